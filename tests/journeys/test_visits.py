"""Outings with friends, private visits, visits that somebody supervises, and talks with easy-read pages."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.house import Visitor
from tests.journeys.shown import Trail, remember
from tests.journeys.test_a_circle import adds_to_the_circle, registers


def fills_a_day(page: Page, question: str, day: date) -> None:
    """Type a day as people do: day, month, year."""
    group = page.get_by_role("group", name=question)
    for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        group.get_by_label(part).fill(str(value))


def answers(page: Page, question: str, *choices: str) -> None:
    """Choose one answer, or several, to a question."""
    group = page.get_by_role("group", name=question)
    for choice in choices:
        group.get_by_label(choice, exact=True).check()


@pytest.fixture
def ffion(visitor) -> Visitor:
    """Ffion, at her desk."""
    return visitor().comes_as("Ffion Price")


@pytest.fixture
def somebody(ffion) -> str:
    """Somebody new, with a mam and a friend. The address of their page."""
    address = registers(ffion.page, "Eirlys")
    ffion.page.get_by_role("link", name="Eirlys’s circle").click()
    adds_to_the_circle(ffion.page, "Mam", "Closest", "Family")
    adds_to_the_circle(ffion.page, "Gwen", "Close", "Friends")
    return address


def test_an_outing_with_a_friend_from_asking_to_how_it_was(ffion, house, somebody):
    trail, page = Trail(house), ffion.page
    page.goto(somebody)
    page.get_by_role("link", name="Arrange something together").click()
    ffion.finds_no_barrier()
    answers(page, "Who of their circle is asked to come?", "Mam", "Gwen")
    fills_a_day(page, "Which day?", date.today())
    page.get_by_label("Where?").fill("The pier")
    answers(page, "Is it somewhere they usually go?", "No, it is outside the places they usually go")
    page.get_by_role("button", name="Arrange it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Going out together")
    expect(page.get_by_text("Asked, no answer yet")).to_have_count(2)
    ffion.finds_no_barrier()

    page.get_by_role("link", name="Change who comes").click()
    ffion.finds_no_barrier()
    answers(page, "Gwen", "Comes")
    answers(page, "Mam", "Does not come")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Does not come")).to_be_visible()

    page.get_by_role("button", name="Write how it was").click()
    expect(page.get_by_label("Gwen", exact=True)).to_be_checked()
    expect(page.get_by_label("Mam", exact=True)).not_to_be_checked()
    page.get_by_label(re.compile("What mattered")).fill("They threw stones at the waves.")
    page.get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_role("link", name="Going out together with Gwen")).to_be_visible()

    criteria = trail.shows()
    assert "002-P17" in criteria
    remember(criteria)


def test_a_private_visit_keeps_who_and_when_only_if_they_agree(ffion, house, somebody):
    trail, page = Trail(house), ffion.page

    for agrees, name in (("Yes. Keep who and when", "Mam"), ("No. Keep nothing", "Gwen")):
        page.goto(f"{somebody}private-visits/new/")
        answers(page, "Do they agree that we keep who was there, and the day?", agrees)
        page.get_by_label(name, exact=True).check()
        ffion.finds_no_barrier()
        expect(page.get_by_role("textbox")).to_have_count(3)
        page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Private visit with Mam")).to_be_visible()
    expect(page.get_by_role("region", name="Last contacts")).not_to_contain_text("Gwen")
    criteria = trail.shows()
    assert "002-P16" in criteria
    remember(criteria)


def test_nobody_is_visited_under_supervision_before_everybody_has_signed(ffion, house, somebody):
    trail, page = Trail(house), ffion.page
    page.goto(f"{somebody}supervised/new/")
    answers(page, "Who visits them?", "Mam")
    answers(page, "How much support?", "Supervised: a record is written")
    answers(page, "What is it for?", "To see how it goes")
    answers(page, "Who stays with them, or supervises?", "Ffion")
    fills_a_day(page, "When is it looked at again?", date.today() + timedelta(days=80))
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Go on").click()
    page.get_by_label(re.compile("What does the person want from it")).fill("I want to see her here.")
    page.get_by_label("Who may come?").fill("Mam")
    page.get_by_label("What did everybody agree?").fill("One hour, in the library.")
    page.get_by_label("Who gets the record?").fill("Eirlys")
    answers(page, "May the supervisor leave them alone together?", "No")
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("No visit can be arranged before.")).to_be_visible()
    expect(page.get_by_role("button", name="Arrange a visit")).to_have_count(0)

    page.get_by_role("button", name="It is signed").click()
    page.get_by_label("Who signed?").fill("Eirlys, Mam, Ffion")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Arrange a visit").click()
    fills_a_day(page, "Which day?", date.today())
    page.get_by_label("When does it begin?").fill("10:00")
    page.get_by_label("When does it end?").fill("11:00")
    ffion.finds_no_barrier()
    page.get_by_role("button", name="Arrange it").click()
    ffion.finds_no_barrier()
    agreement = page.url
    page.get_by_role("link", name="Arranged").click()

    page.get_by_role("button", name="Write it up").click()
    ffion.finds_no_barrier()
    page.get_by_label("When did Mam come?").fill("10:20")
    page.get_by_label("How did they meet?").fill("Mam waved. Eirlys waved back.")
    page.get_by_label("What do you think about it?").fill("They were shy.")
    answers(page, "Were they left alone together, even for a short time?", "Yes")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("how they are afterwards")
    page.get_by_label(re.compile("How is Eirlys afterwards")).fill("Smiling. “She came.”")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("20 minutes later than planned")).to_be_visible()
    expect(page.get_by_role("region", name="What Ffion thinks")).to_contain_text("They were shy.")
    expect(page.get_by_role("heading", name="They were left alone together")).to_be_visible()
    ffion.finds_no_barrier()

    page.goto(agreement)
    expect(page.get_by_role("heading", name=re.compile("were left alone together on"))).to_be_visible()
    criteria = trail.shows()
    assert "002-P20" in criteria
    remember(criteria)


def writes_about_a_talk(page: Page, said: str) -> None:
    """What the person said, how they told it, how they were."""
    page.get_by_label(re.compile("What did they say or show")).fill(said)
    answers(page, "How did they tell you?", "Picture cards")
    answers(page, "How were they?", "Good")
    page.get_by_role("button", name="Keep the talk").click()


def test_talks_about_getting_on_keep_the_page_and_danny_tells_someone_from_it(visitor, ffion, house):
    trail, page = Trail(house), ffion.page
    page.goto("/people/")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    danny = page.url
    for title, shown in (("Good and hard ways to get on", "Good, hard and bad ways to get on"),
                         ("Staying safe with other people", "You and your money")):  # fmt: skip
        page.goto(f"{danny}talks/")
        page.get_by_role("link", name=title).first.click()
        answers(page, "Which easy-read page did you look at together?", shown)
        answers(page, "In what form did you look at it?", "With symbols or pictures")
        answers(page, "Did you check what they understood?", "They understood some of it")
        ffion.finds_no_barrier()
        writes_about_a_talk(page, "He pointed at the good friend and said “Sam”.")
        expect(page.get_by_text("They understood some of it.")).to_be_visible()
        ffion.finds_no_barrier()

    himself = visitor().comes_as("Danny Okafor")
    himself.page.get_by_role("button", name="See the pages").click()
    himself.finds_no_barrier()
    himself.page.get_by_role("button", name="Read about friends").click()
    expect(himself.page).to_have_title(re.compile("My page"))
    himself.finds_no_barrier()
    himself.page.get_by_role("main").get_by_role("button", name="Tell someone").click()
    himself.page.get_by_role("button", name="Tell Ffion").click()
    expect(himself.page.get_by_text("Ffion knows")).to_be_visible()

    criteria = trail.shows()
    assert {"002-P18", "002-P21"} <= criteria
    remember(criteria)


def test_keeping_in_touch_is_talked_about_beside_what_is_restricted(ffion, house):
    trail, page = Trail(house), ffion.page
    page.goto("/people/")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    danny = page.url

    page.goto(f"{danny}talks/")
    ffion.finds_no_barrier()
    page.get_by_role("region", name="Keeping in touch with somebody").get_by_role("link", name="Carl").click()
    expect(page.get_by_role("heading", name="No contact: Carl")).to_be_visible()
    ffion.finds_no_barrier()
    writes_about_a_talk(page, "He misses the music. He does not want Carl to come.")
    expect(page.get_by_text("He misses the music.")).to_be_visible()

    page.goto(f"{danny}talks/")
    page.get_by_role("link", name="What we could enjoy together").first.click()
    ffion.finds_no_barrier()
    answers(page, "Was it about somebody in their circle?", "Sam")
    writes_about_a_talk(page, "Football with Sam, and no staff.")

    criteria = trail.shows()
    assert {"002-P9", "002-P14"} <= criteria
    remember(criteria)
