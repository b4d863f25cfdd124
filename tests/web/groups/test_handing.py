"""The list of what whoever leads a group hands over, as each of them opens it; Today; one's own page. 004-P27, P29."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from kinweave.circles.models import Member
from kinweave.concerns.models import Goodbye, Handover
from kinweave.plans.models import Part
from kinweave.web.today.sources import waiting
from tests.concerns.leaving import Leaving
from tests.web.groups.test_groups import at, comes, own, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town) -> Leaving:
    made = Leaving(town)
    assert made.circle
    assert made.colleague
    assert made.lead
    return made


def task(group: Leaving, name: str, kind: str) -> str:
    found = group.tasks(group.ffion)[kind]
    return reverse(name, args=[group.leader.pk, kind, found.key])


def waits(viewer) -> list[str]:
    return [one.what for one in waiting(viewer).due]


class TestTheList:
    def test_only_who_runs_or_oversees_the_group_finds_it(self, group):
        for one in (group.stranger, group.colleague, group.danny):
            assert comes(one).get(at("group_handing", group.leader)).status_code == 404
        for one in (group.ffion, group.lead):
            assert comes(one).get(at("group_handing", group.leader)).status_code == 200

    def test_a_member_who_leads_nothing_has_none(self, group):
        assert comes(group.ffion).get(at("group_handing", group.member(group.danny))).status_code == 404

    def test_a_lead_reads_nothing_of_a_concern_that_did_not_reach_them(self, group):
        group.told()
        page = at("group_handing", group.leader)

        assert "Somebody asked to talk" in said(comes(group.ffion).get(page))
        theirs = said(comes(group.lead).get(page))
        assert "Somebody asked to talk" not in theirs
        assert "concern" not in theirs.split("<main")[1]
        assert comes(group.lead).get(task(group, "group_task_hand", "concern")).status_code == 404

    def test_a_member_is_not_offered_what_is_about_how_somebody_is_and_is_refused_by_hand(self, group):
        group.agreed_missing()
        page = task(group, "group_task_hand", "missing")
        peg = str(group.member(group.peg).party_id)
        ffion = comes(group.ffion)

        assert peg not in said(ffion.get(page))
        answer = ffion.post(page, {"to": peg})

        assert answer.status_code == 200
        assert not Handover.objects.exists()

    def test_what_a_member_gave_to_somebody_else_is_not_offered_on(self, group):
        group.agreed_missing(who="Hazel, my sister")
        page = at("group_handing", group.leader)
        hand, stays = task(group, "group_task_hand", "missing"), task(group, "group_task_answer", "missing")
        assert f'{hand}"' not in said(comes(group.ffion).get(page))
        assert f'{stays}"' in said(comes(group.ffion).get(page))

        group.agreed_missing()

        assert f'{task(group, "group_task_hand", "missing")}"' in said(comes(group.ffion).get(page))

    def test_who_was_asked_to_lead_is_not_on_the_list_of_those_who_join(self, group):
        group.offers("running", group.colleague)
        asked = Member.objects.get(circle=group.circle, party=group.party(group.colleague))

        assert at("group_member_joined", asked) not in said(comes(group.ffion).get(at("group", group.circle)))
        for name in ("group_member_joined", "group_member_left"):
            assert "asked to lead" in said(comes(group.ffion).post(at(name, asked), {"because": ""}))


class TestLeaving:
    def test_by_its_address_alone_nobody_who_leads_a_group_is_written_down_as_gone(self, group):
        for by in (group.ffion, group.lead):
            answer = comes(by).post(at("group_member_left", group.leader), {"because": ""})

            assert answer.headers["Location"] == at("group_handing", group.leader)
        assert group.leader.membership.left_on is None

    def test_nor_from_their_own_page(self, group):
        page = own("mine_group_leave", group.ffion, group.circle)

        answer = comes(group.ffion).post(page, {"because": ""})

        assert answer.status_code == 404  # somebody at work has no page of their own
        assert group.leader.membership.left_on is None

    def test_what_is_open_is_said_and_nothing_typed_is_lost(self, group):
        page = at("group_leader_left", group.leader)

        answer = said(comes(group.ffion).post(page, {"nothing_else": "on", "because": "A new post"}))

        assert "Something is still open" in answer
        assert "A new post" in answer
        assert group.leader.membership.left_on is None


class TestToday:
    def test_who_is_asked_answers_from_today(self, group):
        handover = group.lists()
        group.offers("other", group.colleague)
        assert "Ffion asks you: Two keys" in waits(group.colleague)
        assert "Ffion asks you: Two keys" not in waits(group.lead)
        handover.refresh_from_db()
        page = at("group_handover", handover)
        for one in (group.ffion, group.lead, group.stranger, group.danny):
            assert comes(one).get(page).status_code == 404

        comes(group.colleague).post(page, {"takes": "yes", "version": handover.version})

        handover.refresh_from_db()
        assert handover.state == "accepted"
        assert waits(group.colleague) == []

    def test_three_months_later_somebody_else_is_asked_whether_it_still_meets(self, group):
        goodbye = group.asks_later(group.colleague)
        page = at("group_still_meets", goodbye)
        assert comes(group.colleague).get(page).status_code == 404  # too early

        with time_machine.travel(group.town.at + timedelta(days=93)):
            colleague = group.town.viewer(group.party(group.colleague), datetime.now().astimezone())
            assert "Does Thursday Makers still meet?" in waits(colleague)
            assert comes(group.ffion).get(page).status_code == 404  # never who left
            assert "Ending is no failure" in said(comes(group.colleague).get(page))
            goodbye.refresh_from_db()
            said_so = {"meets": "otherwise", "found": "At the library", "version": goodbye.version}
            comes(group.colleague).post(page, said_so)

        assert Goodbye.objects.get().meets == "otherwise"

    def test_a_lead_is_told_when_nobody_leads_a_group_any_more(self, group):
        assert "Nobody leads Thursday Makers" not in waits(group.lead)
        for post in group.town.ffion.posts.all():
            post.ends_on = group.on
            post.save()

        assert "Nobody leads Thursday Makers" in waits(group.lead)
        assert "Nobody leads Thursday Makers" not in waits(group.colleague)


class TestMyPage:
    def test_a_member_says_yes_to_keys_and_says_goodbye_to_whom_they_choose(self, group):
        group.lists()
        group.offers("other", group.danny)
        goodbye = group.asks_later()
        danny = comes(group.danny)
        page = own("mine_group", group.danny, group.circle)
        assert "Ffion stops leading our group." in said(danny.get(page))

        danny.post(own("mine_group_part", group.danny, Part.objects.get()), {"takes": "yes"})
        danny.post(own("mine_group_goodbye", group.danny, goodbye), {"words": "You listened", "ring": "leader"})

        assert "Two keys" in said(danny.get(page))
        assert "You said: You listened" in said(danny.get(page))
        pegs = said(comes(group.peg).get(own("mine_group", group.peg, group.circle)))
        assert "Two keys" in pegs
        assert "You listened" not in pegs
        assert "You listened" in said(comes(group.ffion).get(at("group_handing", group.leader)))
        assert "You listened" not in said(comes(group.lead).get(at("group_handing", group.leader)))

    def test_what_is_about_how_somebody_is_stands_on_nobodys_own_page(self, group):
        group.lists("Ring Peg on Mondays", is_care=True)
        group.takes(group.offers("other", group.lead), group.lead)
        group.asks_later()

        for one in (group.danny, group.peg):
            assert "Ring Peg" not in said(comes(one).get(own("mine_group", one, group.circle)))

    def test_once_they_have_left_a_word_is_not_only_for_them(self, group):
        goodbye = group.asks_later(group.lead)
        danny, page = comes(group.danny), own("mine_group_goodbye", group.danny, goodbye)
        danny.post(page, {"words": "You listened", "ring": "leader"})
        assert 'value="leader"' in said(danny.get(page))
        group.hands_over_the_running()
        group.leaves()

        shown = said(danny.get(page))
        assert 'value="leader"' not in shown
        assert "You listened" not in shown  # what was private is not at hand for everybody
        assert danny.post(page, {"words": "One more thing", "ring": "leader"}).status_code == 200

    def test_who_leads_the_group_is_not_on_the_list_of_those_who_ask_later(self, group):
        page, owen = at("group_goodbye", group.leader), str(group.party(group.colleague).pk)
        assert owen in said(comes(group.ffion).get(page))
        group.hands_over_the_running()

        assert owen not in said(comes(group.ffion).get(page))

    def test_nobody_else_says_goodbye_for_me(self, group):
        goodbye = group.asks_later()

        for one in (group.peg, group.ffion, group.lead, group.stranger):
            assert comes(one).get(own("mine_group_goodbye", group.danny, goodbye)).status_code == 404
