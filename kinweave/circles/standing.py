"""How a restriction stands: all that the rules ask of it, gathered from the records it rests on."""

from datetime import date

from kinweave.circles.models import Restriction
from kinweave.circles.rules.restrictions import Case
from kinweave.parties.models import Capacity, ParentalResponsibility, Party
from kinweave.parties.nations import adult_on, nation


def may_decide(capacity: Capacity) -> bool:
    """Whether a record finds that the person can decide, alone or with help."""
    return capacity.outcome != Capacity.Outcome.CANNOT


def cannot_decide(restriction: Restriction, on: date) -> bool:
    """Whether the latest record about contact with this very person finds that they cannot decide it."""
    if restriction.against is None:
        return False
    found = Capacity.objects.filter(
        person=restriction.person_id, contact_with__human=restriction.against.human, assessed_on__lte=on
    )
    latest = found.order_by("-assessed_on", "-recorded_at", "-pk").first()
    return latest is not None and not may_decide(latest) and latest.pk == restriction.capacity_id


def is_parent(person: Party, somebody: Party | None, on: date) -> bool:
    """Whether somebody holds parental responsibility for a child."""
    if somebody is None:
        return False
    parents = ParentalResponsibility.objects.filter(person=person, parent__human=somebody.human)
    return parents.current(on).exists()


def case_of(restriction: Restriction, *, on: date) -> Case:
    """A restriction as the rules ask about it."""
    person, against, decided = restriction.person, restriction.against, restriction.best_interests
    here = nation(person.keeper.nation)
    return Case(
        kind=restriction.kind,
        what=restriction.what,
        scope=restriction.scope,
        on=on,
        starts_on=restriction.starts_on,
        review_on=restriction.review_on,
        ends_on=restriction.ends_on,
        basis=restriction.basis,
        plain=restriction.plain,
        terms=restriction.terms,
        issuer=restriction.issuer,
        decided_on=restriction.decided_on,
        document=restriction.document_at or str(restriction.document_id or ""),
        own_words=restriction.own_words,
        premises=restriction.premises,
        legal_status=restriction.legal_status,
        decision_maker=restriction.decision_maker,
        legal_advice=restriction.legal_advice,
        safe_today=restriction.safe_today,
        adult_on=adult_on(person.born_on, here.key),
        nation_is_ready=here.is_ready,
        is_against_themself=against is not None and against.human == person.human,
        is_against_parent=is_parent(person, against, on),
        lead_is_named=against is not None and restriction.lead.human == against.human,
        is_withheld=restriction.withheld_because is not None,
        cannot_decide=cannot_decide(restriction, on),
        has_best_interests=decided is not None and decided.capacity_id == restriction.capacity_id,
        somebody_objects=decided is not None and bool(decided.objections),
        is_approved=restriction.approved_on is not None,
    )
