"""What may be put in force over somebody's contacts, by whom, and what it stops.

No agency decision restricts the contacts of an adult who is not recorded as unable to decide that contact
(person.md, invariant 14). A court's order, the person's own choice and a service's rule about its own premises and
staff are not agency decisions. Criteria: 002-P5, P14, P18, P19.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

AGENCY = frozenset({"best_interests", "parent", "in_care"})
FOR_A_CHILD = frozenset({"parent", "in_care"})
NEEDS_APPROVAL = frozenset({"best_interests"})
EXPLAIN_WITHIN_DAYS = 7
BEST_INTERESTS_REVIEW_DAYS = 28
REVIEW_AT_MOST_DAYS = 365
CHECK_FREE_AFTER_DAYS = 7
STOPS = {
    "no_contact": frozenset({"face", "remote", "letters"}),
    "indirect": frozenset({"face", "remote"}),
    "remote": frozenset({"face"}),
    "supervised": frozenset({"face", "remote"}),
}
INSTEAD = "Offer a talk about staying safe, a safety plan, a referral, or legal advice."


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that a rule asks of a restriction before it binds. Texts are those that were written; dates are days."""

    kind: str
    what: str
    scope: str
    on: date
    starts_on: date
    review_on: date
    ends_on: date | None = None
    basis: str = ""
    plain: str = ""
    terms: str = ""
    issuer: str = ""
    decided_on: date | None = None
    document: str = ""
    own_words: str = ""
    premises: str = ""
    legal_status: str = ""
    decision_maker: str = ""
    legal_advice: str = ""
    safe_today: str = ""
    adult_on: date | None = None  # None: the date of birth is not known, and they count as an adult
    nation_is_ready: bool = True
    is_against_themself: bool = False
    is_against_parent: bool = False
    lead_is_named: bool = False
    is_withheld: bool = False
    cannot_decide: bool = False  # a record for contact with this person finds so, and still stands
    has_best_interests: bool = False
    somebody_objects: bool = False
    is_approved: bool = False

    @property
    def is_adult(self) -> bool:
        """Whether the person is an adult on the day it begins."""
        return self.adult_on is None or self.adult_on <= max(self.on, self.starts_on)


Must = Callable[[Case], Decision | None]


def may_impose(case: Case) -> Decision:
    """Decide whether a restriction may be put in force. Criteria: 002-P5, P18."""
    for must in (*EVERY, *MUST_HAVES[case.kind]):
        missing = must(case)
        if missing is not None:
            return missing
    return allow("The restriction is in force.", "002-P5")


def whom_it_is_about(case: Case) -> Decision | None:
    """Nobody is kept from themself, and the lead is not somebody it names."""
    if case.is_against_themself:
        return refuse("Nobody is kept away from themself. Choose somebody else.", "002-P5")
    if case.lead_is_named:
        return step("The lead may not be somebody this restriction names. Choose another lead.", "002-P5")
    return None


def basis_and_words(case: Case) -> Decision | None:
    """Each restriction has a basis, and the reason in plain words for the person."""
    if not case.basis:
        return step("Write the legal basis: what allows this.", "002-P5")
    if not case.plain and not case.is_withheld:
        return step("Write in plain words what it is and why, for the person.", "002-P19")
    return None


def its_days(case: Case) -> Decision | None:
    """It is looked at again, after it begins, and within a year; it does not end before it begins."""
    if case.ends_on is not None and case.ends_on <= case.starts_on:
        return step("The last day is before the first. Choose a later last day.", "002-P5")
    if case.review_on <= case.starts_on:
        return step("Choose a review date after the first day.", "002-P5")
    if case.review_on > case.starts_on + timedelta(days=REVIEW_AT_MOST_DAYS):
        return step("Choose a review date within a year.", "002-P5")
    return None


def no_agency_over_adults(case: Case) -> Decision | None:
    """An agency does not decide over the contacts of an adult who can decide, or of whom nobody has found otherwise."""
    if case.kind not in AGENCY:
        return None
    if not case.nation_is_ready:
        return step(
            "Kinweave does not hold the law of this nation yet.", "002-P5", way_forward="Ask your legal adviser."
        )
    if case.kind in FOR_A_CHILD and case.is_adult:
        return refuse(
            "They are an adult, or their date of birth is not known. Nobody arranges this for them.",
            "002-P5",
            way_forward=INSTEAD,
        )
    if case.kind == "best_interests" and not case.cannot_decide:
        return refuse(
            "Nobody has found that they cannot decide this contact. So it is theirs to decide.",
            "002-P5",
            way_forward=INSTEAD,
        )
    return None


def a_court_order(case: Case) -> Decision | None:
    """A court's order: which court, when, the document, the exact terms, and when it ends."""
    if not case.issuer or case.decided_on is None:
        return step("Write which court made the order, and on what day.", "002-P5")
    if case.decided_on > case.on:
        return step("The day of the order is still to come. Check the date.", "002-P5")
    if not case.document:
        return step("Add the order, or say where it is kept.", "002-P5")
    if not case.terms:
        return step("Copy the exact terms of the order.", "002-P5")
    if case.ends_on is None:
        return step("Write the last day of the order.", "002-P5")
    return None


def an_own_choice(case: Case) -> Decision | None:
    """One's own choice: in one's own words, whoever writes them down."""
    if not case.own_words:
        return step("Write what the person said, in their own words.", "002-P5")
    return None


def in_their_best_interests(case: Case) -> Decision | None:
    """A best-interests decision: recorded, approved by a manager, reviewed within 28 days; legal advice in dispute."""
    if not case.has_best_interests:
        return step("Record the best-interests decision first.", "002-P5")
    if (case.somebody_objects or case.scope == "no_contact") and not case.legal_advice:
        return step(
            "Somebody objects, or contact stops altogether. This may need the court.",
            "002-P5",
            way_forward="Ask for legal advice, and write who gave it and when.",
        )
    if case.review_on > case.starts_on + timedelta(days=BEST_INTERESTS_REVIEW_DAYS):
        return step("Choose a review date within 28 days.", "002-P5")
    if not case.is_approved:
        return step("A manager has to approve this. Ask one to look at it.", "002-P5")
    return None


def for_a_child(case: Case) -> Decision | None:
    """An arrangement for a child: its legal status, and who decides. A setting alone keeps no parent away."""
    if not case.legal_status or not case.decision_maker:
        return step("Write the legal status of the child, and who decides for them.", "002-P5")
    if case.is_against_parent and not case.safe_today:
        return step(
            "A service alone cannot keep a parent away.",
            "002-P5",
            way_forward="Call your safeguarding lead. Write what you did to keep the child safe today.",
        )
    return None


def a_services_rule(case: Case) -> Decision | None:
    """A service's own rule is about its own premises and staff, and nothing else."""
    if not case.premises:
        return step("Write which premises of yours the rule is about.", "002-P5")
    if case.what != "contact" or case.scope not in {"limits", "supervised"}:
        return refuse(
            "A service may decide who comes to its own premises, and when. It does not decide who somebody meets.",
            "002-P5",
            way_forward=INSTEAD,
        )
    return None


EVERY: tuple[Must, ...] = (whom_it_is_about, basis_and_words, no_agency_over_adults, its_days)
MUST_HAVES: dict[str, tuple[Must, ...]] = {
    "court": (a_court_order,),
    "own": (an_own_choice,),
    "best_interests": (in_their_best_interests,),
    "parent": (for_a_child,),
    "in_care": (for_a_child,),
    "service": (a_services_rule,),
}


def last_day(case: Case) -> date | None:
    """The last day it can bind: an arrangement for a child ends when they are an adult."""
    days = [case.ends_on, case.adult_on if case.kind in FOR_A_CHILD else None]
    known = [day for day in days if day is not None]
    return min(known) if known else None


def may_redraft(*, is_in_force: bool) -> Decision:
    """Decide whether a restriction may be changed. What binds stays as it is; another may take its place."""
    if is_in_force:
        return refuse(
            "This is in force and stays as it was decided.", "002-P5", way_forward="Write a new one in its place."
        )
    return allow("It may be changed.", "002-P5")


def may_begin(*, is_in_force: bool, is_over: bool) -> Decision:
    """Decide whether a draft may begin to bind at all: once."""
    if is_in_force or is_over:
        return step("This was put in force already.", "002-P5")
    return allow("It may begin.", "002-P5")


def may_supersede(*, is_in_force: bool, is_same_pair: bool, was_own: bool, is_own: bool, is_lead: bool) -> Decision:
    """Decide whether one restriction may take the place of another: it frees, so a manager does it."""
    if not is_in_force or not is_same_pair:
        return step("Choose a draft about the same person or group, for one that is in force.", "002-P5")
    if was_own != is_own:
        return refuse("Only the person changes their own choice.", "002-P5", way_forward="Both can stand at once.")
    if not was_own and not is_lead:
        return refuse("A manager puts another in its place.", "002-P5")
    return allow("It takes the place of the other.", "002-P5")


def may_keep_document(*, kind: str, is_over: bool) -> Decision:
    """Decide whether the order itself may be kept with a restriction."""
    if kind != "court":
        return refuse("Only a court’s order has a document here.", "002-P5")
    if is_over:
        return refuse("This is over and stays as it is.", "002-P5")
    return allow("It is kept.", "002-P5")


def may_let_know(*, is_against: bool) -> Decision:
    """Decide whether somebody may know of a restriction: never the one it is against."""
    if is_against:
        return refuse("A restriction is not shown to whom it is against.", "002-P5")
    return allow("They may know.", "002-P5")


def may_approve(*, is_lead: bool, wrote_it: bool, is_named: bool) -> Decision:
    """Decide whether somebody may approve a restriction: a manager who did not write it and whom it does not name."""
    if not is_lead or is_named:
        return refuse("A manager approves this.", "002-P5")
    if wrote_it:
        return refuse("Somebody else has to approve what you wrote.", "002-P5", way_forward="Ask another manager.")
    return allow("It is approved.", "002-P5")


def may_lift(*, kind: str, by_the_person: bool, is_lead: bool, words: str) -> Decision:
    """Decide whether a restriction may be lifted. One's own choice is lifted by oneself at once."""
    if not words.strip():
        return step("Write why it is lifted, in a few words.", "002-P5")
    if kind == "own":
        return (
            allow("It is lifted.", "002-P5")
            if by_the_person
            else refuse("Only the person lifts their own choice.", "002-P5")
        )
    if by_the_person or not is_lead:
        return refuse("A manager lifts this, when those who decided it say so.", "002-P5")
    return allow("It is lifted.", "002-P5")


def may_explain(*, words: str, understood: str, next_on: date | None, day: date, on: date) -> Decision:
    """Decide whether an explanation may be kept. What was not clear is explained again. Criterion: 002-P19."""
    if day > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P19")
    if not words.strip():
        return step("Write the reason in the words you used.", "002-P19")
    if understood != "fully" and next_on is None:
        return step("Choose a day to explain it again.", "002-P19")
    if next_on is not None and next_on <= day:
        return step("Choose a later day to explain it again.", "002-P19")
    return allow("It is kept.", "002-P19")


def may_review(*, kind: str, still_needed: bool, day: date, review_on: date | None) -> Decision:
    """Decide whether a review may be kept. What is still needed is looked at again. Criterion: 002-P5."""
    if not still_needed and kind == "own":
        return refuse(
            "Only the person lifts their own choice.", "002-P5", way_forward="Lift it with their words, on its page."
        )
    if not still_needed:
        return allow("It is lifted.", "002-P5")
    longest = BEST_INTERESTS_REVIEW_DAYS if kind == "best_interests" else REVIEW_AT_MOST_DAYS
    if review_on is None or not day < review_on <= day + timedelta(days=longest):
        return step("Choose the next review date: within a year, or 28 days for best interests.", "002-P5")
    return allow("It is kept.", "002-P5")


def stops(*, scope: str, how: str, is_supervised: bool) -> bool:
    """Whether a restriction stops two people from meeting in one way: face, remote or letters."""
    if how not in STOPS.get(scope, frozenset()):
        return False
    return scope != "supervised" or not is_supervised


def ways_that_stop(how: str) -> Iterator[str]:
    """The scopes that stop one way of meeting."""
    return (scope for scope, ways in STOPS.items() if how in ways)
