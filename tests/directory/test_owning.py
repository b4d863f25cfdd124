"""A provider keeps what is said of it true: a link, without an account; saving never assures. Criterion: 001-P9."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core import mail

from kinweave.directory import owning, rules
from kinweave.directory.bringing import correct
from kinweave.directory.letters import send_link
from kinweave.directory.listed import listed_entries
from kinweave.directory.models import Assured, Entry, EntryVersion, OwnerChange, OwnerLink, Part, Vacancy
from kinweave.directory.reminding import remind, remind_due
from kinweave.foundation import Refused, stranger, system
from kinweave.parties.models import Party
from tests.directory.registers import CHILDMINDER, NURSERY, applied, ofsted

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 10, 12)
EVERYTHING = tuple(Part.values)


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture
def entry(editor) -> Entry:
    applied(editor, ofsted(NURSERY, CHILDMINDER))
    return Entry.objects.get(identifier="EY100001")


@pytest.fixture
def asked(editor, entry) -> tuple[OwnerLink, str]:
    said = {"address": "hello@nursery.test", "how_known": "Their website", "origin": "https://here.test"}
    return owning.ask_owner(entry=entry, on=editor.on, by=editor, **said)


@pytest.fixture
def owner(editor):
    """Whoever opens the link: nobody who is known."""
    return stranger(editor.at)


def now(entry) -> EntryVersion:
    return owning.stands(entry, MONDAY)


class TestTheLink:
    def test_only_what_recognises_it_is_kept(self, asked):
        link, secret = asked

        assert owning.link_with(secret) == link
        assert owning.link_with(secret + "x") is None
        row = OwnerLink.objects.filter(pk=link.pk).values().get()
        assert not any(secret in str(value) for value in row.values())
        assert "hello@nursery.test" not in str(row)

    def test_a_new_one_ends_the_one_before(self, editor, entry, asked, owner):
        link, _ = asked
        owning.ask_owner(entry=entry, address="a@b.test", how_known="x", origin="", on=editor.on, by=editor)

        link.refresh_from_db()
        assert not owning.is_open(link, owner)
        with pytest.raises(Refused, match="ended"):
            owning.say_room(link=link, room="yes", on=owner.on, by=owner)

    def test_it_opens_for_thirty_days(self, asked, editor):
        link, _ = asked
        days = (timedelta(days=30) - timedelta(seconds=1), timedelta(days=30))

        assert [owning.is_open(link, stranger(editor.at + day)) for day in days] == [True, False]

    def test_nobody_but_an_editor_asks(self, town, entry):
        lead = town.viewer(town.somebody_at_work("Una", "team_lead"))
        with pytest.raises(Refused, match="looks after the directory"):
            owning.ask_owner(entry=entry, address="a@b.test", how_known="x", origin="", on=lead.on, by=lead)

    def test_the_letter_says_who_asks_in_both_languages_and_nothing_else(self, asked):
        link, secret = asked

        send_link(link, f"https://here.test/provider/{secret}/")

        [letter] = mail.outbox
        assert letter.to == ["hello@nursery.test"]
        assert letter.body.count(secret) == 2
        assert "Is this right about you?" in letter.subject
        assert "A yw hyn yn gywir amdanoch chi?" in letter.subject
        assert now(link.entry).name not in letter.body


class TestAssuring:
    def test_saving_never_assures(self, editor, entry):
        correct(entry=entry, fields={"capacity": 31}, because="They rang", on=editor.on, by=editor)

        assert owning.assured_of(entry) == []

    def test_what_the_provider_confirms_counts_until_something_else_is_said(self, editor, entry, asked, owner):
        link, _ = asked
        owning.confirm(link=link, seen=now(entry).pk, parts=EVERYTHING, on=owner.on, by=owner)
        before = [one.holds_for(now(entry)) for one in owning.assured_of(entry)]

        correct(entry=entry, fields={"capacity": 31}, because="A letter", on=editor.on, by=editor)

        after = {one.part: one.holds_for(now(entry)) for one in owning.assured_of(entry)}
        assert before == [True] * 4
        assert after == {"contact": True, "places": False, "what": True, "where": True}

    def test_what_changed_meanwhile_is_looked_at_again(self, editor, entry, asked, owner):
        link, seen = asked[0], now(entry).pk
        correct(entry=entry, fields={"capacity": 31}, because="A letter", on=editor.on, by=editor)

        with pytest.raises(Refused, match="once more"):
            owning.confirm(link=link, seen=seen, parts=EVERYTHING, on=owner.on, by=owner)
        assert not Assured.objects.exists()

    def test_an_editor_writes_down_what_they_heard_and_how(self, editor, entry):
        with pytest.raises(Refused, match="how you know"):
            owning.assure(entry=entry, part="contact", how=" ", on=editor.on, by=editor)

        heard = owning.assure(entry=entry, part="contact", how="By telephone", on=editor.on, by=editor)

        assert (heard.link, heard.recorded_by_id) == (None, editor.person_id)

    def test_room_is_said_and_the_last_word_counts(self, entry, asked, owner):
        for minutes, room in enumerate(("no", "soon", "yes")):
            then = stranger(owner.at + timedelta(minutes=minutes))
            owning.say_room(link=asked[0], room=room, on=then.on, by=then)

        assert owning.room_of(entry).room == "yes"
        assert Vacancy.objects.count() == 3


class TestChanging:
    def change(self, link, owner, words="", **says) -> OwnerChange:
        return owning.ask_to_change(link=link, says=says, words=words, on=owner.on, by=owner)

    def test_it_waits_and_changes_nothing(self, entry, asked, owner):
        before = now(entry)
        change = self.change(asked[0], owner, capacity=31, name=before.name)

        assert change.says == {"capacity": 31}  # what is the same is not asked
        assert now(entry) == before
        assert self.change(asked[0], owner, capacity=31) == change  # sent twice, kept once

    def test_taken_over_it_is_the_providers_word_from_the_day_they_said_it(self, editor, entry, asked, owner):
        change = self.change(asked[0], owner, capacity=31)

        owning.answer_change(change=change, take=True, because="", on=editor.on, by=editor)

        [assured] = owning.assured_of(entry)
        assert now(entry).capacity == 31
        assert now(entry).because == "The provider says so."
        assert (assured.part, assured.assured_on, assured.holds_for(now(entry))) == ("places", owner.on, True)
        with pytest.raises(Refused, match="already"):
            owning.answer_change(change=change, take=True, because="", on=editor.on, by=editor)

    def test_a_part_that_changed_since_they_said_it_is_not_their_word(self, editor, entry, asked, owner):
        """They saw one postcode and said the street; another postcode stands when it is taken over."""
        change = self.change(asked[0], owner, address="2 Mill Lane", capacity=31)
        later = replace(editor, at=editor.at + timedelta(hours=1))
        correct(entry=entry, fields={"postcode": "AV1 9ZZ"}, because="A letter", on=later.on, by=later)

        after = replace(editor, at=editor.at + timedelta(hours=2))
        owning.answer_change(change=change, take=True, because="", on=after.on, by=after)

        assert [one.part for one in owning.assured_of(entry)] == ["places"]
        assert now(entry).address == "2 Mill Lane"

    def test_left_as_it_is_it_says_why(self, editor, entry, asked, owner):
        before, change = now(entry), self.change(asked[0], owner, capacity=31)

        with pytest.raises(Refused, match="why"):
            owning.answer_change(change=change, take=False, because=" ", on=editor.on, by=editor)
        owning.answer_change(change=change, take=False, because="Ofsted says 30", on=editor.on, by=editor)

        assert now(entry) == before
        assert owning.assured_of(entry) == []
        assert owning.said_with(asked[0])[0].because == "Ofsted says 30"

    def test_nothing_different_is_nothing_to_send(self, entry, asked, owner):
        with pytest.raises(Refused, match="Nothing is different"):
            self.change(asked[0], owner, name=now(entry).name)

    @pytest.mark.parametrize("field", ["registered_on", "identifiers", "is_area_only", "status"])
    def test_what_only_a_register_says_is_not_theirs_to_change(self, asked, owner, field):
        with pytest.raises(Refused, match="cannot be changed"):
            self.change(asked[0], owner, **{field: "other"})

    @pytest.mark.parametrize("field", sorted(rules.WHERE_FIELDS))
    def test_who_works_at_home_stays_by_area_only(self, editor, owner, entry, field):
        home = Entry.objects.exclude(pk=entry.pk).get()
        said = {"address": "m@home.test", "how_known": "She told me", "origin": ""}
        link, _ = owning.ask_owner(entry=home, on=editor.on, by=editor, **said)

        with pytest.raises(Refused, match="by area only"):
            self.change(link, owner, **{field: "12 Rose Lane"})
        assert not OwnerChange.objects.exists()


class TestWhoIsByAreaOnlyElsewhere:
    """A council's list knows the address; the regulator says later, of the same number, that it is a home."""

    @pytest.fixture
    def home(self, editor) -> Entry:
        own = b"Reference,Name,Address,Postcode,Area,URN\n1,Little Mice,12 Mill Lane,AV1 2CD,Ashby,EY200002\n"
        applied(editor, own, key="own")
        return Entry.objects.get()

    @pytest.fixture
    def link(self, editor, home) -> OwnerLink:
        said = {"address": "m@home.test", "how_known": "She told me", "origin": ""}
        return owning.ask_owner(entry=home, on=editor.on, by=editor, **said)[0]

    def test_no_address_is_told_with_a_link_or_written_by_an_editor(self, editor, owner, home, link):
        before = owning.ask_to_change(link=link, says={"address": "13 Mill Lane"}, words="", on=owner.on, by=owner)
        applied(editor, ofsted(CHILDMINDER))
        said = {"because": "They rang", "on": editor.on, "by": editor}

        with pytest.raises(Refused, match="by area only"):
            owning.ask_to_change(link=link, says={"address": "14 Mill Lane"}, words="", on=owner.on, by=owner)
        with pytest.raises(Refused, match="by area only"):
            correct(entry=home, fields={"address": "14 Mill Lane"}, **said)
        with pytest.raises(Refused, match="by area only"):
            owning.answer_change(change=before, take=True, because="", on=editor.on, by=editor)

        version = correct(entry=home, fields={"capacity": 3}, **said)
        assert (version.is_area_only, version.address, version.postcode) == (True, "", "")

    def test_what_came_to_protect_somebody_no_link_opens(self, editor, home, link):
        correct(entry=home, fields={"name": "Vale Refuge"}, because="They rang", on=editor.on, by=editor)

        assert owning.stands(home, MONDAY) is None


class TestWhatAnyoneSees:
    def seen(self, entry, on):
        [listed] = listed_entries(EntryVersion.objects.published(on).filter(entry=entry))
        return listed

    def test_since_when_all_of_it_is_right_and_whether_there_is_room(self, editor, entry, asked, owner):
        link, said = asked[0], [part for part in EVERYTHING if part != "places"]
        owning.confirm(link=link, seen=now(entry).pk, parts=said, on=owner.on, by=owner)
        before = self.seen(entry, editor.on)
        later = stranger(owner.at + timedelta(days=3))
        owning.confirm(link=link, seen=now(entry).pk, parts=("places",), on=later.on, by=later)
        owning.say_room(link=link, room="soon", on=later.on, by=later)

        after = self.seen(entry, editor.on)

        assert (before.assured_on, before.room) == (None, "")
        assert (after.assured_on, after.room, after.room_on) == (
            owner.on,
            "soon",
            later.on,
        )  # as old as its oldest part

    def test_what_was_taken_over_on_the_same_day_counts_as_all_of_it(self, editor, entry, asked, owner):
        for minutes, number in enumerate(range(101, 107)):
            then = stranger(owner.at + timedelta(minutes=2 * minutes))
            owning.confirm(link=asked[0], seen=now(entry).pk, parts=EVERYTHING, on=then.on, by=then)
            change = owning.ask_to_change(link=asked[0], says={"capacity": number}, words="", on=then.on, by=then)
            taken = replace(editor, at=then.at + timedelta(minutes=1))
            owning.answer_change(change=change, take=True, because="", on=taken.on, by=taken)

            assert (now(entry).capacity, self.seen(entry, editor.on).assured_on) == (number, owner.on)

    def test_a_word_about_what_is_no_longer_said_does_not_count(self, editor, entry, asked, owner):
        owning.confirm(link=asked[0], seen=now(entry).pk, parts=EVERYTHING, on=owner.on, by=owner)
        correct(entry=entry, fields={"phone": "01632 960 111"}, because="A letter", on=editor.on, by=editor)

        assert self.seen(entry, editor.on).assured_on is None


@pytest.mark.parametrize(
    ("days", "assured", "due"),
    [
        (6, None, 0), (7, None, 1), (20, None, 1), (21, None, 2), (200, None, 2),
        (74, 0, 0), (75, 0, 1), (84, 0, 1), (85, 0, 2), (300, 0, 2), (90, 30, 0), (7, -10, 1),
    ],
)  # fmt: skip
def test_reminders_climb_before_three_months_and_sooner_for_who_never_answered(days, assured, due):
    assured_on = None if assured is None else MONDAY + timedelta(days=assured)

    assert rules.reminders_due(asked_on=MONDAY, assured_on=assured_on, on=MONDAY + timedelta(days=days)) == due
    assert max(rules.REMIND_BEFORE_OLD) < rules.OLD_AFTER_DAYS


def test_who_was_asked_and_is_silent_or_old_is_listed_and_nobody_else(editor, entry, asked, owner):
    def late(at):
        return [*EntryVersion.objects.current().asked().late(
            before=at.date() - timedelta(days=rules.OLD_AFTER_DAYS), asked_before=at - timedelta(days=7)
        ).values_list("entry", flat=True)]  # fmt: skip

    assert late(editor.at) == []
    assert late(editor.at + timedelta(days=8)) == [entry.pk]
    owning.confirm(link=asked[0], seen=now(entry).pk, parts=("what",), on=owner.on, by=owner)
    assert late(editor.at + timedelta(days=8)) == []
    assert late(editor.at + timedelta(days=93)) == [entry.pk]


def test_who_said_that_something_is_different_is_not_silent(editor, entry, asked, owner):
    owning.ask_to_change(link=asked[0], says={"capacity": 31}, words="", on=owner.on, by=owner)
    at = editor.at + timedelta(days=30)

    late = EntryVersion.objects.current().asked().late(before=at.date() - timedelta(days=92), asked_before=at)

    assert list(late) == []
    assert remind_due(on=at.date(), by=system("remind providers", at)) == 0


def test_a_reminder_goes_once_with_a_new_link_and_none_after_the_answer(editor, entry, asked):
    def reminded(days: int) -> int:
        at = editor.at + timedelta(days=days)
        return remind_due(on=at.date(), by=system("remind providers", at))

    _link, secret = asked
    assert [reminded(day) for day in (1, 7, 7, 21, 21, 60)] == [0, 1, 0, 1, 0, 0]
    assert owning.link_with(secret) is None  # the letters brought others
    later = stranger(editor.at + timedelta(days=22))
    new = mail.outbox[-1].body.split("https://here.test/provider/")[1].split("/")[0]
    owning.confirm(link=owning.link_with(new), seen=now(entry).pk, parts=("what",), on=later.on, by=later)

    assert [reminded(22 + day) for day in (74, 75, 75, 85, 200)] == [0, 1, 0, 1, 0]
    assert len(mail.outbox) == 4
    owning.end_link(link=OwnerLink.objects.get(), on=editor.on, by=editor)
    OwnerLink.objects.update(reminders=0)
    assert reminded(300) == 0


@pytest.mark.parametrize("how", ["heard", "taken over"])
def test_reminders_begin_anew_when_a_word_came_another_way(editor, entry, asked, owner, how):
    OwnerLink.objects.update(reminders=2)

    if how == "heard":
        owning.assure(entry=entry, part="what", how="By telephone", on=editor.on, by=editor)
    else:
        change = owning.ask_to_change(link=asked[0], says={"capacity": 31}, words="", on=owner.on, by=owner)
        owning.answer_change(change=change, take=True, because="", on=editor.on, by=editor)

    at = editor.at + timedelta(days=75)
    assert OwnerLink.objects.get().reminders == 0
    assert remind_due(on=at.date(), by=system("remind providers", at)) == 1


def test_a_letter_that_could_not_go_goes_in_the_next_round(editor, asked, monkeypatch):
    at = editor.at + timedelta(days=7)
    by = system("remind providers", at)
    with monkeypatch.context() as broken:
        broken.setattr("kinweave.directory.reminding.send_link", no_letter)
        with pytest.raises(ConnectionRefusedError):
            remind_due(on=at.date(), by=by)

    assert (remind_due(on=at.date(), by=by), remind_due(on=at.date(), by=by)) == (1, 0)
    new = mail.outbox[-1].body.split("https://here.test/provider/")[1].split("/")[0]
    assert owning.link_with(new) == asked[0]


def no_letter(*_args):
    raise ConnectionRefusedError


def test_no_reminder_goes_with_a_link_that_ended_meanwhile_or_has_its_answer(editor, entry, asked, owner):
    at = editor.at + timedelta(days=7)
    said = {"link": asked[0], "on": at.date(), "by": system("remind providers", at)}
    owning.confirm(link=OwnerLink.objects.get(), seen=now(entry).pk, parts=("what",), on=owner.on, by=owner)
    assert remind(**said) == ""

    Assured.objects.all().delete()
    owning.end_link(link=OwnerLink.objects.get(), on=editor.on, by=editor)

    assert remind(**said) == ""
    assert OwnerLink.objects.get().ended_at == editor.at
    at_once = replace(editor, at=editor.at + timedelta(hours=1))
    assert owning.end_link(link=asked[0], on=at_once.on, by=at_once).ended_at == editor.at


def test_no_party_is_made_of_a_provider_who_answers(asked, owner, entry):
    before = Party.objects.count()
    owning.confirm(link=asked[0], seen=now(entry).pk, parts=EVERYTHING, on=owner.on, by=owner)
    assert Party.objects.count() == before
