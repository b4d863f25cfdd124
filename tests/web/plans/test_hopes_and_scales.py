"""What somebody hopes for, then and now; and scales, in a browser."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.plans.models import Licence, Outcome, Rating, Score
from tests.web.people.pages import day, send, text
from tests.web.rows.plans import LEVELS, hope_of

pytestmark = pytest.mark.django_db
HOPE = {
    "words": "Be in a team", "level": "community", **LEVELS, "baseline": "-2", "importance": "3", "difficulty": "2",
}  # fmt: skip


def review_of(client, town):
    return text(client.get(reverse("plan_review", args=[town.danny.pk])))


def rate(client, outcome, by_whom, level):
    return send(client, "rating_new", outcome.pk, by_whom=by_whom, level=level)


def test_an_outcome_is_written_on_one_page_with_its_five_levels(worker, town):
    send(worker, "outcome_new", town.danny.pk, **HOPE, **day("review_on", town.on + timedelta(days=60)))

    outcome = Outcome.objects.get()
    assert (outcome.baseline, outcome.importance, outcome.difficulty) == (-2, 3, 2)
    assert LEVELS["much_more"] in text(worker.get(outcome.get_absolute_url()))


def test_two_levels_that_say_the_same_are_mended_in_the_form(worker, town):
    twice = HOPE | {"more": LEVELS["as_hoped"]}

    page = send(worker, "outcome_new", town.danny.pk, **twice, **day("review_on", town.on + timedelta(days=60)))

    assert "Two levels say the same." in text(page)
    assert not Outcome.objects.exists()


def test_then_and_now_stand_side_by_side_and_differing_is_said(worker, town):
    outcome = hope_of(town)
    rate(worker, outcome, "person", "1")
    rate(worker, outcome, "worker", "0")

    page = review_of(worker, town)

    assert page.index("Then") < page.index(LEVELS["less"]) < page.index(LEVELS["more"]) < page.index(LEVELS["as_hoped"])
    assert "They see it differently." in page


def test_the_number_stands_only_where_research_looks_with_the_word_that_it_is_no_mark(worker, town):
    outcome = hope_of(town)
    rate(worker, outcome, "person", "0")

    page = review_of(worker, town)

    assert page.index("<details") < page.index("This is not a mark.") < page.index("50.0")
    assert "+10.0" in page
    assert "50.0" not in text(worker.get(outcome.get_absolute_url()))


def test_goals_without_weight_cannot_be_calculated(worker, town):
    rate(worker, hope_of(town, importance=0), "person", "0")

    page = review_of(worker, town)

    assert "cannot be calculated" in page
    assert "50.0" not in page


def test_somebody_close_who_rates_has_a_name(worker, town):
    page = rate(worker, hope_of(town), "key_person", "0")

    assert "Write their name" in text(page)


def test_the_person_says_how_it_is_on_their_own_page(danny, town):
    outcome = hope_of(town)

    send(danny, "mine_hope", town.danny.pk, outcome.pk, level="1")

    assert Rating.objects.get().by_whom == "person"
    assert "You said: I train and play" in text(danny.get(reverse("mine_plan", args=[town.danny.pk])))


def test_an_outcome_is_looked_at_again_and_ends_with_a_reason(worker, town):
    outcome = hope_of(town)

    send(worker, "outcome_next", outcome.pk, version=1, **day("review_on", town.on + timedelta(days=90)))
    send(worker, "outcome_end", outcome.pk, version=2, because="It has come true")

    assert "Why: It has come true" in text(worker.get(outcome.get_absolute_url()))


def test_the_answers_are_shown_and_what_was_skipped_is_said(worker, town):
    sent = send(
        worker, "scale_new", town.danny.pk, "ucla3", companionship="3", left_out="2", helped_by="Ffion",
        **day("answered_on", town.on),
    )  # fmt: skip
    page = text(worker.get(sent.url))

    assert Score.objects.get().was_assisted
    assert "How often do you feel left out?" in page
    assert "Skipped" in page
    assert "no number: something was skipped" in page
    assert "With help, people often answer more brightly." in page


def test_every_question_may_be_skipped_and_that_is_all_right(worker, town):
    page = send(worker, "scale_new", town.danny.pk, "ons4", **day("answered_on", town.on))

    assert "That is all right." in text(page)
    assert not Score.objects.exists()


def test_a_question_answered_with_nought_is_answered(worker, town):
    send(worker, "scale_new", town.danny.pk, "ons4", anxious="0", **day("answered_on", town.on))

    assert Score.objects.get().answers == {"anxious": 0}


def test_a_licensed_scale_is_refused_with_who_can_help(worker, town):
    page = worker.get(reverse("scale_new", args=[town.danny.pk, "swemwbs"]))

    assert page.status_code == 403
    assert "Ask a manager to enter the reference." in text(page)


def test_a_lead_enters_the_reference_and_the_questions_are_only_numbers(lead, worker, town):
    send(lead, "licence_new", "swemwbs", reference="REG 12", intended_use="Reviews")

    page = text(worker.get(reverse("scale_new", args=[town.danny.pk, "swemwbs"])))

    assert "Question 7 on the owner’s form" in page
    assert "optimistic" not in page
    assert "Your reference: REG 12." in text(lead.get(reverse("licences")))

    send(lead, "licence_end", Licence.objects.get().pk)
    assert worker.get(reverse("scale_new", args=[town.danny.pk, "swemwbs"])).status_code == 403


def test_a_score_from_elsewhere_is_kept_with_where_it_comes_from(lead, worker, town):
    send(lead, "licence_new", "lsns6", reference="Letter of 3 May", intended_use="Reviews")
    where = ("score_elsewhere_new", town.danny.pk, "lsns6")
    assert "does not reach" in text(send(worker, *where, obtained="31", obtained_from="The clinic"))

    sent = send(worker, *where, obtained="12", obtained_from="The clinic", **day("answered_on", town.on))

    assert "obtained by The clinic" in text(worker.get(sent.url))


def test_ons4_takes_no_single_number_from_elsewhere(worker, town):
    assert worker.get(reverse("score_elsewhere_new", args=[town.danny.pk, "ons4"])).status_code == 404


def test_a_scale_that_nobody_knows_is_not_there(worker, lead, town):
    assert worker.get(reverse("scale_new", args=[town.danny.pk, "mine"])).status_code == 404
    assert lead.get(reverse("licence_new", args=["mine"])).status_code == 404


def test_a_worker_enters_no_reference(worker):
    assert worker.get(reverse("licences")).status_code == 404


def test_research_scales_say_that_they_judge_nobody(worker, town):
    page = text(worker.get(reverse("scales", args=[town.danny.pk])))

    assert "not for judging one person" in page
    assert "Nothing depends on them." in page


def test_a_stranger_finds_no_outcome_and_no_answers(stranger, worker, town):
    send(worker, "scale_new", town.danny.pk, "ons4", happy="7", **day("answered_on", town.on))

    assert stranger.get(hope_of(town).get_absolute_url()).status_code == 404
    assert stranger.get(reverse("score", args=[Score.objects.get().pk])).status_code == 404
