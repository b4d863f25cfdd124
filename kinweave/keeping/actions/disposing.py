"""Deciding about what is past its period: keep it longer; or two people dispose of it, and a tombstone stays."""

from datetime import date

from kinweave.access.actions import row_of
from kinweave.concerns.interpreting import require_not_named
from kinweave.foundation import Viewer, require, wall
from kinweave.keeping.counting import Counting
from kinweave.keeping.erasing import erase_thing
from kinweave.keeping.held import is_held
from kinweave.keeping.models import Disposal, Tombstone
from kinweave.keeping.queries.retention import PLACE
from kinweave.keeping.rules import retention as rules
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note


@act
def keep_longer(*, disposal: Disposal, review_on: date, because: str, on: date, by: Viewer) -> Disposal:
    """Keep something longer, until it is looked at again. A proposal to dispose of it falls. Criterion: 003-P26."""
    fresh(disposal)
    require_nothing_names_me(disposal, on=on, by=by)
    require(rules.may_keep_longer(is_here=is_here(disposal, by), because=because, review_on=review_on, on=on))
    disposal.review_on, disposal.kept_because = review_on, because
    disposal.proposed_by, disposal.proposed_at = None, None
    disposal.save(update_fields=["review_on", "kept_because", "proposed_by", "proposed_at"])
    note("kept something longer", disposal, by=by, until=review_on)
    return disposal


@act
def propose(*, disposal: Disposal, on: date, by: Viewer) -> Disposal:
    """Propose to dispose of something: somebody else confirms it. Criterion: 003-P26."""
    fresh(disposal)
    require_nothing_names_me(disposal, on=on, by=by)
    require(rules.may_propose(asked(disposal, on=on, by=by)))
    disposal.review_on, disposal.kept_because = None, ""
    disposal.proposed_by_id, disposal.proposed_at = by.person_id, by.at
    disposal.save(update_fields=["review_on", "kept_because", "proposed_by", "proposed_at"])
    note("proposed to dispose of something", disposal, by=by)
    return disposal


@act
def confirm(*, disposal: Disposal, on: date, by: Viewer) -> Tombstone:
    """Confirm, as another human, that something is disposed of. What it said is gone for good. Criterion: 003-P26."""
    fresh(disposal)
    require_nothing_names_me(disposal, on=on, by=by)
    require(rules.may_confirm(asked(disposal, on=on, by=by)))
    thing, about = disposal.thing, disposal.about_id
    ordered_by: Party = disposal.proposed_by  # type: ignore[assignment]  # a confirmed proposal has one
    me = row_of(by.person_id)
    rule = f"{disposal.retention} {disposal.rules_version}"
    kept = {"pk": disposal.pk, "kind": disposal.kind, "record_id": thing.pk}
    disposal.delete()
    erase_thing(thing, ordered_by=ordered_by.pk, rule=rule, on=on, by=by)
    tombstone = Tombstone.objects.create(
        **kept, retention=disposal.retention, rules_version=disposal.rules_version, disposed_on=on,
        proposed_by=ordered_by, confirmed_by=me, holder_id=disposal.holder_id, **stamped(by),
    )  # fmt: skip
    said = {"rule": rule, "ordered_by": ordered_by.pk, "about_id": about}
    note("disposed of something", tombstone, by=by, **said)  # type: ignore[arg-type]  # the detail is of any kind
    return tombstone


def fresh(disposal: Disposal) -> None:
    """Go on alone, with the row as it is now. Raises Refused when it was disposed of meanwhile."""
    alone_with(disposal.holder)
    require(rules.must_be_there(is_there=Disposal.objects.filter(pk=disposal.pk).exists()))
    disposal.refresh_from_db()


def asked(disposal: Disposal, *, on: date, by: Viewer) -> rules.Asked:
    """What the rules are asked, counted anew: a last day that has moved since the night counts."""
    is_proposed = disposal.proposed_by is not None
    return rules.Asked(
        is_here=is_here(disposal, by),
        is_past=is_past(disposal, on),
        is_held=is_held(disposal, on),
        is_proposed=is_proposed,
        is_own_proposal=bool(disposal.proposed_by and disposal.proposed_by.human in by.own_humans),
    )


def is_here(disposal: Disposal, by: Viewer) -> bool:
    """Whether somebody decides about what is past its period in this organisation."""
    return PLACE in by.may and by.organisation_id == disposal.holder_id


def is_past(disposal: Disposal, on: date) -> bool:
    """Whether the last day of something, counted anew, is over: the last day itself is not."""
    if disposal.person_id:
        Counting(disposal.holder, on).count([disposal.person_id])
    disposal.thing.refresh_from_db(fields=["keep_until"])
    last = disposal.thing.keep_until
    return last is not None and last < on


def require_nothing_names_me(disposal: Disposal, *, on: date, by: Viewer) -> None:
    """Go on when no restriction, bar or concern about the person names who decides. R11.

    What was never kept in a record here is about another agency's row, which behind the wall nobody sees.
    """
    person = disposal.person
    if person is None and disposal.passed is not None and not wall.is_up():
        person = disposal.passed.passing.person
    if person is not None:
        require_not_named(person=person, party=row_of(by.person_id), tried="disposal", on=on, by=by)
