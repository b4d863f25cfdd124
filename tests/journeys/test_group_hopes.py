"""What members hope for in a group, from their own page to the matrix on the table. Criteria: 004-P17 to P20, P22."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_group import presses, types_day

GROUP, AIM, HOPE, SHARED = "Thursday Makers", "We write to each other.", "I want to write a card", "A card for my aunt"
LEVELS = {"Good": "I write one card", "A bit less": "I choose one", "Not good": "Nothing", "Very good": "Two cards",
          "Wonderful": "A long letter"}  # fmt: skip


def opens_my_group(gwilym) -> None:
    """From his first page."""
    page = gwilym.page
    page.goto("/mine/")
    page.get_by_role("button", name="See my page at Riverside Befriending").click()
    page.get_by_role("button", name="See my groups").click()
    page.get_by_role("button", name=f"See {GROUP}").click()


def hopes(gwilym) -> None:
    """He writes what he hopes for, with five levels in his words, and says how it is."""
    page = gwilym.page
    presses(page, "I hope for something")
    gwilym.finds_no_barrier()
    page.get_by_label("What do you hope for?").fill(HOPE)
    page.get_by_label("For myself").check()
    page.get_by_label("What helps you in the group?").fill("A quiet table")
    for label, words in LEVELS.items():
        page.get_by_label(f"{label}: what do you see then?", exact=True).fill(words)
    types_day(page, "look at it again", date.today() + timedelta(days=60))
    presses(page, "Save")
    expect(page.get_by_text(HOPE).first).to_be_visible()
    page.get_by_role("link", name=re.compile(f"Say how it is.*{HOPE}")).click()
    gwilym.finds_no_barrier()
    page.get_by_label("I choose one").check()
    presses(page, "Save")
    expect(page.get_by_text("You said: I choose one")).to_be_visible()


def wants_together(gwilym, owen, group: str) -> None:
    """He proposes an aim, and the group agrees it."""
    page = gwilym.page
    presses(page, "I want something for us")
    page.get_by_label("What should we want together?").fill(AIM)
    page.get_by_label("An aim between us").check()
    gwilym.finds_no_barrier()
    presses(page, "Save")
    page.get_by_role("button", name=re.compile(f"Say what you think.*{AIM}")).click()
    page.get_by_label("Yes", exact=True).check()
    presses(page, "Say it")
    page = owen.page
    page.goto(f"{group}hopes/")
    page.get_by_role("link", name=AIM).click()
    for name in ("Bernie", "Desmond", "Ivor", "Roz", "Pádraig"):
        page.get_by_role("group", name=name, exact=True).get_by_label("Yes", exact=True).check()
    presses(page, "Save")
    presses(page, "The group decided")
    page.get_by_label("It is agreed").check()
    presses(page, "Save")


def test_a_member_hopes_for_something_and_chooses_what_the_group_reads(visitor, house):
    trail = Trail(house)
    owen, gwilym = visitor().comes_as("Owen Rees"), visitor().comes_as("Gwilym Tudur")
    page = owen.page
    page.goto("/groups/")
    page.get_by_role("link", name=GROUP).click()
    group = page.url
    opens_my_group(gwilym)
    gwilym.finds_no_barrier()
    hopes(gwilym)
    wants_together(gwilym, owen, group)

    page.goto(f"{group}hopes/")
    owen.finds_no_barrier()
    expect(page.get_by_role("row", name=re.compile(AIM))).to_contain_text("nobody hopes for this yet")
    page.get_by_role("link", name=HOPE).click()
    hope = page.url
    owen.finds_no_barrier()
    page.get_by_role("link", name="Say whether it can").click()
    page.get_by_label("This group can partly").check()
    page.get_by_label(re.compile("How\\?")).fill("After the tea")
    page.get_by_label(AIM).check()
    owen.finds_no_barrier()
    presses(page, "Save")
    presses(page, "Say how far it has come")
    page.get_by_label("The worker").check()
    page.get_by_label(re.compile("As hoped: I write one card")).check()
    owen.finds_no_barrier()
    presses(page, "Save")
    now = page.locator("section[aria-labelledby=now]")
    expect(now).to_contain_text("I choose one")  # what he said stays beside what Owen says
    expect(now).to_contain_text("I write one card")
    page.goto(f"{group}hopes/")
    expect(page.get_by_role("row", name=re.compile(AIM))).not_to_contain_text("nobody hopes")
    expect(page.locator("section[aria-labelledby=shared]")).not_to_contain_text(SHARED)

    gwilym.page.goto(gwilym.page.url)
    gwilym.page.get_by_role("link", name=re.compile(f"What the group reads.*{HOPE}")).click()
    gwilym.page.get_by_label("What may the group read?").fill(SHARED)
    gwilym.finds_no_barrier()
    presses(gwilym.page, "Save")
    expect(gwilym.page.get_by_text(f"says: {SHARED}")).to_be_visible()

    page.goto(group)
    page.get_by_role("link", name=re.compile(":")).filter(has_text=re.compile("day \\d")).first.click()
    page.get_by_role("link", name=re.compile("Write what you agreed|Agree it anew")).click()
    page.get_by_label("What is for all?").fill("We write cards")
    page.get_by_label("What is for one?").fill("Gwilym writes to his aunt")
    page.get_by_label("Your own view").fill("Ivor may find this hard")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Gwilym writes to his aunt")).to_be_visible()
    expect(page.get_by_text("Ivor may find this hard")).to_have_count(0)
    session = page.url

    criteria = trail.shows()
    assert {f"004-P{number}" for number in (17, 18, 19, 20, 22)} <= criteria
    remember(criteria)
    for address in (hope, f"{group}hopes/", session):
        assert gwilym.page.goto(address).status == 404  # what whoever runs it reads is not for its members
