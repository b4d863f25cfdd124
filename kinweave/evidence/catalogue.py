"""The five standards that Kinweave implements, and their 122 criteria in the project's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.evidence.titles import TITLES


@dataclass(frozen=True, slots=True)
class Entry:
    """A criterion: the key of its standard, its code, and a short title."""

    standard: str
    code: str
    title: str | Promise


@dataclass(frozen=True, slots=True)
class Known:
    """A standard that Kinweave implements: its key, names, the name of its file, and how much it holds."""

    key: str
    title: str
    short_name: str | Promise
    file_name: str
    criteria: int
    knowledge_points: int

    def differs_from(self, criteria: int, knowledge_points: int) -> bool:
        """Whether a file holds more or fewer criteria or knowledge points than this standard."""
        return (self.criteria, self.knowledge_points) != (criteria, knowledge_points)


STANDARDS = (
    Known("000", "Work with community networks and partnerships",
          _("Community networks"), "community-networks.txt", 23, 47),
    Known("001", "Lead and support networks of providers of services to children and families",
          _("Provider networks"), "provider-networks.txt", 20, 65),
    Known("002", "Support individuals to develop and maintain social networks and relationships",
          _("Social networks and relationships"), "social-networks.txt", 24, 46),
    Known("003", "Lead multi-agency working arrangements in childcare settings",
          _("Multi-agency working"), "multi-agency-working.txt", 26, 55),
    Known("004", "Develop groups that promote individual growth, development and independence",
          _("Groups"), "groups.txt", 29, 57),
)  # fmt: skip

CATALOGUE: tuple[Entry, ...] = tuple(
    Entry(standard, f"P{number}", title)
    for standard, titles in TITLES.items()
    for number, title in enumerate(titles, start=1)
)

_BY_NAME: Mapping[str, Known] = {
    name: standard
    for standard in STANDARDS
    for name in (standard.key, PurePath(standard.file_name).stem, standard.title.casefold())
}


def standard_of(name: str, title: str = "") -> Known | None:
    """The standard with this key or file name, with any ending, or else with this title; or None."""
    by_name = _BY_NAME.get(name) or _BY_NAME.get(PurePath(name).stem.casefold())
    return by_name or _BY_NAME.get(title.casefold())
