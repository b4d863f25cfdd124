"""What the person's own page says of places: easy read, one idea in a sentence."""

from django.utils.translation import gettext as _

from kinweave.directory.access import WAYS
from kinweave.directory.interests import named
from kinweave.plans.models import Suggestion
from kinweave.plans.rules.suggesting import Match
from kinweave.ties.figures.saying import joined
from kinweave.web.places.words import days, pounds, things


def why(match: Match) -> list[str]:
    """Why a place may suit me."""
    said = [_("You like %(what)s.") % {"what": named(key)} for key in match.shared]
    said += [_("%(name)s likes it too.") % {"name": name} for _tie, name in match.company]
    if match.days:
        said.append(_("You can go on %(days)s.") % {"days": days(match.days)})
    if match.pence is not None:
        said.append(_("It costs %(amount)s.") % {"amount": pounds(match.pence)} if match.pence else _("It is free."))
    if match.access:
        said.append(_("There is: %(what)s.") % {"what": things(match.access)})
    if match.way:
        by, minutes = match.way
        said.append(_("It takes about %(minutes)d minutes %(way)s.") % {"minutes": minutes, "way": WAYS[by]})
    return said


def in_short(likes: int, offers: int) -> str:
    """What stands on the first page."""
    if not likes:
        return _("Tell us what you like.")
    return _("We found places for you.") if offers else _("We found no place yet.")


def answer(one: Suggestion) -> str:
    """What I said to a place."""
    said = {
        Suggestion.Answer.YES: _("You said yes."),
        Suggestion.Answer.NO: _("You said no."),
        Suggestion.Answer.LATER: _("You said later."),
        Suggestion.Answer.MORE: _("You want to know more."),
    }
    return said[Suggestion.Answer(one.answer)]


def likes(keys: frozenset[str]) -> str:
    """What I like, in a sentence; nothing when nobody has asked."""
    return _("You like %(what)s.") % {"what": joined(named(key) for key in sorted(keys))} if keys else ""
