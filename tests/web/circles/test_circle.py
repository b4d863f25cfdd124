"""The circle page, in a browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kinweave.access import actions as access
from kinweave.circles.models import Circle
from kinweave.ties import actions
from kinweave.ties.models import Tie, Wish
from kinweave.trail.models import Look
from tests.postgresql.arranging import of_the_wall

pytestmark = pytest.mark.django_db

NEW_PERSON = {"called": "Priya", "ring": "4", "sector": "friends", "label": ""}
HOPE = {
    "hope": "a dance mate",
    "hope_sector": "community",
    "hoped_ring": "2",
    "words": "",
    "method": "pictures",
    "says_who": "person",
    "helped_by": "",
}


def circle_of(town, **query):
    return reverse("circle", args=[town.danny.pk], query=query)


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_a_worker_opens_the_circle_of_somebody_they_work_with(worker, town):
    page = worker.get(circle_of(town))

    assert page.status_code == 200
    assert '<h1 class="govuk-heading-xl">Danny’s circle</h1>' in text(page)
    assert "1 person." in text(page)


def test_opening_a_circle_is_a_look(worker, town):
    worker.get(circle_of(town))

    assert Look.objects.get().page == "circle"


def test_the_pictures_the_table_and_the_list_show_the_same_people(worker, town, marcus):
    for name in ("Sam", "Coach Lee"):
        town.tie(name, ring=4, sector="community")

    page = worker.get(circle_of(town)).content.decode()

    people = {str(tie.pk) for tie in Tie.objects.all()}
    table = page[page.index('id="table"') : page.index('id="by-part"')]
    listed = page[page.index('id="by-part"') : page.index('id="in-words"')]
    pictures = page.split('<svg class="kw-rings" viewBox="0 0 620')
    assert len(people) == 3
    for part in (table, listed, pictures[1], pictures[2]):
        assert {one for one in people if one in part} == people


def test_a_stranger_finds_no_circle(stranger, town, marcus):
    page = stranger.get(circle_of(town))

    absent = stranger.get(reverse("circle", args=[town.connect.pk]))
    assert (page.status_code, page.content) == (404, absent.content)


def test_a_circle_with_nobody_says_what_to_do(worker, town):
    lonely = town.person("Lonely")
    access.work_with(worker=town.ffion, person=lonely, on=town.on, by=town.founder)

    shown = text(worker.get(reverse("circle", args=[lonely.pk])))

    assert "Add the first person Lonely names." in shown


def test_a_worker_adds_somebody_with_three_answers(worker, town):
    sent = worker.post(reverse("circle_new_person", args=[town.danny.pk]), NEW_PERSON)

    priya = Tie.objects.get(to_party__called="Priya")
    assert sent.url == circle_of(town)
    assert str(priya.observations.get()) == "Say hello, Friends"


def test_the_first_person_begins_the_circle(worker, town):
    lonely = town.person("Lonely")
    access.work_with(worker=town.ffion, person=lonely, on=town.on, by=town.founder)

    worker.post(reverse("circle_new_person", args=[lonely.pk]), NEW_PERSON)

    assert Circle.objects.get(owner=lonely).ties.count() == 1


@pytest.mark.parametrize("called", ["", " ", "Danny", "danny", "a\u202eb", "x" * 81])
def test_a_name_that_cannot_be_kept_is_asked_again_and_nothing_typed_is_lost(worker, town, called):
    address = reverse("circle_new_person", args=[town.danny.pk])

    page = worker.post(address, {**NEW_PERSON, "called": called, "label": "dancer"})

    assert page.status_code == 200
    assert "There is a problem" in text(page)
    assert 'value="dancer"' in text(page)
    assert Tie.objects.count() == 1


def test_a_stranger_adds_nobody(stranger, town, marcus):
    sent = stranger.post(reverse("circle_new_person", args=[town.danny.pk]), NEW_PERSON)

    assert sent.status_code == 404
    assert Tie.objects.count() == 1


def test_a_hope_stands_in_the_picture_until_it_is_over(worker, town):
    worker.post(reverse("hope_new", args=[town.danny.pk]), HOPE)
    wish = Wish.objects.get()

    shown = text(worker.get(circle_of(town)))
    page = worker.get(reverse("hope", args=[town.danny.pk, wish.pk]))
    worker.post(reverse("hope", args=[town.danny.pk, wish.pk]), {"method": "talking", "says_who": "person"})

    assert "<strong>New:</strong> A dance mate" in shown
    assert page.status_code == 200
    assert "A dance mate" not in text(worker.get(circle_of(town)))


def test_an_advocate_who_says_it_is_named(worker, town):
    page = worker.post(reverse("hope_new", args=[town.danny.pk]), {**HOPE, "says_who": "advocate"})

    assert "Write who said it for them" in text(page)


def test_a_stranger_finds_no_hope(stranger, town, marcus):
    wish = actions.wish(
        person=town.danny, hope="a dance mate", hope_sector="community", want="develop", method="talking",
        says_who="person", on=town.on, by=town.founder,
    )  # fmt: skip

    found = [
        stranger.get(reverse("hope_new", args=[town.danny.pk])),
        stranger.get(reverse("hope", args=[town.danny.pk, wish.pk])),
        stranger.get(reverse("circle_knows", args=[town.danny.pk])),
    ]

    assert {page.status_code for page in found} == {404}


def test_a_circle_is_shown_as_it_was_on_a_day(worker, town, marcus):
    later = timezone.localdate()
    actions.observe(tie=marcus, ring=1, sector="family", seen_on=later, on=later, by=town.founder)

    before, now = (text(worker.get(circle_of(town, on=day))) for day in (town.on, later))

    assert f"This is the circle as it was on {town.on:%-d %B %Y}" in before
    assert '<td class="govuk-table__cell" data-l="Ring">Close</td>' in before
    assert '<td class="govuk-table__cell" data-l="Ring">Closest</td>' in now
    assert "<li>Marcus moved closer.</li>" in now


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "9999-01-01", "<script>"])
def test_a_day_that_cannot_be_shown_is_answered_in_words(worker, town, day):
    shown = text(worker.get(circle_of(town, on=day)))

    assert "Here is the circle today." in shown


def test_before_the_first_day_nobody_was_there(worker, town):
    shown = text(worker.get(circle_of(town, on=town.on - timedelta(days=1))))

    assert "Nobody is in this circle yet." in shown


def test_a_crowd_is_shown_one_part_of_life_at_a_time(worker, town):
    for number in range(25):
        town.tie(f"Friend {number}", ring=1 + number % 4)

    shown = text(worker.get(circle_of(town)))
    family = text(worker.get(circle_of(town, part="family")))

    assert "Friends (25)" in shown
    assert "Danny’s circle now: Friends" in shown
    assert "Danny’s circle now: Family" in family


def test_a_circle_takes_the_same_number_of_queries_whatever_its_size(worker, town, django_assert_max_num_queries):
    for number in range(30):
        town.tie(f"Friend {number}")
    worker.get(circle_of(town))

    with django_assert_max_num_queries(20 + of_the_wall()):
        worker.get(circle_of(town))


def test_a_circle_prints_who_made_it_and_whom_to_ask(worker, town):
    shown = text(worker.get(circle_of(town)))

    assert "by Ffion. Before giving this paper away, ask Danny who may see it." in shown


def test_a_tie_that_feels_bad_prints_only_after_somebody_said_it_is_safe(worker, town):
    town.tie("Carl", feels="bad")

    first = text(worker.get(circle_of(town)))
    asked = text(worker.get(reverse("circle_print", args=[town.danny.pk])))
    without, everybody = (text(worker.get(circle_of(town, paper=paper))) for paper in ("without", "all"))

    assert "data-print" not in first
    assert "Is it safe to show Carl on paper?" in asked
    assert "Carl" not in without
    assert "data-print" in without
    assert "Carl" in everybody
    assert "data-print" in everybody


def test_a_stranger_is_not_asked_what_is_safe_to_show(stranger, town, marcus):
    assert stranger.get(reverse("circle_print", args=[town.danny.pk])).status_code == 404
