"""What can be done with what is known and passed on."""

from kinweave.information.actions.items import CameThrough, Mentioned, keep_item, mention, tighten
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
)
from kinweave.information.actions.recipients import end_recipient, know_recipient, verify_recipient
from kinweave.information.actions.referrals import (
    begin_referral,
    choose_items,
    leave_out_names,
    say_outcome,
    send_referral,
)
from kinweave.information.actions.steps import answer_step, ask_step

__all__ = [
    "CameThrough",
    "Mentioned",
    "acknowledge",
    "answer_source",
    "answer_step",
    "ask_override",
    "ask_source",
    "ask_step",
    "begin_referral",
    "choose_items",
    "decide_not_to_share",
    "decline_override",
    "end_recipient",
    "keep_item",
    "keep_passed",
    "know_recipient",
    "leave_out_names",
    "make_code",
    "make_link",
    "mention",
    "notify",
    "open_again",
    "read_notice",
    "record_call",
    "review_release",
    "say_outcome",
    "send_referral",
    "share",
    "sign_override",
    "tell_person",
    "tighten",
    "try_code",
    "verify_recipient",
]
