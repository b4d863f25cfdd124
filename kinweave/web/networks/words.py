"""How asks and findings are said on a page: how they stand, how far they go, how old they are."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.foundation import Viewer
from kinweave.information.findings import is_withdrawn, may_read
from kinweave.information.models import Finding, Ring, Seat
from kinweave.information.rules.networks import Stands
from kinweave.information.rules.rings import NAMED, Audience

STANDS: dict[Stands, tuple[str | Promise, str]] = {
    Stands.PROPOSED: (gettext_lazy("proposed"), ""),
    Stands.PAUSED: (gettext_lazy("paused by an objection"), "no"),
    Stands.AGREED: (gettext_lazy("agreed"), "yes"),
    Stands.NOBODY: (gettext_lazy("nobody has it in hand"), "step"),
    Stands.LATE: (gettext_lazy("late"), "step"),
    Stands.ANSWERED: (gettext_lazy("answered"), "yes"),
}
WEEK, MONTH, YEAR = 7, 30, 365


def age(day: date, on: date) -> str:
    """How long ago something was, in the largest unit that fits: old news shows its age."""
    days = (on - day).days
    if days < 1:
        return _("today")
    if days < 2 * WEEK:
        return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}
    if days < 2 * MONTH:
        return ngettext("%(count)d week ago", "%(count)d weeks ago", days // WEEK) % {"count": days // WEEK}
    if days < 2 * YEAR:
        return ngettext("%(count)d month ago", "%(count)d months ago", days // MONTH) % {"count": days // MONTH}
    return ngettext("%(count)d year ago", "%(count)d years ago", days // YEAR) % {"count": days // YEAR}


def title_of(finding: Finding, viewer: Viewer) -> str:
    """What it is about, for whoever may read it now; what was taken back, or is not for them, has no title."""
    if is_withdrawn(finding):
        return _("Taken back by its source")
    return finding.title if may_read(finding, viewer).is_yes else _("Its source keeps it closer now")


def how_far(audience: Audience, seats: list[Seat]) -> str:
    """A ring in words; the narrowest with the names that one may know of."""
    if audience.ring != NAMED:
        return str(Ring(audience.ring).label)
    names = [one.name for one in seats if str(one.pk) in audience.named]
    others = len(audience.named) - len(names)
    if others:
        names.append(ngettext("%(count)d other", "%(count)d others", others) % {"count": others})
    return _("only %(names)s") % {"names": ", ".join(names)}
