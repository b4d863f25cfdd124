"""Tell someone: two taps from every page of one's own view; and for whoever cannot sign in. Criterion: 002-P21."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.across import outside_of
from kinweave.circles.models import Circle
from kinweave.concerns import actions, numbers, routing
from kinweave.concerns.models import Concern, OutsideContact, Raised
from kinweave.concerns.numbers import Number
from kinweave.concerns.rules.timing import CHECK_WITHIN
from kinweave.parties.models import Party
from kinweave.web.concerns.finding import numbers_of
from kinweave.web.concerns.forms import MoreWordsForm, TellForm, WorriedForm
from kinweave.web.concerns.saying import moment, who_they_are
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_rows, spoken_for, spoken_for_or_404
from kinweave.web.people.finding import myself
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen

ANYONE = "anyone"


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to tell: what pressing their button sends, their name, and who they are."""

    value: str
    to: Party | None
    called: str
    who: str


@dataclass(frozen=True, slots=True)
class Place:
    """One of one's own rows: whom one can tell there, and whom to call."""

    person: Party
    choices: list[Choice]
    numbers: list[Number]


def places(request: Request) -> list[Place]:
    """One place for each organisation that knows the person; not where they work."""
    viewer = request.viewer
    at_work = viewer.person_id if viewer.organisation_id else None
    rows = [one for one in own_rows(request) if one.pk != at_work]
    return [place_of(request, one) for one in rows]


def choices(request: Request, person: Party) -> Iterable[Choice]:
    """Whom a person can tell, by name; and whoever comes first."""
    found = routing.ways_to_tell(person, at=request.viewer.at, on=request.viewer.on)
    for way in found:
        yield Choice(f"{person.pk}:{way.party.pk}", way.party, way.party.called, who_they_are(way))
    yield Choice(f"{person.pk}:{ANYONE}", None, _("I do not mind who"), _("It goes to whoever can help first."))


@require_http_methods(["GET", "POST"])
@screen("mine")
def tell_someone(request: Request) -> HttpResponse:
    """Press a name, and they know. Words before it if one likes."""
    return asks_whom(request, places(request))


def place_of(request: Request, person: Party) -> Place:
    """Whom a person can tell at one place, and whom to call."""
    return Place(person, list(choices(request, person)), numbers_of(request, person.keeper, person=person))


def asks_whom(request: Request, found: list[Place], circle: Circle | None = None) -> HttpResponse:
    """Ask whom to tell; `circle` is a group that is not good for the person."""
    people = {one.to.pk: one.to for place in found for one in place.choices if one.to}
    form = TellForm(posted(request), people=list(people.values()))
    pressed = request.POST.get("to", "")
    chosen = next(((place, one) for place in found for one in place.choices if one.value == pressed), None)
    if form.is_valid() and chosen:
        return told(request, form, *chosen, people=people, circle=circle)
    told_before = [one for place in found for one in what_was_told(request, place.person)]
    others = [] if circle else spoken_for(request)
    context = {"places": found, "form": form, "people": people, "others": others, "told": told_before, "circle": circle}
    context["outside"] = outside_of(circle, request.viewer) if circle else ""
    return render(request, "concerns/tell.html", context)


def told(
    request: Request,
    form: TellForm,
    place: Place,
    one: Choice,
    *,
    people: dict[UUID, Party],
    circle: Circle | None = None,
) -> HttpResponse:
    """Send it, and go where it says what happens next."""
    concern = actions.tell_someone(
        person=place.person,
        to=one.to,
        not_to=[people[key] for key in form.kept_out],
        words=form.cleaned_data["words"],
        is_safe_to_show=not form.cleaned_data["hide"],
        circle=circle,
        on=request.viewer.on,
        by=request.viewer,
    )
    if concern.is_safe_to_show:
        return redirect("tell_someone_sent", concern.pk)
    messages.success(request, _("You told somebody. They will answer soon. This page does not keep it."))
    return redirect("tell_someone")


def what_was_told(request: Request, person: Party) -> list[tuple[Raised, str]]:
    """What a person told before, the latest first."""
    found = Raised.objects.visible_to(request.viewer).on_page_of(person)[:5]
    return [(one, moment(one.raised_at)) for one in found]


@require_http_methods(["GET", "POST"])
@screen("mine")
def tell_someone_sent(request: Request, concern_id: UUID) -> HttpResponse:
    """What happens next, who knows, and more words if one likes."""
    shown = Raised.objects.visible_to(request.viewer).filter(is_safe_to_show=True, raised_by__in=request.viewer.own_ids)
    raised = get_object_or_404(shown.select_related("person", "holder"), pk=concern_id)
    form = MoreWordsForm(posted(request))
    if form.is_valid():
        actions.add_words(concern=raised, on=request.viewer.on, by=request.viewer, **form.cleaned_data)
        messages.success(request, _("Your words are sent."))
        return redirect("tell_someone_sent", raised.pk)
    is_mine = raised.person_id in request.viewer.own_ids
    steps = list(raised.steps()) if is_mine else []
    told = [(moment(one.recorded_at), one.words) for one in raised.told()]
    to_call = numbers_of(request, raised.holder, person=raised.person)
    context = {"raised": raised, "is_mine": is_mine, "steps": steps, "told": told, "form": form, "numbers": to_call}
    context["check_by"] = raised.raised_at + CHECK_WITHIN
    return render(request, "concerns/sent.html", context)


@require_http_methods(["GET", "POST"])
@screen("mine")
def worried(request: Request, person_id: UUID) -> HttpResponse:
    """Whoever speaks for somebody is worried about them. They see only that it was raised."""
    person, viewer = spoken_for_or_404(request, person_id), request.viewer
    form = WorriedForm(posted(request))
    if form.is_valid():
        words = form.cleaned_data["words"]
        concern = actions.raise_concern(
            holder=person.keeper,
            kind=Concern.Kind.SAFEGUARDING,
            words=words,
            named=routing.who_is_meant(words, person.keeper.pk, viewer.on),
            person=person,
            raised_by=myself(viewer),
            how=Concern.How.PAGE,
            is_urgent=form.cleaned_data["is_urgent"] == "yes",
            on=viewer.on,
            by=viewer,
        )
        return redirect("tell_someone_sent", concern.pk)
    context = {"person": person, "form": form, "numbers": numbers_of(request, person.keeper, person=person)}
    return render(request, "concerns/worried.html", context)


@require_http_methods(["GET"])
@screen(ANYBODY)
def by_telephone(request: Request) -> HttpResponse:
    """For whoever cannot sign in: whom to call. It asks nothing."""
    contacts = OutsideContact.objects.visible_to(request.viewer).filter(is_on_page=True).select_related("holder")
    kept = [
        (one.holder.called, Number(one.name, one.phone, one.hours))
        for one in contacts.order_by("holder__sort_name", "name", "pk")
    ]
    return render(request, "concerns/by_telephone.html", {"numbers": numbers.everywhere(), "kept": kept})
