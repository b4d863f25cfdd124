"""A group as others open it: who stands in for its leader, who takes a complaint from outside, a manager. 004-P."""

import re

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember
from tests.journeys.test_every_page import NARROW
from tests.journeys.test_group import asks_in, moves_on, plans_and_arranges, presses, starts_a_group
from tests.journeys.test_group_hopes import GROUP, opens_my_group

TITLE, NOTE, ASKS = "Sunday songs", "Two songs, and much tea.", "Owen asks you: Running the group"
NOT_GOOD, HOURS = "A group is not good for somebody", "01632 960110, every day"


def finds_nothing_at(somebody, *addresses: str) -> None:
    """The one 404, whether it is there or not."""
    for address in addresses:
        assert somebody.page.goto(address).status == 404, address


def group_of(somebody, name: str) -> str:
    """From the list of groups."""
    page = somebody.page
    page.goto("/groups/")
    page.get_by_role("link", name=name).first.click()
    return page.url


def record_of(owen, name: str) -> str:
    """The record of somebody with whom he works."""
    page = owen.page
    page.goto("/people/")
    page.get_by_role("link", name=name, exact=True).first.click()
    return page.url


def asks_hazel(owen, hazel, group: str) -> None:
    """Owen asks a colleague to lead it too; she says yes on her Today."""
    page = owen.page
    page.goto(group)
    page.get_by_role("link", name="Ask a colleague to lead it too").click()
    page.get_by_label("Who takes it over?").select_option(label="Hazel, Support worker")
    owen.finds_no_barrier()
    presses(page, "Save")
    page.goto(group)
    expect(page.get_by_text("asked to lead it")).to_be_visible()
    expect(page.get_by_role("link", name="Ask a colleague to lead it too")).to_have_count(0)
    owen.finds_no_barrier()
    finds_nothing_at(hazel, group)  # she has not said yes
    hazel.page.goto("/today/")
    hazel.page.get_by_role("link", name=ASKS).click()
    hazel.finds_no_barrier()
    hazel.page.get_by_label("Yes, I take it over").check()
    presses(hazel.page, "Save")


def test_who_stands_in_for_the_leader_of_a_group_does_what_they_do_and_opens_nothing_else(visitor, house):
    trail = Trail(house)
    owen, hazel = visitor().comes_as("Owen Rees"), visitor().comes_as("Hazel Cartwright")
    ivor, others = record_of(owen, "Ivor"), group_of(owen, GROUP)
    plan = starts_a_group(owen, TITLE)
    group = plan.removesuffix("plan/")
    moves_on(owen, group, "Start forming it")
    asks_in(owen, group, "Ivor", "Ivor")
    owen.page.get_by_role("link", name=re.compile("said yes")).click()
    presses(owen.page, "Yes, they join")
    session = plans_and_arranges(owen, group)
    finds_nothing_at(hazel, group, plan, session, others, ivor)
    asks_hazel(owen, hazel, group)

    page = hazel.page
    assert group_of(hazel, TITLE) == group
    hazel.finds_no_barrier()
    page.goto(session)
    presses(page, "Who came?")
    page.get_by_role("group", name="Ivor", exact=True).get_by_label("Late", exact=True).check()
    page.get_by_label("About the group").fill(NOTE)
    hazel.finds_no_barrier()
    presses(page, "Save the session")
    owen.page.goto(session)
    expect(owen.page.get_by_text(NOTE)).to_be_visible()
    page.goto(f"{group}rules/")
    page.get_by_role("link", name="Your thoughts after", exact=True).click()
    page.get_by_label("What do you think?").fill("Ivor sang alone.")
    presses(page, "Save")
    expect(page.get_by_text("Ivor sang alone.")).to_be_visible()
    owen.page.goto(f"{group}rules/")
    expect(owen.page.get_by_text("Ivor sang alone.")).to_have_count(0)  # each has thoughts of their own
    page.set_viewport_size(NARROW)
    page.goto(group)
    assert fits(page)

    finds_nothing_at(hazel, others, f"{others}plan/", ivor)  # another group of his, and a record of a member
    assert "held a session of a group" in {one.verb for one in trail.left() if one.role == "support_worker"}
    remember(trail.shows())


def test_the_contact_outside_hears_that_a_group_is_not_good_and_opens_nothing_of_it(visitor, house):
    trail = Trail(house)
    gwilym, gareth, owen = (visitor().comes_as(name) for name in ("Gwilym Tudur", "Gareth Pugh", "Owen Rees"))
    group, record = group_of(owen, GROUP), record_of(owen, "Gwilym")
    opens_my_group(gwilym)
    mine = gwilym.page.url
    presses(gwilym.page, "This is not good for me")
    expect(gwilym.page.get_by_text(re.compile("outside the group listens too: Meera Solanki"))).to_be_visible()
    gwilym.page.get_by_role("button", name="Tell Gareth").click()
    expect(gwilym.page.get_by_text("Gareth knows")).to_be_visible()
    gwilym.finds_no_barrier()

    page, told = gareth.page, re.search(r"/told/([^/]+)/", gwilym.page.url)[1]
    page.goto("/today/")
    page.get_by_role("link", name=NOT_GOOD).and_(page.locator(f'[href="/concerns/{told}/"]')).click()
    expect(page.get_by_text("You are the contact outside Riverside Befriending.")).to_be_visible()
    concern = page.url
    gareth.finds_no_barrier()
    presses(page, "I have it")
    presses(page, "Agree what changes")
    page.get_by_label("What changes, and who does it?").fill("Gareth goes with him on Thursday.")
    gareth.finds_no_barrier()
    presses(page, "Save")
    presses(page, "Ask how it is now")
    page.get_by_label("What do they say?").fill("I was heard.")
    presses(page, "Save")
    page.get_by_role("link", name="Say what came of it").click()
    page.get_by_label("What came of it?").fill("He goes on, and sits at another table.")
    gareth.finds_no_barrier()
    presses(page, "Save")
    page.set_viewport_size(NARROW)
    page.goto(concern)
    assert fits(page)

    finds_nothing_at(gareth, group, f"{group}plan/", record, mine)
    for name in ("Sunita Rao", "Meera Solanki", "Hazel Cartwright"):  # Meera is called, and reads nothing here
        finds_nothing_at(visitor().comes_as(name), concern)
    finds_nothing_at(owen, concern, mine)
    remember(trail.shows())


def test_a_manager_oversees_a_group_and_is_neither_its_leader_nor_a_member(visitor, house):
    trail = Trail(house)
    gwilym, sunita, meera = (visitor().comes_as(name) for name in ("Gwilym Tudur", "Sunita Rao", "Meera Solanki"))
    opens_my_group(gwilym)
    page, mine = sunita.page, gwilym.page.url
    group = group_of(sunita, GROUP)
    sunita.finds_no_barrier()
    for part in ("plan/", "rules/", "hopes/", "parts/", "review/"):
        page.goto(f"{group}{part}")
        sunita.finds_no_barrier()
    reached = says_how_meera_is_reached(sunita, group, HOURS)
    gwilym.page.reload()
    expect(gwilym.page.get_by_text(re.compile(HOURS))).to_be_visible()
    says_how_meera_is_reached(sunita, group, reached)
    page.goto(group)
    page.get_by_role("link", name="Owen leaves by stages").click()
    leaving = page.url
    sunita.finds_no_barrier()
    page.goto(group)
    page.get_by_role("link", name=re.compile("handing over, and goodbye.*Owen")).click()
    handing = page.url
    sunita.finds_no_barrier()
    page.set_viewport_size(NARROW)
    for address in (group, handing):
        page.goto(address)
        assert fits(page), address

    finds_nothing_at(sunita, mine, f"{group}leaving/new/", f"{leaving}own/new/")  # who leads it does this
    for address in (group, f"{group}plan/", leaving, handing):
        finds_nothing_at(meera, address)
        finds_nothing_at(gwilym, address)
    assert "changed the plan of a group" in {one.verb for one in trail.left() if one.role == "manager"}
    remember(trail.shows())


def says_how_meera_is_reached(sunita, group: str, how: str) -> str:
    """Written anew in the plan; gives what stood there."""
    page = sunita.page
    page.goto(f"{group}plan/reasons/")
    field = page.get_by_label("How can members reach them?")
    before = field.input_value()
    field.fill(how)
    sunita.finds_no_barrier()
    presses(page, "Save")
    return before
