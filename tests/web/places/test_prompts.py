"""What is worth a thought, in a browser: the records behind it, and three ways to answer."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.plans.models import PromptAnswer
from kinweave.ties.models import Wish
from kinweave.trail.models import Seen
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db

TODAY = reverse("today")
LABELS = ("lonely", "isolated", "at risk", "vulnerable", "withdrawn")


@pytest.fixture
def alone(town):
    """In Danny's circle stands somebody who is paid, and nobody else."""
    return town.tie("Ffion", ring=1, sector="paid")


def thoughts(town):
    return reverse("prompts", args=[town.danny.pk])


def test_today_names_the_person_the_reason_and_three_ways_to_answer(worker, town, alone):
    page = text(worker.get(TODAY))

    assert "Danny: nobody unpaid stands in the two closest rings" in page
    assert "There is 1 person in the circle, further out or paid to help." in page
    for answer in ("answered", "not_now", "stop"):
        assert reverse("prompt", args=[town.danny.pk, "nobody_close", answer]) in page


def test_who_stands_in_a_thought_on_today_was_looked_at(worker, town, alone):
    worker.get(TODAY)

    assert town.danny.pk in Seen.objects.values_list("person_id", flat=True)


def test_no_prompt_says_what_somebody_is(worker, town, alone):
    page = text(worker.get(thoughts(town))) + text(worker.get(TODAY))

    assert not [label for label in LABELS if label in page.lower()]


def test_the_page_about_a_person_lists_the_records_behind_each(worker, town, alone):
    page = text(worker.get(thoughts(town)))

    assert "Ffion: ring 1 of 4" in page
    assert reverse("tie", args=[alone.pk]) in page


def test_an_answer_says_what_was_found_and_the_thought_rests(worker, town, alone):
    sent = send(worker, "prompt", town.danny.pk, "nobody_close", "answered", reason="Asked. He sees Joan daily.")
    page = text(worker.get(sent.url))

    assert "Nothing stands out" in page
    assert "Asked. He sees Joan daily." in page
    assert "Danny: nobody unpaid" not in text(worker.get(TODAY))


def test_without_a_reason_nothing_is_kept(worker, town, alone):
    page = send(worker, "prompt", town.danny.pk, "nobody_close", "answered")

    assert "Write what you found, or did" in text(page)
    assert not PromptAnswer.objects.exists()


def test_not_now_says_from_which_day_on_again(worker, town, alone):
    past = day("until", town.on)
    refused = send(worker, "prompt", town.danny.pk, "nobody_close", "not_now", reason="He moves house.", **past)
    in_time = day("until", town.on + timedelta(days=30))
    send(worker, "prompt", town.danny.pk, "nobody_close", "not_now", reason="He moves house.", **in_time)

    assert "Choose a day within a year from now." in text(refused)
    assert PromptAnswer.objects.get().until == town.on + timedelta(days=30)
    assert "Until 13 November." in text(worker.get(thoughts(town)))


def test_somebody_who_likes_to_be_on_their_own_is_heard(worker, town, alone):
    send(
        worker, "prompt", town.danny.pk, "nobody_close", "stop", reason="He told me twice.", prefers_solitude="on",
        words="I like it quiet.", method="talking",
    )  # fmt: skip

    assert PromptAnswer.objects.get().prefers_solitude
    assert Wish.objects.get().words == "I like it quiet."


def test_their_words_say_how_they_were_said(worker, town, alone):
    page = send(worker, "prompt", town.danny.pk, "nobody_close", "stop", reason="Said so.", words="I like it quiet.")

    assert "Choose how they said it" in text(page)
    assert "Tick this if they said" in text(page)
    assert "I like it quiet." in text(page)
    assert not PromptAnswer.objects.exists()


def test_what_was_switched_off_is_asked_again_by_hand(worker, town, alone):
    send(worker, "prompt", town.danny.pk, "nobody_close", "stop", reason="Said so.")
    again = reverse("prompt", args=[town.danny.pk, "nobody_close", "again"])
    assert again in text(worker.get(thoughts(town)))

    worker.post(again, {"reason": "He asked for company."})

    assert [one.answer for one in PromptAnswer.objects.order_by("recorded_at", "pk")].count("again") == 1


def test_a_thought_about_a_tie_is_answered_at_the_tie(worker, town):
    tie = town.tie("Mum", ring=1, sector="family")

    send(worker, "tie_prompt", tie.pk, "quiet", "stop", reason="They write letters.")

    kept = PromptAnswer.objects.get()
    assert (kept.tie, kept.prompt, kept.answer) == (tie, "quiet", "stop")


@pytest.mark.parametrize(("prompt", "answer"), [("quiet", "stop"), ("nothing", "stop"), ("nobody_close", "perhaps")])
def test_a_prompt_that_is_none_is_not_found(worker, town, prompt, answer):
    assert worker.get(reverse("prompt", args=[town.danny.pk, prompt, answer])).status_code == 404


def test_a_stranger_finds_no_prompt(stranger, town):
    tie = town.tie("Mum")

    assert stranger.get(reverse("prompt", args=[town.danny.pk, "nobody_close", "stop"])).status_code == 404
    assert stranger.get(reverse("tie_prompt", args=[tie.pk, "quiet", "stop"])).status_code == 404
