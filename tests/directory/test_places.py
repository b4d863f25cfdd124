"""Places and clubs: what is listed, what is found, how long a way takes."""

from datetime import date, time, timedelta

import pytest

from kinweave.directory import actions, rules
from kinweave.directory.models import Service
from kinweave.foundation import Refused, stranger

TODAY = date(2026, 10, 14)


def listing(**facts):
    told = {"name": "Mill Choir", "source": "Council list", "checked_on": TODAY, "on": TODAY, "unknown": ()}
    return rules.may_list(**{**told, **facts})


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"name": " "}, "name of the place"),
        ({"source": ""}, "where this is from"),
        ({"checked_on": TODAY + timedelta(days=1)}, "still to come"),
        ({"unknown": {"skydiving"}}, "from the list"),
    ],
)
def test_a_place_says_its_name_where_it_is_from_and_when_it_was_checked(fault, reason):
    assert reason in listing(**fault).reason
    assert not listing(**fault).is_yes


def test_a_place_with_all_of_it_is_listed():
    assert listing().is_yes


def test_the_bus_is_quicker_only_when_it_is_far():
    assert rules.minutes(1, "foot") == 20  # with the bends of the streets
    assert rules.minutes(2, "wheelchair") > rules.minutes(2, "foot")
    assert rules.minutes(0.3, "bus") > rules.minutes(0.3, "foot")
    assert rules.minutes(5, "bus") < rules.minutes(5, "foot")


def test_a_way_is_as_long_there_as_back_and_never_nothing():
    mill, quay = (51.93, -2.98), (51.95, -2.94)

    assert rules.kilometres(mill, quay) == pytest.approx(rules.kilometres(quay, mill))
    assert rules.kilometres(mill, quay) == pytest.approx(3.53, abs=0.05)
    assert rules.minutes(0, "foot") == 5


def test_what_was_checked_more_than_three_months_ago_is_old():
    assert not rules.is_old(TODAY - timedelta(days=92), TODAY)
    assert rules.is_old(TODAY - timedelta(days=93), TODAY)


def listed(town, name="Mill Choir", **facts):
    told = {
        "description": "We sing.", "where": "Mill Hall", "area": "Mill Lane", "interests": ["singing"],
        "source": "Council list", "checked_on": town.on, "on": town.on, "by": town.founder,
    }  # fmt: skip
    return actions.list_service(name=name, **{**told, **facts})


def names(found):
    return [one.name for one in found]


@pytest.mark.django_db
class TestFinding:
    """What is found among places."""

    def test_by_what_one_likes(self, town):
        listed(town)
        listed(town, "Allotment", interests=["gardening", "talking"])

        assert names(Service.objects.all().for_interest("gardening")) == ["Allotment"]

    def test_by_the_day(self, town):
        listed(town, opening=[(1, time(10), time(12)), (4, time(10), time(12))])

        assert names(Service.objects.all().open_on(4)) == ["Mill Choir"]
        assert not Service.objects.all().open_on(5).exists()

    def test_what_nobody_has_said_is_not_free_and_not_without_steps(self, town):
        listed(town, "Free", pence=0, access={"step_free": True})
        listed(town, "Dear", pence=500, access={"step_free": False})
        listed(town, "Not known")

        assert names(Service.objects.all().free()) == ["Free"]
        assert names(Service.objects.all().with_access("step_free")) == ["Free"]

    def test_those_that_share_most_come_first(self, town):
        listed(town, "One", interests=["singing", "music"])
        listed(town, "Two", interests=["singing", "talking", "music"])
        listed(town, "None", interests=["football"])

        assert names(Service.objects.all().sharing({"singing", "talking"})) == ["Two", "One"]
        assert not Service.objects.all().sharing(set()).exists()

    def test_a_place_that_is_not_offered_any_more_is_gone_and_its_row_stays(self, town):
        place = listed(town)

        actions.end_service(service=place, on=town.on, by=town.founder)

        assert not Service.objects.visible_to(town.viewer(town.ffion)).exists()
        assert Service.objects.get().ended_on == town.on

    def test_who_has_not_signed_in_sees_none(self, town):
        listed(town)

        assert not Service.objects.visible_to(stranger(town.at)).exists()

    def test_a_word_that_is_on_no_list_is_refused(self, town):
        with pytest.raises(Refused, match="from the list"):
            listed(town, access={"trampoline": True})

        assert not Service.objects.exists()


@pytest.mark.django_db
class TestLiking:
    """What people like, and those in their lives."""

    def test_what_others_wrote_meanwhile_stays(self, town):
        said = {"person": town.danny, "party": town.danny, "on": town.on, "by": town.founder}
        actions.say_likes(chosen=["football"], before=[], **said)
        actions.say_likes(chosen=["music"], before=[], **said)

        actions.say_likes(chosen=["football", "films"], before=["football"], **said)

        assert set(town.danny.interests.lasting().values_list("key", flat=True)) == {"football", "music", "films"}

    def test_what_somebody_no_longer_likes_ends_and_can_come_back(self, town):
        said = {"person": town.danny, "party": town.danny, "on": town.on, "by": town.founder}
        actions.say_likes(chosen=["football"], before=[], **said)

        actions.say_likes(chosen=[], before=["football"], **said)
        assert not town.danny.interests.lasting().exists()

        actions.say_likes(chosen=["football"], before=[], **said)
        assert town.danny.interests.count() == 2

    def test_somebody_with_a_record_of_their_own_is_asked_there(self, town):
        grace = town.person("Grace")

        with pytest.raises(Refused, match="record of their own"):
            actions.say_likes(person=town.danny, party=grace, chosen=["music"], before=[], on=town.on, by=town.founder)
