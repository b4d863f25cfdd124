"""The access matrix: who may open each address, and who may send it. Everybody else gets the one not-found page."""

from dataclasses import dataclass

from tests.web.cast import ROLES

NOBODY: frozenset[str] = frozenset()
EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {"stranger", "disabled"}
AT_WORK = frozenset({"worker", "colleague", "lead", "barred lead", "lead elsewhere"})
HIS_WORKERS = frozenset({"worker", "lead"})
HIMSELF = frozenset({"person"})
ON_HIS_PAGE = frozenset({"person", "speaker"})
WITH_A_PAGE = frozenset({"person", "speaker", "another person", "left", "unconfirmed lead"})


@dataclass(frozen=True)
class Row:
    """Who may open an address, and who may send a form to it (nobody: it takes no form)."""

    get: frozenset[str]
    post: frozenset[str] = NOBODY


def page(who: frozenset[str]) -> Row:
    """An address that only shows."""
    return Row(who)


def form(who: frozenset[str]) -> Row:
    """An address that shows a form and takes it."""
    return Row(who, who)


def button(who: frozenset[str]) -> Row:
    """An address that only takes a form."""
    return Row(NOBODY, who)


THE_HOUSE = {
    "start": page(EVERYBODY),
    "be_somebody": button(NOBODY),  # outside the demonstration there is nobody to be
    "home": page(SIGNED_IN),
    "closed_email": page(NOBODY),
    "closed_signup": page(NOBODY),
    "closed_signup_passkey": page(NOBODY),
    "closed_password_set": page(NOBODY),
    "posts": form(SIGNED_IN),
    "help": page(EVERYBODY),
    "accessibility": page(EVERYBODY),
    "privacy": page(EVERYBODY),
    "easy_read": page(EVERYBODY),
    "set_language": button(EVERYBODY),
    "drafts": button(SIGNED_IN),
    "stay_signed_in": button(SIGNED_IN),
}
TODAY = {
    "today": page(AT_WORK),
    "thoughts": page(AT_WORK),
    "promises": page(AT_WORK),
    "unwritten": page(AT_WORK),
    "promise_done": button(HIS_WORKERS),
    "promise_late": form(HIS_WORKERS),
    "promise_new": form(HIS_WORKERS),
}
PEOPLE = {
    "people": page(AT_WORK),
    "search": button(AT_WORK),
    "people_found": page(frozenset({"worker"})),  # her own search
    "person_new": form(AT_WORK),
}
A_PERSON = {
    "person": page(HIS_WORKERS),
    "person_change": form(HIS_WORKERS),
    "contacts": page(HIS_WORKERS),
    "steps": page(HIS_WORKERS),
    "profile": page(HIS_WORKERS),
    "profile_section": form(HIS_WORKERS),
    "needs": page(HIS_WORKERS),
    "need_new": form(HIS_WORKERS),
    "needs_asked": form(HIS_WORKERS),
    "needs_met": form(HIS_WORKERS),
    "need_review": form(HIS_WORKERS),
    "reaching": page(HIS_WORKERS),
    "reach_new": form(HIS_WORKERS),
    "reach_end": button(HIS_WORKERS),
    "address": form(HIS_WORKERS),
    "address_open": page(HIS_WORKERS),
    "address_protect": form(HIS_WORKERS),
    "speakers": page(HIS_WORKERS),
    "speaker_new": form(HIS_WORKERS),
    "speaker_sign_in_new": form(frozenset({"lead"})),
    "speaker_stop": button(HIS_WORKERS),
    "sign_in_new": form(frozenset({"lead"})),
    "who_can_see": page(HIS_WORKERS),
    "who_looked": page(frozenset({"lead"})),
    "note_new": form(HIS_WORKERS),
    "private_visit_new": form(HIS_WORKERS),
    "visit_new": form(HIS_WORKERS),
    "note_of_visit": form(HIS_WORKERS),
    "private_visit_of": form(HIS_WORKERS),
    "visit_cancel": form(HIS_WORKERS),
    "photo": page(HIS_WORKERS | ON_HIS_PAGE),
    "photo_new": form(HIS_WORKERS | HIMSELF),
}
A_CIRCLE = {
    "circle": page(HIS_WORKERS),
    "circle_print": page(HIS_WORKERS),
    "circle_new_person": form(HIS_WORKERS),
    "hope_new": form(HIS_WORKERS),
    "hope": form(HIS_WORKERS),
    "circle_knows": page(HIS_WORKERS),
    "tie": page(HIS_WORKERS),
    "tie_standing": form(HIS_WORKERS),
    "tie_label": form(HIS_WORKERS),
    "tie_knows": form(HIS_WORKERS),
    "tie_end": form(HIS_WORKERS),
    "wishes": form(HIS_WORKERS),
    "wishes_hope": form(HIS_WORKERS),
    "wishes_check": form(HIS_WORKERS),
    "wishes_tie": form(HIS_WORKERS),
}
ONES_OWN_PAGE = {
    "mine": page(WITH_A_PAGE),
    "mine_page": page(ON_HIS_PAGE),
    "mine_circle": page(ON_HIS_PAGE),
    "mine_circle_new_person": form(HIMSELF),
    "mine_tie": page(ON_HIS_PAGE),
    "mine_tie_standing": form(HIMSELF),
    "mine_wishes": page(ON_HIS_PAGE),
    "mine_talk": form(HIMSELF),
    "mine_talk_hope": form(HIMSELF),
    "mine_talk_check": form(HIMSELF),
    "mine_talk_tie": form(HIMSELF),
    "mine_plan": page(ON_HIS_PAGE),
    "mine_who_can_see": page(HIMSELF),
    "mine_who_looked": page(HIMSELF),
}
WHO_WORKS_HERE = {
    "accounts": page(frozenset({"administrator"})),
    "account_new": form(frozenset({"administrator"})),
    "post_new": form(frozenset({"administrator"})),
    "post_end": form(frozenset({"administrator"})),
    "post_confirm": form(frozenset({"lead", "barred lead"})),
    "allocations": page(frozenset({"lead"})),
    "allocation_new": form(frozenset({"lead"})),
    "allocation_end": form(frozenset({"lead"})),
    "trail": page(frozenset({"auditor"})),
}
MATRIX: dict[str, Row] = THE_HOUSE | TODAY | PEOPLE | A_PERSON | A_CIRCLE | ONES_OWN_PAGE | WHO_WORKS_HERE
