"""What can be done with ties, observations and wishes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like
from kinweave.ties import rules
from kinweave.ties.models import Knows, Tie, TieObservation, Wish
from kinweave.trail.acts import act, note


@act
def add(
    *,
    circle: Circle,
    called: str,
    label: str = "",
    ring: int,
    sector: str,
    feels: str = "not_asked",
    symbol: str = "",
    on: date,
    by: Viewer,
) -> Tie:
    """Add somebody to a person's circle: a name, how close, which part of life. Criterion: 002-P1."""
    alone_with(circle)
    require(
        rules.may_add(
            called=called,
            people=circle.ties.current(on).count(),
            is_person_themself=called == circle.person.called,
        )
    )
    somebody = parties.name_in_life(person=circle.person, called=called, symbol=symbol, on=on, by=by)
    tie = Tie.objects.create(
        circle=circle,
        person=circle.person,
        to_party=somebody,
        label=label,
        slot=rules.first_free(taken_slots(circle, sector)),
        began_on=on,
        **held_like(circle.person, by),
    )
    note("added a tie", tie, by=by)
    observe(tie=tie, ring=ring, sector=sector, feels=feels, seen_on=on, on=on, by=by)
    return tie


def taken_slots(circle: Circle, sector: str) -> set[int]:
    """The places in one sector of a circle that somebody holds or has held."""
    observed = TieObservation.objects.filter(tie__circle=circle, sector=sector)
    return set(observed.values_list("tie__slot", flat=True))


@act
def observe(
    *,
    tie: Tie,
    ring: int,
    sector: str,
    feels: str = "not_asked",
    starts: str = "not_asked",
    every_weeks: int | None = None,
    channel: str = "",
    gives: Iterable[str] = (),
    gets: Iterable[str] = (),
    seen_on: date,
    on: date,
    by: Viewer,
) -> TieObservation:
    """Write down how a tie stands on a day. Earlier days stay as they were. Criteria: 002-P1, P3."""
    require(rules.may_observe(seen_on=seen_on, on=on, has_ended=tie.ended_on is not None))
    alone_with(tie)
    observation = TieObservation.objects.create(
        tie=tie,
        person_id=tie.person_id,
        number=TieObservation.objects.filter(tie=tie).next_number(),
        seen_on=seen_on,
        ring=ring,
        sector=sector,
        feels=feels,
        starts=starts,
        every_weeks=every_weeks,
        channel=channel,
        gives=sorted(gives),
        gets=sorted(gets),
        **held_like(tie.person, by),
    )
    note("observed a tie", observation, by=by)
    return observation


@act
def wish(*, person: Party, tie: Tie | None = None, confirmed: bool = False, on: date, by: Viewer, **said: Any) -> Wish:
    """Record what a person wants, in their words, and whether they said yes when it was read back.

    `said`: want, method, says_who; hoped_ring, words, helped_by; hope and hope_sector where there is no tie.
    Criteria: 002-P1, P6, P7.
    """
    require(
        rules.may_wish(
            want=said["want"],
            says_who=said["says_who"],
            helped_by=said.get("helped_by", ""),
            said_on=on,
            on=by.on,
        )
    )
    alone_with(person)
    wished = Wish.objects.create(
        person=person,
        number=Wish.objects.filter(person=person).next_number(),
        tie=tie,
        said_on=on,
        confirmed_on=on if confirmed else None,
        **said,
        **held_like(person, by),
    )
    note("wished", wished, by=by, want=wished.want, says_who=wished.says_who, method=wished.method)
    if confirmed:
        note("confirmed a wish", wished, by=by)
    return wished


@act
def know_each_other(*, one: Tie, other: Tie, on: date, by: Viewer) -> Knows:
    """Show that two people in a circle know each other. Criterion: 002-P1."""
    require(
        rules.may_say_they_know_each_other(same_tie=one.pk == other.pk, same_circle=one.circle_id == other.circle_id)
    )
    first, second = sorted((one, other), key=lambda tie: tie.pk)
    knows, is_new = Knows.objects.get_or_create(
        one=first,
        other=second,
        ended_on=None,
        defaults={"circle_id": one.circle_id, "person_id": one.person_id, **held_like(one.person, by)},
    )
    if is_new:
        note("said they know each other", knows, by=by)
    return knows


@act
def no_longer_know(*, one: Tie, other: Tie, on: date, by: Viewer) -> int:
    """Show that two people in a circle do not know each other, from a day on."""
    first, second = sorted((one, other), key=lambda tie: tie.pk)
    known = list(Knows.objects.filter(one=first, other=second, ended_on__isnull=True))
    for knows in known:
        knows.ended_on = on
        knows.save(update_fields=["ended_on"])
        note("said they no longer know each other", knows, by=by)
    return len(known)


@act
def say_who_knows(*, tie: Tie, known: Iterable[Tie], others: Iterable[Tie], on: date, by: Viewer) -> None:
    """Show whom of the others somebody knows, and whom not, as it is from a day on. Criterion: 002-P1."""
    knows = {one.pk for one in known}
    for other in others:
        say = know_each_other if other.pk in knows else no_longer_know
        say(one=tie, other=other, on=on, by=by)


@act
def relabel(*, tie: Tie, label: str, version: int, on: date, by: Viewer) -> Tie:
    """Change the words for who somebody is to the person."""
    before = tie.label
    tie.change(version=version, label=label)
    note("relabelled a tie", tie, by=by, before=before)
    return tie


@act
def end(*, tie: Tie, reason: str, decided_by: str, version: int, on: date, by: Viewer) -> Tie:
    """End a tie: why, and who decided. It is kept with its history. Criterion: 002-P22."""
    require(rules.may_end(has_ended=tie.ended_on is not None, decided_by=decided_by, began_on=tie.began_on, on=on))
    tie.change(version=version, ended_on=on, end_reason=reason or _("not said"), end_decided_by=decided_by)
    note("ended a tie", tie, by=by)
    return tie
