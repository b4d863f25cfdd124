"""Two entries are one provider: what belongs to one follows to the other, both ids stay, and it can be undone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from kinweave.access.models import Account
from kinweave.directory import bringing, leading, merging, owning, remarks, showing
from kinweave.directory.listed import Listed, listed_entries
from kinweave.directory.models import (
    Assured,
    Entry,
    EntryIdentifier,
    EntryMerge,
    EntryVersion,
    Likeness,
    OwnerLink,
    Reach,
    Remark,
    SearchAbsence,
    Vacancy,
)
from kinweave.directory.registers.own import OWN
from kinweave.directory.search import index, outbox
from kinweave.directory.search.asking import Asked, ask
from kinweave.directory.search.keeping import drain, reindex
from kinweave.foundation import Refused, stranger
from kinweave.foundation.ids import new_id
from tests.directory.registers import CHILDMINDER, NURSERY, applied, nursery, ofsted

pytestmark = pytest.mark.django_db

LIST = b"Ref,Name,Address,Postcode,Area,Telephone\nL1,Acorn Day Nursery,1 Mill Lane,AV1 2CD,Mill Lane,01632 960001\n"
SECRET = "QZ7 7QZ"
NOWHERE = dict.fromkeys(("address", "postcode", "phone", "website"), "")


@pytest.fixture
def lena(town):
    """Who looks after the directory."""
    return town.somebody_at_work("Lena", "directory_editor")


@pytest.fixture
def editor(town, lena):
    return town.viewer(lena)


@pytest.fixture
def two(editor) -> Likeness:
    """A nursery that a register and a list of our own both have."""
    applied(editor, ofsted(NURSERY, CHILDMINDER))
    applied(editor, LIST, key=OWN)
    merging.keep_alike(merging.alike(), on=editor.on, by=editor)
    return Likeness.objects.get()


def ofsted_entry() -> Entry:
    return Entry.objects.get(identifier="EY100001")


def own_entry() -> Entry:
    return Entry.objects.get(identifier="L1")


def made_one(two, editor, kept=None) -> EntryMerge:
    kept = kept or ofsted_entry()
    return merging.make_one(likeness=two, kept_id=kept.pk, because="They said so", on=editor.on, by=editor)


def seen(editor) -> list[str]:
    return [one.name for one in listed_entries(EntryVersion.objects.published(editor.on).by_name())]


def test_they_are_found_once_however_often_somebody_looks(two, editor):
    assert two.because_alike == ["phone", "postcode", "name"]
    assert merging.keep_alike(merging.alike(), on=editor.on, by=editor) == 0


def test_one_is_listed_and_the_other_leads_there(two, editor):
    made_one(two, editor)

    assert seen(editor) == ["Acorn Nursery", "Childminder"]
    assert merging.leads_to(own_entry().pk) == ofsted_entry().pk
    assert merging.leads_to(ofsted_entry().pk) is None
    assert not Likeness.objects.waiting().exists()


def test_every_row_follows_and_goes_back(two, editor):
    own, kept, said = own_entry(), ofsted_entry(), {"on": editor.on, "by": editor}
    link, secret = owning.ask_owner(entry=own, address="a@b.test", how_known="x", origin="", **said)
    owning.ask_owner(entry=kept, address="c@d.test", how_known="x", origin="", **said)
    owner = stranger(editor.at)
    now = owning.stands(own, editor.on)
    owning.confirm(link=link, seen=now.pk, parts=["what"], on=owner.on, by=owner)
    owning.say_room(link=link, room="yes", on=owner.on, by=owner)
    owning.ask_to_change(link=link, says={"capacity": 3}, words="", on=owner.on, by=owner)
    remarks.say(which=own.pk, is_entry=True, words="Closed", on=owner.on, by=owner)
    forum = leading.open_opportunity(name="Forum", how="Come", kind="forum", chooses="we", day=editor.on, **said)
    leading.pick(opportunity=forum, ways={own.pk: "phone", kept.pk: "email"}, **said)
    before = {model._meta.label: model.objects.filter(entry=own).count() for model in merging.rows_of_entries()}

    merge = made_one(two, editor)
    for model in (Assured, OwnerLink, Remark):
        assert not model.objects.filter(entry=own).exists()
    assert Reach.objects.filter(entry=own).count() == 1  # once is there already, and stays behind
    assert OwnerLink.objects.filter(entry=kept, ended_at=None).count() == 1

    merging.make_two(merge=merge, **said)
    after = {model._meta.label: model.objects.filter(entry=own).count() for model in merging.rows_of_entries()}
    assert before == after
    assert sum(before.values()) == 6
    assert owning.is_open(owning.link_with(secret), owner)
    assert seen(editor) == ["Acorn Day Nursery", "Acorn Nursery", "Childminder"]
    assert list(Likeness.objects.waiting()) == [two]


def test_an_address_that_was_shown_while_they_were_one_is_on_neither_page(two, editor):
    said, owner = {"on": editor.on, "by": editor}, stranger(editor.at)
    link, _ = owning.ask_owner(entry=own_entry(), address="a@b.test", how_known="x", origin="", **said)
    merge = made_one(two, editor)
    says_from_now_on(own_entry(), is_area_only=True, **NOWHERE)
    link.refresh_from_db()
    showing.show_address(link=link, address="7 Canary Close", code="AV7 7QZ", on=owner.on, by=owner)
    owning.say_room(link=link, room="yes", on=owner.on, by=owner)
    assert said_of(ofsted_entry(), editor).address == "7 Canary Close"
    SearchAbsence.objects.all().delete()

    merging.make_two(merge=merge, **said)
    assert [said_of(one, editor).address for one in (ofsted_entry(), own_entry())] == ["1 Mill Lane, Ashby", ""]
    assert [showing.shown_address_of(one) for one in (ofsted_entry(), own_entry())] == [None, None]
    assert list(SearchAbsence.objects.values_list("which", flat=True)) == [ofsted_entry().pk]
    assert [owning.room_of(one) for one in (ofsted_entry(), own_entry())] == [None, Vacancy.objects.get()]


AT_HOME = LIST.replace(b"Telephone", b"Telephone,At home").replace(b"960001", b"960001,yes")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the index of this test lies."""
    monkeypatch.setattr(index, "folder", lambda: tmp_path)


@pytest.mark.usefixtures("folder")
def test_who_works_at_home_later_is_nowhere_on_the_page_it_leads_to(two, editor):
    kept, later = ofsted_entry(), replace(editor, at=editor.at + timedelta(hours=1))
    made_one(two, editor)
    reindex()
    applied(later, AT_HOME, key=OWN)

    found = said_of(kept, editor)
    assert (found.is_by_area, found.address, found.postcode, found.phone) == (True, "", "", "")
    assert found.updated_at == later.at  # whoever asks what is new is told
    assert kept.pk not in ask(Asked(words="Acorn")).ids
    drain()
    assert kept.pk in ask(Asked(words="Acorn")).ids
    assert kept.pk not in ask(Asked(words="Mill")).ids
    assert kept.pk not in ask(Asked(words="960001")).ids


@pytest.mark.usefixtures("folder")
def test_who_works_at_home_by_a_number_elsewhere_is_nowhere_on_the_page_it_leads_to(two, editor):
    made_one(two, editor)
    SearchAbsence.objects.all().delete()
    home = EntryVersion.objects.get(entry__identifier="EY200002")
    own = EntryVersion.objects.get(entry=own_entry())
    for version in (home, own):
        EntryIdentifier.objects.create(version=version, scheme="charity", value="1234567")
        version.identifiers = {"charity": "1234567"}

    outbox.said(home, editor.on)
    assert said_of(ofsted_entry(), editor).is_by_area
    assert {ofsted_entry().pk, own_entry().pk} <= set(SearchAbsence.objects.values_list("which", flat=True))


@pytest.mark.usefixtures("folder")
def test_what_is_left_stands_for_itself_when_the_one_it_leads_to_has_ended(two, editor):
    own, kept, later = own_entry(), ofsted_entry(), replace(editor, at=editor.at + timedelta(hours=1))
    made_one(two, editor)
    reindex()
    applied(later, ofsted(CHILDMINDER))

    assert seen(editor) == ["Acorn Day Nursery", "Childminder"]
    assert said_of(own, editor).updated_at == later.at
    assert merging.leads_to(own.pk) is None
    drain()
    assert ask(Asked(words="Day")).ids == (own.pk,)
    assert not merging.is_shown_whole(own, editor.on)  # it is one with nobody else meanwhile

    applied(later, ofsted(NURSERY, CHILDMINDER))
    drain()
    assert seen(editor) == ["Acorn Nursery", "Childminder"]
    assert merging.leads_to(own.pk) == kept.pk
    assert own.pk not in ask(Asked(most=50)).ids


@pytest.mark.parametrize("fields", [{"name": "Acorn women’s refuge"}, {**NOWHERE, "is_area_only": True}])
def test_what_leads_to_somebody_hidden_stays_hidden_when_that_ends(two, editor, fields):
    made_one(two, editor)
    says_from_now_on(ofsted_entry(), is_ended=True, **fields)

    assert seen(editor) == ["Childminder"]
    assert Client().get(f"/find/{own_entry().pk}/").status_code == 404


def test_what_leads_to_one_with_days_of_its_own_stays_hidden_when_that_ends(two, editor):
    made_one(two, editor)
    days = {"shown_from": editor.on + timedelta(days=9), "last_day": None}
    showing.set_window(entry=ofsted_entry(), because="x", on=editor.on, by=editor, **days)
    says_from_now_on(ofsted_entry(), is_ended=True)

    assert seen(editor) == ["Childminder"]


def test_what_is_shown_for_a_time_stays_one_until_that_ends(two, editor):
    merge = made_one(two, editor)
    days = {"shown_from": editor.on + timedelta(days=9), "last_day": None}
    showing.set_window(entry=ofsted_entry(), because="x", on=editor.on, by=editor, **days)

    with pytest.raises(Refused, match="End that first"):
        merging.make_two(merge=merge, on=editor.on, by=editor)
    showing.end_window(entry=ofsted_entry(), on=editor.on, by=editor)
    merging.make_two(merge=merge, on=editor.on, by=editor)


def test_each_kind_of_row_of_an_entry_follows_or_says_why_not():
    labels = {model._meta.label for model in merging.rows_of_entries()}

    assert labels == {
        "directory.Assured",
        "directory.OwnerChange",
        "directory.OwnerLink",
        "directory.Reach",
        "directory.Remark",
        "directory.ShownAddress",
        "directory.Vacancy",
        "directory.Window",
    }


def says_from_now_on(entry: Entry, **fields) -> EntryVersion:
    """A new version of what a list says."""
    said = EntryVersion.objects.filter(entry=entry).latest("sequence")
    said.pk, said.sequence, said._state.adding = new_id(), said.sequence + 1, True
    for field, value in fields.items():
        setattr(said, field, value)
    said.save(force_insert=True)
    return said


def said_of(which: Entry, editor) -> Listed:
    (found,) = [one for one in listed_entries(EntryVersion.objects.published(editor.on)) if one.id == which.pk]
    return found


@pytest.mark.parametrize("kept", ["EY100001", "EY200002"])
def test_who_works_at_home_is_made_one_with_nobody(two, editor, kept):
    home = Entry.objects.get(identifier="EY200002")
    pair = Likeness.objects.create(one=home, other=ofsted_entry(), points=60, found_at=editor.at)

    with pytest.raises(Refused, match="They stay two"):
        made_one(pair, editor, kept=Entry.objects.get(identifier=kept))
    pair.refresh_from_db()
    assert pair.answer == ""


@pytest.mark.parametrize("gone", ["EY100001", "L1"])
def test_what_may_protect_somebody_is_made_one_with_nobody(two, editor, gone):
    says = {"name": "Acorn women’s refuge"}
    bringing.correct(entry=own_entry(), fields=says, because="x", on=editor.on, by=editor)
    kept = own_entry() if gone == "EY100001" else ofsted_entry()

    with pytest.raises(Refused, match="They stay two"):
        made_one(two, editor, kept=kept)
    assert Client().get(f"/find/{own_entry().pk}/").status_code == 404


@pytest.mark.parametrize("windowed", ["EY100001", "L1"])
def test_what_is_shown_for_a_time_is_made_one_with_nobody(two, editor, windowed):
    days = {"shown_from": editor.on + timedelta(days=9), "last_day": None}
    entry = Entry.objects.get(identifier=windowed)
    showing.set_window(entry=entry, because="x", on=editor.on, by=editor, **days)

    with pytest.raises(Refused, match="They stay two"):
        made_one(two, editor)


def test_who_was_made_one_with_another_has_no_days_of_its_own(two, editor):
    made_one(two, editor)

    days = {"shown_from": editor.on + timedelta(days=9), "last_day": None}
    with pytest.raises(Refused, match="made one with another"):
        showing.set_window(entry=own_entry(), because="x", on=editor.on, by=editor, **days)


def test_one_is_kept_from_everybody_while_the_one_that_leads_there_may_protect_somebody(two, editor):
    merge, since = made_one(two, editor), "/oruk/v3/services?modified_after=2020-01-01T00:00:00Z"
    says_from_now_on(own_entry(), name="Acorn women’s refuge", is_ended=True)

    anyone = Client()
    assert seen(editor) == ["Childminder"]
    for which in (own_entry().pk, ofsted_entry().pk):
        assert anyone.get(f"/find/{which}/").status_code == 404
        assert anyone.get(f"/oruk/v3/services/{which}").status_code == 404
        assert {"id": str(which), "status": "defunct"} in anyone.get(since).json()["contents"]

    merging.make_two(merge=merge, on=editor.on, by=editor)
    assert seen(editor) == ["Acorn Nursery", "Childminder"]


def test_two_stay_two_and_what_is_not_clear_waits(two, editor):
    merging.leave_two(likeness=two, later=True, because="Ask them", on=editor.on, by=editor)
    assert list(Likeness.objects.waiting()) == [two]

    merging.leave_two(likeness=two, later=False, because="Two doors", on=editor.on, by=editor)
    assert not Likeness.objects.waiting().exists()
    merging.keep_alike(merging.alike(), on=editor.on, by=editor)
    assert not Likeness.objects.waiting().exists()
    with pytest.raises(Refused, match="answered already"):
        made_one(two, editor)


def third(editor) -> Likeness:
    """A third entry, like the one of the register."""
    applied(editor, ofsted(NURSERY, CHILDMINDER, nursery("EY300003", "Acorn House")))
    one = Entry.objects.get(identifier="EY300003")
    return Likeness.objects.create(one=one, other=ofsted_entry(), points=60, found_at=editor.at)


def test_who_leads_others_leads_nowhere(two, editor):
    made_one(two, editor)
    pair = third(editor)

    with pytest.raises(Refused, match="Keep that one"):
        made_one(pair, editor, kept=pair.one)
    assert merging.leads_to(ofsted_entry().pk) is None


def test_a_later_merge_is_undone_first(two, editor):
    merge = made_one(two, editor)
    pair = third(editor)
    later = made_one(pair, replace(editor, at=editor.at + timedelta(minutes=1)))

    with pytest.raises(Refused, match="later merge"):
        merging.make_two(merge=merge, on=editor.on, by=editor)
    merging.make_two(merge=later, on=editor.on, by=editor)
    merging.make_two(merge=merge, on=editor.on, by=editor)
    assert merging.leads_to(own_entry().pk) is None


def test_the_register_goes_on_with_the_one_that_is_gone_and_it_stays_gone(two, editor):
    made_one(two, editor, kept=own_entry())
    found = applied(editor, ofsted({**NURSERY, "Places": "41"}, CHILDMINDER))

    assert found.counts == {"changed": 1, "same": 1}
    assert seen(editor) == ["Acorn Day Nursery", "Childminder"]


def test_the_old_id_leads_to_the_new_page_and_others_are_told_that_it_is_gone(two, editor, lena):
    made_one(two, editor)
    old, new = own_entry(), ofsted_entry()
    anyone, client = Client(), Client()
    client.force_login(Account.objects.get(identities__party=lena))

    assert anyone.get(f"/find/{old.pk}/").url == f"/find/{new.pk}/"
    assert client.get(old.get_absolute_url()).url == new.get_absolute_url()
    assert anyone.get(f"/oruk/v3/services/{old.pk}").status_code == 404
    page = anyone.get("/oruk/v3/services?modified_after=2020-01-01T00:00:00Z").json()
    assert {"id": str(old.pk), "status": "defunct"} in page["contents"]
    assert str(old.pk) not in anyone.get("/oruk/v3/services").content.decode()


def test_only_an_editor_decides(two, town):
    lead = town.viewer(town.somebody_at_work("Una", "team_lead"))

    with pytest.raises(Refused, match="looks after the directory"):
        made_one(two, lead)
    assert not Likeness.objects.visible_to(lead).exists()
