"""What is here can happen on PostgreSQL only, where many write at once; so it is collected there only."""

from django.conf import settings

collect_ignore_glob = [] if "postgresql" in settings.DATABASES["default"]["ENGINE"] else ["test_*.py"]
