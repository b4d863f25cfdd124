"""The addresses of Open Referral UK: each with and without a slash at its end, and no way round."""

from django.urls import re_path

from kinweave.api.oruk import views

ONE = r"(?P<sought>[^/]+)"

urlpatterns = [
    re_path(r"^$", views.about, name="oruk"),  # without a slash it stands beside this whole, in `config.urls`
    re_path(r"^services/?$", views.services, name="oruk_services"),
    re_path(rf"^services/{ONE}/?$", views.service, name="oruk_service"),
    re_path(r"^organizations/?$", views.organizations, name="oruk_organizations"),
    re_path(rf"^organizations/{ONE}/?$", views.organization, name="oruk_organization"),
    re_path(r"^service_at_locations/?$", views.at_locations, name="oruk_at_locations"),
    re_path(rf"^service_at_locations/{ONE}/?$", views.at_location, name="oruk_at_location"),
    re_path(r"^taxonomies/?$", views.all_taxonomies, name="oruk_taxonomies"),
    re_path(rf"^taxonomies/{ONE}/?$", views.taxonomy, name="oruk_taxonomy"),
    re_path(r"^taxonomy_terms/?$", views.terms, name="oruk_terms"),
    re_path(rf"^taxonomy_terms/{ONE}/?$", views.term, name="oruk_term"),
    re_path(r"^(?P<path>.*)$", views.nothing),
]
