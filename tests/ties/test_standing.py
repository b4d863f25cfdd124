"""How a circle stands on any day."""

from datetime import timedelta

import pytest

from kinweave.ties import actions
from kinweave.ties.standing import histories, history

pytestmark = pytest.mark.django_db


def later(town, days):
    return town.on + timedelta(days=days)


def stand(town, on, viewer=None):
    return history(town.danny, viewer=viewer or town.viewer(town.ffion, at=town.at + timedelta(days=90))).on(on)


def wish(town, tie, want, on, **said):
    return actions.wish(
        person=town.danny, tie=tie, want=want, method="talking", says_who="person", on=on,
        by=town.founder if on <= town.on else _at(town, on), **said,
    )  # fmt: skip


def _at(town, on):
    return town.viewer(town.ffion, at=town.at + (on - town.on))


def test_a_day_shows_what_was_last_said_by_then(town):
    marcus, by = town.tie("Marcus", ring=2), _at(town, later(town, 30))
    actions.observe(tie=marcus, ring=1, sector="friends", seen_on=later(town, 30), on=later(town, 30), by=by)

    rings = [stand(town, later(town, days)).ties[0].seen.ring for days in (0, 29, 30, 60)]

    assert rings == [2, 2, 1, 1]


def test_an_observation_of_an_earlier_day_does_not_hide_a_later_one(town):
    marcus, on = town.tie("Marcus", ring=2), later(town, 30)
    by = _at(town, on)
    actions.observe(tie=marcus, ring=1, sector="friends", seen_on=on, on=on, by=by)
    actions.observe(tie=marcus, ring=4, sector="friends", seen_on=later(town, 10), on=on, by=by)

    assert stand(town, on).ties[0].seen.ring == 1


def test_the_wish_that_holds_is_the_last_one_said(town):
    marcus = town.tie("Marcus")
    wish(town, marcus, "maintain", town.on)
    wish(town, marcus, "develop", later(town, 10))

    wants = [stand(town, later(town, days)).ties[0].want for days in (9, 10)]

    assert wants == ["maintain", "develop"]


def test_not_asked_is_not_keep_it(town):
    town.tie("Marcus")

    assert stand(town, town.on).ties[0].want == "not_asked"


@pytest.mark.parametrize(
    ("want", "ring", "hoped"),
    [("develop", 3, 2), ("less", 3, 4), ("less", 4, 4), ("maintain", 3, 3), ("withdraw", 3, None)],
)
def test_a_wish_says_where_somebody_would_stand(town, want, ring, hoped):
    tie = town.tie("Marcus", ring=ring)
    wish(town, tie, want, town.on)

    assert stand(town, town.on).ties[0].hoped_ring == hoped


def test_a_tie_that_ended_was_there_until_then(town):
    marcus, on = town.tie("Marcus"), later(town, 30)
    actions.end(tie=marcus, reason="moved", decided_by="both", version=1, on=on, by=_at(town, on))

    counts = [len(stand(town, later(town, days)).ties) for days in (29, 30)]

    assert counts == [1, 0]


def test_a_hope_stays_until_it_is_over(town):
    hope = {"hope": "a dance mate", "hope_sector": "community"}
    wish(town, None, "develop", town.on, **hope)
    wish(town, None, "withdraw", later(town, 10), **{**hope, "hope": "A dance mate"})

    counts = [len(stand(town, later(town, days)).hopes) for days in (0, 9, 10)]

    assert counts == [1, 1, 0]


def test_people_stand_in_the_order_of_the_picture(town):
    for name, ring, sector in (("Zoe", 1, "friends"), ("Ann", 2, "family"), ("Bob", 1, "family"), ("Al", 1, "family")):
        town.tie(name, ring=ring, sector=sector)

    assert [one.name for one in stand(town, town.on).ties] == ["Al", "Bob", "Zoe", "Ann"]


def test_the_days_are_those_on_which_something_was_said(town):
    marcus = town.tie("Marcus")
    wish(town, marcus, "develop", later(town, 10))
    on = later(town, 30)
    actions.end(tie=marcus, reason="moved", decided_by="both", version=1, on=on, by=_at(town, on))

    found = history(town.danny, viewer=_at(town, on))

    assert found.days == [on, later(town, 10), town.on]


def test_who_knows_whom_is_counted(town):
    mum, marcus = town.tie("Mum"), town.tie("Marcus")
    actions.know_each_other(one=mum, other=marcus, on=town.on, by=town.founder)

    assert stand(town, town.on).figures().ties == 1


def test_many_circles_take_four_queries(town, django_assert_num_queries):
    people = [town.person(f"Person {number}") for number in range(3)]
    town.tie("Marcus")
    viewer = town.viewer(town.ffion)

    with django_assert_num_queries(4):
        found = histories([town.danny, *people], viewer=viewer)

    assert len(found[town.danny.pk].ties) == 1


def test_a_stranger_sees_an_empty_circle(town):
    town.tie("Marcus")
    stranger = town.viewer(town.somebody_at_work("Sol", "support_worker", town.nursery))

    found = history(town.danny, viewer=stranger)

    assert (found.ties, found.seen, found.days) == ([], [], [])


def test_say_who_knows_keeps_and_ends_in_one_act(town):
    mum, dad, marcus = (town.tie(name) for name in ("Mum", "Dad", "Marcus"))
    actions.know_each_other(one=marcus, other=dad, on=town.on, by=town.founder)

    actions.say_who_knows(tie=marcus, known=[mum], others=[mum, dad], on=town.on, by=town.founder)

    pairs = {frozenset(pair) for pair in stand(town, town.on).pairs}
    assert pairs == {frozenset({str(marcus.pk), str(mum.pk)})}
