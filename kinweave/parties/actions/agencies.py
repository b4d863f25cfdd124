"""What kind of agency an organisation is: its lawful bases follow from it."""

from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.parties.actions.people import found_organisation
from kinweave.parties.agencies import facts_of
from kinweave.parties.models import Party
from kinweave.parties.rules.agencies import may_know_agency, may_say_agency
from kinweave.trail.acts import act, note


@act
def say_agency(*, organisation: Party, agency: str, version: int, on: date, by: Viewer) -> Party:
    """Say what kind of agency one's own organisation is. Criterion: 003-P20."""
    leads_there = by.sees_everyone and by.organisation_id == organisation.pk
    require(may_say_agency(leads_there=leads_there, protects_by_law=facts_of(agency).protects_by_law))
    organisation.change(version=version, agency=agency)
    note("said what kind of agency it is", organisation, by=by, holder_id=organisation.pk, agency=agency)
    return organisation


@act
def know_agency(*, called: str, agency: str, on: date, by: Viewer) -> Party:
    """Register an agency that nobody signs in for here yet, with its kind, as whoever shares with it knows it.

    A row of the installation, and about nobody. Criterion: 003-P23.
    """
    is_known = Party.objects.organisations().filter(called__iexact=called).exists()
    require(may_know_agency(called=called, agency=agency, is_known=is_known))
    organisation = found_organisation(called=called, on=on, by=by)
    organisation.change(version=organisation.version, agency=agency)
    return organisation
