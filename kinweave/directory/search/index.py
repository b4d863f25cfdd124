"""Where the index lies, and how it is opened. It is derived: whatever is wrong with it, it is made anew.

`search/current` names the folder that is in use; a new one is made beside it and takes over by one rename.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

import tantivy
from django.conf import settings

from kinweave.directory.search.documents import FORM, WORDS, analyser, schema
from kinweave.foundation.files import alone, replace

HEAP = 40_000_000  # bytes that a writer may use
PASSES_ON = (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError)
log = logging.getLogger("kinweave.search")


class NotReady(Exception):
    """There is no index, or it cannot be read: it is being made."""


_opened: dict[Path, tantivy.Index] = {}  # the one in use, by its folder


def folder() -> Path:
    """Where all of it lies. It is in no backup: it can be made anew."""
    place = Path(settings.DATA) / "search"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def in_use() -> Path | None:
    """The folder of the index in use; None when there is none, or it has an older form."""
    try:
        form, _space, name = (folder() / "current").read_text().strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return None
    place = folder() / name
    return place if form == FORM and name.isalnum() and place.is_dir() else None


@contextmanager
def the_only_writer(*, waits: bool) -> Iterator[None]:
    """Be the only process that writes the index. Raises BlockingIOError when another is, and this one does not wait."""
    with alone(folder() / "writing", waits=waits):
        yield


def opened() -> tantivy.Index:
    """The index in use, as it was last committed. Raises NotReady."""
    place = in_use()
    try:
        return opened_in(place)
    except NotReady:
        newer = in_use()
        if newer == place:
            raise
        return opened_in(newer)  # a new one took over meanwhile


def opened_in(place: Path | None) -> tantivy.Index:
    """The index in a folder. Raises NotReady."""
    if place is None:
        raise NotReady
    with readable(place):
        if place not in _opened:
            found = tantivy.Index.open(str(place))
            found.register_tokenizer(WORDS, analyser())
            found.config_reader("manual")
            _opened.clear()
            _opened[place] = found
        found = _opened[place]
        found.reload()
        return found


@contextmanager
def readable(place: Path | None = None) -> Iterator[None]:
    """Turn whatever goes wrong in the library into NotReady, and let the index be made anew.

    Its panics are no Exceptions: that they have to be caught as what they are is its own doing.
    """
    try:
        yield
    except (*PASSES_ON, NotReady):
        raise
    except BaseException as error:  # noqa: BLE001  # raised again, without the library's words
        log.error("The search index cannot be read: %s", type(error).__name__)
        give_up(place)
        raise NotReady from None


def give_up(place: Path | None = None) -> None:
    """Use the index no more, unless another took its place: the next round of the clock makes a new one."""
    _opened.clear()
    if place in {None, in_use()}:
        (folder() / "current").unlink(missing_ok=True)


def begun() -> Path:
    """A folder for a new index."""
    place = folder() / uuid4().hex
    place.mkdir(mode=0o700)
    return place


def made_in(place: Path) -> tantivy.Index:
    """A new and empty index."""
    found = tantivy.Index(schema(), path=str(place), reuse=False)
    found.register_tokenizer(WORDS, analyser())
    return found


def take_over(place: Path) -> None:
    """Use a new index from now on, and remove every other. Whoever reads an old one reads it to the end."""
    replace(folder() / "current", f"{FORM} {place.name}\n".encode())
    for other in folder().iterdir():
        if other.is_dir() and other != place:
            rmtree(other, ignore_errors=True)


@contextmanager
def writing(index: tantivy.Index) -> Iterator[tantivy.IndexWriter]:
    """Write to an index: all of it is there afterwards, or none. What is merged is merged before it ends."""
    writer = index.writer(HEAP, 1)
    try:
        yield writer
        writer.commit()
    except BaseException:
        writer.rollback()
        raise
    finally:
        writer.wait_merging_threads()
