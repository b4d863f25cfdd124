"""`make screenshots`: pictures of the screens at desktop, phone and on paper, into the folder `screenshots`.

Those that the README and the guides show go to docs/pictures, when it is called with `--docs`.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.house import Visitor, chromium, open_house

FOLDER = Path("screenshots")
PICTURES = Path("docs/pictures")
SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
IN_THE_DOCS = {"circle-desktop", "today-desktop", "person-desktop", "mine-phone", "wishes-desktop"}
MARGIN = "13mm"


def places(page: Page) -> dict[str, str]:
    """The addresses of Danny's pages, found as a worker finds them: by clicking."""
    page.goto("/people/")
    page.get_by_role("link", name="Danny", exact=False).first.click()
    person = page.url
    return {
        "today": "/today/",
        "people": "/people/",
        "person": person,
        "note": f"{person}notes/new/",
        "circle": f"{person}circle/",
        "tie": tie_of(page, f"{person}circle/"),
        "wishes": f"{person}wishes/",
    }


def own_places(page: Page) -> dict[str, str]:
    """The addresses of Danny's own page and its parts."""
    page.goto("/mine/")
    words = {"circle": "See my circle", "wishes": "See my wishes", "plan": "See my plan", "who": "See who"}
    parts = {name: page.get_by_role("button", name=word).get_attribute("href") for name, word in words.items()}
    return {"mine": "/mine/"} | {f"mine-{name}": address or "" for name, address in parts.items()}


def tie_of(page: Page, circle: str) -> str:
    """The address of Danny and Marcus."""
    page.goto(circle)
    return page.get_by_role("table").get_by_role("link", name="Marcus").get_attribute("href") or circle


def take(visitor: Visitor, name: str, address: str, size: str) -> None:
    """One picture of a whole page."""
    answer = visitor.page.goto(address)
    assert answer, address
    assert answer.ok, address
    target = FOLDER / f"{name}-{size}.png"
    visitor.page.screenshot(path=target, full_page=True)
    if "--docs" in sys.argv and target.stem in IN_THE_DOCS:
        PICTURES.mkdir(parents=True, exist_ok=True)
        visitor.page.screenshot(path=PICTURES / target.name)


def on_paper(visitor: Visitor, name: str, address: str) -> None:
    """A page as it prints on A4."""
    visitor.page.goto(address)
    visitor.page.pdf(path=FOLDER / f"{name}-paper.pdf", format="A4", prefer_css_page_size=True)


def main() -> None:
    """Every picture."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_house(Path(folder)) as house, chromium() as browser:
        for size, (width, height) in SIZES.items():
            viewport = {"width": width, "height": height}
            worker = Visitor(house, browser, viewport=viewport)
            take(worker, "start", "/", size)
            worker.comes_as("Ffion Price")
            found = places(worker.page)
            for name, address in found.items():
                take(worker, name, address, size)
            person = Visitor(house, browser, viewport=viewport).comes_as("Danny Okafor")
            for name, address in own_places(person.page).items():
                take(person, name, address, size)
        for name in ("person", "circle"):
            on_paper(worker, name, found[name])


if __name__ == "__main__":
    main()
