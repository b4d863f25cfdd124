"""Names that stand nowhere else go through every worked scenario: no answer repeats one that who asks did not bring."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kinweave.demonstration.worlds.answering import make, rulings
from kinweave.demonstration.worlds.reading import read
from kinweave.information.rules import Answer
from kinweave.web.sharing.finding import Asked
from kinweave.web.sharing.shown import Shown, shown

SCENARIOS = Path(__file__).parents[2] / "docs" / "sharing" / "scenarios"
FILES = sorted(SCENARIOS.glob("w*.json"))
CANARY = re.compile(r"Zq\d+z")
POSTCODE = "av12bc"  # of the only address in the scenarios that is kept safe
WRITTEN = {
    "because", "reason", "why_not_asked", "harm", "necessity", "own_view", "policy", "document", "given_by",
    "agency_words", "balance", "request_in_writing", "against_words", "verified_how",
}  # fmt: skip

pytestmark = pytest.mark.django_db


def with_canaries(file: Path) -> dict[str, Any]:
    """The world of a file, in which every name, and everything that somebody wrote down, is a canary.

    A name is replaced wherever it stands in the file, also in the text of an item.
    """
    world = json.loads(file.read_bytes())
    named = [one["called"] for kind in ("organisations", "people", "workers") for one in world.get(kind, [])]
    named += [one["words"] for item in world["items"] for one in item.get("mentions", [])]
    canary = {name: f"Zq{number}z" for number, name in enumerate(dict.fromkeys(named))}
    return _sing(world, canary)


def _sing(value: Any, canary: dict[str, str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _sing(one, canary, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_sing(one, canary, key) for one in value]
    if not isinstance(value, str):
        return value
    if key in WRITTEN:
        return "Zq1000z"
    if key in ("called", "words", "text", "title"):
        return re.sub("|".join(map(re.escape, sorted(canary, key=len, reverse=True))), lambda it: canary[it[0]], value)
    return value


def squeezed(text: str) -> str:
    """A text as somebody would look for a postcode in it: without spaces and capitals."""
    return re.sub(r"\s", "", text).lower()


def said(page: Shown) -> Iterator[str]:
    """Every sentence that an answer page makes: not the heading of an item that who asks brought themself."""
    yield from (page.title, page.lede, *page.fine, *page.conditions)
    for one in page.reasons:
        yield from (one.sentence, *one.clauses)
        yield from (words for way in one.steps for words in (way.text, way.who))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_answer_repeats_no_name_but_the_recipients(file):
    world = with_canaries(file)
    making = make(read(json.dumps(world).encode()))

    for question in making.world.questions:
        found = rulings(making, question)
        asked = Asked(
            [one.question.item for one in found], found[0].question.recipient, question.purpose, question.channel
        )
        page = shown(asked, found)
        sung = set(CANARY.findall(" ".join(said(page))))

        assert sung <= set(CANARY.findall(asked.recipient.name))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_goes_carries_nobody_who_is_masked_and_no_address(file):
    making = make(read(json.dumps(with_canaries(file)).encode()))
    masked = {
        (item.key, one.words)
        for item in making.world.items
        for one in item.mentions
        if one.kind != "subject" and not (one.in_own_role or one.agreed_on or one.balance)
    }

    for question in making.world.questions:
        for key, ruling in zip(question.what, rulings(making, question), strict=True):
            if ruling.verdict.may_go:
                goes = f"{ruling.released.title}\n{ruling.released.text}"
                assert POSTCODE not in squeezed(goes)
                assert [words for of, words in masked if of == key and words in goes] == []


def test_an_address_stands_in_what_is_asked_about_and_is_covered():
    making = make(read(json.dumps(with_canaries(SCENARIOS / "w33.json")).encode()))
    found = [ruling for one in making.world.questions for ruling in rulings(making, one)]

    assert POSTCODE in squeezed(making.world.protected_addresses[0].address)
    assert any(POSTCODE in squeezed(one.question.item.text) and one.verdict.may_go for one in found)


def test_the_canaries_would_be_heard():
    making = make(read(json.dumps(with_canaries(SCENARIOS / "w01.json")).encode()))
    [ruling] = rulings(making, making.world.questions[0])

    assert ruling.verdict.answer is Answer.ALLOW
    assert CANARY.search(ruling.question.item.person.called)
    assert CANARY.search(str(ruling.question.recipient.organisation))
