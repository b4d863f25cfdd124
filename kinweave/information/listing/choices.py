"""What stands of what people said, as a query: the rule of `rules.voices` for one speaker, row by row. R8, R9."""

from typing import Any

from django.db.models import BooleanField, DateField, DateTimeField, Exists, F, Func, OuterRef, Q, QuerySet, Value
from django.db.models.lookups import IsNull

from kinweave.agreements.models import Choice
from kinweave.foundation import wall
from kinweave.information.listing.carrying import Going, aged
from kinweave.information.rules import Mode, Speaker
from kinweave.parties.models import ParentalResponsibility
from kinweave.parties.nations import nation

AGAINST = ("refused", "withdrawn", "objected")
FACTS = ("informed", "not_told")  # not decisions: they take the place of none


def goes(going: Going, mode: Mode) -> Q:
    """Items to whose going those who decide agree, or of which they were told, by who decides at that age."""
    years = nation(going.holder.nation).capacity_from
    own = aged(going.by.on, years, or_older=True) & _stands(going, mode, Speaker.PERSON)
    return own | (aged(going.by.on, years, or_older=False) & _stands(going, mode, Speaker.PARENT))


def _stands(going: Going, mode: Mode, speaker: Speaker) -> Q:
    """Whether what this speaker said lets it go."""
    against = Exists(_standing(going, mode, speaker).filter(said__in=AGAINST))
    if mode is Mode.CONSENT:
        lasts = Q(until_on__isnull=True) | Q(until_on__gte=going.by.on)
        agreed = Exists(_standing(going, mode, speaker).filter(lasts, said="agreed"))
        return Q(agreed) & ~Q(against)
    heard = Exists(_counted(going, mode, speaker))
    not_told = Exists(_said(going).filter(said="not_told"))
    return (Q(heard) & ~Q(against)) | (~Q(heard) & Q(not_told))


def _said(going: Going, outer: str = "") -> QuerySet[Any]:
    """What was said about the item's person, kind and purpose to this agency, as far as it holds and is known.

    A no holds from when it was received; a yes that ran out is still there.
    """
    rows = Choice.objects.known(going.by.at).filter(
        person__human=OuterRef(f"{outer}person__human"),
        category=OuterRef(f"{outer}category"),
        organisation=going.recipient.organisation_id,
        holder=going.holder,
        purpose=going.purpose,
    )
    lasts = Q(said="agreed") | Q(until_on__isnull=True) | Q(until_on__gte=going.by.on)
    holding: QuerySet[Any] = rows.filter(Q(said__in=AGAINST) | (lasts & Q(from_on__lte=going.by.on)))
    return holding


def _counted(going: Going, mode: Mode, speaker: Speaker) -> QuerySet[Any]:
    """What was said by these, and counts as theirs."""
    said = _said(going).filter(speaker=speaker)
    if mode is Mode.CONSENT:
        said = said.exclude(said="considered")
    if speaker is not Speaker.PARENT:
        return said
    with_own_view = Q(agreement__isnull=False) & ~Q(agreement__own_view="")
    return said.filter(~Q(said="agreed") | (with_own_view & _holds_responsibility(going)))


def _holds_responsibility(going: Going) -> Q:
    """That who spoke holds parental responsibility for the person, whoever wrote that down."""
    if wall.is_up():
        days = (Value(going.by.on, output_field=DateField()), Value(going.by.at, output_field=DateTimeField()))
        return Q(HoldsResponsibility(F("person__human"), F("said_by__human"), *days))
    parents = ParentalResponsibility.objects.current(going.by.on).filter(recorded_at__lte=going.by.at)
    return Q(Exists(parents.filter(person__human=OuterRef("person__human"), parent__human=OuterRef("said_by__human"))))


class HoldsResponsibility(Func):
    """The same, asked of a function of the owner that reaches over the wall, as yes or no."""

    function = "holds_responsibility"
    output_field = BooleanField()


def _standing(going: Going, mode: Mode, speaker: Speaker) -> QuerySet[Any]:
    """What stands of what each of them said: nothing of theirs comes after it."""
    rows = _counted(going, mode, speaker)
    later = _counted(going, mode, speaker)
    if speaker is not Speaker.PERSON:  # who is one, however they were written down
        nobody = Q(said_by__isnull=True) & Q(IsNull(OuterRef("said_by_id"), True))
        later = later.filter(nobody | Q(said_by__human=OuterRef("said_by__human")))
    decided = later.exclude(said__in=FACTS)
    told = later.filter(said__in=FACTS)
    after = Q(received_at__gt=OuterRef("received_at"))
    as_late = Q(received_at=OuterRef("received_at"), said__in=AGAINST)
    over_fact = Exists(decided)
    over_decision = Exists(decided.filter(after | as_late | _ends_before()))
    is_fact, is_against = Q(said__in=FACTS), Q(said__in=AGAINST)
    replaced = (
        (is_fact & (Q(over_fact) | Exists(told.filter(after))))
        | (~is_fact & ~is_against & Q(over_decision))
        | (is_against & Exists(decided.filter(after)))
    )
    return rows.filter(~replaced)


def _ends_before() -> Q:
    """A yes of the same moment that ends earlier."""
    sooner = Q(until_on__lt=OuterRef("until_on")) | Q(IsNull(OuterRef("until_on"), True), until_on__isnull=False)
    return Q(sooner, received_at=OuterRef("received_at"), said="agreed")
