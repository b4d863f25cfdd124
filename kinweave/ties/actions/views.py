"""What can be done with what is said of a tie: two lists, the worker's view, and how often they are in touch."""

from datetime import date

from kinweave.circles.meeting import How, require_may_meet
from kinweave.foundation import Viewer, require
from kinweave.parties.records import held_like
from kinweave.ties import rules
from kinweave.ties.actions.ties import observe
from kinweave.ties.models import Author, Channel, Side, Tie, TieObservation, WorkerView
from kinweave.trail.acts import act, note

HOW: dict[str, How] = {Channel.VISIT: "face", Channel.PHONE: "remote", Channel.VIDEO: "remote"}


@act
def say_side(
    *,
    tie: Tie,
    which: str,
    words: str,
    author: str,
    author_name: str = "",
    is_shown: bool = False,
    on: date,
    by: Viewer,
) -> Side:
    """Write down one thing that is good about a tie, or may be hard, with who says so. Criterion: 002-P3."""
    require(rules.may_say_side(words=words, author=author, author_name=author_name, has_ended=tie.ended_on is not None))
    side = Side.objects.create(
        tie=tie,
        person_id=tie.person_id,
        which=which,
        words=words,
        author=author,
        author_name=author_name,
        is_shown=is_shown or author == Author.PERSON,
        said_on=on,
        **held_like(tie.person, by),
    )
    note("said a side of a tie", side, by=by, which=which, author=author)
    return side


@act
def end_side(*, side: Side, on: date, by: Viewer) -> Side:
    """Say that a line holds no longer. It stays as it was said. Criterion: 002-P3."""
    require(rules.may_end_side(has_ended=side.ended_on is not None))
    side.ended_on = on
    side.save(update_fields=["ended_on"])
    note("ended a side of a tie", side, by=by)
    return side


@act
def see_as_worker(
    *, tie: Tie, feels: str, words: str, is_shown: bool = False, seen_on: date, on: date, by: Viewer
) -> WorkerView:
    """Write down how a tie looks to a worker, beside how the person feels about it. Criterion: 002-P4."""
    require(rules.may_see_as_worker(words=words, seen_on=seen_on, on=on, has_ended=tie.ended_on is not None))
    view = WorkerView.objects.create(
        tie=tie,
        person_id=tie.person_id,
        feels=feels,
        words=words,
        is_shown=is_shown,
        seen_on=seen_on,
        **held_like(tie.person, by),
    )
    note("saw a tie as a worker", view, by=by, is_shown=is_shown)
    return view


@act
def agree_rhythm(
    *, tie: Tie, last: TieObservation, every_weeks: int | None, starts: str, channel: str, on: date, by: Viewer
) -> TieObservation:
    """Keep how often two people want to be in touch, who starts, and how. The rest stays as it stands.

    Criterion: 002-P15.
    """
    require(rules.may_agree_rhythm(every_weeks=every_weeks, starts=starts, channel=channel))
    if every_weeks is not None:
        how = HOW.get(channel, "letters")
        require_may_meet(parties=[tie.person, tie.to_party], how=how, on=on, by=by, tried="agreed a rhythm")
    agreed = observe(
        tie=tie,
        ring=last.ring,
        sector=last.sector,
        feels=last.feels,
        gives=last.gives,
        gets=last.gets,
        every_weeks=every_weeks,
        starts=starts,
        channel=channel,
        seen_on=on,
        on=on,
        by=by,
    )
    note("agreed how often they are in touch", agreed, by=by)
    return agreed
