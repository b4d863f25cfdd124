"""What the pages about passing somebody on to specialist help ask."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from kinweave.information.models import LegalGround, Referral, ReferralItem
from kinweave.information.offering import Offer, Somebody
from kinweave.parties.models import Exemption, Party
from kinweave.web.fields import Line, Naming, Words, one_of, several_of, written
from kinweave.web.forms import DateField

SHOW, KEEP = "show", "keep"
AGREED, WITHOUT = "agreed", "without"
PREFIX = "item_"  # before the kind of item, in the name of a field
LONGEST_SHOWN = 160  # letters of an item, beside its box


class ToWhomForm(Naming):
    """To whom, and what help."""

    to_whom = Line(
        longest=160,
        label=_("To whom?"),
        help_text=_("The service or the person there. For example: Ashby Vale counselling, Dr Ellis"),
        error_messages={"required": _("Write to whom")},
    )
    why = Words(
        longest=2000,
        label=_("What help do you ask for, and why now?"),
        help_text=_("This goes too. Write what they need to know to help {me}, and no more."),
        error_messages={"required": _("Write what help you ask for")},
    )


class ItemsForm(forms.Form):
    """Exactly which items go."""

    words = Words(
        longest=8000,
        required=False,
        label=_("Something written for this"),
        help_text=_("If what they need is not written anywhere yet."),
    )

    def __init__(self, *args: Any, offers: Sequence[Offer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offers = offers
        categories = dict(ReferralItem.Category.choices)
        for category, group in groupby(offers, key=lambda offer: offer.category):
            choices = [(offer.key, beside(offer)) for offer in group]
            self.fields[PREFIX + category] = forms.MultipleChoiceField(
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                label=capfirst(str(categories[category])),
            )
        self.order_fields([name for name in self.fields if name != "words"])

    @property
    def chosen(self) -> list[Offer]:
        """The items that were ticked, in the order of the page."""
        keys = {key for name, said in self.cleaned_data.items() if name != "words" for key in said}
        return [offer for offer in self.offers if offer.key in keys]


def beside(offer: Offer) -> str:
    """An item as it stands beside its box: its heading, and how its text begins."""
    text = "; ".join(offer.text.splitlines())
    said = f"{offer.title}: {text}" if text else offer.title
    return said if len(said) <= LONGEST_SHOWN else said[:LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"


class NamesForm(forms.Form):
    """Which names of others the reader needs."""

    needed = several_of((), label=_("Which of these names do they need to know?"))

    def __init__(self, *args: Any, people: Sequence[Somebody], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        field: Any = self.fields["needed"]
        field.choices = [(str(one.party.pk), one.party.called) for one in people]
        field.help_text = _("For those you do not tick, words like “a friend” go instead.")

    @property
    def left_out(self) -> Iterable[tuple[Party, str]]:
        """Those whose names do not go, each with the words that go instead."""
        needed = set(self.cleaned_data["needed"])
        return [(one.party, one.instead) for one in self.people if str(one.party.pk) not in needed]


class KeepForm(forms.Form):
    """Why something is kept from the person's own page, on what ground, until when."""

    because = Words(
        longest=1000,
        label=_("Why is it kept from their page?"),
        help_text=_("What could happen to whom. This is kept sealed."),
        error_messages={"required": _("Write why it is kept from them")},
    )
    under = one_of(Exemption.choices, _("Choose the ground"), label=_("On what ground of the law?"))
    review_on = DateField(label=_("When is it looked at again?"), help_text=_("Within 6 months."))


class AgreementForm(Naming):
    """Whether the person agreed to exactly this."""

    agreement = one_of(
        [(AGREED, _("Yes, they agreed")), (WITHOUT, _("No, it goes without their agreement"))],
        _("Choose whether they agreed"),
        label=_("Did {me} agree to exactly this?"),
        help_text=_("Show it to them first, in the way that works. In danger, do not wait for this."),
    )


class AgreedForm(forms.Form):
    """How and when they agreed."""

    agreed_how = Line(
        longest=300,
        label=_("How did they say so?"),
        help_text=_("For example: she nodded at each picture; her sister was there"),
        error_messages={"required": _("Write how they said so")},
    )
    agreed_on = DateField(label=_("When?"))


class WithoutForm(forms.Form):
    """Why it goes without their agreement, and on what ground."""

    without_because = Words(
        longest=1000,
        label=_("Why does it go without their agreement, and why now?"),
        error_messages={"required": _("Write why it goes without their agreement")},
    )
    without_basis = one_of(LegalGround.choices, _("Choose the legal ground"), label=_("On what legal ground?"))


class GoingForm(Naming):
    """How it goes, and whether it stands on the person's own page from now on."""

    sent_how = Line(
        longest=120,
        label=_("How do you send it?"),
        help_text=_("For example: secure e-mail; by telephone to the duty worker; on paper, by hand"),
        error_messages={"required": _("Write how you send it")},
    )
    told_person_on = DateField(
        required=False,
        label=_("When was {me} told that it goes?"),
        help_text=_("Leave it empty if nobody has told them yet."),
    )
    on_page = one_of(
        [(SHOW, _("Yes: what went, to whom and why")), (KEEP, _("Not now: seeing it could harm somebody"))],
        _("Choose whether it stands on their page"),
        label=_("Does it stand on {me}’s own page?"),
        help_text=_("Somebody who may harm them can look over their shoulder."),
    )


def sent(said: dict[str, Any]) -> dict[str, Any]:
    """What sending needs, of all that was said."""
    going = {name: value for name, value in said.items() if name not in {"agreement", "on_page", *KeepForm.base_fields}}
    kept = {name: said[name] for name in KeepForm.base_fields} if said["on_page"] == KEEP else None
    return going | {"keep": kept}


class OutcomeForm(Naming):
    """What came of it."""

    outcome = forms.ChoiceField(
        choices=written([one for one in Referral.Outcome.choices if one[0] != Referral.Outcome.WAITING]),
        widget=forms.RadioSelect,
        label=_("What came of it?"),
        error_messages={"required": _("Choose what came of it")},
    )
    outcome_words = Words(longest=1000, required=False, label=_("In a few words"))
    outcome_on = DateField(label=_("When did you hear it?"))
    told_person_on = DateField(required=False, label=_("When was {me} told?"))
