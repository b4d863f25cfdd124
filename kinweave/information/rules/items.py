"""What is asked of something that is kept to be shared: whom it is about, what kind it is, when it was true."""

from collections.abc import Collection, Iterable
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

CRITERION = "003-P23"


def may_keep(
    *, title: str, text: str, true_on: date, keep_until: date | None, labels: Collection[str], on: date
) -> Decision:
    """Decide whether something may be kept as an item."""
    if not title.strip() or not text.strip():
        return step("Give it a heading, and write what it says.", CRITERION)
    if true_on > on:
        return step("The day on which it was true lies ahead. Check the day.", CRITERION)
    if keep_until is not None and keep_until < on:
        return step("Its last day is over. Choose how long it is kept.", CRITERION)
    if "" in labels:
        return step("Say what its source allows: choose a label for each agency it came through.", CRITERION)
    return allow("It can be kept.", CRITERION)


def may_label(label: str, chain: Iterable[str], order: Collection[str]) -> Decision:
    """Decide whether whoever received something may put a label on it: a stricter one, never a wider one. R12."""
    widest = max((list(order).index(one) for one in chain), default=0)
    if list(order).index(label) < widest:
        return refuse("Only its source lets it go further.", CRITERION, way_forward="Ask the source.")
    return allow("It can be labelled.", CRITERION)
