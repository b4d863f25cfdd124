"""What may be asked of how records are kept right and whole."""

from kinweave.keeping.queries.caseload import (
    ImportQuerySet,
    MappingQuerySet,
    MergeQuerySet,
    OfMergeQuerySet,
    StagedQuerySet,
)
from kinweave.keeping.queries.righting import KINDS, CorrectionQuerySet, SheetQuerySet

__all__ = [
    "KINDS",
    "CorrectionQuerySet",
    "ImportQuerySet",
    "MappingQuerySet",
    "MergeQuerySet",
    "OfMergeQuerySet",
    "SheetQuerySet",
    "StagedQuerySet",
]
