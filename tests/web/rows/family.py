"""Who may open what, and one record of each kind, for who is told about somebody."""

from datetime import timedelta
from uuid import UUID

from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Speaker, Voiced
from kinweave.parties.models import Party
from tests.agreements.signed import signed
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, ON_HIS_PAGE, Row, button, form, page

HIS_LEAD = frozenset({"lead"})
ROWS: dict[str, Row] = {
    "family_sharing": page(HIS_WORKERS),
    "family_talk": form(HIS_WORKERS),
    "family_change": form(HIS_WORKERS),
    "family_not_told": form(HIS_WORKERS),
    "family_competence": form(HIS_WORKERS),
    "family_agreement": page(HIS_WORKERS),
    "family_review": form(HIS_WORKERS),
    "family_left_out": form(HIS_LEAD),
    "family_objection": form(HIS_LEAD),
    "family_countersign": button(HIS_WORKERS),
    "mine_told": page(ON_HIS_PAGE),
    "mine_told_change": button(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    danny = Party.objects.get(pk=ids["person_id"])
    signed(town, [town.connect, town.nursery], mode="inform", uses={"communication": "care"})
    himself = Voiced(speaker=Speaker.PERSON, said_by=danny)
    objects = Chosen(organisation=town.nursery, category="communication", purpose="care", said="objected")
    agreement = family.say(
        person=danny, voiced=himself, choices=[objects], review_on=town.on + timedelta(days=90), format="plain",
        wording="2026-11", **said,
    )  # fmt: skip
    family.review(
        agreement=agreement, words="", next_on=town.on + timedelta(days=90), has_omissions=True, version=1, **said
    )
    [late] = family.withdraw(
        person=danny, voiced=himself, lines=[(town.nursery, "interests", "care")],
        received_at=town.at - timedelta(days=3), **said,
    )  # fmt: skip
    objection = agreement.choices.get(said="objected")
    return {"agreement_id": agreement.pk, "objection_id": objection.pk, "late_id": late.pk, "talk_step": "who"}
