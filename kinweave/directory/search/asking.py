"""Ask the index: which places fit, how many, how many for each thing that can be chosen, nearest or best first.

Queries are built here, word by word: what somebody typed is never read as a language of queries.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

import tantivy
from tantivy import FieldType, Occur, Order, Query

from kinweave.directory.models import SearchAbsence, Window
from kinweave.directory.search import index
from kinweave.directory.search.documents import analyser
from kinweave.directory.search.keeping import today
from kinweave.directory.search.spots import Point, cover, kilometres, point_of, spot

MOST_WORDS = 12  # of what somebody typed
MOST_TERMS = 500  # things to choose from, counted
NAME_COUNTS = 3.0  # a word in the name is worth so much more
FIRST_RING = 1.0  # km; each ring after it is twice as wide
AT_ONCE = 1000  # so many are put in order without rings
ONE_OF = ("interest", "day", "part", "cost", "language", "kind")  # of which one is chosen; of access, all
SMALL_WORDS = (
    "a an and are as at be by can do for from i in is it me my near of on or our some the there to we with you your",
    "a ac am ar at bod da fy gan gyda i mae mewn neu o wedi y yn yr",
)  # that say nothing, in English and Welsh
SMALL = frozenset(" ".join(SMALL_WORDS).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody looks for. `within` is in km; it counts only with `near`."""

    words: str = ""
    near: Point | None = None
    within: float = 8.0
    age: int | None = None
    interest: str = ""
    day: str = ""
    part: str = ""
    cost: str = ""
    language: str = ""
    kind: str = ""
    access: tuple[str, ...] = ()
    checked_since: date | None = None
    best_first: bool = False
    skip: int = 0
    most: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found: some ids in order, how many in all, how many for each choice.

    `some_words`: nothing has all of the words, so these have some. `nowhere`: so many fit and have no point.
    """

    ids: tuple[UUID, ...]
    total: int
    counts: Mapping[str, int]
    some_words: bool = False
    nowhere: int = 0


def words_of(text: str) -> list[str]:
    """The words of what somebody typed, as the index knows them."""
    plain = " ".join(word for word in text.split() if word.casefold().strip(".,;:!?") not in SMALL)
    return list(dict.fromkeys(analyser().analyze(plain or text)))[:MOST_WORDS]


def ask(asked: Asked) -> Answer:
    """Everything that fits what somebody looks for. Raises NotReady."""
    gone = SearchAbsence.objects.active().values_list("which", flat=True)
    absent = tuple({*gone, *Window.objects.hiding(today()).values_list("entry", flat=True)})
    found = index.opened()  # after the absences: what was forgotten of them is in it
    with index.readable():
        looking = Looking(asked, found.schema, found.searcher(), absent)
        if not looking.total and len(looking.words) > 1:
            some = replace_words(looking)
            return some.answer(some_words=some.total > 0)
        return looking.answer()


def replace_words(looking: "Looking") -> "Looking":
    """The same, for places that have any of the words."""
    return Looking(looking.asked, looking.schema, looking.searcher, looking.absent, any_word=True)


@dataclass
class Looking:
    """One question to one state of the index."""

    asked: Asked
    schema: tantivy.Schema
    searcher: tantivy.Searcher
    absent: Sequence[UUID]
    any_word: bool = False
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = words_of(self.asked.words)

    def answer(self, *, some_words: bool = False) -> Answer:
        """All that is answered."""
        nearest = self.asked.near and not self.asked.best_first
        hits = self.nearest() if nearest else self.best()
        ids = tuple(UUID(hex=self.searcher.doc(hit)["id"][0]) for hit in hits)
        return Answer(ids=ids, total=self.total, counts=self.counts(), some_words=some_words, nowhere=self.nowhere())

    @cached_property
    def total(self) -> int:
        """How many fit."""
        return self.number_of(self.whole)

    def number_of(self, query: Query) -> int:
        """How many a query finds."""
        number: int = self.searcher.search(query, limit=1).count  # type: ignore[attr-defined]  # its stub forgets it
        return number

    @cached_property
    def whole(self) -> Query:
        """Everything that was asked."""
        return self.query()

    def query(self, *, without: str = "", near: Query | None = None) -> Query:
        """What has to be true of a place; `without` one of the choices; `near` stands for the whole circle."""
        must = [*self.by_words(), *map(silent, self.filters(without))]
        if self.asked.near:
            must.append(silent(near or self.circle))
        parts = [(Occur.Must, one) for one in must or [Query.all_query()]]
        if self.absent:
            ids = [one.hex for one in self.absent]
            parts.append((Occur.MustNot, Query.term_set_query(self.schema, "id", ids)))
        return Query.boolean_query(parts)

    def by_words(self) -> list[Query]:
        """Each word, in the name or anywhere; or any of them."""
        each = [
            Query.boolean_query(
                [
                    (Occur.Should, Query.boost_query(self.term("name", word, "freq"), NAME_COUNTS)),
                    (Occur.Should, self.term("text", word, "freq")),
                ]
            )
            for word in self.words
        ]
        return [Query.boolean_query([(Occur.Should, one) for one in each])] if self.any_word and each else each

    def term(self, name: str, value: str | int, option: str = "basic") -> Query:
        """A place that has one term."""
        return Query.term_query(self.schema, name, value, option)

    def filters(self, without: str = "") -> Iterator[Query]:
        """Everything that was chosen."""
        asked = self.asked
        chosen = {name: getattr(asked, name) for name in ONE_OF if name != without and getattr(asked, name)}
        if chosen.keys() >= {"day", "part"}:
            yield self.term("has", f"when:{chosen.pop('day')}-{chosen.pop('part')}")
        yield from (self.term("has", f"{name}:{value}") for name, value in chosen.items())
        yield from (self.term("has", f"access:{key}") for key in asked.access)
        if asked.age is not None:
            yield self.between("youngest", None, asked.age)
            yield self.between("oldest", asked.age, None)
        if asked.checked_since:
            yield self.between("checked", asked.checked_since.toordinal(), None)

    def between(self, name: str, lowest: int | None, highest: int | None) -> Query:
        """A number between two, both with it."""
        return Query.range_query(self.schema, name, FieldType.Unsigned, lowest, highest)

    @cached_property
    def circle(self) -> Query:
        """All that lies within the distance asked for."""
        return self.within(self.asked.within)

    def within(self, radius: float) -> Query:
        """All that lies in a circle, to the metre."""
        inside, edge = cover(self.near, radius)
        near = self.near
        spots = [one for one in self.spots_in(edge) if kilometres(near, point_of(one)) <= radius]
        whole = Query.term_set_query(self.schema, "cell", inside)
        return Query.boolean_query(
            [(Occur.Should, whole), (Occur.Should, Query.term_set_query(self.schema, "spot", spots))]
        )

    @cached_property
    def near(self) -> Point:
        """From where ways are counted: the spot of it."""
        if self.asked.near is None:
            raise LookupError("Nobody has said near what.")
        return point_of(spot(self.asked.near))

    def spots_in(self, cells: Collection[int]) -> set[int]:
        """The spots that lie in some cells."""
        query = Query.term_set_query(self.schema, "cell", list(cells))
        return {one for one in self.values(query, "spot")[1] if one is not None}

    def values(self, query: Query, name: str) -> tuple[list[tantivy.DocAddress], list[Any]]:
        """Everything that a query finds, with one number of each."""
        number = self.number_of(query)
        found = self.searcher.search(query, limit=number, count=False).hits if number else []
        addresses = [address for _score, address in found]
        return addresses, self.searcher.fast_field_values(name, addresses) if addresses else []

    def best(self) -> list[tantivy.DocAddress]:
        """Some of those that fit the words best; by their names when there are no words."""
        order: dict[str, Any] = {} if self.words else {"order_by_field": "by_name", "order": Order.Asc}
        found = self.searcher.search(self.whole, limit=self.asked.most, count=False, offset=self.asked.skip, **order)
        return [address for _score, address in found.hits]

    def nearest(self) -> list[tantivy.DocAddress]:
        """Some of the nearest: rings grow until they hold enough."""
        wanted, radius = min(self.asked.skip + self.asked.most, self.total), FIRST_RING
        if self.total <= AT_ONCE:
            radius = self.asked.within
        while radius < self.asked.within and self.number_of(self.query(near=self.within(radius))) < wanted:
            radius *= 2
        ring = self.circle if radius >= self.asked.within else self.within(radius)
        addresses, spots = self.values(self.query(near=ring), "spot")
        names = self.searcher.fast_field_values("by_name", addresses) if addresses else []
        ways = [kilometres(self.near, point_of(one or 0)) for one in spots]
        order = sorted(range(len(addresses)), key=lambda at: (ways[at], names[at] or 0, at))
        return [addresses[at] for at in order[self.asked.skip : self.asked.skip + self.asked.most]]

    def counts(self) -> dict[str, int]:
        """How many there would be for each choice; where one is chosen already, for each other in its place."""
        found = self.counted(self.whole)
        for name in ONE_OF:
            if getattr(self.asked, name):
                found = {key: number for key, number in found.items() if not key.startswith(f"{name}:")}
                found |= self.instead(name)
        for name, other, spelled in (("day", self.asked.part, "{}-" + self.asked.part),
                                     ("part", self.asked.day, self.asked.day + "-{}")):  # fmt: skip
            if other:
                query = self.query(without=name) if getattr(self.asked, name) else self.whole
                found = as_when(found, name, spelled, self.counted(query))
        return {key: number for key, number in found.items() if not key.startswith(("when:", "point:"))}

    def instead(self, name: str) -> dict[str, int]:
        """How many there would be for each choice of one kind, if another of it was chosen."""
        found = self.counted(self.query(without=name))
        return {key: number for key, number in found.items() if key.startswith(f"{name}:")}

    def counted(self, query: Query) -> dict[str, int]:
        """How many of those found have each thing."""
        asked = {"has": {"terms": {"field": "has", "size": MOST_TERMS, "segment_size": MOST_TERMS}}}
        buckets = self.searcher.aggregate(query, asked)["has"]["buckets"]
        return {one["key"]: one["doc_count"] for one in buckets}

    def nowhere(self) -> int:
        """How many fit all else, and have no point."""
        if not self.asked.near:
            return 0
        return self.number_of(self.query(near=self.term("has", "point:no")))


def as_when(found: Mapping[str, int], name: str, spelled: str, counted: Mapping[str, int]) -> dict[str, int]:
    """Counts in which a day counts with the part of it that is chosen, or a part with the day."""
    other = {key: number for key, number in found.items() if not key.startswith(f"{name}:")}
    keys = map(str, range(7)) if name == "day" else ("morning", "afternoon", "evening")
    both = {f"{name}:{key}": counted.get(f"when:{spelled.format(key)}", 0) for key in keys}
    return {**other, **{key: number for key, number in both.items() if number}}


def silent(query: Query) -> Query:
    """A query that says yes or no, and nothing about how well."""
    return Query.const_score_query(query, 0.0)
