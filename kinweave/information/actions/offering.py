"""What can be done with offers: say them, put one to a network after yes, answer for the network. Criterion: 000-P5."""

from collections.abc import Collection
from datetime import date
from typing import Any

from kinweave.directory.wants import WANTS
from kinweave.foundation import Viewer, require
from kinweave.information.models import Announcement, OfferQuestion, OfferSaid
from kinweave.information.offers import has_asked, may_be_asked, still_asked
from kinweave.information.rules import offering as rules
from kinweave.information.seats import seat_of
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like
from kinweave.plans.models import Offer
from kinweave.trail.acts import act, note


@act
def say_offers(*, person: Party, chosen: Collection[str], before: Collection[str], on: date, by: Viewer) -> list[Offer]:
    """Say what a person could bring; what the page showed and was taken away ends, for networks too. 000-P5."""
    require(rules.may_say_offers(unknown={*chosen} - WANTS.keys(), has_died=person.died_on is not None))
    alone_with(person)
    asked = OfferSaid.objects.filter(question__isnull=False, taken_back_on__isnull=True)
    stand = {one.key: one for one in Offer.objects.about(person).lasting()}
    for key in {*before} - {*chosen}:
        if key in stand:
            Offer.objects.filter(pk=stand[key].pk).update(ended_on=on)
            asked.filter(offer=stand[key]).update(taken_back_on=on)
            note("offers something no longer", stand[key], by=by, what=key)
    new = [key for key in WANTS if key in chosen and key not in stand]
    made = [Offer.objects.create(person=person, key=key, said_on=on, **held_like(person, by)) for key in new]
    for one in made:
        note("said what they offer", one, by=by, what=one.key)
    return made


@act
def put_offer(
    *,
    offer: Offer,
    announcement: Announcement,
    answer: str,
    method: str,
    called: str = "",
    words: str = "",
    named: frozenset[Any] = frozenset(),
    on: date,
    by: Viewer,
) -> OfferSaid:
    """Keep what a person said about asking a network; after yes, and only then, the network is asked. 000-P5, P6.

    `called` is their first name or nothing, as they chose; `named` are humans whom something else keeps apart.
    """
    alone_with(offer)
    require(
        rules.may_put(
            answer=answer,
            is_wanted=offer.key in announcement.wants,
            may_meet=may_be_asked(offer.person, announcement, named=named, on=on),
            has_asked=has_asked(offer, announcement),
            stands=offer.ended_on is None and offer.person.died_on is None,
        )
    )
    held = held_like(offer.person, by)
    question = None
    if answer == rules.YES:
        question = OfferQuestion.objects.create(
            circle_id=announcement.circle_id, key=offer.key, called=called, words=words, asked_on=on, **held
        )
    said = OfferSaid.objects.create(
        offer=offer, announcement=announcement, answer=answer, method=method, question=question, said_on=on, **held
    )
    note("answered whether a network is asked", said, by=by, answer=answer)
    if question:
        note("put an offer to a network", said, by=by, what=offer.key)
    return said


@act
def take_back_offer(*, said: OfferSaid, on: date, by: Viewer) -> OfferSaid:
    """Take back a question to a network, answered or not: it does not see it any more. Criteria: 000-P5, P6."""
    alone_with(said)
    said.refresh_from_db()
    require(
        rules.may_take_back_offer(is_asked=said.question_id is not None, is_taken_back=said.taken_back_on is not None)
    )
    OfferSaid.objects.filter(pk=said.pk).update(taken_back_on=on)
    said.refresh_from_db()
    note("took back an offer", said, by=by)
    return said


@act
def answer_offer(*, question: OfferQuestion, answer: str, words: str = "", on: date, by: Viewer) -> OfferQuestion:
    """A lead answers for the network: yes, not now, or tell us more. Only who asked reads it. Criterion: 000-P5."""
    alone_with(question)
    question.refresh_from_db()
    seat = seat_of(question.circle_id, by)
    is_lead = seat is not None and seat.is_lead
    stands = still_asked(OfferQuestion.objects.filter(pk=question.pk), viewer=by).exists()
    require(rules.may_answer_offer(is_lead=is_lead, answer=answer, is_answered=bool(question.answer), stands=stands))
    OfferQuestion.objects.filter(pk=question.pk).update(answer=answer, answer_words=words, answered_on=on)
    question.refresh_from_db()
    note("answered an offer", question, by=by, answer=answer)
    return question
