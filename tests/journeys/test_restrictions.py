"""A restriction, from the order to the conversation: written down, in force, explained, and shown where it matters."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.counting import Screens
from tests.journeys.shown import Trail, remember


def fills_day(page: Page, name: str, day: date) -> None:
    """A day, as three boxes."""
    for part, text in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_role("group", name=re.compile(name)).get_by_label(part).fill(str(text))


def opens(page: Page, name: str) -> None:
    """A worker opens somebody's page from the list."""
    page.get_by_role("link", name="People").first.click()
    page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def writes_an_order_down(visitor_, today: date) -> Page:
    """Ffion writes down a court's order about Danny's dad, and puts it in force."""
    page = visitor_.page
    opens(page, "Danny")
    page.get_by_role("link", name="Restrictions").click()
    visitor_.finds_no_barrier()
    page.get_by_role("button", name="Write a restriction down").click()
    visitor_.finds_no_barrier()
    page.get_by_label("A court’s order").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Dad", exact=True).check()
    page.get_by_label("Which court").fill("Ashby Vale Family Court")
    fills_day(page, "Day of the order", today)
    page.get_by_label("Where the order is kept").fill("In the safe")
    page.get_by_label("The exact terms").fill("He sees him once a month, with somebody there.")
    page.get_by_role("group", name="What?").get_by_label("Contact", exact=True).check()
    page.get_by_label("Only when somebody supervises").check()
    page.get_by_label(re.compile("Legal basis")).fill("Family Law Act 1996, section 42")
    page.get_by_label(re.compile("in plain words")).fill("You see Dad when Ffion is there. A judge said so.")
    fills_day(page, "Last day", today + timedelta(days=200))
    fills_day(page, "When it is looked at again", today + timedelta(days=80))
    page.get_by_role("group", name="Who leads on it?").get_by_role("radio").first.check()
    page.get_by_label("Everybody who may open the record").check()
    visitor_.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("This is a draft. It stops nothing yet.")).to_be_visible()
    page.get_by_role("button", name="Put it in force").click()
    expect(page.get_by_role("heading", name="In force")).to_be_visible()
    visitor_.finds_no_barrier()
    return page


def explains_it(page: Page) -> None:
    """From the person's page: the restriction, one screen that asks, and its page with the answer. Three screens."""
    opens(page, "Danny")
    screens = Screens(page)
    page.get_by_role("region", name=re.compile("Only when somebody supervises: Dad")).get_by_role("link").click()
    page.get_by_role("button", name="Explain it").click()
    page.get_by_label("How did you explain it?").fill("Picture cards")
    page.get_by_label("They understood it", exact=True).check()
    page.get_by_label(re.compile("What did Danny say")).fill("That is fine. I like it when you come too.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("I like it when you come too.")).to_be_visible()
    assert screens.count == 3, screens.seen


def test_a_courts_order_is_written_down_explained_and_shown_on_danny_s_page(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")

    page = writes_an_order_down(worker, date.today())
    explains_it(page)
    opens(page, "Danny")

    expect(page.get_by_role("heading", name=re.compile("Only when somebody supervises: Dad"))).to_be_visible()
    danny = visitor().comes_as("Danny Okafor")
    danny.page.get_by_role("button", name="See about contact").click()
    expect(danny.page.get_by_text("You see Dad when Ffion is there.")).to_be_visible()
    expect(danny.page.get_by_text("I like it when you come too.")).to_be_visible()
    danny.finds_no_barrier()
    criteria = trail.shows()
    assert {"002-P5", "002-P19"} <= criteria
    remember(criteria)


def test_danny_decides_whom_he_does_not_want_to_see_and_changes_his_mind(visitor):
    danny = visitor().comes_as("Danny Okafor")
    page = danny.page
    page.get_by_role("button", name="See about contact").click()

    page.get_by_role("button", name="I do not want contact with somebody").click()
    danny.finds_no_barrier()
    page.get_by_label("Joan").check()
    page.get_by_label(re.compile("in your words")).fill("She shouts at me.")
    page.get_by_role("button", name="This is my choice").click()

    section = page.get_by_role("region", name="Joan")
    expect(section).to_be_visible()
    section.get_by_role("button", name="I changed my mind").click()
    danny.finds_no_barrier()
    page.get_by_label(re.compile("Why is it lifted")).fill("She said sorry.")
    page.get_by_role("button", name="I want contact again").click()
    expect(page.get_by_role("region", name="Joan")).to_have_count(0)
