"""By what words services are sorted: what people can enjoy there, and the kinds of provider that registers know."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.directory.interests import INTERESTS, named
from kinweave.directory.listed import nearer
from kinweave.directory.models import EntryVersion
from kinweave.foundation.ids import named_id


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A list of words."""

    key: str
    name: str | Promise
    description: str | Promise

    @property
    def id(self) -> UUID:
        """Its identity, always the same."""
        return named_id("taxonomy", self.key)


@dataclass(frozen=True, slots=True)
class Term:
    """One of its words."""

    taxonomy: Taxonomy
    key: str

    @property
    def id(self) -> UUID:
        """Its identity, always the same."""
        return named_id("term", self.taxonomy.key, self.key)

    @property
    def name(self) -> str:
        """The word as it is said."""
        return named(self.key) if self.taxonomy is ENJOYED else self.key


ENJOYED = Taxonomy("interests", _("What people can enjoy"), _("What there is to do at a place, in plain words."))
KINDS = Taxonomy("kinds", _("Kinds of provider"), _("What kind of provider it is, as its register or list says it."))
TAXONOMIES = (ENJOYED, KINDS)


def terms(on: date, taxonomy: Taxonomy | None = None) -> Iterator[Term]:
    """Every word that sorts what anyone may see on a day, in the order of each list."""
    if taxonomy in {None, ENJOYED}:
        yield from (Term(ENJOYED, key) for key in INTERESTS)
    if taxonomy in {None, KINDS}:
        found = EntryVersion.objects.published(on).exclude(kind="").order_by("kind")
        kinds = found.values_list("kind", flat=True).distinct()
        yield from (Term(KINDS, kind) for kind in kinds if nearer(kind) == kind)


def taxonomy_by(sought: UUID) -> Taxonomy | None:
    """A list of words by its identity."""
    return next((one for one in TAXONOMIES if one.id == sought), None)


def term_by(sought: UUID, on: date) -> Term | None:
    """A word by its identity."""
    return next((one for one in terms(on) if one.id == sought), None)
