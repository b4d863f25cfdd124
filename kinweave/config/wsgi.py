"""The server's entry point, for granian or any other WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from kinweave.foundation.database import assert_in_force
from kinweave.foundation.memory import keep_freed

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kinweave.config.settings")
application = get_wsgi_application()
assert_in_force()
keep_freed()
