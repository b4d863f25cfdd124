"""Addresses of the practice."""

from django.urls import path

from kinweave.web.practising import views

ONE = "practise/<slug:situation>/"

urlpatterns = [
    path("practise/", views.practise, name="practise"),
    path(ONE, views.practise_one, name="practise_one"),
    path(f"{ONE}answer/", views.practise_answer, name="practise_answer"),
    path(f"{ONE}kept/", views.practise_keep, name="practise_keep"),
]
