"""Networks: who has a seat in one, which networks are partners, and who tells them things. Criterion: 000-P15."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle, Membership
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.rules.rings import EVERYBODY, NAMED, NETWORK, PARTNERS, Audience
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class Ring(models.TextChoices):
    """How far something goes, from the narrowest to the widest."""

    NAMED = NAMED, _("only those who are named")
    NETWORK = NETWORK, _("this network")
    PARTNERS = PARTNERS, _("this network and its partners")
    EVERYBODY = EVERYBODY, _("everybody")


class OfNetwork(Record):
    """A row of a network: held by the organisation of who wrote it, read by the members. It is about nobody."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None


class Seat(OfNetwork, Versioned):
    """Somebody in a network as the network names them: it tells nothing else of them, and leads to no record."""

    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="seat")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    name = StrictCharField(_("the name used in the network"), max_length=80)
    works_at = StrictCharField(_("where they come from, as the network says it"), max_length=120, blank=True)
    is_lead = models.BooleanField(_("leads the network"), default=False)

    objects = queries.SeatQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return f"{self.name}, {self.works_at}" if self.works_at else self.name

    @property
    def about_id(self) -> UUID:  # type: ignore[override]  # here it is about somebody
        """Who sits there."""
        return self.party_id


class PartnerSaid(OfNetwork):
    """A network says that another is its partner. Partners they are when both have said so."""

    other = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="said_partners")

    objects = queries.PartnerSaidQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["circle", "other"], name="a_partner_is_said_once"),
            models.CheckConstraint(condition=~Q(circle=F("other")), name="a_partner_is_another_network"),
        ]

    def __str__(self) -> str:
        return f"{self.circle_id} with {self.other_id}"


class Source(OfNetwork, Versioned):
    """Somebody, or something, that the network can learn from: what it knows, how reliable it is, its terms."""

    who = StrictCharField(_("who it is"), max_length=160)
    knows = StrictTextField(_("what they know"), max_length=1000)
    reliable = StrictCharField(_("how reliable, in words"), max_length=200)
    reliable_why = StrictTextField(_("why"), max_length=1000)
    reliable_says = StrictCharField(_("who says so"), max_length=160)
    ring = models.CharField(_("how far it may go"), max_length=10, choices=Ring)
    named = models.JSONField(default=list)  # the seats that are named, when it goes to those alone
    purposes = StrictCharField(_("for what it may be used"), max_length=300)
    terms = StrictTextField(_("the terms, in the source’s words"), max_length=1000)
    keeper = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")  # when it signs in here
    checked_on = models.DateField()
    next_check_on = models.DateField(_("checked again by"))

    objects = queries.SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(next_check_on__gt=F("checked_on")), name="a_source_is_checked_again_later"
            )
        ]

    def __str__(self) -> str:
        return self.who

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.pk])

    @property
    def audience(self) -> Audience:
        """For whom the source gives."""
        return Audience.of(self.ring, self.named)
