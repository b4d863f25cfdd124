"""What anyone says is wrong on a page of the directory: it waits for whoever looks after it, and gets an answer."""

from datetime import date, datetime, timedelta
from uuid import UUID

from kinweave.directory import rules
from kinweave.directory.models import Entry, Remark, Service
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note

EDITS = "directory"  # the place in the service that a post opens
AGAIN_WITHIN = timedelta(hours=1)


@act
def say(*, which: UUID, is_entry: bool, words: str, on: date, by: Viewer) -> Remark:
    """Say what is wrong. The same words again, soon after, are the same message. Criterion: 001-P9."""
    require(rules.may_say_wrong(words=words))
    about: Service | Entry = (Entry if is_entry else Service)._default_manager.get(pk=which)
    alone_with(about)
    named = {"entry" if is_entry else "service": about}
    before = Remark.objects.waiting().filter(said_at__gt=by.at - AGAIN_WITHIN, **named)
    again: Remark | None = next((one for one in before if one.words == words), None)
    if again:
        return again
    made = Remark.objects.create(words=words, said_at=by.at, **named)
    note("said what is wrong in the directory", made, by=by)
    return made


@act
def answer(*, remark: Remark, answer: str, on: date, by: Viewer) -> Remark:
    """Answer: whoever wrote finds it at the address that they were given. Criterion: 001-P9."""
    alone_with(remark)
    remark.refresh_from_db()
    may_edit = EDITS in by.may
    require(rules.may_answer(may_edit=may_edit, is_answered=remark.answered_at is not None, answer=answer))
    remark.answer, remark.answered_at, remark.answered_by_id = answer, by.at, by.person_id
    remark.save(update_fields=["answer", "answered_at", "answered_by"])
    note("answered what is wrong in the directory", remark, by=by)
    return remark


def known_by_its_address(remark_id: UUID) -> Remark | None:
    """The message of whoever was given its address: they learn whether there is an answer, and not what was written."""
    found: Remark | None = Remark.objects.filter(pk=remark_id).defer("words").first()
    return found


def forget_words(*, before: datetime) -> int:
    """Forget what was written, of messages that were answered before an instant. Returns how many."""
    done: int = Remark.objects.filter(answered_at__lt=before, words__isnull=False).update(words=None)
    return done
