"""The states of adult and child protection, as others tell us them, nation by nation.

Kinweave is not the record of an enquiry: nothing here has a deadline, and nothing follows from a state. Where a nation
has no states here, only words are kept, and the page says so.

Sources. England, adults: Care Act 2014, section 42. England, children: Working Together to Safeguard Children 2023,
chapter 3; Children Act 1989, sections 17 and 47. Wales, adults: Social Services and Well-being (Wales) Act 2014,
section 126, and the Wales Safeguarding Procedures, adults, sections 3 and 4. Wales, children: the same Procedures,
children; Children Act 1989, section 47.
"""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Label = str | Promise
ADULT, CHILD = "adult", "child"
IN_WORDS = "words"

LABELS: dict[str, Label] = {
    IN_WORDS: _("in words only"),
    "raised": _("they have the concern"),
    "gathering": _("they are gathering information"),
    "not_met": _("section 42 does not apply, another way was found"),
    "planning": _("section 42 applies, they plan the enquiry"),
    "enquiry": _("section 42 enquiry"),
    "other_enquiry": _("another kind of enquiry"),
    "ceased": _("stopped because the adult asked"),
    "plan": _("a safeguarding plan"),
    "plan_review": _("a review of the plan"),
    "closed": _("closed"),
    "referral": _("they have the referral"),
    "no_action": _("no further action"),
    "early_help": _("early help"),
    "s17": _("section 17 assessment"),
    "strategy": _("strategy discussion"),
    "s47": _("section 47 enquiry"),
    "conference": _("child protection conference"),
    "child_plan": _("child protection plan"),
    "report": _("they have the report"),
    "screening": _("they are checking the report"),
    "s126": _("section 126 enquiries"),
    "not_at_risk": _("not an adult at risk, another way was found"),
    "strategy_adult": _("strategy meeting"),
    "conference_adult": _("adult protection conference"),
    "protection_plan": _("care and support protection plan"),
}

STATES: dict[tuple[str, str], tuple[str, ...]] = {
    ("england", ADULT): (
        "raised", "gathering", "not_met", "planning", "enquiry", "other_enquiry", "ceased", "plan", "plan_review",
        "closed",
    ),
    ("england", CHILD): (
        "referral", "no_action", "early_help", "s17", "strategy", "s47", "conference", "child_plan", "plan_review",
        "closed",
    ),
    ("wales", ADULT): (
        "report", "screening", "s126", "not_at_risk", "strategy_adult", "conference_adult", "protection_plan",
        "plan_review", "closed",
    ),
    ("wales", CHILD): (
        "report", "screening", "no_action", "strategy", "s47", "conference", "protection_plan", "plan_review",
        "closed",
    ),
}  # fmt: skip


def label(state: str) -> Label:
    """What a state is called. A state that is not here any more is shown as it was kept."""
    return LABELS.get(state, state)


def states(nation: str, process: str) -> Sequence[tuple[str, Label]]:
    """The states of one kind of protection in a nation; none where nobody has prepared them."""
    return [(key, LABELS[key]) for key in STATES.get((nation, process), ())]


def has_states(nation: str) -> bool:
    """Whether the states of a nation are held here."""
    return any(held == nation for held, _process in STATES)
