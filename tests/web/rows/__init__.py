"""The rows of the access matrix, one file for each part of the service."""

from tests.web.rows import (
    assurance,
    cards,
    caseload,
    concerns,
    deciding,
    directory,
    family,
    find,
    goodbyes,
    groups,
    mattering,
    networks,
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
    networks,  # first: it finds who knocks by their names, before others of that name are made
    restrictions,
    visits,
    goodbyes,
    concerns,
    plans,
    practising,
    deciding,
    directory,
    places,
    mattering,
    cards,  # after the places too
    find,  # after the places: it is about one
    righting,
    caseload,
    sharing,
    receiving,
    family,
    protocols,
    retention,
    proving,
    assurance,
    groups,
)
