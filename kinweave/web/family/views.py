"""Who is told about somebody: how it stands, what was said, what was passed on, what waits. Criteria: 003-P21, P22."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements import wording
from kinweave.agreements.actions import family
from kinweave.agreements.actions.family import Chosen, Said, Voiced
from kinweave.agreements.models import Choice, FamilyAgreement
from kinweave.agreements.queries import ChoiceQuerySet
from kinweave.foundation import LONDON
from kinweave.information.families import hear_change, who_decides
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.nations import nation
from kinweave.web.deciding.decisions import may_ask_who_decides
from kinweave.web.deciding.mending import mended
from kinweave.web.family import forms
from kinweave.web.family.passed import what_went
from kinweave.web.family.shown import Standing, by_agency, standings
from kinweave.web.family.speakers import Able, able_to_speak, kept_apart
from kinweave.web.family.talk import YES
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

FEW = 10


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about sharing shows."""
    back = reverse("family_sharing", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


def found_for(request: Request, person: Party) -> list[Standing]:
    """How everything stands, as far as this viewer may know who counts."""
    return standings(person, request.viewer, kept_apart(request.viewer, person))


@require_http_methods(["GET"])
@screen("people")
def sharing(request: Request, person_id: UUID) -> HttpResponse:
    """Who is told about somebody: by agency; what waits; the conversations; what was passed on."""
    person, viewer = person_or_404(request, person_id), request.viewer
    talks = FamilyAgreement.objects.visible_to(viewer).about(person).latest_first().select_related("said_by")
    waits: ChoiceQuerySet = Choice.objects.visible_to(viewer).about(person).select_related("organisation", "said_by")
    here, age = nation(person.keeper.nation), person.age(viewer.on)
    context = {
        "agencies": by_agency(found_for(request, person)),
        "talks": [(one, in_full(one.day, viewer.on), in_full(one.review_on, viewer.on)) for one in talks],
        "objections": waits.objections(),
        "late": waits.to_countersign(),
        "went": what_went(viewer, person)[:FEW],
        "is_child": age is not None and age < here.capacity_from,
        "may_ask": may_ask_who_decides(person, viewer),
        "decides": who_says_yes(request, person),
        "saved": what_was_saved(request),
    }
    return render(request, "family/sharing.html", page(request, person, **context))


def who_says_yes(request: Request, person: Party) -> str:
    """Who decides about sharing, in a sentence that names nobody."""
    who, name = who_decides(person, request.viewer.on), person.called
    if who.speakers == ("person",):
        return _("%(name)s decides this themself.") % {"name": name}
    if "parent" in who.speakers:
        return _("A parent decides it together with us, and we ask what %(name)s thinks.") % {"name": name}
    return _("%(name)s was found not able to decide this now. An attorney or deputy decides, or best interests.") % {
        "name": name
    }


def agreements(request: Request) -> Any:
    """Conversations about sharing, as far as this viewer may know."""
    rows = FamilyAgreement.objects.visible_to(request.viewer)
    return rows.select_related("person__holder", "said_by", "recorded_by", "reviewed_by")


@require_http_methods(["GET"])
@screen("people")
def agreement(request: Request, agreement_id: UUID) -> HttpResponse:
    """A conversation as it was kept, in easy read, for the screen and for paper."""
    found, viewer = about_or_404(request, agreements(request), agreement_id), request.viewer
    rows = Choice.objects.visible_to(viewer).about(found.person).filter(agreement=found, received_at__lte=viewer.at)
    choices = rows.select_related("organisation").order_by("organisation__sort_name", "category", "purpose")
    is_me = found.speaker == family.Speaker.PERSON
    then = choices.filter(recorded_at=found.recorded_at)
    said = [(one, wording.recorded(one, found.person.called, is_me=is_me)) for one in then]
    context = {
        "agreement": found,
        "said": said,
        "is_me": is_me,
        "limits": wording.LIMITS,
        "saved": what_was_saved(request),
    }
    context |= {"review": in_full(found.review_on, viewer.on), "day": in_full(found.day, viewer.on)}
    return render(request, "family/agreement.html", page(request, found.person, **context))


@require_http_methods(["GET", "POST"])
@screen("people")
def change(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody changed their mind, by telephone, in a letter or face to face: it works from when it reached us."""
    person, viewer = person_or_404(request, person_id), request.viewer
    lines = {one.asked.key: one for one in found_for(request, person)}
    able = able_to_speak(viewer, person)
    now = viewer.at
    clock = now.astimezone(LONDON).time()
    first = {"day": viewer.on, "time": clock, "lines": [request.GET.get("line", "")], "speaker": "person"}
    offered = [(key, f"{one.asked.agency.called}: {one.what}") for key, one in lines.items()]
    form = forms.ChangeForm(posted(request), me=person.called, able=able, offered=offered, now=now, initial=first)
    if form.is_valid():
        with mended(form):
            wants_it = form.cleaned_data["answer"] == YES
            hear_change(
                person=person,
                voiced=voiced_of(able, form.cleaned_data),
                choices=[
                    replace(changed(lines[key], wants_it=wants_it), because=form.how_it_came)
                    for key in form.cleaned_data["lines"]
                ],
                received_at=form.received_at,
                on=viewer.on,
                by=viewer,
            )
            say_saved(request)
            return redirect(where_it_came_from(request, person))
    title = _("%(name)s changed their mind") % {"name": person.called}
    lede = _("It works from the moment it reached us. What was told before cannot be untold.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


def where_it_came_from(request: Request, person: Party) -> str:
    """The review that is going on, when something was changed in it; else the page of who is told."""
    if "review" in request.GET:
        latest = FamilyAgreement.objects.visible_to(request.viewer).about(person).latest_first().first()
        return reverse("family_review", args=[latest.pk]) if latest else person.get_absolute_url()
    return reverse("family_sharing", args=[person.pk])


def voiced_of(able: Iterable[Able], said: dict[str, Any]) -> Voiced:
    """Who speaks, from what was chosen."""
    found = next(one.voiced for one in able if one.key == said["speaker"])
    is_named = found.said_by or found.best_interests
    return found if is_named else Voiced(speaker=found.speaker, said_by_words=said["said_by_words"])


def changed(standing: Standing, *, wants_it: bool) -> Chosen:
    """What is kept when somebody says no more, or yes again; where they are only told, it is an objection."""
    asked = standing.asked
    against = Said.WITHDRAWN if asked.is_their_choice else Said.OBJECTED
    said = Said.AGREED if wants_it else against
    return Chosen(organisation=asked.agency, category=asked.category, purpose=asked.purpose, said=said.value)


@require_http_methods(["GET", "POST"])
@screen("people")
def not_told(request: Request, person_id: UUID) -> HttpResponse:
    """Somebody is not told for now, for a reason that is looked at again."""
    person, viewer = person_or_404(request, person_id), request.viewer
    lines = {one.asked.key: one.asked for one in found_for(request, person) if not one.asked.is_their_choice}
    offered = [
        (key, f"{one.agency.called}: {wording.what(one, person.called, is_me=False)}") for key, one in lines.items()
    ]
    form = forms.NotToldForm(posted(request), me=person.called, offered=offered)
    if form.is_valid():
        with mended(form):
            said = form.cleaned_data
            chosen = [(lines[key].agency, lines[key].category, lines[key].purpose) for key in said.pop("lines")]
            family.leave_untold(person=person, lines=chosen, on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect("family_sharing", person.pk)
    title = _("Not told, for now")
    lede = _("Only where telling could harm somebody. It needs a reason of this person’s own, and a day to look again.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


@require_http_methods(["GET", "POST"])
@screen("people")
def competence_new(request: Request, person_id: UUID) -> HttpResponse:
    """Keep whether a child understands enough to decide about sharing themself."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = forms.CompetenceForm(posted(request), me=person.called)
    if form.is_valid():
        with mended(form):
            decision = _("Whether others are told about %(name)s") % {"name": person.called}
            facts = {"decision": decision, "assessed_by": viewer.name, **form.cleaned_data}
            parties.find_competent(person=person, on=viewer.on, by=viewer, **facts)
            say_saved(request)
            return redirect("family_sharing", person.pk)
    title = _("Can %(name)s decide about sharing?") % {"name": person.called}
    lede = _("A child who understands enough decides this themself. Then their answer goes before that of a parent.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))
