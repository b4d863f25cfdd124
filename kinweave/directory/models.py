"""Services: what there is to do, where, when, at what cost, and who can get in. Rows of the installation."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party


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
    pence = models.PositiveIntegerField(_("cost of one visit, in pence"), default=0)
    cost_words = StrictCharField(_("cost, in words"), max_length=120, blank=True)
    access = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    youngest = models.PositiveSmallIntegerField(_("from age"), null=True)
    oldest = models.PositiveSmallIntegerField(_("to age"), null=True)
    source = StrictCharField(_("where this is from"), max_length=160)
    checked_on = models.DateField(_("last checked"))
    ended_on = models.DateField(null=True)

    objects = queries.ServiceQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["name", "id"], name="services_by_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place", args=[self.pk])


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

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens_at}"
