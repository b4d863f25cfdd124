"""A member's plan names a session, and what they want to try in it: written together, or on their own page. 004-P18."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Session
from kinweave.plans.actions import group_sessions as actions
from kinweave.web.deciding.mending import mended
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import posted
from kinweave.web.groups import my_hopes
from kinweave.web.groups.belonging import group_of
from kinweave.web.groups.hopes import hope_or_404, hope_page
from kinweave.web.groups.mine import sessions_of
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.networks.network import asking
from kinweave.web.offering import offer
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

CHOOSE, EMPTY = gettext_lazy("Choose a session"), gettext_lazy("Leave it empty to take it back.")


class TryForm(forms.Form):
    """Which session, and what the member wants to try in it."""

    session = one_of([], CHOOSE, label=gettext_lazy("In which session?"))
    words = Line(
        longest=200, required=False, label=gettext_lazy("What do they want to try? In their words"), help_text=EMPTY
    )  # fmt: skip

    def __init__(self, *args: Any, sessions: Iterable[Session], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sessions = {str(one.pk): one for one in sessions}
        offer(self, "session", [(key, when(one)) for key, one in self.sessions.items()])

    def clean_session(self) -> Session:
        """The session itself."""
        return self.sessions[self.cleaned_data["session"]]


class MyTryForm(TryForm):
    """The same, of the member on their own page."""

    session = one_of([], CHOOSE, label=gettext_lazy("When we meet on"))
    words = Line(longest=200, required=False, label=gettext_lazy("What do you want to try?"), help_text=EMPTY)


def when(session: Session) -> str:
    """When a session is, as it is offered."""
    return f"{date_format(session.day, 'l j F')}, {time_format(session.time, 'H:i')}"


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_hope_try(request: Request, group_hope_id: UUID) -> HttpResponse:
    """A member says what they want to try in a session, and whoever runs the group writes it with them."""
    hope, circle = hope_or_404(request, group_hope_id)
    viewer = request.viewer
    form = TryForm(posted(request), sessions=Session.objects.visible_to(viewer).of(circle).arranged(viewer.on)[:12])
    if form.is_valid():
        with mended(form):
            actions.try_in_session(hope=hope, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hope_page(hope))
    lede = _("Only %(name)s and whoever runs the group read this. After the session, you write a line about it.")
    return asking(request, form, _("What to try in a session"), hope_page(hope), lede % {"name": hope.member.name})


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_hope_try(request: Request, person_id: UUID, group_hope_id: UUID) -> HttpResponse:
    """I say what I want to try when we meet."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    hope = my_hopes.hope_or_404(request, person, group_hope_id)
    form = MyTryForm(posted(request), sessions=sessions_of(hope.member, viewer)["sessions"])
    if form.is_valid():
        with mended(form):
            actions.try_in_session(hope=hope, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(hope.member))
    lede = _("You read this. Whoever leads the group reads it too, and writes a line after it. The others do not.")
    return my_hopes.asks_me(request, person, form, hope.member, hope.words, lede)
