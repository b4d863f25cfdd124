"""What may matter about getting in and taking part; the ways to get somewhere; the languages of a place."""

from collections.abc import Collection, Mapping

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

ACCESS: dict[str, str | Promise] = {
    "step_free": _("no steps"),
    "toilet": _("a toilet with rails"),
    "hoist": _("a toilet with a hoist"),
    "loop": _("a hearing loop"),
    "quiet": _("a quiet room"),
    "signing": _("somebody who signs"),
    "pictures": _("signs with pictures"),
    "parking": _("a parking place near the door"),
}

WAYS: dict[str, str | Promise] = {
    "foot": _("on foot"),
    "wheelchair": _("by wheelchair"),
    "bus": _("by bus"),
    "car": _("by car"),
    "taxi": _("by taxi"),
}

LANGUAGES: dict[str, str | Promise] = {
    "en": _("English"),
    "cy": _("Welsh"),
    "bfi": _("British Sign Language"),
    "pl": _("Polish"),
    "ar": _("Arabic"),
    "fa": _("Persian"),
    "uk": _("Ukrainian"),
    "bn": _("Bengali"),
    "ti": _("Tigrinya"),
    "zh": _("Chinese"),
}

SPEAKS = "speaks_"
# What somebody may need at a place: to get in and take part, and somebody there who understands their language.
NEEDS: dict[str, str | Promise] = {
    **ACCESS,
    **{
        f"{SPEAKS}{code}": format_lazy(_("somebody who understands {language}"), language=name)
        for code, name in LANGUAGES.items()
        if code != "en"
    },
}


def known_needs(access: Mapping[str, bool], languages: Collection[str]) -> dict[str, bool]:
    """What is known of a place that somebody may need. Where nobody has said a language, none is known."""
    spoken = {f"{SPEAKS}{code}": code in languages for code in LANGUAGES} if languages else {}
    return {**access, **spoken}
