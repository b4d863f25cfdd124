"""What is done with a concern by those it reached; and what everybody else sees of it: nothing."""

from datetime import date

import pytest
from django.urls import reverse

from kinweave.concerns import actions
from kinweave.concerns.models import Concern, OutsideContact, Progress, Reached, ToldToUs
from tests.web.circles.conftest import signed_in

pytestmark = pytest.mark.django_db

PAGES = (
    "concern", "concern_refer", "concern_progress", "concern_no_answer", "concern_tell_raiser", "concern_told",
    "concern_name", "concern_resolve", "concern_curious",
)  # fmt: skip


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def lead(sal):
    return signed_in(sal)


@pytest.fixture
def at(concern):
    return lambda name: reverse(name, args=[concern.pk])


def test_it_stands_first_on_today_without_a_name(lead, concern):
    shown = text(lead.get("/today/"))

    assert "A concern waits for you" in shown
    assert "Answer by 12:00 on Thursday 15 October." in shown
    first = shown[shown.index('id="urgent"') :][:900]
    assert "Danny" not in first
    assert "bruise" not in first


def test_i_have_it(lead, concern, at):
    lead.post(at("concern_acknowledge"))

    assert Reached.objects.get().acknowledged_at
    assert "A concern that you have" in text(lead.get("/today/"))


def test_refer_now_is_there_before_anything_else(lead, concern, at):
    shown = text(lead.get(at("concern"))).split("<main")[1]

    assert shown.index("Refer now") < shown.index("I have it")


def test_a_referral_waits_for_nothing(lead, concern, at):
    lead.post(at("concern_refer"), {
        "to_whom": "Ashby Vale Council", "words": "They come today.",
        "day-day": "14", "day-month": "10", "day-year": "2026",
    })  # fmt: skip

    referred = Progress.objects.get()
    assert (referred.kind, referred.to_whom, referred.words) == ("referred", "Ashby Vale Council", "They come today.")


def test_who_raised_it_reads_what_they_were_told_and_nothing_else(lead, worker, concern, at):
    lead.post(at("concern_acknowledge"))
    lead.post(at("concern_progress"), {"words": "His mother was rung."})
    day = {"day-day": "14", "day-month": "10", "day-year": "2026"}
    lead.post(at("concern_tell_raiser"), {"words": "Thank you. We act on it.", "version": "1", **day})

    shown = text(worker.get(at("concern_raised")))

    assert "Somebody has it in hand." in shown
    assert "Thank you. We act on it." in shown
    assert "His mother was rung." not in shown


def test_what_others_told_us_is_kept_by_nation(lead, town, concern, at):
    asked = text(lead.get(at("concern_told")))
    day = {"day-day": "14", "day-month": "10", "day-year": "2026"}
    lead.post(at("concern_told"), {"state": "adult:enquiry", "told_by": "Ann at the council", **day})

    told = ToldToUs.objects.get()
    assert "section 42 enquiry" in asked
    assert "section 47" in asked.lower()
    assert (told.process, told.state, str(told)) == ("adult", "enquiry", "section 42 enquiry")


def test_for_a_child_only_the_stages_for_children_are_asked(lead, town, concern, at):
    town.danny.born_on = date(2015, 3, 1)
    town.danny.save()

    asked = text(lead.get(at("concern_told")))

    assert "section 47 enquiry" in asked
    assert "section 42" not in asked


def test_in_scotland_there_are_no_stages_only_words(lead, town, concern, at):
    town.connect.nation = "scotland"
    town.connect.save()

    asked = text(lead.get(at("concern_told")))

    assert "Kinweave has no list of stages for this nation." in asked
    assert "ection 42" not in asked


def test_in_wales_the_stages_are_those_of_wales(lead, town, concern, at):
    town.connect.nation = "wales"
    town.connect.save()

    asked = text(lead.get(at("concern_told")))

    assert "section 126 enquiries" in asked
    assert "ection 42" not in asked
    assert "0808 80 10 800" in text(lead.get(at("concern")))


def test_a_day_to_come_is_refused(lead, concern, at):
    day = {"day-day": "15", "day-month": "10", "day-year": "2026"}

    answer = lead.post(at("concern_refer"), {"to_whom": "The council", "words": "Rang.", **day})

    assert "This day has not come yet." in text(answer)
    assert not Progress.objects.exists()


def test_they_have_not_answered_takes_it_to_the_manager(lead, concern, meera, at):
    lead.post(at("concern_no_answer"), {"words": "The council is silent."})

    assert "A concern waits for you" in text(signed_in(meera).get("/today/"))
    assert lead.get(at("concern")).status_code == 200


def test_it_is_about_somebody_here_too_and_they_see_nothing(lead, town, concern, meera, at):
    actions.climb(concern=concern, by=town.founder)
    manager = signed_in(meera)
    assert manager.get(at("concern")).status_code == 200

    lead.post(at("concern_name"), {"party": str(meera.pk)})

    assert manager.get(at("concern")).status_code == 404
    assert "A concern" not in text(manager.get("/today/"))


def test_it_is_resolved_with_what_was_learned(lead, concern, at):
    early = lead.post(at("concern_resolve"), {"outcome": "He fell.", "version": "1"})
    assert early.status_code == 403
    lead.post(at("concern_acknowledge"))

    lead.post(at("concern_resolve"), {"outcome": "He fell.", "learning": "Ask sooner.", "version": "1"})

    concern.refresh_from_db()
    assert (concern.outcome, concern.learning) == ("He fell.", "Ask sooner.")
    assert "A concern" not in text(lead.get("/today/"))


def test_an_older_page_does_not_overwrite_what_was_resolved(lead, concern, at):
    lead.post(at("concern_acknowledge"))
    lead.post(at("concern_resolve"), {"outcome": "He fell.", "version": "1"})

    again = lead.post(at("concern_resolve"), {"outcome": "He was pushed.", "version": "1"})

    concern.refresh_from_db()
    assert again.status_code == 403
    assert concern.outcome == "He fell."


def test_staying_curious_is_offered_beside_a_note_to_whoever_sees_the_concern(lead, worker, town, concern, at):
    note = reverse("note_new", args=[town.danny.pk])
    assert "Stay curious" in text(lead.get(note))
    assert "Stay curious" not in text(worker.get(note))

    lead.post(at("concern_curious"), {"alone": "No, his uncle stayed.", "unknown": "Who was there on Sunday."})

    kept = Progress.objects.get()
    assert kept.kind == "curious"
    assert "No, his uncle stayed." in kept.words
    assert "Did you see them alone?" in kept.words


def test_it_is_taken_off_the_page_of_who_told_it(danny, town, sal):
    danny.post("/mine/tell/", {"to": f"{town.danny.pk}:{sal.pk}"})
    told = Concern.objects.get()
    assert "You told somebody before" in text(danny.get("/mine/tell/"))

    signed_in(sal).post(reverse("concern_hide", args=[told.pk]), {"version": "1"})

    assert "You told somebody before" not in text(danny.get("/mine/tell/"))


@pytest.mark.parametrize(
    "role", ["support_worker", "facilitator", "team_lead", "manager", "safeguarding_lead", "administrator", "auditor"]
)
def test_whoever_is_named_finds_nothing_anywhere(town, sal, role):
    named = town.somebody_at_work("Nell", role)
    everywhere = ["/today/", "/concerns/", "/trail/", "/accounts/", "/people/"]
    client = signed_in(named)
    before = [text(client.get(page)) for page in everywhere]
    concern = actions.raise_concern(
        holder=town.connect, kind="safeguarding", words="Nell shouts.", person=town.danny, named=[named],
        raised_by=town.ffion, how="page", on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip

    pages = [client.get(reverse(name, args=[concern.pk])) for name in (*PAGES, "concern_raised")]
    after = [text(client.get(page)) for page in everywhere if page != "/trail/"]

    assert {page.status_code for page in pages} == {404}
    assert [page.count("oncern") for page in after] == [
        page.count("oncern") for page, name in zip(before, everywhere, strict=True) if name != "/trail/"
    ]
    assert not any("Nell shouts" in page for page in after)


def test_the_trail_names_nobody_who_acts_on_a_concern(town, concern):
    auditor = signed_in(town.somebody_at_work("Imran", "auditor"))

    shown = text(auditor.get(reverse("trail")))

    line = shown[shown.index("Raised a concern") :][:400]
    assert "Ffion" not in line
    assert "Danny" not in line


def test_the_contact_outside_opens_the_concern_and_not_the_record(town):
    bea = town.somebody_at_work("Bea", "manager", town.nursery)
    actions.keep_outside_contact(
        organisation=town.connect, name="Bea", phone="01632 960123", takes_concerns=True,
        email=bea.identities.get().account.email, on=town.on, by=town.founder,
    )  # fmt: skip
    concern = actions.raise_concern(
        holder=town.connect, kind="safeguarding", words="A bruise.", person=town.danny, about_party=town.connect,
        raised_by=town.ffion, how="page", on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip
    client = signed_in(bea)

    shown = text(client.get(reverse("concern", args=[concern.pk])))

    assert "A bruise." in shown
    assert "You are the contact outside Ashby Vale Connect. You read this concern." in shown
    assert "A concern waits for you" in text(client.get("/today/"))
    assert reverse("person", args=[town.danny.pk]) not in shown
    assert client.get(reverse("person", args=[town.danny.pk])).status_code == 404


def test_a_lead_keeps_a_contact_outside(town, meera):
    bea = town.somebody_at_work("Bea", "manager", town.nursery)
    client = signed_in(meera)
    assert "Every organisation needs one." in text(client.get("/contacts-outside/"))
    given = {"name": "Bea at Mill Lane", "phone": "01632 960123", "takes_concerns": "on", "is_on_page": "on"}

    client.post("/contacts-outside/new/", {**given, "email": bea.identities.get().account.email})

    shown = text(client.get("/contacts-outside/"))
    assert OutsideContact.objects.get().party == bea
    assert "It reaches them here." in shown
    assert "Every organisation needs one." not in shown


def test_an_address_nobody_elsewhere_signs_in_with_is_refused(town, meera):
    given = {"name": "Nobody", "phone": "01632 960123", "email": "nobody@example.org"}

    answer = signed_in(meera).post("/contacts-outside/new/", given)

    assert answer.status_code == 403
    assert not OutsideContact.objects.exists()
