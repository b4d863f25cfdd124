"""What may be asked of ties."""

from kinweave.ties.queries.ties import (
    ApartFromSpeakers,
    NumberedQuerySet,
    ObservationQuerySet,
    TieQuerySet,
    WishQuerySet,
)
from kinweave.ties.queries.views import ViewQuerySet, WorkerViewQuerySet

__all__ = [
    "ApartFromSpeakers",
    "NumberedQuerySet",
    "ObservationQuerySet",
    "TieQuerySet",
    "ViewQuerySet",
    "WishQuerySet",
    "WorkerViewQuerySet",
]
