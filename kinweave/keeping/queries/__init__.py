"""What may be asked of how records are kept right and whole."""

from kinweave.keeping.queries.caseload import ImportQuerySet, MergeQuerySet, OfMergeQuerySet
from kinweave.keeping.queries.righting import CorrectionQuerySet, SheetQuerySet

__all__ = ["CorrectionQuerySet", "ImportQuerySet", "MergeQuerySet", "OfMergeQuerySet", "SheetQuerySet"]
