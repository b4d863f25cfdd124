"""The paths of Open Referral UK 3.0: the union of the texts that carry this number. Criteria: 000-P2, 001-P9."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from kinweave.api.oruk import shapes
from kinweave.api.oruk.answers import Answer, as_file, as_json, as_lines, as_page, open_door
from kinweave.api.oruk.parameters import Asked, NotThere, uuid_of
from kinweave.api.oruk.shapes import Shape, defunct, turned
from kinweave.directory import taxonomies
from kinweave.directory.listed import Listed
from kinweave.directory.providers import Provider, provider_by, provider_of, providers
from kinweave.directory.published import Found, Wanted, changes, find, one
from kinweave.foundation import LONDON
from kinweave.foundation.tables import as_line

VERSION = "HSDS-UK-3.0"
PROFILE = "https://openreferraluk.org/specifications/3.0/"
OPENAPI = "https://openreferraluk.org/specifications/3.0/schema/open_api.json"

Shaped = Callable[[Listed], Shape]


def asked_of(request: HttpRequest) -> Asked:
    """What a request asks for, on the day that it is in the United Kingdom."""
    return Asked(request.GET.dict(), timezone.now().astimezone(LONDON).date())


@open_door
def about(request: HttpRequest) -> Answer:
    """Which version this is."""
    return as_json({"version": VERSION, "profile": PROFILE, "openapi_url": OPENAPI})


@open_door
def nothing(request: HttpRequest, path: str = "") -> Answer:
    """An address that leads nowhere."""
    raise NotThere


@open_door
def services(request: HttpRequest) -> Answer:
    """Services, narrowed by every parameter at once."""
    asked = asked_of(request)
    if asked.flag("minimal"):
        return as_list(asked, list(minimal(asked.wanted())), "services", whole=True)
    shaped = shapes.whole_service if asked.flag("full") else shapes.service
    return as_found(asked, asked.wanted(), shaped, "services", known=same)


def minimal(wanted: Wanted) -> Iterator[Shape]:
    """Of each service only its id and when it changed last."""
    for known, changed_at in changes(wanted):
        yield {"id": str(known), "modified_date": shapes.instant(changed_at)} if changed_at else defunct(known)


@open_door
def service(request: HttpRequest, sought: str) -> Answer:
    """A service, with all that hangs on it."""
    return as_json(shapes.whole_service(listed_or_404(request, uuid_of(sought))))


@open_door
def at_locations(request: HttpRequest) -> Answer:
    """Services at their locations, also by distance from a postcode."""
    asked = asked_of(request)
    wanted = asked.wanted(near=asked.near())
    shaped = shapes.whole_at_location if asked.flag("full") else shapes.at_location
    return as_found(asked, wanted, shaped, "service_at_locations", known=turned)


@open_door
def at_location(request: HttpRequest, sought: str) -> Answer:
    """A service at its location, with all that hangs on both."""
    known = uuid_of(sought)
    return as_json(shapes.whole_at_location(listed_or_404(request, turned(known) if known else None)))


def same(known: UUID) -> UUID:
    """A service is known by its own id."""
    return known


def listed_or_404(request: HttpRequest, sought: UUID | None) -> Listed:
    """What anyone may see of a service, by its identity. Raises NotThere."""
    found = one(sought, asked_of(request).on) if sought else None
    if found is None:
        raise NotThere
    return found


def as_found(asked: Asked, wanted: Wanted, shaped: Shaped, name: str, *, known: Callable[[UUID], UUID]) -> Answer:
    """What was found: a page of it, or all of it as lines or as a table."""
    found, page, kind = find(wanted), asked.page(), asked.format()

    def shape(row: Listed | UUID) -> Shape:
        return defunct(known(row)) if isinstance(row, UUID) else shaped(row)

    if kind == "csv":
        return as_file(table(found), "text/csv; charset=utf-8", f"{name}.csv")
    if kind == "ndjson":
        return as_lines(map(shape, found.every()), name)
    total = found.count
    rows = found.between(page.first, page.first + page.size) if page.first < total else []
    return as_page(list(map(shape, rows)), total=total, page=page)


def table(found: Found) -> Iterator[str]:
    """What was found, as a table for a spreadsheet. No cell is taken for a formula."""
    yield "\ufeff" + as_line(shapes.HEADINGS)
    yield from (as_line(shapes.row(row)) for row in found.every() if isinstance(row, Listed))


def as_list(asked: Asked, rows: list[Any], name: str, *, shaped: Any = dict, whole: bool = False) -> Answer:
    """A short list: a page of it, or all of it on one page, or all of it as lines."""
    page, kind = asked.page(), asked.format()
    if kind == "ndjson":
        return as_lines(map(shaped, rows), name)
    if whole:
        page = type(page)(1, max(1, len(rows)))
    some = rows[page.first : page.first + page.size]
    return as_page(list(map(shaped, some)), total=len(rows), page=page)


@open_door
def organizations(request: HttpRequest) -> Answer:
    """Whoever runs something that is listed."""
    asked = asked_of(request)
    found = [row for row in providers(asked.on) if asked.names(row.name)]
    if asked.flag("full") or asked.flag("full_service"):
        page = asked.page()
        some = found if asked.format() == "ndjson" else found[page.first : page.first + page.size]
        return as_list(asked, found, "organizations", shaped=with_services(some, asked))
    return as_list(asked, found, "organizations", shaped=shapes.organization)


@open_door
def organization(request: HttpRequest, sought: str) -> Answer:
    """An organisation, with the services that it runs."""
    asked, known = asked_of(request), uuid_of(sought)
    found = provider_by(known, asked.on) if known else None
    if found is None:
        raise NotThere
    return as_json(with_services([found], asked)(found))


def with_services(some: Sequence[Provider], asked: Asked) -> Callable[[Provider], Shape]:
    """How some organisations are shown with their services: each whole, or its id and name."""
    shaped = shapes.whole_service if asked.flag("full_service") else shapes.named_service
    run: dict[UUID, list[Shape]] = {provider.id: [] for provider in some}
    for row in find(Wanted(on=asked.on, providers=tuple(some))).every():
        if isinstance(row, Listed) and (provider := provider_of(row)) and provider.id in run:
            run[provider.id].append(shaped(row))
    return lambda provider: {**shapes.whole_organization(provider), "services": run[provider.id]}


@open_door
def all_taxonomies(request: HttpRequest) -> Answer:
    """The lists of words by which services are sorted."""
    asked = asked_of(request)
    found = [row for row in taxonomies.TAXONOMIES if asked.names(str(row.name))]
    return as_list(asked, found, "taxonomies", shaped=shapes.taxonomy)


@open_door
def taxonomy(request: HttpRequest, sought: str) -> Answer:
    """A list of words, with the words."""
    asked, known = asked_of(request), uuid_of(sought)
    found = taxonomies.taxonomy_by(known) if known else None
    if found is None:
        raise NotThere
    terms = [shapes.term(one) for one in taxonomies.terms(asked.on, found)]
    return as_json({**shapes.taxonomy(found), "taxonomy_terms": terms})


@open_door
def terms(request: HttpRequest) -> Answer:
    """Words by which services are sorted. None stands below another."""
    asked = asked_of(request)
    is_below, _top = asked.identity("parent_id"), asked.flag("top_only")
    try:
        known = [] if is_below else list(taxonomies.terms(asked.on, asked.taxonomy()))
    except NotThere:
        known = []
    found = [row for row in known if asked.names(row.name)]
    return as_list(asked, found, "taxonomy_terms", shaped=shapes.term)


@open_door
def term(request: HttpRequest, sought: str) -> Answer:
    """A word by which services are sorted."""
    known = uuid_of(sought)
    found = taxonomies.term_by(known, asked_of(request).on) if known else None
    if found is None:
        raise NotThere
    return as_json(shapes.term(found))
