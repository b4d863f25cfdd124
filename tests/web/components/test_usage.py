"""Every template uses the components as they are: each exists, and takes what it is given."""

import re
from pathlib import Path

import pytest
from django_cotton.compiler_regex import CottonCompiler, Tag

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "kinweave" / "web" / "templates"
HTML = re.compile(
    r"data-.*|aria-.*|hx-.*|attrs|is|rel|hidden|target|download|lang|hreflang|form|formnovalidate|title|tabindex|"
    r"spellcheck|autocomplete|enctype|colspan|scope|value|id|class"
)


def place_of(component: str) -> Path:
    """Where a component's template lies."""
    return TEMPLATES / "cotton" / f"{component.replace('.', '/').replace('-', '_')}.html"


def parameters(component: str) -> set[str]:
    """What a component says that it takes."""
    found = re.search(r"<c-vars\s([^>]*)/>", CottonCompiler().exclude_ignorables(place_of(component).read_text())[0])
    said = re.sub(r'"[^"]*"|\'[^\']*\'', "", found.group(1)) if found else ""
    return {name.strip(":=").split("=")[0] for name in said.split()}


def uses(file: Path) -> list[tuple[str, set[str]]]:
    """The components that a template uses, with the names it gives them."""
    text, _ = CottonCompiler().exclude_ignorables(file.read_text())
    tags = [Tag(match) for match in Tag.tag_pattern.finditer(text)]
    used = [tag for tag in tags if not tag.is_closing and tag.tag_name not in {"c-slot", "c-vars", "c-component"}]
    return [(tag.tag_name[2:], {m.group(1).lstrip(":") for m in Tag.attr_pattern.finditer(tag.attrs)}) for tag in used]


def slots(file: Path) -> set[str]:
    """The names of the slots that a template fills."""
    return set(re.findall(r'<c-slot name="([^"]+)"', file.read_text()))


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.html")), ids=lambda file: str(file.relative_to(TEMPLATES)))
def test_a_template_gives_components_only_what_they_take(file: Path) -> None:
    used = uses(file)

    missing = {name for name, _given in used if not place_of(name).is_file()}
    unknown = {
        f"{name} {given}"
        for name, names in used
        if name not in missing
        for given in names - parameters(name)
        if not HTML.fullmatch(given)
    }

    assert not missing
    assert not unknown


def test_no_filter_stands_where_it_would_be_dropped_without_a_word() -> None:
    """A parameter with a colon takes a name, not a filter: with one it would be empty and nobody told."""
    dropped = [
        f"{file.relative_to(TEMPLATES)}: {found}"
        for file in TEMPLATES.rglob("*.html")
        for found in re.findall(r'\s:[a-z_]+="[^"{]*\|[^"]*"', file.read_text())
    ]

    assert dropped == []


def test_a_misspelt_parameter_would_be_noticed() -> None:
    assert parameters("gds.button") >= {"href", "text", "classes", "is_start_button", "prevent_double_click"}
    assert "hreff" not in parameters("gds.button")


def test_every_filled_slot_belongs_to_a_component() -> None:
    taken = {name for file in (TEMPLATES / "cotton" / "kw").glob("*.html") for name in parameters(f"kw.{file.stem}")}

    filled = {name for file in TEMPLATES.rglob("*.html") for name in slots(file)}

    assert filled <= taken
