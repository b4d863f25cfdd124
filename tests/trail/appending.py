"""A process that appends so many lines to two chains, in acts of one to three: HOLDER HOLDER COUNT."""

import sys
from datetime import UTC, datetime
from uuid import UUID

import django

django.setup()

from kinweave.foundation import new_id, system  # noqa: E402  # Django comes first
from kinweave.trail.acts import acting, note  # noqa: E402
from kinweave.trail.models import Line  # noqa: E402


def append(holders: list[UUID], count: int) -> None:
    """Append lines; some acts write to both chains, so that processes want both heads at once."""
    by = system("tests", datetime.now(UTC))
    while count > 0:
        with acting():
            for number in range(min(count, 1 + count % 3)):
                note("said", Line(pk=new_id()), by=by, holder_id=holders[(count + number) % 2], left=count)
                count -= 1


if __name__ == "__main__":
    append([UUID(sys.argv[1]), UUID(sys.argv[2])], int(sys.argv[3]))
