"""Addresses of restrictions."""

from django.urls import path

from kinweave.web.restrictions import drafting, happened, listing, mine, telling

PERSON = "people/<uuid:person_id>/restrictions/"
ONE = "restrictions/<uuid:restriction_id>/"
MINE = "mine/<uuid:person_id>/contact/"

urlpatterns = [
    path(PERSON, listing.restrictions, name="restrictions"),
    path(f"{PERSON}new/", drafting.restriction_new, name="restriction_new"),
    path(f"{PERSON}new/<slug:kind>/", drafting.restriction_draft, name="restriction_draft"),
    path(ONE, listing.restriction, name="restriction"),
    path(f"{ONE}paper/", listing.restriction_paper, name="restriction_paper"),
    path(f"{ONE}change/", drafting.restriction_change, name="restriction_change"),
    path(f"{ONE}approval/", drafting.restriction_approve, name="restriction_approve"),
    path(f"{ONE}force/", drafting.restriction_impose, name="restriction_impose"),
    path(f"{ONE}place/new/", drafting.restriction_supersede, name="restriction_supersede"),
    path(f"{ONE}document/", drafting.restriction_document, name="restriction_document"),
    path(f"{ONE}document/new/", drafting.restriction_document_new, name="restriction_document_new"),
    path(f"{ONE}explanations/new/", telling.restriction_explain, name="restriction_explain"),
    path(f"{ONE}reviews/new/", telling.restriction_review, name="restriction_review"),
    path(f"{ONE}lifting/new/", telling.restriction_lift, name="restriction_lift"),
    path(f"{ONE}breaches/new/", telling.breach_new, name="breach_new"),
    path(f"{ONE}may-know/new/", telling.may_know_new, name="may_know_new"),
    path("restrictions/liftings/<uuid:lifting_id>/check/", telling.lifting_check, name="lifting_check"),
    path("restrictions/questions/<uuid:question_id>/", happened.breach_question, name="breach_question"),
    path("restrictions/tries/<uuid:attempt_id>/", happened.attempt_answer, name="attempt_answer"),
    path("visits/<uuid:event_id>/stopped/", happened.stopped_event, name="stopped_event"),
    path("groups/places/<uuid:membership_id>/stopped/", happened.stopped_membership, name="stopped_membership"),
    path(MINE, mine.mine_restrictions, name="mine_restrictions"),
    path(f"{MINE}new/", mine.mine_restriction_new, name="mine_restriction_new"),
    path(f"{MINE}<uuid:restriction_id>/change-my-mind/", mine.mine_restriction_lift, name="mine_restriction_lift"),
]
