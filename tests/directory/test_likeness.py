"""Which entries may be one provider: pure rules, without a database. Criterion: 001-P9."""

import pytest

from kinweave.directory.rules.likeness import (
    TOO_MANY,
    Facts,
    blocks,
    digits,
    likeness,
    pairs,
    plain,
    telling,
    weigh,
)

OWL = Facts("The Invented Owl", "3 Invented Lane", "AV1 9ZZ", "01632 960108", frozenset({("urn", "EY1")}))


def test_a_number_alone_is_enough():
    found = weigh(Facts(numbers=frozenset({("urn", "EY1")})), OWL)

    assert (found.is_enough, found.because) == (True, ("number",))


def test_the_same_number_of_another_scheme_says_nothing():
    assert weigh(Facts(numbers=frozenset({("charity", "EY1")})), OWL).points == 0


@pytest.mark.parametrize(
    ("other", "because"),
    [
        (Facts("Invented Owl Nursery Ltd", "3 invented lane", "av19zz"), ("postcode", "name", "address")),
        (Facts("Invented Owl", phone="+44 1632 960 108"), ("phone", "name")),
        (Facts("L’Owl Invénted", postcode="AV1 9ZZ", phone="01632960108"), ("phone", "postcode", "name")),
        (Facts("Owls Ltd", postcode="AV1 9ZZ", phone="01632 960108"), ("phone", "postcode")),
    ],
)
def test_several_things_together_are_enough(other, because):
    found = weigh(OWL, other)

    assert (found.is_enough, found.because) == (True, because)
    assert weigh(other, OWL) == found


@pytest.mark.parametrize(
    "other",
    [
        Facts("The Paper Moon", "9 Example Row", "AV1 9ZZ"),  # two houses of one street
        Facts("The Invented Owl"),  # a name that others may have too
        Facts(phone="01632 960108"),
        Facts(),
    ],
)
def test_one_thing_alone_is_not(other):
    assert not weigh(OWL, other).is_enough


def test_who_is_listed_by_area_only_has_nothing_to_be_weighed_but_a_name_and_a_number():
    assert weigh(Facts("Provider"), Facts("Provider")).points < 50


def test_only_those_with_something_in_common_are_weighed(monkeypatch):
    weighed = []
    monkeypatch.setattr(
        "kinweave.directory.rules.likeness.weigh", lambda one, other: weighed.append(1) or weigh(one, other)
    )
    facts = {number: Facts(f"Nursery number {number:04}", postcode=f"AV{number} 1ZZ") for number in range(200)}
    facts[200] = Facts("Nursery number 0007", postcode="AV7 1ZZ")

    assert list(pairs(facts)) == [(7, 200)]
    assert len(weighed) < 5


def test_what_very_many_share_says_nothing():
    facts = {
        number: Facts(f"Name {number}", postcode="AV1 9ZZ", phone="01632 960108") for number in range(TOO_MANY + 1)
    }

    assert pairs(facts) == {}
    assert pairs(dict(list(facts.items())[:TOO_MANY]))


def test_a_telephone_number_that_is_not_whole_is_none():
    assert (digits("960108"), digits("+44 (0)1632 960108")) == ("", "1632960108")
    assert digits("01632 960108") == "1632960108"


def test_marks_accents_and_common_words_say_nothing():
    assert plain("Tŷ Bach Crèche, L’Owl") == "ty bach creche lowl"
    assert telling("The Day Nursery") == "the day nursery"
    assert telling("The Owl Day Nursery Ltd") == "owl"
    assert blocks(Facts()) == set()


def test_likeness_runs_from_nothing_to_all():
    assert (likeness("owl", "owl"), likeness("owl", ""), likeness("abc", "xyz")) == (1.0, 0.0, 0.0)
    assert likeness("night", "nacht") == 0.25
