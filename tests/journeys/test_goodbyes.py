"""Something is hard, a tie ends by stages, and somebody asks afterwards how the person is."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_a_circle import adds_to_the_circle, registers


def opens_the_tie(page: Page, name: str, other: str) -> str:
    """The page of somebody in the circle."""
    page.get_by_role("table").get_by_role("link", name=other).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{name} and {other}")
    return page.url


def says_what_is_good_and_hard(page: Page) -> None:
    """Two lists, each line with who says so."""
    for link, words, author in (
        ("Add something good", "He makes me laugh.", "Non"),
        ("Add what may be hard", "He asks her for money.", "The worker"),
    ):
        page.get_by_role("link", name=link).click()
        page.get_by_label(re.compile("What is it")).fill(words)
        page.get_by_label(author, exact=True).check()
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text(words).first).to_be_visible()


def sees_it_otherwise(worker) -> None:
    """The person feels good about it, the worker does not: a talk comes next, and nobody judges."""
    page = worker.page
    page.get_by_role("link", name="Change how it stands").click()
    page.get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Keep how it stands").click()
    page.get_by_role("link", name="Show the worker’s view").click()
    page.get_by_role("link", name="Write how it looks to you").click()
    page.get_by_label("Bad", exact=True).check()
    page.get_by_label(re.compile("What did you see")).fill("He held her bank card on two visits.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("These two differ.")).to_be_visible()
    expect(page.get_by_text("Talk with Non alone")).to_be_visible()
    worker.finds_no_barrier()


def keeps_it_going(page: Page) -> None:
    """How often, who starts, how; and what helps."""
    page.get_by_role("link", name="Change how often").click()
    page.get_by_label(re.compile("How often do")).fill("2")
    page.get_by_label("Both", exact=True).check()
    page.get_by_label("By telephone").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("every 2 weeks, by telephone")).to_be_visible()
    page.get_by_role("link", name="Add what keeps it going").click()
    page.get_by_label("Phone credit").check()
    page.get_by_label(re.compile("What exactly")).fill("£5 on the first of the month")
    page.get_by_label("Non", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Phone credit: £5 on the first of the month")).to_be_visible()


def tries_to_make_it_easier(worker) -> None:
    """This is hard: what gets in the way, what is tried, did it help, how it is now."""
    page = worker.page
    page.get_by_role("link", name="Say that something is hard").click()
    page.get_by_label(re.compile("What is hard")).fill("Ringing him")
    page.get_by_label("Non", exact=True).check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Try something").click()
    page.get_by_label("Practise together").check()
    page.get_by_label(re.compile("What exactly")).fill("Two calls with a friend first")
    page.get_by_label(re.compile("Who does it")).fill("Ffion")
    page.get_by_role("button", name="Save").click()
    worker.finds_no_barrier()
    page.get_by_role("link", name=re.compile("Did it help")).click()
    page.get_by_label("It helped", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("It helped.").first).to_be_visible()
    page.get_by_role("link", name="It is no longer hard").click()
    page.get_by_label(re.compile("How is it now")).fill("She rings on her own.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("She rings on her own.")).to_be_visible()


def ends_the_tie_by_stages(worker, tie: str) -> None:
    """The plan, then the telling; and only then the tie ends."""
    page = worker.page
    page.goto(tie)
    page.get_by_role("link", name="Plan how it ends").click()
    page.get_by_label(re.compile("Why does it end")).fill("He moves away")
    page.get_by_label("Huw", exact=True).check()
    page.get_by_label(re.compile("stay safe and well")).fill("Her card stays in the drawer. Ffion is there.")
    page.get_by_label(re.compile("Who is near")).fill("Mam")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="2. Non is told")).to_be_visible()
    worker.finds_no_barrier()
    page.get_by_role("button", name="Write down how they were told").click()
    page.get_by_label(re.compile("How was Non told")).fill("At home, with photographs. “Oh well.”")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("“Oh well.”")).to_be_visible()
    page.goto(tie)
    expect(page.get_by_text("This tie ended on")).to_be_visible()


def asks_afterwards(worker, tie: str) -> None:
    """Somebody asks how the person is, and offers support."""
    page = worker.page
    page.goto(tie)
    page.get_by_role("link", name="How it ended").click()
    page.get_by_role("link", name="Ask how Non is").first.click()
    worker.finds_no_barrier()
    page.get_by_label("Not well", exact=True).check()
    page.get_by_label(re.compile("What support")).fill("A walk on Thursday")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Non is not well. Do not leave it at this.")).to_be_visible()
    worker.finds_no_barrier()


def test_a_tie_that_is_good_and_hard_comes_to_a_good_ending(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    registers(page, "Non")
    page.get_by_role("link", name=re.compile("Non’s circle")).click()
    adds_to_the_circle(page, "Huw", "Close", "Friends")
    tie = opens_the_tie(page, "Non", "Huw")

    says_what_is_good_and_hard(page)
    worker.finds_no_barrier()
    sees_it_otherwise(worker)
    page.goto(tie)
    keeps_it_going(page)
    tries_to_make_it_easier(worker)
    ends_the_tie_by_stages(worker, tie)
    asks_afterwards(worker, tie)

    criteria = trail.shows()
    assert {"002-P3", "002-P4", "002-P12", "002-P15", "002-P22", "002-P23"} <= criteria
    remember(criteria)


def test_a_person_says_that_it_is_hard_with_two_taps_and_stops_with_two(visitor):
    danny = visitor(viewport={"width": 360, "height": 740}).comes_as("Danny Okafor")
    page = danny.page
    page.get_by_role("button", name=re.compile("See my circle")).click()
    page.get_by_role("link", name="Dad").first.click()

    page.get_by_role("button", name="This is hard").click()
    danny.finds_no_barrier()
    page.get_by_role("button", name="Yes, this is hard").click()
    expect(page.get_by_text("Your worker knows.")).to_be_visible()
    page.get_by_role("button", name="I want to stop").click()
    danny.finds_no_barrier()
    page.get_by_role("button", name="I want to stop").click()

    expect(page.get_by_text("You said that you want to stop.")).to_be_visible()
    worker = visitor().comes_as("Ffion Price")
    expect(worker.page.get_by_text("Danny and Dad: plan how it ends")).to_be_visible()


def test_a_death_is_recorded_with_care_and_a_mistake_is_taken_back(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    registers(page, "Enid")
    page.get_by_role("link", name="Record a death").click()
    worker.finds_no_barrier()

    for part, number in (("Day", "1"), ("Month", "10"), ("Year", "2026")):
        page.get_by_label(part, exact=True).fill(number)
    page.get_by_label(re.compile("Who told you")).fill("Her daughter")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Enid died on 1 October 2026")).to_be_visible()
    page.get_by_role("link", name="Enid is alive: it was a mistake").click()
    page.get_by_label(re.compile("Why")).fill("Another Enid")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Enid died")).to_have_count(0)
