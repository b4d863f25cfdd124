"""Both texts that carry the number 3.0, and what they say an answer looks like."""

import json
from typing import Any

import jsonschema_rs

from tests.shared import SHARED

MARCH, JANUARY = "oruk-3.0-openapi-2026-03-bundled.json", "oruk-3.0-openapi-2026-01-bundled.json"
TOMBSTONE = {
    "type": "object", "required": ["id", "status"], "additionalProperties": False,
    "properties": {"id": {"type": "string", "format": "uuid"}, "status": {"const": "defunct"}},
}  # fmt: skip
CHANGED = {
    "type": "object", "required": ["id", "modified_date"], "additionalProperties": False,
    "properties": {"id": {"type": "string", "format": "uuid"},
                   "modified_date": {"type": "string", "format": "date-time"}},
}  # fmt: skip


def text(name: str) -> Any:
    """One of the texts."""
    return json.loads((SHARED / "oruk" / name).read_text())


def with_our_rows(said: Any) -> Any:
    """A text in which a list of services may also hold what it asks for and does not describe: what is gone, and
    of each row no more than its id and when it changed."""
    for path in ("/services", "/service_at_locations"):
        schema = said["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        whole = said["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
        rows = whole["properties"]["contents"]
        rows["items"] = {"anyOf": [rows["items"], TOMBSTONE, CHANGED]}
    return said


def validator(name: str, path: str) -> Any:
    """What judges the answers of a path, formats and all. None where this text does not have the path."""
    said = with_our_rows(text(name))
    if path not in said["paths"]:
        return None
    schema = said["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "components": said["components"]}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
