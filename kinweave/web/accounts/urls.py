"""Addresses of accounts, posts, allocations and the trail."""

from django.urls import path

from kinweave.web.accounts import allocations, posts, trail

urlpatterns = [
    path("", posts.accounts, name="accounts"),
    path("new/", posts.account_new, name="account_new"),
    path("posts/<uuid:post_id>/another/", posts.post_new, name="post_new"),
    path("posts/<uuid:post_id>/ending/", posts.post_end, name="post_end"),
    path("posts/<uuid:post_id>/confirmation/", posts.post_confirm, name="post_confirm"),
    path("allocations/<uuid:person_id>/", allocations.allocations, name="allocations"),
    path("allocations/<uuid:person_id>/new/", allocations.allocation_new, name="allocation_new"),
    path("allocations/<uuid:allocation_id>/ending/", allocations.allocation_end, name="allocation_end"),
    path("trail/", trail.trail, name="trail"),
]
