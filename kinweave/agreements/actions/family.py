"""What can be done about what families say: say it, narrow it, withdraw it, consider an objection, review it.

Choices are append-only rows: the latest stands (R8). A withdrawal works from the instant it was received (R4).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_noop

from kinweave.agreements import rules
from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.foundation import LONDON, Viewer, require
from kinweave.parties.models import ParentalResponsibility, Party, SpeaksFor
from kinweave.parties.models.speaking import Matter
from kinweave.parties.nations import nation
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note

Said, Speaker = Choice.Said, FamilyAgreement.Speaker
VERBS = {
    Said.AGREED: gettext_noop("agreed to sharing"),
    Said.REFUSED: gettext_noop("refused sharing"),
    Said.WITHDRAWN: gettext_noop("withdrew from sharing"),
    Said.INFORMED: gettext_noop("told about sharing"),
    Said.OBJECTED: gettext_noop("objected to sharing"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is said about one agency, category and purpose."""

    organisation: Party
    category: str
    purpose: str
    said: str
    until_on: date | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """Who says it: in what capacity, and the record on which that rests."""

    speaker: str
    said_by: Party | None = None
    said_by_words: str = ""
    speaks_for: SpeaksFor | None = None
    capacity: Any = None
    best_interests: Any = None


@act
def say(
    *,
    person: Party,
    voiced: Voiced,
    choices: Sequence[Chosen],
    review_on: date,
    received_at: datetime | None = None,
    on: date,
    by: Viewer,
    **explained: Any,
) -> FamilyAgreement:
    """Write down a conversation about sharing, with each choice that was made in it. Criterion: 003-P21.

    `explained` are the other fields: format, language, helped_by, own_view, and the version of the words shown.
    """
    says_yes = any(one.said == Said.AGREED for one in choices)
    own_view = explained.get("own_view", "")
    require(rules.may_say(speaking(person, voiced, says_yes=says_yes, own_view=own_view, on=on)))
    for one in choices:
        require(rules.may_last(from_on=on, until_on=one.until_on, review_on=review_on))
    agreement = FamilyAgreement.objects.create(
        person=person,
        day=on,
        speaker=voiced.speaker,
        said_by=voiced.said_by,
        said_by_words=voiced.said_by_words,
        speaks_for=voiced.speaks_for,
        capacity=voiced.capacity,
        best_interests=voiced.best_interests,
        review_on=review_on,
        **explained,
        **held_like(person, by),
    )
    note("held a conversation about sharing", agreement, by=by, speaker=voiced.speaker)
    kept = _keep(person, choices, voiced, received_at or by.at, on, by, agreement=agreement)
    _note_each(kept, agreement, by)
    return agreement


def speaking(person: Party, voiced: Voiced, *, says_yes: bool, own_view: str, on: date) -> rules.Speaking:
    """What the rule is asked about who speaks."""
    parents = ParentalResponsibility.objects.about(person).current(on)
    said_by = voiced.said_by
    return rules.Speaking(
        speaker=voiced.speaker,
        name=said_by.called if said_by else voiced.said_by_words,
        is_parent=said_by is not None and parents.filter(parent__human=said_by.human).exists(),
        has_document=covers_sharing(voiced.speaks_for, on),
        has_best_interests=voiced.best_interests is not None,
        says_yes=says_yes,
        own_view=own_view,
        nation_is_ready=nation(person.keeper.nation).is_ready,
        has_died=person.died_on is not None,
    )


def covers_sharing(row: SpeaksFor | None, on: date) -> bool:
    """Whether an attorney or deputy has a document about health and welfare that holds on a day."""
    if row is None or row.ground != SpeaksFor.Ground.ATTORNEY:
        return False
    holds = row.begins_on <= on and (row.ends_on is None or row.ends_on > on)
    return holds and bool(row.document.strip()) and Matter.HEALTH.value in row.topics


def _keep(
    person: Party,
    choices: Iterable[Chosen],
    voiced: Voiced,
    received_at: datetime,
    on: date,
    by: Viewer,
    **more: Any,
) -> list[Choice]:
    """Write down what was said about each: rows that are never changed."""
    require(rules.may_receive(received_at=received_at, now=by.at))
    return Choice.objects.bulk_create(
        Choice(
            person=person,
            organisation=one.organisation,
            category=one.category,
            purpose=one.purpose,
            said=one.said,
            because=one.because,
            until_on=one.until_on,
            speaker=voiced.speaker,
            said_by=voiced.said_by,
            from_on=min(on, received_at.astimezone(LONDON).date()),
            received_at=received_at,
            is_late=rules.is_late(received_at=received_at, recorded_at=by.at),
            **more,
            **held_like(person, by),
        )
        for one in choices
    )


def _note_each(kept: Sequence[Choice], record: models.Model, by: Viewer) -> None:
    """A line for each kind of thing that was said, with how many."""
    counts = Counter(one.said for one in kept)
    for said, verb in VERBS.items():
        if counts[said]:
            note(verb, record, by=by, choices=counts[said])


@act
def change(
    *,
    person: Party,
    voiced: Voiced,
    choices: Sequence[Chosen],
    received_at: datetime | None = None,
    on: date,
    by: Viewer,
) -> list[Choice]:
    """Keep what somebody says now about lines that were talked about before: no more, yes again. 003-P21, P22.

    From the person's own page, or on their behalf, when they telephoned or wrote; then `received_at` may be earlier.
    """
    says_yes = any(one.said == Said.AGREED for one in choices)
    agreement = FamilyAgreement.objects.about(person).spoken_by(voiced.speaker, voiced.said_by).latest_first().first()
    own_view = agreement.own_view if agreement else ""
    require(rules.may_say(speaking(person, voiced, says_yes=says_yes, own_view=own_view, on=on)))
    kept = _keep(person, choices, voiced, received_at or by.at, on, by, agreement=agreement)
    if kept:
        _note_each(kept, kept[0], by)
    return kept


@act
def withdraw(
    *,
    person: Party,
    voiced: Voiced,
    lines: Iterable[tuple[Party, str, str]],
    received_at: datetime | None = None,
    on: date,
    by: Viewer,
) -> list[Choice]:
    """Stop sharing, each line an agency, a category and a purpose: from the instant it was received. 003-P21."""
    choices = [Chosen(organisation=one[0], category=one[1], purpose=one[2], said=Said.WITHDRAWN) for one in lines]
    return change(person=person, voiced=voiced, choices=choices, received_at=received_at, on=on, by=by)


@act
def leave_untold(
    *, person: Party, lines: Iterable[tuple[Party, str, str]], because: str, review_on: date, on: date, by: Viewer
) -> list[Choice]:
    """Keep that somebody is not told for now, for a reason, and when that is looked at again. R28. 003-P21."""
    require(rules.may_leave_untold(because=because, review_on=review_on, on=on))
    choices = [
        Chosen(organisation=one[0], category=one[1], purpose=one[2], said=Said.NOT_TOLD, because=because)
        for one in lines
    ]
    nobody = Voiced(speaker=Speaker.SOMEBODY)
    kept = _keep(person, choices, nobody, by.at, on, by, review_on=review_on)
    if kept:
        note("did not tell about sharing", kept[0], by=by, choices=len(kept))
    return kept


@act
def consider(*, objection: Choice, may_go: bool, because: str, on: date, by: Viewer) -> Choice:
    """A manager looks at an objection: it may go, or it does not go; and why, for the person to read. R28. 003-P21."""
    alone_with(objection)
    waits = Choice.objects.filter(pk=objection.pk).objections().exists()
    wrote = objection.recorded_by
    require(
        rules.may_consider(
            is_lead=by.sees_everyone and by.organisation_id == objection.holder_id,
            is_same_human=wrote is not None and wrote.human in by.own_humans,
            still_waits=waits,
            because=because,
        )
    )
    answer = Chosen(
        organisation=objection.organisation,
        category=objection.category,
        purpose=objection.purpose,
        said=Said.CONSIDERED if may_go else Said.REFUSED,
        because=because,
    )
    voiced = Voiced(speaker=objection.speaker, said_by=objection.said_by)
    [kept] = _keep(objection.person, [answer], voiced, by.at, on, by, agreement=objection.agreement)
    note("considered an objection", kept, by=by, may_go=may_go)
    return kept


@act
def countersign(*, choice: Choice, on: date, by: Viewer) -> Choice:
    """Look at what somebody else wrote down late, and put one's name to it. R5. Criterion: 003-P21."""
    alone_with(choice)
    choice.refresh_from_db()
    wrote = choice.recorded_by
    is_same = wrote is not None and wrote.human in by.own_humans
    require(rules.may_countersign(is_same_human=is_same, was_signed=choice.countersigned_at is not None))
    choice.countersigned_by_id, choice.countersigned_at = by.person_id, by.at
    choice.save(update_fields=["countersigned_by", "countersigned_at"])
    note("countersigned what was written down late", choice, by=by)
    return choice


@act
def review(
    *,
    agreement: FamilyAgreement,
    words: str,
    next_on: date,
    has_omissions: bool,
    version: int,
    on: date,
    by: Viewer,
) -> FamilyAgreement:
    """Keep that an agreement was looked at again with the family: what was shared, what they say. 003-P22.

    What they keep, narrow, widen or stop is said as choices (`say`, `change`). `next_on` is when it is looked at next.
    """
    require(rules.may_review(next_on=next_on, on=on))
    agreement.change(
        version=version,
        reviewed_on=on,
        reviewed_by_id=by.person_id,
        review_words=words,
        has_omissions=has_omissions,
        omissions_looked_at=None,
        omissions_looked_by=None,
        review_on=next_on,
    )
    note("reviewed a family agreement", agreement, by=by)
    return agreement


@act
def look_at_omissions(*, agreement: FamilyAgreement, version: int, on: date, by: Viewer) -> FamilyAgreement:
    """A lead looks again at what a review left out, because it would endanger somebody. Criterion: 003-P22."""
    reviewer = agreement.reviewed_by
    require(
        rules.may_look_at_omissions(
            is_lead=by.sees_everyone and by.organisation_id == agreement.holder_id,
            is_same_human=reviewer is not None and reviewer.human in by.own_humans,
        )
    )
    agreement.change(version=version, omissions_looked_at=by.at, omissions_looked_by_id=by.person_id)
    note("looked at what a review left out", agreement, by=by)
    return agreement
