"""What a group agrees with each other: its ground rules, and its own words about what it is like there."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements import queries
from kinweave.circles.models import Member, Numbered, PlanLine
from kinweave.foundation.text import StrictCharField, StrictTextField


class GroupRule(Numbered):
    """A change to the rules or the aims that somebody in the group proposes: a new one, other words, one to drop.

    It holds once the group has settled it; what it replaces stays to read, as an earlier version.
    Criteria: 004-P3, P11, P12, P19.
    """

    class Kind(models.TextChoices):
        GROUND = "ground", _("ground rule")
        JOINING_IN = "joining_in", _("how everybody can join in")
        PERSONAL = "personal", _("an aim, each for oneself")
        BETWEEN_US = "between_us", _("an aim between us")
        COMMUNITY = "community", _("an aim in the community")

    AIMS = (
        Kind.PERSONAL,
        Kind.BETWEEN_US,
        Kind.COMMUNITY,
    )  # what the group wants to reach: agreed like a rule (004-P19)

    kind = models.CharField(_("what it is about"), max_length=10, choices=Kind)
    words = StrictTextField(_("the rule, in your words"), max_length=400, blank=True)  # empty: the old one is dropped
    because = StrictCharField(_("why"), max_length=300, blank=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    from_line = models.ForeignKey(PlanLine, null=True, on_delete=models.PROTECT, related_name="rules")
    proposed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    objects = queries.GroupRuleQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(words="") | Q(replaces__isnull=False), name="a_rule_says_something_or_drops_one"
            ),
        ]

    def __str__(self) -> str:
        return self.words or str(self.replaces)


class Voice(Numbered):
    """Yes or no of somebody in a group: their latest word counts. Said aloud, a facilitator writes it."""

    class Said(models.TextChoices):
        YES = "yes", _("Yes")
        WITH_DOUBT = "doubt", _("Yes, but I am not sure")
        NO = "no", _("No")

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    said = models.CharField(max_length=5, choices=Said)

    person_path = "member__party"

    class Meta(Numbered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.get_said_display()

    @property
    def about_id(self) -> UUID | None:
        """Who said it."""
        return self.member.party_id

    @property
    def is_said_oneself(self) -> bool:
        """Whether the member said it on their own page; else somebody wrote down what they said aloud."""
        return self.recorded_by is not None and self.recorded_by.human == self.member.party.human


class RuleVoice(Voice):
    """What somebody in the group says to a change."""

    rule = models.ForeignKey(GroupRule, on_delete=models.PROTECT, related_name="voices")
    words = StrictCharField(_("anything else"), max_length=300, blank=True)

    objects = queries.RuleVoiceQuerySet.as_manager()


class RuleSettling(Numbered):
    """The group settled a change: yes or no, on which day. How everybody can join in is held by a member, and looked
    at again. Criteria: 004-P11, P12.
    """

    rule = models.OneToOneField(GroupRule, on_delete=models.PROTECT, related_name="settling")
    is_agreed = models.BooleanField()
    day = models.DateField()
    words = StrictCharField(_("how you talked about it"), max_length=300, blank=True)
    held_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    look_on = models.DateField(_("looked at again"), null=True)

    objects = queries.OfGroupRuleQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.day)


class GroupWord(Numbered):
    """What was said in the group about itself, in its words: no figure, and nobody's name. Criteria: 004-P11 to P14."""

    class About(models.TextChoices):
        CULTURE = "culture", _("what it is like here")
        JOINING_IN = "joining_in", _("who finds it hard to join in, and why")
        NOTICING = "noticing", _("what we notice here")
        DUTIES = "duties", _("what we have to do")
        LOOKED = "looked", _("what a change did")
        BEFORE = "before", _("my thoughts before")
        AFTER = "after", _("my thoughts after")

    OWN_THOUGHTS = (About.BEFORE, About.AFTER)  # a facilitator's own: the members do not read them

    about = models.CharField(max_length=10, choices=About)
    question = StrictCharField(_("the question"), max_length=200, blank=True)
    words = StrictTextField(_("what was said"), max_length=1000)
    day = models.DateField()
    rule = models.ForeignKey(GroupRule, null=True, on_delete=models.PROTECT, related_name="looks")

    objects = queries.GroupWordQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words
