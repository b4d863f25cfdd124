"""A lead brings people in, arranges cover, makes two records of one person one, and sees what is overdue."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember, status

SHEET = "\r\n".join(
    [
        "Caseload of the north team",
        "Name,Date of birth,Key worker,Mobile,Safe to use",
        "Iolo Prosser,27/03/1992,Agnieszka,01632 960942,yes",
        "Nesta Prosser,31/02/1992,Agnieszka,,",
        "",
    ]
)


def brings_in(page: Page, sheet: str) -> None:
    """Sends a sheet and says that the columns were understood."""
    page.get_by_role("link", name="Workers").first.click()
    page.get_by_role("button", name="Bring in a caseload").click()
    file = {"name": "north.csv", "mimeType": "text/csv", "buffer": sheet.encode()}
    page.get_by_label("Choose a sheet").set_input_files(files=[file])
    page.get_by_role("button", name="Read the sheet").click()
    expect(page.get_by_label("Key worker")).to_have_value("worker")


def registers(page: Page, called: str, full_name: str) -> str:
    """Somebody new comes to the service. Returns the address of their page."""
    page.goto("/people/")
    page.get_by_role("button", name="Register somebody").click()
    page.get_by_label("Name they like to be called").fill(called)
    page.get_by_label("Full name").fill(full_name)
    page.get_by_role("button", name="Register").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(called)
    return page.url


def fills_in(page: Page, legend: str, day: date) -> None:
    """Types a day in its three parts."""
    group = page.get_by_role("group", name=legend)
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        group.get_by_label(label).fill(str(value))


def test_a_lead_brings_in_a_caseload_and_sees_first_what_it_would_become(visitor, house):
    trail = Trail(house)
    lead = visitor().comes_as("Meera Solanki")
    page = lead.page

    brings_in(page, SHEET)
    lead.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Date of birth is not a day.")).to_be_visible()
    expect(page.get_by_text("Agnieszka: 1 person")).to_be_visible()
    lead.finds_no_barrier()
    page.get_by_role("button", name="Add them").click()
    lead.finds_no_barrier()
    page.get_by_role("link", name="Iolo Prosser").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Iolo Prosser")
    assert "took in people" in {line.verb for line in trail.left()}
    remember(trail.shows())


def test_a_lead_arranges_cover_for_somebody_on_leave(visitor):
    lead = visitor().comes_as("Meera Solanki")
    page, first = lead.page, date.today() + timedelta(days=30)

    page.get_by_role("link", name="Workers").first.click()
    lead.finds_no_barrier()
    page.get_by_role("link", name="Callum Reid").click()
    page.get_by_role("button", name="Arrange cover").click()
    page.get_by_label("Zanele Dube").check()
    fills_in(page, "First day", first)
    fills_in(page, "Last day", first + timedelta(days=6))
    page.get_by_label("Why?").fill("On leave")
    lead.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_be_visible()
    page.goto("/caseload/")
    page.get_by_role("link", name="Zanele Dube").click()

    expect(page.get_by_text(re.compile("Covers for Callum from")).first).to_be_visible()
    lead.finds_no_barrier()


def test_two_records_of_one_person_become_one_and_two_again(visitor, house):
    lead = visitor().comes_as("Meera Solanki")
    page = lead.page
    kept, gone = registers(page, "Mabli", "Mabli Gethin"), registers(page, "Mab", "Mabli Gethin")

    page.goto(kept.replace("/people/", "/accounts/allocations/"))
    page.get_by_role("link", name="Is there a second record of them?").click()
    page.get_by_label("Find the other record by name").fill("Mabli Gethin")
    page.get_by_role("button", name="Find").click()
    lead.finds_no_barrier()
    page.get_by_role("link", name=re.compile("Compare")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this one person?")
    lead.finds_no_barrier()
    page.get_by_label("How do you know").fill("She told us so herself")
    page.get_by_role("button", name="Make them one record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mabli")

    assert page.goto(gone).status == 404
    assert status(gone) == 404
    page.goto(kept.replace("/people/", "/accounts/allocations/"))
    page.get_by_role("link", name=re.compile("Make two records again")).click()
    page.get_by_role("button", name="Make two records").click()
    assert page.goto(gone).status == 200


def test_a_manager_sees_what_is_overdue_and_no_league_of_workers(visitor):
    manager = visitor().comes_as("Gareth Pugh")
    page = manager.page

    page.get_by_role("link", name="Workers").first.click()
    page.get_by_role("button", name="What is overdue").click()
    manager.finds_no_barrier()
    page.get_by_role("link", name="How to talk with people").click()

    expect(page.get_by_text(re.compile("Due since")).first).to_be_visible()
    manager.finds_no_barrier()
    for name in ("Ffion", "Callum", "Agnieszka"):
        expect(page.get_by_text(name)).to_have_count(0)
