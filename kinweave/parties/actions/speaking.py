"""What can be done about who speaks for a person, and whom to talk to."""

from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties import rules
from kinweave.parties.actions.people import give_record
from kinweave.parties.models import Party, SpeaksFor, TalkAbout
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def let_speak(
    *,
    speaker: Party,
    person: Party,
    ground: str,
    matters: str,
    sees_page: bool,
    full_name: str = "",
    on: date,
    until: date | None = None,
    by: Viewer,
    **proof: Any,
) -> SpeaksFor:
    """Record that somebody may speak for a person, on what ground and for what. Criterion: 002-P1.

    `proof` may say the matters by their keys (`topics`), the document and where it is kept, and the person's words.
    What each ground needs is asked by `information.actions.let_speak`.
    """
    if full_name and speaker.is_light:  # they take a role, so they get a record of their own
        give_record(party=speaker, full_name=full_name, on=on, by=by)
    require(rules.may_speak_for(same_row=speaker.pk == person.pk, speaker_is_light=speaker.is_light))
    row = SpeaksFor.objects.create(
        speaker=speaker,
        person=person,
        ground=ground,
        matters=matters,
        sees_page=sees_page,
        begins_on=on,
        ends_on=until,
        **proof,
        **held_like(person, by),
    )
    note("may speak for them", row, by=by)
    return row


@act
def stop_speaking(*, row: SpeaksFor, on: date, by: Viewer) -> SpeaksFor:
    """End somebody's standing to speak for a person, from today."""
    row.ends_on = on
    row.save(update_fields=["ends_on"])
    note("no longer speaks for them", row, by=by)
    return row


@act
def ask_to_talk(
    *,
    person: Party,
    party: Party,
    please: bool,
    matters: list[str],
    words: str = "",
    said_how: str = "",
    on: date,
    by: Viewer,
) -> TalkAbout:
    """Keep that a person asks to talk to somebody about something, or not to. Criterion: 002-P1."""
    require(
        rules.may_ask_to_talk(is_about_something=bool(matters or words.strip()), same_row=party.human == person.human)
    )
    row = TalkAbout.objects.create(
        person=person,
        party=party,
        please=please,
        matters=matters,
        words=words,
        said_how=said_how,
        said_on=on,
        **held_like(person, by),
    )
    note("said whom to talk to", row, by=by, please=please)
    return row


@act
def end_talk(*, row: TalkAbout, on: date, by: Viewer) -> TalkAbout:
    """Record that a person does not ask this any more."""
    row.ended_on = on
    row.save(update_fields=["ended_on"])
    note("no longer asks this", row, by=by)
    return row
