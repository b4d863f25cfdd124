"""The pages for what is past its period: the officer reads no contents, and strangers find nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.foundation import new_id
from kinweave.information import actions as information
from kinweave.information.models import Item, StepAsked
from kinweave.information.rules import Step
from kinweave.keeping.models import Disposal, OwnPeriod, Tombstone
from kinweave.parties.models import Hold, Party
from tests.keeping.kept import Kept
from tests.mia import Mia
from tests.web.people.conftest import noon

__all__ = ["noon"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(town) -> Kept:
    return Kept(town)


def browser(party: Party) -> Client:
    client = Client()
    client.force_login(Account.objects.get(identities__party=party))
    return client


def says(client: Client, name: str, *ids: object) -> str:
    answer = client.get(reverse(name, args=ids))
    assert answer.status_code == 200
    return answer.content.decode()


def sends(client: Client, name: str, *ids: object, **typed: object):
    return client.post(reverse(name, args=ids), typed | {"form_key": str(new_id())})


def day(name: str, on) -> dict[str, int]:
    return {f"{name}-day": on.day, f"{name}-month": on.month, f"{name}-year": on.year}


def test_the_officer_sees_the_queue_without_contents_and_a_lead_may_go_on_to_the_record(kept):
    row = kept.queued(kept.item("He came on Mondays.", title="Days at nursery"))

    officer, lead = says(browser(kept.imran), "keeping"), says(browser(kept.bea), "keeping")

    assert row.reference in officer
    assert "When they were there" in officer or "when they were there" in officer
    for told in ("Tomek", "Mondays", "Days at nursery", str(kept.tomek.pk)):
        assert told not in officer
    assert str(kept.tomek.pk) in lead


def test_one_proposes_and_another_confirms_a_batch(kept):
    rows = [kept.queued(kept.item(f"Thing {number}")) for number in range(3)]
    imran, mo = browser(kept.imran), browser(kept.mo)

    sends(imran, "disposals_propose", disposal=[str(one.pk) for one in rows])
    assert "Confirm what is to be disposed of: 3" in mo.get("/today/").content.decode()
    unsure = sends(mo, "disposals_confirm", disposal=[str(one.pk) for one in rows])
    assert "Tick that you know" in unsure.content.decode()
    assert not Tombstone.objects.exists()
    own = sends(imran, "disposals_confirm", disposal=[str(one.pk) for one in rows], sure="on")
    assert own.status_code == 302
    assert not Tombstone.objects.exists()
    sends(mo, "disposals_confirm", disposal=[str(one.pk) for one in rows], sure="on")

    assert Tombstone.objects.count() == 3
    assert says(imran, "tombstones").count("Proposed by Imran, confirmed by Mo.") == 3
    table = imran.get(reverse("tombstones_table")).content.decode()
    assert table.count("Imran") == 3
    assert "Thing" not in table


def test_a_hold_that_came_meanwhile_wins_and_the_others_go(kept):
    one, other = kept.item("One"), kept.item("Other")
    rows = [kept.propose(kept.queued(thing)) for thing in (one, other)]
    kept.hold(items=[one])

    answer = sends(browser(kept.mo), "disposals_confirm", disposal=[str(row.pk) for row in rows], sure="on")

    assert answer.status_code == 302
    assert Tombstone.objects.get().record_id == other.pk
    assert Item.objects.get(pk=one.pk).text == "One"
    assert "A hold stands" in says(browser(kept.mo), "disposals_confirm")


def test_it_is_kept_longer(kept):
    row = kept.queued(kept.item())
    typed = {"because": "His sister may ask"} | day("review_on", kept.on + timedelta(days=60))

    sends(browser(kept.imran), "disposal_longer", row.pk, **typed)

    assert Disposal.objects.get().kept_because == "His sister may ask"
    assert row.reference not in says(browser(kept.imran), "keeping")


def test_the_officer_holds_a_row_for_a_request_and_lets_go_of_it(kept):
    row = kept.queued(kept.item())
    imran = browser(kept.imran)

    sends(imran, "disposal_hold", row.pk, because="He asked", **day("begins_on", kept.on))
    hold = Hold.objects.get()
    page = says(imran, "holds")
    assert "He asked" in page
    assert "Tomek" not in page
    sends(imran, "hold_release", hold.pk, because="He has it")

    hold.refresh_from_db()
    assert (hold.ends_on, hold.released_by, hold.released_because) == (kept.on, kept.imran, "He has it")


def test_the_step_that_asks_for_a_hold_leads_to_its_form_with_its_use(town):
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    item = mia.item()
    Item.objects.filter(pk=item.pk).update(keep_until=town.on - timedelta(days=1))
    asked = information.ask_step(
        questions=[mia.question(mia.asked(item))], step=Step.PLACE_HOLD, on=town.on, by=mia.viewer(mia.ana)
    )
    bea = browser(mia.bea)

    page = says(bea, "step_answer", asked.pk)
    address = f"{reverse('hold_new', args=[mia.child.pk])}?step={asked.pk}"
    assert address in page
    form = bea.get(address).content.decode()
    assert f'value="{item.pk}"' in form
    typed = {"kind": "concern", "because": "For this", "items": [str(item.pk)], "purpose": "early_help"}
    sends(bea, "hold_new", mia.child.pk, **typed, **day("begins_on", town.on))

    assert Hold.objects.get().purpose == "early_help"
    assert StepAsked.objects.get().answer == "waiting"


def test_our_periods_are_shorter_or_refused_with_a_reason(kept):
    mo = browser(kept.mo)

    longer = sends(mo, "retention_shorter", "early_years", years="30", because="x").content.decode()
    law = sends(mo, "retention_shorter", "looked_after", years="30", because="x").content.decode()
    sends(mo, "retention_shorter", "early_years", years="21", because="We need less")

    assert "A longer time is never a rule of your own." in longer
    assert "The law sets this time." in law
    assert OwnPeriod.objects.get().years == 21
    page = says(mo, "retention_rules")
    assert "With us: until they are 21 years old." in page
    assert "A professional must read it before you use it." in page


def test_how_long_one_record_is_kept(kept):
    page = says(browser(kept.bea), "record_kept", kept.tomek.pk)

    assert "13 October 2026" in page
    assert "A child in early years" in page


@pytest.mark.parametrize("name", ["disposal_longer", "disposal_hold", "hold_release"])
def test_a_stranger_finds_nothing(kept, name):
    row, hold = kept.queued(kept.item()), kept.hold(kind="access")
    ids = [hold.pk if name == "hold_release" else row.pk]
    elsewhere = kept.town.somebody_at_work("Ann", "safeguarding_lead")
    worker = kept.at_work("Ana", "support_worker")

    for client in (Client(), browser(elsewhere), browser(worker)):
        assert client.get(reverse(name, args=ids)).status_code == 404
