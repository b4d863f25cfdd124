"""Two organisations' leads agree in two browsers on what may be shared: drafted, signed, suspended, looked at again."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember


def types_day(page: Page, group: str, day: date) -> None:
    """A day in its three boxes."""
    boxes = page.get_by_role("group", name=re.compile(group))
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        boxes.get_by_label(label).fill(str(value))


def goes_on(page: Page) -> None:
    page.get_by_role("button", name="Save and go on").click()


def opens_protocols(page: Page) -> None:
    """By the navigation, which is a menu on a phone."""
    menu = page.get_by_text("Menu", exact=True)
    if menu.is_visible():
        menu.click()
    page.get_by_role("link", name="Protocols", exact=True).locator("visible=true").first.click()


def drafts(lead, title: str) -> None:
    """One question a page."""
    page = lead.page
    opens_protocols(page)
    page.get_by_role("button", name="Draft a protocol").click()
    page.get_by_label("What is it called?").fill(title)
    page.get_by_label(re.compile("Why do agencies share")).fill("Families tell their story once.")
    lead.finds_no_barrier()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Mill Lane Nursery").check()
    lead.finds_no_barrier()
    goes_on(page)
    page.get_by_role("group", name="Mill Lane Nursery").get_by_label("Gives and receives").check()
    goes_on(page)
    page.get_by_label("Children", exact=True).check()
    goes_on(page)
    page.get_by_label("Early help for a family").check()
    goes_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("What may go for: early help for a family")
    page.get_by_label("Name", exact=True).check()
    page.get_by_label("Days and times").check()
    lead.finds_no_barrier()
    goes_on(page)
    page.get_by_label("People are told before, and can object").check()
    lead.finds_no_barrier()
    goes_on(page)
    page.get_by_label(re.compile("Why may you tell")).fill("We tell every family when they first come.")
    goes_on(page)
    page.get_by_label("Here, in Kinweave").check()
    goes_on(page)
    page.get_by_label(re.compile("how many months")).fill("12")
    goes_on(page)
    types_day(page, "First day", date.today())
    types_day(page, "Last day", date.today() + timedelta(days=700))
    types_day(page, "looked at again", date.today() + timedelta(days=20))
    lead.finds_no_barrier()
    goes_on(page)


def says_own_basis(lead, whom: str) -> None:
    """For which task, on what basis, and whom to ask."""
    page = lead.page
    page.get_by_label(re.compile("which of your tasks")).fill("Help for families")
    page.get_by_role("button", name="Go on").click()
    lead.finds_no_barrier()
    expect(page.get_by_label(re.compile("public task"))).to_have_count(0)
    page.get_by_label(re.compile("A legitimate interest that was weighed")).check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label(re.compile("Whom can people ask")).fill(whom)
    page.get_by_role("button", name="Save").click()


def signs(lead) -> None:
    page = lead.page
    page.get_by_role("button", name="Sign it, or say no").click()
    page.get_by_label("We sign it", exact=True).check()
    lead.finds_no_barrier()
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_text("Signed", exact=True).first).to_be_visible()


def test_two_leads_agree_in_two_browsers_and_one_stops_and_goes_on(visitor, house):
    trail = Trail(house)
    meera, bea = visitor().comes_as("Meera Solanki"), visitor().comes_as("Bea Lindqvist")
    drafts(meera, "Breakfast and homework")
    says_own_basis(meera, "Meera Solanki, 01632 960 101")
    expect(meera.page.get_by_text("What is missing")).to_have_count(0)
    meera.finds_no_barrier()
    meera.page.get_by_role("button", name="Send it out to be signed").click()
    expect(meera.page.get_by_text(re.compile("Not signed by: Ashby Vale Connect, Mill Lane"))).to_be_visible()
    signs(meera)
    address = meera.page.url

    bea.page.get_by_role("link", name="Today").first.click()
    bea.page.get_by_role("link", name="Sign it, or say no: Breakfast and homework").click()
    bea.finds_no_barrier()
    bea.page.get_by_role("button", name="Say your basis, then sign").click()
    says_own_basis(bea, "Bea Lindqvist, 01632 960 102")
    signs(bea)
    bea.page.get_by_role("link", name="Suspend it").click()
    expect(bea.page.get_by_label("Everybody")).to_have_count(0)
    bea.page.get_by_label("Only Mill Lane Nursery").check()
    bea.page.get_by_label("Why?").fill("A letter went to a wrong address.")
    bea.page.get_by_role("button", name="Suspend it").click()

    meera.page.goto(address)
    expect(meera.page.get_by_role("heading", name="Suspended", exact=True)).to_be_visible()
    meera.finds_no_barrier()
    bea.page.get_by_role("button", name="End the suspension").click()
    meera.page.goto(address)
    expect(meera.page.get_by_text(re.compile("Must be looked at by"))).to_be_visible()
    meera.page.get_by_role("button", name="Look at it again").click()
    meera.page.get_by_label(re.compile("What did you find")).fill("Both use it. Families know of it.")
    meera.page.get_by_label("Who took part?").fill("Meera and Bea")
    meera.finds_no_barrier()
    meera.page.get_by_role("button", name="Save").click()
    expect(meera.page.get_by_text("In force", exact=True)).to_be_visible()

    criteria = trail.shows(elsewhere="owen.rees@riverside.example")
    assert "003-P20" in criteria
    remember(criteria)
    assert visitor().comes_as("Ffion Price").page.goto(address).status == 404


def test_a_new_version_stands_beside_the_old_one(visitor):
    meera = visitor().comes_as("Meera Solanki")
    page = meera.page
    opens_protocols(page)
    page.get_by_role("link", name="Early help in Ashby Vale").click()
    page.get_by_role("button", name="Make a new version").click()
    page.get_by_role("link", name=re.compile("Change.*How long the receiver keeps it")).click()
    page.get_by_label(re.compile("how many months")).fill("6")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See both versions side by side").click()

    row = page.get_by_role("row", name=re.compile("How long the receiver keeps it"))
    expect(row).to_contain_text("12 months")
    expect(row).to_contain_text("6 months")
    meera.finds_no_barrier()


def test_the_card_for_the_wall_is_one_sheet_and_a_worker_finds_it(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    page.goto("/protocols/cards/")
    worker.finds_no_barrier()
    page.get_by_role("link", name="Keeping people safe together").click()
    expect(page.get_by_text(re.compile("Never wait when somebody is in danger"))).to_be_visible()
    worker.finds_no_barrier()

    paper = page.pdf(format="A4", prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_on_a_phone_nothing_is_wider_than_the_screen(visitor):
    meera = visitor(viewport={"width": 360, "height": 740}).comes_as("Meera Solanki")
    page = meera.page
    opens_protocols(page)
    assert fits(page)
    meera.finds_no_barrier()
    page.get_by_role("link", name="Keeping people safe together").click()
    assert fits(page)
    meera.finds_no_barrier()
    page.get_by_role("button", name="Card for the wall").click()
    assert fits(page)


def test_the_data_protection_officer_takes_the_register_away_as_a_table(visitor):
    imran = visitor().comes_as("Imran Shah")
    page = imran.page
    opens_protocols(page)
    expect(page.get_by_role("button", name="Draft a protocol")).to_have_count(0)
    imran.finds_no_barrier()

    with page.expect_download() as taken:
        page.get_by_role("link", name="The register as a table (CSV)").click()

    assert "Keeping people safe together" in taken.value.path().read_text(encoding="utf-8-sig")
