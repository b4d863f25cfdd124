"""Compile the translations: each `.po` file beside its `.mo`, as gettext's own msgfmt would, on any machine.

`--check` writes nothing and says which are out of date. Fuzzy and empty translations are left out.
"""

import ast
import struct
import sys
from pathlib import Path

LOCALES = Path(__file__).resolve().parent.parent / "kinweave" / "locale"
MAGIC = 0x950412DE


def main(check: bool) -> int:
    """Compile every file, or check it. Returns 1 if one is out of date and was only checked."""
    stale = [po for po in sorted(LOCALES.rglob("*.po")) if is_stale(po)]
    for po in stale:
        if check:
            print(f"{po} was not compiled. Run: make assets", file=sys.stderr)
        else:
            po.with_suffix(".mo").write_bytes(compiled(po.read_text("utf-8")))
    return int(check and bool(stale))


def is_stale(po: Path) -> bool:
    """Whether the compiled file is missing, or is not what this file says."""
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.read_bytes() != compiled(po.read_text("utf-8"))


def compiled(text: str) -> bytes:
    """The bytes of a .mo file: a table of the originals, sorted, a table of the translations, then the texts."""
    messages = sorted((key.encode(), value.encode()) for key, value in entries(text))
    start = 28 + 16 * len(messages)
    originals = b"".join(key + b"\0" for key, _ in messages)
    keys, values, at, then = b"", b"", start, start + len(originals)
    for key, value in messages:
        keys += struct.pack("<II", len(key), at)
        values += struct.pack("<II", len(value), then)
        at, then = at + len(key) + 1, then + len(value) + 1
    head = struct.pack("<7I", MAGIC, 0, len(messages), 28, 28 + len(keys), 0, start)
    return head + keys + values + originals + b"".join(value + b"\0" for _, value in messages)


def entries(text: str):
    """Pairs of an original, with its context and plural, and its translation, with its plurals."""
    for block in text.split("\n\n"):
        parts = parts_of(block)
        plurals = [parts[name] for name in parts if name.startswith("msgstr")]
        is_fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
        if "msgid" not in parts or not all(plurals) or (is_fuzzy and parts["msgid"]):
            continue
        key = "\0".join(parts[name] for name in ("msgid", "msgid_plural") if name in parts)
        yield (f"{parts['msgctxt']}\4{key}" if "msgctxt" in parts else key), "\0".join(plurals)


def parts_of(block: str) -> dict[str, str]:
    """The parts of one entry, such as msgid and msgstr[0], each with its lines joined."""
    parts: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith('"'):
            name, line = line.split(" ", 1)
            parts[name] = ""
        parts[name] += ast.literal_eval(line)
    return parts


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
