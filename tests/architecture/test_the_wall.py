"""Every table stands on one side: held by an organisation, with a policy of its own, or the installation's."""

from django.apps import apps

from kinweave.keeping_safe.wall.derived import is_held, policies, tables, walled, without_a_place
from kinweave.keeping_safe.wall.written import INSTALLATION, MORE, ONLY_ADDED_TO, WRITTEN

FOR_PAGES = "kinweave_app"


def policies_of(label: str):
    table = apps.get_model(label)._meta.db_table
    return [one for one in policies() if one.table == table and one.role == FOR_PAGES]


def test_every_table_has_its_place():
    assert without_a_place() == []


def test_what_is_held_is_never_the_installation_s():
    assert [model._meta.label for model in tables() if is_held(model) and model._meta.label in INSTALLATION] == []


def test_nothing_is_listed_that_is_not_there():
    labels = {model._meta.label for model in tables()}

    assert INSTALLATION.keys() | WRITTEN.keys() | MORE.keys() <= labels
    assert set(ONLY_ADDED_TO) <= {model._meta.db_table for model in tables()}


def test_a_table_stands_in_one_list_only_and_says_why():
    assert not INSTALLATION.keys() & (WRITTEN.keys() | MORE.keys())
    assert all(INSTALLATION.values())
    assert all(written.why.endswith(".") for written in WRITTEN.values())


def test_every_walled_table_has_a_policy_for_pages_and_one_for_jobs():
    roles = {(one.table, one.role) for one in policies()}

    assert all((model._meta.db_table, FOR_PAGES) in roles for model in walled())
    assert all((model._meta.db_table, "kinweave_job") in roles for model in walled())


def test_no_two_policies_of_a_table_have_one_name():
    names = [(one.table, one.name) for one in policies()]

    assert len(names) == len(set(names))


def test_a_held_table_opens_to_its_holder_and_to_the_person():
    (wish,) = policies_of("ties.Wish")

    assert wish.sees == wish.leaves
    assert wish.sees == (
        "holder_id = ANY ((SELECT kinweave_organisations())::uuid[])"
        " OR person_id = ANY ((SELECT kinweave_people())::uuid[])"
    )


def test_a_row_further_from_the_person_is_reached_along_its_keys():
    (rating,) = policies_of("plans.Rating")

    assert "outcome_id IN (SELECT id FROM plans_outcome WHERE person_id = ANY" in rating.sees


def test_a_line_of_the_trail_is_added_and_read_and_never_changed():
    assert {one.does for one in policies_of("trail.Line")} == {"INSERT", "SELECT"}
