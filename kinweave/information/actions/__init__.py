"""What can be done with what is known and passed on."""

from kinweave.information.actions.referrals import (
    begin_referral,
    choose_items,
    leave_out_names,
    say_outcome,
    send_referral,
)

__all__ = ["begin_referral", "choose_items", "leave_out_names", "say_outcome", "send_referral"]
