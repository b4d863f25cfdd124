"""The index answers as somebody would who read every place: the same ones, as many, as many for each choice."""

from dataclasses import replace
from random import Random
from threading import Event, Thread

import pytest

from kinweave.directory.search import index
from kinweave.directory.search.asking import Asked, ask, words_of
from tests.directory.search.town_of_places import MIDDLE, counts, found, kilometres, places, questions

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
def test_the_index_finds_what_reading_every_place_finds(put, seed):
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


def test_no_circle_is_off_by_a_metre(put):
    """Just inside and just outside, in every direction, here and far in the north."""
    draw = Random(5)
    for middle in (MIDDLE, (60.15, -1.15), (49.9, -6.3)):
        town = places(9, 400)
        points = [(middle[0] + draw.uniform(-0.4, 0.4), middle[1] + draw.uniform(-0.8, 0.8)) for _one in town]
        town = [replace(one, point=point) for one, point in zip(town, points, strict=True)]
        put(town)
        for one in draw.sample(town, 40):
            way = kilometres(middle, one.point)
            for within, is_in in ((way + 0.0001, True), (way - 0.0001, False)):
                found_there = ask(Asked(near=middle, within=within, most=1000))
                assert (one.id in found_there.ids) == is_in
                assert found_there.total == sum(kilometres(middle, other.point) <= within for other in town)


def test_what_the_index_is_told_afterwards_is_as_if_it_had_known_it_from_the_first(put):
    """Places change, come and go, some at a time: it answers as one that was made of all of them."""
    town, later, draw = places(11, 300), places(12, 400), Random(1)
    put(town)
    now = {one.id: one for one in town}
    for _round in range(6):
        which = {draw.choice(later).id for _number in range(40)} | {draw.choice(town).id for _number in range(10)}
        told = [one for one in later if one.id in which and draw.random() < 0.7]
        index.write(which, told)
        now = {known: one for known, one in now.items() if known not in which} | {one.id: one for one in told}

        for asked in questions(draw.randrange(1000), 15):
            answer, expected = ask(asked), found(now.values(), asked)
            if not answer.some_words and (expected or len(asked.words.split()) < 2):
                assert set(answer.ids) == {one.id for one in expected}, asked
                assert dict(answer.counts) == counts(now.values(), asked), asked


def test_many_threads_ask_while_the_index_changes_and_none_is_without_one(put):
    town, wrong = places(4, 300), []
    put(town)

    def ask_on(until: Event) -> None:
        while not until.is_set():
            try:
                index.state().having("tea")
            except BaseException as error:  # noqa: BLE001  # whatever it is, it is what the test looks for
                wrong.append(error)

    done = Event()
    threads = [Thread(target=ask_on, args=(done,)) for _number in range(4)]
    for one in threads:
        one.start()
    for number in range(15):
        index.write({town[number].id}, [town[number]])
    done.set()
    for one in threads:
        one.join()

    assert wrong == []
    assert index.in_use() is not None


def test_what_fits_the_words_best_is_first_and_a_word_in_the_name_is_worth_most(put):
    said = {"description": "", "address": "", "kind": "", "interests": (), "accesses": ()}
    named, told, neither = (replace(one, **said) for one in places(1, 3))
    put(
        [replace(told, name="Hall", description="tea and cake"), replace(named, name="Tea"), replace(neither, name="B")]
    )

    assert ask(Asked(words="tea")).ids == (named.id, told.id)


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


@pytest.mark.parametrize("wrong", ["meta.json", "the pointer", "a segment", "columns", "a column"])
def test_a_damaged_index_is_given_up_and_never_an_error(put, folder, wrong):
    put(places(1, 50))
    place = index.in_use()
    if wrong == "the pointer":
        (folder / "current").write_bytes(b"\xff\xfe nonsense")
    else:
        segment = [*place.glob("*.term"), *place.glob("*.fast")]
        files = {"a segment": segment, "a column": [*place.glob("columns-*/low.npy")]}.get(wrong, [place / wrong])
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
