"""Services: what there is to do, where, when, at what cost, and who can get in. Rows of the installation."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries, rules
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party


class Area(models.Model):
    """A part of the town or county that the installation serves, and its middle, from which ways are counted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = StrictCharField(_("part of town"), max_length=40, unique=True)
    latitude = models.FloatField()
    longitude = models.FloatField()

    objects = queries.AreaQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude of its middle, in degrees."""
        return self.latitude, self.longitude


class Service(models.Model):
    """A club, a group, a place or a class. Names follow Open Referral UK."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="services")
    name = StrictCharField(_("name"), max_length=120)
    description = StrictTextField(_("what it is"), max_length=1000)
    where = StrictCharField(_("where"), max_length=160)
    area = models.CharField(_("part of town"), max_length=40)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    getting_there = StrictTextField(_("how to get there"), max_length=500, blank=True)
    phone = StrictCharField(_("telephone"), max_length=40, blank=True)
    pence = models.PositiveIntegerField(_("cost of one visit, in pence"), null=True)  # None: nobody has said
    cost_words = StrictCharField(_("cost, in words"), max_length=120, blank=True)
    languages = models.JSONField(default=list)  # of the keys of `directory.access.LANGUAGES`
    youngest = models.PositiveSmallIntegerField(_("from age"), null=True)
    oldest = models.PositiveSmallIntegerField(_("to age"), null=True)
    source = StrictCharField(_("where this is from"), max_length=160)
    checked_on = models.DateField(_("last checked"))
    updated_at = models.DateTimeField(default=timezone.now)  # saving it is not checking it
    ended_on = models.DateField(null=True)
    is_area_only = models.BooleanField(default=False)  # in somebody's home: where that is stands nowhere

    objects = queries.ServiceQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["name", "id"], name="services_by_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place", args=[self.pk])

    @property
    def liked_for(self) -> list["ServiceInterest"]:
        """What somebody can enjoy there."""
        return list(self.interests.all())

    @property
    def times(self) -> list["Schedule"]:
        """When it is open, through the week."""
        return list(self.schedules.all())

    @property
    def ways_in(self) -> list["Accessibility"]:
        """What is known about getting in."""
        return list(self.accessibilities.all())

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, if they are known."""
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)

    def is_old(self, on: date) -> bool:
        """Whether it was last checked long ago."""
        return rules.is_old(self.checked_on, on)


class ServiceInterest(models.Model):
    """What somebody can enjoy at a service: a key of `directory.interests`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="interests")
    key = models.CharField(max_length=30)

    objects = queries.OfServiceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["service", "key"], name="an_interest_of_a_service_once")]
        indexes = [models.Index(fields=["key", "service"], name="services_for_an_interest")]

    def __str__(self) -> str:
        return self.key


class Accessibility(models.Model):
    """Whether one thing that helps people to get in is there, and when somebody looked. No row: not known."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="accessibilities")
    key = models.CharField(max_length=30)
    is_there = models.BooleanField()
    checked_on = models.DateField()

    objects = queries.OfServiceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["service", "key"], name="an_accessibility_once")]
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key


class Schedule(models.Model):
    """When a service is open: a day of the week (Monday is 0) and two times."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="schedules")
    weekday = models.PositiveSmallIntegerField()
    opens_at = models.TimeField()
    closes_at = models.TimeField()

    objects = queries.OfServiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="closes_after_it_opens"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="seven_days_in_a_week"),
        ]
        ordering = ["weekday", "opens_at"]

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens_at}"
