"""Entries that may be one provider: found, looked at side by side, made one, and made two again. Criterion: 001-P9."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model, Q

from kinweave.directory import linkage
from kinweave.directory.bringing import EDITS
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import (
    Assured,
    Entry,
    EntryMerge,
    EntryVersion,
    Likeness,
    OwnerChange,
    OwnerLink,
    Vacancy,
)
from kinweave.directory.owning import stands
from kinweave.directory.rules import likeness as rules
from kinweave.directory.search import outbox
from kinweave.directory.showing import end_shown, shown_address_of, window_of
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note

AT_ONCE = 200
STAY = {"directory.EntryVersion", "directory.EntryMerge", "directory.Likeness"}  # what each entry keeps for itself
Pair = tuple[UUID, UUID]


def alike() -> dict[Pair, rules.Weighed]:
    """Every two entries that stand and may be one provider; of who is by area only nobody asks.

    Reads all of them once, and writes nothing.
    """
    fields = ("entry_id", "name", "address", "postcode", "phone", "identifiers")
    said = EntryVersion.objects.current().with_since().filter(is_area_only=False, hidden_at__isnull=True)
    rows = said.order_by("entry_id").values_list(*fields).iterator()
    return linkage.engine()({
        entry: rules.Facts(name, address, postcode, phone, frozenset(numbers.items()))
        for entry, name, address, postcode, phone, numbers in rows
    })  # fmt: skip


def keep_alike(found: Mapping[Pair, rules.Weighed], *, on: date, by: Viewer) -> int:
    """Keep which entries are alike, some at a time. What somebody has answered stays answered. Returns how many."""
    pairs = list(found.items())
    return sum(_keep_some(some=pairs[at : at + AT_ONCE], on=on, by=by) for at in range(0, len(pairs), AT_ONCE))


@act
def _keep_some(*, some: Sequence[tuple[Pair, rules.Weighed]], on: date, by: Viewer) -> int:
    known = set(Likeness.objects.filter(one__in=[pair[0] for pair, _ in some]).values_list("one_id", "other_id"))
    made = Likeness.objects.bulk_create(
        [
            Likeness(
                one_id=one, other_id=other, points=weighed.points, because_alike=list(weighed.because), found_at=by.at
            )
            for (one, other), weighed in some
            if (one, other) not in known and (other, one) not in known
        ],
        ignore_conflicts=True,
    )
    if made:
        note("found entries alike", made[0], by=by, pairs=len(made))
    return len(made)


def stands_now(entry_id: UUID) -> EntryVersion | None:
    """What is said of an entry, if it still stands for itself."""
    said = EntryVersion.objects.current().with_since().filter(entry=entry_id)
    found: EntryVersion | None = said.select_related("entry", "of").first()
    return found


@act
def leave_two(*, likeness: Likeness, later: bool, because: str, on: date, by: Viewer) -> Likeness:
    """Say that two entries are two providers; or that it is not clear yet, and it waits. Criterion: 001-P9."""
    _may_answer(likeness, because, by)
    _answer(likeness, "later" if later else "different", because, by)
    note("said whether two entries are one", likeness, by=by, answer=likeness.answer)
    return likeness


@act
def make_one(*, likeness: Likeness, kept_id: UUID, because: str, on: date, by: Viewer) -> EntryMerge:
    """Say that two entries are one provider. The one that is kept leads where the other led. Criterion: 001-P9.

    Everything that belongs to the other follows, and is kept as it was. What registers say of each stays its own.
    Both are shown to everybody with their address; what is kept from anyone stays where it is. One that leads others
    leads nowhere itself: whoever asks what an entry hides looks at those that lead to it, and no further.
    """
    kept, gone = (likeness.one, likeness.other) if kept_id == likeness.one_id else (likeness.other, likeness.one)
    _may_answer(likeness, because, by)
    open_to_all = is_shown_whole(kept, on) and is_shown_whole(gone, on)
    require(rules.may_make_one(are_shown_whole=open_to_all, leads_others=gone.merges.standing().exists()))
    _answer(likeness, "same", because, by)
    merge = EntryMerge.objects.create(
        likeness=likeness, kept=kept, gone=gone, merged_by_id=by.person_id, merged_at=by.at
    )
    merge.moved = list(_follow(merge, by))
    merge.save(update_fields=["moved"])
    _tell_the_search(merge)
    note("made two entries one", merge, by=by, kept=str(kept.pk), gone=str(gone.pk))
    return merge


def is_shown_whole(entry: Entry, on: date) -> bool:
    """Whether everybody sees an entry with its address at all times: nothing of it is lost when it leads elsewhere."""
    said = stands(entry, on)
    is_open = said is not None and not is_by_area(said) and not entry.merged_into.standing().exists()
    return is_open and window_of(entry) is None and shown_address_of(entry) is None


def _may_answer(likeness: Likeness, because: str, by: Viewer) -> None:
    for entry in sorted((likeness.one, likeness.other), key=lambda one: str(one.pk)):
        alone_with(entry)
    alone_with(likeness)
    likeness.refresh_from_db()
    require(
        rules.may_answer_likeness(
            may_edit=EDITS in by.may,
            is_open=likeness.answer in {"", "later"},
            both_stand=None not in {stands_now(likeness.one_id), stands_now(likeness.other_id)},
            because=because,
        )
    )


def _answer(likeness: Likeness, answer: str, because: str, by: Viewer) -> None:
    likeness.answer, likeness.because = likeness.Answer(answer), because
    likeness.answered_by_id, likeness.answered_at = by.person_id, by.at
    likeness.save(update_fields=["answer", "because", "answered_by", "answered_at"])


def rows_of_entries() -> list[type[Model]]:
    """Every kind of row that hangs on an entry and follows it."""
    keys: Any = Entry._meta.get_fields(include_hidden=True)
    kinds = {one.related_model for one in keys if one.auto_created and getattr(one, "field", one).name == "entry"}
    return sorted((one for one in kinds if one._meta.label not in STAY), key=lambda one: str(one._meta.label))


def _follow(merge: EntryMerge, by: Viewer) -> Iterator[dict[str, Any]]:
    """Lead each row to the entry that is kept; what can be there once only stays where it is. Gives what was before."""
    for model in rows_of_entries():
        rows: Any = model._base_manager
        for row in rows.filter(entry=merge.gone).order_by("pk"):
            if model is OwnerLink and row.ended_at is None and merge.kept.links.filter(ended_at__isnull=True).exists():
                yield _set(row, "ended_at", by.at)
            if not _is_there_once(row, merge.kept):
                yield _set(row, "entry_id", merge.kept_id)


def _is_there_once(row: Any, kept: Entry) -> bool:
    """Whether a constraint would not let this row stand beside those of the entry that is kept."""
    rows = type(row)._base_manager
    for one in (one for one in row._meta.constraints if "entry" in getattr(one, "fields", ())):
        others = rows.filter(one.condition or Q())
        same = {name: getattr(row, row._meta.get_field(name).attname) for name in one.fields}
        if others.filter(pk=row.pk).exists() and others.filter(**{**same, "entry": kept.pk}).exists():
            return True
    return False


def _set(row: Any, field: str, value: Any) -> dict[str, Any]:
    """Change one value, and say what it was."""
    before = getattr(row, field)
    type(row)._base_manager.filter(pk=row.pk).update(**{field: value})
    setattr(row, field, value)
    moved = {"model": row._meta.label, "row": str(row.pk), "field": field}
    return moved | {"before": before and str(before), "after": str(value)}


def _tell_the_search(merge: EntryMerge) -> None:
    """The one that is gone is found no more; the one that is kept may be by area only from now on."""
    outbox.withdrawn(merge.gone_id)
    kept = stands_now(merge.kept_id)
    (outbox.withdrawn if kept is None or is_by_area(kept) else outbox.changed)(merge.kept_id)


@act
def make_two(*, merge: EntryMerge, on: date, by: Viewer) -> EntryMerge:
    """Make one entry two again: everything that followed goes back, and the question is open. Criterion: 001-P9.

    Whose address was shown meanwhile nobody can tell, so it is taken back: its provider chooses anew.
    """
    for entry in sorted((merge.kept, merge.gone), key=lambda one: str(one.pk)):
        alone_with(entry)
    merge.refresh_from_db()
    later = EntryMerge.objects.standing().filter(kept=merge.kept, merged_at__gt=merge.merged_at)
    require(
        rules.may_undo_merge(
            may_edit=EDITS in by.may,
            is_undone=merge.undone_at is not None,
            is_between=later.exists(),
            is_for_a_time=window_of(merge.kept) is not None,
        )
    )
    merge.undone_by_id, merge.undone_at = by.person_id, by.at
    merge.save(update_fields=["undone_by", "undone_at"])
    _put_back(merge)
    _part_what_came_since(merge)
    question = merge.likeness
    question.answer, question.because, question.answered_by, question.answered_at = "", "", None, None
    question.save(update_fields=["answer", "because", "answered_by", "answered_at"])
    outbox.changed(merge.gone_id)
    (outbox.withdrawn if end_shown(merge.kept, by) else outbox.changed)(merge.kept_id)
    note("made one entry two again", merge, by=by)
    return merge


def _put_back(merge: EntryMerge) -> None:
    """Each value that a merge changed is as it was, unless somebody changed it since."""
    kinds = {model._meta.label: model for model in rows_of_entries()}
    for one in reversed(merge.moved):
        rows = kinds[one["model"]]._base_manager.filter(pk=one["row"])
        if one["field"] == "entry_id" or one["before"] is None:
            rows.filter(**{one["field"]: one["after"]}).update(**{one["field"]: one["before"]})


def _part_what_came_since(merge: EntryMerge) -> None:
    """What a provider said since with a link that went back goes with it. (An address that was shown is taken back.)"""
    for model in (Assured, OwnerChange, Vacancy):
        model._default_manager.filter(entry=merge.kept, link__entry=merge.gone).update(entry=merge.gone)


def leads_to(entry_id: UUID) -> UUID | None:
    """Where an entry leads that was made one with another; None for one that stands for itself."""
    if stands_now(entry_id) is not None:
        return None
    merge = EntryMerge.objects.standing().filter(gone=entry_id).first()
    return merge.kept_id if merge else None
