"""Addresses of places that matter."""

from django.urls import path

from kinweave.web.mattering import lines, own

MINE = "mine/<uuid:person_id>/places-that-matter/"

urlpatterns = [
    path("people/<uuid:person_id>/places-that-matter/", lines.matters, name="matters"),
    path("people/<uuid:person_id>/places-that-matter/new/", lines.matter_new, name="matter_new"),
    path("places-that-matter/<uuid:place_line_id>/", lines.matter, name="matter"),
    path("places-that-matter/<uuid:place_line_id>/ending/", lines.matter_end, name="matter_end"),
    path(MINE, own.mine_matters, name="mine_matters"),
    path(f"{MINE}new/", own.mine_matter_new, name="mine_matter_new"),
    path(f"{MINE}<uuid:place_line_id>/", own.mine_matter, name="mine_matter"),
    path(f"{MINE}<uuid:place_line_id>/shown/", own.mine_matter_show, name="mine_matter_show"),
    path(f"{MINE}<uuid:place_line_id>/ending/", own.mine_matter_end, name="mine_matter_end"),
]
