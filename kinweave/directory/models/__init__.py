"""Services and places, and what the registers say of providers. Rows of the installation."""

from kinweave.directory.models.owners import PARTS, Assured, OwnerChange, OwnerLink, Part, Vacancy
from kinweave.directory.models.places import Accessibility, Area, Schedule, Service, ServiceInterest
from kinweave.directory.models.registers import Entry, EntryIdentifier, EntryVersion, Import, StagedRow

__all__ = [
    "PARTS",
    "Accessibility",
    "Area",
    "Assured",
    "Entry",
    "EntryIdentifier",
    "EntryVersion",
    "Import",
    "OwnerChange",
    "OwnerLink",
    "Part",
    "Schedule",
    "Service",
    "ServiceInterest",
    "StagedRow",
    "Vacancy",
]
