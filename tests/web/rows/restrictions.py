"""Who may open what, and one record of each kind, for restrictions."""

from datetime import timedelta
from uuid import UUID

from kinweave.circles.actions import memberships as groups
from kinweave.circles.actions import restrictions
from kinweave.circles.models import Lifting, Restriction
from kinweave.events import actions as events
from kinweave.events.models import BreachQuestion
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from tests.town import Town
from tests.web.cells import HIMSELF, HIS_WORKERS, NOBODY, Row, button, form, page

ROWS: dict[str, Row] = {
    "restrictions": page(HIS_WORKERS),
    "restriction_new": form(HIS_WORKERS),
    "restriction_draft": form(HIS_WORKERS),
    "restriction": page(HIS_WORKERS),
    "restriction_paper": page(HIS_WORKERS),
    "restriction_change": form(HIS_WORKERS),
    "restriction_approve": button(HIS_WORKERS),
    "restriction_impose": button(HIS_WORKERS),
    "restriction_supersede": form(HIS_WORKERS),
    "restriction_document": page(NOBODY),  # there is none
    "restriction_document_new": form(HIS_WORKERS),
    "restriction_explain": form(HIS_WORKERS),
    "restriction_review": form(HIS_WORKERS),
    "restriction_lift": form(HIS_WORKERS),
    "breach_new": form(HIS_WORKERS),
    "may_know_new": form(HIS_WORKERS),
    "lifting_check": form(HIS_WORKERS),
    "breach_question": form(HIS_WORKERS),
    "attempt_answer": form(HIS_WORKERS),
    "stopped_event": page(HIS_WORKERS),
    "stopped_membership": form(HIS_WORKERS),
    "mine_restrictions": page(HIMSELF),
    "mine_restriction_new": form(HIMSELF),
    "mine_restriction_lift": form(HIMSELF),
}


def own_choice(town: Town, against: Party, lead: Party) -> Restriction:
    """Danny wants no contact with somebody."""
    return restrictions.choose_no_contact(
        person=town.danny, against=against, own_words="He shouts.", lead=lead, on=town.on, by=town.founder
    )


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A choice of Danny's in force, one that he lifted, an arrangement it stops, and what happened anyway."""
    said = {"on": town.on, "by": town.founder}
    gary, lead = town.tie("Gary").to_party, town.somebody_at_work("Meera", "manager")
    arranged = events.arrange(
        person=town.danny, worker=town.ffion, kind="outing", day=town.on + timedelta(days=2), time=None, **said
    )
    events.take_part(event=arranged, parties=[gary], by=town.founder)
    lunch = groups.begin_group(name="Lunch", kind="group", organisation=town.connect, **said)
    place, _his = (groups.invite(circle=lunch, party=one, **said) for one in (town.danny, gary))
    held = own_choice(town, gary, lead)
    lifted = own_choice(town, Tie.objects.get(pk=ids["tie_id"]).to_party, lead)
    restrictions.lift(restriction=lifted, words="We made up.", said_by_them=True, **said)
    met = events.write_note(person=town.danny, kind="visit", day=town.on, who=[gary], **said)
    tried = restrictions.tell_lead(restrictions=[held], tried="arranged", by=town.founder)[0]
    return {
        "restriction_id": held.pk, "kind": "own", "attempt_id": tried.pk, "event_id": arranged.pk,
        "membership_id": place.pk,
        "held_id": met.pk,
        "lifting_id": Lifting.objects.get(restriction=lifted).pk,
        "question_id": BreachQuestion.objects.get(restriction=held).pk,
    }  # fmt: skip
