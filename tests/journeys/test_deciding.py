"""Who decides, who helps to say it, and what is passed on about somebody: exactly what, and they see it."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_a_circle import adds_to_the_circle, registers


def opens(page: Page, name: str, link: str) -> None:
    """Open a part of somebody's record from their page."""
    page.get_by_role("link", name="People").first.click()
    page.get_by_role("link", name=name, exact=True).first.click()
    page.get_by_role("link", name=link, exact=True).click()


def begins_a_referral(page: Page, whom: str, why: str) -> None:
    """To whom, and what help."""
    expect(page.get_by_text("Telephone first: 999")).to_be_visible()
    page.get_by_label("To whom?").fill(whom)
    page.get_by_label(re.compile("What help do you ask for")).fill(why)
    page.get_by_role("button", name="Save").click()


def test_somebody_is_passed_on_with_exactly_what_was_chosen_and_what_came_of_it_is_kept(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    registers(page, "Mair")
    page.get_by_role("link", name=re.compile("Mair’s circle")).click()
    adds_to_the_circle(page, "Gethin", "Close", "Friends")
    opens(page, "Mair", "Specialist help")
    page.get_by_role("button", name="Get specialist help").click()
    worker.finds_no_barrier()
    begins_a_referral(page, "Vale bereavement service", "She does not eat since her dog died.")

    worker.finds_no_barrier()
    page.get_by_label(re.compile("^Name and date of birth: Likes to be called")).check()
    page.get_by_label("Something written for this").fill("Gethin drives her. She likes mornings.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Do they need these names?")
    worker.finds_no_barrier()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("a friend drives her.")).to_be_visible()
    worker.finds_no_barrier()

    page.get_by_role("button", name="Send it").click()
    worker.finds_no_barrier()
    page.get_by_label("Yes, they agreed").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("link", name="Write how they said so")).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_label("How did they say so?").fill("She signed it")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("How do you send it?").fill("By hand")
    page.get_by_label("Yes: what went, to whom and why").check()
    page.get_by_role("button", name="It goes now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed on to Vale bereavement service")

    page.get_by_role("button", name="What came of it").click()
    page.get_by_label("They will help").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile("They will help"))).to_be_visible()
    worker.finds_no_barrier()

    criteria = trail.shows()
    assert "002-P24" in criteria
    remember(criteria)


def test_the_person_sees_what_was_passed_on_about_them_and_how_they_decide(visitor):
    danny = visitor().comes_as("Danny Okafor")
    page = danny.page

    page.get_by_role("button", name="See what we told others").click()
    expect(page.get_by_role("heading", name="Vale Talking Therapies")).to_be_visible()
    expect(page.get_by_text("Mornings are better.")).to_be_visible()
    danny.finds_no_barrier()
    page.get_by_role("link", name="My page").first.click()
    page.get_by_role("button", name="See how I decide").click()

    expect(page.get_by_text("Nobody decides for you.")).to_be_visible()
    danny.finds_no_barrier()


def test_one_decision_is_looked_at_and_all_others_stay_assumed(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    registers(page, "Nerys Ann")
    opens(page, "Nerys Ann", "Decisions")
    expect(page.get_by_text("Assumed able to decide").first).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_role("button", name="Somebody doubts one decision").click()
    page.get_by_label("What is the decision?").fill("Whether to lend the rent money")
    page.get_by_label("Why does somebody doubt it now?").fill("She forgot that the rent is due")
    worker.finds_no_barrier()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label(re.compile("What was done to help")).fill("The calendar, and coins in jars")
    page.get_by_label("No, it has to be decided now").check()
    page.get_by_role("button", name="Go on").click()
    for question in ("understand what it is about", "keep it in mind", "weigh it up", "tell us, in any way"):
        page.get_by_role("group", name=re.compile(question)).get_by_label("Yes", exact=True).check()
    page.get_by_label(re.compile("What did you see")).fill("She moved the coins back to the rent jar.")
    page.get_by_label("They can decide this with help").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Whether to lend the rent money")
    expect(page.get_by_text("Can decide this with help").first).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_role("link", name="Decisions").click()
    expect(page.get_by_text("Every other decision")).to_be_visible()


def test_a_stranger_and_a_colleague_find_nothing_of_it(visitor):
    worker = visitor().comes_as("Ffion Price").page
    opens(worker, "Danny", "Specialist help")
    worker.get_by_role("link", name="Vale Talking Therapies").click()
    address = worker.url
    stranger = visitor().page

    assert stranger.goto(address).status == 404
