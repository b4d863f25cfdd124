"""A network lead sees who is not reached, picks them for an occasion, says what came of it; and keeps her shelf."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.house import Visitor, fits
from tests.journeys.shown import Trail, remember

PHONE = {"width": 320, "height": 740}
CALLED = "Cardboard Castle Club"
NAMED = "Meet at the gate"
SOURCE = "Bilingual story box"


def writes_day(page: Page, on: date) -> None:
    for part, number in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
        page.get_by_label(part, exact=True).fill(str(number))


def missing(page: Page):
    """The card of those who are not reached."""
    return page.get_by_role("region", name=re.compile("not reached$"))


def opens_an_occasion(lena: Visitor, on: date) -> str:
    """What, when, how one takes part, who chooses. Returns its address."""
    page = lena.page
    page.get_by_role("button", name="Add an opportunity").click()
    lena.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write how somebody takes part.").first).to_be_visible()
    page.get_by_label("Visit to a provider").check()
    page.get_by_label("What do you call it?").fill(NAMED)
    writes_day(page, on)
    page.get_by_label("How does somebody take part?").fill("I come by before you open.")
    page.get_by_label("We agree it with each provider").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NAMED)
    return page.url


def test_who_is_not_reached_is_reached(visitor, house):
    trail, today = Trail(house), date.today()
    lena = visitor(viewport=PHONE).comes_as("Lena Marsh")
    page = lena.page
    page.get_by_role("button", name="Reaching providers").click()
    expect(missing(page).get_by_text(CALLED)).to_be_visible()
    expect(missing(page).get_by_text("In the way: the hours.")).to_have_count(0)  # something to come is for them
    lena.finds_no_barrier()
    assert fits(page)

    address = opens_an_occasion(lena, today)
    page.get_by_role("button", name="Pick whom to reach").click()
    lena.finds_no_barrier()
    assert fits(page)
    page.get_by_role("button", name="Pick them").click()
    expect(page.get_by_text("Choose how you reach at least one.").first).to_be_visible()
    page.get_by_label(CALLED).select_option(label="We visit them")
    page.get_by_role("button", name="Pick them").click()
    expect(page.get_by_text("We visit them.")).to_be_visible()
    page.goto("/directory/opportunities/")
    expect(missing(page).get_by_text(CALLED)).to_have_count(0)

    page.goto(address)
    page.get_by_role("link", name=re.compile(f"What came of it.*{CALLED}")).click()
    lena.finds_no_barrier()
    page.get_by_label("They wanted to, and could not").check()
    page.get_by_label("What stood in the way?").select_option(label="The language")
    page.get_by_label("In a few words").fill("Nobody spoke Welsh with them.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nobody spoke Welsh with them.")).to_be_visible()
    lena.finds_no_barrier()
    page.goto("/directory/opportunities/")
    expect(missing(page).get_by_text("In the way: the language. Nobody spoke Welsh with them.")).to_be_visible()
    assert fits(page)

    criteria = trail.shows()
    assert "001-P2" in criteria
    remember(criteria)


def test_the_shelf_has_near_and_far_and_says_what_is_due(visitor, house):
    trail, soon = Trail(house), date.today() + timedelta(days=60)
    lena = visitor(viewport=PHONE).comes_as("Lena Marsh")
    page = lena.page
    page.get_by_role("button", name="Shelf of sources").click()
    for level in ("Local", "Regional", "National"):
        expect(page.get_by_role("heading", name=level)).to_be_visible()
    lena.finds_no_barrier()
    assert fits(page)

    page.get_by_role("button", name="Add a source").click()
    page.get_by_label("Local", exact=True).check()
    page.get_by_label("What is it called?").fill(SOURCE)
    page.get_by_label("What is it good for?").fill("Stories in Welsh and English, to borrow.")
    page.get_by_label("Where do you find it?").fill("Ashby Vale library, first floor")
    page.get_by_label("Providers see it on the page of their link").check()
    writes_day(page, soon)
    lena.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Ashby Vale library, first floor")).to_be_visible()
    lena.finds_no_barrier()

    page.goto("/today/")
    due = page.get_by_role("link", name="Check the source: Ashby Vale family information")
    expect(due).to_be_visible()
    lena.finds_no_barrier()
    due.click()
    lena.finds_no_barrier()
    page.get_by_role("button", name="I looked: it is right like this").click()
    expect(page.get_by_text("This source is due for a check")).to_have_count(0)
    page.goto("/today/")
    expect(due).to_have_count(0)

    criteria = trail.shows()
    assert "001-P6" in criteria
    remember(criteria)
