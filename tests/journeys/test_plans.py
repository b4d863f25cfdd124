"""Danny plans with Ffion: who does what, a bus ride worth its risk, a hope with five levels; and he decides."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember

BUS = "Take the train to the seaside"


def opens_the_plan(page: Page) -> None:
    """From Today to Danny's plan."""
    page.goto("/today/")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danny’s plan")


def adds_a_step(page: Page, what: str, holder: str) -> None:
    """What, who holds it, about whom, and when."""
    page.get_by_role("button", name="Add a step").click()
    page.get_by_label("What will be done?").fill(what)
    page.get_by_label(re.compile(f"^{holder}")).first.check()
    page.get_by_label("Is it about somebody?").select_option("Marcus")
    page.get_by_label("Next", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name=what)).to_be_visible()


def moves_and_finishes_it(page: Page, what: str) -> None:
    """What is next becomes now; then it is done, and Danny says how he took part."""
    page.get_by_role("link", name=what).click()
    page.get_by_role("link", name="Now, next or later").click()
    page.get_by_label("Now", exact=True).check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name=re.compile(f"Done.*{what}")).click()
    page.get_by_label("They did it with help").check()
    page.get_by_label("The person", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("“With help”, says the person.").first).to_be_visible()


def checks_the_plan(page: Page) -> None:
    """Language, faith, culture, law and what is right: a note or “none” for each."""
    page.get_by_role("link", name=re.compile("Check this plan|Think of it again")).click()
    for part in ("Language", "Faith", "Culture", "Law"):
        page.get_by_label(part, exact=True).fill("none")
    page.get_by_label("What is right", exact=True).fill("He decides how fast it goes.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("He decides how fast it goes.")).to_be_visible()


def thinks_about_a_risk(page: Page) -> None:
    """Five pages; what could go well is the first, and nobody leaves it out."""
    page.get_by_role("link", name="Think about something they want to do").click()
    page.get_by_label("What does Danny want to do?").fill(BUS)
    page.get_by_label("Why does it matter to Danny?").fill("I have never seen the sea.")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("link", name=re.compile("Write what could go well"))).to_be_visible()
    page.get_by_label("What could go well?").fill("He sees the sea, and travels by himself.")
    page.get_by_role("button", name="Next").click()
    page.get_by_label("What could go wrong?").fill("He misses the last train.")
    page.get_by_label("The community, with people who only seem to be friends").check()
    page.get_by_label("Small", exact=True).first.check()
    page.get_by_label("Neither small nor great", exact=True).last.check()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("What helps?").fill("A card with the times.")
    page.get_by_label("Who does what?").fill("Ffion buys the ticket with him.")
    page.get_by_role("button", name="Next").click()
    page.get_by_label(re.compile("What are the warning signs")).fill("No text by six. Ffion rings him.")
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Yes, it is agreed").check()
    looks_again_next_year(page)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(BUS)
    expect(page.get_by_text("Assumed. Nobody has to show it.")).to_be_visible()


def looks_again_next_year(page: Page) -> None:
    """A day well ahead."""
    page.get_by_label("Day", exact=True).fill("1")
    page.get_by_label("Month", exact=True).fill("3")
    page.get_by_label("Year", exact=True).fill("2090")


def somebody_disagrees(page: Page) -> None:
    """Mum thinks otherwise, and stands beside the others."""
    page.get_by_role("link", name="Add what somebody thinks").click()
    page.get_by_label("Somebody close to the person").check()
    page.get_by_label("Their name").fill("Mum")
    page.get_by_label("They do not agree").check()
    page.get_by_label("What do they think?").fill("It is too far.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("does not agree")).to_be_visible()


def looks_at_it_again(page: Page) -> None:
    """What happened, and did it make life better?"""
    page.get_by_role("button", name="Look at it again").click()
    page.get_by_label("What happened?").fill("He went, and came back with shells.")
    page.get_by_label("Yes", exact=True).check()
    looks_again_next_year(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Did it make life better? Yes.")).to_be_visible()


def test_a_plan_is_made_and_what_is_done_is_the_persons(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    page = worker.page

    opens_the_plan(page)
    worker.finds_no_barrier()
    adds_a_step(page, "Ask Marcus about the tide table", "Danny does")
    moves_and_finishes_it(page, "Ask Marcus about the tide table")
    checks_the_plan(page)
    thinks_about_a_risk(page)
    somebody_disagrees(page)
    worker.finds_no_barrier()
    looks_at_it_again(page)

    criteria = trail.shows()
    assert {"002-P8", "002-P10", "002-P11", "002-P13"} <= criteria
    remember(criteria)


def test_danny_decides_what_stands_in_his_plan(visitor):
    danny = visitor().comes_as("Danny Okafor")
    page = danny.page

    page.get_by_role("button", name="See my plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My plan")
    danny.finds_no_barrier()
    page.get_by_role("button", name="I will do something").click()
    page.get_by_label("What will you do?").fill("Polish my boots")
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("button", name=re.compile("I did it *: Polish my boots")).click()

    expect(page.locator(".kw-saved")).to_contain_text("Saved")
    expect(page.get_by_text("Polish my boots")).to_have_count(0)


def test_danny_and_ffion_say_apart_how_far_a_hope_has_come(visitor):
    page = visitor().comes_as("Danny Okafor").page
    page.get_by_role("button", name="See my plan").click()
    page.get_by_role("button", name=re.compile("Say how it is")).first.click()
    page.get_by_label("I train, and play in some matches").check()
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("You said: I train, and play in some matches")).to_be_visible()

    worker = visitor().comes_as("Ffion Price")
    opens_the_plan(worker.page)
    worker.page.get_by_role("link", name="Then and now").click()

    expect(worker.page.get_by_text("They see it differently.")).to_be_visible()
    worker.page.get_by_text("For research").click()
    expect(worker.page.get_by_text(re.compile("This is not a mark"))).to_be_visible()
    worker.finds_no_barrier()


def test_a_scale_is_asked_of_who_would_like_it_and_any_question_is_skipped(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    opens_the_plan(page)

    page.get_by_role("link", name="Scales and answers").click()
    page.get_by_role("link", name=re.compile("Ask *: Company and loneliness")).click()
    page.get_by_role("group", name=re.compile("feel lonely")).get_by_label("Hardly ever").check()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Skipped").first).to_be_visible()
    worker.finds_no_barrier()
