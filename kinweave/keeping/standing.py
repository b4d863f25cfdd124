"""How two rows of one person stand: who sees each, what protects each, and what stands between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from kinweave.access.models import Identity, Post
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern, Named
from kinweave.concerns.routing import concerns_naming
from kinweave.foundation import Viewer
from kinweave.parties.models import Bar, ParentalResponsibility, Party, SpeaksFor, Support, Whereabouts
from kinweave.ties.models import Tie

ENDS: tuple[tuple[type[Any], str, str], ...] = (
    (SpeaksFor, "speaker", "person"),
    (ParentalResponsibility, "parent", "person"),
    (Tie, "to_party", "person"),
    (Bar, "barred", "person"),
    (Restriction, "against", "person"),
    (Concern, "about_party", "person"),
    (Named, "party", "concern__person"),
    (Party, "pk", "held_for"),
)


@dataclass(frozen=True, slots=True)
class Sees:
    """Somebody who sees one of two records now, or both, and what they do; `newly` is what they would see then."""

    name: str
    why: str
    sees_one: bool
    sees_other: bool
    loses: bool = False

    @property
    def newly(self) -> bool:
        """Whether they would see what they do not see now."""
        return self.sees_one != self.sees_other and not self.loses


def facts(one: Party, other: Party, by: Viewer) -> dict[str, bool]:
    """What the rule about merging is asked with."""
    hidden = any(hidden_causes(row, by) for row in (one, other)) or any(hidden_between(one, other, by))
    return {
        "may_allocate": "allocate" in by.may and by.organisation_id == one.holder_id,
        "same_row": one.pk == other.pk,
        "same_holder": one.holder_id == other.holder_id,
        "works_here": Post.objects.filter(person__in=[one, other]).exists(),
        "stand_to_each_other": any(rows.exists() for rows in between(one, other)),
        "has_hidden_cause": hidden,
    }


def between(one: Party, other: Party) -> Iterator[QuerySet[Any]]:
    """Rows in which one stands to the other: as two different people do."""
    for model, somebody, whose in ENDS:
        pair = Q(**{somebody: one.pk, whose: other.pk}) | Q(**{somebody: other.pk, whose: one.pk})
        yield model._base_manager.filter(pair)


def hidden_between(one: Party, other: Party, by: Viewer) -> Iterator[bool]:
    """Whether they stand to each other in a way this viewer may not know of."""
    for rows in between(one, other):
        seen = rows.model._default_manager.visible_to(by).filter(pk__in=rows.values("pk"))
        yield rows.count() != seen.count()


def restrictions_of(person: Party) -> QuerySet[Any]:
    """The restrictions, drafts among them, that protect or hold back a person and are not over."""
    return Restriction._base_manager.filter(Q(person=person) | Q(against=person), over_on__isnull=True)


def bars_of(person: Party, by: Viewer) -> QuerySet[Any]:
    """The bars that protect or hold back a person."""
    return Bar.objects.not_over(by.at).filter(Q(person=person) | Q(barred=person))


def hidden_causes(person: Party, by: Viewer) -> bool:
    """Whether a restriction, a bar that came of one, or a concern that names them is there, unknown to this viewer."""
    naming = concerns_naming(person.human)
    if naming.exclude(pk__in=Concern.objects.visible_to(by).values("pk")).exists():
        return True
    standing = restrictions_of(person)
    seen = Restriction.objects.visible_to(by)
    if standing.exclude(pk__in=seen.values("pk")).exists():
        return True
    of_unseen = bars_of(person, by).filter(cause_id__in=Restriction._base_manager.values("pk"))
    return of_unseen.exclude(cause_id__in=seen.values("pk")).exists()


def protected(one: Party, other: Party, by: Viewer) -> dict[str, bool]:
    """What the rule about a second person is asked with."""
    rows, seen = (one, other), Concern.objects.visible_to(by)  # one that is unseen refuses it before
    return {
        "has_restriction": any(restrictions_of(row).exists() for row in rows),
        "has_bar": any(bars_of(row, by).exists() for row in rows),
        "is_in_a_concern": any(concerns_naming(row.human).filter(pk__in=seen.values("pk")).exists() for row in rows),
        "has_protected_address": Whereabouts.objects.filter(party__in=rows, ended_on__isnull=True).exists(),
    }


def who_sees(one: Party, other: Party, by: Viewer) -> list[Sees]:
    """Who sees which of two records now, by name: workers, those who speak for them, and the person themself."""
    found: dict[tuple[str, str], set[Any]] = {}
    keys: dict[tuple[str, str], Party] = {}
    for row, somebody, why in [*supporters(one, other, by), *speakers(one, other, by), *themselves(one, other)]:
        key = (str(somebody.pk), why)
        keys[key] = somebody
        found.setdefault(key, set()).add(row)
    barred = set(Bar.objects.visible_to(by).current(by.at).filter(person__in=[one, other]).values_list(
        "barred__human", flat=True
    ))  # fmt: skip
    rows = [
        Sees(keys[key].called, key[1], one.pk in rows, other.pk in rows, keys[key].human in barred)
        for key, rows in found.items()
    ]
    return sorted(rows, key=lambda row: (not row.newly, row.name, row.why))


def supporters(one: Party, other: Party, by: Viewer) -> Iterator[tuple[Any, Party, str]]:
    """Whose post or allocation opens which of the two."""
    found = Support.objects.visible_to(by).current(by.at).filter(person__in=[one, other], extent="record")
    for row in found.select_related("supporter"):
        yield row.person_id, row.supporter, "leads" if row.supporter.kind != "person" else "works"


def speakers(one: Party, other: Party, by: Viewer) -> Iterator[tuple[Any, Party, str]]:
    """Who speaks for which of the two and sees the person's page."""
    found = SpeaksFor.objects.visible_to(by).current(by.on).filter(person__in=[one, other], sees_page=True)
    for row in found.select_related("speaker"):
        yield row.person_id, row.speaker, "speaks"


def themselves(one: Party, other: Party) -> Iterator[tuple[Any, Party, str]]:
    """Whose own sign-in opens which of the two: each sign-in is shown by the row it was given for."""
    for row in Identity.objects.filter(party__in=[one, other], ended_on__isnull=True).select_related("party"):
        yield row.party_id, row.party, "signs_in"
