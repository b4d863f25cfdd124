"""What may be asked of the directory."""

from kinweave.directory.queries.feeds import FeedQuerySet
from kinweave.directory.queries.leading import OpportunityQuerySet, ReachQuerySet, ShelfSourceQuerySet
from kinweave.directory.queries.outlines import OutlineQuerySet
from kinweave.directory.queries.owners import AssuredQuerySet, OfEntryQuerySet, OwnerChangeQuerySet, VacancyQuerySet
from kinweave.directory.queries.places import AreaQuerySet, OfServiceQuerySet, ServiceQuerySet
from kinweave.directory.queries.postcodes import PostcodeFileQuerySet, PostcodeQuerySet
from kinweave.directory.queries.registers import (
    EntryIdentifierQuerySet,
    EntryQuerySet,
    EntryVersionQuerySet,
    RegisterImportQuerySet,
    StagedRowQuerySet,
)
from kinweave.directory.queries.searching import RemarkQuerySet, SearchAbsenceQuerySet, SearchWorkQuerySet
from kinweave.directory.queries.showing import (
    EntryMergeQuerySet,
    LikenessQuerySet,
    ShownAddressQuerySet,
    WindowQuerySet,
)

__all__ = [
    "AreaQuerySet",
    "AssuredQuerySet",
    "EntryIdentifierQuerySet",
    "EntryMergeQuerySet",
    "EntryQuerySet",
    "EntryVersionQuerySet",
    "FeedQuerySet",
    "LikenessQuerySet",
    "OfEntryQuerySet",
    "OfServiceQuerySet",
    "OpportunityQuerySet",
    "OutlineQuerySet",
    "OwnerChangeQuerySet",
    "PostcodeFileQuerySet",
    "PostcodeQuerySet",
    "ReachQuerySet",
    "RegisterImportQuerySet",
    "RemarkQuerySet",
    "SearchAbsenceQuerySet",
    "SearchWorkQuerySet",
    "ServiceQuerySet",
    "ShelfSourceQuerySet",
    "ShownAddressQuerySet",
    "StagedRowQuerySet",
    "VacancyQuerySet",
    "WindowQuerySet",
]
