"""What people's records keep, and how they are changed without losing anything."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from kinweave.foundation import Refused
from kinweave.parties import actions
from kinweave.parties.models import CommunicationNeed, Name, Party, ProfileSection, Whereabouts
from kinweave.parties.records import Stale
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def profile(town, version=0, text="Sunday dinner", **facts):
    return actions.write_profile(
        person=town.danny,
        heading="matters",
        text=text,
        said_how="",
        version=version,
        on=town.on,
        by=town.founder,
        **facts,
    )


def test_a_section_written_twice_from_one_version_keeps_the_first_and_shows_both(town):
    profile(town)
    profile(town, version=1, text="Sunday dinner\nFootball")

    with pytest.raises(Stale) as stale:
        profile(town, version=1, text="My keys")

    assert stale.value.row.text == "Sunday dinner\nFootball"
    assert stale.value.typed["text"] == "My keys"
    assert ProfileSection.objects.get().lines == ["Sunday dinner", "Football"]


def test_a_need_is_flagged_at_once_and_looked_at_again_within_a_year(town):
    need = actions.record_need(
        person=town.danny, category="support", words="Picture cards help", on=town.on, by=town.founder
    )

    assert need.state(town.on) == "flagged"
    assert need.state(town.on + timedelta(days=365)) == "review due"
    assert list(CommunicationNeed.objects.due_for_review(town.on + timedelta(days=365))) == [need]


def test_a_need_that_no_longer_helps_ends_and_stays_on_file(town):
    need = actions.record_need(person=town.danny, category="format", words="Large print", on=town.on, by=town.founder)

    actions.review_need(need=need, still_helps=False, version=1, on=town.on, by=town.founder)

    assert not CommunicationNeed.objects.lasting().exists()
    assert CommunicationNeed.objects.count() == 1


def test_a_protected_address_is_sealed_in_the_database_and_opens_for_its_reader(town):
    actions.protect_address(
        person=town.danny, address="1 Hidden Lane", why="He asked us to", on=town.on, by=town.founder
    )

    with connection.cursor() as cursor:
        cursor.execute("SELECT address FROM parties_whereabouts")
        raw = bytes(cursor.fetchone()[0])

    assert b"Hidden" not in raw
    assert Whereabouts.objects.get().address == "1 Hidden Lane"


def test_a_new_protected_address_ends_the_one_before(town):
    for address in ("1 Hidden Lane", "2 Hidden Lane"):
        actions.protect_address(person=town.danny, address=address, why="Safety", on=town.on, by=town.founder)

    assert Whereabouts.objects.lasting().get().address == "2 Hidden Lane"


def test_a_former_name_cannot_be_kept_in_clear(town):
    with pytest.raises(IntegrityError), transaction.atomic():
        Name.objects.create(party=town.danny, use="former", text="Before", holder=town.connect, recorded_at=town.at)


def test_nobody_is_born_tomorrow(town):
    with pytest.raises(Refused, match="in the future"):
        town.person("Nia", born_on=town.on + timedelta(days=1))


def test_somebody_in_a_life_takes_a_role_only_with_a_record_of_their_own(town):
    mum = town.tie("Mum").to_party
    standing = {"person": town.danny, "ground": "chosen", "matters": "plans", "sees_page": True}

    with pytest.raises(Refused, match="Register this person first"):
        actions.let_speak(speaker=mum, on=town.on, by=town.founder, **standing)
    actions.give_record(party=mum, full_name="Grace Okafor", on=town.on, by=town.founder)

    assert actions.let_speak(speaker=mum, on=town.on, by=town.founder, **standing).speaker == mum


def test_every_act_leaves_one_line_about_the_person(town):
    before = Line.objects.filter(about_id=town.danny.pk).count()

    actions.ask_needs(person=town.danny, answer="none", on=town.on, by=town.founder)

    assert Line.objects.filter(about_id=town.danny.pk).count() == before + 1


@pytest.mark.parametrize("name", ["Siân", "Łukasz", "李小龙", "نور", "Ọlá", "O’Neill-Smith", "ಅನಿಲ್", "Zoë 🦊"])
def test_names_of_any_script_are_kept_as_they_are(town, name):
    assert Party.objects.get(pk=town.person(name).pk).called == name
