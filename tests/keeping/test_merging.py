"""Two rows of one person inside an organisation: who may make them one, what moves, and what lets them be two again."""

from datetime import timedelta

import pytest

from kinweave.access import actions as access
from kinweave.access.viewing import viewer_of
from kinweave.circles import actions as circles
from kinweave.circles.models import Restriction
from kinweave.concerns import actions as concerns
from kinweave.foundation import Refused, system
from kinweave.keeping.actions import merging
from kinweave.keeping.models import Merge, MovedRow
from kinweave.keeping.rules import merging as rules
from kinweave.keeping.standing import who_sees
from kinweave.parties import actions as parties
from kinweave.parties.models import ContactPoint, Party, ProfileSection
from kinweave.parties.records import held_like
from kinweave.parties.rules import NOT_HERE
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, Wish

FACTS = {
    "may_allocate": True, "same_row": False, "same_holder": True, "works_here": False, "stand_to_each_other": False,
    "has_hidden_cause": False,
}  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "says"),
    [
        ({"may_allocate": False}, "A lead of this organisation"),
        ({"same_row": True}, "This is one record"),
        ({"same_holder": False}, "the same organisation"),
        ({"works_here": True}, "works here"),
        ({"stand_to_each_other": True}, "These are two people"),
        ({"has_hidden_cause": True}, "This cannot be arranged here yet."),
        ({"has_hidden_cause": True, "stand_to_each_other": True}, "This cannot be arranged here yet."),
    ],
)
def test_what_keeps_two_rows_apart(fact, says):
    decision = rules.may_merge(**FACTS | fact)

    assert not decision.is_yes
    assert says in decision.reason
    assert rules.may_merge(**FACTS).is_yes


def test_two_people_decide_where_somebody_is_protected():
    nothing = {"has_restriction": False, "has_bar": False, "is_in_a_concern": False, "has_protected_address": False}

    assert not rules.must_be_two(**nothing)
    assert all(rules.must_be_two(**nothing | {cause: True}) for cause in nothing)


def test_nobody_is_their_own_second_person():
    assert not rules.may_agree(is_open=True, asked_it=True).is_yes
    assert not rules.may_agree(is_open=False, asked_it=False).is_yes


@pytest.fixture
def pair(town):
    """Danny, and a second record of him."""
    return town.danny, town.person("Daniel", full_name="Daniel Okafor")


@pytest.fixture
def lead(town):
    return town.viewer(town.somebody_at_work("Ann", "team_lead"))


@pytest.fixture
def second(town):
    return town.viewer(town.somebody_at_work("Una", "manager"))


def merge(pair, lead) -> Merge:
    return merging.merge(kept=pair[0], gone=pair[1], why="One birthday", on=lead.on, by=lead)


def restrict(town, person, lead, **facts) -> Restriction:
    return Restriction.objects.create(
        person=person, against_words="anybody of the press", what="contact", scope="no_contact", kind="own",
        basis="Their own choice", lead_id=lead.person_id, starts_on=town.on, review_on=town.on + timedelta(days=30),
        **{"audience": "team"} | facts, **held_like(person, system("tests", town.at)),
    )  # fmt: skip


@pytest.mark.django_db
def test_what_was_written_in_either_record_stands_in_the_one_that_stays(town, pair, lead):
    kept, gone = pair
    town.tie("Marcus")
    other = circles.begin_personal(person=gone, on=town.on, by=town.founder)
    ties.add(circle=other, called="Marcus", ring=1, sector="friends", on=town.on, by=town.founder)
    facts = {"want": "develop", "method": "talking", "says_who": "person", "on": town.on, "by": town.founder}
    for person, hope in ((kept, "A friend to fish with"), (gone, "Somebody to dance with"), (gone, "A chess club")):
        ties.wish(person=person, hope=hope, hope_sector="friends", **facts)

    merged = merge(pair, lead)

    assert merged.merged_at == lead.at
    assert Tie.objects.filter(circle=town.circle, person=kept, to_party__called="Marcus").count() == 2
    slots = Tie.objects.filter(circle=town.circle).values_list("slot", flat=True)
    assert len(set(slots)) == 2
    assert list(Wish.objects.filter(person=kept).order_by("number").values_list("hope", flat=True)) == [
        "A friend to fish with", "Somebody to dance with", "A chess club",
    ]  # fmt: skip


@pytest.mark.django_db
def test_nothing_that_somebody_asked_of_us_is_lost(town, pair, lead):
    for person, text in zip(pair, ("Knock first", "Speak slowly\nKnock first"), strict=True):
        parties.write_profile(
            person=person, heading="do", text=text, said_how="", version=1, on=town.on, by=town.founder
        )

    merge(pair, lead)

    assert ProfileSection.objects.get(party=pair[0]).lines == ["Knock first", "Speak slowly"]


@pytest.mark.django_db
def test_the_record_that_is_gone_is_found_by_nobody(town, pair, lead):
    own = town.account(pair[1])
    merge(pair, lead)

    for viewer in (lead, town.viewer(town.ffion), viewer_of(own, town.at)):
        assert pair[1] not in Party.objects.visible_to(viewer)
        assert pair[0] in Party.objects.visible_to(viewer)


@pytest.mark.django_db
def test_who_worked_with_either_sees_the_whole_record_and_that_is_shown_first(town, pair, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    access.work_with(worker=owen, person=pair[1], on=town.on, by=town.founder)

    before = {(row.name, row.why): row.newly for row in who_sees(*pair, lead)}
    merge(pair, lead)

    assert before == {
        ("Ffion", "works"): True, ("Owen", "works"): True, ("Ashby Vale Connect", "leads"): False,
        ("Danny", "signs_in"): True,
    }  # fmt: skip
    assert pair[0] in Party.objects.visible_to(town.viewer(owen))


@pytest.mark.django_db
def test_who_is_barred_from_either_record_is_barred_from_the_one_that_stays(town, pair, lead, second):
    parties.bar(barred=town.ffion, person=pair[1], at=town.at, by=town.founder)
    before = {row.name: row.loses for row in who_sees(*pair, lead)}

    merging.agree(asked=merge(pair, lead), on=town.on, by=second)

    assert before["Ffion"]
    assert pair[0] not in Party.objects.visible_to(town.viewer(town.ffion))


@pytest.mark.django_db
@pytest.mark.parametrize("protects", ["a bar", "a restriction", "a draft", "an address"])
def test_two_people_decide_where_either_record_is_protected(town, pair, lead, second, protects):
    if protects == "a bar":
        parties.bar(barred=town.person("Carl"), person=pair[1], at=town.at, by=town.founder)
    elif protects == "an address":
        parties.protect_address(person=pair[1], address="1 Lane", why="Asked", on=town.on, by=town.founder)
    else:
        restrict(town, pair[1], lead, in_force_at=town.at if protects == "a restriction" else None)

    asked = merge(pair, lead)
    with pytest.raises(Refused, match="Somebody else has to agree"):
        merging.agree(asked=asked, on=town.on, by=lead)
    before = Party.objects.visible_to(lead).filter(pk=pair[1].pk).exists()
    done = merging.agree(asked=asked, on=town.on, by=second)

    assert before
    assert done.merged_at == second.at
    assert done.second_id == second.person_id


@pytest.mark.django_db
def test_a_restriction_one_may_not_know_of_gives_the_one_sentence(town, pair, lead, second):
    restrict(town, pair[1], second, audience="named", in_force_at=town.at)

    with pytest.raises(Refused) as refused:
        merge(pair, lead)

    assert refused.value.decision.reason == "This cannot be arranged here yet."
    assert not Merge.objects.exists()
    assert merge(pair, second).merged_at is None


@pytest.mark.django_db
def test_a_lead_who_may_not_see_one_of_them_learns_nothing_of_a_merge(town, pair, lead, second):
    restrict(town, pair[0], lead, in_force_at=town.at)
    merge(pair, lead)
    parties.bar(barred=Party.objects.get(pk=second.person_id), person=pair[1], at=town.at, by=town.founder)

    barred = town.viewer(Party.objects.get(pk=second.person_id))

    assert not Merge.objects.visible_to(barred).exists()
    assert not Merge.objects.visible_to(town.viewer(town.ffion)).exists()
    assert Merge.objects.visible_to(lead).count() == 1


@pytest.mark.django_db
def test_who_speaks_for_somebody_is_another_person(town, pair, lead):
    parties.let_speak(
        speaker=pair[1], person=pair[0], ground="chosen", matters="plans", sees_page=False, on=town.on, by=town.founder
    )

    with pytest.raises(Refused, match="These are two people"):
        merge(pair, lead)


@pytest.mark.django_db
def test_a_record_of_another_organisation_is_never_merged(town, lead):
    with pytest.raises(Refused, match="same organisation"):
        merge((town.danny, town.person("Danny", town.nursery)), lead)


@pytest.mark.django_db
def test_a_worker_is_not_merged_with_somebody_they_support(town, lead):
    with pytest.raises(Refused, match="works here"):
        merge((town.danny, town.ffion), lead)


@pytest.mark.django_db
def test_an_address_in_clear_ends_where_the_other_record_has_a_protected_one(town, pair, lead, second):
    parties.add_contact_point(
        party=pair[0], channel="address", value="7 Mill Street", safety="yes", on=town.on, by=town.founder
    )
    parties.protect_address(person=pair[1], address="1 Lane", why="Asked", on=town.on, by=town.founder)

    merged = merging.agree(asked=merge(pair, lead), on=town.on, by=second)
    ended = ContactPoint.objects.get().ended_on
    merging.part(merged=merged, on=town.on, by=lead)

    assert ended == town.on
    assert ContactPoint.objects.get().ended_on is None


@pytest.mark.django_db
def test_a_second_person_may_say_no_and_nothing_has_moved(town, pair, lead, second):
    restrict(town, pair[0], lead, in_force_at=town.at)

    merging.decline(asked=merge(pair, lead), on=town.on, by=second)

    assert not MovedRow.objects.exists()
    assert not Merge.objects.waiting().exists()
    assert pair[1] in Party.objects.visible_to(lead)


def wish_about(town, tie):
    ties.wish(
        person=Party.objects.get(pk=town.danny.pk), tie=tie, want="develop", method="talking", says_who="person",
        on=town.on, by=system("tests", town.at + timedelta(hours=1)),
    )  # fmt: skip


@pytest.mark.django_db
def test_two_records_are_not_parted_when_something_was_written_that_belongs_to_both(town, pair, lead):
    other = circles.begin_personal(person=pair[1], on=town.on, by=town.founder)
    tie = ties.add(circle=other, called="Marcus", ring=1, sector="friends", on=town.on, by=town.founder)
    merged = merge(pair, lead)
    wish_about(town, Tie.objects.get(pk=tie.pk))

    with pytest.raises(Refused, match=r"belongs to both records\. It is: a wish"):
        merging.part(merged=merged, on=town.on, by=lead)

    assert Tie.objects.get(pk=tie.pk).person == pair[0]


@pytest.mark.django_db
def test_what_was_written_of_the_one_that_stays_does_not_keep_them_together(town, pair, lead):
    tie = town.tie("Marcus")
    merged = merge(pair, lead)
    wish_about(town, tie)

    merging.part(merged=merged, on=town.on, by=lead)

    assert pair[1] in Party.objects.visible_to(lead)
    assert Wish.objects.get().person == pair[0]


@pytest.mark.django_db
def test_a_profile_that_was_written_anew_keeps_them_together(town, pair, lead):
    for person in pair:
        parties.write_profile(
            person=person, heading="do", text=person.called, said_how="", version=1, on=town.on, by=town.founder
        )
    merged = merge(pair, lead)
    section = ProfileSection.objects.get(party=pair[0])
    parties.write_profile(
        person=pair[0], heading="do", text="Knock", said_how="", version=section.version, on=town.on, by=town.founder
    )

    with pytest.raises(Refused, match="belongs to both records"):
        merging.part(merged=merged, on=town.on, by=lead)


@pytest.mark.django_db
def test_what_somebody_else_took_over_stays_with_them(town, pair, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    support = access.work_with(worker=owen, person=pair[1], on=town.on, by=town.founder)
    merged = merge(pair, lead)
    support.refresh_from_db()
    access.stop_working_with(allocation=support, on=town.on, by=lead)

    merging.part(merged=merged, on=town.on, by=lead)

    support.refresh_from_db()
    assert (support.person_id, support.ends_on) == (pair[1].pk, town.on)


@pytest.mark.django_db
def test_a_merge_is_undone_once(town, pair, lead):
    merged = merging.part(merged=merge(pair, lead), on=town.on, by=lead)

    with pytest.raises(Refused, match="two records already"):
        merging.part(merged=merged, on=town.on, by=lead)


def worried(town, named, about, by):
    concerns.raise_concern(
        holder=town.connect, person=about, kind="safeguarding", words="He takes her money.", how="phone",
        named=[named], on=town.on, by=by,
    )  # fmt: skip


@pytest.mark.django_db
def test_a_concern_that_names_one_of_them_stops_it_for_who_may_not_know(town, pair, lead):
    safeguarding = town.viewer(town.somebody_at_work("Ruth", "safeguarding_lead"))
    worried(town, pair[1], town.person("Peg"), safeguarding)

    with pytest.raises(Refused) as refused:
        merge(pair, lead)
    asked = merge(pair, safeguarding)

    assert refused.value.decision == NOT_HERE
    assert asked.merged_at is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "says"), [("safeguarding_lead", "These are two people"), ("team_lead", NOT_HERE.reason)]
)
def test_a_concern_about_one_that_names_the_other_says_that_they_are_two(town, pair, who, says):
    ruth = town.viewer(town.somebody_at_work("Ruth", "safeguarding_lead"))
    by = ruth if who == "safeguarding_lead" else town.viewer(town.somebody_at_work("Ann", "team_lead"))
    worried(town, pair[1], pair[0], ruth)

    with pytest.raises(Refused, match=says):
        merge(pair, by)
