"""Addresses of cards."""

from django.urls import path

from kinweave.web.cards import card, looking

ONE = "cards/<slug:subject>/<uuid:subject_id>/"  # subject is place or network

urlpatterns = [
    path("cards/", looking.cards, name="cards"),
    path("cards/visits/<uuid:visit_note_id>/inside/", card.visit_inside, name="visit_inside"),
    path(ONE, card.card, name="card"),
    path(f"{ONE}change/", card.card_keep, name="card_keep"),
    path(f"{ONE}visits/new/", card.visit_note_new, name="visit_note_new"),
    path("networks/<uuid:network_id>/announcement/", looking.announcement, name="announcement"),
]
