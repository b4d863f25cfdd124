"""Asking for the step that would make it yes, and answering it. Helping is not deciding. Criterion: 003-P24."""

from collections.abc import Sequence
from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.information.actions.passing import human_of
from kinweave.information.asking import Question, ask
from kinweave.information.models import SharingDecision, StepAsked
from kinweave.information.recording import keep_decision
from kinweave.information.rules import Step
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


@act
def answer_step(*, asked: StepAsked, answer: str, words: str, on: date, by: Viewer) -> StepAsked:
    """Say that a step was taken, or that it will not be, and why. What it changes stands in its own record."""
    alone_with(asked)
    asked.refresh_from_db()
    who_asked, who_answers = human_of(asked.recorded_by_id), human_of(by.person_id)
    is_waiting = asked.answer == StepAsked.Answer.WAITING
    require(rules.may_answer_step(is_waiting=is_waiting, asked_by=who_asked, answered_by=who_answers, words=words))
    asked.answer, asked.answer_words = answer, words
    asked.answered_by_id, asked.answered_at = by.person_id, by.at
    asked.save(update_fields=["answer", "answer_words", "answered_by", "answered_at"])
    note("answered a step", asked, by=by, answer=answer)
    return asked
