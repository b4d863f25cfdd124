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
AFTER = Q(received_at__gt=OuterRef("received_at"))


def goes(going: Going, mode: Mode) -> Q:
    """Items to whose going those who decide agree, or of which they were told, by who decides at that age."""
    years = nation(going.holder.nation).capacity_from
    own = aged(going.by.on, years, or_older=True) & _stands(going, mode, Speaker.PERSON)
    return own | (aged(going.by.on, years, or_older=False) & _stands(going, mode, Speaker.PARENT))


def _stands(going: Going, mode: Mode, speaker: Speaker) -> Q:
    """Whether what this speaker said lets it go."""
    agreed, against = Exists(_agreed(going, mode, speaker)), Exists(_against(going, mode, speaker))
    if mode is Mode.CONSENT:
        return Q(agreed) if speaker is Speaker.PERSON else Q(agreed) & ~Q(against)  # of one, no no stands beside a yes
    heard = Exists(_counted(going, mode, speaker))
    not_told = Exists(_said(going).filter(said="not_told"))
    return (Q(heard) & ~Q(against)) | (~Q(heard) & Q(not_told))


def _said(going: Going) -> QuerySet[Any]:
    """What was said about the item's person, kind and purpose to this agency, as far as it holds and is known.

    A no holds from when it was received; a yes that ran out is still there.
    """
    rows = Choice.objects.known(going.by.at).filter(
        person__human=OuterRef("person__human"),
        category=OuterRef("category"),
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


def _agreed(going: Going, mode: Mode, speaker: Speaker) -> QuerySet[Any]:
    """A yes that lasts: they decided nothing after it, and nothing against it or ending sooner at the same moment."""
    lasts = Q(until_on__isnull=True) | Q(until_on__gte=going.by.on)
    as_late = Q(received_at=OuterRef("received_at"), said__in=AGAINST)
    replaced = _decided(going, mode, speaker).filter(AFTER | as_late | _ends_before())
    return _counted(going, mode, speaker).filter(lasts, ~Exists(replaced), said="agreed")


def _against(going: Going, mode: Mode, speaker: Speaker) -> QuerySet[Any]:
    """A no: they decided nothing after it."""
    replaced = _decided(going, mode, speaker).filter(AFTER)
    return _counted(going, mode, speaker).filter(~Exists(replaced), said__in=AGAINST)


def _decided(going: Going, mode: Mode, speaker: Speaker) -> QuerySet[Any]:
    """What who said the outer row decided."""
    rows = _counted(going, mode, speaker).exclude(said__in=FACTS)
    if speaker is Speaker.PERSON:
        return rows
    nobody = Q(said_by__isnull=True) & Q(IsNull(OuterRef("said_by_id"), True))
    return rows.filter(nobody | Q(said_by__human=OuterRef("said_by__human")))  # one, however they were written down


def _ends_before() -> Q:
    """A yes of the same moment that ends earlier."""
    sooner = Q(until_on__lt=OuterRef("until_on")) | Q(IsNull(OuterRef("until_on"), True), until_on__isnull=False)
    return Q(sooner, received_at=OuterRef("received_at"), said="agreed")
