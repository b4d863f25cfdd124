"""The person takes a copy of all that is held about them: to read, with pictures, and as a file for computers."""

import json
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.keeping.copying import Copied, take_copy
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.looked import page_of
from kinweave.web.mine.page import MyPage
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good, zipped
from kinweave.web.righting.mine_forms import BOTH, MyCopyForm
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("mine")
def copy(request: Request, person_id: UUID) -> HttpResponse:
    """Ask which copy, once they have shown who they are; then give it."""
    person = own_page_or_404(request, person_id)
    show_who_you_are(request)
    form = MyCopyForm(posted(request), initial={"kind": BOTH})
    if form.is_valid():
        leaves_for_good(request)
        return the_copy(request, with_data=form.cleaned_data["kind"] == BOTH)
    context = {"person": person, "my": MyPage(person, request.viewer), "form": form}
    return render(request, "righting/mine_copy.html", context)


def the_copy(request: Request, *, with_data: bool) -> HttpResponse:
    """The file: one page to read, or that with the pictures and the data."""
    copied = take_copy(request.viewer)
    page = render_to_string("righting/copy.html", {"copied": copied, "at": request.viewer.at}, request=request).encode()
    if not with_data:
        return as_file(page, name="my-record.html", kind="text/html; charset=utf-8")
    files = {"my-record.html": page, "my-record.json": as_data(copied, request), **pictures(copied, request)}
    return as_file(zipped(files), name="my-record.zip", kind="application/zip")


def as_data(copied: list[Copied], request: Request) -> bytes:
    """Everything, for a computer to read."""
    people = [
        {
            "person": about(one.person),
            "who_looked": [
                {"at": look.at, "who": look.by_name, "role": look.by_role, "page": page_of(look.page)}  # type: ignore[attr-defined]  # `looks` names them
                for look in one.looks
            ],
            **{part.section.key: part.data for part in one.parts},
        }
        for one in copied
    ]
    whole = {"made_at": request.viewer.at, "people": people}
    return json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1).encode()


def about(person: Party) -> dict[str, object]:
    """The person's own row."""
    return {
        "id": person.pk,
        "held_by": person.keeper.called,
        "called": person.called,
        "pronouns": person.pronouns,
        "born_on": person.born_on,
    }


def pictures(copied: list[Copied], request: Request) -> dict[str, bytes]:
    """The photographs of the person, and of those in their life."""
    people = [one.person for one in copied]
    ties = Tie.objects.visible_to(request.viewer).filter(person__in=people, to_party__photo__isnull=False)
    shown = [*people, *(tie.to_party for tie in ties.select_related("to_party__photo").order_by("began_on", "pk"))]
    photos = [one.photo for one in shown if one.photo]
    return {f"pictures/{number}.webp": photo.path.read_bytes() for number, photo in enumerate(photos, 1)}
