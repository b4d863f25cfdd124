"""Other publishers' directories, in Open Referral UK: added, asked when their time comes, paused, removed. 001-P1.

What a publisher says goes through the stages of any import: a person looks at it and decides. It is asked outside any
transaction, by the service; nobody waits for it on a page.
"""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from kinweave.directory import bringing
from kinweave.directory.bringing import EDITS, organisation_of
from kinweave.directory.models import Feed, Import, StagedRow
from kinweave.directory.registers import fetching, reading
from kinweave.directory.rules import feeds as rules
from kinweave.directory.search import outbox
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, acting, note

AGAIN_AFTER = timedelta(hours=1)  # a publisher that gave nothing is asked again
BROKE = "broke"  # nothing came, and it is not the publisher's fault
LISTED = ("new", "changed", "back", "same")
Leave = StagedRow.Decision.LEAVE


def why_not(address: str) -> str:
    """Why an address may not be asked, as a code; nothing for one that may."""
    try:
        fetching.split(address)
    except fetching.NoFeed as none:
        return none.code
    return ""


def open_import(feed: Feed) -> Import | None:
    """What came last time, while it is neither applied nor cancelled."""
    found: Import | None = Import.objects.filter(register=feed.register).unfinished().first()
    return found


@act
def add(*, publisher: str, address: str, every: int, on: date, by: Viewer) -> Feed:
    """Add another publisher's directory; it is asked at once. Criterion: 001-P1."""
    tidied = fetching.spelled(address)
    is_there, wrong = Feed.objects.filter(address=tidied).exists(), why_not(tidied)
    require(rules.may_add(may_edit=EDITS in by.may, publisher=publisher, wrong=wrong, is_there=is_there))
    made = Feed.objects.create(
        publisher=publisher,
        address=tidied,
        every=every,
        organisation_id=organisation_of(by),
        added_by_id=by.person_id,
        added_at=by.at,
        next_at=by.at,
    )
    note("added a feed", made, by=by)
    return made


def changeable(feed: Feed) -> None:
    """Let nobody else change a feed until this act has ended, and read it as it is now."""
    alone_with(feed)
    feed.refresh_from_db()


@act
def ask_now(*, feed: Feed, on: date, by: Viewer) -> Feed:
    """Let a publisher be asked now, before its time. Criterion: 001-P1."""
    changeable(feed)
    is_open, is_allowed = open_import(feed) is not None, not why_not(feed.address)
    require(rules.may_ask(may_edit=EDITS in by.may, is_asked=feed.is_asked, is_open=is_open, is_allowed=is_allowed))
    feed.next_at = by.at
    feed.save(update_fields=["next_at"])
    note("let a feed be asked", feed, by=by)
    return feed


@act
def pause(*, feed: Feed, on: date, by: Viewer) -> Feed:
    """Ask a publisher no more for a time. Criterion: 001-P1."""
    changeable(feed)
    require(rules.may_pause(may_edit=EDITS in by.may, is_asked=feed.is_asked))
    feed.paused_at = by.at
    feed.save(update_fields=["paused_at"])
    note("paused a feed", feed, by=by)
    return feed


@act
def go_on(*, feed: Feed, on: date, by: Viewer) -> Feed:
    """Ask a publisher again that was paused or removed. Criterion: 001-P1."""
    changeable(feed)
    require(rules.may_go_on(may_edit=EDITS in by.may, is_asked=feed.is_asked))
    feed.paused_at, feed.ended_at, feed.next_at = None, None, by.at
    feed.save(update_fields=["paused_at", "ended_at", "next_at"])
    note("let a feed go on", feed, by=by)
    return feed


@act
def remove(*, feed: Feed, on: date, by: Viewer) -> Feed:
    """Ask a publisher no more. What it brought stays, with its source. Criterion: 001-P1."""
    changeable(feed)
    require(rules.may_remove(may_edit=EDITS in by.may, is_removed=feed.ended_at is not None))
    feed.ended_at = by.at
    feed.save(update_fields=["ended_at"])
    note("removed a feed", feed, by=by)
    return feed


def due(at: datetime) -> list[UUID]:
    """The feeds to ask by an instant, the longest due first; not those of which something waits to be decided."""
    busy = set(Import.objects.all().unfinished().values_list("register", flat=True))
    return [feed.pk for feed in Feed.objects.all().due(at) if feed.register not in busy]


def pull(feed_id: UUID, *, seconds: float, by: Viewer) -> Import | None:
    """Ask one publisher that is due, for so many seconds, and bring in what it says. Nothing is seen of it yet."""
    feed, lines = begin_to_ask(feed_id, by), reading.folder() / f"{uuid4()}.reading"
    if feed is None:
        return None
    try:
        taken = fetching.take_feed(address=feed.address, into=lines, seconds=seconds)
        return bring_in(feed=feed, taken=taken, lines=lines, on=by.on, by=by)
    except fetching.NoFeed as none:
        say_nothing_came(feed=feed, code=none.code, on=by.on, by=by)
        return None
    except Exception:
        lines.unlink(missing_ok=True)
        say_nothing_came(feed=feed, code=BROKE, on=by.on, by=by)
        raise


def begin_to_ask(feed_id: UUID, by: Viewer) -> Feed | None:
    """A feed that is due, kept first as tried: whatever happens then, nobody asks it again at once."""
    with acting():
        feed = Feed.objects.get(pk=feed_id)
        changeable(feed)
        if not feed.is_due(by.at) or open_import(feed):
            return None
        feed.tried_at, feed.next_at = by.at, by.at + AGAIN_AFTER
        feed.save(update_fields=["tried_at", "next_at"])
    return feed


@act
def say_nothing_came(*, feed: Feed, code: str, on: date, by: Viewer) -> Feed:
    """Keep why a publisher gave nothing. Nothing changes in the directory. Criterion: 001-P1."""
    changeable(feed)
    if feed.wrong != code:
        note("a feed gave nothing", feed, by=by, why=code)
    feed.wrong = code
    feed.save(update_fields=["wrong"])
    return feed


@act
def bring_in(*, feed: Feed, taken: reading.Taken, lines: Path, on: date, by: Viewer) -> Import | None:
    """Take in all that a publisher said, to be compared and decided about. What it said before, too, only counts as
    looked at. Nothing of a feed that was paused or removed meanwhile. Criterion: 001-P1."""
    changeable(feed)
    if not feed.is_asked or open_import(feed):
        lines.unlink()
        return None
    feed.pulled_at, feed.wrong, feed.next_at = by.at, "", feed.after(by.at)
    feed.save(update_fields=["pulled_at", "wrong", "next_at"])
    last = Import.objects.filter(register=feed.register).last_applied()
    if last is not None and last.undoes_id is None and last.digest == taken.digest:
        lines.unlink()
        return say_the_same(last, by)
    found = bringing.keep(
        taken=taken, lines=lines, by=by,
        register=feed.register, name=feed.address, organisation_id=feed.organisation_id,
    )  # fmt: skip
    note("pulled a feed", found, by=by, rows=taken.rows)
    return found


def say_the_same(last: Import, by: Viewer) -> Import:
    """Keep that a publisher says what it said when it was last decided: there is nothing new to decide. What somebody
    left as it is then is left so again."""
    left = list(last.staged.filter(decision=Leave))
    listed = sum(last.counts.get(what, 0) for what in LISTED) - sum(row.what in LISTED for row in left)
    found = Import.objects.create(
        number=bringing.next_number(),
        register=last.register,
        name=last.name,
        digest=last.digest,
        organisation_id=last.organisation_id,
        brought_at=by.at,
        rows=last.rows,
        stage=Import.Stage.APPLIED,
        counts=Counter({"same": listed}) + Counter(row.what for row in left),
        applied_at=by.at,
    )
    StagedRow.objects.bulk_create(
        StagedRow(of=found, number=row.number, identifier=row.identifier, what=row.what, decision=Leave, says=row.says,
                  digest=row.digest)
        for row in left
    )  # fmt: skip
    outbox.is_seen(found)
    note("pulled a feed", found, by=by, rows=last.rows)
    return found
