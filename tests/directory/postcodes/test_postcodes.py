"""Where postcodes are: both kinds of open file, what drifts in them, and what is wrong with a bad one."""

import csv
from io import StringIO
from math import degrees

import pytest
from django.utils import timezone

from kinweave.directory.models import Area, Postcode, PostcodeFile
from kinweave.directory.postcodes import bringing, looking_up
from kinweave.directory.postcodes.grid import from_grid, on_old_datum
from kinweave.directory.postcodes.reading import Unreadable, rows_of
from kinweave.directory.postcodes.words import what_is_wrong
from kinweave.foundation import system

NSPL_2025 = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,lad25cd,lat,long,icb23cd"
NSPL_2026 = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,lad26cd,lat,long,imd25ind,icb26cd"
ONSPD_2020 = "pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,lat,long,lsoa11"
MILL = {"pcds": "AV1 2CD", "lat": "51.93", "long": "-2.98"}
QUAY = {"pcds": "AV1 4EF", "lat": "51.95", "long": "-2.96"}
GONE = {"pcds": "AV1 9ZZ", "doterm": "201904", "lat": "51.99", "long": "-2.90"}
NOWHERE = {"pcds": "JE2 3AB", "lat": "99.999999", "long": "0.000000"}


def ons(*rows, headings=NSPL_2026) -> str:
    """A file of the ONS."""
    out, named = StringIO(), headings.split(",")
    writer = csv.writer(out)
    writer.writerow(named)
    writer.writerows([row.get(heading, "") for heading in named] for row in rows)
    return out.getvalue()


@pytest.fixture
def file(tmp_path):
    """Write a file of postcodes."""

    def write(text: str | bytes):
        path = tmp_path / "postcodes.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8-sig"))
        return path

    return write


def taken(path, said=lambda done, rows: None) -> PostcodeFile:
    """A file that was taken in."""
    by = system("tests", timezone.now())
    return bringing.bring_in(path=path, on=by.on, by=by, said=said)


def test_the_grid_is_right_where_the_ordnance_survey_says_how_it_is():
    lat, lon = (degrees(value) for value in on_old_datum(651_409.903, 313_177.270))

    assert (lat, lon) == pytest.approx((52 + 39 / 60 + 27.2531 / 3600, 1 + 43 / 60 + 4.5177 / 3600), abs=1e-7)


def test_a_place_on_the_grid_is_within_five_metres_of_where_satellites_see_it():
    lat, lon = from_grid(651_409.903, 313_177.270)

    assert (lat, lon) == pytest.approx((52 + 39 / 60 + 28.72 / 3600, 1 + 42 / 60 + 57.79 / 3600), abs=0.00005)


@pytest.mark.parametrize("headings", [NSPL_2025, NSPL_2026, ONSPD_2020])
def test_columns_are_known_by_how_they_begin(file, headings):
    rows = list(rows_of(file(ons(MILL, headings=headings))))

    assert rows == [("AV1 2CD", 51.93, -2.98, "")]


def test_code_point_open_has_no_headings(file):
    lines = '"AB101AB",10,394235,806529,"S92000003","","S08000020","","S12000033","S13002842"\n'
    unknown = '"AB101XX",90,0,0,"S92000003","","S08000020","","S12000033","S13002842"\n'

    rows = list(rows_of(file(lines + unknown)))

    assert [row.code for row in rows] == ["AB10 1AB"]
    assert rows[0][1:3] == pytest.approx((57.1496, -2.0969), abs=0.001)


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("", "empty", "no postcodes"),
        (ons(), "empty", "no postcodes"),
        ("name,colour\nAnn,red\n", "missing", "pcds"),
        (ons(MILL) + "AV1 2CE,,\n", "cut", "Row 3"),
        (ons(MILL, {**QUAY, "pcds": "no"}), "not_a_postcode", "Row 3"),
        (ons({**MILL, "lat": "north"}), "not_a_number", "Row 2"),
        (ons({**MILL, "lat": "nan"}), "not_a_number", "Row 2"),
        (ons(MILL).encode() + b"\xff\xfe\n", "not_text", "text"),
        (ons({**MILL, "pcds": "x" * 200_000}), "not_text", "Row"),
        (ons({**MILL, "pcds": "AV1\x002CD"}), "not_a_postcode", "Row 2"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_changes_nothing(db, file, text, code, says):
    with pytest.raises(Unreadable) as wrong:
        taken(file(text))

    assert wrong.value.code == code
    assert says in what_is_wrong(code, wrong.value.where)
    assert not Postcode.objects.exists()
    assert not PostcodeFile.objects.exists()


def test_a_place_is_found_by_its_postcode_however_it_is_typed(db, file):
    taken(file(ons(MILL, QUAY, GONE, NOWHERE)))

    assert looking_up.looked_up(" av12cd ").point == (51.93, -2.98)
    assert looking_up.looked_up("AV1 2CD").name == "AV1 2CD"


def test_the_first_half_of_a_postcode_is_in_the_middle_of_those_that_are_in_use(db, file):
    taken(file(ons(MILL, QUAY, GONE)))

    assert looking_up.looked_up("av1").point == pytest.approx((51.94, -2.97))


def test_a_postcode_that_has_ended_is_not_found_but_old_addresses_have_their_place(db, file):
    taken(file(ons(MILL, GONE)))

    assert looking_up.looked_up("AV1 9ZZ") is None
    assert looking_up.points_of({"AV1 9ZZ"}) == {"AV1 9ZZ": (51.99, -2.90)}


def test_a_part_of_town_is_found_by_its_name(db):
    Area.objects.create(name="Mill Lane", latitude=51.93, longitude=-2.98)

    assert looking_up.looked_up("mill lane").name == "Mill Lane"
    assert looking_up.looked_up("Nowhere") is None
    assert looking_up.looked_up("") is None


def test_the_same_file_again_changes_nothing_and_a_newer_one_says_what_has_ended(db, file):
    taken(file(ons(MILL, QUAY)))
    taken(file(ons(MILL, QUAY)))

    taken(file(ons(MILL, {**QUAY, "doterm": "202610"})))

    assert dict(Postcode.objects.values_list("pk", "ended_in")) == {"AV1 2CD": "", "AV1 4EF": "202610"}


def test_what_was_killed_in_the_middle_goes_on_where_it_was(db, file, monkeypatch):
    monkeypatch.setattr(bringing, "AT_ONCE", 1)
    path = file(ons(MILL, QUAY, GONE))

    class Killed(Exception):
        pass

    def end(done, rows):
        if done == 2:
            raise Killed

    with pytest.raises(Killed):
        taken(path, end)
    seen = []
    found = taken(path, lambda done, rows: seen.append(done))

    assert seen == [3]
    assert (found.done, Postcode.objects.count(), PostcodeFile.objects.count()) == (3, 3, 1)
