"""The one-page profile, one section a page. Criterion: 002-P1."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties import actions
from kinweave.parties.models import Party, ProfileSection
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.people.forms import SectionForm
from kinweave.web.request import Request
from kinweave.web.righting.entries import statements
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

HEADINGS = ProfileSection.Heading


@require_http_methods(["GET"])
@screen("people")
def profile(request: Request, person_id: UUID) -> HttpResponse:
    """Every section of the profile, with a way to change each."""
    person = person_or_404(request, person_id)
    found = {one.heading: one for one in ProfileSection.objects.visible_to(request.viewer).about(person)}
    sections = [(heading, found.get(heading.value)) for heading in HEADINGS]
    context = {"person": person, "talk": talk(request.viewer, person), "sections": sections}
    context["statements"] = statements(request.viewer, [one.pk for one in found.values()])
    return render(request, "people/profile/all.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def profile_section(request: Request, person_id: UUID, heading: str) -> HttpResponse:
    """One section of the profile."""
    if heading not in HEADINGS.values:
        raise Http404
    person, viewer = person_or_404(request, person_id), request.viewer
    section = ProfileSection.objects.visible_to(viewer).about(person).filter(heading=heading).first()
    form = SectionForm.of(posted(request), section)
    if form.is_valid():
        version = version_read(request)
        said = {"heading": heading, "version": version, **form.cleaned_data}
        actions.write_profile(person=person, on=viewer.on, by=viewer, **said)
        say_saved(request, "profile")
        return redirect(person)
    return render(request, "people/form.html", asked(request, person, heading, section, form))


def asked(
    request: Request, person: Party, heading: str, section: ProfileSection | None, form: SectionForm
) -> dict[str, object]:
    """What the page of one section shows."""
    return {
        "person": person,
        "talk": talk(request.viewer, person),
        "title": HEADINGS(heading).label,
        "lede": _("As %(name)s says it. Ask before you write it down.") % {"name": person.called},
        "form": form,
        "row": section,
        "back": reverse("profile", args=[person.pk]),
    }
