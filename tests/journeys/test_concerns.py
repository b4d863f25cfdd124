"""Danny tells someone in two taps; a worry climbs to the manager when nobody answers; nobody else hears of it."""

import re
import sqlite3
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.counting import Taps
from tests.journeys.house import House
from tests.journeys.shown import Trail, remember

ROUND = """
import django
django.setup()
from django.utils import timezone
from kinweave.concerns.actions import climb_due
from kinweave.foundation import system
climb_due(by=system("climb concerns", timezone.now()))
"""


def waits_on_today(page: Page) -> None:
    page.goto("/today/")
    expect(page.get_by_role("region", name="First")).to_contain_text("A concern waits for you")


def opens_it(page: Page) -> str:
    """Open the concern that waits. Returns its address."""
    page.get_by_role("link", name="A concern waits for you").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A concern")
    return page.url


def is_hidden_from(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    page.goto("/today/")
    expect(page.get_by_text("A concern waits for you")).to_have_count(0)


def goes_by(house: House, hours: int) -> None:
    """Every open concern was raised so many hours earlier, and the clock does its round."""
    back = f"-{hours} hours"
    with sqlite3.connect(house.folder / "kinweave.sqlite3", timeout=30) as database:
        for column in ("reached_at", "due_at"):
            database.execute(
                f"UPDATE concerns_reached SET {column} = datetime({column}, ?) WHERE acknowledged_at IS NULL", (back,)
            )
    settings = {**house.environment, "DJANGO_SETTINGS_MODULE": "kinweave.config.settings"}
    subprocess.run([sys.executable, "-c", ROUND], env=settings, timeout=60, check=True)


def test_danny_tells_someone_in_two_taps_from_any_page(visitor, house):
    trail = Trail(house)
    danny = visitor().comes_as("Danny Okafor")
    page = danny.page
    page.get_by_role("button", name="See my plan").click()

    taps = Taps(page)
    taps.press("Tell someone")
    danny.finds_no_barrier()
    taps.press("Tell Ffion")

    expect(page.get_by_role("heading", level=1)).to_have_text("We sent it")
    assert taps.count == 2
    expect(page.get_by_text("Ffion knows")).to_be_visible()
    expect(page.get_by_role("link", name="999")).to_be_visible()
    danny.finds_no_barrier()

    ffion = visitor().comes_as("Ffion Price")
    waits_on_today(ffion.page)
    address = opens_it(ffion.page)
    ffion.finds_no_barrier()
    ffion.page.get_by_role("button", name="I have it").click()
    page.reload()
    expect(page.get_by_text("Ffion has read it")).to_be_visible()

    is_hidden_from(visitor().comes_as("Meera Solanki").page, address)
    criteria = trail.shows()
    assert "told somebody" in {line.verb for line in trail.left()}  # the talk and its page are another journey
    remember(criteria)


def test_a_worker_is_worried_and_the_safeguarding_lead_acts(visitor):
    ffion = visitor().comes_as("Ffion Price")
    page = ffion.page
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="I am worried about them").click()
    expect(page.get_by_text("Telephone 999 first.").first).to_be_visible()
    ffion.finds_no_barrier()
    page.get_by_label("What worries you?").fill("He has had no money for food for two weeks.")
    page.get_by_label("Meera", exact=True).check()
    page.get_by_label("No, or not sure").check()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("It has reached somebody whom it does not name.")).to_be_visible()
    ffion.finds_no_barrier()

    ruth = visitor().comes_as("Ruth Adeyemi")
    waits_on_today(ruth.page)
    address = opens_it(ruth.page)
    ruth.page.get_by_role("button", name="Refer now").click()
    ruth.finds_no_barrier()
    ruth.page.get_by_label("Whom did you tell?").fill("Ashby Vale Council")
    ruth.page.get_by_label("What did you tell them, and what did they say?").fill("They ring back today.")
    ruth.page.get_by_role("button", name="Save").click()
    ruth.page.get_by_role("button", name="I have it").click()
    ruth.page.get_by_role("link", name="Write what you were told").click()
    ruth.page.get_by_label(re.compile("they are gathering information")).check()
    ruth.page.get_by_label("Who told you?").fill("The duty worker")
    ruth.page.get_by_role("button", name="Save").click()
    ruth.page.get_by_role("link", name="Tell the person who raised it").click()
    ruth.page.get_by_label("What do you tell the person who raised it?").fill("Thank you. The council knows.")
    ruth.page.get_by_role("button", name="Save").click()
    expect(ruth.page.get_by_text("they are gathering information")).to_be_visible()

    page.reload()
    expect(page.get_by_text("Somebody has it in hand.")).to_be_visible()
    expect(page.get_by_text("Thank you. The council knows.")).to_be_visible()
    expect(page.get_by_text("They ring back today.")).to_have_count(0)
    is_hidden_from(visitor().comes_as("Meera Solanki").page, address)


def test_when_nobody_answers_it_climbs_to_the_manager(visitor, house):
    ffion = visitor().comes_as("Ffion Price")
    ffion.page.get_by_role("link", name="Peg", exact=True).first.click()
    ffion.page.get_by_role("link", name="I am worried about them").click()
    ffion.page.get_by_label("What worries you?").fill("Somebody shouted at Peg.")
    ffion.page.get_by_label("No, or not sure").check()
    ffion.page.get_by_role("button", name="Send it").click()
    raised = ffion.page.url
    gareth = visitor().comes_as("Gareth Pugh")
    is_hidden_from(gareth.page, raised.replace("raised/", ""))

    goes_by(house, 25)

    waits_on_today(gareth.page)
    opens_it(gareth.page)
    expect(gareth.page.get_by_text("Somebody shouted at Peg.")).to_be_visible()
    gareth.finds_no_barrier()
    gareth.page.get_by_role("button", name="I have it").click()
    ffion.page.reload()
    expect(ffion.page.get_by_text("Somebody has it in hand.")).to_be_visible()
    stranger = visitor()
    assert stranger.page.goto(raised).status == 404


def test_whoever_cannot_sign_in_finds_numbers(visitor):
    stranger = visitor()
    stranger.page.goto("/")

    stranger.page.get_by_role("link", name="Help by telephone").click()

    expect(stranger.page.get_by_role("link", name="999")).to_be_visible()
    expect(stranger.page.get_by_role("link", name="01632 960600")).to_be_visible()
    stranger.finds_no_barrier()


@pytest.mark.parametrize("name", ["Imran Shah", "Yusra Benali"])
def test_auditors_and_administrators_open_no_concern(visitor, name):
    page = visitor().comes_as(name).page

    assert page.goto("/concerns/").status == 404
