"""The ballot box of a check-in: nobody can join an answer to who gave it; small numbers are never shown. 004-P21."""

import json
from collections.abc import Callable
from itertools import permutations
from uuid import UUID

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kinweave.circles.actions import groups
from kinweave.circles.models import Member
from kinweave.events import ballot_box
from kinweave.events.actions import check_in as actions
from kinweave.events.actions import sessions
from kinweave.events.models import Attendance, Box, CheckIn, HasAnswered
from kinweave.events.rules import check_in as rules
from kinweave.foundation import Refused, Viewer
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import key_ring
from kinweave.keeping_safe.backup import copy_everything
from kinweave.keeping_safe.manifest import files_in
from kinweave.trail.models import Detail, Line
from tests.circles.grouped import Group

CHOICES = CheckIn.Answer.values
ANSWERS = st.fixed_dictionaries(
    {name: st.sampled_from(CHOICES) for name in CheckIn.QUESTIONS} | {"words": st.text(max_size=ballot_box.LONGEST)}
)
PLAIN = {"welcome": "yes", "matters": "yes", "my_way": "yes", "change": "no", "words": ""}
SECRET = "the heron word"


def answer(**said: str) -> dict[str, str]:
    return PLAIN | said


def put(box: bytes, one: dict[str, str], check_in: UUID) -> bytes:
    """The box with one answer more."""
    return ballot_box.sealed([*ballot_box.opened(box, check_in, 1), one], check_in, 1)


class TestTheBox:
    @given(st.lists(ANSWERS, max_size=8))
    def test_is_always_as_long_however_many_answers_and_however_long_their_words(self, answers):
        check_in = new_id()
        box = ballot_box.empty(check_in, 1)
        length = len(box)
        for one in answers:
            box = put(box, one, check_in)

        assert len(box) == length
        assert ballot_box.opened(box, check_in, 1) == ballot_box.in_order(answers)
        ballot_box.destroy_key(check_in)

    def test_gives_the_same_whatever_the_order_in_which_people_came(self):
        given_by = [answer(welcome=one) for one in CHOICES]
        found = set()
        for some in permutations(given_by):
            check_in = new_id()
            box = ballot_box.empty(check_in, 1)
            for one in some:
                box = put(box, one, check_in)
            found.add(json.dumps(ballot_box.opened(box, check_in, 1)))
            ballot_box.destroy_key(check_in)

        assert len(found) == 1

    def test_its_answers_lie_in_an_order_that_says_nothing(self):
        orders = set()
        for _try in range(20):
            check_in = new_id()
            box = ballot_box.empty(check_in, 1)
            for one in CHOICES:
                box = put(box, answer(welcome=one), check_in)
            ring = ballot_box.ring_of(check_in)
            inside = json.loads(ring.open(box, ballot_box.label(check_in, 1)))
            orders.add(tuple(one["welcome"] for one in inside))
            ballot_box.destroy_key(check_in)

        assert len(orders) > 1

    def test_is_opened_by_nobody_once_its_key_is_gone(self):
        check_in = new_id()
        box = put(ballot_box.empty(check_in, 1), answer(), check_in)
        ballot_box.destroy_key(check_in)

        with pytest.raises(ballot_box.KeyIsGone):
            ballot_box.opened(box, check_in, 1)

    def test_is_not_opened_with_the_key_of_everything_else(self):
        check_in = new_id()
        box = ballot_box.empty(check_in, 1)

        assert bytes(box[:4]).hex() not in key_ring()._known()
        ballot_box.destroy_key(check_in)


class TestSmallNumbers:
    @pytest.mark.parametrize("answers", range(12))
    def test_nothing_is_shown_below_five_and_no_words_below_eight(self, answers):
        for on_own_page in {0, answers}:
            assert rules.may_show(answers, on_own_page) is (answers >= 5)
            assert rules.may_show_words(answers, on_own_page) is (answers >= 8)

    @pytest.mark.parametrize("on_own_page", range(1, 13))
    def test_who_answers_on_their_own_page_hides_only_among_others_there(self, on_own_page):
        """Whoever holds the device may have put in the others: then they know these, and the rest is one person."""
        assert rules.may_show(12, on_own_page) is (on_own_page >= 5)
        assert rules.may_show_words(12, on_own_page) is (on_own_page >= 8)

    @given(st.integers(0, 70))
    def test_no_round_is_opened_in_which_somebody_would_stand_out(self, there):
        assert rules.may_open(is_held=True, is_open_already=False, there=there).is_yes is (5 <= there <= 60)


class Held:
    """A session that so many came to: Danny and Peg, who sign in, and others who do not."""

    def __init__(self, group: Group, size: int) -> None:
        self.group, self.size = group, size
        self.members = [group.member(group.danny), group.member(group.peg)]
        for number in range(size - 2):
            party = group.town.person(f"Sitter {number}")
            member = groups.bring_in_member(circle=group.circle, party=party, name=f"S{number}", **group.said)
            self.members.append(groups.join_group(member=member, **group.said))
        self.meets()

    def meets(self) -> None:
        """They meet once, and everybody comes."""
        group = self.group
        session = group.arranged()
        came = dict.fromkeys(self.members, Attendance.How.CAME)
        facts = {"note_of_it": "", "version": session.version, **group.said}
        self.session = sessions.hold_session(session=session, came=came, **facts)

    def opens(self) -> CheckIn:
        return actions.open_check_in(session=self.session, **self.group.said)

    def answers(self, check_in: CheckIn, member: Member, by: Viewer | None = None, **said: str) -> None:
        by = by or self.group.ffion
        actions.answer_check_in(check_in=check_in, member=member, said=answer(**said), on=self.group.on, by=by)

    def closes(self, check_in: CheckIn) -> CheckIn:
        return actions.close_check_in(check_in=check_in, **self.group.said)


@pytest.fixture
def held(town) -> Callable[[int], Held]:
    group = Group(town)
    return lambda size=6: Held(group, size)


def everything_kept() -> str:
    """Every row of every table, as text; what is sealed is shown sealed."""
    rows = [one for model in apps.get_models() for one in model._base_manager.all()]
    return serializers.serialize("json", rows)


@pytest.mark.django_db
class TestARound:
    def test_is_not_opened_when_fewer_than_five_came_or_before_it_is_written_up(self, held):
        with pytest.raises(Refused, match="Fewer than five"):
            held(4).opens()

        assert not Box.objects.exists()

    def test_says_nothing_at_all_until_it_is_closed(self, held):
        scene = held()
        check_in = scene.opens()
        for one in scene.members:
            scene.answers(check_in, one)

        kept = CheckIn.objects.get()
        assert kept.result is None
        for viewer in (scene.group.ffion, scene.group.lead, scene.group.danny):
            assert not Box.objects.visible_to(viewer).exists()
            assert not CheckIn.objects.visible_to(viewer).with_result().exists()
        assert not HasAnswered.objects.visible_to(scene.group.ffion).exists()  # nor who answered

    @pytest.mark.parametrize(("size", "answered"), [(6, 4), (6, 5), (6, 0), (9, 7), (9, 8)])
    def test_shows_from_five_answers_on_and_words_from_eight(self, held, size, answered):
        scene = held(size)
        check_in = scene.opens()
        for number, one in enumerate(scene.members[:answered]):
            scene.answers(check_in, one, words=f"word {number}")
        closed = scene.closes(check_in)

        assert (closed.result is not None) is (answered >= 5)
        if closed.result:
            kept = json.loads(closed.result)
            assert kept["n"] == answered == sum(kept["spread"]["welcome"].values())
            assert bool(kept["words"]) is (answered >= 8)

    def test_is_not_shown_when_whoever_runs_the_group_could_take_away_what_they_put_in(self, held):
        scene = held(9)
        check_in = scene.opens()
        scene.answers(check_in, scene.members[0], by=scene.group.danny, welcome="no")
        for one in scene.members[2:]:
            scene.answers(check_in, one)  # on the device: nobody knows whose hand it was

        assert scene.closes(check_in).result is None

    def test_is_published_once_so_that_no_difference_between_two_tells_anything(self, held):
        scene = held()
        check_in = scene.opens()
        for one in scene.members[:5]:
            scene.answers(check_in, one)
        scene.closes(check_in)

        with pytest.raises(Refused):
            scene.answers(check_in, scene.members[5])
        with pytest.raises(Refused):
            scene.closes(check_in)
        with pytest.raises(Refused):
            scene.opens()

    def test_is_answered_once_and_only_by_who_came(self, held):
        scene = held()
        check_in = scene.opens()
        scene.answers(check_in, scene.members[0], by=scene.group.danny)
        with pytest.raises(Refused, match="already"):
            scene.answers(check_in, scene.members[0], by=scene.group.danny)
        with pytest.raises(Refused):
            scene.answers(check_in, scene.members[1], by=scene.group.danny)  # not for somebody else
        Attendance.objects.filter(member=scene.members[2]).update(how="absent")
        with pytest.raises(Refused, match="who came"):
            scene.answers(check_in, scene.members[2])

    def test_keeps_no_key_once_it_is_closed_and_nothing_in_the_box(self, held, as_kept):
        scene = held()
        check_in = scene.opens()
        assert ballot_box.ring_of(check_in.pk).path.exists()
        with as_kept():
            scene.closes(check_in)

        assert not ballot_box.ring_of(check_in.pk).path.exists()
        assert Box.objects.get().answers is None

    def test_that_came_from_a_backup_begins_anew_and_says_so(self, held):
        scene = held()
        check_in = scene.opens()
        for one in scene.members[:5]:
            scene.answers(check_in, one, welcome="no")
        ballot_box.destroy_key(check_in.pk)  # a backup has no key of a round

        for one in scene.members:
            scene.answers(check_in, one, welcome="yes")
        closed = scene.closes(check_in)

        assert closed.turn == 2
        assert json.loads(closed.result)["spread"]["welcome"] == {"yes": 6, "a_bit": 0, "no": 0}


@pytest.mark.django_db
class TestNothingJoinsAnAnswerToWhoGaveIt:
    def test_no_row_no_line_and_no_detail_carries_what_was_said(self, held):
        scene = held()
        check_in = scene.opens()
        before = everything_kept()
        scene.answers(check_in, scene.members[0], by=scene.group.danny, words=SECRET, welcome="no")

        assert SECRET not in before + everything_kept()
        assert SECRET.encode() not in Box.objects.get().sealed
        lines = Line.objects.filter(verb="answered a check-in")
        assert [(one.kind, one.record_id, one.about_id) for one in lines] == [("events.checkin", check_in.pk, None)]
        assert not any(SECRET in str(one.text) or "welcome" in str(one.text) for one in Detail.objects.all())

    def test_what_is_kept_is_the_same_whatever_somebody_said(self, held):
        """But for the sealed list, which is random: no length, no count and no other row tells one from the other."""
        scene = held()
        check_in = scene.opens()
        kept = []
        for words in ("", "ß" * ballot_box.LONGEST):
            with transaction.atomic():
                scene.answers(check_in, scene.members[0], words=words, change="yes" if words else "no")
                box = Box.objects.get()
                others = {model._meta.label: model._base_manager.count() for model in apps.get_models()}
                kept.append((len(box.sealed), others))
                transaction.set_rollback(True)

        assert kept[0] == kept[1]

    def test_a_box_has_no_recorder_no_moment_no_version_and_no_number(self):
        assert {field.name for field in Box._meta.get_fields()} == {"id", "check_in", "answers"}
        answered = {field.name for field in HasAnswered._meta.get_fields()}
        assert answered == {"id", "holder", "recorded_by", "recorded_at", "circle", "check_in", "member", "turn",
                            "on_own_page"}  # fmt: skip
        assert not any(key.related_model in (HasAnswered, Member) for key in Box._meta.fields if key.is_relation)

    def test_which_answers_came_from_one_hand_is_kept_nowhere(self, held):
        scene = held()
        check_in = scene.opens()
        for number, one in enumerate(scene.members):
            scene.answers(check_in, one, welcome="no" if number < 3 else "yes", matters="no" if number > 2 else "yes")

        kept = json.loads(scene.closes(check_in).result)

        assert {name: said for name, said in kept.items() if name != "salt"} == {
            "n": 6,
            "spread": {
                "welcome": {"yes": 3, "a_bit": 0, "no": 3}, "matters": {"yes": 3, "a_bit": 0, "no": 3},
                "my_way": {"yes": 6, "a_bit": 0, "no": 0}, "change": {"yes": 0, "a_bit": 0, "no": 6},
            },
            "words": [],
        }  # fmt: skip

    def test_the_line_of_the_trail_opens_no_result_by_trying_each_that_there_may_be(self, held):
        scene, found = held(), set()
        for _try in range(2):
            scene.meets()
            check_in = scene.opens()
            for one in scene.members:
                scene.answers(check_in, one)
            found.add(scene.closes(check_in).result)

        assert len(found) == 2  # the same was said, and what the trail commits to is not the same
        assert all(len(json.loads(one)["salt"]) == 64 for one in found)


@pytest.mark.usefixtures("as_kept")
@pytest.mark.django_db(transaction=True)  # a copy waits for whoever still writes
@pytest.mark.skipif(connection.vendor != "sqlite", reason="on PostgreSQL a backup is the owner's, not that of pages")
def test_the_key_of_a_round_is_in_no_backup(held, tmp_path):
    check_in = held().opens()
    key = ballot_box.ring_of(check_in.pk).path
    secret = [part for part in key.read_text().split('"') if len(part) > 20]

    place = tmp_path / "copy"
    place.mkdir()
    copy_everything(place, timezone.now())

    files = list(files_in(place))
    everything = b"".join(file.read_bytes() for file in files)
    assert check_in.pk.hex.encode() in everything  # the round itself is there
    assert secret
    assert [part for part in secret if part.encode() in everything] == []
    assert [file for file in files if file.name == key.name] == []
