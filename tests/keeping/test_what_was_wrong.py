"""What was struck out or put right goes no further, and whoever received it is told. R24."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinweave.access.viewing import eyes_of
from kinweave.events import actions as events
from kinweave.events.actions.striking import strike_event
from kinweave.events.models import Event
from kinweave.foundation import Refused, system
from kinweave.information import actions as information
from kinweave.information.asking import ask
from kinweave.information.models import Item, Notice, PassedItem, Passing
from kinweave.information.opening import opens, rulings_on
from kinweave.information.recording import keep_decision
from kinweave.keeping.actions import righting
from kinweave.keeping.struck import passed_on
from kinweave.trail.models import Line
from tests.mia import Mia

pytestmark = pytest.mark.django_db
SITUATION = {"category": "family_circumstances", "details": ["situation"]}


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


def kept_at_health(mia, passing) -> Item:
    """A lead at health visiting keeps what came, in Mia's record there."""
    theirs = mia.town.person("Mia P", mia.health)
    lou = mia.viewer(mia.town.somebody_at_work("Lou", "manager", mia.health))
    return mia.asked(information.keep_passed(passed=passing.passeditems.get(), person=theirs, **now(lou)))


def goes_no_further(mia, kept) -> bool:
    """Whether the law holds up a copy that was kept, whatever was agreed."""
    [ruling] = ask([mia.question(kept, recipient=mia.duty, by=mia.viewer(mia.hana_at_work))])
    return ruling.facts.keep_until == date.min


def is_read_at_health(mia, kept) -> bool:
    lead = mia.viewer(mia.town.somebody_at_work("Noor", "manager", mia.health))
    return Item.objects.visible_to(lead).filter(pk=kept.pk).exists()


def sent_on(mia, kept) -> Passing:
    """What health visiting sent to the council of the copy that it keeps."""
    hana = mia.viewer(mia.hana_at_work)
    [ruling] = ask([mia.question(kept, recipient=mia.duty, by=hana)])
    facts = {"holder": mia.council, "person": kept.person, "whom": "Mia", "purpose": "early_help", "channel": "here"}
    decision = keep_decision(rulings=[ruling], outcome="stopped", by=hana)
    passing = Passing.objects.create(
        sender=mia.health, recipient=mia.duty, decision=decision, sent_at=hana.at, recorded_at=hana.at, **facts
    )
    said = {"category": kept.category, "title": kept.title, "text": kept.text, "label": "amber_strict"}
    held = {"holder": mia.council, "recorded_at": hana.at, "keep_until": kept.keep_until}
    PassedItem.objects.create(passing=passing, item=kept, number=1, **said, **held)
    return passing


def test_a_copy_that_was_kept_of_it_goes_no_further_and_is_read_by_nobody_there(mia, note):
    passing, elsewhere = sent(mia, made_of(mia, note)), sent(mia, mia.item("She sang.", **SITUATION))
    kept, other = kept_at_health(mia, passing), kept_at_health(mia, elsewhere)
    assert not goes_no_further(mia, kept)
    assert is_read_at_health(mia, kept)

    strikes(mia, note)

    assert goes_no_further(mia, kept)
    assert not is_read_at_health(mia, kept)
    assert kept not in Item.objects.kept()
    assert (goes_no_further(mia, other), is_read_at_health(mia, other)) == (False, True)


@pytest.mark.parametrize(
    ("kind", "is_over"), [("corrected", True), ("recalled", True), ("withdrawn", True), ("restricted", False)]
)
def test_whatever_its_source_says_of_it_closes_the_copy(mia, kind, is_over):
    passing = sent(mia, mia.item("She sang.", **SITUATION))
    kept = kept_at_health(mia, passing)

    information.notify(passing=passing, kind=kind, words="It was her sister", **now(mia.viewer(mia.ana)))

    assert goes_no_further(mia, kept) is is_over
    assert (kept in Item.objects.kept()) is not is_over


def test_as_many_statements_are_asked_for_many_items_as_for_one(mia, django_assert_num_queries):
    questions = [mia.question(mia.item(f"Day {number}", **SITUATION)) for number in range(3)]
    ask(questions)
    with CaptureQueriesContext(connection) as one:
        ask(questions[:1])

    with django_assert_num_queries(len(one)):
        ask(questions)


def test_whoever_got_it_from_there_is_told_once_that_was_read_there(mia, note):
    passing = sent(mia, made_of(mia, note))
    further = sent_on(mia, kept_at_health(mia, passing))
    hana = mia.viewer(mia.hana_at_work)
    strikes(mia, note)
    told = Notice.objects.get(passing=passing)

    for _ in range(2):
        information.read_notice(notice=told, **now(hana))

    assert [*Notice.objects.filter(passing=further).values_list("kind", "words", "holder")] == [
        ("corrected", "", mia.council.pk)
    ]


def test_however_far_it_went_nobody_has_to_read_first_for_the_others_to_be_told(mia, note):
    passing = sent(mia, made_of(mia, note))
    further = sent_on(mia, kept_at_health(mia, passing))
    copy = Item.objects.create(
        person=mia.town.person("Mia", mia.council), came_by=further.passeditems.get(), holder=mia.council,
        category="family_circumstances", title="A visit", text="She has no coat.", collected_for="early_help",
        retention="x", keep_until=date(2030, 1, 1), true_on=mia.town.on, recorded_at=mia.town.at,
    )  # fmt: skip
    furthest, elsewhere = sent_on(mia, copy), sent_on(mia, mia.item(keep_until=date(2030, 1, 1)))
    strikes(mia, note)
    assert copy in Item.objects.kept()

    told = [information.tell_on(by=system("call back", mia.town.at)) for _ in range(2)]

    assert told == [2, 0]
    assert copy not in Item.objects.kept()
    assert {*Notice.objects.values_list("passing", "kind")} == {
        (one.pk, "corrected") for one in (passing, further, furthest)
    }
    assert not elsewhere.notices.exists()
    assert Line.objects.filter(verb="told the recipient", by_system="call back").count() == 2


def test_what_was_made_of_a_note_that_was_struck_before_goes_nowhere_either(mia, note):
    item = made_of(mia, note)
    strike_event(event=note, because="It was her sister", by=mia.viewer(mia.ana))

    assert item not in Item.objects.kept()
    assert item not in Item.objects.visible_to(mia.viewer(mia.ana))
    with pytest.raises(Refused):
        sent(mia, item)


def test_the_person_still_reads_what_is_kept_of_them_there(mia, note):
    passing = sent(mia, made_of(mia, note))
    kept = kept_at_health(mia, passing)

    strikes(mia, note)

    assert kept in Item.objects.visible_to(eyes_of(kept.person, mia.town.at))
