"""The service as it runs, with its transactions timed; a page takes one step of an import, and the worker the rest."""

from kinweave.config.settings import *  # noqa: F403  # the environment comes first

DATABASES["default"]["ENGINE"] = "tests.exam.watched"  # noqa: F405
MIDDLEWARE = [*MIDDLEWARE, "tests.exam.watched.pages.leave_it_to_the_worker"]  # noqa: F405
