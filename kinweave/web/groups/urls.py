"""Addresses of groups, and of one's own groups."""

from django.urls import path

from kinweave.web.groups import agreeing, check_in, group, hopes, mine, my_hopes, planning, sessions

ONE, RULE, SESSION = (
    "groups/<uuid:group_id>/",
    "groups/rules/<uuid:group_rule_id>/",
    "groups/sessions/<uuid:session_id>/",
)
HOPE = "groups/hopes/<uuid:group_hope_id>/"
MINE = "mine/<uuid:person_id>/groups/"

urlpatterns = [
    path("groups/", group.groups, name="groups"),
    path("groups/new/", planning.group_new, name="group_new"),
    path("groups/around/new/", planning.existing_group_new, name="existing_group_new"),
    path(ONE, group.group, name="group"),
    path(f"{ONE}plan/", planning.group_plan, name="group_plan"),
    path(f"{ONE}plan/reasons/", planning.group_reasons, name="group_reasons"),
    path(f"{ONE}plan/duties/<slug:duty_topic>/", planning.group_duty, name="group_duty"),
    path(f"{ONE}plan/<slug:line_kind>/new/", planning.group_line_new, name="group_line_new"),
    path(f"{ONE}moving/<slug:group_state>/", planning.group_move, name="group_move"),
    path(f"{ONE}members/new/", group.group_member_new, name="group_member_new"),
    path("groups/members/<uuid:member_id>/joining/", group.group_member_joined, name="group_member_joined"),
    path("groups/members/<uuid:member_id>/leaving/", group.group_member_left, name="group_member_left"),
    path(f"{ONE}rules/", agreeing.group_rules, name="group_rules"),
    path(f"{ONE}rules/new/", agreeing.group_rule_new, name="group_rule_new"),
    path(f"{ONE}rules/from/<uuid:plan_line_id>/", agreeing.group_rule_from, name="group_rule_from"),
    path(f"{ONE}words/<slug:word_about>/new/", agreeing.group_word_new, name="group_word_new"),
    path(f"{ONE}cards/", agreeing.group_cards, name="group_cards"),
    path(RULE, agreeing.group_rule, name="group_rule"),
    path(f"{RULE}settling/", agreeing.group_rule_settle, name="group_rule_settle"),
    path(f"{RULE}looking/", agreeing.group_looked, name="group_looked"),
    path(f"{ONE}sessions/new/", sessions.group_session_new, name="group_session_new"),
    path(SESSION, sessions.group_session, name="group_session"),
    path(f"{SESSION}changes/", sessions.group_session_change, name="group_session_change"),
    path(f"{SESSION}safety/", sessions.group_session_safety, name="group_session_safety"),
    path(f"{SESSION}arranging/", sessions.group_session_arrange, name="group_session_arrange"),
    path(f"{SESSION}cancelling/", sessions.group_session_cancel, name="group_session_cancel"),
    path(f"{SESSION}held/", sessions.group_session_held, name="group_session_held"),
    path(f"{SESSION}aloud/", hopes.group_session_aloud, name="group_session_aloud"),
    path(f"{SESSION}check-in/", check_in.group_check_in_open, name="group_check_in_open"),
    path(f"{SESSION}check-in/closing/", check_in.group_check_in_close, name="group_check_in_close"),
    path(f"{SESSION}check-in/thanks/", check_in.group_check_in_thanks, name="group_check_in_thanks"),
    path(f"{SESSION}check-in/<uuid:came_id>/", check_in.group_check_in_answer, name="group_check_in_answer"),
    path(f"{ONE}hopes/", hopes.group_hopes, name="group_hopes"),
    path(f"{ONE}aims/new/", hopes.group_aim_new, name="group_aim_new"),
    path("groups/members/<uuid:member_id>/hopes/new/", hopes.group_hope_new, name="group_hope_new"),
    path(HOPE, hopes.group_hope, name="group_hope"),
    path(f"{HOPE}help/", hopes.group_hope_fit, name="group_hope_fit"),
    path(f"{HOPE}progress/", hopes.group_hope_rate, name="group_hope_rate"),
    path(f"{HOPE}sharing/", hopes.group_hope_share, name="group_hope_share"),
    path(MINE, mine.mine_groups, name="mine_groups"),
    path(f"{MINE}<uuid:group_id>/", mine.mine_group, name="mine_group"),
    path(f"{MINE}asked/<uuid:asked_group_id>/", mine.mine_group_join, name="mine_group_join"),
    path(f"{MINE}<uuid:group_id>/leaving/", mine.mine_group_leave, name="mine_group_leave"),
    path(f"{MINE}<uuid:group_id>/not-good/", mine.mine_group_not_good, name="mine_group_not_good"),
    path(f"{MINE}<uuid:group_id>/rules/new/", mine.mine_group_rule_new, name="mine_group_rule_new"),
    path(f"{MINE}rules/<uuid:group_rule_id>/", mine.mine_group_rule, name="mine_group_rule"),
    path(f"{MINE}agreed/<uuid:agreed_rule_id>/", mine.mine_group_rule_change, name="mine_group_rule_change"),
    path(f"{MINE}<uuid:group_id>/hopes/new/", my_hopes.mine_group_hope_new, name="mine_group_hope_new"),
    path(f"{MINE}<uuid:group_id>/aims/new/", my_hopes.mine_group_aim_new, name="mine_group_aim_new"),
    path(f"{MINE}check-ins/<uuid:check_in_id>/", check_in.mine_check_in, name="mine_check_in"),
    path(f"{MINE}hopes/<uuid:group_hope_id>/", my_hopes.mine_group_hope, name="mine_group_hope"),
    path(f"{MINE}hopes/<uuid:group_hope_id>/sharing/", my_hopes.mine_group_hope_share, name="mine_group_hope_share"),
]
