"""Whoever leads a group hands over what they hold, all say goodbye, and somebody asks months later. 004-P27, P29."""

import re

from playwright.sync_api import expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember
from tests.journeys.test_group import presses
from tests.journeys.test_group_hopes import GROUP, opens_my_group

KEYS = "Two keys to the hall"
CARE = "only to who works here"
WORDS = "You never hurried me."


def asks_after_the_walkers(owen) -> None:
    """Three months ago Marged left the walkers. Owen asks how it goes on."""
    page = owen.page
    page.goto("/today/")
    page.get_by_role("link", name="Does Monday Walkers still meet?").click()
    expect(page.get_by_text(re.compile("Ending is no failure"))).to_be_visible()
    owen.finds_no_barrier()
    page.get_by_label("It meets in another way").check()
    page.get_by_label("How is it?").fill("They walk on Tuesdays now, by the canal.")
    presses(page, "Save")
    page.goto("/today/")
    expect(page.get_by_role("link", name="Does Monday Walkers still meet?")).to_have_count(0)


def opens_the_list(owen) -> str:
    """From the page of the group."""
    page = owen.page
    page.goto("/groups/")
    page.get_by_role("link", name=GROUP).first.click()
    page.get_by_role("link", name=re.compile("handing over, and goodbye.*Owen")).click()
    owen.finds_no_barrier()
    return page.url


def hands_over(owen, what: str, to: str) -> None:
    """One thing on the list is offered to somebody."""
    page = owen.page
    page.get_by_role("link", name=re.compile(f"Hand it over.*{re.escape(what)}")).first.click()
    owen.finds_no_barrier()
    field = page.get_by_label("Who takes it over?")
    if field.count() and field.evaluate("one => one.tagName") == "SELECT":
        field.select_option(label=to)
    else:
        page.get_by_label(to, exact=True).check()
    presses(page, "Save")
    expect(page.locator("section[aria-labelledby=asked]")).to_contain_text(what)


def takes_over(sunita, what: str) -> None:
    """Asked on Today, and answered with one choice."""
    page = sunita.page
    page.goto("/today/")
    page.get_by_role("link", name=re.compile(f"Owen asks you: {re.escape(what)}")).first.click()
    sunita.finds_no_barrier()
    page.get_by_label("Yes, I take it over").check()
    presses(page, "Save")


def still_open(page) -> list[str]:
    """What stands on the list."""
    return [one.inner_text() for one in page.locator("section[aria-labelledby=open] .kw-row__what").all()]


def plans_the_last_session(owen) -> None:
    page = owen.page
    page.get_by_role("link", name=re.compile("Plan it.*The last session")).click()
    page.get_by_role("group", name="Which session is the last one").get_by_role("radio").first.check()
    page.get_by_label("What did you do together?").fill("Nineteen bird boxes")
    page.get_by_label("What do you say thank you for?").fill("For the patience with the glue")
    page.get_by_label("How do you say goodbye?").fill("A round, and cake")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Nineteen bird boxes")).to_be_visible()


def test_whoever_leads_a_group_hands_over_and_says_goodbye(visitor, house):
    trail = Trail(house)
    owen, gwilym, sunita = (visitor().comes_as(name) for name in ("Owen Rees", "Gwilym Tudur", "Sunita Rao"))
    page = owen.page
    asks_after_the_walkers(owen)
    address = opens_the_list(owen)
    group = page.get_by_role("link", name=GROUP).first.get_attribute("href")
    expect(page.get_by_text("Nobody leaves with something open")).to_be_visible()
    page.goto(f"{address}leaving/")  # by its address it says no, too
    page.get_by_label(re.compile("Nothing else is open")).check()
    presses(page, "Leave the group")
    expect(page.get_by_text("Something is still open").first).to_be_visible()
    owen.finds_no_barrier()

    page.goto(address)
    presses(page, "Add something to hand over")
    page.get_by_label("What do you look after?").fill(KEYS)
    owen.finds_no_barrier()
    presses(page, "Save")
    hands_over(owen, KEYS, "Gwilym")
    hands_over(owen, "Running the group", "Sunita, Manager")
    takes_over(sunita, "Running the group")
    page.reload()
    for what in [one for one in still_open(page) if one.startswith("Getting in touch")]:
        hand_it_over = page.get_by_role("link", name=re.compile(f"Hand it over.*{re.escape(what)}"))
        if "Owen" in what:
            hand_it_over.first.click()
            expect(page.get_by_label("Gwilym", exact=True)).to_have_count(0)  # never to a member
            expect(page.get_by_text(re.compile("never to a member"))).to_be_visible()
            page.goto(address)
            hands_over(owen, what, "Sunita")
            takes_over(sunita, what.split(":")[0])
        else:
            expect(hand_it_over).to_have_count(0)  # the member chose somebody else: nobody changes that for them
            stays(owen, what)
        page.reload()
    for what in [one for one in still_open(page) if one.startswith("Debrief")]:
        hands_over(owen, what, "Sunita")
        takes_over(sunita, what)
        page.reload()
    for what in [one for one in still_open(page) if one.startswith("Something is not good")]:
        comes_to_an_end(owen, what)  # an earlier journey raised it: what is done is on the list no more
        page.goto(address)
    for what in still_open(page):
        stays(owen, what)
    expect(page.get_by_text("Nothing is open")).to_be_visible()
    plans_the_last_session(owen)
    page.get_by_role("link", name=re.compile("Choose who asks.*Three months")).click()
    page.get_by_label("Who asks whether the group still meets?").select_option(label="Hazel, Support worker")
    page.get_by_label("How is the group reached then?").fill("Roz, in the mornings")
    owen.finds_no_barrier()
    presses(page, "Save")

    says_yes_and_goodbye(gwilym)
    page.reload()
    expect(page.get_by_text(WORDS)).to_be_visible()
    owen.finds_no_barrier()
    sunita.page.goto(address)
    expect(sunita.page.get_by_text(WORDS)).to_have_count(0)  # it was for Owen alone
    page.set_viewport_size({"width": 360, "height": 740})
    assert fits(page)
    presses(page, "Leave the group")
    page.get_by_label(re.compile("Nothing else is open")).check()
    owen.finds_no_barrier()
    presses(page, "Leave the group")

    assert page.goto(group).status == 404
    sunita.page.goto(group)
    expect(sunita.page.locator("section[aria-labelledby=goodbyes]")).to_contain_text("Owen")
    sunita.finds_no_barrier()
    criteria = trail.shows()
    assert {"004-P27", "004-P29"} <= criteria
    remember(criteria)
    for one in (owen, gwilym, visitor().comes_as("Meera Solanki")):
        assert one.page.goto(address).status == 404


def comes_to_an_end(owen, what: str) -> None:
    """Owen says what came of a worry."""
    page = owen.page
    page.get_by_role("link", name=what, exact=True).first.click()
    page.get_by_role("link", name="Say what came of it").click()
    page.get_by_label("What came of it?").fill("He sits by the door now.")
    presses(page, "Save")


def stays(owen, what: str) -> None:
    """A worker goes on with it outside the group, or somebody else does, and says why."""
    page = owen.page
    page.get_by_role("link", name=re.compile(f"It stays as it is.*{re.escape(what)}")).first.click()
    page.get_by_label("Why?").fill("We go on with it")
    owen.finds_no_barrier()
    presses(page, "Save")


def says_yes_and_goodbye(gwilym) -> None:
    """Gwilym takes the keys, and says a word that only Owen reads."""
    page = gwilym.page
    opens_my_group(gwilym)
    expect(page.get_by_text("Owen stops leading our group.")).to_be_visible()
    expect(page.get_by_text("Nineteen bird boxes")).to_be_visible()
    page.get_by_role("link", name=re.compile(f"Yes or no.*{KEYS}")).click()
    page.get_by_label("Yes, I do it").check()
    presses(page, "Save")
    presses(page, "Say goodbye")
    page.get_by_label("What do you want to say?").fill(WORDS)
    page.get_by_label("Only who leaves the group").check()
    gwilym.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text(f"You said: {WORDS}")).to_be_visible()
    gwilym.finds_no_barrier()
