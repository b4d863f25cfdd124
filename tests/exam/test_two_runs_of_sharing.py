"""A hidden item, decision, passing, step, override: nobody else can fetch a byte that tells of any of them. I22."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.urls import reverse

from kinweave.api.mine import shaped, taken_by
from kinweave.information import actions
from kinweave.information.models import Item
from kinweave.information.rules import Step
from kinweave.parties import actions as parties
from tests.architecture.test_doorways import ours
from tests.exam.test_two_runs import client_of, same_ids
from tests.mia import Mia
from tests.town import NOON
from tests.web.crawling import everything_seen_by, masked

pytestmark = pytest.mark.django_db

ADDRESSES = sorted(reverse(one.name) for _, one in ours() if not one.pattern.converters)  # also what no page leads to
WITHHELD = {"because": "It would put her at risk", "under": "DPA 2018, Schedule 3"}
WHY = {
    "reason": "He waits outside",
    "harm": "She could be taken",
    "necessity": "They can move them",
    "why_not_asked": "It would warn him",
}


class World(Mia):
    """Mia, about whom something went to Hana; and everybody who may not know of what goes to the council."""

    def begin(self) -> "World":
        """Something that everybody who works with her may know."""
        assert self.early_help
        self.says("informed")
        self.seen = self.item()
        self.share(self.seen, recipient=self.hana)
        self.sam = self.town.somebody_at_work("Sam", "support_worker", self.council)
        self.desk = self.recipient(self.council, "Sam", party=self.sam, role="safeguarding", phone="01632 960555")
        self.readers = self.everybody()
        assert self.bea.pk  # she is there before anything happens
        assert self.duty.pk
        return self

    def everybody(self):
        """Each who may not know, by who they are."""
        work, health = self.town.somebody_at_work, self.health
        carl, dana = work("Carl", "safeguarding_lead", self.nursery), self.town.person("Dana", self.nursery)
        for one in (self.child, dana):
            self.town.account(one)
        said = {"on": self.town.on, "by": self.town.founder}
        parties.let_speak(speaker=dana, person=self.child, ground="parent", matters="plans", sees_page=True, **said)
        parties.bar(barred=carl, person=self.child, at=self.town.at, by=self.town.founder)
        return {
            "who received something else": self.hana_at_work,
            "another agency's worker": work("Huw", "support_worker", health),
            "another agency's lead": work("Lou", "manager", health),
            "another agency's auditor": work("Imran", "auditor", health),
            "a colleague of who received it": work("Tess", "support_worker", self.council),
            "a worker who is not linked": work("Owen", "support_worker", self.nursery),
            "an administrator": work("Idris", "administrator", self.nursery),
            "a facilitator": work("Gethin", "facilitator", self.nursery),
            "who is barred": carl,
            "the person": self.child,
            "who speaks for her": dana,
        }

    def share(self, item: Item, **differs):
        """Ana shares something."""
        ana = self.viewer(self.ana)
        return actions.share(questions=[self.question(item, **differs)], on=ana.on, by=ana)

    def hidden(self, text: str = "He hits her", **differs) -> Item:
        """Something that the family does not see."""
        item = self.item(text, category="safety", details=["worry"], title="A worry", **differs)
        until = self.town.on + timedelta(days=30)
        parties.withhold(
            row=item, review_on=until, version=item.version, on=self.town.on, by=self.viewer(self.bea), **WITHHELD
        )
        return self.asked(item)


def a_decision(world: World) -> None:
    ana = world.viewer(world.ana)
    questions = [world.question(world.hidden())]
    actions.decide_not_to_share(questions=questions, because="He would hear of it", on=ana.on, by=ana)


def a_passing(world: World) -> None:
    world.worry()
    world.share(world.hidden(), recipient=world.desk, purpose="safeguarding", channel="link")


def a_call(world: World) -> None:
    world.worry()
    ana, asked = world.viewer(world.ana), {"recipient": world.desk, "purpose": "safeguarding", "channel": "telephone"}
    actions.record_call(questions=[world.question(world.hidden(), **asked)], words="He rang", on=ana.on, by=ana)


def a_step_that_is_refused(world: World) -> None:
    ana, bea = world.viewer(world.ana), world.viewer(world.bea)
    questions = [world.question(world.hidden())]
    step = actions.ask_step(questions=questions, step=Step.SIGN_OFF, words="He hits her", on=ana.on, by=ana)
    actions.answer_step(asked=step, answer="declined", words="Too early", on=bea.on, by=bea)


def a_step_that_waits(world: World) -> None:
    ana = world.viewer(world.ana)
    for step in (Step.SIGN_OFF, Step.COLLEAGUE, Step.LEGAL_ADVICE):
        actions.ask_step(questions=[world.question(world.hidden())], step=step, words="He hits her", on=ana.on, by=ana)


def something_of_a_concern(world: World) -> None:
    world.hidden(from_concern=world.worry())


def an_override(world: World) -> None:
    ana, bea, concern = world.viewer(world.ana), world.viewer(world.bea), world.worry()
    item = world.hidden(from_concern=concern)
    override = actions.ask_override(
        items=[item], recipient=world.desk, concern=concern, valid_until=ana.at + timedelta(hours=24),
        on=ana.on, by=ana, **WHY,
    )  # fmt: skip
    actions.sign_override(override=override, on=bea.on, by=bea)
    world.share(item, recipient=world.desk, purpose="safeguarding", channel="link")


HAPPENS = [
    a_decision, a_passing, a_call, a_step_that_is_refused, a_step_that_waits, something_of_a_concern, an_override,
]  # fmt: skip


def fetched(readers, world: World) -> dict[str, dict[str, object]]:
    """Whatever each can fetch: every page a link leads to, every address that takes no id, every page of the desk and
    of the inbox about what they may not see, and the copy of what is kept about them."""
    seen = {}
    for name, party in [("a stranger", None), *readers.items()]:
        with same_ids(), transaction.atomic():
            client = client_of(party)
            seen[name] = everything_seen_by(client)
            for address in [*ADDRESSES, *desk(world)]:
                answer = client.get(address)
                seen[name][address] = (answer.status_code, masked(answer.content))
            if party is not None:
                viewer = world.viewer(party)
                copies = [shaped(one) for one in taken_by(viewer)] if viewer.own_ids else []
                seen[name]["copy"] = json.dumps(copies, cls=DjangoJSONEncoder, default=str)
            transaction.set_rollback(True)
    return seen


TO_PROTECT = ("safeguarding", "link")


def desk(world: World) -> list[str]:
    """Every page of the desk about Mia, and every answer about something of hers."""
    child, item = world.child.pk, world.seen.pk
    asked = [
        *(reverse(name, args=[item, world.hana.pk, "early_help", "here"]) for name in ("may_share", "share_not")),
        *(reverse(name, args=[item, world.duty.pk, *TO_PROTECT]) for name in ("may_share", "share_told", "share_not")),
        reverse("override_new", args=[item, world.desk.pk, *TO_PROTECT]),
        reverse("share_whom", args=[item]),
    ]
    about = [reverse(name, args=[child]) for name in ("sharing_of", "share_what", "family_sharing")]
    return [*asked, *about, world.seen.passed.get().passing.get_absolute_url()]


def differing(before, after) -> list[str]:
    """The pages that are not the same for somebody, as who sees them and where."""
    return [
        f"{name}: {page}"
        for name in before
        for page in sorted(before[name].keys() | after[name].keys())
        if before[name].get(page) != after[name].get(page)
    ]


@pytest.fixture
def world(town) -> World:
    return World(town).begin()


@time_machine.travel(NOON, tick=False)
def test_i22_what_is_hidden_changes_nothing_that_others_can_fetch(world):
    before = fetched(world.readers, world)

    for happens in HAPPENS:
        happens(world)
    after = fetched(world.readers, world)

    assert differing(before, after) == []
    assert len(before["a worker who is not linked"]) > 40
    assert len(before["the person"]["copy"]) > 400


@pytest.mark.parametrize("happens", HAPPENS, ids=lambda one: one.__name__)
@time_machine.travel(NOON, tick=False)
def test_i22_who_may_know_sees_each(world, happens):
    def pages():
        shown = [*desk(world)[-4:], reverse("sharing"), reverse("today"), reverse("overrides")]
        return {name: [masked(client_of(who).get(one).content) for one in shown] for name, who in may_know.items()}

    may_know = {"her key person": world.ana, "the safeguarding lead": world.bea}
    before = pages()

    happens(world)

    assert pages() != before


@time_machine.travel(NOON, tick=False)
def test_i22_every_page_of_the_desk_is_the_one_not_found_page_to_who_has_no_sight(world):
    for name, party in world.readers.items():
        client = client_of(party)
        not_found = client.get("/people/nothing-like-this/").content
        assert [one for one in desk(world) if client.get(one).content != not_found] == [], name
    ana = client_of(world.ana)
    assert [address for address in desk(world) if ana.get(address).status_code != 200] == []
