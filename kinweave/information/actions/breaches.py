"""The register of data breaches: write one down, answer its questions, call back what went. Criterion: 003-P26."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kinweave.access.models import Post
from kinweave.access.roles import ROLES, Place
from kinweave.access.viewing import eyes_at_work
from kinweave.foundation import Viewer, require
from kinweave.information.actions.receiving import notify
from kinweave.information.models import DataBreach, NamedInBreach, Notice
from kinweave.information.rules import breaches as rules
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note

READS = tuple(role.key for role in ROLES.values() if Place.ASSURANCE in role.may)


def readers(by: Viewer) -> list[Party]:
    """Who reads the register at the viewer's organisation: its leads and its data protection officers, by name."""
    return list({post.person.human: post.person for post in posts_that_read(by)}.values())


def posts_that_read(by: Viewer) -> Iterable[Post]:
    """The posts at the viewer's organisation that open the register."""
    return (
        Post.objects.at(by.organisation_id)
        .current(by.on)
        .confirmed()
        .filter(role_key__in=READS)
        .select_related("person")
    )


def would_see(breach: DataBreach, by: Viewer) -> int:
    """How many of them see a breach: who is named in it, or may not know what it began with, does not."""
    eyes = [eyes_at_work(post, by.at) for post in posts_that_read(by)]
    return sum(DataBreach.objects.visible_to(one).filter(pk=breach.pk).exists() for one in eyes)


@act
def record_breach(
    *,
    what: str,
    aware_at: datetime,
    happened_at: datetime | None = None,
    done: str = "",
    named: Iterable[Party] = (),
    on: date,
    by: Viewer,
    **facts: Any,
) -> DataBreach:
    """Write down that something went wrong: from the moment somebody knew, 72 hours count. Criterion: 003-P26.

    `facts` are other fields of `DataBreach`: affected, categories; the passing or the question it arises from.
    """
    people = list(named)
    humans = {one.human for one in people}
    require(
        rules.may_record(
            what=what,
            aware_at=aware_at,
            happened_at=happened_at,
            at=by.at,
            names_writer=bool(humans & by.own_humans),
            readers_left=sum(one.human not in humans for one in readers(by)),
        )
    )
    said = {"what": what, "aware_at": aware_at, "happened_at": happened_at, "done": done or None}
    breach = DataBreach.objects.create(**said, **facts, **_here(by))
    for one in people:
        NamedInBreach.objects.create(breach=breach, party=one, **_here(by))
    require(rules.must_be_read(readers=would_see(breach, by)))
    note("wrote down a breach", breach, by=by)
    return breach


def _here(by: Viewer) -> dict[str, Any]:
    return {"holder_id": by.organisation_id, **stamped(by)}


@act
def say_done(*, breach: DataBreach, done: str, affected: int | None, version: int, on: date, by: Viewer) -> DataBreach:
    """Say what was done about it, and how many people it is about. Criterion: 003-P26."""
    require(rules.may_say_done(done=done, is_closed=breach.closed_on is not None))
    breach.change(version=version, done=done, affected=affected)
    note("said what was done about a breach", breach, by=by)
    return breach


@act
def assess_breach(*, breach: DataBreach, risk: str, because: str, version: int, on: date, by: Viewer) -> DataBreach:
    """Say how likely it is to harm people, and why. Criterion: 003-P26."""
    require(rules.may_assess(risk=risk, because=because, is_closed=breach.closed_on is not None))
    breach.change(version=version, risk=risk, risk_because=because, ico_not_because=None)
    note("assessed a breach", breach, by=by, risk=risk)
    return breach


@act
def tell_ico(
    *, breach: DataBreach, told_at: datetime, reference: str, late_because: str, version: int, on: date, by: Viewer
) -> DataBreach:
    """Keep that the Information Commissioner was told, and when. UK GDPR, Article 33."""
    is_closed = breach.closed_on is not None
    require(
        rules.may_tell_ico(
            told_at=told_at, aware_at=breach.aware_at, late_because=late_because, at=by.at, is_closed=is_closed
        )
    )
    said = {"ico_reference": reference, "ico_late_because": late_because, "ico_not_because": None}
    breach.change(version=version, ico_told_at=told_at, **said)
    note("told the ICO of a breach", breach, by=by)
    return breach


@act
def not_tell_ico(*, breach: DataBreach, because: str, version: int, on: date, by: Viewer) -> DataBreach:
    """Keep why the Information Commissioner need not be told. UK GDPR, Article 33."""
    is_closed = breach.closed_on is not None
    require(rules.may_not_tell_ico(risk=breach.risk, because=because, is_closed=is_closed))
    breach.change(version=version, ico_not_because=because)
    note("decided not to tell the ICO of a breach", breach, by=by)
    return breach


@act
def say_people(
    *, breach: DataBreach, told_on: date | None, how_or_why: str, version: int, on: date, by: Viewer
) -> DataBreach:
    """Keep that people were told, and how; or why they were not. UK GDPR, Article 34."""
    were_told, is_closed = told_on is not None, breach.closed_on is not None
    require(rules.may_say_people(were_told=were_told, how_or_why=how_or_why, is_closed=is_closed))
    how, why = (how_or_why, None) if were_told else ("", how_or_why)
    breach.change(version=version, people_told_on=told_on, people_told_how=how, people_not_because=why)
    note("said whether people were told of a breach", breach, by=by)
    return breach


@act
def close_breach(*, breach: DataBreach, learned: str, version: int, on: date, by: Viewer) -> DataBreach:
    """It is dealt with: every question is answered, and something was learned. Criterion: 003-P26."""
    require(
        rules.may_close(
            risk=breach.risk,
            ico_answered=breach.is_ico_answered,
            people_answered=breach.is_people_answered,
            learned=learned,
            is_closed=breach.closed_on is not None,
        )
    )
    breach.change(version=version, learned=learned, closed_on=on)
    note("closed a breach", breach, by=by)
    return breach


@act
def recall_passing(*, breach: DataBreach, words: str, on: date, by: Viewer) -> Notice:
    """Call back what went to the wrong place, from its breach. R24."""
    alone_with(breach)
    passing = breach.passing
    require(rules.may_recall(has_passing=passing is not None, is_recalled=is_recalled(breach.passing_id)))
    if passing is None:
        raise LookupError("A breach without a passing calls nothing back.")
    return notify(passing=passing, kind=Notice.Kind.RECALLED, words=words, on=on, by=by)


def is_recalled(passing_id: UUID | None) -> bool:
    """Whether a passing was called back."""
    return Notice.objects.filter(passing=passing_id, kind=Notice.Kind.RECALLED).exists()
