"""May Ana share this with Hana? The facts are read from what is recorded."""

from datetime import date, datetime

import pytest

from kinweave.access import actions as access
from kinweave.agreements.models import Assent, Choice, Protocol, ProtocolParty, ProtocolUse
from kinweave.foundation import LONDON
from kinweave.information import actions
from kinweave.information.asking import Question, ask, bundle
from kinweave.information.models import Item, Recipient
from kinweave.information.rules import Answer, Gate
from kinweave.parties import actions as parties

AT = datetime(2026, 10, 14, 10, 0, tzinfo=LONDON)


@pytest.fixture
def world(town):
    """Mia, four, at the nursery; early help goes to health visiting under a protocol that both have signed."""
    health = parties.found_organisation(called="Health visiting", on=town.on, by=town.founder)
    health.agency = "health"
    health.save()
    town.nursery.agency = "setting"
    town.nursery.save()
    ana = town.somebody_at_work("Ana", "support_worker", town.nursery)
    mia = town.person("Mia", town.nursery, born_on=date(2022, 3, 1))
    access.work_with(worker=ana, person=mia, on=town.on, by=town.founder)
    held = {"holder": town.nursery, "recorded_at": datetime(2026, 1, 1, tzinfo=LONDON)}
    protocol = Protocol.objects.create(
        title="ISP-1", mode="inform", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31),
        review_on=date(2026, 12, 31), sent_at=held["recorded_at"], **held,
    )  # fmt: skip
    for organisation, basis in ((town.nursery, "legitimate_interests"), (health, "public_task")):
        side = ProtocolParty.objects.create(protocol=protocol, organisation=organisation, basis=basis, **held)
        Assent.objects.create(party=side, answer="signed", signed_by="The head", said_at=held["recorded_at"], **held)
    ProtocolUse.objects.create(protocol=protocol, purpose="early_help", category="attendance", details=["days"], **held)
    Choice.objects.create(
        person=mia, organisation=health, category="attendance", purpose="early_help", said="informed", speaker="parent",
        from_on=date(2026, 2, 1), received_at=datetime(2026, 2, 1, tzinfo=LONDON), **held,
    )  # fmt: skip
    hana = Recipient.objects.create(
        organisation=health, name="Hana", role="worker", verified_on=date(2026, 1, 5), verified_how="rang them", **held
    )
    item = actions.keep_item(
        person=mia, category="attendance", details=["days"], title="Days", text="She came on Monday and Tuesday.",
        collected_for="early_help", on=town.on, by=town.viewer(ana, AT),
    )  # fmt: skip
    item = Item.objects.to_ask().get(pk=item.pk)
    return type("World", (), {"item": item, "hana": hana, "ana": town.viewer(ana, town.at), "protocol": protocol})


def question(world, **other):
    facts = {"item": world.item, "recipient": world.hana, "purpose": "early_help", "channel": "link", "by": world.ana}
    return Question(**facts | other)


def test_what_a_protocol_is_for_goes_when_the_family_was_told(world):
    [ruling] = ask([question(world)])

    assert (ruling.verdict.answer, ruling.verdict.findings) == (Answer.ALLOW, ())
    assert ruling.terms_row == world.protocol
    assert ruling.released.text == "She came on Monday and Tuesday."
    assert not ruling.is_hidden


def test_what_it_is_not_for_needs_a_step(world):
    world.item.category = "health"

    [ruling] = ask([question(world)])

    assert [one.gate for one in ruling.verdict.findings] == [Gate.PROTOCOL]


def test_the_facts_are_loaded_in_one_statement_however_many_items(world, django_assert_num_queries):
    with django_assert_num_queries(1):
        ask([question(world)])
    with django_assert_num_queries(1):
        rulings = ask([question(world)] * 5)

    assert bundle(rulings) is Answer.ALLOW
