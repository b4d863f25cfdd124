"""Addresses of who decides, what is passed on, interpreters, and what is kept from the person."""

from django.urls import path

from kinweave.web.deciding import advocates, decisions, interpreters, mine, referrals, withholding

ONE = "people/<uuid:person_id>/"
MINE = "mine/<uuid:person_id>/"
KEPT = "withheld/<slug:kept_kind>/<uuid:kept_id>/"

urlpatterns = [
    path(ONE + "decisions/", decisions.decisions, name="decisions"),
    path(ONE + "decisions/new/", decisions.decision_new, name="decision_new"),
    path("decisions/<uuid:capacity_id>/", decisions.decision, name="decision"),
    path("decisions/<uuid:capacity_id>/best-interests/new/", decisions.best_interests_new, name="best_interests_new"),
    path(ONE + "advocates/new/", advocates.advocate_new, name="advocate_new"),
    path("advocates/<uuid:advocacy_id>/answer/", advocates.advocate_answer, name="advocate_answer"),
    path("advocates/<uuid:advocacy_id>/views/", advocates.advocate_views, name="advocate_views"),
    path(ONE + "parents/new/", advocates.parent_new, name="parent_new"),
    path("parents/<uuid:parent_id>/ending/", advocates.parent_end, name="parent_end"),
    path(ONE + "referrals/", referrals.referrals, name="referrals"),
    path(ONE + "referrals/new/", referrals.referral_new, name="referral_new"),
    path("referrals/<uuid:referral_id>/", referrals.referral, name="referral"),
    path("referrals/<uuid:referral_id>/items/", referrals.referral_items, name="referral_items"),
    path("referrals/<uuid:referral_id>/names/", referrals.referral_names, name="referral_names"),
    path("referrals/<uuid:referral_id>/paper/", referrals.referral_paper, name="referral_paper"),
    path("referrals/<uuid:referral_id>/sending/", referrals.referral_send, name="referral_send"),
    path("referrals/<uuid:referral_id>/outcome/", referrals.referral_outcome, name="referral_outcome"),
    path(ONE + "interpreters/", interpreters.interpreters, name="interpreters"),
    path("visits/<uuid:spoken_id>/interpreters/new/", interpreters.interpreter_new, name="interpreter_new"),
    path("interpreters/<uuid:interpreter_id>/", interpreters.interpreter_change, name="interpreter_change"),
    path("interpreters/<uuid:interpreter_id>/said/", interpreters.interpreter_said, name="interpreter_said"),
    path(ONE + "withheld/", withholding.withheld, name="withheld"),
    path(KEPT, withholding.withhold, name="withhold"),
    path(KEPT + "ending/", withholding.show_again, name="show_again"),
    path(MINE + "decisions/", mine.mine_decisions, name="mine_decisions"),
    path(MINE + "passed-on/", mine.mine_passed_on, name="mine_passed_on"),
]
