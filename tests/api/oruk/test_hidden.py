"""What is hidden appears in nothing that anyone can fetch, and is not to be found by asking in a clever way."""

import random
from itertools import pairwise

from kinweave.directory import bringing
from kinweave.directory.models import Entry, EntryVersion
from tests.api.oruk.world import CANARIES, CODES, LISTS, MIDDLES, World
from tests.directory.registers import CHILDMINDER, compared, nursery, ofsted


def test_the_canaries_are_in_the_directory_for_who_looks_after_it(world):
    kept = str(list(EntryVersion.objects.values()))

    assert "Canary Cottage" in kept
    assert "AV9 9ZZ" in kept
    assert "Marigold" in kept


def test_no_canary_sings(world):
    said = world.everything()

    assert len(said) > 50_000
    assert "Mill Choir" in said
    assert [canary for canary in CANARIES if canary in said] == []


def test_no_canary_is_found_by_its_words(world):
    for word in ("cottage", "finch row", "marigold", "9ZZ", "AV9", "960666", "limited", "behind"):
        assert world.rows("/services", search=word) == [], word
        assert world.rows("/organizations", search=word) == []
        assert world.rows("/taxonomy_terms", search=word) == []


def test_no_total_counts_what_is_hidden(world):
    assert world.get("/services")["total_items"] == len(world.rows("/services")) == 11
    assert world.get("/organizations")["total_items"] == 2
    kinds = world.names("/taxonomy_terms")
    assert {"Childminder", "Playgroup", "Workshop", "Childcare"} <= kinds


def test_who_is_by_area_only_lies_in_the_middle_of_it_for_every_distance(world, postcodes):
    """200 distances from chosen points move nobody from the middle of their area."""
    dice = random.Random(7)
    hidden = {"Canary’s Nest", "Little Finch", "Tiny Wrens"}
    for _ in range(40):
        code = dice.choice(sorted(CODES))
        for metres in [dice.uniform(0, 12_000) for _ in range(5)]:
            found = world.names("/service_at_locations", postcode=code, proximity=metres) & hidden
            assert found in (set(), hidden), "all of them lie at one point, that of their area"
    around = [len(world.names("/service_at_locations", postcode="AV9 9ZZ", proximity=metres) & hidden)
              for metres in range(0, 12_000, 1000)]  # fmt: skip
    assert all(less <= more for less, more in pairwise(around))
    assert around[0] == 0, "nobody is found at their own postcode"


def test_a_place_by_area_has_no_point_no_address_and_no_organisation(world):
    for row in world.rows("/services", full="true"):
        if row["listed_by_area"]:
            place = row["service_at_locations"][0]["location"]
            assert set(place) <= {"id", "location_type", "name", "accessibility"}
            assert place["name"] in MIDDLES
            assert not {"organization", "organization_id", "contacts", "url", "description", "fees"} & set(row)


def test_an_answer_is_the_same_whether_or_not_something_hidden_is_there(world):
    """A refuge, and a file that nobody has applied, change no byte of what anyone can fetch."""
    before = [world.client.get(f"/oruk/v3/{name}", {"full": "true"}).content for name in LISTS]

    refuge = world.listed("Hidden")
    type(refuge).objects.filter(pk=refuge.pk).update(description="A safe house")
    compared_only(world)

    assert [world.client.get(f"/oruk/v3/{name}", {"full": "true"}).content for name in LISTS] == before


def compared_only(world: World) -> None:
    """A register's file that was brought in and compared, and is not applied."""
    compared(world.editor, ofsted(nursery("EY100009", "Not yet seen"), {**CHILDMINDER, "Provider URN": "EY9"}))


def test_what_somebody_signed_in_is_answered_is_what_anyone_is(world, client):
    client.force_login(world.town.account(world.town.person("Ann")))

    assert client.get("/oruk/v3/services").content == world.client.get("/oruk/v3/services").content


def test_who_becomes_home_based_says_no_more_where(world):
    entry = Entry.objects.get(identifier="EY100003")
    bringing.correct(entry=entry, fields={"is_area_only": True}, because="They rang", on=world.town.on, by=world.editor)

    said = str(world.get(f"/services/{entry.pk}"))

    assert "Mill Lane" not in said
    assert "AV1" not in said


def test_who_is_by_area_only_is_not_found_by_how_to_reach_them(world):
    """What a name does not say to anyone, nobody finds out by asking for it word by word."""
    for name in ("Wrens wrens@marigold.example", "www.marigold.example", "Marigold.example"):
        EntryVersion.objects.filter(name="Tiny Wrens").update(name=name)
        assert world.rows("/services", search="marigold") == []
        EntryVersion.objects.filter(name=name).update(name="Tiny Wrens")
    assert world.rows("/services", search="wrens")
