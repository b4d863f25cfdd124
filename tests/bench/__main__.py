"""`make bench`: every benchmark, side by side, in a database of its own."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  # after set-up
from django.test.utils import setup_test_environment  # noqa: E402

from kinweave.access.models import Installation  # noqa: E402
from kinweave.foundation.memory import keep_freed  # noqa: E402
from tests.bench import deciding, groups, overdue, picture, screens, sharing, today  # noqa: E402

if __name__ == "__main__":
    setup_test_environment()
    keep_freed()  # as the server does
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    Installation.objects.create(place="Ashby Vale")  # asked once in the life of a process
    deciding.run()
    picture.run()
    today.run()
    overdue.run()
    groups.run()
    sharing.run()
    sizes = tuple(int(size) for size in sys.argv[1:]) or screens.SIZES
    screens.run(sizes)
