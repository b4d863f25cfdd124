"""What is done about a concern, by those it reached. K31: refer, tell, escalate, and say what came of it."""

from datetime import date
from typing import Any

from kinweave.concerns import rules
from kinweave.concerns.actions.climbing import climb, is_left
from kinweave.concerns.models import Concern, Named, Progress, Reached, ToldToUs
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


def has_it(concern: Concern, by: Viewer) -> bool:
    """Whether this viewer has said that they have a concern in hand."""
    return concern.reached.filter(party__in=by.own_ids, acknowledged_at__isnull=False).exists()


@act
def acknowledge(*, concern: Concern, on: date, by: Viewer) -> Reached:
    """Say that one has a concern in hand. K31."""
    require(rules.may_acknowledge(is_resolved=concern.resolved_on is not None, has_acknowledged=has_it(concern, by)))
    reached: Reached = concern.reached.filter(party__in=by.own_ids).get()
    reached.acknowledged_at = by.at
    reached.save(update_fields=["acknowledged_at"])
    note("acknowledged a concern", reached, by=by)
    return reached


def add(concern: Concern, kind: str, words: str, on: date, by: Viewer, **more: Any) -> Progress:
    """Add one sealed note to an open concern, inside the act that it belongs to."""
    require(rules.may_act(is_resolved=concern.resolved_on is not None))
    return Progress.objects.create(
        concern=concern, kind=kind, words=words, **{"day": on, **more}, **held_like(concern, by)
    )


@act
def write_progress(*, concern: Concern, words: str, kind: str = "note", on: date, by: Viewer) -> Progress:
    """Write down what was found or done about a concern, or what nobody knows yet."""
    progress = add(concern, kind, words, on, by)
    note("added to a concern", progress, by=by)
    return progress


@act
def agree_change(*, concern: Concern, words: str, on: date, by: Viewer) -> Progress:
    """Write what changes for whom a group was not good, as it was agreed with them. Criterion: 004-P23."""
    progress = add(concern, Progress.Kind.CHANGE, words, on, by)
    note("agreed what changes for somebody", progress, by=by)
    return progress


@act
def check_again(*, concern: Concern, words: str, on: date, by: Viewer) -> Progress:
    """Ask whom a group was not good for how it is now, and write what they say. Criterion: 004-P23."""
    progress = add(concern, Progress.Kind.CHECKED, words, on, by)
    note("asked how it is now", progress, by=by)
    return progress


def needs_check(concern: Concern) -> bool:
    """Whether whom a group was not good for has still to be asked how it is now."""
    is_of_a_group = concern.kind == Concern.Kind.ADVERSE and concern.circle_id is not None
    return is_of_a_group and not concern.progress.filter(kind=Progress.Kind.CHECKED).exists()


@act
def refer(*, concern: Concern, to_whom: str, day: date, words: str, on: date, by: Viewer) -> Progress:
    """Pass a concern on to the local authority, the police or an emergency service. Never delayed. K31."""
    progress = add(concern, Progress.Kind.REFERRED, words, on, by, to_whom=to_whom, day=day)
    note("referred a concern", progress, by=by)
    return progress


@act
def say_no_answer(*, concern: Concern, words: str, on: date, by: Viewer) -> Progress:
    """Say that there is no answer: the concern goes on to the next at once. K31."""
    progress = add(concern, Progress.Kind.NO_ANSWER, words, on, by)
    note("had no answer about a concern", progress, by=by)
    climb(concern=concern, by=by)
    return progress


@act
def tell_raiser(*, concern: Concern, words: str, day: date, version: int, on: date, by: Viewer) -> Progress:
    """Tell whoever raised a concern what is done about it. K31."""
    progress = add(concern, Progress.Kind.TOLD_RAISER, words, on, by, day=day)
    concern.change(version=version, told_raiser_on=day)
    note("told who raised a concern", progress, by=by)
    return progress


@act
def keep_told(
    *, concern: Concern, process: str, state: str, told_by: str, told_on: date, words: str = "", on: date, by: Viewer
) -> ToldToUs:
    """Keep where an enquiry stands, as somebody else told us."""
    require(rules.may_act(is_resolved=concern.resolved_on is not None))
    told = ToldToUs.objects.create(
        concern=concern,
        process=process,
        state=state,
        told_by=told_by,
        told_on=told_on,
        words=words or None,
        **held_like(concern, by),
    )
    note("kept what we were told of a concern", told, by=by)
    return told


@act
def name_also(*, concern: Concern, party: Party, on: date, by: Viewer) -> Named:
    """Say that a concern is about somebody too: from now on they see nothing of it."""
    require(rules.may_act(is_resolved=concern.resolved_on is not None))
    named, _is_new = Named.objects.get_or_create(concern=concern, party=party)
    note("named somebody in a concern", concern, by=by)
    if is_left(concern, by):
        climb(concern=concern, by=by)
    return named


@act
def hide_from_page(*, concern: Concern, version: int, on: date, by: Viewer) -> Concern:
    """Take a concern off the page of the person who told it: somebody else could read it there."""
    concern.change(version=version, is_safe_to_show=False)
    note("took a concern off a page", concern, by=by)
    return concern


@act
def resolve(*, concern: Concern, outcome: str, learning: str = "", version: int, on: date, by: Viewer) -> Concern:
    """Say what came of a concern, and what was learned. K31."""
    require(
        rules.may_resolve(
            is_resolved=concern.resolved_on is not None,
            has_acknowledged=has_it(concern, by),
            outcome=outcome,
            needs_check=needs_check(concern),
        )
    )
    concern.outcome = outcome
    concern.save(update_fields=["outcome"])
    concern.change(version=version, resolved_on=on, learning=learning)
    note("resolved a concern", concern, by=by)
    return concern
