"""Stored files. Each is reached only through the record that points to it."""

from pathlib import Path

from django.conf import settings
from django.db import models

from kinweave.foundation.ids import new_id


class StoredFile(models.Model):
    """A file that was checked and made anew: a photograph without its metadata."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    holder_id = models.UUIDField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    stored_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"photograph of {self.size} bytes"

    @property
    def path(self) -> Path:
        """Where the file lies, below the folder of files."""
        return Path(settings.MEDIA_ROOT) / self.id.hex[:2] / f"{self.id.hex}.webp"
