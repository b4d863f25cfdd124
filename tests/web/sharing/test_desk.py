"""The desk in a browser: the answer on one screen, and what is done with it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from kinweave.circles.actions import restrictions as circles
from kinweave.events import actions as events
from kinweave.information.models import Item, Override, Passing, SharingDecision, StepAsked
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db
WHY = {
    "reason": "He waits outside",
    "harm": "She could be taken",
    "necessity": "They can move them",
    "why_not_asked": "It would warn him",
    "hours": "24",
}


def ask(mia, item, *, to=None, purpose="early_help", channel="here", name="may_share"):
    return reverse(name, args=[item.pk, (to or mia.hana).pk, purpose, channel])


def test_what_may_go_says_share_in_words_and_shape_with_what_they_will_see(ana, mia):
    page = text(ana.get(ask(mia, mia.item())))

    assert '<h1 class="kw-answer__word">Share</h1>' in page
    assert "kw-answer--yes" in page
    assert "She came on Monday and Tuesday." in page
    assert "Share with Hana Yusuf" in page


def test_each_reason_stands_with_its_clause_and_who_can_take_the_step(ana, mia):
    page = text(ana.get(ask(mia, mia.item(category="health", details=["condition"]))))

    assert "A step is needed first" in page
    assert "The protocol is not for this kind of information." in page
    assert "R14:" in page
    assert "A manager agrees it, or not." in page
    assert "Nothing goes, and nothing hints that there is anything." in page


def test_without_a_protocol_the_page_does_not_say_that_they_were_asked_or_which_law_lets_anybody(ana, mia):
    said = ("Those who decide were asked or told", "Both agencies say which law lets them")
    under_one = text(ana.get(ask(mia, mia.item())))
    other_kind = text(ana.get(ask(mia, mia.item(category="health", details=["condition"]))))
    without = text(ana.get(ask(mia, mia.item(), purpose="care")))

    assert [one in under_one for one in said] == [True, True]
    assert [one in other_kind for one in said] == [False, True]
    assert [one in without for one in said] == [False, False]
    assert "Nobody has said no to this" in other_kind
    assert "Nobody has said no to this" in without
    assert "The sharing that is agreed for once will say which law lets us" in without


def test_a_referral_that_no_protocol_is_for_speaks_of_no_sharing_that_is_agreed_for_once(ana, mia):
    page = text(ana.get(ask(mia, mia.item(), to=mia.duty, purpose="safeguarding", channel="link")))

    assert "Share with conditions" in page
    assert "Nobody has said no to this" in page
    assert "agreed for once" not in page
    assert "Both agencies say which law lets them" not in page


def test_from_a_saved_note_to_a_sent_passing_is_three_screens_and_two_choices(ana, mia):
    mia.says("informed", category="family_circumstances")
    note = events.write_note(
        person=mia.child, kind="visit", day=mia.town.on, what_mattered="She was tired",
        on=mia.town.on, by=mia.viewer(mia.ana),
    )  # fmt: skip

    assert mia.hana.pk
    whom = ana.get(reverse("share_new", args=["note", note.pk]))
    answer = send(ana, "share_new", "note", note.pk, recipient=str(mia.hana.pk), purpose="early_help")
    sent = ana.post(answer.url + "sending/", {})

    assert whom.status_code == 200
    assert text(whom).count("<fieldset") == 2
    assert 'type="text"' not in text(whom)
    assert Passing.objects.get().get_absolute_url() == sent.url
    assert Item.objects.get().from_event == note


def test_what_may_not_be_known_leaves_one_fixed_sentence_and_nothing_else(ana, mia):
    item = mia.item()
    restriction(mia, hidden=True)

    page = text(ana.get(ask(mia, item)))

    assert "This cannot be arranged here yet." in page
    assert "Do not share" in page
    assert "She came on Monday" not in page
    assert "restriction" not in page
    assert 'id="why"' not in page
    assert 'id="fine"' not in page


def restriction(mia, *, hidden, against=None):
    """A court keeps Hana, or somebody else, from Mia; only Bea knows, or the whole team."""
    bea = mia.viewer(mia.bea)
    drafted = circles.draft(
        person=mia.child, against=against or mia.hana_at_work, what="contact", scope="no_contact", kind="court",
        basis="an order", issuer="Family court", reference="", decided_on=mia.town.on, document_at="Safe",
        terms="None at all", plain="The judge said so", lead=mia.bea, audience="named" if hidden else "team",
        starts_on=mia.town.on, ends_on=mia.town.on + timedelta(days=200), review_on=mia.town.on + timedelta(days=28),
        on=bea.on, by=bea,
    )  # fmt: skip
    circles.impose(restriction=drafted, version=drafted.version, on=bea.on, by=bea)
    return drafted


def test_a_cause_one_may_know_of_is_said(ana, mia):
    item = mia.item()
    restriction(mia, hidden=False)

    page = text(ana.get(ask(mia, item)))

    assert "A restriction stops this." in page
    assert "She came on Monday" not in page


def test_what_a_parent_said_who_is_kept_apart_for_a_hidden_cause_is_not_hinted_at(ana, bea, mia):
    father = mia.town.person("Rob", mia.nursery)
    item = mia.item(category="family_circumstances", details=["situation"])
    mia.says("informed", category="family_circumstances", said_by=father)
    before = text(ana.get(ask(mia, item)))
    restriction(mia, hidden=True, against=father)

    assert '<h1 class="kw-answer__word">Share</h1>' in before
    assert "This cannot be arranged here yet." in text(ana.get(ask(mia, item)))
    assert 'id="why"' not in text(ana.get(ask(mia, item)))


def test_it_is_not_sent_when_it_may_not_go(ana, mia):
    item = mia.item()
    restriction(mia, hidden=True)

    refused = send(ana, "share_send", item.pk, mia.hana.pk, "early_help", "here")

    assert refused.status_code == 403
    assert "This cannot be arranged here yet." in text(refused)
    assert not Passing.objects.exists()


def test_not_sharing_is_kept_with_why(ana, mia):
    item = mia.item()

    kept = send(ana, "share_not", item.pk, mia.hana.pk, "early_help", "here", because="Her mother tells them")

    assert kept.url == reverse("sharing_of", args=[mia.child.pk])
    assert SharingDecision.objects.get().outcome == "not_shared"
    assert "Her mother tells them" in text(ana.get(kept.url))


def test_a_step_is_asked_for_in_one_tap_and_waits_for_who_can_take_it(ana, bea, mia):
    item = mia.item(category="health", details=["condition"])

    send(ana, "share_ask", item.pk, mia.hana.pk, "early_help", "here", step="third_party_balance")

    asked = StepAsked.objects.get()
    assert "Ask a lead to weigh it" in text(bea.get(reverse("sharing")))
    send(bea, "step_answer", asked.pk, answer="done", words="Weighed: it may go")
    assert StepAsked.objects.get().answer == "done"


def test_to_keep_somebody_safe_the_telephone_stands_first_and_nothing_waits(ana, mia):
    mia.worry()
    item = mia.item("Bruises", category="safety", details=["worry"], title="A worry")
    where = {"to": mia.duty, "purpose": "safeguarding", "channel": "link"}

    page = text(ana.get(ask(mia, item, **where)))
    told = send(ana, "share_told", item.pk, mia.duty.pk, "safeguarding", "link", words="Sam, duty desk")

    assert page.index("Telephone first") < page.index("kw-answer__word")
    assert "01632 960555" in page
    passing = Passing.objects.get()
    assert told.url == passing.get_absolute_url()
    assert (passing.channel, passing.words) == ("telephone", "Sam, duty desk")


def test_a_call_is_written_down_whatever_names_the_one_who_was_called(ana, mia):
    rob = mia.town.person("Rob Hale", mia.nursery)
    restriction(mia, hidden=True, against=rob)
    desk = mia.recipient(mia.council, "Rob Hale", role="safeguarding", phone="01632 960556")
    item = mia.item("Not safe there", category="family_circumstances", details=["situation"])

    told = send(ana, "share_told", item.pk, desk.pk, "safeguarding", "link", words="He rang back")

    assert told.status_code == 302
    assert SharingDecision.objects.get(outcome="told").because == "He rang back"
    assert not Passing.objects.exists()


def test_an_item_stands_once_in_a_question_and_not_too_many_do(ana, mia):
    item = mia.item()
    twice = f"{item.pk}+{item.pk}"

    assert send(ana, "share_send", twice, mia.hana.pk, "early_help", "here").status_code == 302
    assert Passing.objects.get().passeditems.get().item == item
    too_many = "+".join(str(one) for one in (item.pk, *(uuid4() for _ in range(40))))
    assert ana.get(reverse("may_share", args=[too_many, mia.hana.pk, "early_help", "here"])).status_code == 404


def test_an_override_is_asked_for_by_one_and_signed_by_another(ana, bea, mia):
    mia.worry()
    housing = mia.agency("Ashby Homes", "housing")
    raj = mia.recipient(housing, "Raj", role="safeguarding")
    item = mia.item("Not safe there", category="family_circumstances", details=["situation"])

    send(ana, "override_new", item.pk, raj.pk, "safeguarding", "link", **WHY)
    override = Override.objects.get()
    waiting = text(bea.get(reverse("override", args=[override.pk])))
    send(bea, "override_sign", override.pk)
    sent = send(ana, "share_send", item.pk, raj.pk, "safeguarding", "link")

    assert "Your signature" in waiting
    assert "Your signature" not in text(ana.get(reverse("override", args=[override.pk])))
    assert sent.url == Passing.objects.get().get_absolute_url()
    assert "Raj" in text(bea.get(reverse("overrides")))


def test_the_sender_sees_exactly_what_went(ana, mia):
    item = mia.item()
    sent = send(ana, "share_send", item.pk, mia.hana.pk, "early_help", "here")

    page = text(ana.get(sent.url))

    assert "She came on Monday and Tuesday." in page
    assert "Not acknowledged yet." in page


@pytest.mark.parametrize("name", ["may_share", "share_told", "share_not", "override_new"])
def test_a_stranger_gets_the_one_not_found_page(ana, stranger, mia, name):
    where = {"to": mia.duty, "purpose": "safeguarding", "channel": "link"}
    item = mia.item()

    assert ana.get(ask(mia, item, name=name, **where)).status_code == 200
    assert stranger.get(ask(mia, item, name=name, **where)).status_code == 404


def test_the_address_book_adds_somebody_and_a_lead_says_how_they_were_checked(ana, bea, mia):
    agency = mia.agency("Speech therapy", "health")

    ana.post(reverse("recipient_new"), {"organisation": str(agency.pk), "name": "Lin", "role": "worker"})
    found = mia.nursery_recipients().get(name="Lin")
    before = text(ana.get(reverse("recipients")))
    refused = send(ana, "recipient_verify", found.pk, how="Rang", version="1")
    send(bea, "recipient_verify", found.pk, how="Rang the switchboard", version="1")

    assert "Not checked yet" in before
    assert refused.status_code == 404
    assert "Rang the switchboard" in text(ana.get(reverse("recipients")))
