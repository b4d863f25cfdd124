"""Services and places, and what the registers say of providers. Rows of the installation."""

from kinweave.directory.models.places import Accessibility, Area, Schedule, Service, ServiceInterest
from kinweave.directory.models.registers import Entry, EntryIdentifier, EntryVersion, Import, StagedRow

__all__ = [
    "Accessibility",
    "Area",
    "Entry",
    "EntryIdentifier",
    "EntryVersion",
    "Import",
    "Schedule",
    "Service",
    "ServiceInterest",
    "StagedRow",
]
