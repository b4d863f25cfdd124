"""What can be done when somebody stops leading a group: each task goes to another, and then they leave. 004-P27."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from kinweave.agreements.actions.group_rules import pass_on_rule
from kinweave.circles.actions.groups import leave_group, next_in, require_runs, state_of
from kinweave.circles.actions.leading import ask_to_lead, begin_to_lead, do_not_lead
from kinweave.circles.models import Member, Turn
from kinweave.concerns import ending, routing
from kinweave.concerns.actions.climbing import climb, reach
from kinweave.concerns.ending import Task, task_of, tasks_of
from kinweave.concerns.models import Concern, Goodbye, Handover
from kinweave.concerns.rules import HANDED
from kinweave.concerns.rules import ending as rules
from kinweave.events.actions.sessions import take_booking
from kinweave.foundation import Refused, Viewer, require
from kinweave.foundation.period import months_after
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with
from kinweave.parties.rules import NOT_HERE
from kinweave.plans.actions import group_parts, group_reviews
from kinweave.plans.actions import hand_over as hand_over_step
from kinweave.plans.models import IfMissing, LeavingVoice, Part
from kinweave.trail.acts import act, note

TO_MEMBERS = (rules.RUNNING, rules.PART, rules.OTHER)  # a member is offered these as a part, and answers it as one


def is_there(leader: Member, on: date) -> bool:
    """Whether somebody leads a group now."""
    return Member.objects.filter(pk=leader.pk, is_facilitator=True).there(on).exists()


@act
def list_task(*, leader: Member, words: str, is_care: bool = False, on: date, by: Viewer) -> Handover:
    """Add by hand what nothing here knows of: keys, money, a telephone number. Criterion: 004-P27."""
    require_runs(leader.circle, by)
    require(rules.may_list(words=words, is_there=is_there(leader, on)))
    facts = {"kind": Handover.Kind.OTHER, "words": words, "is_care": is_care, "state": Handover.State.LISTED}
    task = Handover.objects.create(leader=leader, day=on, **facts, **next_in(Handover, leader.circle, by))
    note("listed something to hand over in a group", task, by=by)
    return task


def again(leader: Member, task: Task, on: date, by: Viewer) -> Task:
    """A task as it stands now that nobody else acts in the group. Raises Refused once it is nobody's here any more."""
    require_runs(leader.circle, by)
    alone_with(leader.circle)
    found = task_of(leader, task.kind, task.key, on, by)
    if found is None:
        raise Refused(rules.may_offer(is_open=False, is_offered=False))
    return found


@act
def offer_task(*, leader: Member, task: Task, to: Party, words: str = "", on: date, by: Viewer) -> Handover:
    """Ask somebody to take over a task of whoever stops leading a group, if they may. Criterion: 004-P27.

    `words` say to a member what they are asked to do, where it is running the group.
    """
    task = again(leader, task, on, by)
    require(rules.may_offer(is_open=task.is_open, is_offered=task.is_offered, is_others=ending.is_others(task, leader)))
    holder = require_takes(task, leader, to, on, by)
    facts: dict[str, Any] = {"to": to, "given": None, "state": Handover.State.OFFERED, "day": on}  # none from before
    if holder.is_member and task.kind in TO_MEMBERS:
        facts["given"] = offer_as_part(leader, task, to, words, on, by)
    elif task.kind == rules.RUNNING:
        ask_to_lead(circle=leader.circle, party=to, name=to.called, on=on, by=by)
    elif task.kind == rules.RULE:
        pass_on_rule(settling=task.row, to=member_of(leader, to, on), by=by)
        facts["state"] = Handover.State.ACCEPTED
    elif task.kind == rules.CONCERN:
        hand_on(concern=task.row, to=to, by=by)
    handover = keep(leader, task, by, **facts)
    note("offered what they hand over in a group", handover, by=by, kind=task.kind)
    return handover


def require_takes(task: Task, leader: Member, to: Party, on: date, by: Viewer) -> rules.Holder:
    """Somebody who may take a task over, as the rule asks about them. Raises Refused for anybody else."""
    holder = ending.as_holder(task, leader, to, at=by.at, on=on)
    require(rules.may_take_over(kind=task.kind, is_care=task.is_care, is_chosen=task.is_chosen, holder=holder))
    return holder


def keep(leader: Member, task: Task, by: Viewer, **facts: Any) -> Handover:
    """Keep how a task is handed over: what was added by hand is its own row, anything else gets one."""
    if isinstance(task.row, Handover):
        task.row.change(version=task.row.version, **facts)
        return task.row
    keys = {} if task.kind == rules.RUNNING else {task.kind: task.row}
    numbered = next_in(Handover, leader.circle, by)
    return Handover.objects.create(leader=leader, kind=task.kind, **keys, **facts, **numbered)


def member_of(leader: Member, to: Party, on: date) -> Member:
    """Who somebody is in the group."""
    found: Member = Member.objects.filter(circle=leader.circle_id, party__human=to.human).there(on).get()
    return found


def offer_as_part(leader: Member, task: Task, to: Party, words: str, on: date, by: Viewer) -> Part:
    """Offer a task to a member as a part in the group: they say yes or not now, as to any other."""
    part = task.row if isinstance(task.row, Part) and task.row.state != Part.State.PASSED_ON else None
    called = words if task.kind == rules.RUNNING else str(task.row.words)
    version = part.version if part else 0
    member = member_of(leader, to, on)
    return group_parts.offer_part(member=member, words=called, passed_on=part, version=version, on=on, by=by)


def hand_on(*, concern: Concern, to: Party, by: Viewer) -> None:
    """Let a concern reach somebody whom one who has it chose, inside the act that decided so. They acknowledge it."""
    concern.reached.filter(party__in=by.own_ids).waiting().update(climbed_at=by.at)
    if not concern.reached.filter(party=to).exists():
        (somebody,) = routing.as_somebodies([(to, HANDED, by.on, None)], by.on)
        reach(concern, somebody, by)


@act
def take_over(*, handover: Handover, version: int, on: date, by: Viewer) -> Handover:
    """Say that one takes over what one was asked: from now on it is one's own. Criterion: 004-P27."""
    alone_with(handover.circle)
    handover.refresh_from_db()
    require(rules.may_answer_offer(is_asked=is_asked(handover, by), state=handover.state))
    require(rules.may_offer(is_open=is_still_theirs(handover, on), is_offered=False))
    leader, to, task = handover.leader, who_was_asked(handover), task_as_asked(handover)
    require_takes(task, leader, to, on, by)  # they may have left, or be kept apart, since
    facts = {"missing": take_on_missing(task.row, on, by)} if task.kind == rules.MISSING else {}
    if task.kind == rules.RUNNING:
        begin_to_lead(member=asked_to_lead(handover).get(), on=on, by=by)
    elif task.kind == rules.STEP:
        hand_over_step(action=task.row, to=to, version=task.row.version, on=on, by=by)
    elif task.kind == rules.BOOKING:
        take_booking(booking=task.row, to=member_of(leader, to, on), version=task.row.version, by=by)
    handover.change(version=version, state=Handover.State.ACCEPTED, **facts)
    note("took over something in a group", handover, by=by, kind=task.kind)
    return handover


def is_asked(handover: Handover, by: Viewer) -> bool:
    """Whether somebody at work was asked to take something over, and answers here."""
    return handover.to_id == by.person_id and handover.given_id is None and handover.concern_id is None


def who_was_asked(handover: Handover) -> Party:
    """Whom a task was offered. Raises LookupError for one that was offered to nobody."""
    if handover.to is None:
        raise LookupError("Nobody was asked.")
    return handover.to


def task_as_asked(handover: Handover) -> Task:
    """What somebody was asked to take over."""
    rows = {rules.STEP: handover.step, rules.BOOKING: handover.booking, rules.MISSING: handover.missing}
    about = handover.step.person if handover.step else handover.missing.member.party if handover.missing else None
    return Task(handover.kind, rows.get(handover.kind) or handover, about)


def is_still_theirs(handover: Handover, on: date) -> bool:
    """Whether what somebody was asked to take over still waits for them, and is as they were asked."""
    if handover.kind == rules.RUNNING:
        return asked_to_lead(handover).exists()
    return ending.task_of(handover.leader, handover.kind, ending.key_of(handover), on) is not None


def asked_to_lead(handover: Handover) -> QuerySet[Member]:
    """Who was asked to lead the group, as long as that waits for an answer."""
    asked = Member.objects.filter(circle=handover.circle_id, party=handover.to_id, is_facilitator=True)
    found: QuerySet[Member] = asked.filter(membership__joined_on__isnull=True, membership__left_on__isnull=True)
    return found


def take_on_missing(agreed: IfMissing, on: date, by: Viewer) -> IfMissing:
    """Somebody else gets in touch with a member who is missing: it is agreed anew, with who does it."""
    after, how = agreed.after, agreed.how
    return group_reviews.agree_missing(member=agreed.member, after=after, who=by.called, how=how, on=on, by=by)


@act
def say_no(*, handover: Handover, version: int, on: date, by: Viewer) -> Handover:
    """Say that one does not take over what one was asked. Nobody needs a reason. Criterion: 004-P27."""
    require(rules.may_answer_offer(is_asked=is_asked(handover, by), state=handover.state))
    return bounced(handover, version, on, by, "said no to taking over something in a group")


@act
def take_back(*, handover: Handover, version: int, on: date, by: Viewer) -> Handover:
    """Ask somebody no more. Criterion: 004-P27."""
    require_runs(handover.circle, by)
    require(rules.may_take_back(kind=handover.kind, state=handover.state))
    if handover.given is not None:
        group_parts.answer_part(part=handover.given, takes=False, version=handover.given.version, by=by)
    return bounced(handover, version, on, by, "took back what was offered in a group")


def bounced(handover: Handover, version: int, on: date, by: Viewer, verb: str) -> Handover:
    """A task stays where it was: what was added by hand is listed again."""
    if handover.kind == rules.RUNNING and handover.given is None:
        for member in asked_to_lead(handover):  # nobody, where they do not wait any more
            do_not_lead(member=member, on=on, by=by)
    listed = handover.kind == rules.OTHER
    facts = {"state": Handover.State.LISTED, "to": None, "given": None} if listed else {"state": "declined"}
    handover.change(version=version, **facts)
    note(verb, handover, by=by)
    return handover


@act
def answer_by_hand(*, leader: Member, task: Task, answer: str, because: str = "", on: date, by: Viewer) -> Handover:
    """Say that a task stays as it is, or that nobody needs it any more. Criterion: 004-P27."""
    task = again(leader, task, on, by)
    require(rules.may_offer(is_open=task.is_open, is_offered=False))
    require(
        rules.may_answer_by_hand(
            kind=task.kind,
            answer=answer,
            names_leaver=ending.names_leaver(task, leader),
            still_theirs=ending.still_theirs(task, leader, on, by.at),
            because=because,
            is_offered=task.is_offered,
        )
    )
    handover = keep(leader, task, by, state=answer, because=because, day=on)
    note("answered by hand what they hand over in a group", handover, by=by, answer=answer)
    return handover


@act
def stop_leading(*, leader: Member, because: str, nothing_else: bool, on: date, by: Viewer) -> Member:
    """Leave a group that one leads, once nothing is open any more. Criteria: 004-P27, P29.

    A lead says it for somebody who cannot; what of theirs a lead may not read goes on to who may.
    """
    alone_with(leader.circle)
    is_own = leader.party_id in by.own_ids
    goodbye = Goodbye.objects.filter(leader=leader).first()
    seen = [one for one in tasks_of(leader, on, by) if one.is_open]
    hidden = hidden_tasks(leader, seen, on)
    require(
        rules.may_stop_leading(
            is_own=is_own,
            oversees=by.sees_everyone and by.organisation_id == leader.holder_id,
            is_there=is_there(leader, on),
            is_paused=LeavingVoice.objects.filter(plan__leaving__member=leader).objecting(on).exists(),
            open_tasks=len(seen),
            has_checker=state_of(leader.circle) == Turn.State.ENDED or has_checker(goodbye, leader, on),
            nothing_else=nothing_else,
        )
    )
    if any(one.kind != rules.CONCERN for one in hidden):
        raise Refused(NOT_HERE)
    for one in hidden:
        climb(concern=one.row, by=by)
    if goodbye is not None and goodbye.check_on and goodbye.checked_on is None:
        check_on = max(goodbye.check_on, months_after(on, rules.MONTHS_LATER))
        goodbye.change(version=goodbye.version, check_on=check_on)
    leave_group(member=leader, because=because, has_handed_over=True, on=on, by=by)
    note("stopped leading a group", leader, by=by)
    return leader


def hidden_tasks(leader: Member, seen: list[Task], on: date) -> list[Task]:
    """What is open and not among what a viewer sees."""
    known = {(one.kind, one.key) for one in seen}
    return [one for one in tasks_of(leader, on) if one.is_open and (one.kind, one.key) not in known]


def has_checker(goodbye: Goodbye | None, leader: Member, on: date) -> bool:
    """Whether somebody who is not in the group is still to ask later whether it meets."""
    if goodbye is None or goodbye.checker is None or goodbye.checked_on is not None:
        return False
    return not belongs_to_it(goodbye.checker, leader, on)


def belongs_to_it(party: Party, leader: Member, on: date) -> bool:
    """Whether somebody leads the group of one who leaves it, or is a member of it."""
    return Member.objects.filter(circle=leader.circle_id, party__human=party.human).there(on).exists()
