"""What can be done with the check-in after a session: opened, answered once by each who came, closed. 004-P21."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from datetime import date

from django.db import transaction

from kinweave.circles.actions.groups import in_group, require_may_answer, require_runs
from kinweave.circles.models import Member
from kinweave.events import ballot_box
from kinweave.events.models import Attendance, Box, CheckIn, HasAnswered, Session
from kinweave.events.rules import check_in as rules
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


def came(session: Session) -> set[object]:
    """The members who came to a session, late or for a part too; who led it is not asked."""
    there = Attendance.objects.filter(session=session, how__in=Attendance.THERE, member__is_facilitator=False)
    return set(there.values_list("member", flat=True))


@act
def open_check_in(*, session: Session, on: date, by: Viewer) -> CheckIn:
    """Open the check-in of a session, with an empty box. Criterion: 004-P21."""
    require_runs(session.circle, by)
    alone_with(session)
    is_open = CheckIn.objects.filter(session=session).exists()
    is_held = session.state == Session.State.HELD
    require(rules.may_open(is_held=is_held, is_open_already=is_open, there=len(came(session))))
    check_in = CheckIn.objects.create(session=session, opened_on=on, **in_group(session.circle, by))
    Box.objects.create(check_in=check_in, answers=ballot_box.empty(check_in.pk, check_in.turn))
    note("opened a check-in", check_in, by=by)
    return check_in


@act
def answer_check_in(*, check_in: CheckIn, member: Member, said: Mapping[str, str], on: date, by: Viewer) -> None:
    """Somebody who came answers, once: themself, or on the device of a facilitator who does not see it. 004-P21.

    What they say goes into the box, and nowhere else; that they answered is kept beside it. Nothing comes back.
    """
    del on
    require_may_answer(member, by)
    alone_with(check_in)
    check_in.refresh_from_db()
    answers = inside(check_in, by)
    has = HasAnswered.objects.has(check_in, member.pk)
    was_there = member.pk in came(check_in.session)
    is_open = check_in.closed_on is None
    require(rules.may_answer_check_in(is_open=is_open, was_there=was_there, has_answered=has))
    put_in(check_in, answers, {name: said[name] for name in (*CheckIn.QUESTIONS, "words")})
    facts = {"turn": check_in.turn, "on_own_page": member.party_id in by.own_ids}
    HasAnswered.objects.create(check_in=check_in, member=member, **facts, **in_group(check_in.circle, by))
    note("answered a check-in", check_in, by=by)


def inside(check_in: CheckIn, by: Viewer) -> list[ballot_box.Answer]:
    """What is in the box of an open round. Where its key is gone, the round is opened again, and says so."""
    if check_in.closed_on is not None:
        return []
    box = Box.objects.get(check_in=check_in)
    try:
        return ballot_box.opened(box.sealed, check_in.pk, check_in.turn)
    except ballot_box.KeyIsGone:
        check_in.turn += 1
        check_in.save(update_fields=["turn"])
        Box.objects.filter(pk=box.pk).update(answers=ballot_box.empty(check_in.pk, check_in.turn))
        note("opened a check-in again", check_in, by=by)
        return []


def put_in(check_in: CheckIn, answers: list[ballot_box.Answer], answer: ballot_box.Answer) -> None:
    """Put an answer into the box of a round, in an order that says nothing."""
    sealed = ballot_box.sealed([*answers, answer], check_in.pk, check_in.turn)
    Box.objects.filter(check_in=check_in).update(answers=sealed)


@act
def close_check_in(*, check_in: CheckIn, on: date, by: Viewer) -> CheckIn:
    """Close a round, once: what came of it is kept without order, if enough answered; its key is destroyed. 004-P21."""
    require_runs(check_in.circle, by)
    alone_with(check_in)
    check_in.refresh_from_db()
    require(rules.may_close(is_open=check_in.closed_on is None))
    turn = check_in.turn
    answers = inside(check_in, by)
    if check_in.turn != turn:  # it came from a backup: it stays open, and everybody can answer again
        return check_in
    check_in.closed_on = on
    own = HasAnswered.objects.of_round(check_in).filter(on_own_page=True).count()
    check_in.result = json.dumps(published(answers, own)) if rules.may_show(len(answers), own) else None
    check_in.save(update_fields=["closed_on", "result"])
    Box.objects.filter(check_in=check_in).update(answers=None)
    transaction.on_commit(lambda: ballot_box.destroy_key(check_in.pk))
    kept = hashlib.sha256(check_in.result.encode()).hexdigest() if check_in.result else ""
    note("closed a check-in", check_in, by=by, kept=kept)
    return check_in


def published(answers: list[ballot_box.Answer], own: int) -> dict[str, object]:
    """What is kept of a round: how many answered, how often each answer came, and words where enough answered.

    Which answers came from one hand is not kept. The salt is why nobody can find out, by trying every result there may
    be, which of them the trail commits to.
    """
    spread = ballot_box.tally(answers, CheckIn.QUESTIONS, CheckIn.Answer.values)
    words = sorted(one["words"] for one in answers if one["words"]) if rules.may_show_words(len(answers), own) else []
    return {"salt": secrets.token_hex(32), "n": len(answers), "spread": spread, "words": words}
