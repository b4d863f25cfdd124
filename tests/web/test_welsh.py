"""Welsh: every text has it, whole, and its pages say that nobody has checked it yet."""

import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from kinweave.access.models import Account
from kinweave.foundation import refuse
from kinweave.web.people.note_forms import VisitForm
from tests.town import Town
from tests.web.components.page import a_request, drawn
from tests.web.people.pages import day

FILE = Path(__file__).parents[2] / "scripts" / "messages.py"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%d|%\{\w+\}|\{\w+\}|<[^>]+>|&\w+;")
FORMS = 4  # one, two, other numbers, eight and eleven
NOT_CHECKED = "Nid yw siaradwr Cymraeg wedi gwirio’r geiriad hwn eto."


def script():
    """The script that collects the texts, which is no part of the package."""
    found = importlib.util.spec_from_file_location("messages", FILE)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def messages():
    """The script's functions."""
    return script()


@pytest.fixture(scope="module")
def texts(messages):
    """Every text of today, with the Welsh that there is."""
    return [one for one in messages.up_to_date() if one.id]


@pytest.fixture
def reader(db) -> Client:
    """Somebody who has not signed in and reads Welsh."""
    return welsh(Client())


def welsh(client: Client) -> Client:
    """The same browser, in Welsh."""
    client.cookies["language"] = "cy"
    return client


def at_work(town: Town) -> Client:
    """Ffion, who works with Danny, reading Welsh."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=town.ffion))
    return welsh(client)


def body(response) -> str:
    """A page as text."""
    return response.content.decode()


def as_ids(one) -> tuple[str, ...]:
    """A text, or the texts for one and for many."""
    return one.id if isinstance(one.id, tuple) else (one.id,)


def placeholders(text: str) -> list[str]:
    """What is put into a text, and the marks in it."""
    return sorted(PLACEHOLDER.findall(text))


def test_no_text_is_without_welsh(messages):
    missing = messages.without_welsh(messages.up_to_date())

    assert missing == [], "run: python scripts/messages.py collect"


def test_a_translation_puts_in_what_the_text_puts_in(messages, texts):
    changed = [
        one.id
        for one in texts
        for form in messages.as_forms(one.string)
        if placeholders(form) not in [placeholders(text) for text in as_ids(one)]
    ]

    assert changed == []


def test_a_number_has_all_its_forms(messages, texts):
    counted = [one for one in texts if isinstance(one.id, tuple)]

    short = [one.id for one in counted if len([form for form in messages.as_forms(one.string) if form]) != FORMS]

    assert counted
    assert short == []


def test_welsh_uses_the_apostrophe_that_english_does(messages, texts):
    straight = [one.id for one in texts for form in messages.as_forms(one.string) if "'" in form]

    assert straight == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1 ymweliad"), (2, "2 ymweliad"), (3, "3 o ymweliadau"), (8, "8 o ymweliadau"), (11, "11 o ymweliadau")],
)
def test_visits_are_counted_as_welsh_counts_them(number, words):
    with translation.override("cy"):
        said = translation.ngettext("%(count)d visit", "%(count)d visits", number) % {"count": number}

    assert said == words


def test_july_is_spelled_as_welsh_spells_it():
    with translation.override("cy"):
        assert translation.gettext("July") == "Gorffennaf"


def test_a_welsh_page_says_that_it_is_welsh_and_unchecked(reader):
    page = body(reader.get(reverse("help")))

    assert '<html lang="cy"' in page
    assert NOT_CHECKED in page
    assert "This wording has not yet been checked by a Welsh speaker." in page


def test_the_page_for_what_is_not_there_says_it_too(reader):
    assert NOT_CHECKED in body(reader.get("/nowhere/"))


def test_ones_own_page_says_it_too(town):
    client = Client()
    client.force_login(Account.objects.get(identities__party=town.danny))

    page = body(welsh(client).get(reverse("mine"), follow=True))

    assert "Dyma eich tudalen chi." in page
    assert NOT_CHECKED in page


def test_it_is_printed(reader):
    page = body(reader.get(reverse("help")))

    line = re.search(r'<p class="([^"]*)" id="unchecked">', page)

    assert line
    assert "noprint" not in line[1]
    assert page.index("<main") < line.start() < page.index("</main>")


def test_an_english_page_does_not_say_it(db):
    page = body(Client().get(reverse("help")))

    assert '<html lang="en-gb"' in page
    assert 'id="unchecked"' not in page


def test_when_somebody_has_checked_the_page_says_who(reader, settings):
    settings.WELSH_CHECKED_BY = "Nia Pritchard"

    page = body(reader.get(reverse("help")))

    assert NOT_CHECKED not in page
    assert "Gwiriwyd y geiriad hwn gan Nia Pritchard." in page


def test_a_day_is_written_in_welsh(town):
    town.tie("Marcus")

    page = body(at_work(town).get(reverse("circle", args=[town.danny.pk])))

    assert "14 Hydref 2026" in page
    assert "October" not in page


def test_a_refusal_gives_its_reason_and_the_way_forward_in_welsh(db):
    refused = refuse("Nobody gives a post to themself.", way_forward="Ask another administrator.")

    with translation.override("cy"):
        page = drawn('{% include "errors/refused.html" %}', {"decision": refused}, a_request())

    assert "Does neb yn rhoi swydd iddo’i hun." in page
    assert "Gofynnwch i weinyddwr arall." in page


def test_a_form_gives_a_rules_reason_in_welsh():
    with translation.override("cy"):
        form = VisitForm(day("day", date(2020, 1, 1)), on=date(2026, 10, 14))
        errors = str(form.errors["day"])

    assert "Mae’r diwrnod hwn wedi bod." in errors


def test_the_kinds_of_contact_are_offered_in_welsh():
    with translation.override("cy"):
        offered = [str(word) for _kind, word in VisitForm(on=date(2026, 10, 14)).fields["kind"].choices]

    assert offered == ["Ymweliad", "Galwad ffôn", "Galwad fideo", "Neges"]  # outings have a page of their own


def test_the_other_language_has_its_own_name_and_leads_back_to_the_page(reader):
    page = body(reader.get(reverse("privacy")))

    sent = reader.post(reverse("set_language"), {"language": "en-gb", "next": reverse("privacy")})

    assert f'name="next" value="{reverse("privacy")}"' in page
    assert 'lang="en-gb">English</button>' in page
    assert sent.url == reverse("privacy")
    assert '<html lang="en-gb"' in body(reader.get(sent.url))
