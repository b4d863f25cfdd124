"""Addresses of people's pages. No name stands in one."""

from django.urls import path

from kinweave.web.people import (
    access,
    listing,
    needs,
    notes,
    person,
    profile,
    reaching,
    sign_ins,
    speakers,
    visits,
)

ONE = "<uuid:person_id>/"

urlpatterns = [
    path("", listing.people, name="people"),
    path("searches/", listing.search, name="search"),
    path("searches/<uuid:search_id>/", listing.people_found, name="people_found"),
    path("new/", listing.person_new, name="person_new"),
    path(ONE, person.person, name="person"),
    path(ONE + "name/", listing.person_change, name="person_change"),
    path(ONE + "steps/", person.all_steps, name="steps"),
    path(ONE + "contacts/", person.all_contacts, name="contacts"),
    path(ONE + "profile/", profile.profile, name="profile"),
    path(ONE + "profile/<slug:heading>/", profile.profile_section, name="profile_section"),
    path(ONE + "needs/", needs.needs, name="needs"),
    path(ONE + "needs/new/", needs.need_new, name="need_new"),
    path(ONE + "needs/asked/", needs.needs_asked, name="needs_asked"),
    path(ONE + "needs/met/", needs.needs_met, name="needs_met"),
    path("visits/<uuid:held_id>/needs-met/", needs.needs_met_at, name="needs_met_at"),
    path("needs/<uuid:need_id>/reviews/new/", needs.need_review, name="need_review"),
    path(ONE + "reaching/", reaching.reaching, name="reaching"),
    path(ONE + "reaching/new/", reaching.reach_new, name="reach_new"),
    path("reaching/<uuid:point_id>/ending/", reaching.reach_end, name="reach_end"),
    path(ONE + "address/", reaching.address, name="address"),
    path(ONE + "address/open/", reaching.address_open, name="address_open"),
    path(ONE + "address/new/", reaching.address_protect, name="address_protect"),
    path(ONE + "speakers/", speakers.speakers, name="speakers"),
    path(ONE + "speakers/new/", speakers.speaker_new, name="speaker_new"),
    path(ONE + "talk-about/new/", speakers.talk_new, name="talk_new"),
    path("talk-about/<uuid:talk_id>/ending/", speakers.talk_end, name="talk_end"),
    path("speakers/<uuid:speaker_id>/ending/", speakers.speaker_stop, name="speaker_stop"),
    path("speakers/<uuid:speaker_id>/sign-in/new/", sign_ins.speaker_sign_in_new, name="speaker_sign_in_new"),
    path(ONE + "sign-in/new/", sign_ins.sign_in_new, name="sign_in_new"),
    path(ONE + "access/", access.who_can_see, name="who_can_see"),
    path(ONE + "looks/", access.who_looked, name="who_looked"),
    path(ONE + "notes/new/", notes.note_new, name="note_new"),
    path(ONE + "private-visits/new/", notes.private_visit_new, name="private_visit_new"),
    path(ONE + "visits/new/", visits.visit_new, name="visit_new"),
    path("visits/<uuid:event_id>/note/", notes.note_of_visit, name="note_of_visit"),
    path("visits/<uuid:event_id>/private/", notes.private_visit_of, name="private_visit_of"),
    path("visits/<uuid:event_id>/cancellation/", visits.visit_cancel, name="visit_cancel"),
]
