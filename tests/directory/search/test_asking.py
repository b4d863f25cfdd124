"""The index answers as somebody would who read every place: the same ones, as many, as many for each choice."""

import pytest

from kinweave.directory.search import asking, index
from kinweave.directory.search.asking import Asked, ask, words_of
from kinweave.directory.search.spots import cells_of, cover, point_of, spot
from tests.directory.search.town_of_places import MIDDLE, counts, found, kilometres, places, questions

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
def test_the_index_finds_what_reading_every_place_finds(put, seed, monkeypatch):
    monkeypatch.setattr(asking, "AT_ONCE", 10 if seed % 2 else 1000)  # with rings, and without
    town = places(seed, 700)
    put(town)
    by_id = {one.id: one for one in town}
    held = 0

    for asked in questions(seed + 100, 120):
        answer, expected = ask(asked), found(town, asked)
        if answer.some_words or (not expected and len(asked.words.split()) > 1):
            assert not expected
            continue
        held += bool(expected)
        assert answer.total == len(expected), asked
        assert set(answer.ids) == {one.id for one in expected}, asked
        assert dict(answer.counts) == counts(town, asked), asked
        if asked.near and not asked.best_first:
            ways = [kilometres(asked.near, by_id[one].point) for one in answer.ids]
            assert ways == sorted(ways)

    assert held > 40


def test_pages_follow_one_another_without_gaps(put):
    town = places(7, 400)
    put(town)

    for asked in ({"near": MIDDLE, "within": 40.0}, {"words": "tea"}, {}):
        whole = ask(Asked(**asked, most=1000)).ids
        pages = [one for skip in range(0, len(whole), 20) for one in ask(Asked(**asked, skip=skip)).ids]
        assert tuple(pages) == whole


def test_no_circle_is_off_by_a_cell():
    for number, (radius, step) in enumerate([(1.6, 0.0021), (5.0, 0.007), (20.0, 0.03), (40.0, 0.07)]):
        inside, edge = map(set, cover(MIDDLE, radius))
        for row in range(-12, 13):
            for column in range(-12, 13):
                at = spot((MIDDLE[0] + row * step, MIDDLE[1] + column * step * 1.6))
                lies = set(cells_of(at))
                is_in = kilometres(MIDDLE, point_of(at)) <= radius
                assert is_in or not lies & inside, (number, row, column)
                assert not is_in or lies & (inside | edge), (number, row, column)


@pytest.mark.parametrize(
    "typed",
    ['"', "tea AND (", "name:tea", "tea^9", "*", "+tea -mill", "\\", "tea~2", "[a TO b]", "🫖", "a" * 5000, "' OR 1"],
)
def test_what_somebody_types_is_words_and_no_language_of_queries(put, typed):
    put(places(1, 50))

    assert ask(Asked(words=typed)).total >= 0


def test_small_words_are_left_out_and_endings_do_not_matter():
    assert words_of("dancing, with a quiet start") == words_of("Dance quiet starts")
    assert words_of("the") == words_of("THE")


def test_when_no_place_has_all_the_words_those_with_some_are_shown_and_it_is_said(put):
    put(places(1, 50))

    answer = ask(Asked(words="tea helicopter"))

    assert answer.some_words
    assert answer.total > 0


def test_what_has_no_point_is_counted_apart_from_what_is_near(put):
    town = places(3, 200)
    put(town)

    answer = ask(Asked(near=MIDDLE, within=40.0))

    assert answer.nowhere == len([one for one in town if one.point is None])


def test_without_an_index_it_is_said_that_there_is_none():
    with pytest.raises(index.NotReady):
        ask(Asked(words="tea"))


@pytest.mark.parametrize("wrong", ["meta.json", "the pointer", "a segment"])
def test_a_damaged_index_is_given_up_and_never_an_error(put, folder, wrong):
    put(places(1, 50))
    place = index.in_use()
    if wrong == "the pointer":
        (folder / "current").write_bytes(b"\xff\xfe nonsense")
    else:
        files = [place / "meta.json"] if wrong == "meta.json" else [*place.glob("*.term"), *place.glob("*.fast")]
        for file in files:
            file.write_bytes(b"{")

    with pytest.raises(index.NotReady):
        ask(Asked(words="tea"))

    assert index.in_use() is None


def test_a_new_index_that_takes_over_while_the_old_one_is_opened_is_used(put, monkeypatch):
    put(places(1, 50))
    old = index.in_use()
    put(places(2, 30))
    seen = iter([old])
    in_use = index.in_use
    monkeypatch.setattr(index, "in_use", lambda: next(seen, None) or in_use())

    assert ask(Asked()).total == 30
    assert in_use() is not None
