"""Striking out and correcting, in a browser: the worker's pages, the lead's, and the person's own."""

import pytest
from django.urls import reverse

from kinweave.events import actions as events
from kinweave.keeping.models import Correction
from kinweave.parties import actions as parties
from kinweave.ties import actions as ties
from kinweave.ties.models import TieObservation
from tests.postgresql.arranging import of_the_wall
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(town):
    """A note by Ffion."""
    return events.write_note(
        person=town.danny, kind="visit", day=town.on, who=[town.ffion], what_mattered="He threw his cup",
        on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip


def test_a_worker_strikes_out_a_note_and_it_is_gone(worker, lead, town, note):
    asked = text(worker.get(reverse("note_strike", args=[note.pk])))
    sent = send(worker, "note_strike", note.pk, because="It was Huw")

    assert "He threw his cup" in asked
    assert sent.url == reverse("struck", args=[town.danny.pk])
    assert "He threw his cup" not in text(worker.get(reverse("contacts", args=[town.danny.pk])))
    assert worker.get(reverse("note_strike", args=[note.pk])).status_code == 404
    struck = text(lead.get(reverse("struck", args=[town.danny.pk])))
    assert "He threw his cup" in struck
    assert "Why: It was Huw" in struck


def test_why_is_asked_for(worker, note):
    assert "Write why it is wrong" in text(send(worker, "note_strike", note.pk, because=""))


def test_everything_about_a_tie_stands_entry_by_entry(worker, town):
    tie = town.tie("Rosa", ring=2)
    seen = ties.observe(tie=tie, ring=4, sector="paid", seen_on=town.on, on=town.on, by=town.viewer(town.ffion))

    page = text(worker.get(reverse("tie_entries", args=[tie.pk])))
    send(worker, "observation_strike", seen.pk, because="It was Rosie")

    assert page.count("How Rosa stands") >= 2
    assert "Say hello. Paid to help." in page
    assert "Paid to help" not in text(worker.get(reverse("tie_entries", args=[tie.pk])))


def test_the_only_observation_is_refused_with_a_way_forward(lead, town):
    tie = town.tie("Rosa")
    only = TieObservation.objects.get(tie=tie)

    page = send(lead, "observation_strike", only.pk, because="Wrong")

    assert page.status_code == 403
    assert "Write down first how it stands" in text(page)


def test_a_person_says_that_a_note_is_wrong_and_their_words_stand_beside_it(danny, worker, town, note):
    written = text(danny.get(reverse("mine_written", args=[town.danny.pk])))
    asked = danny.get(reverse("mine_correction_new", args=[town.danny.pk]), {"about": f"event-{note.pk}"})
    address = f"{reverse('mine_correction_new', args=[town.danny.pk])}?about=event-{note.pk}"
    danny.post(address, {"wrong": "I dropped it"})
    correction = Correction.objects.get()
    assert "Danny asks for a correction" in text(worker.get(reverse("today")))

    send(
        worker, "correction_answer", correction.pk, answer="refused", reason="Two of us saw it",
        version=correction.version,
    )  # fmt: skip

    contacts = text(worker.get(reverse("contacts", args=[town.danny.pk])))
    assert "Visit" in written
    assert "He threw his cup" in text(asked)
    assert "Danny says that this is wrong:" in contacts
    assert "“I dropped it”" in contacts
    assert "I dropped it" in text(worker.get(reverse("person", args=[town.danny.pk])))
    mine = text(danny.get(reverse("mine_written", args=[town.danny.pk])))
    assert "It stays as it is. Two of us saw it" in mine


def test_they_change_what_stands_beside_it(danny, worker, town, note):
    send(worker, "correction_new", town.danny.pk, about_words="My bus", wrong="It is line 9")
    correction = Correction.objects.get()
    send(worker, "correction_answer", correction.pk, answer="refused", reason="It is line 8", version=1)

    send(danny, "mine_statement", town.danny.pk, correction.pk, statement="I take line 9", version=2)

    correction.refresh_from_db()
    assert correction.statement == "I take line 9"


def test_a_wrong_part_of_the_profile_has_their_words_beside_it(danny, worker, town):
    section = parties.write_profile(
        person=town.danny, heading="do", text="Shout", said_how="", version=1, on=town.on, by=town.founder
    )
    address = f"{reverse('mine_correction_new', args=[town.danny.pk])}?about=section-{section.pk}"
    danny.post(address, {"wrong": "Never shout"})
    correction = Correction.objects.get()

    send(worker, "correction_answer", correction.pk, answer="refused", reason="He said so", version=1)

    for name in ("person", "profile"):
        assert "“Never shout”" in text(worker.get(reverse(name, args=[town.danny.pk])))


def test_statements_cost_one_query_however_many_entries(worker, town, django_assert_max_num_queries):
    for number in range(8):
        events.write_note(
            person=town.danny, kind="visit", day=town.on, what_mattered=f"Note {number}", on=town.on,
            by=town.viewer(town.ffion),
        )  # fmt: skip
    worker.get(reverse("contacts", args=[town.danny.pk]))

    with django_assert_max_num_queries(30 + of_the_wall()):
        worker.get(reverse("contacts", args=[town.danny.pk]))


def test_an_entry_of_somebody_else_cannot_be_named_in_the_address(danny, town):
    peg = town.person("Peg")
    hers = events.write_note(
        person=peg, kind="visit", day=town.on, what_mattered="Peg’s secret", on=town.on, by=town.founder
    )

    page = danny.get(reverse("mine_correction_new", args=[town.danny.pk]), {"about": f"event-{hers.pk}"})

    assert "Peg’s secret" not in text(page)


def test_a_stranger_finds_none_of_it(colleague, town, note):
    for name in ("struck", "corrections", "correction_new", "circle_research", "sheets", "sheet_new"):
        assert colleague.get(reverse(name, args=[town.danny.pk])).status_code == 404
    assert colleague.get(reverse("note_strike", args=[note.pk])).status_code == 404
