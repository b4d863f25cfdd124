"""Photographs are made anew: small, upright, and without where they were taken."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image

from kinweave.files import actions
from kinweave.files.models import StoredFile
from kinweave.foundation import Refused
from kinweave.parties.actions import show_photo
from kinweave.parties.records import Stale

pytestmark = pytest.mark.django_db

ORIENTATION, GPS = 0x0112, 0x8825


def photograph(size=(1200, 800), form="JPEG", exif=None) -> bytes:
    made = BytesIO()
    extra = {"exif": exif} if exif else {}
    Image.new("RGB", size, (120, 40, 90)).save(made, form, **extra)
    return made.getvalue()


def taken_somewhere() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.4, 0.0, 0.0)
    return exif


def store(town, data, name="danny.jpg"):
    return actions.store_photo(name=name, data=data, holder_id=town.connect.pk, by=town.founder)


def test_a_photograph_is_kept_small_upright_and_without_its_place(town):
    stored = store(town, photograph(exif=taken_somewhere()))

    kept = Image.open(stored.path)
    assert kept.size == (427, 640)
    assert kept.format == "WEBP"
    assert dict(kept.getexif()) == {}
    assert hashlib.sha256(stored.path.read_bytes()).hexdigest() == stored.sha256


@pytest.mark.parametrize(("form", "name"), [("PNG", "a.png"), ("WEBP", "a.webp"), ("JPEG", "A.JPEG")])
def test_the_usual_kinds_are_read(town, form, name):
    assert store(town, photograph(form=form), name=name).size > 0


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.svg", b"<svg onload='alert(1)'/>", "not a photograph"),
        ("a.jpg", b"<html>", "not a photograph"),
        ("a.jpg", b"\xff\xd8\xff" + b"0" * 2000, "cannot be read"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "cannot be read"),
        ("a.jpg", b"\xff\xd8\xff" + b"0" * 10_000_000, "larger than 10 MB"),
        ("a.pdf", photograph(), "not a photograph"),
    ],
    ids=["a drawing with a script", "a page", "noise", "a torn file", "too large", "another name"],
)
def test_whatever_else_is_refused_with_a_reason_and_nothing_is_kept(town, name, data, why):
    with pytest.raises(Refused, match=why):
        store(town, data, name=name)

    assert StoredFile.objects.count() == 0


def test_a_picture_that_unpacks_to_far_too_much_is_refused(town):
    made = BytesIO()
    Image.new("1", (30_000, 30_000)).save(made, "PNG")

    with pytest.raises(Refused, match="cannot be read"):
        store(town, made.getvalue(), name="bomb.png")


def test_somebodys_photograph_takes_the_place_of_their_initials(town):
    mum = town.tie("Mum").to_party

    show_photo(party=mum, name="mum.jpg", data=photograph(), version=1, on=town.on, by=town.founder)

    assert mum.photo.holder_id == town.connect.pk
    with pytest.raises(Stale):
        show_photo(party=mum, name="mum.jpg", data=photograph(), version=1, on=town.on, by=town.founder)
