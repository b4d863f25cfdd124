"""What a network may find out and share: the rules, without a database. 000-P15 to P18."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.information.rules import networks, rings
from kinweave.information.rules.networks import Asked, Stands, stands
from kinweave.information.rules.rings import Audience, Sharing, is_within, limit_of, may_open, may_share, narrower

TODAY = date(2026, 10, 14)
NETWORK, EVERYBODY = Audience("network"), Audience("everybody")


def few(*names: str) -> Audience:
    return Audience("named", frozenset(names))


AUDIENCES = st.one_of(
    st.sampled_from([NETWORK, Audience("partners"), EVERYBODY]),
    st.sets(st.sampled_from("abcd"), max_size=4).map(lambda names: few(*names)),
)


class TestHowFar:
    def test_it_goes_as_far_as_its_source_lets_it_and_no_further(self):
        assert may_share(Sharing(wanted=NETWORK, limit=NETWORK)).is_yes
        refused = may_share(Sharing(wanted=EVERYBODY, limit=NETWORK))
        assert not refused.is_yes
        assert "Ask the source" in refused.way_forward

    def test_those_named_are_those_and_nobody_else(self):
        assert may_share(Sharing(wanted=few("a"), limit=few("a", "b"))).is_yes
        assert may_share(Sharing(wanted=few("a", "c"), limit=few("a", "b"))) == rings.ASK_THE_SOURCE
        assert may_share(Sharing(wanted=NETWORK, limit=few("a"))) == rings.ASK_THE_SOURCE

    def test_what_could_hurt_somebody_waits_and_what_was_taken_back_stays_back(self):
        assert may_share(Sharing(wanted=NETWORK, limit=EVERYBODY, is_held=True)).criterion == "000-P17"
        assert not may_share(Sharing(wanted=few("a"), limit=EVERYBODY, is_withdrawn=True)).is_yes

    def test_who_brought_it_can_keep_it_closer(self):
        refused = may_share(Sharing(wanted=NETWORK, limit=EVERYBODY, kept_to=few("a")))
        assert not refused.is_yes
        assert "keeps it closer" in refused.reason

    def test_nobody_passes_on_more_than_came(self):
        assert not may_share(Sharing(wanted=NETWORK, limit=EVERYBODY, came_by=few("a"))).is_yes
        assert may_share(Sharing(wanted=few("a"), limit=EVERYBODY, came_by=NETWORK)).is_yes

    def test_sharing_with_nobody_asks_with_whom(self):
        assert may_share(Sharing(wanted=few(), limit=EVERYBODY)).reason == "Choose with whom."

    def test_narrower_terms_bind_what_came_before_and_a_yes_widens_one_thing(self):
        assert limit_of(given=EVERYBODY, now=NETWORK) == NETWORK
        assert limit_of(given=NETWORK, now=EVERYBODY) == NETWORK
        assert limit_of(given=NETWORK, now=NETWORK, yes=[EVERYBODY]) == EVERYBODY
        assert limit_of(given=EVERYBODY, now=EVERYBODY, yes=[NETWORK]) == EVERYBODY

    def test_a_yes_for_some_takes_nothing_from_those_who_were_named_before(self):
        assert limit_of(given=few("a"), now=few("a"), yes=[few("b"), few("c")]) == few("a", "b", "c")

    def test_it_is_opened_by_the_terms_of_this_moment(self):
        assert may_open(came_by=[NETWORK], limit=NETWORK, is_withdrawn=False, is_own=False).is_yes
        assert not may_open(came_by=[EVERYBODY], limit=NETWORK, is_withdrawn=False, is_own=False).is_yes
        assert not may_open(came_by=[NETWORK], limit=NETWORK, is_withdrawn=True, is_own=True).is_yes
        assert not may_open(came_by=[], limit=EVERYBODY, is_withdrawn=False, is_own=False).is_yes

    @given(AUDIENCES, AUDIENCES, AUDIENCES)
    def test_being_within_is_an_order_and_the_narrower_is_within_both(self, one, other, third):
        assert is_within(one, one)
        assert is_within(narrower(one, other), one)
        assert is_within(narrower(one, other), other)
        if is_within(one, other) and is_within(other, third):
            assert is_within(one, third)

    @given(AUDIENCES, AUDIENCES, st.none() | AUDIENCES, st.lists(st.tuples(AUDIENCES, st.booleans()), max_size=12))
    def test_no_chain_of_sharings_ever_goes_wider_than_the_terms(self, terms, now, kept_to, tries):
        limit, reached = limit_of(given=terms, now=now), [None]
        for number, (wanted, from_the_last) in enumerate(tries):
            came_by = reached[-1] if from_the_last else reached[number % len(reached)]
            sharing = Sharing(wanted=wanted, limit=limit, kept_to=kept_to, came_by=came_by)
            if may_share(sharing).is_yes:
                reached.append(wanted)
                assert came_by is None or is_within(wanted, came_by)

        for one in reached[1:]:
            assert is_within(one, terms)
            assert is_within(one, now)
            assert kept_to is None or is_within(one, kept_to)


def asked(**facts) -> Asked:
    said = {"proposer": "ann", "getter": "bea", "holder": "bea", "due_on": TODAY, "said": {}}
    return Asked(**said | facts)


class TestHowAnAskStands:
    def test_it_is_agreed_when_who_gets_it_says_yes(self):
        assert stands(asked(), TODAY) is Stands.PROPOSED
        assert stands(asked(said={"cat": "fine"}), TODAY) is Stands.PROPOSED
        assert stands(asked(said={"bea": "fine"}), TODAY) is Stands.AGREED

    def test_who_gets_it_themself_still_needs_somebody_else(self):
        assert stands(asked(getter="ann", holder="ann"), TODAY) is Stands.PROPOSED
        assert stands(asked(getter="ann", holder="ann", said={"cat": "fine"}), TODAY) is Stands.AGREED

    def test_one_objection_pauses_it_however_many_are_fine(self):
        said = {"bea": "fine", "cat": "fine", "dee": "objects"}
        assert stands(asked(said=said, open_objections=1), TODAY) is Stands.PAUSED
        assert stands(asked(said=said), TODAY) is Stands.AGREED

    def test_it_is_late_after_its_day_and_nobodys_when_it_was_given_back(self):
        fine = {"bea": "fine"}
        assert stands(asked(said=fine), TODAY + timedelta(days=1)) is Stands.LATE
        assert stands(asked(said=fine, holder=None), TODAY) is Stands.NOBODY
        assert stands(asked(said=fine, is_answered=True), TODAY + timedelta(days=1)) is Stands.ANSWERED


@pytest.mark.parametrize(
    "refused",
    [
        networks.may_say(is_answered=False, said="objects", why=" "),
        networks.may_say(is_answered=True, said="fine", why=""),
        networks.may_answer_objection(may_speak=True, is_own=True, is_answered=False),
        networks.may_answer_objection(may_speak=False, is_own=False, is_answered=False),
        networks.may_answer_objection(may_speak=True, is_own=False, is_answered=True),
        networks.may_move(kind="late", is_holder=True, has_holder=True, because="", due_on=TODAY, on=TODAY),
        networks.may_move(kind="late", is_holder=False, has_holder=True, because="Ill", due_on=TODAY, on=TODAY),
        networks.may_move(kind="taken", is_holder=False, has_holder=True, because="", due_on=TODAY, on=TODAY),
        networks.may_move(
            kind="late", is_holder=True, has_holder=True, because="Ill", due_on=TODAY - timedelta(days=1), on=TODAY
        ),
        networks.may_propose(due_on=TODAY - timedelta(days=1), on=TODAY),
        networks.may_register(ring="named", named=[], next_check_on=TODAY + timedelta(days=1), on=TODAY),
        networks.may_register(ring="network", named=[], next_check_on=TODAY, on=TODAY),
        networks.may_check(is_keeper=False),
        networks.may_bring(is_about_nobody=False, true_on=TODAY, on=TODAY, kept_to=None, terms=NETWORK),
        networks.may_bring(is_about_nobody=True, true_on=TODAY, on=TODAY, kept_to=EVERYBODY, terms=NETWORK),
        networks.may_bring(
            is_about_nobody=True, true_on=TODAY + timedelta(days=1), on=TODAY, kept_to=None, terms=NETWORK
        ),
        networks.may_review(may_read=False, could_hurt=False, hurts=""),
        networks.may_review(may_read=True, could_hurt=True, hurts=" "),
        networks.may_answer_hurt(may_speak=False, is_answered=False, words="Done"),
        networks.may_answer_hurt(may_speak=True, is_answered=True, words="Done"),
        networks.may_bring_in(is_lead=False, is_found=True),
        networks.may_bring_in(is_lead=True, is_found=False),
        networks.may_open_network(kind="personal"),
        networks.may_say_partner(is_lead=True, knows_it=False, is_said=False),
        networks.may_use(may_read=True, used_on=TODAY + timedelta(days=1), on=TODAY),
        rings.may_answer_terms(is_the_source=False, is_answered=False, words="Yes"),
        rings.may_answer_terms(is_the_source=True, is_answered=True, words="Yes"),
        rings.may_withdraw(is_the_source=False, is_withdrawn=False),
        rings.may_withdraw(is_the_source=True, is_withdrawn=True),
        rings.may_ask_source(is_waiting=True, is_further=True, is_withdrawn=False),
        rings.may_ask_source(is_waiting=False, is_further=False, is_withdrawn=False),
    ],
)
def test_what_is_not_allowed_says_why(refused):
    assert not refused.is_yes
    assert refused.reason.endswith(".")
