"""“This is hard”: said, tried, better."""

from datetime import date, timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.parties.records import Stale
from kinweave.plans import actions, rules
from kinweave.plans.models import Hard

TODAY = date(2026, 10, 14)


def test_it_says_what_is_hard_and_who_says_so():
    assert rules.may_say_hard(what="The bus", says_who="person", name="").is_yes
    assert not rules.may_say_hard(what=" ", says_who="person", name="").is_yes
    assert not rules.may_say_hard(what="The bus", says_who="key_person", name=" ").is_yes


@pytest.mark.parametrize(
    "wrong", [{"words": ""}, {"by_whom": " "}, {"has_ended": True}, {"tried_on": TODAY + timedelta(days=1)}]
)
def test_what_is_tried_says_what_and_by_whom(wrong):
    whole = {"has_ended": False, "words": "Go along", "by_whom": "Ffion", "tried_on": TODAY, "on": TODAY}

    assert rules.may_try(**whole).is_yes
    assert not rules.may_try(**whole | wrong).is_yes


def test_how_it_is_now_ends_it():
    assert rules.may_end_hard(has_ended=False, how_it_is="He goes alone.").is_yes
    assert not rules.may_end_hard(has_ended=False, how_it_is=" ").is_yes
    assert not rules.may_end_hard(has_ended=True, how_it_is="x").is_yes


def test_whether_it_helped_is_one_of_the_answers():
    assert rules.may_say_whether_it_helped(helped="a_bit").is_yes
    assert not rules.may_say_whether_it_helped(helped="").is_yes


@pytest.fixture
def hard(town):
    """The bus is hard for Danny."""
    return actions.say_hard(
        person=town.danny, what="The bus", says_who="person", on=town.on, by=town.viewer(town.danny)
    )


def tries(town, hard, on):
    return actions.try_something(
        hard=hard, way="go_along", words="Together", by_whom="Ffion", tried_on=on, on=on, by=town.founder
    )


def waiting(town, on):
    return list(Hard.objects.visible_to(town.viewer(town.ffion)).waiting(rules.nothing_tried_since(on)))


def test_what_nobody_tried_for_two_weeks_waits(town, hard):
    assert waiting(town, town.on + timedelta(days=13)) == []
    assert waiting(town, town.on + timedelta(days=14)) == [hard]


def test_what_was_tried_lately_does_not_wait_and_then_does_again(town, hard):
    tried_on = town.on + timedelta(days=10)
    tries(town, hard, tried_on)

    assert waiting(town, town.on + timedelta(days=14)) == []
    assert waiting(town, tried_on + timedelta(days=14)) == [hard]


def test_what_is_better_does_not_wait(town, hard):
    actions.end_hard(hard=hard, how_it_is="He goes alone.", version=1, on=town.on, by=town.founder)

    assert waiting(town, town.on + timedelta(days=30)) == []
    with pytest.raises(Refused):
        tries(town, hard, town.on)


def test_whether_it_helped_is_kept_beside_what_was_tried(town, hard):
    tried = tries(town, hard, town.on)

    actions.say_whether_it_helped(tried=tried, helped="yes", version=1, on=town.on, by=town.founder)

    assert (tried.helped, tried.helped_on) == ("yes", town.on)
    with pytest.raises(Stale):
        actions.say_whether_it_helped(tried=tried, helped="no", version=1, on=town.on, by=town.founder)


def test_what_others_say_is_hard_stays_off_the_persons_page(town, hard):
    actions.say_hard(person=town.danny, what="Carl comes along", says_who="worker", on=town.on, by=town.founder)

    assert list(Hard.objects.visible_to(town.viewer(town.danny))) == [hard]
    assert Hard.objects.visible_to(town.viewer(town.ffion)).count() == 2


def test_what_gets_in_the_way_is_written_later(town, hard):
    actions.say_what_gets_in_the_way(hard=hard, in_the_way="Too many people.", version=1, on=town.on, by=town.founder)

    assert hard.in_the_way == "Too many people."
