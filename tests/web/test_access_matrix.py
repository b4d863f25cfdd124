"""Every address, every kind of user, what is there and what is not, GET and POST."""

import pytest
from django.apps import apps
from django.urls import reverse

from tests.architecture.test_doorways import ours
from tests.web.cast import nothing_there, stage
from tests.web.cells import ROLES
from tests.web.matrix import MATRIX

pytestmark = pytest.mark.django_db

NO_RECORD = {
    "heading",
    "kind",
    "material",
    "instrument",
    "retention",
    "secret",
    "owner_secret",
    "situation",
}  # of nobody
COUNTED_APART = {"sessions.Session", "trail.Look", "trail.Seen", "trail.Head", "usersessions.UserSession"}


def addresses() -> dict[str, tuple[str, ...]]:
    """Our addresses by name, with the ids that each asks for."""
    return {one.name: tuple(one.pattern.converters) for _route, one in ours()}


def address(name: str, ids) -> str:
    return reverse(name, kwargs={asked: ids[asked] for asked in addresses()[name]})


def everything() -> dict[str, int]:
    """How many rows there are of each kind: a refused form leaves them as they were."""
    return {
        model._meta.label: model._base_manager.count()
        for model in apps.get_models()
        if model._meta.managed and model._meta.label not in COUNTED_APART
    }


def test_every_address_has_a_row():
    assert set(addresses()) == set(MATRIX)


@pytest.fixture
def scene(town):
    return stage(town)


def is_the_not_found_page(answer, not_found: bytes) -> bool:
    """The one page for what may not be seen; or, for everybody alike, that this address takes no such request."""
    return answer.status_code == 405 or (answer.status_code == 404 and answer.content == not_found)


@pytest.mark.parametrize("role", ROLES)
def test_who_may_open_what(scene, role):
    client = scene.client(role)
    not_found = client.get("/people/nothing-like-this/").content

    answers = {name: client.get(address(name, scene.ids)) for name in MATRIX}

    opened = {name for name, answer in answers.items() if answer.status_code in {200, 302}}
    assert opened == {name for name, row in MATRIX.items() if role in row.get}
    rest = [name for name in answers.keys() - opened if not is_the_not_found_page(answers[name], not_found)]
    assert rest == []


@pytest.mark.parametrize("role", ROLES)
def test_what_is_not_there_is_answered_as_what_is_hidden(scene, role):
    client = scene.client(role)
    absent = nothing_there(scene.ids)
    not_found = client.get("/people/nothing-like-this/").content
    asked = [name for name, ids in addresses().items() if set(ids) - NO_RECORD]

    answers = {name: client.get(address(name, absent)) for name in asked}

    assert [name for name in asked if not is_the_not_found_page(answers[name], not_found)] == []


@pytest.mark.parametrize("role", ROLES)
def test_a_form_from_whoever_may_not_send_it_changes_nothing(scene, role):
    client = scene.client(role)
    before = everything()
    barred = [name for name, row in MATRIX.items() if role not in row.post]

    answers = {name: client.post(address(name, scene.ids), {"version": "1"}).status_code for name in barred}

    assert {name: status for name, status in answers.items() if status not in {404, 405}} == {}
    assert everything() == before


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_send_a_form_is_answered(scene, role):
    client = scene.client(role)
    welcome = [name for name, row in MATRIX.items() if role in row.post and name != "drafts"]

    answers = {name: client.post(address(name, scene.ids), {"version": "1"}).status_code for name in welcome}

    assert {name: status for name, status in answers.items() if status not in {200, 204, 302, 400, 403, 409}} == {}
