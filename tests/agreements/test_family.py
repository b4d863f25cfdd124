"""What families say about sharing: kept, narrowed, withdrawn, objected to, considered, reviewed."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Speaker, Voiced
from kinweave.agreements.asking import asked_of
from kinweave.agreements.models import Choice, FamilyAgreement, Suspension
from kinweave.foundation import Refused
from kinweave.information.families import hear, hear_change, what_stands, who_decides
from kinweave.information.families import review as keep_review
from kinweave.information.rules import Stands
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Capacity, Party
from kinweave.trail.models import Line
from tests.agreements.signed import signed

pytestmark = pytest.mark.django_db
LINE = ("interests", "community_support")


def chosen(town, said, category="interests", purpose="community_support", **more):
    """One choice about the nursery."""
    return Chosen(organisation=town.nursery, category=category, purpose=purpose, said=said, **more)


def talk(town, *choices, by=None, voiced=None, **more):
    """Ffion talks with Danny about sharing."""
    facts = {"format": "easy_read", "wording": "2026-11", "review_on": town.on + timedelta(days=180)} | more
    voiced = voiced or Voiced(speaker=Speaker.PERSON, said_by=town.danny)
    by = by or town.viewer(town.ffion)
    return hear(person=town.danny, voiced=voiced, choices=choices, on=by.on, by=by, **facts)


def stands(town, at=None, category="interests", purpose="community_support", mode="consent"):
    """What stands for the nursery at an instant, as the rule hears it."""
    at = at or town.at
    on = type(town.founder)(at=at).on
    rows = Choice.objects.about(town.danny).known(at).select_related("said_by", "agreement__speaks_for")
    line = (town.nursery.pk, category, purpose)
    found = what_stands(rows, who_decides(town.danny, on), modes={line: mode}, on=on)
    return found[line].stands if line in found else Stands.NOTHING


def become_a_child(town, years=4):
    """Danny is a child with his mum as a parent, in this test."""
    born_on = town.on - timedelta(days=365 * years + 30)
    Party.objects.filter(pk=town.danny.pk).update(born_on=born_on)
    town.danny.refresh_from_db()
    mum = town.tie("Mum", sector="family").to_party
    parties.say_parent(person=town.danny, parent=mum, how_known="Birth certificate", on=town.on, by=town.founder)
    return mum


def test_a_conversation_keeps_who_spoke_how_it_was_explained_and_each_choice(town):
    kept = talk(town, chosen(town, "agreed"), chosen(town, "informed", "communication", "care"), helped_by="Tomasz")

    verbs = set(Line.objects.values_list("verb", flat=True))
    assert (kept.speaker, kept.helped_by, kept.format) == ("person", "Tomasz", "easy_read")
    assert {one.said for one in kept.choices.all()} == {"agreed", "informed"}
    assert {"held a conversation about sharing", "agreed to sharing", "told about sharing"} <= verbs
    assert stands(town) is Stands.AGREED


def test_stop_works_from_the_moment_it_is_said_and_what_went_before_stays_as_it_was(town):
    talk(town, chosen(town, "agreed"))
    later = town.viewer(town.danny, town.at + timedelta(minutes=5))
    himself = Voiced(speaker=Speaker.PERSON, said_by=town.danny)

    family.withdraw(person=town.danny, voiced=himself, lines=[(town.nursery, *LINE)], on=later.on, by=later)

    assert stands(town, later.at) is Stands.WITHDRAWN
    assert stands(town, later.at - timedelta(seconds=1)) is Stands.AGREED
    assert Choice.objects.count() == 2


def test_a_withdrawal_that_came_by_letter_works_from_when_it_came_and_waits_for_a_second_name_without_waiting(town):
    talk(town, chosen(town, "agreed"))
    at = town.at + timedelta(days=4)
    by = town.viewer(town.ffion, at)
    himself, came = Voiced(speaker=Speaker.PERSON, said_by=town.danny), town.at + timedelta(days=1)

    [kept] = hear_change(
        person=town.danny, voiced=himself, choices=[chosen(town, "withdrawn")], received_at=came, on=by.on, by=by
    )

    assert (kept.received_at, kept.is_late) == (came, True)
    assert stands(town, at) is Stands.WITHDRAWN
    assert list(Choice.objects.to_countersign()) == [kept]


def test_a_yes_that_is_written_down_late_counts_once_somebody_else_put_their_name_to_it(town):
    at = town.at + timedelta(days=3)
    by, lead = town.viewer(town.ffion, at), town.somebody_at_work("Ann", "team_lead")
    himself = Voiced(speaker=Speaker.PERSON, said_by=town.danny)
    [kept] = hear_change(
        person=town.danny, voiced=himself, choices=[chosen(town, "agreed")], received_at=town.at, on=by.on, by=by
    )
    before = stands(town, at)

    with pytest.raises(Refused, match="You wrote this down"):
        family.countersign(choice=kept, on=by.on, by=by)
    family.countersign(choice=kept, on=by.on, by=town.viewer(lead, at))

    assert before is Stands.NOTHING
    assert stands(town, at) is Stands.AGREED


def test_the_database_refuses_ones_own_countersignature(town):
    [kept] = talk(town, chosen(town, "agreed")).choices.all()

    with pytest.raises(IntegrityError), transaction.atomic():
        Choice.objects.filter(pk=kept.pk).update(countersigned_by=kept.recorded_by_id)


def test_a_parents_yes_without_the_childs_own_view_is_not_written_down_and_with_it_counts(town):
    mum = Voiced(speaker=Speaker.PARENT, said_by=become_a_child(town))

    with pytest.raises(Refused, match="child’s own view"):
        talk(town, chosen(town, "agreed"), voiced=mum)
    talk(town, chosen(town, "agreed"), voiced=mum, own_view="(Good) She clapped")

    assert stands(town) is Stands.AGREED


def test_nobody_whom_a_restriction_a_bar_or_a_concern_names_speaks_and_the_sentence_names_nobody(town):
    mum = become_a_child(town)
    Bar.objects.create(
        barred=mum, person=town.danny, begins_at=town.at - timedelta(days=1), holder=town.connect, recorded_at=town.at
    )

    with pytest.raises(Refused) as refused:
        talk(town, chosen(town, "refused"), voiced=Voiced(speaker=Speaker.PARENT, said_by=mum))

    said = refused.value.decision
    assert "Mum" not in said.reason + said.way_forward
    assert not FamilyAgreement.objects.exists()


def test_a_competent_child_decides_and_a_parent_cannot_say_yes_for_them(town):
    mum = become_a_child(town, years=15)
    facts = {"why_asked": "He asks", "help_given": "Pictures", "evidence": "He said who learns what", "outcome": "can"}
    later = {"assessed_by": "Ffion", "review_on": town.on + timedelta(days=90)}
    parties.find_competent(person=town.danny, decision="Sharing", on=town.on, by=town.founder, **facts, **later)

    with pytest.raises(Refused, match="decide this themself"):
        talk(town, chosen(town, "agreed"), voiced=Voiced(speaker=Speaker.PARENT, said_by=mum), own_view="(No)")
    talk(town, chosen(town, "refused"))

    assert Capacity.objects.get().is_about_sharing
    assert stands(town) is Stands.REFUSED


def test_competence_is_asked_of_children_only_and_needs_what_they_said(town):
    facts = {"decision": "Sharing", "why_asked": "He asks", "help_given": "Pictures", "outcome": "can"}
    facts |= {"assessed_by": "Ffion", "review_on": town.on + timedelta(days=90), "on": town.on, "by": town.founder}

    with pytest.raises(Refused, match="children only"):
        parties.find_competent(person=town.danny, evidence="He said it", **facts)
    become_a_child(town, years=14)
    with pytest.raises(Refused, match="what the child said"):
        parties.find_competent(person=town.danny, evidence=" ", **facts)


def test_what_a_parent_said_ends_at_18(town):
    mum = become_a_child(town, years=17)
    Party.objects.filter(pk=town.danny.pk).update(born_on=town.on.replace(year=town.on.year - 18) + timedelta(days=1))
    town.danny.refresh_from_db()
    facts = {"person": town.danny, "organisation": town.nursery, "category": "interests", "speaker": "parent"}
    agreement = talk(town, voiced=Voiced(speaker=Speaker.PARENT, said_by=mum), own_view="(Good)")
    Choice.objects.create(
        **facts, purpose="community_support", said="agreed", said_by=mum, from_on=town.on, received_at=town.at,
        agreement=agreement, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    soon = Choice.objects.said_by_parents_before(18, on=town.on, within=timedelta(days=30))

    assert soon.count() == 1
    assert stands(town, town.at + timedelta(days=2)) is Stands.NOTHING


def test_an_objection_is_considered_by_another_manager_and_the_reason_is_kept(town):
    talk(town, chosen(town, "objected", "communication", "care"))
    objection = Choice.objects.objections().get()
    at = town.at + timedelta(hours=1)
    lead, worker = town.viewer(town.somebody_at_work("Ann", "manager"), at), town.viewer(town.ffion, at)

    with pytest.raises(Refused, match="A manager looks"):
        family.consider(objection=objection, may_go=True, because="It helps", on=worker.on, by=worker)
    family.consider(objection=objection, may_go=True, because="They must know how to talk", on=lead.on, by=lead)

    assert stands(town, at, "communication", "care", "inform") is Stands.CONSIDERED
    assert not Choice.objects.objections().exists()


def test_an_objection_that_a_manager_upholds_stays(town):
    talk(town, chosen(town, "objected", "communication", "care"))
    at = town.at + timedelta(hours=1)
    lead = town.viewer(town.somebody_at_work("Ann", "manager"), at)

    family.consider(
        objection=Choice.objects.objections().get(), may_go=False, because="They are right", on=lead.on, by=lead
    )

    assert stands(town, at, "communication", "care", "inform") is Stands.REFUSED
    assert not Choice.objects.objections().exists()


def test_not_told_has_a_reason_is_looked_at_again_and_is_never_on_their_own_page(town):
    worker = town.viewer(town.ffion)
    lines = [(town.nursery, "communication", "care")]
    review_on = town.on + timedelta(days=7)

    family.leave_untold(
        person=town.danny, lines=lines, because="Carl reads it", review_on=review_on, on=town.on, by=worker
    )

    assert stands(town, category="communication", purpose="care", mode="inform") is Stands.NOT_TOLD
    assert not Choice.objects.visible_to(town.viewer(town.danny)).exists()
    assert Choice.objects.visible_to(worker).not_told_to_look_at(review_on).exists()


def test_who_speaks_for_somebody_sees_what_they_said_themself_and_nothing_else(town):
    mum = become_a_child(town)
    mum = parties.give_record(party=mum, full_name="Grace Okafor", on=town.on, by=town.founder)
    parties.let_speak(
        speaker=mum, person=town.danny, ground="parent", matters="all", sees_page=True, on=town.on, by=town.founder
    )
    town.account(mum)
    talk(town, chosen(town, "refused"))
    talk(town, chosen(town, "informed", "communication", "care"), voiced=Voiced(speaker=Speaker.PARENT, said_by=mum))

    seen = Choice.objects.visible_to(town.viewer(mum))

    assert [one.said for one in seen] == ["informed"]


def test_a_review_is_kept_and_what_it_left_out_is_looked_at_by_another_lead(town):
    worker, lead = town.viewer(town.ffion), town.viewer(town.somebody_at_work("Ann", "manager"))
    agreement = talk(town, chosen(town, "agreed"))
    later = town.on + timedelta(days=90)
    family.leave_untold(
        person=town.danny, lines=[(town.nursery, "communication", "care")], because="Carl reads it",
        review_on=later, on=town.on, by=worker,
    )  # fmt: skip

    keep_review(agreement=agreement, words="It is fine", next_on=later, version=1, on=town.on, by=worker)
    waits = list(FamilyAgreement.objects.omissions_to_look_at())
    family.look_at_omissions(agreement=agreement, version=2, on=town.on, by=lead)

    assert waits == [agreement]
    assert not FamilyAgreement.objects.omissions_to_look_at().exists()
    assert not FamilyAgreement.objects.due_for_review(later - timedelta(days=1)).exists()
    assert FamilyAgreement.objects.due_for_review(later).exists()


def test_what_is_asked_comes_from_the_protocols_in_force_and_safety_is_nobodys_choice(town, asked_and_told):
    signed(town, [town.connect, town.nursery], mode="inform", uses={"safety": "safeguarding"})
    signed(town, [town.connect, town.nursery], mode="consent", uses={"health": "care"}, answer="declined")
    signed(town, [town.connect, town.nursery], mode="consent", uses={"family_circumstances": "care"}, whom="children")

    asked = asked_of(town.danny, on=town.on, at=town.at)

    assert [(one.category, one.is_their_choice) for one in asked] == [("interests", True), ("communication", False)]
    assert {one.agency for one in asked} == {town.nursery}


def test_nothing_is_asked_under_a_protocol_that_is_suspended_for_that_agency(town, asked_and_told):
    party = asked_and_told[0].parties.get(organisation=town.nursery)
    Suspension.objects.create(
        protocol=party.protocol,
        party=party,
        because="A breach",
        from_at=town.at,
        holder=town.connect,
        recorded_at=town.at,
    )

    asked = asked_of(town.danny, on=town.on, at=town.at)

    assert [one.category for one in asked] == ["communication"]
