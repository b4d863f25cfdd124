"""What this installation is called, and whether it is the demonstration. Asked once in the life of a process."""

from functools import lru_cache

from kinweave.access.models import Installation


class NotNamedYet(Exception):
    """Nobody has set up this installation. It is asked again next time."""


def installation() -> Installation:
    """What was set up here; an unnamed one before that."""
    try:
        return _named()
    except NotNamedYet:
        return Installation()


@lru_cache(maxsize=1)
def _named() -> Installation:
    named = Installation.objects.first()
    if named is None:
        raise NotNamedYet
    return named
