"""Statements that are made once answer as those that Django makes anew each time."""

from uuid import uuid4

import pytest
from django.db.models import F, Value

from kinweave.information.gathering import whole
from kinweave.information.gathering.made import made
from kinweave.parties.models import Party


@pytest.mark.parametrize("count", [0, 1, 3, 4])
def test_whole_rows_are_those_of_these_ids_and_no_others(town, count):
    rows = [town.somebody_at_work(name, "support_worker") for name in ("Ana", "Bea", "Cem", "Dov", "Eva")]
    for some in (rows[:count], rows[5 - count :]):
        anew = Party.objects.in_bulk([one.pk for one in some])

        found = whole(Party, [one.pk for one in some])

        assert [_said(one) for one in found.values()] == [_said(anew[pk]) for pk in found]
        assert found.keys() == anew.keys()


def test_what_is_asked_goes_where_its_stand_in_was_and_all_else_stays(town):
    ana, bea = (town.somebody_at_work(name, "support_worker") for name in ("Ana", "Bea"))
    nobody = uuid4()
    kept = {"one": Value(1), "yes": Value(True), "words": Value("1 %s %(one)s"), "rest": (F("version") + 5) % Value(4)}
    rows = Party.objects.filter(pk=nobody).annotate(**kept)
    text, values = rows.values_list("called", *kept).query.sql_with_params()

    statement = made(text, values, {"who": nobody})

    for row in (ana, bea):
        assert statement.ask({"who": row.pk}) == [(row.called, 1, True, "1 %s %(one)s", (row.version + 5) % 4)]


def _said(row: Party) -> dict:
    return {field.attname: getattr(row, field.attname) for field in Party._meta.concrete_fields}
