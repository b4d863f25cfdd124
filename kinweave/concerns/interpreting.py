"""Who may come close to a person: nobody whom a restriction, a bar or a concern names. And who may interpret for them.

Whoever may not know the reason gets the one neutral sentence (docs/what-crosses-the-wall.md).
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from kinweave.circles.meeting import NOT_HERE, STOPPED, MayNotMeet
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern
from kinweave.concerns.queries import ConcernQuerySet
from kinweave.events.actions.interpreters import change_interpreter, name_interpreter
from kinweave.events.models import Event, Interpreter
from kinweave.events.rules.interpreters import Interpreting, may_interpret
from kinweave.foundation import Decision, Refused, Viewer, refuse, require
from kinweave.parties.models import Bar, Party
from kinweave.parties.nations import adult_on
from kinweave.ties.models import Tie
from kinweave.trail.acts import act

NAMED = refuse("A concern names them.", "002-P5", way_forward="Choose somebody else. Ask whoever handles the concern.")
ABOUT_HARM = (Concern.Kind.SAFEGUARDING, Concern.Kind.TELL_SOMEONE)


def those_meant(person: Party, *, party: Party | None, name: str) -> list[Party]:
    """Whom a name can mean: the one who was chosen, and anybody so called who is close to the person, or kept away."""
    close = Q(pk__in=Tie.objects.filter(person__human=person.human).values("to_party"))
    kept_away = Q(pk__in=Restriction.objects.filter(person__human=person.human).values("against"))
    barred = Q(pk__in=Bar.objects.filter(person__human=person.human).values("barred"))
    in_concern = Q(pk__in=_about(person).values("named__party")) | Q(pk__in=_about(person).values("about_party"))
    so_called = Q(called__iexact=name) | Q(sort_name__iexact=name)
    found = list(Party.objects.people().filter(so_called, close | kept_away | barred | in_concern)) if name else []
    return found if party is None else [party, *found]


def _about(person: Party) -> ConcernQuerySet:
    """Concerns about a person, whoever asks and whether or not they were resolved."""
    about = Q(person__human=person.human) | Q(tie__person__human=person.human) | Q(event__person__human=person.human)
    found: ConcernQuerySet = Concern.objects.filter(about)
    return found


def _restricting(person: Party, humans: set[UUID], on: date) -> list[Restriction]:
    """Restrictions in force, of any kind, between a person and any of these humans, in either direction."""
    against = Q(person__human=person.human, against__human__in=humans)
    other_way = Q(person__human__in=humans, against__human=person.human)
    return list(Restriction.objects.in_force(on).filter(against | other_way).order_by("pk"))


def _concerns_naming(person: Party, humans: set[UUID]) -> set[UUID]:
    """Concerns that name any of these humans: those about the person, and those that are still open."""
    names = Q(about_party__human__in=humans) | Q(tie__to_party__human__in=humans) | Q(named__party__human__in=humans)
    about_them = Q(pk__in=_about(person).values("pk")) | Q(resolved_on__isnull=True)
    return set(Concern.objects.filter(names, about_them).values_list("pk", flat=True))


def _known(concerns: set[UUID], by: Viewer) -> bool:
    """Whether a viewer may know of all these concerns."""
    return concerns <= set(Concern.objects.visible_to(by).filter(pk__in=concerns).values_list("pk", flat=True))


def require_not_named(
    *, person: Party, party: Party | None = None, name: str = "", tried: str, on: date, by: Viewer
) -> None:
    """Go on when nothing names somebody. Raises Refused, in the words for whoever may know or may not.

    Criterion: 002-P5.
    """
    humans = {one.human for one in those_meant(person, party=party, name=name)} - {person.human}
    restrictions, concerns = _restricting(person, humans, on), _concerns_naming(person, humans)
    is_barred = Bar.objects.current(by.at).filter(barred__human__in=humans, person__human=person.human).exists()
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
    is_child = is_under_18 or any(_is_child(one, event.day, nation) for one in meant)
    if is_child:
        require(may_interpret(Interpreting(is_child=True)))
    require_not_named(person=person, party=kept["party"], name=kept["name"], tried="interpreting", on=on, by=by)
    concerns = set(_about(person).open().filter(kind__in=ABOUT_HARM).values_list("pk", flat=True))
    humans = {one.human for one in meant}
    asked = Interpreting(
        is_in_circle=Tie.objects.filter(person__human=person.human, to_party__human__in=humans).current(on).exists(),
        is_professional=kept["is_professional"],
        is_independent=kept["is_independent"],
        is_concern_open=bool(concerns),
        is_concern_known=_known(concerns, by),
        in_spite_of=kept["in_spite_of"],
    )
    require(may_interpret(asked))


def _is_child(party: Party, on: date, nation: str) -> bool:
    """Whether somebody is known to be under the adult age on a day."""
    becomes_adult = adult_on(party.born_on, nation)
    return becomes_adult is not None and becomes_adult > on
