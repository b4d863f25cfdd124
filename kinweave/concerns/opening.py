"""Who may open a record: nobody whom a concern about the person names, nor whom a restriction of any kind names.

The acts are those of `access`; asked here, as only this floor knows of concerns. What is answered, and the work it
takes, are the same for every hidden cause. Criteria: 002-P4, P5.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from kinweave.access import actions as access
from kinweave.access import breaking, covering
from kinweave.access.models import Allocation, BreakGlass
from kinweave.circles.models import Restriction
from kinweave.concerns.across import named_beside
from kinweave.foundation import Viewer, require
from kinweave.foundation.decision import allow
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE
from kinweave.trail.acts import act


def keeps_apart(person: UUID, worker: UUID, on: date) -> bool:
    """Whether a concern about one human names another, or a restriction in force names both, whoever may know."""
    is_named = worker in named_beside(person)
    both = Q(person__human=person, against__human=worker) | Q(person__human=worker, against__human=person)
    is_bound = Restriction.objects.in_force(on).filter(both).exists()
    return is_named or is_bound


def require_may_open(*, worker: Party, person: Party, on: date) -> None:
    """Go on when nothing names a worker beside a person. Raises Refused, in the one sentence."""
    require(NOT_HERE if keeps_apart(person.human, worker.human, on) else allow("Nothing names them."))


@act
def work_with(*, worker: Party, person: Party, on: date, by: Viewer) -> Allocation:
    """Let a worker work with a person, if nothing names them. Criterion: 002-P1."""
    require_may_open(worker=worker, person=person, on=on)
    return access.work_with(worker=worker, person=person, on=on, by=by)


@act
def cover(*, worker: Party, person: Party, on: date, by: Viewer, **facts: Any) -> Allocation:
    """Let a worker cover for another, if nothing names them. `facts` are those of `access.covering.cover`."""
    require_may_open(worker=worker, person=person, on=on)
    return covering.cover(worker=worker, person=person, on=on, by=by, **facts)


@act
def pass_on(*, allocation: Allocation, to: Party, on: date, by: Viewer) -> Allocation:
    """Let another worker take a person for good, if nothing names them."""
    require_may_open(worker=to, person=allocation.person, on=on)
    return covering.pass_on(allocation=allocation, to=to, on=on, by=by)


@act
def break_glass_by_name(*, by: Viewer, **asked: Any) -> BreakGlass:
    """Ask for a record by name and date of birth; it stays closed to whom a concern names."""
    return breaking.break_glass_by_name(by=by, keeps_apart=keeps_apart, **asked)


@act
def break_glass_by_number(*, by: Viewer, **asked: Any) -> BreakGlass:
    """Ask for a record by number; it stays closed to whom a concern names."""
    return breaking.break_glass_by_number(by=by, keeps_apart=keeps_apart, **asked)
