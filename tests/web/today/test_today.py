"""Today, in a browser."""

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse

from kinweave.access.models import Post
from kinweave.events import actions as events
from kinweave.foundation import LONDON
from kinweave.parties import actions
from kinweave.plans import actions as plans
from kinweave.plans.models import Action
from kinweave.ties import actions as ties
from kinweave.trail.models import Look, Seen
from kinweave.web.today import sources
from kinweave.web.today.day import greeting
from tests.postgresql.arranging import of_the_wall
from tests.web.people.pages import asked, day, send, text

pytestmark = pytest.mark.django_db

TODAY = reverse("today")


def arrange(town, person=None, when=None, at=10, **facts):
    return events.arrange(
        person=person or town.danny, worker=town.ffion, kind="visit", day=when or town.on, time=time(at),
        minutes=60, on=when or town.on, by=town.founder, **facts,
    )  # fmt: skip


def promise(town, what="Ask Coach Lee", due_on=None, **facts):
    return plans.promise(
        person=town.danny, what=what, doer=town.ffion, due_on=due_on, on=town.on, by=town.founder, **facts
    )


@pytest.mark.parametrize(
    ("hour", "said"),
    [(0, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_goes_by_the_hour_in_the_united_kingdom(hour, said):
    assert greeting(datetime(2026, 7, 1, hour, 30, tzinfo=LONDON)) == said


def test_a_day_with_nothing_in_it_says_that_this_is_all_right(worker, town):
    page = text(worker.get(TODAY))

    assert "Good afternoon, Ffion" in page
    assert "Wednesday 14 October. Nothing is waiting for you." in page
    assert "No visits today" in page
    assert "You have kept every promise" in page
    assert "Nothing stands out" in page


def test_the_visits_of_today_say_when_where_and_how_to_talk_with_them(worker, town):
    arrange(town, place="12 Mill Street")
    actions.record_need(
        person=town.danny, category="format", words="Bring the picture cards", on=town.on, by=town.founder
    )

    page = text(worker.get(TODAY))

    assert "1 visit." in page
    assert "10:00 <small>1 hour</small>" in page
    assert "12 Mill Street. <strong>Bring the picture cards.</strong>" in page
    assert reverse("note_of_visit", args=[town.danny.events.get().pk]) in page


def test_visits_of_earlier_days_without_a_note_stand_apart(worker, town):
    arrange(town, when=town.on - timedelta(days=2))

    page = text(worker.get(TODAY))

    assert "No visits today" in page
    assert "Not written up yet" in page
    assert "Mon <small>12 Oct</small>" in page


def test_many_visits_without_a_note_have_a_page_of_their_own(worker, town):
    for back in range(1, 8):
        arrange(town, when=town.on - timedelta(days=back))

    assert reverse("unwritten") in text(worker.get(TODAY))
    assert len(worker.get(reverse("unwritten")).context["unwritten"]) == 7


def test_a_promise_says_to_whom_and_when_it_was_made(worker, town):
    promise(town, due_on=town.on)

    page = text(worker.get(TODAY))

    assert "1 promise." in page
    assert "You told Danny on 14 October that you would." in page


def test_a_promise_is_done_in_one_press(worker, town):
    action = promise(town)

    sent = send(worker, "promise_done", action.pk, version=action.version)
    page = text(worker.get(sent.url))

    assert sent.url == TODAY
    assert Action.objects.get().done_on == town.on
    assert "Saved 12:00" in page


def test_a_promise_that_will_be_late_says_the_new_day_and_why(worker, town):
    action = promise(town, due_on=town.on)
    friday = town.on + timedelta(days=2)

    send(worker, "promise_late", action.pk, version=1, because="Lee is away", **day("due_on", friday))
    page = text(worker.get(TODAY))

    assert Action.objects.get().due_on == friday
    assert "Fri <small>16 Oct</small>" in page
    assert "Lee is away" in page


def test_a_day_that_is_past_is_mended_in_the_form(worker, town):
    action = promise(town, due_on=town.on)
    yesterday = day("due_on", town.on - timedelta(days=1))

    page = send(worker, "promise_late", action.pk, version=1, because="Lee is away", **yesterday)

    assert "This day is past." in text(page)


def test_all_promises_go_on_by_key_those_without_a_day_last(worker, town):
    for number in range(30):
        due_on = town.on + timedelta(days=number // 5) if number < 20 else None
        promise(town, what=f"promise {number:02}.", due_on=due_on)
    address = reverse("promises")

    first = worker.get(address)
    rest = worker.get(f"{address}?after={first.context['page'].next_after}")

    shown = [one.action for page in (first, rest) for one in page.context["promises"]]
    days = [one.due_on or date.max for one in shown]
    assert len({one.pk for one in shown}) == 30
    assert days == sorted(days)


def test_a_tie_gone_quiet_is_worth_a_thought_with_the_records_behind_it(worker, town):
    marcus = town.tie("Marcus")
    seen = {"ring": 2, "sector": "friends", "every_weeks": 2, "seen_on": town.on, "on": town.on}
    ties.observe(tie=marcus, by=town.founder, **seen)
    five_weeks_ago = town.on - timedelta(weeks=5)
    events.write_note(
        person=town.danny,
        kind="visit",
        day=five_weeks_ago,
        who=[marcus.to_party],
        on=town.on,
        by=town.founder,
    )

    page = text(worker.get(TODAY))

    assert "Danny and Marcus have gone quiet" in page
    assert "No contact with Marcus for 5 weeks. They agreed every 2 weeks." in page
    assert reverse("tie", args=[marcus.pk]) in page


def test_wishes_to_read_back_and_people_not_asked_about_are_worth_a_thought(worker, town):
    sam = town.tie("Sam")
    town.tie("Priya")
    ties.wish(
        person=town.danny, tie=sam, want="develop", method="talking", says_who="person",
        on=town.on, by=town.founder,
    )  # fmt: skip

    page = text(worker.get(TODAY))

    assert "Danny has not said yes to the wish about Sam" in page
    assert "Danny was not asked about 1 person in their circle" in page


def test_a_wish_that_was_read_back_and_confirmed_is_not_brought_up(worker, town):
    ties.wish(
        person=town.danny, tie=town.tie("Sam"), want="develop", method="talking", says_who="person",
        confirmed=True, on=town.on, by=town.founder,
    )  # fmt: skip

    assert "Nothing stands out" in text(worker.get(TODAY))


def test_thoughts_beyond_the_first_have_a_page_of_their_own(worker, town):
    for number in range(6):
        ties.wish(
            person=town.danny, tie=town.tie(f"Friend {number}"), want="develop", method="talking",
            says_who="person", on=town.on, by=town.founder,
        )  # fmt: skip

    assert "See 2 more" in text(worker.get(TODAY))
    assert len(worker.get(reverse("thoughts")).context["thoughts"]) == 6


def test_needs_to_look_at_again_are_one_line_for_each_person(worker, town):
    a_year_ago = town.on - timedelta(days=365)
    for words in ("Picture cards", "Short sentences"):
        actions.record_need(person=town.danny, category="format", words=words, on=a_year_ago, by=town.founder)

    page = text(worker.get(TODAY))

    assert "1 review." in page
    assert "2 things to look at again. Due since 14 October." in page


def test_a_lead_finds_the_posts_that_wait_for_them(lead, town):
    new = town.somebody_at_work("Una", "team_lead")
    Post.objects.filter(person=new).update(confirmed_on=None)

    page = text(lead.get(TODAY))

    assert "Una: Team lead" in page


def test_a_lead_is_not_given_thoughts_about_everybody(lead, town):
    town.tie("Marcus")

    assert "Nothing stands out" in text(lead.get(TODAY))


def test_today_is_one_look_with_those_who_were_shown(worker, town):
    arrange(town)
    promise(town)

    worker.get(TODAY)

    assert Look.objects.get().page == "today"
    assert Seen.objects.get().person_id == town.danny.pk


def test_today_asks_the_database_as_often_for_much_as_for_little(worker, town):
    def live(times):
        for number in range(times):
            arrange(town, at=8 + number % 9)
            arrange(town, when=town.on - timedelta(days=2))
            promise(town, what=str(number))
            town.tie(f"Friend {number} of {times}")
            actions.record_need(person=town.danny, category="format", words="Cards", on=town.on, by=town.founder)

    live(1)
    worker.get(TODAY)
    little = asked(worker, TODAY)
    live(12)

    much = asked(worker, TODAY)

    assert little == much
    # 4 sign the reader in, 14 are the page’s, 6 keep the look, 1 is the installation’s name
    assert much <= 25 + of_the_wall()


def test_what_does_not_wait_is_asked_for_once_all_together(town, django_assert_num_queries):
    viewer = town.viewer(town.ffion)

    with django_assert_num_queries(1):
        waiting = sources.waiting(viewer)

    assert (waiting.first, waiting.due) == ([], [])


def test_one_kind_that_waits_is_one_more_query(town, django_assert_num_queries):
    a_month_ago = town.on - timedelta(days=30)
    actions.ask_for_advocate(
        person=town.danny, kind="care_act", for_what="Where he lives", asked_of="Voices", asked_on=a_month_ago,
        on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip
    viewer = town.viewer(town.ffion)

    with django_assert_num_queries(2):
        waiting = sources.waiting(viewer)

    assert [one.person for one in waiting.due] == [town.danny]


@pytest.mark.parametrize("name", ["today", "thoughts", "promises", "unwritten"])
def test_who_has_no_work_here_has_no_today(client, town, name):
    client.force_login(town.danny.identities.get().account)

    assert client.get(reverse(name)).status_code == 404


def test_a_stranger_keeps_nobody_elses_promise(stranger, town):
    action = promise(town)

    assert send(stranger, "promise_done", action.pk, version=1).status_code == 404
    assert stranger.get(reverse("promise_late", args=[action.pk])).status_code == 404
    assert stranger.get(reverse("promise_new", args=[town.danny.pk])).status_code == 404
    assert Action.objects.get().done_on is None
