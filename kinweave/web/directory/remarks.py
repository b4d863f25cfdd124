"""What people say is wrong in the directory: the oldest first, each with an answer."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import remarks as actions
from kinweave.directory.models import Remark
from kinweave.directory.search.keeping import listed_now
from kinweave.foundation import Viewer
from kinweave.web.directory.forms import AnswerForm
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MOST = 100
LATEST = 20


@require_http_methods(["GET"])
@screen("directory")
def remarks(request: Request) -> HttpResponse:
    """What waits for an answer, and what was answered last. Criterion: 001-P9."""
    viewer = request.viewer
    rows = Remark.objects.visible_to(viewer)
    waiting, done = list(rows.waiting()[:MOST]), list(rows.answered()[:LATEST])
    names = called([*waiting, *done], viewer)
    context = {
        "waiting": [(one, names[one.pk]) for one in waiting],
        "done": [(one, names[one.pk]) for one in done],
        "saved": what_was_saved(request),
    }
    return render(request, "directory/remarks.html", context)


def called(rows: list[Remark], viewer: Viewer) -> dict[UUID, str]:
    """What each is about, as the public page calls it."""
    there = listed_now({one.which for one in rows}, viewer.on)
    gone = _("Something that is no longer listed")
    return {one.pk: there[one.which].name if one.which in there else gone for one in rows}


@require_http_methods(["GET", "POST"])
@screen("directory")
def remark_answer(request: Request, remark_id: UUID) -> HttpResponse:
    """Show what somebody wrote, and ask what is answered. Criterion: 001-P9."""
    viewer = request.viewer
    remark = get_object_or_404(Remark.objects.visible_to(viewer).waiting(), pk=remark_id)
    form = AnswerForm(posted(request))
    if form.is_valid():
        actions.answer(remark=remark, answer=form.cleaned_data["answer"], on=viewer.on, by=viewer)
        say_saved(request)
        return redirect("remarks")
    name = called([remark], viewer)[remark.pk]
    context = {"form": form, "remark": remark, "name": name, "back": reverse("remarks")}
    return render(request, "directory/remark_answer.html", context)
