"""Take in outlines from an open file (GeoJSON, in degrees): looked through to its end first.

A bad file changes nothing. What a file brings takes the place of all outlines before.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.directory.models import Outline
from kinweave.directory.postcodes.reading import EAST, NORTH, SOUTH, WEST
from kinweave.foundation import Viewer
from kinweave.trail.acts import acting, note

MOST_BYTES, MOST_POINTS, LONGEST_NAME = 50_000_000, 200_000, 160
FINE = 5  # decimals of a degree: about a metre
AT_ONCE = 200
LINES = {"Polygon": 1, "MultiPolygon": 2, "LineString": 0, "MultiLineString": 1}  # how deep their lines lie
WRONG: dict[str, str | Promise] = {
    "not_there": _("This file cannot be opened."),
    "large": _("This file has more than 50 million bytes. Take a file with fewer details."),
    "not_json": _("This file is no GeoJSON."),
    "empty": _("There are no outlines in this file."),
    "many": _("This file has more than 200,000 points. Take a file with fewer details."),
    "not_a_line": _("Outline %(number)d has no line that can be drawn."),
    "not_degrees": _(
        "Outline %(number)d does not lie in the United Kingdom. Its points have to be in degrees (WGS 84)."
    ),
}
Line = list[list[float]]


class Unreadable(Exception):
    """A file of outlines that cannot be taken: its text is the sentence that says what is wrong, and where."""

    def __init__(self, code: str, **where: object) -> None:
        super().__init__(str(WRONG[code]) % where)


def bring_in(*, path: Path, on: date, by: Viewer) -> int:
    """Keep every outline of a file, in place of those before. Returns how many. Raises Unreadable."""
    outlines = [outline_of(number, one, by) for number, one in enumerate(features_of(path), 1)]
    if not outlines:
        raise Unreadable("empty")
    if sum(len(line) for one in outlines for line in one.lines) > MOST_POINTS:
        raise Unreadable("many")
    with acting():
        Outline.objects.all().delete()
        Outline.objects.bulk_create(outlines, batch_size=AT_ONCE)
        note("brought in outlines", outlines[0], by=by, rows=len(outlines))
    return len(outlines)


def features_of(path: Path) -> Iterator[Mapping[str, Any]]:
    """What a file names: each with its geometry and its properties. Points are left out. Raises Unreadable."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable("large")
        said = json.loads(path.read_bytes())
    except OSError as error:
        raise Unreadable("not_there") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable("not_json") from error
    features = said.get("features") if isinstance(said, dict) else None
    if not isinstance(features, list):
        raise Unreadable("not_json")
    for one in features:
        if not isinstance(one, dict) or not isinstance(one.get("geometry") or {}, dict):
            raise Unreadable("not_json")
        if (one.get("geometry") or {}).get("type") in LINES:
            yield one


def outline_of(number: int, feature: Mapping[str, Any], by: Viewer) -> Outline:
    """One outline. Raises Unreadable."""
    geometry = feature["geometry"]
    try:
        lines = [line_of(number, line) for line in lines_of(geometry["coordinates"], LINES[geometry["type"]])]
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable("not_a_line", number=number) from error
    if not lines or min(map(len, lines)) < 2:
        raise Unreadable("not_a_line", number=number)
    easts, norths = zip(*chain.from_iterable(lines), strict=True)
    return Outline(
        name=name_of(feature.get("properties")), is_area="Polygon" in geometry["type"], lines=lines,
        south=min(norths), north=max(norths), west=min(easts), east=max(easts), brought_at=by.at,
    )  # fmt: skip


def lines_of(said: Any, depth: int) -> Iterator[Any]:
    """The lines of a geometry, however deep they lie."""
    if depth == 0:
        yield said
        return
    for one in said:
        yield from lines_of(one, depth - 1)


def line_of(number: int, said: Any) -> Line:
    """One line: its points, without one that is as good as the one before. Raises Unreadable."""
    line: Line = []
    for east, north, *_height in said:
        if not (WEST <= east <= EAST and SOUTH <= north <= NORTH):
            raise Unreadable("not_degrees", number=number)
        point = [round(float(east), FINE), round(float(north), FINE)]
        if not line or line[-1] != point:
            line.append(point)
    return line


def name_of(properties: Any) -> str:
    """What it is called: `name`, or as the ONS spells it with its year (`WD25NM`)."""
    said = properties if isinstance(properties, dict) else {}
    named = (value for key, value in said.items() if key.casefold() == "name" or key.upper().endswith("NM"))
    found = next((value for value in named if isinstance(value, str)), "")
    return "".join(sign for sign in found if sign.isprintable()).strip()[:LONGEST_NAME]
