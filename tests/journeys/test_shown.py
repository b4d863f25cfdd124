"""What the journeys' own stranger asks for is there to be asked for."""

from uuid import uuid4

import pytest
from django.apps import apps
from django.urls import resolve

from tests.architecture.test_doorways import ours
from tests.journeys.shown import WHERE, Left, addresses
from tests.web.matrix import MATRIX


@pytest.mark.parametrize("kind", WHERE)
def test_each_kind_of_record_is_asked_for_at_an_address_of_its_own(kind):
    asked = addresses([Left("made", "manager", kind, uuid4().hex, None)])  # an id as SQLite keeps it

    found = [resolve(address).url_name for address in asked]

    assert apps.get_model(kind)
    assert found
    assert set(found) <= {one.name for _route, one in ours()}
    assert all(MATRIX[name].get for name in found), "nobody opens it: a stranger who does not shows nothing"


def test_the_page_of_whom_it_is_about_is_asked_for_too():
    danny = uuid4()

    [address] = addresses([Left("made", "manager", "circles.explanation", uuid4().hex, danny.hex)])

    assert resolve(address).kwargs == {"person_id": danny}
