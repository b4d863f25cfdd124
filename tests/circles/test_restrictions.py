"""Restrictions: who may know, what they stop, and how they end."""

from datetime import timedelta

import pytest

from kinweave.access import actions as access
from kinweave.circles.actions import memberships as groups
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.meeting import MayNotMeet, require_may_meet, restrictions_between
from kinweave.circles.models import Attempt, Explanation, Membership, Restriction
from kinweave.events import actions as events
from kinweave.events import stopping
from kinweave.events.actions.breaches import answer_question
from kinweave.events.models import BreachQuestion, Event
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Party
from kinweave.parties.rules import NOT_HERE
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def order(town, gary, lead, by, **facts):
    """A court's order, with all it must have."""
    return actions.draft(
        person=town.danny, against=gary, lead=lead, on=town.on, by=by,
        **{
            "what": "contact", "scope": "no_contact", "kind": "court", "basis": "Family Law Act 1996, section 42",
            "issuer": "Ashby Vale Family Court", "decided_on": town.on, "document_at": "Safe, file 12",
            "terms": "He shall not contact him.", "plain": "A judge said Gary may not come near you.",
            "audience": "team", "starts_on": town.on, "ends_on": town.on + timedelta(days=300),
            "review_on": town.on + timedelta(days=90),
        } | facts,
    )  # fmt: skip


def imposed(town, gary, lead, by, **facts):
    draft = order(town, gary, lead, by, **facts)
    return actions.impose(restriction=draft, version=draft.version, on=town.on, by=by)


def meets(town, *people, how="face", by, **more):
    require_may_meet(parties=people, how=how, on=town.on, by=by, tried="arranged", **more)


def test_a_draft_stops_nothing(town, gary, lead, by):
    order(town, gary, lead, by)

    meets(town, town.danny, gary, by=by)

    assert not Bar.objects.exists()


def test_who_may_know_reads_why_it_cannot_be(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)

    with pytest.raises(MayNotMeet) as refused:
        meets(town, town.danny, gary, by=by)

    assert refused.value.known == [restriction]
    assert refused.value.decision != NOT_HERE


def test_who_may_not_know_reads_one_sentence_that_names_nobody(town, gary, lead, by):
    imposed(town, gary, lead, by, audience="named")
    stranger = town.viewer(town.somebody_at_work("Owen", "support_worker"))

    with pytest.raises(MayNotMeet) as refused:
        meets(town, town.danny, gary, by=stranger)

    assert refused.value.decision == NOT_HERE
    assert refused.value.known == []
    assert "Gary" not in str(refused.value.decision)


def test_a_restriction_follows_the_other_records_of_the_same_people(town, gary, lead, by):
    imposed(town, gary, lead, by)
    elsewhere = town.person("Daniel", town.nursery)
    gary_elsewhere = town.person("Gareth", town.nursery)
    parties.say_same_person(one=town.danny, other=elsewhere, on=town.on, by=town.founder)
    parties.say_same_person(one=gary, other=gary_elsewhere, on=town.on, by=town.founder)
    them = Party.objects.filter(pk__in=[elsewhere.pk, gary_elsewhere.pk])
    bea = town.viewer(town.somebody_at_work("Bea", "team_lead", town.nursery))

    with pytest.raises(MayNotMeet) as refused:
        meets(town, *them, by=bea)

    assert refused.value.decision == NOT_HERE


@pytest.mark.parametrize(
    ("scope", "how", "stops"),
    [("indirect", "letters", False), ("indirect", "face", True), ("remote", "remote", False), ("remote", "face", True)],
)
def test_a_restriction_stops_only_its_own_ways_of_meeting(town, gary, lead, by, scope, how, stops):
    imposed(town, gary, lead, by, scope=scope)

    found = restrictions_between([town.danny, gary], how=how, on=town.on)

    assert bool(found) is stops


def test_supervised_people_meet_when_somebody_is_named_who_supervises(town, gary, lead, by):
    imposed(town, gary, lead, by, scope="supervised")

    meets(town, town.danny, gary, by=by, supervisor=town.ffion)

    with pytest.raises(MayNotMeet):
        meets(town, town.danny, gary, by=by)


def test_the_other_side_no_longer_sees_the_record_from_that_moment(town, lead, by):
    mum = town.person("Mum of Danny")
    town.account(mum)
    parties.let_speak(
        speaker=mum, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    assert Party.objects.visible_to(town.viewer(mum)).filter(pk=town.danny.pk).exists()

    restriction = imposed(town, mum, lead, by)

    assert not Party.objects.visible_to(town.viewer(mum)).filter(pk=town.danny.pk).exists()
    actions.lift(
        restriction=restriction, words="The order ended.", said_by_them=False, on=town.on, by=town.viewer(lead)
    )
    later = town.viewer(mum, town.at + timedelta(minutes=1))
    assert Party.objects.visible_to(later).filter(pk=town.danny.pk).exists()


def test_it_still_binds_when_its_review_is_due_and_no_more_after_its_last_day(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)

    after_review, last = restriction.review_on + timedelta(days=1), restriction.ends_on

    assert restriction in Restriction.objects.in_force(after_review)
    assert restriction in Restriction.objects.due_for_review(after_review)
    assert restriction in Restriction.objects.in_force(last - timedelta(days=1))
    assert restriction not in Restriction.objects.in_force(last)


def test_when_another_takes_its_place_there_is_no_moment_between_them(town, gary, lead, by):
    old = imposed(town, gary, lead, by)
    new = order(town, gary, lead, by, scope="supervised")

    actions.supersede(old=old, new=new, on=town.on, by=town.viewer(lead))

    assert list(Restriction.objects.in_force(town.on)) == [new]


def test_one_lifts_ones_own_choice_at_once_and_is_asked_later_in_private(town, gary, lead):
    danny = town.viewer(town.danny)
    own = actions.choose_no_contact(
        person=town.danny, against=gary, own_words="He shouts", lead=lead, on=town.on, by=danny
    )

    lifting = actions.lift(restriction=own, words="We made up", said_by_them=True, on=town.on, by=danny)

    assert not Restriction.objects.in_force(town.on).exists()
    assert lifting.check_on == town.on + timedelta(days=7)


def test_nobody_else_lifts_somebodys_own_choice_and_no_worker_a_courts_order(town, gary, lead, by):
    own = actions.choose_no_contact(
        person=town.danny, against=gary, own_words="He shouts", lead=lead, on=town.on, by=by
    )
    court = imposed(town, gary, lead, by)

    for restriction, viewer in [(own, town.viewer(lead)), (court, by)]:
        with pytest.raises(Refused):
            actions.lift(restriction=restriction, words="Enough", said_by_them=False, on=town.on, by=viewer)


def test_nobody_approves_what_they_wrote_themself(town, gary, lead, by):
    boss = town.viewer(lead)
    restriction = order(town, gary, lead, boss)

    with pytest.raises(Refused):
        actions.approve(restriction=restriction, version=restriction.version, on=town.on, by=boss)


def test_what_binds_is_not_changed(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)

    with pytest.raises(Refused):
        actions.redraft(restriction=restriction, version=restriction.version, on=town.on, by=by, terms="Less")


@pytest.fixture
def withheld(town, gary, lead, by):
    """A restriction kept from the person's page, known to those who are named."""
    return imposed(
        town, gary, lead, by, audience="named", plain="",
        withheld_because="He would be told by Gary", withheld_under="DPA 2018, Schedule 3", withheld_review_on=town.on,
    )  # fmt: skip


def test_the_person_sees_their_own_and_never_one_that_is_withheld(town, gary, lead, by, withheld):
    open_one = imposed(town, gary, lead, by)

    seen = Restriction.objects.visible_to(town.viewer(town.danny))

    assert list(seen) == [open_one]


def test_who_speaks_for_somebody_and_who_is_kept_away_see_none(town, lead, by):
    gary = town.person("Gary Row")
    town.account(gary)
    grace = town.person("Grace")
    town.account(grace)
    parties.let_speak(
        speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    imposed(town, gary, lead, by)

    assert not Restriction.objects.visible_to(town.viewer(grace)).exists()
    assert not Restriction.objects.visible_to(town.viewer(gary)).exists()


def test_one_for_named_people_is_seen_by_its_lead_its_writer_and_who_was_let_know(town, gary, lead, withheld):
    team_lead = town.somebody_at_work("Ann", "team_lead")
    told = town.somebody_at_work("Tia", "team_lead")

    actions.let_know(restriction=withheld, party=told, because="Drives the bus", on=town.on, by=town.viewer(lead))

    sees = {
        party.called: Restriction.objects.visible_to(town.viewer(party)).exists()
        for party in (lead, town.ffion, team_lead, told)
    }
    assert sees == {"Meera": True, "Ffion": True, "Ann": False, "Tia": True}


def test_what_is_not_clear_is_explained_again(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)
    said = {"restriction": restriction, "day": town.on, "format": "pictures", "words": "A judge said so."}

    with pytest.raises(Refused):
        actions.explain(**said, understood="partly", on=town.on, by=by)
    actions.explain(**said, understood="partly", next_on=town.on + timedelta(days=3), on=town.on, by=by)

    assert Explanation.objects.get().next_on == town.on + timedelta(days=3)


def test_one_that_nobody_explained_within_a_week_is_listed(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)
    week = town.on + timedelta(days=7)

    assert list(Restriction.objects.not_explained(week, week - timedelta(days=7))) == [restriction]
    actions.explain(
        restriction=restriction, day=town.on, format="pictures", words="So.", understood="fully", on=town.on, by=by
    )

    assert not Restriction.objects.not_explained(week, week - timedelta(days=7)).exists()


def test_the_lead_is_told_of_a_try_and_the_safeguarding_lead_of_a_second_within_a_day(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)
    asker = town.viewer(town.somebody_at_work("Bea", "team_lead", town.nursery))

    actions.tell_lead(restrictions=[restriction], tried="arranged", by=asker)
    actions.tell_lead(restrictions=[restriction], tried="arranged", by=asker)

    first, second = Attempt.objects.order_by("recorded_at", "goes_further")
    assert (first.goes_further, second.goes_further) == (False, True)
    assert first.holder == town.connect
    assert Line.objects.filter(verb="was about to be arranged", holder_id=town.connect.pk).count() == 2


def arranged_with(town, gary, kind="outing"):
    event = events.arrange(
        person=town.danny, worker=town.ffion, kind=kind, day=town.on + timedelta(days=2), time=None, on=town.on,
        by=town.founder,
    )  # fmt: skip
    events.take_part(event=event, parties=[gary], by=town.founder)
    return event


def test_a_restriction_imposed_later_stops_what_was_arranged(town, gary, lead, by):
    event = arranged_with(town, gary)
    other = events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=event.day, time=None, on=town.on, by=town.founder
    )

    restriction = imposed(town, gary, lead, by)

    assert list(stopping.stopped(Event.objects.all(), town.on)) == [event]
    assert list(stopping.going_ahead(Event.objects.all(), town.on)) == [other]
    assert list(stopping.restrictions_on(event, town.on)) == [restriction]


def test_where_both_sides_turn_out_to_be_one_human_nothing_goes_ahead_until_somebody_looks(town, gary, lead, by):
    event = events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on, time=None, on=town.on, by=town.founder
    )
    imposed(town, gary, lead, by)

    parties.say_same_person(one=town.danny, other=gary, on=town.on, by=town.founder)

    assert list(stopping.stopped(Event.objects.all(), town.on)) == [event]
    with pytest.raises(MayNotMeet):
        meets(town, Party.objects.get(pk=town.danny.pk), town.ffion, by=by)


def test_a_restriction_imposed_later_stops_a_place_in_a_group_also_for_who_sees_that_place_alone(town, gary, lead, by):
    said = {"on": town.on, "by": town.founder}
    group = groups.begin_group(name="Lunch", kind="group", organisation=town.connect, **said)
    groups.invite(circle=group, party=gary, **said)
    place = groups.invite(circle=group, party=town.danny, **said)

    restriction = imposed(town, gary, lead, by)

    assert list(Membership.objects.filter(pk=place.pk).stopped(town.on)) == [place]
    assert list(Restriction.objects.that_stop(place, town.on)) == [restriction]


def test_what_was_stopped_goes_ahead_again_when_it_is_lifted(town, gary, lead, by):
    event = arranged_with(town, gary)
    restriction = imposed(town, gary, lead, by)

    actions.lift(restriction=restriction, words="Over", said_by_them=False, on=town.on, by=town.viewer(lead))

    assert list(stopping.going_ahead(Event.objects.all(), town.on)) == [event]


def test_what_happened_anyway_is_written_down_and_opens_a_question(town, gary, lead, by):
    restriction = imposed(town, gary, lead, by)

    events.write_note(person=town.danny, kind="visit", day=town.on, who=[gary], on=town.on, by=by)

    question = BreachQuestion.objects.get()
    assert (question.restriction, question.answered_on) == (restriction, None)
    answer_question(
        question=question, answer="They met by chance", was_broken=True, what="At the shop", who_saw="Ffion",
        who_was_told="Police", on=town.on, by=by,
    )  # fmt: skip
    assert question.breach.who_was_told == "Police"


def test_a_contact_with_somebody_else_opens_no_question(town, gary, lead, by):
    imposed(town, gary, lead, by)

    events.write_note(person=town.danny, kind="visit", day=town.on, who=[town.tie("Sam").to_party], on=town.on, by=by)

    assert not BreachQuestion.objects.exists()


def test_somebody_kept_from_a_group_is_stopped_from_its_events(town, lead, by):
    group = groups.begin_group(name="Lunch", kind="group", organisation=town.connect, on=town.on, by=town.founder)
    draft = actions.draft(
        person=town.danny, against_circle=group, what="contact", scope="no_contact", kind="own", own_words="No",
        basis="Their own choice", plain="No", lead=lead, audience="team", starts_on=town.on,
        review_on=town.on + timedelta(days=30), on=town.on, by=by,
    )  # fmt: skip
    actions.impose(restriction=draft, version=draft.version, on=town.on, by=by)

    with pytest.raises(MayNotMeet):
        groups.invite(circle=group, party=town.danny, on=town.on, by=by)


def test_no_best_interests_without_a_finding_about_this_very_contact(town, gary, lead, by):
    restriction = order(town, gary, lead, by, kind="best_interests", scope="supervised")

    with pytest.raises(Refused, match="theirs to decide"):
        actions.impose(restriction=restriction, version=restriction.version, on=town.on, by=by)


def test_a_worker_who_is_kept_away_is_not_allocated_and_reads_the_one_sentence(town, lead, by):
    owen = town.somebody_at_work("Owen", "support_worker")
    imposed(town, owen, lead, by)

    with pytest.raises(Refused) as refused:
        access.work_with(worker=owen, person=town.danny, on=town.on, by=town.viewer(lead))

    assert refused.value.decision == NOT_HERE
