"""What can be done with a group: planned, checked, moved on; people come and leave. Criteria: 004-P1 to P8."""

from datetime import date
from typing import Any

from kinweave.circles.actions.memberships import begin_group, invite, join, leave
from kinweave.circles.models import AnswerTimes, Circle, ExistingGroup, GroupPlan, Member, Membership, PlanLine, Turn
from kinweave.circles.rules import groups as rules
from kinweave.circles.rules.outside import may_be_outside
from kinweave.foundation import Refused, Viewer, refuse, require
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note

NOT_YOURS = refuse("Whoever runs the group does this.", "004-P1")


def in_group(circle: Circle, by: Viewer) -> dict[str, Any]:
    """What a row of a group carries: the organisation that hosts it holds it."""
    return {"circle": circle, "holder_id": circle.holder_id, **stamped(by)}


def next_in(rows: Any, circle: Circle, by: Viewer) -> dict[str, Any]:
    """The same for a row that comes after others of the group."""
    alone_with(circle)
    return {"number": rows.objects.next_number(circle), **in_group(circle, by)}


def at_work(by: Viewer) -> tuple[Party, Party]:
    """The organisation for which somebody acts, and themself. Raises LookupError for nobody at work."""
    if by.organisation_id is None or by.person_id is None:
        raise LookupError("Nobody at work.")
    return Party.objects.get(pk=by.organisation_id), Party.objects.get(pk=by.person_id)


def require_runs(circle: Circle, by: Viewer) -> None:
    """Go on for a facilitator of a group, or a lead of the organisation that hosts it. Raises Refused."""
    if not GroupPlan.objects.visible_to(by).filter(circle=circle).exists():
        raise Refused(NOT_YOURS)


def state_of(circle: Circle) -> str:
    """The state a group is in: its latest turn."""
    last = Turn.objects.filter(circle=circle).latest_first().first()
    return last.state if last else Turn.State.IDEA


def names_of(name: str, party: Party) -> set[str]:
    """By what names somebody in a group is known."""
    return {name, party.called, party.sort_name}


def names_leading(circle: Circle) -> set[str]:
    """By what names those are known who lead a group, or were asked to."""
    leading = Member.objects.filter(circle=circle, is_facilitator=True, membership__left_on__isnull=True)
    return {name for one in leading.select_related("party") for name in names_of(one.name, one.party)}


def open_duties(circle: Circle) -> list[str]:
    """The duties of a kind of group that nobody has answered, or that are not in place yet."""
    standing = PlanLine.objects.filter(circle=circle, kind=PlanLine.Kind.DUTY).standing()
    done = {one.topic for one in standing if one.answer != PlanLine.Answer.NOT_YET}
    return [topic for topic in rules.duties_for(circle.plan.sort) if topic not in done]


@act
def plan_group(*, name: str, called: str, on: date, by: Viewer, **facts: str) -> Circle:
    """Begin a group as an idea: why, for whom, for whom it may be wrong, what else there is. Criterion: 004-P1.

    `facts` are sort, why, for_whom, wrong_for and instead; `called` the name of who begins it, as members read it.
    """
    here, me = at_work(by)
    circle = begin_group(name=name, kind=Circle.Kind.GROUP, organisation=here, on=on, by=by)
    membership = join(membership=invite(circle=circle, party=me, on=on, by=by), on=on, by=by)
    Member.objects.create(membership=membership, party=me, name=called, is_facilitator=True, **in_group(circle, by))
    Turn.objects.create(state=Turn.State.IDEA, day=on, because=facts["why"][:300], **next_in(Turn, circle, by))
    plan = GroupPlan.objects.create(**facts, **in_group(circle, by))
    note("planned a group", plan, by=by)
    return circle


@act
def change_plan(*, plan: GroupPlan, version: int, by: Viewer, **facts: str) -> GroupPlan:
    """Write the reasons for a group anew, or who takes a complaint from outside. Criterion: 004-P1."""
    require_runs(plan.circle, by)
    alone_with(plan.circle)
    outside = facts.get("outside_contact", plan.outside_contact)
    require(rules.may_change_plan(state=state_of(plan.circle), has_outside_contact=bool(outside.strip())))
    require(may_be_outside(words=outside, leading=names_leading(plan.circle)))
    plan.change(version=version, **facts)
    note("changed the plan of a group", plan, by=by)
    return plan


@act
def agree_times(
    *, circle: Circle, answer_within: int | None, news_within: int | None, on: date, by: Viewer
) -> AnswerTimes:
    """Keep within how many days a worry about a group is answered, as it agreed: never later than anywhere. 004-P23."""
    require_runs(circle, by)
    require(rules.may_agree_times(answer_within=answer_within, news_within=news_within))
    facts = {"answer_within": answer_within, "news_within": news_within, "day": on}
    agreed: AnswerTimes = AnswerTimes.objects.create(**facts, **next_in(AnswerTimes, circle, by))
    note("agreed how soon a group answers a worry", agreed, by=by)
    return agreed


@act
def check_duty(
    *, circle: Circle, topic: str, answer: str, source_on: date, day: date, on: date, by: Viewer, **said: str
) -> PlanLine:
    """Answer a legal duty: what was found, where it is written, who looked. Criteria: 004-P2, P13."""
    require(rules.may_check(answer=answer, source_on=source_on, day=day, on=on))
    facts = {"topic": topic, "answer": answer, "source_on": source_on, "day": day, **said}
    return add_line(circle=circle, kind=PlanLine.Kind.DUTY, by=by, **facts)


VERBS = {
    PlanLine.Kind.DUTY: "checked a duty of a group",
    PlanLine.Kind.POLICY: "read a policy for a group",
    PlanLine.Kind.PRACTICE: "noted practice for a group",
    PlanLine.Kind.SKILL: "named a skill that a group needs",
    PlanLine.Kind.DEMAND: "counted demand for a group",
    PlanLine.Kind.RESOURCE: "listed a resource for a group",
    PlanLine.Kind.LEAD: "agreed how a group is led",
    PlanLine.Kind.SUPPORT: "agreed support for a group",
}


@act
def add_line(*, circle: Circle, kind: str, by: Viewer, **facts: Any) -> PlanLine:
    """Add a line to the plan of a group. Criteria: 004-P2 to P5, P7, P8."""
    require_runs(circle, by)
    require(rules.may_keep_line(kind=kind, is_ended=state_of(circle) == Turn.State.ENDED))
    line = PlanLine.objects.create(kind=kind, **facts, **next_in(PlanLine, circle, by))
    note(VERBS[PlanLine.Kind(kind)], line, by=by)
    return line


@act
def move_on(*, circle: Circle, to: str, because: str, on: date, by: Viewer) -> Turn:
    """Move a group on to another state. Criterion: 004-P1."""
    require_runs(circle, by)
    alone_with(circle)
    circle.plan = GroupPlan.objects.get(circle=circle)  # as it is now
    members = Member.objects.filter(circle=circle, is_facilitator=False).there(on).count()
    require(
        rules.may_move(
            now=state_of(circle),
            to=to,
            has_outside_contact=bool(circle.plan.outside_contact),
            open_duties=open_duties(circle),
            members=members,
            is_told_why=bool(because.strip()),
        )
    )
    if to == Turn.State.ACTIVE:
        require(may_be_outside(words=circle.plan.outside_contact, leading=names_leading(circle)))
    turn = Turn.objects.create(state=to, day=on, because=because, **next_in(Turn, circle, by))
    if to == Turn.State.ENDED:
        Circle.objects.filter(pk=circle.pk).update(ended_on=on)
    note("moved a group on", turn, by=by, state=to)
    return turn


@act
def bring_in_member(*, circle: Circle, party: Party, name: str, on: date, by: Viewer) -> Member:
    """Ask somebody into a group, by the name the group will use. Criteria: 000-P7, 002-P5."""
    require_runs(circle, by)
    require(rules.may_bring_in(state=state_of(circle)))
    membership = invite(circle=circle, party=party, on=on, by=by)
    return Member.objects.create(membership=membership, party=party, name=name, **in_group(circle, by))


def require_may_answer(member: Member, by: Viewer) -> None:
    """Go on for the member themself, or who runs the group and was told."""
    runs = GroupPlan.objects.visible_to(by).filter(circle=member.circle_id).exists()
    require(rules.may_answer(is_own=member.party_id in by.own_ids, is_run_by=runs))


@act
def join_group(*, member: Member, on: date, by: Viewer) -> Member:
    """Somebody who was asked joins a group. Criterion: 000-P7.

    Who was asked to lead it answers that: `leading.begin_to_lead`. Criterion: 004-P27.
    """
    require_may_answer(member, by)
    alone_with(member.circle)
    require(rules.may_join_group(state=state_of(member.circle), asked_to_lead=member.is_facilitator))
    join(membership=member.membership, on=on, by=by)
    return member


@act
def leave_group(*, member: Member, because: str, has_handed_over: bool = False, on: date, by: Viewer) -> Member:
    """Somebody leaves a group, or does not join. No reason is needed. Criterion: 000-P7.

    Whoever leads it hands over first: `concerns.actions.stop_leading` alone says that they have. Criterion: 004-P27.
    """
    require_may_answer(member, by)
    require_may_leave(member, has_handed_over)
    leave(membership=member.membership, because=because, on=on, by=by)
    return member


def require_may_leave(member: Member, has_handed_over: bool) -> None:
    """Go on unless they lead the group and have not handed over, or were asked to lead it. Raises Refused."""
    has_begun = member.membership.joined_on is not None
    asked_to_lead = member.is_facilitator and not has_begun
    leads = member.is_facilitator and has_begun
    require(rules.may_leave_group(leads=leads, has_handed_over=has_handed_over, asked_to_lead=asked_to_lead))


@act
def leave_stopped(*, membership: Membership, because: str, on: date, by: Viewer) -> Membership:
    """Somebody leaves a group that a restriction stops: told by who may know of it. Criteria: 002-P22, 004-P27."""
    alone_with(membership.circle)
    for member in Member.objects.filter(membership=membership).select_related("membership"):
        require_may_leave(member, has_handed_over=False)
    leave(membership=membership, because=because, on=on, by=by)
    return membership


@act
def ask_group(
    *, name: str, does: str, asked_whom: str, asked_on: date, wants: str, offered: str = "", on: date, by: Viewer
) -> ExistingGroup:
    """Keep what help a group that is there already wants: it was asked first. Criterion: 004-P6."""
    require(rules.may_ask_group(asked_on=asked_on, on=on, wants=wants))
    facts = {"name": name, "does": does, "asked_whom": asked_whom, "wants": wants, "offered": offered}
    here, _me = at_work(by)
    kept = ExistingGroup.objects.create(asked_on=asked_on, holder=here, **facts, **stamped(by))
    note("asked a group what help it wants", kept, by=by)
    return kept
