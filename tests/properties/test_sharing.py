"""People agree, refuse and take back, protocols stop, labels tighten: what may go follows, and is answered alike."""

import json
from copy import deepcopy
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kinweave.agreements.models import Choice, Protocol, Suspension
from kinweave.demonstration.worlds.answering import make, rulings
from kinweave.demonstration.worlds.making import Making
from kinweave.demonstration.worlds.reading import read
from kinweave.foundation import LONDON
from kinweave.information.asking import Question, Ruling, ask
from kinweave.information.models import Hop, Item, Override, OverrideItem, Recipient, Release
from kinweave.parties.models import Bar
from tests.properties.trying import trying
from tests.properties.undoing import forgotten

pytestmark = pytest.mark.django_db

SCENARIO = Path(__file__).parents[2] / "docs" / "sharing" / "scenarios" / "w05.json"
MRS_HALL = json.loads(SCENARIO.read_text())
NOW = datetime(2026, 10, 14, 10, tzinfo=LONDON)
MINUTE = timedelta(minutes=1)
SOME = trying(max_examples=15, stateful_step_count=12)
LABELS = [label for label in Hop.Label.values if label != "clear"]


def world(**more: list) -> Making:
    """Mrs Hall's agreement about what she likes, and whatever else is written down."""
    said = deepcopy(MRS_HALL)
    for name, rows in more.items():
        said[name] = rows
    return make(read(json.dumps(said).encode()))


def as_said(ruling: Ruling) -> tuple:
    """The answer, every gate with its clauses, and what would go."""
    verdict = ruling.verdict
    return verdict.answer, [(one.key, one.clauses) for one in verdict.findings], verdict.conditions, ruling.released


class WhatMayGo(RuleBasedStateMachine):
    """Deb asks again after each thing that happens."""

    def __init__(self) -> None:
        super().__init__()
        self._undoing = forgotten()
        self._undoing.__enter__()
        bea = {"key": "bea", "at": "VOL", "called": "Bea", "role": "safeguarding_lead"}
        raj = MRS_HALL["recipients"][0] | {"role": "safeguarding"}
        concern = {"key": "worry", "person": "hall", "raised_by": "deb", "raised_at": "2026-10-14T08:00:00+01:00"}
        workers = [*MRS_HALL["workers"], bea]
        self.making = world(workers=workers, recipients=[raj], concerns=[concern])
        self.item = Item.objects.to_ask().get(pk=self.making.item["interests"].pk)
        self.raj = Recipient.objects.to_ask().get(pk=self.making.recipient["raj"].pk)
        self.at, self.chosen, self.is_lifted, self.log = NOW, [], False, []
        self.ruling = self.ask()

    def teardown(self) -> None:
        self._undoing.__exit__(None, None, None)

    def ask(self, at: datetime | None = None) -> Ruling:
        by = self.making.viewer("deb", at or self.at)
        facts = {"item": self.item, "recipient": self.raj, "purpose": "community_support", "channel": "link"}
        return ask([Question(**facts, by=by, known_at=at or self.at)])[0]

    @property
    def held(self) -> dict:
        self.at += MINUTE
        return {"holder": self.item.holder, "recorded_at": self.at}

    def after(self, better: bool) -> None:
        """I13: what is against it never raises the answer; what is for it never lowers one but a plain yes."""
        before, self.ruling = self.ruling.verdict.answer, self.ask()
        answer = self.ruling.verdict.answer
        assert answer >= min(before, 2) if better else answer <= before
        self.log.append((self.at, as_said(self.ruling)))

    def say(self, what: str, late: int, until: date | None = None) -> None:
        held = self.held
        received_at = self.at - late * MINUTE
        self.chosen.append((received_at, what != "agreed"))
        Choice.objects.create(
            person=self.item.person, organisation=self.raj.organisation, category="interests",
            purpose="community_support", said=what, speaker="person", said_by=self.item.person,
            from_on=date(2026, 10, 14), until_on=until, received_at=received_at, **held,
        )  # fmt: skip

    @rule(late=st.integers(0, 5), lasting=st.sampled_from([None, date(2026, 10, 14), date(2027, 1, 1)]))
    def agree(self, late, lasting):
        self.say("agreed", late, lasting)
        self.after(better=True)

    @rule(late=st.integers(0, 5), what=st.sampled_from(["refused", "withdrawn", "objected"]))
    def say_no(self, late, what):
        self.say(what, late)
        self.after(better=False)

    @rule()
    def stop_the_protocol(self):
        protocol, held = Protocol.objects.get(), self.held
        Suspension.objects.create(protocol=protocol, because="A breach", from_at=self.at, **held)
        self.after(better=False)

    @rule(label=st.sampled_from(LABELS))
    def put_a_label_on(self, label):
        held, number = self.held, self.item.hops.count() + 1
        Hop.objects.create(item=self.item, number=number, agency=self.making.party["NURS"], label=label, **held)
        self.after(better=False)

    @rule(until=st.sampled_from([date(2026, 10, 14), date(2026, 12, 1)]))
    def let_it_go_further(self, until):
        held = self.held
        words = {"words": "For Raj", "given_by": "The head", "given_at": self.at}
        to = {"to_organisation": self.raj.organisation, "purpose": "community_support", "until": until}
        for hop in self.item.hops.all():
            Release.objects.create(hop=hop, **words, **to, **held)
        self.after(better=True)

    @rule(is_signed=st.booleans())
    def override(self, is_signed):
        held = self.held
        self.is_lifted = self.is_lifted or is_signed
        signed = {"approved_by": self.making.party["bea"], "approved_at": self.at} if is_signed else {}
        why = dict.fromkeys(("reason", "why_not_asked", "harm", "necessity"), "She may be harmed.")
        row = Override.objects.create(
            person=self.item.person, concern=self.making.rows["concerns"]["worry"], recipient=self.raj,
            requested_by=self.making.party["deb"], requested_at=self.at, valid_until=self.at + timedelta(hours=72),
            review_on=date(2026, 10, 17), **why, **signed, **held,
        )  # fmt: skip
        OverrideItem.objects.create(override=row, item=self.item, **held)
        self.after(better=is_signed or self.ruling.verdict.answer < 2)

    @rule()
    def bar(self):
        held = self.held
        Bar.objects.create(barred=self.raj.organisation, person=self.item.person, begins_at=self.at, **held)
        self.after(better=False)

    @invariant()
    def a_no_is_a_no_until_she_says_yes(self):
        """I14: after a no was received every answer is below "share with conditions", unless somebody signed."""
        if self.chosen and max(self.chosen)[1] and not self.is_lifted:
            assert self.ask().verdict.answer < 2

    @invariant()
    def what_was_answered_is_answered_again(self):
        """I18: with what was known then, every answer of the log comes out again."""
        for at, answered in self.log[-2:-1] + self.log[:1]:
            assert as_said(self.ask(at)) == answered


def test_i13_i14_i18_what_may_go_follows_what_happens_and_can_be_answered_again():
    run_state_machine_as_test(WhatMayGo, settings=SOME)


times = st.sampled_from(["2026-09-01T10:00:00+01:00", "2026-09-01T10:00:00+01:00", "2026-10-01T10:00:00+01:00"])
saids = st.fixed_dictionaries(
    {
        "person": st.just("hall"),
        "to": st.just("HOUS"),
        "purpose": st.just("community_support"),
        "categories": st.just(["interests"]),
        "said": st.sampled_from(["agreed", "refused", "withdrawn", "informed", "objected", "considered", "not_told"]),
        "speaker": st.sampled_from(["person", "person", "somebody"]),
        "said_by": st.sampled_from(["hall", None]),
        "received_at": times,
        "entered_at": st.just("2026-10-02T10:00:00+01:00"),
        "until_on": st.sampled_from([None, "2026-10-14", "2026-10-13"]),
    }
)
protocols = st.fixed_dictionaries(
    {
        "mode": st.sampled_from(["consent", "inform"]),
        "review_on": st.sampled_from(["2026-12-31", "2026-10-01"]),
        "ends_on": st.sampled_from(["2027-03-31", "2026-10-10"]),
        "channel": st.sampled_from(["link", "here"]),
    }
)


@SOME
@given(saids=st.lists(saids, max_size=4), protocols=st.lists(protocols, max_size=3), data=st.data())
def test_i25_what_is_written_down_in_any_order_gives_the_same_answer(saids, protocols, data):
    between = [MRS_HALL["protocols"][0] | one | {"key": f"ISP-{number}"} for number, one in enumerate(protocols)]
    facts = {"said": saids, "protocols": between}
    turned = {name: data.draw(st.permutations(rows)) for name, rows in facts.items()}

    assert _answered(**facts) == _answered(**turned)


def _answered(**facts: list) -> tuple:
    with forgotten():
        making = world(**facts)
        [ruling] = rulings(making, making.world.questions[0])
        return as_said(ruling)
