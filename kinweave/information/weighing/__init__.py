"""From the rows that were loaded to the facts that the gates read: one small file for each kind of fact."""

from kinweave.information.weighing.ruling import ruling_on

__all__ = ["ruling_on"]
