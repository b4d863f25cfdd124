"""Forms as GOV.UK asks them: each field with its label, hint and error, joined for those who listen."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest, QueryDict
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from kinweave.web import markup

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.widgets.Input, "govuk-input"),
)


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, also when nothing was filled in; None when the page was only opened."""
    return request.POST if request.method == "POST" else None


class Field(forms.BoundField):
    """A field in a form, as the page shows it. `size` and `heading` may be set before it is drawn."""

    size = ""
    heading = False

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes, with GOV.UK's class; the server says what is missing, not the browser."""
        widget = widget or self.field.widget
        built: dict[str, Any] = {**super().build_widget_attrs(attrs, widget), "placeholder": False}
        built.pop("required", None)
        if css := self._css(widget):
            built["class"] = css
        if isinstance(widget, DateInput):
            built["faults"] = self.faults
        return built

    def _css(self, widget: forms.Widget) -> str:
        own = next((css for kind, css in CLASSES if isinstance(widget, kind) and not widget.is_hidden), "")
        wrong = f"{own}--error" if own and self.errors and "__" not in own else ""
        return " ".join(filter(None, [own, wrong, widget.attrs.get("class")])) if own else ""

    @property
    def aria_describedby(self) -> str | None:
        """The ids of what describes the control: how much may be written, the hint, the error."""
        counted = f"{self.auto_id}-info" if self._limit else ""
        return markup.described(counted, self.auto_id, self.help_text, self.errors)

    @property
    def label_parts(self) -> dict[str, Any]:
        """The label or legend."""
        kind = "fieldset__legend" if self.use_fieldset else "label"
        classes = f"govuk-{kind}--{self.size}" if self.size else ""
        return {"text": self.label, "classes": classes, "is_page_heading": self.heading}

    @property
    def as_fieldset(self) -> dict[str, Any]:
        """The fieldset around several controls."""
        return {"legend": self.label_parts}

    @property
    def hint_parts(self) -> dict[str, Any] | None:
        """The hint, if there is one."""
        return {"text": self.help_text} if self.help_text else None

    @property
    def error_parts(self) -> dict[str, Any] | None:
        """What is wrong first, if anything is."""
        return {"text": self.first_error} if self.errors else None

    @property
    def first_error(self) -> str:
        """The first error in words; what is missing is named, where the field has no words of its own."""
        if self.errors[0] == forms.Field.default_error_messages["required"]:
            return _("Fill this in: %(label)s") % {"label": self.label}
        return str(self.errors[0])

    @property
    def group(self) -> dict[str, Any]:
        """The element around the field: plain, or one that counts what is written."""
        asked = {"id": self.auto_id, "maxlength": self._limit}
        return markup.counted_group(asked) if self._limit else {}

    @property
    def _limit(self) -> int | None:
        return getattr(self.field.widget, "limit", None)

    @property
    def is_single_checkbox(self) -> bool:
        """Whether the label stands beside the control and not above it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def first_control(self) -> str:
        """The id that the error summary links to."""
        if isinstance(self.field.widget, DateInput):
            return f"{self.auto_id}-{(self.faults or markup.DATE)[0]}"
        return f"{self.auto_id}_0" if isinstance(self.field.widget, forms.RadioSelect) else self.auto_id

    @property
    def faults(self) -> list[str]:
        """The parts of a date to mend: those left empty, else all of them."""
        typed = self.value() if self.errors else None
        if not isinstance(typed, Sequence):
            return []
        return [part for part, text in zip(markup.DATE, typed, strict=True) if not text] or [*markup.DATE]


class Renderer(TemplatesSetting):
    """Draws forms with the project's own templates."""

    bound_field_class = Field


class Counted(forms.Textarea):
    """A long text that says how many characters are left."""

    def __init__(self, limit: int, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 5} | (attrs or {}))
        self.limit = limit


class SymbolSelect(forms.RadioSelect):
    """A choice of large pictures. Each shows the symbol named by its value."""

    template_name = "django/forms/widgets/symbols.html"


class DateInput(forms.MultiWidget):
    """A day as three texts: day, month, year. What was typed comes back as it was typed."""

    template_name = "django/forms/widgets/date_parts.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({f"-{part}": forms.TextInput for part in markup.DATE}, attrs)
        self.widgets_names = [f"-{part}" for part in markup.DATE]

    def decompress(self, value: date | None) -> list[str]:
        """A day as its three parts."""
        return [str(value.day), str(value.month), str(value.year)] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The three inputs, those at fault marked."""
        faults = (attrs or {}).pop("faults", [])
        context = super().get_context(name, value, attrs)
        texts = value if isinstance(value, list) else self.decompress(value)
        said = zip(markup.DATE, (_("Day"), _("Month"), _("Year")), texts, strict=True)
        items = [{"name": p, "label": label, "value": text, "error": p in faults} for p, label, text in said]
        asked = {"id": context["widget"]["attrs"].get("id"), "name_prefix": name, "items": items}
        return context | {"parts": markup.date_parts(asked)}


class DateField(forms.Field):
    """A day, asked for in three parts. Its errors say which part is missing."""

    widget = DateInput
    default_error_messages = {
        "required": _("Enter the date"),
        "day": _("The date must include a day"),
        "month": _("The date must include a month"),
        "year": _("The date must include a year"),
        "several": _("The date must include a day, a month and a year"),
        "short_year": _("The year must have 4 numbers"),
        "real": _("The date must be a real date"),
    }

    def to_python(self, value: Any) -> date | None:
        """Three texts to a day. Raises ValidationError with what to mend."""
        if value is None or isinstance(value, date):
            return value
        texts = [(text or "").strip() for text in value]
        if not any(texts):
            return None
        self._must_be_whole(texts)
        return self._real_day(texts)

    def _must_be_whole(self, texts: list[str]) -> None:
        missing = [part for part, text in zip(markup.DATE, texts, strict=True) if not text]
        if missing:
            raise self._error(missing[0] if len(missing) == 1 else "several")
        if len(texts[2]) != 4:
            raise self._error("short_year")

    def _real_day(self, texts: list[str]) -> date:
        try:
            return date(int(texts[2]), month_number(texts[1]), int(texts[0]))
        except ValueError as wrong:
            raise self._error("real") from wrong

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)


def month_number(text: str) -> int:
    """A month from its number, or the first letters of its name. Raises ValueError for anything else."""
    if text.isdecimal():
        return int(text)
    named = [number for number, name in MONTHS.items() if str(name).lower().startswith(text.lower())]
    if len(text) < 3 or len(named) != 1:
        raise ValueError(text)
    return named[0]


class TimeField(forms.TimeField):
    """A time of day as people write it: 14:30, 14.30, 1430, 2:30pm, 2pm."""

    default_error_messages = {
        "required": _("Enter the time"),
        "invalid": _("Enter a time, like 14:30 or 2:30pm"),
    }

    input_formats = ["%H:%M", "%H%M", "%I:%M%p", "%I%p"]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"class": "govuk-input--width-5"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> time | None:
        """A time from what was typed. Raises ValidationError with an example."""
        tidy = value.strip().lower().replace(" ", "").replace(".", ":") if isinstance(value, str) else value
        return super().to_python(tidy)


def error_links(form: forms.BaseForm) -> Iterator[dict[str, str]]:
    """Each error of a form with the control to mend, in the order of the page."""
    for error in form.non_field_errors():
        yield {"text": str(error)}
    for field in form:
        if isinstance(field, Field) and field.errors:
            yield {"text": field.first_error, "href": f"#{field.first_control}"}
