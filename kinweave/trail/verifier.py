"""The offline verifier as one file: a Python archive with these few modules, which need nothing but Python."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import kinweave

MODULES = (
    "__init__.py", "trail/__init__.py", "trail/digests.py", "trail/ed25519.py", "trail/merkle.py", "trail/notes.py",
    "trail/offline.py", "trail/stated.py",
)  # fmt: skip
START = "import sys\n\nfrom kinweave.trail.offline import main\n\nsys.exit(main())\n"
ALWAYS = (1980, 1, 1, 0, 0, 0)  # so that the same modules always make the same file


def archive() -> bytes:
    """The file: `python3 kinweave-verifier.pyz FILE`. The same, byte for byte, wherever this release is installed."""
    root = Path(kinweave.__file__).parent
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as packed:
        packed.writestr(ZipInfo("__main__.py", ALWAYS), START)
        for name in MODULES:
            packed.writestr(ZipInfo(f"kinweave/{name}", ALWAYS), (root / name).read_bytes())
    return b"#!/usr/bin/env python3\n" + whole.getvalue()
