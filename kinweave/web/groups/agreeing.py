"""What a group agrees and says about itself, as whoever runs it writes it down. Criteria: 004-P3, P11 to P14."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.agreements.actions import group_rules as actions
from kinweave.agreements.models import GroupRule, GroupWord, RuleVoice
from kinweave.circles.models import Circle, PlanLine
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.groups import forms, words
from kinweave.web.groups.answering import times_for
from kinweave.web.groups.finding import address, members, own_member, own_member_or_404, rule_or_404, run_or_404
from kinweave.web.networks.network import asking
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def rules_of(circle: Circle) -> str:
    """Where the rules of a group are."""
    return reverse("group_rules", args=[circle.pk])


@require_http_methods(["GET"])
@screen("groups")
def group_rules(request: Request, group_id: UUID) -> HttpResponse:
    """The rules of a group, what it talks about, earlier versions, and its words about itself."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    rows = GroupRule.objects.visible_to(viewer).of(circle)
    said = GroupWord.objects.visible_to(viewer).of(circle).latest_first()
    lines = PlanLine.objects.visible_to(viewer).of(circle)
    context = {
        "circle": circle,
        "me": own_member(circle.pk, viewer),
        "rules": rows.ground().in_force(),
        "open_rules": rows.open(),
        "versions": versions(list(rows.settled())),
        "practice": lines.filter(kind=PlanLine.Kind.PRACTICE, shapes=True, rules=None).oldest_first(),
        "duties": [one for one in lines.filter(kind=PlanLine.Kind.DUTY).standing() if one.plain],
        "times": times_for(circle, viewer),
        "said": said.shared(),
        "thoughts": said.filter(about__in=GroupWord.OWN_THOUGHTS),
        "saved": what_was_saved(request),
    }
    return render(request, "groups/rules.html", context)


def versions(settled: list[GroupRule]) -> list[tuple[int, GroupRule]]:
    """Each change that was agreed with the number of the version it made, the latest first."""
    return list(enumerate(settled, start=1))[::-1]


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_rule_new(request: Request, group_id: UUID) -> HttpResponse:
    """Propose a rule, as somebody in the group who runs it."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    return proposing(request, circle, own_member_or_404(circle.pk, viewer), rules_of(circle))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_rule_from(request: Request, group_id: UUID, plan_line_id: UUID) -> HttpResponse:
    """Propose a rule that comes from a practice note."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    lines = PlanLine.objects.visible_to(viewer).of(circle).filter(pk=plan_line_id, kind=PlanLine.Kind.PRACTICE)
    line = lines.first()
    if line is None:
        raise Http404
    return proposing(request, circle, own_member_or_404(circle.pk, viewer), rules_of(circle), from_line=line)


def proposing(request: Request, circle: Circle, member: Any, back: str, **more: Any) -> HttpResponse:
    """Ask for a rule, and propose it."""
    line = more.get("from_line")
    form = forms.RuleForm(posted(request), initial={"because": line.says[:300]} if line else None)
    if form.is_valid():
        with mended(form):
            actions.propose_rule(member=member, by=request.viewer, **form.cleaned_data, **more)
            say_saved(request)
            return redirect(back)
    lede = _("It becomes a rule when the group agrees it. Everybody in the group can propose one.")
    return asking(request, form, _("Propose a rule"), back, lede, button=_("Propose it"))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_rule(request: Request, group_rule_id: UUID) -> HttpResponse:
    """A change that the group talks about: what each member said aloud."""
    rule, circle = rule_or_404(request, group_rule_id)
    viewer = request.viewer
    there = [one for one in members(circle, viewer) if not one.is_facilitator]
    said = RuleVoice.objects.visible_to(viewer).filter(rule=rule).with_who().latest_each()
    form = forms.VoicesForm(posted(request), members=there, said=said)
    if form.is_valid():
        with mended(form):
            for one, answer in form.said_anew():
                actions.say_to_rule(rule=rule, member=one, said=answer, by=viewer)
            say_saved(request)
            return redirect(reverse("group_rule", args=[rule.pk]))
    context = {"circle": circle, "rule": rule, "form": form, "back": rules_of(circle), "saved": what_was_saved(request)}
    return render(request, "groups/rule.html", context | actions.tally(there, said))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_rule_settle(request: Request, group_rule_id: UUID) -> HttpResponse:
    """The group settles a change."""
    rule, circle = rule_or_404(request, group_rule_id)
    viewer, back = request.viewer, reverse("group_rule", args=[rule.pk])
    there = {str(one.pk): one for one in members(circle, viewer) if not one.is_facilitator}
    form = forms.SettleForm(posted(request), members=list(there.values()))
    if form.is_valid():
        with mended(form):
            said = form.cleaned_data
            facts = {"words": said["words"], "held_by": there.get(said["held_by"]), "look_on": said["look_on"]}
            actions.settle_rule(rule=rule, is_agreed=said["is_agreed"] == "yes", on=viewer.on, by=viewer, **facts)
            say_saved(request)
            return redirect(rules_of(circle))
    lede = _("More than half of the members have to say yes, and nobody no. Whoever runs the group is not counted.")
    return asking(request, form, _("What did the group decide?"), back, lede)


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_word_new(request: Request, group_id: UUID, word_about: str) -> HttpResponse:
    """Keep what the group said about itself, or one's own thoughts."""
    circle, viewer = run_or_404(request, group_id), request.viewer
    if word_about not in forms.WORD_FORMS:
        raise Http404
    title, lede = words.NEW_WORD[word_about]
    form = forms.WORD_FORMS[word_about](posted(request))
    if form.is_valid():
        with mended(form):
            actions.keep_word(circle=circle, about=word_about, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(rules_of(circle))
    return asking(request, form, str(title), rules_of(circle), str(lede))


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_looked(request: Request, group_rule_id: UUID) -> HttpResponse:
    """Look again at something that the group agreed: what did it do?"""
    rule, circle = rule_or_404(request, group_rule_id)
    viewer = request.viewer
    form = forms.WordForm(posted(request))
    if form.is_valid():
        with mended(form):
            facts: dict[str, Any] = {"about": GroupWord.About.LOOKED, "question": rule.words[:200], "rule": rule}
            actions.keep_word(circle=circle, on=viewer.on, by=viewer, **facts, **form.cleaned_data)
            say_saved(request)
            return redirect(rules_of(circle))
    lede = _("You agreed: %(rule)s") % {"rule": rule.words}
    return asking(request, form, _("What did it change?"), rules_of(circle), lede)


@require_http_methods(["GET"])
@screen("groups")
def group_cards(request: Request, group_id: UUID) -> HttpResponse:
    """Cards to talk about: how groups change, what people do in them, when somebody new comes."""
    circle = run_or_404(request, group_id)
    return render(request, "groups/cards.html", {"circle": circle, "cards": words.CARDS, "back": address(circle)})
