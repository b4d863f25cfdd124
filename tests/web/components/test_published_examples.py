"""Our components give the HTML that GOV.UK Frontend publishes for the same parameters."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.template import engines
from django.test.html import parse_html
from django.utils.safestring import SafeString
from django_cotton.compiler_regex import CottonCompiler

ROOT = Path(__file__).parents[3]
COMPONENTS = ROOT / "kinweave" / "web" / "templates" / "cotton" / "gds"
PUBLISHED = ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"

NOT_USED = {
    "accordion": "hides what should be read; details serve",
    "cookie-banner": "Kinweave sets no cookie that needs asking",
    "feedback": "GOV.UK's own question",
    "footer": "carries the crest and the Crown's licence; kw.footer",
    "generic-header": "kw.header has our mark, the weave and who is signed in",
    "header": "the crown is GOV.UK's; kw.header",
    "password-input": "Django's own password widget, which allauth uses",
    "service-navigation": "kw.nav",
    "tabs": "look.md: no tabs",
}
NOT_EQUAL = {
    "panel": {"interruption": "kw.interruption is our pause"},
    "select": {"falsy values": "a value is text with us, never False"},
}
BOTH_WORDS = {"title_text": "title", "summary_text": "summary", "description_text": "description"}
NAMES_OF_OTHERS = {"attributes", "values"}


class Example(NamedTuple):
    """One published pair: parameters in, HTML out."""

    component: str
    name: str
    options: dict[str, Any]
    html: str

    def __str__(self) -> str:
        return f"{self.component}: {self.name}"


def snake(name: str) -> str:
    """A parameter's name as our components write it."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def ours(options: Any) -> Any:
    """Published parameters as ours: snake case, and one `text` that is HTML when it is marked safe."""
    if isinstance(options, list):
        return [ours(item) for item in options]
    if not isinstance(options, dict):
        return options
    plain = {snake(name): value if name in NAMES_OF_OTHERS else ours(value) for name, value in options.items()}
    renamed = {BOTH_WORDS.get(name, name): value for name, value in plain.items()}
    html = {name: renamed.pop(name) for name in [*renamed] if name == "html" or name.endswith("_html")}
    safe = {name.removesuffix("html").removesuffix("_") or "text": SafeString(v) for name, v in html.items() if v}
    return renamed | safe


def published(component: str) -> Iterator[Example]:
    """Every example that GOV.UK Frontend publishes for a component."""
    found = json.loads((PUBLISHED / component / "fixtures.json").read_text())
    for pair in found["fixtures"]:
        yield Example(component, pair["name"], pair["options"], pair["html"])


EXAMPLES = [e for file in sorted(PUBLISHED.glob("*/fixtures.json")) for e in published(file.parent.name)]
USED = [e for e in EXAMPLES if e.component not in NOT_USED]
EQUAL = [e for e in USED if not any(word in e.name for word in NOT_EQUAL.get(e.component, {}))]


def rendered(component: str, options: dict[str, Any]) -> str:
    """A component with these parameters, as HTML."""
    parameters = "".join(f' :{name}="options.{name}"' for name in options if name != "attributes")
    spread = ' :attributes="options.attributes"' if "attributes" in options else ""
    source = CottonCompiler().process(f"<c-gds.{component}{parameters}{spread} />")
    return engines["django"].from_string(source).render({"options": options})


@pytest.mark.parametrize("example", EQUAL, ids=str)
def test_a_component_gives_the_published_html(example: Example) -> None:
    options = ours(example.options)

    html = rendered(example.component, options)

    assert parse_html(html) == parse_html(example.html)
    assert "<c-" not in html


def test_every_published_component_is_ours_or_has_a_reason() -> None:
    files = {file.stem.replace("_", "-") for file in COMPONENTS.glob("*.html")}

    missing = {example.component for example in EXAMPLES} - files - set(NOT_USED)

    assert not missing


def test_the_number_of_equal_examples_is_told(capsys) -> None:
    with capsys.disabled():
        print(f"\n{len(EQUAL)} of {len(EXAMPLES)} published examples are held equal")

    assert len(EXAMPLES) >= 725
    assert len(EQUAL) >= 520
