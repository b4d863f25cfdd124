"""Words that say that a place may protect somebody."""

from django.db.models import Q

from kinweave.directory.registers.listing import PROTECTS


def protecting(*fields: str) -> Q:
    """Those that may protect somebody, by what one of these fields says."""
    words = {spelled for word in PROTECTS for spelled in (word, word.replace("'", "’"))}
    found = Q()
    for name in fields:
        for word in sorted(words):
            found |= Q(**{f"{name}__icontains": word})
    return found
