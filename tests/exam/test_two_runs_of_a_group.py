"""What a member keeps to themself, or says to one person: nothing that another member can fetch tells of it."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse

from kinweave.concerns import actions as concerns
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.models import Concern, Goodbye
from kinweave.events.actions import check_in as rounds
from kinweave.events.models import CheckIn, Session
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans.actions import (
    group_hopes,
    group_leaving,
    group_parts,
    group_reviews,
    group_sessions,
    leaving_plans,
)
from kinweave.plans.models import GroupHope, GroupReview, Leaving, LeavingPlan, LeavingStage, ToTry
from tests.circles.grouped import Group
from tests.events.test_check_in import Held
from tests.exam.test_two_runs import client_of, everything_each_sees
from tests.town import NOON
from tests.web.crawling import masked
from tests.web.groups.test_groups import at, own

pytestmark = pytest.mark.django_db


def private_hope(group: Group) -> None:
    """Danny hopes for something, he and Ffion rate it, and it is said whether the group can help."""
    hope = group.hopes(group.danny)
    group_hopes.rate_hope(hope=hope, who="member", level=-1, words="It is hard", on=group.on, by=group.danny)
    group_hopes.rate_hope(hope=hope, who="worker", level=0, on=group.on, by=group.ffion)
    group_hopes.say_fit(hope=hope, can="elsewhere", words="The quiet room", **group.said)


def plan_names_a_session(group: Group) -> None:
    """Danny wants to try something the next time they meet."""
    hope, session = GroupHope.objects.oldest_first().first(), Session.objects.get(state="arranged")
    facts = {"session": session, "words": "Sit with Peg", "on": group.on, "by": group.danny}
    group_sessions.try_in_session(hope=hope, **facts)


def line_after_it(group: Group) -> None:
    """Ffion wrote that there was nothing to note about him, and puts it right."""
    writes_up(group, group_sessions.Said("He left when Peg spoke"))


def writes_up(group: Group, said: group_sessions.Said) -> None:
    """Everybody came to the session that Danny's plan named."""
    session = ToTry.objects.oldest_first().first().session
    danny, peg = group.member(group.danny), group.member(group.peg)
    came = {danny: "came", peg: "came"}
    facts = {"came": came, "note_of_it": "", "lines": {danny: said}, "version": session.version, **group.said}
    group_sessions.write_up(session=session, **facts)


def card_for_who_leads(group: Group) -> None:
    facts = {"brings": "I can draw", "helps": "A seat by the door", "ring": "leaders", "on": group.on}
    group_parts.say_what_i_bring(member=group.member(group.danny), by=group.danny, **facts)


def if_missing(group: Group) -> None:
    facts = {"after": 2, "who": "Ffion", "how": "by telephone", "on": group.on}
    group_reviews.agree_missing(member=group.member(group.danny), by=group.danny, **facts)
    group_reviews.get_in_touch(member=group.member(group.danny), words="He had a cold", **group.said)


def word_alone(group: Group) -> None:
    facts = {"side": "member", "process": "Tea", "helped": "no", "hindered": "Peg shouts", "then": "change"}
    review = GroupReview.objects.get(circle=group.circle)
    group_reviews.say_of_process(review=review, member=group.member(group.danny), by=group.danny, **facts)


def answer_in_the_box(group: Group) -> None:
    said = {**dict.fromkeys(CheckIn.QUESTIONS, "no"), "words": "It is too loud"}
    check_in = CheckIn.objects.get(circle=group.circle)
    rounds.answer_check_in(
        check_in=check_in, member=group.member(group.danny), said=said, on=group.on, by=group.danny
    )  # fmt: skip


def need(group: Group) -> None:
    said = {"on": group.on, "by": group.ffion}
    parties.record_need(person=group.town.danny, category="format", words="Large print", **said)


def concern(group: Group) -> None:
    """Danny says that it is not good for him, and why: it names Ffion, and reaches the lead."""
    raised = concerns.raise_concern(
        holder=group.town.connect, person=group.town.danny, circle=group.circle, kind="adverse", words="Ffion laughs",
        named=[group.town.ffion], how="phone", on=group.on, by=group.lead,
    )  # fmt: skip
    assert Concern.objects.visible_to(group.lead).filter(pk=raised.pk).exists()


def need_of_who_leaves(group: Group) -> None:
    """Ffion leaves the group by stages: Danny says what he still needs from her, and how a stage is for him."""
    said = {"member": group.member(group.danny), "on": group.on, "by": group.danny}
    group_leaving.say_need(leaving=Leaving.objects.get(), words="She hears me when Peg shouts", **said)
    group_leaving.say_how_it_is(stage=LeavingStage.objects.get(), words="I am afraid of it", **said)


def goodbye_for_her_alone(group: Group) -> None:
    facts = {"member": group.member(group.danny), "words": "You were my only friend here", "ring": "leader"}
    goodbyes.say_goodbye(goodbye=Goodbye.objects.get(), on=group.on, by=group.danny, **facts)


HAPPENS = [
    private_hope, plan_names_a_session, line_after_it, card_for_who_leads, if_missing, word_alone, answer_in_the_box,
    need, concern, need_of_who_leaves, goodbye_for_her_alone,
]  # fmt: skip


@pytest.fixture
def group(town) -> Group:
    """A group with a session behind it, a review and a check-in that are open."""
    made = Group(town)
    Held(made, 6).opens()
    first, hope = made.arranged(), made.hopes(made.danny)
    said = {"session": first, "words": "Say one thing", "on": made.on, "by": made.danny}
    group_sessions.try_in_session(hope=hope, **said)
    writes_up(made, group_sessions.Said(is_nothing=True))
    made.arranged(days=7)
    group_reviews.open_review(circle=made.circle, since=made.on - timedelta(days=9), **made.said)
    assert made.lead
    is_left_by_ffion(made)
    return made


def is_left_by_ffion(group: Group) -> None:
    """She began to leave it by stages, a plan is put to the members, and her last session is chosen."""
    leaving = group_leaving.begin_leaving(member=group.member(group.ffion), **group.said)
    group_leaving.say_need(leaving=leaving, words="Somebody with the keys", **group.said)
    day, until = group.on + timedelta(days=7), group.on + timedelta(days=60)
    group_leaving.set_stage(leaving=leaving, day=day, words="Peg opens the hall", feels="New", **group.said)
    facts = {"words": "Peg opens the hall", "call_who": "Owen", "call_how": "By telephone", "call_until": until}
    leaving_plans.propose_plan(leaving=leaving, **facts, **group.said)
    last = {"session": group.session(days=14), "was": "Bird boxes", "thanks": "The patience", "how": "With cake"}
    goodbyes.plan_last_session(leader=group.member(group.ffion), **last, **group.said)


def a_third_member(group: Group) -> Party:
    """Cara, who belongs to the group too."""
    cara = group.town.person("Cara")
    group.town.account(cara)
    herself = group.town.viewer(cara)
    group.joins(group.asks_in(group.circle, herself), herself)
    return cara


def objection(group: Group, one, words: str = "I want Ffion to stay until Easter") -> None:
    """Somebody says no to the plan for leaving, and why."""
    facts = {"member": group.member(one), "said": "no", "words": words, "on": group.on, "by": one}
    leaving_plans.answer_plan(plan=LeavingPlan.objects.get(), **facts)


def differing(before, after) -> list[str]:
    """The pages that are not the same for somebody."""
    return [
        f"{name}: {page}"
        for name in before
        for page in sorted(before[name].keys() | after[name].keys())
        if before[name].get(page) != after[name].get(page)
    ]


@time_machine.travel(NOON, tick=False)
def test_what_a_member_keeps_changes_nothing_that_others_can_fetch(group):
    work = group.town.somebody_at_work
    readers = {
        "another member": group.peg_herself,
        "a colleague": work("Owen", "support_worker"),
        "another facilitator": work("Gethin", "facilitator"),
        "another organisation's lead": work("Bea", "team_lead", group.town.nursery),
    }
    before = everything_each_sees(readers)

    for happens in HAPPENS:
        happens(group)
    after = everything_each_sees(readers)

    assert differing(before, after) == []
    assert len(before["another member"]) > 10


@time_machine.travel(NOON, tick=False)
def test_an_objection_tells_the_others_that_somebody_said_no_and_neither_who_nor_why(group):
    """All read that the next stage waits. Whoever said no, the same is to be read by all but who runs it."""
    work, seen = group.town.somebody_at_work, []
    cara = a_third_member(group)
    readers = {
        "another member": cara,
        "a colleague": work("Owen", "support_worker"),
        "another organisation's lead": work("Bea", "team_lead", group.town.nursery),
    }
    before = everything_each_sees(readers)
    for one, words in ((group.danny, "I want Ffion to stay until Easter"), (group.peg, "Not like this")):
        with transaction.atomic():
            objection(group, one, words)
            seen.append(everything_each_sees(readers))
            transaction.set_rollback(True)

    assert differing(*seen) == []
    changed = differing(before, seen[0])
    assert changed
    assert all(one.startswith("another member: ") for one in changed)


@time_machine.travel(NOON, tick=False)
def test_who_is_named_in_a_concern_reads_nothing_else_than_before(group):
    readers = {"who is named in it": group.town.ffion}
    before = everything_each_sees(readers)

    concern(group)

    assert differing(before, everything_each_sees(readers)) == []
    assert len(before["who is named in it"]) > 20


@pytest.mark.parametrize("happens", HAPPENS, ids=lambda one: one.__name__)
@time_machine.travel(NOON, tick=False)
def test_who_may_know_sees_each(group, happens):
    def pages():
        of_the_group = [at(f"group{name}", group.circle) for name in ("", "_hopes", "_review", "_parts")]
        of_the_group += [at("group_leaving", Leaving.objects.get()), at("group_handing", group.member(group.ffion))]
        shown = {
            group.town.danny: [own("mine_group", group.danny, group.circle), reverse("mine")],
            group.town.ffion: [*of_the_group, group.town.danny.get_absolute_url()],
            Party.objects.get(pk=group.lead.person_id): [reverse("concerns")],
        }  # fmt: skip
        return [masked(client_of(who).get(one).content) for who, all_of in shown.items() for one in all_of]

    before = pages()

    happens(group)

    assert pages() != before
