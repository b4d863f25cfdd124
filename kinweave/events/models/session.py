"""Sessions of a group: when and where, how it is kept safe, who came, how it went. Criteria: 004-P11, P16."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Member, OfGroup
from kinweave.events import queries
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.records import Versioned


class Session(OfGroup, Versioned):
    """A group meets, at a wall-clock time in a zone, with an agenda. Those of one series were planned together."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("planned")
        ARRANGED = "arranged", _("arranged")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    series = models.UUIDField()
    slot = models.DateField()  # the day that the series gave it, whatever day it has now
    day = models.DateField(_("day"))
    time = models.TimeField(_("time"))
    zone = models.CharField(max_length=40, default="Europe/London")
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    place = StrictCharField(_("where"), max_length=160)
    agenda = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    because = StrictCharField(max_length=300, blank=True)  # why it was cancelled

    objects = queries.SessionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "slot"], name="a_series_has_a_slot_once")]
        indexes = [models.Index(fields=["circle", "day"], name="sessions_of_a_group")]

    def __str__(self) -> str:
        return str(self.day)


class SessionCare(OfGroup, Versioned):
    """The facilitators' side of a session: how it is kept safe, and how it went. Criterion: 004-P16."""

    SAFETY = ("contacts", "ratio", "venue", "signs", "lone_working", "after_care")

    session = models.OneToOneField(Session, on_delete=models.PROTECT, related_name="care")
    contacts = StrictTextField(_("who is called, and how"), max_length=600, blank=True)
    ratio = StrictTextField(_("how many helpers for how many"), max_length=600, blank=True)
    venue = StrictTextField(_("the place, looked at"), max_length=600, blank=True)
    signs = StrictTextField(_("signs that somebody is not well, and what we do"), max_length=600, blank=True)
    lone_working = StrictTextField(_("nobody is alone"), max_length=600, blank=True)
    after_care = StrictTextField(_("afterwards"), max_length=600, blank=True)
    override_because = StrictCharField(_("why it goes ahead without all of it"), max_length=300, blank=True)
    note = StrictTextField(_("about the group"), max_length=2000, blank=True)

    objects = queries.OfSessionQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.session_id)

    @property
    def missing(self) -> list[str]:
        """What the safety plan does not say yet."""
        return [name for name in self.SAFETY if not getattr(self, name).strip()]


class Booking(OfGroup, Versioned):
    """Something that was asked for a session: confirmed by hand, or released. The debrief comes with each. 004-P10."""

    class What(models.TextChoices):
        DEBRIEF = "debrief", _("debrief")

    class State(models.TextChoices):
        REQUESTED = "requested", _("asked for")
        CONFIRMED = "confirmed", _("confirmed")
        RELEASED = "released", _("released")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="bookings")
    what = models.CharField(max_length=8, choices=What)
    who = StrictCharField(_("with whom"), max_length=160, blank=True)
    when = StrictCharField(_("when and where"), max_length=160, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.REQUESTED)
    held_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")  # None: who asked for it

    objects = queries.BookingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(state="confirmed") | ~Q(when=""), name="a_confirmed_booking_says_when"),
        ]

    def __str__(self) -> str:
        return self.get_what_display()


class Attendance(OfGroup):
    """Somebody came to a session, came late or for a part, sent word, or did not come."""

    class How(models.TextChoices):
        CAME = "came", _("Here")
        LATE = "late", _("Late")
        PARTLY = "partly", _("Part of it")
        SENT_WORD = "sorry", _("Sent word")
        ABSENT = "absent", _("Not here")

    THERE = (How.CAME, How.LATE, How.PARTLY)

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="attendances")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="attendances")
    how = models.CharField(max_length=6, choices=How)

    objects = queries.AttendanceQuerySet.as_manager()
    person_path = "member__party"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "member"], name="somebody_attends_once"),
            models.CheckConstraint(condition=~Q(how=""), name="attendance_says_how"),
        ]

    def __str__(self) -> str:
        return self.get_how_display()

    @property
    def about_id(self) -> UUID | None:
        """Who came."""
        return self.member.party_id
