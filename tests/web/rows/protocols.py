"""Who may open what, and one record of each kind, for protocols: a draft of a second version, and what hangs on it."""

from uuid import UUID

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import ProtocolParty
from kinweave.parties.models import Party
from tests.agreements.agreed import Agencies
from tests.town import Town
from tests.web.cells import AT_WORK, Row, button, form, page

LEADS = frozenset({"lead", "barred lead"})
EVERY_LEAD = LEADS | {"lead elsewhere"}
OFFICER = frozenset({"auditor"})

ROWS: dict[str, Row] = {
    "protocols": page(EVERY_LEAD | OFFICER),
    "protocols_table": page(EVERY_LEAD | OFFICER),
    "protocol_new": form(EVERY_LEAD),
    "protocol_cards": page(AT_WORK),
    "our_agency": form(EVERY_LEAD),
    "local_rules": page(EVERY_LEAD | OFFICER),
    "local_rule_new": form(EVERY_LEAD),
    "local_rule_end": form(LEADS),
    "suspension_end": button(LEADS),
    "protocol": page(LEADS | OFFICER),
    "protocol_question": form(LEADS),
    "protocol_send": button(LEADS),
    "protocol_ours": form(LEADS),
    "protocol_sign": form(LEADS),
    "protocol_withdraw": form(LEADS),
    "protocol_suspend": form(LEADS),
    "protocol_review": form(LEADS),
    "protocol_renew": button(LEADS),
    "protocol_join": form(LEADS),
    "protocol_leave": form(LEADS),
    "protocol_end": form(LEADS),
    "protocol_novate": form(LEADS),
    "protocol_changes": page(LEADS | OFFICER),
    "protocol_card": page(LEADS | OFFICER),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    agencies = Agencies(town)
    said = {"on": town.on, "by": agencies.ann}
    first = agencies.sent()
    agencies.answer(first, agencies.ann)
    agencies.say(first, agencies.bea)
    agencies.answer(first, agencies.bea)
    first = agencies.again(first)
    suspension = actions.suspend(protocol=first, because="A letter went astray", **said)
    second = drafts.renew(protocol=first, **said)
    facts = {"kind": "organisation", "recorded_at": town.at}
    became = Party.objects.create(called="New Name", sort_name="New Name", **facts)
    old = Party.objects.create(called="Old Name", sort_name="Old Name", succeeded_by=became, **facts)
    side = ProtocolParty.objects.create(protocol=second, organisation=old, holder=town.connect, recorded_at=town.at)
    rule = actions.tighten(organisation=town.connect, kind="no_grace", because="A breach", **said)
    return {
        "protocol_id": second.pk, "of_draft": "about", "suspension_id": suspension.pk, "agency_side_id": side.pk,
        "rule_id": rule.pk,
    }  # fmt: skip
