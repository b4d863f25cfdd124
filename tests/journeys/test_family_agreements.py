"""What may be shared about somebody: asked in easy read, stopped in one tap, looked at again; in a real browser."""

import re

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember

NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 900}


def opens(page, name):
    """The page of who is told about somebody."""
    page.goto("/people/")
    page.get_by_role("link", name=name, exact=True).first.click()
    page.get_by_role("link", name="Who is told about them").click()


def goes_on(page, *answers):
    """Choose what a page offers, and go on."""
    for answer in answers:
        page.get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="Next").click()


def is_for_everyone(somebody):
    """Nothing is a barrier, and nothing stands out to the side on a phone."""
    somebody.finds_no_barrier()
    somebody.page.set_viewport_size(NARROW)
    assert fits(somebody.page), somebody.page.url
    somebody.page.set_viewport_size(WIDE)


def test_danny_says_who_is_told_and_stops_it_himself_and_it_is_looked_at_again(house, visitor):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    opens(page, "Danny")
    is_for_everyone(worker)
    page.get_by_role("button", name="Talk about sharing").click()
    is_for_everyone(worker)
    goes_on(page, "Danny themself")
    is_for_everyone(worker)
    page.get_by_label("Who helps?").fill("Tomasz, his advocate")
    goes_on(page, "Easy read")
    is_for_everyone(worker)
    goes_on(page, "Riverside Befriending")
    expect(page.get_by_text("We tell them how to reach you.")).to_be_visible()
    is_for_everyone(worker)
    goes_on(page, "No")
    goes_on(page, "Yes")
    expect(page.get_by_text("This is not your choice.")).to_be_visible()
    is_for_everyone(worker)
    goes_on(page, "I know it now")
    expect(page.get_by_text("If somebody may come to harm, we tell those who must know.")).to_be_visible()
    goes_on(page)
    is_for_everyone(worker)
    goes_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers")
    is_for_everyone(worker)
    page.get_by_role("button", name="Keep these answers").click()
    expect(page.get_by_text("Yes: we may tell Riverside Befriending what you like and want.")).to_be_visible()
    is_for_everyone(worker)

    danny = visitor().comes_as("Danny Okafor")
    danny.page.get_by_role("button", name="See who we tell").click()
    is_for_everyone(danny)
    danny.page.get_by_role("button", name=re.compile("^Stop.*What you like and want")).click()
    expect(danny.page.get_by_text("Stopped. From now on we do not tell them.")).to_be_visible()
    expect(danny.page.get_by_text("That cannot be unread.")).to_be_visible()
    is_for_everyone(danny)

    page.get_by_role("button", name="Review it together").click()
    expect(page.get_by_text("Stopped", exact=True)).to_be_visible()
    is_for_everyone(worker)
    page.get_by_label("What do they say about it?").fill("Not Riverside for now.")
    page.get_by_role("button", name="Keep this review").click()
    expect(page.get_by_text("Not Riverside for now.")).to_be_visible()

    criteria = trail.shows()
    assert {"003-P21", "003-P22"} <= criteria
    remember(criteria)


def test_seren_says_what_she_thinks_beside_her_mother(visitor):
    bea = visitor().comes_as("Bea Lindqvist")
    page = bea.page
    opens(page, "Seren")
    is_for_everyone(bea)
    page.get_by_role("button", name="Talk about sharing").click()
    goes_on(page, "Carys, who holds parental responsibility")
    goes_on(page, "Symbols or pictures")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("link", name="Choose a picture, or write what they say or show")).to_be_visible()
    is_for_everyone(bea)
    page.get_by_label("What does Seren say or show?").fill("She put the happy face on the bus.")
    goes_on(page, "Good")
    goes_on(page, "Riverside Befriending")
    goes_on(page, "No")
    goes_on(page, "Yes")
    goes_on(page)
    goes_on(page)
    page.get_by_role("button", name="Keep these answers").click()

    expect(page.get_by_text("She put the happy face on the bus.")).to_be_visible()
    expect(page.get_by_text("Carys said it.")).to_be_visible()
    is_for_everyone(bea)


def test_a_stranger_finds_nothing_of_it(visitor):
    worker = visitor().comes_as("Ffion Price").page
    opens(worker, "Danny")
    worker.get_by_role("link", name=re.compile("^[0-9]+ [A-Z]")).first.click()
    addresses = [worker.url, f"{worker.url}review/"]
    stranger = visitor().page
    elsewhere = visitor().comes_as("Bea Lindqvist").page

    assert [stranger.goto(one).status for one in addresses] == [404, 404]
    assert [elsewhere.goto(one).status for one in addresses] == [404, 404]


def test_stop_works_in_welsh_and_without_javascript(visitor):
    danny = visitor(language="cy", java_script_enabled=False).comes_as("Danny Okafor")
    page = danny.page
    page.locator("a[href$='/told/']").first.click()
    line = page.locator("section.kw-card:has(input[name=say][value=stop])").first
    which = line.get_attribute("id")

    line.locator("button").click()

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.locator(f"[id='{which}'] input[name=say]")).to_have_value("yes")
