"""What is asked when a prompt is answered: always why."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.plans.rules.prompts import SOLITUDE, may_answer_prompt
from kinweave.ties.models import Method
from kinweave.web.fields import Line, Naming, Words
from kinweave.web.forms import DateField

AGAIN = "again"
USUAL_PAUSE = timedelta(weeks=4)


class PromptForm(Naming):
    """Why: what was found or done."""

    title: str | Promise = ""
    button: str | Promise = gettext_lazy("Save")
    reason = Line(longest=300, label="", error_messages={"required": gettext_lazy("Write why, in a few words")})

    def __init__(self, *args: Any, me: str, on: date, key: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        self.on, self.key = on, key


class AnsweredForm(PromptForm):
    """What was found, or done about it."""

    title = gettext_lazy("Answer this")
    reason = Line(
        longest=300,
        label=gettext_lazy("What did you find, or do?"),
        help_text=gettext_lazy("For example: asked {me}. They meet at the allotment, we never wrote it down."),
        error_messages={"required": gettext_lazy("Write what you found, or did")},
    )


class NotNowForm(PromptForm):
    """Why not now, and from which day on again."""

    title = gettext_lazy("Not now")
    reason = Line(
        longest=300,
        label=gettext_lazy("Why not now?"),
        error_messages={"required": gettext_lazy("Write why not now")},
    )
    until = DateField(label=gettext_lazy("From which day on again?"), help_text=gettext_lazy("For example, 27 3 2027"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = self.on + USUAL_PAUSE

    def clean_until(self) -> date:
        """A day to come, within a year."""
        until: date = self.cleaned_data["until"]
        may = may_answer_prompt(
            key=self.key, answer="not_now", reason="-", until=until, on=self.on, has_died=False
        )  # fmt: skip
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return until


class StopForm(PromptForm):
    """Why it is switched off for this person; and whether they like to be on their own, in their words."""

    title = gettext_lazy("Stop asking")
    button = gettext_lazy("Stop asking about this")
    reason = Line(
        longest=300,
        label=gettext_lazy("Why should this not come up again for {me}?"),
        help_text=gettext_lazy("It stays switched off until somebody asks for it again."),
        error_messages={"required": gettext_lazy("Write why it should not come up again")},
    )
    prefers_solitude = forms.BooleanField(
        required=False,
        label=gettext_lazy("{me} likes to be on their own. Switch off every thought about more company"),
    )
    words = Words(
        longest=1000,
        required=False,
        label=gettext_lazy("What did {me} say about it?"),
        help_text=gettext_lazy("In their words. It is kept as their wish. Leave it empty if they did not say."),
    )
    method = forms.ChoiceField(
        choices=[("", gettext_lazy("They did not say")), *Method.choices],
        required=False,
        label=gettext_lazy("How did they say it?"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.key not in SOLITUDE:
            for name in ("prefers_solitude", "words", "method"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Words of theirs say how they were said, and belong to liking to be on one’s own."""
        said = super().clean() or {}
        if said.get("words") and not said.get("method"):
            self.add_error("method", _("Choose how they said it"))
        if said.get("words") and not said.get("prefers_solitude"):
            self.add_error("prefers_solitude", _("Tick this if they said that they like to be on their own"))
        return said


class AgainForm(PromptForm):
    """Why it is asked again."""

    title = gettext_lazy("Ask again")
    button = gettext_lazy("Ask about this again")
    reason = Line(
        longest=300,
        label=gettext_lazy("Why should this come up again for {me}?"),
        error_messages={"required": gettext_lazy("Write why it should come up again")},
    )


FORMS: dict[str, type[PromptForm]] = {"answered": AnsweredForm, "not_now": NotNowForm, "stop": StopForm}
