"""What can be done with prompts: answer one, put it off, switch it off, ask for it again."""

from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans.models import PromptAnswer
from kinweave.plans.noticing import as_given
from kinweave.plans.rules.prompts import is_switched_off, may_answer_prompt, may_ask_again
from kinweave.ties import actions as ties
from kinweave.ties.models import Sector, Tie, Want
from kinweave.trail.acts import act, note

VERBS = {
    PromptAnswer.Answer.ANSWERED: "answered a prompt",
    PromptAnswer.Answer.NOT_NOW: "put a prompt off",
    PromptAnswer.Answer.STOP: "switched a prompt off",
}


@act
def answer_prompt(
    *,
    person: Party,
    key: str,
    answer: str,
    reason: str,
    tie: Tie | None = None,
    until: date | None = None,
    prefers_solitude: bool = False,
    on: date,
    by: Viewer,
) -> PromptAnswer:
    """Answer a prompt, put it off until a day, or switch it off for a person, with a reason. Criterion: 002-P12."""
    has_died = person.died_on is not None
    require(
        may_answer_prompt(
            key=key, answer=answer, reason=reason, until=until, on=on, has_died=has_died,
            prefers_solitude=prefers_solitude,
        )
    )  # fmt: skip
    row = PromptAnswer.objects.create(
        person=person,
        prompt=key,
        tie=tie,
        answer=answer,
        reason=reason,
        until=until if answer == PromptAnswer.Answer.NOT_NOW else None,
        prefers_solitude=prefers_solitude,
        answered_on=on,
        **held_like(person, by),
    )
    note(VERBS[PromptAnswer.Answer(answer)], row, by=by, prompt=key)
    return row


@act
def respect_solitude(
    *, person: Party, key: str, reason: str, hope: str, words: str = "", method: str = "", on: date, by: Viewer
) -> PromptAnswer:
    """Switch prompts about company off for somebody who likes to be on their own.

    Where they said so, it is kept as their wish, in their words: no more of `hope`. Criteria: 002-P6, P12.
    """
    if words:
        ties.wish(
            person=person, hope=hope, hope_sector=Sector.COMMUNITY, want=Want.WITHDRAW, words=words, method=method,
            says_who="person", on=on, by=by,
        )  # fmt: skip
    return answer_prompt(person=person, key=key, answer="stop", reason=reason, prefers_solitude=True, on=on, by=by)


@act
def ask_again(*, person: Party, key: str, tie: Tie | None = None, reason: str, on: date, by: Viewer) -> PromptAnswer:
    """Switch a prompt on again that was switched off for a person. Criterion: 002-P12."""
    given = [as_given(one) for one in PromptAnswer.objects.about(person).in_order()]
    require(may_ask_again(is_off=is_switched_off(key, given, tie=str(tie.pk) if tie else "")))
    for_all = any(one.prefers_solitude for one in given)
    row = PromptAnswer.objects.create(
        person=person, prompt=key, tie=tie, answer=PromptAnswer.Answer.AGAIN, reason=reason,
        prefers_solitude=for_all and tie is None, answered_on=on, **held_like(person, by),
    )  # fmt: skip
    note("asked for a prompt again", row, by=by, prompt=key)
    return row
