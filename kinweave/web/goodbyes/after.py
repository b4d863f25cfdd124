"""After a goodbye: who asks how the person is, when, and what they said. Criterion: 002-P23."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.plans import actions
from kinweave.plans.models import FollowUp
from kinweave.web.forms import posted
from kinweave.web.goodbyes import ending_forms as forms
from kinweave.web.goodbyes.doing import workers
from kinweave.web.goodbyes.finding import about, follow_up_or_404, sent
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen

FEW_DONE = 40


@require_http_methods(["GET"])
@screen("people")
def follow_ups(request: Request, person_id: UUID) -> HttpResponse:
    """Every day on which somebody asks how a person is, and what was written down (002-P23)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = FollowUp.objects.visible_to(viewer).about(person)
    whole = found.select_related("doer", "ending__tie__to_party", "membership__circle")
    context = about(request, person, to_come=list(whole.open()), done=list(whole.done()[:FEW_DONE]))
    return render(request, "goodbyes/follow_ups.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def follow_up(request: Request, follow_up_id: UUID) -> HttpResponse:
    """Write down how the person is, and what support was offered; afterwards, what was written (002-P23)."""
    found = follow_up_or_404(request, follow_up_id)
    form = forms.FollowUpForm(posted(request), me=found.person.called)
    if form.is_valid():
        actions.ask_how_they_are(follow_up=found, **sent(request), **form.cleaned_data)
        return redirect(found)
    context = about(request, found.person, one=found, form=form, row=found)
    if found.done_on:
        return render(request, "goodbyes/followed_up.html", context)
    title = _("How is %(name)s after this goodbye?") % {"name": found.person.called}
    back = found.person.get_absolute_url()
    return render(request, "goodbyes/follow_up.html", context | {"title": title, "back": back})


@require_http_methods(["GET", "POST"])
@screen("people")
def follow_up_move(request: Request, follow_up_id: UUID) -> HttpResponse:
    """Choose another day, or somebody else, to ask how the person is (002-P23)."""
    found, viewer = follow_up_or_404(request, follow_up_id), request.viewer
    doers = workers(viewer, found.person)
    first = {"due_on": max(found.due_on, viewer.on), "doer": str(found.doer_id)}
    form = forms.MoveForm(posted(request), on=viewer.on, doers=doers, initial=first)
    if form.is_valid():
        actions.move_follow_up(follow_up=found, **sent(request), **form.cleaned_data)
        return redirect("follow_ups", found.person_id)
    title, back = _("Another day, or somebody else"), found.get_absolute_url()
    context = about(request, found.person, form=form, title=title, back=back, row=found)
    return render(request, "people/form.html", context)
