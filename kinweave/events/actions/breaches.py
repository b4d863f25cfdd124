"""What happened anyway: a contact that a restriction stops is always written down, and opens a question."""

from datetime import date
from typing import Any

from kinweave.circles.actions import restrictions as circles
from kinweave.events.models import BreachQuestion, Event
from kinweave.events.stopping import binding_on
from kinweave.foundation import Viewer, wall
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


def ask_whether_broken(*, event: Event, on: date, by: Viewer) -> list[BreachQuestion]:
    """Open a question for each restriction that an event which happened touches. Criterion: 002-P18.

    The question stands on the side of the organisation that holds the restriction.
    """
    return [ask(event=event, restriction=one, by=by) for one in binding_on(event, event.day)]


def ask(*, event: Event, restriction: Any, by: Viewer) -> BreachQuestion:
    """Open one question, once."""
    if wall.is_up():
        return ask_across(event, restriction, by)
    question, is_new = BreachQuestion.objects.get_or_create(
        event=event,
        restriction=restriction,
        defaults={"person": restriction.person, **held_like(restriction.person, by)},
    )
    if is_new:
        note("asked whether a restriction was broken", question, by=by)
    return question


def ask_across(event: Event, restriction: Any, by: Viewer) -> BreachQuestion:
    """The same behind the wall: the question and its line are the holder's."""
    for pk, holder, about in wall.across("ask_whether_broken", restriction.pk, event.pk, by.at, by.person_id):
        note("asked whether a restriction was broken", BreachQuestion(pk=pk), by=by, holder_id=holder, about_id=about)
    return BreachQuestion(event=event, restriction=restriction)


@act
def answer_question(
    *, question: BreachQuestion, answer: str, was_broken: bool, on: date, by: Viewer, **breach: Any
) -> BreachQuestion:
    """Say what it was. A breach is written down exactly: what, who_saw, who_was_told. Criterion: 002-P18."""
    if was_broken:
        question.breach = circles.write_breach(
            restriction=question.restriction, happened_on=question.event.day, on=on, by=by, **breach
        )
    question.answered_on, question.answer = on, answer
    question.save(update_fields=["answered_on", "answer", "breach"])
    note("answered whether a restriction was broken", question, by=by, was_broken=was_broken)
    return question
