"""Places that matter to Danny, to those close to him, to the practice: who says so, and who may see it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse

import kinweave.web
from kinweave.circles.models import Restriction
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import PlaceLine
from kinweave.web.mine.easyread import easyread_check
from tests.web.mine.test_easyread import texts_of_module, texts_of_template
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db
WEB = Path(kinweave.web.__file__).parent
EASY = [
    *sorted((WEB / "templates" / "mattering").glob("mine_*.html")),
    *sorted((WEB / "templates" / "offers").glob("mine_*.html")),
    WEB / "mattering" / "own.py",
    WEB / "offers" / "own.py",
]


def page(name, *args):
    return reverse(name, args=args)


def say(town, place="Lock café", by=None, **facts):
    told = {"why": "They know me.", "author": "person"}
    by = by or town.viewer(town.danny)
    return actions.say_place(person=town.danny, place=place, on=town.on, by=by, **{**told, **facts})


def test_three_kinds_of_line_stand_apart_each_with_its_author_and_why(worker, town, listed):
    sam = town.tie("Sam")
    place = listed()
    new = ("matter_new", town.danny.pk)

    send(worker, *new, place="mill choir", why="We sing.", who="person")
    send(worker, *new, place="The allotments", why="He is calm there.", who=str(sam.pk))
    send(worker, *new, place="Walkers’ forum", why="They ask us for routes.", who="worker")
    shown = text(worker.get(page("matters", town.danny.pk)))

    assert [(one.author, one.author_name) for one in PlaceLine.objects.order_by("place")] == [
        ("key_person", "Sam"), ("worker", "Ffion"), ("person", ""),
    ]  # fmt: skip
    assert shown.index("To Danny") < shown.index("mill choir") < shown.index("The allotments") < shown.index("forum")
    assert page("place", place.pk) in shown


def test_a_line_needs_a_place_a_why_and_somebody_who_says_so(worker, town):
    shown = text(send(worker, "matter_new", town.danny.pk, place="", why=""))

    assert "Write which place it is" in shown
    assert "Write why it matters" in shown
    assert "Choose who says so" in shown
    assert not PlaceLine.objects.exists()


def test_nothing_is_written_down_for_somebody_kept_apart_and_the_question_shows_nothing_of_it(worker, town):
    carl = town.tie("Carl")
    Restriction.objects.create(
        person=town.danny, against=carl.to_party, what="contact", scope="no_contact", kind="court", basis="Order",
        lead=town.ffion, audience="named", starts_on=town.on, review_on=town.on + timedelta(days=90),
        in_force_at=town.at, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    assert "Carl, close to them" in text(worker.get(page("matter_new", town.danny.pk)))
    sent = send(worker, "matter_new", town.danny.pk, place="The park", why="We met there.", who=str(carl.pk))

    assert sent.status_code == 403  # she may know why, and reads it
    assert not PlaceLine.objects.exists()


def test_danny_sees_every_line_and_changes_only_his_own(danny, town):
    mine = say(town)
    theirs = say(
        town, "Walkers’ forum", town.viewer(town.ffion), author="worker", author_name="Ffion", why="They ask us."
    )

    shown = text(danny.get(page("mine_matters", town.danny.pk)))
    sent = send(danny, "mine_matter", town.danny.pk, mine.pk, place="Lock café", why="Tea.", version="1")
    refused = danny.get(page("mine_matter", town.danny.pk, theirs.pk))

    mine.refresh_from_db()
    assert "Lock café" in shown
    assert "Walkers’ forum" in shown
    assert (sent.status_code, mine.why, refused.status_code) == (302, "Tea.", 404)


def test_who_is_close_sees_nothing_until_danny_lets_them(danny, grace, town):
    shown, kept = say(town), say(town, "St Anne’s", why="Nobody talks.")

    before = text(grace.get(page("mine_matters", town.danny.pk)))
    danny.post(page("mine_matter_show", town.danny.pk, shown.pk), {"version": 1})
    after = text(grace.get(page("mine_matters", town.danny.pk)))
    danny.post(page("mine_matter_show", town.danny.pk, shown.pk), {"version": 2})

    assert "Lock café" not in before
    assert "Lock café" in after
    assert str(kept) not in after
    assert "Lock café" not in text(grace.get(page("mine_matters", town.danny.pk)))


def test_who_is_close_is_named_as_they_like_to_be_called(grace, town):
    Party.objects.filter(called="Grace").update(sort_name="Okafor, Grace Mary")

    send(grace, "mine_matter_new", town.danny.pk, place="Our bench", why="We eat chips there.")

    assert PlaceLine.objects.get().author_name == "Grace"


def test_who_is_close_says_what_matters_to_them_and_danny_reads_it(danny, grace, worker, town):
    sent = send(grace, "mine_matter_new", town.danny.pk, place="Our bench", why="We eat chips there.")
    line = PlaceLine.objects.get()

    assert (sent.status_code, line.author, line.author_name) == (302, "key_person", "Grace")
    for who, where in ((grace, "mine_matters"), (danny, "mine_matters"), (worker, "matters")):
        assert "We eat chips there." in text(who.get(page(where, town.danny.pk)))
    assert grace.post(page("mine_matter_show", town.danny.pk, line.pk), {"version": 1}).status_code == 404


def test_what_somebody_close_wrote_is_hidden_from_who_is_barred_from_them_but_not_from_danny(grace, danny, town):
    send(grace, "mine_matter_new", town.danny.pk, place="My flat above the bakery", why="We eat chips there.")
    own = Party.objects.get(called="Grace")
    for barred in (town.ffion, town.danny):
        parties.bar(barred=barred, person=own, at=town.at, by=town.founder)

    line = PlaceLine.objects.get()
    assert not PlaceLine.objects.visible_to(town.viewer(town.ffion)).exists()
    assert PlaceLine.objects.visible_to(town.viewer(town.danny)).get() == line
    assert PlaceLine.objects.visible_to(town.viewer(own)).get() == line
    assert line.author_name == "Grace"


def test_what_a_worker_wrote_for_somebody_close_they_read_themself_once_danny_shows_it(grace, town):
    tie = town.tie("Grace")
    own = Party.objects.get(called="Grace", held_for=None)
    Party.objects.filter(pk=tie.to_party_id).update(human=own.human)
    line = say(town, by=town.viewer(town.ffion), author="key_person", author_name="Grace", tie=tie)

    assert not PlaceLine.objects.visible_to(town.viewer(own)).exists()
    actions.show_place(line=line, is_shown=True, version=1, on=town.on, by=town.viewer(town.danny))
    assert PlaceLine.objects.visible_to(town.viewer(own)).exists()


def test_a_worker_changes_what_they_wrote_down_and_not_what_danny_said_himself(worker, town):
    his = say(town)
    ours = say(town, "Walkers’ forum", town.viewer(town.ffion), author="worker", author_name="Ffion")

    with pytest.raises(Refused):
        actions.change_place(line=his, place="x", why="y", version=1, on=town.on, by=town.viewer(town.ffion))
    worker.post(page("matter_end", ours.pk), {"version": 1})

    shown = text(worker.get(page("matters", town.danny.pk)))
    assert "Lock café" in shown
    assert "forum" not in shown


def test_a_worker_cannot_decide_who_sees_a_line(town):
    with pytest.raises(Refused, match="The person says who sees this"):
        actions.show_place(line=say(town), is_shown=True, version=1, on=town.on, by=town.viewer(town.ffion))


def test_a_stranger_finds_no_place_that_matters(stranger, town):
    line = say(town)

    for name, ids in {"matters": [town.danny.pk], "matter": [line.pk], "mine_matters": [town.danny.pk]}.items():
        assert stranger.get(page(name, *ids)).status_code == 404


@pytest.mark.parametrize("path", EASY, ids=lambda path: path.name)
def test_places_that_matter_are_easy_to_read_on_ones_own_page(path):
    texts = texts_of_template(path) if path.suffix == ".html" else texts_of_module(path)

    assert texts
    assert [one for text in texts for one in easyread_check(text)] == []
