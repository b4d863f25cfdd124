"""z3 proves, for every day there is, what the gates never say; what they then mean for the answer is seen beside it.

`following` runs the real gates with symbols. A premise is written here on its own, over days; whatever a gate can say
under it is weighed with everything else well: the best case, since nothing that gets worse raises an answer (I13).
"""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
import z3
from hypothesis import given
from hypothesis import strategies as some

from kinweave.foundation.period import months_after
from kinweave.information.rules import (
    Asked,
    Chain,
    Facts,
    Finding,
    Hand,
    Known,
    Law,
    Mask,
    Mode,
    Others,
    Sensitivity,
    Signed,
    Stands,
    Terms,
    asked_for,
)
from kinweave.information.rules import gates as rules
from kinweave.information.rules.deciding import weigh
from tests.information.rules.asking import ALL_WELL
from tests.information.rules.following import day, paths, possible, truth

ON, STARTS, ENDS, REVIEW, LAPSES, KEPT, UNTIL = map(day, ["on", "starts", "ends", "review", "lapses", "kept", "until"])
CHANNEL, LEAST = day("channel"), day("least")
GRACE = [LAPSES.z3 >= REVIEW.z3]  # the grace ends on the review date or after it: `months_after`, tried below
FLAGS = {name: truth(name) for name in ("is_signed", "is_suspended", "serves_purpose", "has_category", "is_for_them",
                                        "has_basis", "has_special_condition", "has_criminal_condition")}  # fmt: skip
SO = {name: one.z3 for name, one in FLAGS.items()} | {
    name: z3.Bool(name) for name in ("is_held", "is_closed_here", "is_purpose_listed")
}
IN_FORCE = z3.And(
    SO["is_signed"], z3.Not(SO["is_suspended"]), SO["serves_purpose"], SO["has_category"], SO["is_for_them"],
    z3.Not(SO["is_closed_here"]), STARTS.z3 <= ON.z3, ON.z3 <= ENDS.z3, ON.z3 <= LAPSES.z3,
)  # fmt: skip


@pytest.fixture(autouse=True)
def any_day_of_grace(monkeypatch):
    """How long a month is is not z3's to know: the grace ends on some day."""
    monkeypatch.setattr(rules, "months_after", lambda review, months: LAPSES)


def facts(mode: Mode | None = Mode.CONSENT, **concrete: Any) -> Facts:
    """Everything that is a day or so-or-not, as symbols; the rest as given."""
    terms = mode and Terms(starts_on=STARTS, ends_on=ENDS, review_on=REVIEW, mode=mode, **FLAGS)
    symbols = {"on": ON, "terms": terms, "keep_until": KEPT, "stands_until": UNTIL, "channel": CHANNEL}
    flags = {name: truth(name) for name in ("is_held", "is_closed_here", "is_purpose_listed")}
    return replace(ALL_WELL, **symbols | flags | {"least_channel": LEAST} | concrete)


def can_say(gate, premise: Any, *given_facts: Facts) -> set[Finding]:
    """What a gate can say on any day on which the premise holds."""
    return {
        finding
        for one in given_facts
        for holds, finding in paths(lambda one=one: gate(one), *GRACE)
        if possible(*holds, premise)
    }


def most(findings: set[Finding], asked: Asked = Asked.NOT_ASKED) -> int:
    """The most that can be answered with one of these, and all else well."""
    assert findings
    return max(weigh((finding,), asked, False, False).answer for finding in findings)


BOTH = (Mode.CONSENT, Mode.INFORM)
ALWAYS = z3.BoolVal(True)
NOT_VALID = (Asked.NOT_ASKED, Asked.UNSIGNED)


def test_i1_a_legal_bar():
    assert most(can_say(rules.law, ALWAYS, facts(law=Law.BARRED)), Asked.VALID) == 0


def test_i2_what_is_past_its_last_day_and_not_held():
    over = z3.And(KEPT.z3 < ON.z3, z3.Not(SO["is_held"]))

    assert most(can_say(rules.retention, over, facts()), Asked.VALID) == 0
    assert most(can_say(rules.retention, z3.Not(over), facts())) == 3
    assert most(can_say(rules.retention, ALWAYS, facts(keep_until=None))) == 3


def test_i3_a_barred_recipient():
    assert most(can_say(rules.recipient, ALWAYS, facts(known=Known.BARRED)), Asked.VALID) == 0


def test_i4_a_worker_or_a_recipient_who_is_not_the_one():
    for asked in Asked:
        assert most(can_say(rules.worker, ALWAYS, facts(hand=Hand.CONFLICT), facts(hand=Hand.NO_ROLE)), asked) < 2
        assert most(can_say(rules.recipient, ALWAYS, facts(known=Known.UNVERIFIED)), asked) < 2


def test_i5_on_no_day_without_a_protocol_in_force():
    for mode, asked in product(BOTH, NOT_VALID):
        assert most(can_say(rules.protocol, z3.Not(IN_FORCE), facts(mode)), asked) < 2
    assert most(can_say(rules.protocol, IN_FORCE, facts())) == 3
    assert all(most({one}) >= 2 for one in can_say(rules.protocol, IN_FORCE, facts()))
    assert most(can_say(rules.protocol, ALWAYS, facts(None))) < 2


@pytest.mark.parametrize("asked", NOT_VALID)
def test_i6_on_no_day_without_a_yes_or_telling(asked):
    no_yes = [facts(stands=one) for one in Stands if one is not Stands.AGREED]
    untold = [facts(Mode.INFORM, stands=one) for one in (Stands.NOTHING, Stands.OBJECTED, Stands.REFUSED)]
    ran_out = z3.And(IN_FORCE, UNTIL.z3 < ON.z3)

    assert most(can_say(rules.agreement, IN_FORCE, *no_yes, *untold), asked) < 2
    assert most(can_say(rules.agreement, ran_out, facts(stands=Stands.AGREED)), asked) < 2
    assert most(can_say(rules.agreement, z3.Not(ran_out), facts(stands=Stands.AGREED)), asked) == 3


def test_i6_a_refusal_is_one_whether_or_not_a_protocol_is_in_force():
    for stands in (Stands.REFUSED, Stands.WITHDRAWN):
        assert most(can_say(rules.agreement, ALWAYS, facts(stands=stands), facts(None, stands=stands))) == 0


def test_i7_outside_its_label():
    for asked in NOT_VALID:
        assert most(can_say(rules.origin, ALWAYS, facts(chain=Chain.OUTSIDE)), asked) < 2


def test_i8_a_plain_yes_has_no_mask_no_overdue_review_and_no_release():
    overdue = z3.And(IN_FORCE, REVIEW.z3 < ON.z3)

    assert most(can_say(rules.protocol, overdue, facts(), facts(Mode.INFORM))) == 2
    assert most(can_say(rules.minimum, ALWAYS, facts(mask=Mask.MASKED))) == 2
    assert most(can_say(rules.others, ALWAYS, facts(others=Others.MASKABLE))) == 2
    assert most(can_say(rules.origin, ALWAYS, facts(chain=Chain.RELEASED))) == 2


def test_i9_a_weak_way():
    weak = CHANNEL.z3 < LEAST.z3

    for asked in Asked:
        assert most(can_say(rules.security, weak, facts(), facts(is_protection=True)), asked) < 2
    assert most(can_say(rules.security, z3.Not(weak), facts())) == 3


def test_i12_sensitive_data_without_its_condition():
    for sensitivity, has in (("SPECIAL", "has_special_condition"), ("CRIMINAL", "has_criminal_condition")):
        lacks = z3.And(IN_FORCE, z3.Not(SO[has]))
        sensitive = [facts(mode, sensitivity=Sensitivity[sensitivity]) for mode in BOTH]
        for asked in NOT_VALID:
            assert most(can_say(rules.basis, lacks, *sensitive), asked) < 2
    no_basis = z3.And(IN_FORCE, z3.Not(SO["has_basis"]))
    assert most(can_say(rules.basis, no_basis, facts())) < 2
    assert most(can_say(rules.basis, z3.Not(SO["is_purpose_listed"]), facts(), facts(None))) < 2


AT, VALID_UNTIL, ASKED_BY, SIGNED_BY = map(day, ["at", "valid_until", "asked_by", "signed_by"])
NEEDED = ["is_concern_open", "says_why", "covers_item", "covers_recipient", "is_recipient_safeguarding"]
ABOUT_IT = [*NEEDED, "has_role", "is_signer_named", "is_requester_named", "is_declined"]
IS = {name: z3.Bool(name) for name in ABOUT_IT}
COMPLETE = z3.And(
    *(IS[name] for name in NEEDED), z3.Not(IS["is_requester_named"]), z3.Not(IS["is_declined"]),
    AT.z3 < VALID_UNTIL.z3,
)  # fmt: skip
SIGNED_WELL = z3.And(COMPLETE, IS["has_role"], z3.Not(IS["is_signer_named"]), SIGNED_BY.z3 != ASKED_BY.z3)


def override(approved_by: Any) -> Signed:
    flags = {name: truth(name) for name in ABOUT_IT}
    return Signed(requested_by=ASKED_BY, approved_by=approved_by, valid_until=VALID_UNTIL, **flags)


def ways(approved_by: Any, premise: Any) -> set[Asked]:
    found = paths(lambda: asked_for(override(approved_by), AT))
    return {said for holds, said in found if possible(*holds, premise)}


def test_i10_a_valid_override_is_never_silent():
    assert most({rules.LIVE}, Asked.VALID) == 2


def test_i11_at_no_instant_does_one_count_that_is_unsigned_self_signed_or_over():
    assert ways(SIGNED_BY, SIGNED_WELL) == {Asked.VALID}
    assert Asked.VALID not in ways(SIGNED_BY, z3.Not(SIGNED_WELL))
    assert Asked.VALID not in ways(SIGNED_BY, SIGNED_BY.z3 == ASKED_BY.z3)
    assert Asked.VALID not in ways(None, ALWAYS)
    assert ways(SIGNED_BY, z3.Not(COMPLETE)) == ways(None, z3.Not(COMPLETE)) == {Asked.NOT_ASKED}
    assert ways(None, COMPLETE) == {Asked.UNSIGNED}


@given(some.dates(date(1900, 1, 1), date(2900, 1, 1)), some.integers(0, 24))
def test_a_grace_never_ends_before_the_review_date(review_on, months):
    ends = months_after(review_on, months)

    assert review_on <= ends
    assert (ends.year - review_on.year) * 12 + ends.month - review_on.month == months
    assert ends.day == review_on.day or months_after(ends, 1).day >= ends.day < review_on.day
