"""Postcodes and where they are, from an imported file of the ONS or the OS. Rows of the installation, about nobody."""

from django.db import models

from kinweave.directory import queries
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField


class PostcodeFile(models.Model):
    """One file of postcodes, and how far it was taken in: what was killed in the middle goes on from there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = StrictCharField(max_length=160)
    digest = models.CharField(max_length=64)  # SHA-256
    rows = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    brought_at = models.DateTimeField()

    objects = queries.PostcodeFileQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class Postcode(models.Model):
    """A postcode as it is written ("AV1 2CD"), and its middle. One that has ended stays, for old addresses."""

    code = models.CharField(primary_key=True, max_length=8)
    outcode = models.CharField(max_length=4)
    latitude = models.FloatField()
    longitude = models.FloatField()
    ended_in = models.CharField(max_length=6, blank=True)  # year and month, as the file spells it

    objects = queries.PostcodeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["outcode"], name="postcodes_of_an_outcode")]

    def __str__(self) -> str:
        return self.code

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude of its middle, in degrees."""
        return self.latitude, self.longitude
