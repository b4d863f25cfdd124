"""How many acts there were, and what stands at the end of a chain, is on no page but an auditor's."""

import re

import pytest
from django.db.models import F
from django.utils.html import escape

from kinweave.api import shapes
from kinweave.information.models import Passing
from kinweave.keeping.copying import SECTIONS
from kinweave.trail import checkpoints, signing
from kinweave.trail.models import Checkpoint, Detail, Head, Line
from tests.web.cast import stage
from tests.web.crawling import everything_seen_by

pytestmark = pytest.mark.django_db

FAR = 918_273_000_000  # no other number on a page looks like a chain that has come so far
SHOWN = re.compile(rb"918[,. ]?27[345][,. ]?\d{3}[,. ]?\d{3}")
HIS = ("person", "speaker", "another person")
WORK = ("worker", "colleague", "lead", "barred lead", "administrator", "lead elsewhere")


@pytest.fixture
def far_along(town, tmp_path, monkeypatch):
    """Chains that began at a number nobody can overlook, and a checkpoint over what came since."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "anchor.jsonl")
    monkeypatch.setenv("KINWEAVE_SIGNING_KEY", str(tmp_path / "signing.json"))
    scene = stage(town)
    Line.objects.update(number=F("number") + FAR)
    Head.objects.update(number=F("number") + FAR)
    Checkpoint.objects.update(size=F("size") + FAR)
    return scene


def secrets_of_the_tree() -> set[bytes]:
    """Every digest, root and subtree that there is, and every commitment and salt."""
    told = {row for names in ("digest", "previous", "commitment") for row in Line.objects.values_list(names, flat=True)}
    told |= {*Head.objects.values_list("digest", flat=True), *Detail.objects.values_list("salt", flat=True)}
    for row in Checkpoint.objects.all():
        said = checkpoints.stated(row.note)
        told |= {said.root.hex(), row.note.splitlines()[2], said.origin}
    return {one.encode() for one in told}


def without_receipts(body: bytes) -> bytes:
    """A page without the receipts on it: each names the key that signed it, and `trail.receipts` keeps the tree out."""
    for receipt in Passing.objects.values_list("receipt", flat=True):
        body = body.replace(escape(receipt).encode(), b"")
    return body


def shows_of_the_tree(body: bytes, told: set[bytes]) -> bool:
    words = set(re.findall(rb"[0-9a-f]{32,64}|[A-Za-z0-9+/]{43}=", body))
    return bool(SHOWN.search(body) or words & told or b"kinweave-" + signing.signer().name[9:].encode() in body)


@pytest.mark.parametrize("role", [*HIS, *WORK])
def test_no_page_but_an_auditors_tells_of_the_tree(far_along, role):
    client, told = far_along.client(role), secrets_of_the_tree()
    pages = everything_seen_by(client)
    pages |= {
        where: (0, client.get(where).content) for where in ("/api/health", "/api/mine", "/nothing", "/accounts/trail/")
    }

    assert len(pages) > 4
    bodies = {where: without_receipts(body) for where, (_, body) in pages.items()}
    assert [where for where, body in bodies.items() if shows_of_the_tree(body, told)] == []


def test_an_auditors_pages_do_so_that_this_would_be_seen(far_along):
    pages = everything_seen_by(far_along.client("auditor"))

    told = secrets_of_the_tree()
    shown = {where.split("?")[0] for where, (_, body) in pages.items() if shows_of_the_tree(body, told)}
    assert {"/accounts/trail/", "/accounts/trail/checkpoints/"} <= shown
    assert all(where.startswith("/accounts/trail/") for where in shown)


def test_no_copy_and_no_answer_of_the_api_has_a_field_of_the_tree():
    ours = {"trail.line", "trail.head", "trail.checkpoint", "trail.detail", "trail.signingkey"}
    of_the_tree = {"digest", "previous", "commitment", "salt", "root", "peaks", "seq", "head"}

    models_copied = {section.model._meta.label_lower for section in SECTIONS}
    fields = {path.split("__")[-1] for section in SECTIONS for path in section.fields}

    assert models_copied & ours == set()
    assert fields & of_the_tree == set()
    assert set(shapes.Looked.model_fields) & of_the_tree == set()
