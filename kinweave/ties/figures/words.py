"""The words for rings, parts of life and kinds of support, as the circle's pages use them."""

from django.utils.translation import gettext_lazy as _

RINGS = {1: _("closest"), 2: _("close"), 3: _("now and then"), 4: _("say hello")}

SECTORS = {
    "family": _("family"),
    "friends": _("friends"),
    "community": _("community (school, work, faith)"),
    "paid": _("paid to help"),
}

SUPPORT = {
    "company": _("company"),
    "talk": _("someone to talk to"),
    "practical": _("practical help"),
    "information": _("information"),
    "money": _("money"),
    "fun": _("fun"),
    "crisis": _("help in a crisis"),
}
