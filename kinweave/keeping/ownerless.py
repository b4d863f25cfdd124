"""What nobody here holds any more: promises, visits and follow-ups of somebody whose post has ended. Never stored."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kinweave.access.covering import opens_people
from kinweave.events.models import Event, Participation
from kinweave.foundation import Viewer
from kinweave.plans.models import Action, FollowUp

OF_WORKERS = (Action.HolderClass.WORKER, Action.HolderClass.SAFEGUARDING)


def promises(viewer: Viewer) -> QuerySet[Any]:
    """Open promises of workers who have no post here any more, the soonest first."""
    open_ones = Action.objects.visible_to(viewer).at_work(viewer).open().filter(holder_class__in=OF_WORKERS)
    return open_ones.filter(~opens_people(viewer.on, worker="doer", organisation="holder"))


def visits(viewer: Viewer) -> QuerySet[Any]:
    """What is arranged from today on, where nobody who works here takes part, the soonest first."""
    there = Participation.objects.filter(event=OuterRef("pk")).exclude(reply=Participation.Reply.NO)
    held = there.filter(opens_people(viewer.on, worker="party", organisation="holder"))
    arranged = Event.objects.visible_to(viewer).at_work(viewer).filter(state=Event.State.ARRANGED)
    return arranged.filter(~Exists(held), day__gte=viewer.on).order_by("day", "pk")


def follow_ups(viewer: Viewer) -> QuerySet[Any]:
    """Askings after a goodbye that somebody would do who has no post here any more, the soonest first."""
    open_ones: QuerySet[Any] = FollowUp.objects.visible_to(viewer).at_work(viewer).open()
    return open_ones.filter(~opens_people(viewer.on, worker="doer", organisation="holder"))
