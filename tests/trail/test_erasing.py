"""Lawful erasure: what a line said goes, with its salt; the line stays, and another says who ordered it and why."""

import json

import pytest

from kinweave.foundation import Refused
from kinweave.trail import checkpoints
from kinweave.trail.acts import acting, note
from kinweave.trail.digests import commitment
from kinweave.trail.erasing import erase
from kinweave.trail.models import Detail, Line
from kinweave.trail.verify import broken


@pytest.fixture
def said(ashby) -> Line:
    """What Danny said once, under a checkpoint."""
    with acting():
        note("said", ashby.danny, by=ashby.founder, what="I like the sea")
    checkpoints.make_all(at=ashby.at, by=ashby.founder)
    return Line.objects.get(verb="said")


def erased(town, *lines: Line, ordered_by=None, rule="Article 17(1)(b)") -> int:
    viewer = town.viewer(town.ffion)
    return erase(lines=lines, ordered_by=ordered_by or town.danny.pk, ordered_on=town.on, rule=rule, by=viewer)


def test_what_was_said_is_gone_and_the_chain_is_whole(ashby, said):
    count = erased(ashby, said)

    assert count == 1
    assert not Detail.objects.filter(pk=said.pk).exists()
    assert not Detail.objects.filter(text__contains="sea").exists()
    assert broken() == []


def test_a_line_says_who_ordered_it_under_which_rule_and_when(ashby, said):
    erased(ashby, said)

    line = Line.objects.get(verb="erased lawfully")
    told = json.loads(line.detail.text)

    assert (line.kind, line.record_id, line.about_id) == ("trail.line", said.pk, said.about_id)
    assert line.holder_id == said.holder_id
    assert told == {
        "ordered_by": str(ashby.danny.pk), "ordered_on": "2026-10-14", "rule": "Article 17(1)(b)",
    }  # fmt: skip
    assert Line.objects.with_its_erasure().get(pk=said.pk).is_erased


def test_erasing_twice_leaves_one_line(ashby, said):
    erased(ashby, said)

    assert erased(ashby, said) == 0
    assert Line.objects.filter(verb="erased lawfully").count() == 1


def test_a_detail_that_is_gone_without_such_a_line_is_a_fault(ashby, said):
    Detail.objects.filter(pk=said.pk).delete()

    assert broken() == [f"Chain {said.holder_id}, line {said.number}: has lost its detail."]


def test_words_that_are_put_back_after_their_erasure_are_found(ashby, said):
    detail = said.detail
    erased(ashby, said)
    Detail.objects.bulk_create([detail])

    (fault,) = broken()

    assert "says that a line’s words were erased, and they are there" in fault


def test_who_orders_it_is_not_who_does_it(ashby, said):
    with pytest.raises(Refused, match="Somebody else has to order it"):
        erased(ashby, said, ordered_by=ashby.ffion.pk)

    assert Detail.objects.filter(pk=said.pk).exists()


def test_without_a_rule_nothing_is_erased(ashby, said):
    with pytest.raises(Refused, match="which rule"):
        erased(ashby, said, rule=" ")


def test_what_the_trail_says_of_itself_is_never_erased(ashby, said):
    erased(ashby, said)

    for verb in ("erased lawfully", "began to sign with a key"):
        with pytest.raises(Refused, match="about itself"):
            erased(ashby, Line.objects.get(verb=verb))


def test_one_line_that_may_not_be_erased_keeps_all_of_them(ashby, said):
    with pytest.raises(Refused):
        erased(ashby, said, Line.objects.get(verb="began to sign with a key"))

    assert Detail.objects.filter(pk=said.pk).exists()
    assert broken() == []


def test_a_commitment_tells_nothing_without_its_salt():
    """The vector is HMAC-SHA256, RFC 4231, test case 1."""
    key, data = bytes.fromhex("0b" * 20), b"Hi There"

    assert commitment(data, key).hex() == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    assert commitment(data, bytes(16)) != commitment(data, bytes(15) + b"\x01")
    with pytest.raises(ValueError, match="too short"):
        commitment(data, b"salt")
