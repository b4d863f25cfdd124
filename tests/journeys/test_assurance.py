"""Who answers for how things are kept: work to do, a request to see everything, a breach, and what strangers find."""

import csv
import re

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember

PHONE = {"width": 360, "height": 740}


def is_not_wider_than_the_screen(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_danny_asks_for_everything_and_is_given_what_a_second_person_checked(visitor, house):
    trail = Trail(house)
    danny, meera, gareth = (visitor().comes_as(one) for one in ("Danny Okafor", "Meera Solanki", "Gareth Pugh"))

    page = danny.page
    page.get_by_role("button", name="See what we wrote").click()
    page.get_by_role("link", name="See everything we keep about you").click()
    danny.finds_no_barrier()
    page.get_by_role("button", name="Ask for everything").click()
    expect(page.get_by_text(re.compile("You get it by"))).to_be_visible()
    expect(page.get_by_role("button", name="Ask for everything")).to_have_count(0)
    danny.finds_no_barrier()

    page = meera.page
    page.goto("/today/")
    page.get_by_role("link", name="Danny asks to see what is kept").first.click()
    meera.finds_no_barrier()
    asked = page.url
    page.get_by_role("button", name="I answer it").click()
    page.get_by_role("link", name="Decide about somebody").click()
    page.get_by_label("Their name, as it stands in the record").fill("Marcus")
    page.get_by_label("Their name is left out").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="It is ready to be checked").click()
    expect(page.get_by_role("button", name="I read it, and it is right")).to_have_count(0)

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

    page = meera.page
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

    danny.page.reload()
    expect(danny.page.get_by_text("You have it.").first).to_be_visible()
    assert visitor().comes_as("Ffion Price").page.goto(asked).status == 404
    remember(trail.shows())


def test_a_manager_writes_down_a_breach_and_answers_its_four_questions(visitor, house):
    trail = Trail(house)
    meera, imran = visitor(viewport=PHONE).comes_as("Meera Solanki"), visitor().comes_as("Imran Shah")
    page = meera.page
    page.goto("/assurance/")
    assert is_not_wider_than_the_screen(page)
    page.get_by_role("link", name="Data breaches", exact=True).last.click()
    page.get_by_role("button", name="Write down a data breach").click()
    meera.finds_no_barrier()
    page.get_by_label("What happened?").fill("A list of telephone numbers was sent to the wrong team.")
    page.get_by_label("At what time?").fill("00:01")
    page.get_by_label("How many people is it about?").fill("4")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile("hours left"))).to_be_visible()
    meera.finds_no_barrier()
    assert is_not_wider_than_the_screen(page)
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
