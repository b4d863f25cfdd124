"""What is hidden is looked for exactly as what is absent: the same statements, in the same number."""

import re

import pytest
import time_machine
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from tests.town import NOON
from tests.web.cast import nothing_there, stage
from tests.web.matrix import MATRIX
from tests.web.test_access_matrix import address, addresses

pytestmark = pytest.mark.django_db

# What somebody may read, and not change: to them it is not hidden, and the page that says what it is stands beside.
READ_BESIDE = {
    "source_check": "source",
    "ask_objection_answer": "ask",
    "finding_hurt_answer": "finding",
    "mine_access": "mine",
    "mine_matter": "mine_matters",  # who speaks for somebody reads the lines that they show
    "group_rule_new": "group",  # a lead who oversees a group reads it, and proposes no rule
    "group_rule_from": "group",
    "group_aim_new": "group",
    "group_leaving_new": "group",  # a lead reads how somebody leaves, and does not leave for them
    "group_leaving_own": "group_leaving",
    "group_leaving_stay": "group_leaving",
    "group_check_in_answer": "group_session",  # a lead reads that it is open, and not of whom they may not know
}
ID = re.compile(r"'?\b(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b'?")
NUMBERED = re.compile(r'SAVEPOINT "\w+"')  # behind the wall each request is one: its name counts on


def statements(client, where: str) -> list[str]:
    """What a request asks of the database, without the ids it asks about and the names of savepoints."""
    reset_queries()  # their log is not endless
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(where)
    assert answer.status_code in {404, 405}, where
    return [NUMBERED.sub("SAVEPOINT", ID.sub("an id", one["sql"])) for one in asked]


def is_read(name: str, role: str) -> bool:
    """Whether somebody in this role may read what an address is about."""
    return role in MATRIX[name].get or (name in READ_BESIDE and role in MATRIX[READ_BESIDE[name]].get)


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize("role", ["colleague", "barred lead", "lead elsewhere", "another person", "speaker", "left"])
def test_hidden_and_absent_ask_the_same(town, role):
    scene = stage(town)
    client = scene.client(role)
    absent = nothing_there(scene.ids)
    asked = [name for name, ids in addresses().items() if set(ids) - {"heading"} and not is_read(name, role)]
    client.get("/easy-read/")  # the session's own upkeep is done here

    differ = [
        name
        for name in asked
        if statements(client, address(name, scene.ids)) != statements(client, address(name, absent))
    ]

    assert len(asked) > 30
    assert differ == []
