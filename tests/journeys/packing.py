"""Somebody asks to see everything that is kept about them, and is given it: a part of more than one journey."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.house import Visitor


def somebody_is_given_everything(visitor: Callable[..., Visitor]) -> str:
    """Danny asks, Ruth prepares it, Gareth checks it, and Ruth gives it to Danny: where what was asked stands."""
    danny, ruth, gareth = (visitor().comes_as(one) for one in ("Danny Okafor", "Ruth Adeyemi", "Gareth Pugh"))
    asks(danny)
    asked = prepares(ruth)
    checks(gareth, asked)
    gives(ruth, asked)
    danny.page.reload()
    expect(danny.page.get_by_text("You have it.").first).to_be_visible()
    return asked


def asks(danny: Visitor) -> None:
    """From their own page."""
    page = danny.page
    page.get_by_role("button", name="See what we wrote").click()
    page.get_by_role("link", name="See everything we keep about you").click()
    danny.finds_no_barrier()
    page.get_by_role("button", name="Ask for everything").click()
    expect(page.get_by_text(re.compile("You get it by")).first).to_be_visible()
    expect(page.get_by_role("button", name="Ask for everything")).to_have_count(0)
    danny.finds_no_barrier()


def prepares(ruth: Visitor) -> str:
    """She takes it, leaves a name out, and cannot check it herself."""
    page = ruth.page
    page.goto("/today/")
    page.get_by_role("link", name="Danny asks to see what is kept").first.click()
    ruth.finds_no_barrier()
    page.get_by_role("button", name="I answer it").click()
    page.get_by_role("link", name="Decide about somebody").click()
    page.get_by_label("Their name, as it stands in the record").fill("Marcus")
    page.get_by_label("Their name is left out").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="It is ready to be checked").click()
    expect(page.get_by_role("button", name="I read it, and it is right")).to_have_count(0)
    return str(page.url)


def checks(gareth: Visitor, asked: str) -> None:
    """A second person reads the pack: the name stands nowhere in it."""
    page = gareth.page
    page.goto("/today/")
    page.get_by_role("link", name="Check the pack for Danny").first.click()
    page.get_by_role("button", name="Read the pack").click()
    expect(page.get_by_text("What we keep about you").first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Marcus")
    expect(page.get_by_text("0303 123 1113")).to_be_visible()
    gareth.finds_no_barrier()
    page.goto(asked)
    page.get_by_role("button", name="I read it, and it is right").click()
    expect(page.get_by_role("link", name="It was given")).to_be_visible()


def gives(ruth: Visitor, asked: str) -> None:
    """As a file, which is kept with why; then she writes how it was given, and the hold ends."""
    page = ruth.page
    page.goto(asked)
    page.get_by_role("link", name="Take the pack").click()
    page.get_by_label("Why do you take it?").fill("To give it to Danny")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the file").click()
    assert "Marcus" not in taken.value.path().read_text()
    page.goto(asked)
    page.get_by_role("link", name="It was given").click()
    page.get_by_label("How did you give it?").fill("On paper, by hand")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The hold has ended.")).to_be_visible()
