"""Restrictions of each kind with all that they must have, as rows: what a test leaves out is what it is about."""

from datetime import timedelta

from kinweave.circles.actions import restrictions as actions
from kinweave.parties import actions as parties

WEEKS = timedelta(days=28)
ASKED = {
    "decision": "Contact with Gary", "why_asked": "He asked", "help_given": "Pictures", "understands": "yes",
    "retains": "yes", "communicates": "yes", "evidence": "Seen", "assessed_by": "Dr Khan",
}  # fmt: skip
FOUND = {
    "cannot": {"weighs": "no", "because_of": "An injury of the brain"},
    "can": {"weighs": "yes", "because_of": ""},
    "with_help": {"weighs": "yes", "because_of": ""},
}
DECIDED = {
    "wishes": "To see him", "beliefs": "Family", "consulted": "Mum", "options": "Phone",
    "least_restrictive": "Supervised", "decision": "Supervised", "decided_by": "Meera",
}  # fmt: skip
FOR_A_CHILD = {"scope": "supervised", "legal_status": "Care order", "decision_maker": "Ashby Vale Council"}
MUST = {
    "court": {
        "issuer": "Ashby Vale Family Court", "document_at": "Safe, file 12", "terms": "He shall not contact him.",
    },
    "own": {"own_words": "I do not want him to ring me."},
    "best_interests": {"scope": "supervised"},
    "parent": FOR_A_CHILD,
    "in_care": FOR_A_CHILD,
    "service": {"scope": "limits", "premises": "Our hall in Mill Street"},
}  # fmt: skip


def asked_about_contact(person, about, by):
    """A decision about contact with somebody, as `assess_capacity` is told of it."""
    days = {"assessed_on": by.on, "review_on": by.on + WEEKS, "on": by.on}
    return {"person": person, "about": about, "by": by, **ASKED, **days}


def found_unable(person, about, by):
    """A record that somebody cannot decide about contact with somebody else."""
    return actions.assess_capacity(**asked_about_contact(person, about, by), **FOUND["cannot"], outcome="cannot")


def best_for(capacity, by, **facts):
    """What was decided in the best interests of somebody who cannot decide."""
    days = {"decided_on": by.on, "review_on": by.on + WEEKS, "on": by.on}
    return parties.decide_best_interests(capacity=capacity, by=by, **(DECIDED | days | facts))


def whole(kind, person, against, lead, by, **facts):
    """A draft of one kind with all it must have, but for `facts`."""
    said = {
        "what": "contact", "scope": "no_contact", "kind": kind, "basis": "Its basis", "plain": "You will not meet.",
        "audience": "team", "starts_on": by.on, "review_on": by.on + WEEKS,
    }  # fmt: skip
    if kind == "court":
        said |= {"decided_on": by.on, "ends_on": by.on + 10 * WEEKS}
    if kind == "best_interests" and not {"capacity", "best_interests"} & set(facts):
        unable = found_unable(person, against, by)
        said |= {"capacity": unable, "best_interests": best_for(unable, by)}
    return actions.draft(
        person=person, lead=lead, on=by.on, by=by, **(said | MUST[kind] | {"against": against} | facts)
    )


def impose(draft, by):
    """Put a draft in force, through the one act that does it."""
    return actions.impose(restriction=draft, version=draft.version, on=by.on, by=by)


def approve(draft, boss):
    """A manager approves a draft."""
    return actions.approve(restriction=draft, version=draft.version, on=boss.on, by=boss)
