"""Who may be the contact from outside of a group: nobody who leads it, by name or by that role alone. 004-P1."""

import re
from collections.abc import Iterable

from kinweave.foundation.decision import Decision, allow, step

LEADING = frozenset(
    {"leader", "leaders", "facilitator", "facilitators", "leads", "lead", "arweinydd", "hwylusydd", "arwain"}
)
BESIDE = frozenset(
    {"the", "our", "my", "this", "its", "of", "group", "groups", "s", "who", "whoever", "it"}
    | {"y", "yr", "ein", "r", "grŵp", "sy", "n", "pwy", "bynnag"}  # the same in Welsh
)


def names_who_leads(words: str, leading: Iterable[str]) -> bool:
    """Whether a contact is somebody who leads the group: their whole name, their name alone, or only the role."""
    text, who = words.casefold(), re.split(r"[,;:(]", words.casefold())[0].strip()
    said = set(re.findall(r"\w+", text))
    if said & LEADING and said <= LEADING | BESIDE:
        return True
    names = {one.strip().casefold() for one in leading if one.strip()}
    whole = [one for one in names if " " in one]
    return who in names or any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text) for one in whole)


def may_be_outside(*, words: str, leading: Iterable[str]) -> Decision:
    """Decide whether somebody is the contact from outside: never who leads the group. Criterion: 004-P1."""
    if names_who_leads(words, leading):
        return step(
            "This is somebody who leads the group. Name a person of another organisation, who does not.", "004-P1"
        )
    return allow("Kept.", "004-P1")


def may_lead_beside(*, outside: str, called: Iterable[str]) -> Decision:
    """Decide whether somebody may come to lead a group: not who takes complaints about its leaders. 004-P1, P27."""
    if names_who_leads(outside, called):
        return step("They are the contact from outside. Choose somebody else, or name another contact first.", "004-P1")
    return allow("They are asked.", "004-P27")
