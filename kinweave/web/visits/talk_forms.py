"""What is asked about a talk, and about the easy-read page that was looked at. Criteria: 002-P9, P14, P18, P21."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.events import rules
from kinweave.events.material import FORMATS, MATERIAL
from kinweave.events.models import Event, MaterialUsed
from kinweave.ties.models import Method, Tie
from kinweave.web.fields import Words, one_of
from kinweave.web.forms import Counted, DateField
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import LONGEST_NOTE, short

NONE = "none"
MATERIAL_FIELDS = ("format", "understood")


class TalkForm(forms.Form):
    """A talk: what the person said, how they told us, how they were, and the day."""

    said = Words(
        longest=LONGEST_NOTE,
        label=gettext_lazy("What did they say or show?"),
        help_text=gettext_lazy("Their words first. They may ask to read what you write."),
        widget=Counted(LONGEST_NOTE, {"rows": 5}),
        error_messages={"required": gettext_lazy("Write what they said or showed")},
    )
    method = short(
        one_of(Method.choices, gettext_lazy("Choose how they told you"), label=gettext_lazy("How did they tell you?"))
    )
    mood = short(one_of(Event.Mood.choices, gettext_lazy("Choose how they were"), label=gettext_lazy("How were they?")))
    day = DateField(label=gettext_lazy("Which day?"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["day"].initial = on

    def clean_day(self) -> date:
        """Today or an earlier day."""
        day: date = self.cleaned_data["day"]
        may = rules.may_keep_talk(day=day, on=self.on, said="said")
        if not may.is_yes:
            raise forms.ValidationError(_(may.reason))
        return day

    @property
    def talked(self) -> dict[str, Any]:
        """What was answered about the talk, as the act takes it."""
        said = self.cleaned_data
        return {"said": said["said"], "methods": [said["method"]], "mood": said["mood"], "day": said["day"]}


class InterestsForm(TalkForm):
    """A talk about what somebody could enjoy with others: with whom, if it was about one of them (002-P9)."""

    about = short(
        one_of([], gettext_lazy("Choose one answer"), label=gettext_lazy("Was it about somebody in their circle?"))
    )
    field_order = ["about", "said", "method", "mood", "day"]

    def __init__(self, *args: Any, ties: Sequence[Tie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whom = {str(one.pk): one for one in ties}
        nobody = (NONE, _("Nobody in particular"))
        offer(self, "about", [nobody, *((key, str(one)) for key, one in self.whom.items())])

    @property
    def talked(self) -> dict[str, Any]:
        """What was answered, and about whom."""
        return {**super().talked, "tie": self.whom.get(self.cleaned_data["about"])}


class UnderstoodFields(forms.Form):
    """In what form a page was looked at, and whether it was checked what the person understood."""

    format = short(
        one_of(
            list(FORMATS.items()),
            gettext_lazy("Choose in what form"),
            label=gettext_lazy("In what form did you look at it?"),
        )
    )
    understood = one_of(
        MaterialUsed.Understood.choices,
        gettext_lazy("Choose what they understood"),
        label=gettext_lazy("Did you check what they understood?"),
        help_text=gettext_lazy("For example, ask them to say it in their own words."),
    )


class MaterialForm(UnderstoodFields):
    """An easy-read page that was looked at together in a talk (002-P18, P21)."""

    key = one_of(
        list(MATERIAL.items()), gettext_lazy("Choose the page"), label=gettext_lazy("Which page did you look at?")
    )
    said = Words(longest=2000, required=False, label=gettext_lazy("What did they say about it? (if they did)"))
    field_order = ["key", "format", "understood", "said"]

    def __init__(self, *args: Any, used: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "key", [(key, title) for key, title in MATERIAL.items() if key not in used])


class SafetyTalkForm(UnderstoodFields, TalkForm):
    """A talk about staying safe, or about good and hard ways to get on, with the page that was looked at."""

    key = one_of(
        [*MATERIAL.items(), (NONE, gettext_lazy("No page today"))],
        gettext_lazy("Choose the page, or no page"),
        label=gettext_lazy("Which easy-read page did you look at together?"),
    )
    field_order = ["key", "format", "understood", "said", "method", "mood", "day"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in MATERIAL_FIELDS:
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        """A page that was looked at was looked at in some form, and understood or not."""
        said = super().clean() or {}
        if said.get("key") not in (None, NONE):
            for name in MATERIAL_FIELDS:
                if not said.get(name):
                    self.add_error(name, self.fields[name].error_messages["required"])
        return said

    @property
    def used(self) -> dict[str, Any] | None:
        """The page that was looked at; None when there was none."""
        said = self.cleaned_data
        return None if said["key"] == NONE else {name: said[name] for name in ("key", *MATERIAL_FIELDS)}
