"""Whom one knows at other agencies: written down by one, checked by another."""

from datetime import timedelta

import pytest

from kinweave.circles.models import Circle, Membership, Restriction
from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.rules import Answer
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


@pytest.mark.parametrize(("leaves_in", "is_refused"), [(None, True), (7, True), (0, False)])
def test_who_is_in_a_group_that_is_kept_away_gets_nothing_until_the_day_they_leave(mia, leaves_in, is_refused):
    before = mia.town.at - timedelta(days=30)
    held = {"holder": mia.nursery, "recorded_at": before}
    began = before.date()
    club = Circle.objects.create(kind="group", name="Lunch club", began_on=began, **held)
    leaves = None if leaves_in is None else mia.town.on + timedelta(days=leaves_in)
    Membership.objects.create(
        circle=club, party=mia.hana_at_work, invited_on=began, joined_on=began, left_on=leaves, **held
    )
    Restriction.objects.create(
        person=mia.child, against_circle=club, what="contact", scope="no_contact", kind="court", basis="An order",
        lead=mia.bea, audience="team", starts_on=began, review_on=mia.town.on, in_force_at=before, **held,
    )  # fmt: skip

    [ruling] = ask([mia.question(mia.item())])

    assert (ruling.verdict.answer is Answer.REFUSE) is is_refused
