"""Wrong entries are struck out, corrections answered, copies taken, sheets expire."""

import json
from datetime import date, timedelta

import pytest
from django.apps import apps

from kinweave.circles.models import Restriction
from kinweave.events import actions as events
from kinweave.events.actions.striking import strike_event
from kinweave.events.in_touch import contacts_with, last_contacts, quiet_ties
from kinweave.events.models import Event, Participation
from kinweave.foundation import Refused
from kinweave.keeping.actions import righting
from kinweave.keeping.copying import LEFT_OUT, SECTIONS, everything_about
from kinweave.keeping.copying.gathering import value
from kinweave.keeping.models import Correction, EmergencySheet
from kinweave.keeping.rules import righting as rules
from kinweave.keeping.struck import passed_on, struck_out
from kinweave.parties import actions as parties
from kinweave.parties.models import Party, ProfileSection
from kinweave.ties import actions as ties
from kinweave.ties.actions.striking import strike_observation, strike_wish
from kinweave.ties.models import TieObservation, Wish
from kinweave.ties.standing import history
from kinweave.trail.models import Line

WRONG = "It was about somebody else"
ASKED = {"wrong": "I was not angry", "about_words": ""}


class TestRules:
    @pytest.mark.parametrize(
        ("asked", "due"),
        [
            (date(2026, 10, 14), date(2026, 11, 14)),
            (date(2027, 1, 31), date(2027, 2, 28)),
            (date(2028, 1, 31), date(2028, 2, 29)),
            (date(2026, 12, 31), date(2027, 1, 31)),
        ],
    )
    def test_an_answer_is_due_in_one_month(self, asked, due):
        assert rules.answer_due(asked) == due

    def test_a_correction_is_about_one_thing(self):
        assert rules.may_ask(wrong="no", entries=1, about_words="").is_yes
        assert rules.may_ask(wrong="no", entries=0, about_words="My bus").is_yes
        assert not rules.may_ask(wrong="no", entries=0, about_words=" ").is_yes
        assert not rules.may_ask(wrong="", entries=1, about_words="").is_yes
        assert not rules.may_ask(wrong="no", entries=2, about_words="").is_yes

    @pytest.mark.parametrize(
        "wrong",
        [
            {"reason": ""},
            {"answer": ""},
            {"answer": "struck", "kind": "section"},
            {"is_answered": True},
            {"is_own": True},
        ],
    )
    def test_an_answer_is_given_once_with_a_reason_by_somebody_else(self, wrong):
        right = {"answer": "refused", "kind": "event", "reason": "Two saw it", "is_answered": False, "is_own": False}

        assert rules.may_answer(**right).is_yes
        assert not rules.may_answer(**{**right, **wrong}).is_yes

    @pytest.mark.parametrize(
        ("expires_on", "tells_where", "is_yes"),
        [
            (date(2027, 10, 14), False, True),
            (date(2027, 10, 15), False, False),
            (date(2026, 10, 14), False, False),
            (date(2027, 1, 14), True, False),
        ],
    )
    def test_a_sheet_is_good_for_a_year_at_most_and_never_says_a_protected_address(
        self, expires_on, tells_where, is_yes
    ):
        made = rules.may_make_sheet(
            parts=["talk"], made_on=date(2026, 10, 14), expires_on=expires_on, tells_where=tells_where
        )

        assert made.is_yes is is_yes

    def test_a_sheet_with_nothing_on_it_is_not_made(self):
        nothing = {"parts": [], "made_on": date(2026, 1, 1), "expires_on": date(2026, 2, 1), "tells_where": False}

        assert not rules.may_make_sheet(**nothing).is_yes

    @pytest.mark.parametrize(
        "text",
        ["She lives at 1 hidden lane", "1, Hidden-Lane", "post it to AV1 2XY", "av12xy", "Flat at 1 HIDDEN LANE!"],
    )
    def test_an_address_is_recognised_however_it_is_written(self, text):
        assert rules.tells([text], "1 Hidden Lane, Ashby Vale\nAV1 2XY")

    @pytest.mark.parametrize("text", ["Call Mum on 01632 960001", "He likes the Lane", "Ashby Vale Rovers"])
    def test_what_tells_nothing_may_be_written(self, text):
        assert not rules.tells([text], "1 Hidden Lane, Ashby Vale\nAV1 2XY")

    def test_a_sheet_is_over_on_its_last_day(self):
        last = date(2026, 12, 1)

        assert rules.is_good(on=date(2026, 11, 30), expires_on=last, ended_on=None)
        assert not rules.is_good(on=last, expires_on=last, ended_on=None)
        assert not rules.is_good(on=date(2026, 11, 1), expires_on=last, ended_on=date(2026, 10, 30))


@pytest.fixture
def eyes(town):
    """Ffion's, who works with Danny."""
    assert town.danny
    return town.viewer(town.ffion)


@pytest.fixture
def lead(town):
    """Somebody who leads the work."""
    return town.viewer(town.somebody_at_work("Ann", "team_lead"))


@pytest.fixture
def me(town):
    """Danny's own eyes."""
    return town.viewer(town.danny)


@pytest.fixture
def note(town, eyes):
    """A note by Ffion about a visit with Marcus."""
    marcus = town.tie("Marcus", sector="family").to_party
    return events.write_note(
        person=town.danny, kind="visit", day=town.on, who=[town.ffion, marcus], what_mattered="He was angry",
        mood="hard", on=town.on, by=eyes,
    )  # fmt: skip


@pytest.mark.django_db
class TestStrikingOut:
    def test_who_when_and_why_are_kept_and_it_leaves_every_page(self, town, eyes, me, note):
        strike_event(event=note, because=WRONG, by=eyes)

        note.refresh_from_db()
        assert (note.struck_by, note.struck_at, note.struck_because) == (town.ffion, town.at, WRONG)
        assert not Event.objects.visible_to(eyes).exists()
        assert not Event.objects.visible_to(me).exists()
        assert not Participation.objects.visible_to(eyes).exists()

    def test_a_struck_contact_counts_for_nothing(self, town, eyes, note):
        marcus = Participation.objects.get(event=note, party__called="Marcus").party
        tie = marcus.tied_from.get()
        assert (town.danny.pk, marcus.pk) in last_contacts([town.danny], viewer=eyes)

        strike_event(event=note, because=WRONG, by=eyes)

        assert (town.danny.pk, marcus.pk) not in last_contacts([town.danny], viewer=eyes)
        assert contacts_with(tie, viewer=eyes) == []

    def test_a_quiet_tie_is_quiet_again_without_the_wrong_note(self, town, eyes):
        tie = town.tie("Huw")
        ties.observe(tie=tie, ring=2, sector="friends", every_weeks=1, seen_on=town.on, on=town.on, by=eyes)
        write = {"person": town.danny, "kind": "visit", "who": [tie.to_party], "what_mattered": "Tea", "on": town.on}
        events.write_note(day=town.on - timedelta(days=70), by=eyes, **write)
        wrong = events.write_note(day=town.on, by=eyes, **write)
        assert quiet_ties([town.danny], viewer=eyes, on=town.on) == []

        strike_event(event=wrong, because=WRONG, by=eyes)

        assert [one.tie_id for one in quiet_ties([town.danny], viewer=eyes, on=town.on)] == [tie.pk]

    def test_figures_fall_back_to_what_was_seen_before(self, town, eyes):
        tie = town.tie("Rosa", ring=1, sector="family")
        later = ties.observe(tie=tie, ring=4, sector="paid", seen_on=town.on, on=town.on, by=eyes)
        assert history(town.danny, viewer=eyes).on(town.on).figures().unpaid == 0

        strike_observation(observation=later, because=WRONG, by=eyes)

        figures = history(town.danny, viewer=eyes).on(town.on).figures()
        assert (figures.by_ring[1], figures.unpaid) == (1, 1)

    def test_a_tie_keeps_one_observation(self, town, lead):
        tie = town.tie("Rosa")

        with pytest.raises(Refused, match="Nothing else is written"):
            strike_observation(observation=TieObservation.objects.get(tie=tie), because=WRONG, by=lead)

    def test_the_wish_before_holds_again(self, town, eyes):
        tie = town.tie("Rosa")
        said = {"tie": tie, "method": "talking", "says_who": "person", "on": town.on, "by": eyes}
        ties.wish(person=town.danny, want="develop", **said)
        wrong = ties.wish(person=town.danny, want="withdraw", **said)

        strike_wish(wish=wrong, because=WRONG, by=eyes)

        (standing,) = history(town.danny, viewer=eyes).on(town.on).ties
        assert standing.want == "develop"

    def test_somebody_elses_entry_is_struck_by_a_lead_only(self, town, lead, note):
        owen = town.somebody_at_work("Owen", "support_worker")
        from_owen = town.viewer(owen)

        with pytest.raises(Refused, match="Who wrote this, or a lead"):
            strike_event(event=note, because=WRONG, by=from_owen)
        strike_event(event=note, because=WRONG, by=lead)

        with pytest.raises(Refused, match="already"):
            strike_event(event=note, because=WRONG, by=lead)

    def test_the_text_stays_for_leads_and_for_who_wrote_it(self, town, eyes, lead, note):
        strike_event(event=note, because=WRONG, by=lead)
        owen = town.somebody_at_work("Owen", "support_worker")

        assert struck_out(town.danny, viewer=lead) == [note]
        assert struck_out(town.danny, viewer=eyes) == [note]
        assert struck_out(town.danny, viewer=town.viewer(owen)) == []
        assert struck_out(town.danny, viewer=town.viewer(town.somebody_at_work("Bea", "team_lead", town.nursery))) == []
        assert passed_on([note], viewer=lead) == {}

    def test_it_stands_on_the_trail(self, eyes, note):
        strike_event(event=note, because=WRONG, by=eyes)

        assert Line.objects.filter(verb="struck out", record_id=note.pk).exists()


def ask(town, by, **entries) -> Correction:
    return righting.ask_correction(person=town.danny, entries=entries, on=town.on, by=by, **ASKED)


@pytest.mark.django_db
class TestCorrections:
    def answer(self, town, correction, answer, by, now_says="") -> Correction:
        return righting.answer_correction(
            correction=correction, answer=answer, reason="We looked at it again", now_says=now_says,
            version=correction.version, on=town.on, by=by,
        )  # fmt: skip

    def test_one_waits_for_an_answer_until_a_month_later(self, town, me, eyes, note):
        asked = ask(town, me, event=note)

        assert asked.due_on == date(2026, 11, 14)
        assert list(Correction.objects.visible_to(eyes).open()) == [asked]

    def test_a_note_is_put_right_by_writing_it_anew(self, town, me, eyes, note):
        asked = ask(town, me, event=note)

        self.answer(town, asked, "corrected", eyes, now_says="He was sad")

        (anew,) = Event.objects.visible_to(me)
        assert (anew.what_mattered, anew.day, anew.mood) == ("He was sad", note.day, "hard")
        assert {one.party.called for one in Participation.objects.visible_to(me)} == {"Ffion", "Marcus"}
        assert [one.pk for one in struck_out(town.danny, viewer=eyes)] == [note.pk]

    def test_a_wish_is_put_right_in_its_words(self, town, me, eyes):
        wish = ties.wish(
            person=town.danny, tie=town.tie("Rosa"), want="develop", words="Every day", method="talking",
            says_who="person", confirmed=True, on=town.on, by=eyes,
        )  # fmt: skip

        self.answer(town, ask(town, me, wish=wish), "corrected", eyes, now_says="Every Sunday")

        (anew,) = Wish.objects.visible_to(me)
        assert (anew.words, anew.want, anew.confirmed_on, anew.number) == ("Every Sunday", "develop", town.on, 2)

    def test_a_part_of_the_profile_is_put_right(self, town, me, eyes):
        section = parties.write_profile(
            person=town.danny, heading="do", text="Shout", said_how="", version=1, on=town.on, by=eyes
        )

        self.answer(town, ask(town, me, section=section), "corrected", eyes, now_says="Speak softly")

        assert ProfileSection.objects.get().text == "Speak softly"

    def test_how_a_tie_stands_is_written_down_first(self, town, me, lead):
        tie = town.tie("Rosa")
        seen = TieObservation.objects.get(tie=tie)
        asked = ask(town, me, observation=seen)
        with pytest.raises(Refused, match="Nothing newer"):
            self.answer(town, asked, "corrected", lead)

        ties.observe(tie=tie, ring=1, sector="family", seen_on=town.on, on=town.on, by=lead)
        asked.refresh_from_db()
        self.answer(town, asked, "corrected", lead)

        assert [one.ring for one in TieObservation.objects.visible_to(me)] == [1]

    def test_one_that_is_refused_puts_their_words_beside_the_entry(self, town, me, eyes, note):
        asked = ask(town, me, event=note)

        self.answer(town, asked, "refused", eyes)

        beside = Correction.objects.visible_to(eyes).beside([note.pk])
        assert beside == {str(note.pk): ["I was not angry"]}
        assert Event.objects.visible_to(eyes).get() == note

    def test_they_may_put_it_in_other_words(self, town, me, eyes, note):
        asked = self.answer(town, ask(town, me, event=note), "refused", eyes)

        righting.say_beside(correction=asked, statement="I was frightened", version=asked.version, on=town.on, by=me)

        assert Correction.objects.visible_to(eyes).beside([note.pk]) == {str(note.pk): ["I was frightened"]}

    def test_nobody_else_puts_words_in_their_mouth(self, town, me, eyes, note):
        asked = self.answer(town, ask(town, me, event=note), "refused", eyes)

        with pytest.raises(Refused):
            righting.say_beside(correction=asked, statement="I agree now", version=2, on=town.on, by=eyes)

    def test_nothing_changes_when_the_answer_cannot_be_given(self, town, me, eyes, note):
        asked = ask(town, me, event=note)

        with pytest.raises(Refused, match="what it should say"):
            self.answer(town, asked, "corrected", eyes, now_says=" ")

        asked.refresh_from_db()
        assert asked.answer == ""
        assert Event.objects.visible_to(eyes).get() == note

    def test_who_only_speaks_for_them_sees_none_of_it(self, town, me, note):
        grace = town.person("Grace")
        town.account(grace)
        parties.let_speak(
            speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on,
            by=town.founder,
        )  # fmt: skip

        ask(town, me, event=note)

        assert not Correction.objects.visible_to(town.viewer(grace)).exists()

    def test_who_is_barred_from_somebody_sees_no_correction_about_them(self, town, me, eyes, lead):
        rosa = town.tie("Rosa")
        wish = ties.wish(
            person=town.danny, tie=rosa, want="develop", method="talking", says_who="person", on=town.on, by=eyes
        )
        ask(town, me, wish=wish)
        assert Correction.objects.visible_to(lead).exists()

        parties.bar(barred=Party.objects.get(pk=lead.person_id), person=rosa.to_party, at=town.at, by=town.founder)

        ann = town.viewer(Party.objects.get(pk=lead.person_id))
        assert not Correction.objects.visible_to(ann).exists()


@pytest.mark.django_db
class TestSheets:
    def make(self, town, by, **changed) -> EmergencySheet:
        facts = {"for_whom": "the driver", "parts": {"call": "Mum"}, "texts": ["Mum"]}
        facts["expires_on"] = town.on + timedelta(days=90)
        return righting.make_sheet(person=town.danny, on=town.on, by=by, **{**facts, **changed})

    def test_one_is_good_until_its_day_or_until_it_is_ended(self, town, eyes):
        sheet = self.make(town, eyes)
        good = EmergencySheet.objects.visible_to(eyes)
        assert good.good_on(town.on).get() == sheet
        assert not good.good_on(sheet.expires_on).exists()

        righting.end_sheet(sheet=sheet, on=town.on, by=eyes)

        assert not good.good_on(town.on).exists()

    def test_a_protected_address_is_refused(self, town, eyes):
        parties.protect_address(person=town.danny, address="1 Hidden Lane", why="Asked", on=town.on, by=town.founder)

        with pytest.raises(Refused, match="The address is protected"):
            self.make(town, eyes, texts=["Bring him to 1 Hidden Lane"])
        with pytest.raises(Refused, match="The address is protected"):
            self.make(town, eyes, for_whom="the driver to 1 hidden lane")


IGNORED_KEYS = {"holder", "recorded_by", "struck_by", "stopped_by"}


def about_people():
    """Every model with a key to a party, or a way to the person it is about."""
    for model in apps.get_models():
        keys = [one.name for one in model._meta.concrete_fields if one.related_model is Party]
        if set(keys) - IGNORED_KEYS or hasattr(model, "person_path"):
            yield model


class TestTheWholeCopy:
    def test_each_kind_of_record_about_a_person_is_in_it_or_left_out_for_a_reason(self):
        there = {section.model._meta.label for section in SECTIONS}
        there |= {section.model._meta.concrete_model._meta.label for section in SECTIONS}

        missing = {model._meta.label for model in about_people()} - there - set(LEFT_OUT)

        assert missing == set()

    def test_nothing_is_left_out_that_is_not_there(self):
        labels = {model._meta.label for model in apps.get_models()}

        assert set(LEFT_OUT) <= labels
        assert all(reason.endswith(".") for reason in LEFT_OUT.values())

    def test_no_key_of_a_section_comes_twice(self):
        keys = [section.key for section in SECTIONS]

        assert len(keys) == len(set(keys))


@pytest.mark.django_db
class TestWhatTheCopySays:
    def spelled(self, town, me) -> str:
        copied = everything_about(town.danny, me)
        data = {part.section.key: part.data for part in copied.parts}
        words = [part.in_words for part in copied.parts]
        return json.dumps([data, words], default=str)

    def test_every_field_leads_somewhere(self, town, me):
        for section in SECTIONS:
            list(section.rows(me, town.danny))
            for path in section.fields:
                assert "__" in path or hasattr(section.model, path), f"{section.key}.{path}"

    def test_a_struck_note_is_not_in_it(self, town, eyes, me, note):
        assert "He was angry" in self.spelled(town, me)

        strike_event(event=note, because=WRONG, by=eyes)

        assert "He was angry" not in self.spelled(town, me)

    def test_what_is_withheld_is_not_in_it_nor_counted(self, town, me, note):
        before = self.spelled(town, me)
        hidden = Event(
            person=town.danny, kind="visit", state="held", day=town.on, what_mattered="Kept from him",
            withheld_because="It could harm him", withheld_under="Schedule 3", withheld_review_on=town.on,
            holder=town.connect, recorded_by=town.ffion, recorded_at=town.at,
        )  # fmt: skip
        hidden.save()

        assert self.spelled(town, me) == before

    def test_a_protected_address_and_notes_on_safety_stay_behind(self, town, me):
        said = {"on": town.on, "by": town.founder}
        parties.add_contact_point(
            party=town.danny, channel="phone", value="01632 960001", safety="yes", safe_note="Never after six", **said
        )
        parties.protect_address(person=town.danny, address="1 Hidden Lane", why="He asked", **said)

        spelled = self.spelled(town, me)

        assert "01632 960001" in spelled
        assert not [word for word in ("Hidden Lane", "He asked", "Never after six") if word in spelled]

    def test_a_worker_who_is_known_here_takes_nothing_of_the_people_they_work_with(self, town, eyes, note):
        copied = everything_about(town.ffion, eyes)

        spelled = json.dumps([part.data for part in copied.parts], default=str)

        assert "Danny" not in spelled
        assert "He was angry" not in spelled

    def test_reasons_of_a_restriction_stay_out(self):
        (section,) = [one for one in SECTIONS if one.model is Restriction]

        assert not {"reason", "legal_advice", "audience", "tried"} & set(section.fields)

    def test_a_way_that_ends_early_says_nothing(self, town, note):
        assert value(note, "tie__to_party__called") is None
