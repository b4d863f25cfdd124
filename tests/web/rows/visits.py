"""Who may open what, and one record of each kind, for visits, talks and supervised contact."""

from datetime import time, timedelta
from uuid import UUID

from kinweave.events import actions
from kinweave.events.models import SupervisedContact
from tests.town import Town
from tests.web.cells import HIS_WORKERS, SIGNED_IN, Row, form, page

ROWS: dict[str, Row] = {
    "material": page(SIGNED_IN),
    "material_page": page(SIGNED_IN),
    "outing_new": form(HIS_WORKERS),
    "visit": page(HIS_WORKERS),
    "who_comes": form(HIS_WORKERS),
    "material_add": form(HIS_WORKERS),
    "talks": page(HIS_WORKERS),
    "talk_new": form(HIS_WORKERS),
    "tie_talk_new": form(HIS_WORKERS),
    "supervised": page(HIS_WORKERS),
    "supervised_new": form(HIS_WORKERS),
    "supervised_contact": page(HIS_WORKERS),
    "supervised_words": form(HIS_WORKERS),
    "supervised_sign": form(HIS_WORKERS),
    "supervised_review": form(HIS_WORKERS),
    "supervised_visit_new": form(HIS_WORKERS),
    "supervised_visit": page(HIS_WORKERS),
    "supervised_write_up": form(HIS_WORKERS),
}
WORDS = {
    "who_comes": "Dad",
    "rules": "An hour in the library.",
    "person_says": "I want to see him, with you there.",
    "record_goes_to": "Danny and his social worker",
}


def agreement(town: Town, called: str = "Dad", level: str = "supervised", **facts: object) -> SupervisedContact:
    """An agreement for visits of somebody in Danny's circle, signed today."""
    said = {"on": town.on, "by": town.founder}
    tie = town.tie(called, ring=3, sector="family")
    contact = actions.draft_contact(
        tie=tie, level=level, purpose="safety", supervisor=town.ffion, review_on=town.on + timedelta(days=60), **said
    )
    actions.word_contact(
        contact=contact, version=1, **{"may_leave_alone": False, "allowed_by": "", **WORDS, **facts}, **said
    )
    return actions.sign_contact(contact=contact, agreed_by="Everybody", agreed_on=town.on, version=2, **said)


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    contact = agreement(town)
    visit = actions.arrange_supervised(
        contact=contact, supervisor=town.ffion, day=town.on, planned_from=time(14), planned_until=time(15),
        on=town.on, by=town.founder,
    )  # fmt: skip
    return {
        "supervised_id": contact.pk,
        "visit_id": visit.pk,
        "material": "people",
        "purpose": "staying_safe",
    }
