"""Professional curiosity: beside a note, when this worker sees an open concern about the person. Otherwise nothing."""

from kinweave.concerns.models import Concern
from kinweave.foundation import Viewer
from kinweave.parties.models import Party


def open_concern(viewer: Viewer, person: Party) -> Concern | None:
    """The latest open concern about a person that reached this worker."""
    concern: Concern | None = Concern.objects.visible_to(viewer).about(person).open().last()
    return concern
