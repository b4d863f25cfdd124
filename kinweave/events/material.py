"""The easy-read pages about getting on with people: their keys and titles. Criteria: 002-P18, P21.

The keys are neutral: they stand in addresses, which somebody may read over a shoulder.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MATERIAL: Mapping[str, str | Promise] = {
    "people": _("Good, hard and bad ways to get on"),
    "online": _("People you meet online"),
    "money": _("You and your money"),
    "choosing": _("You choose for yourself"),
    "friends": _("Is this a real friend?"),
}

FORMATS: Mapping[str, str | Promise] = {
    "paper": _("on paper"),
    "screen": _("on a screen"),
    "aloud": _("read aloud"),
    "symbols": _("with symbols or pictures"),
    "signed": _("in signs"),
    "acted": _("acted out together"),
}
