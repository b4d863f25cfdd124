"""Before a page is printed that names somebody who is hard for the person: is it safe to show?"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties.models import Party
from kinweave.ties.figures.saying import joined
from kinweave.ties.standing import history
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.circles.paper import to_ask
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


def asked(request: Request, person: Party, names: str, back: str, *, may_leave_out: bool) -> HttpResponse:
    """The page that asks."""
    context = {"person": person, "names": names, "back": back, "may_leave_out": may_leave_out}
    return render(request, "goodbyes/before_print.html", context)


@require_http_methods(["GET"])
@screen("people")
def person_print(request: Request, person_id: UUID) -> HttpResponse:
    """Ask before the page of a person is printed, where somebody in their life is hard for them."""
    person = person_or_404(request, person_id)
    ties = history(person, viewer=request.viewer).on(request.viewer.on).ties
    names = joined(one.name for one in to_ask(request.viewer, person, ties))
    return asked(request, person, names, person.get_absolute_url(), may_leave_out=True)


@require_http_methods(["GET"])
@screen("people")
def tie_print(request: Request, tie_id: UUID) -> HttpResponse:
    """Ask before the page of a tie is printed."""
    tie = tie_or_404(request, tie_id)
    names = _("%(me)s and %(other)s") % {"me": tie.person.called, "other": tie}
    return asked(request, tie.person, names, tie.get_absolute_url(), may_leave_out=False)
