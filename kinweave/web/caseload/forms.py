"""What is asked about who works with whom, about a caseload from a sheet, and about two records of one person."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.access.models import Allocation
from kinweave.files.sheet_words import about_sheet
from kinweave.files.sheets import A_SHEET, Sheet, Unreadable, read
from kinweave.keeping.models import StagedPerson
from kinweave.keeping.reading import words
from kinweave.keeping.reading.headings import FIELDS, LEFT_OUT
from kinweave.keeping.rules import caseload as rules
from kinweave.parties.models import Party
from kinweave.web.fields import Line, one_of, several_of
from kinweave.web.forms import DateField
from kinweave.web.offering import offer

NOBODY = ""


class CoverForm(forms.Form):
    """Who covers for somebody, for whom of their people, from when to when, and why."""

    worker = one_of([], gettext_lazy("Choose who covers"), label=gettext_lazy("Who covers?"))
    people = several_of([], label=gettext_lazy("For whom?"))
    begins_on = DateField(label=gettext_lazy("First day"), help_text=gettext_lazy("The record opens on this day."))
    last_day = DateField(label=gettext_lazy("Last day"), help_text=gettext_lazy("It closes at the end of this day."))
    because = Line(
        longest=200,
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("For example: on leave. Leave out what is private."),
        error_messages={"required": gettext_lazy("Write why somebody covers")},
    )

    def __init__(self, *args: Any, workers: Sequence[Party], people: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(one.pk): one for one in workers}
        self.of_people = {str(one.pk): one for one in people}
        offer(self, "worker", [(key, one.sort_name) for key, one in self.workers.items()])
        offer(self, "people", [(key, one.called) for key, one in self.of_people.items()])
        self.fields["people"].initial = list(self.of_people)

    def clean_people(self) -> list[Party]:
        """Those who were chosen: at least one."""
        chosen = [self.of_people[key] for key in self.cleaned_data["people"]]
        if not chosen:
            raise ValidationError(_("Choose at least one person"))
        return chosen

    def clean_worker(self) -> Party:
        """The one who was chosen."""
        return self.workers[self.cleaned_data["worker"]]

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        first, last = self.cleaned_data.get("begins_on"), self.cleaned_data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day is before the first. Check the days."))
        return self.cleaned_data

    @property
    def ends_on(self) -> date:
        """The day on which cover has ended."""
        last: date = self.cleaned_data["last_day"]
        return last + timedelta(days=1)


class LeavingForm(forms.Form):
    """Who takes each person of a worker who moves on."""

    def __init__(self, *args: Any, allocations: Sequence[Allocation], workers: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {str(one.pk): one for one in workers}
        choices = [(NOBODY, _("Stays for now")), *((key, one.sort_name) for key, one in self.workers.items())]
        self.allocations = {f"to-{one.pk}": one for one in allocations}
        for name, one in self.allocations.items():
            self.fields[name] = forms.ChoiceField(choices=choices, required=False, label=one.person.called)

    def chosen(self) -> Iterator[tuple[Allocation, Party]]:
        """Each person that somebody takes, and who."""
        for name, allocation in self.allocations.items():
            if self.cleaned_data[name]:
                yield allocation, self.workers[self.cleaned_data[name]]


class SheetForm(forms.Form):
    """A sheet to bring in."""

    sheet = forms.FileField(
        label=gettext_lazy("Choose a sheet"),
        help_text=gettext_lazy("A CSV file or an Excel workbook (.xlsx), with one person in each row."),
        error_messages={
            "required": gettext_lazy("Choose a sheet"),
            "empty": gettext_lazy("This file is empty. Choose another one"),
        },
    )

    def clean_sheet(self) -> Sheet:
        """The sheet as it was read; or one sentence that says what is wrong and where."""
        sent: UploadedFile[Any] = self.cleaned_data["sheet"]
        try:
            if (sent.size or 0) > A_SHEET.most_bytes:
                raise Unreadable("large", most=A_SHEET.most_bytes // 1_000_000)
            return read(name=sent.name or "", data=sent.read())
        except Unreadable as wrong:
            raise ValidationError(about_sheet(wrong.code, wrong.where)) from wrong


class ColumnsForm(forms.Form):
    """What each column of a sheet means."""

    def __init__(self, *args: Any, headings: Sequence[str], meanings: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(LEFT_OUT, _("Leave this column out")), *((field, words.NAMES[field]) for field in FIELDS)]
        self.headings = {f"column-{number}": heading for number, heading in enumerate(headings)}
        for name, heading in self.headings.items():
            self.fields[name] = forms.ChoiceField(
                choices=choices, required=False, label=heading, initial=meanings.get(heading, LEFT_OUT)
            )

    def clean(self) -> dict[str, Any]:
        """Each meaning once, and a name among them."""
        decision = rules.may_map(is_applied=False, fields=self.columns().values())
        if not decision.is_yes:
            raise ValidationError(_(decision.reason))
        return self.cleaned_data

    def columns(self) -> dict[str, str]:
        """The meaning of each heading."""
        return {heading: self.cleaned_data.get(name, LEFT_OUT) for name, heading in self.headings.items()}


class RowsForm(forms.Form):
    """Whether each row of a page is added or left out."""

    def __init__(self, *args: Any, rows: Sequence[StagedPerson], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {f"row-{row.pk}": row for row in rows}
        for name, row in self.rows.items():
            self.fields[name] = forms.ChoiceField(
                choices=[("add", _("Add")), ("leave_out", _("Leave out"))],
                widget=forms.RadioSelect,
                required=False,
                initial=row.decision,
                label=_("Row %(row)s") % {"row": row.number},
            )

    def decisions(self) -> dict[UUID, str]:
        """What was decided, by the ids of the rows."""
        return {row.pk: self.cleaned_data[name] for name, row in self.rows.items() if self.cleaned_data[name]}


class SameForm(forms.Form):
    """How we know that two records are one person."""

    why = Line(
        longest=300,
        label=gettext_lazy("How do you know that this is one person?"),
        error_messages={"required": gettext_lazy("Write how you know")},
    )


class FindForm(forms.Form):
    """A name to look for."""

    words = Line(longest=100, required=False, label=gettext_lazy("Find the other record by name"))
