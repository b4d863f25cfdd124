"""What can be done with places that matter: say one and why, say it anew, show it, take it away. Criterion: 000-P1."""

from datetime import date
from typing import Any

from kinweave.directory.models import Service
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans.models import PlaceLine
from kinweave.plans.rules import mattering as rules
from kinweave.ties.models import Author, Tie
from kinweave.trail.acts import act, note


@act
def say_place(
    *,
    person: Party,
    place: str,
    why: str,
    author: str,
    author_name: str = "",
    service: Service | None = None,
    tie: Tie | None = None,
    on: date,
    by: Viewer,
) -> PlaceLine:
    """Say that a place matters: to the person, to somebody close to them, or to the practice. Criterion: 000-P1."""
    require(rules.may_say_place(why=why, has_died=person.died_on is not None))
    line = PlaceLine.objects.create(
        person=person, place=place, why=why, author=author, author_name=author_name, service=service, tie=tie,
        said_on=on, **held_like(person, by),
    )  # fmt: skip
    note("said that a place matters", line, by=by, author=author)
    return line


@act
def change_place(*, line: PlaceLine, version: int, on: date, by: Viewer, **words: Any) -> PlaceLine:
    """Say anew which place it is, or why it matters. Criterion: 000-P1."""
    require_own(line, by)
    before = {"place": line.place, "why": line.why}
    line.change(version=version, **words)
    note("said anew why a place matters", line, by=by, before=before)
    return line


@act
def end_place(*, line: PlaceLine, version: int, on: date, by: Viewer) -> PlaceLine:
    """Say that a place matters no longer. Criterion: 000-P1."""
    require_own(line, by)
    line.change(version=version, ended_on=on)
    note("said that a place matters no longer", line, by=by)
    return line


@act
def show_place(*, line: PlaceLine, is_shown: bool, version: int, on: date, by: Viewer) -> PlaceLine:
    """The person lets those close to them see a line, or no longer. Criterion: 000-P1."""
    require(rules.may_show_place(is_person=line.person_id in by.own_ids))
    line.change(version=version, is_shown=is_shown)
    note("let others see a place that matters", line, by=by, is_shown=is_shown)
    return line


def require_own(line: PlaceLine, by: Viewer) -> None:
    """Raise Refused unless whoever said a line, or wrote it down for them, changes it; the person changes their own."""
    said_it = line.author == Author.PERSON and line.person_id in by.own_ids
    theirs = said_it or line.recorded_by_id in by.own_ids
    require(rules.may_change_place(is_theirs=theirs, has_ended=line.ended_on is not None))
