"""What may be asked of people. Every record about a person is reached through `visible_to`."""

from kinweave.parties.queries.people import (
    AboutPersonQuerySet,
    BarQuerySet,
    CurrentAtQuerySet,
    NeedQuerySet,
    ParentsQuerySet,
    PartyQuerySet,
    SamePersonQuerySet,
    SpeaksForQuerySet,
    SupportQuerySet,
    in_any_case,
    lasting_on,
    may_know_of,
)

__all__ = [
    "AboutPersonQuerySet",
    "BarQuerySet",
    "CurrentAtQuerySet",
    "NeedQuerySet",
    "ParentsQuerySet",
    "PartyQuerySet",
    "SamePersonQuerySet",
    "SpeaksForQuerySet",
    "SupportQuerySet",
    "in_any_case",
    "lasting_on",
    "may_know_of",
]
