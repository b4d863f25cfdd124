"""The rows of the access matrix, one file for each part of the service."""

from tests.web.rows import (
    caseload,
    concerns,
    deciding,
    goodbyes,
    places,
    plans,
    protocols,
    restrictions,
    righting,
    visits,
)

SLICES = (restrictions, visits, goodbyes, concerns, plans, deciding, places, righting, caseload, protocols)
