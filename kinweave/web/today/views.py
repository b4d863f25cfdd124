"""Today: the first page after sign-in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen
from kinweave.web.today import day, sources
from kinweave.web.today.thoughts import FEW_THOUGHTS, thoughts


@require_http_methods(["GET"])
@screen("today")
def today(request: Request) -> HttpResponse:
    """What needs me today, why, and one tap to do it."""
    viewer = request.viewer
    events, unwritten = day.visits_today(viewer), page_of(day.left_over(viewer), size=day.FEW_LEFT_OVER)
    promised = page_of(day.my_promises(viewer), size=day.FEW_PROMISES)
    needs, reviews = day.how_to_talk(viewer, [*events, *unwritten.rows]), day.reviews(viewer)
    waiting = sources.waiting(viewer)
    worth = thoughts(viewer, list(day.my_people(viewer)))
    shown = [say() for say in worth[:FEW_THOUGHTS]]
    named = [*events, *unwritten.rows, *promised.rows, *waiting.first, *waiting.due, *shown]
    shows(request, {one.person for one in named if one.person})
    context = {
        "works_with_people": "people" in viewer.opens,
        "greeting": day.greeting(viewer.at),
        "name": viewer.called,
        "today": date_format(viewer.on, "l j F"),
        "counted": day.counted(len(events), len(promised.rows), len(reviews) + len(waiting.due)),
        "visits": day.visits(events, needs, viewer.on),
        "unwritten": day.visits(unwritten.rows, needs, viewer.on),
        "more_unwritten": unwritten.next_after,
        "promises": list(day.promises(promised.rows, viewer.on)),
        "more_promises": promised.next_after,
        "urgent": waiting.first,
        "due": waiting.due,
        "reviews": reviews,
        "posts": day.posts_to_confirm(viewer),
        "thoughts": shown,
        "more_thoughts": max(0, len(worth) - FEW_THOUGHTS),
        "has_other_posts": "post" in request.session,
        "saved": what_was_saved(request),
    }
    return render(request, "today/today.html", context)


@require_http_methods(["GET"])
@screen("today")
def all_thoughts(request: Request) -> HttpResponse:
    """Everything that is worth a thought."""
    worth = [say() for say in thoughts(request.viewer, list(day.my_people(request.viewer)))]
    shows(request, {one.person for one in worth})
    return render(request, "today/thoughts.html", {"thoughts": worth})


@require_http_methods(["GET"])
@screen("today")
def all_promises(request: Request) -> HttpResponse:
    """Every promise I made that is not kept yet."""
    viewer = request.viewer
    rows = day.my_promises(viewer)
    last = last_shown(request, rows)
    page = page_of(rows.after(last) if last else rows, is_first=last is None)
    shows(request, {action.person for action in page.rows})
    context = {"page": page, "promises": list(day.promises(page.rows, viewer.on))}
    return render(request, "today/promises.html", context)


@require_http_methods(["GET"])
@screen("today")
def all_unwritten(request: Request) -> HttpResponse:
    """Every visit of an earlier day that I have not written up, up to a hundred."""
    viewer = request.viewer
    events = list(day.left_over(viewer)[:100])
    shows(request, {event.person for event in events})
    shown = day.visits(events, day.how_to_talk(viewer, events), viewer.on)
    return render(request, "today/unwritten.html", {"unwritten": shown})
