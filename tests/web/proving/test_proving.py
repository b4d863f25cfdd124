"""Checkpoints and proofs, in an auditor's browser."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail import checkpoints, offline, signing
from kinweave.trail.acts import acting, note
from kinweave.trail.erasing import erase
from kinweave.trail.models import Checkpoint, Line
from tests.web.circles.conftest import signed_in

pytestmark = pytest.mark.django_db


def line_of(town) -> Line:
    return Line.objects.of(town.danny.holder_id).filter(record_id=town.danny.pk).first()


def recent(browser) -> None:
    """They have just shown who they are."""
    session = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": 2**33}]
    session.save()


def is_genuine(answer, tmp_path, capsys) -> bool:
    file = tmp_path / "taken.json"
    file.write_bytes(answer.content)
    genuine = offline.main([str(file), "--key", str(signing.own_keys()[0])]) == 0
    return genuine and "genuine." in capsys.readouterr().out


def test_an_auditor_takes_the_proof_of_a_line_and_it_verifies_without_the_service(auditor, town, tmp_path, capsys):
    recent(auditor)
    page = auditor.get(reverse("trail_line", args=[line_of(town).pk]))
    answer = auditor.post(reverse("trail_line", args=[line_of(town).pk]))

    assert "Take the proof" in page.content.decode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert is_genuine(answer, tmp_path, capsys)
    taken = Line.objects.get(verb="took a proof of the trail")
    assert (taken.record_id, taken.holder_id, taken.by_role) == (line_of(town).pk, town.connect.pk, "auditor")


def test_who_takes_a_proof_shows_again_who_they_are(auditor, town):
    account = Account.objects.get(identities__party__called="Imran")
    account.set_password("a long enough password")
    account.save()
    auditor.force_login(account)

    answer = auditor.post(reverse("trail_line", args=[line_of(town).pk]))

    assert answer.status_code == 302
    assert "reauthenticate" in answer.url
    assert not Line.objects.filter(verb="took a proof of the trail").exists()


def test_an_auditor_takes_the_proof_that_the_trail_only_grew(auditor, town, tmp_path, capsys):
    recent(auditor)
    town.person("Peg")
    checkpoints.make_all(at=town.at + timedelta(minutes=15), by=town.founder)
    new, old = Checkpoint.objects.of(town.connect.pk)
    address = reverse("checkpoint", args=[new.pk])

    page = auditor.get(address).content.decode()
    unsaid = auditor.post(address, {"since": ""})
    answer = auditor.post(address, {"since": str(old.pk)})

    assert f"{old.size} lines" in page
    assert "Choose an earlier checkpoint" in unsaid.content.decode()
    assert is_genuine(answer, tmp_path, capsys)


def test_the_verifier_is_one_file_to_take_along(auditor):
    answer = auditor.get(reverse("verifier"))

    assert answer.content.startswith(b"#!/usr/bin/env python3\nPK")


def test_what_is_not_signed_yet_has_no_proof_yet(auditor, town):
    recent(auditor)
    town.person("Peg")
    line = Line.objects.of(town.connect.pk).last()

    assert "Not signed yet" in auditor.get(reverse("trail_line", args=[line.pk])).content.decode()
    assert auditor.post(reverse("trail_line", args=[line.pk])).status_code == 404


def test_a_line_whose_words_were_erased_says_so(auditor, town):
    line = line_of(town)
    viewer = town.viewer(town.ffion)
    erase(lines=[line], ordered_by=town.danny.pk, ordered_on=town.on, rule="Article 17(1)(b)", by=viewer)

    assert "Erased lawfully" in auditor.get(reverse("trail_line", args=[line.pk])).content.decode()
    assert "What it said was erased lawfully." in auditor.get(reverse("trail")).content.decode()


def test_a_proof_of_an_act_on_a_concern_tells_neither_who_nor_about_whom(auditor, town, tmp_path, capsys):
    recent(auditor)
    with acting():
        note("raised", town.danny, by=town.viewer(town.ffion))
    line = Line.objects.get(verb="raised")
    Line.objects.filter(pk=line.pk).update(kind="concerns.concern")
    checkpoints.make_all(at=town.at + timedelta(minutes=15), by=town.founder)

    answer = auditor.post(reverse("trail_line", args=[line.pk]))

    told = answer.content.decode()
    assert str(town.danny.pk) not in told
    assert str(town.ffion.pk) not in told
    assert "raised" not in told
    assert is_genuine(answer, tmp_path, capsys)


def test_an_auditor_elsewhere_and_a_lead_find_nothing(auditor, lead, town):
    elsewhere = signed_in(town.somebody_at_work("Sol", "auditor", town.nursery))
    one = Checkpoint.objects.of(town.connect.pk)[0]
    addresses = [reverse("trail_line", args=[line_of(town).pk]), reverse("checkpoint", args=[one.pk])]

    for browser in (elsewhere, lead):
        for address in addresses:
            assert browser.get(address).status_code == 404
            assert browser.post(address).status_code == 404
    assert lead.get(reverse("checkpoints")).status_code == 404
    assert lead.get(reverse("verifier")).status_code == 404
    assert str(one.pk) not in elsewhere.get(reverse("checkpoints")).content.decode()


def test_a_line_about_somebody_barred_to_the_auditor_is_not_there(town, auditor):
    imran = Party.objects.get(called="Imran")
    parties.bar(barred=imran, person=town.danny, at=town.at, by=town.founder)
    checkpoints.make_all(at=town.at + timedelta(minutes=15), by=town.founder)
    barred = signed_in(imran)

    assert Account.objects.filter(identities__party=imran).exists()
    assert barred.get(reverse("trail_line", args=[line_of(town).pk])).status_code == 404
