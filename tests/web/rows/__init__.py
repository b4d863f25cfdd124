"""The rows of the access matrix, one file for each part of the service."""

from tests.web.rows import (
    caseload,
    concerns,
    deciding,
    family,
    goodbyes,
    places,
    plans,
    practising,
    protocols,
    proving,
    receiving,
    restrictions,
    retention,
    righting,
    sharing,
    visits,
)

SLICES = (
    restrictions,
    visits,
    goodbyes,
    concerns,
    plans,
    practising,
    deciding,
    places,
    righting,
    caseload,
    sharing,
    receiving,
    family,
    protocols,
    retention,
    proving,
)
