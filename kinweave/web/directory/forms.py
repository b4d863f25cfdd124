"""What is asked when a register is brought in and decided about."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.directory import rules
from kinweave.directory.models import Feed, StagedRow
from kinweave.directory.registers import own, words
from kinweave.directory.registers.columns import WrongColumns
from kinweave.directory.registers.known import REGISTERS
from kinweave.directory.registers.ofsted import OFSTED
from kinweave.directory.registers.reading import Sent, Taken, folder, names_of, take_own, take_register
from kinweave.files.sheet_words import about_sheet
from kinweave.files.sheets import Unreadable
from kinweave.web.fields import Line, Words, one_of

EMPTY = gettext_lazy("This file is empty. Choose another one")


class RegisterForm(forms.Form):
    """A file of a register. It is read while the form is checked; what is wrong is said in one sentence."""

    register = one_of(
        [*((one.key, one.name) for one in REGISTERS.values()), (own.OWN, gettext_lazy("A list of our own"))],
        gettext_lazy("Choose the register"),
        label=gettext_lazy("Which register is it?"),
    )
    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("CSV, as it was downloaded. A list of your own may be an Excel workbook (.xlsx)."),
        error_messages={"required": gettext_lazy("Choose the file"), "empty": EMPTY},
    )
    consented = forms.FileField(
        required=False,
        label=gettext_lazy("Only for Ofsted: the second file, with names that childminders let be published"),
        help_text=gettext_lazy("We take the names only. Where somebody lives is not kept."),
        error_messages={"empty": EMPTY},
    )

    taken: Taken
    lines: Path

    def clean(self) -> dict[str, Any]:
        """Read the file, if it was chosen."""
        register, file = self.cleaned_data.get("register"), self.cleaned_data.get("file")
        if register and file:
            self.lines = folder() / f"{uuid4()}.reading"
            self._read(register, sent(file))
        return self.cleaned_data

    def _read(self, register: str, file: Sent) -> None:
        names = self._names(register)
        if self.errors:
            return
        try:
            if register == own.OWN:
                self.taken = take_own(sent=file, into=self.lines)
            else:
                also = self.cleaned_data.get("consented")
                self.taken = take_register(
                    key=register, sent=file, into=self.lines, names=names, also=sent(also) if also else None
                )
        except (Unreadable, WrongColumns) as wrong:
            self.add_error("file", sentence(wrong))

    def _names(self, register: str) -> dict[str, str]:
        """The names that childminders let be published."""
        consented = self.cleaned_data.get("consented")
        if not consented:
            return {}
        if register != OFSTED.key:
            self.add_error("consented", _("This second file belongs to Ofsted’s. Leave it out."))
            return {}
        try:
            return names_of(sent(consented))
        except (Unreadable, WrongColumns) as wrong:
            self.add_error("consented", sentence(wrong))
            return {}


def sent(file: "UploadedFile[Any]") -> Sent:
    """A file as it was sent."""
    return Sent(file.name or "", file.file)  # type: ignore[arg-type]  # an open file


def sentence(wrong: Unreadable | WrongColumns) -> str:
    """What is wrong with a file, and where."""
    if isinstance(wrong, WrongColumns):
        return words.about_columns(wrong.code, wrong.where)
    return words.about_file(wrong.code, wrong.where) or about_sheet(wrong.code, wrong.where)


class ListColumnsForm(forms.Form):
    """What each column of a list of our own means."""

    def __init__(self, *args: Any, headings: Sequence[str], meanings: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(own.LEFT_OUT, _("Leave this column out")), *own.FIELDS.items()]
        self.headings = {f"column-{number}": heading for number, heading in enumerate(headings)}
        for name, heading in self.headings.items():
            self.fields[name] = forms.ChoiceField(
                choices=choices, required=False, label=heading, initial=meanings.get(heading, own.LEFT_OUT)
            )

    def clean(self) -> dict[str, Any]:
        """Each meaning once, and a name among them."""
        decision = rules.may_say_columns(stage="mapping", fields=self.columns().values())
        if not decision.is_yes:
            raise ValidationError(_(decision.reason))
        return self.cleaned_data

    def columns(self) -> dict[str, str]:
        """The meaning of each heading."""
        return {heading: self.cleaned_data.get(name, own.LEFT_OUT) for name, heading in self.headings.items()}


class DecisionsForm(forms.Form):
    """Whether each row of a page is taken."""

    def __init__(self, *args: Any, rows: Sequence[StagedRow], taken: Collection[UUID], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {f"row-{row.pk}": row for row in rows}
        for name, row in self.rows.items():
            self.fields[name] = forms.ChoiceField(
                choices=[(StagedRow.Decision.TAKE, _("Take it")), (StagedRow.Decision.LEAVE, _("Leave it as it is"))],
                widget=forms.RadioSelect,
                required=False,
                initial=row.decision or (StagedRow.Decision.TAKE if row.pk in taken else ""),
                label=_("What do you decide?"),
            )

    def decisions(self) -> dict[UUID, str]:
        """What was decided, by the ids of the rows."""
        return {row.pk: self.cleaned_data[name] for name, row in self.rows.items() if self.cleaned_data[name]}


class AlthoughForm(forms.Form):
    """Why it is right that so much changed at once."""

    because = Line(
        longest=300,
        label=gettext_lazy("Why is it right that so much changed?"),
        help_text=gettext_lazy("For example: the register left out a whole town last time."),
        error_messages={"required": gettext_lazy("Write why it is right")},
    )


class FeedForm(forms.Form):
    """Another publisher's directory."""

    publisher = Line(
        longest=120,
        label=gettext_lazy("Who publishes it?"),
        help_text=gettext_lazy("Everybody reads this name beside what it brings. It cannot be changed later."),
        error_messages={"required": gettext_lazy("Write who publishes it.")},
    )
    address = Line(
        longest=300,
        label=gettext_lazy("At which address?"),
        help_text=gettext_lazy("The address of its data in Open Referral UK 3, as the publisher gives it."),
        error_messages={"required": gettext_lazy("Write the address.")},
    )
    every = one_of(Feed.Every.choices, gettext_lazy("Choose how often"), label=gettext_lazy("How often do we ask it?"))

    def clean_every(self) -> int:
        """The days from one time to the next."""
        return int(self.cleaned_data["every"])


class AnswerForm(forms.Form):
    """What is answered to somebody who said that something is wrong."""

    answer = Words(
        longest=1000,
        label=gettext_lazy("What do you answer?"),
        help_text=gettext_lazy("Whoever wrote reads this. Say what you changed, or why it stays."),
        error_messages={"required": gettext_lazy("Write what you answer")},
    )
