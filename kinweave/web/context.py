"""What every page knows: the house it stands in, who is signed in, and where they may go."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from kinweave.access.installation import installation
from kinweave.foundation import Viewer

PLACES = (
    ("today", _("Today")),
    ("mine", _("My page")),
    ("people", _("People")),
    ("sharing", _("Sharing")),
    ("networks", _("Networks")),
    ("groups", _("Groups")),
    ("allocate", _("Workers")),
    ("protocols", _("Protocols")),
    ("keeping", _("Keeping")),
    ("assurance", _("Assurance")),
    ("directory", _("Directory")),
    ("accounts", _("Accounts")),
    ("trail", _("Trail")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the navigation."""

    word: str | Promise
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Language:
    """A language the page can be read in, by its own name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class House:
    """The house around every page. A page that must be the same for everybody is shown an empty one."""

    place: str = ""
    is_demonstration: bool = False
    is_known: bool = False
    name: str = ""
    role_name: str | Promise = ""
    idle_seconds: int = 0
    entries: list[Entry] = field(default_factory=list)
    other_languages: list[Language] = field(default_factory=list)
    welsh_checked_by: str = ""


def house(request: HttpRequest) -> dict[str, House]:
    """The house, for every template: its place, who is signed in and what they may open."""
    here = installation()
    around = House(
        place=here.place,
        is_demonstration=settings.DEMONSTRATION or here.is_demonstration,
        other_languages=[*_other_languages()],
        welsh_checked_by=settings.WELSH_CHECKED_BY,
    )
    viewer: Viewer | None = getattr(request, "viewer", None)
    return {"house": _lived_in(around, viewer, request) if viewer and viewer.is_known else around}


def _lived_in(around: House, viewer: Viewer, request: HttpRequest) -> House:
    """The house with somebody in it."""
    return replace(
        around,
        is_known=True,
        name=viewer.name,
        role_name=viewer.role_name,
        idle_seconds=request.session.get_expiry_age(),
        entries=[*_entries(viewer.opens, request.path)],
    )


def _entries(opens: frozenset[str], path: str) -> Iterator[Entry]:
    """The words of the navigation, in one order for everybody, without the places they cannot open."""
    for name, word in PLACES:
        url = _url(name) if name in opens else ""
        if url:
            yield Entry(word, url, path == url or (url != "/" and path.startswith(url)))


def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _other_languages() -> Iterator[Language]:
    """The languages this page could be in and is not."""
    current = get_language()
    for code, _name in settings.LANGUAGES:
        if code != current:
            yield Language(code, get_language_info(code.partition("-")[0])["name_local"])
