"""What pages about concerns ask: few questions, none twice."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kinweave.concerns import told
from kinweave.concerns.models import Concern
from kinweave.concerns.rules import mentioned
from kinweave.parties.models import Party
from kinweave.web.fields import Line, Words, one_of, several_of, written
from kinweave.web.forms import Counted, DateField

YES, NO = "yes", "no"
LONGEST = 4000  # letters
DANGER = [(YES, _("yes, now")), (NO, _("no, or not sure"))]


def own_words(label: Any, *, missing: Any = "") -> Words:
    """What a person says at their own page: as much as they like, and no counting."""
    errors = {"required": missing} if missing else None
    return Words(longest=LONGEST, label=label, required=bool(missing), error_messages=errors)


def long_words(label: Any, *, required: bool = True, missing: Any = "", hint: Any = "") -> Words:
    """A long text, with what is said when it is missing."""
    return Words(
        longest=LONGEST,
        label=label,
        help_text=hint,
        required=required,
        widget=Counted(LONGEST),
        error_messages={"required": missing} if missing else None,
    )


def told_day(label: Any) -> DateField:
    """A day on which something was said."""
    return DateField(label=label)


class NotInFuture(forms.Form):
    """A form with a day that has come."""

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["day"].initial = on

    def clean_day(self) -> date:
        """The day, if it has come."""
        day: date = self.cleaned_data["day"]
        if day > self.on:
            raise ValidationError(_("This day has not come yet. Write today or an earlier day."))
        return day


class Naming(forms.Form):
    """Whom a concern is about: people to tick, and a name typed; a colleague's name in the text is asked back."""

    names: tuple[str, ...] = ("words", "others")

    def __init__(self, *args: Any, people: Sequence[Party], colleagues: Iterable[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in [*people, *colleagues]}
        self.colleagues = [(one.pk, (one.called, one.sort_name)) for one in colleagues]
        self.fields["named"] = several_of(
            [(str(one.pk), one.called) for one in people],
            label=_("Is it about one of these people?"),
            help_text=_("It never reaches anybody you tick. Leave it empty if you do not know."),
        )
        self.order_fields(["words", "kind", "named", "others", "also"])
        self._ask_back()

    def _ask_back(self) -> None:
        """Ask about each colleague whose name was typed, once."""
        typed = " ".join(str(self.data.get(name, "")) for name in self.names)
        ticked = set(self.data.getlist("named")) if self.is_bound else set()  # type: ignore[attr-defined]  # a QueryDict
        found = [str(key) for key in mentioned(typed, self.colleagues)]
        self.meant = [key for key in found if key not in ticked]
        if self.meant:
            choices = [(key, self.people[key].sort_name) for key in self.meant]
            self.fields["also"] = several_of(choices, label=_("You wrote this name. Is the concern about them?"))
            self.order_fields(["words", "kind", "named", "others", "also"])

    def clean(self) -> dict[str, Any]:
        """The answers, with whom it names. Somebody in danger is not kept waiting by a question."""
        cleaned = super().clean() or self.cleaned_data
        if not self.meant:
            return cleaned
        if cleaned.get("is_urgent") == YES:
            cleaned["also"] = self.meant
        elif not set(self.meant) <= set(self.data.get("asked", "").split()):
            self.add_error("also", _("Tick them if it is about them. Then press the button again."))
        return cleaned

    @property
    def asked(self) -> str:
        """The colleagues about whom the page asks back, as a hidden field keeps them."""
        return " ".join(self.meant)

    @property
    def named(self) -> list[Party]:
        """Everybody the concern names."""
        ticked = [*self.cleaned_data.get("named", []), *self.cleaned_data.get("also", [])]
        return [self.people[key] for key in dict.fromkeys(ticked)]

    @property
    def text(self) -> str:
        """The words, and the names that were typed: all of it is sealed."""
        lines = (self.cleaned_data.get(name, "") for name in self.names)
        return "\n".join(line for line in lines if line)


class ConcernForm(Naming):
    """What worries you, about whom, is somebody in danger now."""

    words = long_words(_("What worries you?"), missing=_("Write what worries you"), hint=_("What you saw or heard."))
    others = Line(
        longest=160, required=False, label=_("Is it about somebody else?"), help_text=_("Their name, if you know it.")
    )
    is_urgent = one_of(DANGER, _("Say whether somebody is in danger now"), label=_("Is somebody in danger now?"))


class AnyConcernForm(ConcernForm):
    """A concern that is not about one person's record: an organisation, a group, a colleague."""

    kind = one_of(Concern.Kind.choices, _("Choose what kind of worry"), label=_("What kind of worry is it?"))


class TakenDownForm(Naming):
    """What somebody said by telephone, in person or in a letter."""

    words = long_words(
        _("What did they say?"), required=False, hint=_("Their words. You may leave it empty: they asked to talk.")
    )
    others = Line(
        longest=160, required=False, label=_("Is it about somebody else?"), help_text=_("Their name, if you know it.")
    )
    teller = Line(
        longest=120, required=False, label=_("Who told you?"), help_text=_("Leave it empty if they told you themself.")
    )
    how = one_of(Concern.How.choices[1:], _("Choose how it came"), label=_("How did it come?"))
    safe_contact = Line(
        longest=200,
        required=False,
        label=_("When and how is it safe to reach them?"),
        help_text=_("Only those who act on it read this."),
    )
    shows = one_of(
        [(NO, _("no, or not sure")), (YES, _("yes, they said so"))],
        _("Choose one"),
        label=_("May their own page show that they told somebody?"),
        initial=NO,
    )
    is_urgent = one_of(DANGER, _("Say whether somebody is in danger now"), label=_("Is somebody in danger now?"))


class TellForm(forms.Form):
    """Words are for whoever wants them."""

    words = own_words(_("You can write something. Or just press a name."))
    hide = forms.BooleanField(required=False, label=_("Somebody else looks at my page. Do not show this there."))

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["not_to"] = several_of(
            [(str(one.pk), one.called) for one in people], label=_("Do not tell these people")
        )

    @property
    def kept_out(self) -> frozenset[UUID]:
        """Whom the person does not want to tell."""
        return frozenset(map(UUID, self.cleaned_data["not_to"]))


class WorriedForm(forms.Form):
    """Whoever speaks for somebody is worried about them."""

    words = own_words(_("What worries you?"), missing=_("Write what worries you"))
    is_urgent = one_of(DANGER, _("Say if somebody is in danger now"), label=_("Is somebody in danger now?"))


class MoreWordsForm(forms.Form):
    """Say more, afterwards."""

    words = own_words(_("Do you want to say more?"), missing=_("Write something first"))


class ProgressForm(forms.Form):
    """What was found or done."""

    words = long_words(_("What was found or done?"), missing=_("Write what was found or done"))


class ChangeForm(forms.Form):
    """What changes for whom a group is not good."""

    words = long_words(_("What changes, and who does it?"), missing=_("Write what changes"))


class CheckForm(forms.Form):
    """How it is for them now."""

    words = long_words(_("What do they say?"), missing=_("Write what they say"))


class ReferForm(NotInFuture):
    """Whom it was passed on to, when, and what was said."""

    to_whom = Line(
        longest=160,
        label=_("Whom did you tell?"),
        help_text=_("The local authority, the police, an ambulance. A name helps."),
        error_messages={"required": _("Write whom you told")},
    )
    day = told_day(_("When did you telephone?"))
    words = long_words(_("What did you tell them, and what did they say?"), missing=_("Write what was said"))


class NoAnswerForm(forms.Form):
    """Who has not answered."""

    words = long_words(_("Who has not answered, and since when?"), missing=_("Write who has not answered"))


class TellRaiserForm(NotInFuture):
    """What whoever raised it is told."""

    words = long_words(
        _("What do you tell the person who raised it?"),
        missing=_("Write what you tell them"),
        hint=_("They read these words. Leave out what they must not know."),
    )
    day = told_day(_("When were they told?"))


class ResolveForm(forms.Form):
    """What came of it."""

    outcome = long_words(_("What came of it?"), missing=_("Write what came of it"))
    learning = Line(
        longest=300, required=False, label=_("What did we learn?"), help_text=_("Without names. This is not sealed.")
    )


class ToldForm(NotInFuture):
    """Where an enquiry stands, as somebody else told us."""

    state = one_of([], _("Choose where it stands"), label=_("Where does it stand?"))
    told_by = Line(longest=160, label=_("Who told you?"), error_messages={"required": _("Write who told you")})
    day = told_day(_("When did they tell you?"))
    words = long_words(_("What did they say?"), required=False)

    def __init__(self, *args: Any, nation: str, is_adult: bool | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        processes = [(told.ADULT, _("An adult"), True), (told.CHILD, _("A child"), False)]
        held = [
            (f"{process}:{key}", f"{who}: {name}")
            for process, who, adult in processes
            if is_adult in {None, adult}
            for key, name in told.states(nation, process)
        ]
        in_words = (f"{told.ADULT}:{told.IN_WORDS}", told.label(told.IN_WORDS))
        self.fields["state"].choices = written([*held, in_words])  # type: ignore[attr-defined]  # a choice field has them
        self.fields["words"].required = not held

    def said(self) -> dict[str, Any]:
        """The answers as the act takes them."""
        process, _colon, state = self.cleaned_data["state"].partition(":")
        kept = {name: self.cleaned_data[name] for name in ("told_by", "words")}
        return {"process": process, "state": state, "told_on": self.cleaned_data["day"], **kept}


class NameForm(forms.Form):
    """Somebody whom it is about too."""

    def __init__(self, *args: Any, people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        self.fields["party"] = one_of(
            [(str(one.pk), one.sort_name) for one in people],
            _("Choose somebody"),
            label=_("Whom is it about too?"),
            help_text=_("From now on they see nothing of it."),
        )

    @property
    def party(self) -> Party:
        """Who was chosen."""
        return self.people[self.cleaned_data["party"]]


class CuriousForm(forms.Form):
    """Questions to ask oneself. Every answer may stay empty, but not all of them."""

    alone = long_words(_("Did you see them alone?"), required=False)
    who_said = long_words(_("Who said it? Did they see it, hear it, or think it?"), required=False)
    else_ = long_words(_("What else could explain it?"), required=False)
    unknown = long_words(_("What do we not know? Who will find out, and by when?"), required=False)

    def clean(self) -> dict[str, Any]:
        """At least one answer."""
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.values()):
            raise ValidationError(_("Write at least one answer, or go back."))
        return cleaned

    @property
    def text(self) -> str:
        """The questions that were answered, each with its answer."""
        answered = [(field.label, self.cleaned_data[name]) for name, field in self.fields.items()]
        return "\n\n".join(f"{label}\n{words}" for label, words in answered if words)


class OutsideForm(forms.Form):
    """Somebody outside, and what they are for."""

    name = Line(longest=120, label=_("Who are they?"), error_messages={"required": _("Write who they are")})
    phone = Line(longest=40, label=_("Telephone"), error_messages={"required": _("Write a telephone number")})
    hours = Line(longest=120, required=False, label=_("When do they answer?"))
    is_on_page = forms.BooleanField(
        required=False, initial=True, label=_("Their number stands on everybody’s own page, and where nobody signs in")
    )
    takes_concerns = forms.BooleanField(required=False, label=_("They take concerns about our own leads"))
    email = forms.EmailField(
        required=False,
        label=_("Their address for signing in, at another organisation"),
        help_text=_("A concern that names our leads then reaches them here. Leave it empty to be telephoned only."),
    )
