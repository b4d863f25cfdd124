"""A photograph in place of initials."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kinweave.access.models import Account
from tests.files.test_photographs import photograph

pytestmark = pytest.mark.django_db


def comes(client, party):
    client.force_login(Account.objects.get(identities__party=party))
    return client


def send(client, party, data=None, version=1):
    sent = SimpleUploadedFile("mum.jpg", data or photograph())
    return client.post(f"/photos/{party.pk}/new/", {"photo": sent, "version": version})


def test_a_worker_puts_a_photograph_in_place_of_the_initials(town, client):
    mum = town.tie("Mum").to_party
    comes(client, town.ffion)

    answer = send(client, mum)
    shown = client.get(f"/photos/{mum.pk}/")

    assert answer.url == f"/people/{town.danny.pk}/"
    assert shown["Content-Type"] == "image/webp"
    assert "sandbox" in shown["Content-Security-Policy"]
    assert "attachment" in shown["Content-Disposition"]


def test_a_stranger_gets_the_not_found_page(town, client):
    mum = town.tie("Mum").to_party
    send(comes(client, town.ffion), mum)
    comes(client, town.somebody_at_work("Owen", "support_worker"))

    assert client.get(f"/photos/{mum.pk}/").status_code == 404
    assert send(client, mum, version=2).status_code == 404


def test_what_is_not_a_photograph_is_answered_in_words(town, client):
    answer = send(comes(client, town.ffion), town.danny, data=b"<html>")

    assert answer.status_code == 403
    assert "not a photograph we can read" in answer.content.decode()
