"""What can be done with a network: it opens, people come and leave, partners and sources are known. 000-P7, P15."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kinweave.circles.actions.memberships import begin_group, invite, join, leave, require_may_come
from kinweave.circles.models import Circle
from kinweave.foundation import Viewer, require
from kinweave.information.at_work import somebody_at_work
from kinweave.information.models import PartnerSaid, Seat, Source
from kinweave.information.rules import networks as rules
from kinweave.information.seats import holder_of, keeps, oneself, require_seat, written
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


@act
def open_network(*, name: str, kind: str, called: str, works_at: str = "", on: date, by: Viewer) -> Seat:
    """Open a network, and lead it. Criteria: 000-P5, P7."""
    require(rules.may_open_network(kind=kind))
    me, here = Party.objects.get(pk=oneself(by)), Party.objects.get(pk=holder_of(by))
    circle = begin_group(name=name, kind=kind, organisation=here, on=on, by=by)
    membership = join(membership=invite(circle=circle, party=me, on=on, by=by), on=on, by=by)
    return Seat.objects.create(
        membership=membership, party=me, name=called, works_at=works_at, is_lead=True, **written(circle, by)
    )


@act
def bring_in(
    *, circle: Circle, email: str, name: str, works_at: str = "", is_lead: bool = False, on: date, by: Viewer
) -> Seat:
    """Ask somebody who works somewhere to join a network, by the name the network uses. Criteria: 000-P7, 002-P5."""
    somebody = somebody_at_work(email, by)
    require(rules.may_bring_in(is_lead=require_seat(circle.pk, by).is_lead, is_found=somebody is not None))
    asked: Any = somebody
    membership = invite(circle=circle, party=asked, on=on, by=by, holder_id=holder_of(by))
    facts = {"name": name, "works_at": works_at, "is_lead": is_lead}
    return Seat.objects.create(membership=membership, party=asked, **facts, **written(circle, by))


@act
def take_seat(*, seat: Seat, name: str, works_at: str = "", version: int, on: date, by: Viewer) -> Seat:
    """Join a network that asked one, under the name one wants to have there. Criterion: 000-P7."""
    require(rules.may_take(is_own=seat.party_id == by.person_id))
    join(membership=seat.membership, on=on, by=by)
    seat.change(version=version, name=name, works_at=works_at)
    return seat


@act
def give_up_seat(*, seat: Seat, because: str, on: date, by: Viewer) -> Seat:
    """Leave a network, or do not join. What one brought stays. Criterion: 000-P7."""
    require(rules.may_take(is_own=seat.party_id == by.person_id))
    leave(membership=seat.membership, because=because, on=on, by=by)
    return seat


@act
def say_partner(*, circle: Circle, other: Circle, on: date, by: Viewer) -> PartnerSaid:
    """Say that another network is a partner. Partners they are when both said so. Criterion: 000-P10."""
    seat = require_seat(circle.pk, by)
    said = PartnerSaid.objects.visible_to(by)
    belongs = Seat.objects.visible_to(by).own(by).filter(circle=other).exists()
    require(
        rules.may_say_partner(
            is_lead=seat.is_lead,
            knows_it=belongs or said.filter(circle=other, other=circle).exists(),
            is_said=said.filter(circle=circle, other=other).exists(),
        )
    )
    row = PartnerSaid.objects.create(other=other, **written(circle, by))
    note("said that a network is a partner", row, by=by)
    return row


@act
def register_source(
    *,
    circle: Circle,
    ring: str,
    named: Iterable[str] = (),
    next_check_on: date,
    email: str = "",
    on: date,
    by: Viewer,
    **facts: str,
) -> Source:
    """Keep somebody that the network can learn from: what they know, how reliable, on what terms. 000-P15.

    `facts` are who, knows, reliable, reliable_why, reliable_says, purposes and terms: all in words.
    """
    keeper, names = require_seat(circle.pk, by), [*named]
    require(rules.may_register(ring=ring, named=names, next_check_on=next_check_on, on=on))
    party = somebody_at_work(email, by)
    require(rules.is_found(is_named=bool(email.strip()), is_found=party is not None))
    if party is not None:
        alone_with(circle)
        require_may_come(circle, party, on, by, "named as a source")
    source = Source.objects.create(
        ring=ring, named=names, keeper=keeper, party=party, checked_on=on, next_check_on=next_check_on,
        **facts, **written(circle, by),
    )  # fmt: skip
    note("registered a source", source, by=by, ring=ring)
    return source


@act
def check_source(
    *,
    source: Source,
    ring: str,
    named: Iterable[str] = (),
    next_check_on: date,
    version: int,
    on: date,
    by: Viewer,
    **facts: str,
) -> Source:
    """Check what is said of a source, and its terms. Narrower terms bind at once what came before. 000-P15."""
    names = [*named]
    require(rules.may_check(is_keeper=keeps(source, require_seat(source.circle_id, by), on)))
    require(rules.may_register(ring=ring, named=names, next_check_on=next_check_on, on=on))
    alone_with(source)
    source.change(
        version=version, ring=ring, named=names, checked_on=on, next_check_on=next_check_on, **facts
    )  # fmt: skip
    note("checked a source", source, by=by, ring=ring)
    return source
