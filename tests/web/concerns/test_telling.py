"""Tell someone: from one's own page in two taps, for somebody one speaks for, and without signing in."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.concerns import actions
from kinweave.concerns.models import Concern, Named, OutsideContact, Progress, Reached
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail.models import Line, Look
from kinweave.web.mine.easyread import easyread_check

pytestmark = pytest.mark.django_db

TELL = "/mine/tell/"
PARTS = ("mine_page", "mine_circle", "mine_wishes", "mine_plan", "mine_who_can_see", "mine_who_looked")


def text(response) -> str:
    return " ".join(response.content.decode().split())


def names_to_press(page) -> list[str]:
    return re.findall(r"Tell ([A-Z]\w+) ?<", text(page))


def press(client, town, who: Party | None, **typed):
    return client.post(TELL, {"to": f"{town.danny.pk}:{who.pk if who else 'anyone'}", **typed})


@pytest.mark.parametrize("part", PARTS)
def test_every_page_of_my_own_leads_to_tell_someone(danny, town, part):
    assert f'href="{TELL}"' in text(danny.get(reverse(part, args=[town.danny.pk])))


def test_i_press_a_name_and_they_know(danny, town, sal):
    sent = press(danny, town, town.ffion)

    concern = Concern.objects.get()
    assert sent.url == reverse("tell_someone_sent", args=[concern.pk])
    assert (concern.kind, concern.words, concern.raised_by) == ("tell_someone", None, town.danny)
    assert Reached.objects.get().party == town.ffion


def test_the_page_says_who_knows_and_what_happens_next(danny, town, sal):
    shown = text(danny.get(press(danny, town, town.ffion, words="He shouts.").url))

    assert "Ffion knows" in shown
    assert "Ffion will answer by Thursday 15 October, 12:00. If not, it goes to somebody else." in shown
    assert 'href="tel:999"' in shown
    assert "He shouts." not in shown


def test_i_do_not_mind_who_goes_to_the_first_on_the_ladder(danny, town, sal, meera):
    press(danny, town, None)

    assert Reached.objects.get().party == sal


def test_i_can_choose_my_worker_a_lead_or_the_contact_outside(danny, town, sal, meera):
    bea = town.somebody_at_work("Bea", "manager", town.nursery)
    actions.keep_outside_contact(
        organisation=town.connect, name="Bea", phone="01632 960123", takes_concerns=True,
        email=bea.identities.get().account.email, on=town.on, by=town.founder,
    )  # fmt: skip

    page = danny.get(TELL)

    assert set(names_to_press(page)) == {"Ffion", "Sal", "Bea"}
    assert "01632 960123" in text(page)


def test_nobody_barred_nobody_who_speaks_for_me_and_nobody_gone_is_offered(danny, town, sal):
    carl, rita = (town.somebody_at_work(name, "support_worker") for name in ("Carl", "Rita"))
    for worker in (carl, rita):
        access.work_with(worker=worker, person=town.danny, on=town.on, by=town.founder)
    parties.bar(barred=carl, person=town.danny, at=town.at, by=town.founder)
    parties.let_speak(
        speaker=rita, person=town.danny, ground="advocate", matters="all", sees_page=False, on=town.on,
        by=town.founder,
    )  # fmt: skip

    assert set(names_to_press(danny.get(TELL))) == {"Ffion", "Sal"}
    assert press(danny, town, carl).status_code == 200
    assert not Concern.objects.exists()


def test_not_this_person_names_them(danny, town, sal, meera):
    press(danny, town, None, not_to=[str(sal.pk)])

    assert Named.objects.get().party == sal
    assert Reached.objects.get().party == meera


def test_to_press_whom_i_said_not_to_tell_sends_nothing(danny, town, sal):
    answer = press(danny, town, sal, not_to=[str(sal.pk)])

    assert answer.status_code == 403
    assert "You said: do not tell this person." in text(answer)
    assert not Concern.objects.exists()


def test_whoever_my_words_name_does_not_hear_of_it(danny, town, sal, meera):
    press(danny, town, None, words="It is Sal who shouts.")

    assert Reached.objects.get().party == meera


def test_i_can_say_more_afterwards(danny, town, sal):
    sent = press(danny, town, town.ffion)

    danny.post(sent.url, {"words": "It was on Sunday."})

    assert Progress.objects.get().words == "It was on Sunday."


def test_what_is_not_safe_to_show_stands_nowhere_on_my_page(danny, town, sal):
    sent = press(danny, town, town.ffion, hide="on")

    shown = text(danny.get(sent.url))
    again = text(danny.get(TELL))
    assert sent.url == TELL
    assert "You told somebody." in shown
    assert "You told somebody before" not in again
    assert danny.get(reverse("tell_someone_sent", args=[Concern.objects.get().pk])).status_code == 404


def test_with_nobody_to_reach_the_page_says_to_call(danny, town):
    shown = text(danny.get(press(danny, town, None).url))

    assert "Please call now" in shown
    assert "We keep trying." in shown
    assert 'href="tel:101"' in shown


def test_a_page_sent_twice_tells_once(danny, town, sal):
    key = "3f0d5f4c-9a7e-4d0e-9a58-0c9a3f1b7a11"

    first, second = (press(danny, town, sal, form_key=key) for _ in range(2))

    assert first.url == second.url
    assert Concern.objects.count() == 1


def test_my_worker_sees_nothing_of_what_i_told_somebody_else(danny, worker, town, sal):
    press(danny, town, sal, words="Ffion is late.")

    pages = [worker.get(reverse("person", args=[town.danny.pk])), worker.get("/today/"), worker.get("/concerns/")]

    assert all("A concern waits" not in text(page) and "late." not in text(page) for page in pages)
    assert worker.get(reverse("concern", args=[Concern.objects.get().pk])).status_code == 404


def test_two_places_that_know_me_stand_on_one_page(danny, town, sal):
    elsewhere = town.person("Dan", town.nursery)
    account = town.danny.identities.get().account
    access.also_is(account=account, party=elsewhere, on=town.on, by=town.founder)

    shown = text(danny.get(TELL))

    assert f"{town.danny.pk}:anyone" in shown
    assert f"{elsewhere.pk}:anyone" in shown


def test_the_page_is_easy_to_read(danny, town, sal):
    pages = [danny.get(TELL), danny.get(press(danny, town, town.ffion).url)]
    words = [
        " ".join(one.split())
        for page in pages
        for one in re.findall(r"<(?:h1|h2|h3|p|label)[^>]*>\s*([^<]+?)\s*<", page.content.decode().split("<main")[1])
    ]

    long = [advice for one in words for advice in easyread_check(one) if advice.kind == "long sentence"]

    assert len(words) > 15
    assert long == []


def test_who_speaks_for_me_can_be_worried_and_sees_only_that_it_is_sent(rose, town, sal, meera):
    address = reverse("worried", args=[town.danny.pk])
    assert address in text(rose.get(TELL))

    sent = rose.post(address, {"words": "Sal was rude to him.", "is_urgent": "no"})

    shown = text(rose.get(sent.url))
    assert "We sent it" in shown
    assert "Sal" not in shown
    assert "Meera" not in shown
    assert Reached.objects.get().party == meera


def test_what_my_mother_told_stands_nowhere_on_my_page(rose, danny, town, sal):
    rose.post(reverse("worried", args=[town.danny.pk]), {"words": "He is thin.", "is_urgent": "no"})

    assert "You told somebody before" not in text(danny.get(TELL))


def test_without_signing_in_there_are_numbers_and_no_question(town):
    actions.keep_outside_contact(
        organisation=town.connect, name="The council", phone="01632 960600", on=town.on, by=town.founder
    )

    shown = text(Client().get("/tell-someone/"))

    assert 'href="tel:999"' in shown
    assert 'href="tel:01632960600"' in shown
    assert "<input" not in shown.split("<main")[1].split("</main>")[0]


def test_a_number_that_ended_stands_there_no_longer(town):
    contact = actions.keep_outside_contact(
        organisation=town.connect, name="The council", phone="01632 960600", on=town.on, by=town.founder
    )
    actions.end_outside_contact(contact=contact, version=1, on=town.on, by=town.founder)

    assert "960600" not in text(Client().get("/tell-someone/"))
    assert OutsideContact.objects.count() == 1


def test_the_trail_says_that_somebody_told_and_not_whom_it_is_about(danny, town, sal):
    press(danny, town, sal)

    lines = Line.objects.filter(kind="concerns.concern")
    assert {line.verb for line in lines} == {"raised a concern", "told somebody"}
    assert {line.about_id for line in lines} == {None}
    assert Look.objects.count() == 0


def test_a_stranger_finds_no_page_of_mine(danny, stranger, town, sal):
    sent = press(danny, town, sal)

    assert stranger.get(sent.url).status_code == 404
    assert stranger.get(TELL).status_code == 404
