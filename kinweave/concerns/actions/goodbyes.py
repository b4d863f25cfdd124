"""The last session with who leads a group, the words at the goodbye, and whether the group still meets. 004-P29."""

from datetime import date
from typing import Any

from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.models import Member
from kinweave.concerns import ending
from kinweave.concerns.actions.ending import belongs_to_it, is_there
from kinweave.concerns.ending import Task
from kinweave.concerns.models import Goodbye, GoodbyeWord
from kinweave.concerns.rules import ending as rules
from kinweave.events.models import Session
from kinweave.foundation import Viewer, require
from kinweave.foundation.period import months_after
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


def goodbye_of(leader: Member, by: Viewer) -> Goodbye:
    """The goodbye of somebody who leads a group: begun once."""
    alone_with(leader.circle)
    found: Goodbye | None = Goodbye.objects.filter(leader=leader).first()
    return found or Goodbye.objects.create(leader=leader, **next_in(Goodbye, leader.circle, by))


@act
def plan_last_session(
    *, leader: Member, session: Session, was: str, thanks: str, how: str, on: date, by: Viewer
) -> Goodbye:
    """Choose which session is the last one with who leaves, and how all say goodbye in it. Criterion: 004-P29."""
    require_runs(leader.circle, by)
    here = is_there(leader, on) and session.circle_id == leader.circle_id
    said = {"was": was, "thanks": thanks, "how": how}
    require(rules.may_plan_last(state=session.state, day=session.day, on=on, is_there=here, **said))
    goodbye = goodbye_of(leader, by)
    facts: dict[str, Any] = {"session": session, **said}
    if goodbye.checker is not None and goodbye.checked_on is None:
        facts["check_on"] = months_after(session.day, rules.MONTHS_LATER)
    goodbye.change(version=goodbye.version, **facts)
    note("planned the last session with who leads a group", goodbye, by=by)
    return goodbye


@act
def ask_later(*, leader: Member, checker: Party, reached: str, on: date, by: Viewer) -> Goodbye:
    """Choose who asks whether the group still meets: another worker, three months after the goodbye. 004-P29."""
    require_runs(leader.circle, by)
    whole = Task(rules.OTHER, leader)
    holder = ending.as_holder(whole, leader, checker, at=by.at, on=on)
    facts = {"works_here": holder.works_here, "is_member": holder.is_member, "is_apart": holder.is_apart}
    require(rules.may_ask_later(is_leaver=holder.is_leaver, leads=holder.leads, reached=reached, **facts))
    goodbye = goodbye_of(leader, by)
    here = is_there(leader, on)
    require(rules.may_choose_checker(is_checked=goodbye.checked_on is not None and not here))
    day = {} if goodbye.check_on and not here else later(goodbye, on)
    goodbye.change(version=goodbye.version, checker=checker, reached=reached, **day)
    note("kept the goodbye of a group", goodbye, by=by)
    return goodbye


def later(goodbye: Goodbye, on: date) -> dict[str, Any]:
    """On which day it is asked whether the group still meets. What was asked before they left says nothing of then."""
    last = goodbye.session.day if goodbye.session else on
    check_on = months_after(max(last, on), rules.MONTHS_LATER)
    return {"check_on": check_on, "checked_on": None, "meets": "", "found": ""}


@act
def say_goodbye(*, goodbye: Goodbye, member: Member, words: str, ring: str, on: date, by: Viewer) -> GoodbyeWord:
    """A member says a word at the goodbye, for whom they choose; or takes it back. Criterion: 004-P29.

    What they wrote themself nobody else writes over.
    """
    require_may_answer(member, by)
    alone_with(goodbye.circle)
    there = member.circle_id == goodbye.circle_id and Member.objects.filter(pk=member.pk).there(on).exists()
    mine = GoodbyeWord.objects.filter(goodbye=goodbye, member=member, recorded_by__human=member.party.human)
    require(
        rules.may_say_goodbye(
            is_there=there,
            is_facilitator=member.is_facilitator,
            outranks=member.party_id not in by.own_ids and mine.exists(),
            reaches_nobody=is_for_leader(words, ring) and not is_there(goodbye.leader, on),
        )
    )
    facts = {"words": words, "ring": ring, "day": on}
    word = GoodbyeWord.objects.create(
        goodbye=goodbye, member=member, **facts, **next_in(GoodbyeWord, goodbye.circle, by)
    )
    note("said a word at a goodbye", word, by=by)
    return word


def is_for_leader(words: str, ring: str) -> bool:
    """Whether a word is only for who leaves the group: what is taken back is for nobody."""
    return ring == GoodbyeWord.Ring.LEADER and bool(words.strip())


@act
def say_whether_it_meets(*, goodbye: Goodbye, meets: str, found: str, version: int, on: date, by: Viewer) -> Goodbye:
    """Say whether a group still meets, meets in another way, or has ended: ending is no failure. 004-P29."""
    oversees = by.sees_everyone and by.organisation_id == goodbye.holder_id
    require(
        rules.may_check(
            is_leaver=goodbye.leader.party.human in by.own_humans,
            is_asked=is_checker(goodbye, on, by),
            oversees=oversees,
            is_checked=goodbye.checked_on is not None,
            check_on=goodbye.check_on,
            on=on,
            found=found,
        )
    )
    goodbye.change(version=version, meets=meets, found=found, checked_on=on)
    note("asked whether a group still meets", goodbye, by=by, meets=meets)
    return goodbye


def is_checker(goodbye: Goodbye, on: date, by: Viewer) -> bool:
    """Whether somebody was chosen to ask, and has not come into the group since: then a lead asks, once it is late."""
    checker = goodbye.checker
    return checker is not None and checker.pk == by.person_id and not belongs_to_it(checker, goodbye.leader, on)
