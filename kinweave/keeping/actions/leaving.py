"""What can be done when somebody moves on: each of their people, promises and visits goes to another worker."""

from datetime import date

from kinweave.access.models import Allocation
from kinweave.circles.meeting import restrictions_between
from kinweave.concerns import opening
from kinweave.events.models import Event, Participation
from kinweave.events.stopping import how
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.plans.models import Action, FollowUp
from kinweave.trail.acts import act, note


@act
def hand_over(*, allocation: Allocation, to: Party, on: date, by: Viewer) -> Allocation:
    """Let another worker take a person from today, with what the first one promised and arranged."""
    person, before = allocation.person, allocation.worker
    begun = opening.pass_on(allocation=allocation, to=to, on=on, by=by)
    for action in Action.objects.about(person).by(before.pk).open():
        take_promise(action=action, to=to, on=on, by=by)
    arranged = Event.objects.about(person).with_worker(before.pk)
    for event in arranged.filter(state=Event.State.ARRANGED, day__gte=on):
        take_visit(event=event, before=before, to=to, on=on, by=by)
    for follow_up in FollowUp.objects.about(person).filter(doer=before).open():
        take_follow_up(follow_up=follow_up, to=to, on=on, by=by)
    return begun


@act
def take_promise(*, action: Action, to: Party, on: date, by: Viewer) -> Action:
    """Let a worker take over what another promised. Criterion: 002-P8."""
    return plans.hand_over(action=action, to=to, version=action.version, on=on, by=by)


@act
def take_visit(*, event: Event, before: Party | None, to: Party, on: date, by: Viewer) -> Event:
    """Let a worker take over what another arranged; what a restriction stops stays as it is, and is listed."""
    there = [one.party for one in event.participations.exclude(reply="no").select_related("party")]
    meeting = [event.person, to, *(party for party in there if party != before)]
    if restrictions_between(meeting, how=how(event.kind), on=event.day, is_supervised=hasattr(event, "supervised")):
        return event
    if before is not None:
        event.participations.filter(party=before).update(reply=Participation.Reply.NO)
    comes = {"reply": Participation.Reply.COMES}
    held = {"holder_id": event.holder_id, "recorded_by_id": by.person_id, "recorded_at": by.at}
    Participation.objects.update_or_create(event=event, party=to, defaults=comes, create_defaults=comes | held)
    note("handed over a visit", event, by=by)
    return event


@act
def take_follow_up(*, follow_up: FollowUp, to: Party, on: date, by: Viewer) -> FollowUp:
    """Let a worker ask how the person is, in place of another. Criterion: 002-P23."""
    follow_up.change(version=follow_up.version, doer=to)
    note("handed over a follow-up", follow_up, by=by)
    return follow_up
