"""What was wrong is put right, a copy is taken along, a record is opened in an emergency."""

import re
import sqlite3
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from tests.journeys.house import House
from tests.journeys.shown import Trail, remember


def writes_a_note(page: Page, mattered: str) -> None:
    """A note about Danny."""
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("button", name="Write a note").first.click()
    page.get_by_label("Phone call").check()
    page.get_by_label(re.compile("What mattered")).fill(mattered)
    page.get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Save the note").click()


def opens_what_is_written(page: Page) -> None:
    """Danny looks at what is written about him."""
    page.get_by_role("button", name="See what we wrote").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What we wrote about you")


def test_a_wrong_note_is_struck_out_and_stands_nowhere_else(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    writes_a_note(page, "The wrong Danny rang about a boiler.")
    expect(page.get_by_text("about a boiler").first).to_be_visible()

    page.get_by_role("link", name="All contacts").click()
    page.get_by_role("link", name=re.compile("Phone call")).first.click()
    page.get_by_role("link", name="This is wrong: strike it out").click()
    worker.finds_no_barrier()
    page.get_by_label("Why is it wrong?").fill("Another Danny rang")
    page.get_by_role("button", name="Strike it out").click()

    expect(page.locator("s").filter(has_text="about a boiler")).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_role("link", name="Danny", exact=True).first.click()
    expect(page.get_by_text("about a boiler")).to_have_count(0)


def test_danny_asks_for_a_correction_and_his_words_stand_beside_it(visitor, house):
    trail = Trail(house)
    worker, danny = visitor().comes_as("Ffion Price"), visitor().comes_as("Danny Okafor")
    writes_a_note(worker.page, "Danny shouted on the telephone.")
    opens_what_is_written(danny.page)
    danny.finds_no_barrier()

    danny.page.get_by_role("link", name=re.compile("Phone call")).first.click()
    expect(danny.page.get_by_text("Danny shouted on the telephone.")).to_be_visible()
    danny.finds_no_barrier()
    danny.page.get_by_label("What is wrong?").fill("I was not shouting. The line was bad.")
    danny.page.get_by_role("button", name="Send it").click()
    expect(danny.page.get_by_text("We answer by").first).to_be_visible()

    worker.page.get_by_role("link", name="Today").first.click()
    worker.page.get_by_role("link", name="Danny asks for a correction").last.click()
    worker.finds_no_barrier()
    expect(worker.page.get_by_text("I was not shouting. The line was bad.")).to_be_visible()
    worker.page.get_by_label("No, it stays, and their words stand beside it").check()
    worker.page.get_by_label("Why, in plain words").fill("It was loud. We keep both.")
    worker.page.get_by_role("button", name="Send the answer").click()

    worker.page.get_by_role("link", name="Danny", exact=True).first.click()
    expect(worker.page.get_by_text("Danny says that this is wrong:").first).to_be_visible()
    danny.page.reload()
    expect(danny.page.get_by_text("It was loud. We keep both.")).to_be_visible()
    remember(trail.shows())


def test_danny_takes_a_copy_of_everything(visitor, tmp_path):
    danny = visitor().comes_as("Danny Okafor")
    opens_what_is_written(danny.page)
    danny.page.get_by_role("button", name="Take a copy").click()
    danny.finds_no_barrier()

    with danny.page.expect_download() as copy:
        danny.page.get_by_role("button", name="Take the copy").click()
    copy.value.save_as(tmp_path / "copy.zip")

    files = ZipFile(tmp_path / "copy.zip")
    read = files.read("my-record.html").decode()
    assert {"my-record.html", "my-record.json"} <= set(files.namelist())
    assert "I want a full house on Sundays" in read
    assert "seed trays" not in read


def test_a_sheet_for_the_bus_expires_and_is_ended(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="Emergency sheets").click()
    worker.finds_no_barrier()
    page.get_by_role("button", name="Make a sheet").click()
    worker.finds_no_barrier()
    page.get_by_label("Who carries the sheet?").fill("the swimming club")
    page.get_by_label("Who to call, and when").fill("Ffion, 01632 960217, weekdays")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text(re.compile("Good until .* Then tear it up"))).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_role("link", name="End it now").click()
    page.get_by_role("button", name="End the sheet").click()
    page.get_by_role("link", name="the swimming club", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("This sheet is over")
    expect(page.get_by_text("01632 960217")).to_have_count(0)


def asks_in_an_emergency(page: Page, full_name: str, born: tuple[str, str, str]) -> str:
    """Somebody says why, and then whose record they need. Returns what the page answers."""
    page.get_by_role("link", name="People").first.click()
    page.get_by_role("link", name="Open a record in an emergency").click()
    page.get_by_label("Why do you need a record now?").fill("He is at the station and does not know the way home")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("By full name and date of birth").check()
    page.get_by_label("Full name, exactly as it is written").fill(full_name)
    for part, text in zip(("Day", "Month", "Year"), born, strict=True):
        page.get_by_label(part, exact=True).fill(text)
    page.get_by_role("button", name="Ask for the record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You asked for a record")
    return page.get_by_role("main").inner_text()


def born(house: House, full_name: str) -> tuple[str, str, str]:
    """The date of birth of somebody in the town, as its day, month and year."""
    with sqlite3.connect(f"file:{house.folder / 'kinweave.sqlite3'}?mode=ro", uri=True) as database:
        query = "SELECT born_on FROM parties_party WHERE sort_name = ? ORDER BY called"  # two are of that name
        year, month, day = next(database.execute(query, [full_name]))[0].split("-")
    return day, month, year


def test_a_record_opens_in_an_emergency_and_a_lead_signs(visitor, house):
    trail = Trail(house)
    worker, lead = visitor().comes_as("Ffion Price"), visitor().comes_as("Meera Solanki")

    in_vain = asks_in_an_emergency(worker.page, "Nobody Atall", ("1", "2", "1980"))
    worker.finds_no_barrier()
    found = asks_in_an_emergency(worker.page, "Elsie Thornbury", born(house, "Elsie Thornbury"))

    assert in_vain == found
    worker.page.get_by_role("button", name="See Today").click()
    worker.page.get_by_role("link", name=re.compile("Elsie’s record is open to you until")).click()
    expect(worker.page.get_by_role("heading", level=1)).to_have_text("Elsie")
    lead.page.get_by_role("link", name="Today").first.click()
    lead.page.get_by_role("link", name="Ffion opened Elsie’s record in an emergency").first.click()
    lead.finds_no_barrier()
    lead.page.get_by_label("What did you find?").fill("She got home. It was right.")
    lead.page.get_by_role("button", name="Sign the review").click()
    expect(lead.page.get_by_text(re.compile("Review signed by Meera")).first).to_be_visible()
    lead.finds_no_barrier()
    remember(trail.shows())
