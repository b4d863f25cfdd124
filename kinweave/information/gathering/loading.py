"""Load what a set of questions needs: the rows of many tables, protected addresses, and overrides."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef

from kinweave.access.models import Post
from kinweave.access.roles import SAFEGUARDING_LEAD
from kinweave.concerns.models import Named
from kinweave.information.gathering.around import Around, around
from kinweave.information.gathering.prepared import facts_about
from kinweave.information.gathering.together import Row
from kinweave.information.models import Override
from kinweave.information.question import Question
from kinweave.parties.models import Whereabouts
from kinweave.parties.queries import lasting_on

# What agencies agreed: it is no one person's.
AGREED = ("protocols", "replaced", "parties", "uses", "assents", "suspensions", "local", "posts")


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
    """Load the facts of several questions of one viewer: one statement, and one each for addresses and overrides.

    Those two are sealed, and seldom there: they are opened where the first statement found any.
    """
    asked = around(questions)
    rows = facts_about(asked)
    _say_what_is_seen(rows)
    return Found(asked, rows, _addresses(rows["kept_safe"]), _overrides(rows["asked"], asked))


def _say_what_is_seen(rows: dict[str, list[Row]]) -> None:
    """Of what keeps people apart, whether who asks may know: that is asked on their own side of any wall."""
    for part in ("restrictions", "concerns"):
        seen = {row.pk for row in rows.pop(f"{part}_seen")}
        for row in rows[part]:
            row.is_seen = row.pk in seen


def gather_agreed(question: Question) -> Found:
    """Load what agencies agreed, for a question about nobody: nothing else stands around it."""
    asked = around([question])
    return Found(asked, defaultdict(list, facts_about(asked, only=AGREED)), [], [])


def _addresses(rows: list[Row]) -> list[Whereabouts]:
    """Protected addresses that may stand in the items."""
    if not rows:
        return []
    found = Whereabouts.objects.filter(pk__in=[row.pk for row in rows])
    return list(found.select_related("party").order_by("recorded_at", "pk"))


def _overrides(rows: list[Row], asked: Around) -> list[Any]:
    """Overrides for these people and recipients, each with what decides whether its signature counts."""
    if not rows:
        return []
    leads = Post.objects.filter(lasting_on(asked.on), person__human=OuterRef("approved_by__human"))
    leads = leads.filter(organisation=OuterRef("holder"), role_key=SAFEGUARDING_LEAD.key, confirmed_on__lte=asked.on)
    named = Named.objects.filter(concern=OuterRef("concern"))
    named_as = {
        "is_named": Exists(named.filter(party__human=OuterRef("approved_by__human"))),
        "is_asker_named": Exists(named.filter(party__human=OuterRef("requested_by__human"))),
    }
    found = Override.objects.filter(pk__in=[row.pk for row in rows])
    found = found.select_related("concern__about_party", "requested_by", "approved_by", "person")
    return list(found.annotate(is_lead=Exists(leads), **named_as).order_by("requested_at", "pk"))
