"""What is passed on: exactly what was chosen, seen by the person, and never what nobody chose. Criterion: 002-P24."""

from datetime import timedelta

import pytest

from kinweave.concerns.models import Concern
from kinweave.events import actions as events
from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.models import Referral, ReferralItem
from kinweave.information.offering import named_in
from kinweave.information.speaking import let_speak
from kinweave.parties import actions as parties
from kinweave.parties.models import SpeaksFor
from kinweave.parties.rules import NOT_HERE
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db

AGREED = {"agreed_how": "He said yes", "sent_how": "By hand"}


def choose(town, begun, offers, **said):
    return actions.choose_items(
        referral=begun, offers=offers, version=begun.version, on=town.on, by=town.viewer(town.ffion), **said
    )


def send(town, begun, **said):
    facts = {**AGREED, "agreed_on": town.on} | said
    return actions.send_referral(referral=begun, version=begun.version, on=town.on, by=town.viewer(town.ffion), **facts)


def test_exactly_what_was_chosen_goes_as_it_was_written(town, begun, offers):
    parties.record_need(person=town.danny, category="support", words="Picture cards", on=town.on, by=town.founder)
    choose(town, begun, [offers()["needs"]], words="He likes mornings.")

    send(town, begun)
    parties.record_need(person=town.danny, category="format", words="Large print", on=town.on, by=town.founder)

    assert [(one.category, one.text) for one in begun.items.order_by("number")] == [
        ("needs", "Picture cards"),
        ("words", "He likes mornings."),
    ]


def test_choosing_again_before_it_goes_leaves_nothing_of_the_first_choice(town, begun, offers):
    choose(town, begun, [offers()["name"]], words="Old")

    choose(town, begun, [], words="New")

    assert [one.text for one in begun.items.all()] == ["New"]


def test_what_went_cannot_be_chosen_again(town, begun):
    send(town, begun)

    with pytest.raises(Refused):
        choose(town, begun, [], words="More")


def test_a_protected_address_is_offered_only_to_who_has_just_opened_it(town, offers):
    parties.protect_address(person=town.danny, address="1 Hidden Lane", why="Asked", on=town.on, by=town.founder)

    closed, opened = offers(), offers(is_address_open=True)

    assert not any("Hidden" in one.text for one in closed.values())
    assert [one.key.split(":")[0] for one in opened.values() if "Hidden" in one.text] == ["where"]


def test_a_way_that_is_not_safe_is_never_offered(town, offers):
    parties.add_contact_point(
        party=town.danny, channel="phone", value="01632 960001", safety="no", on=town.on, by=town.founder
    )

    assert not any("960001" in one.text for one in offers().values())


def test_a_note_that_is_kept_from_him_is_not_offered_because_he_sees_what_went(town, offers):
    note = events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered="He owes money", on=town.on, by=town.founder
    )
    parties.withhold(
        row=note, because="Debt", under="harm", review_on=town.on + timedelta(7), version=note.version,
        on=town.on, by=town.founder,
    )  # fmt: skip

    assert not any("owes" in one.text for one in offers().values())


def test_names_that_the_reader_does_not_need_do_not_go(town, begun, offers):
    carl = town.tie("Carl").to_party
    choose(town, begun, [], words="Carl took his phone.")
    [somebody] = named_in(town.danny, [begun.why, "Carl took his phone."], town.viewer(town.ffion))

    actions.leave_out_names(
        referral=begun, names=[(somebody.party, somebody.instead)], version=begun.version, on=town.on,
        by=town.viewer(town.ffion),
    )  # fmt: skip

    assert somebody.party == carl
    assert begun.items.get().text == "a friend took his phone."
    assert begun.why == "He sleeps badly since a friend left"


def test_he_sees_what_went_and_not_what_was_only_thought_of(town, begun):
    danny = town.viewer(town.danny)
    before = list(Referral.objects.visible_to(danny))

    send(town, begun)

    assert before == []
    assert list(Referral.objects.visible_to(danny)) == [begun]


def test_what_could_harm_him_is_kept_from_his_page_in_the_same_moment_as_it_goes(town, begun, offers):
    choose(town, begun, [offers()["name"]])
    keep = {"because": "Carl reads his phone", "under": "harm", "review_on": town.on + timedelta(days=30)}

    send(town, begun, keep=keep)

    assert not Referral.objects.visible_to(town.viewer(town.danny)).exists()
    assert not ReferralItem.objects.visible_to(town.viewer(town.danny)).exists()
    assert Referral.objects.visible_to(town.viewer(town.ffion)).exists()


def test_who_speaks_for_him_never_sees_what_was_passed_on(town, begun):
    mum = town.person("Mum")
    town.account(mum)
    parties.let_speak(
        speaker=mum, person=town.danny, ground="chosen", matters="all", sees_page=True, on=town.on, by=town.founder
    )

    send(town, begun)

    assert not Referral.objects.visible_to(town.viewer(mum)).exists()


def test_without_his_agreement_it_goes_at_once_with_the_reason(town, begun):
    why = {"agreed_how": "", "agreed_on": None, "without_because": "He took pills", "without_basis": "life"}

    sent = send(town, begun, **why)

    assert sent.sent_on == town.on
    assert '"agreed":false' in Line.objects.get(verb="passed on").detail.text.replace(" ", "")


def test_what_came_of_it_is_kept(town, begun):
    sent = send(town, begun)

    actions.say_outcome(
        referral=sent, outcome="accepted", outcome_on=town.on, version=sent.version, on=town.on,
        by=town.viewer(town.ffion),
    )  # fmt: skip

    assert sent.get_outcome_display() == "they will help"


def test_nothing_is_passed_on_to_somebody_whom_a_concern_names_and_the_words_say_nothing(town):
    carl = town.tie("Carl").to_party
    Concern.objects.create(
        person=town.danny, about_party=carl, kind="safeguarding", how="page", raised_at=town.at,
        holder=town.connect, recorded_at=town.at,
    )  # fmt: skip

    with pytest.raises(Refused) as refused:
        actions.begin_referral(person=town.danny, to_whom="carl", why="Help", on=town.on, by=town.viewer(town.ffion))

    assert refused.value.decision == NOT_HERE


class TestWhoMaySpeak:
    def speaks(self, town, speaker, **differs):
        facts = {"ground": "chosen", "topics": ["money"], "own_words": "Mum knows", "sees_page": False}
        return let_speak(speaker=speaker, person=town.danny, on=town.on, by=town.viewer(town.ffion), **facts | differs)

    def test_somebody_he_chose_speaks_for_what_he_chose_until_a_day(self, town):
        until = town.on + timedelta(days=90)

        row = self.speaks(town, town.person("Grace"), until=until, matters="only letters")

        assert row.for_what == "money and letters; only letters"
        assert not SpeaksFor.objects.current(until).exists()

    @pytest.mark.parametrize(
        "lacks",
        [
            {"own_words": ""},
            {"topics": []},
            {"ground": "attorney"},
            {"ground": "attorney", "document": "Power of attorney"},
            {"ground": "parent"},
        ],
    )
    def test_each_ground_has_its_must_haves(self, town, lacks):
        with pytest.raises(Refused):
            self.speaks(town, town.person("Grace"), **lacks)

        assert not SpeaksFor.objects.exists()

    def test_a_parent_speaks_for_a_child_when_it_is_recorded_how_that_is_known(self, town):
        town.danny.born_on = town.on - timedelta(days=4000)
        mum = town.person("Mum")
        parties.say_parent(person=town.danny, parent=mum, how_known="Birth certificate", on=town.on, by=town.founder)

        assert self.speaks(town, mum, ground="parent").ground == "parent"

    def test_nobody_whom_a_concern_names_comes_to_speak_for_him(self, town):
        carl = town.person("Carl")
        Concern.objects.create(
            person=town.danny, about_party=carl, kind="safeguarding", how="page", raised_at=town.at,
            holder=town.connect, recorded_at=town.at,
        )  # fmt: skip

        with pytest.raises(Refused) as refused:
            self.speaks(town, carl)

        assert refused.value.decision == NOT_HERE

    def test_whom_not_to_talk_to_is_never_read_by_them(self, town):
        carl = town.somebody_at_work("Carl", "team_lead")

        row = parties.ask_to_talk(
            person=town.danny, party=carl, please=False, matters=["money"], words="He shouts", on=town.on,
            by=town.founder,
        )  # fmt: skip

        assert row.about_what == "money and letters: He shouts"
        assert list(type(row).objects.visible_to(town.viewer(town.ffion))) == [row]
        assert not type(row).objects.visible_to(town.viewer(carl)).exists()
