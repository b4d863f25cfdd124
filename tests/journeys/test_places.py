"""Somebody finds a place they like; and what the records suggest is answered, or switched off."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_a_circle import adds_to_the_circle, registers


def likes(page: Page, *names: str) -> None:
    """Press the pictures of what somebody likes."""
    for name in names:
        page.get_by_label(name, exact=True).check()
    page.get_by_role("button", name="Save").click()


def draws_a_circle(page: Page, name: str) -> str:
    """Somebody new with one friend. Returns the address of their page."""
    person = registers(page, name)
    page.get_by_role("link", name=re.compile(f"{name}’s circle")).click()
    adds_to_the_circle(page, "Huw", "Now and then", "Friends")
    page.goto(person)
    return person


def test_a_worker_and_a_person_look_for_a_place_to_sing(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    draws_a_circle(page, "Tegwen")

    page.get_by_role("link", name="What they like, and places that may suit").click()
    worker.finds_no_barrier()
    page.get_by_role("link", name="Ask", exact=True).click()
    worker.finds_no_barrier()
    likes(page, "Singing", "Tea and a talk")
    page.get_by_role("link", name=re.compile(r"^Change\W+Huw")).click()
    likes(page, "Singing")
    expect(page.get_by_text("Both Tegwen and Huw like: singing.")).to_be_visible()
    talks_about_it(page)

    page.get_by_role("link", name=re.compile(r"^Change\W+How far")).click()
    says_how_far(page)
    page.get_by_role("button", name="Places that may suit").click()
    worker.finds_no_barrier()
    expect(page.get_by_text("So does: Huw.").first).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^Ask Tegwen\W+Mill Choir")).click()
    worker.finds_no_barrier()
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label(re.compile("In their words")).fill("I sing at the sink.")
    page.get_by_label("Signing", exact=True).check()
    expect(page.get_by_role("group", name=re.compile("what may those there hear")).locator(":checked")).to_have_count(0)
    page.get_by_label("That somebody wants to come").check()
    page.get_by_role("button", name="Save").click()
    worker.finds_no_barrier()
    page.get_by_label("Tegwen hopes for somebody new to go with").check()
    page.get_by_label("picture cards").check()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("“I sing at the sink.”")).to_be_visible()
    expect(page.get_by_text(re.compile("Those there may hear: that somebody wants to come"))).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^Ask Tegwen\W+Mill Choir"))).to_have_count(0)
    criteria = trail.shows()
    assert {"000-P6", "002-P7"} <= criteria
    remember(criteria)


def talks_about_it(page: Page) -> None:
    """They talk about what they could enjoy together, and come back."""
    back = page.url
    page.get_by_role("button", name="Keep a talk about it").click()
    page.get_by_label(re.compile("What did they say")).fill("She would sing if Huw came.")
    page.get_by_label("Talking", exact=True).check()
    page.get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Keep the talk").click()
    expect(page.get_by_text("She would sing if Huw came.")).to_be_visible()
    page.goto(back)


def says_how_far(page: Page) -> None:
    """From which part of town, how, and for how long."""
    page.get_by_label(re.compile("Which part of town")).select_option("Mill Lane")
    page.get_by_label("By bus").check()
    page.get_by_label(re.compile("How long may the way take")).fill("45")
    page.get_by_role("button", name="Save").click()


def test_danny_finds_a_place_himself_and_wants_to_know_more(visitor):
    danny = visitor().comes_as("Danny Okafor")
    page = danny.page

    page.get_by_role("button", name="See places").click()
    danny.finds_no_barrier()
    offered = page.get_by_role("region", name="Do you want to go there?")
    offered.get_by_role("button", name=re.compile("^See ")).first.click()
    danny.finds_no_barrier()
    expect(page.get_by_text("They hear nothing before you say yes.")).to_be_visible()
    expect(page.get_by_text("Tomasz Nowak can help you to decide.")).to_be_visible()
    expect(page.locator("main :checked:not(option)")).to_have_count(0)
    page.get_by_label("Tell me more", exact=True).check()
    page.get_by_label("Did somebody help you?").select_option("Tomasz Nowak")
    page.get_by_role("button", name="Keep my answer").click()
    expect(page.get_by_role("heading", name="Places for me")).to_be_visible()

    page.get_by_role("button", name="Say what I like").click()
    danny.finds_no_barrier()
    expect(page.get_by_label("Football", exact=True)).to_be_checked()


def test_a_thought_says_which_records_caused_it_and_solitude_is_respected(visitor):
    worker = visitor().comes_as("Ffion Price")
    page = worker.page
    draws_a_circle(page, "Eirlys")

    page.get_by_role("link", name="Worth a thought").click()
    worker.finds_no_barrier()
    expect(page.get_by_role("link", name="Huw: ring 3 of 4")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^Stop asking\W+Eirlys")).click()
    worker.finds_no_barrier()
    page.get_by_label(re.compile("Why should this not come up")).fill("She told me twice.")
    page.get_by_label(re.compile("likes to be on their own")).check()
    page.get_by_label(re.compile("What did Eirlys say")).fill("I like the house quiet.")
    page.get_by_label(re.compile("How did they say it")).select_option("talking")
    page.get_by_role("button", name="Stop asking about this").click()

    expect(page.get_by_text("Nothing stands out")).to_be_visible()
    expect(page.get_by_text("She told me twice.")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^Ask again"))).to_be_visible()
