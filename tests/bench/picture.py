"""CPU milliseconds to draw circles of 4 to 80 people, and to count one: the least of many runs."""

import random
from collections.abc import Callable
from datetime import date
from time import process_time

from kinweave.ties.figures import Person, counted, sentences
from kinweave.web.circles.picture import HOPED, NOW, PHONE, WIDE, Drawn, Form, Time, picture
from kinweave.web.circles.picture.scene import laid_out
from tests.web.circles.drawing_people import danny, likely

TIMES = 60
TODAY = date(2026, 10, 14)


def milliseconds(work: Callable[[], object]) -> float:
    """The least CPU time of one run."""
    best = float("inf")
    for _ in range(TIMES):
        began = process_time()
        work()
        best = min(best, process_time() - began)
    return best * 1000


def drawing(people: list[Drawn], form: Form, time: Time) -> Callable[[], object]:
    """Draw a picture with no layout kept from before."""

    def work() -> None:
        laid_out.cache_clear()
        picture(people, me="Danny", form=form, time=time, prefix="p")

    return work


def counting(size: int, pairs: int) -> Callable[[], object]:
    """Count a circle and say all of it."""
    chance = random.Random(size)
    ids = [str(number) for number in range(size)]
    everyone = [Person(each, each, chance.randint(1, 4), "family", frozenset({"fun"})) for each in ids]
    known = chance.sample([(a, b) for a in ids for b in ids if a < b], pairs)

    def work() -> None:
        figures = counted(everyone, known, on=TODAY)
        sentences(figures, "Danny")
        assert figures.constraint is not None

    return work


def run() -> None:
    """Print the table."""
    print(f"{'people':>8} {'now, wide':>12} {'hoped, wide':>12} {'now, phone':>12}   ms of CPU")
    for count in (4, 13, 24, 80):
        people = danny() if count == 13 else likely(count, seed=2)
        looks = ((WIDE, NOW), (WIDE, HOPED), (PHONE, NOW))
        found = [milliseconds(drawing(people, form, time)) for form, time in looks]
        print(f"{count:>8} " + " ".join(f"{each:>12.2f}" for each in found))
    print(f"figures and sentences, 80 people, 1,000 pairs: {milliseconds(counting(80, 1000)):.2f} ms of CPU")
