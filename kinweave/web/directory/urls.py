"""Addresses of the directory: providers by name, and the registers from which they come."""

from django.urls import path

from kinweave.web.directory import (
    bringing,
    deciding,
    feeds,
    listing,
    merging,
    opportunities,
    owners,
    provider,
    remarks,
    shelf,
    showing,
)

IMPORT = "directory/imports/<uuid:import_id>/"
APPLIED = "directory/imports/<uuid:applied_id>/"
MAPPED = "directory/imports/<uuid:mapped_id>/"

ENTRY = "directory/entries/<uuid:entry_id>/"
OPPORTUNITY = "directory/opportunities/<uuid:opportunity_id>/"
SHELVED = "directory/shelf/<uuid:shelf_id>/"
FEED = "directory/feeds/<uuid:feed_id>/"
PROVIDER = "provider/<str:owner_secret>/"

urlpatterns = [
    path("directory/", listing.providers, name="directory"),
    path("directory/fresh/", owners.fresh, name="directory_fresh"),
    path("directory/changes/<uuid:change_id>/", owners.change, name="owner_change_answer"),
    path(ENTRY, listing.entry, name="entry"),
    path(f"{ENTRY}link/new/", owners.ask, name="owner_ask"),
    path(f"{ENTRY}link/ending/", owners.link_end, name="owner_link_end"),
    path(f"{ENTRY}corrections/new/", owners.correction, name="entry_correct"),
    path(f"{ENTRY}assurances/new/", owners.heard, name="entry_assure"),
    path(PROVIDER, provider.provider, name="provider"),
    path(f"{PROVIDER}right/", provider.right, name="provider_right"),
    path(f"{PROVIDER}room/", provider.room, name="provider_room"),
    path(f"{PROVIDER}changes/new/", provider.change, name="provider_change"),
    path("directory/twice/", merging.twice, name="directory_twice"),
    path("directory/twice/search/", merging.look, name="likeness_look"),
    path("directory/twice/<uuid:likeness_id>/", merging.side_by_side, name="likeness"),
    path("directory/merges/<uuid:entry_merge_id>/undoing/", merging.undoing, name="entry_merge_undo"),
    path(f"{ENTRY}window/", showing.window, name="entry_window"),
    path(f"{ENTRY}window/ending/", showing.window_end, name="entry_window_end"),
    path(f"{ENTRY}address/ending/", showing.address_end, name="entry_address_end"),
    path(f"{PROVIDER}address/", provider.address, name="provider_address"),
    path(f"{PROVIDER}address/ending/", provider.address_end, name="provider_address_end"),
    path("directory/opportunities/", opportunities.opportunities, name="opportunities"),
    path("directory/opportunities/new/", opportunities.opportunity_new, name="opportunity_new"),
    path(OPPORTUNITY, opportunities.opportunity, name="opportunity"),
    path(f"{OPPORTUNITY}providers/new/", opportunities.pick, name="opportunity_pick"),
    path(f"{OPPORTUNITY}calling-off/", opportunities.calling_off, name="opportunity_off"),
    path("directory/reaches/<uuid:reach_id>/", opportunities.what_came, name="reach_came"),
    path("directory/shelf/", shelf.shelf, name="shelf"),
    path("directory/shelf/new/", shelf.shelf_new, name="shelf_new"),
    path(SHELVED, shelf.shelf_source, name="shelf_source"),
    path(f"{SHELVED}checks/new/", shelf.shelf_check, name="shelf_check"),
    path(f"{SHELVED}owner/", shelf.shelf_owner, name="shelf_owner"),
    path(f"{SHELVED}ending/", shelf.shelf_off, name="shelf_off"),
    path("directory/remarks/", remarks.remarks, name="remarks"),
    path("directory/remarks/<uuid:remark_id>/answer/", remarks.remark_answer, name="remark_answer"),
    path("directory/feeds/", feeds.feeds, name="feeds"),
    path("directory/feeds/new/", feeds.feed_new, name="feed_new"),
    path(FEED, feeds.feed, name="feed"),
    path(f"{FEED}asking/", feeds.asking, name="feed_asking"),
    path(f"{FEED}asking/new/", feeds.feed_ask, name="feed_ask"),
    path(f"{FEED}pause/", feeds.feed_pause, name="feed_pause"),
    path(f"{FEED}pause/ending/", feeds.feed_go_on, name="feed_go_on"),
    path(f"{FEED}ending/", feeds.feed_remove, name="feed_remove"),
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
