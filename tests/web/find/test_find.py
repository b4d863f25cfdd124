"""Anyone searches the directory: what was found and why, how fresh it is, and what is wrong with it."""

import logging
import re
from dataclasses import replace
from datetime import time, timedelta
from random import Random
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinweave.access.models import Account
from kinweave.directory import actions, owning, remarks
from kinweave.directory.models import Area, Entry, Outline, Postcode, Remark, Service
from kinweave.directory.search import index, keeping
from kinweave.foundation import Refused, stranger
from kinweave.parties import actions as parties
from tests.directory.registers import CHILDMINDER, NURSERY, applied, nursery, ofsted
from tests.web.crawling import everything_seen_by

HERE, HOME, MIDDLE = (51.9300, -2.9800), (51.951234, -2.934567), (51.9410, -2.9688)
HIDDEN = {
    **CHILDMINDER, "Provider address line 1": "7 Canary Close", "Places": "6",
    "Provider postcode": "QZ7 7QZ", "Telephone Number": "01632 960777", "Local authority": "Hallam Park",
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, db):
    """Where the index of this test lies."""
    monkeypatch.setattr(index, "folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.somebody_at_work("Lena", "directory_editor")


@pytest.fixture
def her(editor):
    """Her browser."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=editor))
    return client


@pytest.fixture
def anyone():
    """The browser of somebody who has not signed in."""
    return Client()


@pytest.fixture
def listed(town):
    """List a place, near the mill."""
    Postcode.objects.create(code="AV1 2CD", outcode="AV1", latitude=HERE[0], longitude=HERE[1])

    def list_one(name: str, **facts) -> Service:
        said = {
            "description": "You come in and have tea. You can dance, or sit and watch.", "where": "Mill Hall",
            "area": "Mill Lane", "latitude": HERE[0] + 0.01, "longitude": HERE[1], "pence": 300,
            "source": "Council list",
            "interests": ["dance"], "opening": [(1, time(11), time(12))], "access": {"step_free": True, "hoist": False},
            "checked_on": town.on, "on": town.on, "by": town.founder,
        }  # fmt: skip
        return actions.list_service(name=name, **{**said, **facts})

    return list_one


def read(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def search(client, asked: str = "") -> str:
    keeping.drain()
    return read(client, f"/find/{asked}")


def test_anyone_finds_a_place_with_why_how_far_and_how_fresh(anyone, listed):
    listed("Step by Step")
    listed("Quay Chess", interests=["games"], description="We play.", pence=0)

    page = search(anyone, "?q=dancing&near=av12cd&access=step_free&day=1&cost=low")

    assert "Step by Step</a>" in page
    assert "Quay Chess" not in page
    assert "You can <mark>dance</mark>, or sit and watch." in page
    assert "No steps." in page
    assert "Tuesday, 11:00 to 12:00." in page
    assert "0.7 <small>miles, about 20 minutes on foot</small>" in page
    assert "Last checked on" in page


def test_a_place_of_which_only_the_area_is_known_is_about_so_far(anyone, listed):
    Area.objects.create(name="Mill Lane", latitude=HERE[0] + 0.03, longitude=HERE[1])
    listed("Step by Step", where="The hall", latitude=None, longitude=None)

    page = search(anyone, "?q=dance&near=av12cd")

    assert "about 2 <small>miles, to the area</small>" in page
    assert "on foot" not in page


def test_behind_a_proxy_each_stranger_is_counted_for_themselves(listed, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    address = reverse("remark_new", args=[listed("Step by Step").pk])

    def told(named: str) -> int:
        return Client().post(address, {"words": "It has closed."}, headers={"X-Forwarded-For": named}).status_code

    assert [told("10.0.0.1") for _ in range(7)] == [302] * 6 + [200]
    assert told("10.0.0.2") == 302


def test_each_choice_says_how_many_places_have_it(anyone, listed):
    listed("Step by Step")
    listed("Quay Chess", interests=["games"], pence=0)

    page = search(anyone)

    assert "<strong>2 places</strong>" in page
    assert '<option value="games">Games (1)</option>' in page
    assert '<span id="count_access_step_free">2' in page
    assert '<span id="count_cost_free">1' in page


def test_who_has_room_can_be_asked_for_and_how_old_that_word_is_stands_beside_it(town, anyone, editor):
    lena = replace(town.viewer(editor), at=timezone.now())
    applied(lena, ofsted(NURSERY, nursery("EY100005", "Birch Nursery")))
    for number, days in (("EY100001", 3), ("EY100005", 40)):
        entry, said = Entry.objects.get(identifier=number), stranger(lena.at - timedelta(days=days))
        link, _ = owning.ask_owner(entry=entry, address="a@b.test", how_known="x", origin="", on=lena.on, by=lena)
        owning.say_room(link=link, room="yes", on=said.on, by=said)

    page, with_room = search(anyone), search(anyone, "?room=yes")

    assert "There is room. They said so 40 days ago." in page
    assert '<span id="count_room_yes">1' in page
    assert "<strong>1 place</strong> with room" in with_room
    assert "There is room. They said so 3 days ago." in with_room
    assert "Birch Nursery" not in with_room


def test_the_map_has_the_same_places_in_the_same_order_and_is_absent_without_outlines(anyone, listed):
    listed("Step by Step")
    listed("Quay Chess", latitude=HERE[0] + 0.02)
    Area.objects.create(name="Quay", latitude=HERE[0] + 0.03, longitude=HERE[1])
    listed("Nowhere Known", where="", area="Elsewhere", latitude=None, longitude=None)
    listed("At Home", where="", area="Quay", latitude=None, longitude=None)
    before = search(anyone, "?near=av12cd")
    absent = anyone.get("/find/map/?near=av12cd").status_code
    Outline.objects.create(
        name="River", is_area=False, lines=[[[-2.99, 51.92], [-2.95, 51.95]]], south=51.92, north=51.95, west=-2.99,
        east=-2.95, brought_at=timezone.now(),
    )  # fmt: skip

    page, there = search(anyone, "?near=av12cd"), read(anyone, "/find/map/?near=av12cd")

    assert "on a map" not in before
    assert absent == 404
    assert "/find/map/?near=av12cd" in page
    marks = re.findall(r'aria-label="(\d+: [^"]+)"', there)
    assert marks == ["1: Step by Step", "2: Quay Chess", "3: At Home. Somewhere in Quay."]
    listing = re.findall(r"(\d+): </span>([^<]+)</a>", there)
    assert [f"{number}: {name}" for number, name in listing] == [mark.split(".")[0] for mark in marks]
    assert "We do not know where it is." in read(anyone, "/find/map/")


def test_what_was_typed_is_still_there_when_a_place_is_not_known(anyone, listed):
    listed("Step by Step")

    page = search(anyone, "?q=dance&near=Atlantis&age=old")

    assert "We do not know this place" in page
    assert 'value="Atlantis"' in page
    assert "Write the age as a number" in page
    assert 'value="old"' in page
    assert "Step by Step" in page


@pytest.mark.parametrize(
    "asked", ["?page=0", "?page=99999", "?page=x", "?within=7", "?day=9", "?q=%00", "?access=zz", "?near=%22"]
)
def test_no_address_makes_an_error(anyone, listed, asked):
    listed("Step by Step")

    assert "Find a place" in search(anyone, asked)


def test_what_somebody_types_is_never_markup(anyone, listed):
    listed("Tea & <b>cake</b>", description="Tea <i>and</i> a talk.")

    page = search(anyone, "?q=talk+%3Cscript%3E")

    assert "<script>" not in page.replace('<script type="module"', "")
    assert "<i>and</i>" not in page
    assert "Tea &lt;i&gt;and&lt;/i&gt; a <mark>talk</mark>." in page


def test_twenty_stand_on_a_page_and_the_next_follow(anyone, listed):
    for number in range(23):
        listed(f"Club {number:02}")

    first, second = search(anyone, "?q=club"), read(anyone, "/find/?q=club&page=2")

    assert first.count('class="kw-card kw-result"') == 20
    assert second.count('class="kw-card kw-result"') == 3
    assert 'href="?q=club&amp;page=2"' in first


def test_a_page_takes_as_many_queries_whatever_it_shows(anyone, listed):
    def queries() -> int:
        keeping.drain()
        with CaptureQueriesContext(connection) as asked:
            assert "Club 01" in read(anyone, "/find/?q=club&near=AV1+2CD")
        return len(asked)

    for number in range(2):
        listed(f"Club {number:02}")
    queries()  # what a process asks once in its life
    few = queries()
    for number in range(2, 20):
        listed(f"Club {number:02}")

    assert queries() == few


def test_without_an_index_the_page_says_so_and_the_search_is_kept(anyone, listed):
    listed("Step by Step")

    page = read(anyone, "/find/?q=dance")

    assert "The search is being made ready" in page
    assert 'href="/find/?q=dance"' in page


def test_a_page_about_a_place_says_how_fresh_each_part_is_and_how_to_get_there(anyone, listed, town):
    place = listed("Step by Step", getting_there="Bus 14", checked_on=town.on - timedelta(days=200))

    page = read(anyone, f"/find/{place.pk}/?near=AV1+2CD")

    assert "Tuesday, 11:00 to 12:00" in page
    assert "Bus 14" in page
    assert "from AV1 2CD" in page
    assert "It may have changed. Ask them before you go." in page
    assert page.count("kw-triangle") > 4
    assert f"http://testserver/find/{place.pk}/" in page


def test_what_has_ended_and_what_protects_is_the_one_not_found_page(anyone, listed, town):
    place = listed("Step by Step")
    actions.end_service(service=place, on=town.on, by=town.founder)
    refuge = listed("Hope House")
    Service.objects.filter(pk=refuge.pk).update(description="A refuge.")

    pages = [anyone.get(f"/find/{pk}/") for pk in (place.pk, refuge.pk, uuid4())]

    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert anyone.get(f"/find/{refuge.pk}/remarks/new/").status_code == 404


def test_where_somebody_works_at_home_is_on_no_page_in_no_count_no_log_and_at_no_distance(
    anyone, town, editor, folder, caplog
):
    caplog.set_level(logging.DEBUG)
    Postcode.objects.create(code="QZ7 7QZ", outcode="QZ7", latitude=HOME[0], longitude=HOME[1])
    Area.objects.create(name="Hallam Park", latitude=MIDDLE[0], longitude=MIDDLE[1])
    applied(town.viewer(editor), ofsted(NURSERY, HIDDEN))
    keeping.drain()
    draw = Random(11)

    near_home = read(anyone, "/find/?near=QZ7+7QZ&within=1")
    seen = [body.decode() for _status, body in everything_seen_by(anyone, "/find/?near=Hallam+Park").values()]
    for _number in range(40):
        asked = f"?near=Hallam+Park&within={draw.choice((1, 3, 5))}&q={draw.choice(('', 'childminder'))}"
        seen.append(read(anyone, f"/find/{asked}"))
    canaries = ("Canary Close", "7QZ", "QZ7", "960777", str(HOME[0]), str(HOME[1]))

    assert "<strong>0 places</strong>" in near_home
    assert "about 1 <small>mile, to the area</small>" in read(anyone, "/find/?near=Hallam+Park")
    assert not [canary for canary in canaries for page in seen if canary in page]
    assert not [canary for canary in canaries if canary in caplog.text.replace("near=QZ7", "").replace("'QZ7", "")]
    written = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file()).lower()
    assert not [canary for canary in canaries if canary.lower().encode() in written]


def test_something_is_wrong_waits_is_answered_and_only_who_wrote_finds_the_answer(anyone, her, listed):
    place = listed("Step by Step")
    wrong = reverse("remark_new", args=[place.pk])

    empty = anyone.post(wrong, {"words": " "})
    sent = anyone.post(wrong, {"words": "They moved to the quay."})
    waiting, queue = read(anyone, sent.url), read(her, reverse("remarks"))
    remark = Remark.objects.get()
    her.post(reverse("remark_answer", args=[remark.pk]), {"answer": "Thank you, we changed it."})

    assert "Write what is wrong" in empty.content.decode()
    assert "It waits for an answer" in waiting
    assert "They moved to the quay." not in waiting
    assert "They moved to the quay." in queue
    assert "1 message waits" not in read(her, reverse("directory"))
    assert "Thank you, we changed it." in read(anyone, sent.url)


def test_the_same_words_again_are_the_same_message(anyone, listed):
    wrong = reverse("remark_new", args=[listed("Step by Step").pk])

    one, two = (anyone.post(wrong, {"words": "The day is wrong."}) for _ in range(2))

    assert one.url == two.url
    assert Remark.objects.count() == 1


def test_many_messages_at_once_wait_and_nothing_typed_is_lost(anyone, listed):
    wrong = reverse("remark_new", args=[listed("Step by Step").pk])
    for number in range(6):
        assert anyone.post(wrong, {"words": f"Wrong {number}"}).status_code == 302

    page = anyone.post(wrong, {"words": "And the telephone."}).content.decode()

    assert "send this one again in an hour" in page
    assert "And the telephone." in page
    assert Remark.objects.count() == 6


def test_a_stranger_reads_no_messages(anyone, listed, town):
    remark = remarks.say(which=listed("Step by Step").pk, is_entry=False, words="Wrong", on=town.on, by=town.founder)

    for address in (reverse("remarks"), reverse("remark_answer", args=[remark.pk])):
        assert anyone.get(address).status_code == 404


def test_words_are_forgotten_thirty_days_after_the_answer_and_an_answer_is_given_once(town, editor, listed):
    lena = town.viewer(editor)
    remark = remarks.say(which=listed("Step by Step").pk, is_entry=False, words="Wrong", on=town.on, by=town.founder)
    remarks.answer(remark=remark, answer="Changed.", on=town.on, by=lena)
    with pytest.raises(Refused):
        remarks.answer(remark=remark, answer="Again.", on=town.on, by=lena)

    early, late = (remarks.forget_words(before=town.at + timedelta(days=days)) for days in (0, 31))

    remark.refresh_from_db()
    assert (early, late, remark.words) == (0, 1, None)


def test_the_page_is_there_in_welsh(anyone, listed):
    listed("Step by Step")
    anyone.post(reverse("set_language"), {"language": "cy", "next": "/find/"})

    page = search(anyone, "?q=dawnsio")

    assert "Dod o hyd i le neu wasanaeth" in page
    assert "Step by Step" in page


def test_who_runs_a_place_is_named(anyone, listed, town):
    organisation = parties.found_organisation(called="Vale Movers", on=town.on, by=town.founder)
    place = listed("Step by Step", organisation=organisation)

    assert "Vale Movers" in read(anyone, f"/find/{place.pk}/")
