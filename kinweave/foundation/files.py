"""Files that must survive a crash: written whole or not at all, by one process at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

BLOCK = 65_536  # bytes


def private(path: str, flags: int) -> int:
    """Open a file that other users of the machine cannot read."""
    return os.open(path, flags, 0o600)


@contextmanager
def alone(path: Path, *, waits: bool = True) -> Iterator[None]:
    """Be the only process and the only thread at work on a file. The lock dies with who holds it.

    Raises BlockingIOError when somebody else is, and this one does not wait.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(path.with_name(path.name + ".lock"), "ab", opener=private) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def append(path: Path, text: str, *, until_on_disk: bool = True) -> None:
    """Add lines to the end of a file; what a crash left of an earlier line is cut off first."""
    with alone(path):
        is_new = not path.exists()
        with open(path, "ab+", opener=private) as file:
            cut_torn_line(file)
            file.write(text.encode())
            file.flush()
            if until_on_disk:
                os.fsync(file.fileno())
        if is_new:
            sync_folder(path.parent)


def cut_torn_line(file: BinaryIO) -> None:
    """Cut off an end without a line break: what a crash left of the last write."""
    whole = end = file.seek(0, os.SEEK_END)
    while whole and not ends_a_line(file, whole):
        whole = start_of_line(file, whole)
    if whole < end:
        file.truncate(whole)


def ends_a_line(file: BinaryIO, position: int) -> bool:
    """Whether the byte before a position is a line break."""
    file.seek(position - 1)
    return file.read(1) == b"\n"


def start_of_line(file: BinaryIO, position: int) -> int:
    """Where the line before a position starts, or one block further back."""
    start = max(0, position - BLOCK)
    file.seek(start)
    return start + file.read(position - start).rfind(b"\n") + 1


def replace(path: Path, content: bytes) -> None:
    """Write a file whole: until the last moment the old one stays, and then the new one is there."""
    new = path.with_name(path.name + ".new")
    with open(new, "wb", opener=private) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk knows which files a folder has."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
