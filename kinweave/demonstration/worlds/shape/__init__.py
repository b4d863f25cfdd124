"""The shape of a world in a file: every key, its type, and what it stands for. `docs/sharing/README.md` tells it."""

from datetime import datetime

from pydantic import AwareDatetime, Field

from kinweave.demonstration.worlds.shape.agreed import (
    LocalRuleShape,
    OneOffShape,
    ProtocolShape,
    Said,
    Side,
    Suspended,
    Use,
)
from kinweave.demonstration.worlds.shape.around import (
    AddressShape,
    Attorney,
    BarShape,
    CapacityShape,
    ConcernShape,
    Organisation,
    Parent,
    Person,
    RestrictionShape,
    TieShape,
    To,
    Worker,
)
from kinweave.demonstration.worlds.shape.kept import (
    Expected,
    HoldShape,
    HopShape,
    ItemShape,
    MentionShape,
    OverrideShape,
    QuestionShape,
    ReleaseShape,
)
from kinweave.demonstration.worlds.shape.parts import PARTIES, Names, Shape, Words

__all__ = [
    "PARTIES",
    "AddressShape",
    "Attorney",
    "BarShape",
    "CapacityShape",
    "ConcernShape",
    "Expected",
    "HoldShape",
    "HopShape",
    "ItemShape",
    "LocalRuleShape",
    "MentionShape",
    "Names",
    "OneOffShape",
    "Organisation",
    "OverrideShape",
    "Parent",
    "Person",
    "ProtocolShape",
    "QuestionShape",
    "ReleaseShape",
    "RestrictionShape",
    "Said",
    "Side",
    "Suspended",
    "TieShape",
    "To",
    "Use",
    "Worker",
    "World",
]


class World(Shape):
    """A whole world. What it does not mention is not there."""

    about: Words = ""
    begins: AwareDatetime = datetime.fromisoformat("2026-01-01T00:00:00+00:00")
    organisations: list[Organisation]
    people: list[Person] = []
    workers: list[Worker] = []
    recipients: list[To] = []
    protocols: list[ProtocolShape] = []
    one_offs: list[OneOffShape] = []
    parents: list[Parent] = []
    capacities: list[CapacityShape] = []
    attorneys: list[Attorney] = []
    said: list[Said] = []
    restrictions: list[RestrictionShape] = []
    bars: list[BarShape] = []
    ties: list[TieShape] = []
    concerns: list[ConcernShape] = []
    items: list[ItemShape] = []
    holds: list[HoldShape] = []
    overrides: list[OverrideShape] = []
    local_rules: list[LocalRuleShape] = []
    protected_addresses: list[AddressShape] = []
    questions: list[QuestionShape] = Field(min_length=1)
