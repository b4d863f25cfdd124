"""How to reach a party, and when that is safe."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record, Versioned


class ContactPoint(Record, Versioned):
    """One way to reach a party: what works when, whether it is safe, and when that was checked."""

    class Channel(models.TextChoices):
        PHONE = "phone", _("phone")
        TEXT = "text", _("text message")
        VOICE = "voice", _("voice message")
        EMAIL = "email", _("e-mail")
        LETTER = "letter", _("letter")
        ADDRESS = "address", _("lives at")

    TELLS_WHERE = (Channel.ADDRESS, Channel.LETTER)

    class Safety(models.TextChoices):
        YES = "yes", _("safe to use")
        ASK = "ask", _("ask first, each time")
        NO = "no", _("do not use")

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="contact_points")
    channel = models.CharField(_("how"), max_length=10, choices=Channel)
    value = StrictCharField(_("number or address"), max_length=200)
    works_when = StrictCharField(_("what works when"), max_length=160, blank=True)
    safety = models.CharField(_("is it safe?"), max_length=4, choices=Safety, default=Safety.ASK)
    safe_note = SealedTextField(null=True)
    checked_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return self.get_channel_display()

    @property
    def about_id(self) -> UUID:
        return self.party_id


class Whereabouts(Record):
    """A protected address: sealed, read only by those who hold the record, each reading on the trail."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="whereabouts")
    address = SealedTextField()
    why = SealedTextField()
    began_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return str(_("protected address"))

    @property
    def about_id(self) -> UUID:
        return self.party_id
