"""A worker and a person draw a circle together, and talk about what the person wants."""

import ast
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, expect

import kinweave
from tests.journeys.counting import Screens, fields_asked
from tests.journeys.house import House, Visitor, served
from tests.journeys.shown import Trail, remember


def registers(page: Page, name: str) -> str:
    """Somebody new comes to the service. Returns the address of their page."""
    page.get_by_role("link", name="People").first.click()
    page.get_by_role("button", name="Register somebody").click()
    page.get_by_label("Name they like to be called").fill(name)
    page.get_by_role("button", name="Register").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    return page.url


def adds_to_the_circle(page: Page, called: str, ring: str, part: str) -> None:
    """Somebody in the person's life: a name, how close, which part of life."""
    page.get_by_role("button", name="Add a person").first.click()
    page.get_by_label(re.compile("call them")).fill(called)
    page.get_by_label(ring, exact=True).check()
    page.get_by_label(part, exact=True).check()
    page.get_by_role("button", name="Add to the circle").click()
    expect(page.get_by_role("table").get_by_role("link", name=called)).to_be_visible()


def answers(page: Page, answer: str, words: str = "") -> None:
    """One question: press a picture, and say it in one's own words."""
    page.get_by_label(answer, exact=True).check()
    if words:
        page.get_by_label(re.compile("Say it your way")).fill(words)
    page.get_by_role("button", name="Next").click()


def draws_a_circle_and_talks(page: Page, name: str) -> None:
    """A worker registers somebody, draws their circle with them, and asks what they want."""
    registers(page, name)
    page.get_by_role("link", name=re.compile(f"{name}’s circle")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{name}’s circle")
    adds_to_the_circle(page, "Mam", "Closest", "Family")
    adds_to_the_circle(page, "Huw", "Now and then", "Friends")

    page.get_by_role("link", name=f"Talk with {name} about wishes").first.click()
    page.get_by_label("picture cards").check()
    page.get_by_role("button", name="Start").click()
    answers(page, "The same")
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want with Huw?")
    answers(page, "See more", "He makes me laugh.")
    page.get_by_role("link", name="Skip this").click()
    expect(page.get_by_text("He makes me laugh.")).to_be_visible()
    page.get_by_label(re.compile("said yes")).check()
    page.get_by_role("button", name="Keep these answers").click()

    expect(page.get_by_role("heading", name=f"As {name} would like it")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("Huw"))).to_contain_text("See more")


def test_a_worker_and_a_person_draw_a_circle_together(visitor, house, tmp_path_factory):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")

    draws_a_circle_and_talks(worker.page, "Nerys")

    criteria = trail.shows()
    assert {"002-P1", "002-P2", "002-P6"} <= criteria
    remember(criteria)


@pytest.mark.parametrize(
    ("file", "action"), [("ties/actions/ties.py", "wish"), ("events/actions/events.py", "hold_conversation")]
)
def test_the_journey_fails_when_the_act_behind_it_does_nothing(house, browser, tmp_path, file, action):
    code = code_without(tmp_path, file, action)
    broken = House(house.folder, PYTHONPATH=str(code))

    with served(broken):
        worker = Visitor(broken, browser).comes_as("Ffion Price")
        with pytest.raises((AssertionError, PlaywrightError)):
            draws_a_circle_and_talks(worker.page, "Eluned")


def code_without(folder: Path, file: str, action: str) -> Path:
    """A copy of the code in which one action does nothing."""
    copy = folder / "code" / "kinweave"
    shutil.copytree(Path(kinweave.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    tree = ast.parse((copy / file).read_text())
    emptied = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == action)
    emptied.body = [ast.Pass()]
    (copy / file).write_text(ast.unparse(tree))
    return copy.parent


def test_two_links_lead_from_sign_in_to_a_circle(visitor):
    page = visitor().comes_as("Ffion Price").page

    page.get_by_role("link", name="Danny", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danny")
    page.get_by_role("link", name="Danny’s circle").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Danny’s circle")


def test_a_note_takes_five_answers_and_shows_at_once(visitor):
    page = visitor().comes_as("Ffion Price").page
    page.get_by_role("link", name="Danny", exact=True).first.click()
    screens = Screens(page)
    page.get_by_role("button", name="Write a note").first.click()
    asked = fields_asked(page)

    page.get_by_label("Marcus").check()
    page.get_by_label("Phone call").check()
    page.get_by_label(re.compile("What mattered")).fill("They laughed about the cake.")
    page.get_by_label("Good", exact=True).check()
    page.get_by_label(re.compile("What will you do next")).fill("Bring the recipe")
    page.get_by_role("button", name="Save the note").click()

    expect(page.get_by_text("They laughed about the cake.").first).to_be_visible()
    assert asked == ["who", "kind", "what_mattered", "mood", "next_step"]
    assert screens.count == 2, "one page asks, and the next one shows it"
    page.get_by_role("link", name="Today").first.click()
    expect(page.get_by_text("Bring the recipe").first).to_be_visible()


def test_what_is_typed_is_kept_as_a_draft(visitor):
    page = visitor().comes_as("Ffion Price").page
    page.get_by_role("link", name="Peg", exact=True).first.click()
    page.get_by_role("button", name="Write a note").first.click()

    page.get_by_label(re.compile("What mattered")).fill("The choir begins on Monday.")
    expect(page.get_by_text(re.compile("Kept as a draft"))).to_be_visible(timeout=10_000)
    page.goto("/today/")
    page.get_by_role("link", name="Peg", exact=True).first.click()
    page.get_by_role("button", name="Write a note").first.click()

    expect(page.get_by_label(re.compile("What mattered"))).to_have_value("The choir begins on Monday.")


def test_a_person_opens_their_own_page(visitor):
    page = visitor().comes_as("Danny Okafor").page

    expect(page.get_by_role("heading", level=1)).to_have_text("Hello Danny")
    page.get_by_role("button", name=re.compile("See my circle")).click()

    expect(page.get_by_text("Marcus").first).to_be_visible()


def test_a_stranger_sees_nothing(visitor):
    worker = visitor().comes_as("Ffion Price")
    worker.page.get_by_role("link", name="Danny", exact=True).first.click()
    stranger = visitor()

    answer = stranger.page.goto(worker.page.url)

    assert answer.status == 404
    expect(stranger.page.get_by_text("Danny")).to_have_count(0)
