"""A community network: whom it learns from, what it asks and finds out, how far that may go. 000-P15 to P18."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember

RIVERSIDE = "riverside.example"


def types_day(page: Page, group: str, day: date) -> None:
    """A day in its three boxes."""
    boxes = page.get_by_role("group", name=re.compile(group))
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        boxes.get_by_label(label).fill(str(value))


def opens_networks(page: Page, words: str = "Networks") -> None:
    """By the navigation, which is a menu on a phone."""
    page.get_by_role("link", name=words, exact=True).locator("visible=true").first.click()


def goes_to(member, title: str) -> None:
    """The network, from the list of one's own."""
    opens_networks(member.page)
    member.page.get_by_role("link", name=title, exact=True).click()


def presses(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def opens_a_network(lead, title: str) -> None:
    page = lead.page
    opens_networks(page)
    lead.finds_no_barrier()
    presses(page, "Open a network")
    page.get_by_label("What is the network called?").fill(title)
    page.get_by_label("Community network").check()
    lead.finds_no_barrier()
    presses(page, "Go on")
    presses(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def asks_in(lead, title: str, email: str, name: str, works_at: str) -> None:
    goes_to(lead, title)
    page = lead.page
    page.get_by_role("link", name="Ask somebody to join").click()
    page.get_by_label("Their work e-mail address").fill(email)
    page.get_by_label("The name the network uses for them").fill(name)
    page.get_by_label(re.compile("Where they come from")).fill(works_at)
    lead.finds_no_barrier()
    presses(page, "Ask them")


def joins(member, title: str) -> None:
    page = member.page
    page.get_by_role("link", name="Today").first.click()
    page.get_by_role("link", name=f"{title} asks you to join").click()
    member.finds_no_barrier()
    presses(page, "Join")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def adds_a_source(member, title: str, email: str) -> None:
    """Who they are, how reliable, on what terms, and when that is looked at again."""
    page = member.page
    goes_to(member, title)
    page.get_by_role("link", name="Add somebody to learn from").click()
    page.get_by_label("Who is it?").fill("The transport desk")
    page.get_by_label("What do they know?").fill("Which buses are full, and when.")
    page.get_by_label(re.compile("Their work e-mail address")).fill(email)
    member.finds_no_barrier()
    presses(page, "Go on")
    page.get_by_label("How reliable are they?").fill("Reliable on its own buses")
    page.get_by_label("Why do you say so?").fill("Drivers count.")
    page.get_by_label("Who says so?").fill("Meera")
    member.finds_no_barrier()
    presses(page, "Go on")
    page.get_by_label("What do they say about passing it on?").fill("For your network, until the timetable changes.")
    page.get_by_label("This network", exact=True).check()
    page.get_by_label("For what may it be used?").fill("To plan outings")
    member.finds_no_barrier()
    presses(page, "Go on")
    presses(page, "Save")
    expect(page.get_by_role("heading", level=1)).to_have_text("The transport desk")
    expect(page.get_by_text("Meera says so.")).to_be_visible()
    member.finds_no_barrier()


def checks_the_source(member) -> None:
    page = member.page
    presses(page, "Check this entry")
    page.get_by_label("How reliable are they?").fill("Reliable, but for school holidays")
    presses(page, "Go on")
    presses(page, "Go on")
    types_day(page, "check this entry again", date.today() + timedelta(days=100))
    presses(page, "Save")
    expect(page.get_by_text("Reliable, but for school holidays")).to_be_visible()


def proposes(lead, title: str) -> str:
    page = lead.page
    goes_to(lead, title)
    presses(page, "Ask something")
    page.get_by_label("What do you want to find out?").fill("Which bus has room for wheelchairs at ten?")
    page.get_by_label(re.compile("^Bea Lindqvist")).check()
    page.get_by_label("The transport desk").check()
    lead.finds_no_barrier()
    presses(page, "Go on")
    types_day(page, "By when", date.today())
    page.get_by_label("How will the answer be shared?").fill("With all members, at the next meeting")
    lead.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("proposed", exact=True)).to_be_visible()
    return page.url


def says(member, address: str, what: str, why: str = "") -> None:
    page = member.page
    page.goto(address)
    page.get_by_role("button", name="Say what you think").or_(
        page.get_by_role("link", name="Say something else")
    ).click()
    page.get_by_label(what).check()
    if why:
        page.get_by_label("If you object: why?").fill(why)
    member.finds_no_barrier()
    presses(page, "Say it")


def brings_the_answer(member, address: str) -> str:
    page = member.page
    page.goto(address)
    presses(page, "Bring the answer")
    page.get_by_label("What is it about?").fill("The ten o’clock has room for two wheelchairs")
    page.get_by_label("What did you find out?").fill("Two places, on weekdays. One is often taken by Mill Lane.")
    types_day(page, "When was this true", date.today() - timedelta(days=150))
    presses(page, "Go on")
    expect(page.get_by_role("link", name=re.compile("Information about a person is not kept"))).to_be_visible()
    member.finds_no_barrier()
    page.get_by_label("It is not about a named person").check()
    presses(page, "Go on")
    member.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text(re.compile("True 5 months ago")).first).to_be_visible()
    return page.url


def reviews(member, address: str, hurts: str = "") -> None:
    page = member.page
    page.goto(address)
    to_open = page.get_by_role("button", name="Open it")
    if to_open.count():  # whoever may read it opens it first, and its source sees that
        to_open.click()
    presses(page, "Look at it closely")
    page.get_by_label("Does it matter to us, and how?").fill("Yes, for Thursdays.")
    page.get_by_label("Can we rely on it, and why?").fill("Yes, drivers count.")
    page.get_by_label("Yes" if hurts else "No", exact=True).check()
    if hurts:
        page.get_by_label("If it could: whom, and how?").fill(hurts)
    page.get_by_label("What would we do differently?").fill("We would go at ten.")
    member.finds_no_barrier()
    presses(page, "Save")


def shares(member, address: str, ring: str) -> None:
    page = member.page
    page.goto(address)
    presses(page, "Share it")
    page.get_by_label(ring, exact=True).check()
    presses(page, "Share it")


def test_a_network_learns_agrees_looks_closely_and_shares_as_its_source_allows(visitor, house):
    trail = Trail(house)
    title = "Getting about in Ashby Vale"
    meera, bea, ffion = (visitor().comes_as(one) for one in ("Meera Solanki", "Bea Lindqvist", "Ffion Price"))
    opens_a_network(meera, title)
    asks_in(meera, title, "bea.lindqvist@milllane.example", "Bea Lindqvist", "Mill Lane")
    asks_in(meera, title, "ffion.price@connect.example", "Ffion Price", "Connect")
    joins(bea, title)
    joins(ffion, title)
    expect(ffion.page.get_by_text(re.compile("Bea Lindqvist, Mill Lane"))).to_be_visible()

    adds_a_source(meera, title, "gareth.pugh@connect.example")
    checks_the_source(meera)

    wanted = proposes(meera, title)
    says(ffion, wanted, "I object", "Ask about the return journey too.")
    says(bea, wanted, "I am fine with it")
    expect(bea.page.get_by_text("paused by an objection")).to_be_visible()
    meera.page.goto(wanted)
    meera.page.get_by_role("link", name=re.compile("Answer this")).click()
    meera.page.get_by_label("What do you answer?").fill("Yes, both ways.")
    presses(meera.page, "Answer")
    expect(meera.page.get_by_text("agreed", exact=True)).to_be_visible()
    meera.finds_no_barrier()

    bea.page.goto(wanted)
    presses(bea.page, "Late, or not possible")
    bea.page.get_by_label("It comes later").check()
    bea.page.get_by_label("Why?").fill("The depot was closed.")
    types_day(bea.page, "By which day instead", date.today() + timedelta(days=3))
    bea.finds_no_barrier()
    presses(bea.page, "Save")
    expect(bea.page.get_by_text("The depot was closed.")).to_be_visible()

    found = brings_the_answer(bea, wanted)
    assert ffion.page.goto(found).status == 404  # it has not been shared with him
    reviews(meera, found, "Whoever uses that place may be asked to leave it.")
    shares(bea, found, "This network")
    expect(bea.page.get_by_role("link", name=re.compile("could hurt somebody"))).to_have_count(0)
    expect(bea.page.get_by_text(re.compile("Who brought it, or a lead, answers that first")).first).to_be_visible()
    bea.finds_no_barrier()
    bea.page.goto(found)
    bea.page.get_by_role("link", name=re.compile("Answer this")).click()
    bea.page.get_by_label("What do you answer?").fill("We say only that there are two places.")
    presses(bea.page, "Answer")
    bea.finds_no_barrier()

    shares(bea, found, "Everybody")
    expect(bea.page.get_by_text(re.compile("further than its source lets it go")).first).to_be_visible()
    bea.finds_no_barrier()
    presses(bea.page, "Ask the source")
    expect(bea.page.get_by_text("waits for the source")).to_be_visible()
    shares(bea, found, "This network")

    ffion.page.goto(found)
    ffion.finds_no_barrier()
    presses(ffion.page, "Open it")
    ffion.page.get_by_role("link", name="Say what you did with it").click()
    ffion.page.get_by_label("What did you do with it?").fill("We go at ten now.")
    presses(ffion.page, "Save")
    ffion.page.goto(wanted)
    expect(ffion.page.get_by_text(re.compile("We go at ten now"))).to_be_visible()
    ffion.finds_no_barrier()

    gareth = visitor().comes_as("Gareth Pugh")
    gareth.page.get_by_role("link", name="Today").first.click()
    gareth.page.get_by_role("link", name=re.compile("May it go further")).click()
    gareth.page.get_by_label("No", exact=True).check()
    gareth.page.get_by_label("In the source’s words").fill("Not to everybody: the place is for two.")
    gareth.finds_no_barrier()
    presses(gareth.page, "Answer")
    expect(gareth.page.get_by_text(re.compile("Ffion Price"))).to_be_visible()
    gareth.finds_no_barrier()
    presses(gareth.page, "Take it back")
    expect(gareth.page.get_by_text(re.compile("cannot be unread"))).to_be_visible()
    gareth.page.get_by_label(re.compile("Do you want to say why")).fill("The timetable changes.")
    presses(gareth.page, "Take it back")
    ffion.page.goto(found)
    expect(ffion.page.get_by_role("heading", name=re.compile("Taken back by its source on"))).to_be_visible()
    expect(ffion.page.get_by_text("Two places, on weekdays")).to_have_count(0)
    ffion.finds_no_barrier()

    criteria = trail.shows(elsewhere=f"owen.rees@{RIVERSIDE}")
    assert {"000-P15", "000-P16", "000-P17", "000-P18"} <= criteria
    remember(criteria)
    for address in (wanted, found):
        assert visitor().comes_as("Ruth Adeyemi").page.goto(address).status == 404


def test_what_is_late_stands_on_today_of_who_has_it_in_hand(visitor):
    bea = visitor(viewport={"width": 320, "height": 700}).comes_as("Bea Lindqvist")
    page = bea.page
    page.goto("/today/")
    page.get_by_role("link", name=re.compile("Late, or not possible")).first.click()
    bea.finds_no_barrier()
    assert fits(page)
    page.get_by_label("I cannot do it after all").check()
    page.get_by_label("Why?").fill("I am away.")
    types_day(page, "By which day instead", date.today() + timedelta(days=9))
    presses(page, "Save")

    expect(page.get_by_text("nobody has it in hand")).to_be_visible()
    assert fits(page)


def test_a_network_is_read_in_welsh_and_without_a_script(visitor):
    page = visitor(language="cy", java_script_enabled=False).comes_as("Ffion Price").page
    opens_networks(page, "Rhwydweithiau")
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    page.get_by_role("link", name="Ashby Vale good neighbours").click()
    expect(page.get_by_role("heading", name="Gan bwy rydyn ni’n dysgu")).to_be_visible()
    page.get_by_role("link", name="The library has a warm room on three mornings").click()

    expect(page.get_by_role("heading", name="Wedi ei ddal yn ôl")).to_be_visible()
    page.get_by_role("link", name=re.compile("Ateb hyn")).first.click()
    page.get_by_label("Beth yw eich ateb?").fill("Rydyn ni’n ei galw’n ystafell ddarllen.")
    page.get_by_role("button", name="Ateb").click()
    expect(page.get_by_text("Rydyn ni’n ei galw’n ystafell ddarllen.")).to_be_visible()
