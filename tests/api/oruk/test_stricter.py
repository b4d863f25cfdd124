"""What the published schemas do not ask: arithmetic, one answer for one thing, distances, and nothing left empty."""

from datetime import UTC, date, datetime, timedelta
from math import acos, cos, radians, sin
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinweave.api.oruk import parameters
from kinweave.directory import published, rules
from tests.api.oruk.world import BASE, CODES, LISTS, MIDDLES

SEEN = {
    "Mill Choir", "Allotment", "=Brass & Co <band>", "Canary’s Nest", "Vale Toddlers", "Quay Crafts", "Little Finch",
    "Tiny Wrens", "Acorn Nursery", "Oak House", "Childminder",
}  # fmt: skip


def test_everything_is_there_that_anyone_may_see_and_nothing_else(world):
    assert world.names() == SEEN


def every_path(world):
    return ["", *(f"/{name}" for name in LISTS), *(f"/{name}/{world.rows(f'/{name}')[0]['id']}" for name in LISTS)]


def test_every_path_answers_with_and_without_a_slash(world):
    for path in every_path(world):
        for slash in ("", "/"):
            answer = world.client.get(f"{BASE}{path}{slash}")
            assert (answer.status_code, answer["Content-Type"]) == (200, "application/json"), path
            assert answer["Access-Control-Allow-Origin"] == "*"
        assert world.client.get(f"{BASE}{path}").content == world.client.get(f"{BASE}{path}/").content


@pytest.mark.parametrize("path", [
    "/nothing", "/services/x", "/services/7d0c9a64-3a4b-4d5e-9d3f-6c1f0f6a2b51", "/services/a/b", "/taxonomies/%00",
    "/organizations/7d0c9a64-3a4b-4d5e-9d3f-6c1f0f6a2b51", "/taxonomy_terms/1", "/service_at_locations/%F0%9F%90%81",
])  # fmt: skip
def test_what_is_not_there_is_said_in_json_to_everybody(world, path):
    answer = world.client.get(f"{BASE}{path}")

    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (404, "*")
    assert answer.json() == {"detail": "There is nothing here."}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("size", [1, 2, 3, 5, 50])
def test_the_pages_of_a_list_hold_each_of_its_rows_once(world, name, size):
    whole, ids, number = [row["id"] for row in world.rows(f"/{name}")], [], 0
    while True:
        number += 1
        page = world.get(f"/{name}", page=number, per_page=size)
        ids += [row["id"] for row in page["contents"]]
        assert page["total_items"] == len(whole)
        assert page["total_pages"] == -(-len(whole) // size)
        assert (page["page_number"], page["size"]) == (number, len(page["contents"]))
        assert page["first_page"] is (number == 1)
        assert page["last_page"] is (number == page["total_pages"])
        assert page["empty"] is False
        if page["last_page"]:
            break

    assert ids == whole
    assert len(set(ids)) == len(ids)
    assert all(str(UUID(known)) == known for known in ids)
    beyond = world.get(f"/{name}", page=number + 1, per_page=size)
    assert (beyond["empty"], beyond["contents"], beyond["last_page"]) == (True, [], True)
    assert world.get(f"/{name}", page=999_999_999)["empty"]


def test_a_row_of_a_list_says_what_its_item_says(world):
    for name in LISTS:
        for row in world.rows(f"/{name}"):
            same_where_both(row, world.get(f"/{name}/{row['id']}"))


def same_where_both(less, more):
    """What a list says of a thing stands in the thing itself."""
    if isinstance(less, dict):
        for key, value in less.items():
            same_where_both(value, more[key])
    else:
        assert less == more


def test_a_full_list_holds_what_the_items_hold(world):
    for name in ("services", "service_at_locations", "organizations"):
        for row in world.rows(f"/{name}", full="true"):
            assert row == world.get(f"/{name}/{row['id']}")


def empty_at(said, path=""):
    """Where something is null, or an empty optional field."""
    required = ("postal_code", "address_1", "city", "state_province", "description", "contents", "services")
    if isinstance(said, dict):
        for key, value in said.items():
            if value is None or (value in ("", [], {}) and key not in required):
                yield f"{path}/{key}"
            yield from empty_at(value, f"{path}/{key}")
    elif isinstance(said, list):
        for value in said:
            yield from empty_at(value, path)


def test_what_is_empty_is_left_out(world):
    for name in LISTS:
        for row in world.rows(f"/{name}"):
            assert list(empty_at(row)) == list(empty_at(world.get(f"/{name}/{row['id']}"))) == []
    addresses = [place["addresses"][0] for row in world.rows("/services", full="true")
                 for place in [row["service_at_locations"][0]["location"]] if "addresses" in place]  # fmt: skip
    assert len(addresses) == 8 - 1
    for address in addresses:
        assert address["address_1"]
        assert address["city"]
        assert address["state_province"]


def test_days_are_days_and_instants_are_instants(world):
    for row in world.rows("/services"):
        assert datetime.fromisoformat(row["last_modified"]).tzinfo
        if "assured_date" in row:
            assert date.fromisoformat(row["assured_date"]).isoformat() == row["assured_date"]


def test_only_a_place_that_somebody_checked_is_assured(world):
    assured = {row["name"] for row in world.rows("/services") if "assured_date" in row}

    assert assured == {"Mill Choir", "Allotment", "=Brass & Co <band>", "Canary’s Nest"}


def test_every_id_leads_somewhere(world):
    for row in world.rows("/services", full="true"):
        assert world.get(f"/service_at_locations/{row['service_at_locations'][0]['id']}")["service"]["id"] == row["id"]
        if "organization_id" in row:
            run = world.get(f"/organizations/{row['organization_id']}")
            assert row["id"] in {service["id"] for service in run["services"]}
        for said in row.get("attributes", []):
            term = world.get(f"/taxonomy_terms/{said['taxonomy_term_id']}")
            assert term == said["taxonomy_term"]
            assert term in world.get(f"/taxonomies/{term['taxonomy_id']}")["taxonomy_terms"]


WISHES = {
    "search": "a", "minimum_age": "5", "maximum_age": "99", "day": "FR", "start_time": "09:30", "end_time": "21:00",
    "modified_after": "2020-01-01T00:00:00Z",
}  # fmt: skip


def test_every_wish_narrows_and_all_of_them_hold_at_once(world):
    wishes = {**WISHES, "taxonomy_id": world.rows("/taxonomies")[0]["id"], "organization_id": str(world.singers.pk),
              "taxonomy_term_id": term_id(world, "singing")}  # fmt: skip
    alone = {name: ids(world, **{name: value}) for name, value in wishes.items()}
    everything = ids(world)
    for one, found in alone.items():
        assert found <= everything
        for other, more in alone.items():
            if one != other:
                assert ids(world, **{one: wishes[one], other: wishes[other]}) == found & more, (one, other)


def ids(world, **more):
    return {row["id"] for row in world.rows("/services", **more) if row["status"] != "defunct"}


def term_id(world, name):
    (found,) = [row["id"] for row in world.rows("/taxonomy_terms") if row["name"] == name]
    return found


def test_ages_days_and_times(world):
    assert world.names(minimum_age=16) == {"Mill Choir"}
    assert world.names(minimum_age=5) == {"Mill Choir", "Allotment"}
    assert world.names(maximum_age=99) == {"Mill Choir"}
    assert world.names(day="tu") == world.names(day="Tuesday") == {"Mill Choir"}
    assert world.names(day="MO") == set()
    assert world.names(start_time="10:00", end_time="12:00") == {"Mill Choir"}
    assert world.names(day="TU", end_time="12:00") == set()  # that is on another day


def test_words_are_all_found_in_one_row(world):
    assert world.names(search="mill CHOIR") == {"Mill Choir"}
    assert world.names(search="singers") == {"Mill Choir"}
    assert world.names(search="playgroup") == {"Vale Toddlers"}
    assert world.names(search="%") == world.names(search="' OR 1=1 --") == set()


def test_a_taxonomy_finds_at_least_what_each_of_its_terms_finds(world):
    for taxonomy in world.rows("/taxonomies"):
        whole = ids(world, taxonomy_id=taxonomy["id"])
        by_term = [ids(world, taxonomy_term_id=term["id"])
                   for term in world.rows("/taxonomy_terms", taxonomy_id=taxonomy["id"])]  # fmt: skip
        assert whole
        assert set().union(*by_term) == whole
    assert world.names(taxonomy_term_id=term_id(world, "Playgroup")) == {"Vale Toddlers"}


def test_what_nothing_has_finds_nothing(world):
    nobody = "7d0c9a64-3a4b-4d5e-9d3f-6c1f0f6a2b51"

    for name in ("taxonomy_id", "taxonomy_term_id", "organization_id"):
        assert world.names(**{name: nobody}) == set()
    assert world.rows("/taxonomy_terms", taxonomy_id=nobody) == []
    assert world.rows("/taxonomy_terms", parent_id=nobody) == []
    assert world.rows("/taxonomy_terms", top_only="true") == world.rows("/taxonomy_terms")


def test_organisations_are_those_that_run_something(world):
    assert world.names("/organizations") == {"Vale Singers", "Vale Families"}
    families = world.rows("/organizations", search="famil")[0]
    whole = world.get(f"/organizations/{families['id']}", full_service="true")
    assert {row["name"] for row in whole["services"]} == {"Vale Toddlers", "Quay Crafts"}
    assert all(row == world.get(f"/services/{row['id']}") for row in whole["services"])
    assert world.names(organization_id=families["id"]) == {"Vale Toddlers", "Quay Crafts"}


def by_cosines(one, other):
    """The distance on a sphere, by another formula than the one that is used."""
    a, b = radians(one[0]), radians(other[0])
    return 6_371_008.8 * acos(min(1.0, sin(a) * sin(b) + cos(a) * cos(b) * cos(radians(one[1] - other[1]))))


@pytest.mark.parametrize(("one", "other", "metres"), [
    ((51.5007, -0.1246), (55.9486, -3.1999), 534_000), ((0.0, 0.0), (0.0, 1.0), 111_195), ((52.0, 1.0), (52.0, 1.0), 0),
])  # fmt: skip
def test_distances_are_right(one, other, metres):
    assert rules.metres(one, other) == pytest.approx(metres, rel=0.002)
    assert rules.metres(one, other) == pytest.approx(by_cosines(one, other), abs=1)


@pytest.mark.parametrize("metres", [0, 50, 150, 400, 600, 700, 2000, 50_000])
def test_what_is_near_a_postcode_is_what_lies_within_that_distance(world, postcodes, metres):
    town, mill = CODES["AV1 2CD"], MIDDLES["Mill Lane"]
    where = {"Mill Choir": (51.9312, -2.9811), "=Brass & Co <band>": town, "Vale Toddlers": CODES["AV1 3EF"],
             "Acorn Nursery": town, "Oak House": town, "Childminder": MIDDLES["Ashby Vale"],
             "Allotment": MIDDLES["Station Parade"], "Canary’s Nest": mill, "Little Finch": mill,
             "Tiny Wrens": mill}  # fmt: skip

    found = world.names("/service_at_locations", postcode="av12cd", proximity=metres)

    assert found == {name for name, point in where.items() if by_cosines(point, CODES["AV1 2CD"]) <= metres}


def test_a_postcode_alone_narrows_nothing_where_no_area_has_an_outline(world, postcodes):
    assert world.names("/service_at_locations", postcode="AV1 2CD") == SEEN


def test_a_place_says_its_own_point_and_never_the_middle_of_an_area(world, postcodes):
    for row in world.rows("/service_at_locations"):
        place = row["location"]
        assert (place.get("latitude"), place.get("longitude")) not in MIDDLES.values()
    assert world.rows("/service_at_locations", search="choir")[0]["location"]["latitude"] == 51.9312


def test_what_changed_since_an_instant_is_found_from_that_instant_on(world):
    for row in world.rows("/services"):
        at = datetime.fromisoformat(row["last_modified"])
        assert row["id"] in ids(world, modified_after=row["last_modified"])
        assert row["id"] not in ids(world, modified_after=(at + timedelta(microseconds=1)).isoformat())
        assert row["id"] in ids(
            world, modified_after=at.astimezone(UTC).isoformat().replace("+00:00", "%2B00:00"[:0] + "Z")
        )


def test_who_holds_what_was_withdrawn_is_told_and_nothing_else(world):
    gone = [row for row in world.rows("/services", modified_after="2020-01-01") if row["status"] == "defunct"]

    assert {row["id"] for row in gone} == {str(one.pk) for one in (world.ended, world.refuge, world.gone, world.secret)}
    assert all(set(row) == {"id", "status"} for row in gone)
    with_a_wish = world.rows("/services", modified_after="2020-01-01", search="choir")
    assert [row for row in with_a_wish if row["status"] == "defunct"] == gone
    assert not [row for row in world.rows("/services") if row["status"] == "defunct"]
    for row in gone:
        assert world.client.get(f"{BASE}/services/{row['id']}").status_code == 404
    assert len([row for row in world.rows("/service_at_locations", modified_after="2020-01-01")
                if set(row) == {"id", "status"}]) == 4  # fmt: skip


def test_somebody_whom_another_register_hides_later_has_changed(world):
    (finch,) = [row for row in world.rows("/services") if row["name"] == "Little Finch"]

    (minder,) = [row for row in world.rows("/services") if row["name"] == "Childminder"]

    assert finch["last_modified"] == minder["last_modified"]


def test_minimal_says_of_everything_only_when_it_changed(world):
    page = world.get("/services", minimal="true", per_page=2)

    assert (page["total_items"], page["total_pages"], page["size"]) == (len(SEEN), 1, len(SEEN))
    assert {row["id"]: row["modified_date"] for row in page["contents"]} == {
        row["id"]: row["last_modified"] for row in world.rows("/services")
    }
    assert all(set(row) == {"id", "modified_date"} for row in page["contents"])


def test_lines_hold_every_row_of_a_list(world):
    for name in LISTS:
        assert world.lines(f"/{name}", per_page=1) == world.rows(f"/{name}")
    assert world.lines("/services", full="true", search="mill") == world.rows("/services", full="true", search="mill")


def test_a_table_holds_every_row_and_no_formula(world):
    answer = world.client.get(f"{BASE}/services", {"format": "csv", "search": "brass"})
    table = b"".join(answer.streaming_content).decode()

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert table.startswith("\ufeffid,name,status")
    assert table.count("\r\n") == 2
    assert ",'=Brass & Co <band>," in table


@pytest.mark.parametrize("parameters", [
    {"page": "0"}, {"page": "-1"}, {"page": "x"}, {"page": "1e3"}, {"page": "٣"}, {"page": "9" * 40}, {"per_page": "0"},
    {"format": "xml"}, {"full": "maybe"}, {"minimal": "2"}, {"minimum_age": "old"}, {"minimum_age": "nan"},
    {"maximum_age": "inf"}, {"maximum_age": "-1"}, {"day": "Someday"}, {"day": "MOX"}, {"start_time": "25:00"},
    {"end_time": "noon"}, {"modified_after": "yesterday"}, {"modified_after": "2026-02-30"},
    {"modified_after": "0001-01-01T00:00:00+14:00"}, {"modified_after": "9999-12-31T23:59:59-14:00"},
    {"taxonomy_id": "x"}, {"taxonomy_term_id": "1"}, {"organization_id": "x\x00"}, {"search": "a\x00b"},
    {"search": "x" * 300}, {"search": "\u202eabc"},
    {"search": "a b c d e f g h i j k l m"},
])  # fmt: skip
def test_what_cannot_be_understood_is_said_in_one_sentence(world, parameters):
    answer = world.client.get(f"{BASE}/services", parameters)

    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (400, "*")
    assert answer.json()["detail"].startswith(f"{next(iter(parameters))}: ")


@pytest.mark.parametrize("parameters", [
    {"postcode": "nowhere"}, {"postcode": "ZZ9 9ZZ"}, {"proximity": "100"}, {"postcode": "AV1 2CD", "proximity": "far"},
    {"proximity": "50001", "postcode": "AV1 2CD"},
])  # fmt: skip
def test_a_distance_needs_a_postcode_that_is_known(world, postcodes, parameters):
    answer = world.client.get(f"{BASE}/service_at_locations", parameters)

    assert answer.status_code == 400
    assert answer.json()["detail"].startswith(("postcode: ", "proximity: "))


def test_what_nobody_asked_for_is_left_alone(world):
    assert world.get("/services", something="else") == world.get("/services")
    assert world.get("/services", per_page=100_000)["size"] == len(SEEN)
    assert parameters.MOST == published.READ_AT_ONCE


def test_an_answer_that_has_not_changed_is_not_sent_again(world):
    first = world.client.get(f"{BASE}/services")
    again = world.client.get(f"{BASE}/services", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["Access-Control-Allow-Origin"]) == (304, b"", "*")

    world.listed("Something new")

    assert world.client.get(f"{BASE}/services", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_only_reading_is_open(world):
    for way in ("post", "put", "patch", "delete"):
        answer = getattr(world.client, way)(f"{BASE}/services")
        assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (405, "*")
    asked_first = world.client.options(f"{BASE}/services")
    assert (asked_first.status_code, asked_first["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert world.client.head(f"{BASE}/services").content == b""


def test_whoever_asks_very_often_waits(world, settings):
    settings.ORUK_EACH_MINUTE = 2

    answers = [world.client.get(f"{BASE}/") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Access-Control-Allow-Origin"] == "*"
    assert answers[2]["Retry-After"] == "60"
    assert world.client.get(f"{BASE}/", REMOTE_ADDR="10.0.0.9").status_code == 200


@pytest.mark.parametrize("more", [
    {"format": "ndjson"}, {"format": " NDJSON "}, {"format": "csv"}, {"minimal": "true"}, {"minimal": "1"},
    {"full": " True"}, {"full_service": "true"}, {"proximity": "100"}, {"organization_id": "x"},
    {"proximity": "100", "format": "none"},
])  # fmt: skip
def test_a_whole_list_counts_as_many_answers(world, settings, more):
    settings.ORUK_EACH_MINUTE = 100

    answers = [world.client.get(f"{BASE}/services", more) for _ in range(2)]

    assert [answer.status_code == 429 for answer in answers] == [False, True]


@pytest.mark.parametrize("more", [{}, {"minimal": "false"}, {"full": ""}, {"format": "JSON"}, {"search": "choir"}])
def test_a_page_counts_as_one(world, settings, more):
    settings.ORUK_EACH_MINUTE = 3

    assert [world.client.get(f"{BASE}/services", more).status_code for _ in range(4)] == [200, 200, 200, 429]


def test_behind_a_proxy_the_address_that_it_names_is_counted(world, settings):
    settings.ORUK_EACH_MINUTE, settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1, 1

    statuses = [
        world.client.get(f"{BASE}/", headers={"X-Forwarded-For": named}).status_code
        for named in ("10.0.0.1, 10.0.0.2", "10.0.0.3, 10.0.0.2", "10.0.0.4", "nobody", "no one")
    ]

    assert statuses == [200, 429, 200, 200, 429]


@pytest.mark.parametrize("path", [f"/{name}" for name in LISTS])
@pytest.mark.parametrize("more", [{}, {"full": "true"}, {"full_service": "true"}])
def test_a_long_page_takes_as_many_queries_as_a_short_one(world, path, more):
    with CaptureQueriesContext(connection) as short:
        world.get(path, per_page=len(SEEN), **more)
    for number in range(12):
        world.listed(f"Choir {number}", organisation=world.singers, interests=["singing", "music"])

    with CaptureQueriesContext(connection) as long:
        world.get(path, per_page=50, **more)

    assert len(long) <= len(short)
