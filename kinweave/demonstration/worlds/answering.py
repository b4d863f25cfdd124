"""Asks the questions of a world of the engine that the pages ask, and says the answers as they are shown."""

from collections.abc import Iterator
from typing import Any

from kinweave.demonstration.worlds import shape
from kinweave.demonstration.worlds.making import Making, make_everybody
from kinweave.demonstration.worlds.making_agreed import make_agreed
from kinweave.demonstration.worlds.making_around import make_around
from kinweave.demonstration.worlds.making_kept import make_kept
from kinweave.information.asking import Question, Ruling, ask, bundle
from kinweave.information.models import Item, Recipient
from kinweave.information.rules import Answer, Finding
from kinweave.information.rules.answers import CLAUSES
from kinweave.information.words import ANSWERS, condition, sentence, way_forward
from kinweave.parties.rules import NOT_HERE
from kinweave.trail.acts import acting


def make(world: shape.World) -> Making:
    """Everything in a world, in one act."""
    making = Making(world)
    with acting():
        make_everybody(making)
        make_around(making)
        make_agreed(making)
        make_kept(making)
    return making


def rulings(making: Making, one: shape.QuestionShape) -> list[Ruling]:
    """The rulings on one question of a world: one for each item."""
    items = {item.pk: item for item in Item.objects.to_ask().filter(pk__in=[making.item[key].pk for key in one.what])}
    recipient = Recipient.objects.to_ask().get(pk=making.recipient[one.to].pk)
    by = making.viewer(one.who, one.when)
    return ask(
        [
            Question(
                item=items[making.item[key].pk],
                recipient=recipient,
                purpose=one.purpose,
                channel=one.channel,
                by=by,
                known_at=one.known_when,
                is_mask_settled=one.is_mask_settled,
            )
            for key in one.what
        ]
    )


def answers(making: Making) -> Iterator[dict[str, Any]]:
    """The answer to each question, as it is printed."""
    for one in making.world.questions:
        found = rulings(making, one)
        yield {
            "question": one.key,
            "answer": bundle(found).name.lower(),
            "clauses": CLAUSES,
            "items": [_item(key, ruling) for key, ruling in zip(one.what, found, strict=True)],
        }


def _item(key: str, ruling: Ruling) -> dict[str, Any]:
    """What is said of one item; of a cause that who asks may not know, nothing but the one sentence."""
    verdict = ruling.verdict
    if ruling.is_hidden:
        return {"item": key, "answer": verdict.answer.name.lower(), "shown": [_not_here()], "is_hidden": True} | _why(
            ruling
        )
    released = ruling.released
    goes = {"title": released.title, "text": released.text, "masked": released.masked, "label": released.label}
    shown = [str(ANSWERS[verdict.answer]), *(str(sentence(one)) for one in verdict.findings)]
    ways = [str(way_forward(step)) for step in verdict.steps]
    with_it = [str(condition(one)) for one in verdict.conditions] if verdict.may_go else []
    return {
        "item": key,
        "answer": verdict.answer.name.lower(),
        "shown": [*shown, *ways, *with_it],
        "is_hidden": False,
        **_why(ruling),
        "released": goes if verdict.may_go else None,
    }


def _why(ruling: Ruling) -> dict[str, Any]:
    """For whoever checks the engine: every gate that is not plainly yes. A page shows it to nobody who may not know."""
    verdict = ruling.verdict
    return {
        "gates": [_gate(one, ruling) for one in verdict.findings],
        "steps": [str(step) for step in verdict.steps],
        "conditions": [str(one) for one in verdict.conditions] if verdict.may_go else [],
        "under": str(ruling.terms_row) if ruling.terms_row else None,
    }


def _gate(one: Finding, ruling: Ruling) -> dict[str, Any]:
    return {
        "gate": str(one.gate),
        "state": one.state,
        "answer": one.answer.name.lower(),
        "clauses": list(one.clauses),
        "raised": one.gate in ruling.verdict.raised,
    }


def _not_here() -> str:
    return f"{NOT_HERE.reason} {NOT_HERE.way_forward}"


def as_expected(one: shape.QuestionShape, found: list[Ruling]) -> bool:
    """Whether a question of a world was answered as its file says it should be."""
    wanted = one.expected
    if wanted is None:
        return True
    gates, steps = gates_of(found), {str(step) for ruling in found for step in ruling.verdict.steps}
    is_same = bundle(found) is Answer[wanted.answer.upper()]
    return is_same and gates == {*wanted.gates, *wanted.also} and steps == set(wanted.steps)


def gates_of(found: list[Ruling]) -> set[str]:
    """Every gate that is not plainly yes."""
    return {str(one.gate) for ruling in found for one in ruling.verdict.findings}
