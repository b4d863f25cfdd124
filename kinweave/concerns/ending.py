"""What somebody who leads a group holds, found where it stands; and what is known of who could take it over. 004-P27.

A task is open until its own floor says that another has it: nothing here is a second list.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.access.models import Allocation, Post
from kinweave.access.roles import ROLES
from kinweave.agreements.models import GroupRule
from kinweave.circles.across import people_in
from kinweave.circles.actions.groups import state_of
from kinweave.circles.meeting import is_kept_out
from kinweave.circles.models import GroupPlan, Member, Turn
from kinweave.circles.queries.groups import belongs
from kinweave.concerns import routing
from kinweave.concerns.models import Concern, Handover, Reached
from kinweave.concerns.rules.ending import CARE, CONCERN, RUNNING, STEP, Holder, may_take_over
from kinweave.events.models import Booking
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Action, IfMissing, Part
from kinweave.plans.rules import names_somebody

Seen = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody who leads a group holds: the row that it is, whom it is about, how it is handed over."""

    kind: str
    row: Any
    about: Party | None = None
    handover: Handover | None = None

    @property
    def key(self) -> UUID:
        """The row's own."""
        found: UUID = self.row.pk
        return found

    @property
    def is_care(self) -> bool:
        """Whether it is about how somebody is."""
        return self.kind in CARE or (isinstance(self.row, Handover) and self.row.is_care)

    @property
    def is_chosen(self) -> bool:
        """Whether it is a concern that reached whom the person chose."""
        return isinstance(self.row, Concern) and self.row.chosen_id is not None

    @property
    def stands(self) -> str:
        """How its latest handover stands. A group is run by who runs it now, whoever took that over once."""
        if self.handover is None:
            return ""
        stands = str(self.handover.stands)
        return "" if self.kind == RUNNING and stands == "accepted" and self.handover.given is None else stands

    @property
    def is_open(self) -> bool:
        """Whether nobody else has it yet."""
        return self.stands not in Handover.SETTLED

    @property
    def is_offered(self) -> bool:
        """Whether somebody was asked and has not answered."""
        return self.stands == Handover.State.OFFERED


def tasks_of(leader: Member, on: date, viewer: Viewer | None = None) -> list[Task]:
    """What one who leads a group holds; as far as a viewer sees it, if there is one."""

    def seen(rows: Any) -> Any:
        return rows if viewer is None else rows.visible_to(viewer)

    latest = {(one.kind, key_of(one)): one for one in Handover.objects.of_leader(leader)}
    rows = _rows(leader, on, seen, latest)
    return [Task(kind, row, about, latest.get((kind, row.pk))) for kind, row, about in rows]


def task_of(leader: Member, kind: str, key: UUID, on: date, viewer: Viewer | None = None) -> Task | None:
    """One of them, if a viewer sees it."""
    return next((one for one in tasks_of(leader, on, viewer) if (one.kind, one.key) == (kind, key)), None)


def key_of(one: Handover) -> UUID:
    """The row that a handover is of: itself, if it was added by hand; who leads, if it is the group as a whole."""
    own = {"running": one.leader_id, "other": one.pk}
    found: UUID = own.get(one.kind) or getattr(one, f"{one.kind}_id")
    return found


def _rows(leader: Member, on: date, seen: Seen, latest: dict[Any, Any]) -> Iterator[tuple[str, Any, Party | None]]:
    if state_of(leader.circle) != Turn.State.ENDED and not others_who_lead(leader, on):
        yield RUNNING, leader, None
    yield from _about_somebody(leader, on, seen)
    for part in seen(Part.objects).filter(member=leader).exclude(state="declined").oldest_first():
        if part.state != Part.State.PASSED_ON or ("part", part.pk) in latest:
            yield "part", part, None
    yield from _for_everybody(leader, on, seen)


def _about_somebody(leader: Member, on: date, seen: Seen) -> Iterator[tuple[str, Any, Party | None]]:
    """What is about how somebody in the group is."""
    steps = seen(Action.objects).filter(doer=leader.party_id, person__human__in=humans(leader, on)).open()
    for step in steps.select_related("person"):
        yield STEP, step, step.person
    missing = seen(IfMissing.objects).of(leader.circle).standing().filter(belongs(on, "member__membership__"))
    for agreed in missing.exclude(member=leader).select_related("member__party", "circle").order_by("member__name"):
        yield "missing", agreed, agreed.member.party
    for concern in concerns_held(leader, on, seen):
        yield CONCERN, concern, concern.person


def _for_everybody(leader: Member, on: date, seen: Seen) -> Iterator[tuple[str, Any, Party | None]]:
    """What is the group's."""
    for booking in seen(Booking.objects).held_by_member(leader, on):
        yield "booking", booking, None
    for rule in seen(GroupRule.objects).of(leader.circle).in_force():
        if rule.settling.held_by_id == leader.pk:
            yield "rule", rule.settling, None
    for other in seen(Handover.objects).filter(leader=leader, kind="other").oldest_first():
        yield "other", other, None


def humans(leader: Member, on: date) -> set[UUID]:
    """Everybody else who belongs to the group now."""
    there = Member.objects.filter(circle=leader.circle_id).there(on).exclude(pk=leader.pk)
    return set(there.values_list("party__human", flat=True))


def others_who_lead(leader: Member, on: date) -> list[Member]:
    """Those who lead the group too, and work here."""
    there = Member.objects.filter(circle=leader.circle_id, is_facilitator=True).there(on).exclude(pk=leader.pk)
    working = routing.at_work(leader.holder_id, on).values("person")
    return list(there.filter(party__in=working))


def concerns_held(leader: Member, on: date, seen: Seen) -> Any:
    """Open concerns about the group, or about somebody in it, that reached them and have not gone on."""
    mine = Reached.objects.filter(concern=OuterRef("pk"), party__human=leader.party.human)
    held = mine.filter(Q(acknowledged_at__isnull=False) | Q(climbed_at__isnull=True))
    of_group = Q(circle=leader.circle_id) | Q(person__human__in=humans(leader, on))
    return seen(Concern.objects).open().filter(Exists(held), of_group).select_related("person")


def names_leaver(task: Task, leader: Member) -> bool:
    """Whether what a member agreed beforehand names who leaves."""
    called = (leader.name, leader.party.called, leader.party.sort_name)
    return task.kind == "missing" and any(names_somebody(what=task.row.who, called=one) for one in called if one)


def is_others(task: Task, leader: Member) -> bool:
    """Whether it is what a member agreed beforehand with somebody else: it is not the leaver's to hand over."""
    return task.kind == "missing" and not names_leaver(task, leader)


def still_theirs(task: Task, leader: Member, on: date, at: datetime) -> bool:
    """Whether somebody who leaves a group still works with whom a task is about, outside it."""
    if task.kind == STEP:
        return opens(leader.party, task.about, leader.holder_id, on)
    of_this_group = task.kind != CONCERN or task.row.circle_id == leader.circle_id
    return not of_this_group and hears_of(leader.party, task.row, at, on)


def hears_of(party: Party, concern: Concern, at: datetime, on: date) -> bool:
    """Whether somebody can act on a concern: they work here, and nothing keeps them from it."""
    return party.pk in routing.able([party.pk], concern, routing.apart_from(concern, at=at, on=on), on)


def opens(party: Party, person: Party | None, holder_id: UUID, on: date) -> bool:
    """Whether a person's record is open to a worker: they work with them, or oversee everybody. Nobody's always is."""
    if person is None or oversees(party, holder_id, on):
        return True
    return working_with(person, on).filter(worker=party).exists()


def working_with(person: Party, on: date) -> QuerySet[Allocation]:
    """Who works with a person on a day."""
    found: QuerySet[Allocation] = Allocation.objects.about(person).current(on)
    return found


def oversees(party: Party, holder_id: UUID, on: date) -> bool:
    """Whether a post here opens every record of the organisation to somebody."""
    roles = routing.at_work(holder_id, on).filter(person=party).values_list("role_key", flat=True)
    return any(ROLES[role].sees_everyone for role in roles)


def as_holder(task: Task, leader: Member, to: Party, *, at: datetime, on: date) -> Holder:
    """Somebody as the rule asks about them, for one task."""
    there = Member.objects.filter(circle=leader.circle_id, party__human=to.human).there(on).first()
    works_here = routing.at_work(leader.holder_id, on).filter(person=to).exists()
    return Holder(
        is_leaver=to.human == leader.party.human,
        is_member=there is not None and not there.is_facilitator,
        works_here=works_here,
        leads=works_here and there is not None and there.is_facilitator,
        oversees=oversees(to, leader.holder_id, on),
        opens=opens(to, task.about, leader.holder_id, on),
        is_apart=is_apart(task, leader, to, at=at, on=on),
    )


def is_apart(task: Task, leader: Member, to: Party, *, at: datetime, on: date) -> bool:
    """Whether anything keeps somebody from those whom a task concerns, whoever may know of it."""
    if task.kind == CONCERN and not hears_of(to, task.row, at, on):
        return True
    if task.about is not None:
        return to.human in routing.touched(task.about, at=at, on=on)
    if is_kept_out(to, leader.circle, on):
        return True
    is_about_all = task.kind == RUNNING or task.is_care  # whom it is about is not written: it could be anybody there
    concerned = [one for one in people_in(leader.circle, on) if is_about_all and one.human != to.human]
    return any(to.human in routing.touched(one, at=at, on=on) for one in concerned)


def could_ask(task: Task, leader: Member, viewer: Viewer) -> list[tuple[Party, str]]:
    """Who has the role for a task: those in the group by the name it uses, those who work here by theirs.

    Who of them is kept from somebody is not asked here: they are all on the list, and the act says no.
    """
    posts = routing.at_work(leader.holder_id, viewer.on).exclude(person__human__in=viewer.barred_from)
    works = {one.person.human: one for one in posts.order_by("person__sort_name", "pk")}
    opened = set(working_with(task.about, viewer.on).values_list("worker", flat=True)) if task.about else None
    found: list[tuple[Party, str, Holder]] = []
    for one in Member.objects.visible_to(viewer).of(leader.circle).there(viewer.on).select_related("party"):
        post = works.pop(one.party.human, None)
        found.append((one.party, one.name, _in_role(post, opened, member=one)))
    for post in works.values():
        name = f"{post.person.called}, {ROLES[post.role_key].name}"
        found.append((post.person, name, _in_role(post, opened)))
    others = [one for one in found if one[0].human != leader.party.human]
    return [(party, name) for party, name, holder in others if has_role(task, holder)]


def has_role(task: Task, holder: Holder) -> bool:
    """Whether the rule allows somebody of a role to take a task over, as far as everybody may know."""
    return may_take_over(kind=task.kind, is_care=task.is_care, is_chosen=task.is_chosen, holder=holder).is_yes


def _in_role(post: Post | None, opened: set[UUID] | None, member: Member | None = None) -> Holder:
    all_open = post is not None and ROLES[post.role_key].sees_everyone
    leads = member is not None and member.is_facilitator
    return Holder(
        is_member=member is not None and not leads,
        works_here=post is not None,
        leads=leads and post is not None,
        oversees=all_open,
        opens=all_open or opened is None or (post is not None and post.person_id in opened),
    )


def without_leader(viewer: Viewer) -> QuerySet[Any]:
    """For leads, the groups that nobody leads: whoever did left the service, and no member looks after them."""
    plans = GroupPlan.objects.visible_to(viewer) if viewer.sees_everyone else GroupPlan.objects.none()
    there = Member.objects.filter(belongs(viewer.on), circle=OuterRef("circle"))
    working = routing.posts_that_act(viewer.on).filter(organisation=viewer.organisation_id).values("person")
    taken = Handover.objects.filter(kind=RUNNING, given__state="taken", given__member__in=there)
    goes_on = plans.filter(circle__ended_on__isnull=True).select_related("circle")
    led = Exists(there.filter(is_facilitator=True, party__in=working))
    return goes_on.filter(~led, ~Exists(taken.filter(circle=OuterRef("circle")))).order_by("circle__name", "pk")
