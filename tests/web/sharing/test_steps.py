"""Steps in a browser: asked for, taken on the page where the thing itself is done, and told to who asked."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.agreements.models import OneOff
from kinweave.circles import actions as circles
from kinweave.information import actions
from kinweave.information.models import AdviceAsked, MaskCheck, Mention, Passing, StepAsked
from kinweave.parties import actions as parties
from kinweave.ties import actions as ties
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text
from tests.web.sharing.test_desk import ask, restriction

pytestmark = pytest.mark.django_db


@pytest.fixture
def meg(mia):
    """A manager at the nursery."""
    mia.meg = mia.town.somebody_at_work("Meg", "manager", mia.nursery)
    return signed_in(mia.meg)


@pytest.fixture
def tom(mia):
    """A team lead at the nursery."""
    mia.tom = mia.town.somebody_at_work("Tom", "team_lead", mia.nursery)
    return signed_in(mia.tom)


@pytest.fixture
def imran(mia):
    """The nursery's data protection officer."""
    return signed_in(mia.town.somebody_at_work("Imran", "auditor", mia.nursery))


def asks(ana, mia, item, step, *, to=None, purpose="early_help", channel="here") -> StepAsked:
    send(ana, "share_ask", item.pk, (to or mia.hana).pk, purpose, channel, step=step)
    return StepAsked.objects.get(answer="waiting")


def seen(page: str) -> str:
    """What stood on a page, as its form carries it along."""
    return re.search(r'name="seen" value="([0-9a-f]{64})"', page)[1]


def agreed(mia, item, **differs):
    said = {
        "what": [str(item.pk)], "reason": "They see her tomorrow", "confidentiality": "So that others know",
        "mode": "inform", "basis": "legitimate_interests", "their_basis": "public_task", "keep_months": "12",
        "condition": "health_or_social_care", **day("until", mia.town.on + timedelta(days=14)),
    }  # fmt: skip
    return said | differs


def test_a_manager_agrees_for_once_and_who_asked_is_told_and_can_send(ana, meg, mia):
    mia.says("informed", category="health")
    item = mia.item("She has asthma.", category="health", details=["condition"], title="Asthma")
    before = text(ana.get(ask(mia, item)))
    step = asks(ana, mia, item, "ig_oneoff")
    page = text(meg.get(reverse("step_answer", args=[step.pk])))
    form = text(meg.get(reverse("step_take", args=[step.pk])))
    send(meg, "step_take", step.pk, **agreed(mia, item))

    told = text(ana.get(reverse("today")))
    again = ana.post(reverse("step_answered", args=[step.pk]), {})
    assert "The protocol is not for this kind of information." in before
    assert "Agree to it for once" in page
    assert "She has asthma." in form
    assert "It is done. Ask the question again." in told
    assert again.url == ask(mia, item)
    assert '<h1 class="kw-answer__word">Share</h1>' in text(ana.get(again.url))
    send(ana, "share_send", item.pk, mia.hana.pk, "early_help", "here")
    assert Passing.objects.get().one_off == OneOff.objects.get()
    assert "It is done. Ask the question again." not in text(ana.get(reverse("today")))


def test_what_lacks_is_said_beside_the_form_and_nothing_typed_is_lost(ana, meg, mia):
    item = mia.item("She has asthma.", category="health", details=["condition"], title="Asthma")
    step = asks(ana, mia, item, "ig_oneoff")

    page = text(send(meg, "step_take", step.pk, **agreed(mia, item, mode="consent")))

    assert "Choose a lawful basis that our kind of agency may use for this." in page
    assert "They see her tomorrow" in page
    assert not OneOff.objects.exists()


def test_the_third_time_it_says_that_a_protocol_is_due(ana, meg, mia):
    item = mia.item("She has asthma.", category="health", details=["condition"], title="Asthma")
    for _time in range(2):
        send(meg, "step_take", asks(ana, mia, item, "ig_oneoff").pk, **agreed(mia, item))
    step = asks(ana, mia, item, "ig_oneoff")

    page = text(send(meg, "step_take", step.pk, **agreed(mia, item)))

    assert "Agree a protocol with them." in page
    assert reverse("protocol", args=[mia.early_help.pk]) in text(meg.get(reverse("step_answer", args=[step.pk])))


@pytest.mark.parametrize("name", ["step_answer", "step_take"])
@pytest.mark.parametrize("step", ["ig_oneoff", "mask_check", "legal_advice"])
def test_whoever_was_not_asked_gets_the_one_not_found_page(ana, bea, stranger, mia, name, step):
    asked = asks(ana, mia, mia.item(), step)

    for client in (ana, bea, stranger):  # who asked, a safeguarding lead, somebody at another agency
        assert client.get(reverse(name, args=[asked.pk])).status_code == 404


def test_a_safeguarding_lead_weighs_a_name_and_it_goes_along(ana, bea, mia):
    ben = mia.town.person("Ben", mia.nursery)
    item = mia.item("Ben pushed her.", mentions=[actions.Mentioned(words="Ben", party=ben, can_mask=False)])
    before = text(ana.get(ask(mia, item)))
    step = asks(ana, mia, item, "third_party_balance")

    page = text(bea.get(reverse("step_take", args=[step.pk])))
    send(bea, "step_take", step.pk, words="It is about both of them", seen=seen(page))

    assert "it makes no sense without them" in before
    assert "left out until somebody has weighed it: Ben" in page
    assert '<h1 class="kw-answer__word">Share</h1>' in text(ana.get(ask(mia, item)))
    assert "Ben pushed her." in text(ana.get(ask(mia, item)))


@pytest.fixture
def street(mia):
    """An address in Mill Lane is kept safe, and the note names the lane."""
    parties.protect_address(
        person=mia.child, address="12 Mill Lane, AV1 2CD", why="Her father", on=mia.town.on, by=mia.town.founder
    )
    return mia.item("They walked along Mill Lane.")


def test_a_lead_marks_what_should_not_go_and_it_stays_here(ana, tom, mia, street):
    before = text(ana.get(ask(mia, street)))
    step = asks(ana, mia, street, "mask_check")

    page = text(tom.get(reverse("step_take", args=[step.pk])))
    send(tom, "step_take", step.pk, marked=["Mill Lane"], others="", seen=seen(page))

    assert "A person has to look." in before
    assert 'value="Mill Lane"' in page
    after = text(ana.get(ask(mia, street)))
    assert "They walked along [address left out]." in after
    assert "Share with conditions" in after


def test_to_keep_somebody_safe_it_is_settled_on_the_same_screen(ana, mia, street):
    mia.worry()
    page = text(ana.get(ask(mia, street, to=mia.duty, purpose="safeguarding", channel="link")))

    said = {"settled": "yes", "marked": "Mill Lane", "seen": seen(page)}
    sent = send(ana, "share_send", street.pk, mia.duty.pk, "safeguarding", "link", **said)

    assert "I read it: send it" in page
    assert 'name="marked"' in page
    assert sent.url == Passing.objects.get().get_absolute_url()
    assert "Mill Lane" not in Passing.objects.get().passeditems.get().text
    assert MaskCheck.objects.get().recorded_by == mia.ana


def changes(item, words):
    """Somebody writes the item anew, while another reads it."""
    item.refresh_from_db()
    item.text = words
    item.save()


def test_a_lead_settles_the_text_they_saw_and_no_other(ana, tom, mia, street):
    step = asks(ana, mia, street, "mask_check")
    before = seen(text(tom.get(reverse("step_take", args=[step.pk]))))
    changes(street, "They live in Mill Lane.")

    page = text(send(tom, "step_take", step.pk, is_absent="on", others="", seen=before))

    assert "This changed since you opened the page. Read it again." in page
    assert "They live in Mill Lane." in page
    assert not MaskCheck.objects.exists()
    send(tom, "step_take", step.pk, is_absent="on", others="", seen=seen(page))
    assert MaskCheck.objects.exists()


def test_a_lead_weighs_the_names_they_saw_and_no_others(ana, bea, mia):
    ben, cai = (mia.town.person(one, mia.nursery) for one in ("Ben", "Cai"))
    named = [actions.Mentioned(words="Ben", party=ben, can_mask=False)]
    item = mia.item("Ben pushed her, and Cai saw it.", mentions=named)
    step = asks(ana, mia, item, "third_party_balance")
    before = seen(text(bea.get(reverse("step_take", args=[step.pk]))))
    Mention.objects.create(item=item, party=cai, words="Cai", kind="third_party", can_mask=False, **mia.held)

    page = text(send(bea, "step_take", step.pk, words="It is about both of them", seen=before))

    assert "This changed since you opened the page. Read it again." in page
    assert "It is about both of them" in page
    assert not Mention.objects.exclude(balance="").exists()


def test_who_sends_to_keep_somebody_safe_settles_the_text_they_saw(ana, mia, street):
    mia.worry()
    before = seen(text(ana.get(ask(mia, street, to=mia.duty, purpose="safeguarding", channel="link"))))
    changes(street, "They live in Mill Lane.")
    said = {"settled": "yes", "marked": "Mill Lane"}
    where = ("share_send", street.pk, mia.duty.pk, "safeguarding", "link")

    page = text(send(ana, *where, **said, seen=before))

    assert "This changed since you opened the page. Read it again." in page
    assert not Passing.objects.exists()
    send(ana, *where, **said, seen=seen(page))
    assert Passing.objects.exists()  # one tap more, and it goes


def test_nobody_settles_it_alone_for_another_purpose(ana, mia, street):
    refused = send(ana, "share_send", street.pk, mia.hana.pk, "early_help", "here", settled="yes", marked="Mill Lane")

    assert refused.status_code == 403
    assert not MaskCheck.objects.exists()


def is_her_aunt(mia):
    """Ana is in Mia's family."""
    circle = circles.begin_personal(person=mia.child, on=mia.town.on, by=mia.town.founder)
    tie = ties.add(circle=circle, called="Ana", ring=1, sector="family", on=mia.town.on, by=mia.town.founder)
    tie.to_party = mia.ana
    tie.save()


def test_a_colleague_is_handed_the_question_and_sends_it_themself(ana, tom, meg, mia):
    is_her_aunt(mia)
    item = mia.item()
    before = text(ana.get(ask(mia, item)))
    step = asks(ana, mia, item, "colleague")

    page = text(tom.get(reverse("step_take", args=[step.pk])))
    send(tom, "step_take", step.pk, to=str(mia.meg.pk))

    handed = StepAsked.objects.get(asked_of=mia.meg)
    seen = text(meg.get(reverse("step_answer", args=[handed.pk])))
    assert "You are too close to this to decide it alone." in before
    assert "Ana" not in page.split("<form", 2)[-1]
    assert ask(mia, item) in seen
    assert '<h1 class="kw-answer__word">Share</h1>' in text(meg.get(ask(mia, item)))


def test_legal_advice_is_kept_and_says_that_it_changes_no_answer(ana, meg, mia):
    mia.nursery.nation = "scotland"
    mia.nursery.save()
    item = mia.item()
    step = asks(ana, mia, item, "legal_advice")

    page = text(meg.get(reverse("step_take", args=[step.pk])))
    days = day("advised_on", mia.town.on) | day("advised_until", mia.town.on + timedelta(days=30))
    send(meg, "step_take", step.pk, adviser="R. Lowe", words="It may go", **days)

    assert "changes no answer by itself" in page
    assert "Advice of R. Lowe" in text(ana.get(reverse("step_answered", args=[step.pk])))
    assert "It is not clear whether a law or a restriction stops this." in text(ana.get(ask(mia, item)))


def test_a_recipient_is_checked_on_their_own_page_and_who_asked_is_told(ana, tom, mia):
    lin = mia.recipient(mia.health, "Lin", verified_on=None, verified_how="")
    item = mia.item()
    step = asks(ana, mia, item, "verify_recipient", to=lin)

    page = text(tom.get(reverse("step_answer", args=[step.pk])))
    send(tom, "recipient_verify", lin.pk, how="Rang the clinic", version=lin.version)

    assert reverse("recipient_verify", args=[lin.pk]) in page
    assert "Rang the clinic" in text(ana.get(reverse("step_answered", args=[step.pk])))
    assert '<h1 class="kw-answer__word">Share</h1>' in text(ana.get(ask(mia, item, to=lin)))


def test_a_no_is_told_with_its_reason(ana, meg, mia):
    step = asks(ana, mia, mia.item(category="health", details=["condition"]), "ig_oneoff")

    send(meg, "step_answer", step.pk, answer="declined", words="Ask her mother first")

    assert "They said no. See why." in text(ana.get(reverse("today")))
    assert "Ask her mother first" in text(ana.get(reverse("step_answered", args=[step.pk])))


@pytest.mark.parametrize(
    ("step", "leads_to"),
    [("renew", "protocol"), ("complete_basis", "protocol"), ("resolve_dispute", "family_sharing")],
)
def test_each_step_leads_to_where_it_is_done(ana, meg, mia, step, leads_to):
    asked = asks(ana, mia, mia.item(), step)
    of = {"protocol": mia.early_help.pk, "family_sharing": mia.child.pk}[leads_to]

    assert reverse(leads_to, args=[of]) in text(meg.get(reverse("step_answer", args=[asked.pk])))


def test_a_weak_way_leads_to_a_safe_one(ana, mia):
    item = mia.item()

    page = text(ana.get(ask(mia, item, channel="ordinary")))

    assert f'href="{ask(mia, item)}"' in page


def test_what_our_agreement_says_is_one_tap_away(ana, mia):
    page = text(ana.get(ask(mia, mia.item())))

    assert reverse("protocol_card", args=[mia.early_help.pk]) in page
    assert ana.get(reverse("protocol_card", args=[mia.early_help.pk])).status_code == 200


def test_the_officer_advises_without_a_record_and_nothing_else_changes(ana, imran, stranger, mia):
    item = mia.item("She has asthma.", category="health", details=["condition"], title="Asthma")
    before = text(ana.get(ask(mia, item)))
    send(ana, "advice_new", item.pk, mia.hana.pk, "early_help", "here", words="May health go under early help?")
    asked = AdviceAsked.objects.get()

    landing = text(imran.get(reverse("trail")))
    page = text(imran.get(reverse("advice_answer", args=[asked.pk])))
    send(imran, "advice_answer", asked.pk, words="It may not. Agree it once.")

    assert "1 question about sharing waits for your advice" in landing
    assert "The protocol is not for this kind of information." in page
    assert not {word for word in ("Mia", "asthma", "Asthma", "Hana", "Ana") if word in page}
    assert "The data protection officer answered" in text(ana.get(reverse("today")))
    assert "It may not. Agree it once." in text(ana.get(reverse("advice", args=[asked.pk])))
    assert ana.post(reverse("advice", args=[asked.pk]), {}).url == ask(mia, item)
    assert "The data protection officer answered" not in text(ana.get(reverse("today")))
    assert main(text(ana.get(ask(mia, item)))) == main(before)
    assert stranger.get(reverse("advice", args=[asked.pk])).status_code == 404
    assert ana.get(reverse("advice_answer", args=[asked.pk])).status_code == 404


def main(page: str) -> str:
    """The answer and its reasons, without one-time keys."""
    return page[page.index("kw-answer__word") : page.index('id="next"')]


def test_a_hidden_cause_is_not_asked_about(ana, mia):
    item = mia.item()
    restriction(mia, hidden=True)

    refused = text(send(ana, "advice_new", item.pk, mia.hana.pk, "early_help", "here", words="Why not?"))

    assert "This cannot be asked here." in refused
    assert not AdviceAsked.objects.exists()
