"""A network lead adds another publisher's directory, decides about what it says, and reads why it gave nothing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.directory.publishers import ABOUT
from tests.directory.publishers import page as answer
from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember, signed_in, status
from tests.journeys.test_registers import SIZES

SOON = 60_000  # milliseconds: a worker asks


def service(number: str, name: str) -> dict:
    """A service as a publisher spells it, somewhere nobody else is."""
    where = {"address_1": "1 Quay Steps", "city": "Port Nowhere"}
    place = {"location": {"addresses": [where]}}
    organization = {"id": "9", "name": "Port Nowhere Trust"}
    return {"id": number, "name": name, "organization": organization, "service_at_locations": [place]}


def adds(page: Page, publisher: str, address: str) -> None:
    """Adds a publisher, from the page of the directory on."""
    page.goto("/directory/")
    page.get_by_role("button", name="Files brought in").click()
    page.get_by_role("button", name="Other publishers").click()
    page.get_by_role("button", name="Add a publisher").click()
    page.get_by_label("Who publishes it?").fill(publisher)
    page.get_by_label("At which address?").fill(address)
    page.get_by_label("Each week").check()
    page.get_by_role("button", name="Add it").click()


def looks(page: Page) -> None:
    """Looks at what came, once it is there and compared."""
    page.get_by_role("button", name="Look, and decide").click(timeout=SOON)
    expect(page.get_by_role("heading", name="Now you decide")).to_be_visible(timeout=SOON)


def decides(page: Page, *, because: str = "") -> None:
    """Takes all of it; where very much changed, says why that is right."""
    if because:
        page.get_by_role("link", name="Say why it is right").click()
        page.get_by_label("Why is it right").fill(because)
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Now you decide")).to_be_visible()
    rest = page.get_by_role("button", name=re.compile("Take all"))
    while rest.count():
        with page.expect_navigation():
            rest.first.click()
    page.get_by_role("button", name="Apply what I decided").click()
    expect(page.get_by_role("heading", name="Applied")).to_be_visible(timeout=SOON)


def finds(visitor, name: str) -> Page:
    """Anyone looks for it, until the search has taken it up."""
    page = visitor().page
    for _ in range(40):
        page.goto(f"/find/?q={name.replace(' ', '+')}")
        if page.get_by_role("link", name=name).count():
            break
        page.wait_for_timeout(500)
    page.get_by_role("link", name=name).first.click()
    return page


@pytest.mark.parametrize("size", SIZES)
def test_a_lead_adds_a_publisher_and_decides_about_what_it_says(visitor, house, publisher, size):
    trail, base = Trail(house), f"/{size}"
    rowing, knitting = (f"Nowhere {what} {size}" for what in ("Rowing", "Knitting"))
    publisher[f"{base}/"] = ABOUT
    publisher[f"{base}/services"] = answer(service("1", rowing), service("2", knitting))
    lead = visitor(viewport=SIZES[size]).comes_as("Lena Marsh")
    page = lead.page

    adds(page, f"Port Nowhere {size}", "https://directory.nowhere.example")
    expect(page.get_by_text("This address is not allowed here yet.").first).to_be_visible()
    lead.finds_no_barrier()
    page.get_by_label("At which address?").fill(publisher["origin"] + base)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Port Nowhere {size}")
    feed = page.url
    lead.finds_no_barrier()
    page.get_by_role("button", name="Look, and decide").wait_for(timeout=SOON)
    lead.finds_no_barrier()
    anyone = visitor().page
    anyone.goto(f"/find/?q={rowing}")
    expect(anyone.get_by_text(rowing, exact=True)).to_have_count(0)
    looks(page)
    decides(page)

    anyone = finds(visitor, rowing)
    expect(anyone.get_by_text(f"Port Nowhere {size}").first).to_be_visible()

    publisher[f"{base}/services"] = answer(service("1", f"{rowing} Club"))
    page.goto(feed)
    page.get_by_role("button", name="Ask now").click()
    looks(page)
    expect(page.get_by_role("heading", name="Very much changed at once")).to_be_visible()
    page.get_by_role("link", name="Gone").click()
    expect(page.get_by_text(knitting).first).to_be_visible()
    page.goto(feed)
    lead.finds_no_barrier()
    looks(page)
    decides(page, because="They say so on their own page")
    finds(visitor, f"{rowing} Club")

    publisher[f"{base}/services"] = b"<html>We are moving</html>"
    page.goto(feed)
    page.get_by_role("button", name="Ask now").click()
    expect(page.get_by_text("What came back is no directory; it may be a web page.")).to_be_visible(timeout=SOON)
    lead.finds_no_barrier()
    assert fits(page)
    page.goto("/directory/")
    expect(page.get_by_text("Publishers that gave nothing")).to_be_visible()
    expect(page.get_by_text(f"{rowing} Club")).to_be_visible()
    lead.finds_no_barrier()

    page.goto(feed)
    page.get_by_role("link", name="Remove this feed").click()
    page.get_by_role("button", name="Remove the feed").click()
    expect(page.get_by_text("This feed was removed")).to_be_visible()
    lead.finds_no_barrier()
    page.goto("/directory/feeds/")
    lead.finds_no_barrier()
    remember(trail.shows())
    assert status(feed) == 404
    assert status(feed, signed_in(house, "meera.solanki@connect.example")) == 404
