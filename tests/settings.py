"""The settings of the tests: those of the house, in a folder of their own, without a certificate."""

import os
import tempfile

os.environ.setdefault("KINWEAVE_DATA_DIR", tempfile.mkdtemp(prefix="kinweave-tests-"))
os.environ.setdefault("KINWEAVE_PLAIN_HTTP", "yes")
os.environ.setdefault("KINWEAVE_EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")

from kinweave.config.settings import *  # noqa: F403  # the environment comes first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, and guards nobody
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if PG_NAME:  # noqa: F405
    MIDDLEWARE = ["tests.postgresql.arranging.wall_stands", *MIDDLEWARE]  # noqa: F405
else:
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # noqa: F405  # each process has its own
