"""An installation on the disk in which people live, and the real server for it."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from kinweave.foundation import LONDON
from tests.exam.served import Served
from tests.house import living_in, on_sqlite, template
from tests.town import Town

__all__ = ["template"]


@pytest.fixture
def served(tmp_path, template, django_db_blocker) -> Iterator[Served]:
    """The real server, in whose town Ffion works with Danny and has signed in."""
    found = Served.in_copy_of(template, tmp_path / "house")
    with django_db_blocker.unblock():
        with living_in(found.folder, on_sqlite(found.database)):
            found.sign_in(Town(at=datetime.now(LONDON)))
        try:
            found.start()
            yield found
        finally:
            found.kill()
