"""How providers are reached: an opportunity is kept, providers are picked for it, and what came of it. 001-P2."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from kinweave.directory.bringing import EDITS, organisation_of
from kinweave.directory.models import Entry, Opportunity, Reach
from kinweave.directory.rules import leading as rules
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


@act
def open_opportunity(*, name: str, how: str, on: date, by: Viewer, **said: Any) -> Opportunity:
    """Keep an occasion on which providers can be reached. Criterion: 001-P2.

    `said`: kind, day, times, place, chooses.
    """
    require(rules.may_open_opportunity(may_edit=EDITS in by.may, name=name, how=how))
    kept = Opportunity.objects.create(
        name=name, how=how, organisation_id=organisation_of(by), made_by_id=by.person_id, made_at=by.at, **said
    )
    note("opened an opportunity for contact", kept, by=by, kind=kept.kind)
    return kept


@act
def pick(*, opportunity: Opportunity, ways: Mapping[UUID, str], on: date, by: Viewer) -> list[Reach]:
    """Pick providers for an opportunity, each with the way in which it is reached. Who is picked stays so. 001-P2."""
    alone_with(opportunity)
    opportunity.refresh_from_db()
    there = set(opportunity.reaches.values_list("entry_id", flat=True))
    entries = Entry.objects.filter(pk__in=set(ways) - there).values_list("pk", flat=True)
    require(rules.may_pick(may_edit=EDITS in by.may, is_off=opportunity.is_off, picked=len(ways)))
    made = Reach.objects.bulk_create(
        Reach(
            opportunity=opportunity,
            entry_id=entry,
            way=Reach.Way(ways[entry]),
            picked_by_id=by.person_id,
            picked_at=by.at,
        )
        for entry in entries
    )
    note("picked whom to reach", opportunity, by=by, providers=len(made))
    return made


@act
def say_what_came(*, reach: Reach, came: str, barrier: str = "", words: str = "", on: date, by: Viewer) -> Reach:
    """Say what came of reaching a provider; where nothing did, what stood in the way. Criteria: 001-P2, P7."""
    alone_with(reach)
    reach.refresh_from_db()
    whole = reach.opportunity
    require(
        rules.may_say_what_came(
            may_edit=EDITS in by.may, is_off=whole.is_off, came=came, barrier=barrier, day=whole.day, on=on
        )
    )
    reach.came, reach.barrier, reach.words = Reach.Came(came), barrier, words
    reach.said_by_id, reach.said_at = by.person_id, by.at
    reach.save(update_fields=["came", "barrier", "words", "said_by", "said_at"])
    note("said what came of reaching a provider", reach, by=by, came=came)
    return reach


@act
def call_off(*, opportunity: Opportunity, because: str, on: date, by: Viewer) -> Opportunity:
    """Call an opportunity off. Whom it was for counts as not reached by it. Criterion: 001-P2."""
    alone_with(opportunity)
    opportunity.refresh_from_db()
    require(rules.may_call_off(may_edit=EDITS in by.may, is_off=opportunity.is_off, because=because))
    opportunity.called_off_at, opportunity.called_off_because = by.at, because
    opportunity.save(update_fields=["called_off_at", "called_off_because"])
    note("called off an opportunity", opportunity, by=by)
    return opportunity
