"""How long something is kept, what stops its disposal, and who may dispose of it. R15, R30; reliability, rule 15."""

from dataclasses import dataclass
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

CRITERION = "003-P26"
ADULT = 18  # years
SAFEGUARDING_LEAD, OFFICER = "safeguarding_lead", "auditor"
ASKED_TO_SEE = "access"  # the kind of hold that the data protection officer places


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a last day is counted from. What is not known is None."""

    born_on: date | None = None
    died_on: date | None = None
    last_contact: date | None = None
    counted_from: date | None = None  # a day that somebody wrote down
    written_on: date | None = None


def years_after(day: date, years: int) -> date:
    """The same day so many years later; after a 29 February, where there is none, 1 March: never too early."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def last_day(*, trigger: str, years: int, after_death: int | None, known: Known) -> date | None:
    """The last day on which something is kept: that day is still among them. None while it cannot be said."""
    if after_death is not None and died_young(known) and known.died_on:
        return years_after(known.died_on, after_death)
    counted = {
        "birthday": known.born_on,
        "last_contact": known.last_contact,
        "ended": known.counted_from,
        "written": known.written_on,
    }.get(trigger)
    return years_after(counted, years) if counted else None


def died_young(known: Known) -> bool:
    """Whether somebody died before they were 18."""
    return bool(known.born_on and known.died_on and known.died_on < years_after(known.born_on, ADULT))


def may_shorten(
    *, is_ours: bool, is_counted: bool, is_statutory: bool, trigger: str, years: int, usual: int
) -> Decision:
    """Decide whether an organisation may keep a class for a shorter time. Nothing is made longer, no law shorter."""
    if not is_ours:
        return refuse("Each organisation sets its own periods, by its manager or data protection officer.", CRITERION)
    if not is_counted:
        return refuse("This day was agreed with others.", CRITERION, way_forward="Change what was agreed.")
    if is_statutory:
        return refuse("The law sets this time. Nobody may make it shorter.", CRITERION)
    if not 0 < years < usual:
        return step("Give fewer years than it says here. A longer time is never a rule of your own.", CRITERION)
    if trigger == "birthday" and years < ADULT:
        return step("Nothing about a child is disposed of before their 18th birthday.", CRITERION)
    return allow("It can be shorter.", CRITERION)


def may_say_how_long(
    *, is_lead: bool, is_known: bool, needs_day: bool, counted_from: date | None, on: date
) -> Decision:
    """Decide whether somebody may say to which class a record belongs."""
    if not is_lead:
        return refuse("A lead says how long a record is kept.", CRITERION)
    if not is_known:
        return step("Choose one of the classes.", CRITERION)
    if needs_day and counted_from is None:
        return step("Write down the day from which it is counted.", CRITERION)
    if counted_from is not None and counted_from > on:
        return step("Write down a day that has been.", CRITERION)
    return allow("It is kept so long.", CRITERION)


def may_hold(*, role: str, kind: str, because: str, begins_on: date, on: date, is_gone: bool = False) -> Decision:
    """Decide whether somebody may keep something from being disposed of. R15, R26."""
    if not _holds(role, kind):
        return refuse(
            "A safeguarding lead does this; for somebody’s request to see their record, the data protection officer.",
            CRITERION,
        )
    if is_gone:
        return refuse("It was disposed of already. It cannot be brought back.", CRITERION)
    if not because.strip():
        return step("Write why it must be kept.", CRITERION)
    if begins_on > on:
        return step("It holds from today, or from a day before.", CRITERION)
    return allow("It is kept.", CRITERION)


def _holds(role: str, kind: str) -> bool:
    return role == SAFEGUARDING_LEAD or (role == OFFICER and kind == ASKED_TO_SEE)


def may_release(*, role: str, kind: str, because: str, stands: bool, is_asked: bool = False) -> Decision:
    """Decide whether somebody may let go of what was held: not while a request that it is for is open."""
    if not _holds(role, kind):
        return refuse("Whoever may place such a hold lets go of it.", CRITERION)
    if not stands:
        return refuse("It does not hold any more.", CRITERION)
    if is_asked:
        return refuse(
            "Somebody asked to see this, and has no answer yet.", CRITERION, way_forward="It ends with the answer."
        )
    if not because.strip():
        return step("Write why it is no longer needed.", CRITERION)
    return allow("It is let go.", CRITERION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the rules are asked about something that may be past its period."""

    is_here: bool  # it is of this organisation, and the role opens the queue
    is_past: bool
    is_held: bool
    is_proposed: bool
    is_own_proposal: bool = False  # by the same human


def may_keep_longer(*, is_here: bool, because: str, review_on: date, on: date) -> Decision:
    """Decide whether something past its period is kept longer: with a reason, until it is looked at again."""
    if not is_here:
        return refuse("This is for leads and the data protection officer.", CRITERION)
    if not because.strip():
        return step("Write why it is kept longer.", CRITERION)
    if review_on <= on:
        return step("Choose a day that is still to come.", CRITERION)
    return allow("It is kept longer.", CRITERION)


def may_propose(asked: Asked) -> Decision:
    """Decide whether somebody may propose to dispose of something."""
    if asked.is_proposed:
        return refuse("That was proposed already.", CRITERION, way_forward="Somebody else confirms it.")
    return _may_go(asked)


def may_confirm(asked: Asked) -> Decision:
    """Decide whether somebody may confirm: a different human, and nothing holds it. Then it is gone."""
    if not asked.is_proposed:
        return refuse("Nobody proposed this.", CRITERION)
    if asked.is_own_proposal:
        return refuse(
            "Nobody confirms what they proposed themselves.", CRITERION, way_forward="Somebody else confirms it."
        )
    return _may_go(asked)


def _may_go(asked: Asked) -> Decision:
    if not asked.is_here:
        return refuse("This is for leads and the data protection officer.", CRITERION)
    if asked.is_held:
        return refuse("A hold stands. Nothing under it is disposed of.", CRITERION)
    if not asked.is_past:
        return refuse("It is not past its period any more.", CRITERION)
    return allow("It may be disposed of.", CRITERION)


def may_end_shortening(*, is_ours: bool, stands: bool) -> Decision:
    """Decide whether a shorter time ends: then the list holds again."""
    if not is_ours:
        return refuse("Each organisation sets its own periods, by its manager or data protection officer.", CRITERION)
    return allow("It can end.", CRITERION) if stands else refuse("It ended already.", CRITERION)


def must_be_there(*, is_there: bool) -> Decision:
    """Decide whether there is still something to decide: somebody may have been quicker."""
    return allow("It is there.", CRITERION) if is_there else refuse("Somebody decided about this already.", CRITERION)
