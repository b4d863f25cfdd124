"""What leaves the service: a person's own copy, a circle for research, an emergency sheet."""

import json
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import networkx
import pytest
import time_machine
from django.urls import reverse

from kinweave.access.models import Account, Installation
from kinweave.keeping.copying import gathering
from kinweave.keeping.models import EmergencySheet
from kinweave.parties import actions as parties
from kinweave.ties import actions as ties
from kinweave.trail.looks import CannotKeepLook
from kinweave.trail.models import Line, Look
from kinweave.web.righting import research
from tests.api.test_mine import sign_in
from tests.files.test_photographs import photograph
from tests.town import NOON
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db
TOOK = "took a copy of the record"


def cannot(*args, **kwargs):
    raise CannotKeepLook("a page")


@pytest.fixture
def shown(client, town):
    """Danny, who has just shown who he is."""
    town.tie("Rosa", ring=1, sector="family")
    sign_in(client, town.danny)
    return client


class TestTheirCopy:
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_it_is_asked_for_once_they_have_shown_who_they_are(self, client, town, method):
        sign_in(client, town.danny, ago=301)

        page = getattr(client, method)(reverse("mine_copy", args=[town.danny.pk]), {"kind": "readable"})

        assert page.status_code == 302
        assert "/account/" in page.url

    def test_a_page_to_read(self, shown, town):
        answer = shown.post(reverse("mine_copy", args=[town.danny.pk]), {"kind": "readable"})

        page = answer.content.decode()
        assert answer["Content-Disposition"] == 'attachment; filename="my-record.html"'
        assert "no-store" in answer["Cache-Control"]
        assert "<b>Who:</b> Rosa" in page
        assert "None" not in page

    def test_pictures_and_a_file_for_computers(self, shown, town):
        parties.show_photo(
            party=town.danny, name="me.jpg", data=photograph(), version=town.danny.version, on=town.on, by=town.founder
        )

        answer = shown.post(reverse("mine_copy", args=[town.danny.pk]), {"kind": "both"})

        files = ZipFile(BytesIO(answer.content))
        assert set(files.namelist()) == {"my-record.html", "my-record.json", "pictures/1.webp"}
        (mine,) = json.loads(files.read("my-record.json"))["people"]
        assert mine["circle"][0]["to_party__called"] == "Rosa"

    def test_that_it_was_taken_is_a_line_and_a_look(self, shown, town):
        shown.post(reverse("mine_copy", args=[town.danny.pk]), {"kind": "readable"})

        assert Line.objects.filter(verb=TOOK, record_id=town.danny.pk).exists()
        assert Look.objects.filter(page="mine_copy").exists()

    def test_looking_at_the_page_takes_nothing(self, shown, town):
        page = shown.get(reverse("mine_copy", args=[town.danny.pk]))

        assert page.status_code == 200
        assert not Line.objects.filter(verb=TOOK).exists()

    def test_nothing_leaves_when_the_look_cannot_be_kept(self, shown, town, monkeypatch):
        monkeypatch.setattr(gathering, "look", cannot)

        answer = shown.post(reverse("mine_copy", args=[town.danny.pk]), {"kind": "readable"})

        assert answer.status_code == 503
        assert b"Rosa" not in answer.content

    def test_a_key_that_would_undo_the_line_is_refused(self, shown, town):
        answer = send(shown, "mine_copy", town.danny.pk, kind="readable")

        assert answer.status_code == 400
        assert b"Rosa" not in answer.content

    def test_in_the_demonstration_there_is_no_password_to_show(self, danny, town, settings):
        settings.DEMONSTRATION = True
        Installation.objects.create(place="Ashby Vale", is_demonstration=True)

        assert danny.get(reverse("mine_copy", args=[town.danny.pk])).status_code == 200

    def test_who_speaks_for_somebody_takes_no_copy(self, client, town):
        grace = town.person("Grace")
        town.account(grace)
        parties.let_speak(
            speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on,
            by=town.founder,
        )  # fmt: skip
        client.force_login(Account.objects.get(identities__party=grace))

        assert client.get(reverse("mine_copy", args=[town.danny.pk])).status_code == 404


class TestResearch:
    ASKED = {"because": "A study of Riverside; Danny signed", "kind": "graphml", "called": "codes"}

    @pytest.fixture
    def circle(self, town):
        """Danny's circle: Rosa, and Col, whom he wants to stop seeing."""
        rosa, col = town.tie("Rosa"), town.tie("Col", feels="bad")
        ties.know_each_other(one=rosa, other=col, on=town.on, by=town.founder)

    def take(self, client, town, **changed):
        return client.post(reverse("circle_research", args=[town.danny.pk]), {**self.ASKED, **changed})

    def test_codes_stand_for_names_and_who_is_hard_is_left_out(self, worker, town, circle):
        answer = self.take(worker, town, careful="out")

        graph = networkx.read_graphml(BytesIO(answer.content))
        assert list(graph) == ["P01"]
        assert not [name for name in (b"Rosa", b"Col", b"Danny") if name in answer.content]

    def test_who_is_hard_comes_along_when_somebody_said_it_is_safe(self, worker, town, circle):
        answer = self.take(worker, town, careful="show", called="names", kind="egor")

        files = ZipFile(BytesIO(answer.content))
        assert set(files.namelist()) == {"ego.csv", "alters.csv", "ties.csv"}
        assert b"Col" in files.read("alters.csv")

    def test_it_has_to_be_said_whether_it_is_safe(self, worker, town, circle):
        answer = self.take(worker, town)

        assert "Choose whether it is safe to show them" in text(answer)
        assert not Line.objects.filter(verb="took a circle for research").exists()

    def test_the_reason_stands_on_the_trail(self, worker, town):
        self.take(worker, town)

        line = Line.objects.get(verb="took a circle for research")
        assert line.about_id == town.danny.pk
        assert "A study of Riverside" in line.detail.text
        assert Look.objects.filter(page="circle_research").count() == 1

    def test_nothing_leaves_without_a_reason_or_a_look(self, worker, town, circle, monkeypatch):
        without = self.take(worker, town, because=" ", careful="out")
        monkeypatch.setattr(research, "look", cannot)
        unkept = self.take(worker, town, careful="out")

        assert "Write what it is for" in text(without)
        assert unkept.status_code == 503

    def test_a_key_that_would_undo_the_line_is_refused(self, worker, town):
        assert send(worker, "circle_research", town.danny.pk, **self.ASKED).status_code == 400


class TestSheets:
    def make(self, client, town, **changed):
        facts = {"for_whom": "the driver", "parts": [], "call": "Mum, 01632 960001"}
        return send(
            client,
            "sheet_new",
            town.danny.pk,
            **{**facts, **day("expires_on", town.on + timedelta(days=30)), **changed},
        )

    @pytest.fixture
    def needs(self, town):
        """What helps Danny, on record."""
        parties.record_need(person=town.danny, category="format", words="Picture cards", on=town.on, by=town.founder)

    def test_what_was_chosen_stands_on_it_with_its_last_day(self, worker, town, needs):
        made = self.make(worker, town, parts=["talk"])

        page = text(worker.get(made.url))
        assert "Good until 13 November 2026. Then tear it up." in page
        assert "<li>Picture cards</li>" in page
        assert "<li>Mum, 01632 960001</li>" in page
        assert Look.objects.filter(page="sheet").exists()

    def test_one_that_expired_shows_nothing_any_more(self, worker, town, needs):
        made = self.make(worker, town, parts=["talk"])

        with time_machine.travel(NOON + timedelta(days=30), tick=False):
            worker.force_login(Account.objects.get(identities__party=town.ffion))
            page = text(worker.get(made.url))

        assert "This sheet is over" in page
        assert "Picture cards" not in page
        assert "Print the sheet" not in page

    def test_one_that_was_ended_shows_nothing_any_more(self, worker, town):
        made = self.make(worker, town)
        sheet = EmergencySheet.objects.get()
        assert "the driver" in text(worker.get(reverse("person", args=[town.danny.pk])))

        send(worker, "sheet_end", sheet.pk)

        assert "01632" not in text(worker.get(made.url))
        assert "sheets/" + str(sheet.pk) not in text(worker.get(reverse("person", args=[town.danny.pk])))

    @pytest.mark.parametrize(
        ("changed", "says"),
        [
            ({"call": ""}, "Choose what stands on the sheet"),
            (day("expires_on", NOON.date()), "Choose a day to come"),
            (day("expires_on", NOON.date() + timedelta(days=400)), "Choose a day within the next 12 months"),
            ({"for_whom": ""}, "Write who carries it"),
        ],
    )
    def test_what_is_wrong_is_said(self, worker, town, changed, says):
        assert says in text(self.make(worker, town, **changed))

    def test_a_protected_address_written_later_leaves_the_sheet(self, worker, town):
        made = self.make(worker, town, call="Ring the bell at 1 Hidden Lane")
        assert "Hidden Lane" in text(worker.get(made.url))

        parties.protect_address(person=town.danny, address="1 Hidden Lane", why="Asked", on=town.on, by=town.founder)

        assert "Hidden Lane" not in text(worker.get(made.url))
