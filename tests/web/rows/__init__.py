"""The rows of the access matrix, one file for each part of the service."""

from tests.web.rows import caseload, concerns, deciding, family, goodbyes, places, plans, restrictions, righting, visits

SLICES = (restrictions, visits, goodbyes, concerns, plans, deciding, family, places, righting, caseload)
