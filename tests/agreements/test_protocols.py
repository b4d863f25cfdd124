"""What agencies do with protocols: draft, send out, sign, suspend, look again, join, leave, follow, end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import Assent, LocalRule, Protocol, ProtocolUse
from kinweave.agreements.standing import our_side, suspension_of
from kinweave.foundation import Refused
from kinweave.parties.actions.agencies import say_agency
from kinweave.parties.models import Party
from kinweave.parties.records import Stale
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def refused(act, *args, **kwargs) -> str:
    with pytest.raises(Refused) as told:
        act(*args, **kwargs)
    return told.value.decision.reason


def verbs(organisation) -> list[str]:
    return list(Line.objects.filter(holder_id=organisation.pk).values_list("verb", flat=True))


def test_a_draft_is_seen_by_who_drafts_it_and_by_nobody_else(agencies):
    made = agencies.draft()

    assert Protocol.objects.visible_to(agencies.ann).get() == made
    assert not Protocol.objects.visible_to(agencies.bea).exists()


def test_what_was_sent_out_is_seen_by_each_agency_in_it_and_by_no_other(agencies, town):
    made = agencies.sent()
    outside = town.viewer(agencies.lead("Sol", Party.objects.create(
        kind="organisation", called="Elsewhere", sort_name="Elsewhere", recorded_at=town.at
    )))  # fmt: skip

    assert Protocol.objects.visible_to(agencies.bea).get() == made
    assert not Protocol.objects.visible_to(outside).exists()
    assert not Protocol.objects.visible_to(town.viewer(town.danny)).exists()


def test_what_was_sent_out_is_not_changed(agencies):
    made = agencies.sent()

    said = {"protocol": made, "version": made.version, "on": agencies.on, "by": agencies.ann}

    assert "not changed" in refused(drafts.redraft, title="Other", **said)
    assert "not changed" in refused(drafts.choose_purposes, purposes=["care"], **said)
    assert "not changed" in refused(drafts.choose_details, purpose="early_help", details=["address"], **said)
    assert "not changed" in refused(drafts.choose_agencies, organisations=[], **said)


def test_two_who_draft_at_once_lose_nothing(agencies):
    made = agencies.draft()
    drafts.redraft(protocol=made, version=made.version, why="First", on=agencies.on, by=agencies.ann)

    with pytest.raises(Stale):
        drafts.redraft(protocol=made, version=made.version - 1, why="Second", on=agencies.on, by=agencies.ann)

    assert agencies.again(made).why == "First"


def test_a_draft_without_a_basis_does_not_go_out(agencies):
    made = agencies.draft(mode="consent")

    gone = refused(drafts.send_out, protocol=made, version=made.version, on=agencies.on, by=agencies.ann)

    assert gone == "Something is missing."
    assert agencies.state(made) == "draft"


def test_health_needs_a_condition_and_that_one_a_policy_document(agencies):
    made = agencies.draft(details=("condition",), purpose="safeguarding")
    send = {"protocol": made, "version": made.version, "on": agencies.on, "by": agencies.ann}

    assert refused(drafts.send_out, **send) == "Something is missing."
    agencies.say(made, agencies.ann, condition="safeguarding")
    assert refused(drafts.send_out, **send | {"protocol": agencies.again(made)}) == "Something is missing."
    agencies.say(made, agencies.ann, condition="safeguarding", policy="Policy 7, on the shared drive")
    drafts.send_out(**send | {"protocol": agencies.again(made)})

    assert agencies.state(made) == "out"


def test_a_protocol_is_in_force_when_both_have_signed_on_their_own_side(agencies, town):
    made = agencies.sent()
    agencies.answer(made, agencies.ann)
    assert agencies.state(made) == "out"
    agencies.say(made, agencies.bea)

    agencies.answer(made, agencies.bea)

    assert agencies.state(made) == "in_force"
    assert verbs(town.connect).count("signed a protocol") == 2
    assert verbs(town.nursery).count("signed a protocol") == 2


def test_nobody_signs_nor_says_the_basis_for_another_agency(agencies):
    made = agencies.sent()
    theirs = agencies.side(made, agencies.bea)
    said = {"party": theirs, "on": agencies.on, "by": agencies.ann}

    assert "Nobody signs" in refused(actions.answer, answer="signed", signed_by="Ann", **said)
    assert "for itself" in refused(actions.say_of_ourselves, version=theirs.version, basis="consent", **said)


def test_a_worker_and_the_data_protection_officer_do_not_sign(agencies, town):
    made = agencies.sent()
    side = agencies.side(made, agencies.ann)

    for role in ("support_worker", "auditor"):
        viewer = town.viewer(town.somebody_at_work(role, role))
        assert "Nobody signs" in refused(
            actions.answer, party=side, answer="signed", signed_by="X", on=town.on, by=viewer
        )


def test_who_has_signed_says_nothing_else_until_they_take_it_back(agencies):
    made = agencies.signed()
    side = agencies.side(made, agencies.bea)

    assert "not changed" in refused(
        actions.say_of_ourselves, party=side, version=side.version, contact="B", on=agencies.on, by=agencies.bea
    )
    agencies.answer(made, agencies.bea, "withdrawn", "It was misused")

    assert agencies.state(made) == "out"


def test_a_reservation_is_a_signature_and_a_no_is_not(agencies):
    made = agencies.sent()
    agencies.answer(made, agencies.ann)
    agencies.say(made, agencies.bea)
    agencies.answer(made, agencies.bea, "declined", "Too much goes")
    assert agencies.state(made) == "out"

    agencies.answer(made, agencies.bea, "reservation", "For one year")

    assert agencies.state(made) == "in_force"


def test_a_new_version_takes_the_place_of_the_old_one_once_everybody_has_signed(agencies):
    old = agencies.signed()
    new = drafts.renew(protocol=old, on=agencies.on, by=agencies.ann)
    assert drafts.renew(protocol=old, on=agencies.on, by=agencies.ann) == new
    said = {"on": agencies.on, "by": agencies.ann}
    again = agencies.on + timedelta(days=300)
    drafts.redraft(protocol=new, version=new.version, what_changed="A year more", review_on=again, **said)
    new = agencies.again(new)
    drafts.send_out(protocol=new, version=new.version, **said)
    agencies.answer(new, agencies.ann)
    assert (agencies.state(old), agencies.state(new)) == ("in_force", "out")

    agencies.answer(new, agencies.bea)

    assert (agencies.state(old), agencies.state(new)) == ("superseded", "in_force")
    assert new.number == 2
    assert {key for use in ProtocolUse.objects.filter(protocol=new) for key in use.details} == {"name", "days"}
    assert list(Protocol.objects.current(agencies.on)) == [new]


def test_of_two_answers_of_one_instant_the_stricter_counts(agencies):
    made = agencies.signed()
    side = agencies.side(made, agencies.bea)
    signed = side.assents.get()

    Assent.objects.create(
        party=side, answer="withdrawn", words="No", signed_by="Bea", said_at=signed.said_at,
        recorded_at=signed.recorded_at, holder=side.organisation,
    )  # fmt: skip

    assert agencies.state(made) == "out"
    assert Assent.objects.filter(party=side).latest_first()[0].answer == "withdrawn"


def test_a_suspension_stops_the_whole_or_one_side_until_it_is_ended(agencies):
    made = agencies.signed()
    side = agencies.side(made, agencies.bea)
    refused(actions.suspend, protocol=made, because="A letter went astray", on=agencies.on, by=agencies.bea)

    own = actions.suspend(protocol=made, party=side, because="A letter went astray", on=agencies.on, by=agencies.bea)
    assert agencies.state(made) == "suspended"
    assert "Who suspended it" in refused(actions.resume, suspension=own, on=agencies.on, by=agencies.ann)
    actions.resume(suspension=own, on=agencies.on, by=agencies.bea)

    assert agencies.state(made) == "in_force"
    whole = actions.suspend(protocol=agencies.again(made), because="A breach", on=agencies.on, by=agencies.ann)
    assert suspension_of(agencies.again(made), agencies.ann) == whole


def test_a_review_moves_the_day_and_keeps_what_was_found(agencies, town):
    made = agencies.signed()
    late = replace(agencies.ann, at=town.at + timedelta(days=370))
    assert agencies.state(made, late) == "overdue"
    assert list(Protocol.objects.visible_to(late).led_by(late).due_for_review(late.on)) == [made]

    found = {"found": "Still right", "took_part": "Ann, Bea"}
    kept = actions.review(
        protocol=made, next_on=late.on + timedelta(days=20), version=made.version, on=late.on, by=late, **found
    )

    assert kept.due_on == made.starts_on + timedelta(days=365)
    assert agencies.state(made, late) == "due"
    assert "The organisation that drafted" in refused(
        actions.review, protocol=made, next_on=late.on + timedelta(days=9), version=1, on=late.on,
        by=replace(agencies.bea, at=late.at), **found,
    )  # fmt: skip


def test_an_agency_leaves_on_its_last_day_and_what_is_left_stands(agencies, town):
    made = agencies.signed()
    side = agencies.side(made, agencies.bea)

    actions.leave(
        party=side, leaves_on=agencies.on, because="We close", version=side.version, on=agencies.on, by=agencies.bea
    )

    assert agencies.state(made) == "in_force"
    assert agencies.state(made, replace(agencies.ann, at=town.at + timedelta(days=1))) == "suspended"


def test_an_agency_joins_by_a_version_that_everybody_signs(agencies, town):
    made = agencies.signed()
    other = Party.objects.create(kind="organisation", called="Riverside", sort_name="R", recorded_at=town.at)

    new = drafts.join(protocol=made, organisation=other, joins_on=agencies.on, on=agencies.on, by=agencies.ann)

    assert agencies.state(new) == "draft"
    assert new.what_changed == "Riverside joins on 14 October 2026."
    assert our_side(agencies.again(new), other.pk) is not None
    assert our_side(agencies.again(made), other.pk) is None


def test_a_protocol_follows_an_agency_that_became_another_only_by_a_recorded_paper(agencies, town):
    made = agencies.signed()
    other = Party.objects.create(kind="organisation", called="Both Nurseries", sort_name="B", recorded_at=town.at)
    Party.objects.filter(pk=town.nursery.pk).update(succeeded_by=other)
    assert agencies.state(made) == "suspended"
    gone = our_side(agencies.again(made), town.nursery.pk)

    actions.novate(gone=gone, to=other, deed="Deed of 1 October", on=agencies.on, by=agencies.ann)

    new = our_side(agencies.again(made), other.pk)
    assert (new.gives, new.receives, new.basis) == (True, True, "")
    assert agencies.state(made) == "out"
    again = our_side(agencies.again(made), town.nursery.pk)
    assert "recorded" in refused(actions.novate, gone=again, to=other, deed="X", on=agencies.on, by=agencies.ann)


def test_who_drafted_it_ends_it_and_says_why(agencies):
    made = agencies.signed()
    said = {"protocol": made, "because": "No longer needed", "version": made.version, "on": agencies.on}

    refused(actions.end, by=agencies.bea, **said)
    actions.end(by=agencies.ann, **said)

    assert agencies.state(made) == "ended"
    assert not Protocol.objects.current(agencies.on).exists()


def test_a_draft_that_is_given_up_leaves_room_for_another(agencies):
    old = agencies.signed()
    new = drafts.renew(protocol=old, on=agencies.on, by=agencies.ann)

    drafts.drop(protocol=new, because="Not now", version=new.version, on=agencies.on, by=agencies.ann)

    assert agencies.state(new) == "ended"
    assert drafts.renew(protocol=old, on=agencies.on, by=agencies.ann) != new


def test_what_waits_for_ones_own_signature_is_found(agencies):
    made = agencies.sent()

    assert list(Protocol.objects.visible_to(agencies.bea).waiting_for(agencies.bea)) == [made]
    agencies.say(made, agencies.bea)
    agencies.answer(made, agencies.bea)

    assert not Protocol.objects.visible_to(agencies.bea).waiting_for(agencies.bea).exists()


def test_an_organisation_tightens_for_itself_with_a_reason_and_can_end_that(agencies, town):
    rule = actions.tighten(
        organisation=town.connect, kind="no_grace", because="We had a breach", on=agencies.on, by=agencies.ann
    )
    assert list(LocalRule.objects.visible_to(agencies.ann).current(agencies.on)) == [rule]
    assert not LocalRule.objects.visible_to(agencies.bea).exists()
    refused(actions.end_tightening, rule=rule, because="No", on=agencies.on, by=agencies.bea)

    actions.end_tightening(rule=rule, because="It is mended", on=agencies.on, by=agencies.ann)

    assert not LocalRule.objects.visible_to(agencies.ann).current(agencies.on).exists()


def test_only_its_own_lead_says_what_kind_of_agency_it_is(agencies, town):
    said = {"organisation": town.nursery, "agency": "police", "version": 1, "on": agencies.on}

    assert refused(say_agency, by=agencies.ann, **said)
