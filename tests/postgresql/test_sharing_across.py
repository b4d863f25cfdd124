"""What "may I share this?" asks across the wall: what each function gives, what it cannot be made to give, and to whom.

The nursery (Ana, about Mia) asks; Ashby Vale Connect knows Mia too, and holds what keeps people apart; health visiting
would receive it.
"""

from datetime import date

import pytest
from django.db import connection

from kinweave.agreements.models import Protocol
from kinweave.circles.models import Circle, Membership, Restriction
from kinweave.concerns.models import Named
from kinweave.information.asking import ask
from kinweave.information.models import Hop, Item
from kinweave.information.rules import Answer, Gate
from kinweave.parties.models import Bar, ParentalResponsibility, Party, Whereabouts
from tests.postgresql.arranging import behind_the_wall
from tests.postgresql.elsewhere import DAY, JANUARY, given, world

__all__ = ["world"]

pytestmark = pytest.mark.django_db


class TestWhatIsGiven:
    def test_a_restriction_held_elsewhere_is_given_without_its_words(self, world):
        made = world.restrict(world.lee)
        in_words = world.restrict(None, against_words="anybody from the club", what="whereabouts")
        mia, humans = world.mia, [world.there.human]

        with world.at_nursery():
            found = given("sharing_restrictions", humans, [], mia.town.on, mia.town.at)
            rows = Restriction.objects.count()

        assert {row[0] for row in found} == {made.pk, in_words.pk}
        assert all("club" not in str(row) and "Lee" not in str(row) for row in found)
        assert {(row[2], row[4]) for row in found} == {(world.lee.human, False), (None, True)}
        assert all(mia.town.connect.pk not in row for row in found)
        assert rows == 0

    def test_who_belongs_to_a_circle_kept_away_bars_ties_parents_and_concerns_are_given_as_humans(self, world):
        mia, town = world.mia, world.mia.town
        circle = Circle.objects.create(kind="group", name="The club", began_on=DAY, **world.held)
        Membership.objects.create(circle=circle, party=mia.hana_at_work, invited_on=DAY, joined_on=DAY, **world.held)
        world.restrict(None, against_circle=circle)
        Bar.objects.create(barred=world.lee, person=world.there, begins_at=JANUARY, **world.held)
        ParentalResponsibility.objects.create(
            person=world.there, parent=world.lee, how_known="x", begins_on=DAY, **world.held
        )
        world.tie(mia.ana, "paid")
        concern = world.concern(about_party=world.lee)
        Named.objects.create(concern=concern, party=mia.hana_at_work)
        me, lee, hana, ana = world.there.human, world.lee.human, mia.hana_at_work.human, mia.ana.human

        with world.at_nursery():
            members = given("sharing_members", [me], [], [hana], town.on, town.at)
            bars = given("sharing_bars", [me], town.at, town.at)
            parents = given("sharing_parents", [me], town.on, town.at)
            ties = given("sharing_ties", [me], [ana], [hana], town.at, town.on, town.at)
            concerns = given("sharing_concerns", [me], town.at)
            named = given("sharing_named", [me], town.at)
            holds = given("holds_responsibility", me, lee, town.on, town.at)
            doubted = given("sharing_doubted", [ana], town.at, town.on)

        assert members == [(circle.pk, hana)]
        assert bars == [(me, lee)]
        assert parents == [(me, lee)]
        assert ties == [(me, ana, True)]
        assert concerns == [(concern.pk, me, None, None, lee, None)]
        assert named == [(concern.pk, hana)]
        assert holds == [(True,)]
        assert doubted == [(me,)]

    def test_an_address_kept_here_is_found_by_ties_and_parents_elsewhere(self, world):
        mia, town = world.mia, world.mia.town
        lee_here = town.person("Lee", town.nursery)
        Party.objects.filter(pk=lee_here.pk).update(human=world.lee.human)
        kept = Whereabouts.objects.create(
            party=lee_here, address="1 Rose Lane", why="x", began_on=DAY, holder=town.nursery, recorded_at=JANUARY
        )
        Whereabouts.objects.create(party=world.lee, address="2 Far Road", why="x", began_on=DAY, **world.held)
        world.tie(world.lee)
        me = world.there.human

        with world.at_nursery():
            assert given("sharing_addresses", [me], [], town.on, town.at) == [(kept.pk,)]
            assert given("sharing_close", [me]) == [(me, world.lee.human)]
        assert mia.child.human == me

    def test_where_a_recipient_works_is_given_for_those_in_the_address_book_here(self, world):
        mia = world.mia
        other = mia.town.somebody_at_work("Huw", "support_worker", mia.health)
        asked = [mia.health.pk], [mia.hana_at_work.human, other.human]

        with world.at_nursery():
            found = given("sharing_posts", *asked)

        assert [row[:2] for row in found] == [(mia.hana_at_work.human, mia.health.pk)]

    def test_whether_an_agency_serves_her_is_given_only_for_an_item_whose_label_asks(self, world):
        mia, town = world.mia, world.mia.town
        item = mia.item()
        theirs = town.person("Mia", mia.health)
        Party.objects.filter(pk=theirs.pk).update(human=mia.child.human, recorded_at=JANUARY)
        asked = [mia.child.human], [item.pk], [mia.health.pk], town.at

        with world.at_nursery():
            before = given("sharing_served", *asked)
        Hop.objects.create(
            item=item, number=1, agency=mia.council, label="amber", holder=town.nursery, recorded_at=JANUARY
        )
        with world.at_nursery():
            after = given("sharing_served", *asked)

        assert before == []
        assert after == [(mia.child.human, mia.health.pk)]

    def test_a_newer_version_one_is_not_in_is_known_by_its_day(self, world):
        mia = world.mia
        newer = Protocol.objects.create(
            title="Without you", mode="inform", starts_on=date(2026, 6, 1), ends_on=date(2027, 12, 31),
            review_on=date(2026, 12, 31), sent_at=JANUARY, supersedes=mia.early_help, holder=mia.health,
            recorded_at=JANUARY,
        )  # fmt: skip

        with world.at_nursery():
            found = given("sharing_replaced", [mia.nursery.pk])
            seen = Protocol.objects.filter(pk=newer.pk).exists()

        assert found == [(mia.early_help.pk, date(2026, 6, 1))]
        assert not seen

    def test_an_address_says_who_signs_in_there_and_no_more(self, world):
        mia, on = world.mia, world.mia.town.on
        email = mia.hana_at_work.identities.get().account.email

        with world.at_nursery():
            assert given("signs_in_at", email.upper(), mia.health.pk, on) == [(mia.hana_at_work.pk,)]
            assert given("signs_in_at", email, mia.nursery.pk, on) == []
            assert given("signs_in_at", "", mia.health.pk, on) == []


class TestWhatCannotBeMade:
    def test_of_somebody_without_a_record_here_nothing_is_given(self, world):
        town = world.mia.town
        world.restrict(world.lee)
        Bar.objects.create(barred=world.lee, person=world.there, begins_at=JANUARY, **world.held)
        world.concern(about_party=world.lee)
        ParentalResponsibility.objects.create(
            person=world.there, parent=world.lee, how_known="x", begins_on=DAY, **world.held
        )
        world.tie(world.lee)
        me, at, on = world.there.human, town.at, town.on

        with world.at_health():
            assert given("sharing_restrictions", [me], [], on, at) == []
            assert given("sharing_bars", [me], at, at) == []
            assert given("sharing_concerns", [me], at) == []
            assert given("sharing_named", [me], at) == []
            assert given("sharing_parents", [me], on, at) == []
            assert given("sharing_ties", [me], [world.lee.human], [], at, on, at) == []
            assert given("sharing_close", [me]) == []
            assert given("sharing_doubted", [world.lee.human], at, on) == []
            assert given("holds_responsibility", me, world.lee.human, on, at) == [(False,)]
        with behind_the_wall():
            assert given("sharing_restrictions", [me], [], on, at) == []

    def test_an_item_of_another_organisation_opens_nobody_who_is_mentioned_in_it(self, world):
        town = world.mia.town
        item = Item.objects.create(
            person=world.there, category="attendance", title="x", text="Lee", sensitivity="ordinary",
            collected_for="care", retention="x", true_on=DAY, **world.held,
        )  # fmt: skip
        item.mentions.create(words="Lee", party=world.lee, kind="third_party", **world.held)
        made = world.restrict(world.lee)

        with world.at_health():
            assert given("sharing_restrictions", [], [item.pk], town.on, town.at) == []
        with behind_the_wall(town.connect):
            assert [row[0] for row in given("sharing_restrictions", [], [item.pk], town.on, town.at)] == [made.pk]

    def test_no_function_of_these_gives_a_text(self):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT proname, pg_get_function_result(oid) FROM pg_proc"
                " WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'sharing\\_%'"
            )
            results = dict(cursor.fetchall())

        assert len(results) == 16
        assert [name for name, gives in results.items() if "text" in gives] == []
        assert [name for name, gives in results.items() if "varying" in gives] == ["sharing_restrictions"]  # `what`


class TestTheDecision:
    def test_what_another_organisation_holds_stops_it_and_is_told_to_nobody(self, world):
        mia = world.mia
        question = mia.question(mia.item())
        with world.at_nursery():
            (before,) = ask([question])
        Bar.objects.create(barred=mia.hana_at_work, person=world.there, begins_at=JANUARY, **world.held)

        with world.at_nursery():
            (after,) = ask([question])

        assert before.verdict.answer is Answer.ALLOW
        assert (after.verdict.answer, after.is_hidden) == (Answer.REFUSE, True)
        assert [one.gate for one in after.verdict.findings if one.answer is Answer.REFUSE] == [Gate.RECIPIENT]

    def test_one_decision_takes_one_statement_behind_the_wall(self, world, django_assert_num_queries):
        question = world.mia.question(world.mia.item())

        with world.at_nursery():
            ask([question])
            with django_assert_num_queries(1):
                ask([question])
