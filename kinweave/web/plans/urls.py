"""Addresses of plans, risks, outcomes and scales. No name stands in one."""

from django.urls import path

from kinweave.web.plans import checks, licences, mine, outcomes, plan, risk_new, risks, scales, steps

ONE = "people/<uuid:person_id>/"
STEP = "steps/<uuid:action_id>/"
RISK = "risks/<uuid:risk_id>/"
HOPE = "outcomes/<uuid:outcome_id>/"
MINE = "mine/<uuid:person_id>/plan/"

urlpatterns = [
    path(f"{ONE}plan/", plan.plan, name="plan"),
    path(f"{ONE}plan/part/", plan.taking_part, name="taking_part"),
    path(f"{ONE}plan/checks/new/", checks.plan_check_new, name="plan_check_new"),
    path("outings/<uuid:outing_id>/checks/new/", checks.outing_check_new, name="outing_check_new"),
    path(f"{ONE}plan/reviews/", outcomes.plan_review, name="plan_review"),
    path(STEP, steps.step, name="step"),
    path(f"{STEP}done/", steps.step_done, name="step_done"),
    path(f"{STEP}holders/new/", steps.step_hand_over, name="step_hand_over"),
    path(f"{STEP}when/", steps.step_move, name="step_move"),
    path(f"{STEP}dropping/", steps.step_drop, name="step_drop"),
    path(f"{ONE}risks/", risks.risks, name="risks"),
    path(f"{ONE}risks/new/", risk_new.risk_new, name="risk_new"),
    path(f"{ONE}risks/new/<slug:question>/", risk_new.risk_question, name="risk_question"),
    path("risks/due/", risks.risks_due, name="risks_due"),
    path(RISK, risks.risk, name="risk"),
    path(f"{RISK}views/new/", risks.risk_view_new, name="risk_view_new"),
    path(f"{RISK}decisions/new/", risks.risk_decide, name="risk_decide"),
    path(f"{RISK}capacity/", risks.risk_capacity, name="risk_capacity"),
    path(f"{RISK}reviews/new/", risks.risk_review, name="risk_review"),
    path(f"{RISK}ending/", risks.risk_end, name="risk_end"),
    path(f"{RISK}withholding/", risks.risk_withhold, name="risk_withhold"),
    path(f"{ONE}outcomes/new/", outcomes.outcome_new, name="outcome_new"),
    path(HOPE, outcomes.outcome, name="outcome"),
    path(f"{HOPE}ratings/new/", outcomes.rating_new, name="rating_new"),
    path(f"{HOPE}reviews/new/", outcomes.outcome_next, name="outcome_next"),
    path(f"{HOPE}ending/", outcomes.outcome_end, name="outcome_end"),
    path(f"{ONE}scales/", scales.scales_of, name="scales"),
    path(f"{ONE}scales/<slug:instrument>/new/", scales.scale_new, name="scale_new"),
    path(f"{ONE}scales/<slug:instrument>/elsewhere/new/", scales.score_elsewhere_new, name="score_elsewhere_new"),
    path("scores/<uuid:score_id>/", scales.score, name="score"),
    path("scales/", licences.licences, name="licences"),
    path("scales/<slug:instrument>/references/new/", licences.licence_new, name="licence_new"),
    path("scales/references/<uuid:licence_id>/ending/", licences.licence_end, name="licence_end"),
    path(f"{MINE}steps/new/", mine.step_new, name="mine_step_new"),
    path(f"{MINE}steps/<uuid:action_id>/done/", mine.step_done, name="mine_step_done"),
    path(f"{MINE}steps/<uuid:action_id>/kept/", mine.step_kept, name="mine_step_kept"),
    path(f"{MINE}hopes/<uuid:outcome_id>/", mine.hope, name="mine_hope"),
    path(f"{MINE}risks/", mine.risks, name="mine_risks"),
]
