"""What the pages say of providers: each fact in words, and what is new beside what stood."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory.registers.listing import WHERE_IT_IS, as_day
from kinweave.directory.registers.words import FIELDS, SCHEMES
from kinweave.ties.figures.saying import joined

HIDDEN = (*WHERE_IT_IS, "organization_name")  # of who is listed by area only, in every version
STATUS = {
    "active": gettext_lazy("open"),
    "inactive": gettext_lazy("not open"),
    "temporarily closed": gettext_lazy("closed for a time"),
}
KINDS = {
    "new": gettext_lazy("New"),
    "changed": gettext_lazy("Changed"),
    "gone": gettext_lazy("Gone"),
    "back": gettext_lazy("Back again"),
    "left_out": gettext_lazy("Left out"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One fact, as it stood and as it would be."""

    what: str
    old: str
    new: str


def called(says: Mapping[str, Any]) -> str:
    """How a provider is called; who is not named, by what they do and in which area."""
    if says["name"]:
        return str(says["name"])
    if says["area"]:
        return _("%(kind)s in %(area)s") % {"kind": says["kind"], "area": says["area"]}
    return str(says["kind"])


def where(says: Mapping[str, Any], *, hides: bool) -> str:
    """Where a provider is. `hides`: the area only, of who works at home."""
    if hides:
        return says["area"] or _("Area not known")
    return ", ".join(filter(None, (says["address"], says["postcode"]))) or says["area"]


def facts(says: Mapping[str, Any], *, hides: bool) -> list[tuple[str, str]]:
    """Everything that is known of a provider, by name."""
    return [(str(FIELDS[field]), said) for field, said in spelled(says, hides=hides).items() if said]


def label(field: str) -> str:
    """A fact as it is called."""
    return str(FIELDS[field])


def spelled(says: Mapping[str, Any], *, hides: bool) -> dict[str, str]:
    """Each fact in words. `hides`: nothing that tells where somebody's home is."""
    fields = [field for field in FIELDS if not (hides and field in HIDDEN)]
    return {field: in_words(field, says.get(field)) for field in fields}


def in_words(field: str, value: Any) -> str:
    """One fact in words."""
    if value in (None, "", [], {}):
        return ""
    if field == "is_area_only":
        return _("Yes") if value else ""
    if field == "status":
        return str(STATUS.get(value, value))
    if field == "registered_on":
        return day(as_day(value))
    if field == "outcomes":
        return "; ".join(outcome(*one) for one in value)
    if field == "identifiers":
        return joined(f"{SCHEMES[scheme]} {number}" for scheme, number in sorted(value.items()))
    return str(value)


def outcome(what: str, on: str, result: str) -> str:
    """One outcome of an inspection, with its day."""
    said = f"{what}: {result}" if result else what
    return f"{said} ({day(as_day(on))})" if on else said


def day(on: date | None) -> str:
    """A day in words."""
    return date_format(on, "j F Y") if on else ""


def changes(old: Mapping[str, Any], new: Mapping[str, Any], *, hides: bool) -> list[Change]:
    """What differs, field by field."""
    before, after = spelled(old, hides=hides), spelled(new, hides=hides)
    return [
        Change(str(FIELDS[field]), before[field] or _("nothing"), after[field] or _("nothing"))
        for field in before
        if before[field] != after[field]
    ]
