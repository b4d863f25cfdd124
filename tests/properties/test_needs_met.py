"""Whether what helps somebody was there: asked of each contact until it is answered (invariant 9 of the design).

Letters come with a later floor. Here are visits, calls, messages and outings, and the pages that arrange them. After
two weeks nobody is asked any more: an answer would be a guess.
"""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.events.needing import not_answered
from kinweave.parties import actions as parties
from kinweave.parties.models import CommunicationNeed
from tests.properties.trying import trying
from tests.properties.undoing import InATown

pytestmark = pytest.mark.django_db

ARRANGING = ("visit_new", "outing_new", "note_new", "referral_new")
ago = st.integers(0, 20)
kinds = st.sampled_from(["visit", "phone", "video", "message", "outing", "activity"])


class Flagged(InATown):
    """Needs come and end, contacts happen, and somebody answers for a day or does not."""

    @initialize()
    def begin(self):
        self.needs, self.contacts, self.answered = {}, {}, set()
        self.worker = Client()
        assert self.town.danny.pk
        self.worker.force_login(self.town.ffion.identities.get().account)

    def day(self, ago):
        return self.town.on - timedelta(days=ago)

    @rule(ago=ago)
    def say_what_helps(self, ago):
        need = parties.record_need(
            person=self.town.danny, category="support", words=f"Cards {len(self.needs)}", on=self.day(ago),
            by=self.town.founder,
        )  # fmt: skip
        self.needs[need.pk] = self.day(ago)

    @rule(number=st.integers(0, 5))
    def it_helps_no_more(self, number):
        if self.needs:
            key = sorted(self.needs, key=str)[number % len(self.needs)]
            need = CommunicationNeed.objects.get(pk=key)
            parties.review_need(
                need=need, still_helps=False, version=need.version, on=self.town.on, by=self.town.founder
            )
            del self.needs[key]

    @rule(ago=ago, kind=kinds, is_private=st.booleans())
    def be_in_touch(self, ago, kind, is_private):
        private = is_private and kind == "visit"
        event = events.write_note(
            person=self.town.danny, kind=kind, day=self.day(ago), is_private=private, on=self.town.on,
            by=self.town.founder,
        )  # fmt: skip
        if not private:
            self.contacts[event.pk] = self.day(ago)

    @rule(later=st.integers(0, 5))
    def arrange(self, later):
        """What has not happened is not asked about."""
        events.arrange(
            person=self.town.danny, worker=self.town.ffion, kind="visit", day=self.town.on + timedelta(days=later),
            time=None, on=self.town.on, by=self.town.founder,
        )  # fmt: skip

    @rule(ago=ago, met=st.booleans())
    def answer(self, ago, met):
        parties.say_whether_met(person=self.town.danny, met=met, on=self.day(ago), by=self.town.founder)
        self.answered.add(self.day(ago))

    @invariant()
    def each_contact_is_flagged_until_it_is_answered(self):
        if not hasattr(self, "contacts"):
            return
        lately = self.town.on - timedelta(days=14)
        asked = {
            key
            for key, day in self.contacts.items()
            if day > lately and day not in self.answered and any(since <= day for since in self.needs.values())
        }
        assert set(not_answered(Event.objects.all(), self.town.on).values_list("pk", flat=True)) == asked

    def teardown(self):
        """Each page on which something is arranged or sent says how to talk with them."""
        if hasattr(self, "needs"):
            for name in ARRANGING:
                page = self.worker.get(reverse(name, args=[self.town.danny.pk])).content.decode()
                assert ("Cards " in page) is bool(self.needs), name
        super().teardown()


def test_each_contact_is_flagged_until_it_is_answered(db):
    run_state_machine_as_test(Flagged, settings=trying(max_examples=12, stateful_step_count=12))
