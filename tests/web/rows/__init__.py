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
    leaving,
    mattering,
    networks,
    offers,
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
    offers,
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
    leaving,  # last: whoever left cannot send the other forms
)
