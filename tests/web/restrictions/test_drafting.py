"""A restriction against a group, the order kept as a file, and another in its place. Criterion: 002-P5."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from kinweave.circles.actions import memberships as groups
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.meeting import MayNotMeet
from kinweave.circles.models import Restriction
from tests.files.test_photographs import photograph
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def meera(town):
    assert town.danny.pk
    return town.somebody_at_work("Meera", "manager")


@pytest.fixture
def worker(town, meera):
    return signed_in(town.ffion)


@pytest.fixture
def lunch(town):
    return groups.begin_group(name="Lunch", kind="group", organisation=town.connect, on=town.on, by=town.founder)


def an_order(town, meera, **facts):
    """A court's order that is written down."""
    said = {
        "what": "contact", "scope": "no_contact", "kind": "court", "basis": "Family Law Act 1996",
        "issuer": "Ashby Vale Family Court", "decided_on": town.on, "document_at": "In the safe",
        "terms": "No contact", "plain": "You do not see Dad.", "lead": meera, "audience": "team", "starts_on": town.on,
        "ends_on": town.on + timedelta(days=200), "review_on": town.on + timedelta(days=80),
    } | facts  # fmt: skip
    if "against" not in said:
        said["against"] = town.tie("Dad", sector="family").to_party
    return actions.draft(person=town.danny, on=town.on, by=town.viewer(town.ffion), **said)


def in_force(town, draft):
    return actions.impose(restriction=draft, version=draft.version, on=town.on, by=town.viewer(town.ffion))


def test_a_group_is_chosen_and_nobody_asks_them_into_it_any_more(town, meera, worker, lunch):
    said = {
        "against": str(lunch.pk), "own_words": "They laugh at me", "what": "contact", "scope": "no_contact",
        "basis": "Their own choice", "plain": "You do not go to Lunch.", "lead": str(meera.pk), "audience": "team",
        **day("starts_on", town.on), **day("review_on", town.on + timedelta(days=60)),
    }  # fmt: skip
    address = reverse("restriction_draft", args=[town.danny.pk, "own"])
    page = text(worker.get(address))

    sent = worker.post(address, said)
    draft = Restriction.objects.get()
    in_force(town, draft)

    assert "The group: Lunch" in page
    assert sent.url == draft.get_absolute_url()
    assert (draft.against, draft.against_circle, draft.against_words) == (None, lunch, "")
    assert "No contact: Lunch" in text(worker.get(draft.get_absolute_url()))
    with pytest.raises(MayNotMeet):
        groups.invite(circle=lunch, party=town.danny, on=town.on, by=town.founder)


def test_a_group_of_another_organisation_is_not_offered(town, worker):
    groups.begin_group(name="Secret", kind="group", organisation=town.nursery, on=town.on, by=town.founder)

    assert "Secret" not in text(worker.get(reverse("restriction_draft", args=[town.danny.pk, "own"])))


def test_the_order_is_kept_as_a_file_for_those_who_may_know(town, meera, worker):
    order = an_order(town, meera, audience="named")
    sent = SimpleUploadedFile("order.jpg", photograph(), content_type="image/jpeg")

    send(worker, "restriction_document_new", order.pk, order=sent, version=order.version)

    shown = worker.get(reverse("restriction_document", args=[order.pk]))
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/webp")
    assert "attachment" in shown["Content-Disposition"]
    assert "The order, as a file" in text(worker.get(order.get_absolute_url()))
    ann = signed_in(town.somebody_at_work("Ann", "team_lead"))
    assert ann.get(reverse("restriction_document", args=[order.pk])).status_code == 404


def test_a_manager_puts_another_in_its_place_and_a_worker_does_not(town, meera, worker):
    old = in_force(town, an_order(town, meera))
    new = an_order(town, meera, against=old.against, scope="supervised")
    elsewhere = an_order(town, meera, against=town.tie("Gary").to_party)

    offered = text(worker.get(reverse("restriction_supersede", args=[old.pk])))
    refused = send(worker, "restriction_supersede", old.pk, new=str(new.pk))
    before = list(Restriction.objects.in_force(town.on))
    sent = send(signed_in(meera), "restriction_supersede", old.pk, new=str(new.pk))

    assert str(new.pk) in offered
    assert str(elsewhere.pk) not in offered
    assert (refused.status_code, before) == (403, [old])
    assert sent.url == new.get_absolute_url()
    assert list(Restriction.objects.in_force(timezone.localdate())) == [new]
    assert Restriction.objects.get(pk=old.pk).superseded_by == new


def test_nobody_puts_another_kind_in_the_place_of_their_own_choice(town, meera):
    gary = town.tie("Gary").to_party
    own = actions.choose_no_contact(
        person=town.danny, against=gary, own_words="He shouts", lead=meera, on=town.on, by=town.founder
    )
    order = an_order(town, meera, against=gary, scope="topics")

    refused = send(signed_in(meera), "restriction_supersede", own.pk, new=str(order.pk))

    assert refused.status_code == 403
    assert list(Restriction.objects.in_force(town.on)) == [own]
