"""What the person's own page says of places is easy to read."""

from pathlib import Path

import pytest

import kinweave.web
from kinweave.web.mine.easyread import easyread_check
from tests.web.mine.test_easyread import texts_of_module, texts_of_template

WEB = Path(kinweave.web.__file__).parent
TEMPLATES = sorted((WEB / "templates" / "places").glob("mine_*.html"))
MODULES = [WEB / "places" / "easy.py", WEB / "places" / "own.py"]


@pytest.mark.parametrize("path", [*TEMPLATES, *MODULES], ids=lambda path: path.name)
def test_places_on_the_persons_own_page_are_easy_to_read(path):
    texts = texts_of_template(path) if path.suffix == ".html" else texts_of_module(path)

    assert texts
    assert [one for text in texts for one in easyread_check(text)] == []
