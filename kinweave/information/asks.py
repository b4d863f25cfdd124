"""How an ask stands now: gathered from what the members said and what happened to it. Criterion: 000-P16."""

from datetime import date

from kinweave.information.models import Ask, AskMove, AskVoice, Seat
from kinweave.information.rules.networks import Asked, Stands, stands
from kinweave.information.seats import is_left


def moves_of(ask: Ask) -> list[AskMove]:
    """What happened to it, as it came."""
    return sorted(ask.moves.all(), key=lambda one: (one.recorded_at, str(one.pk)))


def holder_now(ask: Ask, on: date) -> Seat | None:
    """Who gets the answer now; nobody, once they gave it back, or have left."""
    moves = moves_of(ask)
    if moves and moves[-1].kind == "cannot":
        return None
    holder: Seat = moves[-1].seat if moves else ask.getter
    return None if is_left(holder, on) else holder


def due_now(ask: Ask) -> date:
    """By when, now."""
    moves = moves_of(ask)
    return moves[-1].due_on if moves else ask.due_on


def voices_now(ask: Ask) -> list[AskVoice]:
    """The last word of each member, as they came."""
    said = sorted(ask.voices.all(), key=lambda one: (one.recorded_at, str(one.pk)))
    return list({one.seat_id: one for one in said}.values())


def is_open(voice: AskVoice) -> bool:
    """Whether a voice is an objection that nobody has answered."""
    return voice.said == "objects" and not hasattr(voice, "answer")


def is_answered(ask: Ask) -> bool:
    """Whether an answer has come, whoever may read it."""
    return ask.findings.exists()


def stands_now(ask: Ask, on: date) -> Stands:
    """How it stands. An objection that was answered is neither a yes nor in the way."""
    voices, holder = voices_now(ask), holder_now(ask, on)
    asked = Asked(
        proposer=str(ask.proposed_by_id),
        getter=str(ask.getter_id),
        holder=str(holder.pk) if holder else None,
        due_on=due_now(ask),
        said={str(one.seat_id): one.said for one in voices},
        open_objections=sum(is_open(one) for one in voices),
        is_answered=is_answered(ask),
    )
    return stands(asked, on)
