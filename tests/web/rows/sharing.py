"""Who may open what, and one record of each kind, for the desk."""

from datetime import timedelta
from uuid import UUID

from kinweave.concerns import actions as concerns
from kinweave.information import actions
from kinweave.information.asking import Question
from kinweave.information.models import Item
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.town import Town
from tests.web.cells import AT_WORK, HIS_WORKERS, NOBODY, Row, button, form, page

OFFICER = frozenset({"auditor"})

LEADS = frozenset({"lead", "barred lead", "lead elsewhere"})
A_LEAD = frozenset({"lead"})
WHO_ASKED = frozenset({"worker"})  # the concern it rests on reached nobody here

ROWS: dict[str, Row] = {
    "sharing_of": page(HIS_WORKERS),
    "share_what": form(HIS_WORKERS),
    "share_new": form(HIS_WORKERS),
    "share_whom": form(HIS_WORKERS),
    "may_share": page(HIS_WORKERS),
    "share_send": button(HIS_WORKERS),
    "share_told": form(HIS_WORKERS),
    "share_not": form(HIS_WORKERS),
    "share_ask": button(NOBODY),  # only with a step that somebody else takes
    "override_new": form(HIS_WORKERS),
    "passing": page(HIS_WORKERS),
    "passing_told": form(HIS_WORKERS),
    "passing_review": form(HIS_WORKERS),
    "sharing": page(AT_WORK),
    "step_answer": form(A_LEAD),
    "step_take": form(A_LEAD),
    "step_answered": form(frozenset({"worker"})),  # her own
    "advice_new": form(HIS_WORKERS),
    "advice": form(frozenset({"worker"})),  # her own
    "advice_asked": page(OFFICER),
    "advice_answer": form(OFFICER),
    "override": page(WHO_ASKED),
    "override_sign": button(WHO_ASKED),  # and refused, with the reason, to all but a safeguarding lead
    "override_decline": form(WHO_ASKED),
    "overrides": page(NOBODY),  # nobody here is a safeguarding lead
    "recipients": page(AT_WORK),
    "recipient_new": form(AT_WORK),
    "recipient_verify": form(frozenset({"lead", "barred lead"})),
    "recipient_end": button(frozenset({"lead", "barred lead"})),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own: a referral to the council that nothing held up."""
    danny, ffion = Party.objects.get(pk=ids["person_id"]), town.viewer(town.ffion)
    said = {"on": town.on, "by": ffion}
    council = parties.found_organisation(called="Ashby Vale council", on=town.on, by=town.founder)
    council.agency = "local_authority"
    council.save()
    duty = actions.know_recipient(organisation=council, name="Duty team", role="duty", phone="01632 960555", **said)
    actions.verify_recipient(recipient=duty, how="Published", version=duty.version, on=town.on, by=town.founder)
    concern = concerns.raise_concern(
        holder=town.connect, person=danny, kind="safeguarding", words="He was pushed", how="in_person", **said
    )
    kept = {"category": "safety", "details": ["worry"], "title": "A worry", "text": "He was pushed"}
    item = actions.keep_item(person=danny, collected_for="safeguarding", **kept, **said)
    asked = Item.objects.to_ask().get(pk=item.pk)
    question = Question(item=asked, recipient=duty, purpose="safeguarding", channel="link", by=ffion)
    passing = actions.share(questions=[question], **said)
    step = actions.ask_step(questions=[question], step="colleague", **said)
    answered = actions.ask_step(questions=[question], step="colleague", **said)
    ann = town.viewer(Party.objects.get(called="Ann"))
    actions.answer_step(asked=answered, answer="done", words="I looked at it", on=town.on, by=ann)
    advice = actions.ask_officer(questions=[question], words="May this go?", **said)
    override = actions.ask_override(
        items=[item], recipient=duty, concern=concern, valid_until=ffion.at + timedelta(hours=4),
        reason="He was pushed", harm="Again", necessity="They can come", why_not_asked="He is afraid", **said,
    )  # fmt: skip
    return {
        "item_ids": item.pk, "recipient_id": duty.pk, "for_what": "safeguarding", "channel": "link",
        "passing_id": passing.pk, "step_id": step.pk, "answered_id": answered.pk, "advice_id": advice.pk,
        "override_id": override.pk, "source_kind": "step", "source_id": ids["action_id"],
    }  # fmt: skip
