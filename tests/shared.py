"""What the project is built against, where it lies beside the source. Without it, tests that need it are skipped."""

import os
from pathlib import Path

SHARED = Path(os.environ.get("KINWEAVE_SHARED") or Path(__file__).resolve().parents[2] / "shared")
