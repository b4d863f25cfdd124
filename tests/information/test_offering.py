"""What Danny offers is put to a network as a question, after his yes; it hears only what he chose."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kinweave.circles.models import Restriction
from kinweave.foundation import Refused
from kinweave.information.actions import cards, offering
from kinweave.information.models import OfferQuestion, OfferSaid
from kinweave.information.offers import still_asked, wanted
from kinweave.information.rules import offering as rules
from kinweave.parties import actions as parties
from kinweave.plans.actions import record_death
from kinweave.plans.models import Offer
from tests.information.networked import Network

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town):
    return Network(town)


@pytest.fixture
def told(network):
    facts = {"what": "We plan stalls.", "area": "", "interests": [], "languages": []}
    return cards.announce(circle=network.circle, wants=["room", "music"], on=network.on, by=network.ann, **facts)


@pytest.fixture
def music(town):
    (offer,) = offering.say_offers(person=town.danny, chosen=["music"], before=[], on=town.on, by=me(town))
    return offer


def me(town):
    return town.viewer(town.danny)


def put(town, offer, told, answer="yes", **facts):
    return offering.put_offer(
        offer=offer, announcement=told, answer=answer, method="pictures", on=town.on, by=me(town), **facts
    )


def found(town, viewer=None, named=frozenset()):
    return [(one.announcement, one.offer) for one in wanted(town.danny, viewer=viewer or me(town), named=named)]


def keep_apart(town, against):
    return Restriction.objects.create(
        person=town.danny, against=against, what="contact", scope="no_contact", kind="court", basis="Order",
        lead=town.ffion, audience="named", starts_on=town.on, review_on=town.on + timedelta(days=90),
        in_force_at=town.at, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip


def test_a_network_is_found_by_what_it_wants_and_only_by_that(town, told):
    offering.say_offers(person=town.danny, chosen=["music", "baking"], before=[], on=town.on, by=me(town))

    assert [(one, offer.key) for one, offer in found(town)] == [(told, "music")]


def test_offers_are_said_and_taken_back(town, music):
    offering.say_offers(person=town.danny, chosen=["room"], before=["music"], on=town.on, by=me(town))

    assert [one.key for one in Offer.objects.about(town.danny).lasting()] == ["room"]


@pytest.mark.parametrize("answer", ["no", "later", "more"])
def test_nothing_reaches_the_network_before_yes(town, network, told, music, answer):
    put(town, music, told, answer, called="Danny")

    assert not OfferQuestion.objects.exists()
    assert OfferSaid.objects.get().answer == answer


def test_the_database_keeps_no_question_without_yes(town, told, music):
    said = put(town, music, told)

    with pytest.raises(IntegrityError), transaction.atomic():
        OfferSaid.objects.filter(pk=said.pk).update(answer="no")


def test_the_network_hears_somebody_unless_he_gives_his_name(town, network, told, music):
    put(town, music, told)

    (question,) = OfferQuestion.objects.visible_to(network.ann).to_answer(network.ann)
    assert question.called == ""
    assert not {"person", "offer"} & {field.name for field in OfferQuestion._meta.concrete_fields}
    assert not OfferSaid.objects.visible_to(network.bea).exists()


def test_only_leads_are_asked_and_other_members_see_neither_question_nor_answer(town, network, told, music):
    question = put(town, music, told).question

    offering.answer_offer(question=question, answer="not_now", words="Ask in May.", on=town.on, by=network.ann)

    assert not OfferQuestion.objects.visible_to(network.bea).exists()
    assert OfferQuestion.objects.visible_to(me(town)).get().answer_words == "Ask in May."
    with pytest.raises(Refused, match="A lead of the network"):
        offering.answer_offer(question=question, answer="yes", on=town.on, by=network.bea)


def test_who_supports_danny_reads_the_answer_and_nobody_else_at_work_does(town, network, told, music):
    put(town, music, told)

    assert OfferQuestion.objects.visible_to(network.ffion).exists()
    assert not OfferQuestion.objects.visible_to(network.stranger).exists()


def test_a_yes_of_the_network_makes_nobody_a_member(town, network, told, music):
    members = network.circle.memberships.count()
    offering.answer_offer(question=put(town, music, told).question, answer="yes", on=town.on, by=network.ann)

    assert network.circle.memberships.count() == members


def test_it_is_asked_once_until_it_answers(town, network, told, music):
    question = put(town, music, told).question
    with pytest.raises(Refused, match="has not answered yet"):
        put(town, music, told)

    offering.answer_offer(question=question, answer="more", on=town.on, by=network.ann)
    put(town, music, told, words="I play the drums.")

    assert OfferQuestion.objects.count() == 2


def test_a_network_with_somebody_he_is_kept_apart_from_is_never_asked_and_nothing_says_why(town, network, told, music):
    keep_apart(town, network_member(network))

    assert found(town) == []
    with pytest.raises(Refused) as refused:
        put(town, music, told)
    assert refused.value.decision.reason == "This network is not asked."


def test_a_network_with_somebody_whom_a_concern_names_is_not_asked(town, network, told, music):
    named = frozenset({network_member(network).human})

    assert found(town, named=named) == []
    with pytest.raises(Refused, match="This network is not asked"):
        put(town, music, told, named=named)


def network_member(network):
    """Bea, as her own row."""
    return network.seat(network.bea).party


@pytest.mark.parametrize("lacking", ["is_wanted", "may_meet", "stands"])
def test_what_may_not_be_asked_is_refused_alike(lacking):
    facts = {"answer": "yes", "is_wanted": True, "may_meet": True, "has_asked": False, "stands": True}

    assert rules.may_put(**facts).is_yes
    assert rules.may_put(**{**facts, lacking: False}).reason == "This network is not asked."


def heard(one):
    """What a lead may read today."""
    return list(still_asked(OfferQuestion.objects.visible_to(one).to_answer(one), viewer=one))


@pytest.mark.parametrize("how", ["restriction", "bar"])
def test_a_lead_hears_no_more_once_somebody_is_in_whom_he_is_kept_apart_from(town, network, told, music, how):
    question = put(town, music, told, called="Danny").question
    assert heard(network.ann) == [question]

    if how == "restriction":
        keep_apart(town, network_member(network))
    else:
        parties.bar(barred=network_member(network), person=town.danny, at=town.at, by=town.founder)

    assert heard(network.ann) == []
    with pytest.raises(Refused, match="not asked any more"):
        offering.answer_offer(question=question, answer="yes", on=town.on, by=network.ann)


def test_what_danny_takes_back_the_network_sees_no_more_and_may_be_asked_anew(town, network, told, music):
    said = put(town, music, told, called="Danny")

    offering.take_back_offer(said=said, on=town.on, by=me(town))

    assert heard(network.ann) == []
    with pytest.raises(Refused, match="not asked any more"):
        offering.answer_offer(question=said.question, answer="yes", on=town.on, by=network.ann)
    with pytest.raises(Refused, match="No network is asked this"):
        offering.take_back_offer(said=said, on=town.on, by=me(town))
    assert [one.is_open for one in wanted(town.danny, viewer=me(town), named=frozenset())] == [True]
    again = put(town, music, told).question
    assert heard(network.ann) == [again]


def test_what_he_offers_no_longer_the_network_sees_no_more(town, network, told, music):
    put(town, music, told)

    offering.say_offers(person=town.danny, chosen=[], before=["music"], on=town.on, by=me(town))

    assert heard(network.ann) == []
    assert OfferSaid.objects.get().taken_back_on == town.on


def test_once_he_died_the_network_sees_it_no_more(town, network, told, music):
    question = put(town, music, told).question
    death = {"died_on": town.on, "told_by": "His mother", "on": town.on, "by": town.founder}
    record_death(person=town.danny, **death)

    assert heard(network.ann) == []
    with pytest.raises(Refused, match="not asked any more"):
        offering.answer_offer(question=question, answer="yes", on=town.on, by=network.ann)


def test_the_database_takes_back_only_what_was_asked(town, told, music):
    said = put(town, music, told, "no")

    with pytest.raises(IntegrityError), transaction.atomic():
        OfferSaid.objects.filter(pk=said.pk).update(taken_back_on=town.on)


def test_each_network_is_looked_at_once_however_much_one_offers(town, told, music, django_assert_num_queries):
    by = me(town)
    with CaptureQueriesContext(connection) as one:
        found(town, by)
    offering.say_offers(person=town.danny, chosen=["music", "room"], before=["music"], on=town.on, by=by)

    with django_assert_num_queries(len(one)):
        assert len(found(town, by)) == 2
