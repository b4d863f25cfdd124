"""What can be done with services and places, and with what people like."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from typing import Any

from kinweave.directory import rules
from kinweave.directory.access import ACCESS, LANGUAGES
from kinweave.directory.interests import INTERESTS
from kinweave.directory.models import Accessibility, Area, Schedule, Service, ServiceInterest
from kinweave.directory.registers.listing import is_at_home, may_protect
from kinweave.directory.search import outbox
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail.acts import act, note

Opening = tuple[int, time, time]  # day of the week (Monday is 0), from, until


@act
def draw_area(*, name: str, latitude: float, longitude: float, on: date, by: Viewer) -> Area:
    """Name a part of the town, and its middle."""
    area = Area.objects.create(name=name, latitude=latitude, longitude=longitude)
    outbox.all_is_new()
    note("drew an area", area, by=by)
    return area


@act
def list_service(
    *,
    name: str,
    interests: Collection[str],
    opening: Iterable[Opening] = (),
    access: Mapping[str, bool] | None = None,
    languages: Collection[str] = ("en",),
    checked_on: date,
    on: date,
    by: Viewer,
    **said: Any,
) -> Service:
    """List a place: what there is to do, when, at what cost, and who can get in. Criterion: 002-P7.

    `said`: description, where, area, latitude, longitude, getting_there, phone, pence, cost_words, youngest, oldest,
    organisation, source. `access` says of each thing whether it is there; what is left out is not known. Of a place
    that is somebody's home nothing is kept that says where it is, but its area.
    """
    known = access or {}
    unknown = (set(interests) - set(INTERESTS)) | (set(known) - set(ACCESS)) | (set(languages) - set(LANGUAGES))
    source = said.get("source", "")
    texts = " ".join((name, said.get("description", ""), said.get("where", "")))
    require(
        rules.may_list(
            name=name, source=source, checked_on=checked_on, on=on, unknown=unknown, protects=may_protect(texts)
        )
    )
    kept = by_area_only(said) if is_at_home(texts) else said
    service = Service.objects.create(
        name=name, languages=list(languages), checked_on=checked_on, updated_at=by.at, **kept
    )
    ServiceInterest.objects.bulk_create(ServiceInterest(service=service, key=key) for key in interests)
    keep_access(service, known)
    Schedule.objects.bulk_create(
        Schedule(service=service, weekday=day, opens_at=opens, closes_at=closes) for day, opens, closes in opening
    )
    outbox.changed(service.pk)
    note("listed a place", service, by=by)
    return service


def keep_access(service: Service, known: Mapping[str, bool]) -> None:
    """Keep what is known about getting in, as of the day when the place was checked."""
    on = service.checked_on
    rows = [Accessibility(service=service, key=key, is_there=there, checked_on=on) for key, there in known.items()]
    Accessibility.objects.bulk_create(rows)


def by_area_only(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept of a place that is somebody's home: it says in which area, and nothing nearer."""
    nowhere = {"where": said["area"], "latitude": None, "longitude": None, "getting_there": "", "phone": ""}
    return {**said, **nowhere, "is_area_only": True}


@act
def end_service(*, service: Service, on: date, by: Viewer) -> Service:
    """Say that a place is not offered any more. Its row stays, for those who were there."""
    service.ended_on, service.updated_at = on, by.at
    service.save(update_fields=["ended_on", "updated_at"])
    outbox.withdrawn(service.pk)
    note("ended a place", service, by=by)
    return service


@act
def say_likes(
    *, person: Party, party: Party, chosen: Collection[str], before: Collection[str], on: date, by: Viewer
) -> Party:
    """Write down what a person likes, or somebody in their life. Criteria: 002-P7, P9.

    `before` is what the form showed as chosen: what others added meanwhile stays.
    """
    is_in_the_life = party.pk == person.pk or party.held_for_id == person.pk
    require(rules.may_say_likes(unknown=set(chosen) - set(INTERESTS), has_own_record=not is_in_the_life))
    parties.like(party=party, keys=set(chosen) - set(before), on=on, by=by)
    parties.stop_liking(party=party, keys=set(before) - set(chosen), on=on, by=by)
    return party
