"""What can be done with talks: what was talked about, what was looked at together, what the person said."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext_noop

from kinweave.events import rules
from kinweave.events.actions.events import take_part
from kinweave.events.material import MATERIAL
from kinweave.events.models import Event, MaterialUsed
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note

TALKED = {
    Event.Purpose.KEEPING_IN_TOUCH: gettext_noop("talked about keeping in touch"),
    Event.Purpose.SHARED_INTERESTS: gettext_noop("talked about shared interests"),
    Event.Purpose.STAYING_SAFE: gettext_noop("talked about staying safe"),
    Event.Purpose.GOOD_AND_HARD: gettext_noop("talked about good and hard ways to get on"),
    Event.Purpose.AFTER_ENDING: gettext_noop("talked after a goodbye"),
}


@act
def keep_talk(
    *,
    person: Party,
    purpose: str,
    day: date,
    said: str,
    methods: Sequence[str],
    mood: str = "",
    tie: Tie | None = None,
    who: Iterable[Party] = (),
    material: Mapping[str, str] | None = None,
    on: date,
    by: Viewer,
) -> Event:
    """Keep a talk: what it was for, how the person told us, what they said. Criteria: 002-P9, P14, P18, P21.

    `material` are the arguments of `use_material` for an easy-read page that was looked at.
    """
    gone = tie is not None and (tie.person_id != person.pk or (tie.ended_on is not None and tie.ended_on <= on))
    require(rules.may_keep_talk(day=day, on=on, said=said, about_somebody_gone=gone))
    event = Event.objects.create(
        person=person,
        kind=Event.Kind.TALK,
        state=Event.State.HELD,
        purpose=purpose,
        day=day,
        what_mattered=said,
        methods=list(methods),
        mood=mood,
        tie=tie,
        **held_like(person, by),
    )
    take_part(event=event, parties=who, by=by)
    note(TALKED[Event.Purpose(purpose)], event, by=by)
    if material:
        use_material(event=event, on=on, by=by, **material)
    return event


@act
def use_material(
    *, event: Event, key: str, format: str, understood: str, said: str = "", on: date, by: Viewer
) -> MaterialUsed:
    """Keep which easy-read page was looked at, in what form, and what was understood. Criteria: 002-P18, P21."""
    there = event.material.filter(key=key).exists()
    require(
        rules.may_use_material(key=key, known=MATERIAL, format=format, understood=understood, is_there_already=there)
    )
    used = MaterialUsed.objects.create(
        event=event, key=key, format=format, understood=understood, said=said, **held_like(event.person, by)
    )
    checked = understood != MaterialUsed.Understood.NOT_CHECKED
    note("used easy-read material", used, by=by, key=key)
    if checked:
        note("checked what was understood", used, by=by)
    return used
