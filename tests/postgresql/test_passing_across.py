"""A passing across the wall: held by who received it, opened by its sender's facts; and protocols of both sides."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import now

from kinweave.agreements.actions.protocols import answer
from kinweave.agreements.models import Assent, Protocol, ProtocolParty
from kinweave.foundation import Refused, refuse, require, wall
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.links import link_of
from kinweave.information.models import (
    Item,
    Notice,
    OutsideLink,
    PassedItem,
    Passing,
    Recipient,
    Release,
    SharingDecision,
)
from kinweave.information.opening import opens, rulings_on
from kinweave.information.recording import keep_decision
from kinweave.information.rules import Answer
from kinweave.parties.models import Party
from tests.postgresql.arranging import behind_the_wall
from tests.postgresql.elsewhere import given, world

__all__ = ["world"]

pytestmark = pytest.mark.django_db


def went_on(world, kept, to) -> Passing:
    """What health visiting sent to the council of a copy that it keeps."""
    mia, at = world.mia, world.mia.town.at
    hana = mia.viewer(mia.hana_at_work)
    decision = keep_decision(
        rulings=ask([mia.question(mia.asked(kept), recipient=to, by=hana)]), outcome="stopped", by=hana
    )
    held = {"holder": mia.council, "recorded_at": at}
    passing = Passing.objects.create(
        sender=mia.health, recipient=to, person=kept.person, whom="Mia", decision=decision, purpose="early_help",
        channel="here", sent_at=at, **held,
    )  # fmt: skip
    said = {"category": kept.category, "title": kept.title, "text": kept.text, "label": "amber_strict"}
    PassedItem.objects.create(passing=passing, item=kept, number=1, keep_until=kept.keep_until, **said, **held)
    return passing


class TestPassing:
    @pytest.fixture
    def passing(self, world) -> Passing:
        mia = world.mia
        viewer, question = mia.viewer(mia.ana), mia.question(mia.item())
        with world.at_nursery():
            return actions.share(questions=[question], on=viewer.on, by=viewer)

    def test_it_is_held_by_who_received_it_and_opens_by_the_sender_s_facts(self, world, passing):
        mia = world.mia
        hana = mia.viewer(mia.hana_at_work)

        with world.at_health():
            came = Passing.objects.visible_to(hana).came_to(hana).get()
            opened = actions.open_again(passing=came, on=hana.on, by=hana)
            (item,) = opens(came, rulings_on(came, hana))
            left = (Item.objects.count(), SharingDecision.objects.count())

        assert came.holder_id == mia.health.pk
        assert opened.answer >= Answer.ALLOW_WITH
        assert item.text == "She came on Monday and Tuesday."
        assert left == (0, 0)  # the sender's side is closed again
        assert opened.decision.holder_id == mia.nursery.pk

    def test_a_third_organisation_sees_and_opens_nothing(self, world, passing):
        mia = world.mia
        hana = mia.viewer(mia.hana_at_work)

        with behind_the_wall(mia.council):
            with wall.beside_sender(passing.pk):
                rows = (Passing.objects.count(), Item.objects.count(), Party.objects.people().count())
            assert rows == (0, 0, 0)
            assert rulings_on(passing, hana) == []

    def test_the_sender_s_side_is_closed_again_also_after_a_fault(self, world, passing):
        with world.at_health():
            with pytest.raises(Refused), wall.beside_sender(passing.pk):
                require(refuse("No.", "003-P23"))
            assert not Item.objects.exists()

    def test_a_concern_behind_it_is_asked_for_as_yes_or_no(self, world):
        mia, council = world.mia, world.mia.council
        named, other = (mia.town.somebody_at_work(name, "team_lead", council) for name in ("Lee", "Sam"))
        lee, sam = mia.viewer(named), mia.viewer(other)
        concern = mia.worry(named=[named])
        item = mia.item("Bruises", category="safety", details=["worry"], title="A worry", from_concern=concern)
        asked = mia.question(item, recipient=mia.duty, purpose="safeguarding", channel="link")
        with world.at_nursery():
            passing = actions.share(questions=[asked], on=asked.by.on, by=asked.by)

        for viewer, is_named in ((lee, True), (sam, False)):
            me = [sorted(viewer.own_ids), council.pk, viewer.at]
            with behind_the_wall(council, own=viewer.own_ids):
                assert given("rests_on_a_concern", passing.pk) == [(True,)]
                assert given("rests_on_what_names_me", passing.pk, *me) == [(is_named,)]
                assert Passing.objects.visible_to(viewer).exists() is not is_named
        with world.at_health():
            assert given("rests_on_a_concern", passing.pk) == [(False,)]

    def test_what_came_to_one_person_says_to_whom_and_only_where_it_came(self, world, passing):
        mia, passed = world.mia, passing.passeditems.get()

        with world.at_health():
            found = given("sharing_came", [passed.pk])
        with behind_the_wall(mia.council):
            nothing = given("sharing_came", [passed.pk])

        assert found == [(passed.pk, mia.early_help.pk, mia.hana_at_work.human)]
        assert nothing == []

    def test_the_source_s_yes_reaches_the_copies_and_nobody_else_gives_it(self, world, passing):
        mia, passed = world.mia, passing.passeditems.get()
        hana, ana = mia.viewer(mia.hana_at_work), mia.viewer(mia.ana)
        theirs = mia.town.person("Mia", mia.health)
        council = mia.council
        with world.at_health():
            kept = actions.keep_passed(passed=passed, person=theirs, on=hana.on, by=hana)
            asked = actions.ask_source(
                passed=passed, to_organisation=council, purpose="safeguarding", words="They help", on=hana.on, by=hana
            )
        with behind_the_wall(council):
            assert given("release_copies", asked.pk, date(2026, 12, 1), "Ana", ana.at, ana.person_id) == []
        with world.at_nursery():
            assert given("release_copies", asked.pk, date(2026, 12, 1), "Ana", ana.at, ana.person_id) == []  # not yet
            actions.answer_source(asked=asked, may_go=True, until=date(2026, 12, 1), words="Yes", on=ana.on, by=ana)
            assert not Release.objects.exists()  # it is theirs

        released = Release.objects.get()
        assert (released.hop.item, released.to_organisation, released.until) == (kept, council, date(2026, 12, 1))
        assert (released.holder_id, released.words) == (mia.health.pk, "Yes")

    def test_what_its_source_calls_back_closes_the_copies_behind_the_wall_and_they_tell_on(self, world, passing):
        mia, passed = world.mia, passing.passeditems.get()
        hana, ana, duty = mia.viewer(mia.hana_at_work), mia.viewer(mia.ana), mia.duty
        theirs = mia.town.person("Mia", mia.health)
        with world.at_health():
            kept = actions.keep_passed(passed=passed, person=theirs, on=hana.on, by=hana)
        further = went_on(world, kept, duty)
        with behind_the_wall(mia.council), wall.beside_sender(further.pk):
            before = rulings_on(further, hana)[0].facts.keep_until
        with world.at_nursery():
            told = actions.notify(passing=passing, kind="recalled", words="It was Leo", on=ana.on, by=ana)

        with world.at_health():
            assert not Item.objects.visible_to(hana).filter(pk=kept.pk).exists()
            [ruling] = ask([mia.question(mia.asked(kept), recipient=duty, by=hana)])
            actions.read_notice(notice=told, on=hana.on, by=hana)
        with behind_the_wall(mia.council):
            after = rulings_on(further, hana)[0].facts.keep_until
            assert [*Notice.objects.values_list("passing", "kind", "words")] == [(further.pk, "recalled", "")]

        assert before != date.min
        assert (ruling.facts.keep_until, after) == (date.min, date.min)

    def test_a_link_leads_to_its_own_passing_alone(self, world):
        mia = world.mia
        viewer = mia.viewer(mia.ana)
        to = mia.recipient(mia.health, "Lin")
        questions = [[mia.question(mia.item(), recipient=to, channel="link")] for _ in range(2)]
        with world.at_nursery():
            mine, _other = (actions.share(questions=one, on=viewer.on, by=viewer) for one in questions)
            link, secret = actions.make_link(passing=mine, on=viewer.on, by=viewer)
            OutsideLink.objects.filter(pk=link.pk).update(
                until=now() + timedelta(days=1)
            )  # as the database's clock goes

        with behind_the_wall():
            assert (Passing.objects.count(), OutsideLink.objects.count()) == (0, 0)
            assert link_of("something else") is None
            assert link_of(secret).passing_id == mine.pk
            assert [one.pk for one in Passing.objects.all()] == [mine.pk]
            assert not Item.objects.exists()
            assert not Recipient.objects.exclude(pk=to.pk).exists()
            wall.hold_link("")

    @pytest.mark.parametrize("over", [{"ended_at": True}, {"until": True}])
    def test_a_link_that_is_over_leads_nowhere(self, world, over):
        mia = world.mia
        viewer, to = mia.viewer(mia.ana), mia.recipient(mia.health, "Lin")
        question = mia.question(mia.item(), recipient=to, channel="link")
        with world.at_nursery():
            sent = actions.share(questions=[question], on=viewer.on, by=viewer)
            link, secret = actions.make_link(passing=sent, on=viewer.on, by=viewer)
            ends = {"until": now() + timedelta(days=1)} | dict.fromkeys(over, now() - timedelta(minutes=1))
            OutsideLink.objects.filter(pk=link.pk).update(**ends)

        with behind_the_wall():
            assert link_of(secret) is None
            assert not Passing.objects.exists()
            wall.hold_link("")


class TestProtocols:
    def test_the_last_signature_lets_a_version_take_over_whoever_drafted_it(self, world):
        mia, at = world.mia, world.mia.town.at
        lead = mia.viewer(mia.town.somebody_at_work("Huw", "team_lead", mia.health))
        before = mia.early_help
        newer = mia.protocol(mia.health, attendance=["days"])
        Protocol.objects.filter(pk=newer.pk).update(
            supersedes=before, why="x", purposes=["early_help"], confidentiality="x", number=2
        )
        theirs = ProtocolParty.objects.get(protocol=newer, organisation=mia.health)
        ProtocolParty.objects.filter(protocol=newer).update(task="x", contact="x", policy="x")
        Assent.objects.filter(party=theirs).delete()

        with behind_the_wall(mia.council):
            assert given("protocol_takes_over", newer.pk, at.date()) == []
        with world.at_health():
            assert given("protocol_takes_over", newer.pk, at.date()) == []  # not signed yet
            theirs = ProtocolParty.objects.get(pk=theirs.pk)
            answer(party=theirs, answer="signed", signed_by="Huw", on=lead.on, by=lead)

        assert Protocol.objects.get(pk=before.pk).superseded_on == lead.on

    def test_a_version_takes_over_only_when_no_side_is_unsigned(self, world):
        mia, at = world.mia, world.mia.town.at
        newer = mia.protocol(mia.health, attendance=["days"])
        Protocol.objects.filter(pk=newer.pk).update(supersedes=mia.early_help)
        ours = Assent.objects.get(party__protocol=newer, party__organisation=mia.nursery)
        Assent.objects.create(
            party=ours.party,
            answer="withdrawn",
            words="No",
            signed_by="The head",
            said_at=at,
            holder=mia.nursery,
            recorded_at=at,
        )

        with world.at_health():
            one_withdrew = given("protocol_takes_over", newer.pk, at.date())
        Assent.objects.filter(party=ours.party, answer="withdrawn").delete()
        with world.at_health():
            all_signed = given("protocol_takes_over", newer.pk, at.date())

        assert one_withdrew == []
        assert len(all_signed) == 2

    def test_who_is_in_it_sees_its_parties_and_signatures_and_changes_their_own_alone(self, world):
        mia = world.mia

        with world.at_health():
            seen = ProtocolParty.objects.count(), Assent.objects.count()
            changed = ProtocolParty.objects.update(contact="Huw")
        with behind_the_wall(mia.town.connect):
            elsewhere = ProtocolParty.objects.count(), Assent.objects.count()

        assert (seen, changed, elsewhere) == ((2, 2), 1, (0, 0))
