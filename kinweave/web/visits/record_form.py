"""The record of a supervised visit, from arrival to ending. A level that keeps nothing of it asks nothing of it."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.events.rules import NEVER_KEPT
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import TimeField

EMPTY = gettext_lazy("Leave it empty if they did not come.")


class RecordForm(Naming):
    """What happened, what was seen apart from what was thought, and how the person is afterwards (002-P20)."""

    person_came_at = TimeField(required=False, label=gettext_lazy("When did {me} come?"), help_text=EMPTY)
    visitor_came_at = TimeField(required=False, label=gettext_lazy("When did {other} come?"), help_text=EMPTY)
    who_came = Line(
        longest=200,
        required=False,
        label=gettext_lazy("Who else came?"),
        help_text=gettext_lazy("Leave it empty if nobody else did."),
    )
    arrival = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("How did they meet?"),
        help_text=gettext_lazy("What you saw and heard: who said hello, how, and how the other answered."),
    )
    together = Words(longest=2000, required=False, label=gettext_lazy("What did they do together?"))
    responses = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("How did each of them respond?"),
        help_text=gettext_lazy("Only what you saw and heard. Write their own words as they said them."),
    )
    brought = Words(longest=1000, required=False, label=gettext_lazy("Food, presents and photographs"))
    stopped = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("Did you stop anything? What, and why?"),
        help_text=gettext_lazy("Leave it empty if you stopped nothing."),
    )
    ending = Words(longest=2000, required=False, label=gettext_lazy("How did they say goodbye?"))
    ended_at = TimeField(required=False, label=gettext_lazy("When did it end?"))
    was_left_alone = one_of(
        [("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes"))],
        gettext_lazy("Choose yes or no"),
        label=gettext_lazy("Were they left alone together, even for a short time?"),
    )
    after = Words(
        longest=2000,
        label=gettext_lazy("How is {me} afterwards, and what do they say?"),
        help_text=gettext_lazy("Ask when {other} has left."),
        error_messages={"required": gettext_lazy("Write how they are afterwards, and what they say")},
    )
    opinion = Words(
        longest=2000,
        required=False,
        label=gettext_lazy("What do you think about it?"),
        help_text=gettext_lazy("Your opinion is kept apart from what you saw and heard."),
    )

    def __init__(self, *args: Any, level: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in NEVER_KEPT[level]:
            del self.fields[name]

    def clean_was_left_alone(self) -> bool:
        """Whether they were."""
        return bool(self.cleaned_data["was_left_alone"] == "yes")

    def clean(self) -> dict[str, Any]:
        """It does not end before somebody has come."""
        said = super().clean() or {}
        came = [said[name] for name in ("person_came_at", "visitor_came_at") if said.get(name)]
        if said.get("ended_at") and came and said["ended_at"] < max(came):
            self.add_error("ended_at", _("This is before they came. Check the times."))
        return said
