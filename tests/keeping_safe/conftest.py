"""An installation on the disk, with people, sealed fields and files in it, and keys of two people."""

from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pyrage
import pytest

from kinweave.parties import actions as parties
from kinweave.trail import looks
from tests.house import ashby, house, server_of_our_own, template
from tests.town import Town

__all__ = ["ashby", "house", "server_of_our_own", "template"]


class Keys(NamedTuple):
    """A person's two keys: the public one, and the file with the secret one."""

    public: str
    secret: Path


@pytest.fixture(scope="session")
def people(tmp_path_factory) -> list[Keys]:
    """Two people who may open what is sealed, and one who may not."""
    folder = tmp_path_factory.mktemp("people")
    return [keys(folder / name) for name in ("bea", "carl", "mallory")]


def keys(file: Path) -> Keys:
    identity = pyrage.x25519.Identity.generate()
    file.write_text(f"# created: today\n# public key: {identity.to_public()}\n{identity}\n")
    return Keys(str(identity.to_public()), file)


@pytest.fixture
def lived_in(ashby, house) -> Town:
    """A town in which somebody's address is protected, a photograph was kept, and a look waits."""
    live_in(ashby, house)
    return ashby


def live_in(ashby: Town, house: Path) -> None:
    """Let people work in a town for a while."""
    parties.protect_address(
        person=ashby.danny, address="14 Mill Lane", why="They asked.", on=ashby.on, by=ashby.founder
    )
    viewer = ashby.viewer(ashby.ffion)
    looks.look({ashby.danny.holder_id: [ashby.danny.pk]}, page="person", by=viewer)
    looks.gather(before=ashby.at + timedelta(minutes=1), by=ashby.founder)
    looks.put_aside([looks.spelled(ashby.danny.holder_id, [ashby.danny.pk], "circle", viewer)])
    (house / "files" / "a").mkdir(parents=True)
    (house / "files" / "a" / "photograph").write_bytes(bytes(range(256)) * 500)
