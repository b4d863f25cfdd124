"""Who may open what, and one record of each kind, for groups: Ffion runs one, Danny belongs to it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from kinweave.circles.actions.groups import add_line, in_group
from kinweave.circles.models import Member
from kinweave.concerns.actions import ending, goodbyes
from kinweave.concerns.ending import Task
from kinweave.concerns.models import Goodbye
from kinweave.events import ballot_box
from kinweave.events.models import Attendance, Booking, Box, CheckIn, Session
from kinweave.parties.models import Party
from kinweave.plans.actions.group_leaving import begin_leaving, say_need, set_stage
from kinweave.plans.actions.group_parts import offer_part
from kinweave.plans.actions.group_reviews import open_review
from kinweave.plans.actions.leaving_plans import propose_plan
from tests.circles.grouped import Group
from tests.town import Town
from tests.web.cells import AT_WORK, HIMSELF, Row, form, page

LEADS_IT = frozenset({"worker"})
RUNS = LEADS_IT | {"lead", "barred lead"}  # a lead oversees it, and reads no name of whom they may not know of
RUNS_AND_KNOWS = LEADS_IT | {"lead"}  # and may know of whose hope it is

ROWS: dict[str, Row] = {
    "groups": page(AT_WORK),
    "group_new": form(AT_WORK),
    "existing_group_new": form(AT_WORK),
    "group": page(RUNS),
    "group_pack": page(RUNS),
    "group_plan": page(RUNS),
    "group_reasons": form(RUNS),
    "group_duty": form(RUNS),
    "group_line_new": form(RUNS),
    "group_move": form(RUNS),
    "group_member_new": form(RUNS),
    "group_member_joined": form(RUNS),
    "group_rules": page(RUNS),
    "group_times": form(RUNS),
    "group_rule_new": form(LEADS_IT),
    "group_rule_from": form(LEADS_IT),
    "group_word_new": form(RUNS),
    "group_cards": page(RUNS),
    "group_rule": form(RUNS),
    "group_rule_settle": form(RUNS),
    "group_looked": form(RUNS),
    "group_session_new": form(RUNS),
    "group_session": page(RUNS),
    "group_session_change": form(RUNS),
    "group_session_safety": form(RUNS),
    "group_session_arrange": form(RUNS),
    "group_session_held": form(RUNS),
    "group_session_cancel": form(RUNS),
    "group_session_aloud": form(RUNS),
    "group_hopes": page(RUNS),
    "group_aim_new": form(LEADS_IT),
    "group_hope_new": form(RUNS),
    "group_hope": page(RUNS_AND_KNOWS),
    "group_hope_fit": form(RUNS_AND_KNOWS),
    "group_hope_rate": form(RUNS_AND_KNOWS),
    "group_hope_share": form(RUNS_AND_KNOWS),
    "group_hope_try": form(RUNS_AND_KNOWS),
    "group_check_in_open": form(RUNS),
    "group_check_in_thanks": page(RUNS),
    "group_check_in_answer": form(RUNS_AND_KNOWS),
    "mine_check_in": form(HIMSELF),
    "group_booking": form(RUNS),
    "group_parts": page(RUNS),
    "group_part_new": form(RUNS),
    "group_part_pass": form(RUNS_AND_KNOWS),
    "group_card_new": form(RUNS),
    "group_if_missing": form(RUNS),
    "group_in_touch": form(RUNS),
    "group_review": page(RUNS),
    "group_review_new": form(RUNS),
    "group_process_new": form(RUNS),
    "group_review_close": form(RUNS),
    "group_leaving_new": form(LEADS_IT),
    "group_leaving": page(RUNS),
    "group_leaving_need": form(RUNS),
    "group_leaving_own": form(LEADS_IT),
    "group_leaving_stage_new": form(RUNS),
    "group_leaving_how": form(RUNS),
    "group_leaving_stage_begin": form(RUNS),
    "group_leaving_plan_new": form(RUNS),
    "group_leaving_plan": form(RUNS),
    "group_leaving_plan_agree": form(RUNS),
    "mine_group_leaving": page(HIMSELF),
    "mine_group_leaving_need": form(HIMSELF),
    "mine_group_leaving_stage": form(HIMSELF),
    "mine_group_leaving_plan": form(HIMSELF),
    "mine_group_card": form(HIMSELF),
    "mine_group_part": form(HIMSELF),
    "mine_group_if_missing": form(HIMSELF),
    "mine_group_process": form(HIMSELF),
    "mine_group_hope_new": form(HIMSELF),
    "mine_group_hope": form(HIMSELF),
    "mine_group_hope_share": form(HIMSELF),
    "mine_group_hope_try": form(HIMSELF),
    "mine_group_aim_new": form(HIMSELF),
    "group_handing": page(RUNS),
    "group_task_new": form(RUNS),
    "group_task_hand": form(RUNS),
    "group_task_answer": form(RUNS),
    "group_last_session": form(RUNS),
    "group_goodbye": form(RUNS),
    "group_goodbye_word": form(RUNS),
    "group_handover": form(frozenset({"colleague"})),  # who was asked, and nobody else
    "group_handover_back": form(RUNS),
    "group_still_meets": form(frozenset({"colleague", "lead", "barred lead"})),  # who asks; leads, once it is late
    "mine_group_goodbye": form(HIMSELF),
    "mine_groups": page(HIMSELF),
    "mine_group": page(HIMSELF),
    "mine_group_pack": page(HIMSELF),
    "mine_group_rule_new": form(HIMSELF),
    "mine_group_not_good": form(HIMSELF),
    "mine_group_rule": form(HIMSELF),
    "mine_group_rule_change": form(HIMSELF),
    "mine_group_join": form(HIMSELF),
    "group_member_left": form(RUNS),  # these need no words: so they come last
    "group_check_in_close": form(RUNS),
    "group_leaving_stage_drop": form(RUNS),
    "group_leaving_stay": form(LEADS_IT),
    "group_leader_left": form(RUNS),
    "mine_group_leave": form(HIMSELF),
}


def records(town: Town, ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """A group with Danny in it, another that asks him, and one record of each kind."""
    del ids
    group = Group(town)
    circle = group.circle
    elsewhere = group.idea()
    group.moves(elsewhere, "forming")
    group.asks_in(elsewhere, group.danny)
    asked = group.asks_in(elsewhere, group.peg)
    line = add_line(
        circle=circle, kind="practice", says="Silence is fine", source="A book", shapes=True, by=group.ffion
    )
    hope, member = group.hopes(group.danny), group.member(group.danny)
    part = offer_part(member=member, words="The tea", on=group.on, by=group.ffion)
    add_line(circle=circle, kind="support", topic="debrief", says="By telephone", who="Ann", by=group.ffion)
    booking = Booking.objects.get(session=group.arranged(days=7))
    review = open_review(circle=circle, since=group.on - timedelta(days=30), on=group.on, by=group.ffion)
    session = group.session()
    return {
        "who_came_id": member.pk, "check_in_id": asked_after(group, session, member).pk,
        "booking_id": booking.pk, "part_id": part.pk, "group_review_id": review.pk, "process_side": "leader",
        "group_hope_id": hope.pk, **leaves(group),
        "group_id": circle.pk, "asked_group_id": elsewhere.pk, "member_id": asked.pk, "plan_line_id": line.pk,
        "agreed_rule_id": group.agreed().pk, "group_rule_id": group.proposes("We are on time").pk,
        "session_id": session.pk, "duty_topic": "dbs", "line_kind": "policy", "group_state": "active",
        "word_about": "culture", **goodbye(group),
    }  # fmt: skip


def leaves(group: Group) -> dict[str, UUID | str]:
    """Ffion leaves it by stages, with a plan that the members are asked about."""
    leaving = begin_leaving(member=group.member(group.ffion), **group.said)
    say_need(leaving=leaving, words="The keys", **group.said)
    facts = {"words": "Peg opens", "feels": "New", "day": group.on + timedelta(days=7)}
    stage = set_stage(leaving=leaving, **facts, **group.said)
    until = {"call_until": group.on + timedelta(days=60)}
    plan = propose_plan(leaving=leaving, words="Peg leads", call_who="Ann", call_how="A call", **until, **group.said)
    return {"leaving_id": leaving.pk, "leaving_stage_id": stage.pk, "leaving_plan_id": plan.pk}


def goodbye(group: Group) -> dict[str, UUID | str]:
    """Ffion wants to leave: what she listed, what she asked Owen to take over, and whom she asked to ask later."""
    leader, owen = group.member(group.ffion), Party.objects.get(called="Owen")
    said: dict[str, Any] = {"on": group.on, "by": group.ffion}
    listed = ending.list_task(leader=leader, words="Two keys", **said)
    asked = [ending.list_task(leader=leader, words=words, **said) for words in ("The kettle", "The money box")]
    for one in asked:
        ending.offer_task(leader=leader, task=Task("other", one), to=owen, **said)
    kept = goodbyes.ask_later(leader=leader, checker=owen, reached="Ring Peg", **said)
    Goodbye.objects.update(check_on=group.on - timedelta(days=20))  # it is late: leads see it too
    return {"leader_id": leader.pk, "task_kind": "other", "task_id": listed.pk, "handover_id": asked[0].pk,
            "offered_id": asked[1].pk, "goodbye_id": kept.pk, "check_id": kept.pk}  # fmt: skip


def asked_after(group: Group, session: Session, member: Member) -> CheckIn:
    """A round that is open, however few came: who may open its pages does not depend on that."""
    facts = in_group(group.circle, group.ffion)
    Attendance.objects.create(session=session, member=member, how=Attendance.How.CAME, **facts)
    check_in = CheckIn.objects.create(session=session, opened_on=group.on, **facts)
    Box.objects.create(check_in=check_in, answers=ballot_box.empty(check_in.pk, 1))
    return check_in
