"""A circle for research: GraphML and egor's tables say what the figures say, and no name unless it was chosen."""

import csv
from io import BytesIO, StringIO

import networkx
import pytest

from kinweave.foundation.tables import as_csv, neutral
from kinweave.ties import actions as ties
from kinweave.ties.exports import graphml, network_of, tables
from kinweave.ties.standing import history


@pytest.fixture
def stand(town):
    """The circle of person.md's oracle: six people, A-B, A-C, B-C, D-F, and G who knows nobody."""
    people = {name: town.tie(name, ring=1 + index % 4) for index, name in enumerate("ABCDFG")}
    for one, other in ("AB", "AC", "BC", "DF"):
        ties.know_each_other(one=people[one], other=people[other], on=town.on, by=town.founder)
    return history(town.danny, viewer=town.viewer(town.ffion)).on(town.on)


def read(network) -> networkx.Graph:
    return networkx.read_graphml(BytesIO(graphml(network)))


@pytest.mark.django_db
class TestGraphml:
    def test_a_reader_finds_the_figures_again(self, stand):
        network = network_of(stand)

        graph = read(network)

        assert graph.number_of_nodes() == network.figures.size == 6
        assert graph.number_of_edges() == network.figures.ties == 4
        assert networkx.density(graph) == pytest.approx(network.figures.density) == pytest.approx(0.266667, abs=1e-6)
        assert networkx.number_connected_components(graph) == len(network.figures.groups) == 3
        assert graph.graph["size"] == 6
        assert graph.graph["density"] == pytest.approx(network.figures.density)

    def test_with_the_person_in_the_middle_the_constraint_is_the_same(self, stand):
        network = network_of(stand)
        graph = read(network)

        graph.add_edges_from((network.ego, one) for one in list(graph))

        assert networkx.constraint(graph)[network.ego] == pytest.approx(network.figures.constraint)
        assert network.figures.constraint == pytest.approx(0.384259, abs=1e-6)
        assert networkx.effective_size(graph)[network.ego] == pytest.approx(network.figures.effective_size)

    def test_what_is_known_of_each_person_comes_along(self, stand):
        graph = read(network_of(stand, with_names=True))

        rings = {facts["name"]: facts["ring"] for _node, facts in graph.nodes(data=True)}

        assert rings == {"A": 1, "B": 2, "C": 3, "D": 4, "F": 1, "G": 2}

    def test_codes_stand_for_names_and_no_key_leaves(self, stand, town):
        spelled = graphml(network_of(stand, ego=town.danny.called)).decode()

        assert "Danny" not in spelled
        assert not any(str(one.tie.pk) in spelled for one in stand.ties)
        assert set(read(network_of(stand))) == {f"P0{number}" for number in range(1, 7)}

    def test_the_same_circle_gives_the_same_bytes(self, stand):
        assert graphml(network_of(stand)) == graphml(network_of(stand))

    def test_nobody_left_out_is_found_in_it(self, stand):
        left_out = [one for one in stand.ties if one.name == "A"]

        graph = read(network_of(stand.without(left_out), with_names=True))

        assert graph.number_of_nodes() == 5
        assert graph.number_of_edges() == 2
        assert "A" not in {facts["name"] for _node, facts in graph.nodes(data=True)}

    def test_an_empty_circle_is_a_graph_too(self, town):
        empty = history(town.danny, viewer=town.viewer(town.ffion)).on(town.on)

        graph = read(network_of(empty))

        assert graph.number_of_nodes() == 0
        assert "density" not in graph.graph


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


@pytest.mark.django_db
class TestEgor:
    def test_three_tables_join_by_their_keys(self, stand):
        found = tables(network_of(stand))
        (ego,), alters, pairs = rows(found["ego.csv"]), rows(found["alters.csv"]), rows(found["ties.csv"])

        assert (ego["egoID"], ego["size"], ego["ties"]) == ("EGO", "6", "4")
        assert {one["egoID"] for one in alters} == {one["egoID"] for one in pairs} == {"EGO"}
        assert {one["Source"] for one in pairs} | {one["Target"] for one in pairs} < {one["alterID"] for one in alters}

    def test_a_name_that_is_a_formula_is_only_a_name(self, town):
        town.tie("=HYPERLINK(1)")
        stand = history(town.danny, viewer=town.viewer(town.ffion)).on(town.on)

        (alter,) = rows(tables(network_of(stand, with_names=True))["alters.csv"])

        assert alter["name"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("text", ["=1+1", "+44 1632", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_no_cell_is_taken_for_a_formula(text):
    assert neutral(text) == f"'{text}"


def test_numbers_and_plain_words_stay_as_they_are():
    assert as_csv(["a", "b"], [[-1, "Mam"], [None, "Tad"]]) == "a,b\r\n-1,Mam\r\n,Tad\r\n"
