"""The pages that anybody may read: help, accessibility, who sees what, easy read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@require_http_methods(["GET"])
@screen(ANYBODY)
def help_page(request: Request) -> HttpResponse:
    """How to do the few things that Kinweave is for."""
    return render(request, "house/help.html")


@require_http_methods(["GET"])
@screen(ANYBODY)
def accessibility(request: Request) -> HttpResponse:
    """What works for whom, what does not yet, and whom to tell."""
    return render(request, "house/accessibility.html")


@require_http_methods(["GET"])
@screen(ANYBODY)
def privacy(request: Request) -> HttpResponse:
    """Who sees what, and why."""
    return render(request, "house/privacy.html")


@require_http_methods(["GET"])
@screen(ANYBODY)
def easy_read(request: Request) -> HttpResponse:
    """What Kinweave is, in short sentences."""
    return render(request, "house/easy_read.html")
