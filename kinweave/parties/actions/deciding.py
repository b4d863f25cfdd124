"""What can be done with records of who decides."""

from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties import rules
from kinweave.parties.models import Advocacy, BestInterests, Capacity, ParentalResponsibility, Party, Shown
from kinweave.parties.nations import adult_on, nation
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def assess_capacity(
    *,
    person: Party,
    about: Party | None = None,
    outcome: str,
    assessed_on: date,
    review_on: date,
    on: date,
    by: Viewer,
    **seen: Any,
) -> Capacity:
    """Keep what was found about one decision of a person, and how. Criterion: 002-P5.

    `about` is somebody, where the decision is about contact with them. `seen` are the other fields: the decision,
    why it was asked, what helped, the four parts of deciding, the evidence, who was asked, who assessed it.
    """
    require(rules.may_ask_who_decides(nation=nation(person.keeper.nation), age=person.age(assessed_on)))
    require(
        rules.may_assess(
            outcome=outcome,
            parts=[seen[part] for part in rules.PARTS],
            help_given=seen["help_given"],
            evidence=seen["evidence"],
            because_of=seen.get("because_of", ""),
            days=(assessed_on, review_on, on),
        )
    )
    capacity = Capacity.objects.create(
        person=person,
        contact_with=about,
        outcome=outcome,
        assessed_on=assessed_on,
        review_on=review_on,
        **seen,
        **held_like(person, by),
    )
    note("found who decides", capacity, by=by, outcome=outcome)
    return capacity


@act
def find_competent(*, person: Party, outcome: str, review_on: date, on: date, by: Viewer, **seen: Any) -> Capacity:
    """Keep that a child understands enough to decide about sharing themself, or not yet. Criterion: 003-P21.

    `seen` are the other fields: the decision, why it was asked, how it was explained, what they said, who found it.
    """
    require(
        rules.may_find_competent(
            nation=nation(person.keeper.nation),
            age=person.age(on),
            outcome=outcome,
            explained=seen["help_given"],
            evidence=seen["evidence"],
            why_not=seen.get("because_of", ""),
            days=(on, review_on, on),
        )
    )
    parts = Shown.NOT_SURE if outcome == Capacity.Outcome.CANNOT else Shown.YES
    capacity = Capacity.objects.create(
        person=person,
        is_about_sharing=True,
        outcome=outcome,
        assessed_on=on,
        review_on=review_on,
        **dict.fromkeys(rules.PARTS, parts.value),
        **seen,
        **held_like(person, by),
    )
    note("found whether a child decides", capacity, by=by, outcome=outcome)
    return capacity


@act
def decide_best_interests(
    *,
    capacity: Capacity,
    least_restrictive: str,
    decided_on: date,
    review_on: date,
    on: date,
    by: Viewer,
    **heard: Any,
) -> BestInterests:
    """Keep a decision made for somebody who cannot make it themself, and how they were heard. Criterion: 002-P5.

    `heard` are the other fields: what they want and value, who was asked, who objects, what else was possible, what was
    decided and by whom, and the same in plain words.
    """
    latest = Capacity.objects.same_decision(capacity).latest_first().first()
    require(
        rules.may_decide_for(
            stands_as=rules.stands(capacity),
            is_latest=latest == capacity,
            can_wait=capacity.can_wait,
            least_restrictive=least_restrictive,
            days=(decided_on, review_on, on),
        )
    )
    decided = BestInterests.objects.create(
        person=capacity.person,
        capacity=capacity,
        least_restrictive=least_restrictive,
        decided_on=decided_on,
        review_on=review_on,
        **heard,
        **held_like(capacity.person, by),
    )
    note("decided in their best interests", decided, by=by)
    return decided


@act
def say_parent(*, person: Party, parent: Party, how_known: str, on: date, by: Viewer) -> ParentalResponsibility:
    """Record that somebody holds parental responsibility for a child, and how that is known. Criterion: 002-P5."""
    becomes_adult = adult_on(person.born_on, person.keeper.nation)
    is_adult = None if becomes_adult is None else becomes_adult <= on
    require(rules.may_be_parent(is_adult=is_adult, same_row=person.pk == parent.pk))
    row = ParentalResponsibility.objects.create(
        person=person, parent=parent, how_known=how_known, begins_on=on, **held_like(person, by)
    )
    note("said who holds parental responsibility", row, by=by)
    return row


@act
def end_parent(*, row: ParentalResponsibility, on: date, by: Viewer) -> ParentalResponsibility:
    """Record that somebody no longer holds parental responsibility, from today."""
    row.ends_on = on
    row.save(update_fields=["ends_on"])
    note("no longer holds parental responsibility", row, by=by)
    return row


@act
def ask_for_advocate(*, person: Party, asked_of: str, asked_on: date, on: date, by: Viewer, **asked: Any) -> Advocacy:
    """Record that an advocate was asked for: why, when, of whom. Criterion: 002-P5.

    `asked` are the other fields: what kind, for what, where deciding is hard, and who else was thought of.
    """
    require(rules.may_ask_for_advocate(has_died=person.died_on is not None, asked_on=asked_on, on=on))
    row = Advocacy.objects.create(person=person, asked_of=asked_of, asked_on=asked_on, **asked, **held_like(person, by))
    note("asked for an advocate", row, by=by)
    return row


@act
def answer_advocate(
    *, row: Advocacy, answer: str, answered_on: date, advocate: str = "", on: date, by: Viewer
) -> Advocacy:
    """Record what was answered when an advocate was asked for. Criterion: 002-P5."""
    require(rules.may_answer(asked_on=row.asked_on, answered_on=answered_on, on=on, advocate=advocate, answer=answer))
    row.answer, row.answered_on, row.advocate = answer, answered_on, advocate
    row.save(update_fields=["answer", "answered_on", "advocate"])
    note("answered about an advocate", row, by=by, answer=answer)
    return row


@act
def hear_advocate(*, row: Advocacy, views: str, response: str, on: date, by: Viewer) -> Advocacy:
    """Keep what an advocate said for a person, and what was answered to that. Criterion: 002-P5."""
    row.views, row.response = views, response
    row.save(update_fields=["views", "response"])
    note("heard an advocate", row, by=by)
    return row
