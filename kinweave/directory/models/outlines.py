"""Outlines to draw a map from: parts of a town, rivers, roads. Rows of the installation, about nobody."""

from django.db import models

from kinweave.directory import queries
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField


class Outline(models.Model):
    """An area or a line of an open file."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = StrictCharField(max_length=160, blank=True)
    is_area = models.BooleanField()
    lines = models.JSONField()  # each of points, and each point longitude and latitude in degrees, as GeoJSON has them
    south = models.FloatField()  # between these degrees it lies
    west = models.FloatField()
    north = models.FloatField()
    east = models.FloatField()
    brought_at = models.DateTimeField()

    objects = queries.OutlineQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
