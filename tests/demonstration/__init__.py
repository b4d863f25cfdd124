"""The demonstration area, as it is on a Wednesday morning in October."""

from datetime import datetime

from kinweave.foundation import LONDON

WEDNESDAY = datetime(2026, 10, 14, 9, 0, tzinfo=LONDON)
