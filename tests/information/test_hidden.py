"""Whoever may not know a cause is told nothing of it; whoever may is told what it is."""

from datetime import datetime
from pathlib import Path

import pytest

from kinweave.demonstration.worlds.answering import answers, make, rulings
from kinweave.demonstration.worlds.reading import read
from kinweave.demonstration.worlds.shape import ConcernShape
from kinweave.foundation import LONDON
from kinweave.information.rules import Answer, Gate
from kinweave.parties.rules import NOT_HERE

SCENARIOS = Path(__file__).parents[2] / "docs" / "sharing" / "scenarios"

YESTERDAY = datetime(2026, 10, 13, 16, tzinfo=LONDON)

pytestmark = pytest.mark.django_db


def scenario(name: str, **changes):
    return make(read((SCENARIOS / f"{name}.json").read_bytes()).model_copy(update=changes))


def test_who_may_not_know_of_an_order_gets_the_one_sentence():
    making = scenario("w34")
    question = making.world.questions[0]

    [ana] = rulings(making, question)
    [bea] = rulings(making, question.model_copy(update={"who": "bea"}))
    [said] = list(answers(making))

    assert (ana.is_hidden, bea.is_hidden) == (True, False)
    assert ana.verdict == bea.verdict
    assert said["items"][0]["shown"] == [f"{NOT_HERE.reason} {NOT_HERE.way_forward}"]


def test_who_is_named_in_a_concern_never_learns_that_there_is_one():
    whole = read((SCENARIOS / "w01.json").read_bytes())
    bea = read((SCENARIOS / "w34.json").read_bytes()).workers[1]
    concern = ConcernShape(key="one", person="mia", named=["ana"], raised_by="bea", raised_at=YESTERDAY)
    making = scenario("w01", workers=[*whole.workers, bea], concerns=[concern])

    [ruling] = rulings(making, making.world.questions[0])

    assert (ruling.verdict.answer, ruling.is_hidden) == (Answer.STEP, True)
    assert [one.gate for one in ruling.verdict.findings] == [Gate.WORKER]


def test_a_recipient_whom_a_concern_names_gets_nothing():
    whole = read((SCENARIOS / "w01.json").read_bytes())
    bea = read((SCENARIOS / "w34.json").read_bytes()).workers[1]
    concern = ConcernShape(key="one", person="mia", named=["HV"], raised_by="bea", raised_at=YESTERDAY)
    making = scenario("w01", workers=[*whole.workers, bea], concerns=[concern])

    [ruling] = rulings(making, making.world.questions[0])

    assert (ruling.verdict.answer, ruling.is_hidden) == (Answer.REFUSE, True)
