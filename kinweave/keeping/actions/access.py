"""A request to see what is kept, from the day it comes to the day it is given. Criterion: 003-P26; R26."""

import secrets
from collections.abc import Sequence
from datetime import date

from kinweave.access.actions import row_of
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.keeping.actions.holding import hold_while_asked, let_go
from kinweave.keeping.models import AccessLeftOut, AccessQuestion, AccessRequest, AccessThirdParty
from kinweave.keeping.packing import is_same, seal_of, undecided
from kinweave.keeping.rules import access as rules
from kinweave.keeping.rules.access_clock import first_month_ends_on, is_paused
from kinweave.parties.models import Matter, Party, SpeaksFor
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note

Outcome = AccessRequest.Outcome
Answer = AccessLeftOut.Answer


@act
def ask_access(
    *,
    person: Party,
    how: str,
    received_on: date,
    speaks_for: SpeaksFor | None = None,
    brought_by: str = "",
    wanted: str = "",
    identity_how: str = "",
    because: str,
    on: date,
    by: Viewer,
) -> AccessRequest:
    """Keep that somebody asks to see what is kept; from now on nothing about them is disposed of. Criterion: 003-P26.

    `because` is what the hold says. Who signed in as themself is known; anybody else is checked by somebody.
    """
    alone_with(person)
    has_open = AccessRequest.objects.about(person).open().filter(speaks_for=speaks_for).exists()
    speaks = speaks_for is None or (speaks_for.person_id == person.pk and speaks_about_it(speaks_for, on))
    require(rules.may_ask(has_open=has_open, received_on=received_on, on=on, speaks_about_it=speaks))
    require_nothing_names(person, speaks_for, brought_by, on=on, by=by)
    hold = hold_while_asked(person=person, because=because, on=on, by=by)
    known = {"identity_on": received_on, "identity_how": identity_how} if identity_how else {}
    request = AccessRequest.objects.create(
        person=person,
        how=how,
        received_on=received_on,
        speaks_for=speaks_for,
        brought_by=brought_by,
        wanted=wanted,
        hold=hold,
        **known,
        **held_like(person, by),
    )
    request.wind()
    note("asked to see what is kept", request, by=by)
    return request


def require_nothing_names(person: Party, speaks_for: SpeaksFor | None, name: str, *, on: date, by: Viewer) -> None:
    """Go on when no restriction, bar or concern names who asks for the person, or brings it. R9."""
    if speaks_for:
        require_not_named(person=person, party=speaks_for.speaker, name="", tried="asking to see", on=on, by=by)
    if name:
        require_not_named(person=person, name=name, tried="asking to see", on=on, by=by)


def speaks_about_it(row: SpeaksFor, on: date) -> bool:
    """Whether somebody speaks for a person about what is kept, on a day, and may see their page."""
    lasts = row.begins_on <= on and (row.ends_on is None or row.ends_on > on)
    return lasts and row.sees_page and Matter.RECORDS.value in row.topics


def require_may_answer(request: AccessRequest, *, on: date, by: Viewer) -> None:
    """Go on when no restriction, bar or concern about the person names who answers. R11."""
    require_not_named(person=request.person, party=row_of(by.person_id), tried="asking to see", on=on, by=by)


def alone_to_answer(request: AccessRequest, *, on: date, by: Viewer) -> None:
    """Go on alone, with the request as it is now, when nothing names who answers it. Raises Refused."""
    alone_with(request)
    request.refresh_from_db()
    require_may_answer(request, on=on, by=by)


def require_may_have(request: AccessRequest, *, on: date, by: Viewer) -> None:
    """Go on while it is open, who asks still speaks for the person, and nothing has come to name them. R9."""
    alone_to_answer(request, on=on, by=by)
    row = request.speaks_for
    require(rules.may_have(is_open=request.is_open, speaks_about_it=row is None or speaks_about_it(row, on)))
    require_nothing_names(request.person, row, request.brought_by, on=on, by=by)


@act
def take_up(*, request: AccessRequest, version: int, on: date, by: Viewer) -> AccessRequest:
    """Say that one answers it oneself: it waits on one's own Today."""
    alone_to_answer(request, on=on, by=by)
    request.change(version=version, handler_id=by.person_id)
    note("took up an access request", request, by=by)
    return request


@act
def know_who_asks(
    *, request: AccessRequest, how: str, known_on: date, version: int, on: date, by: Viewer
) -> AccessRequest:
    """Keep how it was checked who asks: the month begins then. Criterion: 003-P26."""
    alone_to_answer(request, on=on, by=by)
    facts = {"is_open": request.is_open, "is_known": request.identity_on is not None}
    require(rules.may_know(**facts, how=how, known_on=known_on, received_on=request.received_on, on=on))
    request.change(version=version, identity_on=known_on, identity_how=how)
    request.wind()
    note("checked who asks to see", request, by=by)
    return request


@act
def question(*, request: AccessRequest, words: str, on: date, by: Viewer) -> AccessQuestion:
    """Ask the person what exactly they mean: until they answer, no day counts. Criterion: 003-P26."""
    alone_to_answer(request, on=on, by=by)
    require(rules.may_question(is_open=request.is_open, words=words, is_waiting=is_paused(request.facts)))
    asked = AccessQuestion.objects.create(request=request, words=words, asked_on=on, **held_like(request, by))
    request.wind()
    note("asked what they want to see", asked, by=by)
    return asked


@act
def take_answer(*, asked: AccessQuestion, answer: str, answered_on: date, on: date, by: Viewer) -> AccessQuestion:
    """Keep what the person answered: the clock goes on. Criterion: 003-P26."""
    alone_to_answer(asked.request, on=on, by=by)
    asked.refresh_from_db(fields=["answered_on", "answer"])
    is_waiting, asked_on = asked.answered_on is None, asked.asked_on
    require(
        rules.may_take_answer(is_waiting=is_waiting, asked_on=asked_on, answered_on=answered_on, answer=answer, on=on)
    )
    asked.answer, asked.answered_on = answer, answered_on
    asked.save(update_fields=["answer", "answered_on"])
    asked.request.wind()
    note("heard what they want to see", asked, by=by)
    return asked


@act
def lengthen(*, request: AccessRequest, months: int, because: str, version: int, on: date, by: Viewer) -> AccessRequest:
    """Take one or two months more; the person is told why today. Criterion: 003-P26."""
    alone_to_answer(request, on=on, by=by)
    require(
        rules.may_lengthen(
            is_open=request.is_open,
            months=months,
            because=because,
            first_month_ends_on=first_month_ends_on(request.facts),
            already=request.more_months,
            on=on,
        )
    )
    request.change(version=version, more_months=months, more_because=because, more_told_on=on)
    request.wind()
    note("took more time for an access request", request, by=by, months=months)
    return request


@act
def decide_about_others(
    *, request: AccessRequest, words: str, decision: str, because: str, on: date, by: Viewer
) -> AccessThirdParty:
    """Decide whether somebody else's name goes into the pack. Criterion: 003-P26."""
    alone_to_answer(request, on=on, by=by)
    said = {"words": words, "decision": decision, "because": because}
    require(rules.may_decide_about_others(is_open=request.is_open, **said))
    row, _made = AccessThirdParty.objects.update_or_create(
        request=request,
        words=words,
        defaults={"decision": decision, "because": because or None},
        create_defaults={"decision": decision, "because": because or None, **held_like(request, by)},
    )
    note("decided about somebody else in a pack", row, by=by, decision=decision)
    return row


@act
def leave_out(
    *,
    request: AccessRequest,
    sections: Sequence[str],
    under: str,
    because: str,
    is_told: bool,
    asked_of: str,
    on: date,
    by: Viewer,
) -> AccessLeftOut:
    """Leave something out of the pack, on a ground of the law; for harm, a professional is asked. 003-P26."""
    alone_to_answer(request, on=on, by=by)
    said = {"under": under, "because": because, "asked_of": asked_of}
    require(rules.may_leave_out(is_open=request.is_open, sections=len(sections), **said))
    asked = {"asked_on": on, "answer": Answer.WAITING} if asked_of else {}
    row = AccessLeftOut.objects.create(
        request=request, sections=list(sections), is_told=is_told, **said, **asked, **held_like(request, by)
    )
    note("left something out of a pack", row, by=by, under=under)
    return row


@act
def answer_harm(*, left: AccessLeftOut, is_harm: bool, words: str, on: date, by: Viewer) -> AccessLeftOut:
    """Keep what the professional says: whether seeing it would cause serious harm. Criterion: 003-P26."""
    alone_to_answer(left.request, on=on, by=by)
    alone_with(left)
    left.refresh_from_db(fields=["answer", "answered_on"])
    require(rules.may_answer_harm(is_waiting=left.answer == Answer.WAITING, words=words))
    left.answer, left.answered_on = Answer.HARM if is_harm else Answer.NO_HARM, on
    left.answer_words = words
    left.save(update_fields=["answer", "answered_on", "answer_words"])
    note("heard whether it would harm", left, by=by)
    return left


@act
def prepare(*, request: AccessRequest, version: int, on: date, by: Viewer) -> AccessRequest:
    """Say that the pack is ready: somebody else checks exactly this one. Criterion: 003-P26."""
    require_may_have(request, on=on, by=by)
    require(
        rules.may_prepare(
            is_open=request.is_open,
            is_identity_known=request.identity_on is not None,
            is_waiting=is_paused(request.facts),
            undecided=len(undecided(request, by.at)),
            unanswered=AccessLeftOut.objects.filter(request=request, answer=Answer.WAITING).count(),
        )
    )
    salt = secrets.token_hex(32)
    made = {"prepared_by_id": by.person_id, "prepared_at": by.at, "salt": salt, "seal": seal_of(request, salt, by.at)}
    request.change(version=version, checked_by_id=None, checked_at=None, **made)
    note("prepared an access pack", request, by=by)
    return request


@act
def check(*, request: AccessRequest, version: int, on: date, by: Viewer) -> AccessRequest:
    """Say, as a second person, that the pack is right. Criterion: 003-P26."""
    require_may_have(request, on=on, by=by)
    prepared = request.prepared_by
    require(
        rules.may_check(
            is_open=request.is_open,
            is_prepared=prepared is not None,
            prepared_it=prepared is not None and prepared.human in by.own_humans,
            leads=by.sees_everyone,
            is_same=is_same(request, by.at),
        )
    )
    request.change(version=version, checked_by_id=by.person_id, checked_at=by.at)
    note("checked an access pack", request, by=by)
    return request


def require_checked(*, request: AccessRequest, on: date, by: Viewer) -> None:
    """Go on when a second person checked exactly the pack that there is now. Raises Refused."""
    require_may_have(request, on=on, by=by)
    require(rules.may_take(is_checked=request.checked_at is not None, is_same=is_same(request, by.at)))


@act
def give(*, request: AccessRequest, given_how: str, given_to: str, version: int, on: date, by: Viewer) -> AccessRequest:
    """Keep that the pack was given, how and to whom; the hold ends. Criterion: 003-P26."""
    require_may_have(request, on=on, by=by)
    require(
        rules.may_give(
            is_open=request.is_open,
            is_checked=request.checked_at is not None,
            is_same=is_same(request, by.at),
            how=given_how,
            to_whom=given_to,
        )
    )
    require_nothing_names(request.person, request.speaks_for, given_to, on=on, by=by)
    request.change(version=version, outcome=Outcome.GIVEN, closed_on=on, given_how=given_how, given_to=given_to)
    _let_go(request, on, by)
    note("gave an access pack", request, by=by)
    return request


@act
def close(*, request: AccessRequest, outcome: str, because: str, version: int, on: date, by: Viewer) -> AccessRequest:
    """End a request without a pack, with the reason; the hold ends. Criterion: 003-P26."""
    alone_to_answer(request, on=on, by=by)
    require(rules.may_close(is_open=request.is_open, outcome=outcome, because=because))
    request.change(version=version, outcome=outcome, closed_on=on, closed_because=because)
    _let_go(request, on, by)
    note("ended an access request", request, by=by, outcome=outcome)
    return request


def _let_go(request: AccessRequest, on: date, by: Viewer) -> None:
    if request.hold:
        let_go(hold=request.hold, because=str(request.get_outcome_display()), on=on, by=by)
