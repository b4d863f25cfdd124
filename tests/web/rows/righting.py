"""Who may open what, and one record of each kind, for setting records right and for emergencies."""

from datetime import timedelta
from uuid import UUID

from kinweave.access.breaking import break_glass_by_number
from kinweave.keeping.actions import righting
from kinweave.keeping.models import Correction
from kinweave.ties.models import TieObservation, Wish
from tests.town import Town
from tests.web.cells import AT_WORK, HIMSELF, HIS_WORKERS, Row, form, page

LEADS = frozenset({"lead", "barred lead"})
ROWS: dict[str, Row] = {
    "emergency": form(AT_WORK),
    "emergency_whom": form(AT_WORK),
    "emergency_asked": page(AT_WORK),
    "emergencies": page(LEADS | {"lead elsewhere"}),
    "emergency_review": form(LEADS),
    "note_strike": form(HIS_WORKERS),
    "observation_strike": form(HIS_WORKERS),
    "wish_strike": form(HIS_WORKERS),
    "struck": page(HIS_WORKERS),
    "tie_entries": page(HIS_WORKERS),
    "corrections": page(HIS_WORKERS),
    "correction_new": form(HIS_WORKERS),
    "correction_answer": form(HIS_WORKERS),
    "circle_research": form(HIS_WORKERS),
    "sheets": page(HIS_WORKERS),
    "sheet_new": form(HIS_WORKERS),
    "sheet": page(HIS_WORKERS),
    "sheet_end": form(HIS_WORKERS),
    "mine_written": page(HIMSELF),
    "mine_correction_new": form(HIMSELF),
    "mine_statement": form(HIMSELF),
    "mine_copy": form(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    wish = Wish.objects.get(pk=ids["wish_id"])
    asked = righting.ask_correction(person=town.danny, entries={"wish": wish}, wrong="I did not say so", **said)
    righting.answer_correction(
        correction=asked, answer=Correction.Answer.REFUSED, reason="He said it twice", version=1, **said
    )
    sheet = righting.make_sheet(
        person=town.danny, for_whom="the driver", parts={"call": "Mum"}, texts=["Mum"],
        expires_on=town.on + timedelta(days=90), **said,
    )  # fmt: skip
    broken = break_glass_by_number(
        scheme="NHS number", value="0", because="Somebody is at the door", by=town.viewer(town.ffion)
    )
    observation = TieObservation.objects.filter(tie=ids["tie_id"]).first()
    return {
        "broken_id": broken.pk, "observation_id": observation.pk, "correction_id": asked.pk, "sheet_id": sheet.pk,
    }  # fmt: skip
