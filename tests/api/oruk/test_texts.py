"""Every list and every item is what both texts say, formats and all; and what nobody would think of breaks nothing."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from tests.api.oruk.texts import JANUARY, MARCH, text, validator, with_our_rows
from tests.api.oruk.world import BASE, LISTS
from tests.shared import SHARED

if not (SHARED / "oruk").is_dir():
    pytest.skip("the texts of Open Referral UK are not here", allow_module_level=True)


def test_a_validator_knows_what_is_wrong():
    services = validator(MARCH, "/services")

    assert services.is_valid({"empty": True, "contents": []})
    assert not services.is_valid({"empty": False, "contents": [{"id": "x", "name": "y", "status": "active"}]})
    assert not validator(MARCH, "/").is_valid({"version": "3", "profile": "no address", "openapi_url": "http://x.y"})


@pytest.mark.parametrize("name", [MARCH, JANUARY])
def test_every_list_and_item_is_what_the_text_says(world, name):
    judged = 0
    assert validator(name, "/").is_valid(world.get("/"))
    for path in LISTS:
        of_list, of_item = validator(name, f"/{path}"), validator(name, f"/{path}/{{id}}")
        if of_list is None:
            assert (name, path) == (JANUARY, "organizations")
            continue
        for more in ({}, {"full": "true"}, {"page": 2, "per_page": 3}, {"search": "nothing is called so"}):
            of_list.validate(world.get(f"/{path}", **more))
        for row in world.rows(f"/{path}"):
            of_item.validate(world.get(f"/{path}/{row['id']}"))
            judged += 1

    assert judged > 30


@pytest.mark.parametrize("name", [MARCH, JANUARY])
def test_what_is_gone_and_what_is_minimal_is_as_agreed(world, name):
    services = validator(name, "/services")

    services.validate(world.get("/services", modified_after="2020-01-01"))
    services.validate(world.get("/services", minimal="true", modified_after="2020-01-01"))


CHECKS = (not_a_server_error, content_type_conformance, response_schema_conformance)
TEXTS = {name: with_our_rows(text(name)) for name in (MARCH, JANUARY)}
ASKED = [(name, path) for name, said in TEXTS.items() for path in said["paths"]]
NARROWED = [(name, path) for name, path in ASKED if path.strip("/") in LISTS]  # what has parameters of a kind
BOUNDED = bounds(
    max_examples=20, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize(("name", "path"), ASKED)
def test_what_anybody_asks_is_answered_as_the_text_says(world, name, path):
    assert 200 in statuses(world, name, path, GenerationMode.POSITIVE)


@pytest.mark.parametrize(("name", "path"), NARROWED)
def test_nothing_that_anybody_asks_wrongly_breaks_it(world, name, path):
    assert 400 in statuses(world, name, path, GenerationMode.NEGATIVE)


def statuses(world, name, path, mode) -> set[int]:
    """Ask a path for all that a text allows, or does not allow, and judge every answer. Which statuses came."""
    schema = schemathesis.openapi.from_dict(TEXTS[name])
    schema.app = WSGIHandler()
    known = [row["id"] for row in world.rows(path.partition("/{")[0])] if "{" in path else [""]
    found: set[int] = set()

    @BOUNDED
    @given(schema[path]["GET"].as_strategy(generation_mode=mode), st.one_of(st.none(), st.sampled_from(known)))
    def ask(case, sought):
        if sought:
            case.path_parameters["id"] = sought
        answer = case.call(base_url=f"http://localhost{BASE}")
        case.validate_response(answer, checks=list(CHECKS))
        assert answer.headers["access-control-allow-origin"] == ["*"]
        found.add(answer.status_code)

    ask()
    assert found <= {200, 400, 404}
    return found
