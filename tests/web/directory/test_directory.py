"""The directory's pages: a file is sent, looked at, decided about, applied; an address at home is on none of them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.directory.models import EntryVersion, Import
from tests.directory.registers import NURSERY, OFSTED, applied, compared, nursery, ofsted
from tests.web.crawling import everything_seen_by

HIDDEN = {
    "Provider address line 1": "7 Canary Close",
    "Provider postcode": "QZ7 7QZ",
    "Telephone Number": "01632 960777",
}
AT_HOME = {**nursery("EY200009", "Mabli’s Mice"), "Provider type": "Childminder", **HIDDEN}


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.somebody_at_work("Lena", "directory_editor")


@pytest.fixture
def client(editor):
    """Her browser."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=editor))
    return client


def sent(client, data: bytes, register: str = "ofsted", **more):
    file = SimpleUploadedFile("register.csv", data)
    return client.post(reverse("import_new"), {"register": register, "file": file, **more})


def test_a_file_is_sent_decided_about_and_seen(client):
    page = sent(client, ofsted(NURSERY))
    found = Import.objects.get()
    assert page.url == reverse("import", args=[found.pk])
    assert "Now you decide" in client.get(page.url).content.decode()

    client.post(reverse("import_take_all", args=[found.pk, "new"]))
    client.post(reverse("import_apply", args=[found.pk]))

    assert "Acorn Nursery" in client.get(reverse("directory")).content.decode()


def test_sent_and_applied_twice_it_is_one_import(client):
    sent(client, ofsted(NURSERY))
    sent(client, ofsted(NURSERY))
    found = Import.objects.get()
    client.post(reverse("import_take_all", args=[found.pk, "new"]))
    client.post(reverse("import_apply", args=[found.pk]))
    client.post(reverse("import_apply", args=[found.pk]))

    assert EntryVersion.objects.count() == 1


def test_a_missing_column_is_named_with_the_headings_there_are_and_nothing_changes(client):
    page = sent(client, ofsted(NURSERY, headings=[one for one in OFSTED if one != "Places"]))

    said = page.content.decode()
    assert "The column “Places” is missing. The headings in this file are: Web link, Provider URN" in said
    assert not Import.objects.exists()


def test_a_second_file_belongs_to_ofsted(client):
    names = SimpleUploadedFile("names.csv", b"Provider URN,Provider name,Provider address line 1\n1,x,y\n")

    page = sent(client, b"registered_charity_number\n", register="charity", consented=names)

    assert "This second file belongs to Ofsted" in page.content.decode()


def test_the_part_with_the_progress_asks_for_the_page_anew_when_the_service_is_done(client, town, editor):
    found = compared(town.viewer(editor), ofsted(NURSERY))

    assert client.get(reverse("import_progress", args=[found.pk]))["HX-Refresh"] == "true"


def test_an_address_at_home_is_on_no_page_whatever_the_register_said(client, town, editor, caplog):
    by = town.viewer(editor)
    applied(by, ofsted(NURSERY, {**AT_HOME, "Provider type": "Childcare on non-domestic premises"}))
    applied(by, ofsted(NURSERY, AT_HOME))  # and the version before it says where it is no more
    compared(by, ofsted({**NURSERY, "Places": "3"}, {**AT_HOME, "Places": "3", "Provider type": "Crèche"}))

    seen = everything_seen_by(client, reverse("directory"))

    assert len(seen) > 8
    assert any("Mabli’s Mice" in body.decode() for _status, body in seen.values())
    everything = b"".join(body for _status, body in seen.values()).decode() + caplog.text
    assert [text for text in HIDDEN.values() if text in everything] == []


def test_an_own_list_is_asked_what_its_columns_mean(client):
    page = sent(client, b"Ref,Name,Shoe size\n1,Vale Singers,9\n", register="own")
    asked = client.get(page.url).content.decode()
    assert "Shoe size" in asked

    client.post(page.url, {"column-0": "identifier", "column-1": "name", "column-2": ""})

    assert Import.objects.get().counts == {"new": 1}
