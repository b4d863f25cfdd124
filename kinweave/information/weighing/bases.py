"""Whether what a side names as its basis and its condition carries this purpose. Unknown is never yes. R27."""

from kinweave.agreements.terms import BASES, FOR_CRIMINAL, NEEDS_POLICY, Condition
from kinweave.parties.agencies import facts_of


def may_rest_on(basis: str, *, agency: str, mode: str, purpose: str) -> bool:
    """Whether an agency of this kind may rest this purpose on a basis, where people are asked or told."""
    named = BASES.get(basis)
    if named is None or mode not in named.modes or purpose not in named.purposes:
        return False
    return named.public_authority in (None, facts_of(agency).is_public_authority)


def is_enough_for_special(condition: str, *, policy: str, basis: str) -> bool:
    """Whether a condition carries special category data: where people were asked, only their explicit yes does."""
    if condition == "" or (basis == "consent" and condition != Condition.EXPLICIT):
        return False
    return condition not in NEEDS_POLICY or bool(policy)


def is_enough_for_criminal(condition: str, *, policy: str, basis: str) -> bool:
    """Whether a condition carries data about crimes."""
    return condition in FOR_CRIMINAL and is_enough_for_special(condition, policy=policy, basis=basis)
