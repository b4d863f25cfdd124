"""Addresses of visits, talks, material and supervised contact."""

from django.urls import path

from kinweave.web.visits import material, outings, supervised, supervising, talks

PERSON = "people/<uuid:person_id>/"
AGREEMENT = "supervised/<uuid:supervised_id>/"
VISIT = "supervised/visits/<uuid:visit_id>/"

urlpatterns = [
    path("material/", material.material, name="material"),
    path("material/<slug:material>/", material.material_page, name="material_page"),
    path(PERSON + "outings/new/", outings.outing_new, name="outing_new"),
    path("visits/<uuid:event_id>/", outings.visit, name="visit"),
    path("visits/<uuid:event_id>/replies/", outings.who_comes, name="who_comes"),
    path("visits/<uuid:event_id>/material/new/", talks.material_add, name="material_add"),
    path(PERSON + "talks/", talks.talks, name="talks"),
    path(PERSON + "talks/<slug:purpose>/new/", talks.talk_new, name="talk_new"),
    path("ties/<uuid:tie_id>/talks/new/", talks.tie_talk_new, name="tie_talk_new"),
    path(PERSON + "supervised/", supervised.supervised, name="supervised"),
    path(PERSON + "supervised/new/", supervised.supervised_new, name="supervised_new"),
    path(AGREEMENT, supervised.supervised_contact, name="supervised_contact"),
    path(AGREEMENT + "words/", supervised.supervised_words, name="supervised_words"),
    path(AGREEMENT + "signing/", supervised.supervised_sign, name="supervised_sign"),
    path(AGREEMENT + "reviews/new/", supervised.supervised_review, name="supervised_review"),
    path(AGREEMENT + "visits/new/", supervising.supervised_visit_new, name="supervised_visit_new"),
    path(VISIT, supervising.supervised_visit, name="supervised_visit"),
    path(VISIT + "note/", supervising.supervised_write_up, name="supervised_write_up"),
]
