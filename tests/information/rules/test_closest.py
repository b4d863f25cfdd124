"""Of several protocols the one that carries it best is read, in whatever order they were written down."""

from dataclasses import replace
from datetime import date
from itertools import combinations, permutations

import pytest

from kinweave.information.rules import Asked, Facts, Law, Mask, Others, Sensitivity, Stands, closest
from tests.information.rules.asking import ALL_WELL, COMMUNITY, EARLY_HELP, REFUSE, TODAY, TOMORROW, YESTERDAY


def under(terms=EARLY_HELP, **differs) -> Facts:
    protocol = {name: differs.pop(name) for name in list(differs) if hasattr(EARLY_HELP, name)}
    return replace(ALL_WELL, terms=terms and replace(terms, **protocol), **differs)


def chosen(*facts: Facts) -> Facts:
    """The one that is read: the same one in every order, its key being its place in the list."""
    named = [(str(number), one) for number, one in enumerate(facts)]
    best = {order[closest(order)[0]][0] for order in permutations(named)}

    assert len(best) == 1
    return facts[int(best.pop())]


FARTHEST_FIRST = [
    under(None),
    under(serves_purpose=False),
    under(is_closed_here=True),
    under(is_for_them=False),
    under(has_category=False),
    under(starts_on=TOMORROW),
    under(is_signed=False),
    under(review_on=date(2026, 1, 31)),
    under(ends_on=YESTERDAY),
    under(is_suspended=True),
    under(review_on=YESTERDAY),
    under(),
]


@pytest.mark.parametrize(("farther", "nearer"), list(combinations(FARTHEST_FIRST, 2)))
def test_the_nearer_one_is_read(farther, nearer):
    assert chosen(farther, nearer) is nearer


def test_the_answer_goes_first():
    refused_in_force = under(COMMUNITY, stands=Stands.REFUSED)
    ended = under(ends_on=YESTERDAY, stands=Stands.NOTHING)

    assert chosen(refused_in_force, ended) is ended


def test_a_protocol_in_force_goes_before_an_overdue_one_where_both_wait_for_the_same():
    overdue = under(review_on=YESTERDAY, law=Law.BARRED)
    in_force = under(law=Law.BARRED)

    assert chosen(overdue, in_force) is in_force


def test_the_one_that_names_its_basis_is_read():
    without = under(is_suspended=True, has_basis=False)
    named = under(is_suspended=True)

    assert chosen(without, named) is named


def test_the_one_under_which_the_family_was_told_enough_is_read():
    asked_of = under(COMMUNITY, stands=Stands.INFORMED, sensitivity=Sensitivity.SPECIAL)
    told = under(stands=Stands.INFORMED, sensitivity=Sensitivity.SPECIAL)

    assert chosen(asked_of, told) is told


def test_of_two_that_are_alike_the_last_key_is_read_wherever_it_stands():
    place, verdict = closest([("b", under(law=Law.BARRED)), ("a", under(law=Law.BARRED))])

    assert (place, verdict.answer) == (0, REFUSE)
    assert closest([("a", under()), ("b", under())])[0] == 1


def test_the_verdict_is_that_of_the_one_that_is_read():
    place, verdict = closest([("a", under(None)), ("b", under(review_on=TODAY)), ("c", under(ends_on=YESTERDAY))])

    assert (place, verdict.findings) == (1, ())


def test_what_the_family_said_goes_before_how_much_else_is_needed():
    told = under(channel=0, mask=Mask.UNSURE)
    untold = under(stands=Stands.NOTHING)

    assert chosen(told, untold) is told


def test_the_one_that_fewer_gates_hold_up_is_read():
    weak, safe = under(is_suspended=True, channel=0), under(is_suspended=True)

    assert closest([("a", safe), ("b", weak)])[0] == 0


def test_what_is_only_a_condition_holds_nothing_up():
    plain, masked = under(is_suspended=True), under(is_suspended=True, mask=Mask.MASKED)

    assert closest([("a", plain), ("b", masked)])[0] == 1


def test_a_signature_that_is_waited_for_is_not_one_more_thing():
    one = under(others=Others.INSEPARABLE, asked=Asked.UNSIGNED)
    two = under(channel=0, mask=Mask.UNSURE, asked=Asked.UNSIGNED)

    assert closest([("a", one), ("b", two)])[0] == 0
