"""The review of a group: what helped anyone grow, asked of members and of whoever leads it apart; what is decided."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Member, Numbered
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.plans import queries


class GroupReview(Numbered):
    """A group looks back, then and now: opened, talked about, closed with what it decides. Criteria: 004-P21, P24."""

    since = models.DateField(_("since when"))
    day = models.DateField()
    closed_on = models.DateField(null=True)
    decided = StrictTextField(_("what the group decides"), max_length=1000, blank=True)
    next_on = models.DateField(null=True)

    objects = queries.GroupReviewQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, next_on__isnull=True)
                | (Q(closed_on__isnull=False, next_on__isnull=False) & ~Q(decided="")),
                name="a_review_of_a_group_decides_something",
            ),
        ]

    def __str__(self) -> str:
        return str(self.day)


class ProcessWord(Numbered):
    """Of one process of a group: did it help anyone grow, what did it make hard, is it kept or changed? 004-P21.

    By a member on their own page, by the members together, or by who leads the group: apart.
    """

    class Side(models.TextChoices):
        MEMBER = "member", _("a member")
        TOGETHER = "together", _("the members, aloud")
        LEADER = "leader", _("whoever leads it")

    class Helped(models.TextChoices):
        YES = "yes", _("Yes")
        SOME = "some", _("Some of us")
        NO = "no", _("No")

    class Then(models.TextChoices):
        KEEP = "keep", _("keep it")
        CHANGE = "change", _("change it")
        STOP = "stop", _("stop it")

    review = models.ForeignKey(GroupReview, on_delete=models.PROTECT, related_name="words")
    process = StrictCharField(_("what you do in the group"), max_length=120)
    side = models.CharField(max_length=8, choices=Side)
    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    helped = models.CharField(_("did it help anyone grow?"), max_length=4, choices=Helped)
    hindered = StrictCharField(_("what did it make hard, and for whom?"), max_length=300, blank=True)
    then = models.CharField(_("keep or change it?"), max_length=6, choices=Then)

    objects = queries.ProcessWordQuerySet.as_manager()
    person_path = "member__party"

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=Q(side="member", member__isnull=False) | (~Q(side="member") & Q(member__isnull=True)),
                name="a_member_speaks_for_themself",
            ),
        ]

    def __str__(self) -> str:
        return self.process

    @property
    def about_id(self) -> UUID | None:
        """Who said it, if a member did."""
        return self.member.party_id if self.member else None
