"""What this installation is called. It is asked once in the life of a process."""

from functools import lru_cache

from kinweave.access.models import Installation


class NotNamedYet(Exception):
    """Nobody has set up this installation. It is asked again next time."""


def place() -> str:
    """The area it serves, shown in the header; nothing before it is set up."""
    try:
        return _named()
    except NotNamedYet:
        return ""


@lru_cache(maxsize=1)
def _named() -> str:
    installation = Installation.objects.first()
    if installation is None:
        raise NotNamedYet
    return installation.place
