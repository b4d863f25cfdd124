"""In every state the gates can be in: the decision table agrees, and what must never happen does not."""

from dataclasses import dataclass, replace
from itertools import product
from operator import ge
from time import process_time

import pytest

from kinweave.information.rules import (
    Asked,
    Chain,
    Gate,
    Hand,
    Known,
    Law,
    Mask,
    Others,
    Sensitivity,
    Stands,
    Verdict,
    decide,
)
from kinweave.information.rules.deciding import weigh
from tests.information.rules import table
from tests.information.rules.asking import YESTERDAY, asked
from tests.information.rules.states import COUNT, FACTORS, FOUND, State, beside, only, walk

OVERRIDES = {one.value: one for one in Asked}
ALL_GATE_STATES = 279_936


def test_the_decision_table_and_the_gates_agree_on_every_gate_state(capsys):
    begun, counted, differs = process_time(), 0, []

    for words in product(*FOUND.values(), OVERRIDES):
        found = tuple(map(dict.__getitem__, FOUND.values(), words))
        for protects, is_settled in product({words[3] == "verified", False}, (False, True)):
            state = table.State(*words, protects, is_settled)
            verdict = weigh(found, OVERRIDES[state.override], protects, is_settled)
            if verdict.answer != table.answer(state):
                differs.append(state)
        counted += 1

    say(
        capsys,
        f"decision table and gates agree on {counted:,} gate states, each a referral to protect or not",
        process_time() - begun,
    )
    assert counted == ALL_GATE_STATES
    assert not differs


def say(capsys: pytest.CaptureFixture[str], what: str, seconds: float) -> None:
    with capsys.disabled():
        print(f"\n  {what}: {seconds:.1f} s of one core")


@dataclass
class Walked:
    """What came of every state: the answers in their order, and how often something that goes names too little."""

    answers: bytes
    went: int
    silent: int
    seconds: float


@pytest.fixture(scope="module")
def walked() -> Walked:
    """Ask the real `decide` in every state, once for all tests below."""
    begun, answers, went, silent = process_time(), bytearray(COUNT), 0, 0
    for number, (facts, state) in enumerate(walk()):
        verdict = decide(facts)
        answers[number] = verdict.answer
        if verdict.answer >= 2:
            went += 1
            silent += not says_so(verdict, state)
    return Walked(bytes(answers), went, silent, process_time() - begun)


NOT_PLAIN = {
    "L": ("law", {"unclear"}),
    "W": ("worker", {"conflict"}),
    "P": ("protocol", {"overdue", "none"}),
    "B": ("basis", {"missing"}),
    "A": ("says", {"no"}),
    "3": ("others", {"maskable", "inseparable", "nothing_left"}),
    "O": ("origin", {"released", "outside"}),
    "M": ("minimum", {"masked", "unsure"}),
    "V": ("override", {"valid"}),
}


def says_so(verdict: Verdict, state: State) -> bool:
    """Whether what goes names each gate that is not plainly yes, with what goes along."""
    named = {one.gate.value for one in verdict.findings if one.conditions}
    return named >= {letter for letter, (name, words) in NOT_PLAIN.items() if state[name] in words}


def test_every_state_was_asked(walked, capsys):
    say(capsys, f"`decide` asked in {COUNT:,} states of its facts", walked.seconds)

    assert len(walked.answers) == COUNT > 2_000_000
    assert set(walked.answers) == {0, 1, 2, 3}  # I23: every answer has a witness


NOT_VALID = [{"override": "not_asked"}, {"override": "unsigned"}]
NO_REFERRAL = [{"protects": "no"}, {"recipient": "unverified"}, {"recipient": "barred"}]
NOT_LIFTED = [one | other for one in NOT_VALID for other in NO_REFERRAL]
NO_YES = [{"mode": "consent", "says": one} for one in ("nearly", "nothing", "no")]
UNTOLD = [{"mode": "inform", "says": one} for one in ("nothing", "no")]
AT_MOST = [
    ("I1 a legal bar", 0, [{"law": "bar"}]),
    ("I2 past its last day", 0, [{"time": "over"}]),
    ("I3 a barred recipient", 0, [{"recipient": "barred"}]),
    ("I4 a worker without a role", 1, [{"worker": "none"}]),
    ("I4 a worker in a conflict", 1, [{"worker": "conflict"} | one for one in NO_REFERRAL]),
    ("I4 a recipient who is not verified", 1, [{"recipient": "unverified"}]),
    ("I5 no protocol in force", 1, [{"protocol": "none"} | one for one in NOT_LIFTED]),
    ("I6 no yes, or not told", 1, [one | other for one in NO_YES + UNTOLD for other in NOT_LIFTED]),
    ("I7 outside its label", 1, [{"origin": "outside"} | one for one in NOT_LIFTED]),
    ("I8 a mask", 2, [{"minimum": "masked"}]),
    ("I8 an overdue review", 2, [{"protocol": "overdue"}]),
    ("I8 a release that is quoted", 2, [{"origin": "released"}]),
    ("I9 a weak way", 1, [{"channel": "weak"}]),
    ("I10 a valid override", 2, [{"override": "valid"}]),
    ("I12 no condition for sensitive data", 1, [{"basis": "missing"} | one for one in NOT_LIFTED]),
]


@pytest.mark.parametrize(("most", "where"), [each[1:] for each in AT_MOST], ids=[each[0] for each in AT_MOST])
def test_the_answer_is_never_more(walked, most, where):
    for words in where:
        assert max(only(walked.answers, **words)) <= most, words


def test_i20_each_gate_that_was_lifted_or_masked_is_named(walked):
    assert walked.went
    assert not walked.silent


@pytest.mark.parametrize(
    "masked", [{"minimum": "none"}, {"minimum": "masked"}, {"minimum": "unsure", "settled": "yes"}]
)
@pytest.mark.parametrize("law", ["none", "unclear"])
@pytest.mark.parametrize("worker", ["ok", "conflict"])
def test_i27_a_referral_to_protect_is_not_held_up(walked, law, worker, masked):
    urgent = {"protects": "yes", "recipient": "verified", "time": "live", "channel": "safe"}

    assert min(only(walked.answers, law=law, worker=worker, **urgent | masked)) >= 2


@pytest.mark.parametrize("name", sorted(FACTORS.keys() - {"mode", "override"}))
def test_i13_nothing_that_gets_worse_raises_the_answer(walked, name):
    for better, worse in beside(walked.answers, name):
        assert all(map(ge, better, worse))


@pytest.mark.parametrize("before", NOT_VALID)
def test_i13_a_valid_override_lowers_nothing_but_a_plain_yes(walked, before):
    plain_or_not = bytes.maketrans(b"\x03", b"\x02")
    valid, without = only(walked.answers, override="valid"), only(walked.answers, **before)

    assert all(map(ge, valid, without.translate(plain_or_not)))


def test_i11_an_unsigned_override_lets_nothing_go(walked):
    may_go = bytes.maketrans(b"\0\1\2\3", b"\0\0\1\1")
    unsigned, without = (only(walked.answers, **one).translate(may_go) for one in reversed(NOT_VALID))

    assert unsigned == without


@pytest.mark.parametrize("letter", [one.value for one in Gate])
def test_i23_each_gate_alone_can_change_the_answer(letter):
    verdict = asked(**ALONE[letter])

    assert asked().answer == 3 > verdict.answer
    assert [one.gate for one in verdict.findings] == [letter]


ALONE = {
    "L": {"law": Law.BARRED},
    "T": {"keep_until": YESTERDAY},
    "W": {"hand": Hand.NO_ROLE},
    "R": {"known": Known.BARRED},
    "P": {"terms": None},
    "B": {"sensitivity": Sensitivity.SPECIAL},
    "A": {"stands": Stands.OBJECTED},
    "3": {"others": Others.NOTHING_LEFT},
    "O": {"chain": Chain.OUTSIDE},
    "M": {"mask": Mask.UNSURE},
    "S": {"channel": 0},
    "V": {"asked": Asked.VALID},
}


@pytest.mark.parametrize("tightened", [{"grace_months": 0}, {"is_closed_here": True}, {"least_channel": 5}])
def test_i26_what_an_organisation_sets_for_itself_only_lowers_the_answer(tightened, capsys):
    begun, counted = process_time(), 0

    for facts, state in walk(without={"law", "time", "worker", "recipient"}):
        counted += 1
        assert decide(replace(facts, **tightened)).answer <= decide(facts).answer, state

    say(capsys, f"{tightened} only lowers the answer in {counted:,} states", process_time() - begun)
