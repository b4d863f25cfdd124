"""Partner installations: they counter-sign, and notice when an older state is brought back."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import transaction

from kinweave.trail import anchor, checkpoints, partners, signing
from kinweave.trail.acts import acting, note
from kinweave.trail.models import Checkpoint
from kinweave.trail.notes import Note
from kinweave.trail.partners import CannotCounterSign, counter_sign, hand_out, take_in
from kinweave.trail.verify import broken

pytestmark = pytest.mark.django_db


@contextmanager
def partner(tmp_path, name: str = "partner") -> Iterator[None]:
    """Be the partner for a while: another key, and files of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anchor, "path", lambda: tmp_path / name / "anchor.jsonl")
        patch.setenv("KINWEAVE_SIGNING_KEY", str(tmp_path / name / "signing.json"))
        yield


class Ours:
    """Our installation, as it talks with a partner."""

    def __init__(self, town, tmp_path) -> None:
        self.town, self.tmp_path, self.minutes = town, tmp_path, 0

    def act(self, *words: str) -> None:
        """Say something, and sign how far the chain has come."""
        for what in words:
            with acting():
                note("said", self.town.danny, by=self.town.founder, what=what)
        self.minutes += 15
        checkpoints.make_all(at=self.town.at + timedelta(minutes=self.minutes), by=self.town.founder)

    def asks(self, text: str | None = None, name: str = "partner", key: str | None = None) -> str:
        """Hand a file out to the partner, and give what comes back."""
        given = text or hand_out()
        key = str(signing.own_keys()[0]) if key is None else key
        with partner(self.tmp_path, name):
            return counter_sign(given, trusted=key, at=self.town.at + timedelta(minutes=self.minutes))

    @contextmanager
    def to_be_taken_back(self) -> Iterator[None]:
        """What happens in here is undone by bringing an older state back: database, anchor and checkpoints."""
        kept = self.tmp_path / "kept"
        shutil.copytree(self.tmp_path / "trail", kept)
        mark = transaction.savepoint()
        yield
        transaction.savepoint_rollback(mark)
        shutil.rmtree(self.tmp_path / "trail")
        kept.rename(self.tmp_path / "trail")


@pytest.fixture
def ours(town, tmp_path) -> Ours:
    found = Ours(town, tmp_path)
    found.act("one", "two")
    return found


def test_a_partner_counter_signs_and_the_file_is_taken_in(ours):
    answer = ours.asks()
    count, ahead = take_in(answer)

    notes, unreadable = partners.taken_in(partners.path_of_taken_in())
    with partner(ours.tmp_path):
        theirs = signing.own_keys()[0].counter()
    assert (count, ahead, unreadable) == (len(json.loads(answer)["chains"]), [], [])
    assert all(one.is_signed_by(theirs) and one.is_signed_by(signing.own_keys()[0]) for one in notes)
    assert broken() == []


def test_a_chain_that_goes_on_is_counter_signed_again(ours):
    for words in (("three",), ("four", "five", "six"), ("seven",)):
        take_in(ours.asks())
        ours.act(*words)

    assert take_in(ours.asks())[1] == []
    assert broken() == []


def test_an_older_state_that_was_brought_back_is_noticed(ours):
    with ours.to_be_taken_back():
        ours.act("what is to be forgotten")
        ours.asks()

    assert broken() == [], "nothing at home knows of it"
    with pytest.raises(CannotCounterSign, match="was taken back"):
        ours.asks()


def test_an_older_state_is_noticed_also_when_it_has_grown_past_what_was_seen(ours):
    take_in(ours.asks())
    with ours.to_be_taken_back():
        ours.act("what is to be forgotten")
        take_in(ours.asks())
        seen = partners.path_of_taken_in().read_text()
    ours.act("something", "else", "instead")
    partners.path_of_taken_in().write_text(seen)  # whoever wants to look honest brings this file back, too

    with pytest.raises(CannotCounterSign, match="is not the one that was seen"):
        ours.asks()


def test_without_what_was_seen_last_the_partner_asks_for_it(ours):
    with ours.to_be_taken_back():
        ours.act("what is to be forgotten")
        ours.asks()
    ours.act("something", "else", "instead")

    with pytest.raises(CannotCounterSign, match="does not show how chain"):
        ours.asks()


def test_what_a_partner_gives_back_shows_an_older_state_at_home(ours):
    with ours.to_be_taken_back():
        ours.act("what is to be forgotten")
        answer = ours.asks()

    _, ahead = take_in(answer)

    (sentence,) = [one for one in ahead if str(ours.town.danny.holder_id) in one]
    assert "An older state was brought back." in sentence
    assert any("or an older state brought back" in fault for fault in broken())


def test_an_unknown_installation_needs_its_key_once(ours):
    with pytest.raises(CannotCounterSign, match="is not known here"):
        ours.asks(key="")
    ours.asks()

    ours.act("three")
    with pytest.raises(CannotCounterSign, match="does not show"):
        ours.asks(key="")  # known by now; what was counter-signed was not taken in


def test_a_new_key_is_followed_from_the_old_one_and_from_no_other(ours):
    take_in(ours.asks())
    signing.renew()
    ours.act("three")

    assert take_in(ours.asks(key=""))[1] == []

    stolen = json.loads(hand_out())
    forged = signing.begin(signing.signer().name)
    stolen["begun"].append(str(forged.begun[0]))
    stolen["chains"] = [{**one, "note": str(forged.sign(Note.read(one["note"]).body))} for one in stolen["chains"]]
    with pytest.raises(CannotCounterSign, match="did not sign this"):
        ours.asks(json.dumps(stolen), key="")


def test_nobody_counter_signs_themself_or_gets_anything_but_a_checkpoint_signed(ours):
    own = hand_out()
    receipt = {"form": 1, "begun": json.loads(own)["begun"], "chains": [{"note": "kinweave receipt\n\n", "grown": {}}]}

    with pytest.raises(CannotCounterSign, match="our own"):
        counter_sign(own, trusted=str(signing.own_keys()[0]), at=ours.town.at)
    with pytest.raises(CannotCounterSign, match="not a checkpoint"):
        ours.asks(json.dumps(receipt))


@pytest.mark.parametrize("text", ["", "[]", "{}", "nonsense", '{"form": 1, "begun": [1], "chains": []}'])
def test_a_file_that_is_none_is_refused_in_a_sentence(ours, text):
    with partner(ours.tmp_path), pytest.raises(CannotCounterSign, match="not a file of checkpoints"):
        counter_sign(text, trusted="", at=ours.town.at)
    with pytest.raises(CannotCounterSign, match="Nothing in this file"):
        take_in(text)


def test_a_refused_file_leaves_nothing_remembered(ours):
    """One chain of several was taken back: none is counter-signed, and what is remembered stays."""
    take_in(ours.asks())
    before = (ours.tmp_path / "partner" / "partners.json").read_text()
    ours.act("three")
    text = json.loads(hand_out())
    text["chains"][-1]["grown"] = {}

    with pytest.raises(CannotCounterSign):
        ours.asks(json.dumps(text))

    assert (ours.tmp_path / "partner" / "partners.json").read_text() == before


def test_a_checkpoint_that_we_never_signed_is_not_taken_in(ours):
    answer = json.loads(ours.asks())
    with partner(ours.tmp_path, "third"):
        answer["counter_signed"] = [str(signing.signer().sign(Note.read(one).body)) for one in answer["counter_signed"]]

    with pytest.raises(CannotCounterSign, match="We did not sign"):
        take_in(json.dumps(answer))
    assert Checkpoint.objects.count() > 0
