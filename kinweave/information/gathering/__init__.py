"""The facts of a decision, loaded in one statement, or three, however many items are asked about."""

from kinweave.information.gathering.around import Around, around, humans_of
from kinweave.information.gathering.loading import AGREED, Found, gather, gather_agreed
from kinweave.information.gathering.made import whole

__all__ = ["AGREED", "Around", "Found", "around", "gather", "gather_agreed", "humans_of", "whole"]
