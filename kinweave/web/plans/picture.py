"""How a person took part, month by month: a small picture and its table, from one source. Criterion: 002-P10."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans import rules

WORDS: Mapping[str, object] = {
    "did_it": gettext_lazy("Did it"),
    "with_help": gettext_lazy("With help"),
    "done_for_me": gettext_lazy("Done for them"),
    "": gettext_lazy("Nobody said"),
}
MOST_SHAPES, IN_A_ROW, APART = 12, 4, 28  # shapes in a box; in one of its rows; pixels from one to the next


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing that was done, drawn: where, and which shape."""

    x: int
    y: int
    level: str


@dataclass(frozen=True, slots=True)
class Box:
    """A month, drawn and counted."""

    name: str
    month: rules.Month

    @property
    def total(self) -> int:
        """How much was done."""
        return self.month.total

    @property
    def shapes(self) -> Iterator[Shape]:
        """A shape for each thing that was done, as many as there is room for."""
        levels = [level for level, count in self.month.counts.items() for _each in range(count)]
        for index, level in enumerate(levels[:MOST_SHAPES]):
            row, column = divmod(index, IN_A_ROW)
            yield Shape(14 + APART * column, 14 + APART * row, level)

    @property
    def width(self) -> int:
        """How wide the shapes are together, in pixels."""
        return APART * min(IN_A_ROW, max(1, self.total))

    @property
    def height(self) -> int:
        """How high the shapes are together, in pixels."""
        drawn = min(self.total, MOST_SHAPES)
        return APART * max(1, -(-drawn // IN_A_ROW))

    @property
    def more(self) -> int:
        """How many are not drawn."""
        return max(0, self.total - MOST_SHAPES)


@dataclass
class Picture:
    """The last months: the boxes, and the same as a table."""

    done: Iterable[tuple[Any, str]]
    on: date
    boxes: list[Box] = field(init=False)

    def __post_init__(self) -> None:
        months = rules.by_month(self.done, on=self.on)
        self.boxes = [Box(date_format(month.begins_on, "F"), month) for month in months]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done in these months."""
        return not any(box.total for box in self.boxes)

    @property
    def head(self) -> list[dict[str, object]]:
        """The heads of the table."""
        return [{"text": _("Month")}, *({"text": word, "format": "numeric"} for word in WORDS.values())]

    @property
    def rows(self) -> list[list[dict[str, object]]]:
        """The rows of the table: one for each month."""
        return [
            [
                {"text": date_format(box.month.begins_on, "F Y")},
                *({"text": box.month.counts[level], "format": "numeric"} for level in WORDS),
            ]
            for box in self.boxes
        ]

    @property
    def legend(self) -> list[tuple[str, object]]:
        """What each shape says."""
        return list(WORDS.items())
