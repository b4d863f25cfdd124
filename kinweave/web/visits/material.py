"""The easy-read pages about getting on with people, for the person and for whoever works with them.

Criteria: 002-P18, P21.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.events.material import MATERIAL
from kinweave.web.request import Request
from kinweave.web.screen import SIGNED_IN, screen
from kinweave.web.visits.easy_words import PAGES

OFFERED = {
    "people": ("kind", gettext_lazy("Read about getting on")),
    "online": ("phone", gettext_lazy("Read about online")),
    "money": ("purse", gettext_lazy("Read about money")),
    "choosing": ("choose", gettext_lazy("Read about choosing")),
    "friends": ("door", gettext_lazy("Read about friends")),
}  # a picture, and the words of the link


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def material(request: Request) -> HttpResponse:
    """Every page, each with its picture and what it is about."""
    pages = [(key, title, *OFFERED[key]) for key, title in MATERIAL.items()]
    return render(request, "visits/material/all.html", {"pages": pages, "layout": layout(request)})


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def material_page(request: Request, material: str) -> HttpResponse:
    """One page: pictures and short sentences, and whom to tell."""
    if material not in MATERIAL:
        raise Http404
    context = {"title": MATERIAL[material], "parts": PAGES[material], "layout": layout(request)}
    return render(request, "visits/material/page.html", context)


def layout(request: Request) -> str:
    """The person's own page has the safety bar and a title that says nothing; at work there is the usual head."""
    at_work = request.viewer.organisation_id is not None
    return "visits/material/at_work.html" if at_work else "visits/material/on_my_page.html"
