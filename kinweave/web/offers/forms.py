"""What the pages about offers ask."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory.wants import WANTS
from kinweave.information.models import OfferQuestion
from kinweave.ties.models import Method
from kinweave.web.fields import Line, Naming, Words, one_of, several_of
from kinweave.web.forms import SymbolSelect
from kinweave.web.offering import offer
from kinweave.web.places.forms import ANSWERS, MINE

SOMEBODY, NAME = "somebody", "name"


class OffersForm(Naming):
    """What somebody could bring. What the page showed as chosen goes along, so that nothing else is lost."""

    offers = several_of(list(WANTS.items()), label=gettext_lazy("What could {me} bring to a network?"))
    before = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, now: Iterable[str] = (), **kwargs: Any) -> None:
        kept = sorted(now)
        super().__init__(*args, initial={"offers": kept, "before": " ".join(kept)}, **kwargs)

    @property
    def said(self) -> dict[str, list[str]]:
        """What was chosen, and what was chosen before."""
        return {"chosen": self.cleaned_data["offers"], "before": self.cleaned_data["before"].split()}


class MyOffersForm(OffersForm):
    """What I could bring."""

    offers = several_of(list(WANTS.items()), label=gettext_lazy("What can you do, or bring?"))


class PutForm(Naming):
    """What a person says to asking a network, and what the network hears. No answer is chosen beforehand."""

    answer = forms.ChoiceField(
        choices=list(MINE.items()),
        widget=SymbolSelect,
        label=gettext_lazy("May we ask them? What does {me} say?"),
        error_messages={"required": gettext_lazy("Choose one of the four answers")},
    )
    called = forms.ChoiceField(
        required=False,
        widget=forms.RadioSelect,
        label=gettext_lazy("After yes: what may the network call {me}?"),
        help_text=gettext_lazy("“Somebody”, unless {me} says otherwise. It does not hear who sends it."),
    )
    words = Line(
        longest=200,
        required=False,
        label=gettext_lazy("What would {me} say about it?"),
        help_text=gettext_lazy("The network reads this. Write no name, and nothing about support."),
    )
    method = one_of(Method.choices, gettext_lazy("Choose how they said it"), label=gettext_lazy("How did {me} say so?"))

    def __init__(self, *args: Any, me: str, **kwargs: Any) -> None:
        super().__init__(*args, me=me, **kwargs)
        self.me = me
        offer(self, "called", [(SOMEBODY, _("Somebody")), (NAME, me)])

    @property
    def said(self) -> dict[str, str]:
        """The answer as it is kept."""
        kept = {**self.cleaned_data, "answer": ANSWERS[self.cleaned_data["answer"]]}
        return {**kept, "called": self.me if kept["called"] == NAME else ""}


class MyPutForm(PutForm):
    """What I say to asking a network."""

    answer = forms.ChoiceField(
        choices=list(MINE.items()),
        widget=SymbolSelect,
        label=gettext_lazy("May we ask them?"),
        error_messages={"required": gettext_lazy("Choose one of the four answers")},
    )
    called = forms.ChoiceField(
        required=False,
        widget=forms.RadioSelect,
        label=gettext_lazy("If you say yes: who are you to them?"),
    )
    words = Line(longest=200, required=False, label=gettext_lazy("What do you want to tell them?"))
    method = None  # type: ignore[assignment]  # the pictures of their own page

    @property
    def said(self) -> dict[str, str]:
        """The answer as it is kept: given with the pictures."""
        return {**super().said, "method": Method.PICTURES}


class AnswerForm(forms.Form):
    """What a network answers."""

    answer = one_of(
        OfferQuestion.Answer.choices, gettext_lazy("Choose one answer"), label=gettext_lazy("Would you like this?")
    )
    words = Words(
        longest=500,
        required=False,
        label=gettext_lazy("Do you want to say more?"),
        help_text=gettext_lazy("Only who offers it reads this, and who supports them."),
    )
