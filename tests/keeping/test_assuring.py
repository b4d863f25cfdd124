"""Work to do for who answers for sharing: neutral rows, page by page; nothing hidden; what was passed on about one."""

import pytest

from kinweave.foundation import new_id
from kinweave.information import actions
from kinweave.information.asking import Question
from kinweave.keeping import disclosing, processing
from kinweave.keeping.assuring import LOGS, WORK
from kinweave.parties import actions as parties
from kinweave.parties.models import Identifier
from kinweave.parties.records import held_like
from kinweave.trail.models import Line
from tests.mia import Mia
from tests.town import Town

pytestmark = pytest.mark.django_db
KINDS = {one.key: one for one in (*WORK, *LOGS)}


@pytest.fixture
def mia(town: Town) -> Mia:
    """Mia's world, in which everything may go."""
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed")
    return mia


@pytest.fixture
def officer(mia):
    """The data protection officer of the nursery, as a viewer."""
    return mia.viewer(mia.town.somebody_at_work("Imran", "auditor", mia.nursery))


def sent(mia, text: str = "She came on Monday."):
    """Ana sends something to Hana."""
    return actions.share(questions=[mia.question(mia.item(text))], on=mia.town.on, by=mia.viewer(mia.ana))


def referred(mia):
    """Ana sends what came of a worry to the council, at once."""
    worry = mia.worry()
    item = mia.item("Bruises", category="safety", details=["worry"], title="A worry", from_concern=worry)
    asked = Question(item=item, recipient=mia.duty, purpose="safeguarding", channel="link", by=mia.viewer(mia.ana))
    return actions.share(questions=[asked], on=mia.town.on, by=mia.viewer(mia.ana))


def rows(key: str, viewer) -> list:
    return list(KINDS[key].rows(viewer))


def test_what_went_stands_there_until_it_is_acknowledged(mia, officer):
    passing = sent(mia)
    before = rows("sent", officer)
    hana = mia.viewer(mia.hana_at_work)
    actions.acknowledge(passing=passing, version=passing.version, on=hana.on, by=hana)

    assert [one.pk for one in before] == [passing.pk]
    assert rows("sent", officer) == []


def test_a_row_has_no_words_and_no_name_for_the_officer_and_a_name_for_a_lead(mia, officer):
    sent(mia)

    (row,), (shown,) = rows("sent", officer), rows("sent", mia.viewer(mia.bea))
    assert set(row._fields) == {"pk", "sent_at", "category", "purpose", "agency"}
    assert "Mia" not in repr(row)
    assert shown.person__called == "Mia"


def test_whoever_receives_it_has_it_on_their_side(mia):
    sent(mia)
    theirs = mia.viewer(mia.town.somebody_at_work("Iwan", "auditor", mia.health))

    assert len(rows("received", theirs)) == 1
    assert rows("sent", theirs) == []


def test_what_rests_on_a_concern_is_not_there_for_the_officer(mia, officer):
    before = {key: rows(key, officer) for key in KINDS}
    passing = referred(mia)

    assert {key: rows(key, officer) for key in KINDS} == before
    assert [one.pk for one in rows("releases", mia.viewer(mia.bea))] == [passing.pk]


def test_whoever_may_not_know_of_somebody_sees_none_of_it(mia):
    imran = mia.town.somebody_at_work("Imran", "auditor", mia.nursery)
    sent(mia)
    parties.bar(barred=imran, person=mia.child, at=mia.town.at, by=mia.town.founder)

    assert rows("sent", mia.viewer(imran)) == []
    assert disclosing.overseen(mia.child.pk, mia.viewer(imran)) is None


def test_a_worker_and_an_administrator_see_none_of_it(mia):
    passing = sent(mia)
    hana = mia.viewer(mia.hana_at_work)
    actions.open_again(passing=passing, on=hana.on, by=hana)

    for somebody in (mia.ana, mia.town.somebody_at_work("Yusra", "administrator", mia.nursery)):
        assert {key: rows(key, mia.viewer(somebody)) for key in KINDS} == {key: [] for key in KINDS}


def test_who_opened_it_and_what_colleagues_checked(mia, officer):
    passing, hana = sent(mia), mia.viewer(mia.hana_at_work)
    actions.open_again(passing=passing, on=hana.on, by=hana)
    late = mia.says("agreed", is_late=True, recorded_by=mia.ana)
    bea = mia.viewer(mia.bea)
    late.countersigned_by_id, late.countersigned_at = bea.person_id, bea.at
    late.save()

    assert [(one.what, one.went) for one in rows("openings", officer)] == [("passing", passing.pk)]
    assert [(one.what, one.who) for one in rows("checks", officer)] == [("late", "Bea")]


def test_each_page_goes_on_after_the_last_row_whatever_the_order(mia, officer):
    hana = mia.viewer(mia.hana_at_work)
    for number in range(5):
        passing = sent(mia, f"Day {number}")
        actions.open_again(passing=passing, on=hana.on, by=hana)
    for key in ("sent", "openings"):
        whole, found, last = [one.pk for one in rows(key, officer)], [], None
        while page := list(KINDS[key].rows(officer, last)[:2]):
            found += [one.pk for one in page]
            last = KINDS[key].one(officer, page[-1].pk)
        assert found == whole
        assert len(found) == 5
        assert KINDS[key].one(officer, new_id()) is None


def test_what_was_passed_on_is_told_whole_to_a_worker_and_by_kind_to_the_officer(mia, officer):
    sent(mia)
    actions.decide_not_to_share(
        questions=[mia.question(mia.item())], because="Not now", on=mia.town.on, by=mia.viewer(mia.ana)
    )

    (told,), (seen,) = (disclosing.sent_about(mia.child, one) for one in (mia.viewer(mia.ana), officer))
    assert (told.headings, told.to_whom, told.agency) == (["Days in October"], "Hana Yusuf", str(mia.health))
    assert (seen.headings, seen.to_whom, seen.categories) == ([], "", told.categories)
    assert "6(1)" in told.basis
    assert "Early help" in told.under
    assert [one.because for one in disclosing.not_shared_about(mia.child, mia.viewer(mia.ana))] == ["Not now"]
    assert disclosing.not_shared_about(mia.child, officer) == []


def test_the_officer_finds_somebody_by_an_exact_number_and_that_is_kept(mia, officer):
    number = {"scheme": "NHS number", "value": "943 476 5919"}
    Identifier.objects.create(party=mia.child, **number, **held_like(mia.child, mia.town.founder))

    assert disclosing.seek(because="They asked", by=officer, **number) == mia.child
    assert disclosing.seek(because="They asked", by=officer, **number | {"value": "943 476"}) is None
    assert Line.objects.filter(verb="looked for what was shared about somebody").count() == 2


def test_no_cell_of_the_log_is_taken_for_a_formula(mia):
    actions.share(
        questions=[mia.question(mia.item(title="=1+1"))], on=mia.town.on, by=mia.viewer(mia.ana)
    )  # fmt: skip
    (row,) = map(disclosing.as_row, disclosing.sent_about(mia.child, mia.viewer(mia.ana)))

    assert len(row) == len(disclosing.HEADINGS)
    assert "=1+1" in row  # `as_csv` puts an apostrophe before it


def test_the_record_of_processing_says_what_is_kept_and_shared_and_tells_of_no_concern(mia, officer):
    mia.item()
    before = list(processing.rows(officer))
    worry = mia.worry()
    mia.item("Bruises", category="safety", details=["worry"], title="A worry", from_concern=worry)

    assert list(processing.rows(officer)) == before
    assert any("6(1)" in str(cell) for row in before for cell in row)
    assert all(len(row) == len(processing.HEADINGS) for row in before)
