"""What can be done with what people like, and how far they can go."""

from collections.abc import Collection
from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Interest, Party, Travel
from kinweave.parties.records import alone_with, held_like
from kinweave.parties.rules import may_say_travel
from kinweave.trail.acts import act, note


@act
def like(*, party: Party, keys: Collection[str], on: date, by: Viewer) -> list[Interest]:
    """Write down what somebody likes; what is written already stays. Criterion: 002-P9."""
    alone_with(party)
    known = set(Interest.objects.about(party).lasting().values_list("key", flat=True))
    made = [
        Interest.objects.create(party=party, key=key, said_on=on, **held_like(party, by))
        for key in sorted(set(keys) - known)
    ]
    for interest in made:
        note("said what they like", interest, by=by, key=interest.key)
    return made


@act
def stop_liking(*, party: Party, keys: Collection[str], on: date, by: Viewer) -> list[Interest]:
    """Write down what somebody does not like any more. The rows stay. Criterion: 002-P9."""
    ended = list(Interest.objects.about(party).lasting().keyed(keys))
    for interest in ended:
        interest.ended_on = on
        interest.save(update_fields=["ended_on"])
        note("no longer likes it", interest, by=by, key=interest.key)
    return ended


@act
def say_travel(*, person: Party, version: int, on: date, by: Viewer, **limits: Any) -> Travel:
    """Write down how far a person can go, how, and when; a stale version changes nothing. Criterion: 002-P7.

    `limits`: area, minutes, by (as `ways`), pence, access, free_days, with_somebody.
    """
    require(may_say_travel(minutes=limits["minutes"], pence=limits["pence"], free_days=limits["free_days"]))
    facts = {**{name: value for name, value in limits.items() if name != "ways"}, "by": limits["ways"]}
    travel, is_new = Travel.objects.get_or_create(person=person, defaults={**facts, **held_like(person, by)})
    if not is_new:
        travel.change(version=version, **facts)
    note("said how far they can go", travel, by=by)
    return travel
