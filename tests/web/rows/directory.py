"""Who may open what, and one record of each kind, for the directory."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from kinweave.directory import leading, merging, owning, shelf, showing
from kinweave.directory.models import Entry, Feed, Likeness
from kinweave.parties.models import Party
from tests.directory.registers import CHILDMINDER, NURSERY, applied, brought, compared, nursery, ofsted, table
from tests.town import Town
from tests.web.cells import EVERYBODY, Row, button, form, page

EDITORS = frozenset({"directory editor"})
KEEPS = frozenset({"worker"})  # a source on the shelf

ROWS: dict[str, Row] = {
    "directory": page(EDITORS),
    "entry": page(EDITORS),
    "directory_twice": page(EDITORS),
    "directory_fresh": page(EDITORS),
    "owner_change_answer": form(EDITORS),
    "owner_ask": form(EDITORS),
    "entry_correct": form(EDITORS),
    "entry_assure": form(EDITORS),
    "provider": page(EVERYBODY),  # whoever holds the link; without it there is nothing
    "provider_right": button(EVERYBODY),
    "provider_room": button(EVERYBODY),
    "provider_change": form(EVERYBODY),
    "provider_address": form(EVERYBODY),
    "provider_address_end": button(EVERYBODY),
    "owner_link_end": button(EDITORS),  # after what the link still opens
    "opportunities": page(EDITORS),
    "opportunity_new": form(EDITORS),
    "opportunity": page(EDITORS),
    "opportunity_pick": form(EDITORS),
    "opportunity_off": form(EDITORS),
    "reach_came": form(EDITORS),
    "shelf": page(EDITORS),
    "shelf_new": form(EDITORS),
    "shelf_source": page(EDITORS | KEEPS),
    "shelf_check": form(EDITORS | KEEPS),
    "shelf_owner": form(EDITORS),
    "shelf_off": form(EDITORS),
    "likeness_look": button(EDITORS),
    "likeness": form(EDITORS),
    "entry_merge_undo": form(EDITORS),
    "entry_window": form(EDITORS),
    "entry_window_end": button(EDITORS),
    "entry_address_end": button(EDITORS),
    "remarks": page(EDITORS),
    "remark_answer": form(EDITORS),
    "feeds": page(EDITORS),
    "feed_new": form(EDITORS),
    "feed": page(EDITORS),
    "feed_asking": page(EDITORS),
    "feed_ask": button(EDITORS),
    "feed_pause": button(EDITORS),
    "feed_go_on": button(EDITORS),
    "feed_remove": form(EDITORS),
    "imports": page(EDITORS),
    "import_new": form(EDITORS),
    "import": page(EDITORS),
    "import_progress": page(EDITORS),
    "import_step": button(EDITORS),
    "import_columns": form(EDITORS),
    "import_rows": form(EDITORS),
    "import_take_all": button(EDITORS),
    "import_although": form(EDITORS),
    "import_apply": button(EDITORS),
    "import_cancel": form(EDITORS),
    "import_undo": form(EDITORS),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    editor = town.viewer(Party.objects.get(called="Lena"))
    done = applied(editor, ofsted(NURSERY, CHILDMINDER, nursery("EY100003", "Birch"), nursery("EY100004", "Birch")))
    charities = table(["registered_charity_number", "linked_charity_number", "charity_name"],
                      [{"registered_charity_number": "1", "charity_name": "Vale Friends"}])  # fmt: skip
    waiting = compared(editor, charities.encode(), key="charity")
    mapped = brought(editor, b"Ref,Name\n1,Vale Singers\n", key="own")
    today = replace(editor, at=timezone.now())  # a link opens for thirty days
    entry, said = Entry.objects.get(identifier="EY100001"), {"on": today.on, "by": today}
    link, secret = owning.ask_owner(entry=entry, address="n@n.test", how_known="x", origin="http://n.test", **said)
    changed = owning.ask_to_change(link=link, says={"capacity": 5}, words="", **said)
    showing.set_window(entry=entry, shown_from=None, last_day=date(2099, 1, 1), because="It moves", **said)
    birch, twin, home = (Entry.objects.get(identifier=one) for one in ("EY100003", "EY100004", "EY200002"))
    alike = {"points": 60, "because_alike": ["name"], "found_at": today.at}
    two, waits = (Likeness.objects.create(one=birch, other=one, **alike) for one in (twin, home))
    merge = merging.make_one(likeness=two, kept_id=birch.pk, because="They said so", **said)
    forum = {"kind": "forum", "name": "Forum", "how": "Come", "chooses": "we", "day": today.on + timedelta(days=7)}
    opportunity = leading.open_opportunity(**forum, **said)
    (reach,) = leading.pick(opportunity=opportunity, ways={entry.pk: "email"}, **said)
    facts = {"level": "local", "name": "Library", "good_for": "Clubs", "address": "1 High Row"}
    source = shelf.shelve(owner=town.ffion, next_check_on=today.on + timedelta(days=90), **facts, **said)
    feed = Feed.objects.create(
        publisher="Vale Council", address="https://vale.test", every=7, organisation_id=editor.organisation_id,
        added_at=today.at, next_at=today.at,
    )  # fmt: skip
    return {
        "feed_id": feed.pk,
        "opportunity_id": opportunity.pk,
        "reach_id": reach.pk,
        "likeness_id": waits.pk,
        "entry_merge_id": merge.pk,
        "shelf_id": source.pk,
        "owner_secret": secret,
        "change_id": changed.pk,
        "import_id": waiting.pk,
        "applied_id": done.pk,
        "mapped_id": mapped.pk,
        "entry_id": entry.pk,
        "what": "new",
    }
