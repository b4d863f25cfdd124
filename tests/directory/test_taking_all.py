"""Taking all that another publisher says takes nothing over what was corrected or confirmed here. Criterion: 001-P1."""

import pytest
from django.test import Client

from kinweave.access.models import Account
from kinweave.directory import bringing, owning
from kinweave.directory.models import Entry, EntryVersion, Import
from kinweave.foundation import Refused
from tests.directory.publishers import CLUB, page
from tests.directory.registers import NURSERY, applied, compared, ofsted, went_on
from tests.directory.test_feeds import SECOND, asked, decided, editor, feed, names

__all__ = ["editor", "feed"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two(feed, editor, publisher):
    """Two clubs stand, as their publisher says."""
    publisher["/services"] = page(CLUB, SECOND)
    decided(asked(feed, editor), editor)


def singers() -> Entry:
    return EntryVersion.objects.current().get(sort_name__startswith="vale").entry


def corrects(editor) -> None:
    bringing.correct(entry=singers(), fields={"name": "Vale Voices"}, because="Rang", on=editor.on, by=editor)


def confirms(editor) -> None:
    owning.assure(entry=singers(), part="contact", how="Rang", on=editor.on, by=editor)


OURS = pytest.mark.parametrize(("make", "stands"), [(corrects, "Vale Voices"), (confirms, "Vale Singers")])


def another_says(feed, editor, publisher, *rows) -> Import:
    """What the publisher says now, of which all is taken."""
    publisher["/services"] = page(*rows)
    found = asked(feed, editor, days=8)
    for what in bringing.CHANGES:
        bringing.decide_all(found=found, what=what, on=editor.on, by=editor)
    if found.stopped:
        bringing.go_on_although(found=found, because="Seen on their page", on=editor.on, by=editor)
    return found


def both_changed(feed, editor, publisher) -> Import:
    changed = {**CLUB, "name": "Vale Choir"}, {**SECOND, "name": "Calder Ramblers"}
    return another_says(feed, editor, publisher, *changed)


@OURS
def test_what_was_corrected_or_confirmed_waits_for_a_word_of_its_own(feed, editor, publisher, make, stands):
    make(editor)

    found = both_changed(feed, editor, publisher)

    assert bringing.undecided(found) == 1
    with pytest.raises(Refused):
        bringing.apply(found=found, on=editor.on, by=editor)
    (row,) = found.staged.undecided(found.takes)
    assert row.says["name"] == "Vale Choir"
    bringing.decide(found=found, decisions={row.pk: "leave"}, on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    went_on(found, editor)
    assert names() == ["Calder Ramblers", stands]


def test_it_is_taken_when_somebody_says_so_of_it(feed, editor, publisher):
    corrects(editor)
    found = both_changed(feed, editor, publisher)
    decisions = {row.pk: "take" for row in found.staged.alone()}

    bringing.decide(found=found, decisions=decisions, on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    went_on(found, editor)

    assert len(decisions) == 1
    assert names() == ["Calder Ramblers", "Vale Choir"]


def test_it_does_not_go_with_all_that_are_gone(feed, editor, publisher):
    confirms(editor)

    found = another_says(feed, editor, publisher, SECOND)

    assert [row.what for row in found.staged.undecided(found.takes)] == ["gone"]


def test_what_is_corrected_after_all_was_taken_stands_too(feed, editor, publisher):
    found = both_changed(feed, editor, publisher)
    bringing.apply(found=found, on=editor.on, by=editor)
    corrects(editor)

    went_on(found, editor)

    assert names() == ["Calder Ramblers", "Vale Voices"]


def test_what_nobody_here_said_anything_of_is_taken_with_all(feed, editor, publisher):
    found = both_changed(feed, editor, publisher)

    assert bringing.undecided(found) == 0
    assert found.staged.alone().count() == 0


def test_a_file_of_an_official_register_is_taken_whole_as_before(editor):
    applied(editor, ofsted(NURSERY))
    entry = Entry.objects.get(identifier="EY100001")
    bringing.correct(entry=entry, fields={"name": "Acorns"}, because="Rang", on=editor.on, by=editor)

    found = compared(editor, ofsted({**NURSERY, "Places": "41"}))
    bringing.decide_all(found=found, what="changed", on=editor.on, by=editor)

    assert bringing.undecided(found) == 0


def test_taking_back_takes_back_also_what_was_confirmed_since(feed, editor, publisher):
    found = decided(both_changed(feed, editor, publisher), editor)
    owning.assure(entry=singers(), part="contact", how="Rang", on=editor.on, by=editor)

    went_on(bringing.undo(found=found, on=editor.on, by=editor), editor)

    assert names() == ["Calder Walkers", "Vale Singers"]


@OURS
def test_the_page_says_so_and_offers_no_button_for_it(feed, editor, publisher, make, stands):
    make(editor)
    found = both_changed(feed, editor, publisher)
    client = Client()
    client.force_login(Account.objects.get(identities__party=editor.person_id))

    whole = client.get(found.get_absolute_url()).content.decode()
    rows = client.get(f"{found.get_absolute_url()}rows/changed/").content.decode()

    assert "1 says something else than was corrected or confirmed here." in whole
    assert "Take all" not in whole
    assert "Corrected here" in rows if make is corrects else "Confirmed here" in rows
    assert rows.count(" checked") == 1  # the other row, which is taken with all
