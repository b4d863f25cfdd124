"""Fields that forms share: a line, several lines, one of a few, any of a few; and labels that name people."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst

from kinweave.foundation.text import refuse_hidden, tidy

A_NAME = 80  # letters: a longer line gets a wider box


class Line(forms.CharField):
    """One line that somebody types, in any script."""

    def __init__(self, *, longest: int, **kwargs: Any) -> None:
        super().__init__(max_length=longest, validators=[refuse_hidden], **kwargs)
        if isinstance(self.widget, forms.TextInput):
            self.widget.attrs["class"] = f"govuk-input--width-{20 if longest <= A_NAME else 30}"

    def to_python(self, value: Any) -> str:
        """The text, tidied."""
        return tidy(super().to_python(value) or "")


class Words(Line):
    """Several lines."""

    widget = forms.Textarea(attrs={"rows": 3})


def written(choices: Sequence[tuple[Any, Any]]) -> list[tuple[Any, str]]:
    """Choices as they stand on a page: each begins with a capital."""
    return [(key, capfirst(word)) for key, word in choices]


def one_of(choices: Sequence[tuple[Any, Any]], missing: Any, **kwargs: Any) -> forms.ChoiceField:
    """A choice of one, as radio buttons, with what is said when none is chosen."""
    return forms.ChoiceField(
        choices=written(choices), widget=forms.RadioSelect, error_messages={"required": missing}, **kwargs
    )


def several_of(choices: Sequence[tuple[Any, Any]], **kwargs: Any) -> forms.MultipleChoiceField:
    """A choice of any number, as checkboxes."""
    return forms.MultipleChoiceField(
        choices=written(choices), required=False, widget=forms.CheckboxSelectMultiple, **kwargs
    )


class Naming(forms.Form):
    """A form whose labels name the people it is about."""

    def __init__(self, *args: Any, me: str, other: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.label = str(field.label).format(me=me, other=other)
            if field.help_text:
                field.help_text = str(field.help_text).format(me=me, other=other)
