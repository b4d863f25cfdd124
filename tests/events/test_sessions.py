"""Sessions of a group: in a series, kept safe, arranged, held; who came. Criteria: 004-P11, P16."""

from datetime import date, time, timedelta

import pytest

from kinweave.circles.actions import groups
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.circles.meeting import MayNotMeet
from kinweave.events.actions import sessions
from kinweave.events.models import Attendance, Session, SessionCare
from kinweave.events.rules import sessions as rules
from kinweave.foundation import Refused
from kinweave.parties.models import Party
from tests.circles.grouped import Group


class TestArranging:
    def test_a_session_with_an_open_safety_plan_is_not_arranged(self):
        asked = {"state": "proposed", "missing": ["venue"]}
        assert not rules.may_arrange_session(override_because="", **asked).is_yes
        assert rules.may_arrange_session(override_because="The hall is our own", **asked).is_yes

    def test_an_idea_has_no_sessions(self):
        on = date(2026, 10, 14)
        facts = {"day": on, "on": on, "count": 1, "weeks": 1}
        assert not rules.may_plan_sessions(state="idea", **facts).is_yes
        assert rules.may_plan_sessions(state="forming", **facts).is_yes

    @pytest.mark.parametrize(
        ("facts", "may"),
        [
            ({"day": date(9999, 12, 31)}, False),
            ({"day": date(2028, 10, 14)}, True),
            ({"day": date(2028, 10, 15)}, False),
            ({"count": 52, "weeks": 2}, True),
            ({"count": 52, "weeks": 3}, False),
            ({"count": 3, "weeks": 52}, True),
        ],
    )
    def test_a_series_lies_within_the_years_to_come(self, facts, may):
        on = date(2026, 10, 14)
        asked = {"state": "active", "day": on, "on": on, "count": 1, "weeks": 1, **facts}
        assert rules.may_plan_sessions(**asked).is_yes is may


@pytest.fixture
def group(town) -> Group:
    made = Group(town)
    assert made.circle
    return made


@pytest.mark.django_db
class TestSessions:
    def test_a_series_keeps_its_wall_clock_time_across_the_change_of_clocks(self, group):
        group.session(count=4)

        made = Session.objects.visible_to(group.ffion).of(group.circle).coming(group.on)
        assert [one.day - group.on for one in made] == [timedelta(weeks=number) for number in range(4)]
        assert {one.time for one in made} == {time(14)}

    def test_it_is_arranged_once_its_safety_plan_is_whole(self, group):
        session = group.session()
        with pytest.raises(Refused, match="safety plan"):
            sessions.arrange_session(session=session, **group.said)
        group.kept_safe(session)

        sessions.arrange_session(session=Session.objects.get(pk=session.pk), **group.said)

        assert Session.objects.get(pk=session.pk).state == "arranged"

    def test_somebody_says_why_it_goes_ahead_without(self, group):
        session = group.session()
        sessions.arrange_session(session=session, override_because="We meet in the garden", **group.said)

        assert SessionCare.objects.get(session=session).override_because == "We meet in the garden"

    def test_the_next_one_begins_with_the_safety_plan_of_the_last(self, group):
        group.kept_safe(group.session())

        later = group.session(days=7)

        assert later.care.missing == []
        assert later.state == "proposed"

    def test_a_restriction_between_two_members_stops_it(self, group):
        session = group.session()
        group.kept_safe(session)
        danny = Party.objects.get(pk__in=group.danny.own_ids)
        choose_no_contact(
            person=danny, against=group.peg_herself, own_words="None.", lead=group.town.ffion, on=group.on,
            by=group.ffion,
        )  # fmt: skip

        with pytest.raises(MayNotMeet):
            sessions.arrange_session(session=Session.objects.get(pk=session.pk), **group.said)
        assert Session.objects.get(pk=session.pk).state == "proposed"

    def test_an_arranged_session_goes_to_another_day_only_if_all_may_meet(self, group):
        session = group.arranged()
        danny = Party.objects.get(pk__in=group.danny.own_ids)
        choose_no_contact(
            person=danny, against=group.peg_herself, own_words="None.", lead=group.town.ffion, on=group.on,
            by=group.ffion,
        )  # fmt: skip
        said = {"session": session, "version": session.version, "by": group.ffion}

        with pytest.raises(MayNotMeet):
            sessions.change_session(day=group.on + timedelta(days=7), **said)
        assert Session.objects.get(pk=session.pk).day == group.on
        assert sessions.change_session(day=session.day, place="The library", **said).place == "The library"

    def test_nothing_is_to_come_after_the_end_of_a_group(self, group):
        group.arranged(days=7)
        today = group.arranged()
        for one in (group.danny, group.peg):
            groups.leave_group(member=group.member(one), because="", on=group.on, by=one)
        group.moves(group.circle, "ended")

        rows, later = Session.objects.of(group.circle), group.on + timedelta(days=7)
        assert not rows.coming(group.on + timedelta(days=1)).exists()
        assert not rows.arranged(group.on + timedelta(days=1)).exists()
        assert list(rows.to_write_up(later)) == [today]

    def test_who_came_late_or_for_a_part_is_kept_and_can_be_put_right(self, group):
        session = held(group, {"danny": "late", "peg": "partly"})
        sessions.hold_session(
            session=session, came={group.member(group.peg): "sorry"}, note_of_it="Bird boxes.", version=session.version,
            **group.said,
        )  # fmt: skip

        came = {one.member.name: one.how for one in Attendance.objects.all()}
        assert came == {"Danny": "late", "Peg": "sorry"}
        assert SessionCare.objects.get(session=session).note == "Bird boxes."

    def test_a_member_reads_their_own_attendance_and_nobody_elses_nor_the_safety_plan(self, group):
        held(group, {"danny": "came", "peg": "absent"})

        assert [one.member.name for one in Attendance.objects.visible_to(group.danny)] == ["Danny"]
        assert not SessionCare.objects.visible_to(group.danny).exists()
        assert Session.objects.visible_to(group.danny).exists()

    def test_a_stranger_and_a_colleague_find_nothing(self, group):
        held(group, {"danny": "came", "peg": "came"})

        for one in (group.stranger, group.colleague):
            for model in (Session, SessionCare, Attendance):
                assert not model.objects.visible_to(one).exists()

    def test_a_session_to_come_is_not_written_up(self, group):
        session = group.arranged(days=3)

        with pytest.raises(Refused, match="still to come"):
            sessions.hold_session(session=session, came={}, note_of_it="", version=session.version, **group.said)


def held(group, came):
    session = group.arranged()
    who = {group.member(getattr(group, name)): how for name, how in came.items()}
    return sessions.hold_session(session=session, came=who, note_of_it="Well.", version=session.version, **group.said)
