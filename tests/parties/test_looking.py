"""Who is found at work, whose looks may be asked for, and the line that opening an address leaves."""

import pytest

from kinweave.parties import actions
from kinweave.parties.models import Party
from kinweave.trail.looks import look
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def test_the_people_of_ones_work_are_those_a_post_opens_and_never_oneself(town):
    danny, lead = town.danny, town.viewer(town.somebody_at_work("Ann", "team_lead"))

    at_work = Party.objects.visible_to(lead).at_work(lead)

    assert danny in at_work
    assert not at_work.filter(pk=lead.person_id).exists()
    assert not Party.objects.visible_to(town.viewer(danny)).at_work(town.viewer(danny)).exists()


def test_a_lead_may_ask_who_looked_and_a_worker_may_not(town):
    danny, lead = town.danny, town.viewer(town.somebody_at_work("Ann", "team_lead"))
    worker = town.viewer(town.ffion)

    assert danny in Party.objects.visible_to(lead).led_by(lead)
    assert not Party.objects.visible_to(worker).led_by(worker).exists()


def test_looks_carry_the_name_of_who_looked_and_go_on_from_the_last_one_shown(town):
    for page in ("people", "person"):
        look({town.connect.pk: [town.danny.pk]}, page=page, by=town.viewer(town.ffion))

    looks = list(Party.objects.filter(pk=town.danny.pk).looks())

    assert [one.by_name for one in looks] == ["Ffion", "Ffion"]
    assert list(Party.objects.filter(pk=town.danny.pk).looks().before(looks[0])) == [looks[1]]


def test_opening_a_protected_address_leaves_a_line_about_the_person(town):
    actions.open_address(person=town.danny, because="He is ill", on=town.on, by=town.viewer(town.ffion))

    line = Line.objects.get(verb="opened a protected address")
    assert line.about_id == town.danny.pk
    assert "He is ill" in line.detail.text
