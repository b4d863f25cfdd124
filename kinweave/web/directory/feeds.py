"""Other publishers' directories: which are asked, what each gave, and why one gave nothing. 001-P1.

A page never asks a publisher itself. It says that one should be asked; the service does it, and the page shows when.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import feeds as actions
from kinweave.directory.models import Feed, Import
from kinweave.web.deciding.mending import mended
from kinweave.web.directory.forms import FeedForm
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

PULLS = 10  # of the last ones, on the page of a feed


@require_http_methods(["GET"])
@screen("directory")
def feeds(request: Request) -> HttpResponse:
    """Every feed, and which addresses may be asked. Criterion: 001-P1."""
    there = Feed.objects.visible_to(request.viewer).by_name()
    context = {
        "feeds": list(there.kept_up()),
        "removed": list(there.removed()),
        "allowed": settings.FEEDS_FROM,
        "saved": what_was_saved(request),
    }
    return render(request, "directory/feeds.html", context)


@require_http_methods(["GET", "POST"])
@screen("directory")
def feed_new(request: Request) -> HttpResponse:
    """Add another publisher's directory."""
    form, viewer = FeedForm(posted(request), initial={"every": str(Feed.Every.WEEK.value)}), request.viewer
    if form.is_valid():
        with mended(form):
            made = actions.add(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(made)
    context = {"form": form, "title": _("A directory of another publisher"), "button": _("Add it")}
    return render(request, "directory/form.html", context | {"back": reverse("feeds"), "name": _("Other publishers")})


def feed_or_404(request: Request, feed_id: UUID) -> Feed:
    """A feed that this viewer sees."""
    there = Feed.objects.visible_to(request.viewer).select_related("organisation")
    found: Feed = get_object_or_404(there, pk=feed_id)
    return found


def as_it_stands(request: Request, found: Feed) -> dict[str, Any]:
    """What stands now: whether it waits to be asked, and what of it waits to be decided."""
    pulls = Import.objects.visible_to(request.viewer).filter(register=found.register).latest_first()
    waits = pulls.unfinished().first()
    return {"feed": found, "pulls": pulls, "waits": waits, "is_due": not waits and found.is_due(request.viewer.at)}


@require_http_methods(["GET"])
@screen("directory")
def feed(request: Request, feed_id: UUID) -> HttpResponse:
    """One feed, its last pulls, and why the last one gave nothing. Criterion: 001-P1."""
    now = as_it_stands(request, feed_or_404(request, feed_id))
    pulls = [(one, one.counts.get("same") == sum(one.counts.values())) for one in now["pulls"][:PULLS]]
    return render(request, "directory/feed.html", now | {"pulls": pulls, "saved": what_was_saved(request)})


@require_http_methods(["GET"])
@screen("directory")
def asking(request: Request, feed_id: UUID) -> HttpResponse:
    """Whether a publisher still waits to be asked: a part of its page, asked for again and again meanwhile."""
    now = as_it_stands(request, feed_or_404(request, feed_id))
    response = render(request, "directory/_asking.html", now)
    if not now["is_due"]:
        response["HX-Refresh"] = "true"
    return response


def done(request: Request, feed_id: UUID, act: Callable[..., Feed]) -> HttpResponse:
    """Do something with a feed, and show it."""
    found, viewer = feed_or_404(request, feed_id), request.viewer
    act(feed=found, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(found)


@require_http_methods(["POST"])
@screen("directory")
def feed_ask(request: Request, feed_id: UUID) -> HttpResponse:
    """Let a publisher be asked now."""
    return done(request, feed_id, actions.ask_now)


@require_http_methods(["POST"])
@screen("directory")
def feed_pause(request: Request, feed_id: UUID) -> HttpResponse:
    """Ask a publisher no more for a time."""
    return done(request, feed_id, actions.pause)


@require_http_methods(["POST"])
@screen("directory")
def feed_go_on(request: Request, feed_id: UUID) -> HttpResponse:
    """Ask a publisher again."""
    return done(request, feed_id, actions.go_on)


@require_http_methods(["GET", "POST"])
@screen("directory")
def feed_remove(request: Request, feed_id: UUID) -> HttpResponse:
    """Ask a publisher no more."""
    if request.method == "POST":
        return done(request, feed_id, actions.remove)
    found = feed_or_404(request, feed_id)
    context = {
        "title": _("Remove this feed?"),
        "lede": _("It is asked no more. What it brought stays in the directory, with its source. To take that out, "
                  "take back each file that it brought."),
        "button": _("Remove the feed"),
        "back": found.get_absolute_url(),
    }  # fmt: skip
    return render(request, "accounts/sure.html", context)
