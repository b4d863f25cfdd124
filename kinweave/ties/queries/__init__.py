"""What may be asked of ties."""

from kinweave.ties.queries.ties import (
    ApartFromSpeakers,
    NumberedQuerySet,
    ObservationQuerySet,
    TieQuerySet,
    WishQuerySet,
)
from kinweave.ties.queries.views import EndingQuerySet, SideQuerySet, ViewQuerySet, WorkerViewQuerySet

__all__ = [
    "ApartFromSpeakers",
    "EndingQuerySet",
    "NumberedQuerySet",
    "ObservationQuerySet",
    "SideQuerySet",
    "TieQuerySet",
    "ViewQuerySet",
    "WishQuerySet",
    "WorkerViewQuerySet",
]
