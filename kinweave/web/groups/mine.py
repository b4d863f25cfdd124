"""My groups, on a person's own page: when we meet, what we agreed, who is in it, what we have to do. 004-P11, P13."""

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions import group_rules as agreeing
from kinweave.agreements.models import GroupRule, GroupWord, RuleVoice
from kinweave.circles.across import outside_of
from kinweave.circles.actions import groups as actions
from kinweave.circles.meeting import is_kept_out
from kinweave.circles.models import Member, PlanLine
from kinweave.events.models import Session
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.models import AgreedPlan, GroupReview, MemberCard, Part, SharedAim
from kinweave.web.concerns.telling import asks_whom, place_of
from kinweave.web.deciding.mending import mended
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.forms import posted
from kinweave.web.groups.answering import times_for
from kinweave.web.groups.belonging import group_of, member_or_404, of_mine
from kinweave.web.groups.care import agreed_for
from kinweave.web.groups.check_in import answered_for_me, mine_to_answer
from kinweave.web.groups.goodbyes import goodbye_for
from kinweave.web.groups.my_hopes import my_hopes
from kinweave.web.groups.my_leaving import leaving_mine
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


class MyRuleForm(django_forms.Form):
    """What somebody in the group wants it to agree."""

    words = Words(
        longest=400,
        label=gettext_lazy("What should we agree?"),
        error_messages={"required": gettext_lazy("Write what we should agree")},
    )


class MyRewordForm(django_forms.Form):
    """Another wording, or none."""

    words = Words(
        longest=400,
        required=False,
        label=gettext_lazy("How should it be?"),
        help_text=gettext_lazy("Leave it empty if it should go."),
    )


class MyVoiceForm(django_forms.Form):
    """Yes or no to a change."""

    said = one_of(
        RuleVoice.Said.choices, gettext_lazy("Choose one"), label=gettext_lazy("Are you fine with it?")
    )  # fmt: skip
    words = Line(longest=300, required=False, label=gettext_lazy("Do you want to say more?"))


class MyWhyForm(django_forms.Form):
    """Why somebody leaves, if they want to say it."""

    because = Line(longest=200, required=False, label=gettext_lazy("Do you want to say why?"))


@require_http_methods(["GET"])
@screen("mine")
def mine_groups(request: Request, person_id: UUID) -> HttpResponse:
    """The groups I am in, and those that ask me."""
    person, on = own_page_or_404(request, person_id), request.viewer.on
    rows = of_mine(request, person)
    facts = {"belong": rows.there(on), "asked": rows.asked(on), "saved": what_was_saved(request)}
    return shown(request, "groups/mine_groups.html", person, **facts)


@require_http_methods(["GET"])
@screen("mine")
def mine_group(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """One of my groups."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = member_or_404(request, person, group_id)
    rules = GroupRule.objects.visible_to(viewer).of(member.circle)
    facts = {
        "member": member,
        "circle": member.circle,
        **sessions_of(member, viewer),
        "rules": rules.ground().in_force(),
        "aims": rules.aims().in_force(),
        "open_rules": open_rules(rules.open(), member, viewer),
        "check_ins": mine_to_answer(member, viewer),
        "answered_for_me": answered_for_me(member, viewer),
        "hopes": my_hopes(member, viewer),
        "shared": SharedAim.objects.visible_to(viewer).of(member.circle).standing(viewer.on),
        **what_we_bring(member, viewer),
        "missing": agreed_for(member, viewer),
        **looking_back(member, viewer),
        "leaving": leaving_mine(member, viewer),
        **goodbye_for(member, viewer),
        "names": Member.objects.visible_to(viewer).of(member.circle).there(viewer.on),
        "duties": PlanLine.objects.visible_to(viewer).of(member.circle).filter(kind="duty").exclude(plain=""),
        "said": GroupWord.objects.visible_to(viewer).of(member.circle).shared().latest_first()[:6],
        "outside": outside_of(member.circle, viewer),
        "times": times_for(member.circle, viewer),
        "saved": what_was_saved(request),
    }
    return shown(request, "groups/mine_group.html", person, **facts)


def sessions_of(member: Member, viewer: Viewer) -> dict[str, Any]:
    """When we meet; nothing of it while a restriction keeps me from it, or will on that day."""
    rows = list(Session.objects.visible_to(viewer).of(member.circle).arranged(viewer.on)[:3])
    kept_out = {day: is_kept_out(member.party, member.circle, day) for day in {viewer.on, *(one.day for one in rows)}}
    shown = [] if kept_out[viewer.on] else [one for one in rows if not kept_out[one.day]]
    agreed = AgreedPlan.objects.visible_to(viewer).filter(session__in=shown).latest_each()
    for one in shown:
        one.plan = agreed.get(one.pk)
    return {"sessions": shown, "is_stopped": shown != rows}


def what_we_bring(member: Member, viewer: Viewer) -> dict[str, Any]:
    """What I bring, what others let the group read, and what I was offered to do."""
    cards = MemberCard.objects.visible_to(viewer).of(member.circle).standing(viewer.on)
    offered = (Part.State.OFFERED, Part.State.TAKEN)
    return {
        "card": next((one for one in cards if one.member_id == member.pk), None),
        "cards": [one for one in cards if one.member_id != member.pk],
        "parts": Part.objects.visible_to(viewer).filter(member=member, state__in=offered).latest_first(),
    }


def looking_back(member: Member, viewer: Viewer) -> dict[str, Any]:
    """The review that is open, and what the last one decided."""
    rows = GroupReview.objects.visible_to(viewer).of(member.circle).latest_first()
    return {"review": rows.open().first(), "decided": rows.exclude(closed_on=None).first()}


def open_rules(rules: Any, member: Member, viewer: Viewer) -> list[tuple[GroupRule, RuleVoice | None]]:
    """What the group talks about, each with what I said."""
    mine = RuleVoice.objects.visible_to(viewer).filter(member=member).with_who().oldest_first()
    said = {one.rule_id: one for one in mine}
    return [(one, said.get(one.pk)) for one in rules]


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_join(request: Request, person_id: UUID, asked_group_id: UUID) -> HttpResponse:
    """Do I want to join?"""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = get_object_or_404(of_mine(request, person).asked(viewer.on), circle=asked_group_id)
    form = django_forms.Form(posted(request))
    if form.is_valid():
        with mended(form):
            actions.join_group(member=member, on=viewer.on, by=viewer)
            return redirect(group_of(member))
    title = _("Do you want to join %(name)s?") % {"name": member.circle.name}
    facts = {"title": title, "save": _("Yes, I join"), "undo": reverse("mine_groups", args=[person.pk])}
    no = reverse("mine_group_leave", args=[person.pk, member.circle_id])
    lede = _("The others will read this name: %(name)s.") % {"name": member.name}
    return shown(request, "groups/mine_form.html", person, form=form, no=no, lede=lede, **facts)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_leave(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I leave, or do not join."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    member = get_object_or_404(of_mine(request, person), circle=group_id)
    form = MyWhyForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.leave_group(member=member, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(reverse("mine_groups", args=[person.pk]))
    back = reverse("mine_groups", args=[person.pk])
    facts = {"title": _("I do not want to be in this group"), "save": _("Yes, I leave"), "undo": back}
    return shown(request, "groups/mine_form.html", person, form=form, lede=_("You need no reason."), **facts)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_not_good(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """This is not good for me: press a name, and they know (004-P23)."""
    person = own_page_or_404(request, person_id)
    member = member_or_404(request, person, group_id)
    return asks_whom(request, [place_of(request, person)], circle=member.circle)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_rule_new(request: Request, person_id: UUID, group_id: UUID) -> HttpResponse:
    """I propose something to agree."""
    person = own_page_or_404(request, person_id)
    member = member_or_404(request, person, group_id)
    form = MyRuleForm(posted(request))
    facts = {"title": _("What should we agree?"), "kind": GroupRule.Kind.GROUND}
    return proposes(request, person, member, form, **facts)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_rule_change(request: Request, person_id: UUID, agreed_rule_id: UUID) -> HttpResponse:
    """I propose to change something that we agreed."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rule = get_object_or_404(GroupRule.objects.visible_to(viewer).settled(), pk=agreed_rule_id)
    member = member_or_404(request, person, rule.circle_id)
    form = MyRewordForm(posted(request), initial={"words": rule.words})
    return proposes(request, person, member, form, title=_("Change what we agreed"), kind=rule.kind, replaces=rule)


def proposes(
    request: Request, person: Party, member: Member, form: django_forms.Form, title: str, **facts: Any
) -> HttpResponse:
    """Somebody in the group proposes a change."""
    if form.is_valid():
        with mended(form):
            agreeing.propose_rule(member=member, by=request.viewer, **form.cleaned_data, **facts)
            say_saved(request)
            return redirect(group_of(member))
    lede = _("The group talks about it. Then it decides.")
    more = {"title": title, "save": _("Tell the group"), "undo": group_of(member), "lede": lede}
    return shown(request, "groups/mine_form.html", person, form=form, **more)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_group_rule(request: Request, person_id: UUID, group_rule_id: UUID) -> HttpResponse:
    """I say yes or no to a change."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    rule = get_object_or_404(GroupRule.objects.visible_to(viewer).open(), pk=group_rule_id)
    member = member_or_404(request, person, rule.circle_id)
    form = MyVoiceForm(posted(request))
    if form.is_valid():
        with mended(form):
            agreeing.say_to_rule(rule=rule, member=member, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(group_of(member))
    title = rule.words or _("Should this go? %(rule)s") % {"rule": rule.replaces}
    more = {"title": title, "save": _("Say it"), "undo": group_of(member)}
    lede = _("The other members do not read what you say here. Whoever leads the group does.")
    return shown(request, "groups/mine_form.html", person, form=form, lede=lede, **more)
