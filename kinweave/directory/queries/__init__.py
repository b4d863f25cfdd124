"""What may be asked of the directory."""

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

__all__ = [
    "AreaQuerySet",
    "AssuredQuerySet",
    "EntryIdentifierQuerySet",
    "EntryQuerySet",
    "EntryVersionQuerySet",
    "OfEntryQuerySet",
    "OfServiceQuerySet",
    "OutlineQuerySet",
    "OwnerChangeQuerySet",
    "PostcodeFileQuerySet",
    "PostcodeQuerySet",
    "RegisterImportQuerySet",
    "RemarkQuerySet",
    "SearchAbsenceQuerySet",
    "SearchWorkQuerySet",
    "ServiceQuerySet",
    "StagedRowQuerySet",
    "VacancyQuerySet",
]
