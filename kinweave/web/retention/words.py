"""What is said of periods and of things past theirs, without saying what they are about."""

from django.utils.translation import gettext as _

from kinweave.agreements.terms import Category
from kinweave.keeping.models import Disposal, Tombstone
from kinweave.keeping.periods import Period, Trigger


def how_long(period: Period, years: int) -> str:
    """For how long a class is kept."""
    said = {"years": years, "day": period.day_words}
    return {
        Trigger.BIRTHDAY: _("until they are %(years)s years old"),
        Trigger.LAST_CONTACT: _("%(years)s years after the last contact"),
        Trigger.ENDED: _("%(years)s years after %(day)s"),
        Trigger.WRITTEN: _("%(years)s years after it was written"),
        Trigger.AGREED: _("as long as was agreed"),
    }[period.trigger] % said


def what_it_is(row: Disposal | Tombstone) -> str:
    """What kind of thing it is; of an item, its category too."""
    category = getattr(row, "category", "")
    if category in Category.values:
        return _("Something to share: %(what)s") % {"what": Category(category).label}
    return {
        "item": _("Something to share"),
        "event": _("A note or a visit"),
        "passed": _("What another agency passed on"),
    }[row.kind]
