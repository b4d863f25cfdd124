"""The words of the assurance page: each kind of work, and each row of it, without what was written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.agreements.terms import Category, Purpose
from kinweave.foundation import LONDON, Viewer
from kinweave.information.models import DataBreach
from kinweave.information.rules.breaches import ico_due
from kinweave.web.people.days import beneath, in_full, near

TITLES: Mapping[str, tuple[str | Promise, str | Promise]] = {
    "breaches": (
        gettext_lazy("Data breaches"),
        gettext_lazy("The ICO is told within 72 hours, unless a risk to people is unlikely."),
    ),
    "requests": (
        gettext_lazy("Requests to see what is kept"),
        gettext_lazy("Each is answered within one month."),
    ),
    "waiting": (
        gettext_lazy("Requests whose month has not begun, or stands still"),
        gettext_lazy("We do not know yet who asks, or we asked what they mean."),
    ),
    "releases": (
        gettext_lazy("Went at once: somebody else looks at it within 24 hours"),
        gettext_lazy("That never holds up what keeps somebody safe."),
    ),
    "sent": (gettext_lazy("We sent it, and nobody has acknowledged it"), gettext_lazy("Ring them: did it come?")),
    "received": (
        gettext_lazy("It came to us, and nobody has acknowledged it"),
        gettext_lazy("Whoever it came to reads its conditions and says so."),
    ),
    "late": (
        gettext_lazy("Written down more than 24 hours late"),
        gettext_lazy("Somebody else puts their name to it. Until then it lets nothing go."),
    ),
    "protocols": (gettext_lazy("Protocols to look at again"), gettext_lazy("Now, or soon.")),
    "openings": (
        gettext_lazy("Who opened what"),
        gettext_lazy("What came by sharing, and records that were opened in an emergency."),
    ),
    "checks": (
        gettext_lazy("Checks that colleagues did"),
        gettext_lazy("What somebody looked at a second time, and when."),
    ),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A row of work as a page says it: the day, what, why, where it leads for who may go there."""

    when: str
    small: str
    what: str
    why: str
    href: str = ""


def reference(pk: UUID) -> str:
    """A reference that can be said on the telephone, and tells nothing."""
    return f"{pk.hex[:4]} {pk.hex[4:8]}".upper()


def day_of(instant: datetime | date) -> date:
    """The day of an instant, in the United Kingdom; a day as it is."""
    return instant.astimezone(LONDON).date() if isinstance(instant, datetime) else instant


def ago(instant: datetime | date, viewer: Viewer) -> str:
    """How long something has waited."""
    days = (viewer.on - day_of(instant)).days
    if days < 1:
        return _("Since today.")
    return ngettext("For %(count)d day.", "For %(count)d days.", days) % {"count": days}


def until(due: datetime, viewer: Viewer) -> str:
    """How long there is still, or since when it is overdue."""
    hours = int((due - viewer.at).total_seconds() // 3600)
    if hours < 0:
        late = -hours
        return ngettext("Overdue by %(count)d hour.", "Overdue by %(count)d hours.", late) % {"count": late}
    return ngettext("%(count)d hour left.", "%(count)d hours left.", hours) % {"count": hours}


def moment(at: datetime) -> str:
    """A day and a time in the United Kingdom, as the clocks there show it."""
    here = at.astimezone(LONDON)
    return f"{date_format(here, 'j F Y')}, {time_format(here, 'H:i')}"


def sentence(*parts: str) -> str:
    """Parts as one text, without the empty ones."""
    return " ".join(filter(None, parts))


def said(day: datetime | date, viewer: Viewer, what: str, why: str, href: str = "") -> Said:
    """A row with its day."""
    on = day_of(day)
    return Said(near(on, viewer.on), beneath(on, viewer.on), what, why, href)


def thing(row: Any) -> str:
    """What kind of thing a passing holds, and for what, in neutral words."""
    kind = str(Category(row.category).label) if row.category else _("something")
    return _("%(kind)s, for %(purpose)s") % {"kind": capfirst(kind), "purpose": Purpose(row.purpose).label}


def about(row: Any) -> str:
    """The person's name, where the viewer's own role sees it; else a reference."""
    name = getattr(row, "person__called", "")
    number = _("Reference %(number)s.") % {"number": reference(row.pk)}
    return sentence(_("About %(name)s.") % {"name": name} if name else "", number)


def of_release(row: Any, viewer: Viewer) -> Said:
    """A release that somebody else looks at."""
    why = sentence(until(row.review_due_at, viewer), _("To %(agency)s.") % {"agency": row.agency}, about(row))
    return said(row.review_due_at, viewer, thing(row), why, leads(viewer, "passing", row.pk))


def of_sent(row: Any, viewer: Viewer) -> Said:
    """Something that went and was not acknowledged."""
    why = sentence(ago(row.sent_at, viewer), _("To %(agency)s.") % {"agency": row.agency}, about(row))
    return said(row.sent_at, viewer, thing(row), why, leads(viewer, "passing", row.pk))


def of_received(row: Any, viewer: Viewer) -> Said:
    """Something that came and was not acknowledged."""
    number = _("Reference %(number)s.") % {"number": reference(row.pk)}  # the sender's name for them is not ours
    why = sentence(ago(row.sent_at, viewer), _("From %(agency)s.") % {"agency": row.agency}, number)
    return said(row.sent_at, viewer, thing(row), why, leads(viewer, "came", row.pk))


def of_late(row: Any, viewer: Viewer) -> Said:
    """Something that was written down late."""
    received = _("It was said on %(day)s.") % {"day": in_full(day_of(row.received_at), viewer.on)}
    why = sentence(received, _("About telling %(agency)s.") % {"agency": row.agency}, about(row))
    href = leads(viewer, "family_sharing", row.person_id) if viewer.sees_everyone else ""
    return said(row.recorded_at, viewer, thing(row), why, href)


def of_protocol(row: Any, viewer: Viewer) -> Said:
    """A protocol to look at again."""
    is_late = row.review_on < viewer.on
    why = _("It should have been looked at by this day.") if is_late else _("Look at it by this day.")
    return said(row.review_on, viewer, row.title, why, reverse("protocol", args=[row.pk]))


def of_opening(row: Any, viewer: Viewer) -> Said:
    """Somebody opened something."""
    if row.what == "emergency":
        what = _("A record was opened in an emergency") if row.how else _("Asked in an emergency; nothing opened")
        href = reverse("emergency_review", args=[row.pk]) if viewer.sees_everyone else ""
    else:
        what, href = _("What came by sharing was opened"), ""
        if row.how < 2:
            what = _("What came by sharing did not open any more")
    at = row.at.astimezone(LONDON).strftime("%H:%M")
    is_ours = row.where == viewer.organisation_id
    who = row.who if is_ours else _("Somebody at %(agency)s") % {"agency": row.agency}
    number = _("Reference %(number)s.") % {"number": reference(row.went)}
    return said(row.at, viewer, what, sentence(f"{at}.", f"{who}.", number), href)


def of_breach(row: Any, viewer: Viewer) -> Said:
    """A breach that is not dealt with."""
    due = ico_due(row.aware_at)
    is_answered = row.ico_told_at is not None or row.ico_not_because is not None
    stands = _("The question of the ICO is answered.") if is_answered else until(due, viewer)
    risk = _("Risk: %(risk)s.") % {"risk": DataBreach.Risk(row.risk).label}
    number = _("Reference %(number)s.") % {"number": reference(row.pk)}
    return said(due, viewer, _("Data breach"), sentence(stands, risk, number), reverse("breach", args=[row.pk]))


def of_request(row: Any, viewer: Viewer) -> Said:
    """A request to see what is kept."""
    if row.due_on is None:
        stands = _("We asked what they mean.") if row.identity_on else _("We do not know yet who asks.")
    elif row.due_on < viewer.on:
        days = (viewer.on - row.due_on).days
        stands = ngettext("Overdue by %(count)d day.", "Overdue by %(count)d days.", days) % {"count": days}
    else:
        days = (row.due_on - viewer.on).days
        stands = ngettext("%(count)d day left.", "%(count)d days left.", days) % {"count": days}
    if row.checked_at:
        step = _("The pack is checked.")
    else:
        step = _("The pack waits for a second person.") if row.prepared_at else _("The pack is being made.")
    href = leads(viewer, "access_request", row.pk)
    what = _("Somebody asks to see what is kept")
    return said(row.due_on or row.received_on, viewer, what, sentence(stands, step, about(row)), href)


CHECKED = {
    "pack": gettext_lazy("Checked a pack for somebody who asked to see what is kept"),
    "release": gettext_lazy("Looked at what went at once"),
    "late": gettext_lazy("Countersigned something written down late"),
    "emergency": gettext_lazy("Signed the review of an emergency"),
    "protocol": gettext_lazy("Looked at a protocol again"),
}


def of_check(row: Any, viewer: Viewer) -> Said:
    """A check that a colleague did."""
    number = _("Reference %(number)s.") % {"number": reference(row.pk)}
    return said(row.checked_on, viewer, str(CHECKED[row.what]), sentence(f"{row.who}." if row.who else "", number))


def leads(viewer: Viewer, name: str, pk: UUID) -> str:
    """Where a row leads, for who opens records; a data protection officer opens none."""
    return reverse(name, args=[pk]) if viewer.sees_everyone else ""


SAYS: Mapping[str, Callable[[Any, Viewer], Said]] = {
    "breaches": of_breach,
    "requests": of_request,
    "waiting": of_request,
    "releases": of_release,
    "sent": of_sent,
    "received": of_received,
    "late": of_late,
    "protocols": of_protocol,
    "openings": of_opening,
    "checks": of_check,
}
