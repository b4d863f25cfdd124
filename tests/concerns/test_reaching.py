"""A concern about anybody reaches somebody able to act within the time set, and never whom it names."""

from datetime import timedelta
from itertools import combinations

import pytest

from kinweave.access import actions as access
from kinweave.access.models import Account, Post
from kinweave.circles.actions import groups, leading
from kinweave.circles.models import Member, Restriction
from kinweave.concerns import actions, routing
from kinweave.concerns.models import Concern, OutsideContact, Reached
from kinweave.parties import actions as parties
from kinweave.trail.models import Line
from tests.circles.grouped import Group

pytestmark = pytest.mark.django_db

ROLES = ("support worker", "facilitator", "team lead", "manager", "safeguarding lead", "administrator", "auditor")
ABLE = {"safeguarding lead", "manager", "team lead", "Bea"}
WITHIN = timedelta(hours=24)


def able(service) -> set[str]:
    return {one.called for one in (*service.people.values(), service.outside) if one.called.lower() in ABLE | {"bea"}}


@pytest.mark.parametrize("role", ROLES)
def test_a_concern_about_each_role_reaches_somebody_able_to_act(service, role):
    about = service.people[role]
    raiser = service.people["facilitator" if role == "support worker" else "support worker"]

    concern = service.raised(by=raiser, named=[about])

    reached = Reached.objects.get(concern=concern)
    assert reached.party.called in able(service) - {about.called}
    assert reached.due_at - reached.reached_at == WITHIN
    assert not service.sees(about, concern)


@pytest.mark.parametrize("role", ROLES)
def test_when_nobody_answers_it_climbs_to_everybody_able_and_never_to_whom_it_names(service, role):
    about = service.people[role]
    raiser = service.people["facilitator" if role == "support worker" else "support worker"]
    concern = service.raised(by=raiser, named=[about])

    for _ in range(6):
        service.later(hours=24)

    assert set(service.who_has(concern)) == able(service) - {about.called}
    assert not service.sees(about, concern)


@pytest.mark.parametrize("pair", list(combinations(ROLES, 2)), ids=" and ".join)
def test_a_concern_about_two_of_them_reaches_neither(service, pair):
    about = [service.people[role] for role in pair]
    raiser = service.town.somebody_at_work("Owen", "support_worker")
    concern = service.raised(by=raiser, named=about)

    for _ in range(6):
        service.later(hours=24)

    assert set(service.who_has(concern)) == able(service) - {one.called for one in about}
    assert [service.sees(one, concern) for one in about] == [False, False]


def test_a_concern_about_every_lead_goes_to_the_contact_outside(service):
    named = [service.people[role] for role in ("safeguarding lead", "manager", "team lead")]

    concern = service.raised(named=named)

    assert service.who_has(concern) == ["Bea"]
    assert service.sees(service.outside, concern)


def test_a_concern_about_the_organisation_leaves_it(service):
    concern = service.raised(about_party=service.town.connect)

    assert service.who_has(concern) == ["Bea"]


def test_a_concern_about_the_organisation_of_the_contact_outside_does_not_reach_it(service):
    concern = service.raised(named=[service.town.nursery])

    for _ in range(6):
        service.later(hours=24)

    assert "Bea" not in service.who_has(concern)


def test_who_raises_a_concern_is_not_asked_to_act_on_it(service):
    concern = service.raised(by=service.people["safeguarding lead"])

    assert service.who_has(concern) == ["Manager"]


def test_with_nobody_left_it_is_unreached_and_the_clock_tries_again(service):
    OutsideContact.objects.update(party=None)
    named = [service.people[role] for role in ("safeguarding lead", "manager", "team lead")]
    concern = service.raised(named=named)
    assert service.who_has(concern) == []

    newcomer = service.town.somebody_at_work("New Manager", "manager")
    service.later(minutes=5)

    assert service.who_has(concern) == [newcomer.called]


def test_in_danger_it_climbs_after_an_hour(service):
    concern = service.raised(is_urgent=True)
    service.later(minutes=59)
    assert service.who_has(concern) == ["Safeguarding Lead"]

    service.later(minutes=1)

    assert service.who_has(concern) == ["Safeguarding Lead", "Manager"]
    assert service.sees(service.people["safeguarding lead"], concern)


def test_once_somebody_has_it_it_stays_with_them_while_something_is_done(service):
    concern = service.raised()
    lead = service.people["safeguarding lead"]
    actions.acknowledge(concern=concern, on=service.town.on, by=service.town.viewer(lead, service.now))
    service.later(days=6)
    viewer = service.town.viewer(lead, service.now)
    actions.write_progress(concern=concern, words="I rang his mother.", on=viewer.on, by=viewer)

    service.later(days=6)
    assert service.who_has(concern) == ["Safeguarding Lead"]
    service.later(days=1)
    assert service.who_has(concern) == ["Safeguarding Lead", "Manager"]


def test_they_have_not_answered_takes_it_further_at_once(service):
    concern = service.raised()
    viewer = service.town.viewer(service.people["safeguarding lead"], service.now)

    actions.say_no_answer(concern=concern, words="The council has not rung back.", on=viewer.on, by=viewer)

    assert service.who_has(concern) == ["Safeguarding Lead", "Manager"]


@pytest.mark.parametrize("how", ["account", "post", "named", "bar"])
def test_when_who_has_it_can_no_longer_act_it_goes_on_at_once(service, how):
    lead, town = service.people["safeguarding lead"], service.town
    concern = service.raised()
    actions.acknowledge(concern=concern, on=town.on, by=town.viewer(lead, service.now))
    if how == "account":
        Account.objects.filter(identities__party=lead).update(is_active=False)
    elif how == "post":
        access.end_post(post=Post.objects.get(person=lead), on=town.on, by=town.founder)
    elif how == "named":
        actions.name_also(concern=concern, party=lead, on=town.on, by=town.viewer(lead, service.now))
    else:
        parties.bar(barred=lead, person=town.danny, at=town.at, by=town.founder)

    service.later(minutes=5)

    assert service.who_has(concern)[-1] == "Manager"
    assert how == "account" or not service.sees(lead, concern)


def test_it_never_reaches_somebody_a_restriction_or_a_bar_names(service):
    town, manager = service.town, service.people["manager"]
    parties.bar(barred=service.people["safeguarding lead"], person=town.danny, at=town.at, by=town.founder)
    Restriction.objects.create(
        person=town.danny, against=manager, what="contact", scope="no_contact", kind="own", basis="His own choice",
        lead=service.people["team lead"], audience="named", starts_on=town.on, review_on=town.on,
        in_force_at=town.at, holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    concern = service.raised()
    for _ in range(6):
        service.later(hours=24)

    assert service.who_has(concern) == ["Team Lead", "Bea"]


def test_who_speaks_for_a_person_is_not_the_lead_who_hears_of_it(service):
    parties.let_speak(
        speaker=service.people["safeguarding lead"], person=service.town.danny, ground="parent",
        matters="everything", sees_page=False, on=service.town.on, by=service.town.founder,
    )  # fmt: skip

    assert service.who_has(service.raised()) == ["Manager"]


def test_another_row_of_who_is_named_does_not_hear_of_it_either(service):
    lead = service.people["safeguarding lead"]
    elsewhere = service.town.person("Sal", service.town.nursery)
    parties.say_same_person(one=lead, other=elsewhere, on=service.town.on, by=service.town.founder)
    elsewhere.refresh_from_db()

    concern = service.raised(named=[elsewhere])

    assert service.who_has(concern) == ["Manager"]
    assert not service.sees(lead, concern)


def test_who_is_named_in_another_concern_about_the_person_is_neither_offered_nor_asked(service):
    town, lead = service.town, service.people["safeguarding lead"]
    service.raised(named=[lead, town.ffion], by=service.people["facilitator"])

    offered = [way.party.called for way in routing.ways_to_tell(town.danny, at=town.at, on=town.on)]
    told = actions.tell_someone(person=town.danny, to=None, on=town.on, by=town.viewer(town.danny))

    assert offered == ["Manager", "Bea"]
    assert service.who_has(told) == ["Manager"]


def test_a_concern_about_a_tie_never_reaches_the_other_end(service):
    tie = service.town.tie("Gary")

    concern = service.raised(tie=tie)

    assert [one.party.called for one in concern.named.all()] == ["Gary"]


def test_a_name_in_the_circle_that_is_also_a_lead_s_is_taken_to_be_the_lead(service):
    tie = service.town.tie("Manager", sector="paid")
    service.raised(tie=tie, by=service.people["safeguarding lead"])

    concern = service.raised(named=[tie.to_party], by=service.people["safeguarding lead"])

    assert service.who_has(concern) == ["Team Lead"]
    assert not service.sees(service.people["manager"], concern)


def test_a_resolved_concern_does_not_climb(service):
    concern = service.raised()
    viewer = service.town.viewer(service.people["safeguarding lead"], service.now)
    actions.acknowledge(concern=concern, on=viewer.on, by=viewer)
    actions.resolve(concern=concern, outcome="He fell.", version=concern.version, on=viewer.on, by=viewer)

    service.later(days=60)

    assert service.who_has(concern) == ["Safeguarding Lead"]


def test_the_trail_keeps_what_was_done_and_never_about_whom(service):
    concern = service.raised(named=[service.people["manager"]])
    service.later(hours=24)
    viewer = service.town.viewer(service.people["team lead"], service.now)
    actions.acknowledge(concern=concern, on=viewer.on, by=viewer)
    actions.refer(concern=concern, to_whom="The council", day=viewer.on, words="Rang them.", on=viewer.on, by=viewer)

    lines = Line.objects.filter(kind__startswith="concerns.").exclude(kind="concerns.outsidecontact")

    assert [line.verb for line in lines.order_by("number")] == [
        "raised a concern", "took a concern further", "acknowledged a concern", "referred a concern",
    ]  # fmt: skip
    assert {line.about_id for line in lines} == {None}


def test_words_are_sealed(service):
    concern = service.raised()

    assert "sealed" in str(Concern.objects.filter(pk=concern.pk).values("words").get())
    assert Concern.objects.get(pk=concern.pk).words == "There is a bruise on his arm."


def test_an_administrator_who_was_chosen_long_ago_reads_nothing(service):
    admin = service.people["administrator"]
    concern = service.raised()
    Reached.objects.filter(concern=concern).update(party=admin)

    assert not Concern.objects.visible_to(service.town.viewer(admin)).exists()


class TestAGroupThatIsNotGoodForMe:
    @pytest.fixture
    def group(self, service) -> Group:
        """Ffion runs it; the safeguarding lead leads it with her."""
        made = Group(service.town)
        leads_it(made, service.people["safeguarding lead"])
        return made

    def tells(self, group, to=None):
        said = {"person": group.town.danny, "to": to, "circle": group.circle}
        return actions.tell_someone(on=group.on, by=group.danny, **said)

    def test_it_never_reaches_who_leads_the_group(self, service, group):
        concern = self.tells(group)
        assert service.who_has(concern) == ["Manager"]

        for _ in range(6):
            service.later(hours=24)

        assert service.who_has(concern) == ["Manager", "Team Lead", "Bea"]
        assert not service.sees(service.people["safeguarding lead"], concern)

    def test_when_a_worker_does_not_answer_it_goes_past_who_leads_the_group(self, service, group):
        concern = self.tells(group, to=service.town.ffion)

        for _ in range(6):
            service.later(hours=24)

        assert service.who_has(concern) == ["Ffion", "Manager", "Team Lead", "Bea"]

    def test_it_reaches_who_leads_the_group_where_the_member_chose_them(self, service, group):
        lead = service.people["safeguarding lead"]

        assert service.who_has(self.tells(group, to=lead)) == ["Safeguarding Lead"]

    def test_where_every_lead_leads_the_group_it_goes_to_the_contact_outside(self, service, group):
        for role in ("manager", "team lead"):
            leads_it(group, service.people[role])

        assert service.who_has(self.tells(group)) == ["Bea"]

    def test_who_led_it_when_it_was_said_and_left_does_not_hear_of_it_later(self, service, group):
        lead = service.people["safeguarding lead"]
        concern = self.tells(group)
        member = Member.objects.get(party=lead, circle=group.circle)
        groups.leave_group(member=member, because="", has_handed_over=True, on=group.on, by=service.town.viewer(lead))

        for _ in range(6):
            service.later(hours=24)

        assert "Safeguarding Lead" not in service.who_has(concern)


def leads_it(group, party):
    member = leading.ask_to_lead(circle=group.circle, party=party, name=party.called, **group.said)
    return leading.begin_to_lead(member=member, on=group.on, by=group.town.viewer(party))
