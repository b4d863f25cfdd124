"""A lead makes two entries one and two again, and says from when one is shown; a childminder chooses to show where."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.house import Visitor, fits
from tests.journeys.shown import NOBODY, Trail

PHONE = {"width": 320, "height": 740}
HOME, CODE = "7 Canary Close", "AV1 2ZZ"
KEPT = "The Imaginary Acorn"


def finds(anyone: Visitor, words: str) -> bool:
    """Whether somebody who has not signed in finds something by words."""
    page = anyone.page
    page.goto("/find/")
    page.get_by_label("What for?").fill(words)
    page.get_by_role("button", name="Find", exact=True).click()
    page.wait_for_load_state()
    return page.get_by_role("link", name=words, exact=True).count() > 0


def test_two_entries_are_one_and_two_again(visitor, house):
    trail, lena, anyone = Trail(house), visitor(viewport=PHONE).comes_as("Lena Marsh"), visitor()
    page = lena.page
    page.get_by_role("link", name="Perhaps there twice").click()
    page.get_by_role("button", name="Look through the directory now").click()
    lena.finds_no_barrier()
    assert fits(page)

    page.get_by_role("link", name=re.compile(f"{KEPT}.* and {KEPT}")).click()
    expect(page.get_by_text("EY990003").first).to_be_visible()
    old = house.address + page.get_by_role("link", name=f"{KEPT} (Mill Lane)").get_attribute("href")
    lena.finds_no_barrier()
    assert fits(page)
    page.get_by_label(re.compile(rf"Yes: keep {KEPT} \(Ofsted")).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write how you know.").first).to_be_visible()
    page.get_by_label("How do you know?").fill("They said so on the telephone.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name=re.compile(f"{KEPT}.* and {KEPT}"))).to_have_count(0)

    page.goto(old)
    expect(page.get_by_role("heading", level=1)).to_have_text(KEPT)
    expect(
        page.get_by_role("region", name="Made one with").get_by_text("They said so on the telephone.")
    ).to_be_visible()
    lena.finds_no_barrier()
    known = old.rstrip("/").rsplit("/", 1)[1]
    anyone.page.goto(f"/find/{known}/")
    expect(anyone.page.get_by_role("heading", level=1)).to_have_text(KEPT)
    with NOBODY.open(f"{house.address}/oruk/v3/services?modified_after={date.today()}T00:00:00Z") as answer:
        assert known in answer.read().decode()

    page.get_by_role("link", name=re.compile("Make them two again")).click()
    lena.finds_no_barrier()
    page.get_by_role("button", name="Make them two again").click()
    page.goto(old)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{KEPT} (Mill Lane)")
    assert {"made two entries one", "made one entry two again"} <= {line.verb for line in trail.left()}
    trail.shows()


def test_an_entry_is_shown_from_a_day(visitor, house):
    trail, lena, anyone = Trail(house), visitor(viewport=PHONE).comes_as("Lena Marsh"), visitor()
    page, called, soon = lena.page, "Paper Moon Playgroup", date.today() + timedelta(days=40)
    assert finds(anyone, called)
    page.get_by_role("link", name=called).click()
    page.get_by_role("button", name="Show it only from or until a day").click()
    lena.finds_no_barrier()
    page.get_by_label("Why?").fill("They move house.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write the first day or the last day.").first).to_be_visible()
    first = page.get_by_role("group", name="On which day is it shown for the first time?")
    for part, number in (("Day", soon.day), ("Month", soon.month), ("Year", soon.year)):
        first.get_by_label(part, exact=True).fill(str(number))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Not shown to the public now")).to_be_visible()
    lena.finds_no_barrier()
    assert fits(page)
    assert not finds(anyone, called)

    page.get_by_role("button", name="Show it at all times").click()
    expect(page.get_by_text("Not shown to the public now")).to_have_count(0)
    assert finds(anyone, called)
    trail.shows()


def test_a_childminder_shows_where_and_takes_it_back_in_one_tap(visitor, house):
    lena, home, anyone = visitor().comes_as("Lena Marsh"), visitor(viewport=PHONE), visitor()
    lena.page.get_by_role("link", name=re.compile("^Childminder in")).first.click()
    known = lena.page.url.rstrip("/").rsplit("/", 1)[1]
    lena.page.get_by_role("button", name="Ask the provider to look").click()
    lena.page.get_by_label("E-mail address of the provider").fill("mabli@mice.example")
    lena.page.get_by_label("How do you know that it is theirs?").fill("She wrote it down")
    lena.page.get_by_role("button", name="Send the link").click()
    page = home.page
    page.goto(lena.page.locator(".kw-goes").inner_text())
    home.finds_no_barrier()
    page.get_by_role("button", name="Show my address").click()
    home.finds_no_barrier()
    assert fits(page)
    page.get_by_label("The address, without the postcode").fill(HOME)
    page.get_by_label("Postcode", exact=True).fill("AV1")
    page.get_by_role("button", name="Show it to everybody").click()
    expect(page.get_by_text("Write the whole postcode.").first).to_be_visible()
    page.get_by_label("Postcode", exact=True).fill(CODE)
    page.get_by_role("button", name="Show it to everybody").click()
    expect(page.get_by_text(f"{HOME}, {CODE}")).to_be_visible()
    home.finds_no_barrier()
    anyone.page.goto(f"/find/{known}/")
    expect(anyone.page.get_by_text(HOME).first).to_be_visible()
    anyone.finds_no_barrier()
    lena.page.reload()
    expect(lena.page.get_by_text(f"{HOME}, {CODE}")).to_be_visible()

    page.get_by_role("button", name="Take my address back").click()
    expect(page.get_by_text(HOME)).to_have_count(0)
    anyone.page.goto(f"/find/{known}/")
    expect(anyone.page.get_by_text(HOME)).to_have_count(0)
    with NOBODY.open(f"{house.address}/oruk/v3/services/{known}") as answer:
        assert HOME not in answer.read().decode()
