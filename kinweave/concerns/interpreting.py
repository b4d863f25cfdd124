"""Who may come close to a person: nobody whom a restriction, a bar or a concern names. And who may interpret for them.

Whoever may not know the reason gets the one neutral sentence (docs/what-crosses-the-wall.md).
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from kinweave.circles.across import as_far_as_known, touching
from kinweave.circles.meeting import NOT_HERE, STOPPED, MayNotMeet
from kinweave.circles.models import Restriction
from kinweave.concerns.across import Meant, concerns_naming, is_in_circle_of, meant_beside, open_about, youngest
from kinweave.concerns.models import Concern
from kinweave.events.actions.interpreters import change_interpreter, name_interpreter
from kinweave.events.models import Event, Interpreter
from kinweave.events.rules.interpreters import Interpreting, may_interpret
from kinweave.foundation import Decision, Refused, Viewer, refuse, require
from kinweave.parties.across import is_barred as anybody_barred
from kinweave.parties.models import Party
from kinweave.parties.nations import adult_on
from kinweave.trail.acts import act

NAMED = refuse("A concern names them.", "002-P5", way_forward="Choose somebody else. Ask whoever handles the concern.")
ABOUT_HARM = (Concern.Kind.SAFEGUARDING, Concern.Kind.TELL_SOMEONE, Concern.Kind.ADVERSE)


def those_meant(person: Party, *, party: Party | None, name: str) -> Meant:
    """Whom a name can mean: the one who was chosen, and anybody so called who is close to the person, or kept away."""
    found = meant_beside(person.human, name)
    return found if party is None else youngest([*found.items(), (party.human, party.born_on)])


def _restricting(person: Party, humans: Collection[UUID], on: date) -> list[Restriction]:
    """Restrictions in force, of any kind, between a person and any of these humans, in either direction."""
    rows = [(pk, {one, other} - {person.human}) for pk, _what, one, other in touching(person.human, on)]
    return as_far_as_known([pk for pk, others in rows if others & set(humans)])


def _known(concerns: set[UUID], by: Viewer) -> bool:
    """Whether a viewer may know of all these concerns."""
    return concerns <= set(Concern.objects.visible_to(by).filter(pk__in=concerns).values_list("pk", flat=True))


def require_not_named(
    *, person: Party, party: Party | None = None, name: str = "", tried: str, on: date, by: Viewer
) -> None:
    """Go on when nothing names somebody. Raises Refused, in the words for whoever may know or may not.

    Criterion: 002-P5.
    """
    humans = set(those_meant(person, party=party, name=name)) - {person.human}
    restrictions, concerns = _restricting(person, humans, on), concerns_naming(person.human, humans)
    is_barred = anybody_barred(humans, person.human, by.at)
    if restrictions or concerns or is_barred:
        raise _refusal(restrictions, concerns, is_barred=is_barred, tried=tried, by=by)


def _refusal(
    restrictions: Sequence[Restriction], concerns: set[UUID], *, is_barred: bool, tried: str, by: Viewer
) -> Refused:
    """Why not: the reason for who may know all of it, the neutral sentence for everybody else."""
    ids = [one.pk for one in restrictions]
    known = list(Restriction.objects.visible_to(by).filter(pk__in=ids))
    seen = {one.pk for one in known}
    hidden = [one for one in restrictions if one.pk not in seen]
    says_all = not hidden and _known(concerns, by) and (bool(restrictions or concerns) or not is_barred)
    reason: Decision = NOT_HERE if not says_all else STOPPED if restrictions else NAMED
    return MayNotMeet(reason, known if says_all else [], hidden, tried) if restrictions else Refused(reason)


@act
def arrange_interpreter(
    *,
    event: Event,
    row: Interpreter | None = None,
    version: int = 0,
    name: str = "",
    party: Party | None = None,
    is_under_18: bool = False,
    in_spite_of: str = "",
    on: date,
    by: Viewer,
    **facts: Any,
) -> Interpreter:
    """Ask for an interpreter or book one, if they may interpret for this person. Criterion: 002-P2.

    `facts` are the language, what the person prefers, whether they do it for a living and are independent, the state.
    """
    kept = facts | {"name": name, "party": party, "in_spite_of": in_spite_of}
    if name or party:
        _require_may_interpret(event, kept, is_under_18=is_under_18, on=on, by=by)
    if row is None:
        return name_interpreter(event=event, by=by, **kept)
    return change_interpreter(row=row, version=version, by=by, **kept)


def _require_may_interpret(event: Event, kept: dict[str, Any], *, is_under_18: bool, on: date, by: Viewer) -> None:
    person = event.person
    meant = those_meant(person, party=kept["party"], name=kept["name"])
    nation = person.keeper.nation
    is_child = is_under_18 or any(_is_child(born_on, event.day, nation) for born_on in meant.values())
    if is_child:
        require(may_interpret(Interpreting(is_child=True)))
    require_not_named(person=person, party=kept["party"], name=kept["name"], tried="interpreting", on=on, by=by)
    concerns = open_about(person.human, ABOUT_HARM)
    asked = Interpreting(
        is_in_circle=is_in_circle_of(person.human, set(meant), on),
        is_professional=kept["is_professional"],
        is_independent=kept["is_independent"],
        is_concern_open=bool(concerns),
        is_concern_known=_known(concerns, by),
        in_spite_of=kept["in_spite_of"],
    )
    require(may_interpret(asked))


def _is_child(born_on: date | None, on: date, nation: str) -> bool:
    """Whether somebody is known to be under the adult age on a day."""
    becomes_adult = adult_on(born_on, nation)
    return becomes_adult is not None and becomes_adult > on
