"""Say a circle's figures in plain words: counts as sentences, never a score."""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.ties.figures.counting import Figures, Loss, Quiet
from kinweave.ties.figures.words import SECTORS, SUPPORT


def headline(figures: Figures) -> str:
    """How many people, and how many are not paid to be there."""
    return " ".join(filter(None, (size(figures), unpaid(figures))))


def sentences(figures: Figures, name: str) -> list[str]:
    """Everything worth saying about a circle, in the order it is best heard."""
    if not figures.size:
        return [size(figures)]
    said = [size(figures), unpaid(figures), closest(figures), variety(figures)]
    said += [acquaintance(figures), groups(figures)]
    said += [fragile(loss) for loss in figures.losses if loss.only_support]
    said += [parted(loss) for loss in figures.losses if loss.groups > len(figures.groups)]
    said += [gap(figures, name), *map(quiet, figures.quiet)]
    return [sentence for sentence in said if sentence]


def size(figures: Figures) -> str:
    """How many people are in the circle."""
    if not figures.size:
        return _("Nobody is in this circle yet.")
    return ngettext("%(count)d person.", "%(count)d people.", figures.size) % {"count": figures.size}


def unpaid(figures: Figures) -> str:
    """How many are not paid to be there."""
    if figures.size < 2:
        return unpaid_alone(figures)
    if not figures.unpaid:
        return _("All of them are paid to be there.")
    if figures.unpaid == figures.size:
        return _("None of them are paid to be there.")
    text = ngettext(
        "%(count)d of them is not paid to be there.",
        "%(count)d of them are not paid to be there.",
        figures.unpaid,
    )
    return text % {"count": figures.unpaid}


def unpaid_alone(figures: Figures) -> str:
    """The same for a circle of one; nothing for an empty one."""
    if not figures.size:
        return ""
    return _("They are not paid to be there.") if figures.unpaid else _("They are paid to be there.")


def closest(figures: Figures) -> str:
    """How many stand in the innermost ring."""
    count = figures.by_ring[1]
    if not count:
        return _("Nobody is in the closest ring.")
    text = ngettext("%(count)d is in the closest ring.", "%(count)d are in the closest ring.", count)
    return text % {"count": count}


def variety(figures: Figures) -> str:
    """Which parts of life nobody comes from."""
    empty = figures.sectors_empty
    if not empty:
        return _("There is somebody from each part of life.")
    return _("Nobody from: %(parts)s.") % {"parts": ", ".join(str(SECTORS[sector]) for sector in empty)}


def acquaintance(figures: Figures) -> str:
    """How many of them know each other, in words; nothing for fewer than two people."""
    density = figures.density
    if density is None:
        return ""
    if figures.size == 2:
        return _("They know each other.") if density else _("They do not know each other, as far as we know.")
    return how_many_know(density)


def how_many_know(density: float) -> str:
    """A density as a phrase: none, a few, about half, most, all."""
    if not density:
        return _("None of them know each other, as far as we know.")
    if density == 1:
        return _("They all know each other.")
    if density < 0.35:
        return _("A few of them know each other.")
    return _("Most of them know each other.") if density > 0.65 else _("About half of them know each other.")


def groups(figures: Figures) -> str:
    """How many separate groups there are; nothing when one, or when nobody knows anybody."""
    count = len(figures.groups)
    if count < 2 or count == figures.size:
        return ""
    return ngettext("%(count)d separate group.", "%(count)d separate groups.", count) % {"count": count}


def fragile(loss: Loss) -> str:
    """What nobody else is named for."""
    kinds = joined(SUPPORT.get(kind, kind) for kind in loss.only_support)
    return _("If %(name)s could not help, nobody else is named for %(kinds)s.") % {
        "name": loss.person.name,
        "kinds": kinds,
    }


def parted(loss: Loss) -> str:
    """Into how many groups the circle would fall without one person."""
    text = ngettext(
        "Without %(name)s there would be %(count)d separate group.",
        "Without %(name)s there would be %(count)d separate groups.",
        loss.groups,
    )
    return text % {"name": loss.person.name, "count": loss.groups}


def gap(figures: Figures, name: str) -> str:
    """Whom the person wants to see more, without a step yet."""
    if not figures.wish_gaps:
        return ""
    return _("%(name)s wants to see more of %(people)s. There is no next step yet.") % {
        "name": name,
        "people": joined(person.name for person in figures.wish_gaps),
    }


def wanted(figures: Figures, name: str) -> str:
    """How many the person wants to see more; nothing when none."""
    count = len(figures.wanted_more)
    if not count:
        return ""
    text = ngettext(
        "%(name)s wants to see %(count)d of them more.",
        "%(name)s wants to see %(count)d of them more.",
        count,
    )
    return text % {"name": name, "count": count}


def quiet(tie: Quiet) -> str:
    """How long there was no contact, and what was agreed."""
    weeks = ngettext("%(count)d week", "%(count)d weeks", tie.weeks) % {"count": tie.weeks}
    text = ngettext(
        "No contact with %(name)s for %(weeks)s. They agreed every week.",
        "No contact with %(name)s for %(weeks)s. They agreed every %(count)d weeks.",
        tie.every_weeks,
    )
    return text % {"name": tie.person.name, "weeks": weeks, "count": tie.every_weeks}


def joined(words: Iterable[object]) -> str:
    """Several words as one phrase: a, b and c."""
    return get_text_list([str(word) for word in words], _("and"))
