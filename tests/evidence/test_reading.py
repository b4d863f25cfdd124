"""A standard is read whole, from text with every oddity that real files have."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinweave.evidence.reading import Fragment, Passage, Point, Reading, Unreadable, read_text
from kinweave.evidence.reading.lines import MOST_CHARACTERS, MOST_LINES, is_hidden
from kinweave.evidence.reading.pieces import BOOKMARK
from kinweave.foundation import text as foundation_text
from tests.evidence.examples import EXAMPLES, FIVE, GARDEN, PLAIN_ONES, WALKS, Example

SOFT = "\n\r\v\f\x85\u2028\u2029"  # ends of lines to the reader, so they never reach a record


def fragments_of(part: object) -> list[Fragment]:
    """Every fragment that something read is made of."""
    if isinstance(part, Fragment):
        return [part]
    if isinstance(part, Reading | Passage | Point) or hasattr(part, "__slots__"):
        return [fragment for name in part.__slots__ for fragment in fragments_of(getattr(part, name))]
    return [fragment for each in part for fragment in fragments_of(each)] if isinstance(part, tuple) else []


def without_blanks(text: str) -> str:
    """Every character but white space."""
    return "".join(text.split())


def assert_nothing_lost(source: str, reading: Reading) -> None:
    """Every character that is no bookmark and no blank lands in one place, in order."""
    fragments = sorted(fragments_of(reading), key=lambda fragment: fragment.place)
    assert len({fragment.place for fragment in fragments}) == len(fragments)
    landed = "".join(fragment.text for fragment in fragments)
    assert without_blanks(landed) == without_blanks(BOOKMARK.sub("", source))


def said(reading: Reading) -> list[tuple[int, str]]:
    """The messages: line and sentence."""
    return [(message.line, message.text) for message in reading.messages]


def points_of(reading: Reading) -> dict[str, str]:
    """Codes and words."""
    return {point.code: point.text for point in (*reading.criteria, *reading.knowledge_points)}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_criterion_and_knowledge_point_is_counted(example: Example):
    reading = read_text(example.text)

    assert (len(reading.criteria), len(reading.knowledge_points)) == (
        example.criteria,
        example.knowledge_points,
    )
    assert [point.code for point in reading.criteria] == [f"P{n}" for n in range(1, example.criteria + 1)]
    assert [point.number for point in reading.knowledge_points] == list(range(1, example.knowledge_points + 1))


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_text_is_lost_and_none_lands_twice(example: Example):
    reading = read_text(example.text)

    assert_nothing_lost(example.text, reading)


@pytest.mark.parametrize("example", PLAIN_ONES)
def test_every_point_holds_exactly_the_words_on_its_line(example: Example):
    plain = BOOKMARK.sub("", example.text)
    by_line = {found[1]: " ".join(found[2].split()) for found in re.finditer(r"(?m)^([PK]\d+)[ \t]+(.*)$", plain)}

    reading = read_text(example.text)

    assert points_of(reading) == by_line
    assert said(reading) == []
    assert (len(reading.scope_notes), len(reading.values)) == (example.scope_notes, example.values)
    assert all(section.title for section in (*reading.performance, *reading.knowledge))
    assert reading.overview
    assert not reading.remaining


def test_the_invented_standard_is_read_as_a_person_would_read_it(garden: Reading):
    assert [(section.title, [point.code for point in section.points]) for section in garden.performance] == [
        ("Find a garden together", ["P1", "P2", "P3", "P4", "P5", "P6"]),
        ("Dig side by side", ["P7", "P8", "P9"]),
    ]
    assert [(section.title, [point.code for point in section.points]) for section in garden.knowledge] == [
        ("Rights", ["K1", "K2"]),
        ("Soil and weather", ["K3", "K4"]),
        ("Values", ["K5"]),
    ]
    assert points_of(garden) == {
        "P1": "ask the gardener which bed they would like to dig",
        "P2": "show photographs of three gardens near their home",
        "P3": "agree who carries the can",
        "P4": "choose a day",
        "P5": "walk the way once before the first visit",
        "P6": "look for steps, gates and puddles on the way",
        "P7": "let the gardener\u2019s own hands do the digging",
        "P8": "say well done when something grows",
        "P9": "write nothing down",
        "K1": "what a gardener may refuse",
        "K2": "whom to tell about a broken gate",
        "K3": "how wet soil behaves",
        "K4": "the difference between well-kept and neglected beds",
        "K5": "why a bed belongs to its gardener",
    }


def test_notes_values_and_the_overview_stand_where_they_belong(garden: Reading):
    assert [passage.text for passage in garden.overview] == [
        "This standard is about walking with somebody to a shared garden and back. It was invented for tests."
    ]
    assert [(str(note.part), note.passage.text) for note in garden.scope_notes] == [
        ("scope of performance", "These notes only explain."),
        ("scope of performance", "A bed (P3) is a piece of ground"),
        ("scope of performance", "P2 may be done with drawings as well."),
        ("scope of performance", "A can holds water"),
        ("scope of knowledge", "All of it applies to small gardens too."),
    ]
    assert [passage.text for passage in garden.values] == [
        "To be asked",
        "To have muddy boots",
        "To go home early",
    ]
    assert garden.values_introduction[0].text.endswith("These include the rights:")


def test_what_was_guessed_is_said_with_its_line(garden: Reading):
    assert said(garden) == [(23, "P4 begins inside the line. It was read by itself.")]


def inserted(written: str) -> tuple[str, int]:
    """The invented standard with some lines before K4, and the number of the first."""
    lines = GARDEN.text.split("\n")
    at = next(number for number, text in enumerate(lines) if text.startswith("K4"))
    return "\n".join([*lines[:at], written, *lines[at:]]), at + 1


@pytest.mark.parametrize(
    ("written", "after", "sentence"),
    [
        ("K4 once\nfor all\n", 3, "K4 was there before, at 49. It is kept with the remaining text."),
        ("K7 out of turn", 0, "K7 follows K3: what is between them is missing."),
        ("K7 out of turn", 1, "K4 comes after K7."),
        (
            "\nNobody expected this.\n",
            1,
            "“Nobody expected this.” was not understood. It is kept with the remaining text.",
        ),
        ("-----", 0, "“-----” was not understood. It is kept with the remaining text."),
        ("Page 3 of 7", 0, "“Page 3 of 7” was not understood. It is kept with the remaining text."),
        ("[bookmark: Torn", 0, "A bookmark in this line has no end. It was read as words."),
        ("Tools", 0, "“Tools” was read as a heading."),
    ],
)
def test_whatever_is_not_understood_gets_a_message_with_its_line(written: str, after: int, sentence: str):
    source, first = inserted(written)

    reading = read_text(source)

    assert (first + after, sentence) in said(reading)
    assert_nothing_lost(source, reading)


def test_what_follows_a_repeated_code_is_not_glued_to_the_first():
    reading = read_text("P1 dig\nP2 water\nP1 dig\nagain\nP3 rest\nK1 soil")

    assert points_of(reading) == {"P1": "dig", "P2": "water", "P3": "rest", "K1": "soil"}
    assert [passage.text for passage in reading.remaining] == ["P1 dig again"]


def test_a_code_without_words_is_said():
    assert (2, "P2 has no words.") in said(read_text("P1 dig\nP2\n\nP3 rest"))


def test_a_file_without_its_parts_says_which_are_missing():
    assert said(read_text("Garden companions\n\nP1 dig")) == [
        (1, "This file has no overview."),
        (1, "This file has no knowledge points."),
        (1, "This file has no values."),
    ]


def test_a_title_and_a_missing_overview_heading_are_understood():
    reading = read_text("Walk to a garden\n\nThis is about gardens.\n\nWalk there\n\nP1 walk")

    assert reading.title is not None
    assert reading.title.text == "Walk to a garden"
    assert [passage.text for passage in reading.overview] == ["This is about gardens."]
    assert reading.performance[0].title == "Walk there"


def test_values_without_their_heading_are_still_values():
    source = GARDEN.text.replace("[bookmark: StartValues]", "")

    reading = read_text(source)

    assert len(reading.values) == 3
    assert "There is no heading “Values”. This was read as the values." in [text for _, text in said(reading)]


def test_labels_glued_to_other_words_are_cut_off():
    source = (
        "OverviewThis is about gardens.\n"
        "Performance criteriaYou must be able to: Walk there P1 walk P2 rest\n"
        "You need to know and understand:\nK1 soil"
        "Scope/range related to performance criteria\nA bed is ground\n"
        "ValuesTo be asked"
    )

    reading = read_text(source)

    assert points_of(reading) == {"P1": "walk", "P2": "rest", "K1": "soil"}
    assert reading.performance[0].title == "Walk there"
    assert [note.passage.text for note in reading.scope_notes] == ["A bed is ground"]
    assert [value.text for value in reading.values] == ["To be asked"]
    assert_nothing_lost(source, reading)


def test_plain_numbers_count_as_codes_where_no_code_has_a_letter():
    reading = read_text("You must be able to:\n1. walk\n2) rest\nYou need to know and understand:\n1. soil")

    assert points_of(reading) == {"P1": "walk", "P2": "rest", "K1": "soil"}
    assert "“1.” was read as P1." in [text for _, text in said(reading)]


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_endings_change_nothing(example: Example, ending: str):
    assert read_text(example.text.replace("\n", ending)).digest == read_text(example.text).digest


@pytest.mark.parametrize("example", EXAMPLES)
def test_codes_on_lines_of_their_own_change_nothing(example: Example):
    parted = re.sub(r"(?m)^([PK]\d+) +", r"\1\n", example.text)

    assert points_of(read_text(parted)) == points_of(read_text(example.text))


@pytest.mark.parametrize("example", EXAMPLES)
def test_codes_glued_to_the_line_before_are_found(example: Example):
    glued = re.sub(r" ?\n(?=[PK]\d*[24680] )", "", example.text)

    assert points_of(read_text(glued)) == points_of(read_text(example.text))


@pytest.mark.parametrize(
    ("hidden", "code"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\u202e", "U+202E"), ("\u200f", "U+200F")]
)
def test_characters_that_hide_are_refused_with_their_line(hidden: str, code: str):
    with pytest.raises(Unreadable, match=rf"^Line 2 has a character that nobody can see \({re.escape(code)}\)"):
        read_text(f"P1 walk\nP2 re{hidden}st")


def test_what_the_records_would_refuse_the_reader_refuses_first():
    differing = [
        character
        for character in map(chr, range(0x110000))
        if character not in SOFT and is_hidden(character) != bool(foundation_text.HIDDEN.match(character))
    ]

    assert differing == []


def test_a_text_too_long_is_refused():
    with pytest.raises(Unreadable, match="one standard at a time"):
        read_text("P" * (MOST_CHARACTERS + 1))


def test_a_text_with_too_many_lines_is_refused():
    with pytest.raises(Unreadable, match="one standard at a time"):
        read_text("\n" * MOST_LINES)


scraps = st.sampled_from(
    [
        *[
            "P1 walk",
            "P2",
            "K1. soil",
            "P3 rest P4 sit",
            "",
            "  ",
            "Values",
            "Overview",
            "You must be able to:",
        ],
        *[
            "Scope/range related to",
            "performance criteria",
            "[bookmark: StartValues]",
            "[bookmark: X",
            "and then",
        ],
        *[
            "To be asked",
            "These include the rights:",
            "1. dig",
            "- a spade",
            "Skills",
            "P2 again",
            "\t",
            "K9",
            "12",
        ],
    ]
)
texts = st.lists(scraps | st.text(max_size=40), max_size=30).map("\n".join)


def is_refused(source: str) -> bool:
    """Whether a text hides something from the eye."""
    return any(is_hidden(character) and character not in SOFT for character in source)


@settings(max_examples=400, deadline=None)
@given(source=texts.filter(lambda source: not is_refused(source)))
def test_any_text_is_read_without_loss(source: str):
    reading = read_text(source)

    assert_nothing_lost(source, reading)
    assert len(points_of(reading)) == len(reading.criteria) + len(reading.knowledge_points)
    assert reading.digest == read_text(source).digest


@given(source=texts.filter(is_refused))
def test_any_text_that_hides_something_is_refused_in_a_sentence(source: str):
    with pytest.raises(Unreadable, match=r"^Line \d+ has a character that nobody can see .*\.$"):
        read_text(source)


def test_the_five_files_are_read_in_a_blink():
    sources = [example.text for example in FIVE or [WALKS] * 5]
    began = time.process_time()

    for source in sources:
        read_text(source)

    took = time.process_time() - began
    print(f"{len(sources)} standards were read in {took * 1000:.0f} ms of CPU.")
    assert took < 1


def test_a_hostile_text_takes_no_longer_than_its_length_allows():
    began = time.process_time()

    read_text("P1 a\n" + "b, " * 100_000 + "\n" + "lower\n" * 9_000 + "P2 " * 20_000)

    took = time.process_time() - began
    print(f"A hostile text of 480,000 characters took {took:.2f} s of CPU.")
    assert took < 5
