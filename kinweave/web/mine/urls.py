"""Addresses of a person's own page."""

from django.urls import path

from kinweave.web.mine import talk, views

ONE = "<uuid:person_id>/"

urlpatterns = [
    path("", views.mine, name="mine"),
    path(ONE, views.page, name="mine_page"),
    path(f"{ONE}circle/", views.circle, name="mine_circle"),
    path(f"{ONE}circle/people/new/", views.new_person, name="mine_circle_new_person"),
    path(f"{ONE}circle/<uuid:tie_id>/", views.tie, name="mine_tie"),
    path(f"{ONE}circle/<uuid:tie_id>/standings/new/", views.standing, name="mine_tie_standing"),
    path(f"{ONE}wishes/", views.wishes, name="mine_wishes"),
    path(f"{ONE}talk/", talk.start, name="mine_talk"),
    path(f"{ONE}talk/hope/", talk.hope, name="mine_talk_hope"),
    path(f"{ONE}talk/check/", talk.check, name="mine_talk_check"),
    path(f"{ONE}talk/<uuid:tie_id>/", talk.question, name="mine_talk_tie"),
    path(f"{ONE}plan/", views.plan, name="mine_plan"),
    path(f"{ONE}access/", views.who_can_see, name="mine_who_can_see"),
    path(f"{ONE}looks/", views.who_looked, name="mine_who_looked"),
]
