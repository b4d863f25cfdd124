"""The inbox in a browser, and the link for somebody outside."""

import re
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.foundation import LONDON
from kinweave.information import actions
from kinweave.information.models import Item, Opening, OutsideLink, ReleaseAsk
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db
SAYS = "She came on Monday and Tuesday."
LATER = datetime(2100, 1, 1, tzinfo=LONDON)


def test_it_says_from_whom_and_under_what_before_it_says_anything(hana, passing):
    page = text(hana.get(reverse("came", args=[passing.pk])))

    assert "From Mill Lane Nursery" in page
    assert "Do not pass it on. Ask Mill Lane Nursery first." in page
    assert SAYS not in page


def test_opened_it_shows_exactly_what_went_and_nothing_once_the_family_is_against_it(hana, mia, passing):
    opened = send(hana, "came_open", passing.pk)
    before = text(hana.get(opened.url))
    mia.says("objected", received_at=mia.town.at - timedelta(minutes=1))
    after = text(hana.get(opened.url))

    assert SAYS in before
    assert SAYS not in after
    assert "It does not open any more" in after


def test_what_was_struck_out_where_it_came_from_says_what_to_do_and_opens_no_more(hana, mia, passing):
    opened, ana, row = send(hana, "came_open", passing.pk), mia.viewer(mia.ana), uuid4()
    Item.objects.filter(passed__passing=passing).update(from_row=row)

    actions.strike_items(of=row, because="It was her sister", on=ana.on, by=ana)

    after = text(hana.get(opened.url))
    assert "Something in it was wrong" in after
    assert "It was struck out where it came from. Do not use it any more." in after
    assert "her sister" not in after
    assert SAYS not in after


def test_it_is_acknowledged_and_both_sides_see_it(hana, ana, passing):
    send(hana, "came_acknowledge", passing.pk, version=str(passing.version))

    assert "Not acknowledged yet." not in text(ana.get(passing.get_absolute_url()))


@pytest.mark.parametrize("name", ["came", "came_open", "came_acknowledge"])
def test_who_did_not_receive_it_gets_the_one_not_found_page(colleague, ana, passing, name):
    for client in (colleague, ana):
        address = reverse(name, args=[passing.pk])
        answer = client.get(address) if name == "came" else client.post(address)
        assert answer.status_code == 404


def test_it_is_kept_in_a_record_known_here(hana, mia, passing):
    theirs = mia.town.person("Mia", mia.health)
    access.work_with(worker=mia.hana_at_work, person=theirs, on=mia.town.on, by=mia.town.founder)
    send(hana, "came_open", passing.pk)
    passed = passing.passeditems.get()

    send(hana, "came_keep", passed.pk, person=str(theirs.pk))

    assert Item.objects.get(came_by=passed).person == theirs
    assert "Kept in the record of Mia." in text(hana.get(reverse("came", args=[passing.pk])))


def test_the_source_is_asked_about_what_is_kept_and_answers(hana, ana, mia, passing):
    theirs = mia.town.person("Mia", mia.health)
    access.work_with(worker=mia.hana_at_work, person=theirs, on=mia.town.on, by=mia.town.founder)
    opened = send(hana, "came_open", passing.pk)
    council, passed = mia.council, passing.passeditems.get()
    asked = {"to_organisation": str(council.pk), "purpose": "early_help", "words": "They help too"}

    too_early = send(hana, "came_ask", passed.pk, **asked)
    before = text(hana.get(opened.url))
    send(hana, "came_keep", passed.pk, person=str(theirs.pk))
    assert "Keep it in a record here first." in text(too_early)
    assert reverse("came_ask", args=[passed.pk]) not in before
    assert reverse("came_ask", args=[passed.pk]) in text(hana.get(opened.url))

    send(hana, "came_ask", passed.pk, **asked)
    ask = ReleaseAsk.objects.get()
    send(ana, "source_answer", ask.pk, may_go="no", words="Not this one")

    assert ReleaseAsk.objects.get().answer == "declined"


def by_link(mia, name):
    """Something that goes to somebody outside."""
    viewer, to = mia.viewer(mia.ana), mia.recipient(mia.health, name)
    return actions.share(questions=[mia.question(mia.item(), recipient=to, channel="link")], on=viewer.on, by=viewer)


def link_and_code(ana, passing):
    """What Ana is shown once, and gives to them."""
    link = re.search(r"http://testserver(/link/[^<]+)<", text(shown_once(ana, "passing_link", passing)))[1]
    OutsideLink.objects.update(until=LATER)  # the wall goes by the database's own clock
    return link, re.search(r'govuk-heading-l">(\d{6})<', text(shown_once(ana, "passing_code", passing)))[1]


def test_somebody_outside_opens_a_link_with_the_code_they_were_told(ana, mia):
    link, code = link_and_code(ana, by_link(mia, "Lin"))
    lins = Client()

    asks = text(lins.get(link))
    wrong = text(lins.post(link, {"code": "12345x"}))
    opened = text(lins.post(link, {"code": code}))
    again = text(lins.get(link))
    mia.says("objected", received_at=mia.town.at - timedelta(minutes=1))
    stopped = text(lins.get(link))

    assert SAYS not in asks
    assert "Mill Lane" not in asks
    assert "This code does not work." in wrong
    assert SAYS in opened
    assert SAYS in again
    assert SAYS not in stopped
    assert Opening.objects.get().outside is not None


def test_five_wrong_codes_close_it_also_for_somebody_who_signed_in(ana, hana, mia):
    link, code = link_and_code(ana, by_link(mia, "Lin"))

    assert "form_key" not in text(hana.get(link))
    assert hana.post(link, {"code": code, "form_key": str(uuid4())}).status_code == 400
    for _ in range(5):
        assert "This code does not work." in text(hana.post(link, {"code": "12345x"}))

    assert "This code does not work." in text(hana.post(link, {"code": code}))
    assert not Opening.objects.exists()


def test_an_opening_by_somebody_who_signed_in_is_kept(ana, hana, mia):
    link, code = link_and_code(ana, by_link(mia, "Lin"))

    assert SAYS in text(hana.post(link, {"code": code}))
    assert Opening.objects.get().opened_by == mia.hana_at_work


def test_a_link_is_shown_on_the_page_of_its_own_passing_and_on_no_other(ana, mia):
    lins, joes = by_link(mia, "Lin"), by_link(mia, "Joe")
    send(ana, "passing_link", lins.pk)

    assert "http://testserver/link/" not in text(ana.get(joes.get_absolute_url()))
    assert "http://testserver/link/" in text(ana.get(lins.get_absolute_url()))
    assert "http://testserver/link/" not in text(ana.get(lins.get_absolute_url()))


def test_a_link_that_is_none_looks_like_every_other(mia):
    page = text(Client().get(reverse("outside", args=["nothing"])))
    wrong = text(Client().post(reverse("outside", args=["nothing"]), {"code": "123456"}))

    assert "To open it you need a code." in page
    assert "This code does not work." in wrong


def shown_once(client, name, passing):
    return client.get(send(client, name, passing.pk).url)
