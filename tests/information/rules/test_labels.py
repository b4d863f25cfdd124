"""What somebody else told us stays theirs: only the source lets it go further than its label."""

from itertools import combinations, pairwise, product

import pytest

from kinweave.information.rules import Chain, Link, chain_of, strictest
from kinweave.information.rules.labels import LABELS
from tests.information.rules.asking import TODAY, TOMORROW, YESTERDAY

TIES = ("is_theirs", "is_named", "serves_person", "in_partnership", "serves_purpose")
EVERYBODY = [dict(zip(TIES, each, strict=True)) for each in product((False, True), repeat=len(TIES))]


def stands(*links: Link) -> Chain:
    return chain_of(iter(links), TODAY)


def test_what_is_our_own_goes_anywhere():
    assert stands() is Chain.INSIDE
    assert strictest([]) == "clear"


@pytest.mark.parametrize(
    ("label", "tie", "where"),
    [
        ("clear", {}, Chain.INSIDE),
        ("green", {}, Chain.OUTSIDE),
        ("green", {"in_partnership": True}, Chain.INSIDE),
        ("green", {"serves_person": True}, Chain.INSIDE),
        ("amber", {"in_partnership": True}, Chain.OUTSIDE),
        ("amber", {"serves_person": True}, Chain.INSIDE),
        ("amber", {"is_named": True}, Chain.INSIDE),
        ("amber_strict", {"in_partnership": True, "serves_person": True}, Chain.OUTSIDE),
        ("amber_strict", {"is_theirs": True}, Chain.INSIDE),
        ("red", {"in_partnership": True, "serves_person": True}, Chain.OUTSIDE),
        ("red", {"is_named": True}, Chain.INSIDE),
        ("red", {"is_theirs": True}, Chain.INSIDE),
    ],
)
def test_a_label_says_who_may_have_it(label, tie, where):
    assert stands(Link(label=label, **tie)) is where


@pytest.mark.parametrize("tie", EVERYBODY)
def test_a_stricter_label_never_lets_in_more_people(tie):
    inside = [stands(Link(label=label, **tie)) is Chain.INSIDE for label in LABELS]

    assert all(wider or not stricter for wider, stricter in pairwise(inside))


@pytest.mark.parametrize("tie", EVERYBODY)
def test_a_label_that_is_missing_lets_in_nobody_but_its_own_agency(tie):
    assert stands(Link(label="", **tie)) is (Chain.INSIDE if tie["is_theirs"] else Chain.OUTSIDE)


def test_it_serves_only_the_purposes_it_was_passed_on_for():
    assert stands(Link(label="clear", serves_purpose=False)) is Chain.OUTSIDE
    assert stands(Link(label="clear", serves_purpose=False, released_until=TODAY)) is Chain.RELEASED
    assert stands(Link(label="red", serves_purpose=False, is_theirs=True)) is Chain.INSIDE


@pytest.mark.parametrize(
    ("until", "where"), [(TODAY, Chain.RELEASED), (TOMORROW, Chain.RELEASED), (YESTERDAY, Chain.OUTSIDE)]
)
def test_the_source_lets_it_go_up_to_a_last_day(until, where):
    assert stands(Link(label="amber_strict", released_until=until)) is where


def test_a_release_is_quoted_only_where_it_is_needed():
    assert stands(Link(label="amber", serves_person=True, released_until=TODAY)) is Chain.INSIDE


def test_every_agency_of_the_chain_has_its_say():
    free, let_go, strict = Link(label="clear"), Link(label="red", released_until=TODAY), Link(label="red")

    assert stands(free, let_go) is Chain.RELEASED
    assert stands(free, strict) is stands(strict, free) is stands(let_go, strict, free) is Chain.OUTSIDE
    assert stands(free, free) is Chain.INSIDE


def test_a_copy_carries_the_strictest_label_of_all():
    for wider, stricter in combinations(LABELS, 2):
        assert strictest([wider, stricter, wider]) == strictest([stricter, wider]) == stricter
    assert strictest(["red", "not a label"]) == "not a label"
    assert strictest(["clear", ""]) == ""
