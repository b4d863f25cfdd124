"""My plan, as the person reads it: what I do, what others do, what I hope for."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinweave.concerns.off_page import on_their_page
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import Action, Outcome
from kinweave.ties.models import Author
from kinweave.web.mine import saying
from kinweave.web.mine.page import Said
from kinweave.web.plans.hopes import ratings_of
from kinweave.web.plans.outcome_forms import in_words


@dataclass(frozen=True, slots=True)
class MyStep:
    """Something I do: what, by when, and the row that is pressed."""

    action: Action
    more: str


@dataclass(frozen=True, slots=True)
class MyHope:
    """Something I hope for, and what I said last of how it is."""

    outcome: Outcome
    now: str


@dataclass(frozen=True, slots=True)
class MyPlan:
    """What stands in my plan, beside who comes; and what a reader who speaks for me said they would do."""

    mine: Sequence[MyStep]
    others: Sequence[Said]
    hopes: Sequence[MyHope]
    readers: Sequence[Action] = ()


def my_plan(viewer: Viewer, person: Party) -> MyPlan:
    """The plan on a person's own page. Who speaks for them sees only what the person does, or they themself."""
    is_me = person.pk in viewer.own_ids
    found = Action.objects.visible_to(viewer).about(person).open().select_related("doer", "tie__to_party")
    theirs = found if is_me else found.by_any_of({person.pk, *viewer.own_ids})
    actions = on_their_page(theirs, person=person, viewer=viewer)
    others = [one for one in actions if one.doer_id != person.pk]
    return MyPlan(
        [MyStep(one, said(one, person, viewer, is_me)) for one in actions if one.doer_id == person.pk],
        [Said(one.what, said(one, person, viewer, is_me)) for one in others] if is_me else [],
        my_hopes(viewer, person) if is_me else [],
        [] if is_me else others,
    )


def said(action: Action, person: Party, viewer: Viewer, is_me: bool) -> str:
    """Who does it, and by when."""
    return saying.who_does(action, person, viewer.on, is_me=is_me)


def my_hopes(viewer: Viewer, person: Party) -> list[MyHope]:
    """What I hope for, with my own last word."""
    hopes = list(Outcome.objects.visible_to(viewer).about(person).lasting().order_by("set_on", "pk"))
    mine = {one.outcome_id: one.level for one in ratings_of(viewer, hopes) if one.by_whom == Author.PERSON}
    return [MyHope(one, in_words(one, mine[one.pk]) if one.pk in mine else "") for one in hopes]
