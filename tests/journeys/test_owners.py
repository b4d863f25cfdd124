"""A provider keeps what is said of it true, by telephone and without an account; an editor decides what differs."""

import re

from playwright.sync_api import expect

from tests.journeys.house import Visitor, fits
from tests.journeys.shown import Trail, remember

PHONE = {"width": 360, "height": 740}
CALLED = "Daydream Day Nursery"


def asks(lena: Visitor) -> str:
    """Lena asks the nursery; the link that went stands on the page once."""
    page = lena.page
    page.get_by_role("link", name=CALLED).click()
    page.get_by_role("button", name="Ask the provider to look").click()
    lena.finds_no_barrier()
    page.get_by_label("E-mail address of the provider").fill("office@daydream.example")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("Write how you know that this address is theirs.").first).to_be_visible()
    page.get_by_label("How do you know that it is theirs?").fill("It stands on their website")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("It is shown only now.")).to_be_visible()
    lena.finds_no_barrier()
    link = page.locator(".kw-goes").inner_text()
    page.reload()
    expect(page.get_by_text(link)).to_have_count(0)
    return link


def says_that_there_is_room_and_it_is_right(nursery: Visitor, link: str) -> None:
    """Two taps: the link, and the answer."""
    page = nursery.page
    page.goto(link)
    nursery.finds_no_barrier()
    assert fits(page)
    page.get_by_role("button", name="There is room", exact=True).click()
    expect(page.get_by_text(re.compile("You said on .*: there is room"))).to_be_visible()
    page.get_by_role("button", name="Everything is right").click()
    expect(page.get_by_text("People can rely on it.")).to_be_visible()
    expect(page.get_by_text(re.compile("You said on .* that this is right")).first).to_be_visible()
    nursery.finds_no_barrier()


def says_what_is_different(nursery: Visitor) -> None:
    """The number of places, and a line in its own words."""
    page = nursery.page
    page.get_by_role("button", name="Something is different").click()
    nursery.finds_no_barrier()
    assert fits(page)
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Nothing is different yet.").first).to_be_visible()
    page.get_by_label("Places", exact=True).fill("36")
    page.get_by_label("Is anything else wrong?").fill("We are closed in August.")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Somebody looks at it, and the answer stands here.")).to_be_visible()
    nursery.finds_no_barrier()


def takes_it_over(lena: Visitor) -> None:
    """Lena sees what stands beside how it should be, and takes it over."""
    page = lena.page
    page.goto("/directory/")
    page.get_by_role("button", name="Kept true").click()
    lena.finds_no_barrier()
    page.get_by_role("region", name="They say that something is different").get_by_role("link", name=CALLED).click()
    expect(page.get_by_text("36").first).to_be_visible()
    expect(page.get_by_text("We are closed in August.")).to_be_visible()
    lena.finds_no_barrier()
    page.get_by_label("Yes, say it as they say it").check()
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("region", name="They say that something is different").get_by_text(CALLED)).to_have_count(0)


def finds_how_fresh_it_is(anyone: Visitor) -> None:
    """Somebody who has not signed in looks for the nursery, and sees since when it says that this is right."""
    page = anyone.page
    page.goto("/find/")
    page.get_by_label("What for?").fill("Daydream")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page.get_by_text(re.compile("They said on .* that it is right"))).to_be_visible()
    page.get_by_role("link", name=CALLED).click()
    expect(page.get_by_text("There is room")).to_be_visible()
    anyone.finds_no_barrier()


def test_a_nursery_keeps_what_is_said_of_it_true_without_an_account(visitor, house):
    trail = Trail(house)
    lena, nursery = visitor().comes_as("Lena Marsh"), visitor(viewport=PHONE)
    link = asks(lena)

    says_that_there_is_room_and_it_is_right(nursery, link)
    says_what_is_different(nursery)
    takes_it_over(lena)

    nursery.page.goto(link)
    expect(nursery.page.get_by_text("taken over")).to_be_visible()
    finds_how_fresh_it_is(visitor())
    page = lena.page
    page.goto("/directory/")
    page.get_by_role("link", name=CALLED).click()
    expect(page.get_by_text(re.compile("The provider said on .* that it is right.")).first).to_be_visible()
    lena.finds_no_barrier()
    assert visitor().comes_as("Ffion Price").page.goto(page.url).status == 404
    criteria = trail.shows()
    assert "001-P9" in criteria
    remember(criteria)

    page.get_by_role("button", name="End the link").click()
    assert nursery.page.goto(link).status == 404


def test_it_is_in_welsh_and_without_javascript_too(visitor, house):
    lena = visitor(language="cy", java_script_enabled=False).comes_as("Lena Marsh")
    page = lena.page
    page.get_by_role("link", name="Never Was Nursery").click()
    page.get_by_role("button", name="Anfon dolen newydd").click()
    page.get_by_label("Cyfeiriad e-bost y darparwr").fill("office@neverwas.example")
    page.get_by_label("Sut rydych chi’n gwybod mai eu cyfeiriad nhw yw ef?").fill("Eu gwefan")
    page.get_by_role("button", name="Anfon y ddolen").click()
    link = page.locator(".kw-goes").inner_text()

    nursery = visitor(language="cy", java_script_enabled=False)
    nursery.page.goto(link)
    nursery.page.get_by_role("button", name="Mae popeth yn gywir").click()
    expect(nursery.page.get_by_text("Gall pobl ddibynnu arno.")).to_be_visible()
