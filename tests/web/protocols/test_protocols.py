"""The pages about protocols, as two leads, their officer, a worker and a stranger open them."""

import csv
from io import StringIO

import pytest
from django.urls import reverse

from kinweave.agreements.actions import drafts
from kinweave.agreements.actions import protocols as actions
from kinweave.agreements.models import Assent, Choice, LocalRule, Protocol, ProtocolReview, Suspension
from kinweave.agreements.standing import our_side
from kinweave.parties.models import Party
from tests.postgresql.arranging import of_the_wall

pytestmark = pytest.mark.django_db


def said(answer) -> str:
    """The words of a page."""
    return answer.content.decode()


def at(protocol, name="protocol", *more):
    return reverse(name, args=[protocol.pk, *more])


def day(name, value):
    return {f"{name}-day": value.day, f"{name}-month": value.month, f"{name}-year": value.year}


def test_a_lead_answers_one_question_after_another_and_each_is_kept_at_once(ann, agencies, town):
    begun = ann.post(reverse("protocol_new"), {"title": "Early help", "why": "Families tell it once."})
    made = Protocol.objects.get()
    assert begun.url == at(made, "protocol_question", "agencies")

    def answers(question, **data):
        made.refresh_from_db()
        return ann.post(at(made, "protocol_question", question), {"version": made.version, **data})

    assert answers("agencies", organisations=[]).status_code == 200
    assert answers("agencies", organisations=[town.nursery.pk]).url == at(made, "protocol_question", "direction")
    ways = {str(one.pk): "gives receives" for one in agencies.again(made).parties.all()}
    answers("direction", **ways)
    answers("whom", whom="children")
    assert answers("purposes", purposes=["early_help"]).url == at(made, "protocol_question", "what-early_help")
    answers("what-early_help", identity=["name"], attendance=["days"])
    answers("mode", mode="inform")
    answers("confidentiality", confidentiality="We tell them first.")
    answers("channel", channel="here")
    answers("keeping", keep_months="12")
    last = answers("dates", **day("starts_on", town.on), **day("ends_on", town.on.replace(year=2027)),
                   **day("review_on", town.on.replace(year=2027, month=9)))  # fmt: skip
    assert last.url == at(made, "protocol_ours")

    page = said(ann.get(at(made)))

    assert "What is missing" in page
    assert "Choose your lawful basis" in page
    assert "Name and date of birth: name" in page
    assert "Send it out" not in page


def test_a_question_that_is_not_answered_says_so_and_keeps_what_was_there(ann, agencies):
    made = agencies.draft()

    page = said(ann.post(at(made, "protocol_question", "about"), {"version": made.version, "title": "", "why": "New"}))

    assert "Fill this in: What is it called?" in page
    assert agencies.again(made).title == "Early help"


def test_days_that_cannot_be_are_mended_beside_the_form(ann, agencies, town):
    made = agencies.draft()
    typed = {**day("starts_on", town.on), **day("ends_on", town.on), **day("review_on", town.on)}

    page = said(ann.post(at(made, "protocol_question", "dates"), {"version": made.version, **typed}))

    assert "It is looked at again after its first day" in page


def test_one_s_own_agency_is_offered_only_what_its_kind_may_use(ann, agencies):
    made = agencies.draft()
    agencies.say_kind(agencies.town.connect, "health", agencies.ann)

    page = said(ann.post(at(made, "protocol_ours"), {"version": 1, "step": 1, "task": "Section 17"}))

    assert "A public task that the law gives us" in page
    assert 'value="legitimate_interests"' not in page
    assert "A public authority cannot use it for its tasks." in page


def test_an_agency_of_an_unknown_kind_says_first_what_it_is(ann, agencies):
    made = agencies.draft()
    Party.objects.filter(pk=agencies.town.connect.pk).update(agency="")

    asked = ann.get(at(made, "protocol_ours"))
    kept = ann.post(asked.url, {"version": Party.objects.get(pk=agencies.town.connect.pk).version, "agency": "charity"})

    assert asked.url.startswith(reverse("our_agency"))
    assert kept.url == at(made, "protocol_ours")


def test_health_is_asked_for_its_condition_and_its_policy_document(ann, agencies):
    made = agencies.draft(details=("condition",), purpose="safeguarding")
    side = agencies.side(made, agencies.ann)
    typed = {"version": side.version, "task": "Safety", "basis": "recognised_interest"}

    first = said(ann.post(at(made, "protocol_ours"), {**typed, "step": 2}))
    then = said(ann.post(at(made, "protocol_ours"), {**typed, "condition": "safeguarding", "step": 3}))
    ann.post(at(made, "protocol_ours"), {
        **typed, "condition": "safeguarding", "policy": "Policy 7", "contact": "Ann, 01632 960001", "step": 5,
    })  # fmt: skip

    assert "Under which condition" in first
    assert "appropriate policy document" in then
    assert agencies.side(made, agencies.ann).policy == "Policy 7"


def test_a_whole_draft_is_sent_out_and_the_other_agency_finds_it_on_today(ann, bea, agencies):
    made = agencies.draft()
    assert "Send it out to be signed" in said(ann.get(at(made)))

    ann.post(at(made, "protocol_send"), {"version": made.version})

    assert "Sign it, or say no: Early help" in said(bea.get(reverse("today")))
    assert "Waits for your answer." in said(bea.get(reverse("protocols")))
    assert "Say your basis, then sign" in said(bea.get(at(made)))


def test_a_lead_signs_on_their_own_side_with_a_reservation_in_words(bea, agencies):
    made = agencies.sent()
    agencies.say(made, agencies.bea)
    typed = {"answer": "reservation", "signed_by": "Bea, manager"}

    silent = said(bea.post(at(made, "protocol_sign"), {**typed, "words": ""}))
    bea.post(at(made, "protocol_sign"), {**typed, "words": "For one year"})

    assert "Say why, so that the others understand." in silent
    assert Assent.objects.get().answer == "reservation"
    assert "For one year" in said(bea.get(at(made)))


def test_a_signature_is_taken_back(bea, agencies):
    made = agencies.signed()

    bea.post(at(made, "protocol_withdraw"), {"words": "It was misused", "signed_by": "Bea"})

    assert agencies.state(made) == "out"
    assert "Sign it after all" in said(bea.get(at(made)))


def test_one_s_own_side_is_suspended_and_goes_on_again(bea, agencies):
    made = agencies.signed()
    side = agencies.side(made, agencies.bea)
    assert "Everybody" not in said(bea.get(at(made, "protocol_suspend")))

    bea.post(at(made, "protocol_suspend"), {"whom": side.pk, "because": "A letter went astray"})
    assert "A letter went astray" in said(bea.get(at(made)))
    bea.post(reverse("suspension_end", args=[Suspension.objects.get().pk]))

    assert agencies.state(made) == "in_force"


def test_a_protocol_is_looked_at_again(ann, agencies, town):
    made = agencies.signed()
    typed = {"found": "Still right", "took_part": "Ann and Bea", **day("next_on", town.on.replace(year=2027))}

    ann.post(at(made, "protocol_review"), {"version": made.version, **typed})

    assert ProtocolReview.objects.get().found == "Still right"
    assert "Still right" in said(ann.get(at(made)))


def test_two_versions_stand_side_by_side(ann, agencies):
    made = agencies.signed()
    new = Protocol.objects.get(pk=ann.post(at(made, "protocol_renew")).url.split("/")[2])
    drafts.redraft(protocol=new, version=new.version, keep_months=6, on=agencies.on, by=agencies.ann)

    page = said(ann.get(at(new, "protocol_changes")))

    assert "12 months" in page
    assert "6 months" in page
    assert "How long the receiver keeps it" in page


def test_an_agency_joins_leaves_and_a_protocol_ends(ann, bea, agencies, town):
    made = agencies.signed()
    other = Party.objects.create(kind="organisation", called="Riverside", sort_name="R", recorded_at=town.at)

    joined = ann.post(at(made, "protocol_join"), {"organisation": other.pk, **day("joins_on", town.on)})
    assert "Riverside joins on 14 October 2026." in said(ann.get(joined.url))
    side = agencies.side(made, agencies.bea)
    bea.post(at(made, "protocol_leave"), {"version": side.version, "because": "We close", **day("leaves_on", town.on)})
    assert "We close" in said(ann.get(at(made)))
    ann.post(at(made, "protocol_end"), {"version": agencies.again(made).version, "because": "Nobody is left"})

    assert "Nobody is left" in said(bea.get(at(made)))


def test_what_people_said_does_not_follow_an_agency_that_became_another(ann, agencies, town):
    made = agencies.signed()
    other = Party.objects.create(kind="organisation", called="Both Nurseries", sort_name="B", recorded_at=town.at)
    Party.objects.filter(pk=town.nursery.pk).update(succeeded_by=other)
    Choice.objects.create(
        person=town.danny, organisation=town.nursery, category="identity", purpose="early_help", said="informed",
        speaker="person", from_on=town.on, received_at=town.at, recorded_at=town.at, holder=town.connect,
    )  # fmt: skip
    assert "Mill Lane Nursery became Both Nurseries" in said(ann.get(at(made)))
    gone = our_side(agencies.again(made), town.nursery.pk)

    ann.post(at(made, "protocol_novate", gone.pk), {"deed": "Deed of 1 October"})

    page = said(ann.get(at(made)))
    assert "1 person has not been told about Both Nurseries" in page
    assert "Deed of 1 October" in page


def test_the_register_shows_what_stands_how_and_can_be_narrowed(ann, agencies):
    agencies.signed()
    agencies.draft(title="Warm meals")

    assert {"Early help", "Warm meals"} <= {
        one for one in ("Early help", "Warm meals") if one in said(ann.get("/protocols/"))
    }
    assert "Early help" not in said(ann.get("/protocols/?state=draft"))
    assert "None stands like this" in said(ann.get("/protocols/?state=ended"))


def test_the_register_as_a_table_has_no_formula_in_it(officer, agencies):
    agencies.draft(title="=HYPERLINK(1)")

    answer = officer.get(reverse("protocols_table"))
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))

    assert answer["Content-Type"].startswith("text/csv")
    assert rows[1][0] == "'=HYPERLINK(1)"
    assert len(rows[0]) == len(rows[1])


def test_the_register_asks_the_database_as_often_for_many_as_for_few(officer, agencies, django_assert_max_num_queries):
    for number in range(5):
        agencies.signed(title=f"Early help {number}")

    with django_assert_max_num_queries(19 + of_the_wall()):
        officer.get(reverse("protocols"))


def test_the_officer_reads_and_does_not_write(officer, agencies):
    made = agencies.signed()

    page = said(officer.get(at(made)))

    assert "What you can do" not in page
    assert officer.get(at(made, "protocol_suspend")).status_code == 404
    assert officer.get(reverse("protocol_new")).status_code == 404


def test_a_worker_reads_the_card_for_the_wall_and_not_the_draft_of_one(worker, agencies):
    made, draft = agencies.signed(), agencies.draft(title="Warm meals")

    card = said(worker.get(at(made, "protocol_card")))

    assert "Never wait when somebody is in danger" in card
    assert "This is not legal advice" in card
    assert "Ann, 01632 960001" in card
    assert "Do not use this card now" not in card
    assert "Early help" in said(worker.get(reverse("protocol_cards")))
    assert worker.get(at(draft, "protocol_card")).status_code == 404
    assert worker.get(at(made)).status_code == 404


def test_a_card_that_does_not_hold_today_says_so(worker, agencies):
    made = agencies.signed()
    actions.suspend(protocol=made, because="A breach", on=agencies.on, by=agencies.ann)

    assert "Do not use this card now" in said(worker.get(at(made, "protocol_card")))
    assert "No protocol holds today" in said(worker.get(reverse("protocol_cards")))


def test_an_organisation_sets_a_rule_of_its_own_and_ends_it(ann, agencies):
    typed = {"kind": "channel", "value": "secure_email", "because": "A letter went astray"}

    asked = said(ann.post(reverse("local_rule_new"), {"kind": "channel", "step": 1}))
    ann.post(reverse("local_rule_new"), {**typed, "step": 3})
    rule = LocalRule.objects.get()
    assert "Secure e-mail, to a work address" in asked
    assert "Secure e-mail, to a work address" in said(ann.get(reverse("local_rules")))
    ann.post(reverse("local_rule_end", args=[rule.pk]), {"because": "It is mended"})

    assert "No rule of your own" in said(ann.get(reverse("local_rules")))


def test_no_rule_of_ones_own_closes_help(ann, agencies):
    page = said(ann.post(reverse("local_rule_new"), {"kind": "never_for", "step": 1}))

    assert 'value="safeguarding"' not in page
    assert 'value="early_help"' in page


def test_reviews_and_signatures_wait_on_today_for_leads_only(ann, worker, agencies, town):
    made = agencies.signed()
    Protocol.objects.filter(pk=made.pk).update(review_on=town.on.replace(day=2))

    assert "Overdue by 12 days." in said(ann.get(reverse("today")))
    assert "Overdue by 12 days." not in said(worker.get(reverse("today")))


@pytest.mark.parametrize("name", ["protocol", "protocol_card", "protocol_ours", "protocol_sign", "protocol_suspend"])
def test_a_stranger_finds_nothing(stranger, worker, agencies, name):
    made = agencies.signed()

    assert stranger.get(at(made, name)).status_code == 404
    assert worker.get(reverse("protocols")).status_code == 404
