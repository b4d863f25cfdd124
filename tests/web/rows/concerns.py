"""Who may open what, and one record of each kind, for concerns."""

from uuid import UUID

from kinweave.concerns import actions
from kinweave.parties.models import Party
from tests.town import Town
from tests.web.cells import EVERYBODY, HIMSELF, HIS_WORKERS, WITH_A_DAY, WITH_A_PAGE, Row, button, form, page

LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})
REACHED = frozenset({"lead"})
RAISED = frozenset({"worker"})

ROWS: dict[str, Row] = {
    "tell_someone_by_phone": page(EVERYBODY),
    "tell_someone": form(WITH_A_PAGE),
    "tell_someone_sent": form(HIMSELF),
    "worried": form(frozenset({"speaker"})),
    "concern_new": form(HIS_WORKERS),
    "concern_taken_down": form(HIS_WORKERS),
    "concern_of_tie": form(HIS_WORKERS),
    "concern_of_event": form(HIS_WORKERS),
    "concerns": page(WITH_A_DAY),
    "concern_new_any": form(WITH_A_DAY),
    "concern": page(REACHED),
    "concern_raised": form(RAISED),
    "concern_acknowledge": button(REACHED),
    "concern_refer": form(REACHED),
    "concern_progress": form(REACHED),
    "concern_change": form(REACHED),
    "concern_check": form(REACHED),
    "concern_no_answer": form(REACHED),
    "concern_tell_raiser": form(REACHED),
    "concern_told": form(REACHED),
    "concern_name": form(REACHED),
    "concern_resolve": form(REACHED),
    "concern_curious": form(REACHED),
    "concern_hide": button(REACHED),
    "outside_contacts": page(LEADS),
    "outside_contact_new": form(LEADS),
    "outside_contact_end": button(frozenset({"lead", "barred lead"})),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A concern about Danny that Ffion took down from him and that Ann has, and a contact outside."""
    said = {"on": town.on, "by": town.founder}
    concern = actions.raise_concern(
        holder=town.connect, kind="safeguarding", words="There is a bruise.", person=town.danny,
        raised_by=town.danny, chosen=Party.objects.get(called="Ann"), how="phone", on=town.on,
        by=town.viewer(town.ffion),
    )  # fmt: skip
    contact = actions.keep_outside_contact(organisation=town.connect, name="The council", phone="01632 960600", **said)
    return {"concern_id": concern.pk, "contact_id": contact.pk}
