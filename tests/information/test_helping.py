"""Steps that somebody takes for whoever asked: before, taken, after. The answer really changes, or it says why not."""

from datetime import timedelta

import pytest

from kinweave.agreements.models import LocalRule, OneOff
from kinweave.circles import actions as circles
from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.models import AdviceAsked, MaskCheck, Mention, StepAsked
from kinweave.information.rules import Answer, Condition, Step
from kinweave.parties import actions as parties
from kinweave.ties import actions as ties
from tests.mia import Mia

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town) -> Mia:
    """Mia, a manager at her nursery, and early help that does not cover health."""
    world = Mia(town)
    assert world.early_help
    assert world.nursery.agency
    world.meg = town.somebody_at_work("Meg", "manager", world.nursery)
    world.tom = town.somebody_at_work("Tom", "team_lead", world.nursery)
    world.health_note = world.item("She has asthma.", category="health", details=["condition"], title="Asthma")
    return world


def answer(mia, item, **differs):
    [ruling] = ask([mia.question(mia.asked(item), **differs)])
    return ruling


def asked(mia, item, step=Step.ONE_OFF, **differs) -> StepAsked:
    ana = mia.viewer(mia.ana)
    return actions.ask_step(questions=[mia.question(item, **differs)], step=step, on=ana.on, by=ana)


def terms(mia, **differs) -> actions.Terms:
    facts = {
        "reason": "They see her tomorrow", "confidentiality": "Her mother told us so that others know",
        "mode": "inform", "basis": "legitimate_interests", "their_basis": "public_task",
        "condition": "health_or_social_care", "until": mia.town.on + timedelta(days=14),
    }  # fmt: skip
    return actions.Terms(**facts | differs)


def agree(mia, step, *, by=None, items=None, **differs) -> OneOff:
    viewer = mia.viewer(by or mia.meg)
    chosen = [mia.health_note] if items is None else items
    return actions.agree_once(asked=step, items=chosen, terms=terms(mia, **differs), on=viewer.on, by=viewer)


def test_what_is_agreed_for_once_goes_when_the_family_was_told(mia):
    before = answer(mia, mia.health_note)
    step = asked(mia, mia.health_note)
    agree(mia, step)
    untold = answer(mia, mia.health_note)
    mia.says("informed", category="health")

    assert before.verdict.steps == (Step.ONE_OFF,)
    assert untold.verdict.steps == (Step.INFORM_PERSON,)  # A is read again, under the mode that was chosen
    assert answer(mia, mia.health_note).verdict.may_go
    step.refresh_from_db()
    assert (step.answer, step.answer_words) == ("done", "They see her tomorrow")


def test_it_is_for_these_items_and_for_no_other(mia):
    mia.says("informed", category="health")
    other = mia.item("She takes a blue inhaler.", category="health", details=["treatment"], title="Medicine")
    agree(mia, asked(mia, mia.health_note))

    assert answer(mia, mia.health_note).verdict.may_go
    assert answer(mia, other).verdict.steps == (Step.ONE_OFF,)


def test_asked_instead_of_told_it_waits_for_a_yes(mia):
    mia.says("informed", category="health")
    agree(mia, asked(mia, mia.health_note), mode="consent", basis="consent", their_basis="consent",
          condition="explicit_consent")  # fmt: skip

    assert answer(mia, mia.health_note).verdict.steps == (Step.ASK_PERSON,)


def test_twice_and_the_third_is_refused_with_the_way_forward(mia):
    for _time in range(2):
        agree(mia, asked(mia, mia.health_note))

    with pytest.raises(Refused) as refused:
        agree(mia, asked(mia, mia.health_note))

    assert refused.value.decision.way_forward == "Agree a protocol with them."
    assert OneOff.objects.count() == 2


@pytest.mark.parametrize(
    ("differs", "reason"),
    [
        ({"reason": " "}, "Write why it is needed."),
        ({"confidentiality": ""}, "Write why it may be told, though it was said in confidence."),
        ({"basis": "public_task"}, "Choose a lawful basis that our kind of agency may use for this."),
        ({"their_basis": "legitimate_interests"}, "Choose a lawful basis that their kind of agency may use for this."),
        ({"condition": ""}, "This is sensitive. Choose the condition that lets it be shared."),
        ({"items": []}, "Choose what it is for."),
    ],
)
def test_what_is_missing_is_named(mia, differs, reason):
    with pytest.raises(Refused) as refused:
        agree(mia, asked(mia, mia.health_note), **differs)

    assert refused.value.decision.reason == reason


@pytest.mark.parametrize("days", [-1, 93])
def test_it_ends_on_a_day_to_come_within_three_months(mia, days):
    with pytest.raises(Refused):
        agree(mia, asked(mia, mia.health_note), until=mia.town.on + timedelta(days=days))


def test_whoever_asked_does_not_agree(mia):
    meg = mia.viewer(mia.meg)
    step = actions.ask_step(questions=[mia.question(mia.health_note, by=meg)], step=Step.ONE_OFF, on=meg.on, by=meg)

    with pytest.raises(Refused, match="Somebody else does this"):
        agree(mia, step)


def test_whoever_is_named_in_a_worry_about_her_does_not_agree(mia):
    mia.worry(named=[mia.meg])

    with pytest.raises(Refused):
        agree(mia, asked(mia, mia.health_note))

    assert not OneOff.objects.exists()


def test_a_rule_of_our_own_is_not_worked_around(mia):
    LocalRule.objects.create(kind="never_this", value="health", because="We do not", begins_on=mia.town.on, **mia.held)

    with pytest.raises(Refused) as refused:
        agree(mia, asked(mia, mia.health_note))

    assert refused.value.decision.way_forward == "A manager can end that rule."


@pytest.fixture
def pushed(mia):
    """A note that makes no sense without another child."""
    ben = mia.town.person("Ben", mia.nursery)
    mia.says("informed")
    mentioned = [actions.Mentioned(words="Ben", party=ben, can_mask=False)]
    return mia.item("Ben pushed her on Monday.", mentions=mentioned)


def weigh(mia, mention, by, words="They are cousins, and it is about both"):
    viewer = mia.viewer(by)
    return actions.balance(mention=mention, words=words, on=viewer.on, by=viewer)


def test_a_name_goes_along_once_a_safeguarding_lead_has_weighed_it(mia, pushed):
    before = answer(mia, pushed)

    weigh(mia, Mention.objects.get(), mia.bea)

    after = answer(mia, pushed)
    assert before.verdict.steps == (Step.THIRD_PARTY_BALANCE,)
    assert after.verdict.answer is Answer.ALLOW
    assert after.released.text == "Ben pushed her on Monday."


def test_nobody_else_weighs_it(mia, pushed):
    with pytest.raises(Refused, match="A safeguarding lead weighs this"):
        weigh(mia, Mention.objects.get(), mia.meg)


def test_a_lead_who_is_named_in_a_worry_about_her_does_not_weigh_it(mia, pushed):
    mia.worry(named=[mia.bea])

    with pytest.raises(Refused):
        weigh(mia, Mention.objects.get(), mia.bea)

    assert not Mention.objects.get().balance


@pytest.fixture
def street(mia):
    """A note that names a street; an address in that street is kept safe."""
    mia.says("informed")
    parties.protect_address(
        person=mia.child, address="12 Mill Lane, AV1 2CD", why="Her father", on=mia.town.on, by=mia.town.founder
    )
    return mia.item("They walked home along Mill Lane on Monday.")


def settle(mia, item, by, marked=(), *, is_absent=False, **differs):
    viewer = mia.viewer(by)
    question = mia.question(mia.asked(item), by=viewer, **differs)
    return actions.settle_mask(question=question, marked=marked, is_absent=is_absent, on=viewer.on, by=viewer)


def test_somebody_reads_it_and_the_words_they_mark_stay_here(mia, street):
    before = answer(mia, street)
    settle(mia, street, mia.tom, ["mill lane"])

    after = answer(mia, street)
    assert (before.verdict.steps, before.suspects) == ((Step.MASK_CHECK,), ("Mill Lane",))
    assert after.verdict.answer is Answer.ALLOW_WITH
    assert after.released.text == "They walked home along [address left out] on Monday."
    assert Condition.ADDRESS_MASKED in after.verdict.conditions


def test_it_is_not_there_and_goes_as_it_is(mia, street):
    settle(mia, street, mia.tom, is_absent=True)

    assert answer(mia, street).released.text == "They walked home along Mill Lane on Monday."
    assert answer(mia, street).verdict.answer is Answer.ALLOW


def test_another_text_or_another_address_is_read_anew(mia, street):
    settle(mia, street, mia.tom, is_absent=True)
    street.refresh_from_db()
    street.text = "They walked home along Mill Lane on Tuesday."
    street.save()
    other_text = answer(mia, street)
    settle(mia, street, mia.tom, is_absent=True)
    read_again = answer(mia, street)
    parties.protect_address(
        person=mia.child, address="14 Mill Lane, AV1 2CE", why="Moved", on=mia.town.on, by=mia.town.founder
    )

    assert other_text.verdict.steps == (Step.MASK_CHECK,)
    assert read_again.verdict.may_go
    assert answer(mia, street).verdict.steps == (Step.MASK_CHECK,)


def test_who_wrote_it_does_not_read_it_alone(mia, street):
    with pytest.raises(Refused, match="Somebody else does this"):
        settle(mia, street, mia.ana, is_absent=True)


def test_the_eyes_are_not_those_of_who_sends(mia, street):
    settle(mia, street, mia.tom, is_absent=True)

    assert answer(mia, street, by=mia.viewer(mia.tom)).verdict.steps == (Step.MASK_CHECK,)
    assert answer(mia, street).verdict.may_go


@pytest.mark.parametrize(("marked", "is_absent"), [([], False), (["Mill Lane"], True), (["High Street"], False)])
def test_what_is_not_clear_is_asked_again(mia, street, marked, is_absent):
    with pytest.raises(Refused):
        settle(mia, street, mia.tom, marked, is_absent=is_absent)

    assert not MaskCheck.objects.exists()


def test_to_keep_somebody_safe_who_sends_reads_it_and_what_they_marked_stays_here(mia, street):
    mia.worry()
    where = {"recipient": mia.duty, "purpose": "safeguarding", "channel": "link"}
    before = answer(mia, street, **where)
    settle(mia, street, mia.ana, ["Mill Lane"], **where)

    after = answer(mia, street, **where)
    assert Step.MASK_CHECK in before.verdict.steps
    assert after.verdict.may_go
    assert "Mill Lane" not in after.released.text


def test_to_keep_somebody_safe_who_sends_may_say_that_nothing_is_there_and_only_for_that(mia, street):
    mia.worry()
    where = {"recipient": mia.duty, "purpose": "safeguarding", "channel": "link"}
    settle(mia, street, mia.ana, is_absent=True, **where)

    assert answer(mia, street, **where).verdict.may_go
    assert answer(mia, street).verdict.steps == (Step.MASK_CHECK,)


PROTECTS = {"purpose": "safeguarding", "channel": "link"}


def test_words_that_go_over_two_lines_stay_here_as_a_browser_sends_them(mia):
    """A browser sends other line endings than those that are kept."""
    mia.worry()
    on, by, ana = mia.town.on, mia.town.founder, mia.viewer(mia.ana)
    parties.protect_address(person=mia.child, address="12 Mill Lane, AV1 2CD", why="Her father", on=on, by=by)
    where = {"recipient": mia.duty, **PROTECTS}
    item = mia.item("They walked along Mill\nLane on Monday.")

    actions.read_oneself(questions=[mia.question(item, **where)], marked=["Mill\r\nLane"], on=ana.on, by=ana)

    assert answer(mia, item, **where).released.text == "They walked along [address left out] on Monday."


def test_who_sends_does_not_mark_words_that_do_not_stand_there(mia, street):
    mia.worry()
    ana = mia.viewer(mia.ana)
    asked_now = mia.question(street, recipient=mia.duty, **PROTECTS)

    with pytest.raises(Refused, match="These words do not stand in the text"):
        actions.read_oneself(questions=[asked_now], marked=["Mill Lane", "High Street"], on=ana.on, by=ana)

    assert not MaskCheck.objects.exists()


def test_a_sender_s_own_reading_to_protect_settles_it_for_no_other_purpose(mia, street):
    mia.worry()
    settle(mia, street, mia.ana, is_absent=True, recipient=mia.duty, **PROTECTS)
    meg = mia.viewer(mia.meg)

    assert answer(mia, street, by=meg).verdict.steps == (Step.MASK_CHECK,)
    settle(mia, street, mia.tom, is_absent=True)
    assert answer(mia, street, by=meg).verdict.may_go


def test_what_a_sender_marked_to_protect_stays_here_for_every_purpose(mia, street):
    mia.worry()
    settle(mia, street, mia.ana, ["Mill Lane"], recipient=mia.duty, **PROTECTS)

    assert "Mill Lane" not in answer(mia, street).released.text


def take(mia, step, item, act, by):
    """One way to take a step."""
    now = {"on": by.on, "by": by}
    ways = {
        "answer_step": lambda: actions.answer_step(asked=step, answer="declined", words="No", **now),
        "hand_over": lambda: actions.hand_over(asked=step, to=mia.meg, questions=[mia.question(item)], **now),
        "keep_legal_advice": lambda: actions.keep_legal_advice(
            asked=step, adviser="R. Lowe", advised_on=by.on, advised_until=by.on, words="It may go", **now
        ),
        "weigh_names": lambda: actions.weigh_names(asked=step, mentions=[*Mention.objects.all()], words="Both", **now),
        "read_for": lambda: actions.read_for(
            asked=step, questions=[mia.question(mia.asked(item), by=by)], marked=[], is_absent=True, **now
        ),
    }
    return ways[act]()


@pytest.mark.parametrize("act", ["answer_step", "hand_over", "keep_legal_advice", "weigh_names", "read_for"])
def test_whoever_is_named_in_a_worry_about_her_takes_no_step_at_all(mia, street, act):
    mia.worry(named=[mia.tom])
    step = asked(mia, street, Step.MASK_CHECK)

    with pytest.raises(Refused, match="This cannot be arranged here yet"):
        take(mia, step, street, act, mia.viewer(mia.tom))

    step.refresh_from_db()
    assert step.answer == "waiting"


@pytest.mark.parametrize("act", ["weigh_names", "read_for"])
def test_what_was_answered_is_not_answered_again(mia, street, act):
    step, tom = asked(mia, street, Step.MASK_CHECK), mia.viewer(mia.tom)
    actions.answer_step(asked=step, answer="declined", words="It is not needed", on=tom.on, by=tom)

    with pytest.raises(Refused, match="This was answered already"):
        take(mia, step, street, act, tom)

    step.refresh_from_db()
    assert (step.answer, step.answer_words) == ("declined", "It is not needed")


@pytest.mark.parametrize("act", ["weigh_names", "read_for"])
def test_where_nothing_is_left_to_look_at_it_is_not_done_by_itself(mia, act):
    mia.says("informed")
    item = mia.item()
    step = asked(mia, item, Step.MASK_CHECK)
    Mention.objects.all().delete()

    with pytest.raises(Refused, match="Nothing in it has to be looked at"):
        take(mia, step, item, act, mia.viewer(mia.tom))

    step.refresh_from_db()
    assert step.answer == "waiting"


@pytest.fixture
def aunt(mia):
    """Ana is Mia's aunt: she is too close to decide it alone."""
    mia.says("informed")
    circle = circles.begin_personal(person=mia.child, on=mia.town.on, by=mia.town.founder)
    tie = ties.add(circle=circle, called="Ana", ring=1, sector="family", on=mia.town.on, by=mia.town.founder)
    tie.to_party = mia.ana
    tie.save()
    return mia.item()


def test_a_colleague_takes_over_the_question_and_decides_it_under_their_own_name(mia, aunt):
    before = answer(mia, aunt)
    step, tom = asked(mia, aunt, Step.COLLEAGUE), mia.viewer(mia.tom)
    actions.hand_over(asked=step, to=mia.meg, questions=[mia.question(aunt)], on=tom.on, by=tom)

    handed = StepAsked.objects.get(asked_of=mia.meg)
    assert before.verdict.steps == (Step.COLLEAGUE,)
    assert handed in StepAsked.objects.visible_to(mia.viewer(mia.meg)).asked_of(mia.viewer(mia.meg)).waiting()
    assert answer(mia, aunt, by=mia.viewer(mia.meg)).verdict.answer is Answer.ALLOW
    step.refresh_from_db()
    assert (step.answer, step.answer_words) == ("done", "Meg")


@pytest.mark.parametrize("who", ["ana", "col"])
def test_it_goes_to_nobody_who_may_not_send_it(mia, aunt, who):
    mia.col = mia.town.somebody_at_work("Col", "support_worker", mia.nursery)
    step, tom = asked(mia, aunt, Step.COLLEAGUE), mia.viewer(mia.tom)

    with pytest.raises(Refused, match="They cannot take this"):
        actions.hand_over(asked=step, to=getattr(mia, who), questions=[mia.question(aunt)], on=tom.on, by=tom)


def test_legal_advice_is_kept_with_who_when_and_until_and_opens_no_gate(mia):
    mia.nursery.nation = "scotland"
    mia.nursery.save()
    mia.says("informed")
    item = mia.item()
    before, step, meg = answer(mia, item), asked(mia, item, Step.LEGAL_ADVICE), mia.viewer(mia.meg)
    advice = {"adviser": "R. Lowe, solicitor", "advised_on": meg.on, "advised_until": meg.on + timedelta(days=30)}
    actions.keep_legal_advice(asked=step, words="It may go", on=meg.on, by=meg, **advice)

    assert before.verdict.steps == (Step.LEGAL_ADVICE,)
    assert answer(mia, item).verdict.steps == (Step.LEGAL_ADVICE,)
    step.refresh_from_db()
    assert (step.adviser, step.answer) == ("R. Lowe, solicitor", "done")


def test_a_check_of_who_they_are_answers_who_asked_for_it(mia):
    mia.says("informed")
    lin = mia.recipient(mia.health, "Lin", verified_on=None, verified_how="")
    item = mia.item()
    before, step = answer(mia, item, recipient=lin), asked(mia, item, Step.VERIFY_RECIPIENT, recipient=lin)
    tom = mia.viewer(mia.tom)
    actions.verify_recipient(recipient=lin, how="Rang the clinic", version=lin.version, on=tom.on, by=tom)

    assert Step.VERIFY_RECIPIENT in before.verdict.steps
    assert answer(mia, item, recipient=lin).verdict.answer is Answer.ALLOW
    step.refresh_from_db()
    assert (step.answer, step.answer_words) == ("done", "Rang the clinic")


@pytest.fixture
def imran(mia):
    return mia.town.somebody_at_work("Imran", "auditor", mia.nursery)


def ask_officer(mia, words="May health go under early help?"):
    ana = mia.viewer(mia.ana)
    return actions.ask_officer(questions=[mia.question(mia.health_note)], words=words, on=ana.on, by=ana)


def test_the_officer_reads_the_question_and_no_record_and_their_advice_changes_no_gate(mia, imran):
    question, officer = ask_officer(mia), mia.viewer(imran)
    before = answer(mia, mia.health_note).verdict
    actions.answer_as_officer(asked=question, words="It may not: agree it once", on=officer.on, by=officer)

    assert list(AdviceAsked.objects.visible_to(officer)) == [question]
    assert list(AdviceAsked.objects.visible_to(mia.viewer(mia.ana)).to_read(mia.viewer(mia.ana))) == [question]
    assert answer(mia, mia.health_note).verdict == before
    assert not type(mia.health_note).objects.visible_to(officer).exists()


def test_a_name_is_left_out_of_a_question_to_the_officer(mia, imran):
    with pytest.raises(Refused, match="Leave out the names"):
        ask_officer(mia, "May I tell them that Mia has asthma?")


def test_nobody_answers_in_the_officers_place(mia, imran):
    question, meg = ask_officer(mia), mia.viewer(mia.meg)

    with pytest.raises(Refused, match="The data protection officer answers this"):
        actions.answer_as_officer(asked=question, words="Yes", on=meg.on, by=meg)
    assert not AdviceAsked.objects.visible_to(meg).exists()


def test_an_officer_whom_a_worry_names_does_not_read_what_rests_on_it(mia, imran):
    concern, ana = mia.worry(named=[imran]), mia.viewer(mia.ana)
    item = mia.item("Bruises", category="safety", details=["worry"], title="A worry", from_concern=concern)
    actions.ask_officer(questions=[mia.question(item)], words="May this go?", on=ana.on, by=ana)

    assert AdviceAsked.objects.exists()
    assert not AdviceAsked.objects.visible_to(mia.viewer(imran)).exists()


def test_that_one_practised_is_ones_own(mia):
    ana = mia.viewer(mia.ana)
    kept = actions.keep_practice(situation="bruises", on=ana.on, by=ana)
    again = actions.keep_practice(situation="bruises", on=ana.on, by=ana)

    assert kept == again
    assert list(type(kept).objects.visible_to(ana)) == [kept]
    assert not type(kept).objects.visible_to(mia.viewer(mia.meg)).exists()
