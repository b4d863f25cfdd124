"""What may be asked of corrections and emergency sheets."""

from datetime import date
from typing import Self

from kinweave.parties.queries import AboutPersonQuerySet


class CorrectionQuerySet(AboutPersonQuerySet):
    """What people asked to be corrected."""

    def open(self) -> Self:
        """Those not answered, the first asked first."""
        return self.filter(answer="").order_by("asked_on", "pk")


class SheetQuerySet(AboutPersonQuerySet):
    """Sheets for an emergency."""

    def good_on(self, on: date) -> Self:
        """Those not ended, and not yet expired."""
        return self.lasting().filter(expires_on__gt=on)
