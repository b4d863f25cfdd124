"""Addresses of the public directory: for anyone, without signing in."""

from django.urls import path

from kinweave.web.find import mapping, place, remarks, searching

urlpatterns = [
    path("find/", searching.find, name="find"),
    path("find/map/", mapping.on_a_map, name="find_map"),
    path("find/<uuid:listed_id>/", place.found, name="found"),
    path("find/<uuid:listed_id>/remarks/new/", remarks.new, name="remark_new"),
    path("find/remarks/<uuid:remark_id>/", remarks.said, name="remark"),
]
