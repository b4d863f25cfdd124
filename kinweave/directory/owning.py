"""A provider keeps what is said of it true, by a link and without an account. Criterion: 001-P9.

Saving never assures: only who runs the service says that a part is right, with the link or to an editor.
"""

import secrets
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from kinweave.directory import rules
from kinweave.directory.bringing import EDITS, correct, organisation_of
from kinweave.directory.listed import is_by_area, said_to_anyone
from kinweave.directory.models import PARTS, Assured, Entry, EntryVersion, OwnerChange, OwnerLink, Part, Vacancy
from kinweave.directory.search import outbox
from kinweave.foundation import LONDON, Refused, Viewer, require
from kinweave.foundation.recognising import recognised
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note

THE_PROVIDER_SAYS_SO = "The provider says so."
FEW = 5


def link_with(secret: str) -> OwnerLink | None:
    """The link with this secret; None for any other text."""
    links = OwnerLink.objects.select_related("entry", "organisation")
    found: OwnerLink | None = links.filter(link_hash=recognised(secret)).first()
    return found


def is_open(link: OwnerLink, by: Viewer) -> bool:
    """Whether a link still opens."""
    return link.ended_at is None and by.at < link.until


def stands(entry: Entry, on: date) -> EntryVersion | None:
    """What is said of an entry now; None when it is no longer in the register, or may protect somebody."""
    found: EntryVersion | None = EntryVersion.objects.listable(on).filter(entry=entry).first()
    return found


def assured_of(entry: Entry) -> list[Assured]:
    """What was last found right of each part, with what was said then."""
    return list(Assured.objects.filter(entry=entry).last_of_each().select_related("version"))


def room_of(entry: Entry) -> Vacancy | None:
    """Whether there is room, as it was said last."""
    found: Vacancy | None = Vacancy.objects.filter(entry=entry).latest_first().first()
    return found


def said_with(link: OwnerLink) -> list[OwnerChange]:
    """What was said of late with a link, and its answers, the latest first."""
    return list(OwnerChange.objects.filter(link=link).order_by("-said_at", "-pk")[:FEW])


@act
def ask_owner(
    *, entry: Entry, address: str, how_known: str, origin: str, on: date, by: Viewer
) -> tuple[OwnerLink, str]:
    """Make a link for a provider; an earlier one ends. Gives the row, and the secret, which the row does not hold."""
    alone_with(entry)
    listed = stands(entry, on) is not None
    require(rules.may_ask_owner(may_edit=EDITS in by.may, is_listed=listed, address=address, how_known=how_known))
    OwnerLink.objects.filter(entry=entry).open().update(ended_at=by.at)
    secret = secrets.token_urlsafe(32)
    link = OwnerLink.objects.create(
        entry=entry,
        organisation_id=organisation_of(by),
        sent_to=address,
        how_known=how_known,
        origin=origin,
        link_hash=recognised(secret),
        until=by.at + timedelta(days=rules.LINK_LASTS_DAYS),
        made_by_id=by.person_id,
        made_at=by.at,
    )
    note("asked a provider", link, by=by)
    return link, secret


@act
def end_link(*, link: OwnerLink, on: date, by: Viewer) -> OwnerLink:
    """End a link at once: it opens nothing more."""
    alone_with(link)
    link.refresh_from_db()
    if link.ended_at is None:
        link.ended_at = by.at
        link.save(update_fields=["ended_at"])
        note("ended a link", link, by=by, holder_id=link.organisation_id)
    return link


@act
def confirm(*, link: OwnerLink, seen: UUID, parts: Collection[str], on: date, by: Viewer) -> list[Assured]:
    """The provider says that parts of what it saw are right. `seen` is the version that the page showed."""
    kept, now = alone_with_link(link, by), stands(link.entry, on)
    require(rules.may_confirm(is_the_same=now is not None and now.pk == seen))
    found = [one for one in Part.values if one in parts]
    made = [
        Assured.objects.create(
            entry_id=kept.entry_id, version_id=seen, part=one, assured_on=on, recorded_at=by.at, link=kept
        )
        for one in found
    ]
    kept.reminders = 0
    kept.save(update_fields=["reminders"])
    note("confirmed an entry", kept, by=by, holder_id=kept.organisation_id, parts=found)
    return made


@act
def assure(*, entry: Entry, part: str, how: str, on: date, by: Viewer) -> Assured:
    """Write down, as an editor, that the provider said a part is right: on the telephone, on a visit."""
    alone_with(entry)
    now = stands(entry, on)
    require(rules.may_assure(part=part, parts=Part.values, how=how))
    if now is None:
        raise Refused(rules.NOT_LISTED)
    made = Assured.objects.create(
        entry=entry, version=now, part=part, assured_on=on, recorded_at=by.at, how=how, recorded_by_id=by.person_id
    )
    _need_no_reminder(entry)
    note("heard that an entry is right", made, by=by)
    return made


@act
def say_room(*, link: OwnerLink, room: str, on: date, by: Viewer) -> Vacancy:
    """The provider says whether it has room."""
    kept = alone_with_link(link, by)
    made = Vacancy.objects.create(entry_id=kept.entry_id, room=Vacancy.Room(room), said_at=by.at, link=kept)
    outbox.changed(kept.entry_id)
    note("said whether there is room", kept, by=by, holder_id=kept.organisation_id, room=room)
    return made


@act
def ask_to_change(*, link: OwnerLink, says: Mapping[str, Any], words: str, on: date, by: Viewer) -> OwnerChange:
    """The provider says what is wrong and how it should be. Nothing changes until somebody decides."""
    kept, now = alone_with_link(link, by), stands(link.entry, on)
    if now is None:
        raise Refused(rules.NOT_LISTED)
    before = said_to_anyone(now)
    different = {field: value for field, value in says.items() if before.get(field) != value}
    require(rules.may_change(says=different, words=words, is_area_only=is_by_area(now)))
    twice = kept.changes.waiting().filter(says=different, words=words).first()
    if twice is not None:
        return cast(OwnerChange, twice)
    made = OwnerChange.objects.create(entry_id=kept.entry_id, link=kept, says=different, words=words, said_at=by.at)
    note("asked to change an entry", kept, by=by, holder_id=kept.organisation_id)
    return made


@act
def answer_change(*, change: OwnerChange, take: bool, because: str, on: date, by: Viewer) -> OwnerChange:
    """Take over what a provider says, which then counts as assured by it; or leave it, with the reason."""
    alone_with(change.entry)
    change.refresh_from_db()
    require(
        rules.may_answer_change(
            may_edit=EDITS in by.may,
            is_waiting=change.answer == OwnerChange.Answer.WAITING,
            is_listed=stands(change.entry, on) is not None,
            take=take,
            because=because,
        )
    )
    if take and change.says:
        _take_over(change, because or THE_PROVIDER_SAYS_SO, on, by)
    change.answer = OwnerChange.Answer.TAKEN if take else OwnerChange.Answer.LEFT
    change.because, change.answered_by_id, change.answered_at = because, by.person_id, by.at
    change.save(update_fields=["answer", "because", "answered_by", "answered_at"])
    note("answered a provider", change, by=by, taken=take)
    return change


def _take_over(change: OwnerChange, because: str, on: date, by: Viewer) -> None:
    """Say it as the provider says it; what it said itself counts as assured."""
    version = correct(entry=change.entry, fields=change.says, because=because, on=on, by=by)
    said = {"entry": change.entry, "version": version, "link": change.link, "recorded_at": by.at}
    for part in _whole_parts(change, version):
        Assured.objects.create(part=part, assured_on=change.said_at.astimezone(LONDON).date(), **said)
        _need_no_reminder(change.entry)


def _whole_parts(change: OwnerChange, version: EntryVersion) -> list[str]:
    """The parts of which a provider has seen all that is said now, but for what it says itself."""
    earlier = EntryVersion.objects.visible().with_since().filter(entry=change.entry, seen_at__lte=change.said_at)
    seen = earlier.latest_first().first()
    theirs = {part: set(fields) - set(change.says) for part, fields in PARTS.items() if set(fields) & set(change.says)}
    return [
        part
        for part, others in theirs.items()
        if seen is not None and all(getattr(seen, field) == getattr(version, field) for field in others)
    ]


def _need_no_reminder(entry: Entry) -> None:
    """Its provider has said that something is right: reminders begin anew."""
    OwnerLink.objects.filter(entry=entry).open().update(reminders=0)


def alone_with_link(link: OwnerLink, by: Viewer) -> OwnerLink:
    """The link as it is now, when it still opens. Raises Refused."""
    alone_with(link)
    link.refresh_from_db()
    require(rules.may_use_link(is_open=is_open(link, by)))
    return link
