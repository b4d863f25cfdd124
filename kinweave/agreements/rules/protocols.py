"""Who may do what with a protocol that is out: sign, suspend, look again, end, leave, follow. 003-P20, R6, R10, R30."""

from dataclasses import dataclass
from datetime import date

from kinweave.agreements.rules.drafts import CRITERION, Missing
from kinweave.foundation.decision import Decision, allow, refuse, step


def may_say_of_ourselves(*, is_ours: bool, has_signed: bool, is_over: bool) -> Decision:
    """Decide whether an agency may say on what basis it shares, for itself, before it signs."""
    if not is_ours:
        return refuse(
            "Each agency says this for itself.", CRITERION, way_forward="Their own lead does it on their side."
        )
    if has_signed or is_over:
        return refuse("What was signed is not changed.", CRITERION, way_forward="Ask for a new version.")
    return allow("You may say it.", CRITERION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Somebody is about to answer for an agency."""

    is_ours: bool
    is_sent: bool
    is_over: bool
    has_signed: bool
    answer: str
    words: str = ""
    gaps: tuple[Missing, ...] = ()


def may_answer(signing: Signing) -> Decision:
    """Decide whether an agency may sign, sign with a reservation, decline or withdraw. Nobody signs for another."""
    if not signing.is_ours:
        return refuse(
            "Nobody signs for another organisation.", CRITERION, way_forward="Their own lead signs on their side."
        )
    if not signing.is_sent or signing.is_over:
        return refuse("There is nothing to sign.", CRITERION)
    if signing.answer == "withdrawn":
        return _may_withdraw(signing)
    if signing.has_signed:
        return refuse("You have signed it.", CRITERION, way_forward="You can withdraw the signature.")
    if signing.answer != "declined" and signing.gaps:
        return step("Say first on what basis you share, and whom to ask.", CRITERION)
    return _may_say(signing)


def _may_withdraw(signing: Signing) -> Decision:
    if not signing.has_signed:
        return refuse("There is no signature to withdraw.", CRITERION)
    return _may_say(signing)


def _may_say(signing: Signing) -> Decision:
    if signing.answer != "signed" and not signing.words.strip():
        return step("Say why, so that the others understand.", CRITERION)
    return allow("It can be answered.", CRITERION)


def may_suspend(*, leads_it: bool, is_own_side: bool, is_running: bool, is_suspended: bool) -> Decision:
    """Decide whether sharing may be stopped for a while: the whole by who leads it, one's own side by oneself."""
    if not (leads_it or is_own_side):
        return refuse(
            "You can stop your own side. Who drafted it stops the whole.",
            CRITERION,
            way_forward="Suspend it for your agency.",
        )
    if not is_running:
        return refuse("Nothing goes under it that could be stopped.", CRITERION)
    return refuse("It is suspended.", CRITERION) if is_suspended else allow("It can be suspended.", CRITERION)


def may_resume(*, suspended_it: bool, is_suspended: bool) -> Decision:
    """Decide whether a suspension may end: by the organisation that began it."""
    if not is_suspended:
        return refuse("It is not suspended any more.", CRITERION)
    if not suspended_it:
        return refuse("Who suspended it ends that.", CRITERION, way_forward="Talk with their lead.")
    return allow("The suspension can end.", CRITERION)


def may_lead(*, leads_it: bool, is_sent: bool, is_over: bool) -> Decision:
    """Decide whether somebody may look at a protocol again, end it, or make a new version of it."""
    if not leads_it:
        return refuse(
            "The organisation that drafted it does this.", CRITERION, way_forward="You can leave, or withdraw."
        )
    if not is_sent:
        return refuse("It has not gone out.", CRITERION)
    return refuse("It is over.", CRITERION, way_forward="Draft a new one.") if is_over else allow("You may.", CRITERION)


def may_look_again(*, next_on: date, ends_on: date | None, on: date) -> Decision:
    """Decide whether a protocol may be looked at again on a day."""
    if next_on <= on:
        return step("The next time lies ahead. Check the day.", CRITERION)
    if ends_on is not None and next_on > ends_on:
        return step("It ends before that day. Choose an earlier one, or make a new version.", CRITERION)
    return allow("It is looked at again then.", CRITERION)


def may_leave(*, is_ours: bool, is_over: bool, has_left: bool, leaves_on: date, on: date) -> Decision:
    """Decide whether an agency may leave a protocol."""
    if not is_ours:
        return refuse("An agency leaves by its own lead.", CRITERION, way_forward="You can suspend its side.")
    if is_over or has_left:
        return refuse("Your agency is not in it any more.", CRITERION)
    if leaves_on < on:
        return step("The last day is today or later.", CRITERION)
    return allow("Your agency can leave.", CRITERION)


def may_novate(*, has_become_another: bool, is_recorded: bool, other_is_in_it: bool, is_in_it: bool) -> Decision:
    """Decide whether a protocol may follow an agency that became another. R10."""
    if not is_in_it:
        return refuse("An agency of this protocol records this.", CRITERION)
    if not has_become_another:
        return refuse("That agency is still the one it was.", CRITERION)
    if is_recorded:
        return refuse("It is recorded.", CRITERION)
    if other_is_in_it:
        return refuse("The other agency is in it by itself.", CRITERION, way_forward="Let the old one leave.")
    return allow("The protocol can follow.", CRITERION)


NEVER_CLOSED = frozenset({"safeguarding", "access"})
LONGEST_OVERRIDE_HOURS = 72


def may_tighten(*, is_ours: bool, kind: str, value: str, is_there: bool) -> Decision:
    """Decide whether an organisation may set a rule of its own. It can only tighten; help never waits. R30."""
    if not is_ours:
        return refuse("Each organisation sets its own rules, by its lead.", CRITERION)
    if is_there:
        return refuse("That is your rule already.", CRITERION)
    if kind == "never_for" and value in NEVER_CLOSED:
        return refuse("Keeping somebody safe, and answering a person, are never closed.", CRITERION)
    if kind == "override_hours" and not (
        value.isascii() and value.isdigit() and 0 < int(value) < LONGEST_OVERRIDE_HOURS
    ):
        return step("Give whole hours, from 1 to 71. It lasts 72 hours at most already.", CRITERION)
    return allow("It can be tightened.", CRITERION)


def _is_shorter(hours: str) -> bool:
    return hours.isascii() and hours.isdigit() and 0 < int(hours) < LONGEST_OVERRIDE_HOURS


def may_end_own_rule(*, is_ours: bool) -> Decision:
    """Decide whether an organisation may end a rule of its own. What holds for everybody holds on. R30."""
    if not is_ours:
        return refuse("Each organisation sets its own rules, by its lead.", CRITERION)
    return allow("Your rule can end.", CRITERION)
