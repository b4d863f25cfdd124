"""Search the directory: for anyone, without signing in. Looking here says nothing about anybody, and is not kept."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kinweave.directory.search.asking import Answer, ask
from kinweave.directory.search.index import NotReady
from kinweave.directory.search.keeping import listed_now
from kinweave.web.find import words
from kinweave.web.find.forms import A_PAGE, LAST_PAGE, SearchForm
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@require_http_methods(["GET"])
@screen(ANYBODY)
def find(request: Request) -> HttpResponse:
    """Places by words, need, distance, age, day and time, cost, language, access and kind. 000-P2, 002-P7."""
    form, on = SearchForm(request.GET), request.viewer.on
    form.is_valid()
    asked = form.asked(on)
    try:
        answer = ask(asked)
    except NotReady:
        return render(request, "find/not_ready.html")
    there = listed_now(set(answer.ids), on)
    place = form.place.name if form.place else ""
    context = {
        "form": form,
        "answer": answer,
        "results": [words.result(there[one], asked, on) for one in answer.ids if one in there],
        "chosen": words.chosen(asked, place, form.miles),
        "groups": form.groups(answer.counts),
        "likes": likes(answer) if not form.is_asked else [],
        "nearest": bool(asked.near) and not asked.best_first,
        "spelled": form.spelled(),
        **others(form, answer),
    }
    return render(request, "find/find.html", context)


def likes(answer: Answer) -> list[tuple[str, str, int]]:
    """What there is to enjoy: key, name, how many places; for whoever does not know yet what to look for."""
    counted = [(key, name, answer.counts.get(f"interest:{key}", 0)) for key, name in words.interests()]
    return [one for one in counted if one[2]]


def others(form: SearchForm, answer: Answer) -> dict[str, Any]:
    """The same search otherwise: the other order, without a distance, the pages around this one."""
    page, last = form.number, min(LAST_PAGE, -(-answer.total // A_PAGE))
    return {
        "other_order": form.spelled(order="" if form.said("order") else "best"),
        "anywhere": form.spelled(near="", within=""),
        "cleared": form.spelled(**dict.fromkeys(set(form.fields) - {"q", "near", "within"}, "")),
        "next": {"href": f"?{form.spelled()}&page={page + 1}"} if page < last else None,
        "previous": {"href": f"?{form.spelled()}&page={page - 1}"} if page > 1 else None,
    }
