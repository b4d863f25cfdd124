"""How providers are reached, who is not, and the shelf of sources. Criteria: 001-P2, P6."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinweave.directory import leading, owning, shelf
from kinweave.directory.models import Entry, EntryVersion, Opportunity, Reach, ShelfSource
from kinweave.directory.rules import leading as rules
from kinweave.foundation import Refused, stranger
from kinweave.foundation.period import months_after
from kinweave.parties.records import Stale
from tests.directory.registers import NURSERY, applied, nursery, ofsted

pytestmark = pytest.mark.django_db

FORUM = {"kind": "forum", "name": "Forum", "how": "Come", "chooses": "provider", "times": "", "place": ""}


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture
def entries(editor) -> list[Entry]:
    """Two providers."""
    applied(editor, ofsted(NURSERY, nursery("EY100002", "Birch Nursery")))
    return list(Entry.objects.order_by("identifier"))


def forum(editor, *, days: int = -7) -> Opportunity:
    said = {"day": editor.on + timedelta(days=days), "on": editor.on, "by": editor}
    return leading.open_opportunity(**FORUM, **said)


def picked(editor, entry, *, days: int = -7) -> Reach:
    said = {"on": editor.on, "by": editor}
    (reach,) = leading.pick(opportunity=forum(editor, days=days), ways={entry.pk: "email"}, **said)
    return reach


def came_of(editor, entry, came: str, *, days: int = -7, **more) -> Reach:
    reach = picked(editor, entry, days=days)
    return leading.say_what_came(reach=reach, came=came, on=editor.on, by=editor, **more)


def missing(editor, months: int = 6) -> list[str]:
    """Who is not reached, by name."""
    since = months_after(editor.on, -months)
    found = EntryVersion.objects.visible_to(editor).current()
    found = found.not_reached(since=since, since_at=editor.at - (editor.on - since), on=editor.on)
    return [one.name for one in found.by_name()]


class TestWhoIsNotReached:
    def test_at_first_nobody_is_reached(self, editor, entries):
        assert missing(editor) == ["Acorn Nursery", "Birch Nursery"]

    @pytest.mark.parametrize("came", rules.REACHED)
    def test_who_took_part_or_spoke_is_reached(self, editor, entries, came):
        came_of(editor, entries[0], came)

        assert missing(editor) == ["Birch Nursery"]

    @pytest.mark.parametrize("came", rules.STAND_IN_THE_WAY)
    def test_to_have_been_asked_is_no_contact(self, editor, entries, came):
        came_of(editor, entries[0], came)

        assert "Acorn Nursery" in missing(editor)

    def test_of_whom_nobody_said_what_came_is_not_reached(self, editor, entries):
        picked(editor, entries[0])

        assert "Acorn Nursery" in missing(editor)

    def test_something_to_come_is_for_them_until_it_is_called_off(self, editor, entries):
        reach = picked(editor, entries[0], days=7)
        assert missing(editor) == ["Birch Nursery"]

        leading.call_off(opportunity=reach.opportunity, because="Snow", on=editor.on, by=editor)
        assert "Acorn Nursery" in missing(editor)

    def test_contact_counts_for_a_time(self, editor, entries):
        came_of(editor, entries[0], rules.TOOK_PART, days=-120)

        assert "Acorn Nursery" in missing(editor, months=3)
        assert "Acorn Nursery" not in missing(editor, months=6)

    def test_who_says_something_with_a_link_is_in_contact(self, editor, entries):
        said = {"address": "a@b.test", "how_known": "Their website", "origin": ""}
        link, _ = owning.ask_owner(entry=entries[0], on=editor.on, by=editor, **said)
        assert "Acorn Nursery" in missing(editor)

        owning.say_room(link=link, room="yes", on=editor.on, by=stranger(editor.at))
        assert missing(editor) == ["Birch Nursery"]


class TestAnOpportunity:
    def test_who_is_picked_twice_is_there_once(self, editor, entries):
        reach = picked(editor, entries[0])
        ways = {one.pk: "phone" for one in entries}
        leading.pick(opportunity=reach.opportunity, ways=ways, on=editor.on, by=editor)

        assert {one.entry_id: one.way for one in Reach.objects.all()} == {
            entries[0].pk: "email",
            entries[1].pk: "phone",
        }

    def test_nobody_has_taken_part_in_what_is_to_come(self, editor, entries):
        with pytest.raises(Refused, match="still to come"):
            came_of(editor, entries[0], rules.TOOK_PART, days=7)

    def test_a_barrier_belongs_to_who_could_not(self, editor, entries):
        with pytest.raises(Refused, match="Nothing stood in the way"):
            came_of(editor, entries[0], rules.TOOK_PART, barrier="hours")

        assert came_of(editor, entries[1], rules.COULD_NOT, barrier="hours").barrier == "hours"

    def test_nothing_more_is_done_with_what_was_called_off(self, editor, entries):
        reach = picked(editor, entries[0], days=7)
        leading.call_off(opportunity=reach.opportunity, because="Snow", on=editor.on, by=editor)

        with pytest.raises(Refused, match="called off"):
            leading.say_what_came(reach=reach, came=rules.SPOKE, on=editor.on, by=editor)
        with pytest.raises(Refused, match="called off"):
            leading.pick(opportunity=reach.opportunity, ways={entries[1].pk: "phone"}, on=editor.on, by=editor)

    def test_only_an_editor_keeps_them_and_sees_them(self, town, editor, entries):
        reach, lead = picked(editor, entries[0]), town.viewer(town.somebody_at_work("Una", "team_lead"))

        with pytest.raises(Refused, match="looks after the directory"):
            forum(lead)
        with pytest.raises(Refused, match="looks after the directory"):
            leading.say_what_came(reach=reach, came=rules.SPOKE, on=lead.on, by=lead)
        assert not Reach.objects.visible_to(lead).exists()
        assert not Opportunity.objects.visible_to(lead).exists()


FACTS = {"level": "local", "name": "Library", "good_for": "Clubs", "address": "1 High Row", "for_providers": False}


class TestTheShelf:
    def shelved(self, town, editor, owner=None) -> ShelfSource:
        said = {"next_check_on": editor.on + timedelta(days=90), "on": editor.on, "by": editor}
        return shelf.shelve(owner=owner or town.ffion, **FACTS, **said)

    def test_who_keeps_it_finds_it_when_it_is_due(self, town, editor):
        source = self.shelved(town, editor)
        ffion = town.viewer(town.ffion)
        later = replace(ffion, at=ffion.at + timedelta(days=91))
        mine = ShelfSource.objects.visible_to(later).kept_by(later)

        assert list(mine.due_for_check(ffion.on)) == []
        assert list(mine.due_for_check(later.on)) == [source]

        again = {"next_check_on": later.on + timedelta(days=90), "on": later.on, "by": later}
        shelf.check(source=source, version=source.version, **FACTS, **again)
        assert (source.checked_on, source.checked_by_id) == (later.on, town.ffion.pk)
        assert list(mine.due_for_check(later.on)) == []

    def test_others_neither_see_nor_check_it(self, town, editor):
        source, other = self.shelved(town, editor), town.viewer(town.somebody_at_work("Owen", "support_worker"))
        again = {"next_check_on": editor.on + timedelta(days=90), "on": editor.on, "version": source.version}

        assert not ShelfSource.objects.visible_to(other).exists()
        with pytest.raises(Refused, match="Whoever keeps"):
            shelf.check(source=source, by=other, **FACTS, **again)

    def test_a_page_that_is_old_changes_nothing(self, town, editor):
        source = self.shelved(town, editor)
        again = {"next_check_on": editor.on + timedelta(days=90), "on": editor.on, "by": editor}
        shelf.check(source=source, version=source.version, **FACTS, **again)

        with pytest.raises(Stale):
            shelf.check(source=source, version=source.version - 1, **{**FACTS, "name": "Lost"}, **again)

    def test_it_is_kept_by_somebody_who_works_here_and_checked_on_a_day_to_come(self, town, editor):
        with pytest.raises(Refused, match="works here"):
            self.shelved(town, editor, owner=town.somebody_at_work("Bea", "team_lead", town.nursery))
        with pytest.raises(Refused, match="still to come"):
            shelf.shelve(owner=town.ffion, next_check_on=editor.on, on=editor.on, by=editor, **FACTS)

    def test_handed_on_it_waits_for_the_new_one(self, town, editor):
        source = self.shelved(town, editor)
        owen = town.somebody_at_work("Owen", "support_worker")
        shelf.hand_on(source=source, owner=owen, on=editor.on, by=editor)

        assert ShelfSource.objects.visible_to(town.viewer(owen)).exists()
        assert not ShelfSource.objects.visible_to(town.viewer(town.ffion)).exists()

    def test_taken_off_it_stands_nowhere_and_is_not_checked(self, town, editor):
        source = self.shelved(town, editor)
        source.for_providers = True
        source.save()
        shelf.take_off(source=source, because="Closed", on=editor.on, by=editor)

        assert shelf.for_providers() == []
        assert not ShelfSource.objects.due_for_check(date.max).exists()
        with pytest.raises(Refused, match="taken off"):
            shelf.take_off(source=source, because="Again", on=editor.on, by=editor)
