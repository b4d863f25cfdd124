"""What kind of agency an organisation is: its lawful bases follow from it."""

from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.rules.agencies import may_say_agency
from kinweave.trail.acts import act, note


@act
def say_agency(*, organisation: Party, agency: str, version: int, on: date, by: Viewer) -> Party:
    """Say what kind of agency one's own organisation is. Criterion: 003-P20."""
    require(may_say_agency(leads_there=by.sees_everyone and by.organisation_id == organisation.pk))
    organisation.change(version=version, agency=agency)
    note("said what kind of agency it is", organisation, by=by, holder_id=organisation.pk, agency=agency)
    return organisation
