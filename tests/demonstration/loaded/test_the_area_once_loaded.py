"""Once Ashby Vale is loaded it stays as it is, and stays on this computer."""

import pytest

from kinweave.demonstration import area
from kinweave.foundation import Refused
from kinweave.parties.models import Party
from kinweave.trail.models import Line
from tests.demonstration import WEDNESDAY


def test_loading_a_second_time_changes_nothing(ashby):
    before = (Party.objects.count(), Line.objects.count())

    was_loaded_now = area.begin(WEDNESDAY)

    assert was_loaded_now is False
    assert (Party.objects.count(), Line.objects.count()) == before


@pytest.mark.parametrize("wanted", [True, False])
def test_invented_people_are_never_served_beyond_this_computer_whatever_the_setting(ashby, wanted):
    with pytest.raises(Refused, match="this computer only"):
        area.require_start(host="0.0.0.0", wanted=wanted)

    area.require_start(host="127.0.0.1", wanted=wanted)
