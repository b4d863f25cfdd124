"""What is past its period comes into the queue; two people dispose of it, nothing under a hold; a tombstone stays."""

import contextlib
import io
import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.access.models import Post
from kinweave.concerns import actions as concerns
from kinweave.concerns.models import Named
from kinweave.events.models import Event, Participation
from kinweave.foundation import LONDON, Refused
from kinweave.information import actions as information
from kinweave.information.models import HeldItem, Hop, Item, Mention, PassedItem, Passing, SharingDecision
from kinweave.keeping import erasing
from kinweave.keeping.actions import access, disposing, holding, retaining
from kinweave.keeping.counting import count_again
from kinweave.keeping.held import is_held, with_holds
from kinweave.keeping.models import Disposal, OwnPeriod, RecordClass, Tombstone
from kinweave.parties import actions as parties
from kinweave.parties.models import Hold, Party
from kinweave.trail import checkpoints, offline, proofs, signing
from kinweave.trail.digests import commitment
from kinweave.trail.models import Detail, Line
from kinweave.trail.verify import broken
from tests.keeping.kept import Kept
from tests.mia import Mia
from tests.postgresql.arranging import behind_the_wall
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(town) -> Kept:
    return Kept(town)


class TestTheQueue:
    def test_what_is_past_its_last_day_is_in_it_with_its_rule(self, kept):
        item, note = kept.item(), kept.note()

        assert kept.count() == 2
        assert kept.count() == 0

        row = Disposal.objects.get(item=item)
        assert (row.retention, row.rules_version, row.trigger, row.then) == (
            "early_years", "2026-11", "birthday", "dispose",
        )  # fmt: skip
        assert row.last_day == date(2026, 10, 13)
        assert row.category == "attendance"
        assert Disposal.objects.get(event=note).last_day == date(2026, 10, 13)

    def test_the_last_day_itself_is_still_kept(self, kept):
        today = kept.town.person("Aled", kept.town.nursery, born_on=date(2001, 10, 14))
        kept.say_how_long(today)
        kept.item(person=today)

        assert kept.count() == 0
        assert kept.count(days=1) == 1

    def test_a_birthday_on_29_february_is_over_after_1_march(self, db):
        town = Town(datetime(2025, 3, 1, 12, tzinfo=LONDON))
        leap = town.person("Nia", town.nursery, born_on=date(2000, 2, 29))
        late = Kept(town)
        late.say_how_long(leap)
        late.item(person=leap)

        assert late.count() == 0
        assert late.count(days=1) == 1

    @pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)])
    def test_the_clock_changes_and_the_last_day_lasts_until_midnight_here(self, db, day):
        """The nights before the clocks change, and the days on which they do."""
        town = Town(datetime(day.year, day.month, day.day, 23, 59, tzinfo=LONDON))
        born = town.person("Nia", town.nursery, born_on=day.replace(year=2001))
        late = Kept(town)
        late.say_how_long(born)
        late.item(person=born)
        after = town.viewer(late.mo, (town.at.astimezone(UTC) + timedelta(minutes=1)).astimezone(LONDON))

        assert late.count() == 0
        assert after.on == day + timedelta(days=1)
        assert count_again(organisation=town.nursery, on=after.on, by=after) == 1

    def test_a_record_without_a_class_never_comes_into_it(self, kept):
        nobody = kept.town.person("Nobody", kept.town.nursery, born_on=date(1930, 1, 1))
        kept.item(person=nobody)
        kept.note(person=nobody)

        assert kept.count() == 0

    def test_no_pack_of_the_nation_no_day(self, kept):
        Party.objects.filter(pk=kept.town.nursery.pk).update(nation="scotland")
        kept.town.nursery.refresh_from_db()
        kept.item()

        assert kept.count() == 0
        assert Item.objects.get().keep_until is None

    def test_a_new_contact_moves_the_last_day_and_it_leaves_the_queue(self, kept):
        seen = kept.town.person("Seen", kept.town.nursery, born_on=date(1970, 1, 1))
        kept.note(person=seen)
        kept.say_how_long(seen, "adult_support")
        assert kept.count() == 1

        kept.note("She rang.", person=seen)
        Event.objects.filter(what_mattered="She rang.").update(day=kept.on)
        kept.count()

        assert not Disposal.objects.exists()

    def test_a_shorter_period_of_our_own_brings_it_earlier(self, kept):
        young = kept.town.person("Ela", kept.town.nursery, born_on=date(2004, 10, 13))
        kept.say_how_long(young)
        kept.item(person=young)
        assert kept.count() == 0

        shorter = retaining.shorten(
            organisation=kept.town.nursery, retention="early_years", years=22, because="We need less", on=kept.on,
            by=kept.by(kept.mo),
        )  # fmt: skip
        assert kept.count() == 1

        retaining.end_shortening(period=shorter, on=kept.on, by=kept.by(kept.mo))
        kept.count()
        assert not Disposal.objects.exists()

    def test_an_own_period_in_the_database_that_is_longer_counts_for_nothing(self, kept):
        kept.item()
        OwnPeriod.objects.create(
            retention="early_years", years=90, because="x", begins_on=kept.on, holder=kept.town.nursery,
            recorded_at=kept.town.at,
        )  # fmt: skip

        assert kept.count() == 1

    def test_an_unfounded_allegation_is_counted_from_the_day_it_was_written(self, kept):
        old = kept.item(retention="allegation_unfounded")

        row = kept.queued(old)

        assert (row.retention, row.last_day) == ("allegation_unfounded", date(2014, 5, 3))

    def test_the_last_class_that_was_said_holds(self, kept):
        kept.item()
        RecordClass.objects.update(recorded_at=kept.town.at - timedelta(days=1))
        kept.say_how_long(kept.tomek, "looked_after")

        assert kept.count() == 0

    def test_it_is_found_with_the_same_few_queries_however_long_it_is(self, kept, django_assert_num_queries):
        for _number in range(3):
            kept.item()
        kept.count()
        viewer = kept.by(kept.imran)

        def first_page() -> None:
            rows = with_holds(Disposal.objects.visible_to(viewer).waiting(viewer.on), viewer.on)
            list(rows.longest_first()[:26])

        with django_assert_num_queries(1):
            first_page()
        for _number in range(30):
            kept.item()
        kept.count()
        with django_assert_num_queries(1):
            first_page()

    def test_pages_follow_one_another_by_key(self, kept):
        for _number in range(5):
            kept.item()
        kept.count()
        rows = Disposal.objects.visible_to(kept.by(kept.imran)).longest_first()

        first = list(rows[:2])
        rest = list(rows.after(first[-1]))

        assert [*first, *rest] == list(rows)
        assert len(rest) == 3


class TestWhoSeesTheQueue:
    def test_leads_and_the_officer_and_nobody_else(self, kept):
        row = kept.queued(kept.item())
        worker = kept.at_work("Ana", "support_worker")
        administrator = kept.at_work("Idris", "administrator")
        elsewhere = kept.town.somebody_at_work("Ann", "manager")

        here = {kept.bea, kept.mo, kept.imran}

        seen_by = {
            party
            for party in {*here, worker, administrator, elsewhere}
            if Disposal.objects.visible_to(kept.by(party)).filter(pk=row.pk).exists()
        }

        assert seen_by == here

    def test_nobody_sees_what_is_about_somebody_they_may_not_know_of(self, kept):
        kept.queued(kept.item())
        parties.bar(barred=kept.imran, person=kept.tomek, at=kept.town.at, by=kept.town.founder)

        assert not Disposal.objects.visible_to(kept.by(kept.imran)).exists()
        assert Disposal.objects.visible_to(kept.by(kept.mo)).exists()

    def test_what_came_of_a_concern_is_hidden_from_whom_it_names(self, kept):
        concern = worry_about_him(kept)
        kept.queued(kept.item(from_concern=concern))
        assert Disposal.objects.visible_to(kept.by(kept.imran)).exists()
        assert Disposal.objects.visible_to(kept.by(kept.bea)).exists()

        for named in (kept.imran, kept.bea):
            Named.objects.create(concern=concern, party=named)

        assert not Disposal.objects.visible_to(kept.by(kept.imran)).exists()
        assert not Disposal.objects.visible_to(kept.by(kept.bea)).exists()


def worry_about_him(kept: Kept, **differs):
    return concerns.raise_concern(
        holder=kept.town.nursery, person=kept.tomek, kind="safeguarding", words="Bruises", how="in_person",
        raised_by=kept.bea, on=kept.on, by=kept.by(kept.bea), **differs,
    )  # fmt: skip


def hold_over(child, organisation, town) -> Hold:
    """An organisation's hold over its own row of a child whom another told it of."""
    row = town.person("Mia Rose", organisation)
    Party.objects.filter(pk=row.pk).update(human=child.human)
    return Hold.objects.create(
        person=row, kind="inquiry", because="x", begins_on=town.on, holder=organisation, recorded_at=town.at
    )


class TestTwoPeople:
    def test_one_proposes_another_confirms_and_a_tombstone_stays(self, kept):
        item = kept.item()
        row = kept.propose(kept.queued(item))
        reference = row.reference

        stone = kept.confirm(row)

        item.refresh_from_db()
        assert (item.title, item.text, item.category, item.details) == ("", "", "", [])
        assert item.disposed_on == kept.on
        assert not Disposal.objects.exists()
        assert (stone.kind, stone.record_id, stone.retention, stone.rules_version, stone.disposed_on) == (
            "item", item.pk, "early_years", "2026-11", kept.on,
        )  # fmt: skip
        assert (stone.proposed_by, stone.confirmed_by) == (kept.imran, kept.mo)
        assert stone.reference == reference

    def test_nobody_confirms_what_they_proposed(self, kept):
        row = kept.propose(kept.queued(kept.item()))

        with pytest.raises(Refused, match="Nobody confirms what they proposed themselves"):
            kept.confirm(row, by=kept.imran)

    def test_nor_the_same_human_with_another_row(self, kept):
        row = kept.propose(kept.queued(kept.item()), by=kept.bea)
        again = kept.at_work("Beatrice", "manager")
        Party.objects.filter(pk=again.pk).update(human=kept.bea.human)

        with pytest.raises(Refused, match="Nobody confirms what they proposed themselves"):
            kept.confirm(row, by=again)
        assert not Disposal.objects.to_confirm(kept.by(again)).exists()

    def test_nothing_goes_without_a_proposal_and_nothing_is_proposed_twice(self, kept):
        row = kept.queued(kept.item())
        with pytest.raises(Refused, match="Nobody proposed this"):
            kept.confirm(row)

        kept.propose(row)
        with pytest.raises(Refused, match="proposed already"):
            kept.propose(row, by=kept.mo)

    def test_whoever_comes_second_is_told_and_nothing_happens_twice(self, kept):
        row = kept.propose(kept.queued(kept.item()))
        same = Disposal.objects.get(pk=row.pk)
        kept.confirm(row)

        with pytest.raises(Refused, match="decided about this already"):
            kept.confirm(same, by=kept.bea)
        assert Tombstone.objects.count() == 1

    def test_a_worker_decides_nothing(self, kept):
        row = kept.queued(kept.item())

        with pytest.raises(Refused, match="leads and the data protection officer"):
            kept.propose(row, by=kept.at_work("Ana", "support_worker"))

    @pytest.mark.parametrize("who", ["imran", "mo"])
    def test_neither_may_be_named_in_a_concern_about_the_person(self, kept, who):
        row = kept.queued(kept.item())
        concern = worry_about_him(kept)
        Named.objects.create(concern=concern, party=getattr(kept, who))

        with pytest.raises(Refused):
            kept.confirm(kept.propose(row))
        assert not Tombstone.objects.exists()

    def test_kept_longer_it_waits_until_its_day_and_the_proposal_falls(self, kept):
        row = kept.propose(kept.queued(kept.item()))
        review = kept.on + timedelta(days=90)

        disposing.keep_longer(
            disposal=row, review_on=review, because="His sister may ask", on=kept.on, by=kept.by(kept.mo)
        )

        assert not Disposal.objects.waiting(kept.on).exists()
        assert Disposal.objects.waiting(review).exists()
        assert not Disposal.objects.proposed().exists()
        kept.count()
        assert Disposal.objects.get().review_on == review
        kept.confirm(kept.propose(row))
        assert Tombstone.objects.exists()

    def test_what_was_touched_since_the_night_is_counted_anew(self, kept):
        row = kept.propose(kept.queued(kept.item()))
        Party.objects.filter(pk=kept.tomek.pk).update(born_on=date(2011, 10, 13))

        with pytest.raises(Refused, match="not past its period any more"):
            kept.confirm(row)

    def test_the_database_keeps_one_person_from_being_both(self, kept):
        stone = kept.confirm(kept.propose(kept.queued(kept.item())))

        with pytest.raises(IntegrityError), transaction.atomic():
            Tombstone.objects.filter(pk=stone.pk).update(confirmed_by=stone.proposed_by)


class TestHolds:
    def test_nothing_under_a_hold_is_proposed_or_confirmed(self, kept):
        row = kept.propose(kept.queued(kept.item()))
        other = kept.queued(kept.note())
        hold = kept.hold()

        with pytest.raises(Refused, match="A hold stands"):
            kept.confirm(row)
        with pytest.raises(Refused, match="A hold stands"):
            kept.propose(other)

        holding.release_hold(hold=hold, because="It is over", on=kept.on, by=kept.by(kept.bea))
        kept.confirm(row)
        assert Tombstone.objects.count() == 1

    def test_one_over_some_items_holds_these_alone(self, kept):
        one, other = kept.item(), kept.item("He was ill.")
        kept.hold(items=[one])

        assert is_held(kept.queued(one), kept.on)
        assert not is_held(kept.queued(other), kept.on)

    def test_one_over_his_record_holds_all_of_it_and_nobody_elses(self, kept):
        other = kept.town.person("Aled", kept.town.nursery, born_on=date(2000, 1, 1))
        kept.say_how_long(other)
        mine, theirs, note = kept.item(), kept.item(person=other), kept.note()
        kept.hold()

        assert is_held(kept.queued(mine), kept.on)
        assert is_held(kept.queued(note), kept.on)
        assert not is_held(kept.queued(theirs), kept.on)

    @pytest.mark.parametrize(("retention", "holds"), [("", True), ("early_years", True), ("adoption", False)])
    def test_an_inquiry_holds_everything_or_a_class(self, kept, retention, holds):
        row = kept.queued(kept.item())
        holding.place_bulk_hold(
            organisation=kept.town.nursery, kind="inquiry", because="An inquiry", retention=retention,
            begins_on=kept.on, on=kept.on, by=kept.by(kept.bea),
        )  # fmt: skip

        assert is_held(row, kept.on) == holds

    def test_another_organisations_inquiry_holds_nothing_here(self, kept):
        row = kept.queued(kept.item())
        lead = kept.town.somebody_at_work("Ann", "safeguarding_lead")
        holding.place_bulk_hold(
            organisation=kept.town.connect, kind="inquiry", because="Theirs", begins_on=kept.on, on=kept.on,
            by=kept.by(lead),
        )  # fmt: skip

        assert not is_held(row, kept.on)

    def test_a_manager_places_none_and_the_officer_one_for_a_request_without_opening_anything(self, kept):
        row = kept.queued(kept.item())
        with pytest.raises(Refused, match="A safeguarding lead does this"):
            kept.hold(by=kept.mo)

        hold = holding.hold_disposal(
            disposal=row, because="He asked to see it", begins_on=kept.on, on=kept.on, by=kept.by(kept.imran)
        )

        assert (hold.kind, hold.purpose) == ("access", Hold.ONLY_KEPT)
        assert HeldItem.objects.get(hold=hold).item == row.item
        assert Hold.objects.visible_to(kept.by(kept.imran)).get() == hold

    def test_the_officer_does_not_learn_of_other_holds(self, kept):
        kept.hold(kind="concern")

        assert not Hold.objects.visible_to(kept.by(kept.imran)).exists()
        assert Hold.objects.visible_to(kept.by(kept.bea)).exists()

    def test_what_is_gone_cannot_be_held_and_a_hold_is_let_go_once(self, kept):
        item = kept.item()
        kept.confirm(kept.propose(kept.queued(item)))

        with pytest.raises(Refused, match="disposed of already"):
            kept.hold(items=[item])
        hold = kept.hold()
        said = {"because": "Over", "on": kept.on, "by": kept.by(kept.bea)}
        holding.release_hold(hold=hold, **said)
        with pytest.raises(Refused, match="does not hold any more"):
            holding.release_hold(hold=hold, **said)

    def test_the_hold_of_an_open_request_ends_with_its_answer_alone(self, kept):
        bea = kept.by(kept.bea)
        facts = {"how": "phone", "received_on": kept.on, "because": "He asked", "on": kept.on, "by": bea}
        request = access.ask_access(person=kept.tomek, **facts)

        with pytest.raises(Refused, match="has no answer yet"):
            holding.release_hold(hold=request.hold, because="Enough", on=kept.on, by=kept.by(kept.imran))
        access.close(
            request=request, outcome="withdrawn", because="He rang", version=request.version, on=kept.on, by=bea
        )
        request.hold.refresh_from_db()
        assert request.hold.ends_on == kept.on

    def test_whom_a_concern_about_him_names_neither_holds_nor_lets_go_nor_says_how_long(self, kept):
        other = kept.at_work("Una", "safeguarding_lead")
        hold = kept.hold()
        worry_about_him(kept, named=[other])

        with pytest.raises(Refused):
            kept.hold(by=other)
        with pytest.raises(Refused):
            holding.release_hold(hold=hold, because="Over", on=kept.on, by=kept.by(other))
        with pytest.raises(Refused):
            retaining.say_how_long(
                person=kept.tomek, retention="adoption", because="x", on=kept.on, by=kept.by(other),
                counted_from=kept.on,
            )  # fmt: skip


class TestWhatIsTakenAway:
    def test_every_key_is_taken_or_stands_for_a_reason(self):
        keys = erasing.keys_of([Item, Event, PassedItem])

        assert keys == erasing.TAKEN | set(erasing.STANDS)
        assert not erasing.TAKEN & set(erasing.STANDS)
        assert all(reason.endswith(".") for reason in erasing.STANDS.values())

    def test_who_is_mentioned_and_what_agencies_said_goes_too(self, kept):
        item = kept.item(
            mentions=[information.Mentioned(words="Aunt Zofia", balance="She said so")],
            chain=[information.CameThrough(label="amber", agency_words="The clinic", words="Ask us first")],
        )
        kept.confirm(kept.propose(kept.queued(item)))

        assert not Mention.objects.exists()
        assert not Hop.objects.exists()

    def test_a_note_goes_with_who_was_there(self, kept):
        note = kept.note()
        Participation.objects.create(event=note, party=kept.bea, holder=kept.town.nursery, recorded_at=kept.town.at)
        kept.confirm(kept.propose(kept.queued(note)))

        note.refresh_from_db()
        assert (note.what_mattered, note.mood, note.kind, note.day) == ("", "", "", kept.on)
        assert not Participation.objects.exists()
        assert not Event.objects.visible_to(kept.by(kept.mo)).exists()
        assert Event.objects.disposed_for(kept.by(kept.mo)).get() == note

    def test_nothing_else_changes(self, kept):
        gone, stays, note = kept.item(), kept.item("He was ill."), kept.note()
        kept.confirm(kept.propose(kept.queued(gone)))

        stays.refresh_from_db()
        note.refresh_from_db()
        assert stays.text == "He was ill."
        assert note.what_mattered == "He built a tower."
        assert Item.objects.visible_to(kept.by(kept.mo)).get() == stays

    def test_the_trail_says_who_ordered_it_and_the_chain_verifies_offline(self, kept, tmp_path):
        item = kept.item()
        checkpoints.make_all(at=kept.town.at, by=kept.town.founder)
        kept.confirm(kept.propose(kept.queued(item)))
        checkpoints.make_all(at=kept.town.at, by=kept.town.founder)

        line = Line.objects.get(verb="kept an item", record_id=item.pk)
        assert not Detail.objects.filter(pk=line.pk).exists()
        assert Line.objects.with_its_erasure().get(pk=line.pk).is_erased
        told = json.loads(Line.objects.get(verb="erased lawfully", record_id=line.pk).detail.text)
        assert told == {
            "ordered_by": str(kept.imran.pk), "ordered_on": "2026-10-14", "rule": "early_years 2026-11",
        }  # fmt: skip
        assert broken() == []
        chain = tmp_path / "chain.jsonl"
        chain.write_text("".join(proofs.whole_chain(str(kept.town.nursery.pk))))
        said = "\n".join(offline_says(chain))
        assert "was erased lawfully" in said
        assert "not genuine" not in said.lower()

    def test_the_tombstone_says_nothing_of_him(self, kept):
        stone = kept.confirm(kept.propose(kept.queued(kept.item())))
        fields = {one.name: str(getattr(stone, one.attname)) for one in stone._meta.concrete_fields}

        assert str(kept.tomek.pk) not in fields.values()
        assert stone.about_id is None
        assert "attendance" not in fields.values()


class TestWhatADecisionCommittedTo:
    """I21: the decision stays as it was; its salt goes with what it committed to, and nobody can guess that."""

    @pytest.fixture
    def mia(self, kept, settings, tmp_path):
        settings.DATA = tmp_path  # no other test's checkpoints
        mia = Mia(kept.town)
        mia.early_help, mia.says("informed")
        return mia

    def shared(self, mia, *items) -> SharingDecision:
        ana = mia.viewer(mia.ana)
        questions = [mia.question(one, by=ana) for one in items]
        return information.share(questions=questions, on=ana.on, by=ana).decision

    def dispose_of(self, kept, item) -> None:
        on, by = kept.on, kept.by(kept.mo)
        erasing.erase_thing(item, ordered_by=kept.imran.pk, rule="early_years 2026-11", on=on, by=by)

    def row(self, decision) -> dict:
        return SharingDecision._base_manager.values().get(pk=decision.pk)

    def test_i21_it_can_be_guessed_before_and_not_after(self, kept, mia):
        item = mia.item("She came on Monday.")
        before = self.row(self.shared(mia, item))
        guess = json.dumps([[str(item.pk), item.title, "She came on Monday."]], ensure_ascii=False).encode()
        assert commitment(guess, bytes.fromhex(before["salt"])).hex() == before["commitment"]

        self.dispose_of(kept, item)

        assert SharingDecision._base_manager.values().get(pk=before["id"]) == before | {"salt": ""}
        assert broken() == []

    def test_i21_it_goes_with_the_first_of_several_and_with_no_other(self, kept, mia):
        one, other, third = mia.item(), mia.item("She was ill on Friday."), mia.item("She came on Tuesday.")
        both, alone = self.shared(mia, one, other), self.shared(mia, third)
        before = self.row(alone)

        self.dispose_of(kept, one)

        assert not self.row(both)["salt"]
        assert self.row(alone) == before
        assert before["salt"]


def offline_says(chain) -> list[str]:
    """What the offline verifier prints of a whole chain."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        offline.main(["--key", str(signing.own_keys()[0]), str(chain)])
    return out.getvalue().splitlines()


class TestWhatWasPassed:
    def test_decisions_passings_and_receipts_stand_and_what_went_is_not_shown_here(self, town):
        mia = Mia(town)
        assert mia.early_help
        mia.says("informed")
        item = mia.item()
        passing = information.share(questions=[mia.question(item)], on=town.on, by=mia.viewer(mia.ana))
        before, decided = Passing.objects.values().get(pk=passing.pk), SharingDecision.objects.values().get()
        Item.objects.filter(pk=item.pk).update(keep_until=town.on - timedelta(days=1))

        kept = Kept(town)
        kept.confirm(kept.propose(kept.queued(item)))

        assert Passing.objects.values().get(pk=passing.pk) == before
        assert decided["salt"]
        assert SharingDecision.objects.values().get() == decided | {"salt": ""}
        went = PassedItem.objects.get(passing=passing)
        assert went.text == "She came on Monday and Tuesday."  # health visiting’s own
        assert went.item.disposed_on == town.on

    def test_the_only_copy_of_what_went_goes_with_it(self, town):
        mia = Mia(town)
        assert mia.early_help
        mia.says("informed")
        item = mia.item()
        outside = mia.recipient(mia.health, "Somebody by link")
        question = mia.question(item, recipient=outside, channel="link")
        passing = information.share(questions=[question], on=town.on, by=mia.viewer(mia.ana))
        Post.objects.filter(organisation=mia.health).delete()  # nobody signs in for them
        Item.objects.filter(pk=item.pk).update(keep_until=town.on - timedelta(days=1))

        kept = Kept(town)
        kept.confirm(kept.propose(kept.queued(item)))

        went = PassedItem.objects.get(passing=passing)
        assert (went.title, went.text, went.disposed_on) == ("", "", town.on)

    def test_what_came_and_nobody_kept_is_theirs_to_dispose_of(self, town):
        mia = Mia(town)
        assert mia.early_help
        mia.says("informed")
        item = mia.item()
        passing = information.share(questions=[mia.question(item)], on=town.on, by=mia.viewer(mia.ana))
        PassedItem.objects.filter(passing=passing).update(keep_until=town.on - timedelta(days=1))
        imran = town.somebody_at_work("Imran", "auditor", mia.health)
        lead = town.somebody_at_work("Lena", "manager", mia.health)
        assert count_again(organisation=mia.health, on=town.on, by=town.viewer(lead)) == 1
        row = Disposal.objects.get()
        assert (row.kind, row.retention, row.person) == ("passed", "as_passed", None)
        disposing.propose(disposal=row, on=town.on, by=town.viewer(imran))
        hold = hold_over(mia.child, mia.health, town)
        with behind_the_wall(mia.health, own=[lead.pk]):
            assert is_held(row, town.on)
            with pytest.raises(Refused, match="A hold stands"):
                disposing.confirm(disposal=row, on=town.on, by=town.viewer(lead))
        Hold.objects.filter(pk=hold.pk).update(holder=mia.nursery)  # another organisation's holds nothing here
        with behind_the_wall(mia.health, own=[lead.pk]):
            disposing.confirm(disposal=row, on=town.on, by=town.viewer(lead))

        assert PassedItem.objects.get().text == ""
        assert Item.objects.get(pk=item.pk).text == "She came on Monday and Tuesday."
