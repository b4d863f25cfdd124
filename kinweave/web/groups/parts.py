"""What members bring, and what they are offered to do: taken, declined, passed on. Criterion: 004-P15."""

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.plans.actions import group_parts as actions
from kinweave.plans.models import MemberCard, Part
from kinweave.web.deciding.mending import mended
from kinweave.web.fields import Line, one_of
from kinweave.web.forms import posted
from kinweave.web.groups.belonging import group_of, member_or_404
from kinweave.web.groups.finding import members, run_or_404, run_row_or_404
from kinweave.web.groups.my_hopes import asks_me
from kinweave.web.middleware import shows
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.networks.forms import line
from kinweave.web.networks.network import asking
from kinweave.web.offering import offer
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


class MyCardForm(django_forms.Form):
    """What I bring, what helps me, who reads it."""

    brings = line(gettext_lazy("What do you bring?"), gettext_lazy("Write what you bring"), 300)
    helps = Line(longest=300, required=False, label=gettext_lazy("What helps you?"))
    ring = one_of(MemberCard.Ring.choices, gettext_lazy("Choose one"), label=gettext_lazy("Who may read it?"))


class PartForm(django_forms.Form):
    """Something to do, offered to a member."""

    words = line(gettext_lazy("What is there to do?"), gettext_lazy("Write what there is to do"), 200)
    member = one_of([], gettext_lazy("Choose a member"), label=gettext_lazy("Whom do you offer it?"))

    def __init__(self, *args: Any, there: list[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.there = {str(one.pk): one for one in there if not one.is_facilitator}
        offer(self, "member", [(key, one.name) for key, one in self.there.items()])

    def clean_member(self) -> Member:
        """The member."""
        return self.there[self.cleaned_data["member"]]


class MyPartForm(django_forms.Form):
    """Do I want to do it?"""

    takes = one_of(
        [("yes", gettext_lazy("Yes, I do it")), ("no", gettext_lazy("Not now"))], gettext_lazy("Choose one"),
        label=gettext_lazy("Do you want to do it?"),
    )  # fmt: skip


def parts_of(circle_id: UUID) -> str:
    """Where the parts in a group are."""
    return reverse("group_parts", args=[circle_id])


@require_http_methods(["GET"])
@screen("groups")
def group_parts(request: Request, group_id: UUID) -> HttpResponse:
    """What members bring and what helps them, and who does what."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    rows = Part.objects.visible_to(viewer).of(circle).select_related("member__party").latest_first()
    parts = list(rows.exclude(state=Part.State.PASSED_ON)[:40])
    cards = MemberCard.objects.visible_to(viewer).of(circle).standing(viewer.on)
    shows(request, {one.member.party for one in (*parts, *cards)})
    context = {
        "circle": circle,
        "cards": cards,
        "parts": parts,
        "saved": what_was_saved(request),
    }
    return render(request, "groups/parts.html", context)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_part_new(request: Request, group_id: UUID) -> HttpResponse:
    """Offer a member something to do."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    form = PartForm(posted(request), there=members(circle, viewer))
    return offers(request, form, circle.pk, _("Offer something to do"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_part_pass(request: Request, part_id: UUID) -> HttpResponse:
    """Pass on what a member does to another: they take turns."""
    part, circle = run_row_or_404(request, Part.objects, part_id)
    form = PartForm(posted(request), there=members(circle, request.viewer), initial={"words": part.words})
    return offers(request, form, circle.pk, _("Pass it on"), passed_on=part)


def offers(
    request: Request, form: PartForm, circle_id: UUID, title: str, passed_on: Part | None = None
) -> HttpResponse:
    """Ask what is offered to whom, and offer it."""
    viewer = request.viewer
    if form.is_valid():
        with mended(form):
            said = {"passed_on": passed_on, "version": version_read(request), **form.cleaned_data}
            actions.offer_part(on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect(parts_of(circle_id))
    lede = _("They answer on their own page, or tell you. They can say: not now. Nobody needs a reason.")
    return asking(request, form, title, parts_of(circle_id), lede, row=passed_on)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_card_new(request: Request, member_id: UUID) -> HttpResponse:
    """Write down what a member says they bring, in their words."""
    member, circle = run_row_or_404(request, Member.objects, member_id)
    viewer = request.viewer
    form = MyCardForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.say_what_i_bring(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(parts_of(circle.pk))
    lede = _("In the words of %(name)s, and for whom they choose.") % {"name": member.name}
    return asking(request, form, _("What do they bring?"), parts_of(circle.pk), lede)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_card(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I say what I bring, what helps me, and who reads it."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    last = MemberCard.objects.visible_to(viewer).filter(member=member).oldest_first().last()
    names = ("brings", "helps", "ring")
    form = MyCardForm(posted(request), initial={name: getattr(last, name) for name in names} if last else None)
    if form.is_valid():
        with mended(form):
            actions.say_what_i_bring(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    return asks_me(request, person, form, member, _("What I bring"), _("You choose who reads it."))


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_part(request: Request, person_id: UUID, part_id: UUID) -> HttpResponse:
    """Do I want to do what I was offered?"""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rows = Part.objects.visible_to(viewer).filter(member__party=person).select_related("member__circle")
    part = get_object_or_404(rows, pk=part_id)
    member = member_or_404(request, person, part.circle_id)
    form = MyPartForm(posted(request))
    if form.is_valid():
        with mended(form):
            takes = form.cleaned_data["takes"] == "yes"
            actions.answer_part(part=part, takes=takes, version=part.version, by=viewer)
            say_saved(request)
            return redirect(group_of(member))
    return asks_me(request, person, form, member, part.words, _("You need no reason."))
