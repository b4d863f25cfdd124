"""The decision table: the rules of sharing said a second time, in other words than the gates'. First match."""

from typing import NamedTuple

REFUSE, STEP, WITH, ALLOW = range(4)


class State(NamedTuple):
    """What each gate found, by a word; `protects`: a referral to a verified duty team, to keep somebody safe."""

    law: str  # none unclear bar
    time: str  # live over
    worker: str  # ok conflict none
    recipient: str  # verified unverified barred
    protocol: str  # in_force overdue none
    basis: str  # named missing
    agreement: str  # yes exempt step refused
    others: str  # none maskable inseparable nothing_left
    origin: str  # inside released outside
    minimum: str  # enough masked unsure
    channel: str  # safe weak
    override: str  # not_asked unsigned valid
    protects: bool = False
    is_settled: bool = False


EASED = {
    "law": {"unclear": "eased"},
    "worker": {"conflict": "eased"},
    "protocol": {"none": "eased"},
    "basis": {"missing": "eased"},
    "agreement": {"step": "eased", "refused": "eased"},
    "others": {"inseparable": "eased", "nothing_left": "eased"},
    "origin": {"outside": "eased"},
}
CONDITIONS = {"masked", "overdue", "exempt", "maskable", "released", "eased"}


def answer(state: State) -> int:
    """The answer of the first row that matches."""
    return _by_row(_eased(state) if state.protects and state.recipient == "verified" else state)


def _eased(state: State) -> State:
    """A referral to protect is read before row 2: what it raises asks for nothing and leaves a condition. R18."""
    eased = {name: words.get(getattr(state, name), getattr(state, name)) for name, words in EASED.items()}
    if state.is_settled and state.minimum == "unsure":
        eased["minimum"] = "eased"
    return state._replace(**eased)


def _by_row(state: State) -> int:
    if state.law == "bar" or state.time == "over" or state.recipient == "barred" or state.worker == "none":
        return REFUSE  # row 1
    is_refused = state.agreement == "refused" or state.others == "nothing_left"
    if _is_stuck(state):
        return REFUSE if is_refused and state.override == "not_asked" else STEP  # rows 2 and 3
    if state.override == "valid":
        return WITH  # row 4
    if is_refused and state.override == "not_asked":
        return REFUSE  # row 5
    if is_refused or _is_a_step(state):
        return STEP  # row 6
    return WITH if CONDITIONS & set(state[:12]) else ALLOW  # rows 7 and 8


def _is_stuck(state: State) -> bool:
    """What an override does not lift."""
    people = state.recipient == "unverified" or state.worker == "conflict"
    return people or state.law == "unclear" or state.channel == "weak" or state.minimum == "unsure"


def _is_a_step(state: State) -> bool:
    agencies = state.protocol == "none" or state.basis == "missing" or state.origin == "outside"
    return agencies or state.agreement == "step" or state.others == "inseparable"
