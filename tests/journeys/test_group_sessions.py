"""A plan names a session, and whoever came has a line after it: one tap or one field. Criteria: 004-P16, P18."""

import re
from datetime import date

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember
from tests.journeys.test_group import presses, types_day
from tests.journeys.test_group_hopes import opens_my_group

VERBS = {"named a session in a plan", "held a session of a group", "wrote a line about a member after a session"}
GROUP, TRY, NOTED = "Thursday Makers", "Saw the roof myself", "He sawed it, and Roz held the wood"


def arranges(owen) -> str:
    """A session today."""
    page = owen.page
    page.goto("/groups/")
    page.get_by_role("link", name=GROUP).click()
    presses(page, "Plan sessions")
    types_day(page, "Which day", date.today())
    page.get_by_label("What time?").fill("18:15")
    page.get_by_label("Where?").fill("Mill Hall")
    presses(page, "Save")
    presses(page, "Arrange it")  # it begins with the safety plan of the last one
    presses(page, "Arrange it")
    expect(page.get_by_text("arranged", exact=True)).to_be_visible()
    return page.url


def test_who_came_and_planned_to_try_something_has_a_line_after_it(visitor, house):
    trail = Trail(house)
    owen = visitor(viewport={"width": 360, "height": 740}, java_script_enabled=False).comes_as("Owen Rees")
    gwilym, page = visitor().comes_as("Gwilym Tudur"), owen.page
    session = arranges(owen)

    opens_my_group(gwilym)
    gwilym.page.get_by_role("link", name=re.compile("What I want to try when we meet.*grandson")).click()
    gwilym.page.get_by_label("18:15").check()
    gwilym.page.get_by_label("What do you want to try?").fill(TRY)
    gwilym.finds_no_barrier()
    presses(gwilym.page, "Save")
    expect(gwilym.page.get_by_text(f"I want to try: {TRY}")).to_be_visible()

    page.goto(session)
    expect(page.get_by_text(f"Gwilym: {TRY}")).to_be_visible()
    presses(page, "Who came?")
    about = page.get_by_role("group", name="Gwilym", exact=True)
    expect(page.locator("section[aria-labelledby=lines]").get_by_role("group")).to_have_count(1)  # his, and no other
    assert about.nth(1).get_by_label("Nothing to note").bounding_box()["height"] >= 44
    assert fits(page)
    about.nth(0).get_by_label("Not here").check()
    about.nth(1).get_by_label("Or in a few words").fill(NOTED)
    presses(page, "Save the session")
    expect(page.get_by_text("They did not come. Take away what you wrote about them").first).to_be_visible()
    expect(about.nth(1).get_by_label("Or in a few words")).to_have_value(NOTED)  # nothing typed is lost
    about.nth(0).get_by_label("Here", exact=True).check()
    presses(page, "Save the session")
    expect(page.get_by_text(NOTED)).to_be_visible()
    assert fits(page)
    page.get_by_role("link", name=f"Gwilym: {TRY}").click()
    expect(page.locator("section[aria-labelledby=tried]")).to_contain_text(NOTED)

    gwilym.page.reload()
    expect(gwilym.page.get_by_text(f"wrote after it: {NOTED}")).to_be_visible()
    gwilym.finds_no_barrier()
    scripted = visitor().comes_as("Owen Rees")
    for address in (f"{session}held/", session, page.url):
        scripted.page.goto(address)
        scripted.finds_no_barrier()
    assert {one.verb for one in trail.left()} >= VERBS
    remember(trail.shows())
    for address in (session, f"{session}held/", page.url):
        assert gwilym.page.goto(address).status == 404  # what whoever runs it reads is not for its members
