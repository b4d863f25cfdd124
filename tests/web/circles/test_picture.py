"""What the picture says and how: links, names, order, marks, words; hostile names do no harm."""

import re
from dataclasses import replace

import pytest
from django.utils.safestring import SafeString

from kinweave.web.circles.picture import (
    HOPED,
    NOW,
    PHONE,
    THUMBNAIL,
    WIDE,
    changes,
    crowded,
    hopes,
    picture,
)
from kinweave.web.circles.picture.lettering import ems, initials, shortened
from tests.web.circles.drawing_people import SVG, danny, likely, links, read, shapes, somebody

HOSTILE = [
    '"><script>alert(1)</script>',
    "' onload='alert(1)",
    "</svg><img src=x>",
    "&amp;&lt;",
    "<![CDATA[x]]>",
    "{{ me }}{% now %}",
    "%(me)s %s",
]
SCRIPTS = ["محمد", "王小明", "Ὀδυσσεύς", "Łukasz Żółć", "ਸਿਮਰਨ", "Nguyễn Thị Ánh", "👩‍👩‍👧", "ש", "Siân Llŷr"]


def svg_of(people, **given):
    return picture(people, **{"me": "Danny", "form": WIDE, "time": NOW, "prefix": "p", **given})


def tree_of(people, **given):
    return read(svg_of(people, **given))


def heard(tree):
    return [link.get("aria-label") for link in links(tree)]


def seen(tree, kind):
    return ["".join(element.itertext()) for element in tree.iter() if element.get("class") == kind]


def test_the_picture_is_a_document_with_a_title_and_a_description():
    tree = tree_of(danny())

    assert tree.get("role") == "graphics-document"
    assert tree.get("aria-labelledby") == "p-t p-d"
    assert tree.find(f"{SVG}title").text == "Danny’s circle now"
    assert tree.find(f"{SVG}desc").text == (
        "Danny is in the middle, and 13 people in four rings around. The table says the same."
    )
    assert tree_of(danny(), time=HOPED).find(f"{SVG}title").text == "Danny’s circle, as hoped"
    assert tree_of(danny(), sector="family").find(f"{SVG}title").text == "Danny’s circle now: Family"


def test_links_go_outwards_then_by_part_of_life_then_by_name():
    assert [name.split(".")[0] for name in heard(tree_of(danny()))] == [
        "Mum", "Ffion", "Marcus", "Carl", "Sam", "Auntie Bev", "Coach Lee", "Mrs Adeyemi", "Tomasz", "Dad",
        "Priya", "Joan", "Dr Khan",
    ]  # fmt: skip


def test_everybody_is_a_link_that_says_name_part_of_life_ring_feeling_and_wish():
    marcus = links(tree_of([somebody("Marcus", sector="family", feels="mixed", wish="develop", href="/ties/7/")]))[0]

    assert marcus.get("href") == "/ties/7/"
    assert marcus.get("aria-label") == "Marcus. Family. Close. Feels good and hard. Wish: see more."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"ring": 3, "hoped_ring": 2}, "Now: Now and then. Hoped for: Close"),
        ({"ring": 2, "hoped_ring": 2}, "Close"),
        ({"ring": 2}, "Close"),
        ({"ring": None, "hoped_ring": 1}, "Not there yet. Hoped for: Closest"),
        ({"ring": 4, "wish": "withdraw"}, "Now: Say hello. Hoped for: no longer in the circle"),
    ],
)
def test_the_picture_as_hoped_says_what_would_change(given, said):
    assert f". {said}. " in heard(tree_of([somebody(**given)], time=HOPED))[0]


def test_two_people_with_one_name_are_told_apart_by_who_they_are():
    people = [
        somebody("Sam", id="1", label="my cousin"),
        somebody("Sam", id="2", label="from football", slot=1),
    ]

    assert [name.split(".")[0] for name in heard(tree_of(people))] == ["Sam, from football", "Sam, my cousin"]


def test_two_people_with_one_name_and_one_label_are_told_apart_by_a_number():
    people = [somebody("Sam", id=str(n), label="friend", slot=n) for n in range(3)]

    names = heard(tree_of(people))

    assert len(set(names)) == 3
    assert names[1].startswith("Sam, friend (2).")


def test_a_label_that_only_repeats_the_name_is_not_said_twice():
    assert heard(tree_of([somebody("Mum", label="mum")]))[0].startswith("Mum. ")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_ever_text(name):
    person = somebody(name, label=name, href="/ties/1/?a=1&b='\"")

    svg = svg_of([person], me=name, prefix='p"')
    tree = read(svg)

    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= {
        "svg", "title", "desc", "circle", "path", "text", "a", "polygon", "g", "rect",
    }  # fmt: skip
    assert links(tree)[0].get("aria-label").startswith(name)
    assert links(tree)[0].get("href") == person.href
    assert "<script" not in svg
    assert "onload" not in {attribute for element in tree.iter() for attribute in element.attrib}


@pytest.mark.parametrize("name", SCRIPTS)
def test_names_in_any_script_are_shown_whole(name):
    tree = tree_of([somebody(name)])

    assert seen(tree, "name") == [name]
    assert heard(tree)[0].startswith(name)


def test_a_very_long_name_is_shortened_to_see_and_whole_to_hear():
    name = "Bartholomew Featherstonehaugh-Cholmondeley of Ashby Vale"

    tree = tree_of([somebody(name)])

    assert seen(tree, "name") == ["Bartholomew…"]
    assert heard(tree)[0].startswith(name + ".")
    assert "name" not in {element.get("class") for element in links(tree)[0]}


def test_a_short_form_never_cuts_a_letter_from_its_marks():
    name = "e\u0301" * 40

    short = shortened(name, 6)

    assert short.endswith("\u0301…")
    assert ems(short) <= 6


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Mum", "Mu"),
        ("Auntie Bev", "AB"),
        ("Dr Khan", "DK"),
        ("王小明", "王"),
        ("J", "J"),
        ("e\u0301lan", "e\u0301l"),
    ],
)
def test_initials_are_two_letters_or_one_wide_one(name, letters):
    assert initials(name) == letters


def test_initials_stand_outside_the_link_and_are_not_heard():
    tree = tree_of(danny())

    letters = [element for element in tree if element.get("class") == "ini"]

    assert len(letters) == 13
    assert all(element.get("aria-hidden") == "true" and element.get("pointer-events") == "none" for element in letters)


def test_the_ids_of_two_pictures_never_meet():
    both = svg_of(danny(), prefix="a") + svg_of(danny(), prefix="b", time=HOPED)

    ids = re.findall(r' id="([^"]+)"', both)

    assert len(ids) == len(set(ids)) == 4


@pytest.mark.parametrize("form", [WIDE, PHONE, THUMBNAIL])
@pytest.mark.parametrize("time", [NOW, HOPED])
def test_numbers_have_at_most_one_decimal_and_there_is_no_style(form, time):
    svg = svg_of(likely(40, seed=1), form=form, time=time)

    assert isinstance(svg, SafeString)
    assert not re.search(r"\d\.\d\d", svg)
    assert "-0.0" not in svg
    assert "style" not in svg


def test_the_line_says_how_it_feels_and_no_line_says_not_asked():
    people = [somebody(str(n), slot=n, feels=feels) for n, feels in enumerate(("good", "bad", "not_asked"))]

    tree = tree_of(people)

    lines = [element.get("class") for element in tree.iter() if element.get("class", "").startswith("feel")]
    assert lines == ["feel feel-good", "feel feel-bad"]
    assert "Not asked how it feels" in heard(tree)[2]


def test_marks_of_wishes_are_only_in_the_picture_of_now():
    people = danny()

    assert svg_of(people).count('class="badge"') == 4
    assert svg_of(people, time=HOPED).count('class="badge"') == 0


def test_who_would_move_leaves_a_dashed_place_and_an_arrow():
    svg = svg_of(danny(), time=HOPED)

    assert svg.count('class="ghost"') == svg.count('class="movehead"') == 5
    assert len(shapes(read(svg))) == 14


def test_a_hope_without_a_tie_is_dashed_with_a_question_mark_and_not_in_the_picture_of_now():
    hope = somebody("Dance mate", ring=None, hoped_ring=2)

    assert links(tree_of([hope])) == []
    tree = tree_of([hope], time=HOPED)
    assert seen(tree, "ini") == ["?"]
    assert 'stroke-dasharray="5 4"' in svg_of([hope], time=HOPED)


def test_who_should_no_longer_be_there_is_dashed_as_hoped_and_stays_a_link():
    person = somebody("Carl", wish="withdraw")

    assert 'stroke-dasharray="2 5"' in svg_of([person], time=HOPED)
    assert "stroke-dasharray" not in svg_of([person])
    assert len(links(tree_of([person], time=HOPED))) == 1


def test_a_photograph_takes_the_place_of_the_initials():
    people = [somebody("Mum", sector="family", photo_url="/photos/1?a=1&b=2"), somebody("Sam", slot=1)]

    tree = tree_of(people)

    image = tree.find(f".//{SVG}image")
    assert image.get("href") == "/photos/1?a=1&b=2"
    assert image.get("clip-path") == "url(#p-family)"
    assert [clip.get("id") for clip in tree.iter(f"{SVG}clipPath")] == ["p-family"]
    assert seen(tree, "ini") == ["Sa"]


def test_the_small_picture_has_no_names_and_no_links():
    tree = tree_of(danny(), form=THUMBNAIL)

    assert links(tree) == []
    assert list(tree.iter(f"{SVG}text")) == []
    assert len(shapes(tree)) == 13
    assert tree.find(f"{SVG}desc").text == "13 people in four rings. Open the circle for names."


def test_one_part_of_life_alone_has_the_whole_disc_and_its_own_corner():
    tree = tree_of(danny(), sector="community")

    assert len(links(tree)) == 3
    assert seen(tree, "sector community") == ["Community, school,", "work, faith"]
    assert seen(tree, "sector family") == []


def test_an_empty_circle_is_still_a_picture():
    tree = tree_of([])

    assert links(tree) == []
    assert tree.find(f"{SVG}desc").text.startswith("Danny is in the middle, and 0 people")


@pytest.mark.parametrize(
    ("form", "me", "shown"),
    [(WIDE, "Danny", "Danny"), (PHONE, "Danny", "Danny"), (PHONE, "Bartholomew", "Ba")],
)
def test_the_one_in_the_middle_is_named_or_has_initials(form, me, shown):
    assert seen(tree_of([], form=form, me=me), "me-t") == [shown]


def test_more_than_twenty_four_people_are_shown_one_part_of_life_at_a_time():
    assert not crowded(danny(), WIDE)
    assert not crowded(danny(), PHONE)
    assert crowded(likely(25, seed=1), WIDE)
    assert crowded(likely(20, seed=1), PHONE)


def test_two_days_compared_are_a_list_of_sentences():
    before = [
        somebody("Sam", ring=3),
        somebody("Mum", ring=1),
        somebody("Carl", ring=2),
        somebody("Priya", ring=1),
    ]
    after = [
        somebody("Sam", ring=2),
        somebody("Mum", ring=1),
        somebody("Jo", ring=4),
        somebody("Priya", ring=2),
    ]

    assert changes(before, after) == [
        "Sam moved closer.",
        "Priya moved further away.",
        "Jo is new.",
        "Carl is no longer in the circle.",
    ]
    assert changes(before, before) == []


def test_what_the_person_would_change_is_four_lists_of_names():
    people = [*danny(), somebody("Lodger", wish="withdraw")]

    found = hopes(people)

    assert found.closer == ["Coach Lee", "Marcus", "Priya"]
    assert found.further == ["Carl", "Ffion"]
    assert found.new == ["Dance mate"]
    assert found.gone == ["Lodger"]


def test_a_changed_name_does_not_make_a_new_person():
    before = somebody("Sam")

    assert changes([before], [replace(before, name="Samira")]) == []
