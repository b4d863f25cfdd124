"""The page of one tie, in a browser."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from kinweave.events import actions as events
from kinweave.plans import actions as plans
from kinweave.ties import actions
from kinweave.ties.models import Knows, TieObservation

pytestmark = pytest.mark.django_db

PAGES = ("tie", "tie_standing", "tie_label", "tie_knows", "tie_end")


def text(response) -> str:
    return " ".join(response.content.decode().split())


def standing(day, **said):
    answers = {"ring": "1", "sector": "family", "feels": "good"}
    date = {"seen_on-day": day.day, "seen_on-month": day.month, "seen_on-year": day.year}
    return {**answers, "gives": ["fun", "talk"], "gets": [], **date, **said}


def test_a_tie_says_what_the_person_wants_in_their_words(worker, town, marcus):
    actions.wish(
        person=town.danny, tie=marcus, want="develop", words="I want him on Sundays.", method="pictures",
        helped_by="Ffion", says_who="person", confirmed=True, on=town.on, by=town.founder,
    )  # fmt: skip

    shown = text(worker.get(reverse("tie", args=[marcus.pk])))

    assert "Danny and Marcus</h1>" in shown
    assert "Brother. Close, and Danny hopes for closest. Feels good and hard." in shown
    assert "“I want him on Sundays.”" in shown
    assert "14 October 2026. By picture cards, Ffion helped. Danny said yes when it was read back." in shown


def test_a_tie_shows_how_often_they_are_in_touch(worker, town, marcus):
    today = timezone.localdate()
    events.write_note(person=town.danny, kind="phone", day=today, who=[marcus.to_party], on=today, by=town.founder)

    shown = text(worker.get(reverse("tie", args=[marcus.pk])))

    assert shown.count("<b>quiet</b>") == 5
    assert "less than a week ago" in shown


def test_a_tie_shows_the_next_steps_that_name_somebody_first(worker, town, marcus):
    for what in ("Fill in the form", "Phone Marcus after the match"):
        plans.promise(person=town.danny, what=what, doer=town.ffion, on=town.on, by=town.founder)

    shown = text(worker.get(reverse("tie", args=[marcus.pk])))

    assert shown.index("Phone Marcus") < shown.index("Fill in the form")


def test_a_stranger_finds_no_page_of_a_tie(stranger, marcus, town):
    answers = [stranger.get(reverse(page, args=[marcus.pk])) for page in PAGES]

    nothing = stranger.get(reverse("tie", args=[town.connect.pk]))
    assert [page.status_code for page in answers] == [404] * len(PAGES)
    assert {page.content for page in answers} == {nothing.content}


def test_a_stranger_changes_nothing(stranger, marcus):
    sent = {**standing(timezone.localdate()), "reason": "x", "decided_by": "y", "label": "z", "version": "1"}

    answers = [stranger.post(reverse(page, args=[marcus.pk]), sent) for page in PAGES[1:]]

    marcus.refresh_from_db()
    assert {page.status_code for page in answers} == {404}
    assert (marcus.ended_on, marcus.label, marcus.observations.count()) == (None, "brother", 1)


def test_how_a_tie_stands_is_written_beside_what_was_said_before(worker, town, marcus):
    today = timezone.localdate()
    last = marcus.observations.get()
    actions.agree_rhythm(
        tie=marcus, last=last, every_weeks=2, starts="me", channel="phone", on=town.on, by=town.founder
    )

    sent = worker.post(reverse("tie_standing", args=[marcus.pk]), standing(today))

    latest = TieObservation.objects.filter(tie=marcus).order_by("seen_on").last()
    assert sent.url == reverse("tie", args=[marcus.pk])
    assert marcus.observations.count() == 3
    assert (latest.ring, latest.gives) == (1, ["fun", "talk"])
    assert (latest.every_weeks, latest.starts, latest.channel) == (2, "me", "phone")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"seen_on-year": "2999"}, "This day is still to come"),
        ({"seen_on-day": "31", "seen_on-month": "2"}, "The date must be a real date"),
        ({"ring": "9"}, "There is a problem"),
        ({"gives": ["gossip"]}, "There is a problem"),
    ],
)
def test_what_cannot_be_kept_is_asked_again(worker, marcus, wrong, said):
    page = worker.post(reverse("tie_standing", args=[marcus.pk]), standing(timezone.localdate(), **wrong))

    assert page.status_code == 200
    assert said in text(page)
    assert marcus.observations.count() == 1


def test_the_form_begins_with_what_was_said_last(worker, marcus):
    form = worker.get(reverse("tie_standing", args=[marcus.pk])).context["form"]

    assert (form["ring"].value(), form["sector"].value(), form["feels"].value()) == (2, "family", "mixed")


def test_who_knows_whom_is_kept_for_both(worker, town, marcus):
    mum, sam = town.tie("Mum", sector="family"), town.tie("Sam")
    worker.post(reverse("tie_knows", args=[marcus.pk]), {"known": [str(mum.pk), str(sam.pk)]})

    worker.post(reverse("tie_knows", args=[marcus.pk]), {"known": [str(mum.pk)]})

    shown = text(worker.get(reverse("circle_knows", args=[town.danny.pk])))
    assert Knows.objects.filter(ended_on=None).count() == 1
    assert 'Mum</a></dt><dd class="govuk-summary-list__value">Marcus</dd>' in shown


def test_the_words_for_somebody_are_changed(worker, marcus):
    worker.post(reverse("tie_label", args=[marcus.pk]), {"label": "big brother", "version": "1"})

    marcus.refresh_from_db()
    assert marcus.label == "big brother"


def test_a_tie_that_has_ended_stays_to_be_read(worker, town, marcus):
    actions.end(tie=marcus, reason="Marcus moved away", decided_by="Danny", version=1, on=town.on, by=town.founder)

    shown = text(worker.get(reverse("tie", args=[marcus.pk])))
    circle = text(worker.get(reverse("circle", args=[town.danny.pk])))

    assert "Why: Marcus moved away. Who decided: Danny." in shown
    assert "Ties that ended" in circle
    assert "Nobody is in this circle yet." in circle


def test_before_and_next_lead_round_the_circle_that_one_sees(worker, town, marcus):
    mum = town.tie("Mum", ring=1, sector="family")

    shown = text(worker.get(reverse("tie", args=[marcus.pk])))

    assert reverse("tie", args=[mum.pk]) in shown
    assert 'rel="prev"' in shown
    assert 'rel="next"' not in shown


def test_a_form_sent_twice_is_kept_once(worker, marcus):
    sent = {**standing(timezone.localdate()), "form_key": "0b0f9f0e-3f0e-4a4e-9d4c-2a50b4d1f001"}

    for _ in range(2):
        worker.post(reverse("tie_standing", args=[marcus.pk]), sent)

    assert marcus.observations.count() == 2


def test_a_note_begun_on_a_tie_is_about_them(worker, town, marcus):
    town.tie("Sam")
    link = f"{reverse('note_new', args=[town.danny.pk])}?with={marcus.to_party_id}"

    page = text(worker.get(reverse("tie", args=[marcus.pk])))
    note = worker.get(link)

    assert link in page
    assert note.context["form"]["who"].value() == [str(marcus.to_party_id)]
    assert f'value="{marcus.to_party_id}" id="id_who_0" checked' in note.content.decode()


def test_a_note_begun_with_somebody_else_s_tie_chooses_nobody(worker, town):
    note = worker.get(reverse("note_new", args=[town.danny.pk]), {"with": "nobody"})

    assert note.status_code == 200
    assert not re.search(r'name="who"[^>]* checked', note.content.decode())
