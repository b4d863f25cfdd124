"""The first page of assurance, and each kind of work on a page of its own, page by page."""

from itertools import compress
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.foundation.reach import which_find
from kinweave.information.models import AdviceAsked
from kinweave.keeping.assuring import LOGS, WORK, Work
from kinweave.web.assurance.words import SAYS, TITLES, Said
from kinweave.web.paging import page_of
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

FEW = 4  # of each kind, on the first page
KINDS = {one.key: one for one in (*WORK, *LOGS)}


@require_http_methods(["GET"])
@screen("assurance")
def assurance(request: Request) -> HttpResponse:
    """Work to do, the most pressing kind first: one query to learn what there is, one for each kind that is."""
    viewer = request.viewer
    asked = {one: one.rows(viewer) for one in WORK}
    there = compress(asked, which_find(asked.values()))
    cards = [card(one, asked[one][:FEW], viewer) for one in there]
    context = {"cards": cards, "logs": [(one.key, TITLES[one.key]) for one in LOGS], "saved": what_was_saved(request)}
    questions = AdviceAsked.objects.visible_to(viewer).to_answer(viewer).count()
    return render(request, "assurance/front.html", context | {"questions": questions})


def card(work: Work, rows: Any, viewer: Viewer) -> dict[str, Any]:
    """One kind of work with its first rows."""
    title, text = TITLES[work.key]
    return {"key": work.key, "title": title, "text": text, "rows": in_words(work, rows, viewer)}


def in_words(work: Work, rows: Any, viewer: Viewer) -> list[Said]:
    """Rows as a page says them."""
    return [SAYS[work.key](row, viewer) for row in rows]


@require_http_methods(["GET"])
@screen("assurance")
def work(request: Request, key: str) -> HttpResponse:
    """One kind of work, or one log, by key."""
    viewer, one = request.viewer, KINDS[key]
    after = shown_before(request, one)
    page = page_of(one.rows(viewer, after), is_first=after is None)
    title: str | Promise
    title, text = TITLES[key]
    context = {"title": title, "text": text, "page": page, "rows": in_words(one, page.rows, viewer)}
    return render(request, "assurance/work.html", context)


def shown_before(request: Request, one: Work) -> Any | None:
    """The row after which the page asked for begins; None for the first page."""
    asked = request.GET.get("after", "")
    if not asked:
        return None
    try:
        found = one.one(request.viewer, UUID(asked))
    except ValueError as not_an_id:
        raise Http404 from not_an_id
    if found is None:
        raise Http404
    return found
