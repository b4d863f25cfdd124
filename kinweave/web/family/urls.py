"""Addresses of who is told about somebody."""

from django.urls import path

from kinweave.web.family import asking, looking, mine, views

ONE = "people/<uuid:person_id>/told/"
AGREEMENT = "family-agreements/<uuid:agreement_id>/"

urlpatterns = [
    path(ONE, views.sharing, name="family_sharing"),
    path(f"{ONE}talk/<slug:talk_step>/", asking.talk, name="family_talk"),
    path(f"{ONE}changes/new/", views.change, name="family_change"),
    path(f"{ONE}not-told/new/", views.not_told, name="family_not_told"),
    path(f"{ONE}competence/new/", views.competence_new, name="family_competence"),
    path(AGREEMENT, views.agreement, name="family_agreement"),
    path(f"{AGREEMENT}review/", looking.review, name="family_review"),
    path(f"{AGREEMENT}left-out/", looking.left_out, name="family_left_out"),
    path("objections/<uuid:objection_id>/", looking.objection, name="family_objection"),
    path("late-entries/<uuid:late_id>/countersignature/", looking.countersign, name="family_countersign"),
    path("mine/<uuid:person_id>/told/", mine.told, name="mine_told"),
    path("mine/<uuid:person_id>/told/changes/", mine.told_change, name="mine_told_change"),
]
