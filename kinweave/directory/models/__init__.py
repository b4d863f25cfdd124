"""Services and places, and what the registers say of providers. Rows of the installation."""

from kinweave.directory.models.feeds import Feed
from kinweave.directory.models.leading import Opportunity, Reach, ShelfSource
from kinweave.directory.models.merging import EntryMerge, Likeness
from kinweave.directory.models.outlines import Outline
from kinweave.directory.models.owners import PARTS, Assured, OwnerChange, OwnerLink, Part, Vacancy
from kinweave.directory.models.places import Accessibility, Area, Schedule, Service, ServiceInterest
from kinweave.directory.models.postcodes import Postcode, PostcodeFile
from kinweave.directory.models.registers import Entry, EntryIdentifier, EntryVersion, Import, StagedRow
from kinweave.directory.models.remarks import Remark
from kinweave.directory.models.searching import SearchAbsence, SearchWork
from kinweave.directory.models.showing import ShownAddress, Window

__all__ = [
    "PARTS",
    "Accessibility",
    "Area",
    "Assured",
    "Entry",
    "EntryIdentifier",
    "EntryMerge",
    "EntryVersion",
    "Feed",
    "Import",
    "Likeness",
    "Opportunity",
    "Outline",
    "OwnerChange",
    "OwnerLink",
    "Part",
    "Postcode",
    "PostcodeFile",
    "Reach",
    "Remark",
    "Schedule",
    "SearchAbsence",
    "SearchWork",
    "Service",
    "ServiceInterest",
    "ShelfSource",
    "ShownAddress",
    "StagedRow",
    "Vacancy",
    "Window",
]
