"""What a recipient does with what came: open, acknowledge, keep, ask for more; and what a source says then. 003-P25."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q

from kinweave.agreements.terms import Purpose
from kinweave.foundation import Viewer, require, wall
from kinweave.information.actions.items import CameThrough, Mentioned, keep_item, those_named
from kinweave.information.masking import names_of, says
from kinweave.information.models import (
    Hop,
    Item,
    Mention,
    Notice,
    Opening,
    OutsideLink,
    PassedItem,
    Passing,
    Release,
    ReleaseAsk,
)
from kinweave.information.opening import answer_now, opens, rulings_on
from kinweave.information.queries import CALLED_BACK
from kinweave.information.recording import keep_decision
from kinweave.information.rules import receiving as rules
from kinweave.information.rules.answers import Answer
from kinweave.parties.actions import say_same_person
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note


@act
def open_again(*, passing: Passing, outside: OutsideLink | None = None, on: date, by: Viewer) -> Opening:
    """Open what came: the decision is made anew and kept, also when it no longer opens. Criterion: 003-P25."""
    with wall.beside_sender(passing.pk):  # the decision is the sender's, and kept there
        rulings = rulings_on(passing, by)
        answer = answer_now(passing, rulings)
        outcome = "opened" if answer >= Answer.ALLOW_WITH else "stopped"
        decision = keep_decision(rulings=rulings, outcome=outcome, by=by) if rulings else None
    opening = Opening.objects.create(
        passing=passing,
        decision=decision,
        opened_by_id=by.person_id,
        outside=outside,
        at=by.at,
        answer=answer,
        holder_id=passing.holder_id,
        **stamped(by),
    )
    note("opened what came", opening, by=by, answer=int(answer))
    return opening


@act
def acknowledge(*, passing: Passing, version: int, on: date, by: Viewer) -> Passing:
    """Say that it came, and that its conditions were read. Criterion: 003-P25."""
    require(rules.may_acknowledge(is_acknowledged=passing.acknowledged_at is not None))
    passing.change(version=version, acknowledged_at=by.at, acknowledged_by_id=by.person_id)
    note("acknowledged what came", passing, by=by)
    return passing


@act
def keep_passed(*, passed: PassedItem, person: Party, on: date, by: Viewer) -> Item:
    """Keep something that came in the record of a person known here: with its source, conditions and last day.

    When a lead keeps it, the two rows are one human from now on; the link opens nothing. Criteria: 003-P25, 000-P15.
    """
    alone_with(passed)
    passing = passed.passing
    with wall.beside_sender(passing.pk):
        found = {one.pk: one for one in opens(passing, rulings_on(passing, by))}
        chain, told = chain_of(passed), list(Mention.objects.filter(item=passed.item).order_by("recorded_at", "pk"))
    is_called_back = Notice.objects.filter(passing=passing, kind__in=CALLED_BACK).exists()
    require(rules.may_keep(opens=passed.pk in found and not is_called_back, is_kept=passed.kept_as.exists()))
    passed = found[passed.pk]
    if passing.person.human != person.human and by.sees_everyone:
        say_same_person(one=person, other=passing.person, on=on, by=by)
    item = keep_item(
        person=person,
        category=passed.category,
        details=passed.item.details,
        title=passed.title,
        text=passed.text,
        sensitivity=passed.item.sensitivity,
        collected_for=passing.purpose,
        keep_until=passed.keep_until,
        true_on=passed.item.true_on,
        came_by=passed,
        mentions=named_there(passed, told, person, by),
        author_words=str(passing.sender),
        chain=chain,
        on=on,
        by=by,
    )
    note("kept what came", item, by=by)
    return item


def named_there(passed: PassedItem, told: list[Mention], person: Party, by: Viewer) -> list[Mentioned]:
    """Others whom the words that came name: people in the life that is known here, and those the sender said.

    Of these the words alone are kept: what was settled there about their names is asked again here.
    """
    words = f"{passed.title}\n{passed.text}"
    here = those_named(person, words, by)
    known = {name for one in here if one.party for name in names_of(one.party)}
    said = {one.words: one for one in told if one.kind != Mention.Kind.SUBJECT and one.words not in known}
    there = [Mentioned(words=one.words, instead=one.instead, kind=one.kind) for one in said.values()]
    return here + [one for one in there if says(one.words).search(words)]


def chain_of(passed: PassedItem) -> list[CameThrough]:
    """The agencies it came through before, and the sender: each with its label, for the purpose it was passed for."""
    before = [
        CameThrough(
            label=hop.label,
            agency=hop.agency,
            agency_words=hop.agency_words,
            purposes=hop.purposes,
            words=hop.words,
        )
        for hop in Hop.objects.filter(item=passed.item).order_by("number")
    ]
    return [*before, CameThrough(label=passed.label, agency=passed.passing.sender, purposes=[passed.passing.purpose])]


@act
def ask_source(
    *, passed: PassedItem, to_organisation: Party, purpose: Purpose | str, words: str, on: date, by: Viewer
) -> ReleaseAsk:
    """Ask the source whether something may go further: to whom, for what, why. Criteria: 003-P25, 000-P18."""
    require(rules.may_ask_source(words=words, is_kept=passed.kept_as.exists()))
    asked = ReleaseAsk.objects.create(
        passing=passed.passing,
        passed_item=passed,
        to_organisation=to_organisation,
        purpose=purpose,
        words=words,
        holder_id=passed.passing.sender_id,
        **stamped(by),
    )
    note("asked the source", asked, by=by)
    return asked


@act
def answer_source(
    *, asked: ReleaseAsk, may_go: bool, until: date | None, words: str, on: date, by: Viewer
) -> ReleaseAsk:
    """The source says yes, to this agency, for this, until a day; or no. Criteria: 003-P25, 000-P18."""
    alone_with(asked)
    asked.refresh_from_db()
    is_waiting = asked.answer == ReleaseAsk.Answer.WAITING
    require(rules.may_answer_source(is_waiting=is_waiting, may_go=may_go, until=until, words=words, on=on))
    asked.answer = ReleaseAsk.Answer.RELEASED if may_go else ReleaseAsk.Answer.DECLINED
    asked.answer_words, asked.answered_at, asked.answered_by_id = words, by.at, by.person_id
    asked.save(update_fields=["answer", "answer_words", "answered_at", "answered_by"])
    if may_go and until is not None:
        _release(asked, until, by)
    note("answered as the source", asked, by=by, answer=asked.answer)
    return asked


def _release(asked: ReleaseAsk, until: date, by: Viewer) -> None:
    """Let it go further, on the hop that this source made, in every copy kept of it at the recipient."""
    if wall.is_up():
        wall.across("release_copies", asked.pk, until, by.name, by.at, by.person_id)
        return
    for hop in Hop.objects.filter(item__came_by=asked.passed_item, agency_id=asked.holder_id):
        Release.objects.create(
            hop=hop,
            to_organisation=asked.to_organisation,
            purpose=asked.purpose,
            until=until,
            words=asked.answer_words,
            given_by=by.name,
            given_at=by.at,
            holder_id=hop.holder_id,
            **stamped(by),
        )


@act
def notify(*, passing: Passing, kind: str, words: str, on: date, by: Viewer) -> Notice:
    """Tell whoever received it: something in it was wrong, it is called back, the family no longer agrees. R24."""
    require(rules.may_notify(words=words))
    return _told(passing, kind, by, words)


@act
def notify_withdrawal(*, passing: Passing, on: date, by: Viewer) -> Notice:
    """Tell whoever received it that the family no longer agrees. What to do stands beside it on their page. R24."""
    return _told(passing, Notice.Kind.WITHDRAWN, by)


def _told(passing: Passing, kind: str, by: Viewer, words: str = "") -> Notice:
    notice = Notice.objects.create(
        passing=passing, kind=kind, words=words, at=by.at, holder_id=passing.holder_id, **stamped(by)
    )
    note("told the recipient", notice, by=by, holder_id=passing.sender_id, kind=kind)
    return notice


@act
def strike_items(*, of: UUID, because: str, on: date, by: Viewer) -> int:
    """Strike out what was made, to be shared, of an entry that was wrong; whoever received it is told. R24."""
    items = list(Item.objects.filter(Q(from_event=of) | Q(from_row=of)).standing().order_by("recorded_at", "pk"))
    for item in items:
        item.change(version=item.version, struck_at=by.at, struck_by_id=by.person_id, struck_because=because)
        note("struck out", item, by=by, because=because)
    for passing in Passing.objects.filter(pk__in=PassedItem.objects.filter(item__in=items).values("passing")):
        _told(passing, Notice.Kind.CORRECTED, by)
    return len(items)


@act
def read_notice(*, notice: Notice, on: date, by: Viewer) -> Notice:
    """Say that a notice was read. Criterion: 003-P25."""
    if notice.read_at is None:
        notice.read_at, notice.read_by_id = by.at, by.person_id
        notice.save(update_fields=["read_at", "read_by"])
        note("read a notice", notice, by=by)
        if notice.calls_back:
            _tell_on(Passing.objects.untold(notice.kind).filter(sender=notice.holder_id), notice.kind, by)
    return notice


@act
def tell_on(*, by: Viewer) -> int:
    """Tell whoever was sent what came of something called back, whether or not those who sent it on have read. R24.

    However far it went. Returns how many were told.
    """
    told = 0
    for kind in CALLED_BACK:
        while further := _tell_on(Passing.objects.untold(kind), kind, by):
            told += further
    return told


def _tell_on(passings: Iterable[Passing], kind: str, by: Viewer) -> int:
    """Tell the recipients of these, without the words: each agency tells those it told."""
    went = list(passings)
    for passing in went:
        _told(passing, kind, by)
    return len(went)
