"""Who is close to Danny, and who speaks for him: his mum holds a step, his advocate helps him to be heard."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.house import Visitor
from tests.journeys.shown import Trail, remember
from tests.journeys.test_deciding import opens

STEP = "Bring the boots on Saturday"
HARD = "Saying no to him on Fridays"
MONEY = "He gives money to somebody every Friday."
KEPT_FROM_THEM = ("access/", "looks/", "contact/", "plan/risks/", "talk/", "circle/people/new/")


def opens_the_page_of_danny(visitor: Visitor) -> str:
    """Whoever speaks for Danny opens his page from their own. Returns its address."""
    page = visitor.page
    visitor.finds_no_barrier()
    page.get_by_role("button", name="See the page of Danny").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The page of Danny")
    visitor.finds_no_barrier()
    return page.url


def reads_and_never_sees_what_is_said_of_them(visitor: Visitor, name: str, said: str) -> str:
    """They see the circle and the wishes; not what Danny says about them, nor what is his alone. Gives the address."""
    page, address = visitor.page, opens_the_page_of_danny(visitor)
    page.get_by_role("button", name="See the circle").click()
    expect(page.get_by_role("heading", name="Sam")).to_be_visible()
    expect(page.get_by_role("heading", name=name, exact=True)).to_have_count(0)
    visitor.finds_no_barrier()
    page.goto(f"{address}wishes/")
    expect(page.get_by_text("I want him on Sundays.")).to_be_visible()
    expect(page.get_by_text(said)).to_have_count(0)
    for part in KEPT_FROM_THEM:
        answer = page.goto(address + part)
        assert answer is not None
        assert answer.status == 404, part
    page.goto(address)
    return address


def is_worried_about_danny(visitor: Visitor, words: str) -> None:
    """They say it, see that it is sent, and see nothing else of it."""
    page = visitor.page
    page.get_by_role("button", name="Tell someone").first.click()
    page.get_by_role("link", name="I am worried about Danny").click()
    visitor.finds_no_barrier()
    page.get_by_role("textbox").first.fill(words)
    page.get_by_label(re.compile("^no, or not sure", re.IGNORECASE)).check()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We sent it")
    visitor.finds_no_barrier()


def sees_nothing_of(visitor: Visitor, address: str, *words: str) -> None:
    """No page of Danny's that they open says any of this, and what is said about worries is not there for them."""
    page = visitor.page
    for part in ("", "circle/", "wishes/", "plan/", "told/"):
        page.goto(address + part)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert [one for one in words if one in page.content()] == [], part
    for hidden in (
        "/concerns/",
        address.replace("/mine/", "/people/"),
        address.replace("/mine/", "/people/") + "hard/",
    ):
        answer = page.goto(hidden)
        assert answer is not None
        assert answer.status == 404, hidden


def says_that_something_is_hard(grace: Visitor, worker: Visitor) -> None:
    """Mum says it from Danny's page, and sees nothing of it after; Ffion reads it, with who said so."""
    page = grace.page
    page.get_by_role("link", name="Say that something is hard").click()
    grace.finds_no_barrier()
    page.get_by_label("What is hard?").fill(HARD)
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("The workers can read it now.")).to_be_visible()
    page = worker.page
    page.goto("/today/")
    opens(page, "Danny", "What is hard")
    page.get_by_role("link", name=HARD).click()
    expect(page.get_by_text(re.compile("Grace")).first).to_be_visible()
    worker.finds_no_barrier()


def gives_mum_a_step(worker: Visitor) -> None:
    """Ffion writes down what Mum said she would do: next, and then now."""
    page = worker.page
    opens(page, "Danny", "Plan")
    page.get_by_role("button", name="Add a step").click()
    page.get_by_label("What will be done?").fill(STEP)
    page.get_by_label(re.compile("^Mum")).first.check()
    page.get_by_label("Next", exact=True).check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=STEP).click()
    page.get_by_role("link", name="Now, next or later").click()
    page.get_by_label("Now", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name=STEP)).to_be_visible()


def test_a_key_person_holds_a_step_and_says_that_it_is_done(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    gives_mum_a_step(worker)

    grace = visitor().comes_as("Grace Okafor")
    address = reads_and_never_sees_what_is_said_of_them(grace, "Mum", "Keep Sundays.")
    grace.page.get_by_role("button", name="See the plan").click()
    expect(grace.page.get_by_role("heading", name="What you do for Danny")).to_be_visible()
    grace.finds_no_barrier()
    grace.page.get_by_role("button", name=re.compile(rf"I did it\W+{STEP}")).click()
    expect(grace.page.get_by_text(STEP)).to_have_count(0)
    says_that_something_is_hard(grace, worker)
    is_worried_about_danny(grace, MONEY)
    sees_nothing_of(grace, address, MONEY, HARD)

    opens(worker.page, "Danny", "Plan")
    expect(worker.page.get_by_role("region", name="Taking part")).to_contain_text(STEP)
    left = {(line.verb, line.role) for line in trail.left()}
    assert {("kept a promise", ""), ("raised a concern", ""), ("said it is hard", "")} <= left
    criteria = trail.shows()
    assert "002-P8" in criteria
    remember(criteria)


def asks_for_an_advocate(page: Page) -> None:
    """Ffion asks the council, keeps the answer, and what the advocate said for Danny."""
    opens(page, "Danny", "Decisions")
    page.get_by_role("link", name="Ask for one").click()
    page.get_by_label("Care Act advocate").check()
    page.get_by_label("For what?").fill("Who comes to the review")
    page.get_by_label("weighing it up").check()
    page.get_by_label("Who was asked for an advocate?").fill("Ashby Vale Council")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=re.compile(r"They answered\W+Who comes to the review")).click()
    page.get_by_label(re.compile("^an advocate will come", re.IGNORECASE)).check()
    page.get_by_label("Name of the advocate").fill("Tomasz Nowak")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name=re.compile(r"What they say\W+Who comes to the review")).click()
    page.get_by_label(re.compile("What did the advocate say")).fill("Danny wants Sam there, and no forms.")
    page.get_by_label("What was answered to that?").fill("Sam is asked. There are no forms.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("They said: Danny wants Sam there, and no forms.")).to_be_visible()


def talks_with_the_advocate_there(page: Page) -> None:
    """A talk about wishes in which the advocate helps Danny, and says who he is."""
    opens(page, "Danny", "Danny’s circle")
    page.get_by_role("link", name="Talk with Danny about wishes").first.click()
    page.get_by_label("picture cards").check()
    page.get_by_label("an advocate").check()
    page.get_by_label(re.compile("Who helped")).fill("Tomasz, his advocate")
    page.get_by_role("button", name="Start").click()
    page.get_by_label("See more", exact=True).check()
    page.get_by_role("button", name="Next").click()
    while "wishes/hope/" not in (address := page.url):
        page.get_by_role("button", name=re.compile("^Skip")).click()
        expect(page).not_to_have_url(address)
    page.get_by_role("link", name="Skip this").click()
    page.get_by_label(re.compile("said yes")).check()
    page.get_by_role("button", name="Keep these answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danny’s circle")


def test_an_advocate_is_asked_for_helps_and_is_heard(visitor, house):
    trail = Trail(house)
    worker = visitor().comes_as("Ffion Price")
    asks_for_an_advocate(worker.page)
    worker.finds_no_barrier()
    talks_with_the_advocate_there(worker.page)

    tomasz = visitor().comes_as("Tomasz Nowak")
    address = reads_and_never_sees_what_is_said_of_them(tomasz, "Tomasz", "He waits.")
    is_worried_about_danny(tomasz, "Nobody asked Danny before the day was changed.")
    sees_nothing_of(tomasz, address, "Nobody asked Danny", MONEY, HARD)

    danny = visitor().comes_as("Danny Okafor")
    danny.page.get_by_role("button", name="See how I decide").click()
    expect(danny.page.get_by_role("region", name="Tomasz Nowak")).to_contain_text("helps you to say what you want")
    danny.finds_no_barrier()
    criteria = trail.shows()
    assert {"002-P1", "002-P6"} <= criteria
    remember(criteria)
