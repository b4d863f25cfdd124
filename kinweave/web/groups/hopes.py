"""What members hope for in a group, as whoever runs it reads and writes it. Criteria: 004-P17 to P20, P22."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions.group_rules import propose_rule
from kinweave.agreements.models import GroupRule
from kinweave.circles.models import Circle, Member
from kinweave.foundation import Viewer
from kinweave.plans.actions import group_hopes as actions
from kinweave.plans.models import AgreedPlan, GroupHope, HopeFit, HopeRating, SharedAim
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import hope_forms as forms
from kinweave.web.groups.finding import (
    members,
    own_member,
    own_member_or_404,
    run_or_404,
    run_row_or_404,
    session_or_404,
)
from kinweave.web.groups.tried import tried_for
from kinweave.web.middleware import shows
from kinweave.web.networks.network import asking
from kinweave.web.plans.outcome_forms import in_words, levels
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

LOOKS = {HopeFit.Can.CAN: "yes", HopeFit.Can.PARTLY: "step", HopeFit.Can.ELSEWHERE: "line"}
MEMBER, WORKER = HopeRating.Who.MEMBER, HopeRating.Who.WORKER


def hopes_of(circle_id: UUID) -> str:
    """Where the hopes of a group are."""
    return reverse("group_hopes", args=[circle_id])


@require_http_methods(["GET"])
@screen("groups")
def group_hopes(request: Request, group_id: UUID) -> HttpResponse:
    """The aims of the group, what each member hopes for, and how they go together, with gaps."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    rules = GroupRule.objects.visible_to(viewer).of(circle).aims()
    aims, fits = rules.in_force(), HopeFit.objects.visible_to(viewer).of(circle).latest_each()
    hopes = list(hopes_there(circle, viewer))
    rows = [line_of(one, fits.get(one.pk)) for one in hopes]
    shows(request, {one.member.party for one in hopes})
    context = {
        "circle": circle,
        "me": own_member(circle.pk, viewer),
        "aims": aims,
        "open_aims": rules.open(),
        "matrix": matrix(aims, rows),
        "left_over": left_over(rows),
        "people": by_member(circle, viewer, rows),
        "shared": SharedAim.objects.visible_to(viewer).of(circle).standing(viewer.on),
        "saved": what_was_saved(request),
    }
    return render(request, "groups/hopes.html", context)


def hopes_there(circle: Circle, viewer: Viewer) -> Iterable[GroupHope]:
    """The hopes of members who have not left."""
    rows = GroupHope.objects.visible_to(viewer).of(circle).of_those_there(viewer.on)
    return rows.select_related("member__party").oldest_first()


def line_of(hope: GroupHope, fit: HopeFit | None) -> dict[str, Any]:
    """A hope as a line: whether this group can."""
    said = {"can": fit.get_can_display(), "look": LOOKS[HopeFit.Can(fit.can)]} if fit else {}
    return {"hope": hope, "fit": fit, **said}


def matrix(aims: Iterable[GroupRule], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each aim of the group with how many hopes go with it: numbers and shapes, nobody's name. A gap has none."""
    counted = Counter((one["fit"].aim_id, one["fit"].can) for one in rows if one["fit"])
    lines = []
    for aim in aims:
        can, partly = counted[aim.pk, HopeFit.Can.CAN], counted[aim.pk, HopeFit.Can.PARTLY]
        lines.append({"aim": aim, "can": can, "partly": partly, "is_gap": not can + partly})
    return lines


def left_over(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Hopes that go with no aim of the group; those that somewhere else can help with; those nobody looked at."""
    fits = [one["fit"] for one in rows]
    return {
        "no_aim": sum(bool(one and one.can != HopeFit.Can.ELSEWHERE and one.aim_id is None) for one in fits),
        "elsewhere": sum(bool(one and one.can == HopeFit.Can.ELSEWHERE) for one in fits),
        "not_looked": fits.count(None),
    }


def by_member(circle: Circle, viewer: Viewer, rows: list[dict[str, Any]]) -> list[tuple[Member, list[dict[str, Any]]]]:
    """Each member with what they hope for; who has not said anything stands there too."""
    there = [one for one in members(circle, viewer) if not one.is_facilitator]
    return [(member, [one for one in rows if one["hope"].member_id == member.pk]) for member in there]


def hope_or_404(request: Request, group_hope_id: UUID) -> tuple[GroupHope, Circle]:
    """A hope in a group that who looks runs."""
    found: tuple[GroupHope, Circle] = run_row_or_404(request, GroupHope.objects, group_hope_id)
    shows(request, [found[0].member.party])
    return found


@require_http_methods(["GET"])
@screen("groups")
def group_hope(request: Request, group_hope_id: UUID) -> HttpResponse:
    """One hope: its levels, whether this group can, what the member and the worker say, one beside the other."""
    hope, circle = hope_or_404(request, group_hope_id)
    viewer = request.viewer
    said = HopeRating.objects.visible_to(viewer).filter(hope=hope)
    shared = SharedAim.objects.visible_to(viewer).filter(hope=hope).oldest_first().last()
    context = {
        "circle": circle,
        "hope": hope,
        "levels": levels(hope),
        "fits": HopeFit.objects.visible_to(viewer).filter(hope=hope).select_related("aim").latest_first(),
        "now": side_by_side(hope, said.latest_by_each()),
        "began": in_words(hope, hope.baseline),
        "before": [(one, in_words(hope, one.level)) for one in said.with_who_wrote().latest_first()],
        "shared": shared.words if shared else "",
        "tried": tried_for(hope, viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "groups/hope.html", context)


def side_by_side(hope: GroupHope, said: Mapping[tuple[Any, str], HopeRating]) -> list[dict[str, Any]]:
    """The latest of the member and of the worker, one beside the other."""
    ratings = [(who, said.get((hope.pk, who))) for who in HopeRating.Who]
    return [
        {"who": who.label, "rating": one, "means": in_words(hope, one.level) if one else ""} for who, one in ratings
    ]


def hope_page(hope: GroupHope) -> str:
    """Where a hope is."""
    return reverse("group_hope", args=[hope.pk])


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_hope_new(request: Request, member_id: UUID) -> HttpResponse:
    """A member says what they hope for, and whoever runs the group writes it with them."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer, back = request.viewer, hopes_of(circle.pk)
    form = forms.HopeForm(posted(request), on=viewer.on)
    if form.is_valid():
        with mended(form):
            hope = actions.hope_in_group(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hope_page(hope))
    lede = _("Write it together with %(name)s. They can also write it on their own page.") % {"name": member.name}
    return asking(request, form, _("What do they hope for here?"), back, lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_hope_fit(request: Request, group_hope_id: UUID) -> HttpResponse:
    """Say honestly whether this group can help."""
    hope, circle = hope_or_404(request, group_hope_id)
    viewer = request.viewer
    form = forms.FitForm(posted(request), aims=GroupRule.objects.visible_to(viewer).of(circle).aims().in_force())
    if form.is_valid():
        with mended(form):
            actions.say_fit(hope=hope, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hope_page(hope))
    lede = _("If somewhere else can help better, say so, and who goes with them.")
    return asking(request, form, _("Can this group help with it?"), hope_page(hope), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_hope_rate(request: Request, group_hope_id: UUID) -> HttpResponse:
    """Say how far a hope has come, as one sees it, or as the member said aloud."""
    hope, _circle = hope_or_404(request, group_hope_id)
    viewer = request.viewer
    form = forms.HopeRatingForm(posted(request), hope=hope)
    if form.is_valid():
        with mended(form):
            actions.rate_hope(hope=hope, said_aloud=True, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hope_page(hope))
    lede = _("What the member says and what you say stand side by side. Nothing that was said is written over.")
    return asking(request, form, _("How far has it come?"), hope_page(hope), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_hope_share(request: Request, group_hope_id: UUID) -> HttpResponse:
    """A member who does not sign in wishes the group to know of it."""
    hope, _circle = hope_or_404(request, group_hope_id)
    viewer = request.viewer
    form = forms.ShareForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.share_aim(hope=hope, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hope_page(hope))
    lede = _("Only if %(name)s wishes it, in their own words. They can take it back.") % {"name": hope.member.name}
    return asking(request, form, _("What may the group read?"), hope_page(hope), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_aim_new(request: Request, group_id: UUID) -> HttpResponse:
    """Propose an aim of the group: it is agreed like a rule."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    member, form = own_member_or_404(circle.pk, viewer), forms.AimForm(posted(request))
    if form.is_valid():
        with mended(form):
            propose_rule(member=member, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(hopes_of(circle.pk))
    lede = _("It becomes an aim when the group agrees it. Everybody in the group can propose one.")
    return asking(request, form, _("Propose an aim"), hopes_of(circle.pk), lede, button=_("Propose it"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_aloud(request: Request, session_id: UUID) -> HttpResponse:
    """Keep the plan of a session as the group agreed it aloud."""
    session, circle = session_or_404(request, session_id)
    viewer, back = request.viewer, reverse("group_session", args=[session.pk])
    form = forms.AloudForm(posted(request), initial=agreed_before(session, viewer))
    if form.is_valid():
        with mended(form):
            actions.agree_plan(session=session, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(back)
    shared = SharedAim.objects.visible_to(viewer).of(circle).standing(viewer.on)
    lede = _("Ask aloud: what is for all, what is for one, and what does not go together? The members read it.")
    return asking(request, form, _("What did you agree for this session?"), back, lede, shared=shared)


def agreed_before(session: Any, viewer: Viewer) -> dict[str, str]:
    """What was agreed for a session before."""
    last = AgreedPlan.objects.visible_to(viewer).filter(session=session).oldest_first().last()
    names = ("for_all", "for_one", "clash", "settled")
    return {name: getattr(last, name) for name in names} if last else {}
