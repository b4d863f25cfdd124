"""What came from another agency: opened anew each time, kept with its conditions, widened only by its source."""

from datetime import timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.information import actions
from kinweave.information.asking import ask
from kinweave.information.families import tell_who_received
from kinweave.information.links import link_of
from kinweave.information.models import Item, Mention, Notice, Opening, Passing
from kinweave.information.opening import opens, rulings_on
from kinweave.information.rules import Chain
from kinweave.parties import actions as parties
from tests.mia import Mia

pytestmark = pytest.mark.django_db


@pytest.fixture
def mia(town) -> Mia:
    world = Mia(town)
    assert world.early_help
    world.says("informed")
    return world


@pytest.fixture
def passing(mia) -> Passing:
    ana = mia.viewer(mia.ana)
    return actions.share(questions=[mia.question(mia.item())], on=ana.on, by=ana)


@pytest.fixture
def hana(mia):
    return mia.viewer(mia.hana_at_work)


def test_it_opens_while_it_still_may_go_and_each_opening_is_kept(mia, passing, hana):
    opening = actions.open_again(passing=passing, on=hana.on, by=hana)

    assert opening.answer == 3
    assert opening.decision.outcome == "opened"
    assert [one.text for one in opens(passing, rulings_on(passing, hana))] == ["She came on Monday and Tuesday."]


def test_nothing_opens_after_the_family_is_against_it(mia, passing, hana):
    mia.says("objected", received_at=mia.town.at - timedelta(minutes=1))

    opening = actions.open_again(passing=passing, on=hana.on, by=hana)

    assert opening.answer < 2
    assert opening.decision.outcome == "stopped"
    assert opens(passing, rulings_on(passing, hana)) == []


def test_what_is_called_back_does_not_open(mia, passing, hana):
    ana = mia.viewer(mia.ana)
    actions.notify(passing=passing, kind="recalled", words="It was about somebody else", on=ana.on, by=ana)

    assert opens(passing, rulings_on(passing, hana)) == []


def test_who_received_it_is_told_once_that_the_family_no_longer_agrees(mia, passing, hana):
    objection = mia.says("objected", received_at=mia.town.at)
    ana = mia.viewer(mia.ana)

    tell_who_received([objection], on=ana.on, by=ana)
    tell_who_received([objection], on=ana.on, by=ana)

    [notice] = Notice.objects.visible_to(hana)
    assert (notice.passing, notice.kind) == (passing, "withdrawn")


def test_who_received_something_else_is_not_told(mia, passing):
    ana = mia.viewer(mia.ana)

    tell_who_received([mia.says("objected", category="health")], on=ana.on, by=ana)
    tell_who_received([mia.says("objected", to=mia.council)], on=ana.on, by=ana)

    assert not Notice.objects.exists()


def test_it_is_acknowledged_once(passing, hana):
    actions.acknowledge(passing=passing, version=passing.version, on=hana.on, by=hana)

    with pytest.raises(Refused, match="already"):
        actions.acknowledge(passing=passing, version=passing.version, on=hana.on, by=hana)


def kept(mia, passing) -> Item:
    """A lead at health visiting keeps it: then the two rows are one human."""
    theirs = mia.town.person("Mia P", mia.health)
    lou = mia.viewer(mia.town.somebody_at_work("Lou", "manager", mia.health))
    return actions.keep_passed(passed=passing.passeditems.get(), person=theirs, on=lou.on, by=lou)


def test_what_is_kept_carries_its_source_its_purpose_and_its_last_day(mia, passing, hana):
    item = kept(mia, passing)

    [hop] = item.hops.all()
    assert (hop.agency, hop.label, hop.purposes) == (mia.nursery, "amber_strict", ["early_help"])
    assert item.keep_until == passing.passeditems.get().keep_until
    assert item.holder == mia.health
    item.person.refresh_from_db()
    mia.child.refresh_from_db()
    assert item.person.human == mia.child.human


def further(mia, hana, item):
    council = mia.recipient(mia.council, "Sam")
    council.holder = mia.health
    council.save()
    [ruling] = ask([mia.question(mia.asked(item), recipient=council, by=hana)])
    return ruling.facts.chain


def test_it_goes_no_further_until_the_source_lets_it(mia, passing, hana):
    item = kept(mia, passing)
    ana = mia.viewer(mia.ana)

    before = further(mia, hana, item)
    asked = actions.ask_source(
        passed=passing.passeditems.get(), to_organisation=mia.council, purpose="early_help", words="They help too",
        on=hana.on, by=hana,
    )  # fmt: skip
    with pytest.raises(Refused, match="until which day"):
        actions.answer_source(asked=asked, may_go=True, until=None, words="Yes", on=ana.on, by=ana)
    actions.answer_source(
        asked=asked, may_go=True, until=ana.on + timedelta(days=30), words="Yes, for this", on=ana.on, by=ana
    )

    assert (before, further(mia, hana, item)) == (Chain.OUTSIDE, Chain.RELEASED)


@pytest.fixture
def by_link(mia) -> Passing:
    """What went to Lin, who does not sign in here."""
    ana, lin = mia.viewer(mia.ana), mia.recipient(mia.health, "Lin")
    asked = mia.question(mia.item(), recipient=lin, channel="link")
    return actions.share(questions=[asked], on=ana.on, by=ana)


def test_a_link_opens_with_its_code_and_with_no_other(mia, by_link):
    ana, passing = mia.viewer(mia.ana), by_link
    link, secret = actions.make_link(passing=passing, on=ana.on, by=ana)
    code = actions.make_code(link=link, on=ana.on, by=ana)
    wrong = "000000" if code != "000000" else "111111"

    said = [actions.try_code(link=link, code=one, on=ana.on, by=ana).is_yes for one in (wrong, code)]

    assert said == [False, True]
    assert link_of(secret) == link
    assert link_of(secret[:-1]) is None
    assert secret not in str(link.__dict__)
    assert code not in (link.code_hash, link.link_hash)


def test_after_five_tries_or_an_hour_a_new_code_is_needed(mia, by_link):
    ana, passing = mia.viewer(mia.ana), by_link
    link, _secret = actions.make_link(passing=passing, on=ana.on, by=ana)
    code = actions.make_code(link=link, on=ana.on, by=ana)
    for _try in range(5):
        actions.try_code(link=link, code="wrong", on=ana.on, by=ana)
    later = mia.town.viewer(mia.ana, ana.at + timedelta(minutes=60))

    assert not actions.try_code(link=link, code=code, on=ana.on, by=ana).is_yes
    again = actions.make_code(link=link, on=ana.on, by=ana)
    assert not actions.try_code(link=link, code=again, on=later.on, by=later).is_yes
    assert not Opening.objects.exists()


def test_what_was_decided_to_go_here_gets_no_link(mia, passing):
    ana = mia.viewer(mia.ana)

    with pytest.raises(Refused, match="did not go by a link"):
        actions.make_link(passing=passing, on=ana.on, by=ana)


def test_whoever_is_not_a_lead_keeps_it_without_saying_that_two_rows_are_one_human(mia, passing, hana):
    theirs = mia.town.person("Mia", mia.health)

    actions.keep_passed(passed=passing.passeditems.get(), person=theirs, on=hana.on, by=hana)

    theirs.refresh_from_db()
    mia.child.refresh_from_db()
    assert theirs.human != mia.child.human


def test_an_address_protected_since_is_covered_when_it_is_opened(mia, hana):
    mia.says("informed", category="family_circumstances")
    ana = mia.viewer(mia.ana)
    note = mia.item(
        "They moved to 7 Larch Close, Ashby, AV3 9QT.", category="family_circumstances", details=["situation"]
    )
    passing = actions.share(questions=[mia.question(note)], on=ana.on, by=ana)
    before = opens(passing, rulings_on(passing, hana))
    parties.protect_address(
        person=mia.child, address="7 Larch Close, Ashby, AV3 9QT", why="He looks for them", on=ana.on, by=ana
    )

    after = opens(passing, rulings_on(passing, hana))

    assert "Larch Close" in before[0].text
    assert all("Larch Close" not in one.text and "AV3" not in one.text for one in after)


def protect(mia, address):
    on, by = mia.town.on, mia.town.founder
    parties.protect_address(person=mia.child, address=address, why="He looks for them", on=on, by=by)


def test_a_second_address_protected_since_is_covered_beside_the_first_and_is_kept_covered(mia, hana):
    mia.says("informed", category="family_circumstances")
    ana = mia.viewer(mia.ana)
    first, second = "7 Larch Close, Ashby, AV3 9QT", "31 Elm Road, Ashby, AV5 2JD"
    protect(mia, first)
    note = mia.item(f"They moved from {first} to {second}.", category="family_circumstances", details=["situation"])
    passing = actions.share(questions=[mia.question(note)], on=ana.on, by=ana)
    protect(mia, second)

    [after] = opens(passing, rulings_on(passing, hana))
    kept = actions.keep_passed(
        passed=passing.passeditems.get(), person=mia.town.person("Mia", mia.health), on=hana.on, by=hana
    )

    for one in (after, kept):
        assert "Larch" not in one.text
        assert "Elm" not in one.text
    assert after.masked == ["address"]
    assert "Elm Road" in passing.passeditems.get().text  # what went is kept as it went


def test_words_that_a_reader_left_out_stay_out_when_something_else_is_covered_since(mia, hana):
    mia.says("informed", category="family_circumstances")
    ana, tom = mia.viewer(mia.ana), mia.viewer(mia.town.somebody_at_work("Tom", "team_lead", mia.nursery))
    protect(mia, "12 Mill Lane, AV1 2CD")
    ben = mia.town.person("Ben", mia.nursery)
    text = "Ben waits by the red gate in Mill Lane, and at 31 Elm Road, Ashby, AV5 2JD."
    agreed = [actions.Mentioned(words="Ben", party=ben, can_mask=True, agreed_on=mia.town.on)]
    note = mia.item(text, category="family_circumstances", details=["situation"], mentions=agreed)
    actions.settle_mask(
        question=mia.question(note, by=tom),
        marked=["by the red gate", "Mill Lane"], is_absent=False, on=tom.on, by=tom,
    )  # fmt: skip
    passing = actions.share(questions=[mia.question(note)], on=ana.on, by=ana)
    Mention.objects.update(agreed_on=None)
    protect(mia, "31 Elm Road, Ashby, AV5 2JD")

    [after] = opens(passing, rulings_on(passing, hana))

    assert after.masked == ["address", "others"]
    for words in ("red gate", "Mill Lane", "Elm", "Ben"):
        assert words not in after.text


def test_who_leads_at_the_other_agency_does_not_open_what_names_them(mia):
    lee = mia.town.somebody_at_work("Lee", "team_lead", mia.council)
    ana = mia.viewer(mia.ana)
    concern = mia.worry(named=[lee])
    item = mia.item("Bruises", category="safety", details=["worry"], title="A worry", from_concern=concern)
    asked = mia.question(item, recipient=mia.duty, purpose="safeguarding", channel="link")
    passing = actions.share(questions=[asked], on=ana.on, by=ana)

    assert not Passing.objects.visible_to(mia.viewer(lee)).exists()
    assert opens(passing, rulings_on(passing, mia.viewer(lee))) == []
    other = mia.town.somebody_at_work("Sam", "team_lead", mia.council)
    assert [*Passing.objects.visible_to(mia.viewer(other))] == [passing]


@pytest.mark.parametrize("kind", ["corrected", "recalled", "withdrawn"])
def test_what_its_source_called_back_is_not_kept_any_more(mia, passing, kind):
    ana = mia.viewer(mia.ana)
    actions.notify(passing=passing, kind=kind, words="It was her sister", on=ana.on, by=ana)

    with pytest.raises(Refused, match="no longer be opened"):
        kept(mia, passing)
