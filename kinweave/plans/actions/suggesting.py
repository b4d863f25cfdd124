"""What can be done with suggestions: answer one, and what follows from yes."""

from datetime import date
from typing import Any

from kinweave.circles.meeting import require_may_meet
from kinweave.directory.models import Service
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Interest, Party
from kinweave.parties.records import held_like
from kinweave.plans.actions.promises import promise
from kinweave.plans.models import Action, Asking, MayHear, Suggestion
from kinweave.plans.rules.suggesting import YES, may_answer_suggestion, may_go_on
from kinweave.ties import actions as ties
from kinweave.ties.models import Sector, Tie, Want, Wish
from kinweave.trail.acts import act, note


@act
def answer_suggestion(
    *,
    person: Party,
    service: Service,
    answer: str,
    words: str = "",
    method: str = "",
    advocate: str = "",
    may_hear: str = MayHear.NOTHING,
    on: date,
    by: Viewer,
) -> Suggestion:
    """Keep what a person answered to a suggestion, and what they share with the place. Nothing reaches the place.

    With how they said it (`method`) it keeps who was there, and, after yes, what they agree that those there may hear:
    nothing, unless they say otherwise. Criteria: 000-P6, 002-P7, P9.
    """
    has_died, is_offered = person.died_on is not None, service.ended_on is None
    require(may_answer_suggestion(answer=answer, has_died=has_died, is_offered=is_offered))
    likes = Interest.objects.about(person).lasting().by_party().get(person.pk, frozenset())
    suggestion = Suggestion.objects.create(
        person=person,
        service=service,
        why=sorted(likes & {one.key for one in service.interests.all()}),
        answer=answer,
        words=words,
        answered_on=on,
        **held_like(person, by),
    )
    note("answered a suggestion", suggestion, by=by, answer=answer)
    if method:
        keep_how(suggestion, method, advocate, may_hear, by)
    return suggestion


def keep_how(suggestion: Suggestion, method: str, advocate: str, may_hear: str, by: Viewer) -> None:
    """Keep how somebody was asked, and what those there may hear: nothing before yes. Criterion: 000-P6."""
    is_yes = suggestion.answer == YES
    asking = Asking.objects.create(
        suggestion=suggestion,
        is_own=suggestion.person_id in by.own_ids,
        method=method,
        advocate=advocate,
        may_hear=(may_hear or MayHear.NOTHING) if is_yes else MayHear.NOTHING,
        is_yes=is_yes,
        **held_like(suggestion.person, by),
    )
    note("kept how a suggestion was answered", asking, by=by, may_hear=asking.may_hear)


@act
def plan_to_go(
    *,
    suggestion: Suggestion,
    what: str,
    doer: Party,
    tie: Tie | None = None,
    due_on: date | None = None,
    on: date,
    by: Viewer,
) -> Action:
    """After yes: somebody plans the way there, alone or with somebody in the person's life. Criteria: 002-P7, P8."""
    require(may_go_on(answer=suggestion.answer))
    if tie is not None:
        pair = [suggestion.person, tie.to_party]
        require_may_meet(parties=pair, how="face", on=on, by=by, tried="suggested")
    step = promise(person=suggestion.person, what=what, doer=doer, tie=tie, due_on=due_on, on=on, by=by)
    note("planned to go there", suggestion, by=by)
    return step


@act
def hope_for_company(
    *, suggestion: Suggestion, hope: str, method: str, says_who: str = "person", on: date, by: Viewer
) -> Wish:
    """After yes: the person hopes for somebody to go there with. It becomes a wish. Criterion: 002-P7."""
    require(may_go_on(answer=suggestion.answer))
    said: dict[str, Any] = {"want": Want.DEVELOP, "method": method, "says_who": says_who}
    wish = ties.wish(
        person=suggestion.person, hope=hope, hope_sector=Sector.COMMUNITY, words=suggestion.words,
        confirmed=True, on=on, by=by, **said,
    )  # fmt: skip
    note("hoped for company there", suggestion, by=by)
    return wish
