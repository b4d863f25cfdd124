"""Eighteen months of work are there, in the words of those who did it; and what is empty is truly empty."""

from collections import Counter
from datetime import timedelta

from kinweave.demonstration.people import INDIVIDUALS
from kinweave.events.models import Event
from kinweave.parties.models import CommunicationNeed, NeedsAsked, Party
from kinweave.plans.models import Action
from kinweave.ties.models import Tie, TieObservation, Wish
from kinweave.trail import looks
from kinweave.trail.models import Line, Look
from kinweave.trail.verify import broken
from tests.demonstration.loaded.conftest import viewer

PAGE = 25
MOODS = {"good", "so_so", "hard"}


def test_contacts_cover_eighteen_months_up_to_now(ashby):
    days = Event.objects.filter(state="held").values_list("day", flat=True)

    assert ashby.diary.today - min(days) >= timedelta(days=530)
    assert ashby.diary.today - max(days) <= timedelta(days=3)


def test_at_least_sixty_different_notes_were_written_and_nobody_s_repeat_soon(ashby):
    texts = Event.objects.exclude(what_mattered="").values_list("person", "what_mattered")

    repeats = Counter(texts)

    assert len({text for _, text in texts}) >= 60
    assert max(repeats.values()) <= 2
    assert set(Event.objects.exclude(mood="").values_list("mood", flat=True)) == MOODS


def test_notes_are_recorded_by_the_worker_who_wrote_them(ashby):
    notes = Event.objects.filter(state="held").exclude(what_mattered="")

    writers = set(notes.values_list("recorded_by__called", flat=True))

    assert {"Ffion", "Callum", "Agnieszka", "Nia", "Owen"} <= writers
    assert None not in writers


def test_some_visits_were_private_and_say_nothing(ashby):
    private = Event.objects.filter(is_private=True)

    assert private.exists()
    assert set(private.values_list("what_mattered", "mood")) == {("", "")}


def test_ffion_has_three_visits_today_and_a_promise_due(ashby):
    ffion = ashby.people["ffion"]

    visits = Event.objects.visible_to(viewer(ashby, "ffion")).arranged_for(ashby.diary.today)
    promises = Action.objects.open().by(ffion.pk).filter(due_on=ashby.diary.today)

    assert [visit.person.called for visit in visits.with_worker(ffion.pk)] == ["Danny", "Peg", "Amira"]
    assert [promise.what for promise in promises] == ["Ask Coach Lee about Saturday training"]


def test_a_new_worker_has_nothing_today(ashby):
    zanele = viewer(ashby, "zanele")

    assert {person.called for person in Party.objects.visible_to(zanele)} == {"Zanele"}
    assert not Event.objects.visible_to(zanele).exists()
    assert not Action.objects.by(zanele.person_id).exists()


def test_somebody_new_has_no_ties_no_notes_and_was_asked_nothing(ashby):
    rory = ashby.people["rory"]

    assert not Tie.objects.about(rory).exists()
    assert not Event.objects.about(rory).contacts().exists()
    assert not NeedsAsked.objects.about(rory).exists()
    assert not Look.objects.at_people(frozenset({rory.pk})).exists()


def test_everybody_else_has_a_circle_and_what_they_answered_about_communication(ashby):
    for individual in INDIVIDUALS:
        person = ashby.people[individual.key]
        asked = {row.answer for row in NeedsAsked.objects.about(person)}
        assert Tie.objects.about(person).count() >= 4 or individual.key == "rory", individual.called
        assert asked == ({individual.asked} if individual.asked else set()), individual.called


def test_all_three_answers_about_communication_occur_and_some_need_looking_at_again(ashby):
    due = CommunicationNeed.objects.all().due_for_review(ashby.diary.today)

    assert set(NeedsAsked.objects.values_list("answer", flat=True)) == set(NeedsAsked.Answer.values)
    assert 0 < due.count() < CommunicationNeed.objects.count()


def test_danny_s_circle_is_that_of_the_pictures(ashby):
    danny, today = ashby.people["danny"], ashby.diary.today

    names = {tie.to_party.called for tie in Tie.objects.about(danny).current(today)}
    paid = TieObservation.objects.filter(person=danny, sector="paid").values("tie").distinct().count()
    days = TieObservation.objects.filter(person=danny).values_list("seen_on", flat=True)

    assert names == {"Mum", "Marcus", "Auntie Bev", "Dad", "Sam", "Carl", "Priya", "Coach Lee", "Mrs Adeyemi",
                     "Joan", "Ffion", "Tomasz", "Dr Khan"}  # fmt: skip
    assert (len(names), paid) == (13, 3)
    assert [f"{day:%-d %B %Y}" for day in sorted(set(days))] == [
        "10 October 2025",
        "3 March 2026",
        "2 September 2026",
    ]


def test_danny_wants_three_people_nearer_two_further_away_and_a_dance_mate(ashby):
    wishes = Wish.objects.about(ashby.people["danny"]).until(ashby.diary.today)

    now = wishes.by_tie().values()

    assert {str(wish.tie) for wish in now if wish.want == "develop"} == {"Marcus", "Priya", "Coach Lee"}
    assert {str(wish.tie): wish.hoped_ring for wish in now if wish.hoped_ring} == {
        "Marcus": 1, "Priya": 2, "Coach Lee": 2, "Carl": 4, "Ffion": 2}  # fmt: skip
    assert wishes.get(tie=None).hope == "Dance mate"


def test_danny_s_wishes_about_marcus_changed_over_time(ashby):
    marcus = ashby.ties["danny"]["Marcus"]

    said = Wish.objects.filter(tie=marcus).latest_first().values_list("want", flat=True)

    assert list(said) == ["develop", "maintain", "not_sure"]


def test_marcus_has_gone_quiet_and_mum_has_not(ashby):
    danny, held = ashby.people["danny"], ashby.ties["danny"]

    last = {
        name: max(Event.objects.about(danny).filter(participations__party=tie.to_party).values_list("day", flat=True))
        for name, tie in held.items()
        if name in {"Mum", "Marcus"}
    }

    assert (ashby.diary.today - last["Marcus"]).days == 35
    assert (ashby.diary.today - last["Mum"]).days == 2


def test_only_mum_is_named_for_a_crisis(ashby):
    helps = TieObservation.objects.filter(person=ashby.people["danny"])

    assert {str(one.tie) for one in helps if "crisis" in one.gives} == {"Mum"}


def test_danny_s_contacts_and_looks_fill_more_than_one_page(ashby):
    danny = ashby.people["danny"]

    assert Event.objects.about(danny).contacts().count() > 2 * PAGE
    assert Look.objects.at_people(frozenset({danny.pk})).count() > PAGE


def test_wishes_are_said_in_several_languages(ashby):
    said = set(Wish.objects.values_list("words", flat=True))

    assert {"Mae’n iawn fel y mae.", "Jest dobrze tak, jak jest.", "现在这样就很好。", "هكذا جيد."} <= said


def test_the_trail_verifies_and_each_chain_reads_in_the_order_of_time(ashby):
    looks.gather(before=ashby.at, by=ashby.founder(ashby.at))

    for organisation in ashby.organisations.values():
        times = list(Line.objects.of(organisation.pk).values_list("at", flat=True))
        assert times == sorted(times)
        assert all(at < ashby.at for at in times)
    assert broken() == []


def test_nothing_was_recorded_before_it_was_true_or_after_today(ashby):
    for event in Event.objects.all():
        recorded = event.recorded_at.date()
        assert recorded < ashby.diary.today
        assert event.state != "held" or event.day <= recorded or event.minutes
