"""Places that may suit somebody, from the records: and what must never show through."""

from datetime import time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinweave.circles.models import Restriction
from kinweave.directory import actions as directory
from kinweave.foundation import Refused, system
from kinweave.parties import actions as parties
from kinweave.parties.models import Interest
from kinweave.plans import actions
from kinweave.plans.models import Action, Suggestion
from kinweave.plans.suggesting import companions, shared_interests, suggestions
from kinweave.ties import actions as ties
from kinweave.ties.models import Wish

pytestmark = pytest.mark.django_db


@pytest.fixture
def choir(town):
    return listed(town, "Mill Choir")


def listed(town, name, *interests, **facts):
    told = {
        "description": "We sing.", "where": f"Hall of {name}", "area": "Mill Lane", "pence": 0,
        "opening": [(1, time(10), time(12))], "source": "Council list", "checked_on": town.on,
    }  # fmt: skip
    return directory.list_service(
        name=name, interests=interests or ("singing",), **{**told, **facts}, on=town.on, by=town.founder
    )


def likes(town, party, *keys):
    directory.say_likes(person=town.danny, party=party, chosen=keys, before=[], on=town.on, by=town.founder)


def offered(town, at=None):
    return [one.service.name for one in suggestions(town.danny, viewer=town.viewer(town.ffion, at))]


def restrict(town, against, **facts):
    told = {
        "person": town.danny, "against": against, "what": "contact", "scope": "no_contact", "kind": "court",
        "basis": "Order", "lead": town.ffion, "audience": "named", "starts_on": town.on,
        "review_on": town.on + timedelta(days=90), "in_force_at": town.at, "holder": town.connect,
        "recorded_at": town.at,
    }  # fmt: skip
    return Restriction.objects.create(**{**told, **facts})


def test_nothing_is_suggested_before_somebody_says_what_they_like(town, choir):
    assert offered(town) == []

    likes(town, town.danny, "singing")

    assert offered(town) == ["Mill Choir"]


def test_a_wish_to_be_alone_holds_until_somebody_asks_again(town, choir):
    likes(town, town.danny, "singing")
    now = {"person": town.danny, "key": "nobody_close", "reason": "He told me.", "on": town.on, "by": town.founder}
    actions.answer_prompt(answer="stop", prefers_solitude=True, **now)

    assert offered(town) == []


def test_a_language_that_is_needed_is_a_limit(town):
    likes(town, town.danny, "singing")
    listed(town, "In English", languages=["en"])
    listed(town, "Yn Gymraeg", languages=["cy"])
    travel = {"minutes": None, "pence": None, "access": ["speaks_cy"], "free_days": [], "with_somebody": False}
    parties.say_travel(person=town.danny, area="Mill Lane", ways=[], version=1, on=town.on, by=town.founder, **travel)

    assert offered(town) == ["Yn Gymraeg"]


def test_the_way_is_counted_from_the_part_of_town(town, choir):
    likes(town, town.danny, "singing")
    directory.draw_area(name="Mill Lane", latitude=51.93, longitude=-2.98, on=town.on, by=town.founder)
    directory.draw_area(name="Farlow", latitude=51.97, longitude=-2.98, on=town.on, by=town.founder)
    travel = {"minutes": 30, "pence": None, "access": [], "free_days": [], "with_somebody": False, "ways": ["foot"]}
    said = {"person": town.danny, "on": town.on, "by": town.founder}

    parties.say_travel(area="Mill Lane", version=1, **travel, **said)
    assert offered(town) == ["Mill Choir"]

    parties.say_travel(area="Farlow", version=1, **travel, **said)
    assert offered(town) == []


def answer(town, choir, said, days=0):
    by = system("tests", town.at + timedelta(days=days))
    return actions.answer_suggestion(person=town.danny, service=choir, answer=said, on=by.on, by=by)


def test_no_is_not_asked_again_and_later_is_asked_after_ninety_days(town, choir):
    likes(town, town.danny, "singing")
    answer(town, choir, "later")
    assert offered(town) == []
    assert offered(town, town.at + timedelta(days=90)) == ["Mill Choir"]

    answer(town, choir, "no", days=90)
    assert offered(town, town.at + timedelta(days=900)) == []


def test_who_asks_to_know_more_still_finds_the_place(town, choir):
    likes(town, town.danny, "singing")
    answer(town, choir, "more")

    (offer,) = suggestions(town.danny, viewer=town.viewer(town.ffion))

    assert offer.asked_for_more


def test_an_answer_keeps_what_they_share_with_the_place_and_nothing_reaches_it(town, choir):
    likes(town, town.danny, "singing", "football")

    kept = answer(town, choir, "yes")

    assert kept.why == ["singing"]
    assert Suggestion.objects.count() == 1
    assert not Action.objects.exists()
    assert not Wish.objects.exists()


def test_after_yes_somebody_goes_there_or_hopes_for_company(town, choir):
    kept = answer(town, choir, "yes")
    now = {"suggestion": kept, "on": town.on, "by": town.founder}

    step = actions.plan_to_go(what="Go there", doer=town.danny, **now)
    wish = actions.hope_for_company(hope="Company at Mill Choir", method="pictures", **now)

    assert step.doer == town.danny
    assert (wish.hope, wish.want, wish.confirmed_on) == ("Company at Mill Choir", "develop", town.on)


def test_before_yes_nothing_is_planned(town, choir):
    kept = answer(town, choir, "later")

    with pytest.raises(Refused, match="only after yes"):
        actions.plan_to_go(suggestion=kept, what="Go there", doer=town.danny, on=town.on, by=town.founder)


def test_those_in_the_circle_who_like_the_same_are_named(town, choir):
    sam = town.tie("Sam")
    likes(town, town.danny, "singing", "films")
    likes(town, sam.to_party, "singing", "games")

    (shared,) = shared_interests(town.danny, viewer=town.viewer(town.ffion))

    assert (shared.standing.name, shared.keys) == ("Sam", ("singing",))
    assert [one.name for one in companions(town.danny, choir, viewer=town.viewer(town.ffion))] == ["Sam"]


@pytest.mark.parametrize("facts", [{}, {"scope": "supervised"}, {"scope": "limits"}, {"what": "whereabouts"}])
def test_somebody_a_restriction_keeps_apart_is_never_named_whoever_asks(town, choir, facts):
    carl = town.tie("Carl")
    likes(town, town.danny, "singing")
    likes(town, carl.to_party, "singing")
    restrict(town, carl.to_party, **facts)

    for viewer in (town.viewer(town.ffion), town.viewer(town.danny)):
        assert shared_interests(town.danny, viewer=viewer) == []
        assert [one.match.company for one in suggestions(town.danny, viewer=viewer)] == [()]


def test_a_restriction_held_elsewhere_about_the_same_human_counts(town, choir):
    carl = town.tie("Carl")
    likes(town, town.danny, "singing")
    likes(town, carl.to_party, "singing")
    other, carl_there = town.person("Daniel", town.nursery), town.person("Carl K", town.nursery)
    restrict(town, carl_there, person=other, holder=town.nursery)
    said = {"on": town.on, "by": town.founder}
    parties.say_same_person(one=town.danny, other=other, **said)
    parties.say_same_person(one=carl.to_party, other=carl_there, **said)
    town.danny.refresh_from_db()

    assert shared_interests(town.danny, viewer=town.viewer(town.ffion)) == []


def test_who_is_planned_with_somebody_kept_apart_is_stopped(town, choir):
    carl = town.tie("Carl")
    kept = answer(town, choir, "yes")
    restrict(town, carl.to_party)

    with pytest.raises(Refused):
        actions.plan_to_go(
            suggestion=kept, what="Ask Carl", doer=town.danny, tie=carl, on=town.on, by=town.viewer(town.ffion)
        )

    assert not Action.objects.exists()


def test_a_place_a_restriction_names_is_left_out_from_either_side(town, choir):
    likes(town, town.danny, "singing")
    peg = town.person("Peg")

    restrict(town, town.danny, person=peg, premises="Mill Choir, Tuesdays")

    assert offered(town) == []


def test_what_somebody_says_in_a_record_of_their_own_shows_nowhere_else(town, choir):
    grace = town.tie("Grace")
    likes(town, town.danny, "singing")
    likes(town, grace.to_party, "singing")
    parties.give_record(party=grace.to_party, full_name="Grace Okafor", on=town.on, by=town.founder)

    assert shared_interests(town.danny, viewer=town.viewer(town.ffion)) == []
    assert shared_interests(town.danny, viewer=town.viewer(town.danny)) == []


def test_who_speaks_for_somebody_does_not_read_what_is_said_that_they_like(town):
    mum = town.person("Mum")
    town.account(mum)
    tie = town.tie("Mum")
    likes(town, tie.to_party, "singing")
    parties.say_same_person(one=mum, other=tie.to_party, on=town.on, by=town.founder)
    parties.let_speak(
        speaker=mum, person=town.danny, ground="chosen", matters="all", sees_page=True, on=town.on, by=town.founder
    )

    assert not Interest.objects.visible_to(town.viewer(mum)).exists()
    assert Interest.objects.visible_to(town.viewer(town.ffion)).exists()


def test_nobody_is_company_when_the_person_wants_less_of_them(town, choir):
    carl = town.tie("Carl")
    likes(town, town.danny, "singing")
    likes(town, carl.to_party, "singing")
    ties.wish(
        person=town.danny, tie=carl, want="less", method="talking", says_who="person", on=town.on, by=town.founder
    )

    assert shared_interests(town.danny, viewer=town.viewer(town.ffion)) == []


def test_sixty_places_take_as_many_questions_as_one(town, choir):
    likes(town, town.danny, "singing")
    viewer = town.viewer(town.ffion)
    with CaptureQueriesContext(connection) as asked_of_one:
        suggestions(town.danny, viewer=viewer)

    for number in range(59):
        listed(town, f"Choir {number}")
    with CaptureQueriesContext(connection) as asked_of_sixty:
        found = suggestions(town.danny, viewer=viewer)

    assert len(found) == 60
    assert len(asked_of_sixty) == len(asked_of_one)
