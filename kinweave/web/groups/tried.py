"""What members want to try in sessions, and the line about each after it, as pages read them. Criteria: 004-P16, P18.

They are the member's, and of whoever runs the group: they stand on no paper for the table, and no member reads
another's.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from kinweave.circles.meeting import is_kept_out
from kinweave.circles.models import Member
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.plans.models import GroupHope, SessionLine, ToTry


@dataclass(frozen=True, slots=True)
class Tried:
    """What a plan names for a session, and what was written about the member after it."""

    plan: ToTry
    line: SessionLine | None

    @property
    def member(self) -> Member:
        """Whose it is."""
        return self.plan.hope.member

    @property
    def was_written_up(self) -> bool:
        """Whether the session was held, and somebody wrote how it was."""
        return self.plan.session.state == Session.State.HELD

    @property
    def is_off(self) -> bool:
        """Whether the session does not take place."""
        return self.plan.session.state == Session.State.CANCELLED


def with_lines(plans: Any, lines: Any) -> list[Tried]:
    """Each plan that stands with the line that stands."""
    said = lines.select_related("recorded_by").latest_each()
    return [Tried(one, said.get((one.hope.member_id, one.session_id))) for one in plans.standing()]


def tried_in(session: Session, viewer: Viewer) -> list[Tried]:
    """Whose plan names a session, of those who are in the group, and the line about each, by name."""
    plans = ToTry.objects.visible_to(viewer).filter(session=session).of_those_there(viewer.on)
    lines = SessionLine.objects.visible_to(viewer).filter(session=session)
    return sorted(with_lines(plans, lines), key=lambda one: (one.member.name, one.plan.number))


def tried_for(hope: GroupHope, viewer: Viewer) -> list[Tried]:
    """The sessions that the plan of a hope names, the latest first, and what was written after each."""
    plans = ToTry.objects.visible_to(viewer).filter(hope=hope)
    lines = SessionLine.objects.visible_to(viewer).filter(member=hope.member_id)
    return sorted(with_lines(plans, lines), key=lambda one: one.plan.session.day, reverse=True)


def tried_by_me(member: Member, viewer: Viewer) -> dict[Any, list[Tried]]:
    """Mine, by hope; no day to come while a restriction keeps me from the group, or will on that day."""
    plans = ToTry.objects.visible_to(viewer).filter(hope__member=member)
    lines = SessionLine.objects.visible_to(viewer).filter(member=member)
    mine, found = with_lines(plans, lines), defaultdict(list)
    to_come = {one.plan.session.day for one in mine if not one.was_written_up}
    out = {day for day in (to_come | {viewer.on} if to_come else ()) if is_kept_out(member.party, member.circle, day)}
    for one in sorted(mine, key=lambda one: one.plan.session.day):
        arranged = one.plan.session.state == Session.State.ARRANGED
        if one.was_written_up or (arranged and not out & {viewer.on, one.plan.session.day}):
            found[one.plan.hope_id].append(one)
    return found
