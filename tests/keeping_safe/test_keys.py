"""The keys: two people can bring them back, and a new one takes over without losing a word."""

import stat

import pytest

from kinweave.access.models import StoredSearch
from kinweave.foundation.sealing import CannotOpen, key_ring
from kinweave.keeping_safe import Stopped, keys
from kinweave.parties.models import Whereabouts

FIELDS = ("address", "why")


def keys_in_use() -> set[str]:
    return {bytes(value)[:4].hex() for row in Whereabouts.objects.values_list(*FIELDS) for value in row}


def test_either_of_two_people_can_bring_the_keys_back(lived_in, people, tmp_path_factory):
    file = tmp_path_factory.mktemp("recovery") / "keys.age"
    keys.export(file, [people[0].public, people[1].public])
    ring = key_ring().path
    for person in people[:2]:
        ring.unlink()

        keys.bring_back(file, person.secret)

        assert Whereabouts.objects.get().address == "14 Mill Lane"


def test_nobody_else_opens_the_recovery_file(lived_in, people, tmp_path_factory):
    file = tmp_path_factory.mktemp("recovery") / "keys.age"
    keys.export(file, [people[0].public, people[1].public])
    key_ring().path.unlink()

    with pytest.raises(Stopped, match="does not open"):
        keys.bring_back(file, people[2].secret)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not key_ring().path.exists()


def test_one_person_alone_is_not_enough(lived_in, people, tmp_path):
    with pytest.raises(Stopped, match="two people"):
        keys.export(tmp_path / "keys.age", [people[0].public, people[0].public])


def test_a_recovery_file_or_a_ring_is_never_overwritten(lived_in, people, tmp_path_factory):
    file = tmp_path_factory.mktemp("recovery") / "keys.age"
    keys.export(file, [people[0].public, people[1].public])

    with pytest.raises(Stopped, match="There is a file"):
        keys.export(file, [people[0].public, people[1].public])
    with pytest.raises(Stopped, match="There is a key ring"):
        keys.bring_back(file, people[0].secret)


def test_there_is_nothing_to_export_before_anything_is_sealed(house, people, tmp_path):
    with pytest.raises(Stopped, match="Nothing has been sealed"):
        keys.export(tmp_path / "keys.age", [people[0].public, people[1].public])


def test_a_new_key_seals_everything_again(lived_in):
    before = keys_in_use()
    row = Whereabouts.objects.get()

    sealed = keys.rotate()

    assert sealed == 2
    assert keys_in_use() == {key_ring().latest} != before
    assert [getattr(Whereabouts.objects.get(), name) for name in FIELDS] == [getattr(row, name) for name in FIELDS]


def test_sealing_again_a_second_time_changes_nothing(lived_in):
    keys.rotate()
    before = list(Whereabouts.objects.values_list(*FIELDS))

    assert keys.seal_again() == 0
    assert [tuple(map(bytes, row)) for row in Whereabouts.objects.values_list(*FIELDS)] == [
        tuple(map(bytes, row)) for row in before
    ]


def test_a_new_key_that_was_stopped_half_way_is_finished_the_next_time(lived_in, monkeypatch):
    account = lived_in.account(lived_in.person("Peg"))
    for number in range(5):
        StoredSearch.objects.create(account=account, words=f"words {number}", at=lived_in.at)
    monkeypatch.setattr(keys, "AT_ONCE", 2)
    stop_after(monkeypatch, batches=2)
    with pytest.raises(KeyboardInterrupt):
        keys.rotate()
    monkeypatch.undo()

    keys.seal_again()

    assert keys.seal_again() == 0
    assert {row.words for row in StoredSearch.objects.all()} == {f"words {number}" for number in range(5)}


def stop_after(monkeypatch, *, batches: int) -> None:
    """Somebody stops the command in the middle."""
    seal, done = keys.seal_batch, []

    def seal_some(*words):
        done.append(words)
        if len(done) > batches:
            raise KeyboardInterrupt
        return seal(*words)

    monkeypatch.setattr(keys, "seal_batch", seal_some)


def test_a_value_that_does_not_open_is_left_and_named_and_stops_no_other(lived_in):
    row = Whereabouts.objects.get()
    (moved,) = Whereabouts.objects.values_list("why", flat=True)
    Whereabouts.objects.update(address=moved)

    with pytest.raises(CannotOpen, match=f"1 sealed values.*parties.whereabouts.address:{row.pk}"):
        keys.rotate()

    assert Whereabouts.objects.get().why == "They asked."
