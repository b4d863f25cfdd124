"""A lead's pages: who is not reached, the shelf, two entries side by side; nothing tells where somebody's home is."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from kinweave.directory import leading, merging, owning, shelf, showing
from kinweave.directory.models import Entry, EntryIdentifier, EntryVersion, Likeness, ShelfSource
from kinweave.foundation import new_id, stranger
from tests.directory.registers import CHILDMINDER, NURSERY, applied, nursery, ofsted
from tests.town import NOON
from tests.web.crawling import everything_seen_by
from tests.web.directory.browsing import browser

FORUM = {"kind": "forum", "name": "Forum", "how": "Come", "chooses": "we"}
NOWHERE = dict.fromkeys(("address", "postcode", "phone", "website"), "")
FACTS = {"level": "local", "name": "Library", "good_for": "Clubs", "address": "1 High Row"}


pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def client(editor) -> Client:
    """Her browser."""
    applied(editor, ofsted(NURSERY, CHILDMINDER))
    return browser(editor.person_id)


def read(client, name, *args, **asked) -> str:
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_board_says_who_is_not_reached_within_so_many_months(client, editor):
    said = {"on": editor.on, "by": editor}
    forum = leading.open_opportunity(**FORUM, day=editor.on - timedelta(days=120), **said)
    (reach,) = leading.pick(opportunity=forum, ways={Entry.objects.get(identifier="EY100001").pk: "phone"}, **said)
    leading.say_what_came(reach=reach, came="took_part", **said)

    assert "1 provider is not reached" in read(client, "opportunities", months=6)
    assert "2 providers are not reached" in read(client, "opportunities", months=3)
    assert "1 provider is not reached" in read(client, "opportunities", months="<b>")


def test_what_was_typed_stays_when_something_is_missing(client):
    page = client.post(reverse("opportunity_new"), {"kind": "forum", "name": "Tea at four", "day-day": "40"})

    assert "Tea at four" in page.content.decode()
    assert "Write how somebody takes part." in page.content.decode()


def test_somebody_is_picked_by_name_who_is_reached_already(client, editor):
    forum = leading.open_opportunity(**FORUM, day=editor.on, on=editor.on, by=editor)
    where = reverse("opportunity_pick", args=[forum.pk])
    nursery = Entry.objects.get(identifier="EY100001")

    client.post(f"{where}?name=acorn", {f"way-{nursery.pk.hex}": "visit"})
    assert [one.entry for one in forum.reaches.all()] == [nursery]
    assert "Acorn" not in client.get(f"{where}?name=acorn").content.decode().partition('<form method="post"')[2]


def picks(client, forum, *entries):
    return client.post(reverse("opportunity_pick", args=[forum.pk]), {f"way-{one.pk.hex}": "visit" for one in entries})


def test_who_was_reached_while_the_page_was_open_is_picked_all_the_same(client, editor):
    said = {"on": editor.on, "by": editor}
    forum = leading.open_opportunity(**FORUM, day=editor.on, **said)
    other = leading.open_opportunity(**FORUM | {"name": "Other"}, day=editor.on, **said)
    nursery = Entry.objects.get(identifier="EY100001")
    (reach,) = leading.pick(opportunity=other, ways={nursery.pk: "phone"}, **said)
    leading.say_what_came(reach=reach, came="took_part", **said)

    assert picks(client, forum, nursery).status_code == 302
    assert [one.entry for one in forum.reaches.all()] == [nursery]


def test_nobody_is_left_out_of_a_pick_in_silence(client, editor):
    forum = leading.open_opportunity(**FORUM, day=editor.on, on=editor.on, by=editor)
    nursery, other = Entry.objects.get(identifier="EY100001"), Entry.objects.exclude(identifier="EY100001").get()
    leading.pick(opportunity=forum, ways={nursery.pk: "phone"}, on=editor.on, by=editor)
    gone = Entry(pk=new_id())

    answer = picks(client, forum, nursery, other, gone)
    shown = answer.content.decode()

    assert answer.status_code == 200
    assert "Acorn Nursery was picked already." in shown
    assert "A provider that you picked is no longer listed." in shown
    assert f'name="way-{other.pk.hex}"' in shown
    assert f'name="way-{nursery.pk.hex}"' not in shown
    assert forum.reaches.count() == 1
    assert picks(client, forum, other).status_code == 302
    assert forum.reaches.count() == 2


def test_a_source_waits_on_the_today_of_who_keeps_it_and_of_nobody_else(client, editor, town):
    day = {"next_check_on": editor.on + timedelta(days=1), "on": editor.on, "by": editor}
    source = shelf.shelve(owner=town.ffion, **FACTS, **day)

    with time_machine.travel(NOON + timedelta(days=2), tick=False):
        keeper = browser(town.ffion)
        assert "Check the source: Library" in read(keeper, "today")
        assert "Check the source: Library" not in read(browser(editor.person_id), "today")
        assert "1 High Row" in read(keeper, "shelf_check", source.pk)
        assert keeper.get(reverse("shelf")).status_code == 404


def test_an_old_page_of_a_source_changes_nothing_and_shows_both(client, editor, town):
    day = {"next_check_on": editor.on + timedelta(days=9), "on": editor.on, "by": editor}
    source = shelf.shelve(owner=town.ffion, **FACTS, **day)
    typed = {
        **FACTS,
        "name": "Typed",
        "next_check_on-day": "1",
        "next_check_on-month": "1",
        "next_check_on-year": "2030",
    }
    where = reverse("shelf_check", args=[source.pk])
    client.post(where, {**typed, "name": "Read", "version": source.version})

    page = client.post(where, {**typed, "version": source.version}).content.decode()

    assert ShelfSource.objects.get().name == "Read"
    assert ("Typed" in page, "Read" in page) == (True, True)


def test_side_by_side_one_is_chosen_and_the_other_leads_there(client, editor):
    applied(editor, ofsted(NURSERY, CHILDMINDER, nursery("EY300003", "Acorn House")))
    one, other = (Entry.objects.get(identifier=number) for number in ("EY100001", "EY300003"))
    pair = Likeness.objects.create(one=one, other=other, points=60, because_alike=["name"], found_at=editor.at)
    where = reverse("likeness", args=[pair.pk])
    assert "much the same name" in client.get(where).content.decode()

    client.post(where, {"answer": str(other.pk), "because": "They said so"})
    assert merging.leads_to(one.pk) == other.pk
    assert client.get(one.get_absolute_url()).url == other.get_absolute_url()
    assert client.get(where).status_code == 200
    assert f"{one.get_absolute_url()}?own=yes" in read(client, "entry", other.pk)
    own = read(client, "entry", one.pk, own="yes")
    assert "Acorn Nursery" in own
    assert "1 Mill Lane" in own
    assert reverse("entry_window", args=[one.pk]) not in own

    EntryVersion.objects.filter(entry=other).update(**NOWHERE, is_area_only=True)
    assert "1 Mill Lane" not in read(client, "entry", one.pk, own="yes")


def test_an_address_that_was_taken_back_is_on_no_page_of_a_lead(client, editor):
    home = Entry.objects.get(identifier="EY200002")
    said = {"address": "a@b.test", "how_known": "x", "origin": "http://n.test", "on": editor.on, "by": editor}
    link, _secret = owning.ask_owner(entry=home, **said)
    owner = stranger(NOON)
    showing.show_address(link=link, address="7 Canary Close", code="AV7 7QZ", on=owner.on, by=owner)
    assert "7 Canary Close" in client.get(home.get_absolute_url()).content.decode()

    client.post(reverse("entry_address_end", args=[home.pk]))
    seen = everything_seen_by(client, reverse("directory"))
    everything = b"".join(body for _status, body in seen.values()).decode()
    assert len(seen) > 10
    assert [text for text in ("Canary", "AV7 7QZ") if text in everything] == []


def test_who_is_by_area_because_of_a_list_elsewhere_is_by_area_on_every_page(client, editor):
    nursery, home = (Entry.objects.get(identifier=one) for one in ("EY100001", "EY200002"))
    for version in EntryVersion.objects.all():
        EntryIdentifier.objects.create(version=version, scheme="charity", value="1234567")
    pair = Likeness.objects.create(one=nursery, other=home, points=60, because_alike=["postcode"], found_at=editor.at)

    pages = [
        read(client, "opportunities"),
        read(client, "directory"),
        read(client, "entry", nursery.pk),
        read(client, "directory_twice"),
        read(client, "likeness", pair.pk),
    ]
    assert [one for one in pages if "Acorn Nursery" not in one] == []
    secrets = ("1 Mill Lane", "AV1 2CD", "01632 960001", "Quentin", "the same postcode")
    assert [one for one in secrets if one in "".join(pages)] == []
    assert merging.alike() == {}
