"""What can be done with standards: import one from a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kinweave.evidence.comparing import Changes, changes
from kinweave.evidence.models import (
    Criterion,
    KnowledgePoint,
    Part,
    ScopeNote,
    Section,
    Standard,
    StandardVersion,
    Value,
)
from kinweave.evidence.reading import Part as PartRead
from kinweave.evidence.reading import Passage, Reading
from kinweave.evidence.reading import Section as SectionRead
from kinweave.foundation import Viewer
from kinweave.foundation.text import tidy
from kinweave.trail.acts import act, note

_SCOPES = {PartRead.SCOPE_OF_PERFORMANCE: Part.PERFORMANCE, PartRead.SCOPE_OF_KNOWLEDGE: Part.KNOWLEDGE}


@dataclass(frozen=True, slots=True)
class Imported:
    """A version of a standard; whether this import made it; what changed since the version before."""

    version: StandardVersion
    is_new: bool
    changes: Changes = field(default_factory=Changes)


@act
def import_standard(*, key: str, reading: Reading, source: str, title: str = "", on: date, by: Viewer) -> Imported:
    """Keep a standard as it was read from the file `source`. A text known already makes no new version."""
    heading = reading.title.text if reading.title else title
    standard, _ = Standard.objects.select_for_update().get_or_create(key=key, defaults={"title": heading or key})
    latest = standard.versions.latest_first().first()
    if latest and latest.sha256 == reading.digest:
        return Imported(latest, is_new=False)
    version = _new_version(standard, latest, reading, source, on=on, by=by)
    _keep_contents(version, reading)
    _rename(standard, heading)
    note("imported a standard", version, by=by, key=key, number=version.number, sha256=version.sha256)
    return Imported(version, is_new=True, changes=_changes_since(latest, reading))


def _new_version(
    standard: Standard, latest: StandardVersion | None, reading: Reading, source: str, *, on: date, by: Viewer
) -> StandardVersion:
    return StandardVersion.objects.create(
        standard=standard,
        number=latest.number + 1 if latest else 1,
        overview=_joined(reading.overview),
        values_introduction=_joined(reading.values_introduction),
        remaining=_joined(reading.remaining),
        source=source,
        sha256=reading.digest,
        imported_on=on,
        imported_at=by.at,
        imported_by_id=by.person_id,
    )


def _joined(passages: Iterable[Passage]) -> str:
    return "\n\n".join(passage.text for passage in passages)


def _keep_contents(version: StandardVersion, reading: Reading) -> None:
    for position, section in enumerate(reading.performance, start=1):
        _keep_section(version, Part.PERFORMANCE, position, section, Criterion)
    for position, section in enumerate(reading.knowledge, start=1):
        _keep_section(version, Part.KNOWLEDGE, position, section, KnowledgePoint)
    ScopeNote.objects.bulk_create(
        ScopeNote(version=version, part=_SCOPES[each.part], position=position, text=each.passage.text)
        for position, each in enumerate(reading.scope_notes, start=1)
    )
    Value.objects.bulk_create(
        Value(version=version, position=position, text=value.text)
        for position, value in enumerate(reading.values, start=1)
    )


def _keep_section(
    version: StandardVersion,
    part: Part,
    position: int,
    read: SectionRead,
    kind: type[Criterion | KnowledgePoint],
) -> None:
    section = Section.objects.create(version=version, part=part, position=position, heading=read.title)
    for point in read.points:
        kind._default_manager.create(
            version=version, section=section, code=point.code, position=point.number, text=point.text
        )


def _rename(standard: Standard, heading: str) -> None:
    if heading and heading != standard.title:
        standard.title = heading
        standard.save(update_fields=["title"])


def _changes_since(latest: StandardVersion | None, reading: Reading) -> Changes:
    if latest is None:
        return Changes()
    before = dict(latest.criteria.order_by("position").values_list("code", "text"))
    before |= dict(latest.knowledge_points.order_by("position").values_list("code", "text"))
    after = {point.code: tidy(point.text) for point in (*reading.criteria, *reading.knowledge_points)}
    return changes(before, after)
