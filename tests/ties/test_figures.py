"""The circle's figures: equal to networkx, to the published oracles, and said in plain words."""

from datetime import UTC, date, datetime

import networkx
import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from kinweave.ties.figures import (
    Person,
    constraint,
    counted,
    day_in_london,
    effective_size,
    headline,
    sentences,
    wanted,
)
from kinweave.ties.figures.graph import neighbours_of

TODAY = date(2026, 10, 14)
ORACLE = ("A", "B", "C", "D", "F", "G"), ("AB", "AC", "BC", "DF")


def somebody(each: str, **given) -> Person:
    return Person(id=each, **{"name": each, "ring": 2, "sector": "friends", **given})


def circle_of(ids, pairs=(), **given):
    return counted([somebody(each, **given) for each in ids], pairs, on=TODAY)


@st.composite
def graphs(draw):
    """A random circle of up to 14 people and who knows whom."""
    size = draw(st.integers(0, 14))
    ids = [f"p{number}" for number in range(size)]
    pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
    return ids, [pair for pair in pairs if draw(st.booleans())]


def as_networkx(ids, pairs) -> networkx.Graph:
    graph = networkx.Graph()
    graph.add_nodes_from(ids)
    graph.add_edges_from(pairs)
    return graph


def with_ego(ids, pairs) -> networkx.Graph:
    graph = as_networkx(ids, pairs)
    graph.add_edges_from(("ego", each) for each in ids)
    return graph


@seed(20261014)
@settings(max_examples=150, deadline=None)
@given(graphs())
def test_groups_and_density_are_those_of_networkx(drawn):
    ids, pairs = drawn
    graph = as_networkx(ids, pairs)

    figures = circle_of(ids, pairs)

    assert {frozenset(group) for group in figures.groups} == set(map(frozenset, networkx.connected_components(graph)))
    assert figures.density == (pytest.approx(networkx.density(graph)) if len(ids) > 1 else None)


@seed(20261015)
@settings(max_examples=150, deadline=None)
@given(graphs())
def test_what_is_lost_is_what_networkx_finds_when_each_person_is_taken_out(drawn):
    ids, pairs = drawn
    graph = as_networkx(ids, pairs)

    losses = circle_of(ids, pairs).losses

    assert len(losses) == len(ids)
    for loss in losses:
        rest = graph.subgraph(set(ids) - {loss.person.id})
        assert loss.size == len(rest)
        assert loss.groups == networkx.number_connected_components(rest)
        assert loss.density == (pytest.approx(networkx.density(rest)) if len(rest) > 1 else None)


@seed(20261016)
@settings(max_examples=150, deadline=None)
@given(graphs())
def test_burts_measures_are_those_of_networkx(drawn):
    ids, pairs = drawn
    graph = with_ego(ids, pairs)

    figures = circle_of(ids, pairs)

    if not ids:
        assert figures.constraint is None
        assert figures.efficiency is None
        return
    effective = networkx.effective_size(graph, nodes=["ego"])["ego"]
    assert figures.constraint == pytest.approx(networkx.constraint(graph, nodes=["ego"])["ego"])
    assert figures.effective_size == pytest.approx(effective)
    assert figures.efficiency == pytest.approx(effective / len(ids))


def test_the_worked_circle_of_six_has_its_known_figures():
    figures = circle_of(*ORACLE)

    assert (figures.size, figures.ties, len(figures.groups)) == (6, 4, 3)
    assert figures.density == pytest.approx(0.266667, abs=1e-6)
    assert figures.effective_size == pytest.approx(4.666667, abs=1e-6)
    assert figures.efficiency == pytest.approx(0.777778, abs=1e-6)
    assert figures.constraint == pytest.approx(0.384259, abs=1e-6)


@pytest.mark.parametrize(("away", "density", "groups"), [("A", 0.2, 3), ("G", 0.4, 2), ("D", 0.3, 3)])
def test_the_worked_circle_without_one_person_has_its_known_figures(away, density, groups):
    losses = {loss.person.id: loss for loss in circle_of(*ORACLE).losses}

    assert losses[away].size == 5
    assert losses[away].density == pytest.approx(density)
    assert losses[away].groups == groups


def test_a_star_of_four_and_a_complete_circle_of_four_have_burts_numbers():
    star = circle_of("ABCD")
    complete = circle_of("ABCD", ("AB", "AC", "AD", "BC", "BD", "CD"))

    assert (star.constraint, star.effective_size) == (pytest.approx(0.25), pytest.approx(4))
    assert (complete.constraint, complete.effective_size) == (pytest.approx(0.765625), pytest.approx(1))


@pytest.mark.parametrize(("member", "narrow", "effective"), [(0, 0.155423, 13.75), (33, 0.156419, 15.235294)])
def test_the_karate_club_has_its_published_numbers(member, narrow, effective):
    club = networkx.karate_club_graph()
    neighbours = neighbours_of(map(str, club), [(str(a), str(b)) for a, b in club.edges])

    assert constraint(neighbours, str(member)) == pytest.approx(narrow, abs=1e-6)
    assert effective_size(neighbours, str(member)) == pytest.approx(effective, abs=1e-6)


def test_pairs_with_somebody_outside_the_circle_count_for_nothing():
    figures = circle_of("AB", [("A", "B"), ("A", "Z"), ("A", "A"), ("B", "A")])

    assert figures.ties == 1


@given(st.permutations(ORACLE[0]), st.permutations(ORACLE[1]))
@settings(max_examples=30, deadline=None)
@seed(20261017)
def test_the_order_in_which_people_are_given_changes_nothing(ids, pairs):
    figures = circle_of(ids, pairs)

    assert figures == circle_of(*ORACLE)
    assert figures.losses == circle_of(*ORACLE).losses


def test_rings_parts_of_life_and_pay_are_counted():
    people = [
        somebody("Mum", ring=1, sector="family"),
        somebody("Ffion", ring=1, sector="paid", paid=True),
        somebody("Dance mate", ring=None, sector="community"),
    ]

    figures = counted(people, (), on=TODAY)

    assert figures.by_ring == {1: 2, 2: 0, 3: 0, 4: 0}
    assert figures.sectors_present == ("family", "community", "paid")
    assert figures.sectors_empty == ("friends",)
    assert (figures.unpaid, figures.unpaid_share) == (2, pytest.approx(2 / 3))


def test_support_that_one_person_alone_gives_is_lost_with_them():
    people = [
        somebody("Mum", support_given=frozenset({"crisis", "company"})),
        somebody("Sam", support_given=frozenset({"company"})),
    ]

    losses = {loss.person.name: loss.only_support for loss in counted(people, (), on=TODAY).losses}

    assert losses == {"Mum": ("crisis",), "Sam": ()}


def test_a_wish_to_see_more_without_a_step_is_a_gap():
    people = [
        somebody("Marcus", wish="develop"),
        somebody("Priya", wish="restore", has_step=True),
        somebody("Carl", wish="withdraw"),
        somebody("Dad", wish="not_asked"),
    ]

    figures = counted(people, (), on=TODAY)

    assert [person.name for person in figures.wish_gaps] == ["Marcus"]
    assert wanted(figures, "Danny") == "Danny wants to see 2 of them more."


@pytest.mark.parametrize(
    ("last", "weeks"),
    [
        (date(2026, 9, 16), None),  # 28 days: exactly twice two weeks
        (date(2026, 9, 15), 4),
        (date(2026, 8, 12), 9),
        (None, None),
    ],
)
def test_a_tie_is_quiet_after_more_than_twice_the_agreed_weeks(last, weeks):
    figures = circle_of(["Aled"], last_contact_on=last, every_weeks=2)

    assert [quiet.weeks for quiet in figures.quiet] == ([] if weeks is None else [weeks])


def test_no_agreed_rhythm_means_no_quiet_tie():
    figures = circle_of(["Aled"], last_contact_on=date(2020, 1, 1))

    assert figures.quiet == ()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_days_are_those_of_the_calendar_in_london(moment, day):
    assert day_in_london(moment) == day


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        day_in_london(datetime(2026, 6, 30))


def test_a_rhythm_is_counted_in_days_across_both_clock_changes():
    figures = counted([somebody("Aled", last_contact_on=date(2025, 10, 25), every_weeks=10)], (), on=date(2026, 3, 29))

    assert figures.quiet[0].weeks == 22


def test_an_empty_circle_is_said_in_one_sentence():
    assert sentences(circle_of(()), "Danny") == ["Nobody is in this circle yet."]


def test_a_circle_of_one_is_said_without_who_knows_whom():
    said = sentences(circle_of(["Mum"], ring=1, sector="family"), "Danny")

    assert said == [
        "1 person.",
        "They are not paid to be there.",
        "1 is in the closest ring.",
        "Nobody from: friends, community (school, work, faith), paid to help.",
    ]


def test_a_circle_is_said_in_plain_words():
    people = [
        somebody("Mum", ring=1, sector="family", support_given=frozenset({"crisis"})),
        somebody("Sam", sector="family", wish="develop"),
        somebody("Aled", last_contact_on=date(2026, 8, 12), every_weeks=2),
        somebody("Ffion", ring=1, sector="paid", paid=True),
    ]

    said = sentences(counted(people, [("Mum", "Sam"), ("Mum", "Aled")], on=TODAY), "Danny")

    assert said == [
        "4 people.",
        "3 of them are not paid to be there.",
        "2 are in the closest ring.",
        "Nobody from: community (school, work, faith).",
        "A few of them know each other.",
        "2 separate groups.",
        "If Mum could not help, nobody else is named for help in a crisis.",
        "Without Mum there would be 3 separate groups.",
        "Danny wants to see more of Sam. There is no next step yet.",
        "No contact with Aled for 9 weeks. They agreed every 2 weeks.",
    ]


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ((), "None of them know each other, as far as we know."),
        (("AB",), "A few of them know each other."),
        (("AB", "BC", "CD"), "About half of them know each other."),
        (("AB", "BC", "CD", "DA", "AC"), "Most of them know each other."),
        (("AB", "BC", "CD", "DA", "AC", "BD"), "They all know each other."),
    ],
)
def test_who_knows_whom_is_said_as_a_phrase(pairs, said):
    assert said in sentences(circle_of("ABCD", pairs), "Danny")


@pytest.mark.parametrize(
    ("pairs", "said"),
    [((), "They do not know each other, as far as we know."), (("AB",), "They know each other.")],
)
def test_two_people_know_each_other_or_do_not(pairs, said):
    assert said in sentences(circle_of("AB", pairs), "Danny")


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        (True, "2 people. All of them are paid to be there."),
        (False, "2 people. None of them are paid to be there."),
    ],
)
def test_the_headline_says_size_and_pay(paid, said):
    assert headline(circle_of("AB", paid=paid)) == said


def test_nothing_said_to_workers_names_a_research_measure():
    said = " ".join(sentences(circle_of(*ORACLE), "Danny")).lower()

    assert not any(word in said for word in ("constraint", "effective", "efficiency", "density", "score"))
