"""A colleague is asked to lead a group too; what is on paper says when a group does not meet. 004-P5, P14, P27."""

from datetime import date

import pytest
from django.urls import reverse

from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.parties.models import Party
from kinweave.web.today.sources import waiting
from tests.concerns.leaving import Leaving
from tests.web.groups.test_groups import at, comes, own, said

pytestmark = pytest.mark.django_db

STOPPED, NO_DAY = "This is not going ahead for now.", "There is no day yet."


@pytest.fixture
def group(town) -> Leaving:
    made = Leaving(town)
    assert made.circle
    assert made.colleague
    return made


def asks_here(group: Leaving) -> str:
    return f'href="{reverse("group_task_hand", args=[group.leader.pk, "running", group.leader.pk])}"'


def test_only_who_leads_alone_asks_a_colleague_to_lead_too(group):
    page = at("group", group.circle)
    assert asks_here(group) in said(comes(group.ffion).get(page))
    assert asks_here(group) not in said(comes(group.lead).get(page))

    offered = group.offers("running", group.colleague)

    shown = said(comes(group.ffion).get(page))
    assert "asked to lead it" in shown
    assert asks_here(group) not in shown
    assert comes(group.colleague).get(page).status_code == 404

    group.takes(offered, group.colleague)

    shown = said(comes(group.colleague).get(page))
    assert "asked to lead it" not in shown
    assert asks_here(group) not in shown
    assert shown.count("handing over, and goodbye") == 2


def test_who_is_asked_to_lead_is_not_told_that_somebody_leaves(group):
    group.offers("running", group.colleague)
    (asked,) = [one for one in waiting(group.colleague).due if "asks you" in one.what]

    shown = said(comes(group.colleague).get(asked.href))

    assert "Ffion asks you. They lead Thursday Makers." in shown
    assert "stop" not in shown.split("<main")[1]


def test_the_pack_of_a_member_says_what_their_page_says_while_the_group_does_not_meet(group):
    group.arranged(days=(date.today() - group.on).days + 7)
    pack, page = (own(name, group.danny, group.circle) for name in ("mine_group_pack", "mine_group"))
    assert "Mill Hall" in said(comes(group.danny).get(pack))

    danny = Party.objects.get(pk__in=group.danny.own_ids)
    facts = {"own_words": "None.", "lead": group.town.ffion, "on": group.on, "by": group.ffion}
    choose_no_contact(person=danny, against=group.peg_herself, **facts)

    for address in (pack, page):
        shown = said(comes(group.danny).get(address))
        assert STOPPED in shown
        assert NO_DAY not in shown
        assert "Mill Hall" not in shown
