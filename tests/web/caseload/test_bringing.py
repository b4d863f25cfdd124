"""A caseload from a sheet, in a browser: read, columns, rows, taken in, taken out again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kinweave.keeping.models import CaseloadImport, StagedPerson
from kinweave.parties.models import Party
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db

SHEET = (
    "Caseload of the north team,,,\r\n"
    "Name,DOB,Key worker,Mobile\r\n"
    "Iolo Rees,27/03/1992,Ffion,01632 960042\r\n"
    "Nia Rees,31/02/1992,Ffion,\r\n"
    "Peg Holloway,1/2/1950,,\r\n"
)


def upload(client, text_of_it: str = SHEET, name: str = "people.csv"):
    return send(client, "caseload_new", sheet=SimpleUploadedFile(name, text_of_it.encode()))


def say_columns(client, sheet: CaseloadImport):
    meanings = ("full_name", "born_on", "worker", "phone")
    columns = {f"column-{number}": field for number, field in enumerate(meanings)}
    return send(client, "caseload_columns", sheet.pk, version="1", **columns)


def test_a_lead_brings_in_a_caseload_step_by_step(lead, worker, town):
    first = upload(lead)
    sheet = CaseloadImport.objects.get()
    columns = text(lead.get(first.url))
    rows = text(lead.get(say_columns(lead, sheet).url))
    before = Party.objects.filter(sort_name="Iolo Rees").exists()
    send(lead, "caseload_sheet", sheet.pk)
    result = text(lead.get(reverse("caseload_sheet", args=[sheet.pk])))

    assert "What does each column hold?" in columns
    assert '<option value="born_on" selected>' in columns
    assert "The headings stand in row 2." in rows
    assert "2 people are added. 1 row is left out." in rows
    assert "Date of birth is not a day. Write it like 27/03/1992." in rows
    assert "Ffion: 1 person" in rows
    assert "No worker: 1 person" in rows
    assert not before
    assert "Iolo Rees" in result
    assert worker.get(reverse("person", args=[Party.objects.get(sort_name="Iolo Rees").pk])).status_code == 200


def test_who_may_be_here_already_is_shown_and_waits_for_a_decision(lead, worker, town):
    known = town.person("Peg", full_name="Peg Holloway", born_on=town.on.replace(year=1950, month=2, day=1))
    upload(lead)
    sheet = CaseloadImport.objects.get()
    rows = text(lead.get(say_columns(lead, sheet).url))
    waits = StagedPerson.objects.get(may_be=known)

    send(lead, "caseload_rows", sheet.pk, **{f"row-{waits.pk}": "leave_out"})
    after = text(lead.get(reverse("caseload_rows", args=[sheet.pk])))

    assert "May be here already" in rows
    assert "1 row waits for you to decide." in rows
    assert "Add them" not in rows
    assert "Add them" in after


def test_a_file_that_cannot_be_read_changes_nothing_and_says_where(lead):
    page = text(upload(lead, 'Name,DOB\n"Peg,1/2/1950\n'))

    assert "The file was cut off, or a quotation mark is not closed, from row 2." in page
    assert not CaseloadImport.objects.exists()


def test_columns_without_a_name_are_mended_in_the_form(lead):
    upload(lead)

    page = text(send(lead, "caseload_columns", CaseloadImport.objects.get().pk, version="1", **{"column-1": "born_on"}))

    assert "Say which column holds the name." in page


def test_what_a_sheet_brought_is_taken_out_but_for_who_was_opened_since(lead, worker, town):
    upload(lead)
    sheet = CaseloadImport.objects.get()
    say_columns(lead, sheet)
    send(lead, "caseload_sheet", sheet.pk)
    worker.get(reverse("person", args=[Party.objects.get(sort_name="Iolo Rees").pk]))

    send(lead, "caseload_undo", sheet.pk)
    page = text(lead.get(reverse("caseload_sheet", args=[sheet.pk])))

    assert "These stay: somebody has opened or written in their record since." in page
    assert "Iolo Rees" in page
    assert "Peg Holloway" not in text(lead.get(reverse("people")))


def test_another_lead_does_not_read_a_sheet_that_is_not_taken_in(lead, town):
    upload(lead)
    address = reverse("caseload_columns", args=[CaseloadImport.objects.get().pk])

    assert lead.get(address).status_code == 200
    assert signed_in(town.somebody_at_work("Una", "manager")).get(address).status_code == 404
