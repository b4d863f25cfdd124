"""Danny's own choice about somebody, put in force, for tests of what it stops."""

from datetime import timedelta

from kinweave.circles.actions import restrictions
from kinweave.circles.models import Restriction
from kinweave.ties.models import Tie
from tests.town import Town


def keep_apart(town: Town, tie: Tie, scope: str = "no_contact", audience: str = "team") -> Restriction:
    """Danny chose how far he sees somebody; Ffion wrote it down, and leads on it."""
    said = {"on": town.on, "by": town.viewer(town.ffion)}
    drafted = restrictions.draft(
        person=town.danny,
        against=tie.to_party,
        what="contact",
        scope=scope,
        kind="own",
        basis="His own choice",
        own_words="Only as I say.",
        plain="Danny said how far he wants to see them.",
        lead=town.ffion,
        audience=audience,
        starts_on=town.on,
        review_on=town.on + timedelta(days=60),
        **said,
    )
    return restrictions.impose(restriction=drafted, version=1, **said)
