"""SQLite is asked with `?`; Django writes `%s`. What was written once is kept."""

import pytest
from django.db import connection

ONLY_SQLITE = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="it is SQLite's own way to write values")


@pytest.fixture
def cursor(db):
    with connection.cursor() as cursor:
        yield cursor


@ONLY_SQLITE
@pytest.mark.parametrize(
    ("query", "values", "answer"),
    [
        ("SELECT %s, %s", [1, "%s"], (1, "%s")),
        ("SELECT '100%%', %s", ["?"], ("100%", "?")),
        ("SELECT %(a)s, '%%'", {"a": 5}, (5, "%")),
        ("SELECT '%%s'", [], ("%s",)),
        ("SELECT '50%%'", {}, ("50%",)),
        ("SELECT '%s'", None, ("%s",)),
    ],
)
def test_a_statement_asks_the_same_the_second_time(cursor, query, values, answer):
    for _ in range(2):
        cursor.execute(query, values)
        assert cursor.fetchone() == answer
