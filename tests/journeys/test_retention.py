"""What is past its period goes, proposed by one and confirmed by another; what is held stays; who asks sees it all."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.packing import somebody_is_given_everything
from tests.journeys.shown import Trail, remember


def opens_keeping(page: Page) -> None:
    """By the navigation, which is a menu on a phone."""
    menu = page.get_by_text("Menu", exact=True)
    if menu.is_visible():
        menu.click()
    page.get_by_role("link", name="Keeping", exact=True).locator("visible=true").first.click()


def holds_the_glasses(ruth) -> None:
    """A complaint came: what was written of Danny's glasses must be kept."""
    page = ruth.page
    page.goto("/people/")
    page.get_by_role("link", name=re.compile("Danny")).first.click()
    page.get_by_role("link", name="How long it is kept").click()
    ruth.finds_no_barrier()
    page.get_by_role("button", name="Hold this record").click()
    page.get_by_label("A complaint", exact=True).check()
    page.get_by_label(re.compile("In a few words")).fill("He says nobody told him about the glasses.")
    page.get_by_label("New glasses").check()
    page.get_by_label(re.compile("it is only kept")).check()
    ruth.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("He says nobody told him about the glasses.")).to_be_visible()


def disposes_of_what_is_ticked(gareth) -> None:
    """The manager knows that nothing brings it back."""
    page = gareth.page
    for box in page.locator("input[name=disposal]").all():
        box.check()
    page.get_by_label("I know that nothing brings it back").check()
    page.get_by_role("button", name="Dispose of what is ticked").click()


def test_what_is_past_its_period_goes_by_two_what_is_held_stays_and_who_asks_sees_everything(visitor, house):
    trail = Trail(house)
    imran, ruth, gareth = (visitor().comes_as(name) for name in ("Imran Shah", "Ruth Adeyemi", "Gareth Pugh"))

    page = imran.page
    opens_keeping(page)
    imran.finds_no_barrier()
    expect(page.get_by_text("A hold stands")).to_have_count(1)
    expect(page.get_by_text("Danny")).to_have_count(0)
    expect(page.get_by_text("glasses")).to_have_count(0)
    page.locator("input[name=disposal]").first.check()
    page.get_by_role("button", name="Propose to dispose of what is ticked").click()
    expect(page.get_by_text("Proposed: somebody else confirms")).to_have_count(2)
    page.get_by_role("link", name="To confirm").click()
    expect(page.get_by_text("What you proposed yourself, somebody else confirms.")).to_be_visible()

    holds_the_glasses(ruth)

    page = gareth.page
    page.get_by_role("link", name=re.compile("Confirm what is to be disposed of")).click()
    gareth.finds_no_barrier()
    expect(page.get_by_text("A hold stands")).to_have_count(1)
    disposes_of_what_is_ticked(gareth)
    expect(page.locator("input[name=disposal]")).to_have_count(0)
    page.get_by_role("link", name="Disposed of", exact=True).click()
    gareth.finds_no_barrier()
    expect(page.get_by_text("Proposed by Imran, confirmed by Gareth.")).to_have_count(2)

    page.get_by_role("link", name="How long", exact=True).click()
    gareth.finds_no_barrier()
    expect(page.get_by_text(re.compile("Councils disagree")).first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Make it shorter.*A child who is looked after"))).to_have_count(0)
    page.get_by_role("link", name=re.compile("Make it shorter.*A child in early years")).click()
    page.get_by_label("How many years?").fill("30")
    page.get_by_label("Why?").fill("The parents asked for it")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("A longer time is never a rule of your own.").first).to_be_visible()
    page.get_by_label("How many years?").fill("21")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("With us: until they are 21 years old.")).to_be_visible()

    opens_keeping(ruth.page)
    ruth.page.get_by_role("link", name="Holds", exact=True).click()
    ruth.finds_no_barrier()
    expect(ruth.page.get_by_text("Danny: some of it (1)", exact=True)).to_be_visible()
    imran.page.goto("/accounts/trail/")
    expect(imran.page.get_by_text("Erased lawfully", exact=True).first).to_be_visible()

    somebody_is_given_everything(visitor)
    remember(trail.shows())
