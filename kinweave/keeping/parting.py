"""How what a merge moved goes back, and what was written since that makes this impossible."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.foundation import Refused, Viewer
from kinweave.keeping.models import Merge, MovedRow
from kinweave.keeping.moving import change, spelled
from kinweave.keeping.rules import merging as rules
from kinweave.keeping.writing import keys_to
from kinweave.parties.across import make_one_human
from kinweave.parties.models import Party

MUST_BE_AS_LEFT = {"text", "human"}  # values that say what both rows said: another text would be lost
OWNERS = {"person_id", "party_id", "owner_id", "held_for_id"}
FEW = 5
KINDS = {
    "circles.Restriction": gettext_lazy("a restriction"),
    "events.Event": gettext_lazy("a visit or a contact"),
    "events.Participation": gettext_lazy("who took part in a visit"),
    "parties.ProfileSection": gettext_lazy("a part of the profile"),
    "plans.Action": gettext_lazy("a next step"),
    "plans.FollowUp": gettext_lazy("a follow-up"),
    "plans.Risk": gettext_lazy("a risk"),
    "ties.Knows": gettext_lazy("who knows whom"),
    "ties.Tie": gettext_lazy("somebody in the circle"),
    "ties.Wish": gettext_lazy("a wish"),
}


def put_back(merge: Merge, by: Viewer) -> None:
    """Give every key and value that a merge changed its old value. Raises Refused where later acts stand between."""
    moved = group(merge)
    for (model, row_id), values in moved.items():
        row = model._base_manager.filter(pk=row_id).first()
        if row is not None:
            change(row, old_values(row, values))
    for row in Party.objects.filter(pk__in=[merge.kept_id, merge.gone_id]):
        make_one_human(row.pk, row.human)  # those that another organisation holds
    require_nothing(kinds(between(merge, moved), by))


def require_nothing(stands_between: list[str]) -> None:
    """Go on if nothing that was written since belongs to both. Raises Refused and says what does."""
    decision = rules.may_part(written_since=bool(stands_between))
    if not decision.is_yes:
        said = {"what": ", ".join(stands_between[:FEW])}
        raise Refused(replace(decision, reason=_(decision.reason) + " " + _("It is: %(what)s.") % said))


def kinds(rows: Iterator[Any], by: Viewer) -> list[str]:
    """What rows are, each kind once: in words where this viewer sees such a row, and otherwise without."""
    found: dict[str, None] = {}
    for row in rows:
        visible = type(row)._default_manager.visible_to(by).filter(pk=row.pk).exists()
        found[in_words(row) if visible else _("something else")] = None
    return list(found)


def in_words(row: Model) -> str:
    """What kind of record a row is."""
    return str(KINDS.get(row._meta.label, _("something else")))


def group(merge: Merge) -> dict[tuple[type[Model], str], list[MovedRow]]:
    """What a merge changed, row by row."""
    rows: dict[tuple[type[Model], str], list[MovedRow]] = defaultdict(list)
    for one in MovedRow.objects.filter(merge=merge):
        rows[apps.get_model(one.model), one.row_id].append(one)
    return rows


def old_values(row: Any, values: list[MovedRow]) -> dict[str, Any]:
    """What to give back to a row. What a later act changed stays, unless a text or an owner would be lost."""
    before: dict[str, Any] = {}
    for one in values:
        is_as_left = spelled(getattr(row, one.field)) == one.after
        if not is_as_left and one.field in MUST_BE_AS_LEFT | OWNERS:
            require_nothing([in_words(row)])
        if is_as_left:
            field = next(field for field in row._meta.concrete_fields if field.attname == one.field)
            kept_as = field.target_field if field.is_relation else field
            before[one.field] = kept_as.to_python(one.before)
    return before


def between(merge: Merge, moved: dict[tuple[type[Model], str], list[MovedRow]]) -> Iterator[Any]:
    """Rows written since that belong to the row that stays, and lead to what goes back to the other."""
    going: dict[type[Model], list[str]] = defaultdict(list)
    for (model, row_id), values in moved.items():
        if row_id != str(merge.gone_id) and any(one.field in OWNERS for one in values):
            going[model].append(row_id)
    for model, ids in going.items():
        for other, field in keys_to(model):
            if "recorded_at" in {one.name for one in other._meta.get_fields()}:
                later = other._base_manager.filter(**{f"{field.name}__in": ids}, recorded_at__gt=merge.merged_at)
                yield from (row for row in later if owner(row) == merge.kept_id)


def owner(row: Any) -> UUID | None:
    """Whom a row is about."""
    whose: UUID | None = getattr(row, "person_id", None) or getattr(row, "about_id", None)
    return whose
