"""`make bench`: every benchmark, side by side, in a database of its own."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  # after set-up
from django.test.utils import setup_test_environment  # noqa: E402

from tests.bench import deciding, overdue, picture, screens, sharing  # noqa: E402

if __name__ == "__main__":
    setup_test_environment()
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    deciding.run()
    picture.run()
    overdue.run()
    sharing.run()
    sizes = tuple(int(size) for size in sys.argv[1:]) or screens.SIZES
    screens.run(sizes)
