"""The person page, in a browser."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from kinweave.events import actions as events
from kinweave.parties import actions
from kinweave.plans import actions as plans
from kinweave.trail.models import Look
from tests.postgresql.arranging import of_the_wall
from tests.web.people.pages import asked, send, text

pytestmark = pytest.mark.django_db


def page_of(person):
    return reverse("person", args=[person.pk])


def test_the_page_begins_with_the_name_they_like_and_what_is_known(worker, town):
    actions.rename(party=town.danny, version=town.danny.version, pronouns="he", on=town.on, by=town.founder)

    page = worker.get(page_of(town.danny))

    assert page.status_code == 200
    assert '<h1 class="govuk-heading-xl">Danny</h1>' in text(page)
    assert "Danny Okafor. Says “he”." in text(page)


def test_how_to_talk_with_them_comes_before_anything_else_and_has_four_points_at_most(worker, town):
    helps = ("Short sentences", "Picture cards help", "Wait", "Voice messages", "Sit beside him")
    for words in helps:
        actions.record_need(person=town.danny, category="support", words=words, on=town.on, by=town.founder)

    page = text(worker.get(page_of(town.danny)))

    assert page.index("How to talk with Danny") < page.index("About Danny, in Danny’s words")
    assert sum(words in page for words in helps) == 4
    assert "1 more" in page


def test_not_asked_is_said_and_is_not_nothing(worker, town):
    assert "Not asked yet." in text(worker.get(page_of(town.danny)))


def test_opening_the_page_is_a_look(worker, town):
    worker.get(page_of(town.danny))

    assert Look.objects.get().page == "person"


def test_the_page_shows_the_profile_the_steps_and_the_last_contacts(worker, town):
    said = {"on": town.on, "by": town.founder}
    actions.write_profile(
        person=town.danny, heading="words", text="Football.", said_how="With cards.", version=0, **said
    )
    plans.promise(person=town.danny, what="Ask Coach Lee", doer=town.ffion, due_on=town.on, **said)
    events.write_note(person=town.danny, kind="visit", day=town.on, what_mattered="Cooked.", mood="good", **said)

    page = text(worker.get(page_of(town.danny)))

    assert "“Football.”" in page
    assert "14 October. With cards." in page
    assert "Ask Coach Lee" in page
    assert "Cooked. <strong>Danny: good.</strong>" in page


def test_the_next_visit_stands_among_the_steps_by_its_day(worker, town):
    said = {"on": town.on, "by": town.founder}
    plans.promise(person=town.danny, what="Ask later", doer=town.ffion, due_on=town.on + timedelta(days=3), **said)
    events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on + timedelta(days=1), time=time(10),
        **said,
    )  # fmt: skip

    page = text(worker.get(page_of(town.danny)))

    assert page.index("Tomorrow") < page.index("Ask later")


def test_a_private_visit_says_nothing_but_that_it_happened(worker, town):
    events.write_note(person=town.danny, kind="visit", day=town.on, is_private=True, on=town.on, by=town.founder)

    page = text(worker.get(page_of(town.danny)))

    assert "Private visit" in page
    assert "Nothing is written about it." in page


def test_a_protected_address_hides_every_address_on_the_page(worker, town):
    said = {"on": town.on, "by": town.founder}
    actions.add_contact_point(party=town.danny, channel="address", value="12 Mill Street", safety="yes", **said)
    shown = text(worker.get(page_of(town.danny)))
    actions.protect_address(person=town.danny, address="1 Hidden Lane", why="He asked", **said)

    hidden = text(worker.get(page_of(town.danny)))

    assert "Lives at 12 Mill Street." in shown
    assert "12 Mill Street" not in hidden
    assert "Hidden Lane" not in hidden
    assert "The address is protected." in hidden


def test_who_speaks_for_them_and_who_decides_is_said(worker, town):
    grace = town.person("Grace")
    speaks = {"speaker": grace, "person": town.danny, "matters": "money", "sees_page": False}
    before = text(worker.get(page_of(town.danny)))

    actions.let_speak(ground="attorney", on=town.on, by=town.founder, **speaks)

    after = text(worker.get(page_of(town.danny)))
    assert "Danny. Nothing is recorded that says otherwise." in before
    assert "Grace, for money" in after
    assert "Nothing is recorded" not in after


def test_the_age_is_counted_in_whole_years(worker, town):
    leap = town.person("Ida", born_on=date(1992, 2, 29))

    assert leap.age(date(2026, 2, 28)) == 33
    assert leap.age(date(2026, 3, 1)) == 34


def test_the_page_asks_the_database_no_more_often_when_more_is_kept(worker, town):
    said = {"on": town.on, "by": town.founder}

    def live(times):
        for number in range(times):
            note = {"kind": "visit", "day": town.on, "what_mattered": str(number), "mood": "good"}
            events.write_note(person=town.danny, **note, **said)
            plans.promise(person=town.danny, what=str(number), doer=town.ffion, **said)
            town.tie(f"Friend {number} of {times}")

    live(1)
    worker.get(page_of(town.danny))
    little = asked(worker, page_of(town.danny))
    live(12)

    much = asked(worker, page_of(town.danny))

    assert little == much
    assert much <= 29 + of_the_wall()


def test_a_stranger_gets_the_same_page_as_for_nobody(stranger, town):
    there, nowhere = stranger.get(page_of(town.danny)), stranger.get(page_of(town.danny)[:-5] + "0000/")

    assert there.status_code == nowhere.status_code == 404
    assert there.content == nowhere.content


def test_a_worker_has_no_work_page_about_themself(worker, town):
    assert worker.get(page_of(town.ffion)).status_code == 404


def test_all_contacts_go_on_by_key_and_none_is_lost_or_shown_twice(worker, town):
    for number in range(30):
        events.write_note(
            person=town.danny, kind="visit", day=town.on - timedelta(days=number // 7),
            what_mattered=f"note {number:02}.", mood="good", on=town.on, by=town.founder,
        )  # fmt: skip
    address = reverse("contacts", args=[town.danny.pk])

    first = worker.get(address)
    rest = worker.get(f"{address}?after={first.context['page'].next_after}")

    shown = [one.mattered for page in (first, rest) for one in page.context["contacts"]]
    assert len(shown) == 30
    assert set(shown) == {f"note {number:02}." for number in range(30)}


def test_a_page_after_something_that_is_not_there_is_not_there(worker, town):
    address = reverse("contacts", args=[town.danny.pk])

    assert worker.get(f"{address}?after={town.danny.pk}").status_code == 404
    assert worker.get(f"{address}?after=x").status_code == 404


def test_all_steps_can_be_seen_and_added(worker, town):
    added = send(worker, "promise_new", town.danny.pk, what="Find a bus", doer=str(town.danny.pk), horizon="now")
    page = text(worker.get(reverse("steps", args=[town.danny.pk])))

    assert added.url == page_of(town.danny)
    assert "Find a bus" in page
    assert "Danny does this one." in page
