"""What a member brings and takes on; and what they agreed beforehand for when they are missing. 004-P15, P23."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Member, Numbered
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.records import Versioned
from kinweave.plans import queries


class OfMember(Numbered):
    """A row about a member of a group, theirs and of whoever runs it."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="%(class)s_rows")
    day = models.DateField()

    person_path = "member__party"

    class Meta(Numbered.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.day)

    @property
    def about_id(self) -> UUID | None:
        """Who it is about."""
        return self.member.party_id


class IfMissing(OfMember):
    """What a member agreed beforehand: after how many sessions missed in a row somebody gets in touch, who, and how."""

    after = models.PositiveSmallIntegerField(_("after how many sessions in a row"))
    who = StrictCharField(_("who gets in touch"), max_length=120)
    how = StrictCharField(_("how"), max_length=200)

    objects = queries.IfMissingQuerySet.as_manager()

    class Meta(OfMember.Meta):
        constraints = [
            *OfMember.Meta.constraints,
            models.CheckConstraint(
                condition=Q(after__gte=1, after__lte=6), name="somebody_is_missed_within_six_sessions"
            ),
        ]


class MemberCard(OfMember):
    """What I bring, and what helps me: a member's own words, read by whom they choose. Criterion: 004-P15."""

    class Ring(models.TextChoices):
        LEADERS = "leaders", _("whoever leads the group")
        GROUP = "group", _("everybody in the group")

    brings = StrictCharField(_("what I bring"), max_length=300)
    helps = StrictCharField(_("what helps me"), max_length=300, blank=True)
    ring = models.CharField(_("who reads it"), max_length=7, choices=Ring)

    objects = queries.MemberCardQuerySet.as_manager()


class Part(OfMember, Versioned):
    """Something in the group that a member was offered to do: taken, declined, or passed on to another. 004-P15."""

    class State(models.TextChoices):
        OFFERED = "offered", _("offered")
        TAKEN = "taken", _("taken on")
        DECLINED = "declined", _("not now")
        PASSED_ON = "passed_on", _("passed on")

    words = StrictCharField(_("what it is"), max_length=200)
    state = models.CharField(max_length=9, choices=State, default=State.OFFERED)

    objects = queries.OfMemberQuerySet.as_manager()


class GotInTouch(OfMember):
    """Somebody got in touch with a member who was missing, as it was agreed; what they said, and what follows."""

    words = StrictTextField(_("how they are, and what they want"), max_length=600)

    objects = queries.OfMemberQuerySet.as_manager()
