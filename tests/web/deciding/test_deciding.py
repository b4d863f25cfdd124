"""Who decides, what is passed on, who interprets, what is kept from somebody: in a browser."""

from datetime import time, timedelta

import pytest
from django.urls import reverse

from kinweave.events import actions as events
from kinweave.events.models import Interpreter
from kinweave.information.models import Referral
from kinweave.parties import actions as parties
from kinweave.parties.models import Advocacy, BestInterests, Capacity, ParentalResponsibility, Party, TalkAbout
from kinweave.trail.models import Look
from kinweave.web.deciding import due
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db

PAGES = (
    "decisions", "decision_new", "advocate_new", "parent_new", "referrals", "referral_new", "interpreters", "withheld",
    "talk_new",
)  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_for_his_worker_and_not_for_a_stranger(worker, stranger, town, name):
    town.tie("Mum")

    assert worker.get(reverse(name, args=[town.danny.pk])).status_code == 200
    assert Look.objects.filter(page=name).exists()
    assert stranger.get(reverse(name, args=[town.danny.pk])).status_code == 404


def test_what_nobody_looked_at_says_assumed_and_is_never_blank(worker, town):
    town.tie("Mum")

    page = text(worker.get(reverse("decisions", args=[town.danny.pk])))

    assert "Seeing Mum" in page
    assert "Every other decision" in page
    assert page.count("Assumed able to decide") == 2


def finding(town, **differs):
    """What the four pages ask, as one browser would carry it."""
    return {
        "decision": "Whether Carl stays overnight", "about": "", "why_asked": "He said yes, then cried",
        "help_given": "Pictures, twice", "consulted": "Mum", "can_wait": "no",
        "understands": "yes", "retains": "yes", "weighs": "no", "communicates": "yes",
        "evidence": "He says yes to both", "outcome": "cannot", "because_of": "Brain injury",
        "assessed_by": "Ffion", **day("assessed_on", town.on), **day("review_on", town.on + timedelta(days=20)),
    } | differs  # fmt: skip


def test_one_decision_is_looked_at_in_four_pages_and_nothing_is_kept_before_the_last(worker, town):
    pages = [send(worker, "decision_new", town.danny.pk, step=str(number), **finding(town)) for number in (1, 2, 3)]
    before = Capacity.objects.count()

    kept = send(worker, "decision_new", town.danny.pk, step="4", **finding(town))

    assert [page.status_code for page in pages] == [200, 200, 200]
    assert "What was done to help Danny decide this?" in text(pages[0])
    assert 'name="decision" value="Whether Carl stays overnight"' in text(pages[0])
    assert (before, kept.url) == (0, reverse("decision", args=[Capacity.objects.get().pk]))
    assert "Cannot decide this now" in text(worker.get(kept.url))


def test_what_is_missing_is_said_on_the_page_that_asks_it_with_what_was_typed(worker, town):
    page = text(send(worker, "decision_new", town.danny.pk, step="3", **finding(town, because_of="")))

    assert "Write what in their mind or brain causes this" in page
    assert "He says yes to both" in page
    assert not Capacity.objects.exists()


def test_a_child_is_not_asked_and_the_page_says_what_to_do(worker, town):
    Party.objects.filter(pk=town.danny.pk).update(born_on=town.on - timedelta(days=4000))

    page = worker.get(reverse("decision_new", args=[town.danny.pk]))

    assert page.status_code == 403
    assert "Ask the child what they want" in text(page)


def test_no_page_leads_to_a_question_that_is_not_asked_about_a_child(worker, town):
    Party.objects.filter(pk=town.danny.pk).update(born_on=town.on - timedelta(days=4000))
    asks = reverse("decision_new", args=[town.danny.pk])

    pages = [worker.get(reverse(name, args=[town.danny.pk])) for name in ("decisions", "family_sharing")]

    assert "Ask the child what they want" in text(pages[0])
    assert "Assumed able to decide" not in text(pages[0])
    assert [asks in page.content.decode() for page in pages] == [False, False]


def found(town, **differs):
    """A finding that Danny cannot decide one thing now."""
    facts = {
        "decision": "Signing a tenancy", "why_asked": "He moves", "help_given": "Pictures", "understands": "yes",
        "retains": "yes", "weighs": "no", "communicates": "yes", "evidence": "He said both",
        "because_of": "Brain injury", "consulted": "", "can_wait": False, "outcome": "cannot",
        "assessed_on": town.on, "assessed_by": "Ffion", "review_on": town.on + timedelta(days=28),
    }  # fmt: skip
    return parties.assess_capacity(person=town.danny, on=town.on, by=town.founder, **facts | differs)


def decided(town, **differs):
    """What the three pages about best interests ask."""
    return {
        "wishes": "To live near Mum", "beliefs": "His own door", "consulted": "Mum: yes", "objections": "",
        "options": "Stay; move", "decision": "He moves to Elm Road", "least_restrictive": "His own tenancy",
        "decided_by": "Ffion", **day("decided_on", town.on), **day("review_on", town.on + timedelta(days=20)),
        "plain": "You move to Elm Road.", "heard": "You chose the photo.", "helps_disagree": "Tomasz, 01632 960555",
    } | differs  # fmt: skip


def test_what_is_decided_for_him_stands_on_his_own_page_with_who_helps_him_to_disagree(worker, town):
    capacity = found(town)

    send(worker, "best_interests_new", capacity.pk, step="3", **decided(town))
    page = text(signed_in(town.danny).get(reverse("mine_decisions", args=[town.danny.pk])))

    assert BestInterests.objects.get().capacity == capacity
    assert all(words in page for words in ("You move to Elm Road.", "You chose the photo.", "Tomasz, 01632 960555"))


def test_a_decision_about_seeing_somebody_names_nobody_on_his_own_page_unless_it_was_written_for_it(worker, town):
    capacity = found(town, decision="Seeing Carl", about=town.tie("Carl").to_party)
    send(worker, "best_interests_new", capacity.pk, step="3", **decided(town, decision="No Carl", plain=""))

    page = text(signed_in(town.danny).get(reverse("mine_decisions", args=[town.danny.pk])))

    assert BestInterests.objects.exists()
    assert "Carl" not in page
    assert "Ask your worker to tell you about it" in page


def test_nobody_decides_for_him_is_said_when_nothing_was_decided(town):
    assert town.danny.pk

    page = text(signed_in(town.danny).get(reverse("mine_decisions", args=[town.danny.pk])))

    assert "Nobody decides for you." in page


def test_an_advocate_is_asked_for_answered_and_heard(worker, town):
    asked = {"kind": "care_act", "for_what": "Moving", "limbs": ["weighs"], "asked_of": "The council"}
    send(worker, "advocate_new", town.danny.pk, **asked, **day("asked_on", town.on))
    row = Advocacy.objects.get()

    page = send(worker, "advocate_answer", row.pk, answer="accepted", advocate="", **day("answered_on", town.on))
    send(worker, "advocate_answer", row.pk, answer="accepted", advocate="Tomasz", **day("answered_on", town.on))
    send(worker, "advocate_views", row.pk, views="He wants Elm Road", response="It is his choice")

    row.refresh_from_db()
    assert "Write the name of the advocate" in text(page)
    assert (row.advocate, row.views) == ("Tomasz", "He wants Elm Road")


def test_my_page_says_who_helps_me_to_say_what_i_want_once(town):
    said = {"on": town.on, "by": town.founder}
    for what in ("Moving", "Money"):
        row = parties.ask_for_advocate(
            person=town.danny, kind="care_act", for_what=what, asked_of="The council", asked_on=town.on, **said
        )
        parties.answer_advocate(row=row, answer="accepted", advocate="Tomasz", answered_on=town.on, **said)

    page = text(signed_in(town.danny).get(reverse("mine_decisions", args=[town.danny.pk])))

    assert page.count("Tomasz") == 1
    assert "An advocate helps you to say what you want." in page


def test_who_holds_parental_responsibility_for_a_child_is_recorded_and_ended(worker, town):
    mum = town.tie("Mum").to_party
    Party.objects.filter(pk=town.danny.pk).update(born_on=town.on - timedelta(days=4000))

    send(worker, "parent_new", town.danny.pk, parent=str(mum.pk), how_known="Birth certificate")
    row = ParentalResponsibility.objects.get()
    send(worker, "parent_end", row.pk)

    row.refresh_from_db()
    assert row.ends_on == town.on


def begun(worker, town):
    """A referral that was begun."""
    send(worker, "referral_new", town.danny.pk, to_whom="Vale counselling", why="He sleeps badly")
    return Referral.objects.get()


def test_the_first_line_says_to_telephone_when_somebody_is_in_danger(worker, town):
    page = text(worker.get(reverse("referral_new", args=[town.danny.pk])))

    assert page.index("Telephone first: 999") < page.index("<h1")


def test_he_is_passed_on_with_what_was_chosen_and_sees_exactly_that(worker, town):
    town.tie("Jo Marsh")
    referral = begun(worker, town)
    items = send(worker, "referral_items", referral.pk, version=1, item_name=["name"], words="Jo Marsh hit him.")
    send(worker, "referral_names", referral.pk, version=2)
    sent = {"agreement": "agreed", "agreed_how": "He nodded", "sent_how": "By hand", "on_page": "show"}
    send(worker, "referral_send", referral.pk, step="3", version=3, **sent, **day("agreed_on", town.on))
    send(worker, "referral_outcome", referral.pk, version=4, outcome="accepted", **day("outcome_on", town.on))

    page = text(signed_in(town.danny).get(reverse("mine_passed_on", args=[town.danny.pk])))
    paper = text(worker.get(reverse("referral_paper", args=[referral.pk])))

    assert items.url == reverse("referral_names", args=[referral.pk])
    for shown in (page, paper):
        assert "a friend hit him." in shown
        assert "Jo Marsh" not in shown
    assert "You said yes. He nodded" in page
    assert "They will help" in page


def test_a_name_with_a_hard_tie_comes_with_a_warning(worker, town):
    town.tie("Carl", feels="bad")
    referral = begun(worker, town)
    send(worker, "referral_items", referral.pk, version=1, words="Carl took his phone.")

    page = text(worker.get(reverse("referral_names", args=[referral.pk])))

    assert "Take care with Carl" in page


def test_without_agreement_and_without_a_reason_it_does_not_go_and_what_was_typed_stays(worker, town):
    referral = begun(worker, town)

    page = text(
        send(worker, "referral_send", referral.pk, step="2", version=1, agreement="without", without_because="To Mo")
    )

    assert "Choose the legal ground" in page
    assert "To Mo" in page
    assert Referral.objects.get().sent_on is None


def test_what_could_harm_him_does_not_reach_his_page(worker, town):
    referral = begun(worker, town)
    kept = {"on_page": "keep", "because": "Carl reads his phone", "under": "harm"}
    sent = {"agreement": "without", "without_because": "He is hurt", "without_basis": "life", "sent_how": "By phone"}
    later = day("review_on", town.on + timedelta(days=30))

    send(worker, "referral_send", referral.pk, step="4", version=1, **sent, **kept, **later)
    page = text(signed_in(town.danny).get(reverse("mine_passed_on", args=[town.danny.pk])))
    list_of_kept = text(worker.get(reverse("withheld", args=[town.danny.pk])))

    assert Referral.objects.get().sent_on == town.on
    assert "Vale counselling" not in page
    assert "We passed nothing on" in page
    assert "Carl reads his phone" in list_of_kept


def test_something_is_kept_from_his_page_and_shown_again(worker, town):
    note = events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered="Money", on=town.on, by=town.founder
    )
    said = {"because": "Carl reads it", "under": "harm", **day("review_on", town.on + timedelta(days=30))}
    send(worker, "withhold", "event", note.pk, version=note.version, **said)
    note.refresh_from_db()
    kept = note.withheld_under

    send(worker, "show_again", "event", note.pk, version=note.version)

    note.refresh_from_db()
    assert (kept, note.withheld_under) == ("harm", "")


def test_there_is_no_page_to_keep_something_else(worker, town):
    assert worker.get(reverse("withhold", args=["party", town.danny.pk])).status_code == 404


def test_an_interpreter_is_booked_from_the_page_and_somebody_close_needs_a_reason(worker, town):
    town.tie("Aunt Vi")
    visit = events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on, time=time(15), on=town.on, by=town.founder
    )
    near = {"language": "Kurdish", "name": "Aunt Vi", "state": "booked"}

    page = text(worker.post(reverse("interpreter_new", args=[visit.pk]), near))
    worker.post(reverse("interpreter_new", args=[visit.pk]), near | {"name": "Ms Aziz", "is_professional": "on"})
    row = Interpreter.objects.get()
    send(worker, "interpreter_said", row.pk, state="came", version=row.version)

    row.refresh_from_db()
    assert "They are in the person’s circle" in page
    assert (row.name, row.state) == ("Ms Aziz", "came")


def test_whom_not_to_talk_to_stands_on_his_page_for_his_worker(worker, town):
    mum = town.tie("Mum").to_party

    send(worker, "talk_new", town.danny.pk, party=str(mum.pk), please="please_not", matters=["money"])
    page = text(worker.get(reverse("person", args=[town.danny.pk])))
    send(worker, "talk_end", TalkAbout.objects.get().pk)

    assert "Please do not talk to" in page
    assert "Mum, about money and letters" in page
    assert TalkAbout.objects.get().ended_on == town.on


def test_what_is_due_stands_on_today(worker, town):
    day_after = town.on + timedelta(days=30)
    found(town, review_on=town.on + timedelta(days=1))
    asked = {"kind": "care_act", "for_what": "Moving", "limbs": [], "asked_of": "The council"}
    parties.ask_for_advocate(person=town.danny, asked_on=town.on, on=town.on, by=town.founder, **asked)
    note = events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered="Money", on=town.on, by=town.founder
    )
    parties.withhold(
        row=note, because="Harm", under="harm", review_on=town.on + timedelta(days=2), version=note.version,
        on=town.on, by=town.founder,
    )  # fmt: skip
    viewer = town.viewer(town.ffion, town.at + timedelta(days=30))

    sources = (due.decisions_due, due.advocates_due, due.withheld_due)
    waiting = [[one.what for one in source(viewer)] for source in sources]

    assert viewer.on == day_after
    assert waiting == [["Danny: Signing a tenancy"], ["Danny: Care Act advocate"], ["Danny: a note"]]
