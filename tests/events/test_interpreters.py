"""Who may interpret: never a child, nobody whom a restriction or a concern names, somebody close only for a reason."""

from datetime import time, timedelta

import pytest

from kinweave.circles.meeting import NOT_HERE, STOPPED, MayNotMeet
from kinweave.circles.models import Restriction
from kinweave.concerns.interpreting import NAMED, arrange_interpreter
from kinweave.concerns.models import Concern, Reached
from kinweave.events import actions as events
from kinweave.events.actions.interpreters import say_interpreter
from kinweave.events.models import Interpreter
from kinweave.events.rules.interpreters import Interpreting, may_interpret, may_say
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from tests.town import NOON


def test_a_professional_who_is_independent_interprets_whatever_is_open():
    assert may_interpret(Interpreting(is_concern_open=True)).is_yes


def test_a_child_never_interprets_whatever_the_reason():
    assert not may_interpret(Interpreting(is_child=True, in_spite_of="Nobody else", is_concern_known=True)).is_yes


def test_somebody_close_interprets_only_for_a_reason():
    close = {"is_in_circle": True, "is_professional": False, "is_independent": False}

    assert "circle" in may_interpret(Interpreting(**close)).reason
    assert may_interpret(Interpreting(**close, in_spite_of="It is an emergency")).is_yes


@pytest.mark.parametrize("near", [{"is_in_circle": True}, {"is_professional": False}, {"is_independent": False}])
def test_with_a_concern_open_only_who_may_know_of_it_can_give_a_reason(near):
    asked = Interpreting(**near, is_concern_open=True, is_concern_known=True)
    with_reason = Interpreting(**near, is_concern_open=True, is_concern_known=True, in_spite_of="Emergency")
    unknowing = Interpreting(**near, is_concern_open=True, in_spite_of="Emergency")

    assert not may_interpret(asked).is_yes
    assert may_interpret(with_reason).is_yes
    assert may_interpret(unknowing) == NOT_HERE


def test_that_an_interpreter_came_is_said_afterwards():
    assert not may_say(state="came", day=NOON.date() + timedelta(1), on=NOON.date()).is_yes
    assert may_say(state="came", day=NOON.date(), on=NOON.date()).is_yes
    assert may_say(state="cancelled", day=NOON.date() + timedelta(1), on=NOON.date()).is_yes


@pytest.mark.django_db
class TestBooked:
    @pytest.fixture
    def visit(self, town):
        """A visit tomorrow."""
        day = town.on + timedelta(days=1)
        return events.arrange(
            person=town.danny, worker=town.ffion, kind="visit", day=day, time=time(10), on=town.on, by=town.founder
        )

    def book(self, town, visit, by=None, **differs):
        facts = {"language": "Kurdish", "is_professional": True, "is_independent": True, "state": "booked"}
        return arrange_interpreter(event=visit, on=town.on, by=by or town.viewer(town.ffion), **facts | differs)

    def restriction(self, town, against, **differs):
        facts = {
            "person": town.danny, "against": against, "what": "contact", "scope": "no_contact", "kind": "court",
            "basis": "Non-molestation order", "lead": town.ffion, "audience": "team", "starts_on": town.on,
            "review_on": town.on + timedelta(30), "in_force_at": town.at, "holder": town.connect,
            "recorded_at": town.at,
        }  # fmt: skip
        return Restriction.objects.create(**facts | differs)

    def concern(self, town, **differs):
        facts = {"kind": "safeguarding", "how": "page", "raised_at": town.at, "holder": town.connect}
        return Concern.objects.create(**{"person": town.danny} | facts | differs, recorded_at=town.at)

    def test_an_interpreter_is_asked_for_booked_and_comes(self, town, visit):
        row = self.book(town, visit, state="asked")

        booked = self.book(town, visit, row=row, version=row.version, name="Ms Aziz")
        later = town.on + timedelta(days=1)
        came = say_interpreter(row=booked, state="came", version=booked.version, on=later, by=town.founder)

        assert (came.name, came.state) == ("Ms Aziz", "came")

    def test_a_child_is_refused_also_when_only_the_name_was_typed(self, town, visit):
        son = town.tie("Sam", sector="family").to_party
        type(son).objects.filter(pk=son.pk).update(born_on=town.on - timedelta(days=3650))

        with pytest.raises(Refused, match="child"):
            self.book(town, visit, name="sam", in_spite_of="Nobody else")

        assert not Interpreter.objects.exists()

    def test_somebody_said_to_be_under_18_is_refused(self, town, visit):
        with pytest.raises(Refused, match="child"):
            self.book(town, visit, name="A neighbour’s boy", is_under_18=True)

    def test_somebody_in_the_circle_whose_name_was_typed_is_noticed(self, town, visit):
        town.tie("Aunt Vi", sector="family")

        with pytest.raises(Refused, match="circle"):
            self.book(town, visit, name="aunt vi")
        kept = self.book(town, visit, name="aunt vi", in_spite_of="Fire in the night; Danny asked for her")

        assert kept.in_spite_of

    def test_nobody_whom_a_restriction_names_interprets_and_who_may_know_reads_it(self, town, visit):
        self.restriction(town, town.tie("Carl").to_party)

        with pytest.raises(MayNotMeet) as refused:
            self.book(town, visit, name="Carl", in_spite_of="He speaks Kurdish")

        assert refused.value.decision == STOPPED

    def test_who_may_not_know_the_restriction_reads_the_one_neutral_sentence(self, town, visit):
        lead = town.somebody_at_work("Ann", "team_lead")
        self.restriction(town, town.tie("Carl").to_party, audience="named", lead=lead)

        with pytest.raises(MayNotMeet) as refused:
            self.book(town, visit, name="Carl")

        assert refused.value.decision == NOT_HERE

    def test_a_restriction_that_only_hides_where_he_is_names_them_too(self, town, visit):
        self.restriction(town, town.tie("Carl").to_party, what="whereabouts", scope="topics")

        with pytest.raises(MayNotMeet):
            self.book(town, visit, name="Carl", in_spite_of="He speaks Kurdish")

    def test_somebody_who_is_barred_does_not_interpret(self, town, visit):
        aunt = town.person("Aunt Vi")
        parties.bar(barred=aunt, person=town.danny, at=town.at, by=town.founder)

        with pytest.raises(Refused) as refused:
            self.book(town, visit, party=aunt)

        assert refused.value.decision == NOT_HERE

    def test_nobody_whom_a_concern_names_interprets(self, town, visit):
        aunt = town.person("Aunt Vi")
        concern = self.concern(town, about_party=aunt)

        with pytest.raises(Refused) as unknowing:
            self.book(town, visit, party=aunt)
        Reached.objects.create(
            concern=concern, party=town.ffion, step=1, because="Duty", reached_at=town.at, due_at=town.at,
            holder=town.connect, recorded_at=town.at,
        )  # fmt: skip
        with pytest.raises(Refused) as knowing:
            self.book(town, visit, party=aunt)

        assert unknowing.value.decision == NOT_HERE
        assert knowing.value.decision == NAMED

    def test_with_a_concern_open_somebody_who_is_not_independent_does_not_interpret(self, town, visit):
        self.concern(town)

        with pytest.raises(Refused) as refused:
            self.book(town, visit, name="The neighbour", is_independent=False, in_spite_of="She is here")
        kept = self.book(town, visit, name="Ms Aziz")

        assert refused.value.decision == NOT_HERE
        assert kept.state == "booked"

    def test_booking_somebody_who_was_named_before_asks_again(self, town, visit):
        row = self.book(town, visit, name="Carl", state="asked")
        self.restriction(town, town.tie("Carl").to_party)

        with pytest.raises(MayNotMeet):
            self.book(town, visit, name="Carl", row=row, version=row.version)

        assert Interpreter.objects.get().state == "asked"
