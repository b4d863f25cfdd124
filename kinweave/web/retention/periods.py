"""The register of periods with their sources; our own shorter ones; how long somebody’s record is kept. R15, R30."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access.actions import row_of
from kinweave.keeping.actions import retaining
from kinweave.keeping.counting import Counting
from kinweave.keeping.held import with_holds
from kinweave.keeping.models import Disposal, OwnPeriod, RecordClass
from kinweave.keeping.periods import NATIONS, PERIODS, VERSION, Period, named
from kinweave.parties.models import Hold
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.retention import forms
from kinweave.web.retention.queue import as_rows
from kinweave.web.retention.words import how_long
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("keeping")
def retention_rules(request: Request) -> HttpResponse:
    """Every class: how long, what then, who says so, whether it is the law, and what is shorter with us."""
    viewer = request.viewer
    ours = {one.retention: one for one in OwnPeriod.objects.visible_to(viewer).current(viewer.on)}
    context = {
        "rules": [as_rule(one, ours.get(one.key)) for one in PERIODS.values()],
        "version": VERSION,
        "has_pack": row_of(viewer.organisation_id).nation in NATIONS,
        "may_shorten": viewer.role in retaining.SHORTENS,
        "saved": what_was_saved(request),
    }
    return render(request, "retention/rules.html", context)


def as_rule(period: Period, ours: OwnPeriod | None) -> dict[str, Any]:
    """One class as the page shows it."""
    return {
        "period": period,
        "name": capfirst(str(period.name)),
        "how_long": capfirst(how_long(period, period.years)),
        "ours": ours,
        "ours_words": how_long(period, ours.years) if ours else "",
        "can_be_shorter": period.is_counted and not period.is_statutory,
    }


@require_http_methods(["GET", "POST"])
@screen("keeping")
def retention_shorter(request: Request, retention: str) -> HttpResponse:
    """Keep a class for a shorter time in one's own organisation."""
    viewer = request.viewer
    if retention not in PERIODS or viewer.role not in retaining.SHORTENS:
        raise Http404
    form = forms.ShorterForm(posted(request))
    if form.is_valid():
        with mended(form):
            organisation = row_of(viewer.organisation_id)
            retaining.shorten(
                organisation=organisation, retention=retention, on=viewer.on, by=viewer, **form.cleaned_data
            )
            say_saved(request)
            return redirect("retention_rules")
    period = PERIODS[retention]
    title = _("A shorter time: %(name)s") % {"name": period.name}
    lede = _("For everybody it is: %(how_long)s.") % {"how_long": how_long(period, period.years)}
    context = {"form": form, "title": title, "lede": lede, "back": reverse("retention_rules"), "advice": True}
    return render(request, "retention/form.html", context)


@require_http_methods(["POST"])
@screen("keeping")
def retention_usual(request: Request, period_id: UUID) -> HttpResponse:
    """Keep a class again for as long as everybody."""
    viewer = request.viewer
    if viewer.role not in retaining.SHORTENS:
        raise Http404
    period = get_object_or_404(OwnPeriod.objects.visible_to(viewer).current(viewer.on), pk=period_id)
    retaining.end_shortening(period=period, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("retention_rules")


@require_http_methods(["GET"])
@screen("allocate")
def record_kept(request: Request, person_id: UUID) -> HttpResponse:
    """How long one person's record is kept: its class, its last day, what holds it, what of it is past."""
    person, viewer = person_or_404(request, person_id), request.viewer
    said = RecordClass.objects.visible_to(viewer).about(person).select_related("recorded_by").latest_first().first()
    days = Counting(person.keeper, viewer.on).days_of([person.pk])
    past = Disposal.objects.visible_to(viewer).filter(person=person).longest_first()
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "said": said,
        "name": named(said.retention) if said else "",
        "last_day": days.get(person.pk),
        "holds": Hold.objects.visible_to(viewer).about(person).current(viewer.on).select_related("recorded_by"),
        "past": as_rows(with_holds(past, viewer.on)[:25], viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "retention/record.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def record_class_new(request: Request, person_id: UUID) -> HttpResponse:
    """Say to which class somebody's record belongs."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = forms.ClassForm(posted(request))
    if form.is_valid():
        with mended(form):
            retaining.say_how_long(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("record_kept", person.pk)
    title = _("How long is %(name)s’s record kept?") % {"name": person.called}
    context = {"person": person, "talk": talk(viewer, person), "form": form, "title": title}
    return render(request, "people/form.html", context | {"back": reverse("record_kept", args=[person.pk])})
