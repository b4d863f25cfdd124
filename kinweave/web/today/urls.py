"""Addresses of Today, and of promises."""

from django.urls import path

from kinweave.web.today import promises, views

urlpatterns = [
    path("", views.today, name="today"),
    path("thoughts/", views.all_thoughts, name="thoughts"),
    path("promises/", views.all_promises, name="promises"),
    path("visits/", views.all_unwritten, name="unwritten"),
    path("promises/<uuid:action_id>/done/", promises.promise_done, name="promise_done"),
    path("promises/<uuid:action_id>/late/", promises.promise_late, name="promise_late"),
    path("promises/new/<uuid:person_id>/", promises.promise_new, name="promise_new"),
]
