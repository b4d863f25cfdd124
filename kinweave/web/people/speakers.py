"""Who may speak for a person, on what ground and for what; whom to talk to about what. Criterion: 002-P1."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import sign_ins
from kinweave.information.speaking import let_speak
from kinweave.parties import actions
from kinweave.parties.models import Party, SpeaksFor, TalkAbout
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.notes import around
from kinweave.web.people.record import speakers as current
from kinweave.web.people.record import talk_about
from kinweave.web.people.speaker_forms import SpeakerForm, TalkForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about those who speak for somebody shows."""
    back = reverse("speakers", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


@require_http_methods(["GET"])
@screen("people")
def speakers(request: Request, person_id: UUID) -> HttpResponse:
    """Who may speak for a person, and since when; whom the person asks us to talk to, or not."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = [
        (one, in_full(one.begins_on, viewer.on), in_full(one.ends_on, viewer.on) if one.ends_on else "")
        for one in current(viewer, person)
    ]
    without = sign_ins.without_one(viewer, [one.speaker_id for one, _day, _until in found if one.sees_page])
    context = page(request, person, found=found, without_sign_in=without, saved=what_was_saved(request))
    return render(request, "people/speakers/all.html", context | {"asked": talk_about(viewer, person)})


@require_http_methods(["GET", "POST"])
@screen("people")
def speaker_new(request: Request, person_id: UUID) -> HttpResponse:
    """Record that somebody may speak for a person."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = SpeakerForm(posted(request), people=around(request, person))
    if form.is_valid():
        with mended(form):
            let_speak(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            return redirect("speakers", person.pk)
    title = _("Who may speak for %(name)s?") % {"name": person.called}
    return render(request, "people/speakers/new.html", page(request, person, form=form, title=title))


@require_http_methods(["POST"])
@screen("people")
def speaker_stop(request: Request, speaker_id: UUID) -> HttpResponse:
    """End somebody's standing to speak for a person, from today."""
    viewer = request.viewer
    lasting = SpeaksFor.objects.visible_to(viewer).current(viewer.on).select_related("person")
    row = about_or_404(request, lasting, speaker_id)
    actions.stop_speaking(row=row, on=viewer.on, by=viewer)
    return redirect("speakers", row.person_id)


@require_http_methods(["GET", "POST"])
@screen("people")
def talk_new(request: Request, person_id: UUID) -> HttpResponse:
    """Keep that a person asks us to talk to somebody about something, or not to."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = TalkForm(posted(request), people=around(request, person))
    if form.is_valid():
        with mended(form):
            actions.ask_to_talk(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "talk_about")
            return redirect("speakers", person.pk)
    title = _("Whom may we talk to for %(name)s, and about what?") % {"name": person.called}
    return render(request, "people/speakers/new.html", page(request, person, form=form, title=title))


@require_http_methods(["POST"])
@screen("people")
def talk_end(request: Request, talk_id: UUID) -> HttpResponse:
    """Record that a person does not ask this any more."""
    viewer = request.viewer
    row = about_or_404(request, TalkAbout.objects.visible_to(viewer).lasting().select_related("person"), talk_id)
    actions.end_talk(row=row, on=viewer.on, by=viewer)
    return redirect("speakers", row.person_id)
