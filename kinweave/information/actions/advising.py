"""A question to the data protection officer, and their advice; and that somebody practised. Criterion: 003-P24."""

from collections.abc import Sequence
from datetime import date

from kinweave.access.actions import row_of
from kinweave.foundation import Viewer, require
from kinweave.information.actions.passing import human_of
from kinweave.information.asking import Question, ask
from kinweave.information.masking import is_named
from kinweave.information.models import AdviceAsked, Mention, Practised, SharingDecision
from kinweave.information.queries.helping import ADVISER
from kinweave.information.recording import keep_decision
from kinweave.information.rules import helping as rules
from kinweave.parties.records import alone_with, held_like, stamped
from kinweave.trail.acts import act, note


@act
def ask_officer(*, questions: Sequence[Question], words: str, on: date, by: Viewer) -> AdviceAsked:
    """Ask the data protection officer, in words that name nobody. What stood in the way goes with it, and no record."""
    rulings = ask(questions)
    first = questions[0]
    mentioned = Mention.objects.filter(item__in=[one.item for one in questions], party__isnull=False)
    people = [first.item.person, *(one.party for one in mentioned.select_related("party"))]
    require(
        rules.may_ask_officer(
            is_hidden=any(one.is_hidden for one in rulings),
            words=words,
            names_them=any(is_named(one, words) for one in people if one),
        )
    )
    decision = keep_decision(rulings=rulings, outcome=SharingDecision.Outcome.ASKED, by=by)
    asked = AdviceAsked.objects.create(
        decision=decision,
        agency=first.recipient.organisation.agency,
        categories=sorted({one.item.category for one in questions}),
        words=words,
        **held_like(first.item.person, by),
    )
    note("asked the data protection officer", asked, by=by)
    return asked


@act
def answer_as_officer(*, asked: AdviceAsked, words: str, on: date, by: Viewer) -> AdviceAsked:
    """Say what one advises as the data protection officer. It is advice: no gate reads it."""
    alone_with(asked)
    asked.refresh_from_db()
    require(
        rules.may_answer_officer(
            is_officer=by.role == ADVISER,
            is_asker=human_of(asked.recorded_by_id) == human_of(by.person_id),
            is_answered=asked.answered_at is not None,
            words=words,
        )
    )
    asked.answer_words, asked.answered_at, asked.answered_by_id = words, by.at, by.person_id
    asked.save(update_fields=["answer_words", "answered_at", "answered_by"])
    note("answered as the data protection officer", asked, by=by)
    return asked


@act
def read_advice(*, asked: AdviceAsked, on: date, by: Viewer) -> AdviceAsked:
    """Say that the advice was read: it leaves Today, and stays with the question."""
    if asked.seen_at is None and asked.answered_at is not None:
        asked.seen_at = by.at
        asked.save(update_fields=["seen_at"])
        note("read advice", asked, by=by)
    return asked


@act
def keep_practice(*, situation: str, on: date, by: Viewer) -> Practised:
    """Keep that one practised, and when: a list for oneself, and a line on the trail. No choice is kept."""
    me = row_of(by.person_id)
    alone_with(me)
    kept = Practised.objects.filter(person=me, situation=situation, day=on).first()
    if kept is None:
        here = {"holder_id": by.organisation_id, **stamped(by)}
        kept = Practised.objects.create(person=me, situation=situation, day=on, **here)
        note("kept that they practised", kept, by=by)
    return kept
