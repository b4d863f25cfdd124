"""Who decides: everybody is assumed able to decide, and nobody is found unable without help, evidence and a cause."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.parties import actions, rules
from kinweave.parties.models import BestInterests, Capacity, ParentalResponsibility, Party
from kinweave.parties.nations import NATIONS, nation
from kinweave.trail.models import Line
from tests.town import NOON

TODAY = date(2026, 10, 14)
SOON = TODAY + timedelta(days=28)


def finding(**differs):
    facts = {
        "outcome": "cannot",
        "parts": ["yes", "yes", "no", "yes"],
        "help_given": "Pictures, twice, in the morning",
        "evidence": "She could not say what might go wrong.",
        "because_of": "A stroke in 2024",
        "days": (TODAY, SOON, TODAY),
    }
    return rules.may_assess(**facts | differs)


def deciding_for(**differs):
    facts = {
        "stands_as": "cannot",
        "is_latest": True,
        "can_wait": False,
        "least_restrictive": "He still rings her",
        "days": (TODAY, SOON, TODAY),
    }
    return rules.may_decide_for(**facts | differs)


def found(town, person=None, **differs):
    facts = {
        "person": person or town.danny,
        "decision": "Seeing his brother",
        "why_asked": "His brother asked to come",
        "help_given": "Photographs, and time",
        "understands": "yes",
        "retains": "yes",
        "weighs": "no",
        "communicates": "yes",
        "evidence": "He says yes and no in one sentence.",
        "because_of": "Brain injury",
        "consulted": "His sister",
        "can_wait": False,
        "outcome": "cannot",
        "assessed_on": town.on,
        "assessed_by": "Ffion",
        "review_on": town.on + timedelta(days=28),
        "on": town.on,
        "by": town.founder,
    }
    return actions.assess_capacity(**facts | differs)


def decided(town, capacity, **differs):
    facts = {
        "capacity": capacity,
        "wishes": "He wants to see him",
        "beliefs": "Family first",
        "consulted": "His sister: not alone",
        "objections": "",
        "options": "Nothing; with a worker; not at all",
        "least_restrictive": "They still meet",
        "decision": "They meet with a worker there",
        "decided_by": "Ffion",
        "decided_on": town.on,
        "review_on": town.on + timedelta(days=28),
        "on": town.on,
        "by": town.founder,
    }
    return actions.decide_best_interests(**facts | differs)


def test_what_nobody_recorded_is_assumed_and_never_a_no():
    assert rules.stands(None) == "assumed"


@pytest.mark.parametrize(("outcome", "said"), [("can", "can"), ("with_help", "can with help"), ("cannot", "cannot")])
def test_what_was_found_is_said_as_it_was_found(outcome, said):
    assert rules.stands(Capacity(outcome=outcome)) == said


def test_a_finding_with_all_it_needs_is_kept():
    assert finding().is_yes


@pytest.mark.parametrize(
    ("without", "says"),
    [
        ({"help_given": " "}, "First help them to decide"),
        ({"parts": ["yes"] * 4}, "Then they can decide"),
        ({"parts": ["not_sure"] * 4}, "Then they can decide"),
        ({"evidence": ""}, "what you saw"),
        ({"because_of": ""}, "mind or brain"),
        ({"days": (TODAY + timedelta(days=1), SOON, TODAY)}, "still to come"),
        ({"days": (TODAY, TODAY, TODAY)}, "look at it again"),
    ],
)
def test_nobody_is_found_unable_without_each_of_what_it_needs(without, says):
    decision = finding(**without)

    assert not decision.is_yes
    assert says in decision.reason


def test_being_able_with_help_says_what_helped():
    able = {"outcome": "with_help", "parts": ["yes"] * 4, "because_of": ""}

    assert finding(**able).is_yes
    assert not finding(**able, help_given="").is_yes


def test_who_cannot_do_one_part_is_not_written_down_as_able():
    assert not finding(outcome="can").is_yes


def test_being_able_needs_no_cause_and_no_help():
    assert finding(outcome="can", parts=["yes"] * 4, because_of="", help_given="").is_yes


@pytest.mark.parametrize("age", [16, 40, None])
def test_the_law_is_about_people_of_sixteen_and_over(age):
    assert rules.may_ask_who_decides(nation=nation("wales"), age=age).is_yes


def test_for_a_younger_child_the_page_says_what_to_do_instead():
    decision = rules.may_ask_who_decides(nation=nation("england"), age=15)

    assert not decision.is_yes
    assert "parental responsibility" in decision.way_forward


@pytest.mark.parametrize("key", ["scotland", "northern_ireland"])
def test_where_the_law_was_not_prepared_the_page_says_so_and_never_uses_englands(key):
    decision = rules.may_ask_who_decides(nation=nation(key), age=40)

    assert not decision.is_yes
    assert "your nation" in decision.reason


def test_a_nation_that_somebody_prepares_is_used():
    assert rules.may_ask_who_decides(nation=replace(NATIONS["scotland"], is_ready=True), age=40).is_yes


def test_a_decision_is_made_for_somebody_only_when_they_cannot_make_it():
    assert deciding_for().is_yes


@pytest.mark.parametrize("stands_as", ["assumed", "can", "can with help"])
def test_nobody_decides_for_somebody_who_can(stands_as):
    assert not deciding_for(stands_as=stands_as).is_yes


@pytest.mark.parametrize("differs", [{"is_latest": False}, {"can_wait": True}, {"least_restrictive": ""}])
def test_a_decision_for_somebody_waits_for_each_of_what_it_needs(differs):
    assert not deciding_for(**differs).is_yes


def test_parental_responsibility_is_about_children_only():
    assert rules.may_be_parent(is_adult=False, same_row=False).is_yes
    assert "date of birth" in rules.may_be_parent(is_adult=None, same_row=False).reason
    assert "adult" in rules.may_be_parent(is_adult=True, same_row=False).reason
    assert not rules.may_be_parent(is_adult=False, same_row=True).is_yes


@pytest.mark.django_db
class TestKept:
    def test_a_finding_about_one_person_says_nothing_about_another(self, town):
        carl, gran = town.tie("Carl").to_party, town.tie("Gran").to_party

        found(town, about=carl)

        assert rules.stands(Capacity.objects.latest_for(town.danny, carl)) == "cannot"
        assert rules.stands(Capacity.objects.latest_for(town.danny, gran)) == "assumed"

    def test_the_later_finding_holds(self, town):
        carl = town.tie("Carl").to_party
        found(town, about=carl, assessed_on=town.on - timedelta(days=30))
        able = {"outcome": "can", "weighs": "yes", "because_of": ""}

        found(town, about=carl, **able)

        assert rules.stands(Capacity.objects.latest_for(town.danny, carl)) == "can"

    def test_of_two_findings_on_one_day_the_one_written_last_holds(self, town):
        carl = town.tie("Carl").to_party
        found(town, about=carl)
        later = replace(town.founder, at=NOON + timedelta(hours=1))

        found(town, about=carl, outcome="can", weighs="yes", because_of="", by=later)

        assert rules.stands(Capacity.objects.latest_for(town.danny, carl)) == "can"

    def test_nothing_is_kept_of_a_finding_that_lacks_something(self, town):
        with pytest.raises(Refused):
            found(town, help_given="")

        assert not Capacity.objects.exists()

    def test_a_child_is_not_assessed(self, town):
        ruby = town.person("Ruby", born_on=town.on.replace(year=town.on.year - 12))

        with pytest.raises(Refused):
            found(town, person=ruby)

    def test_an_organisation_in_scotland_is_told_that_its_law_is_not_here(self, town):
        Party.objects.filter(pk=town.connect.pk).update(nation="scotland")
        mary = town.person("Mary", organisation=Party.objects.get(pk=town.connect.pk))

        with pytest.raises(Refused, match="your nation"):
            found(town, person=mary)

    def test_somebody_never_reads_whether_a_person_may_decide_to_see_them(self, town):
        carl = town.somebody_at_work("Carl", "team_lead")
        found(town, about=carl)

        assert Capacity.objects.visible_to(town.viewer(town.ffion)).exists()
        assert not Capacity.objects.visible_to(town.viewer(carl)).exists()

    def test_who_is_barred_from_somebody_reads_nothing_about_deciding_to_see_them(self, town):
        carl = town.tie("Carl").to_party
        decided(town, found(town, about=carl))
        actions.bar(barred=town.ffion, person=carl, at=town.at, by=town.founder)

        assert not Capacity.objects.visible_to(town.viewer(town.ffion)).exists()
        assert not BestInterests.objects.visible_to(town.viewer(town.ffion)).exists()

    def test_a_decision_made_for_somebody_is_kept_with_how_they_were_heard(self, town):
        decided(town, found(town), heard="You said no with your hand.")

        assert BestInterests.objects.visible_to(town.viewer(town.danny)).get().heard == "You said no with your hand."
        assert Line.objects.filter(verb="decided in their best interests").count() == 1

    def test_an_older_finding_carries_no_new_decision(self, town):
        old = found(town, assessed_on=town.on - timedelta(days=3))
        found(town, outcome="can", weighs="yes", because_of="")

        with pytest.raises(Refused, match="looked at this decision again"):
            decided(town, old)

    def test_a_parent_is_recorded_for_a_child_until_that_ends(self, town):
        ruby = town.person("Ruby", born_on=town.on.replace(year=town.on.year - 12))
        mum = town.person("Mum")

        row = actions.say_parent(person=ruby, parent=mum, how_known="Birth certificate", on=town.on, by=town.founder)
        actions.end_parent(row=row, on=town.on + timedelta(days=1), by=town.founder)

        assert ParentalResponsibility.objects.current(town.on).get() == row
        assert not ParentalResponsibility.objects.current(town.on + timedelta(days=1)).exists()
