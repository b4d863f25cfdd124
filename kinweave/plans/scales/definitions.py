"""The scales, as data: whose they are, what one may do with them, their questions by key, and what is counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Whether the words of a scale may be carried by free software."""

    OPEN = "open"  # Open Government Licence
    PERMISSION = "permission"  # the owners give leave; what they ask was not confirmed
    RESEARCH = "research"  # for scientific research, to be cited
    REGISTERED = "registered"  # each organisation registers, and may have to pay


@dataclass(frozen=True, slots=True)
class Permits:
    """What a scale's licence lets us do."""

    ships_items: bool  # the words of the questions may be carried
    needs_reference: bool  # an organisation enters its own licence or registration first


@dataclass(frozen=True, slots=True)
class Question:
    """One question by its key, and the answers it offers: from a number to a number."""

    key: str
    least: int
    most: int

    @property
    def offers(self) -> range:
        """Every answer it offers."""
        return range(self.least, self.most + 1)


@dataclass(frozen=True, slots=True)
class Part:
    """What is counted: some questions, how an answer counts, how many may be missing, and its bands.

    `values` says what each answer of a question counts; an answer counts itself where nothing is said. `metric` turns a
    raw sum into another number. `bands` are (the first number of the band, its key), from the lowest.
    """

    key: str
    questions: tuple[str, ...]
    most_missing: int = 0
    values: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    metric: Mapping[int, float] = field(default_factory=dict)
    bands: tuple[tuple[float, str], ...] = ()
    answers: range = range(0)

    def counts(self, question: str, value: int) -> int:
        """What an answer counts."""
        return self.values.get(question, {}).get(value, value)

    def ends(self, question: str) -> tuple[int, int]:
        """The least and the most that an answer to a question counts."""
        counted = [self.counts(question, value) for value in self.answers]
        return min(counted), max(counted)

    def band(self, number: float) -> str:
        """The key of the band that a number falls into; nothing where there are none."""
        return next((key for first, key in reversed(self.bands) if number >= first), "")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A scale: its questions, what is counted, whose it is, and what its licence permits."""

    key: str
    name: str
    questions: tuple[Question, ...]
    parts: tuple[Part, ...]
    status: Status
    permits: Permits
    source: str  # who publishes it, and where
    total: str = ""  # the part that stands for the whole; nothing where there is no such number
    is_for_one_person: bool = True  # False: made for surveys; it does not judge one person

    @property
    def offers(self) -> dict[str, range]:
        """The answers that each question offers."""
        return {question.key: question.offers for question in self.questions}

    def is_offered(self, answers: Mapping[str, int]) -> bool:
        """Whether each answer is one that its question offers. A skipped question is left out."""
        return all(value in self.offers.get(key, range(0)) for key, value in answers.items())


def asked(prefix: str, count: int, least: int, most: int) -> tuple[Question, ...]:
    """Questions that all offer the same answers, numbered from 1."""
    return tuple(Question(f"{prefix}{number}", least, most) for number in range(1, count + 1))


def keys(questions: tuple[Question, ...]) -> tuple[str, ...]:
    """Their keys."""
    return tuple(question.key for question in questions)


OPEN = Permits(ships_items=True, needs_reference=False)
SLOT = Permits(ships_items=False, needs_reference=True)
TO_TEN, ONE_TO_THREE = range(11), range(1, 4)

WELLBEING = ((0, "low"), (5, "medium"), (7, "high"), (9, "very_high"))
ANXIETY = ((0, "very_low"), (2, "low"), (4, "medium"), (6, "high"))
ONS4 = Instrument(
    key="ons4",
    name="ONS4",
    questions=tuple(Question(key, 0, 10) for key in ("satisfied", "worthwhile", "happy", "anxious")),
    parts=(
        *(Part(key, (key,), bands=WELLBEING, answers=TO_TEN) for key in ("satisfied", "worthwhile", "happy")),
        Part("anxious", ("anxious",), bands=ANXIETY, answers=TO_TEN),
    ),  # four numbers, and never one of all: the Office for National Statistics says so
    status=Status.OPEN,
    permits=OPEN,
    source="Office for National Statistics, Personal well-being user guidance, Open Government Licence v3.0",
)

LONELINESS = tuple(Question(key, 1, 3) for key in ("companionship", "left_out", "isolated"))
UCLA3 = Instrument(
    key="ucla3",
    name="UCLA-3",
    questions=(*LONELINESS, Question("lonely", 1, 5)),
    parts=(
        Part("ucla3", keys(LONELINESS), answers=ONE_TO_THREE),
        Part("lonely", ("lonely",), answers=range(1, 6)),
    ),  # the direct question stands beside the sum, and is never added to it
    status=Status.OPEN,
    permits=OPEN,
    source="Office for National Statistics, Measuring loneliness: guidance, Open Government Licence v3.0",
    total="ucla3",
)

FAMILY, FRIENDS = asked("family", 3, 0, 5), asked("friends", 3, 0, 5)
LSNS6 = Instrument(
    key="lsns6",
    name="LSNS-6",
    questions=(*FAMILY, *FRIENDS),
    parts=(
        Part("total", keys(FAMILY + FRIENDS), bands=((0, "at_risk"), (12, "not_at_risk")), answers=range(6)),
        Part("family", keys(FAMILY), bands=((0, "few"), (6, "enough")), answers=range(6)),
        Part("friends", keys(FRIENDS), bands=((0, "few"), (6, "enough")), answers=range(6)),
    ),
    status=Status.PERMISSION,
    permits=SLOT,
    source="Lubben and colleagues 2006, The Gerontologist 46(4)",
    total="total",
)

EMOTIONAL, SOCIAL = asked("emotional", 3, 0, 2), asked("social", 3, 0, 2)
NO, MORE_OR_LESS, YES = range(3)
SAID_YES = {NO: 0, MORE_OR_LESS: 1, YES: 1}
SAID_NO = {NO: 1, MORE_OR_LESS: 1, YES: 0}
COUNTED = dict.fromkeys(keys(EMOTIONAL), SAID_YES) | dict.fromkeys(keys(SOCIAL), SAID_NO)
SOME = ((0, "none"), (1, "some"))
DJG6 = Instrument(
    key="djg6",
    name="De Jong Gierveld 6",
    questions=(*EMOTIONAL, *SOCIAL),
    parts=(
        Part(
            "total",
            keys(EMOTIONAL + SOCIAL),
            most_missing=1,
            values=COUNTED,
            bands=((0, "not_lonely"), (2, "moderate"), (5, "severe")),
            answers=range(3),
        ),
        Part("emotional", keys(EMOTIONAL), values=COUNTED, bands=SOME, answers=range(3)),
        Part("social", keys(SOCIAL), values=COUNTED, bands=SOME, answers=range(3)),
    ),
    status=Status.RESEARCH,
    permits=SLOT,
    source="De Jong Gierveld and Van Tilburg 2006, Research on Aging 28(5), Vrije Universiteit Amsterdam",
    total="total",
    is_for_one_person=False,
)

METRIC = (
    7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
    20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70, 32.55, 35.00,
)  # for raw sums of 7 to 35  # fmt: skip
SEVEN = asked("item", 7, 1, 5)
SWEMWBS = Instrument(
    key="swemwbs",
    name="SWEMWBS",
    questions=SEVEN,
    parts=(Part("total", keys(SEVEN), metric=dict(enumerate(METRIC, start=7)), answers=range(1, 6)),),
    status=Status.REGISTERED,
    permits=SLOT,
    source="University of Warwick, NHS Health Scotland and University of Edinburgh; Stewart-Brown and others 2009",
    total="total",
)

INSTRUMENTS: Mapping[str, Instrument] = {one.key: one for one in (ONS4, UCLA3, LSNS6, DJG6, SWEMWBS)}
