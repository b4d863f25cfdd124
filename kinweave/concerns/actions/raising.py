"""Raise a concern, in any way; and tell somebody, from one's own page. Criterion: 002-P21."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kinweave.circles.models import AnswerTimes, Circle
from kinweave.concerns import routing, rules
from kinweave.concerns.actions.climbing import climb
from kinweave.concerns.models import Concern, Named, Progress
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like, stamped
from kinweave.trail.acts import act, note

ABOUT = ("person", "about_party", "circle", "tie", "event", "action", "about_words")


@act
def raise_concern(
    *,
    holder: Party,
    kind: str,
    words: str,
    named: Iterable[Party] = (),
    on: date,
    by: Viewer,
    **facts: Any,
) -> Concern:
    """Raise a concern: it reaches somebody whom it does not name, at once. Criterion: 002-P21.

    `facts` are fields of Concern: what it is about (at least one), who raised it, whom they chose, how it came.
    """
    require(rules.may_raise(words=words, kind=kind, has_subject=any(facts.get(one) for one in ABOUT)))
    sealed = {name: facts.pop(name, "") or None for name in ("raised_by_words", "safe_contact")}
    agreed = times_of(facts.get("circle"))
    concern = Concern.objects.create(
        holder=holder,
        kind=kind,
        words=words or None,
        raised_at=by.at,
        **sealed,
        **agreed,
        **facts,
        **stamped(by),
    )
    tie = facts.get("tie")
    keep_names(concern, [*named, *([tie.to_party] if tie else [])], on)
    note("raised a concern", concern, by=by)
    climb(concern=concern, by=by)
    return concern


def times_of(circle: Circle | None) -> dict[str, int | None]:
    """The days that a group agreed, as they stand when a concern is raised: no later change makes them longer."""
    agreed = AnswerTimes.objects.standing(circle) if circle else None
    return {name: getattr(agreed, name) for name in ("answer_within", "news_within")} if agreed else {}


def keep_names(concern: Concern, parties: Iterable[Party], on: date) -> None:
    """Keep whom a concern names, inside the act that raises it.

    Somebody in a person's life may work here under the same name, and nothing says that they are one: they are
    taken to be.
    """
    named = list(parties)
    in_a_life = ", ".join(party.called for party in named if party.is_light)
    named += routing.who_is_meant(in_a_life, concern.holder_id, on) if in_a_life else []
    keys = sorted({party.pk for party in named})
    Named.objects.bulk_create([Named(concern=concern, party_id=key) for key in keys])


@act
def tell_someone(
    *,
    person: Party,
    to: Party | None,
    not_to: Iterable[Party] = (),
    words: str = "",
    is_safe_to_show: bool = True,
    circle: Circle | None = None,
    on: date,
    by: Viewer,
) -> Concern:
    """A person tells somebody they chose, or whoever comes first; with words or without. Criteria: 002-P21, 004-P23.

    `circle` is a group of theirs that is not good for them.
    Whom they do not want to tell, and whoever their words name, is named in it and never hears of it.
    """
    offered = {way.party.pk: way.party for way in routing.ways_to_tell(person, at=by.at, on=by.on)}
    out = {party.pk: party for party in not_to}
    if to is not None:
        require(rules.may_choose(is_offered=to.pk in offered, is_kept_out=to.pk in out))
    out |= {party.pk: party for party in routing.who_is_meant(words, person.keeper.pk, on) if party != to}
    concern = raise_concern(
        holder=person.keeper,
        kind=Concern.Kind.ADVERSE if circle else Concern.Kind.TELL_SOMEONE,
        circle=circle,
        about_words=circle.name if circle else "",
        words=words,
        named=out.values(),
        person=person,
        chosen=to,
        raised_by=person,
        how=Concern.How.PAGE,
        is_safe_to_show=is_safe_to_show,
        on=on,
        by=by,
    )
    note("said that a group is not good for them" if circle else "told somebody", concern, by=by)
    return concern


@act
def add_words(*, concern: Concern, words: str, on: date, by: Viewer) -> Progress:
    """Whoever raised a concern says more. Criterion: 002-P21."""
    require(rules.may_act(is_resolved=concern.resolved_on is not None))
    added = Progress.objects.create(
        concern_id=concern.pk, kind=Progress.Kind.ADDED, words=words, day=on, **held_like(concern, by)
    )
    note("said more about a concern", added, by=by)
    return added
