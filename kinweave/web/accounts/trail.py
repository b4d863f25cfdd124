"""The trail, for auditors: who did what and when, without what was written."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access.models import Post
from kinweave.access.roles import ROLES
from kinweave.foundation import LONDON
from kinweave.information.models import AdviceAsked
from kinweave.trail.models import Line
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.screen import screen

LINES = 50  # on a page


@require_http_methods(["GET"])
@screen("trail")
def trail(request: Request) -> HttpResponse:
    """The lines of the auditor's organisation, the latest first."""
    rows = Line.objects.visible_to(request.viewer).with_its_erasure().latest_first()
    last = last_shown(request, rows)
    page = page_of(rows.before(last) if last else rows, size=LINES, is_first=last is None)
    lines = in_words(page.rows, names(request, page.rows))
    questions = AdviceAsked.objects.visible_to(request.viewer).to_answer(request.viewer).count()
    return render(request, "accounts/trail.html", {"page": page, "lines": lines, "questions": questions})


def names(request: Request, lines: Iterable[Line]) -> dict[UUID, str]:
    """The names of those who work or worked here, among who did what."""
    people = frozenset(line.by_id for line in lines if line.by_id)
    posts = Post.objects.visible_to(request.viewer).of(people).select_related("person")
    return {post.person_id: post.person.sort_name for post in posts}


def in_words(lines: Iterable[Line], named: dict[UUID, str]) -> list[dict[str, object]]:
    """Lines as the page shows them."""
    return [
        {
            "pk": line.pk,
            "number": line.number,
            "is_erased": line.is_erased,  # type: ignore[attr-defined]  # `with_its_erasure` adds it
            "time": date_format(line.at.astimezone(LONDON), "H:i"),
            "day": date_format(line.at.astimezone(LONDON), "j M Y"),
            "who": who(line, named),
            "what": capfirst(_(line.verb)),
        }
        for line in lines
    ]


def who(line: Line, named: dict[UUID, str]) -> str:
    """Who did it: a worker by name and role, the service by its task, anybody else without a name."""
    if line.kind.startswith("concerns."):
        return _("Who acts on a concern is not shown")
    if line.by_system:
        return _("The service: %(task)s") % {"task": line.by_system}
    name = named.get(line.by_id) if line.by_id else None
    role = ROLES.get(line.by_role)
    if name is None:
        return _("Somebody who does not work here")
    return f"{name}, {role.name}" if role else name
