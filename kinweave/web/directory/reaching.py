"""How providers are reached, and above all who is not: by name, without ranking. Criterion: 001-P2."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from kinweave.directory.listed import is_by_area
from kinweave.directory.models import EntryVersion, Reach
from kinweave.foundation import Viewer
from kinweave.foundation.period import months_after
from kinweave.web.directory import words
from kinweave.web.request import Request

MONTHS = (3, 6, 12)
USUAL = 6


@dataclass(frozen=True, slots=True)
class Unreached:
    """One provider that is not reached: what is known of the last time, and what stood in the way."""

    entry_id: UUID
    href: str
    name: str
    where: str
    number: str  # in its register: nine childminders of one town have one name
    last: str
    barrier: str

    @property
    def why(self) -> str:
        """All of it in one line."""
        return " ".join(filter(None, (f"{self.number}.", self.last, self.barrier)))


def months_asked(request: Request) -> int:
    """Within how many months somebody wants to have reached everybody."""
    asked = request.GET.get("months", "")
    return int(asked) if asked in map(str, MONTHS) else USUAL


def not_reached(viewer: Viewer, months: int) -> Any:
    """What is said of those with whom there was no contact for so many months."""
    since = months_after(viewer.on, -months)
    said = EntryVersion.objects.visible_to(viewer).current()
    return said.not_reached(since=since, since_at=viewer.at - (viewer.on - since), on=viewer.on)


def unreached(versions: Sequence[EntryVersion], viewer: Viewer) -> list[Unreached]:
    """Each with what is known of the last time, in two queries more."""
    tried = reaches_of((one.entry_id for one in versions), viewer)
    said = EntryVersion.objects.visible_to(viewer).with_since().filter(pk__in=[one.pk for one in versions])
    hidden = {one.pk for one in said if is_by_area(one)}
    return [one_of_them(one, tried.get(one.entry_id, []), hides=one.pk in hidden) for one in versions]


def reaches_of(entries: Iterable[UUID], viewer: Viewer) -> dict[UUID, list[Reach]]:
    """What came of reaching some providers, the latest first."""
    found: dict[UUID, list[Reach]] = {}
    rows = Reach.objects.visible_to(viewer).standing().filter(entry__in=list(entries))
    for one in rows.select_related("opportunity").latest_first():
        found.setdefault(one.entry_id, []).append(one)
    return found


def one_of_them(version: EntryVersion, tried: Sequence[Reach], *, hides: bool) -> Unreached:
    """One provider. `hides`: nothing nearer than its area."""
    says = version.says
    return Unreached(
        entry_id=version.entry_id,
        href=version.entry.get_absolute_url(),
        name=words.called(says),
        where=words.where(says, hides=hides),
        number=version.entry.identifier,
        last=last_time(tried),
        barrier=in_the_way(tried),
    )


def last_time(tried: Sequence[Reach]) -> str:
    """What is known of the last time."""
    if not tried:
        return _("Never asked yet.")
    last = tried[0]
    said = {"what": last.opportunity.name, "day": words.day(last.opportunity.day), "came": came(last)}
    return _("Last: %(what)s, %(day)s: %(came)s.") % said


def came(reach: Reach) -> str:
    """What came of it in words."""
    return reach.get_came_display() or _("nobody has said what came of it")


def in_the_way(tried: Sequence[Reach]) -> str:
    """What stood in the way the last time that somebody said so."""
    known = next((one for one in tried if one.barrier), None)
    if known is None:
        return ""
    said = _("In the way: %(barrier)s.") % {"barrier": known.get_barrier_display()}
    return f"{said} {known.words}".strip()


def with_names(reaches: Iterable[Reach], viewer: Viewer) -> Iterator[tuple[Reach, str]]:
    """Each with the name of its provider, by name, in one query."""
    found = list(reaches)
    said = EntryVersion.objects.visible_to(viewer).current().select_related("entry")
    current = said.filter(entry__in=[one.entry_id for one in found])
    names = {one.entry_id: words.called(one.says) for one in current}
    named = ((one, names.get(one.entry_id) or _("No longer in the register")) for one in found)
    yield from sorted(named, key=lambda one: (one[1], str(one[0].pk)))
