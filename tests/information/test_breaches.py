"""The register of data breaches: who sees it, who does not, what is answered, what is called back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kinweave.foundation import Refused
from kinweave.information import actions as sharing
from kinweave.information.actions import breaches as actions
from kinweave.information.models import DataBreach, Notice
from kinweave.parties import actions as parties
from tests.mia import Mia
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town: Town) -> Mia:
    """Mia's world, in which everything may go."""
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    return mia


@pytest.fixture
def officer(mia):
    """The data protection officer of the nursery."""
    return mia.town.somebody_at_work("Imran", "auditor", mia.nursery)


def recorded(mia, by, **differs) -> DataBreach:
    facts = {"what": "A letter went to another family", "aware_at": by.at - timedelta(hours=2)}
    return actions.record_breach(**facts | differs, on=by.on, by=by)


def sees(mia, somebody) -> int:
    return DataBreach.objects.visible_to(mia.viewer(somebody)).count()


def test_leads_and_the_officer_see_it_and_nobody_else_does(mia, officer):
    elsewhere = mia.town.somebody_at_work("Olu", "team_lead")
    recorded(mia, mia.viewer(mia.bea))

    assert [sees(mia, one) for one in (mia.bea, officer, mia.ana, elsewhere)] == [1, 1, 0, 0]


def test_a_worker_who_finds_it_writes_it_down_and_does_not_read_the_register(mia, officer):
    recorded(mia, mia.viewer(mia.ana))

    assert [sees(mia, one) for one in (mia.bea, officer, mia.ana)] == [1, 1, 0]


def test_who_is_named_in_it_does_not_see_it(mia, officer):
    recorded(mia, mia.viewer(mia.bea), named=[officer])

    assert [sees(mia, one) for one in (mia.bea, officer)] == [1, 0]


def test_nobody_writes_down_what_names_them_and_somebody_is_left_to_read_it(mia, officer):
    with pytest.raises(Refused, match="You are named"):
        recorded(mia, mia.viewer(mia.bea), named=[mia.bea])
    with pytest.raises(Refused, match="Nobody is left"):
        recorded(mia, mia.viewer(mia.ana), named=[mia.bea, officer])


def test_where_every_reader_is_named_or_may_not_know_what_it_began_with_it_is_told_by_telephone(mia, officer):
    passing = sharing.share(questions=[mia.question(mia.item())], on=mia.town.on, by=mia.viewer(mia.ana))
    parties.bar(barred=mia.bea, person=mia.child, at=mia.town.at, by=mia.town.founder)

    with pytest.raises(Refused, match="Nobody is left") as refused:
        recorded(mia, mia.viewer(mia.ana), passing=passing, named=[officer])
    assert "0303 123 1113" in refused.value.decision.way_forward
    assert not DataBreach.objects.exists()


def test_what_began_with_a_passing_about_somebody_a_lead_may_not_know_of_is_hidden(mia, officer):
    passing = sharing.share(questions=[mia.question(mia.item())], on=mia.town.on, by=mia.viewer(mia.ana))
    recorded(mia, mia.viewer(mia.ana), passing=passing)
    before = sees(mia, mia.bea)
    parties.bar(barred=mia.bea, person=mia.child, at=mia.town.at, by=mia.town.founder)

    assert (before, sees(mia, mia.bea), sees(mia, officer)) == (1, 0, 1)


def test_one_press_calls_back_what_went(mia, officer):
    passing = sharing.share(questions=[mia.question(mia.item())], on=mia.town.on, by=mia.viewer(mia.ana))
    breach, by = recorded(mia, mia.viewer(mia.ana), passing=passing), mia.viewer(officer)
    actions.recall_passing(breach=breach, words="Destroy it", on=by.on, by=by)

    assert Notice.objects.get(passing=passing).kind == "recalled"
    with pytest.raises(Refused, match="already"):
        actions.recall_passing(breach=breach, words="Destroy it", on=by.on, by=by)


def test_every_question_is_answered_before_it_is_dealt_with(mia):
    by = mia.viewer(mia.bea)
    said, breach = {"on": by.on, "by": by}, recorded(mia, by)
    with pytest.raises(Refused):
        actions.close_breach(breach=breach, learned="Two read each address", version=breach.version, **said)
    actions.assess_breach(breach=breach, risk="unlikely", because="Unopened", version=breach.version, **said)
    actions.not_tell_ico(breach=breach, because="It came back", version=breach.version, **said)
    actions.say_people(breach=breach, told_on=None, how_or_why="Unopened", version=breach.version, **said)
    actions.close_breach(breach=breach, learned="Two read each address", version=breach.version, **said)

    assert breach.closed_on == by.on
    assert not DataBreach.objects.visible_to(by).open().exists()


def test_when_the_risk_is_seen_anew_why_the_ico_was_not_told_no_longer_stands(mia):
    by = mia.viewer(mia.bea)
    said, breach = {"on": by.on, "by": by}, recorded(mia, by)
    actions.assess_breach(breach=breach, risk="unlikely", because="Unopened", version=breach.version, **said)
    actions.not_tell_ico(breach=breach, because="It came back", version=breach.version, **said)
    actions.assess_breach(breach=breach, risk="high", because="It was opened", version=breach.version, **said)

    assert breach.ico_not_because is None
    assert DataBreach.objects.visible_to(by).ico_waits().get() == breach
    assert timezone.is_aware(breach.ico_due_at)
