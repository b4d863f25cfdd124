"""The doorways reach records only through `visible_to`, and every view says who may come in."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

import kinweave

ROOT = Path(kinweave.__file__).parent
DOORWAYS = ("web", "api", "clock")
OWN = {"models.py", "queries.py", "actions.py"}  # the clock's own rows, which are about nobody
MANAGERS = {"objects", "_default_manager", "_base_manager"}
ASKS = {
    "all", "filter", "exclude", "get", "first", "last", "count", "exists", "values", "values_list", "order_by",
    "create", "update", "delete", "aggregate", "annotate", "in_bulk", "iterator", "get_or_create", "bulk_create",
}  # fmt: skip


def files():
    return [path for doorway in DOORWAYS for path in sorted((ROOT / doorway).rglob("*.py")) if path.name not in OWN]


def backwards_names() -> set[str]:
    """The names by which one record leads back to others (`person.ties`)."""
    return {
        relation.get_accessor_name()
        for model in apps.get_models()
        if model.__module__.startswith("kinweave.")
        for relation in model._meta.related_objects
        if relation.get_accessor_name()
    }


def ways_in(tree: ast.AST, names: set[str]):
    """Each place that goes from a manager, or a record's relation, to rows: the line and what is asked."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        way = node.value
        if isinstance(way, ast.Attribute) and way.attr in MANAGERS and node.attr != "visible_to":
            yield node.lineno, f"{ast.unparse(way)}.{node.attr}"
        if isinstance(way, ast.Attribute) and way.attr in names and node.attr in ASKS:
            yield node.lineno, f"{ast.unparse(way)}.{node.attr}"


def test_a_way_past_visible_to_is_found():
    tree = ast.parse("Party.objects.get(pk=1)\nperson.ties.all()\nTie.objects.visible_to(viewer).filter(x=1)")

    assert [line for line, _ in ways_in(tree, {"ties"})] == [1, 2]


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_records_are_reached_only_through_visible_to(path):
    found = list(ways_in(ast.parse(path.read_text()), backwards_names()))

    assert found == []


def patterns(resolver=None, prefix=""):
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one, prefix + str(one.pattern))
        elif isinstance(one, URLPattern):
            yield prefix + str(one.pattern), one


def ours():
    return [(route, one) for route, one in patterns() if one.callback.__module__.startswith("kinweave.web")]


def test_every_view_declares_who_may_come_in():
    silent = [route for route, one in ours() if not hasattr(one.callback, "policy")]

    assert len(ours()) > 10
    assert silent == []


OPENS = {"work_with", "cover", "pass_on", "break_glass_by_name", "break_glass_by_number"}
ABOVE = [path for floor in ("web", "api", "clock", "keeping") for path in sorted((ROOT / floor).rglob("*.py"))]


@pytest.mark.parametrize("path", ABOVE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_record_is_opened_to_somebody_only_by_the_floor_that_knows_of_concerns(path):
    asked = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)]

    assert [ast.unparse(one) for one in asked if one.attr in OPENS and ast.unparse(one.value) != "opening"] == []
