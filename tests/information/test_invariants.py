"""What must never happen when something is shared: each of the twenty-seven has tests that carry its number."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
NUMBERS = re.compile(r"(?:_i\d+)+(?=_)")
NEVER = {
    1: "a legal bar gives anything but no",
    2: "what is past its last day goes",
    3: "a barred recipient gets anything",
    4: "a worker without a hand in it shares, or a recipient nobody checked receives",
    5: "something goes without a protocol in force",
    6: "something goes without a yes, or untold",
    7: "something leaves its label",
    8: "a plain yes has a mask, an overdue review or a release",
    9: "something goes a weak way",
    10: "an override is silent",
    11: "an override counts that is unsigned, self-signed or over",
    12: "sensitive data goes without its condition",
    13: "what is against it raises the answer",
    14: "something opens after a no was received",
    15: "a way onward reaches whom the source left out",
    16: "a summary goes further than its parts",
    17: "the list says something else than the decision",
    18: "a decision asked again from what was known gives another answer",
    19: "somebody signs what they asked for, or whom the concern names takes part",
    20: "a lifted or masked gate is not named",
    21: "a disclosure lacks its one decision, or a decision changes",
    22: "what is hidden changes what others can fetch",
    23: "a gate can never change an answer",
    24: "the server's time zone, or a second too many, changes the answer",
    25: "the order in which facts were written down changes the answer",
    26: "a local setting raises an answer",
    27: "a referral to protect is held up",
}


def numbered() -> Iterator[tuple[int, str]]:
    """Each number that the name of a test carries, with where the test is."""
    for file in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef) and (found := NUMBERS.match(node.name.removeprefix("test"))):
                yield from ((int(one), f"{file.relative_to(TESTS)}") for one in re.findall(r"\d+", found[0]))


def table() -> dict[int, list[str]]:
    """The files of the tests of each, a file as often as it has tests."""
    found: dict[int, list[str]] = {}
    for number, file in numbered():
        found.setdefault(number, []).append(file)
    return found


def test_each_has_a_test_that_carries_its_number(capsys):
    tests = table()

    with capsys.disabled():
        print()
        for number, never in NEVER.items():
            files = tests.get(number, [])
            print(f"  I{number:<3} never: {never:<76}{len(files):>3}  {', '.join(sorted(set(files)))}")
    assert [number for number in NEVER if number not in tests] == []
    assert tests.keys() <= NEVER.keys()


@pytest.mark.parametrize(
    ("name", "numbers"), [("_i21_a", ["21"]), ("_i14_i24_a", ["14", "24"]), ("_it_is", None), ("_is_i21_a", None)]
)
def test_a_number_stands_first_in_the_name(name, numbers):
    found = NUMBERS.match(name)

    assert (found and re.findall(r"\d+", found[0])) == numbers
