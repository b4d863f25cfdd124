"""A worker raises a concern, or writes down what somebody tells."""

import pytest
from django.urls import reverse

from kinweave.concerns.models import Concern, Named, Reached
from kinweave.trail.models import Look

pytestmark = pytest.mark.django_db

ASKED = {"words": "There is a bruise.", "is_urgent": "no"}


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def address(town, sal, meera):
    return reverse("concern_new", args=[town.danny.pk])


def test_a_worker_raises_a_concern_and_sees_that_it_reached_somebody(worker, town, address, sal):
    sent = worker.post(address, ASKED)

    shown = text(worker.get(sent.url))
    assert Reached.objects.get().party == sal
    assert "It has reached somebody whom it does not name." in shown
    assert "They answer by 12:00, Thursday 15 October." in shown
    assert "There is a bruise." not in shown
    assert "Sal" not in shown


def test_the_first_thing_the_page_says_is_to_telephone(worker, address):
    shown = text(worker.get(address)).split("<main")[1]

    assert shown.index("Telephone 999 first.") < shown.index("I am worried about Danny")


def test_in_danger_the_next_page_says_it_again_and_it_is_due_in_an_hour(worker, address):
    sent = worker.post(address, {**ASKED, "is_urgent": "yes"})

    shown = text(worker.get(sent.url)).split("<main")[1]
    assert shown.index("Telephone 999 first.") < shown.index("A concern that you raised")
    assert "They answer by 13:00, Wednesday 14 October." in shown


def test_whom_i_tick_it_does_not_reach(worker, address, sal, meera):
    worker.post(address, {**ASKED, "named": [str(sal.pk)]})

    assert Reached.objects.get().party == meera


@pytest.mark.parametrize("where", ["words", "others"])
def test_a_colleagues_name_in_the_words_is_asked_back(worker, address, sal, meera, where):
    typed = {**ASKED, where: "Sal pulled his arm."}
    first = worker.post(address, typed)
    assert first.status_code == 200
    assert "You wrote this name. Is the concern about them?" in text(first)
    assert not Concern.objects.exists()

    worker.post(address, {**typed, "asked": str(sal.pk), "also": [str(sal.pk)]})

    assert Named.objects.get().party == sal
    assert Reached.objects.get().party == meera


def test_a_name_that_is_only_mentioned_can_be_left_unticked(worker, address, sal):
    worker.post(address, {**ASKED, "words": "I told Sal of a bruise.", "asked": str(sal.pk)})

    assert Reached.objects.get().party == sal


def test_in_danger_no_question_holds_it_up(worker, address, sal, meera):
    worker.post(address, {"words": "Sal hit him.", "is_urgent": "yes"})

    assert Reached.objects.get().party == meera


def test_a_typed_name_of_somebody_else_is_sealed_with_the_words(worker, address):
    worker.post(address, {**ASKED, "others": "Gary from the pub"})

    concern = Concern.objects.get()
    assert "Gary from the pub" in concern.words
    assert concern.about_words == ""


def test_what_is_missing_is_said_and_what_was_typed_stays(worker, address):
    answer = worker.post(address, {"words": "", "others": "Gary"})

    assert "Write what worries you" in text(answer)
    assert 'value="Gary"' in text(answer)


def test_a_worry_about_a_tie_and_about_a_visit(worker, town, address):
    tie = town.tie("Gary")

    worker.post(reverse("concern_of_tie", args=[tie.pk]), ASKED)

    assert Concern.objects.get().tie == tie
    assert Named.objects.get().party.called == "Gary"


def test_a_worry_about_an_organisation_is_about_nobodys_record(worker, town, sal):
    worker.post("/concerns/new/", {**ASKED, "kind": "discrimination"})

    concern = Concern.objects.get()
    assert (concern.person, concern.kind) == (None, "discrimination")
    assert Reached.objects.get().party == sal


def test_what_somebody_says_by_telephone_is_written_down(worker, danny, town, sal):
    address = reverse("concern_taken_down", args=[town.danny.pk])

    sent = worker.post(
        address, {"how": "phone", "safe_contact": "After 4, when he is out.", "shows": "no", "is_urgent": "no"}
    )

    concern = Concern.objects.get()
    assert sent.url == reverse("concern_raised", args=[concern.pk])
    assert (concern.raised_by, concern.how, concern.kind) == (town.danny, "phone", "tell_someone")
    assert concern.safe_contact == "After 4, when he is out."
    assert "You told somebody before" not in text(danny.get("/mine/tell/"))


def test_nothing_of_it_stands_on_the_page_of_the_person_or_on_another_lead_s_today(worker, town, address, meera):
    before = text(worker.get(reverse("person", args=[town.danny.pk])))
    worker.post(address, ASKED)

    after = text(worker.get(reverse("person", args=[town.danny.pk])))

    assert after.count("oncern") == before.count("oncern")


def test_a_look_for_a_concern_is_kept_and_shown_to_nobody(worker, danny, town, address):
    worker.get(address)

    shown = text(danny.get(reverse("mine_who_looked", args=[town.danny.pk])))
    assert Look.objects.get().page == "concern_new"
    assert "Ffion" not in shown


def test_a_stranger_raises_nothing_about_danny(stranger, town, address):
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, ASKED).status_code == 404
    assert not Concern.objects.exists()
