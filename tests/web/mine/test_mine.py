"""A person's own page, in a browser."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kinweave.access.models import Account, Identity
from kinweave.circles.models import Circle
from kinweave.events import actions as events
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.ties import actions
from kinweave.ties.models import Tie, Wish
from kinweave.trail.models import Look

pytestmark = pytest.mark.django_db

PARTS = ("mine_page", "mine_circle", "mine_wishes", "mine_plan")
OWN = (
    "mine_circle_new_person",
    "mine_who_can_see",
    "mine_who_looked",
    "mine_talk",
    "mine_talk_hope",
    "mine_talk_check",
)
FIXED = "What Danny says about you is not shown here."
NEW_PERSON = {"called": "Priya", "ring": "4", "sector": "friends"}


def text(response) -> str:
    return " ".join(response.content.decode().split())


def wish(town, tie, want, **said):
    return actions.wish(
        person=town.danny, tie=tie, want=want, method="talking", says_who="person", on=town.on,
        by=town.founder, **said,
    )  # fmt: skip


def test_my_page_says_hello_and_shows_four_parts(danny, town, marcus):
    wish(town, marcus, "develop")

    shown = text(danny.get(reverse("mine")))

    assert "Hello Danny" in shown
    assert "There is 1 person in your circle." in shown
    assert "You want to see Marcus more." in shown
    assert "There is no plan yet." in shown
    assert "1 worker can see this page. The leads can see it." in shown


@pytest.mark.parametrize("part", ["mine", *PARTS, "mine_who_can_see", "mine_who_looked"])
def test_each_part_has_a_title_that_says_nothing_and_a_way_out(danny, town, part):
    page = danny.get(reverse(part, args=[] if part == "mine" else [town.danny.pk]))

    assert page.status_code == 200
    assert "<title>My page</title>" in text(page)
    assert "govuk-js-exit-this-page-button" in text(page)
    assert page.content.decode().count("<h1") == 1


def test_tell_someone_leads_to_a_page_that_opens(danny):
    shown = text(danny.get(reverse("mine")))

    assert reverse("tell_someone") in shown
    assert danny.get(reverse("tell_someone")).status_code == 200


def test_one_s_own_page_is_not_a_look(danny, town):
    danny.get(reverse("mine_circle", args=[town.danny.pk]))

    assert Look.objects.count() == 0


def test_my_circle_is_a_list_first_and_a_picture_second(danny, town, marcus):
    shown = text(danny.get(reverse("mine_circle", args=[town.danny.pk])))

    assert shown.index("Close. Family.") < shown.index("My circle as a picture")
    assert reverse("mine_tie", args=[town.danny.pk, marcus.pk]) in shown
    assert "/ties/" not in shown


def test_i_add_somebody_to_my_circle(danny, town):
    sent = danny.post(reverse("mine_circle_new_person", args=[town.danny.pk]), NEW_PERSON)

    priya = Tie.objects.get(to_party__called="Priya")
    assert sent.url == reverse("mine_circle", args=[town.danny.pk])
    assert priya.recorded_by == town.danny


def test_i_say_how_close_somebody_is_and_what_was_agreed_stays(danny, town, marcus):
    actions.observe(
        tie=marcus, ring=2, sector="family", every_weeks=2, gives=["fun"], seen_on=town.on, on=town.on,
        by=town.founder,
    )  # fmt: skip
    address = reverse("mine_tie_standing", args=[town.danny.pk, marcus.pk])

    danny.post(address, {"ring": "1", "sector": "family", "feels": "mixed"})

    latest = marcus.observations.order_by("seen_on", "recorded_at").last()
    assert (latest.ring, latest.feels, latest.every_weeks, latest.gives) == (1, "mixed", 2, ["fun"])


def test_i_see_what_i_want_in_my_own_words(danny, town, marcus):
    wish(town, marcus, "withdraw", words="He shouts at me.")

    hello, wishes = (text(danny.get(address)) for address in (
        reverse("mine"), reverse("mine_wishes", args=[town.danny.pk])
    ))  # fmt: skip

    assert "Marcus" not in hello
    assert "You want to stop with Marcus." in wishes
    assert "“He shouts at me.”" in wishes


def test_i_say_what_i_want_by_myself(danny, town, marcus):
    me = town.danny.pk
    danny.post(reverse("mine_talk", args=[me]), {"helped_by": ""})
    question = reverse("mine_talk_tie", args=[me, marcus.pk])
    asked = text(danny.get(question))
    danny.post(question, {"answer": "more", "words": "On Sundays.", "go": "next"})

    sent = danny.post(reverse("mine_talk_check", args=[me]), {"confirmed": "on"})

    kept = Wish.objects.get()
    assert "What do you want with Marcus?" in asked
    assert sent.url == reverse("mine_wishes", args=[me])
    assert (kept.want, kept.method, kept.says_who, kept.words) == (
        "develop",
        "pictures",
        "person",
        "On Sundays.",
    )
    assert kept.recorded_by == town.danny


def test_i_see_who_comes_and_what_we_will_do(danny, town):
    today = timezone.localdate()
    events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=today + timedelta(days=1), time=None, on=today,
        by=town.founder,
    )  # fmt: skip
    plans.promise(person=town.danny, what="Phone Marcus", doer=town.danny, due_on=today, on=today, by=town.founder)

    shown = text(danny.get(reverse("mine_plan", args=[town.danny.pk])))

    assert "Ffion comes to see you." in shown
    assert "That is tomorrow." in shown
    assert "You do this." in shown


def test_i_see_who_can_see_my_page_and_why(danny, town):
    shown = text(danny.get(reverse("mine_who_can_see", args=[town.danny.pk])))

    assert "They work with you. Since 14 October 2026." in shown
    assert "The leads at Ashby Vale Connect" in shown


def test_i_see_who_looked(danny, town, client):
    client.force_login(Account.objects.get(identities__party=town.ffion))
    client.get(reverse("circle", args=[town.danny.pk]))

    shown = text(danny.get(reverse("mine_who_looked", args=[town.danny.pk])))

    assert "Ffion" in shown
    assert "They opened your circle." in shown


def test_a_stranger_finds_nothing_of_my_page(stranger, town, marcus):
    me = town.danny.pk
    pages = [reverse(part, args=[me]) for part in PARTS + OWN]
    pages += [reverse(part, args=[me, marcus.pk]) for part in ("mine_tie", "mine_tie_standing", "mine_talk_tie")]

    answers = [stranger.get(page) for page in pages]

    nothing = stranger.get(reverse("mine_page", args=[town.connect.pk]))
    assert {(page.status_code, page.content) for page in answers} == {(404, nothing.content)}


def test_my_worker_does_not_come_in_by_my_page(town, marcus, client):
    client.force_login(Account.objects.get(identities__party=town.ffion))

    assert client.get(reverse("mine_page", args=[town.danny.pk])).status_code == 404


def test_two_places_that_know_me_stand_side_by_side(danny, town):
    elsewhere = town.person("Dan", town.nursery)
    account = Account.objects.get(identities__party=town.danny)
    Identity.objects.create(account=account, party=elsewhere, began_on=town.on)

    shown = text(danny.get(reverse("mine")))

    assert "More than one place knows you." in shown
    assert "See my page at Ashby Vale Connect" in shown
    assert "See my page at Mill Lane Nursery" in shown


@pytest.mark.parametrize("part", PARTS)
def test_who_speaks_for_me_reads_the_same_sentence_always(rose, town, part):
    shown = text(rose.get(reverse(part, args=[town.danny.pk])))

    assert FIXED in shown


def test_who_speaks_for_me_does_not_see_what_i_say_about_them(rose, town, marcus):
    mother = Party.objects.get(called="Rose")
    tie = Tie.objects.create(
        circle=Circle.objects.get(), person=town.danny, to_party=mother, began_on=town.on,
        holder=town.connect, recorded_at=town.at,
    )  # fmt: skip
    actions.observe(tie=tie, ring=4, sector="family", seen_on=town.on, on=town.on, by=town.founder)
    wish(town, tie, "less", words="She does not listen.")

    pages = [rose.get(reverse(part, args=[town.danny.pk])) for part in PARTS]

    shown = " ".join(map(text, pages))
    assert "She does not listen." not in shown
    assert "There is 1 person in the circle." in shown
    assert rose.get(reverse("mine_tie", args=[town.danny.pk, tie.pk])).status_code == 404


def test_who_speaks_for_me_changes_nothing_in_my_name(rose, town, marcus):
    me = town.danny.pk
    pages = [reverse(part, args=[me]) for part in OWN] + [reverse("mine_tie_standing", args=[me, marcus.pk])]

    answers = [rose.post(page, NEW_PERSON) for page in pages if not page.endswith(("looks/", "access/"))]

    assert {page.status_code for page in answers} == {404}
    assert Tie.objects.count() == 1


def test_who_speaks_for_me_leaves_a_look(rose, town):
    rose.get(reverse("mine_circle", args=[town.danny.pk]))

    assert Look.objects.get().page == "mine_circle"


def test_somebody_with_no_circle_reads_what_to_do(stranger):
    other = Party.objects.get(called="Other")

    assert "Add the first person in your life." in text(stranger.get(reverse("mine_circle", args=[other.pk])))


def test_a_name_that_cannot_be_kept_is_asked_again(danny, town):
    page = danny.post(reverse("mine_circle_new_person", args=[town.danny.pk]), {**NEW_PERSON, "called": ""})

    assert "Write a name" in text(page)
