"""What is asked about an outing or an activity with friends and family. Criterion: 002-P17."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from kinweave.events.models import Event, Participation
from kinweave.parties.models import Party
from kinweave.web.fields import Line, one_of, several_of, written
from kinweave.web.offering import offer
from kinweave.web.people.note_forms import VisitForm, short

WITH_OTHERS = [
    (Event.Kind.OUTING, gettext_lazy("going out together")),
    (Event.Kind.ACTIVITY, gettext_lazy("an activity")),
    (Event.Kind.VISIT, gettext_lazy("people come to see them")),
]
PLACES = [
    ("usual", gettext_lazy("Yes, a place they know")),
    ("unusual", gettext_lazy("No, it is outside the places they usually go")),
]


class OutingForm(VisitForm):
    """Something to do together: what, with whom, when, and whether the place is new to them."""

    kind = one_of(
        WITH_OTHERS, gettext_lazy("Choose what it is"), label=gettext_lazy("What is it?"), initial=Event.Kind.OUTING
    )
    asked = short(several_of([], label=gettext_lazy("Who of their circle is asked to come?")))
    workers = short(several_of([], label=gettext_lazy("Which other workers are asked?")))
    place = Line(longest=120, required=False, label=gettext_lazy("Where?"))
    is_unusual = one_of(
        PLACES,
        gettext_lazy("Choose whether they know the place"),
        label=gettext_lazy("Is it somewhere they usually go?"),
    )
    field_order = ["kind", "asked", "workers", "day", "time", "minutes", "place", "is_unusual"]

    def __init__(self, *args: Any, circle: Sequence[Party], workers: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in [*circle, *workers]}
        for name, offered in (("asked", circle), ("workers", workers)):
            offer(self, name, [(str(one.pk), one.called) for one in offered])
            if not offered:
                del self.fields[name]

    @property
    def arrangement(self) -> dict[str, Any]:
        """What was answered, as the act takes it."""
        said = dict(self.cleaned_data)
        chosen = [*said.pop("asked", []), *said.pop("workers", [])]
        return {
            **said,
            "asked": [self.people[key] for key in chosen],
            "is_unusual": said["is_unusual"] == "unusual",
        }


class WhoComesForm(forms.Form):
    """What everybody answered who was asked; and whom else to ask."""

    also = short(several_of([], label=gettext_lazy("Who else is asked to come?")))

    def __init__(self, *args: Any, asked: Iterable[Participation], others: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = {f"reply-{one.pk}": one for one in asked}
        self.others = {str(one.pk): one for one in others}
        for name, one in self.asked.items():
            self.fields[name] = forms.ChoiceField(
                label=one.party.called,
                choices=written(Participation.Reply.choices),
                initial=one.reply,
                widget=forms.RadioSelect(attrs={"class": "kw-columns"}),
                error_messages={"required": gettext_lazy("Choose what they answered")},
            )
        offer(self, "also", [(key, one.called) for key, one in self.others.items()])
        if not self.others:
            del self.fields["also"]
        self.order_fields([*self.asked, "also"])

    @property
    def replies(self) -> dict[Party, str]:
        """Whose answer changed, with the answer; and whoever is asked now, who has not answered yet."""
        said = {
            one.party: self.cleaned_data[name]
            for name, one in self.asked.items()
            if self.cleaned_data[name] != one.reply
        }
        also = {self.others[key]: Participation.Reply.INVITED.value for key in self.cleaned_data.get("also", [])}
        return said | also
