"""Who answers for how things are kept: work to do, a request to see everything, a breach, and what strangers find."""

import csv
import re

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.packing import somebody_is_given_everything
from tests.journeys.shown import Trail, remember

PHONE = {"width": 360, "height": 740}


def test_danny_asks_for_everything_and_is_given_what_a_second_person_checked(visitor, house):
    trail = Trail(house)
    asked = somebody_is_given_everything(visitor)
    assert visitor().comes_as("Ffion Price").page.goto(asked).status == 404
    remember(trail.shows())


def test_a_manager_writes_down_a_breach_and_answers_its_four_questions(visitor, house):
    trail = Trail(house)
    meera, imran = visitor(viewport=PHONE).comes_as("Meera Solanki"), visitor().comes_as("Imran Shah")
    page = meera.page
    page.goto("/assurance/")
    assert fits(page)
    page.get_by_role("link", name="Data breaches", exact=True).last.click()
    page.get_by_role("button", name="Write down a data breach").click()
    meera.finds_no_barrier()
    page.get_by_label("What happened?").fill("A list of telephone numbers was sent to the wrong team.")
    page.get_by_label("At what time?").fill("00:01")
    page.get_by_label("How many people is it about?").fill("4")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile("hours left"))).to_be_visible()
    meera.finds_no_barrier()
    assert fits(page)
    found = page.url

    imran.page.goto(found)
    imran.finds_no_barrier()
    page = imran.page
    page.get_by_role("link", name=re.compile("Answer.*How likely")).click()
    page.get_by_label("Unlikely to harm anybody").check()
    page.get_by_label("Why do you think so?").fill("They deleted it unread.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=re.compile("Answer.*Was the ICO told")).click()
    page.get_by_label("No, a risk to people is unlikely").check()
    page.get_by_label("If they were not told: why not?").fill("Deleted within a minute.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=re.compile("Answer.*Were the people told")).click()
    page.get_by_label("No", exact=True).check()
    page.get_by_label("How were they told, or why not?").fill("Nobody read it.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="It is dealt with").click()
    page.get_by_label("What was learned?").fill("The list is no longer sent by e-mail.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The list is no longer sent by e-mail.")).to_be_visible()

    for stranger in ("Ffion Price", "Bea Lindqvist", "Danny Okafor"):
        assert visitor().comes_as(stranger).page.goto(found).status == 404
    trail.shows()


def test_the_officer_finds_work_and_no_names(visitor, tmp_path):
    imran = visitor().comes_as("Imran Shah")
    page = imran.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Assurance")
    imran.finds_no_barrier()
    expect(page.get_by_text("Risks and safety, for keeping somebody safe").first).to_be_visible()
    for name in ("Peg", "Elsie", "Danny"):
        expect(page.locator("main")).not_to_contain_text(name)

    page.get_by_role("link", name="Who opened what").click()
    expect(page.get_by_text("What came by sharing was opened").first).to_be_visible()
    imran.finds_no_barrier()
    page.goto("/assurance/checks/")
    expect(page.get_by_text("Looked at what went at once").first).to_be_visible()
    page.goto("/assurance/disclosures/")
    page.get_by_label("What kind of number").fill("NHS number")
    page.get_by_label("The number, exactly as it is written").fill("000 000 0000")
    page.get_by_label("Why do you look?").fill("They asked who was told")
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_text("Nobody is known here by exactly this number.").first).to_be_visible()
    imran.finds_no_barrier()

    page.goto("/assurance/processing/")
    page.get_by_label("Why do you take it?").fill("For the annual review")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the file").click()
    rows = list(csv.reader(taken.value.path().read_text(encoding="utf-8-sig").splitlines()))
    assert "Sent outside the United Kingdom" in rows[0]
    assert any("6(1)" in cell for row in rows for cell in row)


def test_a_worker_prints_what_was_passed_on_about_danny(visitor, house):
    ffion = visitor().comes_as("Ffion Price")
    page = ffion.page
    page.goto("/people/")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="What was shared, and with whom").click()
    page.get_by_role("link", name="Everything that was passed on, to print or take away").click()
    expect(page.get_by_text(re.compile("What Danny likes")).first).to_be_visible()
    ffion.finds_no_barrier()
    found = page.url
    page.get_by_role("button", name="Take it away").click()
    page.get_by_label("A table for a spreadsheet").check()
    page.get_by_label("Why do you take it?").fill("Danny asked")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take the file").click()
    assert "What Danny likes" in taken.value.path().read_text(encoding="utf-8-sig")
    for stranger in ("Owen Rees", "Imran Shah", "Bea Lindqvist"):
        assert visitor().comes_as(stranger).page.goto(found).status == 404


def test_it_is_all_there_in_welsh_and_without_javascript(visitor):
    imran = visitor(language="cy", java_script_enabled=False).comes_as("Imran Shah")
    expect(imran.page.locator("html")).to_have_attribute("lang", "cy")
    expect(imran.page.get_by_role("heading", level=1)).to_have_text("Sicrwydd")
    danny = visitor(language="cy", java_script_enabled=False).comes_as("Danny Okafor")
    danny.page.get_by_role("button", name="Gweld beth ysgrifennon ni").click()
    danny.page.get_by_role("link", name="Gweld popeth rydyn ni’n ei gadw amdanoch chi").click()
    expect(danny.page.get_by_role("heading", level=1)).to_have_text("Gweld popeth rydyn ni’n ei gadw amdanoch chi")
