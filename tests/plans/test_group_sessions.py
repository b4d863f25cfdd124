"""A plan names a session; whoever came and planned it has a line after it, theirs alone. Criteria: 004-P16, P18."""

from itertools import product

import pytest
from django.db import IntegrityError, transaction

from kinweave.circles.actions.groups import leave_group
from kinweave.events.models import Attendance, Session, SessionCare
from kinweave.foundation import Refused
from kinweave.plans.actions import group_sessions as actions
from kinweave.plans.actions.group_sessions import Said
from kinweave.plans.models import SessionLine, ToTry
from kinweave.plans.rules import group_sessions as rules
from kinweave.trail.models import Line
from tests.circles.grouped import Group

NOTED, NOTHING = Said("He said one thing"), Said(is_nothing=True)


@pytest.fixture
def group(town) -> Group:
    return Group(town)


def tries(group: Group, session: Session, words: str = "Say one thing", by=None):
    """Danny's plan names a session."""
    hope = group.hopes(group.danny)
    return actions.try_in_session(hope=hope, session=session, words=words, on=group.on, by=by or group.danny)


def writes_up(group: Group, session: Session, line: Said | None = None, came: str = "came"):
    """Ffion writes it up; Peg is there too, and her plan names nothing."""
    danny, peg = group.member(group.danny), group.member(group.peg)
    return actions.write_up(
        session=Session.objects.get(pk=session.pk), came={danny: came, peg: "came"}, note_of_it="Well.",
        lines={danny: line} if line else {}, version=Session.objects.get(pk=session.pk).version, **group.said,
    )  # fmt: skip


class TestTheRules:
    @pytest.mark.parametrize(("is_own", "runs_it", "is_to_come"), list(product((True, False), repeat=3)))
    def test_the_member_or_who_runs_it_names_a_session_that_is_to_come(self, is_own, runs_it, is_to_come):
        may = rules.may_try(is_own=is_own, runs_it=runs_it, is_to_come=is_to_come)

        assert may.is_yes is ((is_own or runs_it) and is_to_come)

    @pytest.mark.parametrize(
        ("names_it", "was_there", "words", "is_nothing"),
        list(product((True, False), (True, False), ("", "Well"), (True, False))),
    )
    def test_a_line_is_one_thing_about_somebody_who_was_there_and_planned_it(
        self, names_it, was_there, words, is_nothing
    ):
        may = rules.may_say_after(names_it=names_it, was_there=was_there, words=words, is_nothing=is_nothing)

        one_of_them = bool(words) is not is_nothing
        assert may.is_yes is (one_of_them if names_it and was_there else not words and not is_nothing)


@pytest.mark.django_db
class TestNamingASession:
    def test_is_read_by_the_member_and_whoever_runs_the_group_and_nobody_else(self, group):
        tries(group, group.arranged())

        for one in (group.danny, group.ffion, group.lead):
            assert [row.words for row in ToTry.objects.visible_to(one).standing()] == ["Say one thing"]
        for one in (group.peg, group.colleague, group.stranger):
            assert not ToTry.objects.visible_to(one).exists()

    def test_is_for_the_member_or_who_runs_the_group(self, group):
        session = group.arranged()

        for by in (group.peg, group.colleague, group.stranger):
            with pytest.raises(Refused, match="The member decides this"):
                tries(group, session, by=by)
        assert tries(group, session, by=group.ffion).words == "Say one thing"

    def test_is_about_a_session_of_this_group_that_is_arranged_and_to_come(self, group):
        elsewhere = group.arranged()
        Session.objects.update(circle=group.idea())
        held = group.arranged()
        writes_up(group, held)

        for session in (elsewhere, group.session(), held):
            with pytest.raises(Refused, match="arranged and still to come"):
                tries(group, session)
        assert not ToTry.objects.exists()

    def test_is_taken_back_and_what_stood_before_is_kept(self, group):
        session, hope = group.arranged(), group.hopes(group.danny)
        for words in ("Say one thing", "Say two things", ""):
            actions.try_in_session(hope=hope, session=session, words=words, on=group.on, by=group.danny)

        assert ToTry.objects.visible_to(group.ffion).standing() == []
        assert [one.words for one in ToTry.objects.oldest_first()] == ["Say one thing", "Say two things", ""]
        writes_up(group, session)  # nothing is asked about him


@pytest.mark.django_db
class TestTheLine:
    @pytest.mark.parametrize("line", [NOTED, NOTHING], ids=["words", "nothing"])
    def test_is_read_by_the_member_and_whoever_runs_the_group_and_nobody_else(self, group, line):
        session = group.arranged()
        tries(group, session)

        writes_up(group, session, line)

        for one in (group.danny, group.ffion, group.lead):
            (row,) = SessionLine.objects.visible_to(one)
            assert (row.said, row.words) == (line.kind, line.words)
        for one in (group.peg, group.colleague, group.stranger):
            assert not SessionLine.objects.visible_to(one).exists()

    @pytest.mark.parametrize(
        ("came", "line"), [("absent", NOTED), ("sorry", NOTHING), ("came", None), ("late", Said("A", True))]
    )
    def test_that_is_not_right_leaves_nothing_of_the_whole_writing_up(self, group, came, line):
        session = group.arranged()
        tries(group, session)

        with pytest.raises(Refused):
            writes_up(group, session, line, came)

        assert Session.objects.get(pk=session.pk).state == "arranged"
        assert not Attendance.objects.exists()
        assert SessionCare.objects.get(session=session).note == ""
        assert not SessionLine.objects.exists()

    def test_is_not_written_about_a_member_whose_plan_does_not_name_it(self, group):
        with pytest.raises(Refused, match="does not name this session"):
            writes_up(group, group.arranged(), NOTED)

    def test_is_not_asked_about_a_member_who_did_not_come_or_has_left(self, group):
        session = group.arranged()
        tries(group, session)
        writes_up(group, session, came="absent")

        again = group.arranged()
        tries(group, again)
        leave_group(member=group.member(group.danny), because="", on=group.on, by=group.danny)
        writes_up(group, again)

        assert not SessionLine.objects.exists()

    def test_that_is_put_right_keeps_what_stood_before(self, group):
        session = group.arranged()
        tries(group, session)
        for line, came in ((NOTHING, "came"), (NOTED, "late"), (NOTED, "late"), (None, "absent")):
            writes_up(group, session, line, came)

        rows = SessionLine.objects.visible_to(group.danny)
        assert [one.said for one in rows.oldest_first()] == ["nothing", "words", "taken"]
        assert rows.latest_each() == {}
        verbs = Line.objects.filter(verb__contains="a line about a member").values_list("verb", flat=True)
        wrote = "wrote a line about a member after a session"
        assert sorted(verbs) == ["took back a line about a member", wrote, wrote]

    def test_has_words_or_says_that_there_is_nothing_whoever_writes_the_row(self, group):
        session = group.arranged()
        tries(group, session)
        writes_up(group, session, NOTED)

        for facts in ({"words": ""}, {"said": "nothing"}, {"said": "taken"}, {"said": "else", "words": ""}):
            with pytest.raises(IntegrityError), transaction.atomic():
                SessionLine.objects.update(**facts)
