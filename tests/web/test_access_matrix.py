"""Every address, every kind of user, what is there and what is not, GET and POST."""

import pytest
from django.apps import apps
from django.urls import reverse

from tests.architecture.test_doorways import ours
from tests.web.cast import ROLES, nothing_there, stage
from tests.web.matrix import MATRIX

pytestmark = pytest.mark.django_db

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


@pytest.mark.parametrize("role", ROLES)
def test_who_may_open_what(scene, role):
    client = scene.client(role)
    not_found = client.get("/people/nothing-like-this/").content

    for name, row in MATRIX.items():
        answer = client.get(address(name, scene.ids))
        if role in row.get:
            assert answer.status_code in {200, 302}, name
        else:
            assert answer.status_code in {404, 405}, name
            assert answer.status_code == 405 or answer.content == not_found, name


@pytest.mark.parametrize("role", ROLES)
def test_what_is_not_there_is_answered_as_what_is_hidden(scene, role):
    client = scene.client(role)
    absent = nothing_there(scene.ids)
    not_found = client.get("/people/nothing-like-this/").content

    for name, asked in addresses().items():
        if asked and asked != ("heading",):
            answer = client.get(address(name, absent))
            assert answer.status_code in {404, 405}, name
            assert answer.status_code == 405 or answer.content == not_found, name


@pytest.mark.parametrize("role", ROLES)
def test_a_form_from_whoever_may_not_send_it_changes_nothing(scene, role):
    client = scene.client(role)
    before = everything()

    for name, row in MATRIX.items():
        if role not in row.post:
            answer = client.post(address(name, scene.ids), {"version": "1"})
            assert answer.status_code in {404, 405}, name

    assert everything() == before


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_send_a_form_is_answered(scene, role):
    client = scene.client(role)

    for name, row in MATRIX.items():
        if role in row.post:
            answer = client.post(address(name, scene.ids), {"version": "1"})
            assert answer.status_code in {200, 204, 302, 403, 409}, (name, answer.status_code)
