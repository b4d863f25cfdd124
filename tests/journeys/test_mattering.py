"""Places that matter to Danny, to his mum and to the practice: one page, and he says who sees what. 000-P1."""

import re

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_deciding import opens
from tests.journeys.test_who_speaks import opens_the_page_of_danny

BRIDGE, CHIPS, ROUTES = "I watch the boats.", "We eat chips there.", "They ask us which paths are safe."


def adds(visitor, place: str, why: str, who: str = "") -> None:
    page = visitor.page
    page.get_by_role("button", name="Add a place").click()
    page.get_by_label(re.compile("Which place")).fill(place)
    page.get_by_label(re.compile("Why does it matter")).fill(why)
    if who:
        page.get_by_label(who, exact=True).check()
    visitor.finds_no_barrier()
    page.get_by_role("button", name=re.compile("^(Save|Keep this)$")).click()


def test_danny_his_mum_and_his_worker_say_which_places_matter(visitor, house):
    trail = Trail(house)
    danny = visitor(viewport={"width": 360, "height": 780}).comes_as("Danny Okafor")
    danny.page.get_by_role("button", name="See what matters").first.click()
    adds(danny, "The swing bridge", BRIDGE)
    danny.finds_no_barrier()

    grace = visitor().comes_as("Grace Okafor")
    address = opens_the_page_of_danny(grace)
    grace.page.get_by_role("button", name="See what matters").click()
    grace.finds_no_barrier()
    expect(grace.page.get_by_text(BRIDGE)).to_have_count(0)
    adds(grace, "Our bench", CHIPS)
    expect(grace.page.get_by_text(CHIPS)).to_be_visible()

    worker = visitor().comes_as("Ffion Price")
    opens(worker.page, "Danny", "Places that matter")
    worker.finds_no_barrier()
    expect(worker.page.get_by_role("region", name="To those close to them")).to_contain_text(CHIPS)
    adds(worker, "Walkers’ forum", ROUTES, "I do, for our practice")
    expect(worker.page.get_by_role("region", name="To our practice")).to_contain_text(ROUTES)
    expect(worker.page.get_by_role("link", name=re.compile("Change.*The swing bridge"))).to_have_count(0)

    page = danny.page
    page.reload()
    for words in (BRIDGE, CHIPS, ROUTES):
        expect(page.get_by_text(words)).to_be_visible()
    page.get_by_role("button", name=re.compile("Let them see it.*The swing bridge")).click()
    page.get_by_role("link", name=re.compile("Change it.*The swing bridge")).click()
    page.get_by_label(re.compile("Why does it matter")).fill("I watch the boats go under.")
    page.get_by_role("button", name="Keep this").click()
    danny.finds_no_barrier()

    grace.page.goto(f"{address}places-that-matter/")
    expect(grace.page.get_by_text("I watch the boats go under.")).to_be_visible()
    expect(grace.page.get_by_text(ROUTES)).to_have_count(0)
    criteria = trail.shows()
    assert "000-P1" in criteria
    remember(criteria)
