"""A talk about wishes at work, in a browser."""

import pytest
from django.urls import reverse

from kinweave.access.models import Draft
from kinweave.events.models import Event
from kinweave.ties.models import Wish

pytestmark = pytest.mark.django_db

START = {"method": "pictures", "says_who": "person", "helped_by": "Ffion"}


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def begun(worker, town, marcus):
    """A talk that has begun, about Mum and Marcus."""
    town.tie("Mum", ring=1, sector="family")
    worker.post(reverse("wishes", args=[town.danny.pk]), START)
    return worker


def ask(town, tie, **query):
    return reverse("wishes_tie", args=[town.danny.pk, tie.pk], query=query)


def test_a_talk_begins_with_how_the_person_tells_us(worker, town, marcus):
    shown = worker.get(reverse("wishes", args=[town.danny.pk]))

    sent = worker.post(reverse("wishes", args=[town.danny.pk]), START)

    assert "talking mat" in text(shown)
    assert sent.url == ask(town, marcus)


def test_an_advocate_is_named(worker, town):
    page = worker.post(reverse("wishes", args=[town.danny.pk]), {**START, "says_who": "advocate", "helped_by": ""})

    assert "Write who said it for them" in text(page)


def test_one_question_is_about_one_person(begun, town, marcus):
    shown = text(begun.get(ask(town, marcus)))

    assert "What do you want with Marcus?</h1>" in shown
    assert "2 of 2" in shown
    assert shown.count('type="radio"') == 6


def test_a_whole_talk_is_kept_as_one_conversation(begun, town, marcus):
    mum = town.circle.ties.get(to_party__called="Mum")
    begun.post(ask(town, mum), {"answer": "same", "words": "", "go": "next"})
    begun.post(ask(town, marcus), {"answer": "more", "words": "I want him on Sundays.", "go": "next"})
    begun.post(reverse("wishes_hope", args=[town.danny.pk]), {"hope": "a dance mate", "hope_sector": "friends"})
    check = reverse("wishes_check", args=[town.danny.pk])
    read_back = text(begun.get(check))

    sent = begun.post(check, {"confirmed": "on"})

    talk = Event.objects.get()
    wishes = {str(wish.tie or wish.hope): wish for wish in Wish.objects.all()}
    assert "“I want him on Sundays.”" in read_back
    assert sent.url == reverse("circle", args=[town.danny.pk])
    assert (talk.kind, talk.methods, talk.gathered.count()) == ("talk", ["pictures"], 3)
    assert {name: wish.want for name, wish in wishes.items()} == {
        "Mum": "maintain", "Marcus": "develop", "a dance mate": "develop",
    }  # fmt: skip
    assert {wish.helped_by for wish in wishes.values()} == {"Ffion"}
    assert all(wish.confirmed_on for wish in wishes.values())
    assert Draft.objects.count() == 0


def test_a_talk_that_was_not_read_back_is_kept_as_not_confirmed(begun, town, marcus):
    begun.post(ask(town, marcus), {"answer": "less", "go": "next"})

    begun.post(reverse("wishes_check", args=[town.danny.pk]), {})

    assert Wish.objects.get().confirmed_on is None


def test_a_talk_stopped_for_today_goes_on_another_day(begun, town, marcus):
    mum = town.circle.ties.get(to_party__called="Mum")

    stopped = begun.post(ask(town, mum), {"answer": "same", "words": "She is my mum.", "go": "stop"})

    shown = text(begun.get(reverse("wishes", args=[town.danny.pk])))
    assert stopped.url == reverse("circle", args=[town.danny.pk])
    assert "We kept 1 answer." in shown
    assert f'href="{ask(town, marcus)}"' in shown
    assert "She is my mum." in text(begun.get(ask(town, mum)))
    assert Wish.objects.count() == 0


def test_nothing_said_is_lost_when_the_session_ends(begun, town, marcus):
    begun.post(ask(town, marcus), {"answer": "more", "go": "next"})
    begun.logout()

    begun.force_login(town.ffion.identities.get().account)

    assert "See more" in text(begun.get(reverse("wishes_check", args=[town.danny.pk])))


def test_somebody_is_skipped(begun, town, marcus):
    mum = town.circle.ties.get(to_party__called="Mum")

    sent = begun.post(ask(town, mum), {"go": "skip"})

    assert sent.url == ask(town, marcus)
    assert "Not answered" not in text(begun.get(reverse("wishes_check", args=[town.danny.pk])))
    assert "There are no answers yet" in text(begun.get(reverse("wishes_check", args=[town.danny.pk])))


def test_an_answer_is_changed_and_one_comes_back_to_the_answers(begun, town, marcus):
    begun.post(ask(town, marcus), {"answer": "more", "go": "next"})

    sent = begun.post(ask(town, marcus, change=1), {"answer": "less", "go": "next"})

    assert sent.url == reverse("wishes_check", args=[town.danny.pk])
    assert "<strong>See less</strong>" in text(begun.get(sent.url))


def test_next_needs_an_answer_and_keeps_the_words(begun, town, marcus):
    page = begun.post(ask(town, marcus), {"words": "I do not know yet", "go": "next"})

    assert "Choose one of the six answers, or skip this question" in text(page)
    assert "I do not know yet" in text(page)


def test_a_talk_is_begun_again(begun, town, marcus):
    begun.post(ask(town, marcus), {"answer": "more", "go": "next"})

    begun.post(reverse("wishes", args=[town.danny.pk]), {"go": "again"})

    assert Draft.objects.count() == 0


def test_a_question_before_the_start_leads_to_the_start(worker, town, marcus):
    sent = worker.get(ask(town, marcus))

    assert sent.url == reverse("wishes", args=[town.danny.pk])


def test_nothing_is_saved_when_nothing_was_answered(begun, town):
    page = begun.post(reverse("wishes_check", args=[town.danny.pk]), {"confirmed": "on"})

    assert page.status_code == 403
    assert Event.objects.count() == 0


def test_a_stranger_finds_no_talk(stranger, town, marcus):
    pages = [reverse(name, args=[town.danny.pk]) for name in ("wishes", "wishes_hope", "wishes_check")]

    answers = [stranger.get(page) for page in [*pages, ask(town, marcus)]]
    sent = [stranger.post(page, START) for page in pages]

    assert {page.status_code for page in answers + sent} == {404}
    assert Draft.objects.count() == 0


def test_a_question_about_somebody_else_s_tie_is_not_found(begun, town):
    other = town.person("Other")

    assert begun.get(reverse("wishes_tie", args=[town.danny.pk, other.pk])).status_code == 404
