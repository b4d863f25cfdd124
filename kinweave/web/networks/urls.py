"""Addresses of networks."""

from django.urls import path

from kinweave.web.networks import asks, findings, given, network, sources

ONE, ASK = "networks/<uuid:network_id>/", "networks/asks/<uuid:wanted_id>/"
FOUND, SOURCE = "networks/found/<uuid:finding_id>/", "networks/sources/<uuid:source_entry_id>/"

urlpatterns = [
    path("networks/", network.networks, name="networks"),
    path("networks/new/", network.network_new, name="network_new"),
    path("networks/seats/<uuid:seat_id>/", network.network_join, name="network_join"),
    path("networks/seats/<uuid:seat_id>/no/", network.network_decline, name="network_decline"),
    path(ONE, network.network, name="network"),
    path(f"{ONE}members/new/", network.network_member_new, name="network_member_new"),
    path(f"{ONE}partners/new/", network.network_partner_new, name="network_partner_new"),
    path(f"{ONE}leaving/", network.network_leave, name="network_leave"),
    path(f"{ONE}sources/new/", sources.source_new, name="source_new"),
    path(f"{ONE}asks/new/", asks.ask_new, name="ask_new"),
    path(f"{ONE}found/new/", findings.finding_new, name="finding_new"),
    path(SOURCE, sources.source, name="source"),
    path(f"{SOURCE}check/", sources.source_check, name="source_check"),
    path(ASK, asks.ask, name="ask"),
    path(f"{ASK}voice/", asks.ask_say, name="ask_say"),
    path(f"{ASK}late/", asks.ask_late, name="ask_late"),
    path(f"{ASK}taking/", asks.ask_take, name="ask_take"),
    path("networks/voices/<uuid:voice_id>/answer/", asks.ask_objection_answer, name="ask_objection_answer"),
    path(FOUND, findings.finding, name="finding"),
    path(f"{FOUND}opening/", findings.finding_open, name="finding_open"),
    path(f"{FOUND}reviews/new/", findings.finding_review, name="finding_review"),
    path(f"{FOUND}sharing/", findings.finding_share, name="finding_share"),
    path(f"{FOUND}source/", findings.finding_ask_source, name="finding_ask_source"),
    path(f"{FOUND}uses/new/", findings.finding_use, name="finding_use"),
    path("networks/reviews/<uuid:finding_review_id>/answer/", findings.finding_hurt_answer, name="finding_hurt_answer"),
    path("networks/given/<uuid:finding_id>/", given.given, name="given"),
    path("networks/given/<uuid:finding_id>/back/", given.take_back, name="take_back"),
    path("networks/given/asks/<uuid:terms_ask_id>/", given.terms_answer, name="terms_answer"),
]
