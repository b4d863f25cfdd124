"""What can be done after a goodbye: tell it, and ask how the person is. Criteria: 002-P22, P23."""

from collections.abc import Collection
from datetime import date

from kinweave.circles.models import Membership
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import rules
from kinweave.plans.models import FollowUp
from kinweave.ties import actions as ties
from kinweave.ties.models import TieEnding
from kinweave.trail.acts import act, note


@act
def open_follow_ups(
    *,
    person: Party,
    ending: TieEnding | None = None,
    membership: Membership | None = None,
    doer: Party,
    after: date,
    days: Collection[int] = rules.USUAL_DAYS,
    on: date,
    by: Viewer,
) -> list[FollowUp]:
    """Say on which days somebody asks how the person is, and who does. Exactly one goodbye. Criterion: 002-P23."""
    require(rules.may_open(days=days))
    opened = [
        FollowUp.objects.create(
            person=person, ending=ending, membership=membership, doer=doer, due_on=day, **held_like(person, by)
        )
        for day in rules.due_days(after=after, days=days)
    ]
    for one in opened:
        note("opened a follow-up", one, by=by)
    return opened


@act
def tell_and_follow_up(
    *,
    ending: TieEnding,
    told_on: date,
    told_how: str,
    doer: Party,
    days: Collection[int] = rules.USUAL_DAYS,
    version: int,
    on: date,
    by: Viewer,
) -> TieEnding:
    """Write down how the person was told; the tie ends, and somebody asks afterwards how they are.

    Days that were planned before the person knew begin anew. Criteria: 002-P22, P23.
    """
    require(rules.may_open(days=days))
    ties.tell(ending=ending, told_on=told_on, told_how=told_how, version=version, on=on, by=by)
    for one in FollowUp.objects.filter(ending=ending).open():
        drop(follow_up=one, because="told", on=on, by=by)
    open_follow_ups(person=ending.tie.person, ending=ending, doer=doer, after=told_on, days=days, on=on, by=by)
    return ending


@act
def move_follow_up(*, follow_up: FollowUp, due_on: date, doer: Party, version: int, on: date, by: Viewer) -> FollowUp:
    """Choose another day, or somebody else, to ask how the person is. Criterion: 002-P23."""
    require(rules.may_move_follow_up(is_done=follow_up.done_on is not None, due_on=due_on, on=on))
    before = follow_up.due_on
    follow_up.change(version=version, due_on=due_on, doer=doer)
    note("moved a follow-up", follow_up, by=by, before=before)
    return follow_up


@act
def ask_how_they_are(
    *, follow_up: FollowUp, how: str, words: str = "", offered: str, version: int, on: date, by: Viewer
) -> FollowUp:
    """Write down how the person is after a goodbye, and what support was offered. Criterion: 002-P23."""
    require(
        rules.may_ask(
            is_done=follow_up.done_on is not None,
            has_died=follow_up.person.died_on is not None,
            how=how,
            offered=offered,
        )
    )
    follow_up.change(version=version, done_on=on, how=how, words=words, offered=offered)
    note("asked how they are", follow_up, by=by, how=how)
    return follow_up


def drop(*, follow_up: FollowUp, because: str, on: date, by: Viewer) -> FollowUp:
    """Nobody asks on that day any more, and why."""
    follow_up.change(version=follow_up.version, dropped_on=on, dropped_because=because)
    note("dropped a follow-up", follow_up, by=by)
    return follow_up
