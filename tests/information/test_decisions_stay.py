"""A decision about sharing is never changed and never deleted: the database refuses, whoever asks it. I21."""

from datetime import datetime

import pytest
from django.db import IntegrityError, connection, transaction

from kinweave.foundation import LONDON
from kinweave.information import actions
from kinweave.information.models import SharingDecision
from kinweave.keeping.actions import merging
from tests.mia import Mia

pytestmark = pytest.mark.django_db

MAY_MOVE = {"person", "recorded_by", "because"}  # keys that a merge leads elsewhere; a text that a new key seals again
OTHER = {
    "CharField": "another",
    "DateTimeField": datetime(2020, 1, 1, tzinfo=LONDON),
    "PositiveSmallIntegerField": 0,
    "JSONField": [],
}
KEPT = [field.name for field in SharingDecision._meta.concrete_fields if field.name not in MAY_MOVE]


@pytest.fixture
def mia(town) -> Mia:
    return Mia(town)


@pytest.fixture
def decision(mia) -> SharingDecision:
    ana = mia.viewer(mia.ana)
    return actions.decide_not_to_share(questions=[mia.question(mia.item())], because="Not now", on=ana.on, by=ana)


@pytest.mark.parametrize("name", KEPT)
def test_i21_no_field_of_a_decision_is_changed(decision, mia, name):
    field = SharingDecision._meta.get_field(name)
    value = OTHER.get(field.get_internal_type(), mia.council.pk)

    with pytest.raises(IntegrityError, match="a_decision_stays"), transaction.atomic():
        SharingDecision._base_manager.filter(pk=decision.pk).update(**{name: value})


def test_i21_the_salt_can_be_taken_away_and_never_be_another(decision, mia):
    mia.early_help, mia.says("informed")
    ana = mia.viewer(mia.ana)
    went = actions.share(questions=[mia.question(mia.item(), by=ana)], on=ana.on, by=ana).decision
    row = SharingDecision._base_manager.filter(pk=went.pk)

    with pytest.raises(IntegrityError, match="a_decision_stays"), transaction.atomic():
        row.update(salt="another")
    assert row.update(salt="") == 1
    with pytest.raises(IntegrityError, match="a_decision_stays"), transaction.atomic():
        row.update(salt=went.salt)


def test_i21_no_decision_is_deleted(decision):
    with pytest.raises(IntegrityError, match="a_decision_stays"), transaction.atomic():
        SharingDecision._base_manager.filter(pk=decision.pk)._raw_delete("default")
    with pytest.raises(IntegrityError, match="a_decision_stays"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM information_sharingdecision")

    assert SharingDecision.objects.get().because == "Not now"


def test_i21_a_merge_leads_a_decision_to_the_row_that_is_kept_and_changes_nothing_else(decision, mia):
    head, twice = (
        mia.viewer(mia.town.somebody_at_work("Head", "manager", mia.nursery)),
        mia.town.person("Mia H", mia.nursery),
    )
    before = SharingDecision.objects.filter(pk=decision.pk).values(*KEPT).get()

    merging.merge(kept=twice, gone=mia.child, why="Written twice", on=head.on, by=head)

    assert SharingDecision.objects.filter(pk=decision.pk).values(*KEPT).get() == before
    assert SharingDecision.objects.get(pk=decision.pk).person == twice
