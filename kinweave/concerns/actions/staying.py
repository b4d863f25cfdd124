"""Whoever was leaving a group that they lead stays after all: nobody is asked any more for what was theirs. 004-P26."""

from datetime import date

from kinweave.concerns.actions.ending import take_back
from kinweave.concerns.models import Goodbye, Handover
from kinweave.concerns.rules.ending import CONCERN
from kinweave.foundation import Viewer
from kinweave.plans.actions.group_leaving import stay_after_all
from kinweave.plans.models import Leaving
from kinweave.trail.acts import act, note


@act
def stay_with_group(*, leaving: Leaving, on: date, by: Viewer) -> Leaving:
    """Stay after all: what was offered and not answered is taken back, and nobody asks later. Criteria: 004-P26, P27.

    What was taken over stays with who took it. Who has read a concern has read it.
    """
    stay_after_all(leaving=leaving, on=on, by=by)
    offered = Handover.objects.of_leader(leaving.member).filter(stands=Handover.State.OFFERED)
    for one in offered.exclude(kind=CONCERN):
        take_back(handover=one, version=one.version, on=on, by=by)
    for goodbye in Goodbye.objects.filter(leader=leaving.member, checker__isnull=False, checked_on__isnull=True):
        goodbye.change(version=goodbye.version, checker=None, check_on=None, reached="")
        note("kept the goodbye of a group", goodbye, by=by)
    return leaving
