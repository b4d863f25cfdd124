"""What is allowed with groups: planning one, and moving it on. Criteria: 004-P1 to P8."""

from collections.abc import Collection, Mapping
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

LONGEST_TO_ANSWER = 3  # working days: nobody waits longer for an answer to a worry, whatever their group agreed
LONGEST_WITHOUT_NEWS = 14  # days: then a worry goes on to the next
FEW = 5  # fewer than this are not counted on a page
EVERY_GROUP = ("safeguarding", "data", "equality", "insurance", "premises")
MORE_DUTIES: Mapping[str, tuple[str, ...]] = {
    "peers": ("dbs", "constitution"),
    "activity": ("dbs", "first_aid"),
    "learning": ("dbs",),
    "carers": ("dbs", "constitution"),
    "children": ("dbs", "first_aid", "consent"),
}
GOES_TO: Mapping[str, tuple[str, ...]] = {
    "idea": ("forming", "ended"),
    "forming": ("active", "ended"),
    "active": ("winding",),
    "winding": ("active", "ended"),
    "ended": (),
}

ASKED_TO_LEAD = refuse("They were asked to lead the group. They answer that themself, on Today.", "004-P27")


def duties_for(sort: str) -> tuple[str, ...]:
    """The legal duties to look at for a kind of group. A prompt, and no legal advice. Criterion: 004-P2."""
    return EVERY_GROUP + MORE_DUTIES[sort]


def may_move(
    *, now: str, to: str, has_outside_contact: bool, open_duties: Collection[str], members: int, is_told_why: bool
) -> Decision:
    """Decide whether a group may move on to a state. Criteria: 004-P1, P2."""
    if to not in GOES_TO[now]:
        return refuse("A group does not go from where it is to there.", "004-P1")
    if not is_told_why:
        return step("Write why.", "004-P1")
    if to == "active":
        return may_be_active(has_outside_contact=has_outside_contact, open_duties=open_duties)
    if to == "ended" and members:
        return step("Somebody still belongs to it. Say goodbye to every member first.", "004-P29")
    return allow("It moves on.", "004-P1")


def may_be_active(*, has_outside_contact: bool, open_duties: Collection[str]) -> Decision:
    """Decide whether a group may begin for its members."""
    if not has_outside_contact:
        return step(
            "Name a contact from outside first: somebody who can take a complaint about whoever leads it.", "004-P1"
        )
    if open_duties:
        return step("Some of the legal checklist is open. Answer it first.", "004-P2")
    return allow("It begins.", "004-P1")


def may_change_plan(*, state: str, has_outside_contact: bool) -> Decision:
    """Decide whether a plan may be written anew: once a group has begun, somebody outside always takes a complaint."""
    if state in ("active", "winding") and not has_outside_contact:
        return step("The group has begun. It always has a contact from outside: name another one.", "004-P1")
    return allow("Kept.", "004-P1")


def may_agree_times(*, answer_within: int | None, news_within: int | None) -> Decision:
    """Decide whether a group may agree these days: no longer than everybody's, or none of its own. 004-P23."""
    if answer_within is not None and not 1 <= answer_within <= LONGEST_TO_ANSWER:
        return step("Somebody answers within 1 to 3 working days. 3 is the longest anywhere.", "004-P23")
    if news_within is not None and not 1 <= news_within <= LONGEST_WITHOUT_NEWS:
        return step("It goes on after 1 to 14 days without news. 14 is the longest anywhere.", "004-P23")
    return allow("Agreed.", "004-P23")


def may_check(*, answer: str, source_on: date, day: date, on: date) -> Decision:
    """Decide whether an answer to a duty may be kept: from a source of some day, looked at by now. 004-P2."""
    if source_on > on or day > on:
        return step("The day is today or earlier.", "004-P2")
    return allow("Kept.", "004-P2") if answer else step("Choose an answer.", "004-P2")


def may_keep_line(*, kind: str, is_ended: bool) -> Decision:
    """Decide whether something may be added to a plan."""
    if is_ended:
        return refuse("This group has ended. Its plan stays as it is.", "004-P1")
    return allow("Kept.", "004-P1") if kind else step("Choose what it is.", "004-P1")


def may_bring_in(*, state: str) -> Decision:
    """Decide whether somebody may be asked to join: once it is more than an idea, until it winds down."""
    if state == "idea":
        return step("This is an idea. Move it on to forming first.", "004-P1")
    if state in ("winding", "ended"):
        return refuse("This group comes to an end. Nobody new is asked to join.", "004-P26")
    return allow("They can be asked.", "004-P1")


def may_join_group(*, state: str, asked_to_lead: bool = False) -> Decision:
    """Decide whether somebody who was asked may join: until the group winds down; not who was asked to lead it."""
    if asked_to_lead:
        return ASKED_TO_LEAD
    if state in ("forming", "active"):
        return allow("They join.", "000-P7")
    return refuse("This group comes to an end. Nobody joins it any more.", "004-P26")


def may_leave_group(*, leads: bool, has_handed_over: bool, asked_to_lead: bool = False) -> Decision:
    """Decide whether somebody may leave: anybody, at once; whoever leads the group once they handed over. 004-P27."""
    if asked_to_lead:
        return ASKED_TO_LEAD
    if leads and not has_handed_over:
        return step(
            "Whoever leads the group hands over first.",
            "004-P27",
            way_forward="Open “handing over, and goodbye” on the page of the group.",
        )
    return allow("They leave.", "000-P7")


def may_lead(*, state: str, name: str) -> Decision:
    """Decide whether a colleague may be asked to lead a group: until it has ended. Criterion: 004-P27."""
    if state == "ended":
        return refuse("This group has ended. Nobody leads it any more.", "004-P27")
    return allow("They are asked.", "004-P27") if name.strip() else step("Write their name.", "004-P27")


def may_answer(*, is_own: bool, is_run_by: bool) -> Decision:
    """Decide whether somebody may say that a member joins or leaves: themself; a facilitator they told."""
    if is_own or is_run_by:
        return allow("They can say so.", "000-P7")
    return refuse("Everybody answers for themself.", "000-P7")


def may_ask_group(*, asked_on: date, on: date, wants: str) -> Decision:
    """Decide whether a group that is there may stand on the map: it was asked first. Criterion: 004-P6."""
    if asked_on > on:
        return step("The day is today or earlier.", "004-P6")
    return allow("Kept.", "004-P6") if wants.strip() else step("Ask them first what help they want.", "004-P6")


def in_numbers(count: int) -> str | int:
    """A count as a page may say it: nothing that could point to somebody. Criterion: 004-P7."""
    return count if count >= FEW or count == 0 else f"<{FEW}"
