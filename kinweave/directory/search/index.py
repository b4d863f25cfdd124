"""Where the index lies, and how it is opened. It is derived: whatever is wrong with it, it is made anew.

`search/current` names the folder that is in use; a new one is made beside it and takes over by one rename. In a folder
lie the index of words and the columns of numbers (`columns`).
"""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from shutil import rmtree
from typing import Any, TypeVar
from uuid import UUID, uuid4

import numpy as np
import tantivy
from django.conf import settings
from tantivy import Occur, Query

from kinweave.directory.listed import Listed
from kinweave.directory.search import columns
from kinweave.directory.search.columns import Bits, Columns, Numbers, bits_of, marked
from kinweave.directory.search.documents import FORM, WORDS, analyser, document, schema
from kinweave.foundation.files import alone, replace

HEAP = 40_000_000  # bytes that a writer may use
KEPT = 64  # words that were asked for
NAME_COUNTS = 3.0  # a word in the name is worth so much more
PASSES_ON = (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError)
Opened = TypeVar("Opened")
log = logging.getLogger("kinweave.search")


class NotReady(Exception):
    """There is no index, or it cannot be read: it is being made."""


class State:
    """The index as a search finds it: the words, and the columns beside them. Words that were asked for are kept."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema, numbers: Columns) -> None:
        self.searcher, self.schema, self.columns = searcher, schema, numbers
        self.with_word = lru_cache(maxsize=KEPT)(self.having)
        self.scores = lru_cache(maxsize=KEPT)(self.fitting)

    def having(self, word: str) -> Bits:
        """Which places have a word, in the name or anywhere."""
        keys, _addresses = self.hits(word, order_by_field="key")
        rows, is_there = self.columns.rows_of(np.array(keys, np.uint64))
        return bits_of(marked(len(self.columns), rows[is_there]))

    def fitting(self, word: str) -> tuple[Numbers, Numbers]:
        """The rows that have a word, and how well it fits each."""
        scores, addresses = self.hits(word)
        known = self.searcher.fast_field_values("key", addresses) if addresses else []
        keys = np.array(known, np.uint64)
        order = np.argsort(keys)
        rows, is_there = self.columns.rows_of(keys[order])
        return rows[is_there], np.array(scores, np.float32)[order][is_there]

    def hits(self, word: str, **order: Any) -> tuple[list[Any], list[tantivy.DocAddress]]:
        """All that has a word: by what it is ordered, and where it is."""
        query = Query.boolean_query(
            [
                (Occur.Should, Query.boost_query(self.term("name", word), NAME_COUNTS)),
                (Occur.Should, self.term("text", word)),
            ]
        )
        number: int = self.searcher.search(query, limit=1).count  # type: ignore[attr-defined]  # its stub forgets it
        hits = self.searcher.search(query, limit=number, count=False, **order).hits if number else []
        return [value for value, _address in hits], [address for _value, address in hits]

    def term(self, name: str, word: str) -> Query:
        """What has a word in a field."""
        return Query.term_query(self.schema, name, word, "freq")


_opened: dict[Path, tantivy.Index] = {}  # the one in use, by its folder
_states: dict[Path, State] = {}  # the one in use, by the folder of its columns


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
    """The index of words in use, as it was last committed. Raises NotReady."""
    return in_the_newest(opened_in)


def state() -> State:
    """The index as it is now, for a search. Raises NotReady."""
    return in_the_newest(state_in)


def in_the_newest(opens: Callable[[Path | None], Opened]) -> Opened:
    """Open what is in use. Raises NotReady."""
    place = in_use()
    try:
        return opens(place)
    except NotReady:
        newer = in_use()
        if newer == place:
            raise
        return opens(newer)  # a new one took over meanwhile


def state_in(place: Path | None) -> State:
    """The index in a folder, as a search finds it. Raises NotReady."""
    if place is None:
        raise NotReady
    with readable(place):
        known = _states.get(columns.in_use(place))
        if known is None:
            lies, numbers = columns.read_newest(place)
            found = opened_in(place)  # after the columns: their places have their words in it
            known = State(found.searcher(), found.schema, numbers)
            _states.clear()  # of other threads, too: each goes on with the one that it has
            _states[lies] = known
        return known


def opened_in(place: Path | None) -> tantivy.Index:
    """The index in a folder. Raises NotReady."""
    if place is None:
        raise NotReady
    with readable(place):
        found = _opened.get(place)
        if found is None:
            found = tantivy.Index.open(str(place))
            found.register_tokenizer(WORDS, analyser())
            found.config_reader("manual")
            _opened.clear()
            _opened[place] = found
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
    _states.clear()
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


def fill(place: Path, listed: Iterable[Listed]) -> None:
    """Make the index of some places, in a folder that holds nothing yet."""
    with writing(made_in(place)) as writer:
        numbers = columns.columns_of(added(writer, listed))
    columns.use(numbers.save(place))


def added(writer: tantivy.IndexWriter, listed: Iterable[Listed]) -> Iterator[Listed]:
    """The same places, each with its words in the index."""
    for one in listed:
        writer.add_document(document(one))
        yield one


def write(which: Collection[UUID], listed: Sequence[Listed]) -> None:
    """Let the index in use say of these what they say now; nothing of those that are not listed. Raises NotReady.

    The columns are used last: a search has the words of every place that its columns know.
    """
    found, place = opened(), in_use() or Path()
    with readable(place):
        numbers = columns.changed(columns.read_newest(place)[1], which, listed).save(place)
    with writing(found) as writer:
        for known in which:
            writer.delete_documents_by_term("id", known.hex)
        for one in listed:
            writer.add_document(document(one))
    columns.use(numbers)


def write_days(days: Mapping[UUID, date]) -> None:
    """Let the index in use say when some places were last looked at. Raises NotReady."""
    place = in_use()
    if place is None:
        raise NotReady
    with readable(place):
        columns.use(columns.looked_at(columns.read_newest(place)[1], days).save(place))


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
