"""Strike out a note or a visit that turned out to be wrong, and write it anew."""

from kinweave.events.models import (
    BreachQuestion,
    Event,
    Gathered,
    Interpreter,
    MaterialUsed,
    Participation,
    SupervisedVisit,
)
from kinweave.foundation import Viewer
from kinweave.parties.actions.striking import said_again, strike_out
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note

GOES_ALONG = (
    BreachQuestion,
    Gathered,
    Interpreter,
    MaterialUsed,
    SupervisedVisit,
)  # with the note that takes its place


@act
def strike_event(*, event: Event, because: str, by: Viewer) -> Event:
    """Strike out an event: it leaves every list, figure and page. What was promised in it stays."""
    strike_out(row=event, because=because, by=by)
    return event


@act
def word_event_anew(*, event: Event, words: str, because: str, by: Viewer) -> Event:
    """Strike out a note and write it anew in the right words, with those who were there and what goes with it."""
    strike_event(event=event, because=because, by=by)
    anew = Event.objects.create(**{**said_again(event), "what_mattered": words}, **stamped(by))
    Participation.objects.bulk_create(
        Participation(**{**said_again(one), "event_id": anew.pk}, **stamped(by)) for one in event.participations.all()
    )
    for model in GOES_ALONG:
        model._base_manager.filter(event=event).update(event=anew)
    note("wrote a note anew", anew, by=by)
    return anew
