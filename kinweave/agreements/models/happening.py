"""What happens to a protocol that is out: somebody looks at it again, an agency becomes another. Criterion: 003-P20."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements import queries
from kinweave.agreements.models.protocol import OfProtocol, Protocol, ProtocolParty
from kinweave.foundation.text import StrictCharField, StrictTextField


class ProtocolReview(OfProtocol):
    """A protocol was looked at again: what was found, and when that is due the next time."""

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="reviews")
    day = models.DateField()
    due_on = models.DateField()  # when it should have been looked at
    found = StrictTextField(_("what was found"), max_length=2000)
    took_part = StrictCharField(_("who took part"), max_length=300)
    next_on = models.DateField(_("looked at again by"))

    objects = queries.OfProtocolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(next_on__gt=F("day")), name="a_protocol_is_looked_at_again_later")
        ]

    def __str__(self) -> str:
        return self.found


class Novation(OfProtocol):
    """An agency became another, and the protocol follows it, by a deed that those in it signed. R10.

    Nothing that people said follows: who agreed to the old agency is asked again, who was told is told again.
    """

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="novations")
    gone = models.OneToOneField(ProtocolParty, on_delete=models.PROTECT, related_name="novated_to")
    party = models.OneToOneField(ProtocolParty, on_delete=models.PROTECT, related_name="novated_from")
    day = models.DateField()
    deed = StrictCharField(_("where the signed paper is kept"), max_length=300)

    objects = queries.OfProtocolQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(gone=F("party")), name="an_agency_becomes_another")]

    def __str__(self) -> str:
        return f"{self.gone} → {self.party}"
