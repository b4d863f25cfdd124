"""Where people stand in the picture: nobody overlaps, nobody changes their angle, the same every time."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from kinweave.web.circles.picture import (
    HOPED,
    NOW,
    PHONE,
    SECTORS,
    THUMBNAIL,
    WIDE,
    angle,
    free_slot,
    picture,
)
from kinweave.web.circles.picture.layout import arranged
from tests.web.circles.drawing_people import (
    added_in_turn,
    circles,
    danny,
    likely,
    links,
    overlapping,
    read,
    shapes,
    somebody,
)

FORMS = {"wide": WIDE, "phone": PHONE, "thumbnail": THUMBNAIL}
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
thorough = settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
any_form = st.sampled_from(list(FORMS.values()))
any_part = st.sampled_from((None, *SECTORS))


def drawn(people, form=WIDE, time=NOW, sector=None):
    return read(picture(people, me="Danny", form=form, time=time, sector=sector, prefix="p"))


def everything(tree):
    return shapes(tree) + shapes(tree, "ghost") + shapes(tree, "me")


@seed(20261020)
@thorough
@given(circles(), any_form, any_part)
def test_nobody_overlaps_in_any_circle_of_up_to_eighty(people, form, sector):
    for time in (NOW, HOPED):
        assert overlapping(everything(drawn(people, form, time, sector))) == []


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("ring", [1, 2, 3, 4])
@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("form", FORMS)
def test_eighty_in_one_ring_of_one_part_of_life_do_not_overlap(sector, ring, alone, form):
    people = [somebody(f"N{slot}", sector=sector, ring=ring, slot=slot) for slot in range(80)]

    found = everything(drawn(people, FORMS[form], NOW, sector if alone else None))

    assert len(found) == 81
    assert overlapping(found) == []


@pytest.mark.parametrize("count", [24, 40, 80])
@pytest.mark.parametrize("form", FORMS)
def test_nobody_overlaps_in_a_likely_circle(count, form):
    for number in range(4):
        for time in (NOW, HOPED):
            assert overlapping(everything(drawn(likely(count, seed=number), FORMS[form], time))) == []


@seed(20261021)
@thorough
@given(circles(), any_form, any_part)
def test_everybody_is_drawn_exactly_once(people, form, sector):
    here = [person for person in people if sector in (None, person.sector)]

    now, hoped = (len(shapes(drawn(people, form, time, sector))) for time in (NOW, HOPED))

    assert now == sum(person.ring is not None for person in here)
    assert hoped == sum(bool(person.rings) for person in here)


@seed(20261022)
@thorough
@given(circles(), any_form, st.randoms(use_true_random=False))
def test_the_order_in_which_people_are_given_changes_no_byte(people, form, chance):
    shuffled = people[:]
    chance.shuffle(shuffled)

    first, again = (picture(each, me="Danny", form=form, time=HOPED, prefix="p") for each in (people, shuffled))

    assert first == again


@seed(20261023)
@thorough
@given(circles())
def test_nobody_changes_their_angle_between_now_and_hoped(people):
    moved = [person for person in people if len(person.rings) == 2]

    tree = drawn(people, WIDE, HOPED)

    assert len(shapes(tree, "ghost")) == len(moved)
    centre = shapes(tree, "me")[0].middle
    new = [turn(centre, shape.middle) for shape in shapes(tree)]
    for ghost in shapes(tree, "ghost"):
        old = turn(centre, ghost.middle)
        assert min(abs((each - old + 180) % 360 - 180) for each in new) < 0.3


def turn(centre, point):
    return math.degrees(math.atan2(point[0] - centre[0], centre[1] - point[1]))


@seed(20261024)
@thorough
@given(circles(most=30), any_form)
def test_everybody_stands_in_their_ring_and_their_part_of_life(people, form):
    layout = arranged(people, form)

    for person in people:
        place = layout.places.get(person.id)
        assert (place is not None) == bool(person.rings)
        for ring in person.rings:
            inner = layout.radii[ring - 2] if ring > 1 else form.me
            assert inner < place.radius[ring] < layout.radii[ring - 1]
            first = {"friends": 0, "community": 90, "paid": 180, "family": 270}[person.sector]
            assert first + 9.9 <= place.angle <= first + 80.1


def test_the_rings_are_those_of_the_design_while_everybody_fits():
    assert arranged(danny(), WIDE).radii == [118, 184, 244, 297]
    assert arranged(danny(), PHONE).radii == [84, 126, 164, 197]
    assert drawn(danny(), WIDE).get("viewBox") == "0 0 620 668"
    assert drawn(danny(), PHONE).get("viewBox") == "0 0 400 456"
    assert drawn(danny(), THUMBNAIL).get("viewBox") == "0 0 400 400"


def test_people_keep_the_angle_of_their_slot_while_nobody_is_in_the_way():
    people = [somebody(f"N{slot}", ring=4, slot=slot) for slot in range(4)]

    places = arranged(people, WIDE).places

    for person in people:
        assert places[person.id].angle == pytest.approx(angle("friends", person.slot))


@pytest.mark.parametrize("count", range(13))
def test_a_new_person_in_another_part_of_life_moves_nobody(count):
    before = danny()[:count]
    after = [*before, somebody("New", sector=danny()[count].sector, ring=3, slot=9)]

    old, new = arranged(before, WIDE).places, arranged(after, WIDE).places

    untouched = [person for person in before if person.sector != after[-1].sector]
    assert all(new[person.id] == old[person.id] for person in untouched)


def test_slots_are_given_from_the_smallest():
    assert free_slot(set()) == 0
    assert free_slot({0, 1, 3}) == 2
    assert free_slot(set(range(80))) == 80


@pytest.mark.parametrize("sector", SECTORS)
def test_slots_lie_in_their_part_of_life_ten_degrees_from_each_axis(sector):
    first = {"friends": 0, "community": 90, "paid": 180, "family": 270}[sector]

    angles = [angle(sector, slot) for slot in range(300)]

    assert min(angles) == first + 10
    assert max(angles) == first + 80


def test_early_slots_lie_far_apart():
    for count, apart in ((2, 42), (3, 21), (5, 13), (9, 6)):
        angles = [angle("family", slot) for slot in range(count)]
        assert min(abs(a - b) for a, b in combinations(angles, 2)) >= apart


@pytest.mark.parametrize("count", [4, 8, 13, 18, 24])
@pytest.mark.parametrize("form", ["wide", "phone"])
def test_no_name_covers_a_marker_in_a_likely_circle(count, form):
    covered = []
    for number in range(25):
        people = likely(count, seed=number)
        if count <= FORMS[form].crowd:
            covered += [(number, pair) for time in (NOW, HOPED) for pair in covering(drawn(people, FORMS[form], time))]

    assert covered == []


def covering(tree):
    """Pairs of a name and a marker under it, with the name's box as wide as letters of half their height."""
    markers = shapes(tree) + shapes(tree, "ghost")
    names = [element for element in tree.iter() if element.get("class") == "name"]
    return [(name.text, marker.middle) for name in names for marker in markers if is_over(name, marker)]


def is_over(name, marker):
    size, (x, y) = float(name.get("font-size")), marker.middle
    wide, high = (max(c[i] for c in marker.corners) - (x, y)[i] for i in (0, 1))
    across = abs(float(name.get("x")) - x) < wide * 0.8 + len(name.text) * size * 0.25
    down = -size * 0.2 - high * 0.9 < y - float(name.get("y")) + size * 0.5 < high * 0.9 + size * 0.4
    return across and down


@seed(20261025)
@thorough
@given(circles(), any_part)
def test_letters_are_never_drawn_smaller_than_thirteen_pixels_on_a_phone(people, sector):
    tree = drawn(people, PHONE, NOW, sector)

    width = float(tree.get("viewBox").split()[2])
    drawn_at = float(tree.get("width", 328))

    sizes = [float(element.get("font-size")) for element in tree.iter() if element.get("class") in ("name", "me-t")]
    assert all(size * drawn_at / width >= 13 for size in sizes)


def test_the_same_slot_twice_is_moved_apart():
    people = [somebody("A", slot=0), somebody("B", slot=0), somebody("C", slot=0)]

    assert overlapping(everything(drawn(people))) == []


def test_a_crowded_innermost_ring_widens_into_the_spare_room_of_the_others():
    rows = [(f"N{n}", "family", 1, None, "good", "maintain") for n in range(3)]

    radii = arranged(added_in_turn(rows), WIDE).radii

    assert radii[0] > 118
    assert radii[-1] == 297
    assert min(b - a for a, b in pairwise(radii)) > 2 * WIDE.marker


def test_the_picture_grows_when_there_is_no_spare_room_left():
    rows = [(f"N{n}", sector, 1, None, "good", "maintain") for sector in SECTORS for n in range(5)]

    radii = arranged(added_in_turn(rows), WIDE).radii

    assert radii[-1] > 297
    assert len(links(drawn(added_in_turn(rows)))) == 20
