"""The plan of a person, in a browser. Criteria: 002-P8, P10, P13."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.events import actions as events
from kinweave.parties import actions as parties
from kinweave.plans import actions
from kinweave.plans.models import Action, PlanCheck
from tests.web.people.pages import send, text
from tests.web.rows.plans import hope_of, risk_of

pytestmark = pytest.mark.django_db
NOTES = {"language": "Welsh at home", "faith": "none", "culture": "none", "legal": "none", "ethical": "He decides"}


def step(town, what="Go to training", **facts):
    said = {"person": town.danny, "what": what, "doer": town.danny, "on": town.on, "by": town.founder}
    return actions.promise(**said | facts)


def plan_of(client, town):
    return text(client.get(reverse("plan", args=[town.danny.pk])))


def test_what_is_for_now_stands_before_what_is_for_later(worker, town):
    step(town, "Help to run the line", horizon="later")
    step(town, "Text Coach Lee", horizon="now", doer=town.tie("Marcus").to_party)

    page = plan_of(worker, town)

    assert page.index("Text Coach Lee") < page.index("Nothing is for next.") < page.index("Help to run the line")
    assert "Marcus does this: somebody close to the person." in page


def test_a_step_is_added_on_one_page_with_who_holds_it_and_about_whom(worker, town):
    marcus = town.tie("Marcus")

    sent = worker.post(
        reverse("promise_new", args=[town.danny.pk]) + "?back=plan",
        {"what": "Go along", "doer": marcus.to_party.pk, "tie": marcus.pk, "horizon": "next"},
    )

    assert sent.url == reverse("plan", args=[town.danny.pk])
    action = Action.objects.get()
    assert (action.holder_class, action.horizon, action.tie) == ("key_person", "next", marcus)


def test_what_was_typed_comes_back_with_what_to_mend(worker, town):
    page = send(worker, "promise_new", town.danny.pk, what="", doer=town.danny.pk, horizon="next")

    assert "Write what will be done" in text(page)
    assert not Action.objects.exists()


def test_on_done_the_person_is_asked_for_their_part(worker, town):
    action = step(town)

    send(worker, "step_done", action.pk, version=1, level="with_help", level_says_who="person")

    action.refresh_from_db()
    assert (action.level, action.level_says_who) == ("with_help", "person")
    assert "“With help”, says the person." in plan_of(worker, town)


def test_a_step_that_the_person_holds_is_not_done_in_passing(worker, town):
    action = step(town)

    sent = send(worker, "promise_done", action.pk, version=1)

    assert sent.url == reverse("step_done", args=[action.pk])
    assert Action.objects.open().exists()


def test_where_the_person_had_no_part_nobody_says_how(worker, town):
    action = step(town, doer=town.ffion)

    send(worker, "step_done", action.pk, version=1, level="none", level_says_who="worker")

    action.refresh_from_db()
    assert (action.done_on, action.level) == (town.on, "")


def test_a_step_is_given_away_moved_and_dropped(worker, town):
    marcus, action = town.tie("Marcus"), step(town)

    send(worker, "step_hand_over", action.pk, version=1, doer=marcus.to_party.pk)
    send(worker, "step_move", action.pk, version=2, horizon="later")
    send(worker, "step_drop", action.pk, version=3, because="He would rather swim")

    action.refresh_from_db()
    assert (action.doer, action.horizon, action.dropped_because) == (marcus.to_party, "later", "He would rather swim")
    assert "He would rather swim" in text(worker.get(reverse("step", args=[action.pk])))


def test_a_stale_press_changes_nothing(worker, town):
    action = step(town)
    actions.move(action=action, horizon="later", version=1, on=town.on, by=town.founder)

    page = send(worker, "step_move", action.pk, version=1, horizon="next")

    assert page.status_code == 409
    action.refresh_from_db()
    assert action.horizon == "later"


def test_taking_part_is_counted_by_month_with_a_table_and_no_score(worker, town):
    for level in ("did_it", "did_it", "done_for_me", ""):
        says = {"level": level, "level_says_who": "person" if level else ""}
        actions.finish(action=step(town), version=1, on=town.on, by=town.founder, **says)

    page = text(worker.get(reverse("taking_part", args=[town.danny.pk])))
    months = page[page.index('id="months"') : page.index('id="kept"')]

    assert "October 2026" in months
    assert months.count("<circle") == 4 + 4  # four in the month, four in the legend
    assert "%" not in months


def test_what_was_done_goes_on_by_key(worker, town):
    for number in range(30):
        actions.finish(action=step(town, f"step {number}."), version=1, on=town.on, by=town.founder)

    first = worker.get(reverse("taking_part", args=[town.danny.pk]))
    second = worker.get(first.wsgi_request.path + first.context["shown"].next_arrow["href"])

    assert (len(first.context["kept"]), len(second.context["kept"])) == (25, 5)


def test_a_plan_that_was_not_checked_says_so(worker, town):
    assert "Not checked yet:" in plan_of(worker, town)

    send(worker, "plan_check_new", town.danny.pk, **NOTES)
    page = plan_of(worker, town)

    assert "Not checked yet:" not in page
    assert "Welsh at home" in page
    assert "Thought of on 14 October 2026." in page


def test_a_check_that_leaves_one_out_is_mended_in_the_form(worker, town):
    page = send(worker, "plan_check_new", town.danny.pk, **NOTES | {"faith": ""})

    assert "Faith: write a note, or “none”" in text(page)
    assert not PlanCheck.objects.exists()


def test_each_outing_has_its_own_check(worker, town):
    outing = events.arrange(
        person=town.danny, worker=town.ffion, kind="outing", day=town.on + timedelta(days=2), time=None,
        place="The match", on=town.on, by=town.founder,
    )  # fmt: skip
    assert "The match. <strong>Not checked yet.</strong>" in plan_of(worker, town)

    send(worker, "outing_check_new", outing.pk, **NOTES)

    assert "The match. Thought of." in plan_of(worker, town)


def test_who_may_not_know_somebody_sees_no_step_of_theirs(lead, town):
    marcus = town.tie("Marcus")
    step(town, "Go along with Marcus", doer=marcus.to_party)
    ann = lead.get(reverse("people")).wsgi_request.viewer.person_id
    parties.bar(barred=type(town.danny).objects.get(pk=ann), person=marcus.to_party, at=town.at, by=town.founder)

    page = plan_of(lead, town)

    assert "Marcus" not in page
    assert "Marcus" not in text(lead.get(reverse("promise_new", args=[town.danny.pk])))


def test_the_plan_asks_as_much_of_the_database_for_many_as_for_few(worker, town):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert worker.get(reverse("plan", args=[town.danny.pk])).status_code == 200
        return len(queries)

    marcus = town.tie("Marcus")
    for _number in range(2):
        step(town, tie=marcus)
        risk_of(town)
        hope_of(town)
        actions.finish(action=step(town), version=1, on=town.on, by=town.founder)
    asked()  # the session's own upkeep is done here
    few = asked()
    for _number in range(5):
        step(town, tie=marcus, doer=marcus.to_party)
        risk_of(town)
        hope_of(town)
        actions.finish(action=step(town), version=1, on=town.on, by=town.founder)

    assert asked() == few


def test_a_worker_of_the_person_can_be_chosen_to_hold_a_step(worker, town):
    owen = town.somebody_at_work("Owen", "support_worker")
    access.work_with(worker=owen, person=town.danny, on=town.on, by=town.founder)

    page = text(worker.get(reverse("promise_new", args=[town.danny.pk])))

    assert "Owen does" in page
    assert "I do" in page


@pytest.mark.parametrize(
    "name", ["plan", "taking_part", "plan_review", "risks", "scales", "plan_check_new", "outcome_new"]
)
def test_a_stranger_finds_nothing(stranger, town, name):
    assert stranger.get(reverse(name, args=[town.danny.pk])).status_code == 404
