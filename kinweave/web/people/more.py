"""Where else a person's page leads. No query: each link is there for everybody who may open the record."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.foundation import Viewer

MORE: tuple[tuple[str, str | Promise], ...] = (
    ("plan", _("Plan")),
    ("restrictions", _("Restrictions")),
    ("concern_new", _("I am worried about them")),
    ("concern_taken_down", _("They tell you something")),
    ("outing_new", _("Arrange something with friends and family")),
    ("talks", _("Talks, and staying safe with people")),
    ("supervised", _("Supervised contact")),
    ("matters", _("Places that matter")),
    ("interests", _("What they like, and places that may suit")),
    ("offers", _("What they could bring")),
    ("prompts", _("Worth a thought")),
    ("all_hard", _("What is hard")),
    ("follow_ups", _("After a goodbye")),
    ("corrections", _("Corrections")),
    ("sheets", _("Emergency sheets")),
    ("death_new", _("Record a death")),
    ("family_sharing", _("Who is told about them")),
    ("decisions", _("Decisions")),
    ("referrals", _("Specialist help")),
    ("sharing_of", _("What was shared, and with whom")),
    ("access_requests", _("Requests to see what is kept")),
    ("interpreters", _("Interpreters")),
)
LEADS: tuple[tuple[str, str | Promise], ...] = (("record_kept", _("How long it is kept")),)


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    href: str
    text: str | Promise


def more(person_id: UUID, viewer: Viewer) -> list[Link]:
    """The links, in one order for everybody; and for leads, how long it is kept."""
    links = [*MORE, *(LEADS if "keeping" in viewer.may else ())]
    return [Link(reverse(name, args=[person_id]), text) for name, text in links]
