"""What can be done with what is known of networks and places: announce, keep a card, note a visit. 000-P2."""

from datetime import date, timedelta
from typing import Any

from kinweave.circles.models import Circle
from kinweave.directory.models import Service
from kinweave.foundation import Viewer, require
from kinweave.information.models import Announcement, Card, VisitNote
from kinweave.information.rules import cards as rules
from kinweave.information.seats import holder_of, require_seat, written
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note

AGAIN_AFTER = timedelta(days=90)


@act
def announce(*, circle: Circle, version: int = 0, on: date, by: Viewer, **facts: Any) -> Announcement:
    """A lead says what a network is, where, in which languages, and what it wants. Criteria: 000-P2, P5.

    `facts` are what, area, interests, languages and wants.
    """
    require(rules.may_announce(is_lead=require_seat(circle.pk, by).is_lead))
    alone_with(circle)
    said: dict[str, Any] = {**facts, "name": circle.name, "checked_on": on}
    row = Announcement.objects.of(circle).first()
    if row is None:
        row = Announcement.objects.create(**said, **written(circle, by))
    else:
        row.change(version=version, **said)
    note("said what a network is", row, by=by)
    return row


@act
def keep_card(
    *,
    service: Service | None = None,
    announcement: Announcement | None = None,
    source: str,
    brings: str = "",
    checked_on: date,
    next_check_on: date,
    version: int = 0,
    on: date,
    by: Viewer,
) -> Card:
    """Keep what colleagues should know of a network or a place, from where, looked at when. Criterion: 000-P2."""
    require(rules.may_keep_card(checked_on=checked_on, next_check_on=next_check_on, on=on))
    of: dict[str, Any] = {"service": service, "announcement": announcement}
    said = {"source": source, "brings": brings, "checked_on": checked_on, "next_check_on": next_check_on}
    card: Card | None = Card.objects.visible_to(by).filter(**of).first()
    if card is None:
        card = Card.objects.create(holder_id=holder_of(by), **of, **said, **stamped(by))
    else:
        card.change(version=version, **said)
    note("kept a card", card, by=by)
    return card


@act
def note_visit(
    *,
    service: Service | None = None,
    announcement: Announcement | None = None,
    went_on: date,
    who: str,
    words: str,
    is_outside: bool = False,
    agreed_how: str = "",
    on: date,
    by: Viewer,
) -> VisitNote:
    """Keep what it is really like there. Others read it only where whoever went agreed. Criterion: 000-P2."""
    require(rules.may_note_visit(went_on=went_on, on=on, is_outside=is_outside, agreed_how=agreed_how))
    card: Card | None = Card.objects.visible_to(by).filter(service=service, announcement=announcement).first()
    if card is None:
        of: dict[str, Any] = {"service": service, "announcement": announcement, "source": who}
        card = keep_card(**of, checked_on=went_on, next_check_on=on + AGAIN_AFTER, on=on, by=by)
    row = VisitNote.objects.create(
        card=card, went_on=went_on, who=who, words=words, is_outside=is_outside,
        agreed_how=agreed_how if is_outside else "", holder_id=card.holder_id, **stamped(by),
    )  # fmt: skip
    note("noted a visit to a place", row, by=by, is_outside=is_outside)
    return row


@act
def keep_visit_inside(*, visit: VisitNote, version: int, on: date, by: Viewer) -> VisitNote:
    """Nobody else reads a note of a visit any more. Criterion: 000-P2."""
    require(rules.may_take_inside(is_ours=visit.holder_id == by.organisation_id))
    visit.change(version=version, is_outside=False)
    note("kept a note of a visit inside", visit, by=by)
    return visit
