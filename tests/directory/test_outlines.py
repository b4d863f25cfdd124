"""Outlines are taken in from an open file; a bad one gets a sentence that says what and where, and changes nothing."""

import json

import pytest

from kinweave.directory.models import Outline
from kinweave.directory.outlines import Unreadable, bring_in
from kinweave.foundation import system
from tests.town import NOON

pytestmark = pytest.mark.django_db

ON_THE_GRID = [[399_000, 250_000]] * 4
SQUARE = [[-2.99, 51.92], [-2.97, 51.92], [-2.97, 51.94], [-2.99, 51.94], [-2.99, 51.92]]


def feature(kind: str, coordinates, **properties) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


@pytest.fixture
def taken(tmp_path):
    """Take in a file that says this."""

    def take(*features, text: str | None = None) -> int:
        path, by = tmp_path / "town.geojson", system("outlines", NOON)
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}) if text is None else text)
        return bring_in(path=path, on=by.on, by=by)

    return take


def test_areas_and_lines_are_kept_with_their_names_and_replace_those_before(taken):
    taken(feature("Polygon", [SQUARE], name="Old"))

    number = taken(
        feature("MultiPolygon", [[SQUARE], [SQUARE]], WD25NM="Mill Lane"),
        feature("LineString", SQUARE, name="River"),
        feature("Point", SQUARE[0], name="left out"),
    )

    assert number == 2
    found = {one.name: one for one in Outline.objects.all()}
    assert set(found) == {"Mill Lane", "River"}
    assert (found["Mill Lane"].is_area, len(found["Mill Lane"].lines)) == (True, 2)
    assert (found["River"].south, found["River"].east) == (51.92, -2.97)
    assert Outline.objects.between(south=51.0, north=51.91, west=-3.0, east=-2.9).count() == 0
    assert Outline.objects.between(south=51.0, north=51.93, west=-3.0, east=-2.98).count() == 2


@pytest.mark.parametrize(
    ("features", "text", "sentence"),
    [
        ([], "not json", "This file is no GeoJSON."),
        ([], "[1]", "This file is no GeoJSON."),
        ([], "[" * 100_000, "This file is no GeoJSON."),
        ([], '{"features": [3]}', "This file is no GeoJSON."),
        ([], None, "There are no outlines in this file."),
        ([feature("Polygon", [[["x", 1], [2, 3]]])], None, "Outline 1 has no line that can be drawn."),
        ([feature("LineString", [[-2.9, 51.9]])], None, "Outline 1 has no line that can be drawn."),
        (
            [feature("Polygon", [SQUARE]), feature("Polygon", [ON_THE_GRID])],
            None,
            "Outline 2 does not lie",
        ),
        ([feature("LineString", [[-2.9, float("nan")]] * 3)], None, "Outline 1 does not lie"),
    ],
)
def test_a_bad_file_is_said_in_one_sentence_and_changes_nothing(taken, features, text, sentence):
    taken(feature("Polygon", [SQUARE], name="Before"))

    with pytest.raises(Unreadable, match=sentence):
        taken(*features, text=text)

    assert [one.name for one in Outline.objects.all()] == ["Before"]
