"""How answers are counted: by parts, each only when enough of it was answered. No scale here adds its parts twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from kinweave.plans.scales.definitions import Instrument, Part


@dataclass(frozen=True, slots=True)
class Result:
    """What one part of a scale comes to: the number, or None where too much was skipped; and its band by key."""

    part: str
    number: float | None
    band: str = ""


def results(instrument: Instrument, answers: Mapping[str, int]) -> list[Result]:
    """The number of each part of a scale from its answers (question key to value)."""
    return [result(part, answers) for part in instrument.parts]


def result(part: Part, answers: Mapping[str, int]) -> Result:
    """The number of one part. A skipped question leaves it out, where the scale says so."""
    given = {key: answers[key] for key in part.questions if key in answers}
    if not given or len(part.questions) - len(given) > part.most_missing:
        return Result(part.key, None)
    raw = sum(part.counts(key, value) for key, value in given.items())
    number = part.metric[raw] if part.metric else float(raw)
    return Result(part.key, number, part.band(number))


def reaches(part: Part) -> tuple[float, float]:
    """The least and the greatest number that a part can come to."""
    least = sum(part.ends(key)[0] for key in part.questions)
    most = sum(part.ends(key)[1] for key in part.questions)
    return (part.metric[least], part.metric[most]) if part.metric else (float(least), float(most))


def is_in_range(instrument: Instrument, number: float) -> bool:
    """Whether a scale as a whole can come to a number."""
    whole = next((part for part in instrument.parts if part.key == instrument.total), None)
    return whole is not None and reaches(whole)[0] <= number <= reaches(whole)[1]
