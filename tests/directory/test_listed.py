"""What the public may see of a place and of an entry: of who works at home only the area, of a refuge nothing."""

from dataclasses import astuple, replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinweave.directory import actions, bringing
from kinweave.directory.listed import (
    POSTCODE,
    area_only,
    listed_entries,
    listed_services,
    nearer,
    of_entry,
    of_service,
)
from kinweave.directory.models import Area, Entry, EntryVersion, Service
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from tests.directory.registers import CHILDMINDER, NURSERY, applied, compared, nursery, ofsted, went_on
from tests.town import NOON

TODAY = NOON.date()
MIDDLE = (51.9321, -2.9812)
HOME = (51.930417, -2.984533)  # where somebody lives
STREETS = ("12 Mill Lane", "Flat 2, 9 Quay Street", "4b Stryd y Bont", "The Cottage, 3 Kiln Row")
CODES = ("AV1 2CD", "av12cd", "SW1A 1AA")
REACHES = ("01632 960009", "(01632) 96-00-09", "+44 1632 960009", "mabli@mice.test", "www.mice.test", "https://mice.test/a",
           "Mice.co.uk")  # fmt: skip


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))


def listed(town, name="Mill Choir", **facts):
    told = {
        "description": "We sing.", "where": "Mill Hall, AV1 2CD", "area": "Mill Lane", "interests": ["singing"],
        "source": "Council list", "checked_on": town.on, "on": town.on, "by": town.founder, "phone": "01632 960002",
        "latitude": HOME[0], "longitude": HOME[1],
    }  # fmt: skip
    return actions.list_service(name=name, **{**told, **facts})


def services(on=TODAY):
    return listed_services(Service.objects.all().published(on))


def entries(on=TODAY):
    return listed_entries(EntryVersion.objects.all().published(on).by_name())


def test_anyone_sees_where_a_club_is_what_it_costs_and_when_it_is_open(town):
    organisation = parties.found_organisation(called="Vale Singers", on=town.on, by=town.founder)
    listed(
        town, organisation=organisation, pence=0, cost_words="free", youngest=16, access={"step_free": True},
        opening=[(1, time(19), time(21))], languages=["en", "cy"],
    )  # fmt: skip

    (found,) = services()

    assert (found.name, found.organisation_name, found.address) == ("Mill Choir", "Vale Singers", "Mill Hall, AV1 2CD")
    assert (found.postcode, found.outcode, found.point) == ("AV1 2CD", "AV1", HOME)
    assert (found.pence, found.youngest, found.languages, found.interests) == (0, 16, ("en", "cy"), ("singing",))
    assert [(one.weekday, one.opens_at) for one in found.openings] == [(1, time(19))]
    assert [(one.key, one.is_there) for one in found.accesses] == [("step_free", True)]
    assert found.checked_on == town.on


def test_a_place_without_a_point_lies_in_the_middle_of_its_area(town):
    actions.draw_area(name="Mill Lane", latitude=MIDDLE[0], longitude=MIDDLE[1], on=town.on, by=town.founder)
    listed(town, latitude=None, longitude=None, where="Mill Hall")

    assert services()[0].point == MIDDLE


def test_what_has_ended_is_seen_until_that_day(town):
    actions.end_service(service=listed(town), on=town.on, by=town.founder)

    assert services(town.on) == []
    assert len(services(town.on - timedelta(days=1))) == 1


@pytest.mark.parametrize("fact", [{"name": "Vale Refuge"}, {"description": "A safe house."}])
def test_what_may_protect_somebody_is_not_listed(town, fact):
    with pytest.raises(Refused, match="may protect somebody"):
        listed(town, **fact)


@pytest.mark.parametrize("fact", [
    {"name": "Vale REFUGE"}, {"description": "Run by Women’s Aid"}, {"where": "The Refuge, 1 Hill Road"},
])  # fmt: skip
def test_what_came_to_protect_somebody_is_not_seen_at_all(town, fact):
    place = listed(town)
    listed(town, "Mill Band")

    Service.objects.filter(pk=place.pk).update(**fact)

    assert [found.name for found in services()] == ["Mill Band"]


def test_what_is_run_by_who_protects_somebody_is_not_seen_at_all(town):
    listed(town, organisation=parties.found_organisation(called="Ashby Women's Aid", on=town.on, by=town.founder))

    assert services() == []


def test_of_a_place_in_a_home_nothing_is_kept_that_says_where(town):
    listed(town, "Mabli’s Mice", description="A childminder at 12 Mill Lane.", getting_there="The red door")

    (found,) = services()

    assert found.is_by_area
    assert (found.area, found.point, found.description) == ("Mill Lane", None, "")
    said = str(astuple(found)) + str(Service.objects.values().get())
    for word in ("AV1", "Mill Hall", "960002", str(HOME[0]), "red door"):
        assert word not in said


def test_anyone_sees_what_a_register_says_once_it_is_applied(editor):
    compared(editor, ofsted(NURSERY))
    assert entries() == []

    bringing.cancel(found=bringing.Import.objects.get(), on=editor.on, by=editor)
    applied(editor, ofsted(NURSERY))

    (found,) = entries()
    assert (found.id, found.is_entry) == (Entry.objects.get().pk, True)
    assert (found.name, found.postcode, found.area) == ("Acorn Nursery", "AV1 2CD", "Ashby Vale")
    assert (found.capacity, found.identifiers, found.register) == (40, {"urn": "EY100001"}, "ofsted")
    assert found.source == "Ofsted, childcare providers"
    assert "Hidden" not in str(astuple(found))


def test_what_has_left_a_register_is_not_seen(editor):
    applied(editor, ofsted(NURSERY, nursery("EY100003", "Oak House")))
    applied(editor, ofsted(NURSERY))

    assert [found.name for found in entries()] == ["Acorn Nursery"]


def test_a_childminder_is_seen_by_area_only(editor, town):
    actions.draw_area(name="Ashby Vale", latitude=MIDDLE[0], longitude=MIDDLE[1], on=town.on, by=town.founder)
    open_home = {**CHILDMINDER, "Provider name": "Mabli’s Mice", "Provider address line 1": "12 Mill Lane",
                 "Provider postcode": "AV1 2CD", "Telephone Number": "01632 960009"}  # fmt: skip

    applied(editor, ofsted(open_home))

    (found,) = entries()
    assert (found.name, found.area, found.point, found.is_by_area) == ("Mabli’s Mice", "Ashby Vale", MIDDLE, True)
    assert (found.address, found.postcode, found.phone, found.website) == ("", "", "", "")


def test_who_another_register_lists_by_area_only_is_seen_by_area_only(editor):
    """A council's own list came first, with the address; the regulator says later that it is a childminder's home."""
    own = b"Reference,Name,Address,Postcode,Area,URN\n1,Little Mice,12 Mill Lane,AV1 2CD,Ashby,EY200002\n"
    applied(editor, own, key="own")
    assert entries()[0].address == "12 Mill Lane"

    applied(editor, ofsted(CHILDMINDER))

    assert {found.is_by_area for found in entries()} == {True}
    assert "Mill Lane" not in str(entries())
    assert "AV1" not in str(entries())


def test_an_entry_that_is_corrected_to_a_home_says_no_more_where(editor):
    applied(editor, ofsted(NURSERY))

    bringing.correct(
        entry=Entry.objects.get(), fields={"kind": "Childminder"}, because="They rang", on=editor.on, by=editor
    )

    assert EntryVersion.objects.current().get().postcode == ""
    assert entries()[0].is_by_area


def test_an_entry_that_is_corrected_to_a_refuge_is_not_seen(editor):
    applied(editor, ofsted(NURSERY))

    bringing.correct(
        entry=Entry.objects.get(), fields={"name": "Vale Refuge"}, because="They rang", on=editor.on, by=editor
    )

    assert entries() == []


def months_later(editor, months):
    """Her eyes some months on."""
    return replace(editor, at=editor.at + timedelta(days=31 * months))


def test_an_entry_that_each_months_file_names_the_same_is_as_fresh_as_the_file(editor):
    applied(editor, ofsted(NURSERY))
    later = months_later(editor, 4)

    applied(later, ofsted(NURSERY))

    assert (entries()[0].checked_on, entries()[0].source) == (later.on, "Ofsted, childcare providers")
    assert EntryVersion.objects.count() == 1


def test_what_somebody_left_as_it_is_is_as_old_as_it_was(editor):
    oak, fern = nursery("EY100003", "Oak House"), nursery("EY100004", "Fern")
    applied(editor, ofsted(NURSERY, oak, fern))
    later = months_later(editor, 4)
    found = compared(later, ofsted({**NURSERY, "Places": "50"}, {**oak, "Places": "50"}, fern))
    left = found.staged.get(identifier="EY100001")
    bringing.decide(found=found, decisions={left.pk: "leave"}, on=later.on, by=later)
    bringing.decide_all(found=found, what="changed", on=later.on, by=later)
    bringing.go_on_although(found=found, because="Seen", on=later.on, by=later)
    went_on(bringing.apply(found=found, on=later.on, by=later), later)

    days = {one.name: one.checked_on for one in entries()}
    assert days == {"Acorn Nursery": editor.on, "Oak House": later.on, "Fern": later.on}


def test_a_correction_is_not_the_word_of_the_register(editor):
    applied(editor, ofsted(NURSERY))
    later = months_later(editor, 1)
    bringing.correct(entry=Entry.objects.get(), fields={"capacity": 9}, because="They rang", on=later.on, by=later)

    applied(months_later(editor, 2), ofsted(NURSERY))

    assert (entries()[0].checked_on, entries()[0].source) == (later.on, "Corrected here")


def test_what_was_not_asked_for_as_the_public_may_is_not_shown(editor):
    applied(editor, ofsted(NURSERY))

    with pytest.raises(AttributeError):
        listed_entries(EntryVersion.objects.current())


def test_a_page_of_either_takes_as_many_queries_as_one_row(town, editor, django_assert_num_queries):
    rows = [nursery(f"EY3{number:05}", f"Nursery {number}") for number in range(12)]
    applied(editor, ofsted(*rows))
    for number in range(12):
        listed(town, f"Choir {number}")

    with django_assert_num_queries(6):  # the services, three of what hangs on them, the areas, the postcodes
        services()
    # the versions, the areas, the postcodes, what was found right, where there is room, the files, what was left, and
    # the addresses that were chosen
    with django_assert_num_queries(8):
        entries()


@pytest.mark.parametrize("text", STREETS)
def test_a_street_in_a_name_or_an_area_is_not_said(text):
    assert nearer(f"Mice at {text}") == ""
    assert area_only(text) == ""


def test_usual_names_and_areas_stand():
    assert (nearer("Little Stars 4 U"), nearer("Mill Lane Mice"), area_only("Ashby Vale")) == (
        "Little Stars 4 U",
        "Mill Lane Mice",
        "Ashby Vale",
    )


@pytest.mark.parametrize("text", REACHES)
def test_how_to_reach_somebody_is_not_said_in_a_name_or_an_area(text):
    assert nearer(f"Mabli’s Mice {text}") == ""
    assert area_only(f"Ashby {text}") == ""


@pytest.mark.parametrize("scheme", ["cqc", "urn", "care_inspectorate", "company", "charity"])
def test_no_number_of_who_works_at_home_is_said(editor, scheme):
    """A care home's number opens its address on the regulator's own pages."""
    applied(editor, ofsted(CHILDMINDER))
    EntryVersion.objects.update(identifiers={scheme: "1-234567"})

    (found,) = entries()

    assert found.is_by_area
    assert found.identifiers == {}


def test_of_a_place_in_a_home_it_is_not_said_who_told_of_it(town):
    listed(town, "Mabli’s Mice", description="A childminder", source="Mabli, 12 Mill Lane, 01632 960009")

    (found,) = services()

    assert found.source == "Our own list"


words = st.text("abcdefghij éŵ’", min_size=1, max_size=12)
somewhere = st.one_of(*map(st.sampled_from, (STREETS, CODES, REACHES)), words)
texts = st.lists(somewhere, min_size=1, max_size=4).map(", ".join)
TRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
POINTS = {"AV1 2CD": HOME, "SW1A 1AA": HOME}


def tells_where(found) -> bool:
    """Whether anything that is listed has an address, a full postcode or a point nearer than an area's middle."""
    said = " ".join(str(part) for part in astuple(found))
    return bool(
        found.address or found.postcode or found.outcode or found.phone or found.website or found.getting_there
        or found.description or found.cost_words or found.organisation_name or found.organisation_id
        or POSTCODE.search(said) or found.point not in {None, MIDDLE}
        or any(one in said for one in (*STREETS, *REACHES))
    )  # fmt: skip


@TRIED
@given(st.fixed_dictionaries(dict.fromkeys(("name", "kind", "organization_name", "address", "area"), texts)),
       st.sampled_from(CODES), st.booleans())  # fmt: skip
def test_no_entry_by_area_ever_says_where(said, code, is_hidden):
    version = EntryVersion(
        entry=Entry(register="ofsted", identifier="EY1"), phone="01632 960001", website="https://example.org",
        postcode=code, organization_id="RP7", identifiers={"company": "01234567", "urn": "EY1", "cqc": "1-2"},
        recorded_at=NOON, is_area_only=False, status="active",
        **{**said, "kind": said["kind"] if is_hidden else "Childminder"},
    )  # fmt: skip
    version.parted_at = version.window_at = version.where_at = None
    version.seen_at, version.hidden_at = NOON, NOON if is_hidden else None

    found = of_entry(version, {said["area"]: MIDDLE}, POINTS)

    assert not tells_where(found)
    assert found.identifiers == {}


@TRIED
@given(st.fixed_dictionaries(dict.fromkeys(("name", "description", "where", "area", "getting_there", "source"), texts)))
def test_no_place_by_area_ever_says_where(said):
    service = Service(
        latitude=HOME[0], longitude=HOME[1], phone="01632 960001", cost_words="pay at 12 Mill Lane",
        checked_on=date(2026, 10, 1), updated_at=NOON, is_area_only=True, languages=["en"], **said,
    )  # fmt: skip
    service._prefetched_objects_cache = {"interests": [], "schedules": [], "accessibilities": []}

    assert not tells_where(of_service(service, {said["area"]: MIDDLE}, POINTS))


def test_the_middle_of_an_area_is_all_that_a_point_can_be(town):
    Area.objects.create(name="Quay", latitude=MIDDLE[0], longitude=MIDDLE[1])
    listed(town, "Childminder", area="Quay")

    assert services()[0].point == MIDDLE
