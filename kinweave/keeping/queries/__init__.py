"""What may be asked of how records are kept right and whole."""

from kinweave.keeping.queries.access import AccessQuestionQuerySet, AccessRequestQuerySet, OfAccessQuerySet
from kinweave.keeping.queries.caseload import (
    ImportQuerySet,
    MappingQuerySet,
    MergeQuerySet,
    OfMergeQuerySet,
    StagedQuerySet,
)
from kinweave.keeping.queries.retention import (
    BulkHoldQuerySet,
    DisposalQuerySet,
    OwnPeriodQuerySet,
    RecordClassQuerySet,
    TombstoneQuerySet,
)
from kinweave.keeping.queries.righting import KINDS, CorrectionQuerySet, SheetQuerySet

__all__ = [
    "KINDS",
    "AccessQuestionQuerySet",
    "AccessRequestQuerySet",
    "BulkHoldQuerySet",
    "CorrectionQuerySet",
    "DisposalQuerySet",
    "ImportQuerySet",
    "MappingQuerySet",
    "MergeQuerySet",
    "OfAccessQuerySet",
    "OfMergeQuerySet",
    "OwnPeriodQuerySet",
    "RecordClassQuerySet",
    "SheetQuerySet",
    "StagedQuerySet",
    "TombstoneQuerySet",
]
