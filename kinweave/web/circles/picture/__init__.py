"""The circle as a picture: rings and parts of life, drawn on the server, every person a link."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from kinweave.web.circles.picture.changes import Changes, changes, hopes
from kinweave.web.circles.picture.drawing import svg
from kinweave.web.circles.picture.drawn import PHONE, SECTORS, THUMBNAIL, WIDE, Drawn, Form, Time
from kinweave.web.circles.picture.scene import staged
from kinweave.web.circles.picture.slots import angle, free_slot

NOW, HOPED = Time.NOW, Time.HOPED

__all__ = [
    "HOPED",
    "NOW",
    "PHONE",
    "SECTORS",
    "THUMBNAIL",
    "WIDE",
    "Changes",
    "Drawn",
    "Form",
    "Time",
    "angle",
    "changes",
    "crowded",
    "free_slot",
    "hopes",
    "picture",
]


def picture(
    people: Sequence[Drawn], *, me: str, form: Form, time: Time, sector: str | None = None, prefix: str
) -> SafeString:
    """A circle as SVG, now or as hoped, or one part of life of it; `prefix` makes ids unique."""
    return svg(staged(people, form, time, sector), me, prefix)


def crowded(people: Sequence[Drawn], form: Form) -> bool:
    """Whether these people are better shown one part of life at a time: too many, or too wide a picture."""
    return len(people) > form.crowd or staged(people, form, NOW, None).width > form.widest
