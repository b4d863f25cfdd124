"""Asking for the step that would make it yes, and answering it. Helping is not deciding. Criterion: 003-P24."""

from collections.abc import Iterable, Sequence
from datetime import date

from kinweave.access.actions import row_of
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.information.actions.passing import human_of
from kinweave.information.asking import Question, ask
from kinweave.information.colleagues import may_take
from kinweave.information.models import SharingDecision, StepAsked
from kinweave.information.recording import keep_decision
from kinweave.information.rules import Step, helping
from kinweave.information.rules import passing as rules
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note

# Who is asked, by role; the sender takes the steps that are not here themself, on a page of its own.
WHO_HELPS = {
    Step.LEGAL_ADVICE: "manager",
    Step.COLLEAGUE: "team_lead",
    Step.VERIFY_RECIPIENT: "team_lead",
    Step.ONE_OFF: "manager",
    Step.RENEW: "manager",
    Step.COMPLETE_BASIS: "manager",
    Step.RESOLVE_DISPUTE: "manager",
    Step.CONSIDER_OBJECTION: "manager",
    Step.THIRD_PARTY_BALANCE: "safeguarding_lead",
    Step.MASK_CHECK: "team_lead",
    Step.SIGN_OFF: "safeguarding_lead",
    Step.PLACE_HOLD: "safeguarding_lead",
}


@act
def ask_step(
    *,
    questions: Sequence[Question],
    step: Step,
    words: str = "",
    asked_of: Party | None = None,
    on: date,
    by: Viewer,
) -> StepAsked:
    """Ask somebody to take a step that is needed first; what was asked and why is kept with it."""
    decision = keep_decision(rulings=ask(questions), outcome=SharingDecision.Outcome.ASKED, by=by)
    asked = StepAsked.objects.create(
        decision=decision,
        step=step,
        role_key="" if asked_of else WHO_HELPS.get(step, "manager"),
        asked_of=asked_of,
        words=words,
        **held_like(decision.person, by),
    )
    note("asked for a step", asked, by=by, step=str(step))
    return asked


def require_stands_apart(person: Party, *, on: date, by: Viewer) -> None:
    """Go on when nothing names whoever takes the step beside the person. R11."""
    require_not_named(person=person, party=row_of(by.person_id), tried="sharing", on=on, by=by)


def still_waiting(asked: StepAsked) -> None:
    """Go on when nobody has answered a step, and nobody else can until this act has ended."""
    alone_with(asked)
    asked.refresh_from_db()
    require(helping.may_take(is_waiting=asked.answer == StepAsked.Answer.WAITING))


@act
def answer_step(*, asked: StepAsked, answer: str, words: str, on: date, by: Viewer) -> StepAsked:
    """Say that a step was taken, or that it will not be, and why. What it changes stands in its own record."""
    alone_with(asked)
    asked.refresh_from_db()
    require_stands_apart(asked.decision.person, on=on, by=by)
    who_asked, who_answers = human_of(asked.recorded_by_id), human_of(by.person_id)
    is_waiting = asked.answer == StepAsked.Answer.WAITING
    require(rules.may_answer_step(is_waiting=is_waiting, asked_by=who_asked, answered_by=who_answers, words=words))
    asked.answer, asked.answer_words = answer, words
    asked.answered_by_id, asked.answered_at = by.person_id, by.at
    asked.save(update_fields=["answer", "answer_words", "answered_by", "answered_at"])
    note("answered a step", asked, by=by, answer=answer)
    return asked


def closed(steps: Iterable[StepAsked], words: str, *, by: Viewer) -> None:
    """Answer steps that were taken: what was done, by whom, when. Called by the act in which it was done."""
    for one in steps:
        one.answer, one.answer_words = StepAsked.Answer.DONE, words
        one.answered_by_id, one.answered_at = by.person_id, by.at
        one.save(update_fields=["answer", "answer_words", "answered_by", "answered_at"])
        note("answered a step", one, by=by, answer=one.answer)


@act
def hand_over(*, asked: StepAsked, to: Party, questions: Sequence[Question], on: date, by: Viewer) -> StepAsked:
    """Hand a question to a colleague who may send: they decide it, under their own name. R11. Criterion: 003-P24."""
    alone_with(asked)
    asked.refresh_from_db()
    require_stands_apart(asked.decision.person, on=on, by=by)
    require(
        helping.may_hand_over(
            is_waiting=asked.answer == StepAsked.Answer.WAITING,
            is_asker=to.human == human_of(asked.recorded_by_id),
            may_take=may_take(to, questions, by.at),
        )
    )
    handed = StepAsked.objects.create(
        decision=asked.decision,
        step=asked.step,
        asked_of=to,
        words=asked.words,
        **held_like(asked.decision.person, by),
    )
    note("asked for a step", handed, by=by, step=str(asked.step))
    closed([asked], to.called, by=by)
    return handed


@act
def keep_legal_advice(
    *, asked: StepAsked, adviser: str, advised_on: date, advised_until: date, words: str, on: date, by: Viewer
) -> StepAsked:
    """Write down legal advice: who gave it, when, what they said, until when it holds. It changes no gate. R1."""
    alone_with(asked)
    asked.refresh_from_db()
    require_stands_apart(asked.decision.person, on=on, by=by)
    is_waiting = asked.answer == StepAsked.Answer.WAITING
    require(
        helping.may_advise(
            is_waiting=is_waiting, adviser=adviser, advised_on=advised_on, until=advised_until, words=words, on=on
        )
    )
    asked.adviser, asked.advised_on, asked.advised_until = adviser, advised_on, advised_until
    asked.save(update_fields=["adviser", "advised_on", "advised_until"])
    closed([asked], words, by=by)
    return asked


@act
def read_answer(*, asked: StepAsked, on: date, by: Viewer) -> StepAsked:
    """Say that the answer to what one asked for was read: it leaves Today."""
    if asked.seen_at is None:
        asked.seen_at = by.at
        asked.save(update_fields=["seen_at"])
        note("read the answer to a step", asked, by=by)
    return asked
