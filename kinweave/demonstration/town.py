"""Who is who while the story is told: rows by key, and each worker's own viewer."""

import random
from dataclasses import replace
from datetime import datetime

from kinweave.access.models import Account
from kinweave.access.viewing import viewer_of
from kinweave.demonstration.diary import Diary
from kinweave.events.models import Event
from kinweave.foundation import Viewer, system
from kinweave.parties.models import CommunicationNeed, Party
from kinweave.plans.models import Action
from kinweave.ties.models import Tie

NAME = "demonstration"


class Town:
    """Ashby Vale, filling up as its diary is told."""

    def __init__(self, at: datetime, seed: int) -> None:
        self.at = at
        self.diary = Diary(at)
        self.rng = random.Random(seed)  # nosec B311  # chooses words for a story; nothing secret
        self.organisations: dict[str, Party] = {}
        self.people: dict[str, Party] = {}
        self.accounts: dict[str, Account] = {}
        self.ties: dict[str, dict[str, Tie]] = {}
        self.needs: dict[str, list[CommunicationNeed]] = {}
        self.visits: dict[str, Event] = {}
        self.promises: dict[tuple[str, int], Action] = {}
        self._viewers: dict[str, Viewer] = {}

    def founder(self, at: datetime) -> Viewer:
        """The service itself, as who fills the demonstration area."""
        return system(NAME, at)

    def eyes(self, key: str, at: datetime) -> Viewer:
        """The viewer that a worker is at a moment, so that what they write is theirs."""
        if key not in self._viewers:
            self._viewers[key] = viewer_of(self.accounts[key], at)
        return replace(self._viewers[key], at=at)
