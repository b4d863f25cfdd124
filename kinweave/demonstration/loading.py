"""Fill an empty database with Ashby Vale: everything through the actions, each at the moment it was done."""

from datetime import datetime

from kinweave.access.models import Installation
from kinweave.demonstration.story import (
    arranging,
    arriving,
    assuring,
    caseload,
    circles,
    concerns,
    danny,
    deciding,
    families,
    goodbyes,
    groups,
    leading,
    leaving,
    looking,
    networks,
    places,
    planning,
    promising,
    protocols,
    registers,
    restricting,
    retaining,
    righting,
    sharing,
    staffing,
    standing,
    visiting,
    visits,
    walkers,
    wishing,
)
from kinweave.demonstration.town import Town
from kinweave.trail.acts import acting

PLACE = "Ashby Vale"
SEED = 122


def load(at: datetime, seed: int = SEED) -> Town:
    """Fill an empty database with the invented town, as it is at an instant. The same seed, the same story.

    One act: all of it is there afterwards, with its lines on the trail, or none.
    """
    town = Town(at, seed)
    write(town)
    with acting():
        Installation.objects.create(place=PLACE, is_demonstration=True)
        town.diary.tell()
    return town


def write(town: Town) -> None:
    """Write the whole story into the diary."""
    staffing.write(town)
    arriving.write(town)
    casts = circles.write(town)
    wishing.write(town, casts)
    visiting.write(town, casts)
    danny.write(town)
    arranging.write(town)
    promising.write(town)
    planning.write(town)
    visits.write(town)
    restricting.write(town)
    concerns.write(town)
    deciding.write(town)
    families.write(town)
    goodbyes.write(town)
    places.write(town)
    righting.write(town)
    standing.write(town)
    caseload.write(town)
    registers.write(town)
    leading.write(town)
    protocols.write(town)
    sharing.write(town)
    retaining.write(town)
    assuring.write(town)
    networks.write(town)
    groups.write(town)
    leaving.write(town)
    walkers.write(town)
    looking.write(town)
