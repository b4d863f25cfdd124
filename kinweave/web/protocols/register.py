"""The register: every protocol that one's own organisation is in, how it stands, and what is due next. 003-P20."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.agreements.models import Protocol
from kinweave.agreements.rules.standing import OVER, State, overdue_days
from kinweave.agreements.standing import is_ours, our_side, sides_of, state_of, suspension_of
from kinweave.foundation import Viewer
from kinweave.foundation.tables import as_csv
from kinweave.web.people.days import beneath, near
from kinweave.web.protocols import words
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

NOW, EVERY = "", "every"
FILTERS: tuple[tuple[str, str | Promise], ...] = (
    (NOW, gettext_lazy("Everything that is not over")),
    *((state.value, name) for state, (name, _kind) in words.STATES.items()),
    (EVERY, gettext_lazy("Everything")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A protocol in the register."""

    protocol: Protocol
    state: State
    name: str | Promise
    kind: str
    stands: str
    agencies: str
    day: date | None
    when: str
    small: str
    must_sign: bool


def all_of(viewer: Viewer) -> list[Protocol]:
    """Every protocol that one's own organisation is in, by title."""
    return list(Protocol.objects.visible_to(viewer).with_all().by_title())


def entry(protocol: Protocol, viewer: Viewer) -> Entry:
    """A protocol as the register shows it."""
    state = state_of(protocol, viewer)
    name, kind = words.STATES[state]
    day = words.next_day(protocol, viewer)
    ours = our_side(protocol, viewer.organisation_id)
    return Entry(
        protocol=protocol,
        state=state,
        name=name,
        kind=kind,
        stands=words.how_it_stands(protocol, viewer),
        agencies=", ".join(one.organisation.called for one in sides_of(protocol)),
        day=day,
        when=near(day, viewer.on) if day else "",
        small=beneath(day, viewer.on) if day else "",
        must_sign=ours is not None and is_ours(ours, viewer) and words.must_sign(protocol, ours, viewer),
    )


def wanted(entries: list[Entry], chosen: str) -> list[Entry]:
    """Those in the state that was asked for: what waits for one's own signature first, then by the next day."""
    if chosen == NOW:
        entries = [one for one in entries if one.state not in OVER]
    elif chosen != EVERY:
        entries = [one for one in entries if one.state == chosen]
    return sorted(entries, key=lambda one: (not one.must_sign, one.day is None, one.day or date.max))


@require_http_methods(["GET"])
@screen("protocols")
def protocols(request: Request) -> HttpResponse:
    """Everything one's own organisation is in, by how it stands."""
    viewer = request.viewer
    chosen = request.GET.get("state", NOW)
    entries = [entry(one, viewer) for one in all_of(viewer)]
    context = {
        "entries": wanted(entries, chosen), "filters": FILTERS, "chosen": chosen, "count": len(entries),
        "may_change": "agree" in viewer.may, "saved": what_was_saved(request),
    }  # fmt: skip
    return render(request, "protocols/register.html", context)


HEADINGS = (
    gettext_lazy("Protocol"), gettext_lazy("Version"), gettext_lazy("How it stands"), gettext_lazy("Agencies"),
    gettext_lazy("For what"), gettext_lazy("What may go"), gettext_lazy("For which people"),
    gettext_lazy("Asked or told"), gettext_lazy("May we tell?"), gettext_lazy("Lawful basis"),
    gettext_lazy("The least safe way it may go"), gettext_lazy("How long the receiver keeps it"),
    gettext_lazy("First day"), gettext_lazy("Last day"), gettext_lazy("Looked at again by"),
    gettext_lazy("Days overdue"), gettext_lazy("Signatures"), gettext_lazy("Suspended"), gettext_lazy("Whom to ask"),
)  # fmt: skip


def cells(protocol: Protocol, viewer: Viewer) -> Iterator[object]:
    """A protocol as a row of the table."""
    said = {one.key: "; ".join(one.lines) for one in words.answers(protocol)}
    sides = sides_of(protocol)
    yield from (protocol.title, protocol.number, str(words.STATES[state_of(protocol, viewer)][0]), said["direction"])
    yield said["purposes"]
    yield " | ".join(": ".join([one.label, "; ".join(one.lines)]) for one in words.what_may_go(protocol))
    yield from (said["whom"], protocol.get_mode_display(), said["confidentiality"])
    yield " | ".join(f"{one.organisation.called}: {'; '.join(words.basis_lines(one))}" for one in sides)
    yield from (said["channel"], said["keeping"], protocol.starts_on, protocol.ends_on, protocol.review_on)
    days = overdue_days(protocol.review_on, viewer.on) if state_of(protocol, viewer) not in OVER else 0
    yield days if protocol.sent_at and days > 0 else None
    yield " | ".join(f"{one.organisation.called}: {words.signature(one, viewer)[0]}" for one in sides)
    whole = suspension_of(protocol, viewer)
    yield whole.because if whole else words.stopped_for(protocol, viewer)
    yield " | ".join(f"{one.organisation.called}: {one.contact}" for one in sides if one.contact)


@require_http_methods(["GET"])
@screen("protocols")
def protocols_table(request: Request) -> HttpResponse:
    """The whole register as a table for a spreadsheet. No cell is taken for a formula."""
    viewer = request.viewer
    rows = [list(cells(one, viewer)) for one in all_of(viewer)]
    table = as_csv([str(one) for one in HEADINGS], rows)
    answer = HttpResponse("\ufeff" + table, content_type="text/csv; charset=utf-8")
    name = _("protocols")
    answer["Content-Disposition"] = f'attachment; filename="{name}-{viewer.on.isoformat()}.csv"'
    return answer
