"""Translations: collect the texts of the code and the pages, and say which have no Welsh yet.

`collect` brings kinweave/locale/cy/LC_MESSAGES/django.po up to date and keeps what is translated; `compile` writes the
file that the service reads; `check` fails when a text was added or has no Welsh.
"""

import ast
import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "kinweave"
WELSH = PACKAGE / "locale" / "cy" / "LC_MESSAGES" / "django.po"
OF_OTHERS = PACKAGE / "locale" / "of_others.pot"  # what Django and allauth say and have no good Welsh for
ONE = {"gettext", "gettext_lazy", "gettext_noop", "_"}
MANY = {"ngettext", "ngettext_lazy"}
DECIDE = {"step", "refuse"}
NOTES = {"note", "note_on_each_side"}
WITH_CONTEXT = {"pgettext", "pgettext_lazy"}
CALL = re.compile(
    r"""\b(gettext|ngettext|pgettext|npgettext|_)\(((?:u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\s*,?\s*)+)"""
)
STRING = re.compile(r"""u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""")
Text = tuple[str | None, str | tuple[str, str]]


def texts_of_code(path: Path) -> Iterator[tuple[int, Text]]:
    """The texts that a Python file translates, with their lines."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for text in said_in(node, node.func.id):
                yield node.lineno, text


def said_in(call: ast.Call, function: str) -> Iterator[Text]:
    """The texts of one call. A rule's reason and way forward, and what a line of the trail says was done, are
    translated where they are shown."""
    words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if function in DECIDE:
        ways = [one.value for one in call.keywords if one.arg == "way_forward" and isinstance(one.value, ast.Constant)]
        yield from ((None, text) for text in words[:1] + [way.value for way in ways] if text)
    elif function in NOTES and words:
        yield None, words[0]
    elif text := as_text(function, words):
        yield text


def texts_of_page(path: Path) -> Iterator[tuple[int, Text]]:
    """The texts that a template translates."""
    source = templatize(path.read_text(), origin=str(path))
    for call in CALL.finditer(source):
        said = [ast.literal_eval(one) for one in STRING.findall(call[2])]
        text = as_text(call[1], said)
        if text:
            yield source.count("\n", 0, call.start()) + 1, text


def as_text(function: str, said: list[str]) -> Text | None:
    """What a call translates: its context if it has one, and the text, or the texts for one and for many."""
    if function in ONE and said:
        return None, said[0]
    if function in MANY and len(said) >= 2:
        return None, (said[0], said[1])
    if function in WITH_CONTEXT and len(said) >= 2:
        return said[0], said[1]
    return None


def collected() -> Catalog:
    """Every text of the service, in the order of files and lines."""
    catalog = Catalog(locale="cy", project="Kinweave", fuzzy=False, charset="utf-8")
    for path in sorted(PACKAGE.rglob("*")):
        texts = {".py": texts_of_code, ".html": texts_of_page, ".txt": texts_of_page}.get(path.suffix)
        if texts and "migrations" not in path.parts and "static" not in path.parts:
            for line, (context, text) in texts(path):
                catalog.add(text, locations=[(str(path.relative_to(ROOT)), line)], context=context)
    for one in read(OF_OTHERS):
        catalog.add(one.id, locations=one.locations, context=one.context)
    return catalog


def read(path: Path) -> list[Message]:
    """The texts of a file of translations, without its heading."""
    with path.open("rb") as file:
        return [one for one in read_po(file) if one.id]


def kept() -> Catalog:
    """The Welsh as it stands."""
    with WELSH.open("rb") as file:
        return read_po(file, locale="cy")


def up_to_date() -> Catalog:
    """The Welsh as it stands, with the texts of today."""
    catalog = kept()
    catalog.update(collected(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def written(catalog: Catalog) -> bytes:
    """A catalogue as a file, without the lines that move with every change of code."""
    made = BytesIO()
    write_po(made, catalog, width=100, include_lineno=False, sort_output=True)
    return b"\n".join(line for line in made.getvalue().split(b"\n") if not line.startswith(b'"POT-Creation-Date'))


def without_welsh(catalog: Catalog) -> list[str]:
    """The texts that have no Welsh, or not in every form that Welsh has."""
    return [str(one.id) for one in catalog if one.id and not all(as_forms(one.string))]


def as_forms(string: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The forms of a translation: one, or one for each kind of number."""
    return string if isinstance(string, tuple) else (string or "",)


def collect() -> int:
    """Bring the file of translations up to date."""
    catalog = up_to_date()
    WELSH.write_bytes(written(catalog))
    print(f"{len(catalog)} texts, {len(without_welsh(catalog))} without Welsh.")
    return 0


def compile_them() -> int:
    """Write the file that the service reads."""
    with WELSH.with_suffix(".mo").open("wb") as file:
        write_mo(file, kept())
    return 0


def check() -> int:
    """Say which texts have no Welsh. Returns 1 if there are any."""
    missing = without_welsh(up_to_date())
    for text in missing:
        print(f"No Welsh yet: {text}")
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit({"collect": collect, "compile": compile_them, "check": check}[sys.argv[1]]())
