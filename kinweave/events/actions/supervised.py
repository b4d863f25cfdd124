"""What can be done with supervised contact: agreed in writing first, then visit by visit, and looked at again."""

from datetime import date, time
from typing import Any

from django.utils.translation import gettext_noop

from kinweave.circles.meeting import require_may_meet
from kinweave.circles.models import Restriction
from kinweave.events import rules
from kinweave.events.actions.breaches import ask, ask_whether_broken
from kinweave.events.actions.events import take_part
from kinweave.events.models import ContactReview, Event, Participation, SupervisedContact, SupervisedVisit
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as people
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.parties.rules import may_say_where
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note

STAYS = frozenset({SupervisedContact.Level.SUPERVISED, SupervisedContact.Level.SUPPORTED})


def require_may_supervise(supervisor: Party, tie: Tie) -> None:
    """Go on if somebody may supervise: neither of the two, and not a light person. Criterion: 002-P20."""
    require(
        rules.may_supervise(
            is_person=supervisor.human == tie.person.human,
            is_visitor=supervisor.human == tie.to_party.human,
            is_light=supervisor.is_light,
        )
    )


@act
def draft_contact(
    *,
    tie: Tie,
    level: str,
    purpose: str,
    supervisor: Party,
    review_on: date,
    restriction: Restriction | None = None,
    on: date,
    by: Viewer,
) -> SupervisedContact:
    """Begin a written agreement for contact that somebody supervises. Nobody has signed it yet. Criterion: 002-P20."""
    require_may_supervise(supervisor, tie)
    require(rules.may_review_on(review_on=review_on, after=on))
    contact = SupervisedContact.objects.create(
        person=tie.person,
        tie=tie,
        level=level,
        purpose=purpose,
        supervisor=supervisor,
        review_on=review_on,
        restriction=restriction,
        **held_like(tie.person, by),
    )
    note("drafted a contact agreement", contact, by=by)
    return contact


@act
def word_contact(
    *,
    contact: SupervisedContact,
    may_leave_alone: bool,
    allowed_by: str,
    version: int,
    on: date,
    by: Viewer,
    **words: str,
) -> SupervisedContact:
    """Write what everybody agreed: `words` are who_comes, rules, person_says, record_goes_to. Criterion: 002-P20."""
    require(
        rules.may_word(
            is_agreed=contact.agreed_on is not None,
            has_ended=contact.ended_on is not None,
            may_leave_alone=may_leave_alone,
            allowed_by=allowed_by,
        )
    )
    allowed = allowed_by if may_leave_alone else ""
    contact.change(version=version, may_leave_alone=may_leave_alone, allowed_by=allowed, **words)
    note("wrote a contact agreement", contact, by=by)
    return contact


@act
def sign_contact(
    *, contact: SupervisedContact, agreed_by: str, agreed_on: date, version: int, on: date, by: Viewer
) -> SupervisedContact:
    """Say who signed the agreement, and when. From then on visits may be arranged. Criterion: 002-P20."""
    require(
        rules.may_sign(
            is_agreed=contact.agreed_on is not None,
            has_ended=contact.ended_on is not None,
            is_written=contact.is_written,
            agreed_by=agreed_by,
            day=agreed_on,
            on=on,
        )
    )
    contact.change(version=version, agreed_by=agreed_by, agreed_on=agreed_on)
    note("signed a contact agreement", contact, by=by)
    return contact


@act
def look_again(
    *,
    contact: SupervisedContact,
    found: str,
    person_says: str,
    goes_on: bool,
    review_on: date | None,
    version: int,
    on: date,
    by: Viewer,
) -> ContactReview:
    """Look at an agreement again, at least every three months: it goes on, or it ends. Criterion: 002-P20."""
    require(
        rules.may_look_again(
            has_ended=contact.ended_on is not None,
            is_agreed=contact.agreed_on is not None,
            goes_on=goes_on,
            day=on,
            review_on=review_on,
        )
    )
    changed: dict[str, Any] = {"review_on": review_on} if goes_on else {"ended_on": on}
    contact.change(version=version, **changed)
    review = ContactReview.objects.create(
        contact=contact,
        day=on,
        found=found,
        person_says=person_says,
        goes_on=goes_on,
        **held_like(contact.person, by),
    )
    verb = gettext_noop("looked at a contact agreement again") if goes_on else gettext_noop("ended a contact agreement")
    note(verb, contact, by=by)
    return review


@act
def arrange_supervised(
    *,
    contact: SupervisedContact,
    supervisor: Party,
    day: date,
    planned_from: time,
    planned_until: time,
    place: str = "",
    on: date,
    by: Viewer,
) -> SupervisedVisit:
    """Arrange a supervised visit with its times. Never before the agreement is signed. Criterion: 002-P20."""
    times = {"planned_from": planned_from, "planned_until": planned_until}
    require(rules.may_arrange(day=day, on=on, has_died=contact.person.died_on is not None))
    require(rules.may_arrange_supervised(agreed_on=contact.agreed_on, ended_on=contact.ended_on, day=day, **times))
    require_may_supervise(supervisor, contact.tie)
    require(may_say_where(tells_where=bool(place), is_protected=people.is_protected(contact.person)))
    require_they_may_meet(contact, supervisor, on=day, by=by)
    event = Event.objects.create(
        person=contact.person,
        kind=Event.Kind.VISIT,
        state=Event.State.ARRANGED,
        day=day,
        time=planned_from,
        minutes=minutes_between(planned_from, planned_until),
        place=place,
        tie=contact.tie,
        **held_like(contact.person, by),
    )
    take_part(event=event, parties=[supervisor, contact.tie.to_party], by=by)
    held = held_like(contact.person, by)
    visit = SupervisedVisit.objects.create(contact=contact, event=event, supervisor=supervisor, **times, **held)
    note("arranged a supervised visit", visit, by=by)
    return visit


def require_they_may_meet(contact: SupervisedContact, supervisor: Party, *, on: date, by: Viewer) -> None:
    """Go on when nothing stops them from meeting. Whoever only brings them together does not supervise."""
    require_may_meet(
        parties=[contact.person, contact.tie.to_party, supervisor],
        how="face",
        on=on,
        by=by,
        tried="arranged",
        supervisor=supervisor if contact.level in STAYS else None,
    )


def minutes_between(begins: time, ends: time) -> int:
    """How many minutes lie between two times of one day."""
    return (ends.hour - begins.hour) * 60 + ends.minute - begins.minute


@act
def write_up_supervised(
    *, visit: SupervisedVisit, after: str, was_left_alone: bool, version: int, on: date, by: Viewer, **record: Any
) -> SupervisedVisit:
    """Write up a supervised visit from arrival to ending, and how the person is afterwards. Criterion: 002-P20.

    `record` are the times and texts of SupervisedVisit; who has no time of coming did not come. That they were left
    alone is always taken: it opens a question.
    """
    event, contact = visit.event, visit.contact
    written = {name for name, value in record.items() if value}
    require(rules.may_write_supervised(day=event.day, on=on, level=contact.level, written=written, after=after))
    visit.change(version=version, after=after, was_left_alone=was_left_alone, written_on=on, **record)
    event.change(version=event.version, state=Event.State.HELD)
    came = Participation.Reply.COMES if visit.visitor_came_at else Participation.Reply.NO
    event.participations.filter(party=contact.tie.to_party_id).update(reply=came)
    note("wrote up a supervised visit", visit, by=by)
    ask_whether_broken(event=event, on=on, by=by)
    if rules.is_a_question(was_left_alone=was_left_alone, may_leave_alone=contact.may_leave_alone):
        note("wrote that they were left alone together", visit, by=by)
        if contact.restriction is not None:
            ask(event=event, restriction=contact.restriction, by=by)
    return visit
