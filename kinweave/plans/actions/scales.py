"""What can be done with scales: ask who wants to be asked, keep the answers, enter an organisation's reference."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like, stamped
from kinweave.plans import rules
from kinweave.plans.models import Licence, Score
from kinweave.plans.scales import Instrument, is_in_range
from kinweave.trail.acts import act, note


def require_may_use(instrument: Instrument, *, organisation_id: Any) -> None:
    """Go on if a scale is open, or the organisation has entered its reference."""
    held = Licence.objects.held_by(organisation_id).filter(instrument=instrument.key).exists()
    require(rules.may_use(needs_reference=instrument.permits.needs_reference, has_reference=held))


@act
def answer(
    *,
    person: Party,
    instrument: Instrument,
    answers: Mapping[str, int],
    answered_on: date | None = None,
    on: date,
    by: Viewer,
    **said: Any,
) -> Score:
    """Keep somebody's answers to a scale. Any question may be skipped; a skipped one is left out."""
    require_may_use(instrument, organisation_id=person.holder_id)
    day = answered_on or on
    require(rules.may_answer(are_offered=instrument.is_offered(answers), answered_on=day, on=on))
    score = Score.objects.create(
        person=person,
        instrument=instrument.key,
        answers=dict(answers),
        answered_on=day,
        **said,
        **held_like(person, by),
    )
    note("kept answers to a scale", score, by=by)
    return score


@act
def keep_score(
    *,
    person: Party,
    instrument: Instrument,
    obtained: Any,
    obtained_from: str,
    answered_on: date,
    on: date,
    by: Viewer,
    words: str = "",
) -> Score:
    """Write down a score that somebody else obtained, and from whom it comes."""
    require_may_use(instrument, organisation_id=person.holder_id)
    in_range = is_in_range(instrument, float(obtained))
    require(rules.may_keep_score(has_total=bool(instrument.total), obtained_from=obtained_from, is_in_range=in_range))
    require(rules.may_answer(are_offered=True, answered_on=answered_on, on=on))
    score = Score.objects.create(
        person=person,
        instrument=instrument.key,
        obtained=obtained,
        obtained_from=obtained_from,
        answered_on=answered_on,
        words=words,
        **held_like(person, by),
    )
    note("wrote down a score from elsewhere", score, by=by)
    return score


@act
def license_scale(*, instrument: Instrument, reference: str, intended_use: str, on: date, by: Viewer) -> Licence:
    """Enter one's own organisation's reference for a licensed scale: who leads there does."""
    require(rules.may_lead_scales(leads_here=by.sees_everyone))
    held = Licence.objects.held_by(by.organisation_id).filter(instrument=instrument.key).exists()
    needs = instrument.permits.needs_reference
    require(rules.may_license(needs_reference=needs, reference=reference, intended_use=intended_use, has_one=held))
    licence = Licence.objects.create(
        organisation=Party.objects.organisations().get(pk=by.organisation_id),
        instrument=instrument.key,
        reference=reference,
        intended_use=intended_use,
        **stamped(by),
    )
    note("entered a reference for a scale", licence, by=by, holder_id=licence.organisation_id)
    return licence


@act
def end_licence(*, licence: Licence, on: date, by: Viewer) -> Licence:
    """End an organisation's reference: the scale is refused again. Scores that were kept stay."""
    leads_here = by.sees_everyone and by.organisation_id == licence.organisation_id
    require(rules.may_lead_scales(leads_here=leads_here))
    licence.ended_on = on
    licence.save(update_fields=["ended_on"])
    note("ended a reference for a scale", licence, by=by, holder_id=licence.organisation_id)
    return licence
