"""What every record has: who holds it, who recorded it, when. And how a save never overwrites."""

from collections.abc import Mapping
from typing import Any

from django.db import connection, models
from django.db.models import F, Q

from kinweave.foundation import Viewer
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField


class Stale(Exception):
    """Somebody else saved the row meanwhile. Carries the row as it is now, and what was typed."""

    def __init__(self, row: "Versioned", typed: Mapping[str, Any]) -> None:
        super().__init__(str(row))
        self.row = row
        self.typed = dict(typed)


class Record(models.Model):
    """A row of an organisation, its controller: `holder`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder = models.ForeignKey("parties.Party", on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey("parties.Party", null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True


class Versioned(models.Model):
    """An editable row. A save names the version it read; a stale one raises Stale and changes nothing."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def change(self, *, version: int, **fields: Any) -> None:
        """Change fields if the row is still at this version; otherwise raise Stale with both texts."""
        rows = type(self)._base_manager.filter(pk=self.pk, version=version)
        if not rows.update(**self._sealed(fields), version=F("version") + 1):
            raise Stale(type(self)._base_manager.get(pk=self.pk), fields)
        self.refresh_from_db()

    def _sealed(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """The fields as the database keeps them: the text of a sealed field is sealed for this row."""
        kept = dict(fields)
        for field in self._meta.concrete_fields:
            if isinstance(field, SealedTextField) and isinstance(kept.get(field.name), str):
                kept[field.name] = field.seal(kept[field.name], self.pk)
        return kept


class Strikeable(models.Model):
    """A row that can turn out to be wrong: struck out, with who, when and why. It stays for audit, and nowhere else."""

    struck_at = models.DateTimeField(null=True)
    struck_by = models.ForeignKey("parties.Party", null=True, on_delete=models.PROTECT, related_name="+")
    struck_because = StrictCharField(max_length=300, blank=True)

    class Meta:
        abstract = True


class Disposable(models.Model):
    """A row that is kept for a time. When it was disposed of it stands empty, so that what leads to it still does."""

    disposed_on = models.DateField(null=True)

    class Meta:
        abstract = True


class Withholdable(models.Model):
    """A row that can be kept from the person it is about: for a reason, under an exemption, until it is looked at."""

    withheld_because = SealedTextField(null=True)
    withheld_under = StrictCharField(max_length=200, blank=True)
    withheld_review_on = models.DateField(null=True)

    class Meta:
        abstract = True


def struck_says_why(name: str) -> models.CheckConstraint:
    """A struck row says when and why; one that is not struck says neither."""
    return models.CheckConstraint(
        condition=Q(struck_at__isnull=True, struck_because="") | (Q(struck_at__isnull=False) & ~Q(struck_because="")),
        name=name,
    )


def disposed_says_nothing(name: str, **empty: Any) -> models.CheckConstraint:
    """A row that was disposed of says nothing: these fields are empty."""
    return models.CheckConstraint(condition=Q(disposed_on__isnull=True) | Q(**empty), name=name)


def released_says_why(name: str) -> models.CheckConstraint:
    """What was released says when, by whom and why; what stands, or ended by itself, says neither who nor why."""
    says = Q(released_by__isnull=False, ends_on__isnull=False) & ~Q(released_because="")
    return models.CheckConstraint(condition=says | Q(released_by__isnull=True, released_because=""), name=name)


def withheld_says_why(name: str) -> models.CheckConstraint:
    """A withheld row says why, under what, and when that is looked at again; another says none of it."""
    kept = Q(withheld_because__isnull=False, withheld_review_on__isnull=False) & ~Q(withheld_under="")
    shown = Q(withheld_because__isnull=True, withheld_review_on__isnull=True, withheld_under="")
    return models.CheckConstraint(condition=kept | shown, name=name)


def alone_with(row: models.Model) -> None:
    """Let nobody else add to what belongs to a row until this act has ended.

    Acts on PostgreSQL go on at once, so a number counted from what is there could be taken meanwhile. On SQLite
    they follow one another, and nothing is asked.
    """
    if connection.features.has_select_for_update:
        type(row)._base_manager.select_for_update(no_key=True).get(pk=row.pk)


def stamped(by: Viewer) -> dict[str, Any]:
    """Who records a row, and the moment they do."""
    return {"recorded_by_id": by.person_id, "recorded_at": by.at}


def held_like(person: Any, by: Viewer) -> dict[str, Any]:
    """What a row about a person carries: the person's holder, and who records it when."""
    return {"holder_id": person.holder_id, **stamped(by)}
