"""A step is asked for, taken by who may take it, told to who asked; and then it goes. Advice is asked for. 003-P24."""

import re

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_sharing import asks

BAD_DAY = "What helps when Danny has a bad day"


def test_a_manager_agrees_for_once_and_the_answer_changes(visitor, house):
    trail = Trail(house)
    ffion, gareth = visitor().comes_as("Ffion Price"), visitor().comes_as("Gareth Pugh")
    page = asks(ffion, BAD_DAY)
    expect(page.get_by_text("Ask for a sharing that is agreed for once.").first).to_be_visible()
    question = page.url
    page.get_by_role("button", name=re.compile("Ask them")).first.click()

    desk = gareth.page
    desk.goto("/sharing/")
    desk.get_by_role("link", name="Ask for a sharing that is agreed for once.").last.click()
    gareth.finds_no_barrier()
    desk.get_by_role("button", name="Agree to it for once").click()
    gareth.finds_no_barrier()
    desk.get_by_label("Why is it needed?").fill("Owen takes him swimming, and Danny asked that he knows.")
    desk.get_by_label("Why may it be told, though it was said in confidence?").fill("Danny wants Owen to know.")
    desk.get_by_label("People are asked, and it goes only with their yes").check()
    desk.locator("input[name=basis][value=consent]").check()
    desk.locator("input[name=their_basis][value=consent]").check()
    desk.locator("input[name=condition][value=explicit_consent]").check()
    desk.get_by_role("button", name="Agree to it", exact=True).click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Sharing")

    page.goto("/today/")
    page.get_by_role("link", name="Ask for a sharing that is agreed for once.").last.click()
    expect(page.get_by_text("Owen takes him swimming, and Danny asked that he knows.")).to_be_visible()
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Ask the question again").click()
    assert page.url == question
    expect(page.get_by_text("Nobody who decides this has said yes.")).to_be_visible()  # Danny is asked, as agreed
    expect(page.get_by_text("No protocol between the agencies")).to_have_count(0)

    criteria = trail.shows()
    assert "003-P24" in criteria
    remember(criteria)
    assert visitor().comes_as("Bea Lindqvist").page.goto(question).status == 404


def test_the_data_protection_officer_is_asked_and_advises_without_a_record(visitor):
    ffion, imran = visitor().comes_as("Ffion Price"), visitor().comes_as("Imran Shah")
    page = asks(ffion, BAD_DAY)
    question = page.url
    answer = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="Ask the data protection officer").click()
    page.get_by_label("What do you want to know?").fill("Is Danny told first?")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("Leave out the names.").first).to_be_visible()
    page.get_by_label("What do you want to know?").fill("Is a person told first when it is about health?")
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Ask", exact=True).click()

    office = imran.page
    office.goto("/home/")
    office.get_by_role("link", name=re.compile("questions? about sharing waits? for your advice")).click()
    imran.finds_no_barrier()
    office.get_by_role("link", name="Is a person told first").click()
    expect(office.get_by_text("Danny")).to_have_count(0)
    imran.finds_no_barrier()
    office.get_by_label("What do you advise?").fill("Yes. Ask them first, and keep what they say.")
    office.get_by_role("button", name="Save").click()

    page.goto("/today/")
    page.get_by_role("link", name="The data protection officer answered").click()
    expect(page.get_by_text("Yes. Ask them first, and keep what they say.")).to_be_visible()
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Ask the question again").click()
    assert page.url == question
    expect(page.get_by_role("heading", level=1)).to_have_text(answer)
    assert office.goto(question).status == 404
