"""Who may open what, and one record of each kind, for assurance."""

from datetime import timedelta
from uuid import UUID

from kinweave.information.actions import breaches
from kinweave.keeping.actions import access
from kinweave.parties.models import Party
from tests.town import Town
from tests.web.cells import HIS_WORKERS, Row, button, form, page

AUDITOR = frozenset({"auditor"})
A_LEAD = frozenset({"lead"})
LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})
ANSWERS = AUDITOR | LEADS  # who answers for how their own organisation keeps and shares what it knows
REGISTER = AUDITOR | {"lead", "barred lead"}  # the breach of their own organisation, which names none of them

ROWS: dict[str, Row] = {
    "assurance": page(ANSWERS),
    "assurance_breaches": page(ANSWERS),
    "assurance_requests": page(ANSWERS),
    "assurance_waiting": page(ANSWERS),
    "assurance_releases": page(ANSWERS),
    "assurance_sent": page(ANSWERS),
    "assurance_received": page(ANSWERS),
    "assurance_late": page(ANSWERS),
    "assurance_protocols": page(ANSWERS),
    "assurance_openings": page(ANSWERS),
    "assurance_checks": page(ANSWERS),
    "record_of_processing": form(ANSWERS),
    "disclosures_seek": form(AUDITOR),
    "overseen_disclosures": page(AUDITOR),
    "overseen_take": form(AUDITOR),
    "disclosures": page(HIS_WORKERS),
    "disclosures_take": form(HIS_WORKERS),
    "breaches": page(ANSWERS),
    "breach_new": form(ANSWERS),
    "passing_breach_new": form(HIS_WORKERS),
    "question_breach_new": form(A_LEAD),
    "breach": page(REGISTER),
    "breach_done": form(REGISTER),
    "breach_risk": form(REGISTER),
    "breach_ico": form(REGISTER),
    "breach_people": form(REGISTER),
    "breach_close": form(REGISTER),
    "breach_recall": button(REGISTER),
    "access_requests": page(HIS_WORKERS),
    "access_request_new": form(HIS_WORKERS),
    "access_request": page(A_LEAD),
    "access_take_up": button(A_LEAD),
    "access_identity": form(A_LEAD),
    "access_question": form(A_LEAD),
    "access_answer": form(A_LEAD),
    "access_time": form(A_LEAD),
    "access_others": form(A_LEAD),
    "access_leave_out": form(A_LEAD),
    "access_harm": form(A_LEAD),
    "access_ending": form(A_LEAD),
    "access_pack": page(A_LEAD),
    "access_pack_file": form(A_LEAD),
    "access_ready": button(A_LEAD),
    "access_check": button(A_LEAD),
    "access_given": form(A_LEAD),
    "mine_access": form(frozenset({"person"})),  # nobody speaks for him about what is kept
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A breach without a passing, and what Danny asked to see, with a question and a part that is left out."""
    danny, ffion = Party.objects.get(pk=ids["person_id"]), town.viewer(town.ffion)
    said = {"on": town.on, "by": ffion}
    breach = breaches.record_breach(what="A bag was lost", aware_at=town.at - timedelta(hours=1), **said)
    asked = access.ask_access(
        person=danny, how="phone", received_on=town.on, identity_how="We know him", because="He asked", **said
    )
    question = access.question(request=asked, words="Which year?", **said)
    left = access.leave_out(
        request=asked, sections=["events"], under="harm", because="Perhaps", is_told=True, asked_of="Dr Moss", **said
    )
    return {"breach_id": breach.pk, "access_id": asked.pk, "asked_id": question.pk, "left_id": left.pk}
