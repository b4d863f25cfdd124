"""Other publishers' directories are asked when their time comes, and a person decides about what they say. 001-P1."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from kinweave.directory import bringing, feeds
from kinweave.directory.freshness import Checked, source
from kinweave.directory.models import EntryVersion, Feed, Import, SearchAbsence, SearchWork
from kinweave.directory.registers import reading
from kinweave.directory.rules import feeds as rules
from kinweave.foundation import Refused, system
from kinweave.trail.models import Line
from tests.directory.publishers import CLUB, page
from tests.directory.registers import CHILDMINDER, NURSERY, applied, ofsted, went_on


class TestRules:
    def test_only_who_looks_after_the_directory_has_a_say(self):
        right = {"may_edit": False, "is_asked": True}

        assert not rules.may_add(may_edit=False, publisher="Vale", wrong="", is_there=False).is_yes
        assert not rules.may_ask(**right, is_open=False, is_allowed=True).is_yes
        assert not rules.may_pause(**right).is_yes
        assert not rules.may_go_on(may_edit=False, is_asked=False).is_yes
        assert not rules.may_remove(may_edit=False, is_removed=False).is_yes

    @pytest.mark.parametrize(("asked", "is_open", "allowed"), list(product((True, False), repeat=3)))
    def test_a_publisher_is_asked_only_when_nothing_of_it_waits(self, asked, is_open, allowed):
        decision = rules.may_ask(may_edit=True, is_asked=asked, is_open=is_open, is_allowed=allowed)

        assert decision.is_yes is (asked and not is_open and allowed)

    @pytest.mark.parametrize(
        "wrong", [{"publisher": " "}, {"wrong": "not_allowed"}, {"wrong": "address"}, {"is_there": True}]
    )
    def test_a_feed_has_a_publisher_and_an_address_that_may_be_asked(self, wrong):
        right = {"may_edit": True, "publisher": "Vale", "wrong": "", "is_there": False}

        assert rules.may_add(**right).is_yes
        assert not rules.may_add(**right | wrong).is_yes


SECOND = {**CLUB, "id": "7", "name": "Calder Walkers"}


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture
def feed(editor, publisher) -> Feed:
    """A publisher that is asked each week."""
    return feeds.add(publisher="Calder Council", address=f"{publisher['origin']}/", every=7, on=editor.on, by=editor)


def later(editor, **time):
    return replace(editor, at=editor.at + timedelta(**time))


def asked(feed, editor, **time) -> Import | None:
    """What comes when the service asks, some time later; compared as far as the service goes."""
    by = system("pull feeds", editor.at + timedelta(**time))
    found = feeds.pull(feed.pk, seconds=5, by=by)
    feed.refresh_from_db()
    return went_on(found, by) if found else None


def decided(found, editor) -> Import:
    """An import of which all is taken, also over what was corrected or confirmed here."""
    for what in bringing.CHANGES:
        bringing.decide_all(found=found, what=what, on=editor.on, by=editor)
    over = {row.pk: "take" for row in found.staged.alone()}
    bringing.decide(found=found, decisions=over, on=editor.on, by=editor)
    if found.stopped:
        bringing.go_on_although(found=found, because="Seen on their page", on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    return went_on(found, editor)


def names() -> list[str]:
    return list(EntryVersion.objects.current().by_name().values_list("name", flat=True))


@pytest.mark.django_db
class TestAsking:
    def test_what_came_waits_until_somebody_has_decided(self, feed, editor):
        found = asked(feed, editor)

        assert (found.stage, found.counts, names()) == ("deciding", {"new": 1}, [])
        assert (found.organisation_id, found.brought_by_id) == (editor.organisation_id, None)
        assert (feed.wrong, feed.pulled_at, feed.next_at) == ("", editor.at, editor.at + timedelta(days=7))

    def test_what_is_applied_keeps_its_source(self, feed, editor):
        decided(asked(feed, editor), editor)

        (version,) = EntryVersion.objects.current().select_related("entry", "of")
        assert (version.name, source(version), version.of.register_name) == (
            "Vale Singers", "Calder Council", "Calder Council")  # fmt: skip

    def test_a_changed_and_a_gone_row_stop_until_somebody_says_why(self, feed, editor, publisher):
        publisher["/services"] = page(CLUB, SECOND)
        decided(asked(feed, editor), editor)
        publisher["/services"] = page({**CLUB, "name": "Vale Choir"})

        found = asked(feed, editor, days=8)

        assert (found.counts, found.stopped) == ({"changed": 1, "gone": 1}, True)
        assert names() == ["Calder Walkers", "Vale Singers"]
        decided(found, editor)
        assert names() == ["Vale Choir"]
        bringing.undo(found=found, on=editor.on, by=editor)
        went_on(Import.objects.latest_first().first(), editor)
        assert names() == ["Calder Walkers", "Vale Singers"]

    def test_nothing_is_asked_while_something_of_it_waits(self, feed, editor):
        asked(feed, editor)

        assert feeds.due(later(editor, days=8).at) == []
        assert asked(feed, editor, days=8) is None
        assert Import.objects.count() == 1

    def test_each_feed_has_its_own_time(self, feed, editor):
        assert feeds.due(editor.at) == [feed.pk]
        bringing.cancel(found=asked(feed, editor), on=editor.on, by=editor)

        assert feeds.due(later(editor, days=6).at) == []
        assert feeds.due(later(editor, days=7).at) == [feed.pk]
        assert asked(feed, editor, days=6) is None

    def test_rubbish_changes_nothing_and_says_so(self, feed, editor, publisher):
        decided(asked(feed, editor), editor)
        publisher["/services"] = b"<html>Sorry</html>"

        assert asked(feed, editor, days=8) is None

        assert (feed.wrong, names(), Import.objects.count()) == ("not_json", ["Vale Singers"], 1)
        assert "web page" in feed.problem
        assert feed.next_at == later(editor, days=8, hours=1).at
        assert list(reading.folder().glob("*.reading")) == []

    def test_why_nothing_came_is_on_the_trail_once_until_it_is_another_reason(self, feed, editor, publisher):
        for hours, answer in ((0, b"no"), (1, b"no"), (2, page())):
            publisher["/services"] = answer
            asked(feed, editor, hours=hours)

        assert Line.objects.filter(verb="a feed gave nothing").count() == 2

    def test_who_was_asked_and_broke_is_not_asked_again_at_once(self, feed, editor, monkeypatch):
        monkeypatch.setattr("kinweave.directory.registers.fetching.take_feed", lambda **_: 1 / 0)

        with pytest.raises(ZeroDivisionError):
            asked(feed, editor)

        assert feeds.due(later(editor, minutes=59).at) == []
        assert feeds.due(later(editor, hours=1).at) == [feed.pk]

    @pytest.mark.parametrize("where", ["directory.registers.fetching.take_feed", "directory.bringing.keep"])
    def test_whatever_broke_the_page_says_that_nothing_came(self, feed, editor, monkeypatch, where):
        with monkeypatch.context() as patched:
            patched.setattr(f"kinweave.{where}", lambda **_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                asked(feed, editor)

        feed.refresh_from_db()
        assert list(reading.folder().glob("*.reading")) == []
        assert (feed.wrong, list(Feed.objects.all().failing())) == ("broke", [feed])
        assert "could not take in" in feed.problem
        assert asked(feed, editor, hours=1).counts == {"new": 1}
        assert feed.wrong == ""

    def test_an_origin_that_is_allowed_no_more_is_not_asked(self, feed, editor, settings):
        settings.FEEDS_FROM = ()

        assert asked(feed, editor) is None
        assert feed.wrong == "not_allowed"

    def test_who_is_removed_while_they_answer_brings_nothing(self, feed, editor, publisher):
        feeds.remove(feed=feed, on=editor.on, by=editor)
        taken, lines = reading.Taken(rows=1), reading.folder() / "a.reading"
        lines.write_text("")

        assert feeds.bring_in(feed=feed, taken=taken, lines=lines, on=editor.on, by=editor) is None
        assert (Import.objects.count(), lines.exists()) == (0, False)


NUMBERED = {**CLUB, "identifiers": [{"scheme": "urn", "identifier": "EY100001"}]}


@pytest.mark.django_db
class TestWhatAFeedHides:
    """A number in a feed takes the address off nobody in another register."""

    def postcodes(self) -> set[str]:
        return {one.postcode for one in EntryVersion.objects.listable(date(2026, 9, 1)).filter(hidden_at__isnull=True)}

    @pytest.fixture(autouse=True)
    def nursery(self, editor):
        return applied(editor, ofsted(NURSERY))

    @pytest.mark.parametrize("said", [{"description": "We foster friendship"}, {"listed_by_area": True}])
    def test_by_area_only_in_a_feed_is_without_numbers(self, feed, editor, publisher, said):
        publisher["/services"] = page({**NUMBERED, **said})

        found = decided(asked(feed, editor), editor)

        version = EntryVersion.objects.current().get(name="Vale Singers")
        assert (version.is_area_only, version.identifiers, self.postcodes()) == (True, {}, {"AV1 2CD", ""})
        assert not SearchAbsence.objects.filter(of=found).exists()
        assert asked(feed, editor, days=8).counts == {"same": 1}

    def test_who_goes_because_it_may_protect_takes_no_number_along(self, feed, editor, publisher):
        publisher["/services"] = page(NUMBERED, SECOND)
        decided(asked(feed, editor), editor)
        publisher["/services"] = page({**NUMBERED, "description": "A refuge"}, SECOND)

        assert decided(asked(feed, editor, days=8), editor).counts == {"same": 1, "left_out": 1, "gone": 1}
        assert "AV1 2CD" in self.postcodes()

    def test_who_is_by_area_only_elsewhere_hides_nobody_by_another_number(self, feed, editor, publisher):
        both = [{"scheme": "urn", "identifier": "x"}, {"scheme": "charity", "identifier": "9"}]
        publisher["/services"] = page({**CLUB, "identifiers": both})
        decided(asked(feed, editor), editor)
        entry = EntryVersion.objects.current().get(name="Vale Singers").entry
        applied(editor, b"Ref,Name,Postcode,Charity number,URN\n1,Hill,AV1 3CD,9,\n", key="own")
        applied(editor, ofsted(NURSERY, {**CHILDMINDER, "Provider URN": "x"}))
        assert "AV1 3CD" in self.postcodes()

        bringing.correct(entry=entry, fields={"name": "Vale Choir"}, because="Rang", on=editor.on, by=editor)

        assert "AV1 3CD" in self.postcodes()
        publisher["/services"] = page({**CLUB, "name": "Vale Voices", "identifiers": both})
        decided(asked(feed, editor, days=8), editor)
        assert "AV1 3CD" in self.postcodes()


@pytest.mark.django_db
class TestTheSameAgain:
    def test_nobody_has_to_decide_and_it_counts_as_looked_at(self, feed, editor):
        decided(asked(feed, editor), editor)

        found = asked(feed, editor, days=8)

        (version,) = EntryVersion.objects.current().select_related("entry", "of")
        assert (found.stage, found.counts, version.of == found) == ("applied", {"same": 1}, False)
        assert Checked([version]).on(version) == later(editor, days=8).on
        assert SearchWork.objects.filter(which=found.pk).exists()

    def test_in_another_order_it_is_still_the_same(self, feed, editor, publisher):
        publisher["/services"] = page(CLUB, SECOND)
        decided(asked(feed, editor), editor)
        publisher["/services"] = page(SECOND, CLUB)

        assert asked(feed, editor, days=8).counts == {"same": 2}

    def test_what_was_left_as_it_is_is_left_again_and_does_not_count_as_looked_at(self, feed, editor, publisher):
        publisher["/services"] = page(CLUB, SECOND)
        decided(asked(feed, editor), editor)
        publisher["/services"] = page({**CLUB, "name": "Vale Choir"}, {**SECOND, "name": "Calder Ramblers"})
        found = asked(feed, editor, days=8)
        bringing.decide(found=found, decisions={found.staged.get(identifier="7").pk: "leave"}, on=editor.on, by=editor)
        decided(found, editor)

        for days in (16, 24):
            again = asked(feed, editor, days=days)

            assert (again.stage, again.counts, names()) == (
                "applied", {"same": 1, "changed": 1}, ["Calder Walkers", "Vale Choir"])  # fmt: skip
            left, taken = EntryVersion.objects.current().by_name().select_related("entry", "of")
            checked = Checked([left, taken])
            assert (checked.on(left), checked.on(taken)) == (editor.on, later(editor, days=days).on)

    def test_after_it_was_taken_back_somebody_decides_again(self, feed, editor):
        first = decided(asked(feed, editor), editor)
        bringing.undo(found=first, on=editor.on, by=editor)
        went_on(Import.objects.latest_first().first(), editor)

        assert asked(feed, editor, days=8).stage == "deciding"
        assert names() == []

    @pytest.mark.parametrize("taken_back", [0, 1])
    def test_it_is_decided_again_also_when_the_same_came_before_it_was_taken_back(self, feed, editor, taken_back):
        both = decided(asked(feed, editor), editor), asked(feed, editor, days=8)
        bringing.undo(found=both[taken_back], on=editor.on, by=editor)
        went_on(Import.objects.latest_first().first(), editor)

        again = asked(feed, editor, days=16)

        assert (again.stage, again.counts) == ("deciding", {"same": 1} if taken_back else {"back": 1})
        decided(again, editor)
        assert names() == ["Vale Singers"]
        assert asked(feed, editor, days=24).stage == "applied"


@pytest.mark.django_db
class TestKeepingFeeds:
    def test_nobody_else_may_add_one(self, town, publisher):
        with pytest.raises(Refused):
            feeds.add(publisher="Vale", address=publisher["origin"], every=1, on=town.on, by=town.viewer(town.ffion))

    @pytest.mark.parametrize("address", ["https://unknown.test", "ftp://127.0.0.1", ""])
    def test_only_an_address_that_may_be_asked_is_added(self, editor, publisher, address):
        with pytest.raises(Refused):
            feeds.add(publisher="Vale", address=address, every=1, on=editor.on, by=editor)

        assert not Feed.objects.exists()

    def test_an_address_is_there_once_also_when_it_was_removed(self, feed, editor, publisher):
        feeds.remove(feed=feed, on=editor.on, by=editor)

        with pytest.raises(Refused, match="already"):
            feeds.add(publisher="Again", address=publisher["origin"], every=1, on=editor.on, by=editor)

    def test_an_address_is_the_same_in_capital_letters(self, editor, settings):
        settings.FEEDS_FROM = ("https://publisher.test",)
        made = feeds.add(publisher="Vale", address="https://Publisher.test/A/", every=7, on=editor.on, by=editor)

        assert made.address == "https://publisher.test/A"
        for same in ("https://publisher.TEST/A", "HTTPS://publisher.test/A/ "):
            with pytest.raises(Refused, match="already"):
                feeds.add(publisher="Again", address=same, every=7, on=editor.on, by=editor)

    def test_who_is_paused_is_not_asked_until_it_goes_on(self, feed, editor):
        said = {"feed": feed, "on": editor.on, "by": editor}
        feeds.pause(**said)

        assert feeds.due(later(editor, days=9).at) == []
        for refused in (feeds.ask_now, feeds.pause):
            with pytest.raises(Refused):
                refused(**said)
        feeds.go_on(**said)
        assert feeds.due(editor.at) == [feed.pk]
        with pytest.raises(Refused):
            feeds.go_on(**said)

    def test_who_is_removed_keeps_what_it_brought_with_its_source(self, feed, editor):
        decided(asked(feed, editor), editor)
        said = {"feed": feed, "on": editor.on, "by": editor}
        feeds.remove(**said)

        (version,) = EntryVersion.objects.current().select_related("entry", "of")
        assert (feeds.due(later(editor, days=9).at), source(version)) == ([], "Calder Council")
        with pytest.raises(Refused):
            feeds.remove(**said)
        feeds.go_on(**said)
        assert feeds.due(editor.at) == [feed.pk]

    def test_it_can_be_asked_before_its_time(self, feed, editor):
        bringing.cancel(found=asked(feed, editor), on=editor.on, by=editor)
        soon = later(editor, hours=2)

        feeds.ask_now(feed=feed, on=soon.on, by=soon)

        assert asked(feed, editor, hours=2).counts == {"new": 1}

    def test_only_who_looks_after_the_directory_sees_it(self, feed, editor, town):
        assert list(Feed.objects.visible_to(editor)) == [feed]
        assert not Feed.objects.visible_to(town.viewer(town.ffion)).exists()
