"""What forms keep: the one-time key, the draft, the search."""

from django.db import models

from kinweave.access import queries
from kinweave.access.models.account import Account
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField


class FormKey(models.Model):
    """A form that was sent once, and where its sender went. A repeat is sent to the same place."""

    id = models.UUIDField(primary_key=True)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    used_at = models.DateTimeField()
    goes_to = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return str(self.id)


class Draft(models.Model):
    """What somebody has typed and not yet sent, for one page. Sealed; seen by them alone."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=200)
    typed = SealedTextField()
    kept_at = models.DateTimeField()

    objects = queries.DraftQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "place"], name="one_draft_per_page")]

    def __str__(self) -> str:
        return f"draft of {self.kept_at:%d %B %Y at %H:%M}"


class StoredSearch(models.Model):
    """The words somebody searched for, so that they never stand in an address."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    words = SealedTextField()
    at = models.DateTimeField()

    objects = queries.OwnQuerySet.as_manager()

    def __str__(self) -> str:
        return f"search of {self.at:%d %B %Y at %H:%M}"
