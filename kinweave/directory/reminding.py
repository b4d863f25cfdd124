"""Reminders: a provider gets its link again before what it said grows old. Criterion: 001-P9."""

import secrets
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef
from django.urls import reverse

from kinweave.directory import rules
from kinweave.directory.letters import send_link
from kinweave.directory.models import EntryVersion, OwnerChange, OwnerLink
from kinweave.foundation import LONDON, Viewer
from kinweave.foundation.recognising import recognised
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note


def due(on: date, **which: UUID) -> list[OwnerLink]:
    """Links of providers that are still listed, for which a reminder should have gone by a day."""
    listed = EntryVersion.objects.listable(on).values("entry")
    links = OwnerLink.objects.open().filter(entry__in=listed, **which).select_related("organisation")
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


@act
def remind(*, link: OwnerLink, on: date, by: Viewer) -> str:
    """Make the link of a provider anew, for a reminder: the old one opens nothing more. Gives the secret.

    Nothing when the link has ended meanwhile, or needs no reminder any more.
    """
    alone_with(link)
    if not due(on, pk=link.pk):
        return ""
    link.refresh_from_db(fields=["link_hash", "until", "reminders", "ended_at"])
    secret = secrets.token_urlsafe(32)
    link.link_hash, link.until = recognised(secret), by.at + timedelta(days=rules.LINK_LASTS_DAYS)
    link.reminders += 1
    link.save(update_fields=["link_hash", "until", "reminders"])
    note("reminded a provider", link, by=by, holder_id=link.organisation_id)
    return secret


@act
def not_reminded(*, link: OwnerLink, on: date, by: Viewer) -> None:
    """The letter did not go: the next round sends another, with another link."""
    OwnerLink.objects.filter(pk=link.pk, link_hash=link.link_hash, reminders__gt=0).update(reminders=F("reminders") - 1)
    note("could not remind a provider", link, by=by, holder_id=link.organisation_id)


def remind_due(*, on: date, by: Viewer) -> int:
    """Send every reminder that is due, each kept before its letter goes. Returns how many went."""
    failed: list[OSError] = []
    went = 0
    for link in due(on):
        secret = remind(link=link, on=on, by=by)
        try:
            if secret:
                send_link(link, link.origin + reverse("provider", args=[secret]))
                went += 1
        except OSError as error:  # one that cannot go does not keep the others
            not_reminded(link=link, on=on, by=by)
            failed.append(error)
    if failed:
        raise failed[0]
    return went
