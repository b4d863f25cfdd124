"""A request that was answered stays as it was, by the database; its salt goes with what its pack committed to. I21."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from kinweave.foundation import Viewer
from kinweave.keeping import erasing
from kinweave.keeping.actions import access, merging
from kinweave.keeping.models import AccessRequest
from kinweave.keeping.packing import is_same, seal_of
from kinweave.parties.models import Party
from tests.keeping.kept import Kept

pytestmark = pytest.mark.django_db

MAY_MOVE = {"person", "recorded_by", "handler", "prepared_by", "checked_by"}
STAYS = [one.name for one in AccessRequest._meta.concrete_fields if one.name not in MAY_MOVE]


@pytest.fixture
def kept(town) -> Kept:
    return Kept(town)


def asked(kept: Kept, person: Party) -> AccessRequest:
    """Somebody asks for what the nursery keeps about them."""
    said = {"how": "letter", "received_on": kept.on, "identity_how": "She knows him", "because": "He asked"}
    return access.ask_access(person=person, **said, **now(kept.by(kept.bea)))


def given(kept: Kept, person: Party | None = None) -> AccessRequest:
    """They have what the nursery keeps about them: Bea prepared it, Mo checked it and handed it over."""
    request = asked(kept, person or kept.tomek)
    access.prepare(request=request, version=request.version, **now(kept.by(kept.bea)))
    access.check(request=request, version=request.version, **now(kept.by(kept.mo)))
    facts = {"given_how": "By hand", "given_to": "Himself", "version": request.version}
    return access.give(request=request, **facts, **now(kept.by(kept.mo)))


def now(by: Viewer) -> dict:
    return {"on": by.on, "by": by}


def row(request: AccessRequest) -> dict:
    return AccessRequest.objects.values().get(pk=request.pk)


def dispose_of(kept: Kept, thing) -> None:
    erasing.erase_thing(thing, ordered_by=kept.imran.pk, rule="early_years 2026-11", **now(kept.by(kept.mo)))


@pytest.mark.parametrize("kind", ["note", "item"])
def test_i21_a_pack_can_be_guessed_before_what_was_in_it_is_disposed_of_and_not_after(kept, kind):
    thing = getattr(kept, kind)()
    request = given(kept)
    before = row(request)
    assert seal_of(request, before["salt"], kept.town.at) == before["seal"]

    dispose_of(kept, thing)

    assert row(request) == before | {"salt": ""}
    request.refresh_from_db()
    assert not is_same(request, kept.town.at)


def test_i21_the_salt_goes_of_whoever_is_in_it_and_of_nobody_else(kept):
    mia, ben = (kept.town.person(name, kept.town.nursery) for name in ("Mia", "Ben"))
    note, of_mia, of_ben = kept.note(), given(kept, mia), given(kept, ben)
    note.participations.create(party=mia, holder=kept.town.nursery, recorded_at=kept.town.at)
    before = row(of_ben)

    dispose_of(kept, note)

    assert not row(of_mia)["salt"]
    assert row(of_ben) == before
    assert before["salt"]


@pytest.mark.parametrize("name", STAYS)
def test_i21_nothing_of_a_request_changes_once_it_is_answered(kept, name):
    request = given(kept)
    field = AccessRequest._meta.get_field(name)
    other = {"DateField": kept.on - timedelta(days=9), "DateTimeField": kept.town.at - timedelta(days=9)}
    other |= {"CharField": "other", "TextField": "other", "PositiveIntegerField": 99, "PositiveSmallIntegerField": 9}

    with pytest.raises(IntegrityError, match="what_was_answered_stays"), transaction.atomic():
        AccessRequest.objects.filter(pk=request.pk).update(**{name: other.get(field.get_internal_type(), request.pk)})


def test_i21_the_salt_is_taken_away_and_never_another(kept):
    request = given(kept)
    rows = AccessRequest.objects.filter(pk=request.pk)
    salt = request.salt

    with pytest.raises(IntegrityError, match="what_was_answered_stays"), transaction.atomic():
        rows.update(salt="00")
    assert rows.update(salt="") == 1
    with pytest.raises(IntegrityError, match="what_was_answered_stays"), transaction.atomic():
        rows.update(salt=salt)


def test_i21_an_answered_request_is_not_deleted_and_an_open_one_changes(kept):
    with connection.cursor() as cursor:
        is_open = asked(kept, kept.tomek)
        assert AccessRequest.objects.filter(pk=is_open.pk).update(salt="00", wanted="The notes") == 1
        given(kept, kept.town.person("Mia", kept.town.nursery))

        with pytest.raises(IntegrityError, match="what_was_answered_stays"), transaction.atomic():
            cursor.execute("DELETE FROM keeping_accessrequest WHERE closed_on IS NOT NULL")


def test_i21_a_merge_leads_it_to_the_row_that_is_kept(kept):
    request = given(kept)
    before, twice = row(request), kept.town.person("Tomek K", kept.town.nursery)

    merging.merge(kept=twice, gone=kept.tomek, why="Written twice", **now(kept.by(kept.mo)))

    assert row(request) == before | {"person_id": twice.pk}


def test_an_answer_that_comes_after_it_was_closed_winds_no_clock(kept):
    request = asked(kept, kept.tomek)
    access.question(request=request, words="Which years?", **now(kept.by(kept.bea)))
    request.refresh_from_db()
    access.close(
        request=request, outcome="withdrawn", because="He rang", version=request.version, **now(kept.by(kept.mo))
    )

    waiting = request.questions.get()
    access.take_answer(asked=waiting, answer="All", answered_on=kept.on, **now(kept.by(kept.bea)))

    assert row(request)["due_on"] is None
