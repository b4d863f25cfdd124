"""A colleague is asked to lead a group, and begins or says no. Criterion: 004-P27."""

from datetime import date

from kinweave.circles.actions.groups import in_group, names_of, require_may_answer, require_runs, state_of
from kinweave.circles.actions.memberships import invite, join, leave
from kinweave.circles.models import Circle, GroupPlan, Member
from kinweave.circles.rules import groups as rules
from kinweave.circles.rules.outside import may_lead_beside
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.trail.acts import act, note


@act
def ask_to_lead(*, circle: Circle, party: Party, name: str, on: date, by: Viewer) -> Member:
    """Ask a colleague to lead a group; also one that winds down. Criteria: 002-P5, 004-P27."""
    require_runs(circle, by)
    require(rules.may_lead(state=state_of(circle), name=name))
    outside = GroupPlan.objects.get(circle=circle).outside_contact
    require(may_lead_beside(outside=outside, called=names_of(name, party)))
    membership = invite(circle=circle, party=party, on=on, by=by)
    facts = {"name": name, "is_facilitator": True}
    member = Member.objects.create(membership=membership, party=party, **facts, **in_group(circle, by))
    note("asked somebody to lead a group", member, by=by)
    return member


@act
def begin_to_lead(*, member: Member, on: date, by: Viewer) -> Member:
    """A colleague who was asked begins to lead a group. Criterion: 004-P27."""
    require_may_answer(member, by)
    require(rules.may_lead(state=state_of(member.circle), name=member.name))
    join(membership=member.membership, on=on, by=by)
    note("began to lead a group", member, by=by)
    return member


@act
def do_not_lead(*, member: Member, on: date, by: Viewer) -> Member:
    """A colleague who was asked does not lead a group, or is not asked any more. No reason is needed."""
    require_may_answer(member, by)
    leave(membership=member.membership, because="", on=on, by=by)
    note("said no to leading a group", member, by=by)
    return member
