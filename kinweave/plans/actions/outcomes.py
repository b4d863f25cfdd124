"""What can be done with what people hope for."""

from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like, stamped
from kinweave.plans import rules
from kinweave.plans.models import Outcome, Rating
from kinweave.trail.acts import act, note

WORDS = ("much_less", "less", "as_hoped", "more", "much_more")  # the five levels, -2 to +2


@act
def hope_for(*, person: Party, review_on: date, baseline: int = -1, on: date, by: Viewer, **said: Any) -> Outcome:
    """Set what a person hopes for, with its five levels written beforehand. Criterion: 002-P8."""
    levels = [said.get(name, "") for name in WORDS]
    require(rules.may_hope(levels=levels, baseline=baseline, review_on=review_on, on=on))
    tie = said.get("tie")
    require(rules.may_rest_on(is_theirs=tie is None or tie.person_id == person.pk))
    outcome = Outcome.objects.create(
        person=person, baseline=baseline, set_on=on, review_on=review_on, **said, **held_like(person, by)
    )
    note("set an outcome", outcome, by=by)
    return outcome


@act
def rate(*, outcome: Outcome, level: int, rated_on: date | None = None, on: date, by: Viewer, **said: Any) -> Rating:
    """Keep how far an outcome has come, by one rater; others stand beside it. Criterion: 002-P8."""
    day = rated_on or on
    has_ended = outcome.ended_on is not None
    require(rules.may_rate(has_ended=has_ended, level=level, set_on=outcome.set_on, rated_on=day, on=on))
    rating = Rating.objects.create(
        outcome=outcome, level=level, rated_on=day, holder_id=outcome.holder_id, **said, **stamped(by)
    )
    note("rated an outcome", rating, by=by)
    return rating


@act
def review_outcome(*, outcome: Outcome, next_on: date, version: int, on: date, by: Viewer) -> Outcome:
    """Say when an outcome is looked at again, after it was. Criterion: 002-P8."""
    require(rules.may_look_again(has_ended=outcome.ended_on is not None, review_on=next_on, on=on))
    outcome.change(version=version, review_on=next_on)
    note("looked at an outcome again", outcome, by=by)
    return outcome


@act
def end_outcome(*, outcome: Outcome, because: str, version: int, on: date, by: Viewer) -> Outcome:
    """End an outcome, and say why. What was said of it stays. Criterion: 002-P8."""
    require(rules.may_end_outcome(has_ended=outcome.ended_on is not None, because=because))
    outcome.change(version=version, ended_on=on, end_reason=because)
    note("ended an outcome", outcome, by=by)
    return outcome
