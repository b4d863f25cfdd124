"""Is it worth the risk? In a browser. Criterion: 002-P11."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinweave.access.models import Draft
from kinweave.parties.models import Capacity
from kinweave.plans import actions
from kinweave.plans.models import Risk, RiskOpinion
from tests.web.people.pages import day, send, text
from tests.web.rows.plans import RISK, risk_of

pytestmark = pytest.mark.django_db
GOOD = {name: RISK[name] for name in ("wants", "matters", "go_well")}
WRONG = {name: RISK[name] for name in ("go_wrong", "source", "likelihood", "impact")}
HELPS = {name: RISK[name] for name in ("helps", "who_does_what")}
SIGNS = {"signs": RISK["signs"]}


def last(town, **said):
    return {"agreed": "yes", **day("review_on", town.on + timedelta(days=30)), **said}


def answered(client, town, question, **typed):
    return send(client, "risk_question", town.danny.pk, question, **typed)


def thinks(client, risk, **said):
    return client.post(reverse("risk_view_new", args=[risk.pk]), said)


def page_of(client, risk):
    return text(client.get(risk.get_absolute_url()))


def test_five_pages_make_a_risk_and_what_could_go_well_is_the_first(worker, town):
    first = worker.get(reverse("risk_new", args=[town.danny.pk]))
    assert first.url.endswith("/good/")
    answered(worker, town, "good", **GOOD)
    answered(worker, town, "wrong", **WRONG)
    answered(worker, town, "helps", **HELPS)
    answered(worker, town, "signs", **SIGNS)

    sent = answered(worker, town, "agreed", **last(town))

    risk = Risk.objects.get()
    assert sent.url == risk.get_absolute_url()
    assert (risk.is_agreed, risk.review_on) == (True, town.on + timedelta(days=30))
    assert not Draft.objects.exists()
    page = page_of(worker, risk)
    assert page.index("What could go well") < page.index("What could go wrong")
    assert "Assumed. Nobody has to show it." in page


def test_what_could_go_well_cannot_be_left_out(worker, town):
    page = answered(worker, town, "good", **GOOD | {"go_well": " "})

    assert "Write what could go well, before what could go wrong" in text(page)


def test_who_comes_to_the_end_without_the_beginning_is_led_back_to_it(worker, town):
    sent = answered(worker, town, "agreed", **last(town))

    assert sent.url.endswith("/good/")
    assert not Risk.objects.exists()


def test_what_was_said_is_kept_from_page_to_page(worker, town):
    answered(worker, town, "good", **GOOD)

    page = worker.get(reverse("risk_question", args=[town.danny.pk, "good"]))

    assert RISK["go_well"] in text(page)


def test_what_one_worker_began_another_does_not_read(worker, lead, town):
    answered(worker, town, "good", **GOOD)

    assert RISK["go_well"] not in text(lead.get(reverse("risk_question", args=[town.danny.pk, "good"])))


def test_there_is_no_sixth_page(worker, town):
    assert worker.get(reverse("risk_question", args=[town.danny.pk, "more"])).status_code == 404


def test_a_no_at_the_end_says_why(worker, town):
    page = answered(worker, town, "agreed", **last(town, agreed="no"))

    assert "Write why it is not agreed" in text(page)


def test_views_stand_side_by_side_with_those_who_disagree(worker, town):
    risk = risk_of(town)
    thinks(worker, risk, who="person", name="Danny", agrees="yes", words="I can do it")
    thinks(worker, risk, who="key_person", name="Mum", agrees="no", words="Not in the dark")

    page = page_of(worker, risk)

    assert RiskOpinion.objects.count() == 2
    assert page.index("I can do it") < page.index("Not in the dark")
    assert "does not agree" in page


def test_what_is_not_agreed_says_why_on_its_page(worker, town):
    risk = risk_of(town)

    send(worker, "risk_decide", risk.pk, version=1, agreed="no", not_agreed_because="Not in the dark")

    assert "Not agreed: Not in the dark" in page_of(worker, risk)


def test_not_decided_yet_changes_nothing(worker, town):
    risk = risk_of(town)

    send(worker, "risk_decide", risk.pk, version=1, agreed="not_yet")

    risk.refresh_from_db()
    assert risk.version == 1


def test_capacity_is_assumed_until_a_record_is_linked(worker, town):
    risk = risk_of(town)
    record = Capacity.objects.create(
        holder=town.connect, recorded_at=town.at, person=town.danny, decision="Take the bus alone", why_asked="New",
        help_given="Cards", understands="yes", retains="yes", weighs="yes", communicates="yes", evidence="He said it",
        outcome="can", assessed_on=town.on, assessed_by="Ffion", review_on=town.on,
    )  # fmt: skip

    send(worker, "risk_capacity", risk.pk, version=1, capacity=record.pk)

    assert "Take the bus alone: They can decide this" in page_of(worker, risk)


def test_looking_again_says_what_happened_and_whether_life_is_better(worker, town):
    risk = risk_of(town)
    said = {"happened": "Four times alone", "better": "yes", "person_says": "I go every week"}

    send(worker, "risk_review", risk.pk, version=1, **said, **day("review_on", town.on + timedelta(days=60)))
    page = page_of(worker, risk)

    assert "Did it make life better? Yes." in page
    assert "“I go every week”" in page
    assert "13 December 2026" in page


def test_a_risk_that_is_over_leaves_the_plan_and_stays_on_its_list(worker, town):
    risk = risk_of(town)

    send(worker, "risk_end", risk.pk, version=1)

    assert RISK["wants"] not in text(worker.get(reverse("plan", args=[town.danny.pk])))
    assert "Ended on 14 October 2026." in text(worker.get(reverse("risks", args=[town.danny.pk])))


def test_the_person_reads_their_risks_and_what_could_go_wrong_is_folded_away(danny, town):
    risk_of(town)

    page = text(danny.get(reverse("mine_risks", args=[town.danny.pk])))

    assert page.index(RISK["go_well"]) < page.rindex("<details") < page.index(RISK["go_wrong"])
    assert page.index(RISK["go_wrong"]) < page.rindex("</details>")


def test_what_is_withheld_is_not_on_their_page(worker, danny, town):
    risk = risk_of(town)
    why = {"because": "It would frighten him", "under": "Schedule 3"}

    send(worker, "risk_withhold", risk.pk, version=1, **why, **day("look_again_on", town.on + timedelta(days=9)))

    page = text(danny.get(reverse("mine_risks", args=[town.danny.pk])))
    assert RISK["wants"] not in page
    assert "withheld" not in page.lower()
    assert "Kept from it, under: Schedule 3." in page_of(worker, risk)

    send(worker, "risk_withhold", risk.pk, version=2, show="yes")
    assert RISK["wants"] in text(danny.get(reverse("mine_risks", args=[town.danny.pk])))


def test_withholding_needs_a_reason_an_exemption_and_a_day(worker, town):
    risk = risk_of(town)

    page = text(send(worker, "risk_withhold", risk.pk, version=1))

    assert "Write why" in page
    assert "Write the exemption" in page
    risk.refresh_from_db()
    assert risk.withheld_because is None


def overdue(town, count):
    for _number in range(count):
        risk = risk_of(town)
        Risk.objects.filter(pk=risk.pk).update(decided_on=town.on, review_on=town.on)


def test_what_is_due_waits_on_today(worker, town):
    overdue(town, 1)

    page = text(worker.get(reverse("today")))

    assert "Danny: is it still worth the risk?" in page
    assert "Take the bus alone. Due since 14 October." in page


def test_leads_see_what_is_due_across_the_organisation_by_key(lead, town):
    overdue(town, 30)

    first = lead.get(reverse("risks_due"))
    second = lead.get(reverse("risks_due") + first.context["page"].next_arrow["href"])

    assert (len(first.context["due"]), len(second.context["due"])) == (25, 5)
    assert "30 risks to look at again" in text(lead.get(reverse("today")))


def test_that_list_asks_as_much_of_the_database_for_many_as_for_few(lead, town):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert lead.get(reverse("risks_due")).status_code == 200
        return len(queries)

    overdue(town, 2)
    asked()  # the session's own upkeep is done here
    few = asked()
    overdue(town, 10)

    assert asked() == few


def test_a_worker_without_that_duty_has_no_such_list(worker):
    assert worker.get(reverse("risks_due")).status_code == 404


def test_a_stranger_finds_no_risk(stranger, town):
    assert stranger.get(risk_of(town).get_absolute_url()).status_code == 404


def test_a_risk_that_ended_takes_nothing_more(worker, town):
    risk = actions.end_risk(risk=risk_of(town), version=1, on=town.on, by=town.founder)

    sent = thinks(worker, risk, who="worker", name="Ffion", agrees="yes", words="Late")

    assert sent.status_code == 403
    assert not RiskOpinion.objects.exists()
