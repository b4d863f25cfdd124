"""How long something is kept, who holds it, who shortens a period: without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.foundation.decision import Answer
from kinweave.keeping.periods import NATIONS, OF_A_RECORD, PERIODS, Then, Trigger
from kinweave.keeping.rules import retention as rules
from kinweave.keeping.rules.retention import Known, last_day, years_after

TODAY = date(2026, 10, 14)


def kept_until(key: str, **known: date | None) -> date | None:
    period = PERIODS[key]
    return last_day(trigger=period.trigger, years=period.years, after_death=period.after_death, known=Known(**known))


class TestTheLastDay:
    def test_a_child_in_early_years_is_kept_until_their_25th_birthday(self):
        assert kept_until("early_years", born_on=date(2001, 10, 14)) == TODAY

    def test_a_birthday_on_29_february_comes_on_1_march_and_never_too_early(self):
        assert kept_until("early_years", born_on=date(2000, 2, 29)) == date(2025, 3, 1)
        assert kept_until("looked_after", born_on=date(1952, 2, 29)) == date(2027, 3, 1)
        assert years_after(date(2000, 2, 29), 4) == date(2004, 2, 29)

    def test_a_looked_after_child_who_died_young_is_kept_fifteen_years(self):
        born, died = date(2000, 5, 1), date(2010, 2, 3)

        assert kept_until("looked_after", born_on=born, died_on=died) == date(2025, 2, 3)
        assert kept_until("looked_after", born_on=born, died_on=date(2018, 5, 1)) == date(2075, 5, 1)
        assert kept_until("early_years", born_on=born, died_on=died) == date(2025, 5, 1)

    def test_an_adult_is_kept_eight_years_after_the_last_contact(self):
        assert kept_until("adult_support", last_contact=date(2018, 10, 14)) == TODAY

    def test_what_is_counted_from_a_day_that_is_written_down(self):
        assert kept_until("foster_carer", counted_from=date(2016, 10, 14)) == TODAY
        assert kept_until("allegation_unfounded", written_on=date(2016, 10, 14)) == TODAY

    @pytest.mark.parametrize("key", [key for key, one in PERIODS.items() if one.is_counted])
    def test_what_is_not_known_gives_no_day(self, key):
        assert kept_until(key) is None

    @given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(1, 100))
    def test_so_many_years_are_never_fewer(self, day, years):
        after = years_after(day, years)

        assert after.year == day.year + years
        assert (after.month, after.day) in {(day.month, day.day), (3, 1)}
        assert after >= day + timedelta(days=365 * years)


class TestTheList:
    def test_each_class_says_where_it_comes_from(self):
        assert all(str(one.source).endswith(".") for one in PERIODS.values())

    def test_what_is_the_law_is_looked_at_before_anything_goes(self):
        assert {one.key for one in PERIODS.values() if one.is_statutory} == {"looked_after", "adoption", "foster_carer"}
        assert all(one.then == Then.REVIEW for one in PERIODS.values() if one.is_statutory)

    def test_what_is_counted_from_a_written_day_says_which(self):
        assert all(bool(one.day_words) == (one.trigger == Trigger.ENDED) for one in PERIODS.values())

    def test_nothing_is_counted_in_a_nation_without_a_pack(self):
        assert {"scotland", "northern_ireland"}.isdisjoint(NATIONS)

    def test_a_whole_record_is_never_kept_as_what_came_or_by_hand(self):
        assert {"as_passed", "by_hand", "allegation_unfounded"}.isdisjoint(dict(OF_A_RECORD))


def shortened(key: str, years: int, *, is_ours: bool = True) -> Answer:
    one = PERIODS[key]
    return rules.may_shorten(
        is_ours=is_ours, is_counted=one.is_counted, is_statutory=one.is_statutory, trigger=one.trigger, years=years,
        usual=one.years,
    ).answer  # fmt: skip


class TestOurPeriods:
    def test_a_shorter_one_is_allowed_where_no_law_sets_it(self):
        assert shortened("early_years", 21) == Answer.ALLOW
        assert shortened("adult_support", 6) == Answer.ALLOW

    @pytest.mark.parametrize("key", ["looked_after", "adoption", "foster_carer"])
    @pytest.mark.parametrize("years", [1, 9, 200])
    def test_the_law_is_never_shortened(self, key, years):
        assert shortened(key, years) == Answer.REFUSE

    @given(st.sampled_from([key for key, one in PERIODS.items() if one.is_counted]), st.integers(-5, 200))
    def test_no_period_of_our_own_is_ever_longer(self, key, years):
        if shortened(key, years) == Answer.ALLOW:
            assert 0 < years < PERIODS[key].years

    def test_nothing_about_a_child_goes_before_their_18th_birthday(self):
        assert shortened("early_years", 17) == Answer.STEP
        assert shortened("early_years", 18) == Answer.ALLOW

    def test_what_others_agreed_is_not_ours_to_shorten_and_nobody_shortens_for_another(self):
        assert shortened("as_passed", 1) == Answer.REFUSE
        assert shortened("early_years", 21, is_ours=False) == Answer.REFUSE


def held(role: str, kind: str, **differs) -> Answer:
    facts = {"because": "They asked", "begins_on": TODAY, "on": TODAY} | differs
    return rules.may_hold(role=role, kind=kind, **facts).answer


class TestHolds:
    def test_a_safeguarding_lead_places_any_and_the_officer_for_a_request_only(self):
        assert held("safeguarding_lead", "inquiry") == Answer.ALLOW
        assert held("auditor", "access") == Answer.ALLOW
        assert held("auditor", "inquiry") == Answer.REFUSE

    @pytest.mark.parametrize("role", ["manager", "team_lead", "support_worker", "administrator", ""])
    def test_nobody_else_does(self, role):
        assert held(role, "access") == Answer.REFUSE

    def test_one_says_why_and_holds_from_today_at_the_latest(self):
        assert held("safeguarding_lead", "inquiry", because=" ") == Answer.STEP
        assert held("safeguarding_lead", "inquiry", begins_on=TODAY + timedelta(days=1)) == Answer.STEP

    def test_what_is_gone_cannot_be_held(self):
        assert held("safeguarding_lead", "inquiry", is_gone=True) == Answer.REFUSE

    def test_whoever_may_place_it_lets_go_once_and_says_why(self):
        def let_go(role, kind="inquiry", because="It is over", stands=True):
            return rules.may_release(role=role, kind=kind, because=because, stands=stands).answer

        assert let_go("safeguarding_lead") == Answer.ALLOW
        assert let_go("auditor", "access") == Answer.ALLOW
        assert let_go("auditor") == let_go("manager") == Answer.REFUSE
        assert let_go("safeguarding_lead", stands=False) == Answer.REFUSE
        assert let_go("safeguarding_lead", because="") == Answer.STEP


def asked(**differs) -> rules.Asked:
    facts = {"is_here": True, "is_past": True, "is_held": False, "is_proposed": True} | differs
    return rules.Asked(**facts)


class TestTwoPeople:
    def test_one_proposes_and_another_confirms(self):
        assert rules.may_propose(asked(is_proposed=False)).answer == Answer.ALLOW
        assert rules.may_confirm(asked()).answer == Answer.ALLOW

    @given(st.builds(rules.Asked, *[], **{name: st.booleans() for name in rules.Asked.__slots__}))
    def test_nothing_goes_under_a_hold_or_by_one_person_or_too_early_or_from_outside(self, one):
        if rules.may_confirm(one).answer == Answer.ALLOW:
            assert one == asked()
        if rules.may_propose(one).answer == Answer.ALLOW:
            assert (one.is_here, one.is_past, one.is_held, one.is_proposed) == (True, True, False, False)

    def test_it_is_kept_longer_for_a_reason_until_a_later_day(self):
        def longer(because="Her sister may ask", review_on=TODAY + timedelta(days=1), is_here=True):
            return rules.may_keep_longer(is_here=is_here, because=because, review_on=review_on, on=TODAY).answer

        assert longer() == Answer.ALLOW
        assert longer(because=" ") == longer(review_on=TODAY) == Answer.STEP
        assert longer(is_here=False) == Answer.REFUSE


class TestTheClassOfARecord:
    def said(self, **differs) -> Answer:
        facts = {"is_lead": True, "is_known": True, "needs_day": False, "counted_from": None, "on": TODAY} | differs
        return rules.may_say_how_long(**facts).answer

    def test_a_lead_says_it_with_its_day_where_one_is_needed(self):
        assert self.said() == Answer.ALLOW
        assert self.said(needs_day=True, counted_from=TODAY) == Answer.ALLOW

    def test_what_is_missing_is_asked_for(self):
        assert self.said(is_known=False) == self.said(needs_day=True) == Answer.STEP
        assert self.said(counted_from=TODAY + timedelta(days=1)) == Answer.STEP
        assert self.said(is_lead=False) == Answer.REFUSE
