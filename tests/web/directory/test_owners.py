"""What a provider does with its link, and what an editor sees of it."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.directory import owning, showing
from kinweave.directory.models import Assured, Entry, OwnerChange, OwnerLink
from kinweave.web.directory import words
from tests.directory.registers import CHILDMINDER, NURSERY, applied, ofsted
from tests.town import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def lena(town):
    """Somebody who looks after the directory."""
    return town.somebody_at_work("Lena", "directory_editor")


@pytest.fixture
def editor(lena):
    """Her browser."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=lena))
    return client


@pytest.fixture
def entry(town, lena) -> Entry:
    applied(town.viewer(lena), ofsted(NURSERY, CHILDMINDER))
    return Entry.objects.get(identifier="EY100001")


def asked(editor, entry) -> str:
    """The editor asks; the address of the page that the letter leads to."""
    editor.post(reverse("owner_ask", args=[entry.pk]), {"address": "n@nursery.test", "how_known": "Their website"})
    return mail.outbox[-1].body.split("http://testserver")[1].split("\n")[0]


def text(answer) -> str:
    return answer.content.decode()


def test_a_link_is_sent_and_shown_once(editor, entry):
    address = asked(editor, entry)

    first, second = (text(editor.get(entry.get_absolute_url())) for _ in range(2))

    assert [address in page for page in (first, second)] == [True, False]
    assert "The letter was sent" in first
    assert "n@nursery.test" not in first


def test_when_no_letter_can_be_sent_the_page_says_so_and_shows_the_link(editor, entry, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody answers there

    editor.post(reverse("owner_ask", args=[entry.pk]), {"address": "n@nursery.test", "how_known": "Their website"})

    page = text(editor.get(entry.get_absolute_url()))
    assert "The letter could not be sent" in page
    assert "/provider/" in page


def test_the_address_of_a_provider_stands_in_no_log(editor, entry, monkeypatch, caplog):
    def refused(*_args):
        raise SMTPRecipientsRefused({"n@nursery.test": (550, b"n@nursery.test is not known")})

    monkeypatch.setattr("kinweave.web.directory.owners.send_link", refused)

    editor.post(reverse("owner_ask", args=[entry.pk]), {"address": "n@nursery.test", "how_known": "Their website"})

    assert "SMTPRecipientsRefused" in caplog.text
    assert "n@nursery" not in caplog.text


def test_what_is_missing_is_said_with_what_was_typed(editor, entry):
    page = text(
        editor.post(reverse("owner_ask", args=[entry.pk]), {"address": "not one", "how_known": "Their website"})
    )

    assert "like name@example.org" in page
    assert "Their website" in page
    assert not OwnerLink.objects.exists()


def test_the_provider_confirms_says_room_and_what_is_different(client, editor, entry):
    page = asked(editor, entry)
    now = owning.stands(entry, NOON.date())
    assert "Is this right about you?" in text(client.get(page))

    client.post(f"{page}right/", {"seen": str(now.pk), "part": ["what", "contact"]})
    client.post(f"{page}room/", {"room": "yes"})
    sent = client.post(f"{page}changes/new/", {"name": now.name, "capacity": "99", "words": "We open at 7 now"})

    assert sent.url == page
    assert {one.part for one in Assured.objects.all()} == {"what", "contact"}
    assert OwnerChange.objects.get().words == "We open at 7 now"
    seen = text(client.get(page))
    assert "Somebody looks at it" in seen
    assert "there is room" in seen
    queue = text(editor.get(reverse("directory_fresh")))
    assert now.name in queue
    answer = reverse("owner_change_answer", args=[OwnerChange.objects.get().pk])
    assert "99" in text(editor.get(answer))
    assert "Write why it stays as it is." in text(editor.post(answer, {"take": "no", "because": ""}))
    editor.post(answer, {"take": "yes", "because": ""})
    assert owning.stands(entry, NOON.date()).capacity == 99


def test_the_provider_reads_the_days_on_which_it_is_shown_and_never_why(client, editor, entry, town, lena):
    by = town.viewer(lena)
    days = {"shown_from": town.on, "last_day": town.on + timedelta(days=30)}
    showing.set_window(entry=entry, because="Her ex-partner asked here", on=town.on, by=by, **days)

    page = text(client.get(asked(editor, entry)))

    assert "Not everybody sees this at all times" in page
    assert f"From {words.day(days['shown_from'])} to {words.day(days['last_day'])}." in page
    assert "ex-partner" not in page


@pytest.mark.parametrize("part", ["", "right/", "room/", "changes/new/"])
def test_a_link_that_opens_nothing_looks_like_every_other(client, editor, entry, part):
    page = asked(editor, entry)
    editor.post(reverse("owner_link_end", args=[entry.pk]))

    send = client.get if part in ("", "changes/new/") else client.post
    answers = [send(address + part) for address in (page, "/provider/nobody-knows-this/")]

    assert [one.status_code for one in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_who_works_at_home_is_asked_nothing_about_where(client, editor, entry):
    home = Entry.objects.exclude(pk=entry.pk).get()
    page = asked(editor, home)

    shown, asks = text(client.get(page)), text(client.get(f"{page}changes/new/"))

    assert "people see the area only" in shown
    for field in ("address", "postcode", "phone", "website", "area", "organization_name"):
        assert f'name="{field}"' not in asks
    client.post(f"{page}changes/new/", {"address": "7 Canary Close", "words": "x"})
    assert "Canary" not in str(OwnerChange.objects.values("says").get())


def test_whom_anyone_sees_by_area_only_a_link_shows_by_area_only(client, editor, town, lena):
    """A council's list knows the address; the regulator says then that it is a home; the letter went to a wrong one."""
    own = (
        b"Reference,Name,Type,Organisation,Address,Postcode,Area,Telephone,URN\n"
        b"1,Mice at 3 Canary Close,Playgroup,Canary Ltd,3 Canary Close,QZ7 7QZ,Ashby,01632 960777,EY200002\n"
    )
    applied(town.viewer(lena), own, key="own")
    entry = Entry.objects.get()
    page = asked(editor, entry)
    assert "Canary Close" in text(client.get(page))
    client.post(f"{page}changes/new/", {"name": "Mice", "address": "4 Canary Close", "words": "We moved"})

    applied(town.viewer(lena), ofsted(CHILDMINDER))

    shown, asks = text(client.get(page)), text(client.get(f"{page}changes/new/"))
    assert "people see the area only" in shown
    assert "We do not keep your address" not in shown
    for word in ("Canary", "QZ7", "960777"):
        assert word not in shown + asks
    for field in ("address", "postcode", "phone", "website", "area", "organization_name"):
        assert f'name="{field}"' not in asks
    change = OwnerChange.objects.get()
    assert "4 Canary Close" not in text(editor.get(change.get_absolute_url()))
    correct = text(editor.get(reverse("entry_correct", args=[entry.pk])))
    assert 'name="address"' not in correct
    client.post(f"{page}changes/new/", {"name": "", "kind": "Playgroup", "capacity": "4"})
    assert OwnerChange.objects.exclude(pk=change.pk).get().says == {"capacity": 4}


def test_neither_page_leads_into_the_service_nor_is_told_to_search_engines(client, editor, entry):
    answer = client.get(asked(editor, entry))

    assert "/people/" not in text(answer)
    assert "no-store" in answer["Cache-Control"] or "private" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] in ("no-referrer", "same-origin")
