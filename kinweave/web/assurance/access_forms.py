"""What the pages of a request to see what is kept ask: one page, one question."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kinweave.keeping.copying import IN_THE_PACK
from kinweave.keeping.models import AccessRequest, AccessThirdParty
from kinweave.parties.models import SpeaksFor
from kinweave.parties.models.withholding import Exemption
from kinweave.web.fields import Line, Words, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

PERSON = "person"
YES, NO = "yes", "no"


class RequestForm(forms.Form):
    """Who asks, how it came, and how it was checked who they are."""

    asks = one_of((), _("Choose who asks"), label=_("Who asks?"))
    brought_by = Line(
        longest=160,
        required=False,
        label=_("Does somebody else bring it? Their name"),
        help_text=_("For example a solicitor. The pack is still for who asks."),
    )
    how = one_of(
        [one for one in AccessRequest.How.choices if one[0] != AccessRequest.How.PAGE],
        _("Choose how it came"),
        label=_("How did it come?"),
    )
    received_on = DateField(label=_("On which day did it come?"))
    wanted = Words(longest=1000, required=False, label=_("What do they ask for, in their words?"))
    identity_how = Line(
        longest=200,
        required=False,
        label=_("How did you check who they are?"),
        help_text=_("Leave this empty when you do not know yet. The month begins when you know."),
    )

    def __init__(self, *args: Any, me: str, speakers: Iterable[SpeaksFor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.speakers = {str(one.pk): one for one in speakers}
        others = [
            (key, _now("%(name)s, who speaks for them about what is kept") % {"name": one.speaker.called})
            for key, one in self.speakers.items()
        ]
        offer(self, "asks", [(PERSON, _now("%(name)s themself") % {"name": me}), *others])

    @property
    def facts(self) -> dict[str, Any]:
        """The answers as the action takes them."""
        said = dict(self.cleaned_data)
        speaks_for = self.speakers.get(said.pop("asks"))
        return said | {"speaks_for": speaks_for}


class IdentityForm(forms.Form):
    """How it was checked who asks."""

    how = Line(
        longest=200,
        label=_("How did you check who they are?"),
        help_text=_("For example: Ffion knows him; or his passport, seen at the office."),
        error_messages={"required": _("Write how you checked who they are")},
    )
    known_on = DateField(label=_("On which day?"))


class QuestionForm(forms.Form):
    """What they are asked."""

    words = Line(
        longest=500,
        label=_("What do you ask them?"),
        help_text=_("Only when you cannot find what they mean. Until they answer, no day counts."),
        error_messages={"required": _("Write what you ask them")},
    )


class AnswerForm(forms.Form):
    """What they answered."""

    answer = Line(
        longest=500, label=_("What did they answer?"), error_messages={"required": _("Write what they answered")}
    )
    answered_on = DateField(label=_("On which day?"))


class TimeForm(forms.Form):
    """How much more time, and why."""

    months = one_of(
        [("1", _("1 month more")), ("2", _("2 months more"))],
        _("Choose how long"),
        label=_("How much more time do you need?"),
    )
    because = Words(
        longest=500,
        label=_("Why, in words that you tell them today?"),
        help_text=_("Only when there is very much, or they asked several times."),
        error_messages={"required": _("Write why you need it")},
    )

    def clean_months(self) -> int:
        """As a number."""
        return int(self.cleaned_data["months"])


class OthersForm(forms.Form):
    """Whether somebody else's name goes into the pack."""

    words = Line(
        longest=160,
        label=_("Their name, as it stands in the record"),
        error_messages={"required": _("Write the name as it stands in the record")},
    )
    decision = one_of(
        AccessThirdParty.Decision.choices, _("Choose what happens"), label=_("What happens with their name?")
    )
    because = Words(longest=500, required=False, label=_("Why? You have to say so when you leave it in."))


class LeaveOutForm(forms.Form):
    """What is left out, on what ground, and who was asked."""

    sections = several_of((), label=_("What is left out?"))
    under = one_of(Exemption.choices, _("Choose the ground"), label=_("On what ground of the law?"))
    because = Words(longest=1000, label=_("Why?"), error_messages={"required": _("Write why")})
    asked_of = Line(
        longest=160,
        required=False,
        label=_("Which professional do you ask whether it would harm?"),
        help_text=_("Needed for serious harm: health, education or social work. Name and role."),
    )
    is_told = one_of(
        [(YES, _("Yes")), (NO, _("No: to say so would harm somebody"))],
        _("Choose yes or no"),
        label=_("Is the person told that something is left out?"),
    )

    def __init__(self, *args: Any, keys: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        titles = {one.key: str(one.title) for one in IN_THE_PACK}
        offer(self, "sections", [(key, titles[key]) for key in keys if key in titles])
        self.fields["sections"].required = True
        self.fields["sections"].error_messages["required"] = _("Choose what is left out")

    def clean_is_told(self) -> bool:
        """As yes or no."""
        return bool(self.cleaned_data["is_told"] == YES)


class HarmForm(forms.Form):
    """What the professional says."""

    is_harm = one_of(
        [(YES, _("Yes, it would")), (NO, _("No, it may be seen"))],
        _("Choose yes or no"),
        label=_("Would seeing it cause serious harm?"),
    )
    words = Words(longest=1000, label=_("What did they say?"), error_messages={"required": _("Write what they said")})

    def clean_is_harm(self) -> bool:
        """As yes or no."""
        return bool(self.cleaned_data["is_harm"] == YES)


class GivenForm(forms.Form):
    """How it was given, and to whom."""

    given_to = Line(longest=160, label=_("To whom did you give it?"), error_messages={"required": _("Write to whom")})
    given_how = Line(
        longest=200,
        label=_("How did you give it?"),
        help_text=_("For example: on paper, by hand, and we read it together."),
        error_messages={"required": _("Write how you gave it")},
    )


class EndingForm(forms.Form):
    """How a request ends without a pack, and why."""

    outcome = one_of(
        [
            (AccessRequest.Outcome.WITHDRAWN, _("They no longer want it")),
            (AccessRequest.Outcome.REFUSED, _("It is not given")),
        ],
        _("Choose how it ends"),
        label=_("How does it end?"),
    )
    because = Words(
        longest=1000,
        label=_("Why?"),
        help_text=_("Tell them why, and that they can complain to the Information Commissioner."),
        error_messages={"required": _("Write why")},
    )


def first_day(on: date) -> dict[str, date]:
    """Today, where a day is asked for."""
    return {"received_on": on, "known_on": on, "answered_on": on}
