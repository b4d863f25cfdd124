"""Talks, and the easy-read pages that were looked at together."""

from datetime import date, timedelta

import pytest

from kinweave.events import actions, rules
from kinweave.events.material import FORMATS, MATERIAL
from kinweave.events.models import Event, MaterialUsed
from kinweave.foundation import Refused
from kinweave.ties import actions as ties
from kinweave.trail.models import Line
from kinweave.web.visits.easy_words import PAGES

TODAY = date(2026, 10, 14)


def test_a_talk_says_what_the_person_said():
    assert rules.may_keep_talk(day=TODAY, on=TODAY, said="He pays me back.").is_yes
    assert not rules.may_keep_talk(day=TODAY, on=TODAY, said=" ").is_yes
    assert not rules.may_keep_talk(day=TODAY + timedelta(days=1), on=TODAY, said="x").is_yes


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"key": "hearsay"}, "Choose the page"),
        ({"format": ""}, "in what form"),
        ({"understood": ""}, "checked what they understood"),
        ({"is_there_already": True}, "there already"),
    ],
)
def test_material_says_which_in_what_form_and_what_was_understood(changed, reason):
    used = {"key": "friends", "known": MATERIAL, "format": "paper", "understood": "partly"}

    assert rules.may_use_material(**used).is_yes
    assert reason in rules.may_use_material(**used | changed).reason


def test_each_page_has_a_title_words_and_whom_to_tell():
    assert set(PAGES) == set(MATERIAL)
    assert all(page[-1].symbol == "tell" for page in PAGES.values())
    assert all(len(key) <= MaterialUsed._meta.get_field("key").max_length for key in MATERIAL)
    assert FORMATS


@pytest.mark.django_db
class TestKept:
    """What is kept of a talk."""

    def talk(self, town, **facts):
        return actions.keep_talk(
            **{
                "person": town.danny,
                "purpose": Event.Purpose.STAYING_SAFE,
                "day": town.on,
                "said": "He says he pays me back.",
                "methods": ["pictures"],
                "who": [town.ffion],
                "on": town.on,
                "by": town.viewer(town.ffion),
                **facts,
            }
        )

    def test_a_talk_keeps_the_page_what_was_said_and_what_was_understood(self, town):
        event = self.talk(town, material={"key": "friends", "format": "paper", "understood": "partly"})

        used = MaterialUsed.objects.get()
        assert (used.event, used.title, used.in_what_form) == (event, "Is this a real friend?", "on paper")
        assert event.methods == ["pictures"]

    def test_one_page_is_kept_once_in_a_talk(self, town):
        event = self.talk(town, material={"key": "friends", "format": "paper", "understood": "partly"})

        with pytest.raises(Refused, match="there already"):
            actions.use_material(
                event=event, key="friends", format="aloud", understood="fully", on=town.on, by=town.founder
            )

    def test_that_nobody_checked_is_not_on_the_trail_as_checked(self, town):
        self.talk(town, material={"key": "money", "format": "paper", "understood": "not_checked"})

        assert not Line.objects.filter(verb="checked what was understood").exists()

    def test_a_talk_about_somebody_gone_is_not_about_keeping_in_touch(self, town):
        tie = town.tie("Carl")
        ties.end(tie=tie, reason="He moved", decided_by="Danny", version=1, on=town.on, by=town.founder)

        with pytest.raises(Refused, match="in the circle now"):
            self.talk(town, tie=tie, purpose=Event.Purpose.KEEPING_IN_TOUCH)

    def test_each_kind_of_talk_leaves_its_own_line(self, town):
        for purpose in Event.Purpose:
            self.talk(town, purpose=purpose)

        verbs = set(Line.objects.values_list("verb", flat=True))
        assert {"talked about keeping in touch", "talked about staying safe", "talked about shared interests"} <= verbs
