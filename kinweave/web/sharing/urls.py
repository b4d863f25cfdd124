"""Addresses of the desk."""

from django.urls import path

from kinweave.web.sharing import advice, answer, book, overrides, passed, queue, steps, whom

QUESTION = "sharing/<str:item_ids>/with/<uuid:recipient_id>/for/<slug:for_what>/by/<slug:channel>/"

urlpatterns = [
    path("people/<uuid:person_id>/sharing/", passed.sharing_of, name="sharing_of"),
    path("people/<uuid:person_id>/sharing/new/", whom.share_what, name="share_what"),
    path("sharing/", queue.sharing, name="sharing"),
    path("sharing/steps/<uuid:step_id>/", steps.step_answer, name="step_answer"),
    path("sharing/steps/<uuid:step_id>/taking/", steps.step_take, name="step_take"),
    path("sharing/steps/<uuid:answered_id>/answer/", steps.step_answered, name="step_answered"),
    path("sharing/advice/", advice.advice_asked, name="advice_asked"),
    path("sharing/advice/<uuid:advice_id>/", advice.advice, name="advice"),
    path("sharing/advice/<uuid:advice_id>/answer/", advice.advice_answer, name="advice_answer"),
    path("sharing/overrides/", overrides.overrides, name="overrides"),
    path("sharing/overrides/<uuid:override_id>/", overrides.override, name="override"),
    path("sharing/overrides/<uuid:override_id>/signature/", overrides.override_sign, name="override_sign"),
    path("sharing/overrides/<uuid:override_id>/no/", overrides.override_decline, name="override_decline"),
    path("sharing/of/<slug:source_kind>/<uuid:source_id>/", whom.share_new, name="share_new"),
    path("sharing/<str:item_ids>/with/", whom.share_whom, name="share_whom"),
    path(QUESTION, answer.may_share, name="may_share"),
    path(QUESTION + "sending/", answer.share_send, name="share_send"),
    path(QUESTION + "telephone/", answer.share_told, name="share_told"),
    path(QUESTION + "no/", answer.share_not, name="share_not"),
    path(QUESTION + "steps/new/", answer.share_ask, name="share_ask"),
    path(QUESTION + "advice/new/", advice.advice_new, name="advice_new"),
    path(QUESTION + "overrides/new/", overrides.override_new, name="override_new"),
    path("sharing/recipients/", book.book, name="recipients"),
    path("sharing/recipients/new/", book.recipient_new, name="recipient_new"),
    path("sharing/recipients/<uuid:recipient_id>/check/", book.recipient_verify, name="recipient_verify"),
    path("sharing/recipients/<uuid:recipient_id>/ending/", book.recipient_end, name="recipient_end"),
    path("passings/<uuid:passing_id>/", passed.passing, name="passing"),
    path("passings/<uuid:passing_id>/told/", passed.passing_told, name="passing_told"),
    path("passings/<uuid:passing_id>/review/", passed.passing_review, name="passing_review"),
]
