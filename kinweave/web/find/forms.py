"""What can be asked of the public directory, and what can be said of a page of it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory.access import ACCESS, LANGUAGES
from kinweave.directory.interests import INTERESTS
from kinweave.directory.postcodes.looking_up import Found, looked_up
from kinweave.directory.rules import OLD_AFTER_DAYS, room_counts_since
from kinweave.directory.search.asking import Asked
from kinweave.directory.search.spots import KILOMETRES_IN_A_MILE
from kinweave.web.fields import Line, Words

Choices = Mapping[str, str | Promise]

MILES = ("1", "3", "5", "10", "25")
USUAL_MILES = "5"
A_PAGE = 20
LAST_PAGE = 50
PARTS: Choices = {
    "morning": gettext_lazy("morning"),
    "afternoon": gettext_lazy("afternoon"),
    "evening": gettext_lazy("evening"),
}
COSTS: Choices = {"free": gettext_lazy("free"), "low": gettext_lazy("£5 or less")}
KINDS: Choices = {
    "club": gettext_lazy("clubs and groups"),
    "childcare": gettext_lazy("childcare"),
    "care": gettext_lazy("care at home and care homes"),
    "charity": gettext_lazy("charities"),
    "listed": gettext_lazy("others that a council or publisher lists"),
}
DAYS: Choices = {str(number): name for number, name in WEEKDAYS.items()}
ROOM: Choices = {"yes": gettext_lazy("has room, as they said in the last month")}
GROUPS: dict[str, tuple[str | Promise, Choices]] = {
    "access": (gettext_lazy("Getting in and taking part"), ACCESS),
    "room": (gettext_lazy("Room"), ROOM),
    "cost": (gettext_lazy("Cost"), COSTS),
    "part": (gettext_lazy("Time of day"), PARTS),
    "day": (gettext_lazy("Day"), DAYS),
    "interest": (gettext_lazy("What to enjoy"), INTERESTS),
    "language": (gettext_lazy("Language"), LANGUAGES),
    "kind": (gettext_lazy("Kind"), KINDS),
}
NOT_ASKED = ("page",)


def choice(name: str, *, several: bool = False) -> forms.Field:
    """A choice from one of the groups."""
    kind = forms.MultipleChoiceField if several else forms.ChoiceField
    return kind(choices=list(GROUPS[name][1].items()), required=False)


class SearchForm(forms.Form):
    """A search: everything in it may be left out. What cannot be read is said, and the rest is searched for."""

    q = Line(longest=200, required=False, label=gettext_lazy("What for?"))
    near = Line(longest=60, required=False, label=gettext_lazy("Near"))
    within = forms.ChoiceField(choices=[(miles, miles) for miles in MILES], required=False)
    age = forms.IntegerField(
        min_value=0,
        max_value=120,
        required=False,
        label=gettext_lazy("Age"),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), gettext_lazy("Write the age as a number, such as 34")
        ),
    )
    interest, day, part = choice("interest"), choice("day"), choice("part")
    cost, language, kind = choice("cost"), choice("language"), choice("kind")
    room = choice("room")
    access = choice("access", several=True)
    fresh = forms.BooleanField(required=False, label=gettext_lazy("Checked in the last 3 months"))
    order = forms.ChoiceField(choices=[("best", "best")], required=False)
    page = forms.IntegerField(min_value=1, max_value=LAST_PAGE, required=False)

    place: Found | None = None

    def clean_near(self) -> str:
        """Where that is."""
        near: str = self.cleaned_data["near"]
        self.place = looked_up(near) if near else None
        if near and not self.place:
            raise ValidationError(
                _("We do not know this place. Type a postcode, the first half of one, or a part of town")
            )
        return near

    def said(self, name: str) -> Any:
        """What was asked, where it can be read."""
        return self.cleaned_data.get(name) or None

    @property
    def number(self) -> int:
        """The page that was asked for."""
        return self.said("page") or 1

    @property
    def miles(self) -> str:
        """The distance that was asked for."""
        return self.said("within") or USUAL_MILES

    def asked(self, on: date) -> Asked:
        """The question to the index."""
        one_of = {name: self.said(name) or "" for name in GROUPS if name != "access"}
        return Asked(
            words=self.said("q") or "",
            near=self.place.point if self.place else None,
            within=float(self.miles) * KILOMETRES_IN_A_MILE,
            age=self.cleaned_data.get("age"),
            access=tuple(self.said("access") or ()),
            checked_since=on - timedelta(days=OLD_AFTER_DAYS) if self.said("fresh") else None,
            room_since=room_counts_since(on),
            best_first=bool(self.said("order")),
            skip=(self.number - 1) * A_PAGE,
            most=A_PAGE,
            **one_of,
        )

    def sent(self, name: str) -> list[str]:
        """Every value that an address gives to a field."""
        return self.data.getlist(name) if isinstance(self.data, QueryDict) else []

    def spelled(self, **other: Any) -> str:
        """The same search as an address says it, with some of it otherwise."""
        sent = {name: self.sent(name) for name in self.fields if name in self.data and name not in NOT_ASKED}
        chosen = sent | {name: [value] if value else [] for name, value in other.items()}
        return urlencode([(name, value) for name, values in chosen.items() for value in values if value])

    @property
    def narrows(self) -> int:
        """How many choices narrow this search."""
        names = [
            name
            for name in ("age", "fresh", *GROUPS)
            if name != "access" and self.cleaned_data.get(name) not in ("", None, False)
        ]
        return len(names) + len(self.said("access") or ())

    @property
    def is_asked(self) -> bool:
        """Whether anything at all was asked."""
        return bool(self.narrows or self.said("q") or self.data.get("near"))

    def groups(self, counts: Mapping[str, int]) -> list[dict[str, Any]]:
        """What can be chosen, with how many there would be; without what nothing has."""
        return [group for name in GROUPS if (group := self.group(name, counts))["options"]]

    def group(self, name: str, counts: Mapping[str, int]) -> dict[str, Any]:
        """One group of choices."""
        legend, choices = GROUPS[name]
        chosen = self.sent(name)
        options = [
            {"value": key, "text": capfirst(str(text)), "number": counts.get(f"{name}:{key}", 0), "on": key in chosen}
            for key, text in choices.items()
        ]
        kind = "checks" if name in {"access", "room"} else "radios" if name in {"cost", "part"} else "select"
        shown = [one for one in options if one["number"] or one["on"]]
        return {
            "name": name,
            "legend": legend,
            "kind": kind,
            "options": shown,
            "any": not any(one["on"] for one in shown),
        }


class RemarkForm(forms.Form):
    """What is wrong on a page of the directory."""

    words = Words(
        longest=2000,
        label=gettext_lazy("What is wrong?"),
        help_text=gettext_lazy(
            "For example: they moved, or the day has changed. Leave out names and anything private."
        ),
        error_messages={"required": gettext_lazy("Write what is wrong")},
    )
