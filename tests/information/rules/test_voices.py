"""Whose yes counts: a person's own, a competent child's over any parent's, one parent's if no other says no."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from uuid import uuid4

import pytest

from kinweave.information.rules import Mode, Said, Speaker, Stands, Voice, WhoDecides, voice
from tests.information.rules.asking import TODAY, TOMORROW, YESTERDAY

THEN = datetime(2026, 9, 1, 9, tzinfo=UTC)
LATER = THEN + timedelta(days=1)
DANA, LEE, JO = uuid4(), uuid4(), uuid4()
MRS_HALL = WhoDecides(age=78)
MIA = WhoDecides(age=4)
KOFI = WhoDecides(age=15, can_decide=True)
TOM = WhoDecides(age=34, can_decide=False)
AGREED, REFUSED, WITHDRAWN = Stands.AGREED, Stands.REFUSED, Stands.WITHDRAWN
INFORMED, NOT_TOLD, OBJECTED, CONSIDERED = Stands.INFORMED, Stands.NOT_TOLD, Stands.OBJECTED, Stands.CONSIDERED


def says(what=AGREED, speaker=Speaker.PERSON, who=None, at=THEN, **differs) -> Said:
    facts = {"from_on": date(2026, 9, 1), "until_on": None}
    return Said(what=what, speaker=speaker, who=who, received_at=at, **facts | differs)


def parent(who, what=AGREED, **differs) -> Said:
    return says(what, Speaker.PARENT, who, **{"has_own_view": True} | differs)


def attorney(what=AGREED, **differs) -> Said:
    return says(what, Speaker.ATTORNEY, JO, **{"covers_this": True} | differs)


def best_interests(what=AGREED, **differs) -> Said:
    return says(what, Speaker.BEST_INTERESTS, **differs)


def heard(who: WhoDecides, *said: Said, mode: Mode | None = Mode.CONSENT, on: date = TODAY) -> Stands:
    """What stands, and that it does in whatever order it was written down."""
    each = {voice(order, who, mode=mode, on=on) for order in permutations(said)}

    assert len(each) == 1
    return each.pop().stands


def told(who: WhoDecides, *said: Said) -> Stands:
    return heard(who, *said, mode=Mode.INFORM)


class TestWhoDecides:
    @pytest.mark.parametrize(
        ("who", "speakers"),
        [
            (WhoDecides(age=None), "person"),
            (WhoDecides(age=78), "person"),
            (WhoDecides(age=78, can_decide=True), "person"),
            (WhoDecides(age=34, can_decide=False), "attorney best_interests"),
            (WhoDecides(age=None, can_decide=False), "attorney best_interests"),
            (WhoDecides(age=18, can_decide=False), "attorney best_interests"),
            (WhoDecides(age=17, can_decide=False), "parent best_interests"),
            (WhoDecides(age=17), "person"),
            (WhoDecides(age=16), "person"),
            (WhoDecides(age=16, can_decide=True), "person"),
            (WhoDecides(age=16, can_decide=False), "parent best_interests"),
            (WhoDecides(age=15, can_decide=True), "person"),
            (WhoDecides(age=15, can_decide=False), "parent"),
            (WhoDecides(age=15), "parent"),
            (WhoDecides(age=0), "parent"),
        ],
    )
    def test_age_and_records_say_who(self, who, speakers):
        assert " ".join(who.speakers) == speakers

    def test_the_ages_are_those_of_the_nation(self):
        assert WhoDecides(age=15, capacity_from=12).speakers == (Speaker.PERSON,)
        assert WhoDecides(age=16, adult_from=16, can_decide=False).speakers[0] is Speaker.ATTORNEY

    @pytest.mark.parametrize(("age", "is_adult"), [(None, True), (18, True), (17, False)])
    def test_parents_no_longer_speak_at_eighteen(self, age, is_adult):
        assert WhoDecides(age=age).is_adult is is_adult
        stands = heard(WhoDecides(age=age, can_decide=False), parent(DANA))
        assert stands is (Stands.NOTHING if is_adult else AGREED)


class TestAnAdult:
    def test_mrs_hall_says_yes(self):
        assert heard(MRS_HALL, says()) is AGREED

    def test_nobody_asked_her(self):
        assert heard(MRS_HALL) is Stands.NOTHING

    @pytest.mark.parametrize(
        "other",
        [says(speaker=Speaker.SOMEBODY, who=DANA), parent(DANA), attorney(), best_interests()],
    )
    def test_nobody_says_yes_for_her_because_she_is_old(self, other):
        assert heard(MRS_HALL, other) is Stands.NOTHING

    def test_nobody_says_no_for_her_either(self):
        assert heard(MRS_HALL, says(), parent(DANA, REFUSED, at=LATER)) is AGREED

    def test_the_latest_stands(self):
        assert heard(MRS_HALL, says(), says(WITHDRAWN, at=LATER)) is WITHDRAWN
        assert heard(MRS_HALL, says(WITHDRAWN), says(at=LATER)) is AGREED

    @pytest.mark.parametrize("no", [REFUSED, WITHDRAWN, OBJECTED])
    def test_a_no_goes_before_a_yes_of_the_same_moment(self, no):
        assert heard(MRS_HALL, says(), says(no)) is no

    def test_of_several_noes_of_one_moment_the_plainest_stands(self):
        assert heard(MRS_HALL, says(OBJECTED), says(REFUSED), says(WITHDRAWN)) is REFUSED
        assert heard(MRS_HALL, says(OBJECTED), says(WITHDRAWN)) is WITHDRAWN

    def test_she_is_one_person_however_she_was_written_down(self):
        assert heard(MRS_HALL, says(WITHDRAWN), says(who=uuid4(), at=LATER)) is AGREED

    def test_a_no_holds_from_when_it_was_received_and_a_yes_from_its_day(self):
        assert heard(MRS_HALL, says(), says(WITHDRAWN, at=LATER, from_on=TOMORROW)) is WITHDRAWN
        assert heard(MRS_HALL, says(from_on=TOMORROW)) is Stands.NOTHING
        assert heard(MRS_HALL, says(from_on=TODAY)) is AGREED

    def test_a_yes_that_ran_out_is_there_to_be_renewed(self):
        assert voice([says(until_on=YESTERDAY)], MRS_HALL, mode=Mode.CONSENT, on=TODAY) == Voice(AGREED, YESTERDAY)

    def test_a_yes_without_a_last_day_has_none(self):
        assert voice([says()], MRS_HALL, mode=Mode.CONSENT, on=TODAY) == Voice(AGREED, None)

    def test_of_two_yeses_of_one_moment_the_shorter_stands(self):
        for order in permutations([says(until_on=TODAY), says(), says(until_on=TOMORROW)]):
            assert voice(order, MRS_HALL, mode=Mode.CONSENT, on=TODAY) == Voice(AGREED, TODAY)

    def test_only_a_yes_has_a_last_day(self):
        no = says(REFUSED, until_on=YESTERDAY)

        assert voice([no], MRS_HALL, mode=Mode.CONSENT, on=TODAY) == Voice(REFUSED, None)

    def test_somebody_a_restriction_names_is_not_heard(self):
        assert heard(MRS_HALL, says(is_kept_apart=True)) is Stands.NOTHING


class TestTom:
    def test_his_deputy_says_yes_when_the_document_covers_it(self):
        assert heard(TOM, attorney()) is AGREED
        assert heard(TOM, attorney(covers_this=False)) is Stands.NOTHING

    def test_what_he_is_told_through_a_deputy_is_covered_too(self):
        assert told(TOM, attorney(INFORMED)) is INFORMED
        assert told(TOM, attorney(INFORMED, covers_this=False)) is Stands.NOTHING

    @pytest.mark.parametrize("no", [REFUSED, WITHDRAWN, OBJECTED])
    def test_a_deputys_no_counts_whatever_the_document_says(self, no):
        assert heard(TOM, attorney(no, covers_this=False), best_interests(at=LATER)) is no

    def test_without_a_deputy_a_best_interests_decision_is_enough(self):
        assert heard(TOM, best_interests()) is AGREED
        assert heard(TOM, attorney(covers_this=False), best_interests()) is AGREED

    def test_a_deputy_goes_before_a_best_interests_decision(self):
        assert heard(TOM, attorney(REFUSED), best_interests(at=LATER)) is REFUSED
        assert heard(TOM, attorney(), best_interests(REFUSED, at=LATER)) is AGREED

    def test_that_a_deputy_was_told_decides_nothing(self):
        assert heard(TOM, attorney(INFORMED), best_interests()) is AGREED
        assert told(TOM, attorney(INFORMED), best_interests(NOT_TOLD)) is NOT_TOLD

    def test_his_own_yes_is_not_enough_for_this_decision(self):
        assert heard(TOM, says()) is Stands.NOTHING


class TestAChild:
    def test_kofi_refuses_and_his_mother_agrees(self):
        assert heard(KOFI, says(REFUSED), parent(DANA, at=LATER)) is REFUSED

    def test_kofi_agrees_and_his_mother_refuses(self):
        assert heard(KOFI, says(), parent(DANA, REFUSED, at=LATER)) is AGREED

    def test_somebody_of_sixteen_decides_alone(self):
        assert heard(WhoDecides(age=16), says(), parent(DANA, REFUSED)) is AGREED

    def test_one_parent_is_enough_with_the_childs_own_view(self):
        assert heard(MIA, parent(DANA)) is AGREED
        assert heard(MIA, parent(DANA, has_own_view=False)) is Stands.NOTHING

    def test_a_parent_nobody_knows_says_no_yes(self):
        assert heard(MIA, parent(None)) is Stands.NOTHING
        assert heard(MIA, parent(None, REFUSED)) is REFUSED

    def test_mias_own_yes_is_her_view_and_not_the_yes(self):
        assert heard(MIA, says()) is Stands.NOTHING

    def test_two_parents_who_differ_have_a_dispute(self):
        assert heard(MIA, parent(DANA), parent(LEE, REFUSED)) is Stands.DISPUTED
        assert heard(MIA, parent(DANA, at=LATER), parent(LEE, WITHDRAWN)) is Stands.DISPUTED

    def test_a_parent_whom_a_restriction_names_makes_no_dispute(self):
        assert heard(MIA, parent(DANA), parent(LEE, REFUSED, is_kept_apart=True)) is AGREED

    def test_a_parent_may_change_their_mind(self):
        changed = parent(LEE, at=LATER)

        assert heard(MIA, parent(DANA), parent(LEE, REFUSED), changed) is AGREED

    def test_two_parents_who_refuse_have_refused(self):
        assert heard(MIA, parent(DANA, REFUSED), parent(LEE, WITHDRAWN)) is REFUSED

    def test_the_longest_yes_of_two_parents_counts(self):
        def last(*ends):
            both = [parent(who, until_on=end) for who, end in zip((DANA, LEE), ends, strict=True)]
            return voice(both, MIA, mode=Mode.CONSENT, on=TODAY).until

        assert last(TODAY, TOMORROW) == last(TOMORROW, TODAY) == TOMORROW
        assert last(None, TODAY) is last(TODAY, None) is None


class TestBeingTold:
    def test_the_family_was_told(self):
        assert told(MIA, parent(DANA, INFORMED, has_own_view=False)) is INFORMED

    def test_being_told_takes_the_place_of_no_decision(self):
        assert told(MIA, parent(DANA, OBJECTED), parent(DANA, INFORMED, at=LATER)) is OBJECTED
        assert heard(MRS_HALL, says(), says(INFORMED, at=LATER)) is AGREED

    def test_the_one_parent_was_told_and_the_other_was_not_for_a_reason(self):
        assert told(MIA, parent(DANA, INFORMED), parent(LEE, NOT_TOLD)) is NOT_TOLD
        assert told(MIA, parent(DANA, INFORMED, at=LATER), parent(LEE, NOT_TOLD)) is NOT_TOLD

    def test_nobody_was_told_for_a_reason(self):
        assert told(MIA, says(NOT_TOLD, Speaker.SOMEBODY)) is NOT_TOLD
        assert told(MIA, says(NOT_TOLD, Speaker.SOMEBODY), parent(DANA, INFORMED)) is INFORMED

    @pytest.mark.parametrize("what", [INFORMED, NOT_TOLD])
    @pytest.mark.parametrize(("until", "holds"), [(TODAY, True), (YESTERDAY, False), (None, True)])
    def test_what_was_said_of_telling_holds_up_to_its_last_day(self, what, until, holds):
        assert told(MIA, parent(DANA, what, until_on=until)) is (what if holds else Stands.NOTHING)

    def test_what_begins_tomorrow_was_not_yet_said_today(self):
        assert told(MIA, parent(DANA, NOT_TOLD, from_on=TOMORROW)) is Stands.NOTHING

    def test_somebody_else_being_told_is_not_the_family_being_told(self):
        assert told(MIA, says(INFORMED, Speaker.SOMEBODY)) is Stands.NOTHING


class TestAnObjection:
    def test_it_stands_until_somebody_considers_it(self):
        assert told(MRS_HALL, says(OBJECTED)) is OBJECTED
        assert told(MRS_HALL, says(OBJECTED), says(CONSIDERED, at=LATER)) is CONSIDERED

    @pytest.mark.parametrize("mode", [Mode.CONSENT, None])
    def test_where_people_are_asked_nobody_takes_their_no_away(self, mode):
        assert heard(MRS_HALL, says(REFUSED), says(CONSIDERED, at=LATER), mode=mode) is REFUSED

    def test_it_can_be_said_again(self):
        assert told(MRS_HALL, says(CONSIDERED), says(OBJECTED, at=LATER)) is OBJECTED
        assert told(MRS_HALL, says(CONSIDERED), says(OBJECTED)) is OBJECTED

    def test_one_that_was_considered_stays_a_condition_beside_anothers_yes(self):
        considered = parent(LEE, CONSIDERED, at=LATER)

        assert told(MIA, parent(DANA), parent(LEE, OBJECTED), considered) is CONSIDERED

    def test_what_came_of_it_ends_and_the_objection_is_there_again(self):
        considered = says(CONSIDERED, at=LATER, until_on=YESTERDAY)

        assert told(MRS_HALL, says(OBJECTED), considered) is OBJECTED

    def test_anothers_objection_was_not_considered(self):
        assert told(MIA, parent(DANA, OBJECTED), parent(LEE, CONSIDERED, at=LATER)) is OBJECTED
