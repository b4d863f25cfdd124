"""Sealed text: opened by whoever has the key, in the place it was sealed for, and nowhere else."""

import json
import multiprocessing

import pytest
from django.core.exceptions import FieldError
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kinweave.access.models import Account, Draft, StoredSearch
from kinweave.foundation import new_id
from kinweave.foundation.sealing import CannotOpen, KeyRing, SealedBytes, key_ring
from kinweave.parties.models import ContactPoint
from tests.foundation.children import seal_one

SPAWN = multiprocessing.get_context("spawn")
LABEL = "parties.whereabouts.address:1"
texts = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture
def ring(tmp_path) -> KeyRing:
    return KeyRing(tmp_path / "keys" / "ring.json")


@pytest.fixture
def own_ring(tmp_path, monkeypatch) -> KeyRing:
    """The key ring that fields use in this test only."""
    monkeypatch.setenv("KINWEAVE_KEY_RING", str(tmp_path / "ring.json"))
    return key_ring()


@pytest.fixture
def account(town):
    return Account.objects.get(identities__party=town.danny)


def search(account, words: str) -> StoredSearch:
    return StoredSearch.objects.create(account=account, words=words, at=timezone.now())


@pytest.fixture(scope="module")
def shared_ring(tmp_path_factory) -> KeyRing:
    return KeyRing(tmp_path_factory.mktemp("keys") / "ring.json")


@given(text=texts, label=texts)
def test_what_is_sealed_opens_again(shared_ring, text, label):
    assert shared_ring.open(shared_ring.seal(text, label), label) == text


@given(text=texts, label=texts, other=texts)
def test_what_is_sealed_for_one_place_does_not_open_in_another(shared_ring, text, label, other):
    sealed = shared_ring.seal(text, label)

    if label != other:
        with pytest.raises(CannotOpen):
            shared_ring.open(sealed, other)


def test_no_flipped_bit_goes_unseen(ring):
    sealed = ring.seal("14 Mill Lane", LABEL)

    for bit in range(len(sealed) * 8):
        flipped = bytearray(sealed)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CannotOpen):
            ring.open(bytes(flipped), LABEL)


def test_no_cut_or_lengthened_value_opens(ring):
    sealed = ring.seal("14 Mill Lane", LABEL)

    for changed in [*(sealed[:length] for length in range(len(sealed))), sealed + b"\x00"]:
        with pytest.raises(CannotOpen):
            ring.open(changed, LABEL)


def test_the_same_text_is_never_sealed_alike(ring):
    assert ring.seal("14 Mill Lane", LABEL) != ring.seal("14 Mill Lane", LABEL)


def test_after_a_new_key_the_old_values_still_open(ring):
    before = ring.seal("14 Mill Lane", LABEL)

    name = ring.rotate()
    after = ring.seal("2 High Street", LABEL)

    assert ring.open(before, LABEL) == "14 Mill Lane"
    assert ring.open(after, LABEL) == "2 High Street"
    assert after.hex().startswith(name)
    assert not before.hex().startswith(name)


def test_a_running_process_learns_a_new_key_from_another(ring):
    sealed_before = ring.seal("14 Mill Lane", LABEL)
    elsewhere = KeyRing(ring.path)
    elsewhere.open(sealed_before, LABEL)

    name = ring.rotate()

    assert elsewhere.open(ring.seal("new", LABEL), LABEL) == "new"
    assert elsewhere.latest == name


def test_without_its_key_nothing_opens(ring, tmp_path):
    sealed = ring.seal("14 Mill Lane", LABEL)

    with pytest.raises(CannotOpen):
        KeyRing(tmp_path / "another.json").open(sealed, LABEL)

    assert not (tmp_path / "another.json").exists(), "reading makes no key"


def test_a_process_notices_that_the_ring_was_taken_away(ring):
    sealed = ring.seal("14 Mill Lane", LABEL)
    ring.path.unlink()

    with pytest.raises(CannotOpen):
        ring.open(sealed, LABEL)


def test_the_ring_is_closed_to_other_users(ring):
    ring.rotate()

    assert ring.path.stat().st_mode & 0o077 == 0
    assert ring.path.parent.stat().st_mode & 0o077 == 0


def test_processes_that_make_the_ring_at_once_agree_on_it(tmp_path):
    path, results = tmp_path / "keys" / "ring.json", SPAWN.Queue()
    processes = [SPAWN.Process(target=seal_one, args=(path, "14 Mill Lane", LABEL, results)) for _ in range(4)]

    for process in processes:
        process.start()
    sealed = [results.get(timeout=60) for _ in processes]
    for process in processes:
        process.join()

    assert [KeyRing(path).open(one, LABEL) for one in sealed] == ["14 Mill Lane"] * 4
    assert len(json.loads(path.read_text())) == 1


@pytest.mark.django_db
def test_a_field_gives_back_what_was_typed(account):
    kept = search(account, "Danny Okafor")

    found = StoredSearch.objects.get(pk=kept.pk)

    assert (kept.words, found.words) == ("Danny Okafor", "Danny Okafor")
    assert StoredSearch.objects.defer("words").get(pk=kept.pk).words == "Danny Okafor"
    assert StoredSearch.objects.get(pk=str(kept.pk).upper()).words == "Danny Okafor"


@pytest.mark.django_db
def test_the_database_never_holds_the_text(account):
    kept = search(account, "Danny Okafor")

    raw = StoredSearch.objects.values_list("words", flat=True).get(pk=kept.pk)

    assert b"Danny" not in bytes(raw)
    assert (str(raw), repr(raw), f"{raw}") == ("sealed", "sealed", "sealed")


@pytest.mark.django_db
def test_saving_again_keeps_or_replaces_the_text(account):
    kept = StoredSearch.objects.get(pk=search(account, "Danny").pk)

    kept.save()
    same = StoredSearch.objects.get(pk=kept.pk).words
    kept.words = "Peg"
    kept.save()

    assert (same, StoredSearch.objects.get(pk=kept.pk).words) == ("Danny", "Peg")


@pytest.mark.django_db
def test_many_rows_can_be_made_at_once(account):
    rows = [StoredSearch(account=account, words=f"words {n}", at=timezone.now()) for n in range(3)]

    StoredSearch.objects.bulk_create(rows)

    assert {row.words for row in StoredSearch.objects.all()} == {"words 0", "words 1", "words 2"}


@pytest.mark.django_db
def test_nothing_may_be_sealed(town):
    point = ContactPoint.objects.create(
        party=town.danny,
        channel="phone",
        value="1",
        checked_on=town.on,
        holder=town.connect,
        recorded_at=town.at,
    )

    assert ContactPoint.objects.get(pk=point.pk).safe_note is None
    assert ContactPoint.objects.filter(safe_note__isnull=True).exists()


@pytest.mark.django_db
def test_a_value_moved_to_another_row_or_field_does_not_open(account):
    one, other = search(account, "Danny"), search(account, "Peg")
    draft = Draft.objects.create(account=account, place="/", typed="secret", kept_at=timezone.now())
    sealed = StoredSearch.objects.values_list("words", flat=True).get(pk=one.pk)
    StoredSearch.objects.filter(pk=other.pk).update(words=sealed)
    Draft.objects.filter(pk=draft.pk).update(typed=sealed)

    with pytest.raises(CannotOpen):
        _ = StoredSearch.objects.get(pk=other.pk).words
    with pytest.raises(CannotOpen):
        _ = Draft.objects.get(pk=draft.pk).typed


@pytest.mark.django_db
def test_a_copied_row_does_not_take_a_sealed_value_with_it_unseen(account):
    copy = StoredSearch.objects.get(pk=search(account, "Danny").pk)
    copy.pk, copy._state.adding = new_id(), True

    with pytest.raises(CannotOpen):
        copy.save(force_insert=True)


@pytest.mark.django_db
@pytest.mark.parametrize("lookup", ["words", "words__icontains", "words__in", "words__startswith"])
def test_sealed_text_cannot_be_searched(account, lookup):
    with pytest.raises(FieldError, match="cannot be searched"):
        StoredSearch.objects.filter(**{lookup: "Danny"})


@pytest.mark.django_db
def test_sealed_text_cannot_be_changed_in_bulk(account):
    kept = search(account, "Danny")
    kept.words = "Peg"

    for value in ("Peg", b"Peg"):
        with pytest.raises(FieldError, match="save the row"), transaction.atomic():
            StoredSearch.objects.update(words=value)
    with pytest.raises(FieldError, match="save the row"), transaction.atomic():
        StoredSearch.objects.bulk_update([kept], ["words"])

    assert StoredSearch.objects.get(pk=kept.pk).words == "Danny"


@pytest.mark.django_db
def test_a_lost_key_is_said_and_never_shown_as_text(account, own_ring):
    kept = search(account, "Danny")
    own_ring.path.write_text("{}")

    found = StoredSearch.objects.get(pk=kept.pk)

    assert isinstance(found.__dict__["words"], SealedBytes)
    with pytest.raises(CannotOpen, match=r"access\.storedsearch\.words"):
        _ = found.words
