"""Who is told about somebody: the conversation, the one tap, objections, late entries, the review; in a browser."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from kinweave.agreements import wording
from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Speaker, Voiced
from kinweave.agreements.asking import Asked
from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.parties import actions as parties
from kinweave.parties.models import Capacity, Party
from kinweave.trail.models import Look
from kinweave.web.family import due
from kinweave.web.mine.easyread import easyread_check
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db
STEPS = ("who", "how", "agencies", "line-1", "line-2", "limits", "days")


def key(town, category="interests", purpose="community_support"):
    """The key of a line about the nursery."""
    return f"{town.nursery.pk}.{category}.{purpose}"


def answers(town, **differs):
    """What each page of the conversation is answered."""
    return {
        "who": {"speaker": "person"},
        "how": {"format": "easy_read", "language": "English", "helped_by": "Tomasz"},
        "agencies": {"agencies": [str(town.nursery.pk)]},
        "line-1": {"answer": "yes"},
        "line-2": {"answer": "yes"},
        "limits": {},
        "days": day("review_on", town.on + timedelta(days=180)),
    } | differs


def talked(worker, town, **differs):
    """Go through the conversation page by page, up to the answers."""
    said = answers(town, **differs)
    steps = [*STEPS[:2], *(["view"] if "view" in said else []), *STEPS[2:]]
    return [send(worker, "family_talk", town.danny.pk, step, **said[step]) for step in steps]


def said(town, *choices, voiced=None, **more):
    """What Danny said in a conversation."""
    facts = {"format": "plain", "wording": "2026-11", "review_on": town.on + timedelta(days=180)} | more
    voiced = voiced or Voiced(speaker=Speaker.PERSON, said_by=town.danny)
    about = [
        Chosen(organisation=town.nursery, category=category, purpose=purpose, said=what)
        for category, purpose, what in choices
    ]
    by = town.viewer(town.ffion)
    return family.say(person=town.danny, voiced=voiced, choices=about, on=town.on, by=by, **facts)


YES = ("interests", "community_support", "agreed")
TOLD = ("communication", "care", "informed")
OBJECTS = ("communication", "care", "objected")


@pytest.mark.parametrize("name", ["family_sharing", "family_change", "family_not_told", "family_competence"])
def test_each_page_opens_for_his_worker_and_not_for_a_stranger(worker, stranger, asked_and_told, town, name):
    assert worker.get(reverse(name, args=[town.danny.pk])).status_code == 200
    assert Look.objects.filter(page=name).exists()
    assert stranger.get(reverse(name, args=[town.danny.pk])).status_code == 404


def test_the_conversation_asks_one_thing_a_page_reads_it_back_and_keeps_nothing_before_the_end(
    worker, asked_and_told, town
):
    went = talked(worker, town)
    read_back = text(worker.get(reverse("family_talk", args=[town.danny.pk, "check"])))
    before = FamilyAgreement.objects.count()

    kept = send(worker, "family_talk", town.danny.pk, "check")

    agreement = FamilyAgreement.objects.get()
    assert [one.status_code for one in went] == [302] * len(STEPS)
    assert "May we tell Mill Lane Nursery what you like and want?" in read_back
    assert (before, kept.url) == (0, agreement.get_absolute_url())
    assert (agreement.wording, agreement.helped_by) == ("2026-11", "Tomasz")
    assert {one.said for one in agreement.choices.all()} == {"agreed", "informed"}


def test_what_is_their_choice_and_what_is_not_is_said_in_plain_words(worker, asked_and_told, town):
    talked(worker, town)

    asked = text(worker.get(reverse("family_talk", args=[town.danny.pk, "line-1"])))
    told = text(worker.get(reverse("family_talk", args=[town.danny.pk, "line-2"])))
    limits = text(worker.get(reverse("family_talk", args=[town.danny.pk, "limits"])))

    assert "If you say yes, we tell Mill Lane Nursery." in asked
    assert "We tell them what you like and want." in asked
    assert "We help you just the same." in asked
    assert "This is not your choice." in told
    assert "You can say that you do not want it." in told
    assert "If somebody may come to harm, we tell those who must know." in limits


def test_what_was_answered_is_there_when_the_conversation_goes_on_another_day(worker, asked_and_told, town):
    talked(worker, town)

    page = text(worker.get(reverse("family_talk", args=[town.danny.pk, "line-1"])))

    assert 'value="yes" checked' in page


def test_a_page_that_asks_nothing_more_leads_to_the_beginning_and_an_unknown_one_is_not_there(worker, town):
    assert worker.get(reverse("family_talk", args=[town.danny.pk, "line-7"])).url.endswith("/who/")
    assert worker.get(reverse("family_talk", args=[town.danny.pk, "days"])).url.endswith("/who/")
    assert worker.get(reverse("family_talk", args=[town.danny.pk, "nothing"])).status_code == 404


def as_a_child(town):
    """Danny is four, and his mum is his parent."""
    Party.objects.filter(pk=town.danny.pk).update(born_on=town.on - timedelta(days=1600))
    town.danny.refresh_from_db()
    mum = town.tie("Mum", sector="family").to_party
    parties.say_parent(person=town.danny, parent=mum, how_known="Birth certificate", on=town.on, by=town.founder)
    return mum


def test_a_child_is_asked_what_they_think_beside_their_parent(worker, asked_and_told, town):
    mum = as_a_child(town)
    view = {"shows": "yes", "own_words": "She clapped"}

    talked(worker, town, who={"speaker": f"parent-{mum.pk}"}, view=view)
    kept = send(worker, "family_talk", town.danny.pk, "check")
    page = text(worker.get(kept.url))

    assert FamilyAgreement.objects.get().own_view == "(Good) She clapped"
    assert "What Danny says" in page
    assert "Mum said it." in page


def test_without_the_childs_own_view_the_page_asks_for_it(worker, asked_and_told, town):
    mum = as_a_child(town)
    send(worker, "family_talk", town.danny.pk, "who", speaker=f"parent-{mum.pk}")

    page = text(send(worker, "family_talk", town.danny.pk, "view", shows="", own_words=""))

    assert "Choose a picture, or write what they say or show" in page


def test_a_parent_whom_a_bar_names_is_stopped_with_the_one_sentence(worker, asked_and_told, town):
    mum = as_a_child(town)
    parties.bar(barred=mum, person=town.danny, at=town.at, by=town.founder)

    page = send(worker, "family_talk", town.danny.pk, "who", speaker=f"parent-{mum.pk}")

    assert page.status_code == 403
    assert "This cannot be arranged here yet." in text(page)
    assert "Mum" not in text(page)


def test_what_somebody_else_says_is_written_down_and_the_page_says_that_it_does_not_count(worker, asked_and_told, town):
    talked(
        worker, town, who={"speaker": "somebody", "said_by_words": "His landlord"}, view={"own_words": "He shrugged"}
    )

    page = text(worker.get(reverse("family_talk", args=[town.danny.pk, "check"])))

    assert "It does not count as Danny’s yes" in page


def test_he_stops_it_in_one_tap_reads_it_back_and_can_say_yes_again(asked_and_told, town):
    said(town, YES, TOLD)
    danny = signed_in(town.danny)

    went = send(danny, "mine_told_change", town.danny.pk, line=key(town), say="stop")
    page = text(danny.get(went.url))
    send(danny, "mine_told_change", town.danny.pk, line=key(town), say="yes")

    assert "Stopped. From now on we do not tell them." in page
    assert "That cannot be unread." in page
    found = Choice.objects.on_line(town.nursery.pk, *YES[:2])
    assert sorted(one.said for one in found) == ["agreed", "agreed", "withdrawn"]
    assert Choice.objects.filter(said="withdrawn", said_by=town.danny, recorded_by=town.danny).count() == 1


def test_what_he_does_not_want_and_is_not_his_choice_waits_for_a_manager(asked_and_told, lead, town):
    said(town, TOLD)
    danny = signed_in(town.danny)

    send(danny, "mine_told_change", town.danny.pk, line=key(town, "communication", "care"), say="stop")
    objection = Choice.objects.objections().get()
    with time_machine.travel(town.at + timedelta(minutes=5)):
        send(lead, "family_objection", objection.pk, answer="no", because="You are right. We tell them nothing.")
    with time_machine.travel(town.at + timedelta(minutes=6)):
        page = text(danny.get(reverse("mine_told", args=[town.danny.pk])))

    assert "You are right. We tell them nothing." in page
    assert not Choice.objects.objections().exists()


def test_he_can_stop_everything_at_once(asked_and_told, town):
    said(town, YES, TOLD)
    danny = signed_in(town.danny)

    send(danny, "mine_told_change", town.danny.pk, line="everything", say="stop")

    assert Choice.objects.filter(said="withdrawn").count() == 1
    assert not Choice.objects.filter(said="objected").exists()


def test_a_button_that_does_not_exist_changes_nothing(asked_and_told, town):
    said(town, YES)
    danny = signed_in(town.danny)

    odd = send(danny, "mine_told_change", town.danny.pk, line="nothing.like.this", say="stop")
    odder = send(danny, "mine_told_change", town.danny.pk, line=key(town), say="sing")

    assert odd.url == odder.url == reverse("mine_told", args=[town.danny.pk])
    assert Choice.objects.count() == 1


def test_what_he_was_not_told_for_a_reason_is_not_on_his_page(worker, asked_and_told, town):
    line = key(town, "communication", "care")
    later = day("review_on", town.on + timedelta(days=9))
    send(worker, "family_not_told", town.danny.pk, lines=[line], because="Carl reads it", **later)

    own = text(signed_in(town.danny).get(reverse("mine_told", args=[town.danny.pk])))
    at_work = text(worker.get(reverse("family_sharing", args=[town.danny.pk])))

    assert "Not told, for a reason" in at_work
    assert "Mill Lane Nursery" not in own
    assert "Carl reads it" not in own


def test_a_no_of_a_child_who_does_not_decide_alone_is_heard_by_a_manager(asked_and_told, town):
    mum = as_a_child(town)
    said(town, YES, voiced=Voiced(speaker=Speaker.PARENT, said_by=mum), own_view="(Good)")
    danny = signed_in(town.danny)

    page = text(danny.get(send(danny, "mine_told_change", town.danny.pk, line=key(town), say="stop").url))

    assert "We wrote down what you want. A manager looks at it." in page
    assert Choice.objects.objections().get().said_by == town.danny


def changed(town, **differs):
    """What the page about a changed mind is sent."""
    now = town.on - timedelta(days=2)
    return {
        "speaker": "person", "lines": [key(town)], "answer": "no", "how": "letter", "time": "09:30",
        **day("day", now),
    } | differs  # fmt: skip


def test_a_letter_works_from_when_it_came_and_a_colleague_puts_their_name_to_it(worker, lead, asked_and_told, town):
    said(town, YES)

    send(worker, "family_change", town.danny.pk, **changed(town))
    late = Choice.objects.to_countersign().get()
    own = send(worker, "family_countersign", late.pk)
    send(lead, "family_countersign", late.pk)

    late.refresh_from_db()
    assert (late.said, late.is_late, own.status_code) == ("withdrawn", True, 403)
    assert late.because == "In a letter or message."
    assert late.countersigned_by is not None


def test_a_moment_to_come_is_mended_beside_the_form_and_what_was_typed_stays(worker, asked_and_told, town):
    said(town, YES)

    tomorrow = day("day", town.on + timedelta(days=1))
    page = text(send(worker, "family_change", town.danny.pk, **changed(town, **tomorrow)))

    assert "This moment is still to come" in page
    assert "09:30" in page
    assert Choice.objects.count() == 1


def test_a_review_lists_what_was_passed_on_and_is_kept(worker, asked_and_told, town):
    agreement = said(town, YES)
    page = text(worker.get(reverse("family_review", args=[agreement.pk])))

    send(
        worker, "family_review", agreement.pk, version=1, words="All is well",
        **day("next_on", town.on + timedelta(days=90)),
    )  # fmt: skip

    agreement.refresh_from_db()
    assert "Passed on since 14 October" in page
    assert (agreement.reviewed_on, agreement.review_words) == (town.on, "All is well")


def test_what_a_review_left_out_waits_for_a_lead_who_did_not_do_it(worker, lead, asked_and_told, town):
    agreement = said(town, YES)
    later = town.on + timedelta(days=9)
    family.leave_untold(
        person=town.danny, lines=[(town.nursery, "communication", "care")], because="Carl reads it",
        review_on=later, on=town.on, by=town.founder,
    )  # fmt: skip
    send(worker, "family_review", agreement.pk, version=1, words="", **day("next_on", later))

    page = text(lead.get(reverse("family_left_out", args=[agreement.pk])))
    send(lead, "family_left_out", agreement.pk, version=2)

    agreement.refresh_from_db()
    assert "Carl reads it" in page
    assert agreement.omissions_looked_at is not None


def test_whether_a_child_decides_is_recorded(worker, town):
    as_a_child(town)
    facts = {"why_asked": "She asks", "help_given": "Pictures", "evidence": "She said who learns what"}

    send(
        worker, "family_competence", town.danny.pk, outcome="can", because_of="", **facts,
        **day("review_on", town.on + timedelta(days=90)),
    )  # fmt: skip

    assert Capacity.objects.get().is_about_sharing
    assert "Danny decides this themself." in text(worker.get(reverse("family_sharing", args=[town.danny.pk])))


def test_somebody_who_cannot_decide_about_sharing_is_looked_at_with_the_other_decisions(worker, town):
    page = text(worker.get(reverse("decision_new", args=[town.danny.pk])))

    assert "No, it is about what others are told" in page


def test_what_waits_is_on_today(lead, asked_and_told, town):
    agreement = said(town, YES, OBJECTS)
    FamilyAgreement.objects.filter(pk=agreement.pk).update(review_on=town.on)
    Choice.objects.filter(said="agreed").update(is_late=True)
    viewer = town.viewer(Party.objects.get(called="Ann"))

    found = [list(source(viewer)) for source in (due.objections, due.late_entries, due.reviews)]

    assert [len(one) for one in found] == [1, 1, 1]
    assert "an objection" in found[0][0].what


def test_his_worker_is_told_in_time_that_what_a_parent_said_ends(asked_and_told, town):
    mum = as_a_child(town)
    said(town, YES, voiced=Voiced(speaker=Speaker.PARENT, said_by=mum), own_view="(Good)")
    nearly = town.on.replace(year=town.on.year - 16) + timedelta(days=10)
    Party.objects.filter(pk=town.danny.pk).update(born_on=nearly)

    [one] = due.growing_up(town.viewer(town.ffion))

    assert "They turn 16." in one.why


def test_who_speaks_for_him_sees_what_they_said_and_no_button(asked_and_told, town):
    mum = as_a_child(town)
    mum = parties.give_record(party=mum, full_name="Grace Okafor", on=town.on, by=town.founder)
    parties.let_speak(
        speaker=mum, person=town.danny, ground="parent", matters="all", sees_page=True, on=town.on, by=town.founder
    )
    town.account(mum)
    said(town, YES, voiced=Voiced(speaker=Speaker.PARENT, said_by=mum), own_view="(Good)")
    said(town, ("contact", "care", "refused"))

    page = text(signed_in(mum).get(reverse("mine_told", args=[town.danny.pk])))

    assert "What Danny likes and wants" in page
    assert "How to reach" not in page
    assert "mine_told_change" not in page
    assert "told/changes/" not in page


@pytest.mark.parametrize("mode", ["consent", "inform"])
@pytest.mark.parametrize("is_me", [True, False])
def test_every_question_about_sharing_is_easy_to_read(mode, is_me):
    agency = Party(called="The nursery")
    about = [Asked(agency, what, why, mode) for what in wording.WHAT for why in wording.WHY]

    said = [text for one in about for text in wording.meaning(one, "Mia", is_me=is_me)]
    said += [wording.question(one, "Mia", is_me=is_me) for one in about]

    assert [advice for text in [*said, *map(str, wording.LIMITS)] for advice in easyread_check(text)] == []
