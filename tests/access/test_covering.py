"""Who works with whom over time: cover opens and closes by itself, and nobody is left without a worker unnoticed."""

from datetime import date, timedelta

import pytest

from kinweave.access import actions, covering, rules
from kinweave.access.models import Allocation, Post
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Party

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 10, 19)
DAY = timedelta(days=1)


@pytest.fixture
def lead(town):
    assert town.danny.pk
    return town.viewer(town.somebody_at_work("Ann", "team_lead"))


def covers(town, lead, worker, first=MONDAY, days=5):
    return covering.cover(
        worker=worker, person=town.danny, covers_for=town.ffion, begins_on=first, ends_on=first + days * DAY,
        because="On leave", on=town.on, by=lead,
    )  # fmt: skip


def opens(town, worker, at) -> bool:
    return town.danny in Party.objects.visible_to(town.viewer(worker, at))


def test_the_record_opens_and_closes_at_midnight_of_the_right_days(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    covers(town, lead, owen)
    begins, ends = actions.midnight(MONDAY), actions.midnight(MONDAY + 5 * DAY)
    second = timedelta(seconds=1)

    seen = [opens(town, owen, at) for at in (begins - second, begins, ends - second, ends)]

    assert seen == [False, True, True, False]


def test_cover_over_the_night_the_clocks_change_ends_at_midnight(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    covers(town, lead, owen, first=date(2026, 10, 24), days=2)
    ends = actions.midnight(date(2026, 10, 26))

    assert opens(town, owen, ends - timedelta(minutes=1))
    assert not opens(town, owen, ends)


def test_who_covers_does_not_close_the_record_to_who_is_away(town, lead):
    covers(town, lead, town.somebody_at_work("Owen", "support_worker"))

    assert opens(town, town.ffion, actions.midnight(MONDAY + DAY))


def test_cover_that_has_not_begun_never_does_when_it_is_ended(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    cover = covers(town, lead, owen)

    actions.stop_working_with(allocation=cover, on=town.on, by=lead)

    assert not opens(town, owen, actions.midnight(MONDAY + DAY))


def test_when_a_post_ends_cover_still_to_come_ends_too(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    covers(town, lead, owen)

    actions.end_post(post=Post.objects.get(person=owen), on=town.on, by=town.founder)
    actions.give_post(person=owen, organisation=town.connect, role_key="support_worker", on=town.on, by=town.founder)

    assert not opens(town, owen, actions.midnight(MONDAY + DAY))


def test_nobody_covers_who_is_barred_and_the_answer_does_not_say_why(town, lead):
    carl = town.somebody_at_work("Carl", "support_worker")
    parties.bar(barred=carl, person=town.danny, at=town.at, by=town.founder)

    with pytest.raises(Refused, match="This cannot be arranged here yet"):
        covers(town, lead, carl)


def test_a_worker_does_not_arrange_cover(town):
    assert town.danny.pk

    with pytest.raises(Refused, match="A lead of this organisation"):
        covers(town, town.viewer(town.ffion), town.somebody_at_work("Owen", "support_worker"))


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"for_themself": True}, "Somebody else covers"),
        ({"begins_on": MONDAY - 9 * DAY}, "today or later"),
        ({"ends_on": MONDAY}, "before the first"),
        ({"ends_on": MONDAY + 400 * DAY}, "a year at most"),
        ({"works_already": True}, "work together already"),
    ],
)
def test_what_cover_must_have(facts, says):
    asked = {
        "begins_on": MONDAY, "ends_on": MONDAY + DAY, "on": MONDAY - DAY, "for_themself": False, "works_already": False,
    }  # fmt: skip

    decision = rules.may_cover(**asked | facts)

    assert says in decision.reason
    assert not decision.is_yes
    assert rules.may_cover(**asked).is_yes


def alone(town, lead, at=None) -> set[str]:
    viewer = town.viewer(Party.objects.get(pk=lead.person_id), at or town.at)
    return set(covering.without_a_worker(viewer).values_list("called", flat=True))


def test_somebody_who_never_had_a_worker_is_without_one(town, lead):
    town.person("Peg")

    assert alone(town, lead) == {"Peg"}


def test_who_works_here_and_who_only_speaks_for_somebody_need_no_worker(town, lead):
    parties.register(organisation=town.connect, called="Grace", cause="role", on=town.on, by=town.founder)

    assert alone(town, lead) == set()


def test_somebody_who_died_needs_no_worker(town, lead):
    peg = town.person("Peg")
    parties.record_death(person=peg, died_on=town.on, told_by="her son", on=town.on, by=town.founder)

    assert alone(town, lead) == set()


def test_somebody_is_without_a_worker_from_the_day_cover_ends(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    covers(town, lead, owen)
    actions.stop_working_with(allocation=Allocation.objects.get(worker=town.ffion), on=town.on, by=lead)

    assert alone(town, lead) == {"Danny"}
    assert alone(town, lead, actions.midnight(MONDAY)) == set()
    assert alone(town, lead, actions.midnight(MONDAY + 5 * DAY)) == {"Danny"}


def test_a_worker_who_is_barred_is_no_worker(town, lead):
    parties.bar(barred=town.ffion, person=town.danny, at=town.at, by=town.founder)

    assert alone(town, lead) == {"Danny"}


def test_a_lead_who_is_barred_does_not_learn_that_somebody_has_no_worker(town, lead):
    peg = town.person("Peg")
    parties.bar(barred=Party.objects.get(pk=lead.person_id), person=peg, at=town.at, by=town.founder)

    assert alone(town, lead) == set()


def end_allocation(town, lead):
    actions.stop_working_with(allocation=Allocation.objects.get(worker=town.ffion), on=town.on, by=lead)


def end_post(town, lead):
    actions.end_post(post=Post.objects.get(person=town.ffion), on=town.on, by=town.founder)


def change_role(town, lead):
    end_post(town, lead)
    actions.give_post(person=town.ffion, organisation=town.connect, role_key="auditor", on=town.on, by=town.founder)


def pass_on(town, lead):
    to = town.somebody_at_work("Owen", "support_worker")
    covering.pass_on(allocation=Allocation.objects.get(worker=town.ffion), to=to, on=town.on, by=lead)


def pass_on_and_leave(town, lead):
    pass_on(town, lead)
    actions.end_post(post=Post.objects.get(person__called="Owen"), on=town.on, by=town.founder)


@pytest.mark.parametrize(
    ("happens", "is_alone"),
    [(end_allocation, True), (end_post, True), (change_role, True), (pass_on, False), (pass_on_and_leave, True)],
)
def test_whatever_happens_nobody_is_left_without_a_worker_unnoticed(town, lead, happens, is_alone):
    happens(town, lead)

    assert alone(town, lead) == ({"Danny"} if is_alone else set())
