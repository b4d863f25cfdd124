"""What is allowed with talks and their material. Criteria: 002-P9, P14, P18, P21."""

from collections.abc import Collection
from datetime import date

from kinweave.foundation.decision import Decision, allow, step


def may_keep_talk(*, day: date, on: date, said: str, about_somebody_gone: bool = False) -> Decision:
    """Decide whether a talk may be kept: it was held, and says what the person said. Criteria: 002-P14, P18, P21."""
    if day > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P18")
    if not said.strip():
        return step("Write what they said or showed.", "002-P18")
    if about_somebody_gone:
        return step("Choose somebody who is in the circle now.", "002-P14")
    return allow("It can be kept.", "002-P18")


def may_use_material(
    *, key: str, known: Collection[str], format: str, understood: str, is_there_already: bool = False
) -> Decision:
    """Decide whether material may be kept as used: which, in what form, what was understood. Criteria: 002-P18, P21."""
    if key not in known:
        return step("Choose the page that you looked at.", "002-P21")
    if not format.strip():
        return step("Choose in what form you looked at it.", "002-P18")
    if not understood:
        return step("Choose whether you checked what they understood.", "002-P18")
    if is_there_already:
        return step("This page is there already.", "002-P21")
    return allow("It can be kept.", "002-P18")
