"""What is asked when something is about to go, and the ruling that is the answer."""

from dataclasses import dataclass, field
from datetime import date, datetime

from kinweave.agreements.models import OneOff, Protocol
from kinweave.foundation import Viewer
from kinweave.information.models import Item, Override, Recipient
from kinweave.information.rules import Facts, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """May this item go to this recipient, for this purpose, in this way? One item, one recipient.

    `by.at` is the instant the question is valid at; `known_at` the instant whose knowledge counts (None: the same).
    `is_opening`: something that went is opened again; whether the sender's hand was the right one was settled then.
    """

    item: Item
    recipient: Recipient
    purpose: str
    channel: str
    by: Viewer
    known_at: datetime | None = None
    is_mask_settled: bool = False
    is_opening: bool = False

    @property
    def at(self) -> datetime:
        """The instant the question is valid at."""
        return self.by.at

    @property
    def on(self) -> date:
        """Its day, in the United Kingdom, whatever the server's clock says."""
        return self.by.on

    @property
    def known(self) -> datetime:
        """The instant whose knowledge counts."""
        return self.known_at or self.by.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What would go: after its masks, under the strictest label of its chain. `masked`: kinds of what was left out."""

    title: str
    text: str
    masked: list[str] = field(default_factory=list)
    label: str = "clear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The answer with all that a screen needs.

    `is_hidden`: a cause that who asks may not know of; then a screen shows the one fixed sentence and nothing else.
    `to_read`: where a human has to read it first, what their word would rest on; `suspects` the words to look at.
    """

    question: Question
    facts: Facts
    verdict: Verdict
    terms_row: Protocol | OneOff | None
    override: Override | None
    released: Released
    is_hidden: bool = False
    to_read: str = ""
    suspects: tuple[str, ...] = ()
