"""Addresses for how long records are kept, what holds them, and disposal."""

from django.urls import path

from kinweave.web.retention import holds, left, periods, queue

A_PERSON = "people/<uuid:person_id>/"

urlpatterns = [
    path("keeping/", queue.keeping, name="keeping"),
    path("keeping/proposals/new/", queue.disposals_propose, name="disposals_propose"),
    path("keeping/proposals/", queue.disposals_confirm, name="disposals_confirm"),
    path("keeping/tombstones/", left.tombstones, name="tombstones"),
    path("keeping/tombstones/table/", left.tombstones_table, name="tombstones_table"),
    path("keeping/rules/", periods.retention_rules, name="retention_rules"),
    path("keeping/rules/<slug:retention>/shorter/", periods.retention_shorter, name="retention_shorter"),
    path("keeping/rules/<uuid:period_id>/ending/", periods.retention_usual, name="retention_usual"),
    path("keeping/holds/", holds.holds, name="holds"),
    path("keeping/holds/new/", holds.bulk_hold_new, name="bulk_hold_new"),
    path("keeping/holds/<uuid:hold_id>/release/", holds.hold_release, name="hold_release"),
    path("keeping/holds/many/<uuid:bulk_hold_id>/release/", holds.bulk_hold_release, name="bulk_hold_release"),
    path("keeping/<uuid:disposal_id>/longer/", queue.disposal_longer, name="disposal_longer"),
    path("keeping/<uuid:disposal_id>/holds/new/", holds.disposal_hold, name="disposal_hold"),
    path(f"{A_PERSON}keeping/", periods.record_kept, name="record_kept"),
    path(f"{A_PERSON}keeping/classes/new/", periods.record_class_new, name="record_class_new"),
    path(f"{A_PERSON}holds/new/", holds.hold_new, name="hold_new"),
]
