"""What was struck out or put right goes no further, and whoever received it is told. R24."""

import pytest

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Refused
from kinweave.information import actions as information
from kinweave.information.models import Item, Notice, Passing
from kinweave.information.opening import opens, rulings_on
from kinweave.keeping.actions import righting
from kinweave.keeping.struck import passed_on
from tests.mia import Mia

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town) -> Mia:
    mia = Mia(town)
    assert mia.early_help
    mia.says("informed", category="family_circumstances")
    return mia


def now(viewer) -> dict:
    return {"on": viewer.on, "by": viewer}


@pytest.fixture
def note(mia) -> Event:
    """Ana wrote it, and it was wrong."""
    said = {"person": mia.child, "kind": "visit", "day": mia.town.on, "what_mattered": "She has no coat."}
    return events.write_note(**said, **now(mia.viewer(mia.ana)))


def made_of(mia, note) -> Item:
    """What is to be shared of it."""
    facts = {"category": "family_circumstances", "details": ["situation"], "title": "A visit"}
    return mia.item(note.what_mattered, from_event=note, **facts)


def sent(mia, item, recipient=None, channel="here") -> Passing:
    question = mia.question(item, recipient=recipient or mia.hana, channel=channel)
    return information.share(questions=[question], **now(mia.viewer(mia.ana)))


def strikes(mia, note, by=None) -> int:
    return righting.strike(kind="event", entry=note, because="It was her sister", **now(by or mia.viewer(mia.ana)))


def test_what_was_made_of_a_note_goes_no_further_once_it_is_struck_out(mia, note):
    item, other, ana = made_of(mia, note), mia.item(), mia.viewer(mia.ana)

    assert strikes(mia, note) == 1

    assert [*Item.objects.visible_to(ana).values_list("pk", flat=True)] == [other.pk]
    item.refresh_from_db()
    assert (item.struck_because, item.struck_by_id) == ("It was her sister", ana.person_id)
    with pytest.raises(Refused):
        sent(mia, item)


def test_who_received_it_is_told_and_it_does_not_open_again(mia, note):
    passing, hana = sent(mia, made_of(mia, note)), mia.viewer(mia.hana_at_work)
    elsewhere = sent(
        mia,
        made_of(
            mia,
            events.write_note(
                person=mia.child, kind="visit", day=mia.town.on, what_mattered="She sang.", **now(mia.viewer(mia.ana))
            ),
        ),
    )
    assert opens(passing, rulings_on(passing, hana))

    strikes(mia, note)

    assert [*Notice.objects.values_list("passing", "kind", "words")] == [(passing.pk, "corrected", "")]
    assert opens(passing, rulings_on(passing, hana)) == []
    assert opens(elsewhere, rulings_on(elsewhere, hana))


def test_a_colleague_made_it_and_it_goes_with_the_note_all_the_same(mia, note):
    bea = mia.viewer(mia.bea)
    facts = {"category": "family_circumstances", "details": ["situation"], "title": "A visit", "text": "No coat"}
    information.keep_item(person=mia.child, collected_for="early_help", from_event=note, **facts, **now(bea))

    assert strikes(mia, note) == 1


def test_whoever_is_outside_stands_by_name_beside_what_was_struck_out(mia, note):
    sent(mia, made_of(mia, note), mia.recipient(mia.health, "Lin"), "link")
    sent(mia, made_of(mia, note))

    strikes(mia, note)

    told = passed_on([note], viewer=mia.viewer(mia.ana))
    assert [len(names) for names in told.values()] == [1]
    assert "Lin" in told[note.pk][0]


@pytest.mark.parametrize("answer", ["struck", "corrected", "refused"])
def test_a_correction_that_was_granted_takes_it_along_and_one_that_was_not_does_not(mia, note, answer):
    bea = mia.viewer(mia.bea)
    sent(mia, made_of(mia, note))
    asked = righting.ask_correction(
        person=mia.child, entries={"event": note}, wrong="She has one", right="She has a coat", **now(bea)
    )

    righting.answer_correction(
        correction=asked, answer=answer, reason="Her sister", now_says="She has a coat.", version=asked.version,
        **now(bea),
    )  # fmt: skip

    assert Notice.objects.count() == (0 if answer == "refused" else 1)
    assert Item.objects.filter(struck_at__isnull=False).count() == (0 if answer == "refused" else 1)
