"""Then and now of a group and of each member; what helped anyone grow, asked apart; what is decided. 004-P21, P24."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Circle
from kinweave.events.models import Attendance, CheckIn, Session
from kinweave.foundation import Viewer
from kinweave.plans.actions import group_reviews as actions
from kinweave.plans.models import GroupHope, GroupReview, HopeRating, ProcessWord
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import review_forms as forms
from kinweave.web.groups.check_in import ASKED, result_of
from kinweave.web.groups.finding import run_or_404, run_row_or_404
from kinweave.web.groups.hopes import MEMBER, WORKER, hopes_there
from kinweave.web.groups.pictures import Picture, columns, then_and_now
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.plans.outcome_forms import LEVELS, in_words
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MANY = 12  # sessions that a picture shows
THERE, SENT, AWAY = "there", "part", "away"
ATTENDED = {"came": THERE, "late": SENT, "partly": SENT, "sorry": AWAY, "absent": AWAY}


def review_of(circle_id: UUID) -> str:
    """Where the review of a group is."""
    return reverse("group_review", args=[circle_id])


@require_http_methods(["GET"])
@screen("groups")
def group_review(request: Request, group_id: UUID) -> HttpResponse:
    """Then and now, side by side: the group, and each member; and the reviews there were."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    reviews = list(GroupReview.objects.visible_to(viewer).of(circle).latest_first())
    latest = reviews[0] if reviews else None
    words = ProcessWord.objects.visible_to(viewer).filter(review=latest).select_related("member__party").oldest_first()
    hopes = list(hopes_there(circle, viewer))
    shows(request, {one.member.party for one in (*hopes, *words) if one.member})
    said = HopeRating.objects.visible_to(viewer).filter(hope__in=hopes).latest_by_each()
    context = {
        "circle": circle,
        **attendance(circle, viewer),
        **check_ins(circle, viewer),
        "people": [side_by_side(one, said) for one in hopes],
        "levels": levels_then_and_now(hopes, said),
        "review": latest,
        "is_open": latest is not None and latest.closed_on is None,
        "by_members": [one for one in words if one.side != ProcessWord.Side.LEADER],
        "by_leader": [one for one in words if one.side == ProcessWord.Side.LEADER],
        "before": reviews[1:],
        "saved": what_was_saved(request),
    }
    return render(request, "groups/review.html", context)


def attendance(circle: Circle, viewer: Viewer) -> dict[str, Any]:
    """How many came to each session, late or for a part, or did not: the picture, and the table beside it."""
    held = list(Session.objects.visible_to(viewer).of(circle).held()[:MANY])[::-1]
    came = Attendance.objects.visible_to(viewer).filter(session__in=held).values_list("session", "how")
    counts = {one.pk: {THERE: 0, SENT: 0, AWAY: 0} for one in held}
    for session, how in came:
        counts[session][ATTENDED[how]] += 1
    rows = [(one.day, counts[one.pk]) for one in held]
    drawn = columns([(short(day), [(THERE, many[THERE]), (SENT, many[SENT])]) for day, many in rows])
    return {"attended": rows, "attendance": drawn if rows else None}


def short(day: Any) -> str:
    """A day as it stands under a column."""
    return date_format(day, "j M")


def check_ins(circle: Circle, viewer: Viewer) -> dict[str, Any]:
    """What came of each round: each question over time, with how many answered. Nothing is added up over rounds."""
    rows = CheckIn.objects.visible_to(viewer).of(circle).with_result()[:MANY]
    results = [result_of(one) for one in rows][::-1]
    return {
        "check_ins": results,
        "spreads": [(name, spread(number, results)) for number, name in enumerate(ASKED.values())],
    }


def spread(number: int, results: Iterable[Mapping[str, Any]]) -> Picture:
    """One question over time."""
    looks = (THERE, SENT, AWAY)
    return columns([(short(one["day"]), list(zip(looks, one["rows"][number][1], strict=True))) for one in results])


def side_by_side(hope: GroupHope, said: Mapping[tuple[Any, str], HopeRating]) -> dict[str, Any]:
    """A hope then, and now as the member and as the worker see it."""
    now = {who: said.get((hope.pk, who)) for who in (MEMBER, WORKER)}
    means = {who: in_words(hope, one.level) if one else "" for who, one in now.items()}
    return {"hope": hope, "then": in_words(hope, hope.baseline), "member": means[MEMBER], "worker": means[WORKER],
            "rating": now[MEMBER]}  # fmt: skip


def levels_then_and_now(hopes: list[GroupHope], said: Mapping[tuple[Any, str], HopeRating]) -> list[dict[str, Any]]:
    """How many hopes stood at each level, and stand there now, as members and as the worker say: a spread, no mean."""
    began = [one.baseline for one in hopes]
    by = {who: [one.level for (_hope, rater), one in said.items() if rater == who] for who in (MEMBER, WORKER)}
    names = {number: name for number, _key, name in LEVELS}
    rows = zip(then_and_now(began, by[MEMBER]), then_and_now(began, by[WORKER]), strict=True)
    return [{"name": names[one["level"]], **one, "worker": other["now"]} for one, other in rows]


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_review_new(request: Request, group_id: UUID) -> HttpResponse:
    """Begin to look back together."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    form = forms.SinceForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.open_review(circle=circle, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(review_of(circle.pk))
    lede = _("Members are asked on their own page and aloud, and you are asked apart.")
    return asking(request, form, _("Look back together"), review_of(circle.pk), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_process_new(request: Request, group_review_id: UUID, process_side: str) -> HttpResponse:
    """What helped anyone grow: as the members said aloud, or as one sees it who leads."""
    review, circle = run_row_or_404(request, GroupReview.objects, group_review_id)
    asked = {
        "together": (_("What helped anyone grow?"), _("What the members said together. No names.")),
        "leader": (
            _("What do you think helped anyone grow?"),
            _("As you see it. Write it before you ask the members."),
        ),
    }
    if process_side not in asked:
        raise Http404
    title, lede = asked[process_side]
    form = forms.ProcessForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.say_of_process(review=review, side=process_side, by=request.viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(review_of(circle.pk))
    return asking(request, form, title, review_of(circle.pk), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_review_close(request: Request, group_review_id: UUID) -> HttpResponse:
    """Close the review: what does the group decide?"""
    review, circle = run_row_or_404(request, GroupReview.objects, group_review_id)
    viewer = request.viewer
    form = forms.DecideForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.close_review(review=review, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(review_of(circle.pk))
    lede = _("The members read what is decided.")
    return asking(request, form, _("What does the group decide?"), review_of(circle.pk), lede)
