"""What somebody hopes for, with five levels beforehand; and scales, which decide nothing."""

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import kinweave
from kinweave.foundation import Refused
from kinweave.plans import actions, scales
from kinweave.plans.models import Licence, Outcome, Rating, Score
from kinweave.plans.scales.definitions import Instrument, Part, Permits, Status, asked, keys
from tests.web.rows.plans import LEVELS, hope_of

pytestmark = pytest.mark.django_db

QUESTIONS = asked("mood", 2, 0, 3)
INVENTED = Instrument(
    key="invented",
    name="An invented scale",
    questions=QUESTIONS,
    parts=(Part("total", keys(QUESTIONS), bands=((0, "low"), (4, "high")), answers=range(4)),),
    status=Status.REGISTERED,
    permits=Permits(ships_items=False, needs_reference=True),
    source="Nobody",
    total="total",
)


def rated(town, outcome, **said):
    return actions.rate(outcome=outcome, on=town.on, by=town.founder, **{"by_whom": "person", "level": 0, **said})


def lead(town):
    return town.viewer(town.somebody_at_work("Ann", "team_lead"))


def entered(town, ann):
    return actions.license_scale(instrument=INVENTED, reference="REG 12", intended_use="Reviews", on=town.on, by=ann)


def test_an_outcome_needs_its_five_levels_first(town):
    with pytest.raises(Refused, match="all five levels"):
        hope_of(town, much_more="")

    assert not Outcome.objects.exists()
    assert hope_of(town).as_hoped == LEVELS["as_hoped"]


def test_the_person_and_the_worker_rate_apart_and_neither_is_averaged(town):
    outcome = hope_of(town)

    rated(town, outcome, level=1)
    rated(town, outcome, by_whom="worker", level=-1)

    assert sorted(Rating.objects.values_list("by_whom", "level")) == [("person", 1), ("worker", -1)]


def test_an_outcome_that_ended_is_not_rated_and_says_why_it_ended(town):
    outcome = hope_of(town)
    actions.end_outcome(outcome=outcome, because="It has come true", version=1, on=town.on, by=town.founder)

    assert outcome.end_reason == "It has come true"
    with pytest.raises(Refused, match="has ended"):
        rated(town, outcome)


def test_an_outcome_is_due_until_it_was_looked_at(town):
    outcome = hope_of(town)
    day = outcome.review_on
    assert Outcome.objects.due_for_review(day).exists()

    actions.review_outcome(outcome=outcome, next_on=day + timedelta(days=30), version=1, on=town.on, by=town.founder)

    assert not Outcome.objects.due_for_review(day).exists()


def test_answers_are_kept_and_a_skipped_question_is_left_out(town):
    score = actions.answer(
        person=town.danny, instrument=scales.INSTRUMENTS["ons4"], answers={"happy": 9}, was_assisted=True,
        helped_by="Ffion", on=town.on, by=town.founder,
    )  # fmt: skip

    assert score.answers == {"happy": 9}
    assert (score.was_assisted, score.helped_by) == (True, "Ffion")


def test_what_a_question_does_not_offer_is_not_kept(town):
    with pytest.raises(Refused, match="no such"):
        actions.answer(
            person=town.danny, instrument=scales.INSTRUMENTS["ons4"], answers={"happy": 11}, on=town.on, by=town.founder
        )


def test_a_licensed_scale_is_refused_until_the_organisation_enters_its_own_reference(town):
    said = {"person": town.danny, "instrument": INVENTED, "answers": {"mood1": 3, "mood2": 1}}
    with pytest.raises(Refused, match="own reference first"):
        actions.answer(on=town.on, by=town.founder, **said)

    entered(town, lead(town))
    score = actions.answer(on=town.on, by=town.founder, **said)

    assert scales.results(INVENTED, score.answers) == [scales.Result("total", 4, "high")]


def test_the_reference_of_another_organisation_opens_nothing_here(town):
    entered(town, town.viewer(town.somebody_at_work("Bea", "team_lead", town.nursery)))

    with pytest.raises(Refused, match="own reference first"):
        actions.answer(person=town.danny, instrument=INVENTED, answers={"mood1": 1}, on=town.on, by=town.founder)


def test_only_who_leads_enters_or_ends_a_reference(town):
    with pytest.raises(Refused, match="Who leads"):
        entered(town, town.viewer(town.ffion))
    licence = entered(town, lead(town))

    with pytest.raises(Refused, match="Who leads"):
        actions.end_licence(licence=licence, on=town.on, by=town.viewer(town.ffion))


def test_a_reference_that_ended_refuses_again_and_scores_stay(town):
    ann = lead(town)
    licence = entered(town, ann)
    actions.answer(person=town.danny, instrument=INVENTED, answers={"mood1": 1}, on=town.on, by=town.founder)

    actions.end_licence(licence=licence, on=town.on, by=ann)

    assert Score.objects.count() == 1
    assert not Licence.objects.visible_to(ann).exists()
    with pytest.raises(Refused, match="own reference first"):
        actions.answer(person=town.danny, instrument=INVENTED, answers={"mood1": 1}, on=town.on, by=town.founder)


def test_a_score_from_elsewhere_says_who_obtained_it(town):
    entered(town, lead(town))
    said = {"person": town.danny, "instrument": INVENTED, "answered_on": town.on, "on": town.on, "by": town.founder}

    with pytest.raises(Refused, match="who obtained"):
        actions.keep_score(obtained=4, obtained_from="", **said)
    with pytest.raises(Refused, match="does not reach"):
        actions.keep_score(obtained=40, obtained_from="The clinic", **said)
    assert actions.keep_score(obtained=4, obtained_from="The clinic", **said).obtained == 4


def test_a_scale_without_one_number_takes_none_from_elsewhere(town):
    whole = replace(INVENTED, total="", permits=Permits(ships_items=True, needs_reference=False))

    with pytest.raises(Refused, match="no number for all"):
        actions.keep_score(
            person=town.danny, instrument=whole, obtained=4, obtained_from="The clinic", answered_on=town.on,
            on=town.on, by=town.founder,
        )  # fmt: skip


def test_no_list_can_be_put_in_the_order_of_scores():
    ordered = [
        (path, node.lineno)
        for path in Path(kinweave.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"order_by", "annotate", "alias"}
        and any(word in ast.unparse(node) for word in ("obtained", "'answers", "scores__", "score__"))
    ]

    assert ordered == []


def test_no_rule_reads_a_score():
    rules = [path for path in Path(kinweave.__file__).parent.rglob("*.py") if "rules" in str(path)]
    reading = [path for path in rules if any(name in {"Score", "results", "goal_score"} for name in names_in(path))]

    assert len(rules) > 10
    assert [path for path in reading if path.stem != "prompts"] == []  # the sixth prompt asks whether loneliness rises


def names_in(path):
    tree = ast.parse(path.read_text())
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    return imported | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
