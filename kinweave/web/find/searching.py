"""Search the directory: for anyone, without signing in. Looking here says nothing about anybody, and is not kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.directory.models import Outline
from kinweave.directory.search.asking import Answer, Asked, ask
from kinweave.directory.search.index import NotReady
from kinweave.directory.search.keeping import listed_now
from kinweave.web.find import words
from kinweave.web.find.forms import A_PAGE, LAST_PAGE, SearchForm
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looked for, and a page of what was found."""

    form: SearchForm
    asked: Asked
    answer: Answer
    results: Sequence[words.Result]

    @property
    def chosen(self) -> str:
        """What was asked for, in a phrase."""
        return words.chosen(self.asked, self.form.place.name if self.form.place else "", self.form.miles)

    @property
    def is_nearest(self) -> bool:
        """Whether the nearest is first."""
        return bool(self.asked.near) and not self.asked.best_first

    def pages(self) -> dict[str, Any]:
        """The pages around this one."""
        page, last = self.form.number, min(LAST_PAGE, -(-self.answer.total // A_PAGE))
        spelled = self.form.spelled()
        return {
            "next": {"href": f"?{spelled}&page={page + 1}"} if page < last else None,
            "previous": {"href": f"?{spelled}&page={page - 1}"} if page > 1 else None,
        }


def sought(request: Request) -> Sought | None:
    """What the address of a page asks for; None while there is no index."""
    form, on = SearchForm(request.GET), request.viewer.on
    form.is_valid()
    asked = form.asked(on)
    try:
        answer = ask(asked)
    except NotReady:
        return None
    there = listed_now(set(answer.ids), on)
    return Sought(form, asked, answer, [words.result(there[one], asked, on) for one in answer.ids if one in there])


def not_ready(request: Request) -> HttpResponse:
    """That the search is being made ready."""
    return render(request, "find/not_ready.html")


@require_http_methods(["GET"])
@screen(ANYBODY)
def find(request: Request) -> HttpResponse:
    """Places by words, need, distance, age, day and time, cost, language, access and kind. 000-P2, 002-P7."""
    found = sought(request)
    if not found:
        return not_ready(request)
    form, answer = found.form, found.answer
    has_map = found.results and Outline.objects.visible_to(request.viewer).exists()
    context = {
        "form": form,
        "answer": answer,
        "results": found.results,
        "chosen": found.chosen,
        "groups": form.groups(answer.counts),
        "likes": likes(answer) if not form.is_asked else [],
        "nearest": found.is_nearest,
        "spelled": form.spelled(),
        "map": f"{reverse('find_map')}?{form.spelled(page=form.said('page'))}" if has_map else "",
        **others(form),
        **found.pages(),
    }
    return render(request, "find/find.html", context)


def likes(answer: Answer) -> list[tuple[str, str, int]]:
    """What there is to enjoy: key, name, how many places; for whoever does not know yet what to look for."""
    counted = [(key, name, answer.counts.get(f"interest:{key}", 0)) for key, name in words.interests()]
    return [one for one in counted if one[2]]


def others(form: SearchForm) -> dict[str, Any]:
    """The same search otherwise: the other order, without a distance, without choices."""
    return {
        "other_order": form.spelled(order="" if form.said("order") else "best"),
        "anywhere": form.spelled(near="", within=""),
        "cleared": form.spelled(**dict.fromkeys(set(form.fields) - {"q", "near", "within"}, "")),
    }
