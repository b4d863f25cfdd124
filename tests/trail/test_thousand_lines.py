"""Every change of one row among a thousand lines is found, and the line is named."""

import os
from dataclasses import replace
from functools import lru_cache
from itertools import cycle

import pytest

from kinweave.trail import digests, verify
from kinweave.trail.rows import Gathered
from tests.house import house_at
from tests.town import Town
from tests.trail.chains import (
    COMPARED,
    Chain,
    changed_value,
    read_chain,
    some_of,
    with_digest,
    write_thousand,
)

THOROUGH = os.environ.get("KINWEAVE_EXAM") == "whole"  # `make exam`: each field of each of the thousand lines
THOUSAND = range(1_000)


@pytest.fixture(scope="module")
def chain(tmp_path_factory, template, django_db_blocker) -> Chain:
    """A chain as the service writes it."""
    with django_db_blocker.unblock(), house_at(tmp_path_factory.mktemp("thousand"), template):
        return read_chain(write_thousand(Town()))


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """A digest is a function: for the same values it is worked out once."""
    monkeypatch.setattr(verify, "digest", lru_cache(maxsize=None)(digests.digest))
    monkeypatch.setattr(verify, "commit", lru_cache(maxsize=None)(digests.commit))


def test_a_chain_that_nobody_touched_is_whole(chain):
    assert [line.number for line in chain.lines] == [index + 1 for index in THOUSAND]
    assert len(chain.gathered) > 20
    assert chain.faults() == []


def test_every_changed_line_is_named(chain):
    for index, name in zip(THOUSAND, cycle(COMPARED), strict=False):
        value = changed_value(name, getattr(chain.lines[index], name))

        assert index + 1 in chain.with_line(index, **{name: value}).named()


@pytest.mark.parametrize("name", COMPARED)
def test_every_changed_field_of_every_line_is_named(chain, name):
    chain = chain if THOROUGH else some_of(chain, 120)
    for index, line in enumerate(chain.lines):
        value = changed_value(name, getattr(line, name))

        assert index + 1 in chain.with_line(index, **{name: value}).named()


def test_a_changed_field_is_blamed_on_its_line_alone(chain):
    for name in set(COMPARED) - {"number", "record_id", "verb", "kind"}:
        value = changed_value(name, getattr(chain.lines[499], name))

        assert chain.with_line(499, **{name: value}).named() == {500}


def test_every_line_that_is_taken_away_is_named(chain):
    for index in THOUSAND:
        assert index + 1 in chain.without(index).named()


def test_every_detail_that_is_taken_away_is_named(chain):
    for index in THOUSAND:
        assert chain.with_line(index, salt=None, text=None).named() >= {index + 1}


def test_every_line_that_was_changed_with_its_digest_is_named(chain):
    for index in THOUSAND:
        lines = [*chain.lines]
        lines[index] = with_digest(lines[index]._replace(by_role="manager"))

        assert index + 1 in replace(chain, lines=lines).named()


def test_every_two_lines_that_changed_places_are_named(chain):
    for index in THOUSAND[:-1]:
        one, other = chain.lines[index : index + 2]
        swapped = [other._replace(number=one.number), one._replace(number=other.number)]
        lines = [*chain.lines[:index], *swapped, *chain.lines[index + 2 :]]

        assert replace(chain, lines=lines).named() >= {index + 1, index + 2}


def test_every_two_details_that_changed_places_are_named(chain):
    chain = some_of(chain, 300)
    for index in range(len(chain.lines) - 1):
        one, other = chain.lines[index : index + 2]
        swapped = [
            one._replace(salt=other.salt, text=other.text),
            other._replace(salt=one.salt, text=one.text),
        ]
        lines = [*chain.lines[:index], *swapped, *chain.lines[index + 2 :]]

        assert replace(chain, lines=lines).named() >= {index + 1, index + 2}


@pytest.mark.parametrize("mend_head", [True, False])
def test_every_cut_end_is_found_and_the_first_missing_line_named(chain, mend_head):
    for length in THOUSAND:
        assert length + 1 in chain.cut_to(length, mend_head=mend_head).named()


@pytest.mark.parametrize("mend_head", [True, False])
def test_a_forged_line_at_the_end_is_named(chain, mend_head):
    last = chain.lines[-1]
    forged = with_digest(last._replace(number=1_001, previous=last.digest, verb="agreed"))
    head = (1_001, forged.digest) if mend_head else chain.head

    found = replace(chain, lines=[*chain.lines, forged], head=head).faults()

    assert (1_001, "was not written by an act: the anchor does not know it.") in found


def test_a_forged_line_stays_named_when_acts_have_gone_on_after_it(chain):
    """An honest act that followed a forged line does not make it honest."""
    act = next(entry for entry in chain.entries if entry.first > 500 and entry.last > entry.first)
    whole = some_of(chain, act.last)
    entries = [entry._replace(first=act.last) if entry.last == act.last else entry for entry in whole.entries]

    found = replace(whole, entries=entries).named()

    assert found == {act.first}, "the anchor knows the last line of these as an act, and nothing of the first"


def test_a_chain_that_was_written_anew_from_some_line_on_is_found_in_that_act(chain):
    for start in range(0, 1_000, 50):
        lines = [
            *chain.lines[:start],
            chain.lines[start]._replace(by_role="manager"),
            *chain.lines[start + 1 :],
        ]
        for index in range(start, 1_000):
            lines[index] = with_digest(lines[index]._replace(previous=lines[index - 1].digest if index else "0" * 64))
        head = (1_000, lines[-1].digest)

        found = replace(chain, lines=lines, head=head).named()

        assert min(found) in chain.act_around(start + 1)


@pytest.mark.parametrize("head", [None, (999, "x"), (1_001, "x"), (1_000, "x"), (0, "0" * 64)])
def test_a_changed_head_is_found(chain, head):
    assert replace(chain, head=head).named() == {1_000}


def test_without_its_anchor_a_chain_is_not_believed(chain):
    assert replace(chain, entries=[], reached=0).faults() == [
        (1, "and on to line 1000: the anchor does not know these.")
    ]


def test_every_changed_entry_of_the_anchor_is_found(chain):
    did = [index for index, entry in enumerate(chain.entries) if entry.state == "did"]
    for index in did:
        entry = chain.entries[index]
        entries = [*chain.entries]
        entries[index] = entry._replace(digest="0" * 64)

        assert entry.last in replace(chain, entries=entries).named()


def changed_looks(one: Gathered):
    """Every way to change one row of what was gathered."""
    for index, value in enumerate(one.gathering[1:], start=1):
        values = [*one.gathering]
        values[index] = changed_value("", value)
        yield one._replace(gathering=tuple(values))
    for at, look in enumerate(one.looks):
        for index, value in enumerate(look):
            values = [*look]
            values[index] = changed_value("", value)
            yield one._replace(looks=[*one.looks[:at], tuple(values), *one.looks[at + 1 :]])
        yield one._replace(looks=[*one.looks[:at], *one.looks[at + 1 :]])
        yield one._replace(looks=[*one.looks, look])


def test_every_change_of_a_look_is_found_and_the_line_that_committed_to_it_named(chain):
    lines = {line.record_id: line.number for line in chain.lines if line.verb == "looked"}
    chain = some_of(chain, 300)
    for index, one in enumerate(chain.gathered):
        for changed in changed_looks(one):
            rows = [*chain.gathered[:index], changed, *chain.gathered[index + 1 :]]

            assert replace(chain, gathered=rows).named() == {lines[one.gathering[0]]}


def test_a_gathering_that_is_taken_away_or_added_is_found(chain):
    lines = {line.record_id: line.number for line in chain.lines if line.verb == "looked"}
    one = chain.gathered[0]
    forged = one._replace(gathering=("forged", *one.gathering[1:]))

    assert replace(chain, gathered=chain.gathered[1:]).named() == {lines[one.gathering[0]]}
    assert replace(chain, gathered=[*chain.gathered, forged]).named() == {0}
