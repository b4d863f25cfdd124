"""Whoever interprets: with a concern open, nobody close without a reason; nobody named, and never a child, at all."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.circles.models import Restriction
from kinweave.concerns.interpreting import arrange_interpreter
from kinweave.concerns.models import Concern, Reached
from kinweave.events import actions as events
from kinweave.events.models import Interpreter
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.properties.trying import many
from tests.properties.undoing import allowed, undone

pytestmark = pytest.mark.django_db

yes_or_no = st.booleans()
reasons = st.sampled_from(["", " ", "Fire in the night; she asked for her"])


@many
@given(
    is_in_circle=yes_or_no,
    is_child=yes_or_no,
    is_restricted=yes_or_no,
    is_barred=yes_or_no,
    is_named=yes_or_no,
    is_concern_open=yes_or_no,
    is_concern_known=yes_or_no,
    is_professional=yes_or_no,
    is_independent=yes_or_no,
    only_the_name=yes_or_no,
    why=reasons,
)
def test_whoever_interprets_may(
    is_in_circle, is_child, is_restricted, is_barred, is_named, is_concern_open, is_concern_known, is_professional,
    is_independent, only_the_name, why,
):  # fmt: skip
    with undone() as town:
        aunt = town.tie("Aunt Vi").to_party if is_in_circle else town.person("Aunt Vi")
        known_by_name = is_in_circle or is_restricted or is_barred or is_named
        if is_child:
            Party.objects.filter(pk=aunt.pk).update(born_on=town.on - timedelta(days=4000))
            aunt.refresh_from_db()
        if is_restricted:
            restrict(town, aunt)
        if is_barred:
            parties.bar(barred=aunt, person=town.danny, at=town.at, by=town.founder)
        if is_named:
            worry(town, about_party=aunt, resolved_on=town.on, outcome="Over")
        if is_concern_open:
            concern = worry(town)
            if is_concern_known:
                reach(town, concern)
        visit = events.arrange(
            person=town.danny, worker=town.ffion, kind="visit", day=town.on, time=time(15), on=town.on,
            by=town.founder,
        )  # fmt: skip
        who = {"name": "AUNT VI"} if only_the_name and known_by_name else {"party": aunt}

        came = allowed(
            arrange_interpreter, event=visit, language="Kurdish", is_professional=is_professional,
            is_independent=is_independent, state="booked", in_spite_of=why, on=town.on, by=town.viewer(town.ffion),
            **who,
        )  # fmt: skip

        is_close = is_in_circle or not (is_professional and is_independent)
        has_reason = bool(why.strip())
        never = is_child or is_restricted or is_barred or is_named
        stopped = is_concern_open and is_close and not (is_concern_known and has_reason)
        needs_reason = is_in_circle and not has_reason
        assert came == (not never and not stopped and not needs_reason)
        assert Interpreter.objects.exists() == came


def restrict(town, aunt):
    """A restriction in force between Danny and his aunt."""
    return Restriction.objects.create(
        person=town.danny, against=aunt, what="contact", scope="no_contact", kind="court", basis="An order",
        lead=town.ffion, audience="team", starts_on=town.on, review_on=town.on + timedelta(days=30),
        in_force_at=town.at, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip


def worry(town, **differs):
    """A safeguarding concern about Danny."""
    facts = {"kind": "safeguarding", "how": "page", "raised_at": town.at, "holder": town.connect}
    return Concern.objects.create(person=town.danny, recorded_at=town.at, **facts | differs)


def reach(town, concern):
    """The concern reached Ffion: she may know of it."""
    return Reached.objects.create(
        concern=concern, party=town.ffion, step=1, because="Duty", reached_at=town.at, due_at=town.at,
        holder=town.connect, recorded_at=town.at,
    )  # fmt: skip
