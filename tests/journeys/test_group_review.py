"""How a group is led, what members bring, how it was for them, what was not good, and looking back. 004-P9 to P24."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.journeys.shown import Trail, remember
from tests.journeys.test_group import presses, types_day
from tests.journeys.test_group_hopes import GROUP, opens_my_group

TOUCH = "Owen gets in touch with Pádraig, as agreed"

FOUR = ("Was I welcome?", "Did it matter to me?", "Could I take part my way?", "Do I want something changed?")
SECRET = "The light is too bright for me"


def agrees_how_it_is_led(owen, group: str) -> None:
    """Leadership with others, and a debrief."""
    page = owen.page
    page.goto(f"{group}plan/")
    page.get_by_role("link", name="Agree how it is led").click()
    page.get_by_label("Members take turns").check()
    page.get_by_label("How did you explain the choices?").fill("With cards")
    page.get_by_label("With whom did you agree it?").fill("Everybody who came")
    page.get_by_label("How do leaders change?").fill("Every summer")
    types_day(page, "look at it again", date.today() + timedelta(days=200))
    owen.finds_no_barrier()
    presses(page, "Save")
    page.get_by_role("link", name="Agree support").click()
    page.get_by_label("A debrief after each session").check()
    page.get_by_label("What is agreed?").fill("Half an hour")
    page.get_by_label("Who gives it?").fill("Sunita")
    types_day(page, "look at it again", date.today() + timedelta(days=100))
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("How leaders change: Every summer")).to_be_visible()


def arranges_one_more(owen, group: str) -> str:
    """With each session that is arranged, the debrief is asked for."""
    page = owen.page
    page.goto(f"{group}sessions/new/")
    types_day(page, "Which day", date.today() + timedelta(days=45))
    page.get_by_label("What time?").fill("14:00")
    presses(page, "Save")
    session = page.url
    presses(page, "Arrange it")
    presses(page, "Arrange it")
    page.get_by_role("link", name="Confirm or release it").click()
    page.get_by_label("It is confirmed").check()
    page.get_by_label("When and where?").fill("Five o’clock, by telephone")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Five o’clock, by telephone")).to_be_visible()
    return session


def answers_four(page, words: str = "") -> None:
    """Four answers, and words if one likes."""
    for question in FOUR:
        page.get_by_role("group", name=question).get_by_label("A bit", exact=True).check()
    if words:
        page.get_by_label("What should change?").fill(words)


def brings_and_takes_on(owen, gwilym, group: str) -> None:
    """He says what he brings, takes on a part, and it is passed on later."""
    page = gwilym.page
    presses(page, "Say what I bring")
    page.get_by_label("What do you bring?").fill("My accordion")
    page.get_by_label("Everybody in the group").check()
    gwilym.finds_no_barrier()
    presses(page, "Save")
    owen.page.goto(f"{group}parts/")
    owen.finds_no_barrier()
    expect(owen.page.get_by_text("My accordion")).to_be_visible()
    presses(owen.page, "Offer something to do")
    owen.page.get_by_label("What is there to do?").fill("Play for the round")
    owen.page.get_by_label("Gwilym", exact=True).check()
    owen.finds_no_barrier()
    presses(owen.page, "Save")
    page.reload()
    page.get_by_role("link", name=re.compile("Yes or no.*Play for the round")).click()
    page.get_by_label("Yes, I do it").check()
    gwilym.finds_no_barrier()
    presses(page, "Save")
    owen.page.get_by_role("link", name=re.compile("Pass it on.*Play for the round")).click()
    owen.page.get_by_label("Roz", exact=True).check()
    presses(owen.page, "Save")
    owen.finds_no_barrier()


def is_not_good_and_is_asked_again(gwilym, owen) -> None:
    """Two taps to whom he chooses; Owen agrees what changes, and asks again."""
    page = gwilym.page
    page.goto("/mine/")
    page.get_by_role("link", name=f"{GROUP} is not good for me").click()
    page.get_by_role("button", name="Tell Owen").click()
    expect(page.get_by_text(re.compile("They ask you again by"))).to_be_visible()
    gwilym.finds_no_barrier()
    page = owen.page
    page.goto("/today/")
    page.get_by_role("link", name="A group is not good for somebody").first.click()
    presses(page, "I have it")
    presses(page, "Agree what changes")
    page.get_by_label("What changes, and who does it?").fill("He sits by the door. Owen keeps the seat.")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_role("link", name="Say what came of it")).to_have_count(0)  # not before he was asked again
    presses(page, "Ask how it is now")
    page.get_by_label("What do they say?").fill("Better by the door.")
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Better by the door.")).to_be_visible()
    expect(page.get_by_role("link", name="Say what came of it")).to_be_visible()


def test_a_group_is_led_cared_for_and_looks_back(visitor, house):
    trail = Trail(house)
    owen, gwilym = visitor().comes_as("Owen Rees"), visitor().comes_as("Gwilym Tudur")
    page = owen.page
    expect(page.get_by_text(TOUCH)).to_be_visible()
    page.get_by_role("link", name=TOUCH).click()
    page.get_by_label("How are they, and what do they want?").fill("A cold. He comes next week.")
    owen.finds_no_barrier()
    presses(page, "Save")
    group = page.url
    page.goto("/today/")
    expect(page.get_by_text(TOUCH)).to_have_count(0)
    agrees_how_it_is_led(owen, group)
    later = arranges_one_more(owen, group)

    opens_my_group(gwilym)
    brings_and_takes_on(owen, gwilym, group)
    presses(gwilym.page, "Say who gets in touch")
    gwilym.page.get_by_label("Who gets in touch?").fill("Hazel")
    gwilym.finds_no_barrier()
    presses(gwilym.page, "Save")

    session = answers_alone(owen, gwilym, group)
    is_not_good_and_is_asked_again(gwilym, owen)

    page.goto(f"{group}review/")
    owen.finds_no_barrier()
    presses(page, "Look back together")
    types_day(page, "Since when", date.today() - timedelta(days=30))
    owen.finds_no_barrier()
    presses(page, "Save")
    opens_my_group(gwilym)
    presses(gwilym.page, "Say what helps us grow")
    says_of_process(gwilym, "The music")
    page.goto(f"{group}review/")
    expect(page.get_by_text("The music")).to_be_visible()
    page.get_by_role("link", name="Write what you think").click()
    says_of_process(owen, "The agenda")
    page.get_by_role("link", name="Write what the group decides").or_(
        page.get_by_role("button", name="Write what the group decides")
    ).click()
    page.get_by_label("What does the group decide?").fill("Music first.")
    types_day(page, "look back again", date.today() + timedelta(days=90))
    owen.finds_no_barrier()
    presses(page, "Save")
    expect(page.get_by_text("Music first.").first).to_be_visible()
    owen.finds_no_barrier()
    gwilym.page.reload()
    expect(gwilym.page.get_by_text("We decided: Music first.")).to_be_visible()

    criteria = trail.shows()
    assert {f"004-P{number}" for number in (9, 10, 15, 21, 23, 24)} <= criteria
    remember(criteria)
    for address in (f"{group}review/", f"{group}parts/", session, later):
        assert gwilym.page.goto(address).status == 404  # what whoever runs it reads is not for its members


def says_of_process(somebody, process: str) -> None:
    """One thing that the group does, and whether it helped anyone grow."""
    page = somebody.page
    page.get_by_label("What do you do in the group?").fill(process)
    page.get_by_label("Some of us").check()
    page.get_by_label("Keep it").check()
    somebody.finds_no_barrier()
    presses(page, "Save")


def answers_alone(owen, gwilym, group: str) -> str:
    """Gwilym on his own page, the others on Owen's device: he would stand out, so nothing comes of it.

    Of the session before, which five answered in the same way, there are numbers without names.
    """
    page = gwilym.page
    page.get_by_role("button", name=re.compile("Say how it was")).click()
    answers_four(page, SECRET)
    gwilym.finds_no_barrier()
    presses(page, "Put it in the box")
    expect(page.get_by_role("button", name=re.compile("Say how it was"))).to_have_count(0)
    page = owen.page
    page.goto(group)
    held = [one.get_attribute("href") for one in page.locator("section[aria-labelledby=held] a").all()]
    for address in held:  # the one whose round is open
        page.goto(address)
        if page.get_by_role("button", name="Close the check-in", exact=True).count():
            break
    session = page.url
    owen.finds_no_barrier()
    names = page.get_by_role("link", name=re.compile("answers here"))
    for name in [one.inner_text() for one in names.all()]:
        if name.startswith("Gwilym"):
            continue
        page.get_by_role("link", name=name, exact=True).click()
        answers_four(page)
        owen.finds_no_barrier()
        presses(page, "Put it in the box")
        expect(page.get_by_text("It is in the box. Give the device back.")).to_be_visible()
        page.get_by_role("link", name="Back to the session").click()
    expect(page.get_by_text("members answered")).to_have_count(0)
    presses(page, "Close the check-in")
    presses(page, "Close the check-in")
    expect(page.get_by_text(re.compile("too few on their own page"))).to_be_visible()
    expect(page.get_by_text("members answered")).to_have_count(0)
    expect(page.get_by_text(SECRET)).to_have_count(0)
    owen.finds_no_barrier()
    page.goto(group)
    page.locator("section[aria-labelledby=held] a").last.click()
    expect(page.get_by_text("5 members answered.")).to_be_visible()
    owen.finds_no_barrier()
    return session
