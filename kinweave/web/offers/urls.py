"""Addresses of offers."""

from django.urls import path

from kinweave.web.offers import answering, offering, own

ONE = "<uuid:offer_id>/<uuid:announcement_id>/"
SAID = "said/<uuid:offer_said_id>/end/"

urlpatterns = [
    path("people/<uuid:person_id>/offers/", offering.offers, name="offers"),
    path("people/<uuid:person_id>/offers/say/", offering.offers_say, name="offers_say"),
    path(f"people/<uuid:person_id>/offers/{ONE}", offering.offer_put, name="offer_put"),
    path(f"people/<uuid:person_id>/offers/{SAID}", offering.offer_back, name="offer_back"),
    path("mine/<uuid:person_id>/offers/", own.mine_offers, name="mine_offers"),
    path("mine/<uuid:person_id>/offers/say/", own.mine_offers_say, name="mine_offers_say"),
    path(f"mine/<uuid:person_id>/offers/{ONE}", own.mine_offer_put, name="mine_offer_put"),
    path(f"mine/<uuid:person_id>/offers/{SAID}", own.mine_offer_back, name="mine_offer_back"),
    path("networks/offers/<uuid:offer_question_id>/", answering.offer_answer, name="offer_answer"),
]
