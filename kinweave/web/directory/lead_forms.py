"""What is asked of a network lead: opportunities for contact, whom they are for, and sources of information."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kinweave.directory.models import Opportunity, Reach, ShelfSource
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, written
from kinweave.web.forms import DateField
from kinweave.web.offering import offer


class OpportunityForm(forms.Form):
    """An occasion on which providers can be reached."""

    kind = one_of(Opportunity.Kind.choices, _("Choose what it is"), label=_("What is it?"))
    name = Line(longest=120, label=_("What do you call it?"), error_messages={"required": _("Write what it is.")})
    day = DateField(label=_("Which day is it?"), help_text=_("For example, 27 3 2027"))
    times = Line(longest=120, required=False, label=_("From when until when?"))
    place = Line(longest=160, required=False, label=_("Where?"))
    how = Words(
        longest=500,
        label=_("How does somebody take part?"),
        error_messages={"required": _("Write how somebody takes part.")},
    )
    chooses = one_of(Opportunity.Chooses.choices, _("Choose who chooses"), label=_("Who chooses who takes part?"))


class BecauseForm(forms.Form):
    """Why something ends."""

    because = Line(longest=300, label=_("Why?"), error_messages={"required": _("Write why.")})


WAY = "way-"  # before a provider, the field of how it is reached


class PickForm(forms.Form):
    """How each of some providers is reached; most are not picked."""

    def __init__(self, *args: Any, providers: Sequence[tuple[UUID, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for entry, name, why in providers:
            self.fields[self.name_of(entry)] = forms.ChoiceField(
                choices=[("", _("Not this time")), *written(Reach.Way.choices)],
                required=False,
                label=name,
                help_text=why,
            )
        self.entries = {self.name_of(entry): entry for entry, _name, _why in providers}

    @staticmethod
    def name_of(entry: UUID) -> str:
        """The field of one provider."""
        return f"{WAY}{entry.hex}"

    @property
    def ways(self) -> dict[UUID, str]:
        """Those that were picked, each with the way."""
        return {self.entries[name]: way for name, way in self.cleaned_data.items() if way}


class CameForm(forms.Form):
    """What came of reaching a provider."""

    came = one_of(Reach.Came.choices, _("Choose what came of it"), label=_("What came of it?"))
    barrier = forms.ChoiceField(
        choices=[("", _("Nothing, or not known")), *written(Reach.Barrier.choices)],
        required=False,
        label=_("What stood in the way?"),
        help_text=_("It is for us to change, and no mark against them."),
    )
    words = Line(longest=300, required=False, label=_("In a few words"))


class SourceForm(forms.Form):
    """What is said of a source of information."""

    level = one_of(ShelfSource.Level.choices, _("Choose how far it reaches"), label=_("How far does it reach?"))
    name = Line(longest=160, label=_("What is it called?"), error_messages={"required": _("Write its name.")})
    good_for = Words(
        longest=500,
        label=_("What is it good for?"),
        error_messages={"required": _("Write what it is good for.")},
    )
    address = Line(
        longest=300,
        label=_("Where do you find it?"),
        help_text=_("A website, a telephone number, or a place."),
        error_messages={"required": _("Write where to find it.")},
    )
    for_providers = forms.BooleanField(required=False, label=_("Providers see it on the page of their link"))
    next_check_on = DateField(label=_("When is it checked again?"))


class OwnerForm(forms.Form):
    """Who keeps a source."""

    owner = one_of([], _("Choose who keeps it"), label=_("Who keeps it?"))

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", [(str(one.pk), one.called) for one in people])


class ShelveForm(SourceForm, OwnerForm):
    """A source that comes onto the shelf, and who keeps it."""


class WindowForm(forms.Form):
    """From when until when everybody sees a provider."""

    shown_from = DateField(
        required=False,
        label=_("On which day is it shown for the first time?"),
        help_text=_("Leave it open if it is shown already. For example, 27 3 2027"),
    )
    last_day = DateField(
        required=False,
        label=_("On which day is it shown for the last time?"),
        help_text=_("Leave it open if it stays."),
    )
    because = Line(longest=300, label=_("Why?"), error_messages={"required": _("Write why.")})


class LikenessForm(forms.Form):
    """Whether two entries are one provider, and which is kept."""

    answer = one_of([], _("Choose one"), label=_("Is this one provider?"))
    because = Line(longest=300, label=_("How do you know?"), error_messages={"required": _("Write how you know.")})

    def __init__(self, *args: Any, entries: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keep = [(str(entry), gettext("Yes: keep %(name)s") % {"name": name}) for entry, name in entries]
        offer(self, "answer", [*keep, ("different", gettext("No, they are two")), ("later", gettext("Not clear yet"))])
