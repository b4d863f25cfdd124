"""Give somebody a sign-in: to the person themself, or to who speaks for them and may open their page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import sign_ins
from kinweave.parties.models import Party, SpeaksFor
from kinweave.web.accounts.forms import SignInForm
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("allocate")
def sign_in_new(request: Request, person_id: UUID) -> HttpResponse:
    """Give a person a sign-in, so that they open their own page."""
    person = person_or_404(request, person_id)
    return give(request, person, about=person, back=reverse("who_can_see", args=[person.pk]))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def speaker_sign_in_new(request: Request, speaker_id: UUID) -> HttpResponse:
    """Give a sign-in to somebody who speaks for a person and may open their page."""
    viewer = request.viewer
    lasting = SpeaksFor.objects.visible_to(viewer).current(viewer.on).filter(sees_page=True)
    row = about_or_404(request, lasting.select_related("person"), speaker_id)
    speaker = person_or_404(request, row.speaker_id)
    return give(request, speaker, about=row.person, back=reverse("speakers", args=[row.person_id]))


def give(request: Request, whom: Party, *, about: Party, back: str) -> HttpResponse:
    """Ask for the address, and open the account."""
    form = SignInForm(posted(request), person=whom)
    if form.is_valid():
        sign_ins.give(person=whom, on=request.viewer.on, by=request.viewer, **form.cleaned_data)
        messages.success(request, how_to_begin())
        return redirect(back)
    title = _("Give %(name)s a sign-in") % {"name": whom.called}
    context = {"person": about, "talk": talk(request.viewer, about), "form": form, "title": title, "back": back}
    return render(request, "people/form.html", context)


def how_to_begin() -> str:
    """What to tell somebody who has a sign-in now. It names nobody: the words wait in a cookie or a session."""
    return _("Saved. They choose a password with “I forgot my password” on the sign-in page. Tell them so.")
