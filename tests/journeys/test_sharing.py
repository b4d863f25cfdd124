"""May I share this? Asked, sent, kept back, asked for first; received, opened, and closed by the person themself."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.house import fits
from tests.journeys.shown import Trail, remember

LIKES = re.compile("Music, loud")
PHONE = {"width": 360, "height": 740}


def opens_sharing(worker, name: str = "Danny") -> Page:
    """What was shared about somebody, from their page."""
    page = worker.page
    page.goto("/people/")
    page.get_by_role("link", name=name, exact=True).first.click()
    page.get_by_role("link", name="What was shared, and with whom").click()
    return page


def asks(worker, what: str, whom: str = "Owen Rees") -> Page:
    """One thing about Danny, for Owen, for support in the community."""
    page = opens_sharing(worker)
    page.get_by_role("button", name="Share something").click()
    page.get_by_label(what, exact=True).first.check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label(f"{whom}, Riverside Befriending").check()
    page.get_by_label("Support in the community").check()
    worker.finds_no_barrier()
    page.get_by_role("button", name="See the answer").click()
    worker.finds_no_barrier()
    return page


def says(danny, answer: str) -> None:
    """Danny says yes or stop on his own page, whatever he said before."""
    page = danny.page
    page.goto("/mine/")
    page.locator("a[href$='/told/']").first.click()
    press = page.get_by_role("button", name=re.compile(f"^{answer}.*Riverside Befriending, What you like"))
    if press.count():
        press.first.click()
        expect(page.get_by_role("status").first).to_be_visible()


def test_what_danny_agreed_to_goes_and_closes_when_he_stops_it(visitor, house):
    trail = Trail(house)
    ffion, owen = visitor().comes_as("Ffion Price"), visitor().comes_as("Owen Rees")
    danny = visitor().comes_as("Danny Okafor")
    says(danny, "Say yes")

    page = asks(ffion, "What Danny likes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Share")
    expect(page.get_by_text(LIKES)).to_be_visible()
    page.get_by_role("button", name="Share with Owen Rees").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shared with Owen Rees, Riverside Befriending")
    ffion.finds_no_barrier()
    sent = page.url

    owen.page.goto("/today/")
    owen.page.get_by_role("link", name="Something came from Ashby Vale Connect").first.click()
    expect(owen.page.get_by_text("Do not pass it on. Ask Ashby Vale Connect first.")).to_be_visible()
    expect(owen.page.get_by_text(LIKES)).to_have_count(0)
    owen.finds_no_barrier()
    owen.page.get_by_role("button", name="Open it").click()
    expect(owen.page.get_by_text(LIKES)).to_be_visible()
    owen.page.get_by_role("button", name="I have it, and read the conditions").click()
    owen.finds_no_barrier()

    says(danny, "Stop")
    owen.page.reload()
    expect(owen.page.get_by_text("It does not open any more")).to_be_visible()
    expect(owen.page.get_by_text(LIKES)).to_have_count(0)
    page = asks(ffion, "What Danny likes")
    expect(page.get_by_role("heading", level=1)).to_have_text("Do not share")
    expect(page.get_by_text("They said yes before, and now say no.")).to_be_visible()
    page.get_by_role("button", name="Keep that").click()
    page.get_by_label("Why do you not share it?").fill("Danny stopped it today.")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Danny stopped it today.")).to_be_visible()
    ffion.finds_no_barrier()

    criteria = trail.shows()
    assert {"003-P23", "003-P25"} <= criteria
    remember(criteria)
    assert visitor().comes_as("Bea Lindqvist").page.goto(sent).status == 404


def test_a_link_that_somebody_outside_has_open_closes_at_its_next_request_when_danny_stops_it(visitor):
    ffion, danny, outside = visitor().comes_as("Ffion Price"), visitor().comes_as("Danny Okafor"), visitor()
    says(danny, "Say yes")
    page = asks(ffion, "What Danny likes", whom="Sunita Rao")
    page.get_by_role("button", name="Share with Sunita Rao").click()
    page.get_by_role("button", name="Make a link").click()
    ffion.finds_no_barrier()
    link = page.get_by_text(re.compile(r"/link/")).inner_text()
    page.get_by_role("button", name="Make a code").click()
    code = page.get_by_text(re.compile(r"^\d{6}$")).inner_text()

    outside.page.goto(link)
    expect(outside.page.get_by_text("Danny")).to_have_count(0)
    outside.finds_no_barrier()
    outside.page.get_by_role("textbox").fill(code)
    outside.page.get_by_role("button", name="Open it").click()
    expect(outside.page.get_by_text(LIKES)).to_be_visible()
    outside.finds_no_barrier()

    says(danny, "Stop")
    outside.page.reload()
    expect(outside.page.get_by_text("It does not open any more")).to_be_visible()
    expect(outside.page.get_by_text(LIKES)).to_have_count(0)
    other = visitor()
    other.page.goto(link)
    expect(other.page.get_by_text(LIKES)).to_have_count(0)


def test_a_step_is_asked_for_in_one_tap_and_a_manager_answers(visitor, house):
    trail = Trail(house)
    ffion, gareth = visitor().comes_as("Ffion Price"), visitor().comes_as("Gareth Pugh")

    page = asks(ffion, "What helps when Danny has a bad day")
    expect(page.get_by_role("heading", level=1)).to_have_text("A step is needed first")
    page.get_by_role("button", name=re.compile("Ask them")).first.click()
    expect(page.get_by_role("heading", name="Waiting for somebody")).to_be_visible()

    gareth.page.goto("/sharing/")
    gareth.finds_no_barrier()
    gareth.page.get_by_role("link", name="Ask for a sharing that is agreed for once.").last.click()
    gareth.finds_no_barrier()
    gareth.page.get_by_label("No", exact=True).check()
    gareth.page.get_by_label("What did you do, or why not?").fill("Danny can tell him himself. Ask him first.")
    gareth.page.get_by_role("button", name="Save").click()

    criteria = trail.shows()
    assert "003-P24" in criteria
    remember(criteria)


def test_to_keep_somebody_safe_the_telephone_stands_first_on_a_phone_too(visitor):
    ffion = visitor(viewport=PHONE).comes_as("Ffion Price")
    page = opens_sharing(ffion)
    page.get_by_role("button", name="Share something").click()
    page.get_by_label("What helps when Danny has a bad day", exact=True).first.check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Adult duty team, Ashby Vale Council").check()
    page.get_by_label("Keeping somebody safe").check()
    page.get_by_role("button", name="See the answer").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Share with conditions")
    expect(page.get_by_role("heading", level=2).first).to_have_text(
        "Telephone first. Nothing here has to be finished before."
    )
    ffion.finds_no_barrier()
    assert fits(page)
    page.get_by_role("button", name="Share with these conditions").click()
    expect(page.get_by_text("It went at once, to keep somebody safe")).to_be_visible()
    assert fits(page)


def test_it_is_answered_in_welsh_and_without_javascript(visitor):
    ffion = visitor(language="cy", java_script_enabled=False).comes_as("Ffion Price")
    page = ffion.page
    page.goto("/people/")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="Beth gafodd ei rannu, a gyda phwy").click()
    page.get_by_role("button", name="Rhannu rhywbeth").click()
    page.locator("main form :is(input[type=radio], input[type=checkbox])").first.check()
    page.get_by_role("button", name="Ymlaen", exact=True).click()
    page.get_by_label("Owen Rees, Riverside Befriending").check()
    page.locator("input[value=community_support]").check()
    page.get_by_role("button", name="Gweld yr ateb").click()

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("^(Rhannwch|Rhannwch gydag amodau|Mae angen cam yn gyntaf|Peidiwch â rhannu)$")
    )
