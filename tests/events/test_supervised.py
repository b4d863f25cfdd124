"""Supervised contact: agreed in writing first, then visit by visit, looked at again."""

from datetime import time, timedelta

import pytest

from kinweave.events import actions
from kinweave.events.models import BreachQuestion, ContactReview, Event, SupervisedContact, SupervisedVisit
from kinweave.events.stopping import stopped
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.records import Stale
from kinweave.trail.models import Line
from tests.events.apart import keep_apart
from tests.web.rows.visits import agreement

pytestmark = pytest.mark.django_db


def said(town):
    return {"on": town.on, "by": town.viewer(town.ffion)}


def visit(town, contact, **facts):
    times = {"planned_from": time(14), "planned_until": time(15, 30)}
    return actions.arrange_supervised(
        **{"contact": contact, "supervisor": town.ffion, "day": town.on, **times, **said(town), **facts}
    )


def write_up(town, one, **record):
    return actions.write_up_supervised(
        **{"visit": one, "after": "“I liked it.”", "was_left_alone": False, "version": 1, **said(town), **record}
    )


def test_no_visit_is_arranged_before_everybody_has_signed(town):
    tie = town.tie("Dad")
    contact = actions.draft_contact(
        tie=tie, level="supervised", purpose="court", supervisor=town.ffion,
        review_on=town.on + timedelta(days=30), **said(town),
    )  # fmt: skip

    with pytest.raises(Refused, match="not signed yet"):
        visit(town, contact)

    assert not Event.objects.exists()


def test_nobody_signs_before_it_says_what_everybody_agreed(town):
    contact = actions.draft_contact(
        tie=town.tie("Dad"), level="supervised", purpose="court", supervisor=town.ffion,
        review_on=town.on + timedelta(days=30), **said(town),
    )  # fmt: skip

    with pytest.raises(Refused, match="Write first"):
        actions.sign_contact(contact=contact, agreed_by="Dad", agreed_on=town.on, version=1, **said(town))


def test_the_visitor_never_supervises(town):
    tie = town.tie("Dad")

    with pytest.raises(Refused, match="Neither of the two"):
        actions.draft_contact(
            tie=tie, level="supervised", purpose="court", supervisor=tie.to_party,
            review_on=town.on + timedelta(days=30), **said(town),
        )  # fmt: skip


def test_somebody_of_the_circle_without_a_record_does_not_supervise(town):
    contact, sam = agreement(town), town.tie("Sam").to_party

    with pytest.raises(Refused, match="record of their own"):
        visit(town, contact, supervisor=sam)


def test_a_visit_has_its_times_and_both_come(town):
    contact = agreement(town)

    one = visit(town, contact, place="The library")

    assert one.event.minutes == 90
    assert one.event.time == time(14)
    assert set(one.event.participations.values_list("party__called", flat=True)) == {"Dad", "Ffion"}


def test_what_was_seen_stands_apart_from_what_was_thought(town):
    one = visit(town, agreement(town))

    write_up(town, one, visitor_came_at=time(14, 20), arrival="Dad waved.", opinion="Danny was tense.")

    kept = SupervisedVisit.objects.get()
    assert (kept.arrival, kept.opinion, kept.written_on) == ("Dad waved.", "Danny was tense.", town.on)
    assert kept.event.state == Event.State.HELD


def test_a_visitor_who_did_not_come_was_not_in_touch(town):
    one = visit(town, agreement(town))

    write_up(town, one, after="He looked at the door. “He forgot.”")

    assert one.event.participations.get(party__called="Dad").reply == "no"


def test_when_it_is_only_supported_what_was_said_is_not_taken(town):
    one = visit(town, agreement(town, level="supported"))

    with pytest.raises(Refused, match="nothing that is said or done"):
        write_up(town, one, responses="Dad said he was sorry.")

    assert SupervisedVisit.objects.get().written_on is None


def test_that_they_were_left_alone_is_always_taken_and_waits_until_somebody_looks(town):
    contact = agreement(town)
    one = visit(town, contact)

    write_up(town, one, was_left_alone=True)
    waiting = list(SupervisedVisit.objects.questions())
    actions.look_again(
        contact=contact, found="I was called to the door.", person_says="It was all right.", goes_on=True,
        review_on=town.on + timedelta(days=30), version=contact.version, **said(town),
    )  # fmt: skip

    assert waiting == [one]
    assert not SupervisedVisit.objects.questions().exists()


def test_left_alone_with_leave_is_no_question(town):
    contact = agreement(town, may_leave_alone=True, allowed_by="Meera, on 2 October")

    write_up(town, visit(town, contact), was_left_alone=True)

    assert not SupervisedVisit.objects.questions().exists()


def test_two_supervisors_writing_up_one_visit_lose_nothing(town):
    one = visit(town, agreement(town))
    write_up(town, one, arrival="Dad waved.")

    with pytest.raises(Stale):
        write_up(town, one, arrival="Dad did not wave.")

    assert SupervisedVisit.objects.get().arrival == "Dad waved."


def test_an_agreement_that_ends_takes_no_more_visits(town):
    contact = agreement(town)
    actions.look_again(
        contact=contact, found="Danny does not want it.", person_says="No more.", goes_on=False, review_on=None,
        version=contact.version, **said(town),
    )  # fmt: skip

    with pytest.raises(Refused, match="has ended"):
        visit(town, contact)

    assert ContactReview.objects.get().goes_on is False
    assert SupervisedContact.objects.get().ended_on == town.on


def test_what_is_due_is_asked_for_by_its_day(town):
    contact = agreement(town)

    assert not SupervisedContact.objects.due_for_review(town.on)
    assert list(SupervisedContact.objects.due_for_review(contact.review_on)) == [contact]


def test_a_place_is_not_written_where_the_address_is_protected(town):
    contact = agreement(town)
    parties.protect_address(person=town.danny, address="1 Hidden Lane", why="Asked", on=town.on, by=town.founder)

    with pytest.raises(Refused, match="address is protected"):
        visit(town, contact, place="At home")


class TestUnderARestriction:
    """Danny chose to see Carl only with somebody there."""

    @pytest.fixture
    def carl(self, town):
        return town.tie("Carl")

    @pytest.fixture
    def restriction(self, town, carl):
        return keep_apart(town, carl, "supervised")

    def test_with_somebody_who_stays_they_may_meet(self, town, carl, restriction):
        contact = under(town, carl, restriction, "supervised")

        assert visit(town, contact).contact.restriction == restriction

    def test_where_nobody_stays_they_may_not(self, town, carl, restriction):
        contact = under(town, carl, restriction, "unsupported")

        with pytest.raises(Refused):
            visit(town, contact)

    def test_a_visit_at_which_nobody_stays_is_stopped_when_danny_wants_somebody_there(self, town, carl):
        alone = visit(town, under(town, carl, None, "unsupported"))
        stayed = visit(town, agreement(town))
        keep_apart(town, carl, "supervised")

        assert list(stopped(Event.objects.all(), town.on)) == [alone.event]
        assert stayed.event not in stopped(Event.objects.all(), town.on)

    def test_left_alone_opens_the_question_whether_the_restriction_was_broken(self, town, carl, restriction):
        one = visit(town, under(town, carl, restriction, "supervised"))

        write_up(town, one, was_left_alone=True)

        assert BreachQuestion.objects.get().restriction == restriction

    def test_no_contact_is_not_made_all_right_by_a_supervisor(self, town, carl):
        contact = under(town, carl, None, "supervised")
        keep_apart(town, carl, "no_contact")

        with pytest.raises(Refused):
            visit(town, contact)

    def test_who_may_not_know_the_restriction_does_not_see_the_agreement(self, town, carl):
        hidden = keep_apart(town, carl, "supervised", audience="named")
        under(town, carl, hidden, "supervised")
        ann = town.viewer(town.somebody_at_work("Ann", "team_lead"))

        assert SupervisedContact.objects.visible_to(ann).count() == 0
        assert SupervisedContact.objects.visible_to(town.viewer(town.ffion)).count() == 1


def under(town, tie, restriction, level):
    contact = actions.draft_contact(
        tie=tie, level=level, purpose="safety", supervisor=town.ffion, review_on=town.on + timedelta(days=60),
        restriction=restriction, **said(town),
    )  # fmt: skip
    words = {"who_comes": "Carl", "rules": "The café.", "person_says": "With Ffion.", "record_goes_to": "Danny"}
    actions.word_contact(contact=contact, may_leave_alone=False, allowed_by="", version=1, **words, **said(town))
    return actions.sign_contact(contact=contact, agreed_by="All", agreed_on=town.on, version=2, **said(town))


class TestWhoSeesIt:
    """The records of visits tell of the visitor."""

    def test_who_speaks_for_danny_does_not_read_what_is_written_about_themself(self, town):
        dad = town.person("Dad with a record")
        town.account(dad)
        one = visit(town, agreement(town))
        SupervisedContact.objects.get().tie.__class__.objects.filter(pk=one.contact.tie_id).update(to_party=dad)
        parties.let_speak(
            speaker=dad, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on,
            by=town.founder,
        )  # fmt: skip

        seen = SupervisedVisit.objects.visible_to(town.viewer(dad))

        assert not seen.exists()
        assert not SupervisedContact.objects.visible_to(town.viewer(dad)).exists()

    def test_another_organisation_sees_nothing(self, town):
        visit(town, agreement(town))
        sol = town.viewer(town.somebody_at_work("Sol", "team_lead", town.nursery))

        assert not SupervisedVisit.objects.visible_to(sol).exists()


def test_each_act_leaves_its_line(town):
    one = visit(town, agreement(town))
    write_up(town, one)

    verbs = set(Line.objects.values_list("verb", flat=True))

    assert {"signed a contact agreement", "arranged a supervised visit", "wrote up a supervised visit"} <= verbs
