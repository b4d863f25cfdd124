"""A death, handled with care: what stops, who is asked how they are, and how a mistake is taken back.

Whoever holds a tie to the same human is told through their own records only: nobody learns here whose life the
one who died was in.
"""

from datetime import date

from django.utils.translation import gettext as _

from kinweave.access.actions import end_sessions
from kinweave.access.models import Allocation, Post
from kinweave.access.roles import ROLES
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import rules
from kinweave.plans.actions.follow_ups import open_follow_ups
from kinweave.plans.actions.promises import promise
from kinweave.ties import actions as ties
from kinweave.ties import rules as ties_rules
from kinweave.ties.models import Tie, TieEnding
from kinweave.trail.acts import act


@act
def record_death(*, person: Party, died_on: date, told_by: str, on: date, by: Viewer) -> Party:
    """Record that a person died: visits that were arranged stop, and those whose tie ends are asked how they are.

    Their sign-in closes at once, until the death is taken back. Follow-ups about them are no longer due; what is kept
    for good reasons stays. Criteria: 002-P22, P23.
    """
    require(rules.may_record_death(has_died=person.died_on is not None, died_on=died_on, told_by=told_by, on=on))
    parties.record_death(person=person, died_on=died_on, told_by=told_by, on=on, by=by)
    end_sessions(party=person)
    for event in Event.objects.filter(person=person).arranged():
        events.cancel(event=event, because="died", version=event.version, on=on, by=by)
    say_goodbye_everywhere(human=person, died_on=died_on, told_by=told_by, on=on, by=by)
    return person


@act
def record_death_in_life(*, tie: Tie, died_on: date, told_by: str, on: date, by: Viewer) -> TieEnding:
    """Record that somebody in a person's life died: prompts about the tie stop, and the plan to tell them waits.

    Where they have a record of their own that is open to whoever writes, it stands there too. Criteria: 002-P22, P23.
    """
    somebody = tie.to_party
    has_died = somebody.died_on is not None
    require(ties_rules.may_begin_ending(has_ended=tie.ended_on is not None, is_begun=False))
    require(rules.may_record_death(has_died=has_died, died_on=died_on, told_by=told_by, on=on))
    if is_open_at_work(somebody, by):
        record_death(person=somebody, died_on=died_on, told_by=told_by, on=on, by=by)
        ending: TieEnding = TieEnding.objects.live().get(tie=tie)
        return ending
    return say_goodbye(tie=tie, died_on=died_on, told_by=told_by, on=on, by=by)


def is_open_at_work(somebody: Party, by: Viewer) -> bool:
    """Whether somebody in a life has a record of their own that this viewer opens at work."""
    return Party.objects.visible_to(by).full().at_work(by).filter(pk=somebody.pk).exists()


def say_goodbye_everywhere(*, human: Party, died_on: date, told_by: str, on: date, by: Viewer) -> None:
    """The same in the record of everybody at this organisation who has this human in their life."""
    lasting = Tie.objects.filter(to_party__human=human.human, holder_id=human.holder_id, person__died_on=None)
    for tie in lasting.current(on).exclude(person__human=human.human).select_related("person", "to_party"):
        say_goodbye(tie=tie, died_on=died_on, told_by=_("our records"), on=on, by=by)


@act
def say_goodbye(*, tie: Tie, died_on: date, told_by: str, on: date, by: Viewer) -> TieEnding:
    """Somebody in a person's life died: an ending to plan and to tell, and days on which somebody asks how they are.

    An ending that was being planned is struck out. Criteria: 002-P22, P23.
    """
    somebody = tie.to_party
    if somebody.is_light and somebody.died_on is None:
        parties.record_death(person=somebody, died_on=died_on, told_by=told_by, on=on, by=by)
    for begun in TieEnding.objects.live().filter(tie=tie):
        ties.take_back(ending=begun, because="died", on=on, by=by)
    why = _("%(name)s died.") % {"name": somebody.called}
    decider = TieEnding.Decider.DEATH
    ending = ties.begin_ending(tie=tie, why=why, decider=decider, decided_on=died_on, on=on, by=by)
    open_follow_ups(person=tie.person, ending=ending, doer=who_asks(tie.person, on), after=on, on=on, by=by)
    return ending


def who_asks(person: Party, on: date) -> Party:
    """Whoever works with a person the longest; where nobody does, a lead; the organisation, where there is none."""
    working = Allocation.objects.filter(person=person, worker__died_on=None).current(on).order_by("begins_on", "pk")
    first: Allocation | None = working.select_related("worker").first()
    if first is not None:
        return first.worker
    leads = [key for key, role in ROLES.items() if role.sees_everyone]
    posts = Post.objects.at(person.holder_id).current(on).confirmed().filter(role_key__in=leads)
    lead: Post | None = posts.select_related("person").first()
    return lead.person if lead else person.keeper


@act
def take_back_death(*, person: Party, because: str, on: date, by: Viewer) -> Party:
    """A recorded death was a mistake: it is struck out with the reason, and so is what came of it.

    Visits that were cancelled stay cancelled. Whoever was told gets a promise that somebody tells them the truth
    today. Criteria: 002-P22, P23.
    """
    require(rules.may_take_back_death(has_died=person.died_on is not None, because=because))
    endings = TieEnding.objects.of_human(person.human, person.holder_id).filter(decider=TieEnding.Decider.DEATH)
    for ending in endings.select_related("tie__to_party", "tie__person__holder"):
        take_back_goodbye(ending=ending, because=because, on=on, by=by)
    return parties.take_back_death(person=person, because=because, on=on, by=by)


@act
def take_back_death_in_life(*, tie: Tie, because: str, on: date, by: Viewer) -> Tie:
    """The death of somebody in a person's life was a mistake: the tie goes on. Criteria: 002-P22, P23."""
    somebody = tie.to_party
    ending = TieEnding.objects.live().filter(tie=tie, decider=TieEnding.Decider.DEATH).first()
    stands_elsewhere = not somebody.is_light and somebody.died_on is not None
    if stands_elsewhere and is_open_at_work(somebody, by):
        take_back_death(person=somebody, because=because, on=on, by=by)
        return tie
    require(rules.may_take_back_death(has_died=ending is not None, because=because, stands_elsewhere=stands_elsewhere))
    if ending is not None:
        take_back_goodbye(ending=ending, because=because, on=on, by=by)
    return tie


def take_back_goodbye(*, ending: TieEnding, because: str, on: date, by: Viewer) -> None:
    """One ending that a mistaken death began: the tie goes on; who was told is told the truth today."""
    tie, was_told = ending.tie, ending.told_on is not None
    ties.take_back(ending=ending, because=because, on=on, by=by)
    if tie.to_party.is_light and tie.to_party.died_on is not None:
        parties.take_back_death(person=tie.to_party, because=because, on=on, by=by)
    doer = who_asks(tie.person, on)
    if was_told and doer.kind == Party.Kind.PERSON:
        what = _("Tell %(person)s that it was a mistake: %(other)s is alive.")
        named = what % {"person": tie.person.called, "other": tie.to_party.called}
        promise(person=tie.person, what=named, doer=doer, due_on=on, tie=tie, on=on, by=by)
