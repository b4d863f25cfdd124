"""Forms: GOV.UK's markup, typed text that comes back, and errors that say how to mend."""

from datetime import date, time

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.test import RequestFactory
from django.test.html import parse_html

from kinweave.web.forms import DateField, TimeField, error_links, posted
from tests.web.components.page import EveryField, drawn


class Visit(forms.Form):
    """A form with one field of text."""

    name = forms.CharField(label="Name", help_text="As they say it", max_length=20)


def same(ours: str, theirs: str) -> bool:
    return parse_html(ours) == parse_html(theirs)


def test_a_field_has_its_label_hint_and_error_joined_to_the_control() -> None:
    form = Visit(QueryDict("name="))

    html = form["name"].as_field_group()

    assert same(
        html,
        """<div class="govuk-form-group govuk-form-group--error">
        <label class="govuk-label" for="id_name">Name</label>
        <div id="id_name-hint" class="govuk-hint">As they say it</div>
        <p id="id_name-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span>
        Fill this in: Name</p>
        <input type="text" name="name" maxlength="20" class="govuk-input govuk-input--error" id="id_name"
        aria-invalid="true" aria-describedby="id_name-hint id_name-error"></div>""",
    )


def test_a_choice_is_a_fieldset_whose_legend_is_the_question() -> None:
    html = EveryField()["how"].as_field_group()

    assert '<legend class="govuk-fieldset__legend">How?</legend>' in html
    assert html.count("govuk-radios__item") == 2
    assert "required" not in html


def test_a_page_that_asks_one_thing_has_the_question_as_its_heading() -> None:
    html = drawn('{% ask form.wish "xl" heading=True %}', {"form": EveryField()})

    assert '<h1 class="govuk-fieldset__heading">What do you want with Marcus?</h1>' in html
    assert "govuk-fieldset__legend--xl" in html


def test_a_long_text_says_how_much_may_be_written() -> None:
    html = EveryField()["note"].as_field_group()

    assert 'data-maxlength="200"' in html
    assert 'aria-describedby="id_note-info id_note-hint"' in html
    assert "You can enter up to 200 characters" in html


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["27", "3", "2026"], date(2026, 3, 27)),
        ([" 1", "oct", "2026 "], date(2026, 10, 1)),
        (["29", "February", "2028"], date(2028, 2, 29)),
        (["", "", ""], None),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: list[str], meant: date | None) -> None:
    field = DateField(required=False)

    assert field.clean(typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["", "3", "2026"], "The date must include a day"),
        (["27", "", "2026"], "The date must include a month"),
        (["27", "3", ""], "The date must include a year"),
        (["27", "", ""], "The date must include a day, a month and a year"),
        (["27", "3", "26"], "The year must have 4 numbers"),
        (["29", "2", "2026"], "The date must be a real date"),
        (["first", "March", "2026"], "The date must be a real date"),
        (["1", "ma", "2026"], "The date must be a real date"),
        (["1", "1", "0000"], "The date must be a real date"),
        (["٣", "1", "20٣6"], None),
        (["", "", ""], "Enter the date"),
    ],
)
def test_a_date_that_cannot_be_read_says_what_to_mend(typed: list[str], said: str | None) -> None:
    field = DateField()
    if said is None:
        assert isinstance(field.clean(typed), date)
        return

    with pytest.raises(ValidationError) as wrong:
        field.clean(typed)

    assert wrong.value.messages == [said]


def test_a_rejected_date_comes_back_as_it_was_typed() -> None:
    form = EveryField({"on-day": "31", "on-month": "Febtober", "on-year": "2026"})

    html = form["on"].as_field_group()

    assert 'value="31"' in html
    assert 'value="Febtober"' in html
    assert html.count("govuk-input--error") == 3


def test_only_the_missing_part_of_a_date_is_marked() -> None:
    form = EveryField({"on-day": "31", "on-month": "", "on-year": "2026"})

    html = form["on"].as_field_group()

    assert html.count("govuk-input--error") == 1
    assert form["on"].first_control == "id_on-month"


@pytest.mark.parametrize("typed", ["14:30", "14.30", "1430", "2:30pm", "2.30 PM", " 2:30 pm"])
def test_a_time_is_read_as_people_write_it(typed: str) -> None:
    assert TimeField().clean(typed) == time(14, 30)


@pytest.mark.parametrize("typed", ["25:00", "half past two", "14:30:20:1"])
def test_a_time_that_cannot_be_read_gives_an_example(typed: str) -> None:
    with pytest.raises(ValidationError, match="like 14:30"):
        TimeField().clean(typed)


def test_every_error_links_to_a_control_that_is_on_the_page() -> None:
    form = EveryField({"on-day": "1"})
    html = drawn("{{ form }}", {"form": form})

    links = [error["href"].removeprefix("#") for error in error_links(form)]

    assert links == ["id_wish_0", "id_note", "id_on-month", "id_how_0", "id_kind"]
    assert all(f'id="{control}"' in html for control in links)


def test_an_empty_form_that_was_sent_is_still_a_sent_form() -> None:
    sent = RequestFactory().post("/", {})
    opened = RequestFactory().get("/")

    assert posted(sent) is not None
    assert posted(opened) is None
    assert Visit(posted(sent)).is_bound


def test_what_a_person_typed_is_never_markup() -> None:
    form = Visit({"name": '"><script>alert(1)</script>'})

    html = drawn('{{ form }}<c-gds.input name="x" :value="typed" :data-note="typed" />',
                 {"form": form, "typed": '"><b>'})  # fmt: skip

    assert "<script" not in html
    assert "<b>" not in html
