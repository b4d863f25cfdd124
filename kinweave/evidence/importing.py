"""Imports standards from files and says, one line per file, what each holds. The command line calls this."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _

from kinweave.evidence import actions, catalogue
from kinweave.evidence.actions import Imported
from kinweave.evidence.reading import Reading, Unreadable, read_file
from kinweave.foundation import Viewer

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


class _NotImported(Exception):
    """Raised with a translated sentence that says why a file was not imported, and what to do."""


def import_files(paths: Sequence[Path], *, key: str = "", by: Viewer, on: date, out: TextIO) -> int:
    """Import each file and print what it holds. Returns 1 if any could not be imported, else 0."""
    if key and len(paths) != 1:
        print(_("--key names one standard. Give one file with it."), file=out)
        return 1
    imported = [_import_one(Path(path), key, by, on, out) for path in paths]
    return 0 if all(imported) else 1


def _import_one(path: Path, key: str, by: Viewer, on: date, out: TextIO) -> bool:
    try:
        print(*_imported(path, key, by, on), sep="\n", file=out)
    except _NotImported as reason:
        print(f"{path.name}: {reason}", file=out)
        return False
    return True


def _imported(path: Path, key: str, by: Viewer, on: date) -> Iterator[str]:
    """Import a file; what to print about it. Raises _NotImported."""
    reading = _read(path)
    known = catalogue.standard_of(key or path.name, reading.title.text if reading.title else "")
    key = _checked(key or (known.key if known else ""))
    title = str(known.title) if known else path.stem
    imported = actions.import_standard(key=key, reading=reading, source=path.name[:255], title=title, by=by, on=on)
    yield _summary(imported, reading)
    yield from _messages(reading)
    if known and known.differs_from(len(reading.criteria), len(reading.knowledge_points)):
        yield "  " + _("The catalogue knows P {p}, K {k} for this standard. Check the file.").format(
            p=known.criteria, k=known.knowledge_points
        )


def _read(path: Path) -> Reading:
    try:
        return read_file(path)
    except Unreadable as reason:
        raise _NotImported(_(reason.sentence).format(**reason.facts)) from reason


def _checked(key: str) -> str:
    if not key:
        raise _NotImported(
            _("Kinweave does not know this standard. Import the file again with --key, such as --key 005.")
        )
    if not _KEY.fullmatch(key):
        raise _NotImported(_("A key has at most 40 letters, figures, dots, hyphens or underscores."))
    return key


def _summary(imported: Imported, reading: Reading) -> str:
    return _("{standard}: P {p}, K {k}, scope notes {notes}, values {values}; version {number} ({news})").format(
        standard=imported.version.standard,
        p=len(reading.criteria),
        k=len(reading.knowledge_points),
        notes=len(reading.scope_notes),
        values=len(reading.values),
        number=imported.version.number,
        news=_news(imported),
    )


def _news(imported: Imported) -> str:
    if not imported.is_new:
        return _("known already")
    if imported.version.number == 1:
        return _("new")
    changes = imported.changes
    said = ((_("added"), changes.added), (_("removed"), changes.removed), (_("changed"), changes.changed))
    news = [f"{word} {', '.join(codes)}" for word, codes in said if codes]
    return "; ".join(news) or _("other text changed")


def _messages(reading: Reading) -> Iterator[str]:
    form = {"line": _("  line {line}: {message}"), "paragraph": _("  paragraph {line}: {message}")}
    for message in reading.messages:
        said = _(message.sentence).format(**message.facts)
        yield form[reading.counted_in].format(line=message.line, message=said)
