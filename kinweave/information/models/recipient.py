"""Recipients: known people who act for an agency, and how that is known. R7, R17, R18."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField
from kinweave.information import queries
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class Recipient(Record, Versioned):
    """Somebody at an agency to whom something can go: by identity, never by a name or an e-mail domain.

    A duty team of a council, the police or an emergency service is verified by its published contact.
    """

    class Role(models.TextChoices):
        WORKER = "worker", _("works with the person")
        LEAD = "lead", _("leads the service")
        SAFEGUARDING = "safeguarding", _("safeguarding contact")
        DUTY = "duty", _("duty team, by its published contact")

    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="recipients")
    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")  # who signs in here
    name = StrictCharField(_("name, or the name of the team"), max_length=120)
    role = models.CharField(_("what they do there"), max_length=12, choices=Role)
    phone = StrictCharField(_("telephone, as their agency publishes it"), max_length=40, blank=True)
    email = StrictCharField(_("work e-mail address"), max_length=200, blank=True)
    verified_on = models.DateField(null=True)
    verified_how = StrictCharField(_("how it was checked who they are"), max_length=200, blank=True)
    ended_on = models.DateField(null=True)

    objects = queries.RecipientQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(verified_on__isnull=True) | ~Q(verified_how=""), name="a_verified_recipient_says_how"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.organisation}"

    @property
    def about_id(self) -> None:
        """Nobody: they are at work."""
        return None
