"""What a network can want and somebody can offer: skills, a room, a language. 000-P5."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.directory.access import LANGUAGES

SKILLS: dict[str, str | Promise] = {
    "baking": _("cooking or baking"),
    "music": _("playing music or singing"),
    "growing": _("gardening"),
    "mending": _("mending things"),
    "computing": _("help with computers"),
    "welcoming": _("welcoming people"),
    "carrying": _("setting up and carrying"),
    "showing": _("saying what it is like from one’s own life"),
    "training": _("training for members"),
}
ROOMS: dict[str, str | Promise] = {"room": _("a room to meet in"), "outdoors": _("a garden or a yard")}
SPOKEN: dict[str, str | Promise] = {f"speaks_{code}": name for code, name in LANGUAGES.items() if code != "en"}
WANTS: dict[str, str | Promise] = {**SKILLS, **ROOMS, **SPOKEN}
