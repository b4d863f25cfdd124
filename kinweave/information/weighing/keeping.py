"""Whether an item is still kept, and the chain of agencies it came through. R12, R15."""

from datetime import date

from kinweave.information.gathering import Found
from kinweave.information.gathering.together import Row
from kinweave.information.question import Question
from kinweave.information.rules import Link


def keep_until(question: Question, found: Found) -> date | None:
    """The last day an item is kept; what was struck out is kept for audit, what was disposed of is empty."""
    return date.min if is_gone(question, found) else question.item.keep_until


def is_gone(question: Question, found: Found) -> bool:
    """Whether an item was struck out or disposed of, or its source called it back: it goes nowhere, no hold helps."""
    is_fallen = bool(found.of("fallen", pk=question.item.pk))
    return is_fallen or bool(question.item.struck_at or question.item.disposed_on)


def is_held(question: Question, found: Found) -> bool:
    """Whether a hold covers the item; one that names a purpose, for this purpose only."""
    if is_gone(question, found):
        return False
    holds = found.of("holds", person__human=question.item.person.human, holder_id=question.item.holder_id)
    return any(_covers(hold, question, found) for hold in holds if hold.purpose in ("", question.purpose))


def _covers(hold: Row, question: Question, found: Found) -> bool:
    """A hold without items covers everything about its person."""
    listed = {row.item_id for row in found.of("held", hold_id=hold.pk)}
    return not listed or question.item.pk in listed


def links(question: Question, found: Found) -> list[Link]:
    """The agencies an item came through, but the holder as its source: own material stays own."""
    hops = found.of("hops", item_id=question.item.pk)
    return [
        _link(hop, question, found)
        for hop in hops
        if not (hop.number == 1 and hop.agency_id == question.item.holder_id)
    ]


def _link(hop: Row, question: Question, found: Found) -> Link:
    to = question.recipient.organisation_id
    releases = found.of("releases", hop_id=hop.pk, to_organisation_id=to, purpose=question.purpose)
    return Link(
        label=hop.label,
        is_theirs=hop.agency_id == to,
        is_named=_is_named(question, found),
        serves_person=bool(found.of("served", human=question.item.person.human, holder_id=to)),
        in_partnership=_is_partner(question, found),
        serves_purpose=not hop.purposes or question.purpose in hop.purposes,
        released_until=max((one.until for one in releases), default=None),
    )


def _is_named(question: Question, found: Found) -> bool:
    """Whether the recipient is the very person to whom the source passed it."""
    party = question.recipient.party
    came = found.of("came", pk=question.item.came_by_id)
    return party is not None and any(row.passing__recipient__party__human == party.human for row in came)


def _is_partner(question: Question, found: Found) -> bool:
    """Whether the recipient's organisation is in the protocol under which it came."""
    under = {row.passing__protocol_id for row in found.of("came", pk=question.item.came_by_id)} - {None}
    to = question.recipient.organisation_id
    return any(row.protocol_id in under for row in found.of("partners", organisation_id=to))
