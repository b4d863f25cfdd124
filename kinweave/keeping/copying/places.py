"""What somebody's own copy holds of places: what they were told of, what matters to them, what they offer."""

from django.utils.translation import gettext_lazy as _

from kinweave.keeping.copying.section import Section
from kinweave.plans.models import Asking, Offer, PlaceLine, Suggestion

PLACES: tuple[Section, ...] = (
    Section(
        "suggestions", _("Places we told you about"), Suggestion,
        ("service__name", "why", "answer", "words", "answered_on"), "answered_on",
    ),
    Section(
        "asked_about_places", _("How we asked you about places"), Asking,
        ("suggestion__service__name", "is_own", "method", "advocate", "may_hear"), "recorded_at",
    ),
    Section("offers", _("What you offer"), Offer, ("key", "words", "said_on", "ended_on"), "said_on"),
    Section(
        "places_that_matter", _("Places that matter"), PlaceLine,
        ("place", "why", "author", "author_name", "said_on", "ended_on"), "said_on",
    ),
)  # fmt: skip
