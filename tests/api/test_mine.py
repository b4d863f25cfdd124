"""Everything about yourself, to take with you; and nothing about anybody else."""

from types import SimpleNamespace

import pytest
from allauth.account.internal.flows.login import record_authentication
from django.test import Client

from kinweave.access.models import Account, Installation
from kinweave.keeping.copying import gathering
from kinweave.parties import actions as parties
from kinweave.trail.looks import CannotKeepLook, look
from kinweave.trail.models import Line, Look

pytestmark = pytest.mark.django_db


def sign_in(client, party, ago: float = 10):
    """Sign somebody in who showed who they are so many seconds ago."""
    account = Account.objects.get(identities__party=party)
    account.set_password("a long enough password")
    account.save()
    client.force_login(account)
    session = client.session
    asked = SimpleNamespace(session=session)
    record_authentication(asked, account, "password", reauthenticated=True)
    session["account_authentication_methods"][-1]["at"] -= ago
    session.save()


@pytest.fixture
def danny(town):
    """Danny, with something of each kind on record."""
    founder = town.founder
    danny = town.danny
    parties.record_need(person=danny, category="method", words="Text, do not call", on=town.on, by=founder)
    parties.write_profile(
        person=danny, heading="matters", text="My dog", said_how="talking", on=town.on, version=1, by=founder
    )
    parties.add_contact_point(
        party=danny, channel="phone", value="01632 960001", safety="yes", safe_note="Never after six",
        on=town.on, by=founder,
    )  # fmt: skip
    town.tie("Rosa", ring=1, sector="family")
    look({town.connect.pk: [danny.pk]}, page="person", by=town.viewer(town.ffion))
    return danny


def test_a_person_takes_everything_about_themself(client, town, danny):
    sign_in(client, danny)

    answer = client.post("/api/mine")
    (mine,) = answer.json()["people"]

    assert answer.status_code == 200
    assert mine["person"]["called"] == "Danny"
    assert mine["person"]["held_by"] == "Ashby Vale Connect"
    assert [(one["use"], one["text"]) for one in mine["names"]] == [("full", "Danny Okafor")]
    assert [one["words"] for one in mine["needs"]] == ["Text, do not call"]
    assert [one["text"] for one in mine["profile"]] == ["My dog"]
    assert [one["value"] for one in mine["ways_to_reach"]] == ["01632 960001"]
    assert [one["to_party__called"] for one in mine["circle"]] == ["Rosa"]
    assert [(one["tie_id"], one["ring"]) for one in mine["standing"]] == [(mine["circle"][0]["id"], 1)]
    assert "Ffion" in [one["who"] for one in mine["who_looked"]]


def test_it_comes_as_a_file_that_no_browser_keeps(client, danny):
    sign_in(client, danny)

    answer = client.post("/api/mine")

    assert answer["Content-Disposition"] == 'attachment; filename="my-record.json"'
    assert answer["Cache-Control"] == "no-store"


def test_sealed_notes_stay_behind(client, danny):
    sign_in(client, danny)

    answer = client.post("/api/mine")

    assert b"Never after six" not in answer.content
    assert b'"sealed"' not in answer.content


def test_a_former_name_is_theirs_and_comes_along(client, town, danny):
    parties.rename(party=danny, called="Dan", version=danny.version, on=town.on, by=town.founder)
    sign_in(client, danny)

    (mine,) = client.post("/api/mine").json()["people"]

    assert [one["sealed_text"] for one in mine["names"] if one["use"] == "former"] == ["Danny"]


def test_that_it_was_taken_stands_on_the_trail(client, danny):
    sign_in(client, danny)

    client.post("/api/mine")

    line = Line.objects.get(verb="took a copy of the record")
    assert (line.record_id, line.by_id) == (danny.pk, danny.pk)


def test_that_it_was_taken_is_a_look_that_has_to_be_kept(client, danny):
    sign_in(client, danny)

    client.post("/api/mine")

    assert Look.objects.filter(page="mine_copy", seen__person_id=danny.pk).exists()


def test_it_is_not_made_when_the_look_cannot_be_kept(client, danny, monkeypatch):
    sign_in(client, danny)
    monkeypatch.setattr(gathering, "look", cannot)

    answer = client.post("/api/mine")

    assert answer.status_code == 503
    assert b"Rosa" not in answer.content


def cannot(*args, **kwargs):
    raise CannotKeepLook("mine_copy")


def test_opening_an_address_takes_nothing(client, danny):
    sign_in(client, danny)

    answer = client.get("/api/mine")

    assert answer.status_code == 405
    assert not Line.objects.filter(verb="took a copy of the record").exists()


def test_a_form_from_elsewhere_takes_nothing(danny):
    client = Client(enforce_csrf_checks=True)
    sign_in(client, danny)

    answer = client.post("/api/mine")

    assert answer.status_code == 403
    assert not Line.objects.filter(verb="took a copy of the record").exists()


def test_somebody_who_signed_in_a_while_ago_shows_who_they_are_again(client, danny):
    sign_in(client, danny, ago=301)

    answer = client.post("/api/mine")

    assert answer.status_code == 302
    assert "/account/" in answer["Location"]
    assert not Line.objects.filter(verb="took a copy of the record").exists()


def test_in_the_demonstration_nobody_has_a_password_to_show(client, danny, settings):
    settings.DEMONSTRATION = True
    Installation.objects.create(place="Ashby Vale", is_demonstration=True)
    sign_in(client, danny, ago=301)

    answer = client.post("/api/mine")

    assert answer.status_code == 200


def test_a_worker_takes_their_own_row_and_nobody_they_work_with(client, town, danny):
    sign_in(client, town.ffion)

    answer = client.post("/api/mine")

    assert [one["person"]["called"] for one in answer.json()["people"]] == ["Ffion"]
    assert b"Danny" not in answer.content
    assert b"Rosa" not in answer.content


def test_a_stranger_finds_nothing(client):
    answer = client.post("/api/mine")

    assert answer.status_code == 404
    assert answer.json() == {"detail": "Not Found"}
