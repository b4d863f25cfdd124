"""What is good and hard about a tie, how it looks to a worker, how often, and paper."""

import pytest
from django.urls import reverse

from kinweave.circles.actions import restrictions
from kinweave.plans.models import Action
from kinweave.ties import actions
from kinweave.ties.models import Side, TieObservation, WorkerView
from tests.web.circles.test_ties import text

pytestmark = pytest.mark.django_db


def test_what_is_good_and_hard_stands_on_the_page_with_who_says_so(worker, carl):
    page, tie = reverse("side_new", args=[carl.pk]), reverse("tie", args=[carl.pk])
    said = {"which": "good", "words": "He makes me laugh", "author": "person"}

    worker.post(page, said)
    worker.post(page, said | {"which": "hard", "words": "He owes him", "author": "key_person", "author_name": "Mum"})
    worker.post(page, said | {"which": "hard", "words": "No bus money left", "author": "worker"})

    shown = text(worker.get(tie))
    assert "Danny, " in shown[shown.index("He makes me laugh") :][:120]
    assert "Mum, close to them" in shown
    assert "Ffion, who works with them" in shown


def test_somebody_close_is_asked_for_their_name_and_nothing_typed_is_lost(worker, carl):
    said = {"which": "hard", "words": "He owes him", "author": "key_person"}

    page = text(worker.post(reverse("side_new", args=[carl.pk]), said))

    assert "Write the name of who says so" in page
    assert "He owes him" in page
    assert not Side.objects.exists()


def test_a_line_that_no_longer_holds_leaves_the_page(worker, town, carl):
    side = actions.say_side(tie=carl, which="hard", words="He is late", author="person", on=town.on, by=town.founder)

    worker.post(reverse("side_end", args=[side.pk]))

    assert "He is late" not in text(worker.get(reverse("tie", args=[carl.pk])))


def test_the_workers_view_is_on_a_page_of_its_own_and_says_what_may_come_next(worker, carl):
    sent = worker.post(reverse("worker_view_new", args=[carl.pk]), {"feels": "bad", "words": "He kept the card."})

    beside = text(worker.get(sent.url))
    assert "He kept the card." in beside
    assert "These two differ." in beside
    assert "Talk with Danny alone" in beside
    assert "He kept the card." not in text(worker.get(reverse("tie", args=[carl.pk])))


def test_the_workers_view_is_not_on_the_persons_page_unless_it_is_shown(worker, danny, town, carl):
    mine, new = reverse("mine_tie", args=[town.danny.pk, carl.pk]), reverse("worker_view_new", args=[carl.pk])
    worker.post(new, {"feels": "bad", "words": "He kept the card."})
    hidden = text(danny.get(mine))

    worker.post(new, {"feels": "mixed", "words": "You laugh together.", "is_shown": "on"})

    assert WorkerView.objects.count() == 2
    assert "He kept the card." not in hidden
    assert "You laugh together." in text(danny.get(mine))


def test_a_person_says_what_is_good_and_takes_it_away_again(danny, town, carl):
    mine = reverse("mine_tie", args=[town.danny.pk, carl.pk])
    new = reverse("mine_side_new", args=[town.danny.pk, carl.pk])

    danny.post(new, {"which": "good", "words": "He is funny"})
    said = text(danny.get(mine))
    danny.post(reverse("mine_side_end", args=[town.danny.pk, Side.objects.get().pk]))

    assert "He is funny" in said
    assert "You said this." in said
    assert "He is funny" not in text(danny.get(mine))


def test_a_person_takes_away_only_their_own_lines(danny, town, carl):
    other = actions.say_side(
        tie=carl, which="good", words="x", author="worker", is_shown=True, on=town.on, by=town.founder
    )

    answer = danny.post(reverse("mine_side_end", args=[town.danny.pk, other.pk]))

    assert answer.status_code == 404


def test_how_often_who_starts_and_how_is_kept_and_said(worker, carl):
    sent = {"every_weeks": "2", "starts": "me", "channel": "phone"}

    worker.post(reverse("tie_rhythm", args=[carl.pk]), sent)

    shown = text(worker.get(reverse("tie", args=[carl.pk])))
    latest = TieObservation.objects.order_by("number").last()
    assert "every 2 weeks, by telephone" in shown
    assert "Who starts it: Mostly Danny." in shown
    assert (latest.ring, latest.feels) == (2, "good")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"every_weeks": "often", "starts": "me"}, "Write the weeks as a number"),
        ({"every_weeks": "2", "starts": "not_asked"}, "Choose who starts it"),
        ({"every_weeks": "", "starts": "me", "channel": "phone"}, "Write every how many weeks"),
    ],
)
def test_a_rhythm_that_cannot_be_kept_is_asked_again(worker, carl, sent, said):
    page = worker.post(reverse("tie_rhythm", args=[carl.pk]), sent)

    assert said in text(page)
    assert carl.observations.count() == 1


def test_what_keeps_it_going_is_a_step_about_this_tie(worker, town, carl):
    sent = {"kind": "credit", "what": "£5 on the first of the month", "doer": str(town.danny.pk)}

    worker.post(reverse("keep_going", args=[carl.pk]), sent)

    action = Action.objects.get()
    assert (action.tie, action.doer, action.holder_class) == (carl, town.danny, "person")
    assert "Phone credit: £5 on the first of the month" in text(worker.get(reverse("tie", args=[carl.pk])))


PAGES = ("tie", "person", "circle")


def asks(client, name, pk) -> bool:
    """Whether a page says on paper that it is not printed yet."""
    return "is not printed yet" in text(client.get(reverse(name, args=[pk])))


def test_a_page_that_names_nobody_hard_is_printed_at_once(worker, town, carl):
    pks = {"tie": carl.pk, "person": town.danny.pk, "circle": town.danny.pk}

    assert not any(asks(worker, name, pks[name]) for name in PAGES)


def test_a_page_asks_before_it_is_printed_where_a_tie_is_bad(worker, town):
    gary = town.tie("Gary", feels="bad")
    pks = {"tie": gary.pk, "person": town.danny.pk, "circle": town.danny.pk}

    assert all(asks(worker, name, pks[name]) for name in PAGES)


def test_a_page_asks_before_it_is_printed_where_a_restriction_touches_it(worker, town, carl):
    restrictions.choose_no_contact(
        person=town.danny, against=carl.to_party, own_words="He shouts.", lead=town.ffion, on=town.on, by=town.founder
    )
    pks = {"tie": carl.pk, "person": town.danny.pk, "circle": town.danny.pk}

    assert all(asks(worker, name, pks[name]) for name in PAGES)


def test_what_was_answered_is_what_is_printed(worker, town):
    gary = town.tie("Gary", feels="bad")
    person, tie = reverse("person", args=[town.danny.pk]), reverse("tie", args=[gary.pk])

    asked = text(worker.get(reverse("person_print", args=[town.danny.pk])))

    assert "Is it safe to show Gary on paper?" in asked
    assert "is not printed yet" not in text(worker.get(f"{person}?paper=without"))
    assert "is not printed yet" not in text(worker.get(f"{tie}?paper=all"))
    assert "Is it safe to show Danny and Gary" in text(worker.get(reverse("tie_print", args=[gary.pk])))


def test_a_stranger_finds_none_of_it(stranger, town, carl):
    names = ("side_new", "worker_view", "worker_view_new", "tie_rhythm", "keep_going", "tie_print", "tie_end")

    answers = [stranger.get(reverse(name, args=[carl.pk])).status_code for name in names]

    assert answers == [404] * len(names)
