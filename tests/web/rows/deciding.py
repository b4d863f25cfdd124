"""Who may open what, and one record of each kind, for deciding."""

from datetime import timedelta
from uuid import UUID

from kinweave.concerns.interpreting import arrange_interpreter
from kinweave.events.actions import arrange
from kinweave.events.models import Event
from kinweave.information import actions as information
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, Row, button, form, page

ROWS: dict[str, Row] = {
    "decisions": page(HIS_WORKERS),
    "decision_new": form(HIS_WORKERS),
    "decision": page(HIS_WORKERS),
    "best_interests_new": form(HIS_WORKERS),
    "advocate_new": form(HIS_WORKERS),
    "advocate_answer": form(HIS_WORKERS),
    "advocate_views": form(HIS_WORKERS),
    "parent_new": form(HIS_WORKERS),
    "parent_end": button(HIS_WORKERS),
    "referrals": page(HIS_WORKERS),
    "referral_new": form(HIS_WORKERS),
    "referral": page(HIS_WORKERS),
    "referral_items": form(HIS_WORKERS),
    "referral_names": form(HIS_WORKERS),
    "referral_paper": page(HIS_WORKERS),
    "referral_send": form(HIS_WORKERS),
    "referral_outcome": form(HIS_WORKERS),
    "interpreters": page(HIS_WORKERS),
    "interpreter_new": form(HIS_WORKERS),
    "interpreter_change": form(HIS_WORKERS),
    "interpreter_said": button(HIS_WORKERS),
    "withheld": page(HIS_WORKERS),
    "withhold": form(HIS_WORKERS),
    "show_again": button(HIS_WORKERS),
    "talk_new": form(HIS_WORKERS),
    "talk_end": button(HIS_WORKERS),
    "mine_decisions": page(HIMSELF),
    "mine_passed_on": page(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    danny = Party.objects.get(pk=ids["person_id"])
    capacity = parties.assess_capacity(
        person=danny, decision="Signing a tenancy", why_asked="He moves", help_given="Pictures", understands="yes",
        retains="yes", weighs="no", communicates="yes", evidence="He said both", because_of="Brain injury",
        consulted="", can_wait=False, outcome="cannot", assessed_on=town.on, assessed_by="Ffion",
        review_on=town.on + timedelta(days=28), **said,
    )  # fmt: skip
    advocacy = parties.ask_for_advocate(
        person=danny, kind="care_act", for_what="Moving", limbs=["weighs"], asked_of="The council",
        asked_on=town.on, **said,
    )  # fmt: skip
    referral = information.begin_referral(person=danny, to_whom="Counselling", why="He cannot sleep", **said)
    event = Event.objects.get(pk=ids["event_id"])
    interpreter = arrange_interpreter(event=event, language="BSL", is_professional=True, is_independent=True, **said)
    spoken = arrange(person=danny, worker=town.ffion, kind="visit", day=town.on, time=None, **said)
    friend = town.tie("Jo").to_party
    asks = parties.ask_to_talk(person=danny, party=friend, please=False, matters=["money"], **said)
    return {
        "capacity_id": capacity.pk, "advocacy_id": advocacy.pk, "referral_id": referral.pk, "kept_kind": "referral",
        "kept_id": referral.pk, "interpreter_id": interpreter.pk, "spoken_id": spoken.pk, "talk_id": asks.pk,
        "parent_id": a_parent(town, danny),
    }  # fmt: skip


def a_parent(town: Town, danny: Party) -> UUID:
    """Parental responsibility for Danny, from when he was a child."""
    grown = danny.born_on
    danny.born_on = town.on - timedelta(days=3650)
    row = parties.say_parent(
        person=danny, parent=town.person("Mum"), how_known="Birth certificate", on=town.on, by=town.founder
    )
    danny.born_on = grown
    return row.pk
