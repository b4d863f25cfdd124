"""What the person's own page asks: easy read, and few questions."""

from typing import Any

from django.utils.translation import gettext_lazy

from kinweave.ties.models import Feels, Sector
from kinweave.web.circles.forms import NewPersonForm, RingFields, as_agreed, kept
from kinweave.web.fields import Line, one_of

RINGS = [
    (1, gettext_lazy("Very close")),
    (2, gettext_lazy("Close")),
    (3, gettext_lazy("Now and then")),
    (4, gettext_lazy("We say hello")),
]
FEELINGS = [
    (Feels.GOOD, gettext_lazy("Good")),
    (Feels.MIXED, gettext_lazy("Good and hard")),
    (Feels.BAD, gettext_lazy("Bad")),
    (Feels.UNSURE, gettext_lazy("I am not sure")),
]


class MyNewPersonForm(NewPersonForm):
    """Somebody in my life: a name, how close, and where from (002-P1)."""

    called = Line(
        longest=80,
        label=gettext_lazy("What is their name?"),
        error_messages={"required": gettext_lazy("Write a name")},
    )
    ring = one_of(RINGS, gettext_lazy("Choose how close"), label=gettext_lazy("How close are they to you?"))
    sector = one_of(Sector.choices, gettext_lazy("Choose one"), label=gettext_lazy("Where do you know them from?"))
    label = None  # type: ignore[assignment]  # three questions are enough here


class MyStandingForm(RingFields):
    """How close somebody is now, and how it feels (002-P1, P3)."""

    ring = one_of(RINGS, gettext_lazy("Choose how close"), label=gettext_lazy("How close is {other} to you?"))
    sector = one_of(Sector.choices, gettext_lazy("Choose one"), label=gettext_lazy("Where do you know {other} from?"))
    feels = one_of(FEELINGS, gettext_lazy("Choose one"), label=gettext_lazy("How does it feel with {other}?"))

    def observed(self, last: Any) -> dict[str, Any]:
        """The answers, with what was said before of all that is not asked here."""
        return {**as_agreed(last), **kept(last, "gives", "gets"), **self.cleaned_data}
