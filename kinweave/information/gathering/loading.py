"""Load what a set of questions needs: the rows of many tables, protected addresses, and overrides."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q

from kinweave.access.models import Post
from kinweave.access.roles import SAFEGUARDING_LEAD
from kinweave.concerns.models import Named
from kinweave.information.gathering.agreed import about_agreements
from kinweave.information.gathering.around import Around, around
from kinweave.information.gathering.kept import about_items
from kinweave.information.gathering.people import about_people
from kinweave.information.gathering.together import Row, together
from kinweave.information.models import Override
from kinweave.information.question import Question
from kinweave.parties.models import ParentalResponsibility, Whereabouts
from kinweave.parties.queries import lasting_on
from kinweave.ties.models import Tie


@dataclass(frozen=True, slots=True)
class Found:
    """What was loaded: rows by the name of their part, protected addresses, overrides."""

    around: Around
    rows: dict[str, list[Row]]
    addresses: list[Whereabouts]
    overrides: list[Any]
    _indexes: dict[tuple[str, ...], dict[tuple[Any, ...], list[Row]]] = field(default_factory=dict, repr=False)

    def of(self, part: str, **facts: Any) -> list[Row]:
        """The rows of a part that say all this: found by an index that is made when it is first asked for."""
        names = tuple(facts)
        index = self._indexes.get((part, *names))
        if index is None:
            index = self._indexes[(part, *names)] = self._index(part, names)
        return index.get(tuple(facts.values()), [])

    def _index(self, part: str, names: tuple[str, ...]) -> dict[tuple[Any, ...], list[Row]]:
        index: dict[tuple[Any, ...], list[Row]] = {}
        for row in self.rows[part]:
            index.setdefault(tuple(getattr(row, name) for name in names), []).append(row)
        return index


def gather(questions: Sequence[Question]) -> Found:
    """Load the facts of several questions of one viewer: three statements."""
    asked = around(questions)
    parts = about_people(asked) | about_agreements(asked) | about_items(asked)
    return Found(asked, together(parts), _addresses(asked), _overrides(asked))


def _addresses(asked: Around) -> list[Whereabouts]:
    """Protected addresses, kept by the holders of the items, of anybody in them and whoever they may live with."""
    parents = ParentalResponsibility.objects.filter(person__in=asked.rows).values("parent__human")
    close = Tie.objects.filter(person__in=asked.rows).values("to_party__human")
    whose = Q(party__human__in=asked.humans) | Q(party__human__in=asked.mentioned)
    whose |= Q(party__human__in=parents) | Q(party__human__in=close)
    kept = Q(ended_on__isnull=True) | Q(ended_on__gt=asked.on)
    rows = Whereabouts.objects.filter(whose, kept, holder__in=asked.holders, recorded_at__lte=asked.known)
    return list(rows.select_related("party").order_by("recorded_at", "pk"))


def _overrides(asked: Around) -> list[Any]:
    """Overrides for these people and recipients, each with what decides whether its signature counts."""
    leads = Post.objects.filter(lasting_on(asked.on), person__human=OuterRef("approved_by__human"))
    leads = leads.filter(organisation=OuterRef("holder"), role_key=SAFEGUARDING_LEAD.key, confirmed_on__lte=asked.on)
    named = Named.objects.filter(concern=OuterRef("concern"))
    named_as = {
        "is_named": Exists(named.filter(party__human=OuterRef("approved_by__human"))),
        "is_asker_named": Exists(named.filter(party__human=OuterRef("requested_by__human"))),
    }
    rows = Override.objects.filter(person__in=asked.rows, recipient__in=asked.recipients, holder__in=asked.holders)
    rows = rows.filter(requested_at__lte=min(asked.known, asked.at), recorded_at__lte=asked.known)
    rows = rows.select_related("concern__about_party", "requested_by", "approved_by", "person")
    return list(rows.annotate(is_lead=Exists(leads), **named_as).order_by("requested_at", "pk"))
