"""Addresses of places, of what people like, of suggestions, and of what is worth a thought."""

from django.urls import path

from kinweave.web.places import likes, listing, own, prompted, suggested

PERSON = "people/<uuid:person_id>/"
MINE = "mine/<uuid:person_id>/"
ANSWER = "<slug:prompt>/<slug:answer>/"

urlpatterns = [
    path("places/", listing.places, name="places"),
    path("places/<uuid:service_id>/", listing.place, name="place"),
    path(f"{PERSON}interests/", likes.interests, name="interests"),
    path(f"{PERSON}interests/new/", likes.interests_say, name="interests_say"),
    path("ties/<uuid:tie_id>/interests/", likes.tie_interests, name="tie_interests"),
    path(f"{PERSON}travel/", likes.travel, name="travel"),
    path(f"{PERSON}suggestions/", suggested.suggested, name="suggestions"),
    path(f"{PERSON}suggestions/<uuid:service_id>/", suggested.suggestion, name="suggestion"),
    path("suggestions/<uuid:suggestion_id>/next/", suggested.suggestion_next, name="suggestion_next"),
    path(f"{PERSON}thoughts/", prompted.prompts, name="prompts"),
    path(f"{PERSON}thoughts/{ANSWER}", prompted.prompt, name="prompt"),
    path("ties/<uuid:tie_id>/thoughts/<slug:thought>/<slug:answer>/", prompted.tie_prompt, name="tie_prompt"),
    path(f"{MINE}places/", own.mine_places, name="mine_places"),
    path(f"{MINE}places/<uuid:service_id>/", own.mine_place, name="mine_place"),
    path(f"{MINE}places/next/<uuid:suggestion_id>/", own.mine_place_next, name="mine_place_next"),
    path(f"{MINE}interests/", own.mine_interests, name="mine_interests"),
    path(f"{MINE}travel/", own.mine_travel, name="mine_travel"),
]
