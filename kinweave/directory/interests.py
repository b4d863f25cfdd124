"""What people can enjoy: a small fixed list. Each key has a name; a symbol of the same name is drawn for it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

INTERESTS: dict[str, str | Promise] = {
    "music": _("music"),
    "singing": _("singing"),
    "dance": _("dancing"),
    "football": _("football"),
    "swimming": _("swimming"),
    "walking": _("walking"),
    "cycling": _("cycling"),
    "cooking": _("cooking"),
    "gardening": _("gardening"),
    "animals": _("animals"),
    "art": _("painting and drawing"),
    "crafts": _("making things"),
    "games": _("games"),
    "reading": _("books"),
    "films": _("films"),
    "computers": _("computers"),
    "learning": _("learning something new"),
    "faith": _("faith"),
    "talking": _("tea and a talk"),
    "volunteering": _("helping out"),
}


def named(key: str) -> str:
    """An interest as it is said; a key that is no longer on the list stands for itself."""
    return str(INTERESTS.get(key, key))
