"""What can be done with what is known and passed on."""

from kinweave.information.actions.advising import answer_as_officer, ask_officer, keep_practice, read_advice
from kinweave.information.actions.helping import (
    Terms,
    agree_once,
    balance,
    read_for,
    read_oneself,
    settle_mask,
    weigh_names,
)
from kinweave.information.actions.items import CameThrough, Mentioned, keep_item, mention, those_named, tighten
from kinweave.information.actions.links import make_code, make_link, try_code
from kinweave.information.actions.overriding import ask_override, decline_override, sign_override
from kinweave.information.actions.passing import decide_not_to_share, record_call, review_release, share, tell_person
from kinweave.information.actions.receiving import (
    acknowledge,
    answer_source,
    ask_source,
    keep_passed,
    notify,
    open_again,
    read_notice,
    strike_items,
    tell_on,
)
from kinweave.information.actions.recipients import end_recipient, know_recipient, verify_recipient
from kinweave.information.actions.referrals import (
    begin_referral,
    choose_items,
    leave_out_names,
    say_outcome,
    send_referral,
)
from kinweave.information.actions.steps import answer_step, ask_step, hand_over, keep_legal_advice, read_answer

__all__ = [
    "CameThrough",
    "Mentioned",
    "Terms",
    "acknowledge",
    "agree_once",
    "answer_as_officer",
    "answer_source",
    "answer_step",
    "ask_officer",
    "ask_override",
    "ask_source",
    "ask_step",
    "balance",
    "begin_referral",
    "choose_items",
    "decide_not_to_share",
    "decline_override",
    "end_recipient",
    "hand_over",
    "keep_item",
    "keep_legal_advice",
    "keep_passed",
    "keep_practice",
    "know_recipient",
    "leave_out_names",
    "make_code",
    "make_link",
    "mention",
    "notify",
    "open_again",
    "read_advice",
    "read_answer",
    "read_for",
    "read_notice",
    "read_oneself",
    "record_call",
    "review_release",
    "say_outcome",
    "send_referral",
    "settle_mask",
    "share",
    "sign_override",
    "strike_items",
    "tell_on",
    "tell_person",
    "those_named",
    "tighten",
    "try_code",
    "verify_recipient",
    "weigh_names",
]
