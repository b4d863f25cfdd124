"""What the search has still to take up, and what it must not find meanwhile. Rows of the installation."""

from django.db import models
from django.db.models import Q

from kinweave.directory import queries
from kinweave.directory.models.registers import Import
from kinweave.foundation.ids import new_id


class SearchWork(models.Model):
    """What the index has to take up: a place, an entry, all of an import that is seen now, or everything."""

    class What(models.TextChoices):
        LISTED = "listed"  # a place or an entry
        IMPORT = "import"
        EVERYTHING = "everything"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    what = models.CharField(max_length=10, choices=What)
    which = models.UUIDField(null=True)  # the service, the entry or the import
    at = models.UUIDField(null=True)  # the last entry that was taken up of an import

    objects = queries.SearchWorkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(what="everything", which__isnull=True) | ~Q(what="everything") & Q(which__isnull=False),
                name="search_work_says_of_which",
            )
        ]

    def __str__(self) -> str:
        return self.what


class SearchAbsence(models.Model):
    """A place or an entry that no search finds, until the index has caught up.

    One that an import brings (`of`) begins with the import's one switch.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    which = models.UUIDField()
    of = models.ForeignKey(Import, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.SearchAbsenceQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["which"], name="search_absences_by_which")]

    def __str__(self) -> str:
        return str(self.which)
