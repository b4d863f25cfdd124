"""What families say about sharing, as the rules hear it; and the acts that ask whether anything names who speaks.

No step, notice or sentence sends anybody to a party whom a restriction, a bar or a concern names: their view is sought
by the safeguarding lead or a court (R9). Whoever may not know of it gets the one fixed sentence.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Voiced
from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require
from kinweave.information.actions.receiving import notify_withdrawal
from kinweave.information.models import Passing
from kinweave.information.rules import Mode, Said, Speaker, Stands, Voice, WhoDecides, voice
from kinweave.information.rules.families import may_take_yes
from kinweave.parties.models import Capacity, Party
from kinweave.parties.nations import nation
from kinweave.trail.acts import act

Line = tuple[UUID, str, str]
APART: Collection[UUID] = ()
NO_LONGER = (Choice.Said.REFUSED, Choice.Said.WITHDRAWN, Choice.Said.OBJECTED)


def who_decides(person: Party, on: date) -> WhoDecides:
    """What is known of who decides about sharing: age, and the latest record about this very decision."""
    here = nation(person.keeper.nation)
    found = Capacity.objects.about(person).filter(is_about_sharing=True, assessed_on__lte=on).latest_first().first()
    return WhoDecides(
        age=person.age(on),
        adult_from=here.adult_from,
        capacity_from=here.capacity_from,
        can_decide=None if found is None else found.outcome != Capacity.Outcome.CANNOT,
    )


def as_said(choice: Choice, *, on: date, apart: Collection[UUID] = APART) -> Said:
    """One choice as the rule hears it. `apart` are the humans whom a restriction, a bar or a concern names."""
    told_in = choice.agreement
    who = choice.said_by.human if choice.said_by else None
    return Said(
        what=Stands(choice.said),
        speaker=Speaker(choice.speaker),
        who=who,
        from_on=choice.from_on,
        until_on=choice.until_on,
        received_at=choice.received_at,
        has_own_view=told_in is not None and bool(told_in.own_view.strip()),
        covers_this=told_in is not None and family.covers_sharing(told_in.speaks_for, on),
        is_kept_apart=who in apart,
    )


def what_stands(
    choices: Iterable[Choice],
    who: WhoDecides,
    *,
    modes: Mapping[Line, str],
    on: date,
    apart: Collection[UUID] = APART,
) -> dict[Line, Voice]:
    """What stands for each agency, category and purpose of all that was said about one person. R8."""
    heard: dict[Line, list[Said]] = defaultdict(list)
    for one in choices:
        heard[one.line].append(as_said(one, on=on, apart=apart))
    return {line: voice(said, who, mode=_mode(modes.get(line)), on=on) for line, said in heard.items()}


def _mode(key: str | None) -> Mode | None:
    return Mode(key) if key else None


@act
def hear(
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
    """Write down a conversation about sharing, if nothing names who speaks and their yes can be taken. 003-P21."""
    require_may_speak(person=person, voiced=voiced, on=on, by=by)
    _require_yes_counts(person, voiced, choices, on)
    said = family.say(
        person=person,
        voiced=voiced,
        choices=choices,
        review_on=review_on,
        received_at=received_at,
        on=on,
        by=by,
        **explained,
    )
    tell_who_received(said.choices.all(), on=on, by=by)
    return said


@act
def hear_change(
    *,
    person: Party,
    voiced: Voiced,
    choices: Sequence[Chosen],
    received_at: datetime | None = None,
    on: date,
    by: Viewer,
) -> list[Choice]:
    """Keep what somebody says now about what was talked about before, on their behalf. Criteria: 003-P21, P22."""
    require_may_speak(person=person, voiced=voiced, on=on, by=by)
    _require_yes_counts(person, voiced, choices, on)
    said = family.change(person=person, voiced=voiced, choices=choices, received_at=received_at, on=on, by=by)
    tell_who_received(said, on=on, by=by)
    return said


@act
def change_own(*, person: Party, voiced: Voiced, choices: Sequence[Chosen], on: date, by: Viewer) -> list[Choice]:
    """Keep what somebody says on their own page, at once; who received it before is told. Criteria: 003-P21, P22."""
    said = family.change(person=person, voiced=voiced, choices=choices, on=on, by=by)
    tell_who_received(said, on=on, by=by)
    return said


def tell_who_received(choices: Iterable[Choice], *, on: date, by: Viewer) -> None:
    """Tell each agency that received what the family no longer agrees to, once for each passing. R24."""
    for choice in choices:
        if choice.said in NO_LONGER:
            for passing in Passing.objects.under(choice):
                notify_withdrawal(passing=passing, on=on, by=by)


def require_may_speak(*, person: Party, voiced: Voiced, on: date, by: Viewer) -> None:
    """Go on when nothing names who speaks. Raises Refused. R9."""
    name = "" if voiced.said_by else voiced.said_by_words
    require_not_named(person=person, party=voiced.said_by, name=name, tried="sharing", on=on, by=by)


def _require_yes_counts(person: Party, voiced: Voiced, choices: Iterable[Chosen], on: date) -> None:
    if any(one.said == Choice.Said.AGREED for one in choices):
        require(may_take_yes(who_decides(person, on), Speaker(voiced.speaker)))


@act
def review(*, agreement: FamilyAgreement, on: date, by: Viewer, **said: Any) -> FamilyAgreement:
    """Keep a review with the family; a lead looks again at what was left out of it. Criterion: 003-P22.

    `said` are the other fields of `agreements.actions.family.review`: words, next_on, version.
    """
    gone = Passing.objects.about(agreement.person)
    has_omissions = gone.left_out_of_own_page().exists()
    has_omissions |= Choice.objects.about(agreement.person).filter(said=Choice.Said.NOT_TOLD).exists()
    return family.review(agreement=agreement, has_omissions=has_omissions, on=on, by=by, **said)
