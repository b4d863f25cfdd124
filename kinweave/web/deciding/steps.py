"""A few questions a page, one page after the other. What was answered goes along; nothing is kept before the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from kinweave.web.forms import posted
from kinweave.web.request import Request

Make = Callable[[QueryDict | None], forms.Form]
NEVER_CARRIED = {"csrfmiddlewaretoken", "form_key", "step", "version"}


@dataclass
class Asking:
    """The page that is asked now, what was answered before it, and everything once all of it was answered."""

    form: forms.Form
    number: int
    total: int
    carried: Sequence[tuple[str, str]] = ()
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        """Whether the last page was answered."""
        return bool(self.said)

    @property
    def is_last(self) -> bool:
        """Whether this is the last page."""
        return self.number == self.total

    @property
    def done(self) -> int:
        """How many pages were answered before this one, with this one."""
        return self.number


def ask(request: Request, pages: Sequence[Make]) -> Asking:
    """The first page that is not answered well; or the next one; or all that was said."""
    data, total = posted(request), len(pages)
    if data is None:
        return Asking(pages[0](None), 1, total)
    answered = min(_sent(data), total)
    said: dict[str, Any] = {}
    form = pages[0](data)
    for number, make in enumerate(pages[:answered], start=1):
        form = make(data)
        if not form.is_valid():
            return Asking(form, number, total, carried(data, form))
        said |= form.cleaned_data
    if answered < total:
        return Asking(pages[answered](None), answered + 1, total, carried(data))
    return Asking(form, total, total, carried(data, form), said)


def _sent(data: QueryDict) -> int:
    """Which page was sent: the first, when it does not say."""
    step = data.get("step", "")
    return max(1, int(step)) if step.isascii() and step.isdigit() and len(step) < 3 else 1


def carried(data: QueryDict, shown: forms.Form | None = None) -> list[tuple[str, str]]:
    """What was answered on other pages than the one that is shown."""
    names = tuple(shown.fields) if shown else ()
    return [
        (name, value)
        for name, values in data.lists()
        for value in values
        if name not in NEVER_CARRIED and not _belongs(name, names)
    ]


def _belongs(name: str, fields: Sequence[str]) -> bool:
    """Whether an input belongs to one of these fields: itself, or a part of its date."""
    return any(name in {one, f"{one}-day", f"{one}-month", f"{one}-year"} for one in fields)
