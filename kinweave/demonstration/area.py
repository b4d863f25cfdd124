"""The demonstration area as a mode: begun once in an empty database, and served on one machine only."""

from datetime import datetime

from kinweave.access.models import Installation
from kinweave.demonstration import rules
from kinweave.demonstration.loading import load
from kinweave.directory.search.keeping import reindex
from kinweave.foundation import require
from kinweave.parties.models import Party
from kinweave.trail.acts import acting


def begin(at: datetime) -> bool:
    """Load Ashby Vale into an empty database. True when it was loaded now, False when it was there already.

    Raises Refused when the database holds anything else. Two that begin at once wait for each other.
    """
    with acting():
        if is_loaded():
            return False
        require(rules.may_begin(**whats_in_the_database()))
        load(at)
    reindex()
    return True


def is_loaded() -> bool:
    """Whether this database is the demonstration's, whatever the environment says."""
    return Installation.objects.filter(is_demonstration=True).exists()


def whats_in_the_database() -> dict[str, bool]:
    """Whether an installation was set up, and whether there are people or organisations."""
    return {"has_installation": Installation.objects.exists(), "has_people": Party.objects.exists()}


def require_start(*, host: str, wanted: bool) -> None:
    """Refuse to start when the address, the setting and the database disagree. Called before binding.

    `wanted` is KINWEAVE_DEMONSTRATION. Either order is refused: the setting on a database of real people,
    and demonstration data at an address that others can reach.
    """
    loaded = is_loaded()
    require(rules.may_start(wanted=wanted, is_demonstration=loaded, **whats_in_the_database()))
    require(rules.may_bind(host, wanted or loaded))
