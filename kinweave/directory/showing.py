"""When and where a provider is shown: windows of visibility; the address that who works at home chooses. 001-P9."""

from datetime import date, timedelta

from kinweave.directory.bringing import EDITS
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import Entry, OwnerLink, ShownAddress, Window
from kinweave.directory.owning import alone_with_link, stands
from kinweave.directory.queries.showing import first_moment
from kinweave.directory.registers.listing import POSTCODE, postcode
from kinweave.directory.rules import showing as rules
from kinweave.directory.search import outbox
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


def window_of(entry: Entry) -> Window | None:
    """From when and until when an entry is shown, if somebody said so."""
    found: Window | None = Window.objects.standing().filter(entry=entry).first()
    return found


def shown_address_of(entry: Entry) -> ShownAddress | None:
    """The address that its provider chose to show."""
    found: ShownAddress | None = ShownAddress.objects.standing().filter(entry=entry).first()
    return found


@act
def set_window(
    *, entry: Entry, shown_from: date | None, last_day: date | None, because: str, on: date, by: Viewer
) -> Window:
    """Show an entry to the public only from a day, or until one (with it). An earlier window ends. 001-P9."""
    alone_with(entry)
    leads_elsewhere, days = entry.merged_into.standing().exists(), {"shown_from": shown_from, "last_day": last_day}
    require(rules.may_set_window(may_edit=EDITS in by.may, leads_elsewhere=leads_elsewhere, because=because, **days))
    Window.objects.standing().filter(entry=entry).update(ended_at=by.at)
    made = Window.objects.create(
        entry=entry,
        from_at=first_moment(shown_from) if shown_from else None,
        until_at=first_moment(last_day + timedelta(days=1)) if last_day else None,
        because=because,
        set_by_id=by.person_id,
        set_at=by.at,
    )
    note("said from when until when an entry is shown", made, by=by)
    return made


@act
def end_window(*, entry: Entry, on: date, by: Viewer) -> None:
    """Show an entry without a first or last day again. 001-P9."""
    alone_with(entry)
    window = window_of(entry)
    require(rules.may_end_window(may_edit=EDITS in by.may, is_there=window is not None))
    if window is not None:
        window.ended_at = by.at
        window.save(update_fields=["ended_at"])
        note("shows an entry without a first or last day", window, by=by)


@act
def show_address(*, link: OwnerLink, address: str, code: str, on: date, by: Viewer) -> ShownAddress:
    """Who works at home chooses to show where that is, until they take it back. 001-P9."""
    kept = alone_with_link(link, by)
    now, known = stands(kept.entry, on), POSTCODE.fullmatch(code.strip())
    is_home = now is not None and is_by_area(now)
    require(rules.may_show_address(is_home=is_home, address=address, is_postcode=known is not None))
    end_shown(kept.entry, by)
    made = ShownAddress.objects.create(
        entry_id=kept.entry_id, link=kept, address=address, postcode=postcode(code), chosen_at=by.at
    )
    outbox.changed(kept.entry_id)
    note("chose to show an address", kept, by=by, holder_id=kept.organisation_id)
    return made


@act
def hide_address(*, link: OwnerLink, on: date, by: Viewer) -> None:
    """The provider takes its address back: nobody sees it from now on, and nothing of it is kept. 001-P9."""
    kept = alone_with_link(link, by)
    if end_shown(kept.entry, by):
        outbox.withdrawn(kept.entry_id)
        note("took an address back", kept, by=by, holder_id=kept.organisation_id)


@act
def hide_address_for(*, entry: Entry, on: date, by: Viewer) -> None:
    """An editor takes an address back, because the provider asked or it is wrong. 001-P9."""
    alone_with(entry)
    require(rules.may_hide_for(may_edit=EDITS in by.may))
    if end_shown(entry, by):
        outbox.withdrawn(entry.pk)
        note("took an address back for a provider", entry, by=by)


def end_shown(entry: Entry, by: Viewer) -> int:
    """No address of an entry is shown any more, and nothing of it is kept. Returns how many were."""
    shown = ShownAddress.objects.standing().filter(entry=entry)
    ended: int = shown.update(ended_at=by.at, ended_by=by.person_id, address="", postcode="")
    return ended
