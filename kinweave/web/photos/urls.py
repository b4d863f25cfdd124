"""Addresses of photographs."""

from django.urls import path

from kinweave.web.photos import views

urlpatterns = [
    path("<uuid:party_id>/", views.show, name="photo"),
    path("<uuid:party_id>/new/", views.new, name="photo_new"),
]
