"""The other agencies of an installation: rows that anybody at work may know of."""

from kinweave.foundation import Viewer
from kinweave.parties.models import Party


def other_agencies(viewer: Viewer) -> list[Party]:
    """Organisations other than the one a viewer works for, by name."""
    return list(Party.objects.other_organisations(viewer).by_name())
