"""What is asked of editors about providers, and of providers about themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from kinweave.directory.listed import is_by_area, said_to_anyone
from kinweave.directory.models import EntryVersion, Part, Vacancy
from kinweave.directory.registers.words import FIELDS
from kinweave.directory.rules import OWNERS_FIELDS
from kinweave.web.directory.words import HIDDEN
from kinweave.web.fields import Line, Words, one_of

ASKS_FOR_NUMBER = "capacity"
LONGEST = {"name": 200, "kind": 120, "organization_name": 200, "address": 300, "postcode": 12, "area": 120, "phone": 60,
           "website": 200}  # fmt: skip


class AskOwnerForm(forms.Form):
    """To whom the link goes."""

    address = forms.EmailField(
        max_length=200,
        label=gettext_lazy("E-mail address of the provider"),
        error_messages={
            "required": gettext_lazy("Write the e-mail address."),
            "invalid": gettext_lazy("Write the e-mail address, like name@example.org"),
        },
    )
    how_known = Line(
        longest=300,
        label=gettext_lazy("How do you know that it is theirs?"),
        help_text=gettext_lazy(
            "For example: it stands on their own website. Whoever has the link can say that it is right."
        ),
        error_messages={"required": gettext_lazy("Write how you know that this address is theirs.")},
    )


class HeardForm(forms.Form):
    """A provider said to an editor that a part is right."""

    part = one_of(
        Part.choices, gettext_lazy("Choose what they said is right"), label=gettext_lazy("What did they say is right?")
    )
    how = Line(
        longest=200,
        label=gettext_lazy("How do you know?"),
        help_text=gettext_lazy("For example: they said so on the telephone."),
        error_messages={"required": gettext_lazy("Write how you know.")},
    )


class SaysForm(forms.Form):
    """What is said of a provider, to be put right."""

    def __init__(self, *args: Any, now: EntryVersion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hidden, says = {*HIDDEN, "area"} if is_by_area(now) else set(), self.shown(now)
        self.asked = [field for field in OWNERS_FIELDS if field not in hidden]
        for field in self.asked:
            self.fields[field] = self._field(field, says[field])
        self.order_fields([*self.asked, *(name for name in self.fields if name not in self.asked)])

    def shown(self, now: EntryVersion) -> dict[str, Any]:
        """What stands, as whoever is asked may see it."""
        return now.says

    def _field(self, field: str, stands: Any) -> forms.Field:
        label, said = str(FIELDS[field]).capitalize(), {"required": False, "initial": stands}
        if field == ASKS_FOR_NUMBER:
            return forms.IntegerField(min_value=0, max_value=5000, label=label, **said)
        return Line(longest=LONGEST[field], label=label, **said)

    @property
    def says(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {field: self.cleaned_data[field] for field in self.asked}


class CorrectForm(SaysForm):
    """An editor puts it right, and says how they know."""

    because = Line(
        longest=300,
        label=gettext_lazy("How do you know?"),
        error_messages={"required": gettext_lazy("Write how you know.")},
    )


class OwnerChangeForm(SaysForm):
    """The provider puts it right, or writes what else is wrong."""

    words = Words(longest=500, required=False, label=gettext_lazy("Is anything else wrong?"))

    def shown(self, now: EntryVersion) -> dict[str, Any]:
        """What anyone may see: the link may have come to somebody else."""
        return said_to_anyone(now)


class AnswerForm(forms.Form):
    """Whether an editor takes over what a provider says."""

    take = one_of(
        [("yes", gettext_lazy("Yes, say it as they say it")), ("no", gettext_lazy("No, leave it as it is"))],
        gettext_lazy("Choose whether you take it over"),
        label=gettext_lazy("Do you take it over?"),
    )
    because = Line(
        longest=300,
        required=False,
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("Needed when you leave it. The provider reads it."),
    )


class RoomForm(forms.Form):
    """Whether there is room."""

    room = one_of(Vacancy.Room.choices, gettext_lazy("Choose one"))


class RightForm(forms.Form):
    """Which parts the provider finds right, of which version."""

    seen = forms.UUIDField()
    part = forms.MultipleChoiceField(choices=Part.choices)


class AddressForm(forms.Form):
    """The address that who works at home chooses to show."""

    address = Line(
        longest=300,
        label=gettext_lazy("The address, without the postcode"),
        error_messages={"required": gettext_lazy("Write the address.")},
    )
    postcode = Line(
        longest=12,
        label=gettext_lazy("Postcode"),
        error_messages={"required": gettext_lazy("Write the whole postcode.")},
    )
