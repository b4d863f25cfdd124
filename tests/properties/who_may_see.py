"""Who may see whom, in plain Python: what the design says, without a database."""

from dataclasses import dataclass, field
from datetime import date, datetime

from kinweave.foundation import LONDON

OPENS_EVERY_RECORD = {"team_lead", "manager", "safeguarding_lead"}
OPENS_NO_RECORD = {"administrator", "auditor"}


@dataclass
class Sight:
    """A town as the design sees it. Rows, organisations and accounts are names."""

    holder: dict[str, str] = field(default_factory=dict)  # row: organisation
    life_of: dict[str, str] = field(default_factory=dict)  # row in a circle: whose circle
    accounts: dict[str, set[str]] = field(default_factory=dict)  # account: the rows it is
    posts: dict[str, tuple[str, str]] = field(default_factory=dict)  # row: organisation and role, now
    allocated: set[tuple[str, str]] = field(default_factory=set)  # worker, person
    speaks: list[tuple[str, str, date | None]] = field(default_factory=list)  # speaker, person, until
    bars: list[tuple[str, str, datetime | None]] = field(default_factory=list)  # barred, person, until
    same: list[tuple[str, str]] = field(default_factory=list)

    def human(self, row: str) -> frozenset[str]:
        """Every row that is the same human, however long the chain of links."""
        found, fresh = set(), {row}
        while fresh:
            found |= fresh
            fresh = {two for pair in self.same for two in pair if found & set(pair)} - found
        return frozenset(found)

    def may_not_know_of(self, account: str, row: str, at: datetime) -> bool:
        """Whether a bar stands between any row of the one and any row of the other."""
        mine = {two for one in self.accounts[account] for two in self.human(one)}
        theirs = self.human(row)
        return any(
            barred in mine and person in theirs and (until is None or at < until) for barred, person, until in self.bars
        )

    def sees(self, account: str, at: datetime) -> set[str]:
        """The rows that somebody may open."""
        return {row for row in self.holder if self.may_see(account, row, at)}

    def may_see(self, account: str, row: str, at: datetime) -> bool:
        """Bars first; then a record that is open, or somebody in the life of one whose record is."""
        whose = self.life_of.get(row, row)
        if self.may_not_know_of(account, whose, at) or self.is_hidden_in(whose, account, row, at):
            return False
        own = self.accounts[account]
        return whose in own or self.speaks_for(own, whose, at) or self.works_with(own, whose)

    def is_hidden_in(self, whose: str, account: str, row: str, at: datetime) -> bool:
        """Whether a bar hides somebody in a life. Nobody is hidden in one's own: it is what one said oneself."""
        return whose not in self.accounts[account] and self.may_not_know_of(account, row, at)

    def speaks_for(self, own: set[str], person: str, at: datetime) -> bool:
        """Whether they speak for the person today."""
        today = at.astimezone(LONDON).date()
        return any(
            speaker in own and spoken_for == person and (until is None or today < until)
            for speaker, spoken_for, until in self.speaks
        )

    def works_with(self, own: set[str], person: str) -> bool:
        """Whether their post opens this record, which the same organisation holds."""
        for row in own & self.posts.keys():
            organisation, role = self.posts[row]
            if role in OPENS_NO_RECORD or organisation != self.holder[person]:
                continue
            if role in OPENS_EVERY_RECORD or (row, person) in self.allocated:
                return True
        return False
