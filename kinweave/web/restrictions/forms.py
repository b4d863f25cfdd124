"""What the pages about restrictions ask."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.circles.models import Circle, Explanation, Restriction
from kinweave.parties.models import BestInterests, Party
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import DateField, TimeField
from kinweave.web.offering import offer

IN_WORDS = "words"
ALWAYS = ("what", "scope", "basis", "plain", "reason", "tried", "exceptions", "starts_on", "ends_on", "review_on")
WHO = ("against", "against_words")
KNOWS = ("lead", "audience")
FIELDS = {
    "court": (*WHO, "issuer", "decided_on", "reference", "document_at", "terms"),
    "own": (*WHO, "own_words"),
    "best_interests": ("best", "legal_advice"),
    "parent": (*WHO, "legal_status", "decision_maker", "safe_today"),
    "in_care": (*WHO, "legal_status", "decision_maker", "safe_today"),
    "service": (*WHO, "premises"),
}
BASES = {
    "own": gettext_lazy("Their own choice"),
    "best_interests": gettext_lazy("Mental Capacity Act 2005, section 4"),
    "service": gettext_lazy("Our duty to keep people safe on our premises"),
}
HINTS = {
    "court": gettext_lazy("A judge decided it. You need the order."),
    "own": gettext_lazy("They said so. They can lift it at any time."),
    "best_interests": gettext_lazy("Only for somebody found unable to decide this contact. A manager approves it."),
    "parent": gettext_lazy("For a child only. Legal status and who decides are written down."),
    "in_care": gettext_lazy("For a child only. The local authority decided it."),
    "service": gettext_lazy("About your own premises and staff only."),
}


class KindForm(forms.Form):
    """Whose decision it is."""

    kind = one_of(
        Restriction.Kind.choices,
        gettext_lazy("Choose whose decision it is"),
        label=gettext_lazy("Whose decision is it?"),
    )

    @property
    def explained(self) -> list[tuple[str, str]]:
        """What each kind needs, in a line."""
        return [(capfirst(str(Restriction.Kind(key).label)), str(hint)) for key, hint in HINTS.items()]


class DraftForm(Naming):
    """A restriction of one kind, with what that kind must have."""

    against = one_of([], gettext_lazy("Choose whom it is about"), label=gettext_lazy("Who is {me} kept apart from?"))
    against_words = Line(
        longest=200,
        required=False,
        label=gettext_lazy("If they are not in the circle: who they are"),
        help_text=gettext_lazy("For example: men from the house in Dock Road. Kinweave cannot check this by itself."),
    )
    best = one_of(
        [], gettext_lazy("Choose the best-interests decision"), label=gettext_lazy("Which decision does it rest on?")
    )
    what = one_of(Restriction.What.choices, gettext_lazy("Choose what is restricted"), label=gettext_lazy("What?"))
    scope = one_of(Restriction.Scope.choices, gettext_lazy("Choose how far it goes"), label=gettext_lazy("How far?"))
    issuer = Line(longest=160, required=False, label=gettext_lazy("Which court"))
    decided_on = DateField(required=False, label=gettext_lazy("Day of the order"))
    reference = Line(longest=80, required=False, label=gettext_lazy("Reference"))
    document_at = Line(longest=200, required=False, label=gettext_lazy("Where the order is kept"))
    terms = Words(longest=4000, required=False, label=gettext_lazy("The exact terms"))
    own_words = Words(longest=1000, required=False, label=gettext_lazy("What {me} said, in their words"))
    legal_advice = Words(longest=1000, required=False, label=gettext_lazy("Legal advice: who gave it, when, what"))
    legal_status = Line(longest=200, required=False, label=gettext_lazy("Legal status of the child"))
    decision_maker = Line(longest=160, required=False, label=gettext_lazy("Who decides for the child"))
    safe_today = Words(
        longest=1000,
        required=False,
        label=gettext_lazy("What was done to keep the child safe today"),
        help_text=gettext_lazy("Needed when it is about a parent. Call your safeguarding lead first."),
    )
    premises = Line(longest=160, required=False, label=gettext_lazy("Which premises of yours"))
    basis = Line(longest=300, required=False, label=gettext_lazy("Legal basis: what allows it"))
    plain = Words(
        longest=1000,
        required=False,
        label=gettext_lazy("What it is and why, in plain words for {me}"),
        help_text=gettext_lazy("Short sentences. It stands on their own page."),
    )
    reason = Words(
        longest=2000, required=False, label=gettext_lazy("The full reason, sealed: for those who may know of it")
    )
    tried = Words(longest=2000, required=False, label=gettext_lazy("What was tried that restricts less"))
    exceptions = Words(longest=1000, required=False, label=gettext_lazy("Exceptions"))
    starts_on = DateField(label=gettext_lazy("First day"))
    ends_on = DateField(required=False, label=gettext_lazy("Last day, if it is known"))
    review_on = DateField(label=gettext_lazy("When it is looked at again"))
    lead = one_of([], gettext_lazy("Choose who leads on it"), label=gettext_lazy("Who leads on it?"))
    audience = one_of(
        Restriction.Audience.choices, gettext_lazy("Choose who may know"), label=gettext_lazy("Who may know of it?")
    )

    def __init__(
        self,
        *args: Any,
        kind: str,
        people: Iterable[Party],
        groups: Iterable[Circle],
        leads: Iterable[Party],
        decisions: Iterable[BestInterests],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        self.groups = {str(one.pk): one for one in groups}
        self.leads = {str(one.pk): one for one in leads}
        self.decisions = {str(one.pk): one for one in decisions}
        for name in set(self.fields) - {*FIELDS[kind], *ALWAYS, *KNOWS}:
            del self.fields[name]
        self.order_fields([*FIELDS[kind], *ALWAYS, *KNOWS])
        around = [(key, one.called) for key, one in self.people.items()]
        around += [(key, _("The group: %(name)s") % {"name": one.name}) for key, one in self.groups.items()]
        self._offer("against", [*around, (IN_WORDS, _("Others"))])
        self._offer("best", [(key, one.decision) for key, one in self.decisions.items()])
        self._offer("lead", [(key, one.called) for key, one in self.leads.items()])
        self.initial.setdefault("basis", BASES.get(kind, ""))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        if name in self.fields:
            offer(self, name, choices)

    def clean(self) -> dict[str, Any]:
        """Somebody is chosen, or described in words."""
        said = super().clean() or {}
        if said.get("against") == IN_WORDS and not said.get("against_words"):
            self.add_error("against_words", _("Write who they are"))
        return said

    def facts(self) -> dict[str, Any]:
        """What was said, as a restriction keeps it."""
        said = dict(self.cleaned_data)
        said["lead"] = self.leads[said["lead"]]
        said["reason"] = said["reason"] or None
        if "best" in said:
            decision = self.decisions[said.pop("best")]
            capacity = decision.capacity
            return said | {"best_interests": decision, "capacity": capacity, "against": capacity.contact_with}
        chosen = said.pop("against")
        said["against"], said["against_circle"] = self.people.get(chosen), self.groups.get(chosen)
        said["against_words"] = said["against_words"] if chosen == IN_WORDS else ""
        return said

    @staticmethod
    def first(restriction: Restriction) -> dict[str, Any]:
        """What a draft says now."""
        names = {name for fields in (ALWAYS, KNOWS, *FIELDS.values()) for name in fields} - {"best"}
        known = {name: getattr(restriction, name) for name in names}
        against: UUID | None = restriction.against_id or restriction.against_circle_id
        return known | {
            "against": str(against) if against else IN_WORDS,
            "best": str(restriction.best_interests_id),
            "lead": str(restriction.lead_id),
        }


class ExplainForm(Naming):
    """A restriction was explained: five answers (002-P19)."""

    words = Words(longest=1000, label=gettext_lazy("The words you used"))
    format = Line(
        longest=120,
        label=gettext_lazy("How did you explain it?"),
        help_text=gettext_lazy("For example: easy read with pictures, and Tomasz was there"),
    )
    understood = one_of(
        Explanation.Understood.choices,
        gettext_lazy("Choose what {me} understood"),
        label=gettext_lazy("What did {me} understand?"),
    )
    response = Words(longest=1000, required=False, label=gettext_lazy("What did {me} say?"))
    next_on = DateField(
        required=False,
        label=gettext_lazy("When will you explain it again?"),
        help_text=gettext_lazy("Leave it empty if everything was clear."),
    )


class ReviewForm(Naming):
    """A restriction is looked at again (002-P5)."""

    still_needed = one_of(
        [("yes", gettext_lazy("Yes, it is still needed")), ("no", gettext_lazy("No. It is lifted now"))],
        gettext_lazy("Choose whether it is still needed"),
        label=gettext_lazy("Is it still needed?"),
    )
    found = Words(longest=1000, label=gettext_lazy("What did you find?"))
    person_says = Words(longest=1000, required=False, label=gettext_lazy("What does {me} say?"))
    review_on = DateField(required=False, label=gettext_lazy("When is it looked at again?"))

    def clean_still_needed(self) -> bool:
        """Yes or no, as the record keeps it."""
        return bool(self.cleaned_data["still_needed"] == "yes")


class LiftForm(Naming):
    """A restriction is lifted (002-P5)."""

    words = Words(longest=1000, label=gettext_lazy("Why is it lifted?"))


class OwnLiftForm(Naming):
    """One's own choice is lifted, on the person's word (002-P5)."""

    words = Words(longest=1000, label=gettext_lazy("What did {me} say, in their words?"))


class FreeForm(Naming):
    """Whether lifting one's own choice was free: asked in private (002-P18)."""

    was_free = one_of(
        [("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No, or I am not sure"))],
        gettext_lazy("Choose whether it was free"),
        label=gettext_lazy("You asked {me} alone. Was it their own free choice?"),
    )
    found = Words(longest=2000, label=gettext_lazy("What did they say?"), help_text=gettext_lazy("It is sealed."))

    def clean_was_free(self) -> bool:
        """Yes or no, as the record keeps it."""
        return bool(self.cleaned_data["was_free"] == "yes")


class BreachFields(forms.Form):
    """What happened, exactly."""

    what = Words(
        longest=4000, label=gettext_lazy("What happened?"), help_text=gettext_lazy("What was seen. It is sealed.")
    )
    who_saw = Line(longest=200, label=gettext_lazy("Who saw it?"))
    who_was_told = Line(longest=200, label=gettext_lazy("Who was told?"))


class BreachForm(BreachFields):
    """What happened in spite of a restriction. It is never refused (002-P18)."""

    happened_on = DateField(label=gettext_lazy("On what day?"))
    happened_at = TimeField(required=False, label=gettext_lazy("At what time?"))
    field_order = ("happened_on", "happened_at", "what", "who_saw", "who_was_told")


class QuestionForm(forms.Form):
    """Whether a contact that was written down broke a restriction (002-P18)."""

    was_broken = one_of(
        [("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No, it was allowed"))],
        gettext_lazy("Choose whether it was broken"),
        label=gettext_lazy("Was the restriction broken?"),
    )
    answer = Words(longest=300, label=gettext_lazy("What was it, and what did you do?"))
    who_saw = Line(longest=200, required=False, label=gettext_lazy("If it was broken: who saw it?"))
    who_was_told = Line(longest=200, required=False, label=gettext_lazy("If it was broken: who was told?"))

    def clean_was_broken(self) -> bool:
        """Yes or no, as the record keeps it."""
        return bool(self.cleaned_data["was_broken"] == "yes")

    def clean(self) -> dict[str, Any]:
        """A breach says who saw it and who was told."""
        said = super().clean() or {}
        if said.get("was_broken"):
            for name in ("who_saw", "who_was_told"):
                if not said.get(name):
                    self.add_error(name, _("Write this for a breach"))
        return said

    def answered(self) -> dict[str, Any]:
        """The answer, and the breach if there was one."""
        said = dict(self.cleaned_data)
        breach = {name: said.pop(name) for name in ("who_saw", "who_was_told")}
        return said | ({"what": said["answer"], **breach} if said["was_broken"] else {})


class AnswerForm(forms.Form):
    """What was done about something that was about to be arranged."""

    answer = Words(longest=300, label=gettext_lazy("What did you do?"))


class LeaveForm(Naming):
    """Somebody leaves a group (002-P22)."""

    because = Line(
        longest=200,
        label=gettext_lazy("Why does {me} leave the group?"),
        help_text=gettext_lazy("{me} can read this. Do not write about anybody else."),
    )


class KnowForm(forms.Form):
    """Somebody may know of a restriction."""

    party = one_of([], gettext_lazy("Choose who may know"), label=gettext_lazy("Who may know?"))
    because = Line(longest=200, label=gettext_lazy("Why do they need to know?"))

    def __init__(self, *args: Any, people: Iterable[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        offer(self, "party", [(key, one.called) for key, one in self.people.items()])

    def clean_party(self) -> Party:
        """The one who was chosen."""
        return self.people[self.cleaned_data["party"]]


class OwnChoiceForm(Naming):
    """The person does not want contact with somebody (002-P5)."""

    against = one_of([], gettext_lazy("Choose a person"), label=gettext_lazy("Who do you not want contact with?"))
    own_words = Words(longest=1000, label=gettext_lazy("Say why, or what you want, in your words"))

    def __init__(self, *args: Any, people: Iterable[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        offer(self, "against", [(key, one.called) for key, one in self.people.items()])

    def clean_against(self) -> Party:
        """The one who was chosen."""
        return self.people[self.cleaned_data["against"]]
