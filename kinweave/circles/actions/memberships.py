"""What can be done with memberships: somebody is invited, joins, leaves."""

from datetime import date
from uuid import UUID

from kinweave.circles.across import people_in
from kinweave.circles.meeting import require_may_meet
from kinweave.circles.models import Circle, Membership
from kinweave.circles.rules import memberships as rules
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like, stamped
from kinweave.trail.acts import act, note


@act
def begin_group(*, name: str, kind: str, organisation: Party, on: date, by: Viewer) -> Circle:
    """Begin a circle that has members: a group, a network or a partnership. Criterion: 004-P1."""
    require(rules.may_begin(kind=kind, name=name))
    from_here = {"holder": organisation, "recorded_by_id": by.person_id, "recorded_at": by.at}
    circle = Circle.objects.create(kind=kind, name=name, began_on=on, **from_here)
    note("began a circle", circle, by=by)
    return circle


def require_may_come(circle: Circle, party: Party, on: date, by: Viewer, tried: str) -> None:
    """Go on when no restriction keeps somebody from those who belong to a circle, or were invited."""
    require_may_meet(parties=[party, *people_in(circle, on)], how="face", on=on, by=by, tried=tried, circle=circle)


@act
def invite(*, circle: Circle, party: Party, on: date, by: Viewer, holder_id: UUID | None = None) -> Membership:
    """Ask somebody whether they would like to join a circle. Criteria: 000-P7, 002-P5.

    It is held with the person's own record; where somebody of another organisation joins a network, by who asks them.
    """
    alone_with(circle)
    live = Membership.objects.filter(circle=circle, party=party).live(on)
    require(rules.may_invite(is_personal=circle.kind == Circle.Kind.PERSONAL, is_there=live.exists()))
    require_may_come(circle, party, on, by, "invited")
    held = {"holder_id": holder_id, **stamped(by)} if holder_id else held_like(party, by)
    membership = Membership.objects.create(circle=circle, party=party, invited_on=on, **held)
    note("invited", membership, by=by)
    return membership


@act
def join(*, membership: Membership, on: date, by: Viewer) -> Membership:
    """Somebody who was invited joins. Criteria: 000-P6, P7, 002-P5."""
    alone_with(membership.circle)
    require(rules.may_join(has_left=membership.left_on is not None, has_joined=membership.joined_on is not None))
    require_may_come(membership.circle, membership.party, on, by, "joined")
    membership.joined_on = on
    membership.save(update_fields=["joined_on"])
    note("joined", membership, by=by)
    return membership


@act
def leave(*, membership: Membership, because: str, on: date, by: Viewer) -> Membership:
    """Somebody leaves a circle, or does not take up an invitation. Criterion: 002-P22."""
    require(rules.may_leave(has_left=membership.left_on is not None))
    membership.left_on, membership.left_because = on, because
    membership.save(update_fields=["left_on", "left_because"])
    note("left", membership, by=by)
    return membership
