"""Addresses of concerns, and of telling someone. No name stands in one."""

from django.urls import path

from kinweave.web.concerns import handling, outside, raising, telling

ONE = "concerns/<uuid:concern_id>/"

urlpatterns = [
    path("tell-someone/", telling.by_telephone, name="tell_someone_by_phone"),
    path("mine/tell/", telling.tell_someone, name="tell_someone"),
    path("mine/told/<uuid:concern_id>/", telling.tell_someone_sent, name="tell_someone_sent"),
    path("mine/<uuid:person_id>/worry/", telling.worried, name="worried"),
    path("people/<uuid:person_id>/concerns/new/", raising.concern_new, name="concern_new"),
    path("people/<uuid:person_id>/told/new/", raising.concern_taken_down, name="concern_taken_down"),
    path("ties/<uuid:tie_id>/concerns/new/", raising.concern_of_tie, name="concern_of_tie"),
    path("visits/<uuid:event_id>/concerns/new/", raising.concern_of_event, name="concern_of_event"),
    path("concerns/", handling.concerns, name="concerns"),
    path("concerns/new/", raising.concern_new_any, name="concern_new_any"),
    path(ONE, handling.concern, name="concern"),
    path(ONE + "raised/", raising.concern_raised, name="concern_raised"),
    path(ONE + "acknowledgement/", handling.concern_acknowledge, name="concern_acknowledge"),
    path(ONE + "referrals/new/", handling.concern_refer, name="concern_refer"),
    path(ONE + "progress/new/", handling.concern_progress, name="concern_progress"),
    path(ONE + "changes/new/", handling.concern_change, name="concern_change"),
    path(ONE + "checks/new/", handling.concern_check, name="concern_check"),
    path(ONE + "unanswered/", handling.concern_no_answer, name="concern_no_answer"),
    path(ONE + "raiser/", handling.concern_tell_raiser, name="concern_tell_raiser"),
    path(ONE + "states/new/", handling.concern_told, name="concern_told"),
    path(ONE + "names/new/", handling.concern_name, name="concern_name"),
    path(ONE + "resolution/", handling.concern_resolve, name="concern_resolve"),
    path(ONE + "questions/", handling.concern_curious, name="concern_curious"),
    path(ONE + "hiding/", handling.concern_hide, name="concern_hide"),
    path("contacts-outside/", outside.outside_contacts, name="outside_contacts"),
    path("contacts-outside/new/", outside.outside_contact_new, name="outside_contact_new"),
    path("contacts-outside/<uuid:contact_id>/ending/", outside.outside_contact_end, name="outside_contact_end"),
]
