"""Nobody ever sees more, or less, than the design says: acts in any order against a plain model."""

from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from kinweave.access import actions as access
from kinweave.access.models import Allocation, Post
from kinweave.access.viewing import viewer_of
from kinweave.circles import actions as circles
from kinweave.foundation import system
from kinweave.parties import actions as parties
from kinweave.parties.models import Party, SpeaksFor
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, Wish
from tests.properties.trying import few
from tests.properties.undoing import InATown, allowed
from tests.properties.who_may_see import Sight

pytestmark = pytest.mark.django_db

ORGANISATIONS = ("connect", "nursery")
PEOPLE = ("Danny", "Mia", "Mia at the nursery")
WORKERS = ("Ffion", "Bea", "Sol")
IN_A_LIFE = ("Carl", "Mum")
ROLES = ("support_worker", "team_lead", "safeguarding_lead", "administrator", "auditor")
people, workers, roles = st.sampled_from(PEOPLE), st.sampled_from(WORKERS), st.sampled_from(ROLES)
anybody = st.sampled_from(PEOPLE + WORKERS + IN_A_LIFE)
full = st.sampled_from(PEOPLE + WORKERS)
hours = st.none() | st.integers(1, 60)
days = st.none() | st.integers(1, 3)


class WhoSeesWhom(InATown):
    """People work, leave, speak for others, are barred, turn out to be one human; time goes on."""

    @initialize()
    def begin(self):
        self.at, self.sight, self.rows, self.accounts = self.town.at, Sight(), {}, {}
        for name in PEOPLE + WORKERS:
            self.register(name, "nursery" if name in ("Mia at the nursery", "Sol") else "connect")
        self.circle = circles.begin_personal(person=self.rows["Danny"], **self.now)
        for name in IN_A_LIFE:
            tie = ties.add(circle=self.circle, called=name, ring=2, sector="friends", **self.now)
            self.wish(tie=tie)
            self.rows[name] = tie.to_party
            self.sight.holder[name], self.sight.life_of[name] = "connect", "Danny"

        self.wish(hope="Somebody to dance with", hope_sector="community")

    def wish(self, **about):
        said = {"want": "develop", "method": "talking", "says_who": "person"}
        ties.wish(person=self.rows["Danny"], **about, **said, **self.now)

    def register(self, name, organisation):
        held_by = getattr(self.town, organisation)
        self.rows[name] = self.town.person(name, held_by)
        self.accounts[name] = self.town.account(self.rows[name])
        self.sight.holder[name] = organisation
        self.sight.accounts[name] = {name}

    @property
    def by(self):
        return system("tests", self.at)

    @property
    def now(self):
        return {"on": self.by.on, "by": self.by}

    @rule(name=workers, role=roles)
    def take_a_post(self, name, role):
        if name in self.sight.posts:
            return
        organisation = self.sight.holder[name]
        access.give_post(
            person=self.rows[name], organisation=getattr(self.town, organisation), role_key=role, **self.now
        )
        self.sight.posts[name] = organisation, role

    @rule(name=workers)
    def leave_a_post(self, name):
        if self.sight.posts.pop(name, None):
            post = Post.objects.current(self.by.on).get(person=self.rows[name])
            access.end_post(post=post, **self.now)
            self.sight.allocated = {pair for pair in self.sight.allocated if pair[0] != name}

    @rule(name=workers, person=people)
    def work_with(self, name, person):
        if (name, person) in self.sight.allocated:
            return
        if allowed(access.work_with, worker=self.rows[name], person=self.rows[person], **self.now):
            self.sight.allocated.add((name, person))

    @rule(name=workers, person=people)
    def stop_working_with(self, name, person):
        if (name, person) in self.sight.allocated:
            allocation = Allocation.objects.current(self.by.on).get(worker=self.rows[name], person=self.rows[person])
            access.stop_working_with(allocation=allocation, **self.now)
            self.sight.allocated.remove((name, person))

    @rule(barred=anybody, person=anybody, last=hours)
    def bar(self, barred, person, last):
        until = last and self.at + timedelta(hours=last)
        parties.bar(barred=self.rows[barred], person=self.rows[person], at=self.at, until=until, by=self.by)
        self.sight.bars.append((barred, person, until))

    @rule(one=anybody, other=anybody)
    def are_one_human(self, one, other):
        if one != other:
            parties.say_same_person(one=self.rows[one], other=self.rows[other], **self.now)
            self.sight.same.append((one, other))

    @rule(speaker=anybody, person=people, last=days, sees_page=st.booleans())
    def speak(self, speaker, person, last, sees_page):
        until = last and self.by.on + timedelta(days=last)
        facts = {"ground": "chosen", "matters": "everything", "sees_page": sees_page, "until": until}
        pair = {"speaker": Party.objects.get(pk=self.rows[speaker].pk), "person": self.rows[person]}
        if allowed(parties.let_speak, **pair, **facts, **self.now) and sees_page:
            self.sight.speaks.append((speaker, person, until))

    @rule(person=people)
    def nobody_speaks_any_more(self, person):
        for row in SpeaksFor.objects.filter(person=self.rows[person]).current(self.by.on):
            parties.stop_speaking(row=row, **self.now)
        self.sight.speaks = [one for one in self.sight.speaks if one[1] != person]

    @rule(name=st.sampled_from(IN_A_LIFE))
    def take_a_role(self, name):
        if self.sight.life_of.pop(name, None):
            row = Party.objects.get(pk=self.rows[name].pk)
            parties.give_record(party=row, full_name=f"{name} Okafor", **self.now)
            self.accounts[name] = self.town.account(row)
            self.sight.accounts[name] = {name}

    @rule(name=full, other=full)
    def sign_in_as_both(self, name, other):
        own = self.sight.accounts[name]
        if other not in own and not {name, other} & set(WORKERS):
            access.also_is(account=self.accounts[name], party=self.rows[other], **self.now)
            own.add(other)

    @rule(passing=st.integers(1, 40))
    def time_goes_on(self, passing):
        self.everybody_sees_what_they_may_and_nothing_else()
        self.at += timedelta(hours=passing)

    def teardown(self):
        try:
            self.everybody_sees_what_they_may_and_nothing_else()
        finally:
            super().teardown()

    def everybody_sees_what_they_may_and_nothing_else(self):
        names = {row.pk: name for name, row in self.rows.items()}
        for name in self.sight.accounts:
            viewer = viewer_of(self.accounts[name], self.at)
            seen = {names[row.pk] for row in Party.objects.visible_to(viewer)}
            assert seen == self.sight.sees(name, self.at), name
            tied = self.may_be_tied(name)
            hope = {None} if self.sight.may_see(name, "Danny", self.at) else set()
            assert set(Tie.objects.visible_to(viewer).values_list("to_party__called", flat=True)) == tied, name
            assert self.wished(viewer) == tied | hope, name

    def wished(self, viewer):
        return set(Wish.objects.visible_to(viewer).values_list("tie__to_party__called", flat=True))

    def may_be_tied(self, name):
        """Those in Danny's circle that somebody may know of; never the tie of who speaks for him to himself."""
        if not self.sight.may_see(name, "Danny", self.at):
            return set()
        own = self.sight.accounts[name]
        apart = own if self.sight.speaks_for(own, "Danny", self.at) else set()
        return {
            one for one in IN_A_LIFE if one not in apart and not self.sight.is_hidden_in("Danny", name, one, self.at)
        }


def test_nobody_sees_more_or_less_than_they_may():
    run_state_machine_as_test(WhoSeesWhom, settings=few)
