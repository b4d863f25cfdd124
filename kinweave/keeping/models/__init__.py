"""Keeping records right and whole."""

from kinweave.keeping.models.caseload import CaseloadImport, Mapping, StagedPerson
from kinweave.keeping.models.merging import Merge, MovedRow
from kinweave.keeping.models.righting import Correction, EmergencySheet

__all__ = [
    "CaseloadImport",
    "Correction",
    "EmergencySheet",
    "Mapping",
    "Merge",
    "MovedRow",
    "StagedPerson",
]
