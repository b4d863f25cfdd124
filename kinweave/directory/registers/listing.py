"""What a register says of one service at one place, and what of it is kept. Names follow Open Referral UK.

Home-based providers are listed by area only: their address, postcode, telephone and website are never kept, whatever a
register says. What may protect somebody is not listed at all.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

from kinweave.foundation.text import HIDDEN, tidy_line

WITHHELD = {"redacted", "redacted.", "[redacted]", "withheld", "null", "not recorded"}
DAYS = ("%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d", "%d-%m-%Y", "%d-%b-%Y", "%d %B %Y", "%Y%m%d")
AT_HOME = ("childminder", "child minding", "childminding", "home childcarer", "domestic premises", "nanny", "nannies",
           "home based", "at home provider", "foster")  # fmt: skip
PROTECTS = ("refuge", "women's aid", "womens aid", "domestic abuse", "domestic violence", "safe house")
LONGEST = {"name": 200, "organization_name": 200, "kind": 120, "address": 300, "area": 120, "phone": 60,
           "website": 200, "identifier": 80, "organization_id": 80, "postcode": 12}  # fmt: skip
WHERE_IT_IS = ("address", "postcode", "phone", "website")  # what tells where somebody's home is

POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b", re.IGNORECASE)

Outcome = tuple[str, str, str]  # what was looked at, on which day (ISO, or empty), what came of it


class Wrong(Exception):
    """A row that cannot be taken: why, as a code; and its number, as long as a row keeps it, if nothing hides in it."""

    def __init__(self, code: str, identifier: str = "") -> None:
        super().__init__(code)
        self.code, self.identifier = code, "" if HIDDEN.search(identifier) else identifier[:80]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One row of a register, understood. Days are ISO texts, so that it can be kept as JSON and compared."""

    identifier: str
    name: str = ""
    kind: str = ""
    organization_name: str = ""
    organization_id: str = ""
    status: str = "active"
    capacity: int | None = None
    is_area_only: bool = False
    address: str = ""
    postcode: str = ""
    area: str = ""
    phone: str = ""
    website: str = ""
    registered_on: str = ""
    outcomes: tuple[Outcome, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)

    @property
    def says(self) -> dict[str, Any]:
        """What is kept, as JSON keeps it."""
        return {**asdict(self), "outcomes": [list(one) for one in self.outcomes]}


def kept(listing: Listing) -> Listing:
    """A listing without what is never kept. Raises Wrong for one that cannot be listed."""
    if not listing.identifier:
        raise Wrong("no_number")
    if protects(listing):
        raise Wrong("protects", listing.identifier)
    for name, longest in LONGEST.items():
        look_at(getattr(listing, name), longest, listing.identifier)
    for number in listing.identifiers.values():
        look_at(number, LONGEST["identifier"], listing.identifier)
    if not (listing.name or listing.kind):
        raise Wrong("no_name", listing.identifier)
    at_home = listing.is_area_only or is_at_home(listing.kind) or is_at_home(listing.name)
    return by_area_only(listing) if at_home else listing


def by_area_only(listing: Listing) -> Listing:
    """A listing that says in which area somebody works, and nothing nearer."""
    nowhere: dict[str, Any] = dict.fromkeys(WHERE_IT_IS, "")
    name, area = without_postcode(listing.name), without_postcode(listing.area)
    return replace(listing, is_area_only=True, organization_name="", name=name, area=area, **nowhere)


def narrowed(says: Mapping[str, Any]) -> dict[str, Any]:
    """The same for what is kept already."""
    nearer = dict.fromkeys((*WHERE_IT_IS, "organization_name"), "")
    names = {field: without_postcode(says[field]) for field in ("name", "area")}
    return {**says, **nearer, **names, "is_area_only": True}


def without_postcode(text: str) -> str:
    """A text without a postcode that somebody typed into it."""
    return " ".join(POSTCODE.sub("", text).split()).strip(" ,")


def look_at(text: str, longest: int, identifier: str) -> None:
    """Raise Wrong for a text that is too long, or in which something hides."""
    if HIDDEN.search(text):
        raise Wrong("hidden", identifier)
    if len(text) > longest:
        raise Wrong("long", identifier)


def protects(listing: Listing) -> bool:
    """Whether this may be a place that protects somebody: a refuge, a safe house."""
    return may_protect(f"{listing.name} {listing.kind} {listing.organization_name}")


def may_protect(text: str) -> bool:
    """Whether a text speaks of such a place."""
    said = " ".join(text.casefold().replace("’", "'").split())
    return any(word in said for word in PROTECTS)


def is_at_home(text: str) -> bool:
    """Whether a text, such as the kind of a provider, speaks of work where somebody lives."""
    plain = " ".join(re.sub(r"[^a-z]+", " ", text.casefold()).split()).replace("non domestic premises", "")
    return any(word in plain for word in AT_HOME)


def said(text: str) -> str:
    """A cell as one line; nothing where the register holds it back."""
    line = tidy_line(text)
    return "" if line.casefold() in WITHHELD else line


def is_withheld(*texts: str) -> bool:
    """Whether a register holds back any of these."""
    return any(tidy_line(text).casefold().strip("[].") == "redacted" for text in texts)


def joined(*texts: str) -> str:
    """The lines of an address on one line."""
    return ", ".join(line for line in map(said, texts) if line)


def postcode(text: str) -> str:
    """A postcode as it is written; nothing when it is none."""
    found = re.fullmatch(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})", re.sub(r"\s", "", text).upper())
    return f"{found[1]} {found[2]}" if found else ""


def day(text: str, identifier: str = "") -> str:
    """A day as ISO text; nothing for an empty cell. Raises Wrong for what is no day."""
    line = said(text).partition(" 00:00")[0].partition("T00:00")[0]
    if not line or line.casefold() in {"n/a", "-", "none"}:
        return ""
    for form in DAYS:
        try:
            return datetime.strptime(line, form).date().isoformat()
        except ValueError:
            continue
    raise Wrong("not_a_day", identifier)


def whole(text: str, identifier: str = "") -> int | None:
    """A number of places; None where there is none. Raises Wrong for what is no whole number."""
    line = said(text).replace(",", "").removesuffix(".0")
    if not line or line.casefold() in {"n/a", "-", "none"}:
        return None
    if not (line.isascii() and line.isdigit() and len(line) < 7):
        raise Wrong("not_a_number", identifier)
    return int(line)


def identifiers(**known: str) -> dict[str, str]:
    """Numbers by which others know a provider, each as its scheme spells it; without those that are not there."""
    spelled = {scheme: re.sub(r"[\s-]", "", said(value)).upper() for scheme, value in known.items()}
    return {scheme: spell(scheme, value) for scheme, value in spelled.items() if value}


def spell(scheme: str, value: str) -> str:
    """Company numbers have eight signs; others stand as they are, without zeros before them."""
    return value.zfill(8) if scheme == "company" else value.lstrip("0") or value


def digest(says: Mapping[str, Any]) -> str:
    """What a listing says, in 32 letters: equal when nothing changed."""
    canonical = json.dumps(says, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return blake2b(canonical.encode(), digest_size=16).hexdigest()


def latest(outcomes: Iterable[Outcome]) -> str:
    """The latest day of some outcomes; nothing when none has one."""
    return max((on for _what, on, _result in outcomes), default="")


def as_day(iso: str) -> date | None:
    """An ISO text as a day."""
    return date.fromisoformat(iso) if iso else None
