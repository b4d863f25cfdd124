"""Addresses of assurance."""

from django.urls import path

from kinweave.keeping.assuring import LOGS, WORK
from kinweave.web.assurance import (
    access_mine,
    access_pack,
    access_requests,
    access_steps,
    breaches,
    disclosures,
    exports,
    front,
)

HERE = "assurance/"
A_REQUEST = "requests/<uuid:access_id>/"
A_PERSON = "people/<uuid:person_id>/disclosures/"

urlpatterns = [
    path(HERE, front.assurance, name="assurance"),
    *(path(f"{HERE}{one.key}/", front.work, {"key": one.key}, name=f"assurance_{one.key}") for one in (*WORK, *LOGS)),
    path(f"{HERE}processing/", exports.record_of_processing, name="record_of_processing"),
    path(f"{HERE}disclosures/", disclosures.seek, name="disclosures_seek"),
    path(f"{HERE}{A_PERSON}", disclosures.overseen_disclosures, name="overseen_disclosures"),
    path(f"{HERE}{A_PERSON}file/", disclosures.overseen_take, name="overseen_take"),
    path(A_PERSON, disclosures.disclosures, name="disclosures"),
    path(f"{A_PERSON}file/", disclosures.disclosures_take, name="disclosures_take"),
    path("breaches/", breaches.breaches, name="breaches"),
    path("breaches/new/", breaches.breach_new, name="breach_new"),
    path("passings/<uuid:passing_id>/breaches/new/", breaches.passing_breach_new, name="passing_breach_new"),
    path(
        "restrictions/questions/<uuid:question_id>/breaches/new/",
        breaches.question_breach_new,
        name="question_breach_new",
    ),
    path("breaches/<uuid:breach_id>/", breaches.breach, name="breach"),
    path("breaches/<uuid:breach_id>/done/", breaches.breach_done, name="breach_done"),
    path("breaches/<uuid:breach_id>/risk/", breaches.breach_risk, name="breach_risk"),
    path("breaches/<uuid:breach_id>/ico/", breaches.breach_ico, name="breach_ico"),
    path("breaches/<uuid:breach_id>/people/", breaches.breach_people, name="breach_people"),
    path("breaches/<uuid:breach_id>/closing/", breaches.breach_close, name="breach_close"),
    path("breaches/<uuid:breach_id>/recall/", breaches.breach_recall, name="breach_recall"),
    path("people/<uuid:person_id>/requests/", access_requests.requests_of, name="access_requests"),
    path("people/<uuid:person_id>/requests/new/", access_requests.new, name="access_request_new"),
    path(A_REQUEST, access_requests.request_page, name="access_request"),
    path(f"{A_REQUEST}taking/", access_requests.take_up, name="access_take_up"),
    path(f"{A_REQUEST}identity/", access_steps.identity, name="access_identity"),
    path(f"{A_REQUEST}questions/new/", access_steps.question, name="access_question"),
    path("requests/questions/<uuid:asked_id>/answer/", access_steps.answer, name="access_answer"),
    path(f"{A_REQUEST}time/", access_steps.time, name="access_time"),
    path(f"{A_REQUEST}others/", access_steps.others, name="access_others"),
    path(f"{A_REQUEST}left-out/new/", access_steps.leave_out, name="access_leave_out"),
    path("requests/left-out/<uuid:left_id>/answer/", access_steps.harm, name="access_harm"),
    path(f"{A_REQUEST}ending/", access_steps.ending, name="access_ending"),
    path(f"{A_REQUEST}pack/", access_pack.pack, name="access_pack"),
    path(f"{A_REQUEST}pack/file/", access_pack.take, name="access_pack_file"),
    path(f"{A_REQUEST}ready/", access_pack.ready, name="access_ready"),
    path(f"{A_REQUEST}check/", access_pack.check, name="access_check"),
    path(f"{A_REQUEST}given/", access_pack.given, name="access_given"),
    path("mine/<uuid:person_id>/everything/", access_mine.access, name="mine_access"),
]
