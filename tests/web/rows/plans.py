"""Who may open what, and one record of each kind, for plans."""

from datetime import timedelta
from uuid import UUID

from kinweave.events import actions as events
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.plans import scales
from kinweave.plans.models import Licence
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, NOBODY, Row, button, form, page

LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})

ROWS: dict[str, Row] = {
    "plan": page(HIS_WORKERS),
    "taking_part": page(HIS_WORKERS),
    "plan_check_new": form(HIS_WORKERS),
    "outing_check_new": form(HIS_WORKERS),
    "plan_review": page(HIS_WORKERS),
    "step": page(HIS_WORKERS),
    "step_done": form(HIS_WORKERS),
    "step_hand_over": form(HIS_WORKERS),
    "step_move": form(HIS_WORKERS),
    "step_drop": form(HIS_WORKERS),
    "risks": page(HIS_WORKERS),
    "risk_new": page(HIS_WORKERS),
    "risk_question": form(HIS_WORKERS),
    "risks_due": page(LEADS),
    "risk": page(HIS_WORKERS),
    "risk_view_new": form(HIS_WORKERS),
    "risk_decide": form(HIS_WORKERS),
    "risk_capacity": form(HIS_WORKERS),
    "risk_review": form(HIS_WORKERS),
    "risk_end": form(HIS_WORKERS),
    "risk_withhold": form(HIS_WORKERS),
    "outcome_new": form(HIS_WORKERS),
    "outcome": page(HIS_WORKERS),
    "rating_new": form(HIS_WORKERS),
    "outcome_next": form(HIS_WORKERS),
    "outcome_end": form(HIS_WORKERS),
    "scales": page(HIS_WORKERS),
    "scale_new": form(HIS_WORKERS),
    "score_elsewhere_new": form(HIS_WORKERS),
    "score": page(HIS_WORKERS),
    "licences": page(LEADS),
    "licence_new": form(LEADS),
    "licence_end": button(frozenset({"lead", "barred lead"})),
    "mine_step_new": form(HIMSELF),
    "mine_step_done": button(NOBODY),
    "mine_step_kept": button(NOBODY),
    "mine_hope": form(HIMSELF),
    "mine_risks": page(HIMSELF),
}
RISK = {
    "wants": "Take the bus alone",
    "matters": "I want to go when I like.",
    "go_well": "He sees Marcus every week.",
    "go_wrong": "He gets off at the wrong stop.",
    "source": "community",
    "likelihood": "middle",
    "impact": "small",
    "helps": "A card with the stops.",
    "who_does_what": "Ffion goes along twice.",
    "signs": "He phones and sounds lost. Ffion phones back.",
}
LEVELS = {
    "much_less": "I see nobody from the team",
    "less": "I see Marcus now and then",
    "as_hoped": "I train every Saturday",
    "more": "I train and play",
    "much_more": "I help to run the team",
}


def risk_of(town: Town, person: Party | None = None, **said: object):
    """Something somebody wants to do that could go wrong."""
    return plans.take_risk(
        person=person or town.danny,
        on=town.on,
        by=town.founder,
        **{**RISK, "is_agreed": True, "review_on": town.on + timedelta(days=30), **said},
    )


def hope_of(town: Town, person: Party | None = None, **said: object):
    """Something somebody hopes for."""
    return plans.hope_for(
        person=person or town.danny,
        words="Be in a team again",
        level="community",
        on=town.on,
        by=town.founder,
        **{**LEVELS, "review_on": town.on + timedelta(days=60), **said},
    )


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    ons4 = scales.INSTRUMENTS["ons4"]
    score = plans.answer(person=town.danny, instrument=ons4, answers={"happy": 7}, **said)
    licence = Licence.objects.create(
        organisation=town.connect, instrument="swemwbs", reference="REG 1", intended_use="Reviews", recorded_at=town.at
    )
    outing = events.arrange(
        person=town.danny, worker=town.ffion, kind="outing", day=town.on + timedelta(days=2), time=None, **said
    )
    return {
        "outing_id": outing.pk,
        "risk_id": risk_of(town).pk,
        "outcome_id": hope_of(town).pk,
        "score_id": score.pk,
        "licence_id": licence.pk,
        "question": "good",
        "instrument": "ucla3",
    }
