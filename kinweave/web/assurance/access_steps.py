"""The steps of a request to see what is kept: who asks, what they mean, more time, others, harm, an ending. R26."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.keeping.actions import access as actions
from kinweave.keeping.copying import IN_THE_PACK
from kinweave.keeping.models import AccessLeftOut, AccessQuestion
from kinweave.web.assurance import access_forms as forms
from kinweave.web.assurance.access_finding import ask, handled_or_404, now, said
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("allocate")
def identity(request: Request, access_id: UUID) -> HttpResponse:
    """How it was checked who asks."""
    found = handled_or_404(request, access_id)
    form = forms.IdentityForm(posted(request), initial=forms.first_day(request.viewer.on))
    if form.is_valid():
        with mended(form):
            actions.know_who_asks(request=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Who asks?"))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def question(request: Request, access_id: UUID) -> HttpResponse:
    """Ask them what they mean."""
    found = handled_or_404(request, access_id)
    form = forms.QuestionForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.question(request=found, **form.cleaned_data, **now(request.viewer))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Ask them what they mean"))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def answer(request: Request, asked_id: UUID) -> HttpResponse:
    """What they answered: the clock goes on."""
    asked = get_object_or_404(AccessQuestion.objects.visible_to(request.viewer), pk=asked_id)
    found = handled_or_404(request, asked.request_id)
    form = forms.AnswerForm(posted(request), initial=forms.first_day(request.viewer.on))
    if form.is_valid():
        with mended(form):
            actions.take_answer(asked=asked, **form.cleaned_data, **now(request.viewer))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("What they answered"), asked.words)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def time(request: Request, access_id: UUID) -> HttpResponse:
    """More time, and why."""
    found = handled_or_404(request, access_id)
    form = forms.TimeForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.lengthen(request=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Take more time"))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def others(request: Request, access_id: UUID) -> HttpResponse:
    """What happens with somebody else's name."""
    found = handled_or_404(request, access_id)
    form = forms.OthersForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.decide_about_others(request=found, **form.cleaned_data, **now(request.viewer))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Somebody else who is in it"))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def leave_out(request: Request, access_id: UUID) -> HttpResponse:
    """Leave something out, on a ground of the law."""
    found = handled_or_404(request, access_id)
    form = forms.LeaveOutForm(posted(request), keys=[one.key for one in IN_THE_PACK])
    if form.is_valid():
        with mended(form):
            actions.leave_out(request=found, **form.cleaned_data, **now(request.viewer))
            say_saved(request)
            return redirect(found)
    lede = _("One note, risk or restriction is kept from them on its own page. Here you leave out a whole part.")
    return ask(request, found, form, _("Leave something out"), lede)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def harm(request: Request, left_id: UUID) -> HttpResponse:
    """What the professional says."""
    left = get_object_or_404(AccessLeftOut.objects.visible_to(request.viewer), pk=left_id)
    found = handled_or_404(request, left.request_id)
    form = forms.HarmForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.answer_harm(left=left, **form.cleaned_data, **now(request.viewer))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("What does %(who)s say?") % {"who": left.asked_of or _("the professional")})


@require_http_methods(["GET", "POST"])
@screen("allocate")
def ending(request: Request, access_id: UUID) -> HttpResponse:
    """It ends without a pack."""
    found = handled_or_404(request, access_id)
    form = forms.EndingForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.close(request=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("End it without a pack"))
