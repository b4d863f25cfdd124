"""What the pages about hopes in a group ask: of whoever runs it, and of the member on their own page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.agreements.models import GroupRule
from kinweave.plans.models import GroupHope, HopeFit, HopeRating
from kinweave.plans.rules import may_hope
from kinweave.web.fields import Line, Words, one_of
from kinweave.web.networks.forms import line, words
from kinweave.web.offering import offer
from kinweave.web.plans.outcome_forms import BASELINES, LEVELS, level_line, levels
from kinweave.web.plans.risk_forms import LaterDay

CHOOSE = gettext_lazy("Choose one")
AIMS = [(key, word) for key, word in GroupRule.Kind.choices if key in GroupRule.AIMS]


class HopeForm(LaterDay):
    """What a member hopes for, what helps, and five levels before anything is tried."""

    words = line(gettext_lazy("What do they hope for? In their words"), gettext_lazy("Write what they hope for"), 200)
    level = one_of(GroupHope.Level.choices, CHOOSE, label=gettext_lazy("Which kind of hope is it?"))
    first_step = Line(longest=200, required=False, label=gettext_lazy("What is the first step?"))
    support = Line(longest=200, required=False, label=gettext_lazy("What helps in a session?"))
    notices = Line(longest=120, required=False, label=gettext_lazy("Who notices when it goes well?"))
    as_hoped = level_line(gettext_lazy("As hoped: what will we see when it has come true?"))
    less = level_line(gettext_lazy("Less than hoped"))
    much_less = level_line(gettext_lazy("Much less than hoped"))
    more = level_line(gettext_lazy("More than hoped"))
    much_more = level_line(gettext_lazy("Much more than hoped"))
    baseline = one_of(BASELINES, CHOOSE, label=gettext_lazy("Where is it now?"), initial="-1")
    field_order = (
        "words", "level", "first_step", "support", "notices", "as_hoped", "less", "much_less", "more", "much_more",
        "baseline", "review_on",
    )  # fmt: skip

    def clean_baseline(self) -> int:
        """The level as a number."""
        return int(self.cleaned_data["baseline"])

    def clean(self) -> dict[str, Any]:
        """Five levels that differ."""
        said = super().clean() or self.cleaned_data
        if not self.errors:
            written = [said[name] for _number, name, _word in LEVELS]
            may = may_hope(levels=written, baseline=said["baseline"], review_on=said["review_on"], on=self.on)
            if not may.is_yes:
                self.add_error("much_more", _(may.reason))
        return said


class MyHopeForm(HopeForm):
    """The same in easy words, of the member themself."""

    words = line(gettext_lazy("What do you hope for?"), gettext_lazy("Write what you hope for"), 200)
    level = one_of(GroupHope.Level.choices, CHOOSE, label=gettext_lazy("What is it about?"))
    first_step = Line(longest=200, required=False, label=gettext_lazy("What will you do first?"))
    support = Line(longest=200, required=False, label=gettext_lazy("What helps you in the group?"))
    notices = Line(longest=120, required=False, label=gettext_lazy("Who will see that it goes well?"))
    as_hoped = level_line(gettext_lazy("Good: what do you see then?"))
    less = level_line(gettext_lazy("A bit less: what do you see then?"))
    much_less = level_line(gettext_lazy("Not good: what do you see then?"))
    more = level_line(gettext_lazy("Very good: what do you see then?"))
    much_more = level_line(gettext_lazy("Wonderful: what do you see then?"))
    baseline = one_of(
        [("-1", gettext_lazy("A bit less than good")), ("-2", gettext_lazy("Not good"))], CHOOSE,
        label=gettext_lazy("How is it now?"), initial="-1",
    )  # fmt: skip


class FitForm(forms.Form):
    """Whether this group can help: honestly."""

    can = one_of(HopeFit.Can.choices, CHOOSE, label=gettext_lazy("Can this group help with it?"))
    words = words(
        gettext_lazy("How? Or where else, and who goes with them?"), gettext_lazy("Write how, or where else"), 400,
    )  # fmt: skip
    aim = one_of([], "", required=False, label=gettext_lazy("Which aim of the group does it go with?"))

    def __init__(self, *args: Any, aims: Sequence[GroupRule], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aims = {str(one.pk): one for one in aims}
        offer(self, "aim", [("", gettext_lazy("None of them")), *((key, one.words) for key, one in self.aims.items())])

    def clean_aim(self) -> GroupRule | None:
        """The aim, or none."""
        return self.aims.get(self.cleaned_data["aim"])


class MyHopeRatingForm(forms.Form):
    """How it is now, says the member: only what each level means."""

    level = one_of([], CHOOSE, label=gettext_lazy("How is it now?"))
    words = Line(longest=300, required=False, label=gettext_lazy("Do you want to say more?"))

    def __init__(self, *args: Any, hope: GroupHope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "level", [(str(number), self.named(word, said)) for number, word, said in levels(hope)])

    def named(self, word: object, said: str) -> str:
        """A level as it is offered: what it means, without its name."""
        del word
        return said

    def clean_level(self) -> int:
        """The level as a number."""
        return int(self.cleaned_data["level"])


class HopeRatingForm(MyHopeRatingForm):
    """How far a hope has come, as whoever runs the group sees it; or as the member said aloud."""

    who = one_of(HopeRating.Who.choices, CHOOSE, label=gettext_lazy("Who says so?"), initial="worker")
    level = one_of([], CHOOSE, label=gettext_lazy("How far has it come?"))
    words = Line(longest=300, required=False, label=gettext_lazy("In a few words"))
    field_order = ("who", "level", "words")

    def named(self, word: object, said: str) -> str:
        """A level as it is offered: its name and what it means."""
        return f"{word}: {said}"


class ShareForm(forms.Form):
    """What the group reads of a hope: the member's own words for it, or nothing."""

    words = Line(
        longest=200, required=False, label=gettext_lazy("What may the group read?"),
        help_text=gettext_lazy("Leave it empty if the group should read nothing."),
    )  # fmt: skip


class AimForm(forms.Form):
    """An aim of the group that is proposed."""

    words = words(gettext_lazy("What should the group want to reach?"), gettext_lazy("Write the aim"), 400)
    kind = one_of(AIMS, CHOOSE, label=gettext_lazy("Which kind of aim is it?"))
    because = Line(longest=300, required=False, label=gettext_lazy("Why?"))


class MyAimForm(forms.Form):
    """The same, of a member on their own page."""

    words = words(gettext_lazy("What should we want together?"), gettext_lazy("Write what we should want"), 400)
    kind = one_of(AIMS, CHOOSE, label=gettext_lazy("What is it about?"))


class AloudForm(forms.Form):
    """The plan of a session, agreed aloud."""

    for_all = words(gettext_lazy("What is for all?"), gettext_lazy("Write what is for all"), 600)
    for_one = Words(
        longest=600, required=False, label=gettext_lazy("What is for one?"),
        help_text=gettext_lazy("Only what that member said aloud. All members read this on their own page."),
    )  # fmt: skip
    clash = Words(longest=600, required=False, label=gettext_lazy("What does not go together?"))
    settled = Words(longest=600, required=False, label=gettext_lazy("How did the group settle it?"))
    own_view = Words(
        longest=1000, required=False, label=gettext_lazy("Your own view"),
        help_text=gettext_lazy("Only you read this. It stands with your thoughts."),
    )  # fmt: skip
