"""Where else a person's page leads. No query: each link is there for everybody who may open the record."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise

MORE: tuple[tuple[str, str | Promise], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    href: str
    text: str | Promise


def more(person_id: UUID) -> list[Link]:
    """The links, in one order for everybody."""
    return [Link(reverse(name, args=[person_id]), text) for name, text in MORE]
