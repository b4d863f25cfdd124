"""An emergency is practised: chosen, answered by the real rules, talked over; and nothing of it is real. 003-P24."""

import pytest
from playwright.sync_api import expect

from tests.journeys.house import fits

PHONE = {"width": 360, "height": 740}
PATIENCE = 40_000  # milliseconds: the first answer after a start is worked out in a process of its own


def practises(worker, situation: str):
    """Open a situation from the desk."""
    page = worker.page
    page.goto("/sharing/")
    page.get_by_role("button", name="Practise").click()
    page.get_by_role("link", name=situation).click()
    return page


def chooses(page, do: str, to: str, what_for: str) -> None:
    page.get_by_label(do, exact=True).check()
    page.get_by_label(to, exact=True).check()
    page.get_by_label(what_for, exact=True).check()
    page.get_by_role("button", name="See what comes of it").click(timeout=PATIENCE)


def test_a_worker_practises_danger_in_the_evening_and_keeps_only_that_she_did(visitor):
    ffion = visitor(viewport=PHONE).comes_as("Ffion Price")
    page = practises(ffion, "Danger, and your lead does not answer")
    ffion.finds_no_barrier()
    chooses(page, "Ask somebody before I share it", "The police", "Keeping somebody safe")

    expect(page.get_by_role("heading", level=1)).to_have_text("Share with conditions")
    expect(page.get_by_text("Everybody here is invented.")).to_be_visible()
    expect(page.get_by_text("Here every minute counts. Ring first, and ask afterwards.")).to_be_visible()
    expect(page.get_by_text("Ring 999. You need nobody’s leave")).to_be_visible()
    ffion.finds_no_barrier()
    assert fits(page)
    page.get_by_role("button", name="Keep that I practised today").click()
    expect(page.get_by_text("This list is for you.")).to_be_visible()
    ffion.finds_no_barrier()

    meera = visitor().comes_as("Meera Solanki")
    meera.page.goto("/practise/")
    expect(meera.page.get_by_text("This list is for you.")).to_have_count(0)
    assert visitor().comes_as("Imran Shah").page.goto("/practise/danger/").status == 404


def test_a_father_asks_and_the_words_give_nothing_away(visitor):
    ffion = visitor().comes_as("Ffion Price")
    page = practises(ffion, "A father asks when she is picked up")
    chooses(page, "Send it now", "Lee, her father", "Early help for a family")

    expect(page.get_by_role("heading", level=1)).to_have_text("Do not share")
    expect(page.get_by_text("This cannot be arranged here yet.")).to_be_visible()
    expect(page.get_by_text("A restriction stops this.")).to_have_count(0)
    expect(page.get_by_text("Where a child is, and when, is enough to find her.")).to_be_visible()
    page.get_by_role("button", name="Try another").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Housing asks, and her mother said no")


@pytest.mark.parametrize("language", ["cy"])
def test_it_is_practised_in_welsh_and_without_javascript(visitor, language):
    ffion = visitor(language=language, java_script_enabled=False).comes_as("Ffion Price")
    page = ffion.page
    page.goto("/practise/bruises/")
    for name in ("do", "to", "purpose"):
        page.locator(f"input[name={name}]").first.check()
    page.get_by_role("button", name="Gweld beth sy’n dod ohono").click(timeout=PATIENCE)

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rhannwch")
    expect(page.get_by_text("Mae pawb yma wedi’u dyfeisio.")).to_be_visible()
