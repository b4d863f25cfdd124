"""Whom one knows at other agencies: written down by one, checked by another."""

import pytest

from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.parties.actions.agencies import know_agency, say_agency
from tests.mia import Mia

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town) -> Mia:
    return Mia(town)


def known(mia, **differs):
    ana = mia.viewer(mia.ana)
    return actions.know_recipient(organisation=mia.health, name="Hana", role="worker", on=ana.on, by=ana, **differs)


def test_somebody_else_checks_who_they_are(mia):
    hana, ana, bea = known(mia), mia.viewer(mia.ana), mia.viewer(mia.bea)

    with pytest.raises(Refused, match="Somebody else"):
        actions.verify_recipient(recipient=hana, how="Rang", version=hana.version, on=ana.on, by=ana)
    actions.verify_recipient(recipient=hana, how="Rang", version=hana.version, on=bea.on, by=bea)

    assert hana.verified_on == bea.on


def test_who_signs_in_here_is_found_by_their_work_address_and_agency(mia):
    address = mia.hana_at_work.identities.get().account.email

    assert known(mia, email=address).party == mia.hana_at_work
    assert known(mia, email="somebody@else.example").party is None


def test_a_duty_team_has_its_published_number(mia):
    ana = mia.viewer(mia.ana)

    with pytest.raises(Refused, match="telephone number"):
        actions.know_recipient(organisation=mia.council, name="Duty", role="duty", on=ana.on, by=ana)


def test_an_agency_does_not_say_of_itself_that_it_is_the_police(mia):
    bea = mia.viewer(mia.bea)

    with pytest.raises(Refused, match="does not say of itself"):
        say_agency(organisation=mia.nursery, agency="police", version=mia.nursery.version, on=bea.on, by=bea)


def test_an_agency_is_registered_once(mia):
    bea = mia.viewer(mia.bea)
    know_agency(called="Vale Homes", agency="housing", on=bea.on, by=bea)

    with pytest.raises(Refused, match="in the list already"):
        know_agency(called="vale homes", agency="housing", on=bea.on, by=bea)
