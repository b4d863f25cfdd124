"""What people like, and places that may suit them: at work and on their own page."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.circles.models import Restriction
from kinweave.parties import actions as parties
from kinweave.parties.models import Travel
from kinweave.plans import actions
from kinweave.plans.models import Action, Asking, Suggestion
from kinweave.ties.models import Wish
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db


def page(name, *args):
    return reverse(name, args=args)


def test_a_worker_keeps_what_somebody_likes_and_sees_what_they_share(worker, town):
    sam = town.tie("Sam")
    danny = town.danny

    send(worker, "interests_say", danny.pk, likes=["football", "films"], before="")
    send(worker, "tie_interests", sam.pk, likes=["football"], before="")
    shown = text(worker.get(page("interests", danny.pk)))

    assert "Both Danny and Sam like: football." in shown
    assert "What Danny likes" in shown


def test_how_far_somebody_can_go_is_kept_and_can_be_changed(worker, town):
    danny = town.danny
    typed = {"ways": ["bus"], "minutes": "30", "pounds": "2.50", "free_days": ["1", "4"]}

    send(worker, "travel", danny.pk, **typed)
    send(worker, "travel", danny.pk, **{**typed, "minutes": "45"}, version="1")
    stale = send(worker, "travel", danny.pk, **typed, version="1")

    travel = Travel.objects.get()
    assert (travel.minutes, travel.pence, travel.by, travel.free_days) == (45, 250, ["bus"], [1, 4])
    assert stale.status_code == 409


def test_what_is_not_a_number_is_mended_in_the_form(worker, town):
    shown = text(send(worker, "travel", town.danny.pk, minutes="soon", pounds="little"))

    assert "Write the minutes as a number, like 30" in shown
    assert "Write the cost as a number, like 5 or 2.50" in shown
    assert 'value="soon"' in shown


def test_a_suggestion_says_why_and_what_is_not_known(worker, town, listed, likes):
    sam = town.tie("Sam")
    likes(town.danny, "singing")
    likes(sam.to_party, "singing")
    listed(pence=None)

    shown = text(worker.get(page("suggestions", town.danny.pk)))

    assert "Danny likes this: singing. So does: Sam. Tuesday." in shown
    assert "Not known: what it costs and how long the way takes." in shown


def test_no_answer_is_chosen_beforehand_and_none_is_kept_without_one(worker, town, listed):
    place = listed()

    asked = text(worker.get(page("suggestion", town.danny.pk, place.pk)))
    answered = text(send(worker, "suggestion", town.danny.pk, place.pk))

    assert 'name="answer"' in asked
    assert '" checked' not in asked
    assert "Choose one of the four answers" in answered
    assert "Choose how they said it" in answered
    assert not Suggestion.objects.exists()


def test_yes_leads_to_what_comes_next_and_a_hope_becomes_a_wish(worker, town, listed):
    place = listed()

    sent = send(worker, "suggestion", town.danny.pk, place.pk, answer="yes", words="I sing at home.", method="talking")
    led_to = worker.post(sent.url, {"how": "hope", "method": "pictures"})

    wish = Wish.objects.get()
    assert led_to.url == page("suggestions", town.danny.pk)
    assert (wish.hope, wish.words, wish.method) == ("Company at Mill Choir", "I sing at home.", "pictures")
    assert "“I sing at home.”" in text(worker.get(led_to.url))


def test_the_worker_can_promise_to_go_along(worker, town, listed):
    kept = actions.answer_suggestion(person=town.danny, service=listed(), answer="yes", on=town.on, by=town.founder)

    send(worker, "suggestion_next", kept.pk, how="worker", method="talking")

    assert Action.objects.get().doer == town.ffion


def test_what_was_refused_is_listed_and_not_suggested_again(worker, town, listed, likes):
    likes(town.danny, "singing")
    place = listed()

    send(worker, "suggestion", town.danny.pk, place.pk, answer="no", method="talking")
    shown = worker.get(page("suggestions", town.danny.pk))

    assert shown.context["offers"] == []
    assert "<strong>No.</strong>" in text(shown)


def test_danny_says_what_he_likes_and_finds_places_on_his_own_page(danny, town, listed):
    listed()

    send(danny, "mine_interests", town.danny.pk, likes=["singing"], before="")
    shown = text(danny.get(page("mine_places", town.danny.pk)))

    assert "You like singing." in shown
    assert "You can go on Tuesday. It is free." in shown
    assert "Nobody there knows about you." in shown


def test_danny_says_yes_himself_and_goes_there(danny, town, listed):
    place = listed()

    sent = send(danny, "mine_place", town.danny.pk, place.pk, answer="yes")
    danny.post(sent.url, {"how": "person"})

    assert Suggestion.objects.get().answer == "yes"
    assert Action.objects.get().doer == town.danny


def test_danny_asks_to_know_more_and_his_worker_sees_it(danny, worker, town, listed, likes):
    likes(town.danny, "singing")
    place = listed()

    send(danny, "mine_place", town.danny.pk, place.pk, answer="know")

    assert Suggestion.objects.get().answer == "more"
    assert "Wants to know more" in text(worker.get(page("suggestions", town.danny.pk)))


def test_danny_does_not_know_yet_and_nothing_is_planned(danny, town, listed):
    sent = send(danny, "mine_place", town.danny.pk, listed().pk, answer="yes")

    danny.post(sent.url, {"how": "nothing"})

    assert not Action.objects.exists()
    assert not Wish.objects.exists()


def test_somebody_kept_apart_cannot_be_chosen_and_nothing_says_why(danny, worker, town, listed, likes):
    carl = town.tie("Carl")
    for party in (town.danny, carl.to_party):
        likes(party, "singing")
    kept = actions.answer_suggestion(person=town.danny, service=listed(), answer="yes", on=town.on, by=town.founder)
    Restriction.objects.create(
        person=town.danny, against=carl.to_party, what="contact", scope="no_contact", kind="court", basis="Order",
        lead=town.ffion, audience="named", starts_on=town.on, review_on=town.on + timedelta(days=90),
        in_force_at=town.at, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    chosen = send(danny, "mine_place_next", town.danny.pk, kept.pk, how=str(carl.pk))
    shown = text(danny.get(page("mine_place_next", town.danny.pk, kept.pk)))

    assert not Action.objects.exists()
    assert "valid choice" in text(chosen)
    assert "Carl" not in shown
    assert "Carl" not in text(danny.get(page("mine_places", town.danny.pk)))
    assert "and Carl like" not in text(worker.get(page("interests", town.danny.pk)))


def test_how_danny_was_asked_is_kept_and_nothing_may_be_told_unless_he_says_so(worker, town, listed):
    place = listed()
    parties.let_speak(
        speaker=town.person("Tomasz"),
        person=town.danny,
        ground="advocate",
        matters="",
        sees_page=False,
        on=town.on,
        by=town.founder,
    )

    send(worker, "suggestion", town.danny.pk, place.pk, answer="yes", method="signing", advocate="Tomasz")

    kept = Asking.objects.get()
    assert (kept.is_own, kept.method, kept.advocate, kept.may_hear) == (False, "signing", "Tomasz", "nothing")
    shown = text(worker.get(page("suggestions", town.danny.pk)))
    assert "Asked by a worker: signing. With Tomasz, their advocate. Those there may hear: nothing." in shown


@pytest.mark.parametrize("answer", ["no", "later", "know"])
def test_before_yes_nothing_may_be_told_whatever_else_was_chosen(worker, town, listed, answer):
    send(worker, "suggestion", town.danny.pk, listed().pk, answer=answer, method="talking", may_hear="name")

    assert Asking.objects.get().may_hear == "nothing"


def test_danny_says_himself_what_those_there_may_hear(danny, town, listed):
    send(danny, "mine_place", town.danny.pk, listed().pk, answer="yes", may_hear="somebody")

    kept = Asking.objects.get()
    assert (kept.is_own, kept.method, kept.may_hear) == (True, "pictures", "somebody")


def test_nobody_who_did_not_come_can_be_named_as_advocate(worker, town, listed):
    shown = text(
        send(worker, "suggestion", town.danny.pk, listed().pk, answer="yes", method="talking", advocate="Carl")
    )

    assert "valid choice" in shown
    assert not Suggestion.objects.exists()


def test_a_stranger_finds_nothing(stranger, town, listed):
    place = listed()

    for name in ("interests", "suggestions", "travel", "prompts", "mine_places"):
        assert stranger.get(page(name, town.danny.pk)).status_code == 404
    assert stranger.get(page("suggestion", town.danny.pk, place.pk)).status_code == 404
