"""What can be done with corrections that somebody asks for, and with the sheet for an emergency."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from kinweave.events.actions.striking import strike_event, word_event_anew
from kinweave.events.models import Event
from kinweave.foundation import Viewer, require
from kinweave.information.actions import strike_items
from kinweave.keeping.models import Correction, EmergencySheet
from kinweave.keeping.rules import righting as rules
from kinweave.parties import actions as parties
from kinweave.parties.models import Party, ProfileSection, Whereabouts
from kinweave.parties.records import alone_with, held_like
from kinweave.ties.actions.striking import strike_observation, strike_wish, word_wish_anew
from kinweave.ties.models import TieObservation, Wish
from kinweave.trail.acts import act, note

LONGEST = 1000  # characters of a statement
SHORT = 300  # characters of why something was struck out
STRIKES: dict[str, Callable[..., object]] = {
    "event": lambda row, **why: strike_event(event=row, **why),
    "wish": lambda row, **why: strike_wish(wish=row, **why),
    "observation": lambda row, **why: strike_observation(observation=row, **why),
}


@act
def strike(*, kind: str, entry: Any, because: str, on: date, by: Viewer) -> int:
    """Strike out an entry, and what was made of it to be shared. Returns how many that were. R24; 003-P25."""
    STRIKES[kind](entry, because=because, by=by)
    return strike_items(of=entry.pk, because=because, on=on, by=by)


@act
def ask_correction(
    *,
    person: Party,
    entries: Mapping[str, Any],
    about_words: str = "",
    wrong: str,
    right: str = "",
    on: date,
    by: Viewer,
) -> Correction:
    """Keep that a person asks for a correction; it is answered within a month.

    `entries` is the one entry it is about by its kind (event, observation, wish, section), or empty.
    """
    require(rules.may_ask(wrong=wrong, entries=len(entries), about_words=about_words))
    asked = Correction.objects.create(
        person=person,
        about_words="" if entries else about_words,
        wrong=wrong,
        right=right,
        asked_on=on,
        due_on=rules.answer_due(on),
        **entries,
        **held_like(person, by),
    )
    note("asked for a correction", asked, by=by)
    return asked


@act
def answer_correction(
    *, correction: Correction, answer: str, reason: str, now_says: str = "", version: int, on: date, by: Viewer
) -> Correction:
    """Answer a correction: put right, struck out, or refused; then the person's words stand beside the entry."""
    require(
        rules.may_answer(
            answer=answer,
            kind=correction.kind,
            reason=reason,
            is_answered=bool(correction.answer),
            is_own=correction.person_id in by.own_ids,
        )
    )
    beside = "\n".join(filter(None, [correction.wrong, correction.right])) if answer == rules.REFUSED else ""
    correction.change(version=version, answer=answer, answered_on=on, reason=reason, statement=beside[:LONGEST])
    entry, why = correction.entry, reason[:SHORT]
    if answer == rules.STRUCK:
        strike(kind=correction.kind, entry=entry, because=why, on=on, by=by)
    elif answer == rules.CORRECTED:
        put_right(entry, now_says=now_says, because=why, on=on, by=by)
        if entry is not None:
            strike_items(of=entry.pk, because=why, on=on, by=by)
    note("answered a correction", correction, by=by, answer=answer)
    return correction


def put_right(entry: Any, *, now_says: str, because: str, on: date, by: Viewer) -> None:
    """Replace an entry by the right one. What a person said in words was put right elsewhere, as the reason says."""
    if isinstance(entry, TieObservation):
        put_standing_right(entry, because, by)
    elif entry is not None:
        has_words = not (isinstance(entry, Event) and (entry.is_private or entry.state != Event.State.HELD))
        require(rules.may_word_anew(now_says=now_says, has_words=has_words))
        word_anew(entry, now_says, because, on, by)


def word_anew(entry: Event | Wish | ProfileSection, words: str, because: str, on: date, by: Viewer) -> None:
    """Write an entry anew in the right words."""
    if isinstance(entry, Event):
        word_event_anew(event=entry, words=words, because=because, by=by)
    elif isinstance(entry, Wish):
        word_wish_anew(wish=entry, words=words, because=because, by=by)
    else:
        heading, said_how = entry.heading, entry.said_how
        parties.write_profile(
            person=entry.party, heading=heading, text=words, said_how=said_how, version=entry.version, on=on, by=by
        )


def put_standing_right(observation: TieObservation, because: str, by: Viewer) -> None:
    """Strike out how a tie was said to stand, once it is written down as it is."""
    newer = TieObservation.objects.filter(tie=observation.tie_id, struck_at__isnull=True, number__gt=observation.number)
    require(rules.may_put_standing_right(has_later=newer.exists()))
    strike_observation(observation=observation, because=because, by=by)


@act
def say_beside(*, correction: Correction, statement: str, version: int, on: date, by: Viewer) -> Correction:
    """Let the person say what stands beside an entry that stays as it is."""
    is_own = correction.person_id in by.own_ids
    require(rules.may_say_beside(is_own=is_own, answer=correction.answer, statement=statement))
    correction.change(version=version, statement=statement)
    note("wrote a statement", correction, by=by)
    return correction


@act
def make_sheet(
    *,
    person: Party,
    for_whom: str,
    parts: Mapping[str, str],
    texts: Sequence[str],
    expires_on: date,
    on: date,
    by: Viewer,
) -> EmergencySheet:
    """Make an emergency sheet: its parts with what was typed for each, for whom, and until when it is good.

    `texts` are all the words that will stand on it, so that a protected address is never among them.
    """
    require(
        rules.may_make_sheet(
            parts=parts, made_on=on, expires_on=expires_on, tells_where=tells_where(person, [for_whom, *texts])
        )
    )
    sheet = EmergencySheet.objects.create(
        person=person,
        for_whom=for_whom,
        parts=[{"key": key, "text": text} for key, text in parts.items()],
        made_on=on,
        expires_on=expires_on,
        **held_like(person, by),
    )
    note("made an emergency sheet", sheet, by=by, until=expires_on)
    return sheet


def tells_where(person: Party, texts: Sequence[str]) -> bool:
    """Whether a text would give away a protected address of theirs."""
    kept = Whereabouts.objects.about(person).lasting()
    return any(rules.tells(texts, one.address) for one in kept)


@act
def end_sheet(*, sheet: EmergencySheet, on: date, by: Viewer) -> EmergencySheet:
    """End a sheet before its day: it cannot be shown or printed any more."""
    alone_with(sheet)
    if EmergencySheet.objects.filter(pk=sheet.pk, ended_on__isnull=True).update(ended_on=on):
        note("ended an emergency sheet", sheet, by=by)
    sheet.refresh_from_db()
    return sheet
