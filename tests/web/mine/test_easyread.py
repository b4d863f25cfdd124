"""Easy read: what the check finds, and that the person's own pages pass it."""

import ast
import re
from pathlib import Path

import pytest

import kinweave.web
from kinweave.web.mine.easyread import easyread_check

WEB = Path(kinweave.web.__file__).parent
TEMPLATES = WEB / "templates"
SOURCES = {str(path.relative_to(TEMPLATES)): path.read_text() for path in TEMPLATES.rglob("*.html")}
ON_THE_OWN_PAGE_TOO = ("wishes/", "visits/material/")  # they stand in whichever page they are asked for on
EXTENDS = re.compile(r"""{%\s*extends\s+"(?P<name>[^"]+)""")
INCLUDES = re.compile(r"""{%\s*include\s+"(?P<name>[^"]+)""")
MODULES = [WEB / "mine" / name for name in ("saying.py", "page.py", "forms.py", "looked.py")]
PASSIVE_ON_PURPOSE = {"What Danny says about you is not shown here.", "What is planned"}
SAID = re.compile(r"""{%\s*translate\s+(["'])(?P<text>.*?)\1""")
BLOCK = re.compile(r"{%\s*blocktranslate.*?%}(?P<text>.*?){%\s*endblocktranslate\s*%}", re.DOTALL)
PLURAL = re.compile(r"{%\s*plural\s*%}")
NAME = re.compile(r"{{.*?}}|%\(\w+\)[sd]|{\w+}")


def with_what_belongs(easy: set[str]) -> set[str]:
    """These templates, those that extend one of them, and those that one of them includes; and so on."""
    below = {name for name, source in SOURCES.items() if easy & set(EXTENDS.findall(source))}
    inside = {name for one in easy for name in INCLUDES.findall(SOURCES[one])}
    more = easy | below | inside
    return easy if more == easy else with_what_belongs(more)


BOTH = {name for name in SOURCES if name.startswith(ON_THE_OWN_PAGE_TOO)}
EASY = sorted(
    TEMPLATES / name
    for name in with_what_belongs({"base_easy.html", "house/easy_read.html", "groups/_pack.html"} | BOTH)
)


def texts_of_template(path: Path) -> list[str]:
    """Everything that a template says, with a name where one is filled in."""
    source = path.read_text()
    found = [match["text"] for match in SAID.finditer(source)]
    found += [part for match in BLOCK.finditer(source) for part in PLURAL.split(match["text"])]
    return [NAME.sub("Danny", text).strip() for text in found]


def texts_of_module(path: Path) -> list[str]:
    """Everything that a module has translated."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    translated = [call for call in calls if getattr(call.func, "id", "") in {"_", "gettext_lazy", "ngettext"}]
    words = [arg.value for call in translated for arg in call.args if isinstance(arg, ast.Constant)]
    return [NAME.sub("Danny", word) for word in words if isinstance(word, str)]


@pytest.mark.parametrize("path", [*EASY, *MODULES], ids=lambda path: f"{path.parent.name} {path.name}")
def test_the_persons_own_pages_are_easy_to_read(path):
    texts = texts_of_template(path) if path.suffix == ".html" else texts_of_module(path)

    advice = [one for text in texts if text not in PASSIVE_ON_PURPOSE for one in easyread_check(text)]

    assert advice == []


def test_every_page_of_their_own_is_among_them():
    names = {str(path.relative_to(TEMPLATES)) for path in EASY}
    own = {name for name in SOURCES if re.search(r"(^|/)_?mine[_/.]|(^|/)_my_", name)}

    assert own <= names
    assert {"concerns/tell.html", "concerns/sent.html", "concerns/worried.html", "concerns/_numbers.html"} <= names
    assert "people/person.html" not in names


def test_the_texts_of_these_pages_are_found():
    assert "This is your page." in texts_of_template(WEB / "templates" / "mine" / "mine.html")
    assert "You want to see Danny more." in texts_of_module(WEB / "mine" / "saying.py")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This sentence goes on and on, and it has many more words than twelve.", "long sentence"),
        ("Your plan was written by us.", "passive"),
        ("Ask the GP.", "letters for words"),
        ("We ensure it.", "hard word"),
        ("We help you. " * 1000, "too many pages"),
    ],
)
def test_what_is_hard_to_read_is_found_with_what_to_do(text, kind):
    advice = easyread_check(text)

    assert [one.kind for one in advice] == [kind]
    assert advice[0].advice


def test_the_name_of_an_office_is_not_a_hard_word():
    assert easyread_check("Ring the Information Commissioner.") == []


def test_twelve_words_are_not_too_many():
    assert easyread_check("One two three four five six seven eight nine ten eleven twelve.") == []


def test_each_line_is_a_sentence_of_its_own():
    assert easyread_check("One two three four five six seven\neight nine ten eleven twelve thirteen") == []
