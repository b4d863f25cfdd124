"""The wall between organisations: as kinweave_app, with nothing else in the way."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from kinweave.access import actions as access
from kinweave.circles.across import binding
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.foundation import wall
from kinweave.foundation.database import wrong_settings
from kinweave.keeping_safe.wall.derived import walled
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.ties.models import Tie, Wish
from kinweave.trail.acts import act, note
from kinweave.trail.models import Detail, Line
from tests.postgresql.arranging import arrange
from tests.web.cast import stage
from tests.web.matrix import MATRIX
from tests.web.test_access_matrix import address, addresses

pytestmark = pytest.mark.django_db


def asked(question: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


@pytest.fixture
def standing(town):
    """The wall, from here on: for these organisations, and these rows of one's own."""

    def stand(*organisations: Party, own: tuple[Party, ...] = ()) -> None:
        arrange(False)
        wall.stand(organisations=[one.pk for one in organisations], person=[one.pk for one in own])

    yield stand
    arrange(True)


class TestWhoServes:
    def test_it_is_the_role_that_stands_behind_the_wall(self):
        assert asked("SELECT current_user, session_user") == [("kinweave_app", "kinweave_app")]
        assert asked("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [(False, False)]
        assert asked("SHOW row_security") == [("on",)]

    def test_it_owns_nothing_and_may_become_nobody_else(self):
        assert asked("SELECT count(*) FROM pg_class WHERE relowner = 'kinweave_app'::regrole") == [(0,)]
        for role in ("kinweave_owner", "kinweave_job"):
            assert asked("SELECT pg_has_role('kinweave_app', %s, 'member')", role) == [(False,)]

    def test_nothing_leads_around_the_wall(self):
        assert wrong_settings() == []

    def test_every_walled_table_is_forced(self):
        forced = {
            table for (table,) in asked("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        }

        assert {model._meta.db_table for model in walled()} <= forced

    def test_each_function_that_reaches_over_has_its_path_fixed(self):
        loose = asked(
            "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace"
            " AND NOT coalesce(proconfig, '{}') @> ARRAY['search_path=public, pg_temp']"
        )

        assert loose == []


class TestWhatIsSeen:
    def test_nobody_sees_anybody_before_it_is_said_who_asks(self, town, standing):
        town.tie("Marcus")

        standing()

        assert not Party.objects.people().exists()
        assert not Tie.objects.exists()

    def test_one_organisation_never_sees_the_rows_of_another(self, town, standing):
        mia = town.person("Mia", town.nursery)
        tie = town.tie("Marcus")

        standing(town.nursery)

        assert set(Party.objects.people()) == {mia}
        assert not Tie.objects.filter(pk=tie.pk).exists()

    def test_what_one_cannot_see_one_cannot_change_or_hold(self, town, standing):
        tie, mia = town.tie("Marcus"), town.person("Mia", town.nursery)

        standing(town.nursery)

        assert Tie.objects.filter(pk=tie.pk).update(ended_on=town.on) == 0
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            parties.register(organisation=town.connect, called="Zed", on=town.on, by=town.founder)
        assert Party.objects.filter(pk=mia.pk).update(called="Mia Hale") == 1

    def test_somebody_sees_what_is_about_themself_wherever_it_is_held(self, town, standing):
        wish, peg = town.tie("Marcus"), town.person("Peg")

        standing(town.nursery, own=(town.danny,))

        assert {one.called for one in Party.objects.people()} >= {"Danny", "Marcus"}
        assert Tie.objects.filter(pk=wish.pk).exists()
        assert not Party.objects.filter(pk=peg.pk).exists()
        assert not Wish.objects.exists()

    def test_a_line_of_the_trail_is_written_anywhere_and_changed_nowhere(self, town, standing):
        danny, viewer = town.danny, town.founder

        @act
        def pass_by() -> None:
            note("passed by", danny, by=viewer)

        standing(town.nursery)
        pass_by()

        assert not Line.objects.filter(record_id=danny.pk).exists()
        standing(town.connect)
        assert Line.objects.filter(record_id=danny.pk, verb="passed by").exists()
        assert Line.objects.update(verb="was never there") == 0
        assert Detail.objects.all().delete()[0] == 0


class TestWhatCrosses:
    @pytest.fixture
    def kept_apart(self, town):
        """Peg has a row in each organisation; at the nursery she wants no contact with Gary, who has two as well."""
        lead = town.somebody_at_work("Bea", "team_lead", town.nursery)
        rows = {}
        for called in ("Peg", "Gary"):
            here, there = town.person(called), town.person(called, town.nursery)
            parties.say_same_person(one=here, other=there, on=town.on, by=town.founder)
            rows[called] = [Party.objects.get(pk=one.pk) for one in (here, there)]
        restriction = choose_no_contact(
            person=rows["Peg"][1], against=rows["Gary"][1], own_words="No more of him", lead=lead,
            on=town.on, by=town.founder,
        )  # fmt: skip
        return rows, restriction

    def test_a_restriction_holds_in_another_organisation_and_says_nothing_of_itself(self, town, standing, kept_apart):
        rows, restriction = kept_apart

        standing(town.connect)
        (found,) = binding({rows["Peg"][0].human, rows["Gary"][0].human}, town.on)

        assert (found.pk, found.what, found.scope) == (restriction.pk, "contact", "no_contact")
        assert (found.own_words, found.holder_id, found.lead_id, found.person_id) == ("", None, None, None)
        assert not type(restriction).objects.filter(pk=restriction.pk).exists()

    def test_it_says_on_which_side_of_the_wall_it_stands(self, town, standing, kept_apart):
        rows, _restriction = kept_apart
        humans = [rows["Peg"][0].human, rows["Gary"][0].human]
        question = "SELECT may_know FROM restrictions_between(%s::uuid[], %s::uuid[], %s)"

        standing(town.connect)
        assert asked(question, humans, humans, town.on) == [(False,)]
        standing(town.nursery)
        assert asked(question, humans, humans, town.on) == [(True,)]

    def test_the_try_stands_on_the_holder_s_trail_alone(self, town, standing, kept_apart):
        _rows, restriction = kept_apart
        danny, ffion = town.danny, town.viewer(town.ffion)

        standing(town.connect)
        wall.across("keep_attempt", restriction.pk, "arranged", ffion.at, ffion.on, ffion.person_id, ["team_lead"], "")
        assert restriction.attempts.count() == 0

        standing(town.nursery)
        assert restriction.attempts.get().tried == "arranged"
        assert danny.holder_id == town.connect.pk

    def test_a_bar_follows_the_human_over_the_wall(self, town, kept_apart):
        rows, _restriction = kept_apart
        town.account(rows["Gary"][0])

        viewer = town.viewer(rows["Gary"][0], town.at + timedelta(days=1))

        assert rows["Peg"][0].human in viewer.barred_from


class TestTheWallAlone:
    def test_it_holds_when_every_question_of_who_may_see_is_gone(self, town, monkeypatch):
        scene = stage(town)
        for model in apps.get_models():
            rows = type(model._default_manager.all())
            if hasattr(rows, "visible_to"):
                monkeypatch.setattr(rows, "visible_to", lambda self, viewer: self.all())
        about_danny = [name for name, ids in addresses().items() if "person_id" in ids]
        nothing_hidden, elsewhere = scene.client("auditor"), scene.client("lead elsewhere")

        opened = [name for name in about_danny if elsewhere.get(address(name, scene.ids)).status_code == 200]
        said = [one for one in map(elsewhere.get, ["/people/", "/today/"]) if "Danny" in one.content.decode()]

        assert len(about_danny) > 20
        assert opened == []
        assert said == []
        monkeypatch.undo()
        assert nothing_hidden.get("/people/").status_code == 404
        assert "lead" in MATRIX["person"].get

    def test_without_the_wall_the_same_pages_would_open(self, town, monkeypatch):
        scene = stage(town)
        colleague = scene.client("lead")
        monkeypatch.setattr(type(Party.objects.all()), "visible_to", lambda self, viewer: self.all())

        assert colleague.get(address("person", scene.ids)).status_code == 200

    def test_a_page_leaves_no_trace_of_who_asked(self, town):
        scene = stage(town)

        scene.client("lead").get("/people/")
        arrange(False)
        stranger = scene.client("stranger")

        assert stranger.get("/people/").status_code == 404
        assert asked("SELECT current_setting('kinweave.organisations', true)") == [("{}",)]


def test_an_account_of_two_organisations_works_for_the_one_it_chose(town):
    ann = town.somebody_at_work("Ann", "team_lead")
    row = town.person("Ann", town.nursery)
    access.also_is(account=ann.identities.get().account, party=row, on=town.on, by=town.founder)

    viewer = town.viewer(ann)

    assert viewer.own_ids == {ann.pk, row.pk}
    assert viewer.organisation_id == town.connect.pk
