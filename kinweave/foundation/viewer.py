"""Who is looking, as whom, and when."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NOBODY: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """One person at one instant, in one post. Every `visible_to` reads this and no other clock.

    `own_ids` are the rows of the human who signed in, `own_humans` the numbers that linked rows share,
    `speaks_for_ids` the rows of people they may speak for. `barred_from` are the humans they may not know of, and
    `barred_rows` the rows of these: they are subtracted first, everywhere. `emergency_ids` are the rows of people
    whose record stands open by break-glass: what is shown of them is kept, or it is not shown.
    """

    at: datetime
    account_id: UUID | None = None
    person_id: UUID | None = None
    name: str = ""
    called: str = ""
    organisation_id: UUID | None = None
    role: str = ""
    role_name: str = ""
    may: frozenset[str] = frozenset()
    sees_everyone: bool = False
    own_ids: frozenset[UUID] = NOBODY
    own_humans: frozenset[UUID] = NOBODY
    speaks_for_ids: frozenset[UUID] = NOBODY
    barred_from: frozenset[UUID] = NOBODY
    barred_rows: frozenset[UUID] = NOBODY
    emergency_ids: frozenset[UUID] = NOBODY
    system: str = ""

    @property
    def on(self) -> date:
        """The day it is for this viewer, in the United Kingdom."""
        return self.at.astimezone(LONDON).date()

    @property
    def account(self) -> UUID:
        """The account that signed in. Raises LookupError for a stranger."""
        if self.account_id is None:
            raise LookupError("Nobody has signed in.")
        return self.account_id

    @property
    def is_known(self) -> bool:
        """Whether somebody has signed in."""
        return self.account_id is not None

    @property
    def supports_as(self) -> frozenset[UUID]:
        """The supporters this viewer acts for: themself at work, and their organisation if the role sees all.

        Nobody in a role without people: administrators and auditors open no record, whoever allocates them.
        """
        if self.organisation_id is None or self.person_id is None or "people" not in self.may:
            return NOBODY
        return frozenset({self.person_id} | ({self.organisation_id} if self.sees_everyone else set()))

    @property
    def opens(self) -> frozenset[str]:
        """The places in the service this viewer may enter; one's own page is not about one's work."""
        as_oneself = self.own_ids - ({self.person_id} if self.organisation_id else set())
        return self.may | ({"mine"} if as_oneself or self.speaks_for_ids else set())


def stranger(at: datetime) -> Viewer:
    """Somebody who has not signed in."""
    return Viewer(at=at)


def system(name: str, at: datetime) -> Viewer:
    """The service itself, at a named task. It sees no record that it is not handed."""
    return Viewer(at=at, system=name, name=name)
