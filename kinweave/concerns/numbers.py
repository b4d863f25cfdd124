"""Telephone numbers that are always there, nation by nation. Few, free to call, and checked at their source.

Sources: gov.uk, "When to use 999 and 101"; childline.org.uk (0800 1111, whole United Kingdom, up to 18);
nationaldahelpline.org.uk (0808 2000 247, England, run by Refuge); gov.wales/live-fear-free (0808 80 10 800, Wales);
samaritans.org (116 123, whole United Kingdom). Childline, Refuge, Live Fear Free and Samaritans answer day and night.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.parties.nations import nation


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call: who answers, and when."""

    who: str | Promise
    phone: str
    when: str | Promise = ""

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")


DAY_AND_NIGHT = _("Day and night.")
EMERGENCY = Number(_("If you are in danger now"), "999", _("Police, ambulance or fire."))
POLICE = Number(_("The police, if there is no danger now"), "101")
CHILDREN = Number(_("Childline, for children and young people"), "0800 1111", DAY_AND_NIGHT)
LISTENING = Number(_("Samaritans, to talk about how you feel"), "116 123", DAY_AND_NIGHT)
AT_HOME = {
    "england": Number(_("If somebody hurts or controls you at home"), "0808 2000 247", DAY_AND_NIGHT),
    "wales": Number(_("If somebody hurts or controls you at home"), "0808 80 10 800", DAY_AND_NIGHT),
}


def numbers(of: str) -> list[Number]:
    """The national numbers for somebody in a nation, the most urgent first. England where none was chosen."""
    key = nation(of).key
    at_home = [AT_HOME[key]] if key in AT_HOME else []
    return [EMERGENCY, POLICE, *at_home, CHILDREN, LISTENING]


def everywhere() -> list[Number]:
    """The national numbers where nobody knows which nation it is: those at home say where they answer."""
    at_home = [
        Number(_("If somebody hurts or controls you at home, in England"), AT_HOME["england"].phone, DAY_AND_NIGHT),
        Number(_("If somebody hurts or controls you at home, in Wales"), AT_HOME["wales"].phone, DAY_AND_NIGHT),
    ]
    return [EMERGENCY, POLICE, *at_home, CHILDREN, LISTENING]
