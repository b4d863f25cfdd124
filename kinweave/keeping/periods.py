"""How long records are kept: versioned data with its sources, for England and Wales. An organisation only shortens it.

Councils disagree, and most of it is no law. To be read by a professional before real use: this is not legal advice.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERSION = "2026-11"
NATIONS = frozenset({"", "england", "wales"})  # an installation begins in England; elsewhere nothing is counted
AS_THE_RECORD = "as_the_record"  # the class of an item that is kept as long as the record it is in


class Trigger(models.TextChoices):
    """From what a time is counted."""

    BIRTHDAY = "birthday", _("a birthday")
    LAST_CONTACT = "last_contact", _("the last contact")
    ENDED = "ended", _("a day that is written down")
    WRITTEN = "written", _("the day it was written")
    AGREED = "agreed", _("a day that was agreed")


class Then(models.TextChoices):
    """What is due when the time is over."""

    REVIEW = "review", _("look at it, then decide")
    DISPOSE = "dispose", _("dispose of it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One class of records: from what, for how many years, what then, who says so, and whether it is the law.

    `years` of a birthday is which birthday. `after_death` are years after a death under 18, where that differs.
    """

    key: str
    name: str | Promise
    trigger: Trigger
    years: int = 0
    then: Then = Then.REVIEW
    source: str | Promise
    is_statutory: bool = False
    after_death: int | None = None
    day_words: str | Promise = ""  # which day somebody has to write down

    @property
    def is_counted(self) -> bool:
        """Whether it is counted here, and is not a day that others agreed."""
        return self.trigger != Trigger.AGREED

    @property
    def is_of_a_record(self) -> bool:
        """Whether a whole record can be kept so."""
        return self.is_counted and self.trigger != Trigger.WRITTEN


PERIODS = {
    one.key: one
    for one in (
        Period(
            key="looked_after",
            name=_("a child who is looked after"),
            trigger=Trigger.BIRTHDAY,
            years=75,
            after_death=15,
            source=_(
                "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50. "
                "Wales has regulations of its own (2015)."
            ),
            is_statutory=True,
        ),
        Period(
            key="adoption",
            name=_("an adoption"),
            trigger=Trigger.ENDED,
            years=100,
            source=_("Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005."),
            is_statutory=True,
            day_words=_("the day of the adoption order"),
        ),
        Period(
            key="foster_carer",
            name=_("an approved foster carer"),
            trigger=Trigger.ENDED,
            years=10,
            source=_(
                "Fostering Services (England) Regulations 2011, regulation 32. "
                "Local Authority Fostering Services (Wales) Regulations 2018, regulation 13."
            ),
            is_statutory=True,
            day_words=_("the day their approval ended"),
        ),
        Period(
            key="allegation",
            name=_("an allegation against somebody at work, founded or not decided"),
            trigger=Trigger.BIRTHDAY,
            years=100,
            source=_("The schedule of one county."),
        ),
        Period(
            key="allegation_unfounded",
            name=_("an allegation against somebody at work, unfounded"),
            trigger=Trigger.WRITTEN,
            years=10,
            then=Then.DISPOSE,
            source=_("The schedule of one county."),
        ),
        Period(
            key="child_protection",
            name=_("a child who was protected"),
            trigger=Trigger.LAST_CONTACT,
            years=35,
            source=_("One council. Schools often say the 25th birthday, another council 85 years."),
        ),
        Period(
            key="child_in_need",
            name=_("a child in need"),
            trigger=Trigger.BIRTHDAY,
            years=21,
            source=_("What councils do: three years after the 18th birthday."),
        ),
        Period(
            key="early_years",
            name=_("a child in early years"),
            trigger=Trigger.BIRTHDAY,
            years=25,
            then=Then.DISPOSE,
            source=_("The law says a reasonable time. Others say 3 years, or 21 years and 3 months."),
        ),
        Period(
            key="adult_support",
            name=_("an adult who had support"),
            trigger=Trigger.LAST_CONTACT,
            years=8,
            source=_("NHS Records Management Code of Practice: 8 years after somebody was last seen."),
        ),
        Period(
            key="as_passed",
            name=_("what another agency passed on to us"),
            trigger=Trigger.AGREED,
            then=Then.DISPOSE,
            source=_("The protocol or the one-off sharing under which it came."),
        ),
        Period(
            key="by_hand",
            name=_("something with a last day of its own"),
            trigger=Trigger.AGREED,
            source=_("Whoever wrote it said how long it is kept."),
        ),
    )
}
OF_A_RECORD = [(one.key, one.name) for one in PERIODS.values() if one.is_of_a_record]


def named(key: str) -> str:
    """What a class is called; its key, when a later version no longer has it."""
    return str(PERIODS[key].name) if key in PERIODS else key
