"""A concern that reached somebody: refer first, then have it, write what is done, tell who raised it, resolve. K31."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns import actions, routing, told
from kinweave.concerns.models import Concern, Named, Progress, Raised, Reached, ToldToUs
from kinweave.parties.nations import adult_on
from kinweave.web.concerns import forms as ask
from kinweave.web.concerns.finding import concern_or_404, numbers_of, once
from kinweave.web.concerns.saying import moment, step
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

Send = Callable[[Any], object]


@require_http_methods(["GET"])
@screen("today")
def concerns(request: Request) -> HttpResponse:
    """Concerns that reached me, those due first; and those I raised."""
    viewer = request.viewer
    rows = Reached.objects.visible_to(viewer).mine(viewer).select_related("party")
    last = last_shown(request, rows)
    page = page_of(rows.after(last) if last else rows, is_first=last is None)
    mine = Raised.objects.visible_to(viewer).order_by("-raised_at", "pk")[:10]
    context = {
        "page": page,
        "steps": [(one, step(one, viewer)) for one in page.rows],
        "raised": [(one, moment(one.raised_at)) for one in mine],
        "leads": "allocate" in viewer.may,
    }
    return render(request, "concerns/all.html", context)


@require_http_methods(["GET"])
@screen("today")
def concern(request: Request, concern_id: UUID) -> HttpResponse:
    """One concern, for those it reached: what to do first, what was said, what is done."""
    found, viewer = concern_or_404(request, concern_id), request.viewer
    steps = list(of(Reached, found, request).select_related("party").order_by("step", "pk"))
    own = next((one for one in steps if one.party_id in viewer.own_ids), None)
    context = {
        "concern": found,
        "when": moment(found.raised_at),
        "steps": [step(one, viewer) for one in steps],
        "has_it": own is not None and own.acknowledged_at is not None,
        "needs_check": actions.needs_check(found),
        "due": moment(own.due_at) if own else "",
        "named": list(of(Named, found, request).select_related("party").order_by("party__sort_name", "pk")),
        "progress": [
            (one, moment(one.recorded_at))
            for one in of(Progress, found, request).select_related("recorded_by").order_by("recorded_at", "pk")
        ],
        "told": of(ToldToUs, found, request).order_by("told_on", "recorded_at", "pk"),
        "opens_record": found.holder_id == viewer.organisation_id,
        "outside_of": found.holder.called if own is not None and own.outside_id else "",
        "numbers": numbers_of(request, found.holder),
    }
    return render(request, "concerns/concern.html", context)


def of(model: Any, concern: Concern, request: Request) -> Any:
    """What hangs on a concern."""
    return model.objects.visible_to(request.viewer).filter(concern=concern)


def one_question(
    request: Request, concern: Concern, form: forms.Form, send: Send, title: str, lede: str = ""
) -> HttpResponse:
    """Ask one thing about a concern, do it, and go back to it."""
    if form.is_valid():
        send(form)
        say_saved(request)
        return redirect("concern", concern.pk)
    context = {"concern": concern, "form": form, "title": title, "lede": lede, "row": concern}
    return render(request, "concerns/form.html", context)


def said(request: Request) -> dict[str, Any]:
    """Who acts, and on what day."""
    return {"on": request.viewer.on, "by": request.viewer}


@require_http_methods(["POST"])
@screen("today")
def concern_acknowledge(request: Request, concern_id: UUID) -> HttpResponse:
    """I have it."""
    found = concern_or_404(request, concern_id)
    actions.acknowledge(concern=found, **said(request))
    return redirect("concern", found.pk)


@require_http_methods(["POST"])
@screen("today")
def concern_hide(request: Request, concern_id: UUID) -> HttpResponse:
    """Take it off the page of the person who told it."""
    found = concern_or_404(request, concern_id)
    actions.hide_from_page(concern=found, version=version_read(request), **said(request))
    return redirect("concern", found.pk)


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_refer(request: Request, concern_id: UUID) -> HttpResponse:
    """Passed on to the local authority or the police: at any step, without waiting for anything."""
    found = concern_or_404(request, concern_id)
    form = ask.ReferForm(posted(request), on=request.viewer.on)
    title, lede = _("Refer it now"), _("Telephone first. Write it down afterwards.")
    return one_question(
        request, found, form, lambda f: actions.refer(concern=found, **f.cleaned_data, **said(request)), title, lede
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_progress(request: Request, concern_id: UUID) -> HttpResponse:
    """What was found or done."""
    found = concern_or_404(request, concern_id)
    form = ask.ProgressForm(posted(request))
    return one_question(
        request,
        found,
        form,
        lambda f: actions.write_progress(concern=found, **f.cleaned_data, **said(request)),
        _("Write what was done"),
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_change(request: Request, concern_id: UUID) -> HttpResponse:
    """What changes for whom a group is not good, agreed with them (004-P23)."""
    found = concern_or_404(request, concern_id)
    form, title = ask.ChangeForm(posted(request)), _("What changes for them?")
    lede = _("Ask them first what would help. Agree it with them, and write it in their words.")
    return one_question(
        request,
        found,
        form,
        lambda f: actions.agree_change(concern=found, **f.cleaned_data, **said(request)),
        title,
        lede,
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_check(request: Request, concern_id: UUID) -> HttpResponse:
    """How it is for them now (004-P23)."""
    found = concern_or_404(request, concern_id)
    form, title = ask.CheckForm(posted(request)), _("How is it for them now?")
    lede = _("Ask them, within seven days. Ask in the way that is safe for them.")
    return one_question(
        request,
        found,
        form,
        lambda f: actions.check_again(concern=found, **f.cleaned_data, **said(request)),
        title,
        lede,
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_no_answer(request: Request, concern_id: UUID) -> HttpResponse:
    """They have not answered: it goes on to the next at once."""
    found = concern_or_404(request, concern_id)
    form = ask.NoAnswerForm(posted(request))
    return one_question(
        request,
        found,
        form,
        lambda f: actions.say_no_answer(concern=found, **f.cleaned_data, **said(request)),
        _("They have not answered"),
        _("The concern goes on to the next person at once. You still see it."),
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_tell_raiser(request: Request, concern_id: UUID) -> HttpResponse:
    """Tell whoever raised it."""
    found = concern_or_404(request, concern_id)
    form = ask.TellRaiserForm(posted(request), on=request.viewer.on)
    version = version_read(request)
    return one_question(
        request,
        found,
        form,
        lambda f: actions.tell_raiser(concern=found, version=version, **f.cleaned_data, **said(request)),
        _("Tell the person who raised it"),
    )


def is_adult(concern: Concern, request: Request) -> bool | None:
    """Whether it is about an adult; None when nobody knows."""
    born_on = concern.person.born_on if concern.person else None
    since = adult_on(born_on, concern.holder.nation)
    return since <= request.viewer.on if since else None


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_told(request: Request, concern_id: UUID) -> HttpResponse:
    """Where an enquiry stands, as somebody else told us."""
    found = concern_or_404(request, concern_id)
    nation = found.holder.nation or "england"
    form = ask.ToldForm(posted(request), on=request.viewer.on, nation=nation, is_adult=is_adult(found, request))
    lede = _("Kinweave keeps what others tell you. It is not the record of the enquiry.")
    if not told.has_states(nation):
        lede = _("Kinweave has no list of stages for this nation. Write what they said in words.")
    return one_question(
        request,
        found,
        form,
        lambda f: actions.keep_told(concern=found, **f.said(), **said(request)),
        _("What were you told?"),
        lede,
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_name(request: Request, concern_id: UUID) -> HttpResponse:
    """It is about somebody here too."""
    found = concern_or_404(request, concern_id)
    people = once(routing.colleagues(request.viewer, found.holder_id), request)
    form = ask.NameForm(posted(request), people=people)
    return one_question(
        request,
        found,
        form,
        lambda f: actions.name_also(concern=found, party=f.party, **said(request)),
        _("It is about somebody else too"),
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_resolve(request: Request, concern_id: UUID) -> HttpResponse:
    """What came of it, and what was learned."""
    found = concern_or_404(request, concern_id)
    form = ask.ResolveForm(posted(request))
    version = version_read(request)
    return one_question(
        request,
        found,
        form,
        lambda f: actions.resolve(concern=found, version=version, **f.cleaned_data, **said(request)),
        _("What came of it?"),
    )


@require_http_methods(["GET", "POST"])
@screen("today")
def concern_curious(request: Request, concern_id: UUID) -> HttpResponse:
    """Four questions to ask oneself. The answers stay with the concern, never on a note."""
    found = concern_or_404(request, concern_id)
    form = ask.CuriousForm(posted(request))
    return one_question(
        request,
        found,
        form,
        lambda f: actions.write_progress(concern=found, words=f.text, kind="curious", **said(request)),
        _("Stay curious"),
        _("Answer what you can. Your answers are kept with the concern, and nowhere else."),
    )
