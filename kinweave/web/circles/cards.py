"""A person's circle at a glance, for other pages about them."""

from typing import Any

from django.urls import reverse

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.figures import headline, wanted
from kinweave.ties.standing import history
from kinweave.web.circles.picture import NOW, THUMBNAIL, picture
from kinweave.web.circles.shown import Links, drawn


def card(viewer: Viewer, person: Party) -> dict[str, Any]:
    """What `circles/card.html` shows: a small picture, a sentence, and the way to the circle; and whom to ask about."""
    page = reverse("circle", args=[person.pk])
    found = history(person, viewer=viewer)
    stand = found.on(viewer.on)
    people = drawn(found, stand, Links(page=page, tie=lambda _: page, hope=lambda _: page))
    figures = stand.figures()
    said = (headline(figures), wanted(figures, person.called))
    small = picture(people, me=person.called, form=THUMBNAIL, time=NOW, prefix="small") if people else ""
    return {
        "circle_picture": small,
        "circle_words": " ".join(filter(None, said)),
        "circle_page": page,
        "is_somebody_hard": any(one.must_ask_before_print for one in stand.ties),
    }
