"""What can be done with what a network wants to find out: proposed, agreed, late, taken on. Criterion: 000-P16."""

from datetime import date

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer, require
from kinweave.information.asks import holder_now
from kinweave.information.models import Ask, AskAnswer, AskMove, AskVoice, Seat, Source
from kinweave.information.rules import networks as rules
from kinweave.information.seats import require_seat, written
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


@act
def propose(
    *,
    circle: Circle,
    question: str,
    getter: Seat,
    due_on: date,
    how_shared: str,
    source: Source | None = None,
    on: date,
    by: Viewer,
) -> Ask:
    """Propose what the network finds out: who gets the answer, by when, how it will be shared. Criterion: 000-P16."""
    seat = require_seat(circle.pk, by)
    require(rules.may_propose(due_on=due_on, on=on))
    ask = Ask.objects.create(
        question=question, getter=getter, proposed_by=seat, source=source, due_on=due_on, how_shared=how_shared,
        **written(circle, by),
    )  # fmt: skip
    note("proposed to find out", ask, by=by)
    return ask


@act
def say_to_ask(*, ask: Ask, said: str, why: str = "", on: date, by: Viewer) -> AskVoice:
    """Say that an ask is fine, or object with a reason. The last word of each member stands. Criterion: 000-P16."""
    seat = require_seat(ask.circle_id, by)
    alone_with(ask)
    require(rules.may_say(is_answered=ask.findings.exists(), said=said, why=why))
    voice = AskVoice.objects.create(ask=ask, seat=seat, said=said, why=why, **written(ask.circle, by))
    if said == AskVoice.Said.FINE:
        note("agreed to an ask", voice, by=by)
    else:
        note("objected to an ask", voice, by=by)
    return voice


@act
def answer_objection(*, voice: AskVoice, words: str, on: date, by: Viewer) -> AskAnswer:
    """Answer an objection, so that the ask goes on. Criterion: 000-P16."""
    seat, ask = require_seat(voice.circle_id, by), voice.ask
    alone_with(ask)
    is_answered = AskAnswer.objects.filter(voice=voice).exists()
    may_speak = seat.is_lead or ask.proposed_by == seat
    require(rules.may_answer_objection(may_speak=may_speak, is_own=voice.seat == seat, is_answered=is_answered))
    row = AskAnswer.objects.create(voice=voice, seat=seat, words=words, **written(ask.circle, by))
    note("answered an objection to an ask", row, by=by)
    return row


@act
def move_ask(*, ask: Ask, kind: str, because: str = "", due_on: date, on: date, by: Viewer) -> AskMove:
    """Say that an answer comes later, that one cannot get it, or that one takes it on. Criterion: 000-P16."""
    seat = require_seat(ask.circle_id, by)
    alone_with(ask)
    holder = holder_now(ask, on)
    require(
        rules.may_move(
            kind=kind, is_holder=holder == seat, has_holder=holder is not None, because=because, due_on=due_on, on=on
        )
    )
    row = AskMove.objects.create(
        ask=ask, kind=kind, seat=seat, because=because, due_on=due_on, **written(ask.circle, by)
    )
    note("moved an ask", row, by=by, kind=kind)
    return row
