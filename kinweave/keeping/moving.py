"""How everything about one row of a person moves to another row, and back: each key, each value, kept as it was."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import F, Field, Max, Model, Q, UniqueConstraint

from kinweave.events.models import Event
from kinweave.keeping.models import Merge, MovedRow
from kinweave.keeping.writing import keys_to
from kinweave.parties.across import make_one_human, rows_linked_to
from kinweave.parties.models import ContactPoint, Name, Party, SamePerson, Whereabouts
from kinweave.ties.actions.ties import taken_slots
from kinweave.ties.models import Tie, TieObservation, Wish
from kinweave.ties.rules import first_free

STAY = {"keeping.Merge", "keeping.MovedRow"}
NEVER_A_PERSON = {"holder", "part_of"}  # keys that lead to an organisation


class Moving:
    """One merge, as it moves what belongs to `gone` to `kept` and keeps what was there before."""

    def __init__(self, merge: Merge, on: date) -> None:
        self.merge, self.on = merge, on
        self.kept, self.gone = merge.kept, merge.gone

    def all(self) -> None:
        """Move everything, and close the row that is gone."""
        linked = rows_linked_to(self.kept.pk) | rows_linked_to(self.gone.pk)
        for row in Party.objects.filter(pk__in=linked).order_by("pk"):
            self.set(row, human=min(linked))
        for row in (self.kept, self.gone):
            make_one_human(row.pk, min(linked))  # those that another organisation holds
        self.fold(self.gone, self.kept)
        self.hide_addresses()
        self.set(self.gone, succeeded_by_id=self.kept.pk, ended_on=self.on)

    def fold(self, source: Model, target: Model) -> None:
        """Lead every key that leads to one row to another."""
        for model, field in keys_to(type(source)):
            if model._meta.label in STAY or field.name in NEVER_A_PERSON:
                continue
            rows = model._base_manager.filter(**{field.name: source})
            for row in rows.order_by("number" if model in NUMBERED else "pk"):
                self.lead(row, field, target)

    def lead(self, row: Any, field: Field[Any, Any], target: Any) -> None:
        """Lead one key to another row; what cannot stand there twice is done as its kind asks, or stays behind."""
        if isinstance(row, SamePerson) and {row.one_id, row.other_id} == {self.kept.pk, self.gone.pk}:
            return
        ordered = NUMBERED.get(type(row))
        there = None if ordered == field.name else clash(row, field, target)
        if there is not None:
            TWICE.get(type(row)._meta.label, Moving.leave)(self, row, there)
            return
        also: dict[str, Any] = {}
        if ordered == field.name:
            also["number"] = last_number(type(row), field, target) + 1
        if isinstance(row, Tie) and field.name == "circle":
            also["slot"] = first_free(taken_slots(target, sector_of(row)))
        self.set(row, **{field.attname: target.pk}, **also)

    def set(self, row: Any, **values: Any) -> None:
        """Change values of a row, and keep what each was."""
        changed = {name: value for name, value in values.items() if getattr(row, name) != value}
        MovedRow.objects.bulk_create(
            MovedRow(
                merge=self.merge,
                model=row._meta.label,
                row_id=str(row.pk),
                field=name,
                before=spelled(getattr(row, name)),
                after=spelled(value),
            )
            for name, value in changed.items()
        )
        change(row, changed)

    def leave(self, row: Any, there: Any) -> None:
        """Leave a row where it is: the one that is kept says the same."""

    def fold_into(self, row: Any, there: Any) -> None:
        """Lead what belongs to this row to the one that is there."""
        self.fold(row, there)

    def end(self, row: Any, there: Any) -> None:
        """The same account is both rows: it stays the kept one, and is the other no longer."""
        self.set(row, ended_on=row.ended_on or self.on)

    def say_both(self, row: Any, there: Any) -> None:
        """Both said something under one heading: the kept section says both."""
        lines = [line for line in row.lines if line not in there.lines]
        self.set(there, text="\n".join([*there.lines, *lines]))

    def hide_addresses(self) -> None:
        """What tells where somebody lives goes, when either row has a protected address."""
        if not Whereabouts.objects.filter(party=self.kept, ended_on__isnull=True).exists():
            return
        for point in ContactPoint.objects.lasting().filter(party=self.kept, channel__in=ContactPoint.TELLS_WHERE):
            self.set(point, ended_on=self.on)
        for event in Event.objects.filter(person=self.kept).exclude(place=""):
            self.set(event, place="")


NUMBERED: dict[type[Model], str] = {Wish: "person", TieObservation: "tie"}  # rows that keep an order, and in what
TWICE: dict[str, Callable[[Moving, Any, Any], None]] = {
    "circles.Circle": Moving.fold_into,
    "access.Identity": Moving.end,
    "parties.ProfileSection": Moving.say_both,
}


def clash(row: Any, field: Field[Any, Any], target: Any) -> Any | None:
    """The row that is there already, where only one may be."""
    model = type(row)
    if model is Name and field.name == "party" and row.use == Name.Use.FULL:
        return Name.objects.filter(party=target, use=Name.Use.FULL).first()
    if getattr(field, "unique", False):
        return model._base_manager.filter(**{field.name: target}).exclude(pk=row.pk).first()
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint) and field.name in constraint.fields:
            there = same_under(constraint, row, field, target)
            if there is not None:
                return there
    return None


def same_under(constraint: UniqueConstraint, row: Any, field: Field[Any, Any], target: Any) -> Any | None:
    """The row that a unique constraint would not let stand beside this one."""
    rows = type(row)._base_manager.filter(constraint.condition or Q())
    if not rows.filter(pk=row.pk).exists():
        return None
    same = {name: getattr(row, type(row)._meta.get_field(name).attname) for name in constraint.fields}
    return rows.filter(**{**same, field.name: target.pk}).exclude(pk=row.pk).first()


def last_number(model: type[Model], field: Field[Any, Any], target: Any) -> int:
    """The last number there is in an order."""
    last: int | None = model._base_manager.filter(**{field.name: target}).aggregate(last=Max("number"))["last"]
    return last or 0


def sector_of(tie: Tie) -> str:
    """The part of life a tie was seen in last."""
    seen = TieObservation.objects.filter(tie=tie).order_by("-seen_on", "-number").first()
    return seen.sector if seen else ""


def change(row: Any, values: dict[str, Any]) -> None:
    """Write values, also where a row is otherwise never changed; a form that was open before is stale then."""
    if not values:
        return
    rows = type(row)._base_manager.filter(pk=row.pk)
    keys = {one.attname for one in row._meta.concrete_fields if one.is_relation}
    is_text = hasattr(row, "version") and not set(values) <= keys
    rows.update(**values, **({"version": F("version") + 1} if is_text else {}))
    for name, value in values.items():
        setattr(row, name, value)


def spelled(value: Any) -> Any:
    """A value as JSON keeps it."""
    return value if value is None or isinstance(value, int | str) else str(value)
