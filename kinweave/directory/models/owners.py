"""What providers say of themselves, without an account: that it is right, what has changed, whether there is room.

Saving is never assuring: only an `Assured` says that somebody who knows looked at a part and found it right.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.models.registers import Entry, EntryVersion
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class Part(models.TextChoices):
    """A part of what is said of an entry. Each is checked for itself."""

    WHAT = "what", _("what it is")
    WHERE = "where", _("where it is")
    CONTACT = "contact", _("how to reach it")
    PLACES = "places", _("how many places there are")


PARTS: dict[str, tuple[str, ...]] = {
    Part.WHAT: ("name", "kind", "organization_name"),
    Part.WHERE: ("address", "postcode", "area"),
    Part.CONTACT: ("phone", "website"),
    Part.PLACES: ("capacity",),
}  # to the fields of an entry's version


class OwnerLink(models.Model):
    """A link with which a provider sees what is said of it. Only what recognises the link is kept, never the link."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="links")
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")  # whose editor asked
    sent_to = SealedTextField()  # an e-mail address
    how_known = StrictCharField(_("how you know that this address is theirs"), max_length=300)
    origin = StrictCharField(max_length=200)  # of this service, as the editor reached it: https://...
    link_hash = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()
    made_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    reminders = models.PositiveSmallIntegerField(default=0)  # since somebody last said that it is right
    ended_at = models.DateTimeField(null=True)

    objects = queries.OfEntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(ended_at__isnull=True), name="one_link_of_an_owner_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return str(_("a link for a provider"))


class Assured(models.Model):
    """Somebody who knows looked at one part of what is said of an entry, and found it right. Criterion: 001-P9."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="assured")
    version = models.ForeignKey(EntryVersion, on_delete=models.PROTECT, related_name="+")  # what they looked at
    part = models.CharField(max_length=8, choices=Part)
    assured_on = models.DateField()
    recorded_at = models.DateTimeField()
    link = models.ForeignKey(OwnerLink, null=True, on_delete=models.PROTECT, related_name="assured")  # the owner did
    recorded_by = models.ForeignKey(
        Party, null=True, on_delete=models.PROTECT, related_name="+"
    )  # or an editor heard it
    how = StrictCharField(_("how you know"), max_length=200, blank=True)

    objects = queries.AssuredQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(link__isnull=False) | ~Q(how=""), name="who_assures_says_how")
        ]
        indexes = [models.Index(fields=["entry", "part", "-recorded_at"], name="assured_of_an_entry")]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.assured_on}"

    def holds_for(self, now: EntryVersion) -> bool:
        """Whether what is said now is still what was found right then."""
        return all(getattr(self.version, field) == getattr(now, field) for field in PARTS[self.part])


class Vacancy(models.Model):
    """Whether a provider has room, as it said on one day. Criterion: 001-P9."""

    class Room(models.TextChoices):
        YES = "yes", _("there is room")
        SOON = "soon", _("there will be room soon")
        NO = "no", _("there is no room")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="vacancies")
    room = models.CharField(max_length=4, choices=Room)
    said_at = models.DateTimeField()
    link = models.ForeignKey(OwnerLink, on_delete=models.PROTECT, related_name="vacancies")

    objects = queries.VacancyQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["entry", "-said_at", "-id"], name="room_of_an_entry")]

    def __str__(self) -> str:
        return self.get_room_display()


class OwnerChange(models.Model):
    """What a provider says is wrong, and how it should be. It waits until somebody decides. Criterion: 001-P9."""

    class Answer(models.TextChoices):
        WAITING = "waiting", _("waits for an answer")
        TAKEN = "taken", _("taken over")
        LEFT = "left", _("left as it is")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="changes")
    link = models.ForeignKey(OwnerLink, on_delete=models.PROTECT, related_name="changes")
    says = models.JSONField(default=dict)  # field to what it should say
    words = StrictCharField(_("what else is wrong"), max_length=500, blank=True)
    said_at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=Answer, default=Answer.WAITING)
    because = StrictCharField(_("why"), max_length=300, blank=True)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects = queries.OwnerChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(says={}) | ~Q(words=""), name="a_change_says_something"),
            models.CheckConstraint(condition=~Q(answer="left") | ~Q(because=""), name="what_is_left_says_why"),
        ]
        indexes = [models.Index(fields=["answer", "said_at"], name="changes_that_wait")]

    def __str__(self) -> str:
        return self.get_answer_display()

    def get_absolute_url(self) -> str:
        return reverse("owner_change_answer", args=[self.pk])
