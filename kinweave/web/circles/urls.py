"""Addresses of a person's circle, its ties and the talks about wishes."""

from django.urls import path

from kinweave.web.circles import ties, views, wishes

CIRCLE = "people/<uuid:person_id>/circle/"
TIE = "ties/<uuid:tie_id>/"
WISHES = "people/<uuid:person_id>/wishes/"

urlpatterns = [
    path(CIRCLE, views.circle, name="circle"),
    path(f"{CIRCLE}paper/", views.before_print, name="circle_print"),
    path(f"{CIRCLE}people/new/", views.new_person, name="circle_new_person"),
    path(f"{CIRCLE}hopes/new/", views.new_hope, name="hope_new"),
    path(f"{CIRCLE}hopes/<uuid:wish_id>/", views.hope, name="hope"),
    path(f"{CIRCLE}who-knows-whom/", views.who_knows_whom, name="circle_knows"),
    path(TIE, ties.tie, name="tie"),
    path(f"{TIE}standings/new/", ties.standing, name="tie_standing"),
    path(f"{TIE}label/", ties.label, name="tie_label"),
    path(f"{TIE}knows/", ties.knows, name="tie_knows"),
    path(WISHES, wishes.start, name="wishes"),
    path(f"{WISHES}hope/", wishes.hope, name="wishes_hope"),
    path(f"{WISHES}check/", wishes.check, name="wishes_check"),
    path(f"{WISHES}<uuid:tie_id>/", wishes.question, name="wishes_tie"),
]
