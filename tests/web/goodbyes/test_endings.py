"""A tie ends by stages; somebody asks afterwards; a death is handled with care; something is hard."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.plans.models import FollowUp, Hard, Tried
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, TieEnding, Wish
from tests.web.circles.test_ties import text
from tests.web.goodbyes.conftest import signed_in

pytestmark = pytest.mark.django_db


def day(name, on):
    return {f"{name}-day": on.day, f"{name}-month": on.month, f"{name}-year": on.year}


def plan(**said):
    today = timezone.localdate()
    whole = {
        "why": "It hurts", "decider": "other", "safety_plan": "The secret plan", "who_is_near": "Mum",
        "stays_possible": "A card at Christmas",
    }  # fmt: skip
    return {**whole, **day("review_on", today + timedelta(days=42)), **said}


def told(town, **said):
    today = timezone.localdate()
    whole = {"told_how": "At home. “Oh.”", "days": "1, 7, 30", "doer": str(town.ffion.pk), "version": "2"}
    return {**whole, **day("told_on", today), **said}


@pytest.fixture
def planned(worker, carl):
    """An ending with its plan, that Danny does not know of."""
    worker.post(reverse("tie_end", args=[carl.pk]), plan())
    return TieEnding.objects.get()


def test_a_plan_comes_first_and_then_the_telling(worker, town, carl, planned):
    page = reverse("ending", args=[planned.pk])
    before = text(worker.get(page))

    worker.post(reverse("ending_told", args=[planned.pk]), told(town))

    after = text(worker.get(page))
    assert Tie.objects.get(pk=carl.pk).ended_on is not None
    assert "Steps done: </span>1 of 3" in before
    assert "Steps done: </span>2 of 3" in after
    assert "“Oh.”" in after
    assert FollowUp.objects.count() == 3


def test_telling_without_a_plan_is_refused_in_words(worker, town, carl):
    ending = ties.begin_ending(tie=carl, why="x", decider="other", decided_on=town.on, on=town.on, by=town.founder)

    answer = worker.post(reverse("ending_told", args=[ending.pk]), told(town, version="1"))

    assert answer.status_code == 403
    assert "Make the plan first" in text(answer)
    assert Tie.objects.get(pk=carl.pk).ended_on is None


def test_a_plan_that_is_not_whole_is_asked_again(worker, carl):
    page = text(worker.post(reverse("tie_end", args=[carl.pk]), plan(safety_plan="", who_is_near="")))

    assert "Write how Danny stays safe and well" in page
    assert "Write who is near" in page
    assert not TieEnding.objects.exists()


@pytest.mark.parametrize(("days", "said"), [("soon", "Write numbers with commas"), ("0", "Choose up to 12 days")])
def test_the_days_are_numbers(worker, town, planned, days, said):
    page = text(worker.post(reverse("ending_told", args=[planned.pk]), told(town, days=days)))

    assert said in page
    assert not FollowUp.objects.exists()


def test_nothing_of_a_plan_is_on_the_persons_page_before_they_are_told(worker, danny, town, carl, planned):
    mine = reverse("mine_tie", args=[town.danny.pk, carl.pk])
    before = text(danny.get(mine))

    worker.post(reverse("ending_told", args=[planned.pk]), told(town))
    after = text(danny.get(mine))

    assert "A card at Christmas" not in before
    assert "You said that you want to stop" not in before
    assert "A card at Christmas" in after
    assert "The secret plan" not in before + after
    assert "Mum" not in after


def test_an_ending_is_called_off_with_the_reason(worker, carl, planned):
    worker.post(reverse("ending_off", args=[planned.pk]), {"because": "They made up", "version": "2"})

    assert not TieEnding.objects.filter(struck_at=None).exists()
    assert worker.get(reverse("ending", args=[planned.pk])).status_code == 404
    assert worker.get(reverse("tie_end", args=[carl.pk])).status_code == 200


def test_a_person_stops_on_their_own_page_and_the_plan_waits_for_the_worker(worker, danny, town, carl):
    page = reverse("mine_stop", args=[town.danny.pk, carl.pk])
    asked = text(danny.get(page))

    danny.post(page, {"words": ""})

    assert "You decide this." in asked
    assert Wish.objects.get().want == "withdraw"
    assert "You said that you want to stop." in text(danny.get(reverse("mine_tie", args=[town.danny.pk, carl.pk])))
    assert "Danny and Carl: plan how it ends" in text(worker.get(reverse("today")))
    assert "I want to stop." in text(worker.get(reverse("tie", args=[carl.pk])))


def test_an_ending_is_looked_at_again(worker, town, planned):
    worker.post(reverse("ending_told", args=[planned.pk]), told(town))

    worker.post(reverse("ending_review", args=[planned.pk]), {"found": "He sleeps again.", "version": "3"})

    shown = text(worker.get(reverse("ending", args=[planned.pk])))
    assert "He sleeps again." in shown
    assert "3 of 3" in shown


@pytest.fixture
def asking(worker, town, planned):
    """The first day on which somebody asks, due today."""
    worker.post(reverse("ending_told", args=[planned.pk]), told(town))
    first = FollowUp.objects.order_by("due_on")[0]
    FollowUp.objects.filter(pk=first.pk).update(due_on=timezone.localdate())
    return first


def test_a_day_that_has_come_stands_on_today_until_somebody_has_asked(worker, asking):
    before = text(worker.get(reverse("today")))
    sent = {"how": "not_well", "words": "I miss him", "offered": "A walk", "version": "1"}

    answer = worker.post(reverse("follow_up", args=[asking.pk]), sent)

    assert "Ask how Danny is" in before
    assert "Ask how Danny is" not in text(worker.get(reverse("today")))
    assert "Danny is not well. Do not leave it at this." in text(worker.get(answer.url))


def test_what_was_offered_is_always_asked(worker, asking):
    page = worker.post(reverse("follow_up", args=[asking.pk]), {"how": "well", "offered": "", "version": "1"})

    assert "Write what support you offered" in text(page)
    assert FollowUp.objects.get(pk=asking.pk).done_on is None


def test_the_day_and_who_asks_can_be_changed(worker, town, asking):
    later = timezone.localdate() + timedelta(days=4)
    sent = {**day("due_on", later), "doer": str(town.ffion.pk), "version": "1"}

    worker.post(reverse("follow_up_move", args=[asking.pk]), sent)

    assert FollowUp.objects.get(pk=asking.pk).due_on == later
    assert "Ask how Danny is" in text(worker.get(reverse("follow_ups", args=[town.danny.pk])))


def test_a_death_in_a_life_changes_nothing_on_the_page_before_they_are_told(worker, danny, town, carl):
    mine = reverse("mine_circle", args=[town.danny.pk])
    before = danny.get(mine).content

    answer = worker.post(
        reverse("tie_died", args=[carl.pk]), {**day("died_on", timezone.localdate()), "told_by": "His mum"}
    )

    assert "Danny has not been told here yet." in text(worker.get(reverse("tie", args=[carl.pk])))
    assert "Carl died." in text(worker.get(answer.url))
    assert "Carl died: plan how Danny is told" in text(worker.get(reverse("today")))
    assert without_keys(danny.get(mine).content) == without_keys(before)


def without_keys(page: bytes) -> list[bytes]:
    """A page without what is new each time."""
    return [line for line in page.split(b"\n") if b"csrf" not in line and b"form_key" not in line]


def test_a_death_of_a_person_stops_their_visits_and_can_be_taken_back(worker, town):
    page = reverse("death_new", args=[town.danny.pk])
    asked = text(worker.get(page))

    worker.post(page, {**day("died_on", timezone.localdate()), "told_by": "His mum"})
    shown = text(worker.get(reverse("person", args=[town.danny.pk])))
    worker.post(reverse("death_mistake", args=[town.danny.pk]), {"because": "Another Danny"})

    assert "Nothing is taken away." in asked
    assert "Told by His mum." in shown
    assert Party.objects.get(pk=town.danny.pk).died_on is None


def test_two_taps_say_that_it_is_hard_and_the_worker_hears(worker, danny, town, carl):
    mine = reverse("mine_tie", args=[town.danny.pk, carl.pk])
    first = reverse("mine_hard", args=[town.danny.pk, carl.pk])

    assert first in text(danny.get(mine))
    danny.post(first, {"words": ""})

    hard = Hard.objects.get()
    assert (hard.what, hard.says_who, hard.tie) == ("Something is hard with Carl.", "person", carl)
    assert "Your worker knows." in text(danny.get(mine))
    assert "Something is hard with Carl." in text(worker.get(reverse("tie", args=[carl.pk])))


def test_who_is_close_and_speaks_for_him_says_that_it_is_hard_and_sees_nothing_of_it_after(worker, danny, town):
    grace = town.person("Grace")
    town.account(grace)
    parties.let_speak(
        speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    mother, page = signed_in(grace), reverse("mine_hard_for_us", args=[town.danny.pk])

    empty = text(mother.post(page, {"words": " "}))
    mother.post(page, {"words": "The bus home"})

    hard = Hard.objects.get()
    assert "Write what is hard, in a few words." in empty
    assert (hard.what, hard.says_who, hard.name) == ("The bus home", "key_person", "Grace")
    assert "The workers can read it now." in text(mother.get(page))
    assert "The bus home" in text(worker.get(reverse("all_hard", args=[town.danny.pk])))
    for reader, shown in ((mother, page), (mother, reverse("mine_plan", args=[town.danny.pk])), (danny, "/mine/")):
        assert "The bus home" not in text(reader.get(shown))
    assert danny.get(page).status_code == 404


def test_what_is_tried_whether_it_helped_and_how_it_is_now(worker, town, carl):
    said = {"what": "The bus", "author": "key_person", "author_name": "Mum", "tie": str(carl.pk)}
    page = worker.post(reverse("hard_new", args=[town.danny.pk]), said).url
    hard = Hard.objects.get()

    worker.post(reverse("hard_in_the_way", args=[hard.pk]), {"in_the_way": "Too many people", "version": "1"})
    worker.post(reverse("tried_new", args=[hard.pk]), {"way": "practise", "words": "With Sam", "by_whom": "Sam"})
    worker.post(reverse("tried_helped", args=[Tried.objects.get().pk]), {"helped": "a_bit", "version": "1"})

    shown = text(worker.get(page))
    assert "Practise together: With Sam" in shown
    assert "It helped a bit." in shown
    assert "Too many people" in shown
    worker.post(reverse("hard_end", args=[hard.pk]), {"how_it_is": "He goes alone.", "version": "2"})
    assert "How it is now: He goes alone." in text(worker.get(reverse("all_hard", args=[town.danny.pk])))


def test_what_nobody_tried_for_two_weeks_stands_on_today(worker, town, carl):
    hard = plans.say_hard(person=town.danny, what="The bus", says_who="person", on=town.on, by=town.founder)
    Hard.objects.filter(pk=hard.pk).update(said_on=timezone.localdate() - timedelta(days=14))

    shown = text(worker.get(reverse("today")))

    assert "Danny: this is hard" in shown
    assert "Nothing was tried for two weeks." in shown
