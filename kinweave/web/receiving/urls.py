"""Addresses of what came, and of the link for somebody outside."""

from django.urls import path

from kinweave.web.receiving import inbox, outside, source

urlpatterns = [
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/<uuid:came_id>/", inbox.came, name="came"),
    path("inbox/<uuid:came_id>/opening/", inbox.came_open, name="came_open"),
    path("inbox/<uuid:came_id>/acknowledgement/", inbox.came_acknowledge, name="came_acknowledge"),
    path("inbox/items/<uuid:passed_id>/keeping/", inbox.came_keep, name="came_keep"),
    path("inbox/items/<uuid:passed_id>/source/", inbox.came_ask, name="came_ask"),
    path("inbox/notices/<uuid:notice_id>/read/", inbox.notice_read, name="notice_read"),
    path("passings/<uuid:passing_id>/notices/new/", source.passing_notify, name="passing_notify"),
    path("passings/<uuid:passing_id>/link/", source.passing_link, name="passing_link"),
    path("passings/<uuid:passing_id>/code/", source.passing_code, name="passing_code"),
    path("sharing/asks/<uuid:ask_id>/", source.source_answer, name="source_answer"),
    path("link/<str:secret>/", outside.outside, name="outside"),
]
