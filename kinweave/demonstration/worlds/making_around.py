"""Makes what stands between people in a world: who decides, restrictions, bars, ties, concerns, addresses."""

from datetime import timedelta

from kinweave.circles import actions as circles
from kinweave.circles.actions import restrictions
from kinweave.circles.models import MayKnow, Restriction
from kinweave.concerns import actions as concerns
from kinweave.demonstration.worlds import shape
from kinweave.demonstration.worlds.making import Making, each
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Capacity, ParentalResponsibility, SpeaksFor
from kinweave.ties.models import Tie, TieObservation

HALF_A_YEAR, A_YEAR = timedelta(days=180), timedelta(days=365)
NOT_SAID = "Not said in this world."


def make_around(making: Making) -> None:
    """Everything that stands between people."""
    world = making.world
    each(making, _parent, world.parents)
    each(making, _capacity, world.capacities)
    each(making, _attorney, world.attorneys)
    each(making, _restriction, world.restrictions)
    each(making, _bar, world.bars)
    each(making, _tie, world.ties)
    each(making, _concern, world.concerns)
    each(making, _address, world.protected_addresses)


def _parent(making: Making, one: shape.Parent) -> None:
    child = making.party[one.person]
    ParentalResponsibility.objects.create(
        person=child,
        parent=making.party[one.parent],
        how_known=NOT_SAID,
        begins_on=one.from_on or making.by().on,
        ends_on=one.until_on,
        **making.held(child.holder, one.entered_at, one.from_on),
    )


def _capacity(making: Making, one: shape.CapacityShape) -> None:
    person, seen = making.party[one.person], "yes" if one.outcome == "can" else "not_sure"
    Capacity.objects.create(
        person=person,
        decision="Sharing information",
        is_about_sharing=one.is_about_sharing,
        **dict.fromkeys(("why_asked", "help_given", "evidence", "because_of", "assessed_by"), NOT_SAID),
        **dict.fromkeys(("understands", "retains", "weighs", "communicates"), seen),
        outcome=one.outcome,
        assessed_on=one.assessed_on,
        review_on=one.assessed_on + A_YEAR,
        **making.held(person.holder, one.entered_at, one.assessed_on),
    )


def _attorney(making: Making, one: shape.Attorney) -> None:
    person = making.party[one.person]
    row = SpeaksFor.objects.create(
        speaker=making.party[one.speaker],
        person=person,
        ground=SpeaksFor.Ground.ATTORNEY,
        matters="Health and welfare",
        document=one.document,
        begins_on=one.from_on or making.by().on,
        ends_on=one.until_on,
        **making.held(person.holder, one.entered_at, one.from_on),
    )
    making.keep("attorneys", one.key, row)


def _restriction(making: Making, one: shape.RestrictionShape) -> None:
    """A court's order, with all that it must have."""
    by = making.by(one.entered_at, one.from_on)
    starts = one.from_on or by.on
    restriction = restrictions.draft(
        person=making.party[one.person],
        against=making.party.get(one.against or ""),
        against_words=one.against_words,
        what=one.what,
        scope=one.scope,
        kind=Restriction.Kind.COURT,
        **dict.fromkeys(("basis", "issuer", "document_at", "terms", "plain"), NOT_SAID),
        decided_on=min(starts, by.on),
        lead=making.party[one.lead],
        audience="team" if one.may_know is None else "named",
        starts_on=starts,
        ends_on=one.until_on or starts + A_YEAR,
        review_on=starts + HALF_A_YEAR,
        on=by.on,
        by=by,
    )
    restrictions.impose(restriction=restriction, version=restriction.version, on=by.on, by=by)
    for key in one.may_know or []:
        MayKnow.objects.create(
            restriction=restriction,
            party=making.party[key],
            because=NOT_SAID,
            **making.held(restriction.holder, one.entered_at, one.from_on),
        )


def _bar(making: Making, one: shape.BarShape) -> None:
    person = making.party[one.person]
    Bar.objects.create(
        barred=making.party[one.barred],
        person=person,
        begins_at=making.at(one.from_at),
        ends_at=one.until_at,
        **making.held(person.holder, one.entered_at, one.from_at),
    )


def _tie(making: Making, one: shape.TieShape) -> None:
    """A tie with what was observed of it. Somebody who is known by a row of their own is tied as that row."""
    person, held = making.party[one.person], making.held(making.party[one.person].holder, one.entered_at, one.began_on)
    began = one.began_on or making.by().on
    circle = circles.begin_personal(person=person, on=began, by=making.by())
    tie = Tie.objects.create(circle=circle, person=person, to_party=making.party[one.to], began_on=began, **held)
    TieObservation.objects.create(tie=tie, person=person, number=1, seen_on=began, ring=2, sector=one.sector, **held)


def _concern(making: Making, one: shape.ConcernShape) -> None:
    raiser = making.party[one.raised_by]
    works = one.raised_by in {worker.key for worker in making.world.workers}
    by = making.viewer(one.raised_by, one.raised_at) if works else making.by(one.raised_at)
    person = making.party.get(one.person or "")
    concern = concerns.raise_concern(
        holder=person.keeper if person else raiser.keeper,
        kind=one.kind,
        words=one.words,
        named=[making.party[key] for key in one.named],
        person=person,
        about_party=making.party.get(one.about or ""),
        raised_by=raiser,
        how="page",
        on=by.on,
        by=by,
    )
    if one.resolved_on:
        concern.resolved_on, concern.outcome = one.resolved_on, NOT_SAID
        concern.save(update_fields=["resolved_on", "outcome"])
    making.keep("concerns", one.key, concern)


def _address(making: Making, one: shape.AddressShape) -> None:
    by = making.by(one.entered_at)
    parties.protect_address(person=making.party[one.person], address=one.address, why=NOT_SAID, on=by.on, by=by)
