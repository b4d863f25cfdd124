"""A network lead brings in a register, sees what is new, changed, gone and back, decides, and can take it back."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kinweave.demonstration import registers
from tests.journeys.house import Visitor, fits
from tests.journeys.shown import Trail, remember, signed_in, status

FILE = Path(registers.__file__).parent / "ofsted.csv"
SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
NUMBERS = {"desktop": "EY990301", "phone": "EY990302"}  # new each time: what was taken back would come back
ADDRESS = "8 Hidden Close"
HOME = "AV8 8ZZ"


def next_month(number: str = "EY990301") -> bytes:
    """The register a month later: one has more places, one is new and works at home, one is gone."""
    rows = list(csv.reader(StringIO(FILE.read_text(encoding="utf-8-sig"))))
    titles, heading, told = rows[:2], rows[2], rows[3:]
    at = {name: heading.index(name) for name in heading}
    told[0][at["Places"]] = "77"
    new = ["" for _ in heading]
    for name, cell in {
        "Provider URN": number, "Provider type": "Childminder", "Provider status": "Active",
        "Provider name": "Humpty’s House", "Provider address line 1": ADDRESS, "Provider postcode": HOME,
        "Local authority": "Ashby Vale", "Places": "5",
    }.items():  # fmt: skip
        new[at[name]] = cell
    out = StringIO()
    csv.writer(out).writerows([*titles, heading, *told[:17], *told[18:], new])
    return out.getvalue().encode("utf-8-sig")


def sends(page: Page, data: bytes, *, register: str = "Ofsted, childcare providers") -> None:
    """Chooses a register and its file."""
    page.goto("/directory/")
    page.get_by_role("button", name="Bring in a register").click()
    page.get_by_label(register).check()
    file = {"name": "september.csv", "mimeType": "text/csv", "buffer": data}
    page.get_by_label("The file", exact=True).set_input_files(files=[file])
    page.get_by_role("button", name="Read the file").click()


def goes_on(page: Page, until: str) -> None:
    """Waits until the service has done its part; presses the button where that takes longer."""
    heading = page.get_by_role("heading", name=until)
    while not heading.is_visible():
        button = page.get_by_role("button", name="Go on now")
        if button.is_visible():
            button.click()
        page.wait_for_timeout(300)


def takes_all(page: Page) -> None:
    """Takes every row of every kind."""
    while page.get_by_role("button", name=re.compile("Take all")).count():
        page.get_by_role("button", name=re.compile("Take all")).first.click()


def sees_that_one_is_gone_and_another_would_be_back(lead: Visitor) -> None:
    """The file of the month before, sent again: who was gone would be back. It is cancelled."""
    page = lead.page
    page.goto("/directory/")
    expect(page.get_by_text("Little Nobodies Nursery")).to_have_count(0)
    sends(page, FILE.read_bytes())
    goes_on(page, "Now you decide")
    page.get_by_role("link", name="Back again").click()
    expect(page.get_by_text("Little Nobodies Nursery").first).to_be_visible()
    lead.finds_no_barrier()
    page.go_back()
    page.get_by_role("link", name="Cancel this file").click()
    page.get_by_role("button", name="Cancel the file").click()
    expect(page.get_by_text("Nothing of this file is seen.")).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_a_network_lead_sees_what_is_new_changed_and_gone_and_decides(visitor, house, size):
    trail = Trail(house)
    lead = visitor(viewport=SIZES[size]).comes_as("Lena Marsh")
    page = lead.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Directory")
    expect(page.get_by_text("Cardboard Castle Club")).to_be_visible()
    lead.finds_no_barrier()

    sends(page, next_month(NUMBERS[size]))
    goes_on(page, "Now you decide")
    lead.finds_no_barrier()
    expect(page.get_by_role("heading", name="Very much changed at once")).to_be_visible()
    page.get_by_role("link", name="Changed").click()
    expect(page.get_by_text("77")).to_be_visible()
    lead.finds_no_barrier()
    page.get_by_label("Take it").check()
    page.get_by_role("button", name="Keep what I decided").click()
    page.get_by_role("link", name="New", exact=True).click()
    expect(page.get_by_text("Humpty’s House").first).to_be_visible()
    assert ADDRESS not in page.content()
    assert HOME not in page.content()
    page.go_back()
    takes_all(page)
    page.get_by_role("link", name="Say why it is right").click()
    page.get_by_label("Why is it right").fill("Ofsted says so too")
    lead.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Apply what I decided").click()
    goes_on(page, "Applied")
    lead.finds_no_barrier()
    applied = page.url
    sees_that_one_is_gone_and_another_would_be_back(lead)

    page.goto(applied)
    page.get_by_role("button", name="See the providers").click()
    expect(page.get_by_text("Cardboard Castle Club")).to_be_visible()
    page.goto("/directory/")
    page.get_by_role("link", name="Humpty’s House").click()
    expect(page.get_by_text("This provider works at home.")).to_be_visible()
    assert ADDRESS not in page.content()
    lead.finds_no_barrier()
    assert fits(page)
    remember(trail.shows())
    assert "001-P1" in trail.shows()

    page.goto(applied)
    page.get_by_role("link", name="Take back what it brought").click()
    lead.finds_no_barrier()
    page.get_by_role("button", name="Take it back").click()
    goes_on(page, "Applied")
    page.goto("/directory/")
    expect(page.get_by_text("Humpty’s House")).to_have_count(0)
    expect(page.get_by_text("Little Nobodies Nursery")).to_be_visible()


def test_a_file_of_another_register_gets_one_sentence_and_changes_nothing(visitor, house):
    lead = visitor(viewport=SIZES["phone"]).comes_as("Lena Marsh")
    page = lead.page

    sends(page, next_month(), register="Care Quality Commission, care directory")

    expect(page.get_by_text("This looks like a file of another register: Ofsted").first).to_be_visible()
    lead.finds_no_barrier()
    page.goto("/directory/imports/")
    expect(page.get_by_text("september.csv").filter(has_text=re.compile("somebody decides"))).to_have_count(0)


def test_an_import_is_cancelled_and_nothing_of_it_is_seen_without_javascript(visitor, house):
    lead = visitor(java_script_enabled=False).comes_as("Lena Marsh")
    page = lead.page

    sends(page, b"registered_charity_number,linked_charity_number,charity_name\n900009,0,Nowhere Friends\n",
          register="Charity Commission, England and Wales")  # fmt: skip
    goes_on(page, "Now you decide")
    address = page.url
    page.get_by_role("link", name="Cancel this file").click()
    page.get_by_role("button", name="Cancel the file").click()

    expect(page.get_by_text("Nothing of this file is seen.")).to_be_visible()
    page.goto("/directory/")
    expect(page.get_by_text("Nowhere Friends")).to_have_count(0)
    assert status(address) == 404
    assert status(address, signed_in(house, "meera.solanki@connect.example")) == 404
