"""Who may take over what, when whoever leads a group leaves it; when they may; who asks later. 004-P27, P29."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.concerns.rules import ending as rules
from kinweave.concerns.rules.ending import Holder
from kinweave.parties.rules import NOT_HERE
from tests.properties.trying import many

TODAY = date(2026, 11, 2)
KINDS = ("running", "step", "part", "booking", "rule", "missing", "concern", "other")
PEER = Holder(is_member=True)
COLLEAGUE = Holder(works_here=True)
CO_LEADER = Holder(works_here=True, leads=True)
LEAD = Holder(works_here=True, oversees=True, opens=True)
holders = st.builds(
    Holder, **dict.fromkeys(("is_leaver", "is_member", "works_here", "leads", "oversees"), st.booleans()),
    opens=st.booleans(), is_apart=st.booleans(),
)  # fmt: skip


def takes(kind: str, holder: Holder, is_care: bool = False) -> bool:
    return rules.may_take_over(kind=kind, is_care=is_care, holder=holder).is_yes


class TestTheRightHolder:
    @pytest.mark.parametrize(
        ("kind", "holder", "may"),
        [
            ("running", PEER, True),
            ("running", COLLEAGUE, True),
            ("running", Holder(), False),
            ("step", LEAD, True),
            ("step", COLLEAGUE, False),
            ("step", Holder(works_here=True, opens=True), True),
            ("part", PEER, True),
            ("part", COLLEAGUE, False),
            ("booking", CO_LEADER, True),
            ("booking", LEAD, False),
            ("booking", PEER, False),
            ("rule", PEER, True),
            ("rule", CO_LEADER, True),
            ("rule", COLLEAGUE, False),
            ("missing", CO_LEADER, True),
            ("missing", LEAD, True),
            ("missing", COLLEAGUE, False),
            ("missing", PEER, False),
            ("concern", COLLEAGUE, False),
            ("concern", Holder(works_here=True, opens=True), True),
            ("concern", LEAD, True),
            ("concern", PEER, False),
            ("other", PEER, True),
            ("other", COLLEAGUE, True),
        ],
    )
    def test_each_kind_of_task_has_its_own_kind_of_holder(self, kind, holder, may):
        assert takes(kind, holder) is may

    def test_care_never_passes_to_a_peer_and_the_rule_says_why(self):
        refused = rules.may_take_over(kind="missing", is_care=True, holder=PEER)

        assert not refused.is_yes
        assert "never passes to a member" in refused.reason
        assert refused.criterion == "004-P27"
        assert refused.way_forward

    def test_somebody_who_works_here_and_belongs_to_the_group_for_themself_is_a_peer_in_it(self):
        una = Holder(is_member=True, works_here=True, leads=False, oversees=True, opens=True)

        assert not takes("missing", una)
        assert not takes("concern", una)
        assert not takes("other", una, is_care=True)
        assert takes("other", una)

    def test_a_concern_that_reached_whom_the_person_chose_goes_only_to_a_lead(self):
        facts = {"kind": "concern", "is_care": True, "is_chosen": True}

        refused = rules.may_take_over(**facts, holder=Holder(works_here=True, leads=True, opens=True))
        assert not refused.is_yes
        assert refused.way_forward
        assert rules.may_take_over(**facts, holder=LEAD).is_yes

    def test_who_is_kept_apart_is_told_one_fixed_sentence_and_only_if_they_had_the_role(self):
        apart = Holder(works_here=True, leads=True, is_apart=True)

        assert rules.may_take_over(kind="missing", is_care=True, holder=apart) == NOT_HERE
        peer_apart = rules.may_take_over(kind="missing", is_care=True, holder=Holder(is_member=True, is_apart=True))
        assert peer_apart == rules.may_take_over(kind="missing", is_care=True, holder=PEER)

    @many
    @given(st.sampled_from(KINDS), st.booleans(), holders)
    def test_whoever_may_take_something_over_is_there_in_that_role_and_kept_from_nobody(self, kind, is_care, holder):
        if not takes(kind, holder, is_care):
            return
        assert not holder.is_leaver
        assert not holder.is_apart
        assert holder.is_member or holder.works_here
        if is_care or kind in rules.CARE:
            assert holder.works_here
            assert not holder.is_member


class TestByHand:
    FACTS = {"kind": "missing", "answer": "stays", "names_leaver": False, "still_theirs": False, "because": "",
             "is_offered": False}  # fmt: skip

    def may(self, **facts) -> bool:
        return rules.may_answer_by_hand(**self.FACTS | facts).is_yes

    def test_whoever_the_member_chose_goes_on_unless_it_is_who_leaves(self):
        assert self.may()
        assert not self.may(names_leaver=True)

    @pytest.mark.parametrize("kind", ["step", "concern"])
    def test_what_is_about_a_person_stays_with_their_worker_with_a_reason(self, kind):
        assert self.may(kind=kind, still_theirs=True, because="I still work with her")
        assert not self.may(kind=kind, still_theirs=True)
        assert not self.may(kind=kind, still_theirs=False, because="I still work with her")

    @pytest.mark.parametrize("kind", ["running", "part", "booking", "rule", "other"])
    def test_what_is_the_groups_never_stays_with_who_leaves(self, kind):
        assert not self.may(kind=kind, still_theirs=True, because="I like it")

    @pytest.mark.parametrize("kind", KINDS)
    def test_only_what_was_added_by_hand_ends_by_hand_with_a_reason(self, kind):
        assert self.may(kind=kind, answer="ended", because="The shed is gone") is (kind == "other")
        assert not self.may(kind=kind, answer="ended", because=" ")

    def test_nothing_is_answered_while_somebody_is_asked(self):
        assert not self.may(is_offered=True)


class TestAnswering:
    def test_only_who_was_asked_answers_and_once(self):
        assert rules.may_answer_offer(is_asked=True, state="offered").is_yes
        assert not rules.may_answer_offer(is_asked=False, state="offered").is_yes
        assert not rules.may_answer_offer(is_asked=True, state="accepted").is_yes

    def test_an_offer_is_taken_back_until_it_was_answered_and_what_was_read_never(self):
        assert rules.may_take_back(kind="missing", state="offered").is_yes
        assert not rules.may_take_back(kind="missing", state="accepted").is_yes
        assert not rules.may_take_back(kind="concern", state="offered").is_yes


class TestLeaving:
    FACTS = {"is_own": True, "oversees": False, "is_there": True, "open_tasks": 0, "has_checker": True,
             "nothing_else": True, "is_paused": False}  # fmt: skip

    def test_while_a_member_says_no_only_a_lead_ends_it(self):
        paused = self.FACTS | {"is_paused": True}
        refused = rules.may_stop_leading(**paused)
        assert (refused.is_yes, refused.criterion) == (False, "004-P28")
        assert refused.way_forward
        assert rules.may_stop_leading(**paused | {"is_own": False, "oversees": True}).is_yes

    def test_nobody_leaves_with_something_open(self):
        assert rules.may_stop_leading(**self.FACTS).is_yes
        refused = rules.may_stop_leading(**self.FACTS | {"open_tasks": 1})
        assert not refused.is_yes
        assert refused.criterion == "004-P27"

    @pytest.mark.parametrize("missing", ["is_own", "is_there", "has_checker", "nothing_else"])
    def test_each_step_is_needed(self, missing):
        assert not rules.may_stop_leading(**self.FACTS | {missing: False}).is_yes

    def test_a_lead_may_say_it_for_them(self):
        assert rules.may_stop_leading(**self.FACTS | {"is_own": False, "oversees": True}).is_yes


class TestTheGoodbye:
    PLAN = {"state": "arranged", "day": TODAY, "on": TODAY, "is_there": True, "was": "a", "thanks": "b", "how": "c"}
    LATER = {"is_leaver": False, "works_here": True, "is_member": False, "leads": False, "is_apart": False,
             "reached": "Ring Roz"}  # fmt: skip
    CHECK = {"is_leaver": False, "is_asked": True, "oversees": False, "is_checked": False, "check_on": TODAY,
             "on": TODAY, "found": "They meet at the library"}  # fmt: skip

    def test_the_last_session_is_to_come_and_says_how_all_say_goodbye(self):
        assert rules.may_plan_last(**self.PLAN).is_yes
        assert not rules.may_plan_last(**self.PLAN | {"state": "held"}).is_yes
        assert not rules.may_plan_last(**self.PLAN | {"day": TODAY - timedelta(days=1)}).is_yes
        for name in ("was", "thanks", "how"):
            assert not rules.may_plan_last(**self.PLAN | {name: " "}).is_yes

    @pytest.mark.parametrize(
        "wrong", [{"is_leaver": True}, {"works_here": False}, {"is_member": True}, {"leads": True}]
    )
    def test_another_worker_asks_later(self, wrong):
        assert rules.may_ask_later(**self.LATER).is_yes
        assert not rules.may_ask_later(**self.LATER | wrong).is_yes
        assert rules.may_ask_later(**self.LATER | {"is_apart": True}) == NOT_HERE

    def test_members_say_goodbye_and_who_leads_does_not_say_it_for_them(self):
        assert rules.may_say_goodbye(is_there=True, is_facilitator=False).is_yes
        assert not rules.may_say_goodbye(is_there=True, is_facilitator=True).is_yes
        assert not rules.may_say_goodbye(is_there=False, is_facilitator=False).is_yes
        assert not rules.may_say_goodbye(is_there=True, is_facilitator=False, outranks=True).is_yes
        assert not rules.may_say_goodbye(is_there=True, is_facilitator=False, reaches_nobody=True).is_yes

    @pytest.mark.parametrize(
        "wrong",
        [{"is_leaver": True}, {"is_asked": False}, {"is_checked": True}, {"check_on": None}, {"found": ""},
         {"check_on": TODAY + timedelta(days=1)}],
    )  # fmt: skip
    def test_it_is_asked_once_in_time_and_never_by_who_left(self, wrong):
        assert rules.may_check(**self.CHECK).is_yes
        assert rules.may_check(**self.CHECK | {"is_asked": False, "oversees": True}).is_yes
        assert not rules.may_check(**self.CHECK | wrong).is_yes
