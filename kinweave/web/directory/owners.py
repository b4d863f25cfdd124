"""The editor's side of what providers say of themselves: ask, correct, answer, see what has grown old. 001-P9."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import owning as actions
from kinweave.directory import rules
from kinweave.directory.bringing import correct
from kinweave.directory.letters import send_link
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import Assured, Entry, EntryVersion, OwnerChange, OwnerLink, Part, Vacancy
from kinweave.foundation import LONDON, Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.directory import words
from kinweave.web.directory.owner_forms import AnswerForm, AskOwnerForm, CorrectForm, HeardForm
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.showing_once import show_once

ANSWERS_WITHIN = timedelta(days=7)  # after that, who was asked stands on the list
SENT = "sent"  # whether the letter went, beside the link that is shown once
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PartShown:
    """One part of what is said of a provider: when it was last found right, and whether that is long ago."""

    key: str
    called: str
    day: str
    is_old: bool
    by_provider: bool


def parts_of(now: EntryVersion, assured: Iterable[Assured], on: date) -> list[PartShown]:
    """Each part, as it was last found right; not when something else is said since."""
    held = {one.part: one for one in assured if one.holds_for(now)}
    return [shown_part(part, held.get(part.value), on) for part in Part]


def shown_part(part: Part, found: Assured | None, on: date) -> PartShown:
    """One part."""
    if found is None:
        return PartShown(part.value, str(part.label), "", is_old=True, by_provider=False)
    is_old = rules.is_old(found.assured_on, on)
    return PartShown(part.value, str(part.label), words.day(found.assured_on), is_old, found.link_id is not None)


def kept_true(entry: Entry, now: EntryVersion, viewer: Viewer) -> dict[str, object]:
    """What an entry's page shows of its provider: what was found right, whether there is room, the link, changes."""
    assured = Assured.objects.visible_to(viewer).filter(entry=entry).last_of_each()
    room = Vacancy.objects.visible_to(viewer).filter(entry=entry).latest_first().first()
    return {
        "parts": parts_of(now, assured.select_related("version"), viewer.on),
        "room": room,
        "link": OwnerLink.objects.visible_to(viewer).filter(entry=entry).open().first(),
        "changes_waiting": list(OwnerChange.objects.visible_to(viewer).filter(entry=entry).waiting()),
    }


def entry_or_404(request: Request, entry_id: UUID) -> Entry:
    """An entry of which something can be seen."""
    entry: Entry = get_object_or_404(Entry.objects.visible_to(request.viewer), pk=entry_id)
    return entry


def now_or_404(request: Request, entry: Entry) -> EntryVersion:
    """What is said of it now; not found when it is no longer in the register."""
    said = EntryVersion.objects.visible_to(request.viewer).current().with_since().select_related("entry")
    found: EntryVersion = get_object_or_404(said, entry=entry)
    return found


@require_http_methods(["GET", "POST"])
@screen("directory")
def ask(request: Request, entry_id: UUID) -> HttpResponse:
    """Ask a provider to look: a link goes by letter, and is shown once."""
    entry, viewer, form = entry_or_404(request, entry_id), request.viewer, AskOwnerForm(posted(request))
    now = now_or_404(request, entry)
    if form.is_valid():
        with mended(form):
            origin = request.build_absolute_uri("/").rstrip("/")
            link, secret = actions.ask_owner(entry=entry, origin=origin, on=viewer.on, by=viewer, **form.cleaned_data)
            address = origin + reverse("provider", args=[secret])
            show_once(request, entry, link=address, **{SENT: "yes" if sent(link, address) else ""})
            return redirect(entry)
    return asking(request, now, form, _("Ask the provider to look"), _("Send the link"))


def sent(link: OwnerLink, address: str) -> bool:
    """Whether the letter went. When none can be sent, the link on the page is sent by hand."""
    try:
        send_link(link, address)
    except OSError as error:  # what it says may name the address
        log.error("A letter to a provider was not sent: %s.", type(error).__name__)
        return False
    return True


def asking(request: Request, now: EntryVersion, form: object, title: str, button: str) -> HttpResponse:
    """A form about one entry."""
    context = {"form": form, "title": title, "button": button, "back": now.entry.get_absolute_url()}
    return render(request, "directory/form.html", context | {"name": words.called(now.says)})


@require_http_methods(["GET", "POST"])
@screen("directory")
def correction(request: Request, entry_id: UUID) -> HttpResponse:
    """Correct here what a register says. It counts as nobody's word: saving is not assuring."""
    entry, viewer = entry_or_404(request, entry_id), request.viewer
    now = now_or_404(request, entry)
    form = CorrectForm(posted(request), now=now)
    if form.is_valid():
        with mended(form):
            because = form.cleaned_data["because"]
            correct(entry=entry, fields=form.says, because=because, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(entry)
    return asking(request, now, form, _("Correct what is said"), _("Save"))


@require_http_methods(["GET", "POST"])
@screen("directory")
def heard(request: Request, entry_id: UUID) -> HttpResponse:
    """Write down that a provider said a part is right."""
    entry, viewer, form = entry_or_404(request, entry_id), request.viewer, HeardForm(posted(request))
    now = now_or_404(request, entry)
    if form.is_valid():
        with mended(form):
            actions.assure(entry=entry, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(entry)
    return asking(request, now, form, _("The provider says that it is right"), _("Save"))


@require_http_methods(["POST"])
@screen("directory")
def link_end(request: Request, entry_id: UUID) -> HttpResponse:
    """End the link of a provider: it opens nothing more."""
    entry, viewer = entry_or_404(request, entry_id), request.viewer
    link = get_object_or_404(OwnerLink.objects.visible_to(viewer).filter(entry=entry).open())
    actions.end_link(link=link, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(entry)


@require_http_methods(["GET", "POST"])
@screen("directory")
def change(request: Request, change_id: UUID) -> HttpResponse:
    """What a provider says is wrong, beside what is said now; take it over, or leave it with the reason."""
    viewer = request.viewer
    found = get_object_or_404(OwnerChange.objects.visible_to(viewer).select_related("entry", "link"), pk=change_id)
    now, form = actions.stands(found.entry, viewer.on), AnswerForm(posted(request))
    if form.is_valid():
        with mended(form):
            take, because = form.cleaned_data["take"] == "yes", form.cleaned_data["because"]
            actions.answer_change(change=found, take=take, because=because, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect("directory_fresh")
    differs = words.changes(now.says, now.says | found.says, hides=is_by_area(now)) if now else []
    name = words.called(now.says) if now else found.entry.identifier
    context = {"change": found, "differs": differs, "form": form, "name": name, "is_listed": now is not None}
    return render(request, "directory/change.html", context)


@require_http_methods(["GET"])
@screen("directory")
def fresh(request: Request) -> HttpResponse:
    """What waits for an answer; who was asked and did not answer; whose word is older than three months."""
    viewer = request.viewer
    asked = EntryVersion.objects.visible_to(viewer).current().asked()
    late = asked.late(before=viewer.on - timedelta(days=rules.OLD_AFTER_DAYS), asked_before=viewer.at - ANSWERS_WITHIN)
    last = last_shown(request, late)
    page = page_of((late.after(last) if last else late).by_name().select_related("entry"), is_first=last is None)
    changes = OwnerChange.objects.visible_to(viewer).waiting().select_related("entry")
    context = {
        "changes": list(named(changes, viewer)),
        "page": page,
        "rows": [(one, words.called(one.says), why_late(one)) for one in page.rows],
        "saved": what_was_saved(request),
    }
    return render(request, "directory/fresh.html", context)


def named(changes: Iterable[OwnerChange], viewer: Viewer) -> Iterator[tuple[OwnerChange, str]]:
    """Each change with the name of its provider, in one query."""
    found = list(changes)
    said = EntryVersion.objects.visible_to(viewer).current().select_related("entry")
    current = said.filter(entry__in=[one.entry_id for one in found])
    names = {one.entry_id: words.called(one.says) for one in current}
    yield from ((one, names.get(one.entry_id, one.entry.identifier)) for one in found)


def why_late(version: EntryVersion) -> str:
    """Since when nobody said that it is right."""
    assured_on, asked_on = version.assured_on, version.asked_at.astimezone(LONDON).date()  # type: ignore[attr-defined]
    if assured_on:
        return _("They last said on %(day)s that it is right.") % {"day": words.day(assured_on)}
    return _("Asked on %(day)s. No answer yet.") % {"day": words.day(asked_on)}
