"""What can be done with restrictions: drafted, approved, put in force, explained, reviewed, lifted, broken."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from kinweave.access.leading import LEADS, leads_still, who_guards
from kinweave.circles.across import keep_attempt
from kinweave.circles.models import Attempt, Breach, Explanation, Lifting, MayKnow, Restriction, RestrictionReview
from kinweave.circles.rules import restrictions as rules
from kinweave.circles.standing import case_of, may_decide
from kinweave.foundation import LONDON, Viewer, require, wall
from kinweave.parties import actions as parties
from kinweave.parties.models import Capacity, Party
from kinweave.parties.records import held_like, stamped
from kinweave.trail.acts import act, note

OWN_CHOICE_REVIEW_DAYS = 180
HIDES = frozenset({"whereabouts", "information"})  # what the other side would learn from the record itself


@act
def draft(*, person: Party, on: date, by: Viewer, **facts: Any) -> Restriction:
    """Write a restriction down before it binds. `facts` are the fields of Restriction. Criterion: 002-P5."""
    restriction = Restriction.objects.create(person=person, **facts, **held_like(person, by))
    note("drafted a restriction", restriction, by=by)
    return restriction


@act
def redraft(*, restriction: Restriction, version: int, on: date, by: Viewer, **facts: Any) -> Restriction:
    """Change a draft. What binds is not changed: another takes its place. Criterion: 002-P5."""
    require(rules.may_redraft(is_in_force=restriction.in_force_at is not None))
    reason = facts.pop("reason", None)
    restriction.change(version=version, approved_by=None, approved_on=None, **facts)
    if reason is not None:
        restriction.reason = reason
        restriction.save(update_fields=["reason"])
    note("changed a draft", restriction, by=by)
    return restriction


@act
def approve(*, restriction: Restriction, version: int, on: date, by: Viewer) -> Restriction:
    """A manager who did not write it approves a restriction. Criterion: 002-P5."""
    require(
        rules.may_approve(
            is_lead=by.sees_everyone and by.organisation_id == restriction.holder_id,
            wrote_it=restriction.recorded_by_id in by.own_ids,
            is_named=restriction.against is not None and restriction.against.human in by.own_humans,
        )
    )
    restriction.change(version=version, approved_by_id=by.person_id, approved_on=on)
    note("approved a restriction", restriction, by=by)
    return restriction


@act
def impose(*, restriction: Restriction, version: int, on: date, by: Viewer) -> Restriction:
    """Put a restriction in force, if its kind has all it must have. Criteria: 002-P5, P18.

    The other side no longer knows of the record, where it would tell them what is protected.
    """
    require(rules.may_begin(is_in_force=restriction.in_force_at is not None, is_over=restriction.over_on is not None))
    case = case_of(restriction, on=on)
    require(rules.may_impose(case))
    restriction.change(version=version, in_force_at=by.at, ends_on=rules.last_day(case))
    note("imposed a restriction", restriction, by=by, what=restriction.what, scope=restriction.scope)
    if restriction.against is not None and must_hide(restriction):
        parties.bar(
            barred=restriction.against,
            person=restriction.person,
            at=begins_at(restriction, by),
            until=midnight_of(restriction.ends_on),
            cause_id=restriction.pk,
            by=by,
        )
    return restriction


def must_hide(restriction: Restriction) -> bool:
    """Whether the record itself would tell the other side what is protected."""
    return restriction.what in HIDES or restriction.scope == Restriction.Scope.NO_CONTACT


def begins_at(restriction: Restriction, by: Viewer) -> datetime:
    """The instant from which the other side knows nothing: now, or the first day if that is later."""
    return max(by.at, datetime.combine(restriction.starts_on, time(), LONDON))


def midnight_of(day: date | None) -> datetime | None:
    """The instant at which a day begins in the United Kingdom."""
    return datetime.combine(day, time(), LONDON) if day else None


@act
def supersede(*, old: Restriction, new: Restriction, on: date, by: Viewer) -> Restriction:
    """Put a restriction in force in place of another: there is no moment between them. Criterion: 002-P5."""
    require(
        rules.may_supersede(
            is_in_force=Restriction.objects.in_force(on).filter(pk=old.pk).exists(),
            is_same_pair=old.person_id == new.person_id and old.keeps_from == new.keeps_from,
            was_own=old.kind == Restriction.Kind.OWN,
            is_own=new.kind == Restriction.Kind.OWN,
            is_lead=by.sees_everyone and by.organisation_id == old.holder_id,
        )
    )
    impose(restriction=new, version=new.version, on=on, by=by)
    finish(restriction=old, because="superseded", on=on, by=by, superseded_by=new)
    note("superseded a restriction", old, by=by)
    return new


def finish(*, restriction: Restriction, because: str, on: date, by: Viewer, **more: Any) -> None:
    """Free the person of a restriction from a day on: it binds no more, and what it hid may be known again."""
    restriction.change(version=restriction.version, over_on=on, over_because=because, **more)
    parties.end_bars(cause_id=restriction.pk, at=by.at, by=by)


@act
def lift(*, restriction: Restriction, words: str, said_by_them: bool, on: date, by: Viewer) -> Lifting:
    """Lift a restriction: the person their own choice, at once; a manager the others. Criterion: 002-P5.

    After one's own choice, somebody asks privately whether it was free.
    """
    by_them = restriction.person_id in by.own_ids or said_by_them
    is_lead = by.sees_everyone and by.organisation_id == restriction.holder_id
    require(rules.may_lift(kind=restriction.kind, by_the_person=by_them, is_lead=is_lead, words=words))
    lifting = Lifting.objects.create(
        restriction=restriction,
        lifted_on=on,
        words=words,
        check_on=on + timedelta(days=rules.CHECK_FREE_AFTER_DAYS) if restriction.kind == "own" else None,
        **held_like(restriction.person, by),
    )
    finish(restriction=restriction, because="lifted", on=on, by=by)
    note("lifted a restriction", lifting, by=by)
    return lifting


@act
def check_free(*, lifting: Lifting, was_free: bool, found: str, on: date, by: Viewer) -> Lifting:
    """Write down what the person said in private about having lifted their own choice. Criterion: 002-P18."""
    lifting.checked_on, lifting.was_free, lifting.found = on, was_free, found
    lifting.save(update_fields=["checked_on", "was_free", "found"])
    note("checked that a choice was free", lifting, by=by)
    return lifting


@act
def explain(
    *,
    restriction: Restriction,
    day: date,
    format: str,
    words: str,
    understood: str,
    response: str = "",
    next_on: date | None = None,
    on: date,
    by: Viewer,
) -> Explanation:
    """Explain a restriction in the person's format, and keep what they understood and said. Criterion: 002-P19."""
    require(rules.may_explain(words=words, understood=understood, next_on=next_on, day=day, on=on))
    explanation = Explanation.objects.create(
        restriction=restriction,
        day=day,
        format=format,
        words=words,
        understood=understood,
        response=response,
        next_on=next_on,
        **held_like(restriction.person, by),
    )
    note("explained a restriction", explanation, by=by, understood=understood)
    return explanation


@act
def review(
    *,
    restriction: Restriction,
    still_needed: bool,
    found: str,
    person_says: str = "",
    review_on: date | None = None,
    version: int,
    on: date,
    by: Viewer,
) -> RestrictionReview:
    """Look at a restriction again. One that is not needed any more is lifted. Criterion: 002-P5."""
    require(rules.may_review(kind=restriction.kind, still_needed=still_needed, day=on, review_on=review_on))
    if still_needed:
        restriction.change(version=version, review_on=review_on)
    kept = RestrictionReview.objects.create(
        restriction=restriction,
        day=on,
        still_needed=still_needed,
        found=found,
        person_says=person_says,
        **held_like(restriction.person, by),
    )
    note("reviewed a restriction", kept, by=by, still_needed=still_needed)
    if not still_needed:
        lift(restriction=restriction, words=found, said_by_them=False, on=on, by=by)
    return kept


@act
def write_breach(
    *,
    restriction: Restriction,
    happened_on: date,
    what: str,
    who_saw: str,
    who_was_told: str,
    happened_at: time | None = None,
    on: date,
    by: Viewer,
) -> Breach:
    """Write down exactly what happened in spite of a restriction. This is never refused. Criterion: 002-P18."""
    breach = Breach.objects.create(
        restriction=restriction,
        happened_on=happened_on,
        happened_at=happened_at,
        what=what,
        who_saw=who_saw,
        who_was_told=who_was_told,
        **held_like(restriction.person, by),
    )
    note("wrote down a breach", breach, by=by)
    return breach


@act
def let_know(*, restriction: Restriction, party: Party, because: str, on: date, by: Viewer) -> MayKnow:
    """Let somebody know of a restriction, because of what they do. Criterion: 002-P5."""
    against = restriction.against
    require(rules.may_let_know(is_against=against is not None and against.human == party.human))
    row = MayKnow.objects.create(
        restriction=restriction, party=party, because=because, **held_like(restriction.person, by)
    )
    note("let somebody know of a restriction", row, by=by)
    return row


@act
def tell_lead(*, restrictions: Iterable[Restriction], tried: str, by: Viewer) -> list[Attempt]:
    """Tell the lead of each restriction at once that something was about to be arranged.

    A second try about the same person within a day goes to the organisation's safeguarding lead too.
    """
    return [attempt(restriction=one, tried=tried, by=by) for one in restrictions]


def attempt(*, restriction: Restriction, tried: str, by: Viewer) -> Attempt:
    """Keep one try, on the side of the organisation that holds the restriction."""
    if wall.is_up():
        return keep_attempt(restriction, tried=tried, because=_("Something was tried again."), leads=LEADS, by=by)
    since = by.at - timedelta(days=1)
    again = Attempt.objects.filter(person=restriction.person, at__gte=since).exists()
    row = Attempt.objects.create(
        restriction=restriction,
        person=restriction.person,
        at=by.at,
        tried=tried,
        goes_further=again,
        holder_id=restriction.holder_id,
        **stamped(by),
    )
    note("was about to be arranged", row, by=by, tried=tried)
    if again or not leads_still(restriction.lead, by.on):
        tell_who_guards(restriction, by)
    return row


def tell_who_guards(restriction: Restriction, by: Viewer) -> None:
    """Let the safeguarding leads of the holder know of a restriction, so that what was tried reaches them."""
    for guard in who_guards(restriction.holder_id, apart_from=restriction.against, on=by.on):
        known = restriction.may_know.filter(party=guard, ended_on__isnull=True)
        if guard.pk != restriction.lead_id and not known.exists():
            let_know(restriction=restriction, party=guard, because=_("Something was tried again."), on=by.on, by=by)


@act
def answer_attempt(*, attempt: Attempt, answer: str, on: date, by: Viewer) -> Attempt:
    """Write down what was done about a try to arrange something. Criterion: 002-P18."""
    attempt.answered_on, attempt.answer = on, answer
    attempt.save(update_fields=["answered_on", "answer"])
    note("answered a try", attempt, by=by)
    return attempt


@act
def free_who_can_decide(*, capacity: Capacity, on: date, by: Viewer) -> list[Restriction]:
    """End what rests on somebody being unable to decide, once a record finds that they can. Criterion: 002-P5.

    What was put in force and has not begun ends too: it would bind later.
    """
    if not may_decide(capacity):
        return []
    resting = Restriction.objects.in_force_from(on).filter(person=capacity.person_id, kind="best_interests")
    other = capacity.contact_with
    about = list(resting.filter(against__human=other.human)) if other else []
    for one in about:
        finish(restriction=one, because="they can decide", on=on, by=by)
        note("ended a restriction", one, by=by)
    return about


@act
def assess_capacity(*, person: Party, on: date, by: Viewer, **found: Any) -> Capacity:
    """Keep what was found about one decision, and end what rested on the person being unable to take it.

    `found` are the facts of `parties.actions.assess_capacity`. Criterion: 002-P5.
    """
    capacity = parties.assess_capacity(person=person, on=on, by=by, **found)
    free_who_can_decide(capacity=capacity, on=on, by=by)
    return capacity


@act
def choose_no_contact(
    *, person: Party, against: Party, own_words: str, lead: Party, on: date, by: Viewer
) -> Restriction:
    """The person themself wants no contact with somebody: in force at once, in their words. Criteria: 002-P5, P18."""
    restriction = draft(
        person=person,
        against=against,
        what=Restriction.What.CONTACT,
        scope=Restriction.Scope.NO_CONTACT,
        kind=Restriction.Kind.OWN,
        basis=_("Their own choice"),
        own_words=own_words,
        plain=_("You do not want contact with %(name)s. You can change your mind.") % {"name": against.called},
        lead=lead,
        audience=Restriction.Audience.TEAM,
        starts_on=on,
        review_on=on + timedelta(days=OWN_CHOICE_REVIEW_DAYS),
        on=on,
        by=by,
    )
    return impose(restriction=restriction, version=restriction.version, on=on, by=by)
