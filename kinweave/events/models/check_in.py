"""The check-in after a session: four questions and a ballot box. That somebody answered stands apart from what.

What was answered in one round lives in one row, sealed with the round's own key, which is in no backup; it has no
recorder, no moment and always the same length, and is written anew in another order at each answer. Criterion: 004-P21.
"""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Member, OfGroup
from kinweave.events import queries
from kinweave.events.models.session import Session
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField


class CheckIn(OfGroup):
    """A round of four questions after a session. What came of it is kept once, when it is closed, in no order."""

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        A_BIT = "a_bit", _("A bit")
        NO = "no", _("No")

    QUESTIONS = ("welcome", "matters", "my_way", "change")

    session = models.OneToOneField(Session, on_delete=models.PROTECT, related_name="check_in")
    turn = models.PositiveSmallIntegerField(default=1)  # 2, when its key was lost and it was opened again
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    result = SealedTextField(null=True)  # None: open, or too few answered

    objects = queries.CheckInQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(result__isnull=True) | Q(closed_on__isnull=False), name="an_open_check_in_says_nothing"
            ),
        ]

    def __str__(self) -> str:
        return str(self.session_id)


class Box(models.Model):
    """The ballot box of an open round: one sealed list. Who put what into it, and when, is nowhere."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    check_in = models.OneToOneField(CheckIn, on_delete=models.PROTECT, related_name="box")
    answers = models.BinaryField(null=True)  # None: the round is closed

    objects = queries.BoxQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.check_in_id)

    @property
    def sealed(self) -> bytes:
        """The list as it is sealed; nothing once the round is closed."""
        return bytes(self.answers or b"")


class HasAnswered(OfGroup):
    """A member has answered a round. It leads to no answer, and no answer to it."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    turn = models.PositiveSmallIntegerField()
    on_own_page = models.BooleanField()  # False: on the device of whoever runs the group

    objects = queries.HasAnsweredQuerySet.as_manager()
    person_path = "member__party"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["check_in", "member", "turn"], name="everybody_answers_a_check_in_once"),
        ]

    def __str__(self) -> str:
        return str(self.member_id)

    @property
    def about_id(self) -> UUID | None:
        """Who answered."""
        return self.member.party_id
