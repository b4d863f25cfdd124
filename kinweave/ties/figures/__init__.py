"""The figures of a circle: counted in plain Python, said in plain words."""

from kinweave.ties.figures.burt import constraint, effective_size
from kinweave.ties.figures.counting import Figures, Loss, Person, Quiet, counted, day_in_london
from kinweave.ties.figures.saying import headline, sentences, wanted

__all__ = [
    "Figures",
    "Loss",
    "Person",
    "Quiet",
    "constraint",
    "counted",
    "day_in_london",
    "effective_size",
    "headline",
    "sentences",
    "wanted",
]
