"""What Danny could bring is put to a network as a question, after his yes; it hears "somebody". 000-P5."""

import re

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_deciding import opens
from tests.journeys.test_network import presses

NETWORK, ASKED = "Ashby Vale good neighbours", "Somebody offers: welcoming people"


def test_danny_offers_and_the_network_says_not_now_in_private(visitor, house):
    trail = Trail(house)
    danny = visitor(viewport={"width": 360, "height": 780}).comes_as("Danny Okafor")
    page = danny.page
    presses(page, "See what I can bring")
    danny.finds_no_barrier()
    presses(page, "Say what I can bring")
    page.get_by_label("Saying what it is like from one’s own life").check()
    danny.finds_no_barrier()
    presses(page, "Keep this")
    page.get_by_role("button", name=re.compile(f"Answer: {NETWORK}, Welcoming")).click()
    expect(page.get_by_text("They hear nothing before you say yes.")).to_be_visible()
    expect(page.locator("main :checked:not(option)")).to_have_count(0)
    danny.finds_no_barrier()
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("What do you want to tell them?").fill("I know how it is to be new.")
    presses(page, "Keep this")
    expect(page.get_by_text("They have not answered yet.")).to_be_visible()

    worker = visitor().comes_as("Ffion Price")
    opens(worker.page, "Danny", "What they could bring")
    worker.finds_no_barrier()
    worker.page.get_by_role("link", name=re.compile(f"Ask Danny.*{NETWORK}")).click()
    worker.finds_no_barrier()
    worker.page.get_by_label("No", exact=True).check()
    worker.page.get_by_label("Talking", exact=True).check()
    presses(worker.page, "Save")

    owen = visitor().comes_as("Owen Rees")
    owen.page.goto("/today/")
    expect(owen.page.get_by_role("link", name=re.compile("own life"))).to_have_count(0)
    owen.page.get_by_role("link", name=re.compile(ASKED)).first.click()
    owen.finds_no_barrier()
    expect(owen.page.get_by_text(re.compile("I know how it is to be new"))).to_be_visible()
    for words in ("Danny", "Connect", "Ffion"):
        assert words not in owen.page.locator("main").inner_text()
    owen.page.get_by_label("Not now", exact=True).check()
    owen.page.get_by_label(re.compile("Do you want to say more")).fill("Ask us in May.")
    presses(owen.page, "Save")

    bea = visitor().comes_as("Bea Lindqvist")
    bea.page.goto("/today/")
    expect(bea.page.get_by_text(re.compile(ASKED))).to_have_count(0)
    page.reload()
    expect(page.get_by_text("They say: not now.")).to_be_visible()
    expect(page.get_by_text("“Ask us in May.”")).to_be_visible()
    danny.finds_no_barrier()

    criteria = trail.shows()
    assert "000-P5" in criteria
    remember(criteria)
