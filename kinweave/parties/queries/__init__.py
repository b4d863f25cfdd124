"""What may be asked of people. Every record about a person is reached through `visible_to`."""

from kinweave.parties.queries.deciding import (
    AdvocacyQuerySet,
    BestInterestsQuerySet,
    CapacityQuerySet,
    TalkAboutQuerySet,
)
from kinweave.parties.queries.liking import InterestQuerySet
from kinweave.parties.queries.people import (
    AboutPersonQuerySet,
    BarQuerySet,
    CurrentAtQuerySet,
    HoldQuerySet,
    NeedQuerySet,
    ParentsQuerySet,
    PartyQuerySet,
    SamePersonQuerySet,
    SpeaksForQuerySet,
    SupportQuerySet,
    in_any_case,
    lasting_on,
    may_know_of,
    struck_and_shown,
)

__all__ = [
    "AboutPersonQuerySet",
    "AdvocacyQuerySet",
    "BarQuerySet",
    "BestInterestsQuerySet",
    "CapacityQuerySet",
    "CurrentAtQuerySet",
    "HoldQuerySet",
    "InterestQuerySet",
    "NeedQuerySet",
    "ParentsQuerySet",
    "PartyQuerySet",
    "SamePersonQuerySet",
    "SpeaksForQuerySet",
    "SupportQuerySet",
    "TalkAboutQuerySet",
    "in_any_case",
    "lasting_on",
    "may_know_of",
    "struck_and_shown",
]
