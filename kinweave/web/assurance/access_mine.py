"""On one's own page: ask for everything that is kept, in one press; and where it stands, in plain words. R26."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.keeping.actions import access as actions
from kinweave.keeping.models import AccessQuestion, AccessRequest
from kinweave.parties.models import Party, SpeaksFor
from kinweave.web.assurance.access_requests import hold_words
from kinweave.web.mine.finding import page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.people.days import in_full
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def speaking(person: Party, viewer: Viewer) -> SpeaksFor | None:
    """On what record this viewer speaks for a person about what is kept; none for oneself."""
    rows = SpeaksFor.objects.visible_to(viewer).about(person).current(viewer.on).filter(speaker__in=viewer.own_ids)
    found = rows.select_related("speaker").order_by("begins_on", "pk")
    return next((one for one in found if actions.speaks_about_it(one, viewer.on)), None)


@require_http_methods(["GET", "POST"])
@screen("mine")
def access(request: Request, person_id: UUID) -> HttpResponse:
    """Ask to see everything, and see where it stands. Who speaks for somebody asks where that is theirs to do."""
    person, viewer = page_or_404(request, person_id), request.viewer
    is_me = person.pk in viewer.own_ids
    speaks_for = None if is_me else speaking(person, viewer)
    if not is_me and speaks_for is None:
        raise Http404
    if request.method == "POST":
        asked(person, speaks_for, viewer)
        say_saved(request)
        return redirect("mine_access", person.pk)
    rows = AccessRequest.objects.visible_to(viewer).about(person).select_related("speaks_for__speaker", "holder")
    mine = rows.filter(speaks_for=speaks_for)  # somebody else's own request is not one's own
    context = {
        "asked": [(called(one, viewer), stands(one, viewer)) for one in rows.latest_first()[:20]],
        "may_ask": not mine.open().exists(),
        "saved": what_was_saved(request),
    }
    return shown(request, "assurance/mine.html", person, **context)


def asked(person: Party, speaks_for: SpeaksFor | None, viewer: Viewer) -> AccessRequest:
    """Keep that they ask: who signed in is known."""
    return actions.ask_access(
        person=person,
        how=AccessRequest.How.PAGE,
        received_on=viewer.on,
        speaks_for=speaks_for,
        identity_how=_("They signed in."),
        because=hold_words(),
        on=viewer.on,
        by=viewer,
    )


def who_else(row: AccessRequest, viewer: Viewer) -> str:
    """The name of who asked for the person, when that is not who looks."""
    speaker = row.speaks_for.speaker if row.speaks_for else None
    return "" if speaker is None or speaker.pk in viewer.own_ids else speaker.called


def called(row: AccessRequest, viewer: Viewer) -> str:
    """What a request is called: who asked, and when."""
    day, who = in_full(row.received_on, viewer.on), who_else(row, viewer)
    if who:
        return _("%(name)s asked for you on %(day)s") % {"name": who, "day": day}
    return _("You asked on %(day)s") % {"day": day}


def stands(row: AccessRequest, viewer: Viewer) -> list[str]:
    """Where a request stands, in short sentences."""
    who = who_else(row, viewer)
    if row.outcome == AccessRequest.Outcome.GIVEN:
        day = in_full(row.closed_on, viewer.on) if row.closed_on else ""
        has = _("%(name)s has it.") % {"name": who} if who else _("You have it.")
        return [has, _("We gave it on %(day)s.") % {"day": day}]
    if row.outcome == AccessRequest.Outcome.WITHDRAWN:
        return [_("It is not wanted any more.") if who else _("You do not want it any more.")]
    if row.outcome == AccessRequest.Outcome.REFUSED:
        return [_("We do not give it."), row.closed_because]
    return [*_doing(row, who), *_when(row, who, viewer)]


def _doing(row: AccessRequest, who: str) -> list[str]:
    if row.checked_at:
        soon = _("We give it to %(name)s soon.") % {"name": who} if who else _("We give it to you soon.")
        return [_("It is ready."), soon]
    if row.prepared_at:
        return [_("We have it together."), _("A second person reads it now.")]
    return [_("We put it together now.")]


def _when(row: AccessRequest, who: str, viewer: Viewer) -> list[str]:
    if row.identity_on is None:
        return [_("First we check who asks.") if who else _("First we check that it is you who asks.")]
    if row.due_on is None:
        return [_("We asked %(name)s a question.") % {"name": who}] if who else _question(row, viewer)
    day = in_full(row.due_on, viewer.on)
    late = [_("We are late."), _("We are sorry.")] if row.due_on < viewer.on else []
    more = [_("We need more time."), row.more_because] if row.more_months else []
    if who:
        return [*more, *late, _("%(name)s gets it by %(day)s.") % {"name": who, "day": day}]
    return [*more, *late, _("You get it by %(day)s.") % {"day": day}]


def _question(row: AccessRequest, viewer: Viewer) -> list[str]:
    """What they were asked, in its words, and whom they ring to answer it."""
    asked = AccessQuestion.objects.visible_to(viewer).filter(request=row).waiting().order_by("asked_on", "pk")
    words = [one.words for one in asked]
    ring = _("Ring %(place)s, and say what you mean.") % {"place": row.holder.called}
    return [_("We asked you a question."), *words, _("Please answer it."), ring]
