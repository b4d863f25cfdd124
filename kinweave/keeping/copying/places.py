"""What the copy says of places: how somebody was asked about them, what they offer, which matter to them."""

from django.utils.translation import gettext_lazy as _

from kinweave.information.models import OfferSaid
from kinweave.keeping.copying.section import Section
from kinweave.plans.models import Asking, Offer, PlaceLine

PLACES: tuple[Section, ...] = (
    Section(
        "asked_about_places",
        _("How we asked you about places"),
        Asking,
        ("suggestion__service__name", "is_own", "method", "advocate", "may_hear"),
        "recorded_at",
    ),
    Section("offers", _("What you offer"), Offer, ("key", "words", "said_on", "ended_on"), "said_on"),
    Section(
        "places_that_matter",
        _("Places that matter"),
        PlaceLine,
        ("place", "why", "author", "author_name", "said_on", "ended_on"),
        "said_on",
    ),
    Section(
        "offers_to_networks",
        _("What networks were asked for you"),
        OfferSaid,
        (
            "announcement__name",
            "offer__key",
            "answer",
            "method",
            "said_on",
            "taken_back_on",
            "question__called",
            "question__words",
            "question__answer",
            "question__answer_words",
            "question__answered_on",
        ),
        "said_on",
    ),
)
