"""When somebody misses sessions: agreed beforehand by the member, and somebody gets in touch. Criterion: 004-P23."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.foundation import Viewer
from kinweave.plans.actions import group_reviews as actions
from kinweave.plans.models import GroupReview, IfMissing, ProcessWord
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import review_forms as forms
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.groups.finding import address, run_row_or_404
from kinweave.web.groups.my_hopes import asks_me
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


def agreed_for(member: Member, viewer: Viewer) -> IfMissing | None:
    """What a member agreed beforehand."""
    agreed: IfMissing | None = IfMissing.objects.visible_to(viewer).filter(member=member).standing().first()
    return agreed


def before(member: Member, viewer: Viewer) -> dict[str, Any]:
    """The same, as a form begins with it."""
    agreed = agreed_for(member, viewer)
    return {name: getattr(agreed, name) for name in ("after", "who", "how")} if agreed else {}


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_if_missing(request: Request, member_id: UUID) -> HttpResponse:
    """Agree with a member what happens when they miss sessions without a word."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer = request.viewer
    form = forms.IfMissingForm(posted(request), initial=before(member, viewer))
    if form.is_valid():
        with mended(form):
            actions.agree_missing(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(address(circle))
    lede = _("Ask %(name)s: if you miss sessions without a word, shall somebody get in touch?") % {"name": member.name}
    return asking(request, form, _("If somebody is missing"), address(circle), lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_in_touch(request: Request, member_id: UUID) -> HttpResponse:
    """Somebody got in touch with a member who was missing."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer = request.viewer
    form = forms.InTouchForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.get_in_touch(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(address(circle))
    agreed = agreed_for(member, viewer)
    lede = (
        _("%(name)s agreed: %(who)s, %(how)s") % {"name": member.name, "who": agreed.who, "how": agreed.how}
        if agreed
        else ""
    )
    title = _("How is %(name)s?") % {"name": member.name}
    return asking(request, form, title, address(circle), lede)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_if_missing(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I agree what happens when I do not come."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    form = forms.IfMissingForm(posted(request), initial=before(member, viewer))
    if form.is_valid():
        with mended(form):
            actions.agree_missing(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    lede = _("You choose who gets in touch with you.")
    return asks_me(request, person, form, member, _("If I do not come"), lede)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_process(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I say what helped anyone grow, while the group looks back."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    review = get_object_or_404(GroupReview.objects.visible_to(viewer).of(member.circle).open())
    form = forms.ProcessForm(posted(request))
    if form.is_valid():
        with mended(form):
            side = ProcessWord.Side.MEMBER
            actions.say_of_process(review=review, side=side, member=member, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    lede = _("Whoever leads the group reads this with your name. The others do not.")
    return asks_me(request, person, form, member, _("What helps us grow?"), lede)
