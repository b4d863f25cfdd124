"""What the person page shows: each part from records that the viewer may see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.parties.models import ContactPoint, Party, ProfileSection, SpeaksFor, Support, TalkAbout, Whereabouts
from kinweave.plans.models import Action
from kinweave.ties.figures.saying import joined
from kinweave.web.people.contacts import Contact, as_shown, contacts
from kinweave.web.people.days import beneath, by_when, in_full, near

FEW_STEPS = 5
FEW_CONTACTS = 5
FEW_VISITS = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """The one-page profile: what the person said as a whole, and the sections below it."""

    words: ProfileSection | None
    said_how: str
    sections: Sequence[ProfileSection]

    @property
    def keys(self) -> list[UUID]:
        """The keys of its sections."""
        return [one.pk for one in [self.words, *self.sections] if one]


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: by when, who does it, what."""

    day: date | None
    near: str
    beneath: str
    what: str
    why: str
    is_late: bool
    action: Action | None = None
    visit: Event | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where somebody lives, or that the address is protected."""

    lives_at: str
    is_protected: bool


def facts(person: Party, lives_at: str, viewer: Viewer) -> str:
    """Full name, age, pronouns and address, as short sentences. What is not known is left out."""
    age = person.age(viewer.on)
    said = [
        person.sort_name if person.sort_name != person.called else "",
        str(age) if age is not None else "",
        _("Says “%(pronouns)s”") % {"pronouns": person.pronouns} if person.pronouns else "",
        _("Lives at %(address)s") % {"address": lives_at} if lives_at else "",
    ]
    return " ".join(f"{part}." for part in said if part)


def reach(viewer: Viewer, person: Party) -> Reach:
    """Where somebody lives. A protected address hides every other one."""
    if Whereabouts.objects.visible_to(viewer).about(person).lasting().exists():
        return Reach("", is_protected=True)
    addresses = ContactPoint.objects.visible_to(viewer).about(person).lasting().filter(channel="address")
    address = addresses.order_by("-checked_on", "pk").first()
    return Reach(address.value if address else "", is_protected=False)


def profile(viewer: Viewer, person: Party) -> Profile:
    """What the person wants others to know."""
    found = {one.heading: one for one in ProfileSection.objects.visible_to(viewer).about(person)}
    words = found.get(ProfileSection.Heading.WORDS)
    rest = [heading for heading in ProfileSection.Heading.values if heading != ProfileSection.Heading.WORDS]
    sections = [found[heading] for heading in rest if heading in found and found[heading].lines]
    return Profile(words if words and words.text else None, said(words, viewer), sections)


def said(words: ProfileSection | None, viewer: Viewer) -> str:
    """When and how the person said it."""
    if words is None:
        return ""
    day = in_full(words.said_on, viewer.on)
    return f"{day}. {words.said_how}" if words.said_how else f"{day}."


def next_steps(viewer: Viewer, person: Party) -> list[Step]:
    """What is arranged and what is promised, the soonest first."""
    visits = Event.objects.visible_to(viewer).about(person).arranged_from(viewer.on)[:FEW_VISITS]
    promises = Action.objects.visible_to(viewer).about(person).open().select_related("doer")[:FEW_STEPS]
    steps = [*visits_ahead(visits, viewer), *promised(promises, person, viewer)]
    return sorted(steps, key=lambda step: step.day or date.max)[:FEW_STEPS]


def visits_ahead(visits: Any, viewer: Viewer) -> Iterator[Step]:
    """The next visits."""
    for visit in visits:
        at = time_format(visit.time, "H:i") if visit.time else ""
        yield Step(
            day=visit.day,
            near=near(visit.day, viewer.on),
            beneath=at or beneath(visit.day, viewer.on),
            what=visit.get_kind_display().capitalize(),
            why=visit.place,
            is_late=False,
            visit=visit,
            href=reverse("visit", args=[visit.pk]),
        )


def promised(promises: Any, person: Party, viewer: Viewer) -> Iterator[Step]:
    """What somebody said they would do."""
    for action in promises:
        is_late = bool(action.due_on and action.due_on < viewer.on)
        yield Step(
            day=action.due_on,
            near=by_when(action.due_on, viewer.on),
            beneath=action.doer.called,
            what=action.what,
            why=why(action, person, viewer, is_late),
            is_late=is_late,
            action=action,
        )


def why(action: Action, person: Party, viewer: Viewer, is_late: bool) -> str:
    """What to know about a promise: that the person does it, or that it is late, and why."""
    if action.late_because:
        return action.late_because
    if action.doer_id == person.pk:
        return _("%(name)s does this one.") % {"name": person.called}
    day = in_full(action.promised_on, viewer.on)
    return _("Late. Promised on %(day)s.") % {"day": day} if is_late else _("Promised on %(day)s.") % {"day": day}


def last_contacts(viewer: Viewer, person: Party) -> list[Contact]:
    """The last contacts."""
    return as_shown(contacts(viewer, person)[:FEW_CONTACTS], viewer.on)


def speakers(viewer: Viewer, person: Party) -> QuerySet[SpeaksFor]:
    """Who may speak for the person, and for what."""
    found: QuerySet[SpeaksFor] = SpeaksFor.objects.visible_to(viewer).about(person).current(viewer.on)
    return found.select_related("speaker").order_by("begins_on", "pk")


def talk_about(viewer: Viewer, person: Party) -> QuerySet[TalkAbout]:
    """Whom the person asks us to talk to about what, and whom not: those not to talk to first."""
    found: QuerySet[TalkAbout] = TalkAbout.objects.visible_to(viewer).about(person).lasting()
    return found.select_related("party").order_by("please", "said_on", "pk")


def who_can_see(viewer: Viewer, person: Party) -> str:
    """Who can see this page, in one line: the workers, and whether everybody who leads can."""
    found = Support.objects.visible_to(viewer).about(person).current(viewer.at).filter(extent="record")
    supporters = [row.supporter for row in found.select_related("supporter").order_by("begins_at", "pk")]
    others = [one.called for one in supporters if one.kind == "person" and one.pk != viewer.person_id]
    is_led = any(one.kind == "organisation" for one in supporters)
    leads = [_("the leads at %(organisation)s") % {"organisation": person.holder}] if is_led else []
    return joined([_("You"), *dict.fromkeys(others), *leads])
