"""What an agency may use: lawful bases by its kind, mode and purposes, and conditions for sensitive information.

Not legal advice: to be read by a professional before real use. Sources stand beside the lists in `terms`.
"""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import (
    BASES,
    CRIMINAL,
    FOR_CRIMINAL,
    NEEDS_POLICY,
    SPECIAL,
    Basis,
    Condition,
    Mode,
    Purpose,
)
from kinweave.parties.agencies import facts_of

SERVES = {
    Condition.SAFEGUARDING: frozenset({Purpose.SAFEGUARDING}),
    Condition.UNLAWFUL_ACTS: frozenset({Purpose.CRIME, Purpose.SAFEGUARDING}),
    Condition.VITAL: frozenset({Purpose.SAFEGUARDING, Purpose.CARE}),
}  # which purposes a condition serves; the others serve any
NOT_PUBLIC = _("Only a public authority can use it.")
IS_PUBLIC = _("A public authority cannot use it for its tasks.")
OTHER_MODE = _("It does not go with whether people are asked or told here.")
OTHER_PURPOSE = _("It does not serve each purpose of this protocol.")


def offered(*, agency: str, mode: str, purposes: Iterable[str]) -> list[Basis]:
    """The bases that an agency of this kind may use, whether people are asked or told, for all of these purposes."""
    asked = list(purposes)
    return [one for one in BASES.values() if agency and not why_not(one, agency=agency, mode=mode, purposes=asked)]


def why_not(basis: Basis, *, agency: str, mode: str, purposes: Iterable[str]) -> str | Promise:
    """Why an agency of this kind may not use a basis; nothing when it may."""
    is_public = facts_of(agency).is_public_authority
    if basis.public_authority is not None and basis.public_authority != is_public:
        return IS_PUBLIC if is_public else NOT_PUBLIC
    if mode not in basis.modes:
        return OTHER_MODE
    return "" if basis.purposes >= set(purposes) else OTHER_PURPOSE


def sensitive(uses: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The uses (purpose, category) that need a condition of their own. R27."""
    return [one for one in uses if one[1] in SPECIAL | CRIMINAL]


def conditions(*, uses: Iterable[tuple[str, str]], mode: str) -> list[Condition]:
    """The conditions that serve all that is sensitive in a protocol; none where nothing is."""
    found = sensitive(uses)
    if not found:
        return []
    purposes = {purpose for purpose, _category in found}
    is_criminal = any(category in CRIMINAL for _purpose, category in found)
    return [one for one in Condition if _serves(one, purposes, mode) and (one in FOR_CRIMINAL or not is_criminal)]


def _serves(condition: Condition, purposes: set[str], mode: str) -> bool:
    """Asked for their yes, people say it of what is sensitive too: then it is explicit, and nothing else."""
    if (condition == Condition.EXPLICIT) != (mode == Mode.CONSENT):
        return False
    return SERVES.get(condition, frozenset(Purpose)) >= purposes


def needs_policy(condition: str) -> bool:
    """Whether a condition needs an appropriate policy document (Data Protection Act 2018, Schedule 1, part 4)."""
    return condition in NEEDS_POLICY
