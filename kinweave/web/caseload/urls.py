"""Addresses of caseload."""

from django.urls import path

from kinweave.web.caseload import bringing, left, merging, overdue, working

WORKER = "caseload/workers/<uuid:worker_id>/"
SHEET = "caseload/sheets/<uuid:caseload_id>/"
SAME = "people/<uuid:person_id>/same/"
MERGE = "caseload/merges/<uuid:merge_id>/"

urlpatterns = [
    path("caseload/", working.allocate, name="allocate"),
    path("caseload/alone/", working.people_alone, name="people_alone"),
    path(WORKER, working.worker, name="worker"),
    path(f"{WORKER}cover/new/", working.cover_new, name="cover_new"),
    path(f"{WORKER}leaving/", working.worker_leaving, name="worker_leaving"),
    path("caseload/left/", left.left, name="left"),
    path("caseload/left/promises/<uuid:left_action_id>/", left.left_promise, name="left_promise"),
    path("caseload/left/visits/<uuid:left_event_id>/", left.left_visit, name="left_visit"),
    path("caseload/left/follow-ups/<uuid:left_follow_up_id>/", left.left_follow_up, name="left_follow_up"),
    path("caseload/sheets/", bringing.caseload_sheets, name="caseload_sheets"),
    path("caseload/sheets/new/", bringing.caseload_new, name="caseload_new"),
    path(SHEET, bringing.caseload_sheet, name="caseload_sheet"),
    path(f"{SHEET}columns/", bringing.caseload_columns, name="caseload_columns"),
    path(f"{SHEET}rows/", bringing.caseload_rows, name="caseload_rows"),
    path("caseload/sheets/<uuid:taken_in_id>/undoing/", bringing.caseload_undo, name="caseload_undo"),
    path(f"{SAME}new/", merging.merge_new, name="merge_new"),
    path(f"{SAME}<uuid:other_id>/", merging.merge_check, name="merge_check"),
    path(MERGE, merging.merge, name="merge"),
    path("caseload/merges/<uuid:merged_id>/undoing/", merging.merge_undo, name="merge_undo"),
    path("caseload/overdue/", overdue.overdue, name="overdue"),
    *[
        path(f"caseload/overdue/{name.replace('_', '-')}/", overdue.overdue_kind, {"name": name}, f"overdue_{name}")
        for name in overdue.BY_NAME
    ],
]
