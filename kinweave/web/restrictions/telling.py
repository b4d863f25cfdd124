"""Explain a restriction, look at it again, lift it, and say who may know (002-P5, P18, P19)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access.leading import leads_here
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.models import Lifting, Restriction
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import of_restriction_or_404, restriction_or_404
from kinweave.web.restrictions.forms import (
    BreachForm,
    ExplainForm,
    FreeForm,
    KnowForm,
    LiftForm,
    OwnLiftForm,
    ReviewForm,
)
from kinweave.web.saved import version_read
from kinweave.web.screen import screen

Act = Callable[..., Any]


def asked(request: Request, found: Restriction, form: forms.Form, act: Act, title: str, **more: Any) -> HttpResponse:
    """One page, one question about a restriction: ask, act, and go back to it."""
    viewer = request.viewer
    if form.is_valid():
        act(on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(found)
    names = {"name": found.person.called, "other": found.against_whom}
    context = {"person": found.person, "form": form, "talk": talk(viewer, found.person), "title": title % names}
    return render(request, "people/form.html", context | {"back": found.get_absolute_url(), **more})


def bound(act: Act, **known: Any) -> Act:
    """An act that knows already what it is about."""
    return lambda **said: act(**known, **said)


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_explain(request: Request, restriction_id: UUID) -> HttpResponse:
    """Keep how a restriction was explained, and what the person understood and said."""
    found, viewer = restriction_or_404(request, restriction_id), request.viewer
    form = ExplainForm(posted(request), me=found.person.called, initial={"words": found.plain})
    act = bound(actions.explain, restriction=found, day=viewer.on)
    return asked(request, found, form, act, _("How was this explained to %(name)s?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_review(request: Request, restriction_id: UUID) -> HttpResponse:
    """Look at a restriction again."""
    found = restriction_or_404(request, restriction_id)
    form = ReviewForm(posted(request), me=found.person.called)
    act = bound(actions.review, restriction=found, version=version_read(request))
    return asked(request, found, form, act, _("Look at this restriction again"), row=found)


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_lift(request: Request, restriction_id: UUID) -> HttpResponse:
    """Lift a restriction: one's own choice on the person's word, the others by a manager."""
    found = restriction_or_404(request, restriction_id)
    is_own = found.kind == Restriction.Kind.OWN
    form = (OwnLiftForm if is_own else LiftForm)(posted(request), me=found.person.called)
    act = bound(actions.lift, restriction=found, said_by_them=is_own)
    return asked(request, found, form, act, _("Lift this restriction"), button=_("Lift it"))


@require_http_methods(["GET", "POST"])
@screen("people")
def breach_new(request: Request, restriction_id: UUID) -> HttpResponse:
    """Write down what happened in spite of a restriction."""
    found = restriction_or_404(request, restriction_id)
    form = BreachForm(posted(request))
    return asked(
        request, found, form, bound(actions.write_breach, restriction=found), _("What happened in spite of it?")
    )


@require_http_methods(["GET", "POST"])
@screen("people")
def may_know_new(request: Request, restriction_id: UUID) -> HttpResponse:
    """Say who else may know of a restriction."""
    found = restriction_or_404(request, restriction_id)
    form = KnowForm(posted(request), people=leads_here(request.viewer))
    return asked(request, found, form, bound(actions.let_know, restriction=found), _("Let somebody know of this"))


@require_http_methods(["GET", "POST"])
@screen("people")
def lifting_check(request: Request, lifting_id: UUID) -> HttpResponse:
    """Write down whether lifting one's own choice was free."""
    waiting = Lifting.objects.visible_to(request.viewer).filter(checked_on=None, check_on__isnull=False)
    lifting = of_restriction_or_404(request, waiting, lifting_id)
    found = lifting.restriction
    form = FreeForm(posted(request), me=found.person.called)
    lede = _("Ask when %(name)s is alone with you, and safe.") % {"name": found.person.called}
    return asked(
        request, found, form, bound(actions.check_free, lifting=lifting), _("Was it a free choice?"), lede=lede
    )
