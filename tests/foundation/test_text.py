"""What people may type: any script, and nothing that hides."""

import time

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from kinweave.foundation.text import (
    HIDDEN,
    StrictCharField,
    StrictTextField,
    refuse_hidden,
    tidy,
    tidy_line,
)

NAMES = [
    "Siân Ŵyn ap Gwilym",
    "Nguyễn Thị Ánh",
    "Σωκράτης",
    "Наталія",
    "محمد",
    "علی‌رضا",  # Persian: a zero-width non-joiner
    "ශ්‍රී",  # Sinhala: a zero-width joiner
    "क्‍ष",  # Devanagari: the same
    "משה",
    "王小明",
    "김민준",
    "O’Neill-Östergård",
    "ꯃꯩꯇꯩ",
    "👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
]
HIDING = ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u202a", "\u202e", "\u2066", "\u2069", "\u200e",
          "\u200f", "\u061c", "\ud800", "\udfff", "\ufffe"]  # fmt: skip
A_MEGABYTE = "Danny walked to the park. " * 40_330


@pytest.mark.parametrize("name", NAMES)
def test_names_in_any_script_stay_as_they_are_spelled(name):
    refuse_hidden(name)

    assert tidy_line(name) == tidy(name) == name


@pytest.mark.parametrize("hidden", HIDING, ids=ascii)
def test_what_cannot_be_seen_is_refused_and_found(hidden):
    with pytest.raises(ValidationError, match="after “Mill Lane”") as refused:
        refuse_hidden(f"We met at Mill Lane {hidden}Nursery"[10:])

    assert refused.value.code == "hidden"


def test_what_is_hidden_at_the_start_is_refused_too():
    with pytest.raises(ValidationError, match="at the start"):
        refuse_hidden("\u202eynnaD")


def test_a_page_may_send_its_lines_as_browsers_do():
    typed = "one\r\ntwo\rthree\u2028four\n\n  "

    refuse_hidden(typed)

    assert tidy(typed) == "one\ntwo\nthree\nfour"


def test_a_name_is_one_line():
    assert tidy_line(" Danny\n\t Okafor ") == "Danny Okafor"


def test_the_same_letters_are_one_spelling():
    assert tidy("Sia\u0302n") == "Siân"


@given(st.text(st.characters(), max_size=60))
def test_tidy_text_is_tidy_already(text):
    assert tidy(tidy(text)) == tidy(text)
    assert tidy_line(tidy_line(text)) == tidy_line(text)


@given(st.text(st.characters(), max_size=60))
def test_whatever_is_not_refused_can_be_written_to_a_database(text):
    try:
        refuse_hidden(text)
    except ValidationError:
        assert HIDDEN.search(text)
        return

    kept = StrictTextField().get_prep_value(text)

    assert "\x00" not in kept
    assert kept.encode().decode() == kept


@pytest.mark.parametrize("field", [StrictCharField(max_length=80), StrictTextField()])
def test_a_field_refuses_on_the_way_into_the_database_what_a_form_let_through(field):
    with pytest.raises(ValidationError):
        field.get_prep_value("a\x00b")

    assert field.get_prep_value(None) is None
    assert field.to_python("  a ") == "a"


def test_a_form_refuses_in_words():
    field = StrictCharField(max_length=80).formfield()

    with pytest.raises(ValidationError, match="hidden character"):
        field.clean("Dan\u202eny")

    assert isinstance(field.widget, models.CharField(max_length=1).formfield().widget.__class__)


def test_a_megabyte_is_read_in_an_instant():
    started = time.process_time()

    refuse_hidden(A_MEGABYTE)
    kept = tidy(A_MEGABYTE)

    assert len(kept) > 1_000_000
    assert time.process_time() - started < 0.5  # seconds of CPU
