"""A session is written up on one screen: one tap for each, one field, and a line about whose plan names it. 004-P16."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Member
from kinweave.events.models import Attendance, Session, SessionCare
from kinweave.foundation import Viewer
from kinweave.plans.actions.group_sessions import Said, write_up
from kinweave.plans.models import SessionLine
from kinweave.plans.rules.group_sessions import may_say_after
from kinweave.web.deciding.mending import in_words, mended
from kinweave.web.fields import Line, Words
from kinweave.web.forms import posted
from kinweave.web.groups.finding import members, session_or_404
from kinweave.web.groups.sessions import place_of
from kinweave.web.groups.tried import Tried, tried_in
from kinweave.web.middleware import shows
from kinweave.web.people.days import lasting
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen


class HeldForm(forms.Form):
    """Who came, one tap for each; a line about the group; a line about each member whose plan names the session."""

    note = Words(longest=2000, required=False, label=gettext_lazy("About the group"))

    def __init__(self, *args: Any, members: Sequence[Member], tried: Sequence[Tried], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members, self.tried = members, tried
        for one in members:
            self.fields[str(one.pk)] = forms.ChoiceField(choices=Attendance.How.choices, required=False, label=one.name)
        self.about = [one for one in members if self.plans_of(one) or self.data.get(f"words-{one.pk}")]
        for one in self.about:
            self.fields[f"nothing-{one.pk}"] = forms.BooleanField(required=False, label=_("Nothing to note"))
            self.fields[f"words-{one.pk}"] = Line(longest=300, required=False, label=_("Or in a few words"))

    def plans_of(self, member: Member) -> list[Tried]:
        """What the plan of a member names for this session."""
        return [one for one in self.tried if one.member == member]

    def rows(self) -> list[Any]:
        """The field of each member."""
        return [self[str(one.pk)] for one in self.members]

    def lines(self) -> list[dict[str, Any]]:
        """The two fields about each member whose plan names the session, with what they wanted to try."""
        return [
            {"member": one, "tried": self.plans_of(one), "nothing": self[f"nothing-{one.pk}"],
             "words": self[f"words-{one.pk}"]} for one in self.about
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A line about everybody who was there and whose plan names it, and about nobody else."""
        cleaned = super().clean() or self.cleaned_data
        came = self.came()
        for member, said in self.said().items():
            may = may_say_after(
                names_it=bool(self.plans_of(member)), was_there=came.get(member) in Attendance.THERE,
                words=said.words, is_nothing=said.is_nothing,
            )  # fmt: skip
            if not may.is_yes:
                self.add_error(f"words-{member.pk}", f"{member.name}: {in_words(may)}")
        return cleaned

    def came(self) -> dict[Member, str]:
        """How each member came; who has no answer is left out."""
        answers = {one: self.cleaned_data.get(str(one.pk), "") for one in self.members}
        return {member: how for member, how in answers.items() if how}

    def said(self) -> dict[Member, Said]:
        """What is said about each member whose plan names the session."""
        given = self.cleaned_data
        return {
            one: Said(given.get(f"words-{one.pk}", ""), given.get(f"nothing-{one.pk}", False)) for one in self.about
        }


@require_http_methods(["GET", "POST"])
@screen("groups")
def group_session_held(request: Request, session_id: UUID) -> HttpResponse:
    """Who came, and a line about the group: one screen, one tap for each, one field."""
    session, circle = session_or_404(request, session_id)
    viewer = request.viewer
    there = [one for one in members(circle, viewer) if not one.is_facilitator]
    tried = tried_in(session, viewer)
    shows(request, {one.member.party for one in tried})
    form = HeldForm(posted(request), members=there, tried=tried, initial=written(session, viewer, tried))
    if form.is_valid():
        with mended(form):
            said = {"note_of_it": form.cleaned_data["note"], "came": form.came(), "lines": form.said()}
            write_up(session=session, version=version_read(request), on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect(place_of(session))
    context = {"circle": circle, "session": session, "form": form, "lasts": lasting(session.minutes)}
    return render(request, "groups/held.html", context)


def written(session: Session, viewer: Viewer, tried: Sequence[Tried]) -> Mapping[str, Any]:
    """What was written up before."""
    came = Attendance.objects.visible_to(viewer).filter(session=session)
    care = SessionCare.objects.visible_to(viewer).get(session=session)
    lines: dict[str, Any] = {}
    for one in tried:
        if one.line:
            lines[f"words-{one.member.pk}"] = one.line.words
            lines[f"nothing-{one.member.pk}"] = one.line.said == SessionLine.Said.NOTHING
    return {str(one.member_id): one.how for one in came} | {"note": care.note} | lines
