"""When and where a provider is shown: windows, and the address that who works at home chooses to show. 001-P9."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.test import Client

from kinweave.directory import owning, showing
from kinweave.directory.models import Entry, OwnerLink, ShownAddress
from kinweave.directory.search import index
from kinweave.directory.search.asking import Asked, ask
from kinweave.directory.search.keeping import drain, reindex
from kinweave.foundation import LONDON, Refused, stranger
from kinweave.trail.models import Line
from tests.directory.registers import CHILDMINDER, NURSERY, applied, ofsted
from tests.town import NOON

pytestmark = pytest.mark.django_db

HOME, CODE = "7 Canary Close, Ashby", "AV7 7QZ"
ALL = "/oruk/v3/services"


@pytest.fixture(autouse=True)
def asks_often(settings):
    """Whoever looks everywhere asks often."""
    settings.ORUK_EACH_MINUTE = 1_000_000


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the index of this test lies."""
    monkeypatch.setattr(index, "folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


@pytest.fixture
def entries(editor) -> dict[str, Entry]:
    """A nursery, and somebody who works at home."""
    with time_machine.travel(NOON, tick=False):
        applied(editor, ofsted(NURSERY, CHILDMINDER))
        reindex()
    return {one.identifier: one for one in Entry.objects.all()}


@pytest.fixture
def at_noon():
    """The clock stands still."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def nursery(entries) -> Entry:
    return entries["EY100001"]


@pytest.fixture
def link(entries, editor) -> OwnerLink:
    """The childminder's own link."""
    said = {"address": "mabli@mice.test", "how_known": "x", "origin": "http://here.test"}
    return owning.ask_owner(entry=entries["EY200002"], on=editor.on, by=editor, **said)[0]


def as_asked(at) -> str:
    """An instant as a query spells it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def everywhere(which) -> dict[str, bool]:
    """Whether anyone finds an entry: by its page, the search, the API, as a table, as lines."""
    client, known = Client(), str(which)
    page = client.get(ALL).json()
    return {
        "page": client.get(f"/find/{known}/").status_code == 200,
        "search": which in ask(Asked(most=100)).ids,
        "counted": ask(Asked(most=100)).total == 2,
        "pages of the search": known in client.get("/find/?words=").content.decode() or which in ask(Asked()).ids,
        "list": known in {one["id"] for one in page["contents"]},
        "list counted": page["total_items"] == 2,
        "detail": client.get(f"{ALL}/{known}").status_code == 200,
        "csv": known in b"".join(client.get(f"{ALL}?format=csv")).decode(),
        "ndjson": known in b"".join(client.get(f"{ALL}?format=ndjson")).decode(),
    }


class TestAWindow:
    def opened(self, entry, editor, first, last) -> None:
        days = {
            "shown_from": editor.on + timedelta(days=first) if first is not None else None,
            "last_day": editor.on + timedelta(days=last) if last is not None else None,
        }
        showing.set_window(entry=entry, because="It opens in spring", on=editor.on, by=editor, **days)

    @pytest.mark.parametrize(
        ("first", "last", "days"),
        [(3, None, {0: False, 2: False, 3: True, 9: True}), (None, 2, {0: True, 2: True, 3: False}),
         (2, 4, {1: False, 2: True, 4: True, 5: False})],
    )  # fmt: skip
    def test_it_opens_and_closes_everywhere_in_the_same_moment(self, nursery, editor, first, last, days):
        self.opened(nursery, editor, first, last)

        for day, is_there in days.items():
            with time_machine.travel(NOON + timedelta(days=day), tick=False):
                assert set(everywhere(nursery.pk).values()) == {is_there}, day

    def test_to_the_minute_at_midnight(self, nursery, editor):
        self.opened(nursery, editor, 1, None)
        midnight = datetime.combine(editor.on + timedelta(days=1), time(), LONDON)

        with time_machine.travel(midnight - timedelta(minutes=1), tick=False):
            assert set(everywhere(nursery.pk).values()) == {False}
        with time_machine.travel(midnight + timedelta(minutes=1), tick=False):
            assert set(everywhere(nursery.pk).values()) == {True}

    def test_an_index_made_anew_meanwhile_finds_it_when_its_day_comes(self, nursery, editor):
        self.opened(nursery, editor, 3, None)
        with time_machine.travel(NOON, tick=False):
            reindex()
            assert not any(everywhere(nursery.pk).values())
        with time_machine.travel(NOON + timedelta(days=3), tick=False):
            assert all(everywhere(nursery.pk).values())

    def test_taken_away_it_is_shown_at_once(self, nursery, editor):
        self.opened(nursery, editor, 3, None)
        showing.end_window(entry=nursery, on=editor.on, by=editor)

        with time_machine.travel(NOON, tick=False):
            assert all(everywhere(nursery.pk).values())

    def test_whoever_holds_it_is_told_that_it_is_gone_and_then_that_it_is_back(self, nursery, editor):
        self.opened(nursery, editor, 3, None)
        since = f"{ALL}?modified_after={{}}"
        gone = {"id": str(nursery.pk), "status": "defunct"}

        with time_machine.travel(NOON + timedelta(hours=1), tick=False):
            found = Client().get(since.format(as_asked(NOON - timedelta(minutes=1)))).json()
            assert gone in found["contents"]
        with time_machine.travel(NOON + timedelta(days=4), tick=False):
            day = as_asked(NOON + timedelta(days=2))
            found = Client().get(since.format(day)).json()
            assert [one["id"] for one in found["contents"]] == [str(nursery.pk)]
            assert found["contents"][0]["status"] == "active"

    def test_its_own_provider_sees_it_all_the_while(self, nursery, editor):
        self.opened(nursery, editor, 3, None)

        assert owning.stands(nursery, editor.on) is not None

    def test_it_says_why_has_a_side_and_a_right_order(self, nursery, editor):
        with pytest.raises(Refused, match="first day or the last"):
            self.opened(nursery, editor, None, None)
        with pytest.raises(Refused, match="before the first"):
            self.opened(nursery, editor, 3, 2)

    def test_a_new_one_ends_the_one_before(self, nursery, editor):
        self.opened(nursery, editor, 3, None)
        self.opened(nursery, editor, None, 5)

        assert showing.window_of(nursery).from_at is None

    def test_only_an_editor_says_so(self, nursery, town):
        with pytest.raises(Refused, match="looks after the directory"):
            self.opened(nursery, town.viewer(town.ffion), 3, None)


def said_anywhere(folder, which) -> str:
    """Everything that anyone can read of an entry, and every byte of the index."""
    client = Client()
    lists = [ALL, f"{ALL}?format=csv", f"{ALL}?format=ndjson", "/oruk/v3/organizations"]
    answers = [
        f"/find/{which}/",
        "/find/?words=Childminder",
        f"{ALL}/{which}",
        "/oruk/v3/service_at_locations?full=true",
        *lists,
    ]
    found = (client.get(one) for one in answers)
    pages = [b"".join(one) if one.streaming else one.content for one in found]
    files = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    return b"\n".join(pages + files).decode(errors="replace")


@pytest.mark.usefixtures("at_noon")
class TestTheAddressOfWhoWorksAtHome:
    def shown(self, link) -> ShownAddress:
        owner = stranger(NOON)
        return showing.show_address(link=link, address=HOME, code="av77qz", on=owner.on, by=owner)

    def test_until_they_choose_nobody_sees_it_and_then_everybody(self, link, folder):
        which = link.entry_id
        assert "Canary" not in said_anywhere(folder, which)

        self.shown(link)
        drain()
        page = Client().get(f"/find/{which}/").content.decode()
        assert (HOME in page, CODE in page) == (True, True)
        detail = Client().get(f"{ALL}/{which}").json()
        assert detail["listed_by_area"] is False
        assert CODE in b"".join(Client().get(f"{ALL}?format=csv")).decode()
        assert which in ask(Asked(words="Canary")).ids

    def test_taken_back_it_is_nowhere_and_nothing_of_it_is_kept(self, link, folder):
        which, owner = link.entry_id, stranger(NOON + timedelta(minutes=1))
        row = self.shown(link)
        drain()
        showing.hide_address(link=link, on=owner.on, by=owner)

        assert which not in ask(Asked(words="Canary")).ids  # before the index is made anew
        drain()
        everything = said_anywhere(folder, which)
        assert [text for text in ("Canary", "canari", CODE, "AV77QZ") if text in everything] == []
        row.refresh_from_db()
        assert (row.address, row.postcode) == ("", "")
        lines = str(list(Line.objects.values()))
        assert [text for text in ("Canary", CODE) if text in lines] == []
        assert which in ask(Asked(most=50)).ids  # by its area it is still found

    def test_whoever_holds_it_is_told(self, link):
        owner = stranger(NOON + timedelta(minutes=5))
        self.shown(link)
        showing.hide_address(link=link, on=owner.on, by=owner)

        since = as_asked(NOON + timedelta(minutes=4))
        (told,) = Client().get(f"{ALL}?modified_after={since}").json()["contents"]
        assert (told["id"], told["listed_by_area"]) == (str(link.entry_id), True)

    def test_a_register_that_says_more_shows_no_more(self, link, editor, folder):
        more = {"Provider address line 1": "9 Canary Street", "Provider postcode": CODE}
        applied(editor, ofsted(NURSERY, {**CHILDMINDER, **more, "Places": "7"}))
        drain()

        assert "Canary" not in said_anywhere(folder, link.entry_id)

    def test_an_editor_takes_it_back_when_they_ask(self, link, editor):
        self.shown(link)
        showing.hide_address_for(entry=link.entry, on=editor.on, by=editor)

        assert showing.shown_address_of(link.entry) is None

    def test_a_link_that_has_ended_shows_nothing(self, link, editor):
        owning.end_link(link=link, on=editor.on, by=editor)

        with pytest.raises(Refused, match="ended"):
            self.shown(link)

    def test_who_is_listed_with_an_address_has_nothing_to_choose(self, nursery, editor):
        said = {"address": "a@b.test", "how_known": "x", "origin": ""}
        own, _ = owning.ask_owner(entry=nursery, on=editor.on, by=editor, **said)

        with pytest.raises(Refused, match="already"):
            self.shown(own)

    def test_half_a_postcode_is_not_taken(self, link):
        owner = stranger(NOON)
        with pytest.raises(Refused, match="whole postcode"):
            showing.show_address(link=link, address=HOME, code="AV7", on=owner.on, by=owner)
