"""Queries and processor time of a group's screens: a small one, a large one, and one beside 2,000 others."""

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.db.models import Model
from django.test import Client

from kinweave.access.models import Account
from kinweave.circles.models import Circle, GroupPlan, Member, Membership, Turn
from kinweave.events.models import Attendance, Session, SessionCare
from kinweave.foundation import new_id
from kinweave.parties.models import Party
from kinweave.plans.models import GroupHope, GroupReview, HopeRating
from tests.bench.people import SEED
from tests.bench.screens import measured
from tests.circles.grouped import HOPE, PLAN, Group
from tests.properties.undoing import forgotten
from tests.town import Town

SIZES = ((3, 2), (30, 100))  # members and sessions
OTHERS = 2_000
EACH = 20  # groups that one facilitator runs
KINDS = (Party, Circle, Membership, Member, GroupPlan, Turn, Session, SessionCare, Attendance, GroupHope, HopeRating)


def run(others: int = OTHERS) -> None:
    """Fill an empty database for each case, print a line for each screen, and leave it empty."""
    print("\na group: queries and CPU of its screens, as multiples of a trivial signed-in page")
    print(f"{'members':>8}{'sessions':>9}{'groups':>8}  {'screen':<16}{'queries':>8}{'CPU ms':>9}{'x trivial':>11}")
    for members, sessions in SIZES:
        case(members, sessions, 0)
    case(*SIZES[-1], others)


def case(members: int, sessions: int, others: int) -> None:
    """Print a line for each screen of one group among others."""
    with forgotten():
        group = Group(Town())
        met = Meeting(group, members)
        met.goes_on(sessions)
        for start in range(0, others, EACH):
            who = group.town.somebody_at_work(f"Facilitator {start}", "facilitator")
            met.keep([row for number in range(start, start + EACH) for row in another(group, who, number)])
        table(met, f"{members:>8}{sessions:>9}{others + 1:>8,}")


def table(met: "Meeting", which: str) -> None:
    """One line for each screen, as who runs the group; its list as a lead too, and a member's own page."""
    group, circle = met.group, met.group.circle
    held = Session.objects.filter(circle=circle, state="held").order_by("day").last()
    lead = Party.objects.get(pk=group.lead.person_id)
    screens = {
        "Groups": (group.town.ffion, "/groups/"),
        "Groups, as lead": (lead, "/groups/"),
        "Group": (group.town.ffion, f"/groups/{circle.pk}/"),
        "Session": (group.town.ffion, f"/groups/sessions/{held.pk}/"),
        "Write up": (group.town.ffion, f"/groups/sessions/{met.unwritten.pk}/held/"),
        "Review": (group.town.ffion, f"/groups/{circle.pk}/review/"),
        "Hopes": (group.town.ffion, f"/groups/{circle.pk}/hopes/"),
        "My group": (group.town.danny, f"/mine/{group.town.danny.pk}/groups/{circle.pk}/"),
    }
    for name, (reader, address) in screens.items():
        client = Client(HTTP_HOST="localhost")
        client.force_login(Account.objects.get(identities__party=reader))
        _, trivial = measured(client, "/easy-read/")
        queries, spent = measured(client, address)
        print(f"{which}  {name:<16}{queries:>8}{spent:>9.1f}{spent / trivial:>11.1f}", flush=True)


class Meeting:
    """A group of so many members, through its sessions."""

    def __init__(self, group: Group, members: int) -> None:
        self.group, self.chance, self.numbers = group, random.Random(SEED), count(1_000)
        self.held: dict[str, Any] = {
            "holder": group.town.connect, "recorded_at": group.town.at, "recorded_by_id": group.town.ffion.pk,
        }  # fmt: skip
        self.of = {**self.held, "circle": group.circle}
        self.keep([row for number in range(members - 2) for row in self.somebody(number)])
        self.members = list(Member.objects.there(group.on).filter(circle=group.circle, is_facilitator=False))
        self.keep([row for member in self.members for row in self.hopes(member)])

    @staticmethod
    def keep(rows: list[Model]) -> None:
        """Write rows, kind by kind."""
        for kind in KINDS:
            kind._base_manager.bulk_create([row for row in rows if type(row) is kind], batch_size=1000)

    def somebody(self, number: int) -> Iterator[Model]:
        """One more member."""
        called, day = f"Member {number}", self.group.on
        party = Party(id=new_id(), kind="person", called=called, sort_name=called, **self.held)
        there = Membership(id=new_id(), party=party, invited_on=day, joined_on=day, **self.of)
        yield from (party, there, Member(membership=there, party=party, name=called, version=1, **self.of))

    def hopes(self, member: Member) -> Iterator[Model]:
        """What a member hopes for, as they and the worker rate it."""
        hope = GroupHope(
            id=new_id(), member=member, number=next(self.numbers), baseline=-1, set_on=self.group.on,
            review_on=self.group.on + timedelta(days=60), **HOPE, **self.of,
        )  # fmt: skip
        yield hope
        for who in ("member", "worker"):
            level = self.chance.choice((-1, 0, 1))
            yield HopeRating(
                hope=hope, who=who, level=level, day=self.group.on, number=next(self.numbers), **self.of
            )  # fmt: skip

    def goes_on(self, sessions: int) -> None:
        """Sessions, of which all but the last were written up; and a review."""
        series, rows = uuid4(), []
        for week in range(sessions):
            day = self.group.on - timedelta(weeks=sessions - week - 1)
            state = "held" if week < sessions - 1 else "arranged"
            rows.append(session := Session(
                id=new_id(), series=series, slot=day, day=day, time="14:00", minutes=120, place="Mill Hall",
                agenda=["Bird boxes"], state=state, version=1, **self.of,
            ))  # fmt: skip
            rows.append(SessionCare(session=session, version=1, **self.of))
            if state == "held":
                rows += [self.comes(member, session) for member in self.members]
        self.keep(rows)
        self.unwritten = session
        GroupReview.objects.create(number=1, since=self.group.on, day=self.group.on, **self.of)

    def comes(self, member: Member, session: Session) -> Attendance:
        """Whether a member comes to a session."""
        return Attendance(session=session, member=member, how=self.chance.choice(Attendance.How.values), **self.of)


def another(group: Group, who: Party, number: int) -> list[Model]:
    """Another group of the same organisation: forming, with who runs it."""
    held = {"holder": group.town.connect, "recorded_at": group.town.at, "recorded_by_id": group.town.ffion.pk}
    circle = Circle(id=new_id(), kind="group", name=f"Group {number:05}", began_on=group.on, **held)
    of, day = {**held, "circle": circle}, group.on
    there = Membership(id=new_id(), party=who, invited_on=day, joined_on=day, **of)
    turns = [
        Turn(number=at, state=state, day=day, because="It is time", **of) for at, state in ((1, "idea"), (2, "forming"))
    ]
    plan = GroupPlan(version=1, **PLAN, **of)
    return [
        circle,
        there,
        Member(membership=there, party=who, name=who.called, is_facilitator=True, version=1, **of),
        plan,
        *turns,
    ]
