"""Looking back, care for who is missing, what members bring; and the seven days. Criteria: 004-P15, P21, P23, P24."""

from datetime import timedelta

import pytest

from kinweave.access import actions as access
from kinweave.circles.actions import groups
from kinweave.circles.actions.groups import add_line
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.concerns import actions as concerns
from kinweave.concerns.models import Reached
from kinweave.events.actions import sessions
from kinweave.events.models import Attendance, Booking
from kinweave.foundation import Refused
from kinweave.parties.records import Stale
from kinweave.plans.actions import group_hopes, group_parts, group_reviews
from kinweave.plans.models import GotInTouch, GroupReview, IfMissing, MemberCard, Part, ProcessWord
from kinweave.plans.rules import group_reviews as rules
from kinweave.web.groups.pictures import columns, then_and_now
from kinweave.web.today.sources import waiting
from tests.circles.grouped import Group

CARD = {"brings": "Songs", "helps": "Quiet"}
WORD = {"process": "The round", "helped": "some", "hindered": "", "then": "keep"}


@pytest.fixture
def group(town) -> Group:
    return Group(town)


def holds(group: Group, how: str, days: int) -> None:
    """A session on a day, to which Danny came, or did not."""
    session = group.session()
    type(session).objects.filter(pk=session.pk).update(day=group.on - timedelta(days=days), state="arranged")
    session.refresh_from_db()
    came = {group.member(group.danny): how}
    sessions.hold_session(session=session, came=came, note_of_it="", version=session.version, **group.said)


def missing(group: Group) -> list[str]:
    return [one.member.name for one in IfMissing.objects.visible_to(group.ffion).to_contact(group.on)]


SENT = "Ann gets in touch with Danny, as agreed"


def today(group: Group) -> list[str]:
    return [one.what for one in waiting(group.ffion).due]


class TestRules:
    @pytest.mark.parametrize(
        ("members", "leader", "closes"), [(True, True, True), (True, False, False), (False, True, False)]
    )
    def test_a_review_closes_once_both_sides_were_asked(self, group_day, members, leader, closes):
        on = group_day
        facts = {"is_open": True, "decided": "Go on", "next_on": on + timedelta(days=9), "on": on}
        assert rules.may_close_review(members=members, leader=leader, **facts).is_yes is closes

    def test_what_is_changed_made_something_hard(self):
        assert not rules.may_say_of_process(is_open=True, process="Tea", hindered="", then="change").is_yes
        assert rules.may_say_of_process(is_open=True, process="Tea", hindered="", then="keep").is_yes

    def test_pictures_share_one_measure_and_levels_are_never_averaged(self):
        drawn = columns([("1 Jan", [("there", 4), ("part", 2)]), ("8 Jan", [("there", 3), ("part", 0)])])
        assert [[bar.height for bar in one.bars] for one in drawn.columns] == [[80.0, 40.0], [60.0]]
        assert [one.total for one in drawn.columns] == [6, 3]
        assert then_and_now([-1, -1, -2], [0, 1]) == [
            {"level": -2, "then": 1, "now": 0}, {"level": -1, "then": 2, "now": 0}, {"level": 0, "then": 0, "now": 1},
            {"level": 1, "then": 0, "now": 1}, {"level": 2, "then": 0, "now": 0},
        ]  # fmt: skip


@pytest.fixture
def group_day(town):
    return town.on


@pytest.mark.django_db
class TestWhoIsMissing:
    @pytest.fixture(autouse=True)
    def agreed(self, group):
        group_reviews.agree_missing(
            member=group.member(group.danny), after=2, who="Ann", how="A call", on=group.on, by=group.danny
        )

    @pytest.mark.parametrize(
        ("attended", "is_missed"),
        [
            (["absent"], False),
            (["absent", "absent"], True),
            (["absent", "sorry"], False),  # sent word
            (["absent", "came", "absent"], False),
            (["came", "absent", "absent"], True),
            (["late", "absent", "absent", "absent"], True),
        ],
    )
    def test_is_asked_after_as_was_agreed(self, group, attended, is_missed):
        for number, how in enumerate(attended):
            holds(group, how, days=40 - number)

        assert bool(missing(group)) is is_missed
        assert (SENT in today(group)) is is_missed

    def test_whoever_runs_the_group_reads_who_gets_in_touch_and_the_same_after_a_concern(self, group):
        for days in (5, 4):
            holds(group, Attendance.How.ABSENT, days)
        danny = group.member(group.danny).party
        before = today(group)
        ann = group.town.somebody_at_work("Ann", "support_worker")
        access.work_with(worker=ann, person=danny, on=group.on, by=group.town.founder)
        concerns.tell_someone(person=danny, to=ann, circle=group.circle, on=group.on, by=group.danny)

        assert SENT in before
        assert today(group) == before

    def test_nobody_is_sent_to_whom_a_restriction_keeps_out(self, group):
        for days in (5, 4):
            holds(group, Attendance.How.ABSENT, days)
        danny = group.member(group.danny)
        facts = {"own_words": "None.", "lead": group.town.ffion, **group.said}
        choose_no_contact(person=danny.party, against=group.peg_herself, **facts)

        assert SENT not in today(group)
        with pytest.raises(Refused, match="cannot be arranged here"):
            group_reviews.get_in_touch(member=danny, words="At home", **group.said)
        assert not GotInTouch.objects.exists()

    def test_no_more_once_somebody_got_in_touch_until_they_miss_again(self, group):
        for days in (5, 4):
            holds(group, Attendance.How.ABSENT, days)
        assert missing(group)
        touched = group.on - timedelta(days=3)
        group_reviews.get_in_touch(member=group.member(group.danny), words="A cold", on=touched, by=group.ffion)
        assert not missing(group)

        holds(group, Attendance.How.ABSENT, 1)
        assert missing(group)

    def test_nobody_else_reads_what_was_agreed_or_agrees_it_for_them(self, group):
        assert not IfMissing.objects.visible_to(group.peg).exists()
        with pytest.raises(Refused):
            group_reviews.agree_missing(
                member=group.member(group.danny), after=1, who="X", how="Y", on=group.on, by=group.peg
            )


@pytest.mark.django_db
class TestNotGood:
    def test_is_asked_about_again_before_it_is_resolved_and_waits_on_today(self, group):
        danny = group.member(group.danny).party
        concern = concerns.tell_someone(
            person=danny, to=group.town.ffion, circle=group.circle, on=group.on, by=group.danny
        )
        what = "A group is not good for somebody"
        assert what in [one.what for one in waiting(group.ffion).due]
        concerns.acknowledge(concern=concern, on=group.on, by=group.ffion)
        with pytest.raises(Refused, match="how it is now"):
            concerns.resolve(concern=concern, outcome="Done", version=concern.version, on=group.on, by=group.ffion)

        concerns.agree_change(concern=concern, words="A seat by the door", on=group.on, by=group.ffion)
        concerns.check_again(concern=concern, words="Better", on=group.on, by=group.ffion)

        assert not Reached.objects.visible_to(group.ffion).mine(group.ffion).to_check().exists()
        assert what not in [one.what for one in waiting(group.ffion).due]
        concerns.resolve(concern=concern, outcome="Done", version=concern.version, on=group.on, by=group.ffion)


@pytest.mark.django_db
class TestReviews:
    def test_members_and_who_leads_are_asked_apart_and_read_only_their_own(self, group):
        review = group_reviews.open_review(circle=group.circle, since=group.on - timedelta(days=9), **group.said)
        danny = group.member(group.danny)
        group_reviews.say_of_process(review=review, side="member", member=danny, by=group.danny, **WORD)
        group_reviews.say_of_process(review=review, side="leader", by=group.ffion, **WORD)

        assert ProcessWord.objects.visible_to(group.danny).get().side == "member"
        assert not ProcessWord.objects.visible_to(group.peg).exists()
        assert ProcessWord.objects.visible_to(group.ffion).count() == 2
        group_reviews.close_review(review=review, decided="Go on", next_on=group.on + timedelta(days=9), **group.said)
        assert GroupReview.objects.visible_to(group.peg).get().decided == "Go on"
        with pytest.raises(Refused, match="closed"):
            group_reviews.say_of_process(review=review, side="leader", by=group.ffion, **WORD)

    def test_a_member_does_not_speak_for_all_or_for_another(self, group):
        review = group_reviews.open_review(circle=group.circle, since=group.on - timedelta(days=9), **group.said)
        for side, member in (("together", None), ("leader", None), ("member", group.member(group.peg))):
            with pytest.raises(Refused):
                group_reviews.say_of_process(review=review, side=side, member=member, by=group.danny, **WORD)


@pytest.mark.django_db
class TestWhatMembersBring:
    def test_is_read_by_whom_the_member_chose_last(self, group):
        danny = group.member(group.danny)
        group_parts.say_what_i_bring(member=danny, ring="group", on=group.on, by=group.danny, **CARD)
        assert MemberCard.objects.visible_to(group.peg).get().brings == "Songs"

        group_parts.say_what_i_bring(member=danny, ring="leaders", on=group.on, by=group.danny, **CARD)
        assert not MemberCard.objects.visible_to(group.peg).exists()
        assert MemberCard.objects.visible_to(group.ffion).count() == 2

    def test_nothing_is_written_about_who_has_left(self, group):
        danny, hope, ffion = group.member(group.danny), group.hopes(group.danny), group.said
        review = group_reviews.open_review(circle=group.circle, since=group.on - timedelta(days=9), **ffion)
        groups.leave_group(member=danny, because="", on=group.on, by=group.danny)

        for verb, facts in (
            (group_hopes.rate_hope, {"hope": hope, "who": "worker", "level": 0}),
            (group_hopes.share_aim, {"hope": hope, "words": "He is shy"}),
            (group_hopes.say_fit, {"hope": hope, "can": "can", "words": "Yes"}),
            (group_reviews.agree_missing, {"member": danny, "after": 1, "who": "Ann", "how": "A call"}),
            (group_reviews.get_in_touch, {"member": danny, "words": "At home"}),
            (group_parts.say_what_i_bring, {"member": danny, "ring": "group", **CARD}),
            (group_parts.offer_part, {"member": danny, "words": "The tea"}),
        ):
            with pytest.raises(Refused, match="not in the group any more"):
                verb(**facts, **ffion)
        with pytest.raises(Refused, match="not in the group any more"):
            group_reviews.say_of_process(review=review, side="member", member=danny, by=group.ffion, **WORD)

    def test_parts_are_offered_declined_and_passed_on(self, group):
        danny, peg = group.member(group.danny), group.member(group.peg)
        part = group_parts.offer_part(member=danny, words="The tea", **group.said)
        with pytest.raises(Refused):
            group_parts.answer_part(part=part, takes=True, version=part.version, by=group.peg)
        group_parts.answer_part(part=part, takes=True, version=part.version, by=group.danny)
        with pytest.raises(Refused):
            group_parts.offer_part(member=danny, words="The tea", passed_on=part, version=part.version, **group.said)
        part.refresh_from_db()
        with pytest.raises(Stale):
            group_parts.offer_part(member=peg, words="The tea", passed_on=part, version=0, **group.said)
        passes = {"member": peg, "words": "The tea", "passed_on": part, **group.said}
        group_parts.offer_part(version=part.version, **passes)
        with pytest.raises(Refused, match="passed on already"):
            group_parts.offer_part(version=part.version, **passes)

        assert [one.state for one in Part.objects.visible_to(group.ffion).oldest_first()] == ["passed_on", "offered"]
        assert Part.objects.visible_to(group.peg).get().member == peg


@pytest.mark.django_db
def test_the_debrief_that_was_agreed_is_asked_for_with_each_session(group):
    group.arranged(days=3)
    assert not Booking.objects.exists()  # nothing was agreed yet
    add_line(circle=group.circle, kind="support", topic="debrief", says="A call", who="Ann", by=group.ffion)
    session = group.arranged(days=9)

    booking = Booking.objects.get(session=session)
    with pytest.raises(Refused, match="when and where"):
        sessions.answer_booking(booking=booking, when="", is_confirmed=True, version=booking.version, by=group.ffion)
    sessions.answer_booking(booking=booking, when="At five", is_confirmed=True, version=booking.version, by=group.ffion)
    assert Booking.objects.get().state == "confirmed"
