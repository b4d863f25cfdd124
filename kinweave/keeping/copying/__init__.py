"""Somebody's own copy of all that is held about them, to take away: noted on the trail first, or it is not made."""

from kinweave.keeping.copying.gathering import Copied, Part, everything_about, take_copy
from kinweave.keeping.copying.left_out import LEFT_OUT
from kinweave.keeping.copying.passed_on import CAME
from kinweave.keeping.copying.section import Section
from kinweave.keeping.copying.sections import SECTIONS

IN_THE_PACK = (*SECTIONS, CAME)  # what a request to see what is kept is answered with

__all__ = ["CAME", "IN_THE_PACK", "LEFT_OUT", "SECTIONS", "Copied", "Part", "Section", "everything_about", "take_copy"]
