"""What is missing before a protocol goes out or an agency signs it: named steps, never a silent yes. 003-P20."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kinweave.agreements.rules.standing import Side, any_way
from kinweave.foundation.decision import Decision, allow, refuse, step

CRITERION = "003-P20"


class Missing(StrEnum):
    """What is missing before a protocol can go out, or an agency can sign it: each is a step somebody can take."""

    WHY = "why"
    AGENCIES = "agencies"
    DIRECTION = "direction"
    PURPOSES = "purposes"
    USES = "uses"
    CONFIDENTIALITY = "confidentiality"
    AGENCY_KIND = "agency_kind"
    TASK = "task"
    BASIS = "basis"
    CONDITION = "condition"
    POLICY = "policy"
    CONTACT = "contact"
    DATES = "dates"
    WHAT_CHANGED = "what_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPart:
    """What one agency has said of itself in a protocol."""

    has_kind: bool = False
    has_task: bool = False
    basis_fits: bool = False
    condition_fits: bool = False  # also when none is needed
    has_policy: bool = False  # also when none is needed
    has_contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What has been said in a draft, as the rules ask about it."""

    on: date
    has_why: bool = False
    sides: tuple[Side, ...] = ()
    purposes: frozenset[str] = frozenset()
    purposes_with_uses: frozenset[str] = frozenset()
    has_confidentiality: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    is_new_version: bool = False
    says_what_changed: bool = False
    ours: OwnPart = field(default_factory=OwnPart)


def missing(draft: Draft) -> list[Missing]:
    """What is missing before a draft can go out, in the order of the questions."""
    gaps = {
        Missing.WHY: not draft.has_why,
        Missing.AGENCIES: len(draft.sides) < 2,
        Missing.DIRECTION: len(draft.sides) > 1 and not any_way(draft.sides),
        Missing.PURPOSES: not draft.purposes,
        Missing.USES: bool(draft.purposes - draft.purposes_with_uses),
        Missing.CONFIDENTIALITY: not draft.has_confidentiality,
        Missing.DATES: not may_have_days(
            starts_on=draft.starts_on, ends_on=draft.ends_on, review_on=draft.review_on, on=draft.on
        ).is_yes,
        Missing.WHAT_CHANGED: draft.is_new_version and not draft.says_what_changed,
    }
    order = list(Missing)
    return sorted([gap for gap, is_there in gaps.items() if is_there] + missing_of(draft.ours), key=order.index)


def missing_of(ours: OwnPart) -> list[Missing]:
    """What an agency has to say of itself before it can sign. What follows from its kind comes after the kind."""
    gaps = {
        Missing.AGENCY_KIND: not ours.has_kind,
        Missing.TASK: not ours.has_task,
        Missing.BASIS: ours.has_kind and not ours.basis_fits,
        Missing.CONDITION: not ours.condition_fits,
        Missing.POLICY: not ours.has_policy,
        Missing.CONTACT: not ours.has_contact,
    }
    return [gap for gap, is_there in gaps.items() if is_there]


def may_have_days(*, starts_on: date | None, ends_on: date | None, review_on: date | None, on: date) -> Decision:
    """Decide whether a protocol may have these days."""
    if starts_on is None or ends_on is None or review_on is None:
        return step("Say from when to when it holds, and when it is looked at again.", CRITERION)
    if ends_on < starts_on:
        return step("The last day is before the first. Check the days.", CRITERION)
    if not starts_on < review_on <= ends_on:
        return step("It is looked at again after its first day, and by its last.", CRITERION)
    if ends_on < on or review_on <= on:
        return step("The last day, and the day it is looked at again, lie ahead.", CRITERION)
    return allow("These days can be.", CRITERION)


def may_redraft(*, is_sent: bool, leads_it: bool) -> Decision:
    """Decide whether a draft may be changed. What was sent out never is."""
    if not leads_it:
        return refuse(
            "The organisation that drafted it changes it.", CRITERION, way_forward="Ask its lead for a new version."
        )
    if is_sent:
        return refuse(
            "What was sent out is not changed.",
            CRITERION,
            way_forward="Make a new version. This one holds until it is signed.",
        )
    return allow("A draft can be changed.", CRITERION)


def may_send(gaps: Collection[Missing], *, is_sent: bool, leads_it: bool) -> Decision:
    """Decide whether a draft may go out to be signed."""
    if not (redraft := may_redraft(is_sent=is_sent, leads_it=leads_it)).is_yes:
        return redraft
    if gaps:
        return step(
            "Something is missing.", CRITERION, way_forward="Each thing that is missing is a step on the draft’s page."
        )
    return allow("It can go out.", CRITERION)
