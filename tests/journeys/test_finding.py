"""Anyone finds a place near them, without signing in; and what is wrong on its page is answered."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.house import fits
from tests.journeys.shown import signed_in, status

SIZES = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 900}}
NARROW = {"width": 320, "height": 640}


def looks_for(page: Page, what: str, near: str) -> None:
    """Type what for and near what."""
    page.get_by_label("What for?").fill(what)
    page.get_by_label("Near", exact=True).fill(near)
    page.get_by_role("button", name="Find").click()


@pytest.mark.parametrize("size", SIZES)
def test_anyone_finds_where_to_dance_near_a_postcode_and_why(visitor, size):
    anyone = visitor(viewport=SIZES[size])
    page = anyone.page
    page.goto("/")
    page.get_by_role("button", name="Look in the directory").click()
    anyone.finds_no_barrier()

    looks_for(page, "dancing", "av1 1zz")
    first = page.get_by_role("listitem").filter(has_text="Step by Step dance")
    expect(first.get_by_text("about 1 mile, to the area")).to_be_visible()
    expect(first.locator("mark").first).to_have_text("dance")
    anyone.finds_no_barrier()
    page.get_by_label("No steps").check()
    page.get_by_label("Day", exact=True).select_option("1")
    page.get_by_role("button", name="Show these").click()
    expect(page.get_by_text("Tuesday, 11:00 to 12:00.")).to_be_visible()
    expect(page.get_by_label("No steps")).to_be_checked()
    page.get_by_role("link", name="Step by Step dance").click()

    expect(page.get_by_text("Bus 14 to Mill Street.")).to_be_visible()
    expect(page.get_by_text("from AV1 1ZZ")).to_be_visible()
    anyone.finds_no_barrier()
    page.set_viewport_size(NARROW)
    assert fits(page)
    page.get_by_role("link", name="Places", exact=True).click()
    expect(page.get_by_label("Near", exact=True)).to_have_value("av1 1zz")
    assert fits(page)
    expect(page.get_by_label("No steps")).to_be_checked()


def test_what_is_wrong_is_said_without_javascript_and_answered(visitor, house):
    anyone = visitor(java_script_enabled=False, viewport=SIZES["phone"])
    page = anyone.page
    page.goto("/find/?q=rhythm")
    page.get_by_role("link", name="Rhythm Room").click()
    page.get_by_role("link", name="Tell us").click()
    page.get_by_label("What is wrong?").fill("The lift is out of order until May.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("The answer will stand on this page.")).to_be_visible()
    written = page.url

    editor = visitor().comes_as("Lena Marsh")
    desk = editor.page
    desk.goto("/directory/")
    desk.get_by_role("link", name="Read and answer").click()
    editor.finds_no_barrier()
    desk.get_by_role("link", name=re.compile(r"^Answer\W+Rhythm Room")).click()
    editor.finds_no_barrier()
    expect(desk.get_by_text("The lift is out of order until May.")).to_be_visible()
    answering = desk.url
    desk.get_by_label("What do you answer?").fill("Thank you. We asked them, and wrote it down.")
    desk.get_by_role("button", name="Send the answer").click()
    expect(desk.get_by_text("Everything is answered")).to_be_visible()

    page.goto(written)
    expect(page.get_by_text("Thank you. We asked them, and wrote it down.")).to_be_visible()
    assert status(answering) == 404
    assert status(answering, signed_in(house, "meera.solanki@connect.example")) == 404


def test_who_has_room_is_found_without_javascript_with_how_old_that_word_is(visitor):
    anyone = visitor(java_script_enabled=False, viewport=SIZES["phone"])
    page = anyone.page
    page.goto("/find/?q=nursery+acorn+owl")
    expect(page.get_by_role("link", name="The Invented Owl")).to_be_visible()

    page.get_by_label("Has room, as they said in the last month").check()
    page.get_by_role("button", name="Show these").click()

    expect(page.get_by_text("with room. Best match first.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="The Imaginary Acorn")).to_contain_text(
        re.compile(r"They said so \d+ days ago")
    )
    expect(page.get_by_role("link", name="The Invented Owl")).to_have_count(0)
    page.get_by_role("link", name="The Imaginary Acorn", exact=True).click()
    expect(page.get_by_text(re.compile(r"There is room\. They said so \d+ days ago\."))).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_what_was_found_is_seen_on_a_map_and_reached_by_keyboard(visitor, size):
    anyone = visitor(viewport=SIZES[size])
    page = anyone.page
    page.goto("/find/?near=av1+1zz&within=5")
    names = page.locator(".kw-result h3 a").all_inner_texts()

    page.get_by_role("link", name="Show these on a map").click()

    anyone.finds_no_barrier()
    expect(page.locator(".kw-mapped li a")).to_have_text([f"{number}: {name}" for number, name in enumerate(names, 1)])
    marks = page.get_by_role("group", name="Map of these places").get_by_role("link")
    expect(marks.first).to_have_accessible_name(re.compile(f"^1: {re.escape(names[0])}"))
    assert page.request.get("/find/map/?near=av1+1zz").status == 200
    marks.first.focus()
    page.keyboard.press("Tab")
    expect(marks.nth(1)).to_be_focused()
    page.set_viewport_size(NARROW)
    assert fits(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(names[1])


def test_a_place_that_nobody_knows_is_said_and_nothing_typed_is_lost(visitor):
    anyone = visitor(viewport=SIZES["phone"])
    page = anyone.page
    page.goto("/find/")

    looks_for(page, "singing", "Atlantis")

    expect(page.get_by_role("alert")).to_contain_text("We do not know this place")
    expect(page.get_by_label("Near", exact=True)).to_have_value("Atlantis")
    expect(page.get_by_role("link", name="Mill Choir")).to_be_visible()
    anyone.finds_no_barrier()
