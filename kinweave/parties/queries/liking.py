"""What may be asked of what people like."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, Self
from uuid import UUID

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.parties.queries.people import AboutPersonQuerySet


class InterestQuerySet(AboutPersonQuerySet):
    """What people like, and those in their lives."""

    def visible_to(self, viewer: Viewer) -> Self:
        """That of people whose record is open; who speaks for somebody does not read what is said of themself."""
        found = super().visible_to(viewer)
        if not viewer.speaks_for_ids:
            return found
        return found.exclude(party__human__in=viewer.own_humans, party__held_for__in=viewer.speaks_for_ids)

    def in_the_life_of(self, person: Any) -> Self:
        """What a person likes, and those in their circle as the circle knows them.

        What somebody says in a record of their own stays there: it is never read for another person's circle.
        """
        return self.lasting().filter(Q(party=person) | Q(party__held_for=person))

    def by_party(self) -> dict[UUID, frozenset[str]]:
        """The keys that each party likes, in one query."""
        found: dict[UUID, set[str]] = defaultdict(set)
        for party_id, key in self.values_list("party_id", "key"):
            found[party_id].add(key)
        return {party_id: frozenset(keys) for party_id, keys in found.items()}

    def keyed(self, keys: Collection[str]) -> Self:
        """Those with any of these keys."""
        return self.filter(key__in=keys)
