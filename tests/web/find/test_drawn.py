"""A map of places that were found: each has its number, none covers another, and no area looks like a point."""

from dataclasses import replace
from itertools import combinations
from math import dist

import pytest
from django.template.loader import render_to_string

from kinweave.directory.models import Outline
from kinweave.web.find import drawn as drawing
from kinweave.web.find.drawn import APART, HEIGHT, MARKER, WIDTH
from tests.directory.search.town_of_places import MIDDLE, places
from tests.town import NOON

pytestmark = pytest.mark.django_db


def drawn(some, near):
    """The map of some places."""
    return drawing.drawn(some, near, Outline.objects.all())


def numbered(points, **facts):
    """Places at these points, with their numbers."""
    return [
        (number, replace(one, point=point, **facts))
        for number, (one, point) in enumerate(zip(places(1, len(points)), points, strict=True), 1)
    ]


def test_no_number_covers_another_and_all_are_inside_even_when_all_places_are_one():
    near = [(MIDDLE[0] + number * 0.00001, MIDDLE[1]) for number in range(20)]

    for points in (near, [MIDDLE] * 20):
        marks = drawn(numbered(points), MIDDLE).marks
        assert [mark.number for mark in marks] == list(range(1, 21))
        assert min(dist((a.x, a.y), (b.x, b.y)) for a, b in combinations(marks, 2)) >= APART
        assert all(MARKER < mark.x < WIDTH - MARKER and MARKER < mark.y < HEIGHT - MARKER for mark in marks)


def test_north_is_up_and_east_is_to_the_right():
    south_west, north_east = drawn(numbered([MIDDLE, (MIDDLE[0] + 0.02, MIDDLE[1] + 0.02)]), None).marks

    assert south_west.x < north_east.x
    assert south_west.y > north_east.y
    assert not south_west.is_about


def test_without_the_name_of_an_area_no_area_is_drawn_and_none_is_marked():
    about = {"is_by_area": True, "is_middle": True, "area": ""}
    ring = [[-2.99, 51.92], [-2.97, 51.92], [-2.97, 51.94]]
    Outline.objects.create(
        name="", is_area=True, lines=[ring], south=51.92, north=51.94, west=-2.99, east=-2.97, brought_at=NOON
    )
    shown = drawn(numbered([MIDDLE], **about), None)

    assert (shown.rounds, [shape.is_meant for shape in shown.shapes]) == ([], [False])
    assert "Somewhere in" not in render_to_string("find/_map.html", {"map": shown})


def test_who_works_at_home_is_an_area_and_never_a_point():
    about = {"is_by_area": True, "is_middle": True, "area": "Mill Lane"}
    without = drawn(numbered([MIDDLE], **about), None)
    ring = [[-2.99, 51.92], [-2.97, 51.92], [-2.97, 51.94]]
    Outline.objects.create(
        name="Mill Lane", is_area=True, lines=[ring], south=51.92, north=51.94, west=-2.99, east=-2.97, brought_at=NOON
    )
    within = drawn(numbered([MIDDLE], **about), None)

    assert (len(without.rounds), without.marks[0].is_about) == (1, True)
    assert (len(within.rounds), [shape.is_meant for shape in within.shapes]) == (0, [True])


def test_places_of_which_nobody_knows_where_they_are_make_no_map():
    assert drawn(numbered([None, None]), MIDDLE) is None
