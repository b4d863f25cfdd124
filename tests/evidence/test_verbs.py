"""Which acts may show which criteria."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.access.roles import ROLES
from kinweave.evidence.catalogue import CATALOGUE
from kinweave.evidence.verbs import OWN_PAGE, SHOWS, WORKERS, criteria_shown, may_show

WORKER = "support_worker"


@pytest.mark.parametrize(
    ("verbs", "shown"),
    [
        ([], set()),
        (["added a tie", "observed a tie"], set()),
        (["wished"], {"002-P1"}),
        (["held a conversation"], {"002-P2"}),
        (["confirmed a wish"], set()),
        (["wished", "confirmed a wish"], {"002-P1", "002-P6"}),
        (["held a conversation", "wished", "confirmed a wish"], {"002-P1", "002-P2", "002-P6"}),
    ],
)
def test_a_criterion_is_shown_when_all_its_verbs_were_left(verbs: list[str], shown: set[str]):
    assert criteria_shown((verb, WORKER) for verb in verbs) == shown


def test_a_criterion_is_not_shown_by_somebody_in_another_role():
    lines = [(deed.verb, role) for deeds in SHOWS.values() for deed in deeds for role in ("auditor", "administrator")]

    assert criteria_shown(lines) == set()


def test_two_workers_may_show_a_criterion_between_them():
    assert "002-P6" in criteria_shown([("wished", WORKER), ("confirmed a wish", "team_lead")])


def test_the_map_speaks_only_of_criteria_and_roles_that_exist():
    known = {f"{entry.standard}-{entry.code}" for entry in CATALOGUE}

    assert set(SHOWS) <= known
    assert all(deeds for deeds in SHOWS.values())
    assert {role for deeds in SHOWS.values() for deed in deeds for role in deed.roles} <= set(ROLES) | OWN_PAGE


def test_people_who_see_no_record_show_no_criterion():
    assert {"support_worker", "facilitator", "team_lead"} <= WORKERS
    assert not WORKERS & {"administrator", "auditor"}


def test_a_verb_names_the_criteria_it_may_show():
    assert may_show("wished") == ("002-P1", "002-P6")
    assert may_show("relabelled a tie") == ()


verbs = st.sampled_from(["wished", "confirmed a wish", "held a conversation", "added a tie"])
lines = st.lists(st.tuples(verbs, st.sampled_from([WORKER, "auditor", ""])))


@given(some=lines, more=lines)
def test_more_lines_never_take_a_criterion_away(some: list[tuple[str, str]], more: list[tuple[str, str]]):
    assert criteria_shown(some) <= criteria_shown([*some, *more])
