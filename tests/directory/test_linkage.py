"""Who looks for entries that may be one provider: chosen by a setting, asked in one way, shown on one screen."""

import pytest
from django.test import Client

from kinweave.access.models import Account
from kinweave.command.starting import reasons_not_to_start
from kinweave.directory import linkage, merging
from kinweave.directory.models import Likeness
from kinweave.directory.rules import likeness
from kinweave.directory.rules.likeness import Facts, Weighed
from tests.bench.providers import directory, pair
from tests.directory.registers import CHILDMINDER, NURSERY, applied, nursery, ofsted

OAK = nursery("EY100003", "Oak House", **{"Provider postcode": "AV9 9ZZ", "Telephone Number": "01632 960777"})
ABSENT = "Splink is not installed: it is the extra `linkage`"


def pairs(facts):
    """An engine that is invented: it takes any two for one provider."""
    one, other = facts
    return {(one, other): Weighed(77, ("name",))}


@pytest.fixture
def invented(monkeypatch, settings):
    """The service asks the invented engine."""
    monkeypatch.setitem(linkage.ENGINES, "invented", __name__)
    settings.LINKAGE = "invented"


def test_the_rule_is_asked_where_nothing_else_was_chosen(settings):
    assert settings.LINKAGE == "rule"
    assert linkage.engine() is likeness.pairs


@pytest.mark.django_db
def test_what_another_engine_finds_waits_on_the_same_screen(invented, town):
    lena = town.somebody_at_work("Lena", "directory_editor")
    editor, client = town.viewer(lena), Client()
    applied(editor, ofsted(NURSERY, OAK, CHILDMINDER))
    client.force_login(Account.objects.get(identities__party=lena))

    merging.keep_alike(merging.alike(), on=editor.on, by=editor)
    found = Likeness.objects.get()
    page = client.get("/directory/twice/").content.decode()

    assert (found.points, found.because_alike) == (77, ["name"])
    assert "Acorn Nursery and Oak House" in page or "Oak House and Acorn Nursery" in page
    assert "Much the same name" in page
    assert client.get(found.get_absolute_url()).status_code == 200


@pytest.mark.django_db
def test_who_is_by_area_only_is_shown_to_no_engine(invented, town, monkeypatch):
    editor, shown = town.viewer(town.somebody_at_work("Lena", "directory_editor")), []
    monkeypatch.setattr(f"{__name__}.pairs", lambda facts: shown.extend(facts.values()) or {})
    applied(editor, ofsted(NURSERY, CHILDMINDER))

    merging.alike()

    assert [one.name for one in shown] == ["Acorn Nursery"]


def test_the_service_says_that_the_extra_is_not_installed(monkeypatch, settings):
    settings.LINKAGE = "splink"
    monkeypatch.setitem(linkage.NEEDS, "splink", ("no_such_package",))

    said = list(linkage.reasons_not_to_start())

    assert len(said) == 1
    assert "pip install 'kinweave[linkage]'" in said[0]


@pytest.mark.django_db
def test_the_service_does_not_start_with_an_engine_that_nobody_knows(settings):
    settings.LINKAGE = "magic"

    assert "KINWEAVE_LINKAGE is magic, and Kinweave knows: rule, splink." in list(reasons_not_to_start("127.0.0.1", 0))


def test_with_what_is_always_there_it_starts(settings):
    assert list(linkage.reasons_not_to_start()) == []


def by_splink():
    """Splink, where it is installed."""
    pytest.importorskip("splink", reason=ABSENT)
    return linkage.import_module(linkage.ENGINES["splink"])


def test_splink_finds_most_of_what_is_one_and_says_in_what_it_is_alike():
    facts, same = directory(1_500, seed=4)

    found = by_splink().pairs(facts)

    right = {pair(*two) for two in found} & same
    assert len(right) > 0.9 * len(same)
    assert len(right) > 0.9 * len(found)
    assert all(one.is_enough and one.because for one in found.values())
    assert found == by_splink().pairs(facts)


def test_splink_begins_with_the_numbers_and_leaves_a_small_directory_to_the_rule():
    facts, _same = directory(600, seed=4)
    number = frozenset({("charity", "990001")})
    twins = {"one": Facts(name="Quilt House", numbers=number), "other": Facts(name="Zebra Court", numbers=number)}

    assert by_splink().pairs(facts | twins)["one", "other"] == Weighed(100, ("number",))
    assert by_splink().pairs(twins) == likeness.pairs(twins)
