"""What somebody says about sharing: a withdrawal works from the instant it was received; the latest decision stands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Speaker, Voiced
from kinweave.agreements.models import Choice
from kinweave.information.families import what_stands, who_decides
from kinweave.information.rules import Stands
from tests.properties.trying import trying
from tests.properties.undoing import undone

pytestmark = pytest.mark.django_db
LINE = ("interests", "community_support")
some = trying(max_examples=40)  # each in an empty town
decisions = st.sampled_from(["agreed", "refused", "withdrawn"])
minutes = st.integers(0, 600)


def say(town, said, at, *, written=None):
    """Danny says something, received at an instant and written down then or later."""
    by = replace(town.viewer(town.ffion), at=written or at)
    choices = [Chosen(organisation=town.nursery, category=LINE[0], purpose=LINE[1], said=said)]
    himself = Voiced(speaker=Speaker.PERSON, said_by=town.danny)
    return family.change(person=town.danny, voiced=himself, choices=choices, received_at=at, on=by.on, by=by)


def stands(town, at):
    """What stands at an instant, of all that is known by then."""
    on = replace(town.founder, at=at).on
    rows = Choice.objects.about(town.danny).known(at).select_related("said_by", "agreement__speaks_for")
    line = (town.nursery.pk, *LINE)
    found = what_stands(rows, who_decides(town.danny, on), modes={line: "consent"}, on=on)
    return found[line].stands if line in found else Stands.NOTHING


@some
@given(before=st.lists(decisions, max_size=4), waits=minutes, probes=st.lists(minutes, min_size=1, max_size=4))
def test_a_withdrawal_is_effective_from_the_instant_it_was_received(before, waits, probes):
    with undone() as town:
        for number, said in enumerate(before):
            say(town, said, town.at + timedelta(seconds=number))
        received = town.at + timedelta(minutes=1)
        say(town, "withdrawn", received, written=received + timedelta(minutes=waits))
        known = received + timedelta(minutes=waits)

        say(town, "agreed", received - timedelta(seconds=1), written=known)  # said before it, written down with it

        assert stands(town, received - timedelta(seconds=2)).value == (before[-1] if before else Stands.NOTHING.value)
        assert all(stands(town, known + timedelta(minutes=later)) is Stands.WITHDRAWN for later in probes)


@some
@given(said=st.lists(st.tuples(decisions, minutes), min_size=1, max_size=6), order=st.randoms(use_true_random=False))
def test_the_latest_decision_stands_in_whatever_order_it_was_written_down(said, order):
    with undone() as town:
        written = town.at + timedelta(minutes=601)
        shuffled = order.sample(said, len(said))
        for what, minute in shuffled:
            say(town, what, town.at + timedelta(minutes=minute), written=written)
        last = max(minute for _, minute in said)
        latest = {what for what, minute in said if minute == last}

        found = stands(town, written)

        assert found.value in latest
        assert (found is Stands.AGREED) is (latest == {"agreed"})


@some
@given(hours=st.integers(0, 96), signs_after=st.integers(0, 48) | st.none())
def test_a_late_yes_never_counts_before_somebody_else_signed_and_a_late_stop_always_does(hours, signs_after):
    with undone() as town:
        lead = town.somebody_at_work("Ann", "team_lead")
        written = town.at + timedelta(hours=hours)
        [kept] = say(town, "agreed", town.at, written=written)
        if kept.is_late and signs_after is not None:
            by = replace(town.viewer(lead), at=written + timedelta(hours=signs_after))
            family.countersign(choice=kept, on=by.on, by=by)
            assert stands(town, by.at - timedelta(seconds=1)) is Stands.NOTHING
        is_signed = signs_after is not None
        end = written + timedelta(hours=49)

        assert kept.is_late is (hours > 24)
        assert (stands(town, end) is Stands.AGREED) is (not kept.is_late or is_signed)
        say(town, "withdrawn", town.at + timedelta(minutes=1), written=end)
        assert stands(town, end) is Stands.WITHDRAWN
