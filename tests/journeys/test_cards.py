"""Looking for networks and places, and the card that colleagues keep of one: found is not suitable. 000-P2."""

import re

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_network import goes_to, presses

NETWORK = "Ashby Vale good neighbours"
LOUD, KIND = "The heater hums.", "They wait until I have found the word."


def looks_for(member, need: str = "", language: str = "") -> None:
    page = member.page
    page.goto("/networks/")
    presses(page, "Look for networks and places")
    if need:
        page.get_by_label("What for?").select_option(need)
    if language:
        page.get_by_label("In which language?").select_option(language)
    presses(page, "Show these")
    member.finds_no_barrier()


def says_what_it_is_like(member, words: str, outside: str, how: str = "") -> None:
    page = member.page
    presses(page, "Say what it is like")
    page.get_by_label(re.compile("Who says so")).fill("Somebody")
    page.get_by_label(re.compile("What is it really like")).fill(words)
    page.get_by_label(outside).check()
    page.get_by_label(re.compile("how did they agree")).fill(how)
    member.finds_no_barrier()
    presses(page, "Save")


def test_a_place_is_found_looked_at_and_kept_on_a_card_for_colleagues(visitor, house):
    trail = Trail(house)
    owen = visitor().comes_as("Owen Rees")
    goes_to(owen, NETWORK)
    owen.page.get_by_role("link", name="Say what the network is, and what it wants").click()
    owen.finds_no_barrier()
    owen.page.get_by_label("Polish", exact=True).first.check()
    presses(owen.page, "Save")

    ffion = visitor(viewport={"width": 360, "height": 780}).comes_as("Ffion Price")
    looks_for(ffion, language="Polish")
    page = ffion.page
    expect(page.get_by_role("link", name=NETWORK)).to_be_visible()
    expect(page.get_by_text(re.compile("The network itself. Last checked"))).to_be_visible()
    looks_for(ffion, language="Welsh")
    page.get_by_role("region", name="Places and clubs").get_by_role("link").first.click()
    address = page.url
    page.get_by_role("link", name=re.compile("Write it")).click()
    page.get_by_label(re.compile("How do you know")).fill("Mair, who runs it, by telephone")
    page.get_by_label(re.compile("What could we bring")).fill("A hearing loop on Tuesdays")
    ffion.finds_no_barrier()
    presses(page, "Save")
    says_what_it_is_like(ffion, LOUD, "No: only colleagues")
    says_what_it_is_like(ffion, KIND, "Yes: whoever went agreed", "She said so, and signed")
    ffion.finds_no_barrier()
    expect(page.get_by_text("Only colleagues read it.")).to_be_visible()

    gareth = visitor().comes_as("Gareth Pugh")
    gareth.page.goto(address)
    for words in ("A hearing loop on Tuesdays", LOUD, KIND):
        expect(gareth.page.get_by_text(words)).to_be_visible()

    bea = visitor().comes_as("Bea Lindqvist")
    bea.page.goto(address)
    expect(bea.page.get_by_text(KIND)).to_be_visible()
    for words in ("A hearing loop on Tuesdays", LOUD, "Mair, who runs it"):
        expect(bea.page.get_by_text(words)).to_have_count(0)
    presses(page, re.compile("^Keep it inside"))
    bea.page.reload()
    expect(bea.page.get_by_text(KIND)).to_have_count(0)

    criteria = trail.shows()
    assert "000-P2" in criteria
    remember(criteria)
