"""Reminders: a provider gets its link again before what it said grows old. Criterion: 001-P9."""

from datetime import date

from django.db.models import Exists, Max, OuterRef
from django.urls import reverse

from kinweave.directory import owning, rules
from kinweave.directory.letters import send_link
from kinweave.directory.models import EntryVersion, OwnerChange, OwnerLink
from kinweave.foundation import LONDON, Viewer


def due(on: date) -> list[OwnerLink]:
    """Links of providers that are still listed, for which a reminder should have gone by a day."""
    listed = EntryVersion.objects.published(on).values("entry")
    links = OwnerLink.objects.open().filter(entry__in=listed).select_related("organisation")
    changes = OwnerChange.objects.filter(link=OuterRef("pk"))
    said = links.annotate(assured_on=Max("entry__assured__assured_on"), has_said=Exists(changes)).order_by(
        "made_at", "pk"
    )
    return [one for one in said if should_have(one, on) > one.reminders]


def should_have(link: OwnerLink, on: date) -> int:
    """How many reminders should have gone by a day. `link` carries what its provider has said."""
    asked_on, assured_on = link.made_at.astimezone(LONDON).date(), link.assured_on  # type: ignore[attr-defined]
    if assured_on is None and link.has_said:  # type: ignore[attr-defined]  # what it says waits for us
        return 0
    return rules.reminders_due(asked_on=asked_on, assured_on=assured_on, on=on)


def remind_due(*, on: date, by: Viewer) -> int:
    """Send every reminder that is due, each kept before its letter goes. Returns how many went."""
    failed: list[OSError] = []
    links = due(on)
    for link in links:
        secret = owning.remind(link=link, on=on, by=by)
        try:
            send_link(link, link.origin + reverse("provider", args=[secret]))
        except OSError as error:  # one that cannot go does not keep the others
            failed.append(error)
    if failed:
        raise failed[0]
    return len(links)
