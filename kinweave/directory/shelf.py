"""The lead's shelf of sources: local, regional, national; each with who keeps it, and checked again. 001-P6."""

from datetime import date
from typing import Any

from kinweave.access.models import Post
from kinweave.directory.bringing import EDITS, organisation_of
from kinweave.directory.models import ShelfSource
from kinweave.directory.rules import leading as rules
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


def colleagues(by: Viewer) -> list[Party]:
    """Everybody who works where the editor does: one of them keeps a source."""
    posts = Post.objects.filter(organisation=organisation_of(by)).current(by.on).confirmed().select_related("person")
    found = {post.person_id: post.person for post in posts}
    return sorted(found.values(), key=lambda one: (one.called, str(one.pk)))


def for_providers() -> list[ShelfSource]:
    """What providers see on the page of their link."""
    return list(ShelfSource.objects.for_providers())


@act
def shelve(*, owner: Party, next_check_on: date, on: date, by: Viewer, **facts: Any) -> ShelfSource:
    """Put a source on the shelf. Criterion: 001-P6. `facts`: level, name, good_for, address, for_providers."""
    is_here = owner.pk in {one.pk for one in colleagues(by)}
    require(rules.may_shelve(may_edit=EDITS in by.may, is_here=is_here, next_check_on=next_check_on, on=on))
    made = ShelfSource.objects.create(
        owner=owner,
        organisation_id=organisation_of(by),
        checked_on=on,
        checked_by_id=by.person_id,
        next_check_on=next_check_on,
        shelved_at=by.at,
        **facts,
    )
    note("shelved a source of information", made, by=by, level=made.level)
    return made


@act
def check(*, source: ShelfSource, next_check_on: date, version: int, on: date, by: Viewer, **facts: Any) -> ShelfSource:
    """Say that a source was looked at, with what is said of it now, and when again. Criterion: 001-P6."""
    alone_with(source)
    source.refresh_from_db()
    require(
        rules.may_check_shelf(
            is_owner=source.owner_id in by.own_ids,
            may_edit=EDITS in by.may,
            stands=source.ended_at is None,
            next_check_on=next_check_on,
            on=on,
        )
    )
    source.change(version=version, checked_on=on, checked_by_id=by.person_id, next_check_on=next_check_on, **facts)
    note("checked a source of information", source, by=by, level=source.level)
    return source


@act
def hand_on(*, source: ShelfSource, owner: Party, on: date, by: Viewer) -> ShelfSource:
    """Let somebody else keep a source. Criterion: 001-P6."""
    is_here = owner.pk in {one.pk for one in colleagues(by)}
    require(rules.may_shelve(may_edit=EDITS in by.may, is_here=is_here, next_check_on=date.max, on=on))
    source.owner = owner
    source.save(update_fields=["owner"])
    note("handed on a source of information", source, by=by)
    return source


@act
def take_off(*, source: ShelfSource, because: str, on: date, by: Viewer) -> ShelfSource:
    """Take a source off the shelf. Its row stays. Criterion: 001-P6."""
    alone_with(source)
    source.refresh_from_db()
    require(rules.may_take_off(may_edit=EDITS in by.may, stands=source.ended_at is None, because=because))
    source.ended_at, source.ended_because = by.at, because
    source.save(update_fields=["ended_at", "ended_because"])
    note("took a source off the shelf", source, by=by)
    return source
