"""Contact notes and visits, in a browser."""

from datetime import time, timedelta

import pytest
from django.urls import reverse

from kinweave.access.models import Draft
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import new_id
from kinweave.plans.models import Action
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(town):
    """A note that says enough."""
    return {"kind": "visit", "what_mattered": "Cooked together.", "mood": "good", **day("day", town.on)}


@pytest.fixture
def visit(town):
    """A visit that is arranged for today."""
    return events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on, time=time(10), minutes=60,
        on=town.on, by=town.founder,
    )  # fmt: skip


def test_a_note_is_kept_and_stands_on_the_page_with_saved_beside_it(worker, town, note):
    mum = town.tie("Mum").to_party

    sent = send(worker, "note_new", town.danny.pk, who=[str(mum.pk)], next_step="Ask Lee", **note)
    page = text(worker.get(sent.url))

    event = Event.objects.get()
    assert set(event.participations.values_list("party__called", flat=True)) == {"Mum", "Ffion"}
    assert Action.objects.get().doer == town.ffion
    assert "Visit with Mum" in page
    assert "Saved 12:00" in page


def test_a_note_sent_twice_is_kept_once(worker, town, note):
    once = {"form_key": str(new_id()), **note}
    address = reverse("note_new", args=[town.danny.pk])

    first, second = worker.post(address, once), worker.post(address, once)

    assert Event.objects.count() == 1
    assert first.url == second.url


def test_a_note_with_something_missing_comes_back_with_all_that_was_typed(worker, town, note):
    page = send(worker, "note_new", town.danny.pk, **note | {"mood": ""})

    assert page.status_code == 200
    assert "Choose how they were" in text(page)
    assert "Cooked together." in text(page)
    assert not Event.objects.exists()


def test_the_page_asks_five_things_and_the_day_is_today_unless_somebody_says_otherwise(worker, town):
    town.tie("Mum")

    form = worker.get(reverse("note_new", args=[town.danny.pk])).context["form"]

    assert list(form.fields) == ["who", "kind", "what_mattered", "mood", "next_step", "day"]
    assert form["day"].value() == town.on


def test_a_day_still_to_come_is_mended_in_the_form(worker, town, note):
    tomorrow = day("day", town.on + timedelta(days=1))

    page = send(worker, "note_new", town.danny.pk, **note | tomorrow)

    assert "This day is still to come." in text(page)


def test_a_draft_is_kept_for_its_writer_alone_and_forgotten_when_the_note_is_sent(worker, lead, town, note):
    address = reverse("note_new", args=[town.danny.pk])
    send(worker, "note_new", town.danny.pk, keep="yes", what_mattered="Half a sentence")

    mine, hers = text(worker.get(address)), text(lead.get(address))
    send(worker, "note_new", town.danny.pk, **note)

    assert "Half a sentence" in mine
    assert "This is your draft of 14 October, 12:00." in mine
    assert "Half a sentence" not in hers
    assert not Draft.objects.exists()


def test_a_script_keeps_the_draft_many_times_and_the_form_is_still_fresh(worker, town, note):
    address = reverse("note_new", args=[town.danny.pk])
    typed = {"form_key": str(new_id()), "place": address, **note}

    kept = [worker.post(reverse("drafts"), typed).status_code for _ in range(2)]
    sent = worker.post(address, typed)

    assert kept == [204, 204]
    assert sent.status_code == 302
    assert Event.objects.count() == 1


def test_a_private_visit_asks_whether_they_agree_who_and_when_and_nothing_else(worker, town):
    town.tie("Mum")
    form = worker.get(reverse("private_visit_new", args=[town.danny.pk])).context["form"]

    send(worker, "private_visit_new", town.danny.pk, agrees="yes", **day("day", town.on))

    assert list(form.fields) == ["agrees", "who", "day"]
    assert Event.objects.get().is_private


def test_a_private_visit_without_their_word_is_not_kept(worker, town):
    page = text(send(worker, "private_visit_new", town.danny.pk, **day("day", town.on)))

    assert "Choose whether they agree" in page
    assert not Event.objects.exists()


def test_when_they_do_not_agree_neither_who_nor_when_is_kept(worker, town):
    mum = town.tie("Mum").to_party

    sent = send(worker, "private_visit_new", town.danny.pk, agrees="no", who=[str(mum.pk)], **day("day", town.on))

    assert sent.status_code == 302
    assert not Event.objects.exists()


def test_when_they_do_not_agree_the_names_of_an_arranged_visit_go(worker, town, visit):
    send(worker, "private_visit_of", visit.pk, agrees="no", version=visit.version)

    kept = Event.objects.get()
    assert kept.is_private
    assert kept.time is None
    assert not kept.participations.exists()


def test_a_worry_about_a_private_visit_leads_to_a_concern_and_never_to_a_note(worker, town):
    page = worker.get(reverse("private_visit_new", args=[town.danny.pk]))

    assert reverse("concern_new", args=[town.danny.pk]) in text(page)
    assert not {"what_mattered", "mood", "next_step"} & set(page.context["form"].fields)


def test_a_note_from_an_arranged_visit_writes_that_visit_up(worker, town, visit, note):
    send(worker, "note_of_visit", visit.pk, version=visit.version, **note)

    written = Event.objects.get()
    assert written.state == Event.State.HELD
    assert written.what_mattered == "Cooked together."
    assert written.minutes == 60


def test_two_people_writing_up_one_visit_lose_nothing(worker, town, visit, note):
    stale = send(worker, "note_of_visit", visit.pk, version=0, **note)

    assert stale.status_code == 409
    assert "Cooked together." in text(stale)
    assert Event.objects.get().state == Event.State.ARRANGED


def test_a_second_writer_of_one_visit_is_shown_both_texts_and_may_save_again(worker, lead, visit, note):
    send(worker, "note_of_visit", visit.pk, version=visit.version, **note)

    stale = send(lead, "note_of_visit", visit.pk, version=visit.version, **note | {"what_mattered": "We baked."})
    again = send(lead, "note_of_visit", visit.pk, version=visit.version + 1, **note | {"what_mattered": "Both."})

    assert stale.status_code == 409
    assert "Cooked together." in text(stale)
    assert "We baked." in text(stale)
    assert again.status_code == 302
    assert Event.objects.get().what_mattered == "Both."


def test_who_opens_a_visit_that_is_written_up_is_led_to_its_page(worker, visit, note):
    send(worker, "note_of_visit", visit.pk, version=visit.version, **note)

    led = worker.get(reverse("note_of_visit", args=[visit.pk]))

    assert led.url == reverse("visit", args=[visit.pk])


def test_an_arranged_visit_can_have_been_private(worker, town, visit):
    send(worker, "private_visit_of", visit.pk, agrees="yes", version=visit.version, **day("day", town.on))

    assert Event.objects.get().is_private
    assert Event.objects.get().state == Event.State.HELD


def test_a_visit_is_arranged_and_cancelled(worker, town):
    tomorrow = day("day", town.on + timedelta(days=1))
    send(
        worker,
        "visit_new",
        town.danny.pk,
        kind="visit",
        time="2pm",
        minutes="45",
        place="At home",
        **tomorrow,
    )
    event = Event.objects.get()

    asked = text(worker.get(reverse("visit_cancel", args=[event.pk])))
    send(worker, "visit_cancel", event.pk, version=event.version)

    assert event.time == time(14)
    assert "Cancel what is arranged with Danny on 15 October?" in asked
    assert Event.objects.get().state == Event.State.CANCELLED


@pytest.mark.parametrize("name", ["note_new", "private_visit_new", "visit_new"])
def test_a_stranger_writes_nothing_about_somebody(stranger, town, name):
    address = reverse(name, args=[town.danny.pk])

    assert stranger.get(address).status_code == 404
    assert stranger.post(address, day("day", town.on)).status_code == 404
    assert not Event.objects.exists()


@pytest.mark.parametrize("name", ["note_of_visit", "private_visit_of", "visit_cancel"])
def test_a_stranger_does_not_find_an_arranged_visit(stranger, visit, name):
    assert stranger.get(reverse(name, args=[visit.pk])).status_code == 404
