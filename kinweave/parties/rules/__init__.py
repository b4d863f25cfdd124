"""What is allowed with people's records."""

from kinweave.parties.rules.deciding import (
    ADVOCATE_ANSWERS_WITHIN_DAYS,
    CANNOT,
    PARTS,
    may_answer,
    may_ask_for_advocate,
    may_ask_who_decides,
    may_assess,
    may_be_parent,
    may_decide_for,
    may_find_competent,
    stands,
)
from kinweave.parties.rules.liking import may_say_travel
from kinweave.parties.rules.people import (
    NOT_HERE,
    REVIEW_NEEDS_AFTER_DAYS,
    may_register,
    may_say_where,
    may_speak_for,
    may_use,
)
from kinweave.parties.rules.speaking import Standing, may_ask_to_talk, may_speak_on
from kinweave.parties.rules.withholding import may_withhold

__all__ = [
    "ADVOCATE_ANSWERS_WITHIN_DAYS",
    "CANNOT",
    "NOT_HERE",
    "PARTS",
    "REVIEW_NEEDS_AFTER_DAYS",
    "Standing",
    "may_answer",
    "may_ask_for_advocate",
    "may_ask_to_talk",
    "may_ask_who_decides",
    "may_assess",
    "may_be_parent",
    "may_decide_for",
    "may_find_competent",
    "may_register",
    "may_say_travel",
    "may_say_where",
    "may_speak_for",
    "may_speak_on",
    "may_use",
    "may_withhold",
    "stands",
]
