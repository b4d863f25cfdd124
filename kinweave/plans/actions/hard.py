"""What can be done when something is hard: say so, try something, say whether it helped. Criterion: 002-P12."""

from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import rules
from kinweave.plans.models import Hard, Tried
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note


@act
def say_hard(
    *,
    person: Party,
    what: str,
    says_who: str,
    name: str = "",
    in_the_way: str = "",
    tie: Tie | None = None,
    on: date,
    by: Viewer,
) -> Hard:
    """Write down that something is hard: with somebody, in a circle, or something new. Criterion: 002-P12."""
    require(rules.may_say_hard(what=what, says_who=says_who, name=name))
    hard = Hard.objects.create(
        person=person,
        tie=tie,
        what=what,
        in_the_way=in_the_way,
        says_who=says_who,
        name=name,
        said_on=on,
        **held_like(person, by),
    )
    note("said it is hard", hard, by=by, says_who=says_who)
    return hard


@act
def say_what_gets_in_the_way(*, hard: Hard, in_the_way: str, version: int, on: date, by: Viewer) -> Hard:
    """Write down what gets in the way. What stood there before is on the trail. Criterion: 002-P12."""
    require(rules.may_end_hard(has_ended=hard.ended_on is not None, how_it_is=in_the_way))
    before = hard.in_the_way
    hard.change(version=version, in_the_way=in_the_way)
    note("said what gets in the way", hard, by=by, before=before)
    return hard


@act
def try_something(*, hard: Hard, way: str, words: str, by_whom: str, tried_on: date, on: date, by: Viewer) -> Tried:
    """Write down what is tried to make it easier, and by whom. Criterion: 002-P12."""
    require(rules.may_try(has_ended=hard.ended_on is not None, words=words, by_whom=by_whom, tried_on=tried_on, on=on))
    tried = Tried.objects.create(
        hard=hard, way=way, words=words, by_whom=by_whom, tried_on=tried_on, **held_like(hard.person, by)
    )
    note("tried something", tried, by=by, way=way)
    return tried


@act
def say_whether_it_helped(*, tried: Tried, helped: str, version: int, on: date, by: Viewer) -> Tried:
    """Write down whether what was tried helped. Criterion: 002-P12."""
    require(rules.may_say_whether_it_helped(helped=helped))
    before = tried.helped
    tried.change(version=version, helped=helped, helped_on=on)
    note("said whether it helped", tried, by=by, helped=helped, before=before)
    return tried


@act
def end_hard(*, hard: Hard, how_it_is: str, version: int, on: date, by: Viewer) -> Hard:
    """Say how it is now: it is no longer hard, or the person lets it be. Criterion: 002-P12."""
    require(rules.may_end_hard(has_ended=hard.ended_on is not None, how_it_is=how_it_is))
    hard.change(version=version, ended_on=on, end_reason=how_it_is)
    note("said how it is now", hard, by=by)
    return hard
