"""What is asked about agreements: protocols with what hangs on them, one-offs, what people said, local rules."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kinweave.agreements.models import (
    Assent,
    Choice,
    LocalRule,
    OneOff,
    Protocol,
    ProtocolParty,
    ProtocolUse,
    Suspension,
)
from kinweave.information.gathering.across import across
from kinweave.information.gathering.around import Around
from kinweave.information.gathering.together import Crossing, Part


def about_agreements(around: Around) -> dict[str, Part | Crossing]:
    """Each part by its name."""
    out = _sent_out(around)
    return {
        "protocols": (out, _columns(Protocol)),
        "replaced": _replaced(around, out),
        "parties": _parties(around, out),
        "uses": (
            ProtocolUse.objects.filter(protocol__in=out.values("pk")),
            ("protocol_id", "purpose", "category", "details"),
        ),
        "assents": _assents(around, out),
        "suspensions": _suspensions(around, out),
        "one_offs": _one_offs(around),
        "choices": _choices(around),
        "local": _local(around),
    }


def _columns(model: Any) -> tuple[str, ...]:
    return tuple(one.attname for one in model._meta.concrete_fields)


def _sent_out(around: Around) -> QuerySet[Any]:
    """Protocols in which a holder of the items gives and a receiving organisation receives."""
    of_it = ProtocolParty.objects.filter(protocol=OuterRef("pk"), recorded_at__lte=around.known)
    gives = Exists(of_it.filter(organisation__in=around.holders, gives=True))
    receives = Exists(of_it.filter(organisation__in=around.organisations, receives=True))
    return Protocol.objects.filter(gives, receives, sent_at__lte=around.known)


def _replaced(around: Around, out: QuerySet[Any]) -> Part | Crossing:
    """The versions that took their place, once those were sent out: also to others."""
    newer = Protocol.objects.filter(supersedes__in=out.values("pk"), sent_at__isnull=False)
    return across("sharing_replaced", (newer, ("supersedes_id", "starts_on")), around.holders)


def _parties(around: Around, out: QuerySet[Any]) -> Part:
    rows = ProtocolParty.objects.filter(protocol__in=out.values("pk"), recorded_at__lte=around.known)
    rows = rows.filter(organisation__in=around.holders | around.organisations)
    names = ("pk", "protocol_id", "organisation_id", "gives", "receives", "basis", "condition", "policy")
    return rows, (*names, "joins_on", "leaves_on", "organisation__agency")


def _assents(around: Around, out: QuerySet[Any]) -> Part:
    rows = Assent.objects.filter(party__protocol__in=out.values("pk"), recorded_at__lte=around.known)
    return rows.filter(said_at__lte=around.at), ("pk", "party_id", "answer", "said_at", "recorded_at")


def _suspensions(around: Around, out: QuerySet[Any]) -> Part:
    rows = Suspension.objects.filter(protocol__in=out.values("pk"), recorded_at__lte=around.known)
    return rows.filter(from_at__lte=around.at), ("protocol_id", "party_id", "until_at")


def _one_offs(around: Around) -> Part:
    rows = OneOff.objects.filter(person__in=around.rows, to_organisation__in=around.organisations)
    rows = rows.filter(holder__in=around.holders, approved_at__lte=around.sooner)
    return rows, (*_columns(OneOff), "person__human", "holder__agency", "to_organisation__agency")


def _choices(around: Around) -> Part:
    """What was said to the organisation that would share it, as far as it had been received and written down."""
    rows = Choice.objects.filter(person__in=around.rows, organisation__in=around.organisations)
    rows = rows.known(around.known).filter(holder__in=around.holders, received_at__lte=around.at)
    said = ("holder_id", "person__human", "organisation_id", "category", "purpose", "said", "speaker")
    when = ("from_on", "until_on", "received_at", "said_by__human", "agreement__own_view")
    speaks = ("ground", "document", "begins_on", "ends_on", "speaker__human")
    return rows, (*said, *when, *(f"agreement__speaks_for__{name}" for name in speaks))


def _local(around: Around) -> Part:
    rows = LocalRule.objects.current(around.on).filter(holder__in=around.holders, recorded_at__lte=around.known)
    return rows, ("holder_id", "kind", "value")
