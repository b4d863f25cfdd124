"""Addresses of protocols."""

from django.urls import path

from kinweave.web.protocols import building, happening, ours, page, register

ONE = "protocols/<uuid:protocol_id>/"

urlpatterns = [
    path("protocols/", register.protocols, name="protocols"),
    path("protocols/table/", register.protocols_table, name="protocols_table"),
    path("protocols/new/", building.protocol_new, name="protocol_new"),
    path("protocols/cards/", page.protocol_cards, name="protocol_cards"),
    path("protocols/our-agency/", ours.our_agency, name="our_agency"),
    path("protocols/rules/", ours.local_rules, name="local_rules"),
    path("protocols/rules/new/", ours.local_rule_new, name="local_rule_new"),
    path("protocols/rules/<uuid:rule_id>/ending/", ours.local_rule_end, name="local_rule_end"),
    path("protocols/suspensions/<uuid:suspension_id>/ending/", happening.suspension_end, name="suspension_end"),
    path(ONE, page.protocol, name="protocol"),
    path(f"{ONE}draft/<slug:of_draft>/", building.protocol_question, name="protocol_question"),
    path(f"{ONE}sending/", building.protocol_send, name="protocol_send"),
    path(f"{ONE}ours/", ours.protocol_ours, name="protocol_ours"),
    path(f"{ONE}signature/", happening.protocol_sign, name="protocol_sign"),
    path(f"{ONE}withdrawal/", happening.protocol_withdraw, name="protocol_withdraw"),
    path(f"{ONE}suspensions/new/", happening.protocol_suspend, name="protocol_suspend"),
    path(f"{ONE}reviews/new/", happening.protocol_review, name="protocol_review"),
    path(f"{ONE}versions/new/", happening.protocol_renew, name="protocol_renew"),
    path(f"{ONE}joining/", happening.protocol_join, name="protocol_join"),
    path(f"{ONE}leaving/", happening.protocol_leave, name="protocol_leave"),
    path(f"{ONE}ending/", happening.protocol_end, name="protocol_end"),
    path(f"{ONE}novations/<uuid:agency_side_id>/", happening.protocol_novate, name="protocol_novate"),
    path(f"{ONE}changes/", page.protocol_changes, name="protocol_changes"),
    path(f"{ONE}card/", page.protocol_card, name="protocol_card"),
]
