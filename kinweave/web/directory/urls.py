"""Addresses of the directory: providers by name, and the registers from which they come."""

from django.urls import path

from kinweave.web.directory import bringing, deciding, listing, remarks

IMPORT = "directory/imports/<uuid:import_id>/"
APPLIED = "directory/imports/<uuid:applied_id>/"
MAPPED = "directory/imports/<uuid:mapped_id>/"

urlpatterns = [
    path("directory/", listing.providers, name="directory"),
    path("directory/entries/<uuid:entry_id>/", listing.entry, name="entry"),
    path("directory/twice/", listing.twice, name="directory_twice"),
    path("directory/remarks/", remarks.remarks, name="remarks"),
    path("directory/remarks/<uuid:remark_id>/answer/", remarks.remark_answer, name="remark_answer"),
    path("directory/imports/", bringing.imports, name="imports"),
    path("directory/imports/new/", bringing.import_new, name="import_new"),
    path(IMPORT, bringing.import_, name="import"),
    path(f"{IMPORT}progress/", bringing.progress, name="import_progress"),
    path(f"{IMPORT}steps/", bringing.import_step, name="import_step"),
    path(f"{MAPPED}columns/", bringing.columns, name="import_columns"),
    path(f"{IMPORT}rows/<slug:what>/", deciding.rows, name="import_rows"),
    path(f"{IMPORT}rows/<slug:what>/all/", deciding.take_all, name="import_take_all"),
    path(f"{IMPORT}reasons/new/", deciding.although, name="import_although"),
    path(f"{IMPORT}application/", deciding.application, name="import_apply"),
    path(f"{IMPORT}cancellation/", deciding.cancellation, name="import_cancel"),
    path(f"{APPLIED}undoing/", deciding.undoing, name="import_undo"),
]
