"""What is allowed with accounts, posts and allocations."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.parties.rules import NOT_HERE

LONGEST_COVER_DAYS = 366


def may_open_account(*, address_is_free: bool, has_account: bool = False) -> Decision:
    """Decide whether an account may be opened for an e-mail address."""
    if has_account:
        return refuse("They have a sign-in already.")
    if not address_is_free:
        return step(
            "There is an account for this e-mail address already.",
            way_forward="Go back and check the address, or give that person a post.",
        )
    return allow("The account can be opened.")


def may_grant_post(*, to_self: bool, same_organisation: bool) -> Decision:
    """Decide whether an administrator may give somebody a post."""
    if to_self:
        return refuse("Nobody gives a post to themself.", way_forward="Ask another administrator.")
    if not same_organisation:
        return refuse("You can give posts in your own organisation only.")
    return allow("You may give this post.")


def may_confirm_post(*, own_post: bool, granted_it: bool, has_said_so: bool, is_lead_here: bool) -> Decision:
    """Decide whether somebody may confirm a post that opens people's records."""
    if own_post or granted_it:
        return refuse("Somebody else has to confirm this post.", way_forward="Ask another lead.")
    if not is_lead_here:
        return refuse("A lead of this organisation confirms this post.")
    if has_said_so:
        return refuse("You have said so already.")
    return allow("You may confirm this post.")


def may_allocate(*, may_allocate_here: bool, worker_has_post: bool, worker_is_barred: bool) -> Decision:
    """Decide whether a worker may start to work with a person. A bar stops it without saying so."""
    if not may_allocate_here:
        return refuse("A lead of this organisation decides who works with whom.")
    if not worker_has_post or worker_is_barred:
        return NOT_HERE
    return allow("They may work together.")


def may_cover(*, begins_on: date, ends_on: date, on: date, for_themself: bool, works_already: bool) -> Decision:
    """Decide whether a worker may cover for another from one day to another, as far as the days go."""
    if for_themself:
        return step("Somebody else covers for them. Choose another worker.")
    if begins_on < on:
        return step("Cover begins today or later. Check the first day.")
    if ends_on <= begins_on:
        return step("The last day is before the first. Check the days.")
    if (ends_on - begins_on).days > LONGEST_COVER_DAYS:
        return step("Cover lasts a year at most.", way_forward="Let them work together instead.")
    if works_already:
        return refuse("They work together already.")
    return allow("They may cover.")


def may_enter(*, place: str, opens: frozenset[str]) -> bool:
    """Whether somebody may enter a place in the service at all."""
    return place in opens


def may_found(*, is_demonstration: bool) -> Decision:
    """Decide whether an installation may begin with an organisation and its first people."""
    if is_demonstration:
        return refuse(
            "This database holds the demonstration area. Its people are invented.",
            way_forward="Name a new, empty folder in KINWEAVE_DATA_DIR for real work.",
        )
    return allow("The installation may begin.")
