"""Owen leaves a group by stages: the members first, a plan that they agree, a no that pauses. 004-P25, P26, P28."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember
from tests.journeys.test_every_page import NARROW
from tests.journeys.test_group import presses, types_day
from tests.journeys.test_group_hopes import opens_my_group

NEED, HOW, WHY = "Somebody who phones my aunt", "I miss his voice", "Ivor wants to begin after the summer"
LATER, STAGE = "Owen reads what we write to him", "Ivor begins the round."
ALOUD = ("Bernie", "Desmond", "Ivor", "Roz", "Pádraig")
WAITS = "Somebody says no to the plan for leaving"


def says_what_he_needs(gwilym) -> str:
    """On his own page: what he needs, and how a change is for him."""
    page = gwilym.page
    opens_my_group(gwilym)
    presses(page, "See what happens")
    gwilym.finds_no_barrier()
    mine = page.url
    presses(page, "Say what I need")
    gwilym.finds_no_barrier()
    page.get_by_label("What do you still need?").fill(NEED)
    presses(page, "Save")
    expect(page.get_by_text(f"You said: {NEED}")).to_be_visible()
    page.get_by_role("link", name=re.compile(f"Say how this is for me.*{STAGE}")).click()
    gwilym.finds_no_barrier()
    page.get_by_label("How is this for you?").fill(HOW)
    presses(page, "Save")
    expect(page.get_by_text(f"You said: {HOW}")).to_be_visible()
    return mine


def answers(gwilym, said: str, words: str = "") -> None:
    """Yes or no to the plan."""
    page = gwilym.page
    presses(page, "Say yes or no")
    page.get_by_label(said, exact=True).check()
    page.get_by_label("What would make it right for you?").fill(words)
    gwilym.finds_no_barrier()
    presses(page, "Save")


def hears_the_no(owen) -> str:
    """Today says that somebody said no; the page says that the stage waits, and what would mend it."""
    page = owen.page
    page.goto("/today/")
    page.get_by_role("link", name=WAITS).click()
    owen.finds_no_barrier()
    expect(page.get_by_text("paused: somebody says no")).to_be_visible()
    expect(page.get_by_text(re.compile("The next stage waits. Ask what would make it right."))).to_be_visible()
    expect(page.get_by_role("button", name="This stage begins")).to_have_count(0)
    for words in (NEED, HOW):
        expect(page.get_by_text(words)).to_be_visible()
    return page.url


def sees_his_own_part(owen) -> None:
    """After the members: what he thinks himself; what they said together; one more stage."""
    page = owen.page
    page.get_by_role("link", name="Write what you think").click()
    owen.finds_no_barrier()
    page.get_by_label("What is still needed?").fill("The list of telephone numbers")
    presses(page, "Save")
    page.get_by_role("link", name=re.compile(f"Write how it is for them.*{STAGE}")).click()
    owen.finds_no_barrier()
    page.get_by_label("What did they say?").fill("We laughed more than we thought")
    presses(page, "Save")
    expect(page.get_by_text("We laughed more than we thought")).to_be_visible()
    presses(page, "Set a stage")
    types_day(page, "From which day", date.today() + timedelta(days=90))
    page.get_by_label("What changes then?").fill(LATER)
    page.get_by_label("How may this feel?").fill("Far away, and still there")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Far away, and still there")).to_be_visible()


def mends_the_plan(owen) -> None:
    """Ask what would make it right; write the plan anew; ask again."""
    page = owen.page
    page.get_by_role("link", name="What the members say to it").click()
    owen.finds_no_barrier()
    expect(page.get_by_text(WHY)).to_be_visible()
    page.go_back()
    presses(page, "Write the plan anew")
    page.get_by_label("What happens, and who does what then?").fill("Ivor and Roz begin the round in turns.")
    owen.finds_no_barrier()
    presses(page, "Save")
    for name in ALOUD:
        page.get_by_role("group", name=name, exact=True).get_by_label("Yes", exact=True).check()
    owen.finds_no_barrier()
    presses(page, "Save")
    presses(page, "The group agreed it")
    presses(page, "Yes, it is agreed")
    expect(page.get_by_text(re.compile("Somebody said no. Ask what would make it right."))).to_be_visible()


def test_somebody_who_leads_a_group_leaves_it_with_its_members(visitor, house):
    trail = Trail(house)
    owen, gwilym = visitor().comes_as("Owen Rees"), visitor().comes_as("Gwilym Tudur")
    mine = says_what_he_needs(gwilym)
    answers(gwilym, "No", WHY)
    expect(gwilym.page.get_by_text("Somebody says no. The next change waits.")).to_be_visible()

    leaving = hears_the_no(owen)
    sees_his_own_part(owen)
    mends_the_plan(owen)
    plan = owen.page.url

    gwilym.page.reload()
    answers(gwilym, "Yes, but I am not sure")
    page = owen.page
    page.goto(plan)
    presses(page, "Yes, it is agreed")
    expect(page.get_by_text(re.compile("agreed on"))).to_be_visible()
    presses(page, "This stage begins")
    owen.finds_no_barrier()
    presses(page, "Yes, it begins")
    expect(page.get_by_text("began on").last).to_be_visible()
    owen.finds_no_barrier()
    page.goto("/today/")
    expect(page.get_by_text(WAITS)).to_have_count(0)

    page = gwilym.page
    page.reload()
    gwilym.finds_no_barrier()
    expect(page.get_by_text("This has begun.")).to_have_count(2)
    expect(page.get_by_text("We agreed this.")).to_be_visible()
    expect(page.get_by_text("Whom can I call then?")).to_be_visible()

    criteria = trail.shows()
    assert {"004-P25", "004-P26", "004-P28"} <= criteria
    remember(criteria)
    for reader, address in ((owen, leaving), (owen, plan), (gwilym, mine)):
        reader.page.set_viewport_size(NARROW)
        reader.page.goto(address)
        assert fits(reader.page), address
    for address in (leaving, plan):
        assert page.goto(address).status == 404  # what whoever runs it reads is not for its members
    assert owen.page.goto(mine).status == 404
