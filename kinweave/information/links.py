"""Find the link that somebody outside holds. Who holds it is asked for its code before anything is shown. R19."""

from kinweave.foundation import wall
from kinweave.foundation.recognising import recognised
from kinweave.information.models import OutsideLink


def link_of(secret: str) -> OutsideLink | None:
    """The link with this secret; None for any other text."""
    wall.hold_link(recognised(secret))
    links = OutsideLink.objects.select_related("passing__sender", "passing__recipient__organisation", "passing__person")
    found: OutsideLink | None = links.filter(link_hash=recognised(secret)).first()
    return found
