"""What can be done with what is known and passed on."""

from kinweave.information.actions.items import CameThrough, Mentioned, keep_item, mention, tighten
from kinweave.information.actions.referrals import (
    begin_referral,
    choose_items,
    leave_out_names,
    say_outcome,
    send_referral,
)

__all__ = [
    "CameThrough",
    "Mentioned",
    "begin_referral",
    "choose_items",
    "keep_item",
    "leave_out_names",
    "mention",
    "say_outcome",
    "send_referral",
    "tighten",
]
