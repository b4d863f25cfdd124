"""What stands of what was said to the organisation that would share it. R8, R9, R28."""

from dataclasses import dataclass
from typing import Any

from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.question import Question
from kinweave.information.rules import Mode, Said, Speaker, Stands, Voice, WhoDecides, voice
from kinweave.information.weighing.causes import Causes
from kinweave.parties.nations import nation

CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that was said about this person, agency, category and purpose; and who decides."""

    said: tuple[Said, ...]
    who: WhoDecides
    rests_on_hidden: bool  # something of it does not count, for a cause that who asks may not know

    def under(self, mode: Mode | None, question: Question) -> Voice:
        """What stands, where people are asked, told, or nothing is settled."""
        return voice(self.said, self.who, mode=mode, on=question.on)


def heard(question: Question, found: Found, causes: Causes) -> Heard:
    """What was said, each with whether it counts, and who decides."""
    rows = found.of("choices", **_which(question))
    return Heard(
        said=tuple(_said(row, question, found, causes) for row in rows),
        who=who_decides(question, found),
        rests_on_hidden=any(row.said_by__human in causes.apart_unseen for row in rows),
    )


def _which(question: Question) -> dict[str, Any]:
    item = question.item
    return {
        "holder_id": item.holder_id,
        "person__human": item.person.human,
        "organisation_id": question.recipient.organisation_id,
        "category": item.category,
        "purpose": question.purpose,
    }


def _said(row: Row, question: Question, found: Found, causes: Causes) -> Said:
    return Said(
        what=Stands(row.said),
        speaker=_speaker(row, question, found),
        who=row.said_by__human,
        from_on=row.from_on,
        until_on=row.until_on,
        received_at=row.received_at,
        has_own_view=bool(row.agreement__own_view),
        covers_this=_covers_this(row, question),
        is_kept_apart=row.said_by__human in causes.apart,
    )


def _speaker(row: Row, question: Question, found: Found) -> Speaker:
    """In what capacity: the yes of a parent counts while they hold parental responsibility."""
    speaker = Speaker(row.speaker)
    if speaker is not Speaker.PARENT or row.said != Stands.AGREED.value:
        return speaker
    holds = found.of("parents", person__human=question.item.person.human, parent__human=row.said_by__human)
    return speaker if holds else Speaker.SOMEBODY


def _covers_this(row: Row, question: Question) -> bool:
    """Whether an attorney or deputy spoke with a registered document that holds on this day."""
    if row.agreement__speaks_for__ground != "attorney" or not row.agreement__speaks_for__document:
        return False
    begins, ends = row.agreement__speaks_for__begins_on, row.agreement__speaks_for__ends_on
    is_theirs = row.agreement__speaks_for__speaker__human == row.said_by__human
    return is_theirs and begins <= question.on and (ends is None or ends > question.on)


def who_decides(question: Question, found: Found) -> WhoDecides:
    """The person's age by the nation of who holds the record, and the last finding about this decision."""
    item, facts = question.item, nation(question.item.holder.nation)
    findings = found.of("capacities", person__human=item.person.human, holder_id=item.holder_id)
    last = max(findings, key=lambda one: (one.assessed_on, one.recorded_at, one.outcome), default=None)
    return WhoDecides(
        age=item.person.age(question.on),
        adult_from=facts.adult_from,
        capacity_from=facts.capacity_from,
        can_decide=None if last is None else last.outcome != CANNOT,
    )
