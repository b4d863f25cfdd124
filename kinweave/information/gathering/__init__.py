"""The facts of a decision, loaded in one statement, or three, however many items are asked about."""

from kinweave.information.gathering.around import Around, around, humans_of
from kinweave.information.gathering.loading import Found, gather

__all__ = ["Around", "Found", "around", "gather", "humans_of"]
