"""A community network of three organisations: three sources, two asks, three things that were found out."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import networks as told
from kinweave.directory.models import Service
from kinweave.information.actions import asks, cards, findings, networks, offering
from kinweave.information.models import Ask, Finding, Seat, Source


def write(town: Town) -> None:
    """Write down how the network came together, and what it found out."""
    for days_ago, time, what in STORY:
        town.diary.write(days_ago, time, partial(what, town))


def today(town: Town) -> date:
    """The day of the story."""
    return town.founder(town.at).on


def seat(town: Town, key: str) -> Seat:
    """Somebody's seat in the network."""
    found: Seat = Seat.objects.select_related("circle").get(party=town.people[key])
    return found


def said(town: Town, key: str, at: datetime) -> dict[str, Any]:
    """Who does something in the network, when."""
    eyes = town.eyes(key, at)
    return {"on": eyes.on, "by": eyes}


def begins(town: Town, at: datetime) -> None:
    """Owen opens it, asks two others, and they join."""
    lead, called, works_at = told.MEMBERS[0]
    facts: dict[str, Any] = {"name": told.NETWORK, "kind": "community", "called": called, "works_at": works_at}
    circle = networks.open_network(**facts, **said(town, lead, at)).circle
    for key, name, place in told.MEMBERS[1:]:
        asked = networks.bring_in(
            circle=circle, email=town.accounts[key].email, name=name, works_at=place, **said(town, lead, at)
        )
        networks.take_seat(seat=asked, name=name, works_at=place, version=asked.version, **said(town, key, at))


def registers(one: told.Told, town: Town, at: datetime) -> None:
    """A member keeps a source, with its terms."""
    named = [str(seat(town, key).pk) for key in ("bea", "owen")] if one.ring == "named" else []
    networks.register_source(
        circle=seat(town, one.by).circle, ring=one.ring, named=named,
        next_check_on=today(town) + timedelta(days=one.check),
        **{**one.facts, **said(town, one.by, at)},
    )  # fmt: skip


def asks_for(question: tuple[str, str], getter: str, days: int, town: Town, at: datetime) -> None:
    """Owen proposes what the network finds out."""
    asks.propose(
        circle=seat(town, "owen").circle, question=question[0], how_shared=question[1], getter=seat(town, getter),
        due_on=today(town) + timedelta(days=days), **said(town, "owen", at),
    )  # fmt: skip


def is_fine(question: tuple[str, str], key: str, town: Town, at: datetime) -> None:
    """A member is fine with it."""
    asks.say_to_ask(ask=Ask.objects.get(question=question[0]), said=told.FINE, **said(town, key, at))


def brings(
    words: tuple[str, str], source: told.Told, key: str, question: tuple[str, str] | None, town: Town, at: datetime
) -> None:
    """A member brings what they found out."""
    eyes = said(town, key, at)
    findings.bring(
        circle=seat(town, key).circle, source=Source.objects.get(who=source.facts["who"]), title=words[0],
        text=words[1], true_on=eyes["on"], is_about_nobody=True,
        ask=Ask.objects.get(question=question[0]) if question else None, **eyes,
    )  # fmt: skip


def shares(words: tuple[str, str], ring: str, key: str, town: Town, at: datetime) -> None:
    """It is shared in a ring."""
    named = [seat(town, "owen")] if ring == "named" else []
    findings.spread(finding=Finding.objects.get(title=words[0]), ring=ring, named=named, **said(town, key, at))


def reviews(words: tuple[str, str], facts: dict[str, str], key: str, town: Town, at: datetime) -> None:
    """A member opens it, and looks at it closely."""
    finding = Finding.objects.get(title=words[0])
    findings.open_finding(finding=finding, **said(town, key, at))
    findings.review_finding(finding=finding, could_hurt="hurts" in facts, **{**facts, **said(town, key, at)})


def uses(town: Town, at: datetime) -> None:
    """Owen says what came of it."""
    eyes = said(town, "owen", at)
    findings.use(finding=Finding.objects.get(title=told.FOUND_QUIET[0]), what=told.USED, used_on=eyes["on"], **eyes)


def announces(town: Town, at: datetime) -> None:
    """Owen says what the network is, and what it wants."""
    cards.announce(circle=seat(town, "owen").circle, **{**told.ANNOUNCED, **said(town, "owen", at)})


def keeps_a_card(town: Town, at: datetime) -> None:
    """Ffion looked at a place, and says what it is like; that stays among colleagues."""
    eyes = said(town, "ffion", at)
    place = Service.objects.get(name="Friday dance")
    again: dict[str, Any] = {"checked_on": eyes["on"], "next_check_on": eyes["on"] + timedelta(days=90)}
    cards.keep_card(service=place, **{**told.CARD, **again, **eyes})
    cards.note_visit(service=place, went_on=eyes["on"], **{**told.VISITED, **eyes})


def offers(town: Town, at: datetime) -> None:
    """Danny says on his own page what he could bring. No network hears of it."""
    eyes = said(town, "danny", at)
    offering.say_offers(person=town.people["danny"], chosen=told.DANNY_OFFERS, before=[], **eyes)


STORY: tuple[tuple[int, str, Callable[[Town, datetime], None]], ...] = (
    (240, "10:05", begins),
    (230, "11:05", partial(registers, told.TRADERS)),
    (229, "11:25", partial(registers, told.LIBRARY)),
    (228, "11:45", partial(registers, told.KITCHEN)),
    (190, "15:05", partial(asks_for, told.QUIET, "ffion", -160)),
    (189, "09:05", partial(is_fine, told.QUIET, "ffion")),
    (165, "16:05", partial(brings, told.FOUND_QUIET, told.TRADERS, "ffion", told.QUIET)),
    (164, "09:35", partial(shares, told.FOUND_QUIET, "network", "ffion")),
    (163, "09:45", partial(reviews, told.FOUND_QUIET, told.REVIEW, "owen")),
    (150, "12:05", uses),
    (30, "15:15", partial(asks_for, told.WARM, "bea", -2)),
    (29, "09:15", partial(is_fine, told.WARM, "bea")),
    (20, "14:05", partial(brings, told.FOUND_FOOD, told.KITCHEN, "bea", None)),
    (20, "14:15", partial(shares, told.FOUND_FOOD, "named", "bea")),
    (9, "10:15", partial(brings, told.FOUND_ROOM, told.LIBRARY, "ffion", None)),
    (8, "10:25", partial(reviews, told.FOUND_ROOM, told.HURTS, "owen")),
    (6, "10:45", announces),
    (6, "11:15", keeps_a_card),
    (5, "19:05", offers),
)
