"""A community network finds things out and shares them: acts and who sees what. 000-P15 to P18."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kinweave.access import actions as access
from kinweave.access.models import Post
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.circles.meeting import MayNotMeet
from kinweave.foundation import Refused
from kinweave.information.actions import asks, findings, networks
from kinweave.information.asks import stands_now
from kinweave.information.findings import has_opened, may_read
from kinweave.information.models import (
    Ask,
    Finding,
    FindingReview,
    Reading,
    Seat,
    Source,
    Spread,
    TermsAsk,
    Withdrawal,
)
from kinweave.information.rules.networks import Stands
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.information.networked import WORDS, Network

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town) -> Network:
    made = Network(town)
    assert made.circle
    return made


def sees(model, row, viewer) -> bool:
    return model.objects.visible_to(viewer).filter(pk=row.pk).exists()


class TestWhoBelongs:
    def test_members_of_two_organisations_read_each_others_names_and_no_record(self, network):
        names = Seat.objects.visible_to(network.bea).taken(network.on).values_list("name", flat=True)

        assert [*names] == ["Ann", "Bea", "Ffion"]
        assert not Party.objects.visible_to(network.bea).filter(pk=network.ffion.person_id).exists()

    def test_a_stranger_sees_nothing_of_it(self, network):
        network.shares(network.finding())

        for model in (Seat, Source, Ask, Finding, Spread, FindingReview, Reading, TermsAsk, Withdrawal):
            assert not model.objects.visible_to(network.stranger).exists()

    def test_only_a_lead_brings_people_in(self, network):
        with pytest.raises(Refused, match="A lead of the network"):
            network.brings(network.circle, network.stranger, by=network.bea)

    def test_whoever_was_asked_sees_their_own_seat_alone_until_they_join(self, network):
        asked = network.stranger
        seat = networks.bring_in(
            circle=network.circle, email=network.email(asked), name="Owen", on=network.on, by=network.ann
        )

        assert [*Seat.objects.visible_to(asked)] == [seat]
        assert not Source.objects.visible_to(asked).exists()

    def test_a_restriction_between_two_members_stops_the_invitation(self, network, town):
        owen = network.stranger
        him = Party.objects.get(pk=town.ffion.pk)
        parties_before = Seat.objects.count()
        restrict(town, him, Party.objects.get(pk=owen.person_id), network)

        with pytest.raises(MayNotMeet):
            networks.bring_in(
                circle=network.circle, email=network.email(owen), name="Owen", on=network.on, by=network.ann
            )
        assert Seat.objects.count() == parties_before

    def test_whoever_leaves_reads_nothing_more(self, network):
        finding = network.finding()
        network.shares(finding)
        networks.give_up_seat(seat=network.seat(network.ffion), because="Moved", on=network.on, by=network.ffion)

        assert not sees(Finding, finding, network.ffion)
        assert not Seat.objects.visible_to(network.ffion).exists()

    def test_a_post_that_ended_opens_no_network(self, network, town):
        access.end_post(post=Post.objects.get(person=town.ffion), on=town.on, by=town.founder)

        assert not Seat.objects.visible_to(town.viewer(town.ffion)).exists()

    def test_nobody_reads_the_name_of_somebody_they_may_not_know_of(self, network, town):
        parties.bar(barred=town.ffion, person=Party.objects.get(pk=network.bea.person_id), at=town.at, by=town.founder)

        names = Seat.objects.visible_to(town.viewer(town.ffion)).values_list("name", flat=True)
        assert sorted(names) == ["Ann", "Ffion"]


def later(viewer):
    """The same viewer, a minute later."""
    return replace(viewer, at=viewer.at + timedelta(minutes=1))


def restrict(town, one, other, network):
    """Somebody chooses no contact with somebody else."""
    from_here = {"on": town.on, "by": network.ann}
    choose_no_contact(person=one, against=other, own_words="I want none.", lead=one, **from_here)


class TestSources:
    def test_its_terms_stand_on_each_thing_that_comes_from_it(self, network):
        finding = network.finding(network.source("named", named=[network.ann]))

        assert (finding.ring, finding.purposes, finding.terms) == ("named", WORDS["purposes"], WORDS["terms"])
        assert finding.named == [str(network.seat(network.ann).pk)]

    def test_whoever_keeps_the_entry_checks_it_and_nobody_else(self, network):
        source = network.source()
        facts = {"ring": "network", "next_check_on": network.on + timedelta(days=9), "version": 1, "on": network.on}

        with pytest.raises(Refused, match="keeps this entry"):
            networks.check_source(source=source, by=network.ffion, **facts)
        networks.check_source(source=source, by=network.bea, reliable="Always right", **facts)
        assert source.reliable == "Always right"

    def test_a_restriction_keeps_somebody_from_being_made_a_source_as_from_being_invited(self, network, town):
        him, owen = Party.objects.get(pk=town.ffion.pk), Party.objects.get(pk=network.stranger.person_id)
        restrict(town, him, owen, network)

        with pytest.raises(MayNotMeet):
            network.source(email=network.email(network.stranger))
        assert not Source.objects.exists()

    def test_a_source_that_signs_in_speaks_for_itself_and_nobody_for_it(self, network):
        finding = network.finding(network.source(email=network.email(network.stranger)))
        asked = findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.ann)
        said = {"asked": asked, "may_go": True, "words": "Yes", "on": network.on}

        with pytest.raises(Refused, match="Only the source"):
            findings.answer_terms(by=network.bea, **said)
        with pytest.raises(Refused, match="Only the source"):
            findings.take_back(finding=finding, on=network.on, by=network.bea)
        assert not TermsAsk.objects.visible_to(network.bea).waiting_for(network.bea).exists()
        assert [*TermsAsk.objects.visible_to(network.stranger).waiting_for(network.stranger)] == [asked]
        assert not findings.answer_terms(by=network.stranger, **said).on_behalf

    def test_what_the_keeper_asked_another_lead_answers(self, network):
        finding = network.finding()
        asked = findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.bea)
        said = {"asked": asked, "may_go": True, "words": "They said yes", "on": network.on}

        with pytest.raises(Refused, match="Only the source"):
            findings.answer_terms(by=network.bea, **said)
        with pytest.raises(Refused, match="Only the source"):
            findings.answer_terms(by=network.ffion, **said)
        assert not TermsAsk.objects.visible_to(network.bea).waiting_for(network.bea).exists()
        assert [*TermsAsk.objects.visible_to(network.ann).waiting_for(network.ann)] == [asked]
        findings.answer_terms(by=network.ann, **said)

    def test_when_the_keeper_has_left_a_lead_checks_answers_and_takes_back(self, network):
        source = network.source()
        finding = network.finding(source, by=network.ffion)
        asked = findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.ffion)
        facts = {"ring": "network", "next_check_on": network.on + timedelta(days=9), "version": 1, "on": network.on}
        with pytest.raises(Refused):
            findings.take_back(finding=finding, on=network.on, by=network.ann)

        networks.give_up_seat(seat=network.seat(network.bea), because="Moved", on=network.on, by=network.bea)

        source, finding, asked = (type(one).objects.get(pk=one.pk) for one in (source, finding, asked))
        assert [*Source.objects.visible_to(network.ann).kept_by(network.ann)] == [source]
        assert not Source.objects.visible_to(network.ffion).kept_by(network.ffion).exists()
        networks.check_source(source=source, by=network.ann, **facts)
        assert [*TermsAsk.objects.visible_to(network.ann).waiting_for(network.ann)] == [asked]
        findings.answer_terms(asked=asked, may_go=False, words="No", on=network.on, by=network.ann)
        with pytest.raises(Refused):
            findings.take_back(finding=finding, on=network.on, by=network.ffion)
        findings.take_back(finding=finding, on=network.on, by=network.ann)

    def test_a_lead_in_the_keepers_place_does_not_read_what_is_for_others(self, network):
        finding = network.finding(network.source("named", named=[network.ffion]), by=network.ffion)

        networks.give_up_seat(seat=network.seat(network.bea), because="Moved", on=network.on, by=network.bea)

        finding = Finding.objects.get(pk=finding.pk)
        assert not may_read(finding, network.ann).is_yes
        findings.take_back(finding=finding, on=network.on, by=network.ann)

    def test_narrower_terms_keep_a_lead_who_is_not_named_from_what_came_before(self, network):
        source = network.source()
        finding = network.finding(source, by=network.ffion)
        assert sees(Finding, finding, network.ann)
        named = [str(network.seat(network.ffion).pk)]

        networks.check_source(
            source=source, ring="named", named=named, next_check_on=network.on + timedelta(days=9), version=1,
            on=network.on, by=network.bea,
        )  # fmt: skip

        finding = Finding.objects.get(pk=finding.pk)
        assert not sees(Finding, finding, network.ann)
        assert not may_read(finding, network.ann).is_yes

    def test_the_source_is_not_told_of_a_reader_they_may_not_know_of(self, network, town):
        finding = network.finding(network.source(email=network.email(network.stranger)))
        network.shares(finding)
        network.opens(finding, network.ffion)
        owen = Party.objects.get(pk=network.stranger.person_id)
        assert Reading.objects.visible_to(network.stranger).count() == 1

        parties.bar(barred=owen, person=town.ffion, at=town.at, by=town.founder)

        assert not Reading.objects.visible_to(town.viewer(owen)).exists()


class TestAsks:
    def stands(self, ask) -> Stands:
        return stands_now(Ask.objects.with_all().get(pk=ask.pk), ask.due_on)

    def test_members_agree_and_an_objection_pauses_until_it_is_answered(self, network):
        ask = network.ask()
        asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.bea)
        assert self.stands(ask) is Stands.AGREED
        voice = asks.say_to_ask(ask=ask, said="objects", why="Too soon", on=network.on, by=later(network.ffion))
        assert self.stands(ask) is Stands.PAUSED
        with pytest.raises(Refused):
            asks.answer_objection(voice=voice, words="Well", on=network.on, by=network.ffion)
        asks.answer_objection(voice=voice, words="We wait a week", on=network.on, by=network.ann)
        assert self.stands(ask) is Stands.AGREED

    def test_what_is_overdue_waits_for_who_has_it_in_hand(self, network, town):
        ask = network.ask(days=0)
        asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.bea)
        tomorrow = town.viewer(Party.objects.get(pk=network.bea.person_id), town.at + timedelta(days=1))
        assert [*Ask.objects.visible_to(tomorrow).late_for(tomorrow)] == [ask]

        later = tomorrow.on + timedelta(days=7)
        asks.move_ask(ask=ask, kind="late", because="I was ill", due_on=later, on=tomorrow.on, by=tomorrow)
        assert not Ask.objects.visible_to(tomorrow).late_for(tomorrow).exists()

    def test_what_somebody_cannot_do_another_takes_on(self, network):
        ask = network.ask()
        asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.bea)
        said = {"ask": ask, "due_on": ask.due_on, "on": network.on}
        asks.move_ask(kind="cannot", because="No time", by=network.bea, **said)
        assert self.stands(ask) is Stands.NOBODY
        asks.move_ask(kind="taken", by=later(network.ffion), **said)
        assert self.stands(ask) is Stands.AGREED
        with pytest.raises(Refused):
            asks.move_ask(kind="taken", by=network.ann, **said)

    def test_what_somebody_had_in_hand_who_has_left_another_takes_on(self, network):
        ask = network.ask()
        asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.bea)
        networks.give_up_seat(seat=network.seat(network.bea), because="Moved", on=network.on, by=network.bea)

        assert self.stands(ask) is Stands.NOBODY
        ask = Ask.objects.get(pk=ask.pk)
        asks.move_ask(kind="taken", ask=ask, due_on=ask.due_on, on=network.on, by=later(network.ffion))
        assert self.stands(ask) is Stands.AGREED

    def test_the_chain_leads_from_the_question_to_the_use(self, network):
        ask = network.ask()
        finding = network.finding(ask=ask)
        assert self.stands(ask) is Stands.ANSWERED
        findings.use(finding=finding, what="We moved the stall", used_on=network.on, on=network.on, by=network.ann)
        assert [one.what for one in finding.uses.all()] == ["We moved the stall"]


class TestReviews:
    def test_what_could_hurt_is_held_back_until_who_brought_it_answers(self, network):
        finding = network.finding(by=network.bea)
        network.opens(finding, network.ann)
        review = network.reviews(finding, network.ann, hurts="The one trader there")
        with pytest.raises(Refused, match="could hurt"):
            network.shares(finding, by=network.bea)
        with pytest.raises(Refused):
            findings.answer_hurt(review=review, words="Well", on=network.on, by=network.ffion)
        findings.answer_hurt(review=review, words="We left the trader out", on=network.on, by=network.bea)
        network.shares(finding, by=network.bea)

    def test_reviews_stand_beside_each_other(self, network):
        finding = network.finding()
        network.shares(finding)
        for one in (network.bea, network.ffion):
            network.opens(finding, one)
            network.reviews(finding, one)
        assert FindingReview.objects.visible_to(network.ffion).count() == 2

    def test_nobody_reviews_what_they_have_not_read(self, network):
        finding = network.finding()
        network.shares(finding)
        with pytest.raises(Refused, match="Read it first"):
            network.reviews(finding, network.ffion)


class TestSharing:
    def test_before_it_is_shared_only_who_brought_it_leads_and_keepers_find_it(self, network):
        finding = network.finding(network.source(by=network.bea), by=network.bea)

        assert sees(Finding, finding, network.bea)
        assert sees(Finding, finding, network.ann)
        assert not sees(Finding, finding, network.ffion)

    def test_what_is_for_those_named_a_lead_who_is_not_named_does_not_find(self, network):
        source = network.source("named", named=[network.ffion])
        finding = network.finding(source, by=network.bea)
        network.shares(finding, "named", named=[network.ffion], by=network.bea)

        assert not sees(Finding, finding, network.ann)
        assert sees(Finding, finding, network.ffion)
        with pytest.raises(Refused, match="further than its source"):
            network.shares(finding, "named", named=[network.ann], by=network.bea)

    def test_it_is_refused_beyond_the_terms_and_the_source_is_asked(self, network):
        finding = network.finding(network.source(email=network.email(network.stranger)))
        with pytest.raises(Refused, match="further than its source"):
            network.shares(finding, "everybody")
        asked = findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.ann)
        with pytest.raises(Refused):
            findings.answer_terms(asked=asked, may_go=True, words="Yes", on=network.on, by=network.ffion)
        findings.answer_terms(asked=asked, may_go=True, words="Yes, do", on=network.on, by=network.stranger)
        network.shares(finding, "everybody")

    def test_the_source_sees_where_it_went_and_takes_it_back(self, network):
        source = network.source(email=network.email(network.stranger))
        finding = network.finding(source)
        network.shares(finding)
        network.opens(finding, network.ffion)

        assert [one.ring for one in Spread.objects.visible_to(network.stranger)] == ["network"]
        assert [one.who for one in Reading.objects.visible_to(network.stranger)] == ["Ffion, Connect"]
        findings.take_back(finding=finding, because="It was wrong", on=network.on, by=network.stranger)
        finding = Finding.objects.get(pk=finding.pk)
        for one in (network.ann, network.bea, network.ffion, network.stranger):
            assert not may_read(finding, one).is_yes
            assert not has_opened(finding, one)
        with pytest.raises(Refused, match="taken it back"):
            network.opens(finding, network.bea)

    def test_narrower_terms_close_what_was_shared_further(self, network):
        source = network.source("everybody")
        finding = network.finding(source)
        network.shares(finding, "everybody")
        network.opens(finding, network.stranger)
        networks.check_source(
            source=source, ring="network", next_check_on=network.on + timedelta(days=9), version=1, on=network.on,
            by=network.bea,
        )  # fmt: skip

        finding = Finding.objects.get(pk=finding.pk)
        assert not has_opened(finding, network.stranger)
        assert not may_read(finding, network.ffion).is_yes

    def test_partners_read_it_once_both_networks_say_so(self, network):
        other = networks.open_network(
            name="Allotments", kind="community", called="Owen", on=network.on, by=network.stranger
        )
        finding = network.finding(network.source("partners"))
        network.shares(finding, "partners")
        network.brings(other.circle, network.ann, by=network.stranger)
        networks.say_partner(circle=network.circle, other=other.circle, on=network.on, by=network.ann)
        assert not sees(Finding, finding, network.stranger)
        networks.say_partner(circle=other.circle, other=network.circle, on=network.on, by=network.stranger)
        assert sees(Finding, finding, network.stranger)
        network.opens(finding, network.stranger)
        assert has_opened(finding, network.stranger)

    def test_what_came_for_a_few_is_not_passed_on_by_them(self, network):
        finding = network.finding(network.source("everybody"))
        network.shares(finding, "named", named=[network.ffion])
        network.opens(finding, network.ffion)
        with pytest.raises(Refused, match="for fewer people"):
            network.shares(finding, "network", by=network.ffion)

    def test_information_about_a_person_is_not_kept_here(self, network):
        with pytest.raises(Refused, match="about a person"):
            network.finding(is_about_nobody=False)
