"""The built-in catalogue of 122 criteria, in the project's own words."""

import re
from collections import Counter

from django.utils.translation import override

from kinweave.evidence.catalogue import CATALOGUE, STANDARDS, standard_of
from tests.evidence.examples import FIVE, GARDEN, WALKS


def plain(text: str) -> str:
    """Words in small letters, nothing else."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_there_are_122_criteria_as_many_in_each_standard_as_it_has():
    assert len(CATALOGUE) == 122
    assert Counter(entry.standard for entry in CATALOGUE) == {known.key: known.criteria for known in STANDARDS}


def test_codes_follow_one_another_and_no_title_comes_twice():
    for known in STANDARDS:
        codes = [entry.code for entry in CATALOGUE if entry.standard == known.key]
        assert codes == [f"P{number}" for number in range(1, known.criteria + 1)]
    assert len({str(entry.title) for entry in CATALOGUE}) == len(CATALOGUE)


def test_titles_are_short():
    for entry in CATALOGUE:
        assert len(str(entry.title)) <= 60, entry
        assert 3 <= len(str(entry.title).split()) <= 8, entry


def test_titles_are_in_our_own_words():
    sources = plain(" ".join(example.text for example in (*FIVE, WALKS, GARDEN)))

    copied = [str(entry.title) for entry in CATALOGUE if plain(str(entry.title)) in sources]

    assert copied == []


def test_titles_wait_for_the_readers_language():
    with override("cy"):
        assert str(CATALOGUE[0].title)
    assert not isinstance(CATALOGUE[0].title, str)


def test_the_standards_hold_270_knowledge_points():
    assert sum(known.knowledge_points for known in STANDARDS) == 270


def test_a_standard_is_known_by_its_key_its_file_or_its_title():
    social = STANDARDS[2]

    assert standard_of("002") is social
    assert standard_of("social-networks.txt") is social
    assert standard_of("Social-Networks.docx") is social
    assert (
        standard_of("scan0001.docx", "Support individuals to develop and maintain social networks and relationships")
        is social
    )
    assert standard_of("garden-companions.txt") is None
