"""What can be done with the sessions of a group: planned, kept safe, arranged, held, cancelled. Criterion: 004-P16."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from kinweave.circles.across import people_in
from kinweave.circles.actions.groups import in_group, require_runs, state_of
from kinweave.circles.meeting import require_may_meet
from kinweave.circles.models import Circle, Member, PlanLine
from kinweave.events.models import Attendance, Booking, Session, SessionCare
from kinweave.events.rules import sessions as rules
from kinweave.foundation import Viewer, require
from kinweave.foundation.ids import new_id
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


@act
def plan_sessions(
    *,
    circle: Circle,
    day: date,
    time: time,
    minutes: int,
    place: str,
    agenda: Sequence[str] = (),
    count: int = 1,
    weeks: int = 1,
    on: date,
    by: Viewer,
) -> list[Session]:
    """Plan a series of sessions, every so many weeks, at the same wall-clock time. Criterion: 004-P11.

    Each begins with the safety plan of the last one, to be looked at again before it is arranged.
    """
    require_runs(circle, by)
    require(rules.may_plan_sessions(state=state_of(circle), day=day, on=on, count=count, weeks=weeks))
    before = SessionCare.objects.last_with_a_plan(circle)
    safety = {name: getattr(before, name) for name in SessionCare.SAFETY} if before else {}
    series, made = new_id(), []
    for number in range(count):
        slot = day + timedelta(weeks=number * weeks)
        facts: dict[str, Any] = {
            "series": series,
            "slot": slot,
            "day": slot,
            "agenda": list(agenda) if not number else [],
        }
        session = Session.objects.create(time=time, minutes=minutes, place=place, **facts, **in_group(circle, by))
        SessionCare.objects.create(session=session, **safety, **in_group(circle, by))
        made.append(session)
    note("planned sessions of a group", made[0], by=by, count=count)
    return made


@act
def change_session(*, session: Session, version: int, by: Viewer, **facts: Any) -> Session:
    """Change when or where one session is, or what is on its agenda. To another day only if all may meet: 002-P5."""
    require_runs(session.circle, by)
    alone_with(session.circle)
    require(rules.may_change_session(state=session.state))
    day = facts.get("day", session.day)
    if session.state == Session.State.ARRANGED and day != session.day:
        there = people_in(session.circle, by.on)
        require_may_meet(parties=there, how="face", on=day, by=by, tried="arranged", circle=session.circle)
    session.change(version=version, **facts)
    note("changed a session of a group", session, by=by)
    return session


@act
def keep_safe(*, care: SessionCare, version: int, by: Viewer, **facts: str) -> SessionCare:
    """Write the safety plan of a session. Criterion: 004-P16."""
    require_runs(care.circle, by)
    require(rules.may_change_session(state=care.session.state))
    care.change(version=version, **facts)
    note("wrote the safety plan of a session", care, by=by)
    return care


@act
def arrange_session(*, session: Session, override_because: str = "", on: date, by: Viewer) -> Session:
    """Say that a session takes place: its safety plan is whole, or somebody says why not. Criteria: 002-P5, 004-P16."""
    require_runs(session.circle, by)
    alone_with(session.circle)
    care = session.care
    require(rules.may_arrange_session(state=session.state, missing=care.missing, override_because=override_because))
    there = people_in(session.circle, on)
    require_may_meet(parties=there, how="face", on=session.day, by=by, tried="arranged", circle=session.circle)
    session.change(version=session.version, state=Session.State.ARRANGED)
    if care.missing:
        care.change(version=care.version, override_because=override_because)
        note("arranged a session without a whole safety plan", session, by=by, missing=care.missing)
    note("arranged a session of a group", session, by=by)
    book_debrief(session, by)
    return session


def book_debrief(session: Session, by: Viewer) -> None:
    """Ask for the debrief that was agreed for whoever leads the group, with each session. Criterion: 004-P10."""
    agreed = PlanLine.objects.debrief(session.circle)
    if agreed is not None:
        facts = {"what": Booking.What.DEBRIEF, "who": agreed.who}
        booking = Booking.objects.create(session=session, **facts, **in_group(session.circle, by))
        note("asked for a debrief", booking, by=by)


@act
def answer_booking(*, booking: Booking, when: str, is_confirmed: bool, version: int, by: Viewer) -> Booking:
    """Confirm what was asked for a session, with when and where; or release it. Criterion: 004-P10."""
    require_runs(booking.circle, by)
    require(rules.may_answer_booking(when=when, is_confirmed=is_confirmed))
    state = Booking.State.CONFIRMED if is_confirmed else Booking.State.RELEASED
    booking.change(version=version, when=when, state=state)
    note("confirmed a booking" if is_confirmed else "released a booking", booking, by=by)
    return booking


@act
def take_booking(*, booking: Booking, to: Member, version: int, by: Viewer) -> Booking:
    """Let somebody else who leads the group have a booking. Criteria: 004-P10, P27."""
    require_runs(booking.circle, by)
    leads = Member.objects.filter(pk=to.pk, circle=booking.circle_id, is_facilitator=True).there(by.on).exists()
    require(rules.may_have_booking(leads=leads))
    before = booking.held_by_id
    booking.change(version=version, held_by=to)
    note("took over a booking", booking, by=by, before=before)
    return booking


@act
def cancel_session(*, session: Session, because: str, version: int, by: Viewer) -> Session:
    """Say that a session does not take place."""
    require_runs(session.circle, by)
    require(rules.may_change_session(state=session.state))
    session.change(version=version, state=Session.State.CANCELLED, because=because)
    note("cancelled a session of a group", session, by=by)
    return session


@act
def hold_session(
    *, session: Session, came: Mapping[Member, str], note_of_it: str, version: int, on: date, by: Viewer
) -> Session:
    """Write up a session: who came, who came late or for a part, and a line about the group. Criterion: 004-P16."""
    require_runs(session.circle, by)
    require(rules.may_write_up(state=session.state, day=session.day, on=on))
    session.change(version=version, state=Session.State.HELD)
    for member, how in came.items():
        Attendance.objects.update_or_create(
            session=session, member=member, defaults={"how": how, **in_group(session.circle, by)}
        )
    care = session.care
    care.change(version=care.version, note=note_of_it)
    note("held a session of a group", session, by=by)
    return session
