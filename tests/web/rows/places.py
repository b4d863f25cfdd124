"""Who may open what, and one record of each kind, for places."""

from datetime import time
from uuid import UUID

from kinweave.directory import actions as directory
from kinweave.plans import actions as plans
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, SIGNED_IN, Row, form, page

ROWS: dict[str, Row] = {
    "places": page(SIGNED_IN),
    "place": page(SIGNED_IN),
    "interests": page(HIS_WORKERS),
    "interests_say": form(HIS_WORKERS),
    "tie_interests": form(HIS_WORKERS),
    "travel": form(HIS_WORKERS),
    "suggestions": page(HIS_WORKERS),
    "suggestion": form(HIS_WORKERS),
    "suggestion_next": form(HIS_WORKERS),
    "prompts": page(HIS_WORKERS),
    "prompt": form(HIS_WORKERS),
    "tie_prompt": form(HIS_WORKERS),
    "mine_places": page(HIMSELF),
    "mine_place": form(HIMSELF),
    "mine_place_next": form(HIMSELF),
    "mine_interests": form(HIMSELF),
    "mine_travel": form(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    place = directory.list_service(
        name="Tea at the Mill", description="Tea and a talk.", where="Mill Hall", area="Mill Lane", pence=0,
        interests=["talking"], opening=[(1, time(10), time(12))], source="Invented", checked_on=town.on, **said,
    )  # fmt: skip
    suggestion = plans.answer_suggestion(person=town.danny, service=place, answer="yes", **said)
    return {"service_id": place.pk, "suggestion_id": suggestion.pk, "prompt": "nobody_close", "thought": "quiet",
            "answer": "not_now"}  # fmt: skip
