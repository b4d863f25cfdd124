"""A member's plan names a session; and the session is written up with a line about each of them. 004-P16, P18."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kinweave.circles.actions.groups import next_in
from kinweave.circles.models import Member
from kinweave.events.actions.sessions import hold_session
from kinweave.events.models import Attendance, Session
from kinweave.foundation import Viewer, require
from kinweave.plans.actions.group_hopes import require_there, runs_it
from kinweave.plans.models import GroupHope, SessionLine, ToTry
from kinweave.plans.rules import group_sessions as rules
from kinweave.trail.acts import act, note


@act
def try_in_session(*, hope: GroupHope, session: Session, words: str, on: date, by: Viewer) -> ToTry:
    """A member's plan names a session, and what they want to try in it; or does not any more. Criterion: 004-P18."""
    is_own = hope.member.party_id in by.own_ids
    is_to_come = Session.objects.of(hope.circle).arranged(on).filter(pk=session.pk).exists()
    require(rules.may_try(is_own=is_own, runs_it=runs_it(hope, by), is_to_come=is_to_come))
    require_there(hope.member, by)
    facts = {"session": session, "words": words, "day": on}
    planned = ToTry.objects.create(hope=hope, **facts, **next_in(ToTry, hope.circle, by))
    if words:
        note("named a session in a plan", planned, by=by)
    else:
        note("took a session out of a plan", planned, by=by)
    return planned


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about a member after a session: a few words, that there is nothing, or neither."""

    words: str = ""
    is_nothing: bool = False

    @property
    def kind(self) -> str:
        """How it is kept."""
        if self.words:
            return SessionLine.Said.WORDS
        return SessionLine.Said.NOTHING if self.is_nothing else SessionLine.Said.TAKEN_BACK


NEITHER = Said()


@act
def write_up(
    *,
    session: Session,
    came: Mapping[Member, str],
    note_of_it: str,
    lines: Mapping[Member, Said],
    version: int,
    on: date,
    by: Viewer,
) -> Session:
    """Write up a session: who came, a line about the group, one about each whose plan names it. Criterion: 004-P16."""
    hold_session(session=session, came=came, note_of_it=note_of_it, version=version, on=on, by=by)
    rows = ToTry.objects.visible_to(by).filter(session=session).of_those_there(on)
    named = {one.hope.member for one in rows.standing()}
    before = SessionLine.objects.visible_to(by).filter(session=session).latest_each()
    for member in sorted(named | set(lines), key=lambda one: one.pk):
        said = lines.get(member, NEITHER)
        was_there = came.get(member) in Attendance.THERE
        require(
            rules.may_say_after(
                names_it=member in named, was_there=was_there, words=said.words, is_nothing=said.is_nothing
            )
        )
        keep_line(session, member, said, before.get((member.pk, session.pk)), on, by)
    return session


def keep_line(
    session: Session, member: Member, said: Said, before: SessionLine | None, on: date, by: Viewer
) -> SessionLine | None:
    """Keep what is said now beside what was said before, inside the act that writes up the session."""
    stood = (before.said, before.words) if before else (SessionLine.Said.TAKEN_BACK, "")
    if stood == (said.kind, said.words):
        return before
    facts = {"session": session, "said": said.kind, "words": said.words, "day": on}
    line = SessionLine.objects.create(member=member, **facts, **next_in(SessionLine, session.circle, by))
    if line.stands:
        note("wrote a line about a member after a session", line, by=by)
    else:
        note("took back a line about a member", line, by=by)
    return line
