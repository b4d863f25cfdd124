"""Whether somebody has worked with a record since it was made: every key to the person is walked, on every floor."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Field, Model, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.trail.models import Look

NOT_WRITING = {"access.Allocation", "parties.Support", "keeping.StagedPerson"}  # who sees it, and the sheet itself
A_LIST = {
    "people",
    "people_found",
    "today",
    "allocate",
    "people_alone",
    "worker",
    "worker_leaving",
    "cover_new",
    "left",
    "caseload_rows",
    "caseload_sheet",
    "merge_new",
}  # pages with many people on them: nobody's own


def keys_to(model: type[Model]) -> Iterator[tuple[type[Model], Field[Any, Any]]]:
    """Every key of any floor that leads to a model: the model it stands in, and its field."""
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            yield relation.related_model, relation.field  # type: ignore[misc,union-attr]  # a reverse relation


def rows_with(model: type[Model], field: Field[Any, Any], row: Model) -> QuerySet[Any]:
    """The rows whose key leads to a row."""
    return model._base_manager.filter(**{field.name: row})


def written_since(person: Party, *, by: Viewer) -> bool:
    """Whether anybody wrote about a person after they were registered, or anybody else opened their page.

    An opening counts, so that the answer never tells that there is something one may not see.
    """
    wrote = person.version > 1 or any(is_later(person, model, field) for model, field in keys_to(Party))
    return wrote or was_opened(person, by)


def is_later(person: Party, model: type[Model], field: Field[Any, Any]) -> bool:
    """Whether rows of one kind came after the person was registered, or were changed since."""
    if model._meta.label in NOT_WRITING:
        return False
    rows = rows_with(model, field, person)
    names = {one.name for one in model._meta.get_fields()}
    if "version" in names and rows.filter(version__gt=1).exists():
        return True
    return (rows.exclude(recorded_at=person.recorded_at) if "recorded_at" in names else rows).exists()


def was_opened(person: Party, by: Viewer) -> bool:
    """Whether somebody else has opened a page of the person's own."""
    looks = Look.objects.at_people(frozenset({person.pk})).exclude(by_id__in=by.own_ids)
    return looks.exclude(page__in=A_LIST).exists()
