"""The gates: small questions over the facts. Each answers with one finding of a fixed list."""

from kinweave.foundation.period import months_after
from kinweave.information.rules.answers import Answer, Condition, Finding, Gate, Step
from kinweave.information.rules.facts import (
    Chain,
    Facts,
    Hand,
    Known,
    Law,
    Mask,
    Mode,
    Others,
    Sensitivity,
    Stands,
    Terms,
)

REFUSE, STEP, WITH, YES = Answer
GRACE_MONTHS = 3

LAW_CLEAR = Finding(Gate.LAW, "clear", YES, ("R1",))
LAW_UNCLEAR = Finding(Gate.LAW, "unclear", STEP, ("R1", "R9b"), (Step.LEGAL_ADVICE,))
LAW_BARS = Finding(Gate.LAW, "barred", REFUSE, ("R1", "R22"))

LIVE = Finding(Gate.RETENTION, "live", YES, ("R15",))
OVER = Finding(Gate.RETENTION, "over", REFUSE, ("R15", "R26"), (Step.PLACE_HOLD,))

WORKS_WITH = Finding(Gate.WORKER, "works_with", YES, ("R11",))
CONFLICT = Finding(Gate.WORKER, "conflict", STEP, ("R11",), (Step.COLLEAGUE,))
NO_ROLE = Finding(Gate.WORKER, "no_role", REFUSE, ("R11",))

VERIFIED = Finding(Gate.RECIPIENT, "verified", YES, ("R7",))
UNVERIFIED = Finding(Gate.RECIPIENT, "unverified", STEP, ("R7",), (Step.VERIFY_RECIPIENT,))
RECIPIENT_BARRED = Finding(Gate.RECIPIENT, "barred", REFUSE, ("R11", "R22"))

IN_FORCE = Finding(Gate.PROTOCOL, "in_force", YES, ("R6", "R7"))
OVERDUE = Finding(Gate.PROTOCOL, "overdue", WITH, ("R6",), (Step.RENEW,), (Condition.REVIEW_OVERDUE,))
CLOSED = Finding(Gate.PROTOCOL, "closed", STEP, ("R30",), (Step.ONE_OFF,))
NO_PROTOCOL = Finding(Gate.PROTOCOL, "none", STEP, ("R6", "R7"), (Step.ONE_OFF,))
OTHER_PURPOSE = Finding(Gate.PROTOCOL, "purpose", STEP, ("R2",), (Step.ONE_OFF,))
OTHER_PEOPLE = Finding(Gate.PROTOCOL, "people", STEP, ("R6",), (Step.ONE_OFF,))
OTHER_CATEGORY = Finding(Gate.PROTOCOL, "category", STEP, ("R14", "R21"), (Step.ONE_OFF,))
UNSIGNED = Finding(Gate.PROTOCOL, "unsigned", STEP, ("R6",), (Step.RENEW, Step.ONE_OFF))
SUSPENDED = Finding(Gate.PROTOCOL, "suspended", STEP, ("R6",), (Step.RENEW, Step.ONE_OFF))
NOT_YET = Finding(Gate.PROTOCOL, "not_yet", STEP, ("R6",), (Step.ONE_OFF,))
ENDED = Finding(Gate.PROTOCOL, "ended", STEP, ("R6",), (Step.RENEW, Step.ONE_OFF))
LONG_OVERDUE = Finding(Gate.PROTOCOL, "long_overdue", STEP, ("R6",), (Step.RENEW, Step.ONE_OFF))

BASIS_NAMED = Finding(Gate.BASIS, "named", YES, ("R27",))
BASIS_LATER = Finding(Gate.BASIS, "one_off", YES, ("R6",))  # the one-off names it, and the gate is read again
PURPOSE_UNLISTED = Finding(Gate.BASIS, "purpose", STEP, ("R2",), (Step.COMPLETE_BASIS,))
BASIS_MISSING = Finding(Gate.BASIS, "missing", STEP, ("R27",), (Step.COMPLETE_BASIS,))
CONDITION_MISSING = Finding(Gate.BASIS, "condition", STEP, ("R27",), (Step.COMPLETE_BASIS,))

AGREED = Finding(Gate.AGREEMENT, "agreed", YES, ("R8", "R9"))
TOLD = Finding(Gate.AGREEMENT, "told", YES, ("R28",))
NOT_AGAINST = Finding(Gate.AGREEMENT, "one_off", YES, ("R6",))  # the one-off names its mode, and the gate is read again
NOT_TOLD = Finding(Gate.AGREEMENT, "not_told", WITH, ("R28",), (), (Condition.NOT_TOLD_YET,))
CONSIDERED = Finding(Gate.AGREEMENT, "considered", WITH, ("R28",), (), (Condition.OBJECTION_CONSIDERED,))
NOT_ASKED = Finding(Gate.AGREEMENT, "not_asked", STEP, ("R9",), (Step.ASK_PERSON,))
EXPIRED = Finding(Gate.AGREEMENT, "expired", STEP, ("R3",), (Step.ASK_PERSON,))
UNTOLD = Finding(Gate.AGREEMENT, "untold", STEP, ("R28",), (Step.INFORM_PERSON,))
DISPUTED = Finding(Gate.AGREEMENT, "disputed", STEP, ("R9",), (Step.RESOLVE_DISPUTE,))
OBJECTED = Finding(Gate.AGREEMENT, "objected", STEP, ("R28",), (Step.CONSIDER_OBJECTION,))
REFUSED = Finding(Gate.AGREEMENT, "refused", REFUSE, ("R8",))
WITHDRAWN = Finding(Gate.AGREEMENT, "withdrawn", REFUSE, ("R4", "R8"))

NOBODY_ELSE = Finding(Gate.OTHERS, "none", YES, ("R13",))
MASKABLE = Finding(Gate.OTHERS, "maskable", WITH, ("R13",), (), (Condition.OTHERS_MASKED,))
INSEPARABLE = Finding(Gate.OTHERS, "inseparable", STEP, ("R13",), (Step.THIRD_PARTY_BALANCE,))
NOTHING_LEFT = Finding(Gate.OTHERS, "nothing_left", REFUSE, ("R13",))

INSIDE = Finding(Gate.ORIGIN, "inside", YES, ("R12",))
RELEASED = Finding(Gate.ORIGIN, "released", WITH, ("R12",), (), (Condition.RELEASED_ONLY,))
OUTSIDE = Finding(Gate.ORIGIN, "outside", STEP, ("R12",), (Step.ASK_SOURCE,))

ENOUGH = Finding(Gate.MINIMUM, "enough", YES, ("R14",))
MASKED = Finding(Gate.MINIMUM, "masked", WITH, ("R14",), (), (Condition.ADDRESS_MASKED,))
UNSURE = Finding(Gate.MINIMUM, "unsure", STEP, ("R14",), (Step.MASK_CHECK,))

SAFE = Finding(Gate.SECURITY, "safe", YES, ("R19",))
WEAK = Finding(Gate.SECURITY, "weak", STEP, ("R19",), (Step.SECURE_CHANNEL,))

_LAW = {Law.CLEAR: LAW_CLEAR, Law.UNCLEAR: LAW_UNCLEAR, Law.BARRED: LAW_BARS}
_WORKER = {Hand.WORKS_WITH: WORKS_WITH, Hand.CONFLICT: CONFLICT, Hand.NO_ROLE: NO_ROLE}
_RECIPIENT = {Known.VERIFIED: VERIFIED, Known.UNVERIFIED: UNVERIFIED, Known.BARRED: RECIPIENT_BARRED}
_OTHERS = {
    Others.NONE: NOBODY_ELSE,
    Others.MASKABLE: MASKABLE,
    Others.INSEPARABLE: INSEPARABLE,
    Others.NOTHING_LEFT: NOTHING_LEFT,
}
_ORIGIN = {Chain.INSIDE: INSIDE, Chain.RELEASED: RELEASED, Chain.OUTSIDE: OUTSIDE}
_MINIMUM = {Mask.NONE: ENOUGH, Mask.MASKED: MASKED, Mask.UNSURE: UNSURE}
_ASKED = {
    Stands.NOTHING: NOT_ASKED,
    Stands.AGREED: AGREED,
    Stands.REFUSED: REFUSED,
    Stands.WITHDRAWN: WITHDRAWN,
    Stands.INFORMED: NOT_ASKED,
    Stands.OBJECTED: REFUSED,
    Stands.CONSIDERED: NOT_ASKED,
    Stands.NOT_TOLD: NOT_ASKED,
    Stands.DISPUTED: DISPUTED,
}
_TOLD = {
    Stands.NOTHING: UNTOLD,
    Stands.AGREED: TOLD,
    Stands.REFUSED: OBJECTED,
    Stands.WITHDRAWN: OBJECTED,
    Stands.INFORMED: TOLD,
    Stands.OBJECTED: OBJECTED,
    Stands.CONSIDERED: CONSIDERED,
    Stands.NOT_TOLD: NOT_TOLD,
    Stands.DISPUTED: OBJECTED,
}
_NOT_IN_FORCE = {
    Stands.REFUSED: REFUSED,
    Stands.WITHDRAWN: WITHDRAWN,
    Stands.OBJECTED: OBJECTED,
    Stands.DISPUTED: DISPUTED,
}


def law(facts: Facts) -> Finding:
    """Does a law, an order or a restriction bar this item, person or recipient? R1."""
    return _LAW[facts.law]


def retention(facts: Facts) -> Finding:
    """Is the item still kept, or held for this use? R15."""
    return OVER if facts.keep_until is not None and facts.keep_until < facts.on and not facts.is_held else LIVE


def worker(facts: Facts) -> Finding:
    """Does the worker work with this person, without a conflict? R11."""
    return _WORKER[facts.hand]


def recipient(facts: Facts) -> Finding:
    """Is the recipient somebody known, acting for the agency, and not barred? R7."""
    return _RECIPIENT[facts.known]


def protocol(facts: Facts) -> Finding:
    """Is a protocol in force from here to there, for this purpose, category and person? R6."""
    terms = facts.terms
    if terms is None:
        return NO_PROTOCOL
    return _what_it_lacks(terms, facts) or _how_it_stands(terms, facts)


def _what_it_lacks(terms: Terms, facts: Facts) -> Finding | None:
    if facts.is_closed_here:
        return CLOSED
    if not terms.serves_purpose:
        return OTHER_PURPOSE
    if not terms.is_for_them:
        return OTHER_PEOPLE
    return None if terms.has_category else OTHER_CATEGORY


def _how_it_stands(terms: Terms, facts: Facts) -> Finding:
    if not terms.is_signed:
        return UNSIGNED
    if terms.is_suspended:
        return SUSPENDED
    if facts.on < terms.starts_on:
        return NOT_YET
    return ENDED if facts.on > terms.ends_on else _reviewed(terms, facts)


def _reviewed(terms: Terms, facts: Facts) -> Finding:
    """A review may be overdue by so many calendar months: inside them it may go, and says so."""
    if facts.on <= terms.review_on:
        return IN_FORCE
    grace = min(facts.grace_months, GRACE_MONTHS)  # an organisation may only shorten it (R30)
    return OVERDUE if facts.on <= months_after(terms.review_on, grace) else LONG_OVERDUE


def basis(facts: Facts) -> Finding:
    """Is a basis named, with its condition where the data is sensitive? R27."""
    terms = facts.terms
    if not facts.is_purpose_listed:
        return PURPOSE_UNLISTED
    if terms is None or not terms.serves_purpose:
        return BASIS_LATER
    if not terms.has_basis:
        return BASIS_MISSING
    return CONDITION_MISSING if _lacks_condition(terms, facts.sensitivity) else BASIS_NAMED


def _lacks_condition(terms: Terms, sensitivity: Sensitivity) -> bool:
    if not terms.has_category or sensitivity is Sensitivity.ORDINARY:
        return False  # a category that is not in it is the protocol's own step
    if sensitivity is Sensitivity.SPECIAL:
        return not terms.has_special_condition
    return not terms.has_criminal_condition


def agreement(facts: Facts) -> Finding:
    """Do those who decide agree, or were they told and did not object? R8, R9, R28.

    Without a protocol in force only what is against it counts: the one-off names its mode, and this is read again. R6.
    """
    terms, stands = facts.terms, facts.stands
    if terms is None or protocol(facts).answer < WITH:
        return _not_in_force(stands, terms)
    if terms.mode is Mode.INFORM:
        return _TOLD[stands]
    if stands is Stands.AGREED and facts.stands_until is not None and facts.stands_until < facts.on:
        return EXPIRED
    return _ASKED[stands]


def _not_in_force(stands: Stands, terms: Terms | None) -> Finding:
    """Whoever is to be asked and objects has refused: that a protocol ends never makes this milder."""
    if stands is Stands.OBJECTED and terms is not None and terms.mode is Mode.CONSENT:
        return REFUSED
    return _NOT_IN_FORCE.get(stands, NOT_AGAINST)


def others(facts: Facts) -> Finding:
    """Who else is in it? R13."""
    return _OTHERS[facts.others]


def origin(facts: Facts) -> Finding:
    """Is the recipient inside the strictest label of the chain it came through? R12."""
    return _ORIGIN[facts.chain]


def minimum(facts: Facts) -> Finding:
    """Only what this purpose needs, and no address that is kept safe? R14."""
    return _MINIMUM[facts.mask]


def security(facts: Facts) -> Finding:
    """Is the way it goes as safe as it has to be? What was told to a duty team by telephone was told. R18, R19."""
    if facts.is_protection and facts.is_by_telephone:
        return SAFE
    return WEAK if facts.channel < facts.least_channel else SAFE
