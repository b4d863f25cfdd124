"""Keeping records right and whole."""

from kinweave.keeping.models.access import AccessLeftOut, AccessQuestion, AccessRequest, AccessThirdParty
from kinweave.keeping.models.caseload import CaseloadImport, Mapping, StagedPerson
from kinweave.keeping.models.merging import Merge, MovedRow
from kinweave.keeping.models.retention import THINGS, BulkHold, Disposal, OwnPeriod, RecordClass, Tombstone
from kinweave.keeping.models.righting import Correction, EmergencySheet

__all__ = [
    "THINGS",
    "AccessLeftOut",
    "AccessQuestion",
    "AccessRequest",
    "AccessThirdParty",
    "BulkHold",
    "CaseloadImport",
    "Correction",
    "Disposal",
    "EmergencySheet",
    "Mapping",
    "Merge",
    "MovedRow",
    "OwnPeriod",
    "RecordClass",
    "StagedPerson",
    "Tombstone",
]
