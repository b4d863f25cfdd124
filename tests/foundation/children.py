"""What other processes do at the same moment as a test."""

from multiprocessing import Queue
from pathlib import Path

from kinweave.foundation.files import append
from kinweave.foundation.sealing import KeyRing


def append_many(path: Path, name: str) -> None:
    """Add a hundred lines to a file."""
    for number in range(100):
        append(path, f"{name} {number}\n", until_on_disk=False)


def seal_one(path: Path, text: str, label: str, results: "Queue[bytes]") -> None:
    """Seal a text with a ring that may not be there yet."""
    results.put(KeyRing(path).seal(text, label))
