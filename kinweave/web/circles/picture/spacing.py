"""Keep people apart along their rings: angles in order, none nearer to the next than two markers need."""

from collections.abc import Iterable, Sequence

from kinweave.web.circles.picture.geometry import parting

Near = dict[float, list[tuple[float, float]]]  # for each row: the rows so near that an angle must part them
Limits = dict[float, tuple[float, float]]  # for each row: the first and the last angle on it


def nearness(rows: Iterable[float], distance: float) -> Near:
    """For each row (a radius), the least angle to somebody on it or on a row beside it."""
    rows = list(rows)
    return {row: [(other, apart) for other in rows if (apart := parting(row, other, distance))] for row in rows}


def earliest(row: float, last: dict[float, float], near: Near, start: float) -> float:
    """The first angle on a row that is free, given the last angle taken on each."""
    for other, apart in near[row]:
        if other in last and last[other] + apart > start:
            start = last[other] + apart
    return start


def chosen_rows(options: Sequence[list[list[float]]], near: Near, limits: Limits) -> list[list[float]] | None:
    """Pack people in order and choose their rows: for each, one of the rows of each ring they stand in.

    None when somebody does not fit between the limits.
    """
    last: dict[float, float] = {}
    chosen = []
    for rings in options:
        best = [min([(earliest(row, last, near, limits[row][0]), -row) for row in rows]) for rows in rings]
        angle, standing = max(best)[0], [-row for _, row in best]
        for row in standing:
            if angle > limits[row][1]:
                return None
            last[row] = angle
        chosen.append(standing)
    return chosen


def spaced(wanted: list[float], rows: Sequence[list[float]], near: Near, limits: Limits) -> list[float]:
    """Angles as near as may be to those wanted, for people who fit: midway of pushing on and pushing back."""
    on, back = pushed_on(wanted, rows, near, limits), pushed_back(wanted, rows, near, limits)
    if on == wanted == back:
        return wanted
    on, back = pushed_back(on, rows, near, limits), pushed_on(back, rows, near, limits)
    return [(first + second) / 2 for first, second in zip(on, back, strict=True)]


def pushed_on(wanted: Sequence[float], rows: Sequence[list[float]], near: Near, limits: Limits) -> list[float]:
    """Each at the angle wanted, or as far on as those before require."""
    last: dict[float, float] = {}
    found = []
    for start, standing in zip(wanted, rows, strict=True):
        angle = start
        for row in standing:
            angle = earliest(row, last, near, max(angle, limits[row][0]))
        for row in standing:
            last[row] = angle
        found.append(angle)
    return found


def pushed_back(wanted: Sequence[float], rows: Sequence[list[float]], near: Near, limits: Limits) -> list[float]:
    """Each at the angle wanted, or as far back as those after require: the same, seen in a mirror."""
    mirrored = {row: (-last, -first) for row, (first, last) in limits.items()}
    found = pushed_on([-angle for angle in reversed(wanted)], rows[::-1], near, mirrored)
    return [-angle for angle in reversed(found)]
