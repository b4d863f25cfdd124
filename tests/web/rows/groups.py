"""Who may open what, and one record of each kind, for groups: Ffion runs one, Danny belongs to it."""

from uuid import UUID

from kinweave.circles.actions.groups import add_line
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
    "group_plan": page(RUNS),
    "group_reasons": form(RUNS),
    "group_duty": form(RUNS),
    "group_line_new": form(RUNS),
    "group_move": form(RUNS),
    "group_member_new": form(RUNS),
    "group_member_joined": form(RUNS),
    "group_rules": page(RUNS),
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
    "mine_group_hope_new": form(HIMSELF),
    "mine_group_hope": form(HIMSELF),
    "mine_group_hope_share": form(HIMSELF),
    "mine_group_aim_new": form(HIMSELF),
    "mine_groups": page(HIMSELF),
    "mine_group": page(HIMSELF),
    "mine_group_rule_new": form(HIMSELF),
    "mine_group_not_good": form(HIMSELF),
    "mine_group_rule": form(HIMSELF),
    "mine_group_rule_change": form(HIMSELF),
    "mine_group_join": form(HIMSELF),
    "group_member_left": form(RUNS),  # these two need no words: so they come last
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
    hope = group.hopes(group.danny)
    return {
        "group_hope_id": hope.pk,
        "group_id": circle.pk, "asked_group_id": elsewhere.pk, "member_id": asked.pk, "plan_line_id": line.pk,
        "agreed_rule_id": group.agreed().pk, "group_rule_id": group.proposes("We are on time").pk,
        "session_id": group.session().pk, "duty_topic": "dbs", "line_kind": "policy", "group_state": "active",
        "word_about": "culture",
    }  # fmt: skip
