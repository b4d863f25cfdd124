"""What is allowed with the register of data breaches, and its clock of 72 hours. UK GDPR, Articles 33 and 34."""

from datetime import UTC, datetime, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

HOURS = timedelta(hours=72)  # elapsed, whatever the clocks on the wall do meanwhile
NOT_KNOWN, UNLIKELY, LIKELY, HIGH = "not_known", "unlikely", "likely", "high"
CLOSED = refuse("This was dealt with already.", "003-P26", way_forward="Write a new one, if something else happened.")
NOBODY_READS = refuse(
    "Nobody is left here who reads this register.",
    "003-P26",
    way_forward="Telephone the Information Commissioner’s Office: 0303 123 1113.",
)


def ico_due(aware_at: datetime) -> datetime:
    """By when the Information Commissioner is told: 72 hours after somebody here became aware. Article 33(1).

    Both are instants in UTC: over a change of the clocks it is an hour earlier or later on the wall. Raises ValueError
    for a time without its zone.
    """
    if aware_at.tzinfo is None:
        raise ValueError("An instant has its zone.")
    return aware_at.astimezone(UTC) + HOURS


def may_record(*, what: str, aware_at: datetime, happened_at: datetime | None, at: datetime, names_writer: bool,
               readers_left: int) -> Decision:  # fmt: skip
    """Decide whether a breach may be written down: what happened, and when we knew. Criterion: 003-P26."""
    if not what.strip():
        return step("Write what happened.", "003-P26")
    if aware_at > at or (happened_at is not None and happened_at > at):
        return step("Choose a time that has been.", "003-P26")
    if happened_at is not None and happened_at > aware_at:
        return step("It happened before somebody found it. Check the times.", "003-P26")
    if names_writer:
        return refuse("You are named in it.", "003-P26", way_forward="Ask somebody else to write it down.")
    if not readers_left:
        return NOBODY_READS
    return allow("It can be written down.", "003-P26")


def must_be_read(*, readers: int) -> Decision:
    """Decide whether a breach stands as it was written down: somebody here sees it. Criterion: 003-P26."""
    return allow("Somebody reads it.", "003-P26") if readers else NOBODY_READS


def may_say_done(*, done: str, is_closed: bool) -> Decision:
    """Decide whether it may be written down what was done. Criterion: 003-P26."""
    if is_closed:
        return CLOSED
    return allow("It is kept.", "003-P26") if done.strip() else step("Write what was done.", "003-P26")


def may_assess(*, risk: str, because: str, is_closed: bool) -> Decision:
    """Decide whether the risk to people's rights may be written down so: with the reason. Criterion: 003-P26."""
    if is_closed:
        return CLOSED
    if risk not in (UNLIKELY, LIKELY, HIGH):
        return step("Say how likely it is to harm people.", "003-P26")
    return allow("It is known.", "003-P26") if because.strip() else step("Write why you think so.", "003-P26")


def may_tell_ico(
    *, told_at: datetime, aware_at: datetime, late_because: str, at: datetime, is_closed: bool
) -> Decision:
    """Decide whether it may be kept that the ICO was told: late only with the reason. Article 33(1)."""
    if is_closed:
        return CLOSED
    if not aware_at <= told_at <= at:
        return step("Choose a time since somebody became aware, and not still to come.", "003-P26")
    if told_at > ico_due(aware_at) and not late_because.strip():
        return step("More than 72 hours have gone. Write why it is late.", "003-P26")
    return allow("They were told.", "003-P26")


def may_not_tell_ico(*, risk: str, because: str, is_closed: bool) -> Decision:
    """Decide whether the ICO need not be told: only where a risk is unlikely, with the reason. Article 33(1)."""
    if is_closed:
        return CLOSED
    if risk != UNLIKELY:
        return refuse("The ICO is told unless a risk to people is unlikely.", "003-P26", way_forward="Tell them.")
    return allow("They need not be told.", "003-P26") if because.strip() else step("Write why not.", "003-P26")


def may_say_people(*, were_told: bool, how_or_why: str, is_closed: bool) -> Decision:
    """Decide whether it may be kept that people were told, and how; or why they were not. Article 34."""
    if is_closed:
        return CLOSED
    if how_or_why.strip():
        return allow("It is kept.", "003-P26")
    if were_told:
        return step("Write how they were told.", "003-P26")
    return step("Write why they were not told.", "003-P26")


def may_close(*, risk: str, ico_answered: bool, people_answered: bool, learned: str, is_closed: bool) -> Decision:
    """Decide whether a breach is dealt with: each question is answered. Criterion: 003-P26."""
    if is_closed:
        return CLOSED
    if risk == NOT_KNOWN:
        return step("Say first how likely it is to harm people.", "003-P26")
    if not ico_answered:
        return step("Say first whether the ICO was told, or why not.", "003-P26")
    if not people_answered:
        return step("Say first whether people were told, or why not.", "003-P26")
    return allow("It is dealt with.", "003-P26") if learned.strip() else step("Write what was learned.", "003-P26")


def may_recall(*, has_passing: bool, is_recalled: bool) -> Decision:
    """Decide whether a passing may be called back from its breach: once. R24."""
    if not has_passing:
        return refuse("This did not begin with something that was shared here.", "003-P26")
    if is_recalled:
        return refuse("It was called back already.", "003-P26")
    return allow("It can be called back.", "003-P26")
