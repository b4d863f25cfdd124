"""Ask the index: which places fit, how many, how many for each thing that can be chosen, nearest or best first.

Words are asked of the index of words, one by one: what somebody typed is never read as a language of queries. All else
is asked of the columns: what fits is one bit for each place, so that a choice more is one `&`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from uuid import UUID

import numpy as np

from kinweave.directory.models import SearchAbsence, Window
from kinweave.directory.search import index
from kinweave.directory.search.columns import Bits, Columns, Numbers, bits_of, keys_of, marked, rows_in
from kinweave.directory.search.documents import analyser
from kinweave.directory.search.keeping import today
from kinweave.directory.search.spots import Point, on_ball, spot, through_ball

MOST_WORDS = 12  # of what somebody typed
ONE_OF = ("interest", "day", "part", "cost", "language", "kind")  # of which one is chosen; of access, all
SMALL_WORDS = (
    "a an and are as at be by can do for from i in is it me my near of on or our some the there to we with you your",
    "a ac am ar at bod da fy gan gyda i mae mewn neu o wedi y yn yr",
)  # that say nothing, in English and Welsh
SMALL = frozenset(" ".join(SMALL_WORDS).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody looks for. `within` is in km; it counts only with `near`.

    `room` is "yes" or nothing; a word about room counts when it is of `room_since` or later.
    """

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
    room: str = ""
    room_since: date = date.min
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
    state = index.state()  # after the absences: what was forgotten of them is in it
    with index.readable():
        looking = Looking(asked, state, absent)
        if not looking.total and len(looking.words) > 1:
            some = Looking(asked, state, absent, any_word=True)
            return some.answer(some_words=some.total > 0)
        return looking.answer()


@dataclass
class Looking:
    """One question to one state of the index."""

    asked: Asked
    state: index.State
    absent: Collection[UUID]
    any_word: bool = False
    words: list[str] = field(init=False)
    columns: Columns = field(init=False)

    def __post_init__(self) -> None:
        self.words = words_of(self.asked.words)
        self.columns = self.state.columns

    def answer(self, *, some_words: bool = False) -> Answer:
        """All that is answered."""
        ids = tuple(map(self.columns.id_of, self.in_order()))
        return Answer(ids=ids, total=self.total, counts=self.counts(), some_words=some_words, nowhere=self.nowhere())

    @cached_property
    def total(self) -> int:
        """How many fit."""
        return number_of(self.whole)

    @cached_property
    def whole(self) -> Bits:
        """Everything that was asked."""
        return self.fitting()

    def fitting(self, *, without: str = "", anywhere: bool = False) -> Bits:
        """The places of which all is true; but for one of the choices, or wherever they are."""
        left_out = {without, "when"} if without in {"day", "part"} else {without}
        parts = [self.there, *(bits for name, bits in self.filters if name not in left_out)]
        return reduce(np.bitwise_and, parts if anywhere or not self.asked.near else [*parts, self.circle])

    @cached_property
    def there(self) -> Bits:
        """The places that have the words, without those that are not to be found any more."""
        columns, absent = self.columns, keys_of(self.absent)
        bits = bits_of(~np.isin(columns.low, absent) if len(absent) else np.ones(len(columns), bool))
        if self.words:
            join = np.bitwise_or if self.any_word else np.bitwise_and
            bits = bits & reduce(join, map(self.state.with_word, self.words))
        return bits

    @cached_property
    def filters(self) -> list[tuple[str, Bits]]:
        """Everything that was chosen, but for where, by its name. A day and a part of it have to go together."""
        return list(self.chosen())

    def chosen(self) -> Iterator[tuple[str, Bits]]:
        """The same, one by one."""
        asked, columns = self.asked, self.columns
        for name in ONE_OF:
            if getattr(asked, name):
                yield name, columns.with_tag(f"{name}:{getattr(asked, name)}")
        if asked.day and asked.part:
            yield "when", columns.with_tag(f"when:{asked.day}-{asked.part}")
        for key in asked.access:
            yield "access", columns.with_tag(f"access:{key}")
        if asked.age is not None:
            yield "age", bits_of((columns.youngest <= asked.age) & (columns.oldest >= asked.age))
        if asked.checked_since:
            yield "checked", bits_of(columns.checked >= asked.checked_since.toordinal())
        if asked.room:
            yield "room", self.with_room

    @cached_property
    def with_room(self) -> Bits:
        """The places of which somebody said that there is room, not too long ago."""
        return bits_of(self.columns.room >= self.asked.room_since.toordinal())

    @cached_property
    def ways(self) -> tuple[Numbers, Numbers]:
        """The places within the distance asked for, and the squares of the straight lines through the ball to each."""
        columns, reach = self.columns, through_ball(self.asked.within)
        x, y, z = on_ball(spot(self.asked.near or (0.0, 0.0)))
        band = np.flatnonzero(np.abs(columns.z - z) <= reach)  # around the earth: only these are measured
        far = (columns.x[band] - x) ** 2 + (columns.y[band] - y) ** 2 + (columns.z[band] - z) ** 2
        is_in = far <= reach * reach
        return band[is_in], far[is_in]

    @cached_property
    def circle(self) -> Bits:
        """The places within the distance asked for."""
        return bits_of(marked(len(self.columns), self.ways[0]))

    def in_order(self) -> Numbers:
        """Some rows of those that fit: the nearest, those that fit the words best, or the first by name."""
        first, last = self.asked.skip, self.asked.skip + self.asked.most
        if self.asked.near and not self.asked.best_first:
            rows, far = self.ways
            fits = marked_in(self.whole, rows)
            return least(rows[fits], far[fits], self.columns.name, last)[first:]
        if self.words:
            rows = rows_in(self.whole)
            return least(rows, -self.scores[rows], self.columns.name, last)[first:]
        by_name = self.columns.by_name
        return by_name[marked_in(self.whole, by_name)][first:last]

    @cached_property
    def scores(self) -> Numbers:
        """How well each place fits the words."""
        scores = np.zeros(len(self.columns), np.float32)
        for word in self.words:
            rows, fits = self.state.scores(word)
            scores[rows] += fits
        return scores

    def counts(self) -> dict[str, int]:
        """How many there would be for each choice; where one is chosen already, for each other in its place."""
        found = self.columns.counted(self.whole)
        for name in ONE_OF:
            if getattr(self.asked, name):
                found = {key: number for key, number in found.items() if not key.startswith(f"{name}:")}
                found |= self.columns.counted(self.fitting(without=name), f"{name}:")
        for name, other, spelled in (("day", self.asked.part, "{}-" + self.asked.part),
                                     ("part", self.asked.day, self.asked.day + "-{}")):  # fmt: skip
            if other:
                found = as_when(found, name, spelled, self.columns.counted(self.fitting(without=name), "when:"))
        found["room:yes"] = number_of(self.whole & self.with_room)
        return {key: number for key, number in found.items() if number and not key.startswith(("when:", "point:"))}

    def nowhere(self) -> int:
        """How many fit all else, and have no point."""
        if not self.asked.near:
            return 0
        return number_of(self.fitting(anywhere=True) & self.columns.with_tag("point:no"))


def number_of(bits: Bits) -> int:
    """How many places have their bit set."""
    return int(np.bitwise_count(bits).sum(dtype=np.int64))


def marked_in(bits: Bits, rows: Numbers) -> Numbers:
    """Of each of some rows, whether its bit is set."""
    return np.unpackbits(bits.view(np.uint8), bitorder="little")[rows].view(bool)


def least(rows: Numbers, numbers: Numbers, names: Numbers, most: int) -> Numbers:
    """The rows with the least numbers, in their order; where these are the same, by name."""
    if len(rows) > most:
        last = np.partition(numbers, most - 1)[most - 1]
        rows, numbers = rows[numbers <= last], numbers[numbers <= last]
    return rows[np.lexsort((rows, names[rows], numbers))][:most]


def as_when(found: Mapping[str, int], name: str, spelled: str, counted: Mapping[str, int]) -> dict[str, int]:
    """Counts in which a day counts with the part of it that is chosen, or a part with the day."""
    other = {key: number for key, number in found.items() if not key.startswith(f"{name}:")}
    keys = map(str, range(7)) if name == "day" else ("morning", "afternoon", "evening")
    both = {f"{name}:{key}": counted.get(f"when:{spelled.format(key)}", 0) for key in keys}
    return {**other, **{key: number for key, number in both.items() if number}}
