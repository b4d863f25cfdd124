"""Whom and what a set of questions is about: the ids by which the facts are found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from kinweave.foundation import Viewer
from kinweave.information.models import Mention
from kinweave.information.question import Question
from kinweave.parties.models import Party

Ids = frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Around:
    """Who asks, when, as known when; whom it is about, and to whom it would go."""

    by: Viewer
    known: datetime
    sooner: datetime  # of the two instants
    items: Ids
    humans: Ids  # whom the items are about
    people: Ids  # their rows
    holders: Ids
    recipients: Ids
    organisations: Ids  # to which it would go
    receiving: Ids  # the humans of the recipients, and the numbers of their organisations
    came_by: Ids
    concerns: Ids  # from which items came

    @property
    def at(self) -> datetime:
        """The instant the questions are valid at."""
        return self.by.at

    @property
    def on(self) -> date:
        """Its day."""
        return self.by.on

    @property
    def rows(self) -> QuerySet[Any]:
        """Every row of the people it is about."""
        return Party.objects.filter(human__in=self.humans).values("pk")

    @property
    def mentioned(self) -> QuerySet[Any]:
        """The humans who are mentioned in the items."""
        return Mention.objects.filter(item__in=self.items, party__isnull=False).values("party__human")


def around(questions: Sequence[Question]) -> Around:
    """What several questions are about. One viewer asks them all, as known at one instant."""
    first = questions[0]
    items, recipients = [one.item for one in questions], [one.recipient for one in questions]
    return Around(
        by=first.by,
        known=first.known,
        sooner=min(first.known, first.at),
        items=frozenset(one.pk for one in items),
        humans=frozenset(one.person.human for one in items),
        people=frozenset(one.person_id for one in items),
        holders=frozenset(one.holder_id for one in items),
        recipients=frozenset(one.pk for one in recipients),
        organisations=frozenset(one.organisation_id for one in recipients),
        receiving=frozenset(human for one in recipients for human in humans_of(one)),
        came_by=frozenset(one.came_by_id for one in items if one.came_by_id),
        concerns=frozenset(one.from_concern_id for one in items if one.from_concern_id),
    )


def humans_of(recipient: Any) -> tuple[UUID, ...]:
    """The recipient, where they have a row, and their organisation."""
    party = (recipient.party.human,) if recipient.party_id else ()
    return (*party, recipient.organisation.human)
