"""What pages about concerns say: when, who, and what happens next."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.access.roles import ROLES
from kinweave.concerns.models import Reached
from kinweave.concerns.routing import Way
from kinweave.concerns.rules import CHOSEN, HANDED, OUTSIDE
from kinweave.foundation import LONDON, Viewer

PLACES: dict[str, str | Promise] = {
    CHOSEN: gettext_lazy("They work with you."),
    OUTSIDE: gettext_lazy("They work somewhere else."),
}


def moment(at: datetime) -> str:
    """An instant as a sentence says it."""
    return date_format(at.astimezone(LONDON), "H:i, l j F")


def who_they_are(way: Way) -> str:
    """What somebody is to a person who may tell them."""
    return str(PLACES.get(way.place) or _("They lead the work."))


@dataclass(frozen=True, slots=True)
class Step:
    """A concern reached somebody: who, in what place, and whether they have it."""

    who: str
    place: str
    since: str
    how: str
    is_late: bool


def step(one: Reached, viewer: Viewer) -> Step:
    """How it stands with one of those a concern reached."""
    role = ROLES.get(one.because)
    other = {OUTSIDE: _("the contact outside"), HANDED: _("handed on by who had it")}
    place = role.name if role else other.get(one.because, _("chosen by the person"))
    is_late = one.acknowledged_at is None and one.due_at <= viewer.at
    return Step(one.party.called, str(place), moment(one.reached_at), how_it_stands(one, is_late), is_late)


def how_it_stands(one: Reached, is_late: bool) -> str:
    """Whether somebody has it, and if not, by when they answer."""
    if one.acknowledged_at:
        return _("Has it since %(when)s.") % {"when": moment(one.acknowledged_at)}
    if one.climbed_at:
        return _("Did not answer. It went on to the next.")
    words = _("Late: due by %(when)s.") if is_late else _("Answers by %(when)s.")
    return words % {"when": moment(one.due_at)}
