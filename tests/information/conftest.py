"""A town for referrals: Danny, with Mum and Carl in his life, and what he told us."""

import pytest

from kinweave.information import actions
from kinweave.information.models import Referral
from kinweave.information.offering import offered


@pytest.fixture
def begun(town) -> Referral:
    """A referral to counselling that has not gone."""
    ffion = town.viewer(town.ffion)
    return actions.begin_referral(
        person=town.danny, to_whom="Vale counselling", why="He sleeps badly since Carl left", on=town.on, by=ffion
    )


@pytest.fixture
def offers(town):
    """What could go, by key."""

    def what(**said):
        viewer = town.viewer(town.ffion)
        return {offer.key: offer for offer in offered(town.danny, viewer, **{"is_address_open": False} | said)}

    return what
