"""How quick the search of the directory is: `python -m tests.bench.finding [PLACES...]`; 10,000 and 100,000 without.

200 seeded mixed questions, each answered with the exact number, the first twenty, and how many have each thing: by the
index; by SQLite FTS5 with columns and the same distance; by LIKE and haversine over rows, as reference implementations
do it. The slow ones answer a seeded 20, and their numbers are compared. Prints milliseconds, ratios and exponents.
"""

import os
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from math import log
from pathlib import Path
from tempfile import mkdtemp

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  # after set-up

from kinweave.directory.listed import Listed  # noqa: E402
from kinweave.directory.search import index  # noqa: E402
from kinweave.directory.search.asking import Asked, ask  # noqa: E402
from kinweave.directory.search.documents import has, text_of  # noqa: E402
from tests.directory.search.town_of_places import kilometres, places, questions  # noqa: E402

SIZES = (10_000, 100_000)
QUESTIONS, SLOW = 200, 20


def small(asked: Asked) -> Asked:
    """A question as a page asks it: twenty at a time, one word at most, so that every engine means the same by it."""
    facts = {name: getattr(asked, name) for name in asked.__slots__}
    return Asked(**{**facts, "most": 20, "words": asked.words.split(" ")[0], "checked_since": None, "room": ""})


def by_index(asked: Asked) -> int:
    """The index."""
    return ask(asked).total


def tags_asked(asked: Asked) -> list[str]:
    """What was chosen, as the tags of a place."""
    found = [
        f"{name}:{getattr(asked, name)}" for name in ("interest", "cost", "language", "kind") if getattr(asked, name)
    ]
    if asked.day and asked.part:
        found.append(f"when:{asked.day}-{asked.part}")
    else:
        found += [f"{name}:{getattr(asked, name)}" for name in ("day", "part") if getattr(asked, name)]
    return found + [f"access:{key}" for key in asked.access]


def finished(rows, asked: Asked) -> int:
    """The number, the first twenty and the counts, of rows with a point and tags."""
    if asked.near:
        near = [(kilometres(asked.near, row[:2]), row) for row in rows if row[0] is not None]
        rows = [row for way, row in sorted(near, key=lambda one: one[0]) if way <= asked.within]
    Counter(tag for row in rows for tag in row[2].split())
    return len(rows)


def tables(town: list[Listed]) -> sqlite3.Connection:
    """The same places as rows, and as an FTS5 table."""
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE place (lat REAL, lon REAL, tags TEXT, words TEXT, youngest INT, oldest INT)")
    made.execute("CREATE VIRTUAL TABLE found USING fts5(words, tags, tokenize = \"porter unicode61 tokenchars ':_-'\")")
    rows = [
        (*(one.point or (None, None)), " ".join(sorted(has(one))), f"{one.name}\n{text_of(one)}".casefold(),
         one.youngest or 0, 150 if one.oldest is None else one.oldest)
        for one in town
    ]  # fmt: skip
    made.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?)", rows)
    made.execute("INSERT INTO found (rowid, words, tags) SELECT rowid, words, tags FROM place")
    return made


def by_age(asked: Asked) -> tuple[str, list[int]]:
    """The age as a condition."""
    return ("", []) if asked.age is None else (" AND youngest <= ? AND oldest >= ?", [asked.age, asked.age])


def with_fts5(made: sqlite3.Connection) -> Callable[[Asked], int]:
    """SQLite FTS5: words and tags as terms; distance over what it found."""

    def answer(asked: Asked) -> int:
        terms = [f'words: "{asked.words}"'] if asked.words else []
        terms += [f'tags: "{tag}"' for tag in tags_asked(asked)]
        age, values = by_age(asked)
        match = "rowid IN (SELECT rowid FROM found WHERE found MATCH ?)" if terms else "1"
        asked_for = f"SELECT lat, lon, tags FROM place WHERE {match}{age}"
        return finished(made.execute(asked_for, [*([" AND ".join(terms)] if terms else []), *values]).fetchall(), asked)

    return answer


def with_like(made: sqlite3.Connection) -> Callable[[Asked], int]:
    """LIKE over every row, and haversine."""

    def answer(asked: Asked) -> int:
        parts = [("words LIKE ?", f"%{asked.words}%")] if asked.words else []
        parts += [("' ' || tags || ' ' LIKE ?", f"% {tag} %") for tag in tags_asked(asked)]
        age, values = by_age(asked)
        where = " AND ".join(["1", *(part for part, _value in parts)])
        asked_for = f"SELECT lat, lon, tags FROM place WHERE {where}{age}"
        return finished(made.execute(asked_for, [*(value for _part, value in parts), *values]).fetchall(), asked)

    return answer


def measured(answer: Callable[[Asked], int], asked: list[Asked]) -> tuple[list[int], float, float]:
    """What was answered; the median and the 95th percentile in milliseconds."""
    totals, took = [], []
    for one in asked:
        begun = time.perf_counter()
        totals.append(answer(one))
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    return totals, took[len(took) // 2], took[int(len(took) * 0.95)]


def make_index(town: list[Listed]) -> float:
    """Make the index of these places; returns seconds."""
    begun = time.perf_counter()
    place = index.begun()
    index.fill(place, town)
    index.take_over(place)
    return time.perf_counter() - begun


def run(size: int) -> float:
    """Measure one size, print the table, and return the index's 95th percentile."""
    town, asked = places(1, size), [small(one) for one in questions(2, QUESTIONS)]
    print(f"\n{size:,} places; the index was made in {make_index(town):.1f} s")
    made = tables(town)
    truth, p50, p95 = measured(by_index, asked)
    print(f"{'engine':<24}{'asked':>6}{'p50 ms':>10}{'p95 ms':>10}{'ratio of p95':>14}")
    print(f"{'the index':<24}{len(asked):>6}{p50:>10.2f}{p95:>10.2f}{1:>14.1f}")
    _same, warm50, warm95 = measured(by_index, asked)
    print(f"{'the same, words known':<24}{len(asked):>6}{warm50:>10.2f}{warm95:>10.2f}{warm95 / p95:>14.2f}")
    for name, answer in (("SQLite FTS5", with_fts5(made)), ("LIKE and haversine", with_like(made))):
        totals, slow50, slow95 = measured(answer, asked[:SLOW])
        same = sum(one == other for one, other in zip(totals, truth, strict=False))
        print(
            f"{name:<24}{SLOW:>6}{slow50:>10.2f}{slow95:>10.2f}{slow95 / p95:>14.1f}   {same} of {SLOW} numbers equal"
        )
    return p95


if __name__ == "__main__":
    folder = Path(mkdtemp(prefix="kinweave-bench-"))
    index.folder = lambda: folder
    call_command("migrate", verbosity=0)
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    all_of_them = [run(size) for size in sizes]
    for (few, first), (many, second) in pairwise(zip(sizes, all_of_them, strict=True)):
        print(f"\nexponent of the index, {few:,} to {many:,}: {log(second / first) / log(many / few):.2f}")
