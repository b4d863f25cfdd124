"""Small functions, small files, imports in the open."""

import ast
from pathlib import Path

import pytest

import kinweave

ROOT = Path(kinweave.__file__).parent
FILES = [path for path in sorted(ROOT.rglob("*.py")) if "migrations" not in path.parts]
LONGEST_FUNCTION = 40  # lines, signature and docstring included
LONGEST_FILE = 350
POOR_NAMES = {"utils", "util", "helpers", "helper", "manager", "handler", "service", "core", "misc", "common"}


def functions(tree: ast.AST):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short_and_well_named(path):
    text = path.read_text()
    tree = ast.parse(text)

    long = [node.name for node in functions(tree) if node.end_lineno - node.lineno >= LONGEST_FUNCTION]
    hidden = [node.lineno for function in functions(tree) for node in ast.walk(function)
              if isinstance(node, ast.Import | ast.ImportFrom)]  # fmt: skip

    assert long == []
    assert hidden == [], "imports inside functions"
    assert text.count("\n") <= LONGEST_FILE
    assert path.stem not in POOR_NAMES


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_whatever_is_public_says_what_it_is(path):
    tree = ast.parse(path.read_text())

    public = [node for node in tree.body
              if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]  # fmt: skip

    assert [node.name for node in public if ast.get_docstring(node) is None] == []
