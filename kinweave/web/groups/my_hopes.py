"""What I hope for in my group: I write it, I say how it is, I choose what the group reads. 004-P17 to P20, P22."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions.group_rules import propose_rule
from kinweave.circles.models import Member
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.actions import group_hopes as actions
from kinweave.plans.models import GroupHope, HopeRating, SharedAim
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import hope_forms as forms
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.groups.tried import tried_by_me
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.plans.outcome_forms import in_words
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


def my_hopes(member: Member, viewer: Viewer) -> list[dict[str, Any]]:
    """What I hope for, how I said it is, what the group reads of it, and what I want to try in sessions."""
    rows = GroupHope.objects.visible_to(viewer).filter(member=member).oldest_first()
    ratings = HopeRating.objects.visible_to(viewer).filter(hope__member=member, who=HopeRating.Who.MEMBER)
    said = list(ratings.with_who_wrote().oldest_first())
    own = {one.hope_id: one for one in said if not one.is_written_down}
    wrote = {one.hope_id: one for one in said if one.is_written_down}
    shared = {one.hope_id: one.words for one in my_shared(member, viewer)}
    tried = tried_by_me(member, viewer)
    return [
        one_of_mine(one, own.get(one.pk), wrote.get(one.pk))
        | {"shared": shared.get(one.pk, ""), "tried": tried[one.pk]}
        for one in rows
    ]


def my_shared(member: Member, viewer: Viewer) -> list[SharedAim]:
    """What I share with the group."""
    shared: list[SharedAim] = SharedAim.objects.visible_to(viewer).filter(member=member).standing(viewer.on)
    return shared


def one_of_mine(hope: GroupHope, own: HopeRating | None, wrote: HopeRating | None) -> dict[str, Any]:
    """One of my hopes, as it stands on my page: what I said; and what somebody wrote down later as what I said."""
    later = wrote if wrote and (own is None or wrote.number > own.number) else None
    return {
        "hope": hope,
        "now": in_words(hope, own.level) if own else "",
        "wrote": in_words(hope, later.level) if later else "",
        "who": later.recorded_by.called if later and later.recorded_by else _("Somebody"),
    }


def hope_or_404(request: Request, person: Party, group_hope_id: UUID) -> GroupHope:
    """One of my own hopes, in a group that I have joined."""
    rows = GroupHope.objects.visible_to(request.viewer).filter(member__party=person).select_related("member")
    hope: GroupHope = get_object_or_404(rows, pk=group_hope_id)
    member_or_404(request, person, hope.circle_id)
    return hope


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_hope_new(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I write what I hope for."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    form = forms.MyHopeForm(posted(request), on=viewer.on)
    if form.is_valid():
        with mended(form):
            actions.hope_in_group(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    lede = _("You read this. Whoever leads the group reads it too. The others do not.")
    return asks_me(request, person, form, member, _("What do you hope for?"), lede)


def asks_me(request: Request, person: Party, form: Any, member: Member, title: str, lede: str) -> HttpResponse:
    """One question on my own page about my group."""
    facts = {"title": title, "save": _("Save"), "undo": group_of(member), "lede": lede}
    return shown(request, "groups/mine_form.html", person, form=form, **facts)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_hope(request: Request, person_id: UUID, group_hope_id: UUID) -> HttpResponse:
    """I say how it is now with something that I hope for."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    hope = hope_or_404(request, person, group_hope_id)
    form = forms.MyHopeRatingForm(posted(request), hope=hope)
    if form.is_valid():
        with mended(form):
            said = {"on": viewer.on, "by": viewer, **form.cleaned_data}
            actions.rate_hope(hope=hope, who=HopeRating.Who.MEMBER, **said)
            say_saved(request)
            return redirect(group_of(hope.member))
    return asks_me(request, person, form, hope.member, hope.words, _("You say how it is. Nobody changes what you say."))


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_hope_share(request: Request, person_id: UUID, group_hope_id: UUID) -> HttpResponse:
    """I choose what the group reads of something that I hope for."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    hope = hope_or_404(request, person, group_hope_id)
    now = [one.words for one in my_shared(hope.member, viewer) if one.hope_id == hope.pk]
    form = forms.ShareForm(posted(request), initial={"words": now[0] if now else ""})
    if form.is_valid():
        with mended(form):
            actions.share_aim(hope=hope, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(hope.member))
    lede = _("The others read these words with your name. You can take them back.")
    return asks_me(request, person, form, hope.member, hope.words, lede)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_aim_new(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I propose what we want together."""
    person = own_page_or_404(request, person_id)
    member = member_or_404(request, person, group_id)
    form = forms.MyAimForm(posted(request))
    if form.is_valid():
        with mended(form):
            propose_rule(member=member, by=request.viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    lede = _("The group talks about it. Then it decides.")
    return asks_me(request, person, form, member, _("What should we want together?"), lede)
