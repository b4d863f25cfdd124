"""A caseload from a sheet: read in a process of its own, looked through, taken in with its workers, taken out again."""

import io
import zipfile
from datetime import date, timedelta

import pytest
from openpyxl import Workbook

from kinweave.access.models import Allocation
from kinweave.files.sheet_words import about_sheet
from kinweave.files.sheets import Sheet, Unreadable, read
from kinweave.foundation import Refused, system
from kinweave.keeping.actions import caseload as actions
from kinweave.keeping.models import CaseloadImport, Mapping, StagedPerson
from kinweave.keeping.reading import headings, words
from kinweave.keeping.reading.rows import told
from kinweave.keeping.rules import caseload as rules
from kinweave.parties import actions as parties
from kinweave.parties.models import ContactPoint, Identifier, Party
from kinweave.trail import looks

ON = date(2026, 10, 14)
HEADINGS = ["Name", "DOB", "Worker", "Phone", "Safe", "Case number"]
IOLO = ["Iolo Rees", "27/03/1992", "Ffion", "01632 960042", "yes", "C-7"]


def csv(*rows) -> bytes:
    return "\r\n".join(",".join(row) for row in rows).encode() + b"\r\n"


def workbook(*rows) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def swollen(size: int) -> bytes:
    """A small workbook in which one cell unpacks to many letters."""
    out = io.BytesIO()
    cell = b'<row r="3"><c r="B3" t="inlineStr"><is><t>' + b"z" * size + b"</t></is></c></row></sheetData>"
    small = io.BytesIO(workbook(["Name", "DOB"], ["Peg", ""]))
    with zipfile.ZipFile(small) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"</sheetData>", cell) if "sheet1" in name else data)
    return out.getvalue()


HOSTILE = {
    "a NUL": ("people.csv", b"Name,DOB\nPe\0g,1/2/1950\n", "The cell in row 2, column A holds an empty sign"),
    "a stray byte": ("people.csv", "Name\nSiôn\n".encode() + b"Jos\xe9\n", "In row 3 there is something that is not"),
    "an open quotation mark": ("people.csv", b'Name,DOB\n"Peg,1/2/1950\n', "not closed, from row 2"),
    "a quotation mark inside": ("people.csv", b'Name,DOB\n"Pe"g,1/2/1950\n', "In row 2 a quotation mark stands"),
    "ten million letters": (
        "people.csv", b"Name,DOB\nPeg," + b"x" * 10_000_000 + b"\n",
        "The cell in row 2, column B holds 10000000 letters. The most is 1000.",
    ),
    "a larger file": ("people.csv", b"x" * 12_000_001, "larger than 12 MB"),
    "too many rows": ("people.csv", b"Name\n" + b"Peg\n" * 2001, "more than 2000 rows"),
    "too many columns": ("people.csv", b",".join([b"x"] * 50) + b"\nPeg\n", "Row 1 has more than 40 columns"),
    "only headings": ("people.csv", b"Name,DOB\n", "There is no row below the headings"),
    "nothing": ("people.csv", b"\n\n", "There is no row below the headings"),
    "a picture called a sheet": ("people.csv", b"\x89PNG\r\n\x1a\n", "This is not a sheet we can read"),
    "another ending": ("people.ods", b"PK\x03\x04", "This is not a sheet we can read"),
    "an old workbook": ("people.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "This is an older Excel file"),
    "half a workbook": (
        "people.xlsx", workbook(HEADINGS, IOLO)[:2000], "This workbook is damaged or was cut off",
    ),
    "a zip that is no workbook": ("people.xlsx", b"PK\x05\x06" + b"\0" * 18, "damaged or was cut off"),
    "a workbook that grows": ("people.xlsx", swollen(200_000_000), "Unpacked, this workbook holds 200 MB."),
    "one cell that grows": (
        "people.xlsx", swollen(10_000_000), "The cell in row 3, column B holds 10000000 letters",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_that_cannot_be_read_gets_one_sentence_that_says_what_and_where(what):
    name, data, says = HOSTILE[what]

    with pytest.raises(Unreadable) as wrong:
        read(name=name, data=data)

    assert says in about_sheet(wrong.value.code, wrong.value.where)


@pytest.mark.parametrize("data", [csv(HEADINGS, IOLO), b"\xef\xbb\xbf" + csv(HEADINGS, IOLO)])
def test_a_csv_file_is_read_with_or_without_a_byte_order_mark(data):
    sheet = read(name="People.CSV", data=data)

    assert sheet.rows == [(1, HEADINGS), (2, IOLO)]
    assert not sheet.older_text


def test_a_file_of_an_older_program_is_read_and_it_is_said():
    sheet = read(name="people.csv", data="Name;Born\nSiôn;1/2/1950\n".encode("latin-1"))

    assert sheet.rows[1] == (2, ["Siôn", "1/2/1950"])
    assert sheet.older_text


def test_a_workbook_is_read_with_its_days_and_without_its_formulas():
    data = workbook(["Name", "Born", "Sum"], ["Peg", date(1950, 2, 1), "=1+1"])

    sheet = read(name="people.xlsx", data=data)

    assert sheet.rows[1] == (2, ["Peg", "1950-02-01", "=1+1"])


def test_a_file_that_ends_in_the_middle_of_a_row_is_noticed():
    sheet = read(name="people.csv", data=b"Name,DOB\nPeg,1/2/1950\nIolo")

    assert sheet.cut_row == 3


def test_title_lines_above_the_headings_are_not_people():
    rows = [(1, ["Caseload of the north team"]), (2, ["October", "2026"]), (4, HEADINGS), (5, IOLO)]

    assert headings.heading_row(rows) == 2


def test_headings_are_understood_each_meaning_once():
    columns = headings.guessed(["NHS No.", "Name", "D.O.B.", "First name", "Full name", "Shoe size"])

    assert columns == {
        "NHS No.": "identifier", "Name": "full_name", "D.O.B.": "born_on", "First name": "called", "Full name": "",
        "Shoe size": "",
    }  # fmt: skip


@pytest.mark.parametrize("day", ["27/03/1992", "27.3.1992", "27-03-1992", "1992-03-27", "27 March 1992"])
def test_a_day_is_read_as_it_is_written_here(day):
    about, wrong = told({"called": "Peg", "born_on": day}, ON)

    assert (about.born_on, wrong) == (date(1992, 3, 27), [])


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"called": ""}, "Name they like is empty"),
        ({"called": "=cmd|' /C calc'!A0"}, "Name they like is a formula"),
        ({"called": "Pe\u202eg"}, "Name they like has a hidden character"),
        ({"called": "P" * 81}, "Name they like is too long"),
        ({"called": "Peg", "born_on": "03/27/1992"}, "Date of birth is not a day"),
        ({"called": "Peg", "born_on": "27/03/92"}, "Date of birth has a year of two numbers"),
        ({"called": "Peg", "born_on": "15/10/2026"}, "Date of birth is in the future"),
        ({"called": "Peg", "born_on": "1/1/1850"}, "Date of birth is before 1900"),
        ({"called": "Peg", "phone": "ring the bell"}, "Telephone is not a number that can be rung"),
        ({"called": "Peg", "safe": "perhaps"}, "Safe to use is not yes, no or ask"),
    ],
)
def test_what_is_wrong_with_a_row_is_one_sentence(said, says):
    _about, wrong = told(said, ON)

    assert next(words.about_row(*one) for one in wrong).startswith(says)


@pytest.mark.parametrize(("said", "safety"), [("", "ask"), ("Y", "yes"), ("No", "no"), ("ask first", "ask")])
def test_a_number_is_asked_about_first_unless_the_sheet_says_it_is_safe(said, safety):
    assert told({"called": "Peg", "safe": said}, ON)[0].safety == safety


def test_the_rules_of_a_sheet():
    assert not rules.may_map(is_applied=False, fields=["born_on"]).is_yes
    assert not rules.may_map(is_applied=False, fields=["called", "called"]).is_yes
    assert not rules.may_add(problems=["not_a_day"]).is_yes
    assert rules.may_add(problems=["twice"]).is_yes
    assert not rules.may_apply(is_undone=False, is_mapped=True, undecided=1, to_add=3).is_yes
    assert not rules.may_undo(is_applied=False, is_undone=False).is_yes


@pytest.fixture
def lead(town):
    assert town.danny.pk
    return town.viewer(town.somebody_at_work("Ann", "team_lead"))


def brought(lead, *rows, columns=None) -> CaseloadImport:
    """A sheet that was read and looked through."""
    sheet = Sheet("people.csv", [(number, list(row)) for number, row in enumerate([HEADINGS, *rows], 1)])
    caseload = actions.bring_in(sheet=sheet, on=lead.on, by=lead)
    meant = columns or headings.guessed(HEADINGS)
    return actions.say_columns(caseload=caseload, columns=meant, version=1, on=lead.on, by=lead)


def take_in(caseload, lead):
    return actions.take_in(caseload=caseload, on=lead.on, by=lead)


def decisions(caseload) -> list[str]:
    return list(caseload.staged.order_by("number").values_list("decision", flat=True))


@pytest.mark.django_db
def test_reading_and_looking_through_registers_nobody(town, lead):
    before = Party.objects.count()

    caseload = brought(lead, IOLO)

    assert Party.objects.count() == before
    assert decisions(caseload) == ["add"]


@pytest.mark.django_db
def test_a_row_becomes_a_person_with_a_number_a_telephone_and_a_worker(town, lead):
    caseload = take_in(brought(lead, IOLO), lead)

    iolo = Party.objects.get(sort_name="Iolo Rees")
    assert iolo.born_on == date(1992, 3, 27)
    assert Identifier.objects.get(party=iolo).value == "C-7"
    assert ContactPoint.objects.get(party=iolo).safety == "yes"
    assert Allocation.objects.get(person=iolo).worker == town.ffion
    assert iolo in Party.objects.visible_to(town.viewer(town.ffion))
    assert caseload.applied_at == lead.at


@pytest.mark.django_db
def test_what_the_rows_said_is_forgotten_once_they_are_taken_in(town, lead):
    caseload = take_in(brought(lead, IOLO, ["", "", "", "", "", ""], ["", "x", "", "", "", ""]), lead)

    assert not caseload.staged.filter(cells__isnull=False).exists()


@pytest.mark.django_db
def test_rows_wait_at_most_thirty_days(town, lead):
    caseload = brought(lead, IOLO)

    kept = actions.forget_sheets(before=lead.at - timedelta(days=1))
    gone = actions.forget_sheets(before=lead.at + timedelta(seconds=1))

    assert (kept, gone) == (0, 1)
    assert not CaseloadImport.objects.visible_to(lead).to_finish(lead).filter(pk=caseload.pk).exists()


@pytest.mark.django_db
def test_the_columns_are_remembered_for_the_same_headings(town, lead):
    columns = {**headings.guessed(HEADINGS), "Case number": ""}
    brought(lead, IOLO, columns=columns)

    again = actions.bring_in(sheet=Sheet("later.csv", [(1, HEADINGS), (2, IOLO)]), on=lead.on, by=lead)

    assert actions.meanings(again) == columns
    assert Mapping.objects.count() == 1


@pytest.mark.django_db
def test_somebody_who_may_be_here_already_waits_for_a_decision(town, lead):
    peg = town.person("Peg", full_name="Peg Holloway", born_on=date(1950, 2, 1))
    parties.identify(party=peg, scheme="Case", value="C-7", source="them", on=town.on, by=town.founder)

    caseload = brought(lead, IOLO, ["peg holloway", "1/2/1950", "", "", "", ""], ["Una", "1/2/1950", "", "", "", ""])

    rows = caseload.staged.order_by("number")
    assert [row.may_be for row in rows] == [peg, peg, None]
    assert decisions(caseload) == ["undecided", "undecided", "add"]
    with pytest.raises(Refused, match="Decide first"):
        take_in(caseload, lead)


@pytest.mark.django_db
def test_a_lead_does_not_learn_that_somebody_they_may_not_know_of_is_here(town, lead):
    peg = town.person("Peg Holloway", born_on=date(1950, 2, 1))
    parties.bar(barred=Party.objects.get(pk=lead.person_id), person=peg, at=town.at, by=town.founder)
    barred = town.viewer(Party.objects.get(pk=lead.person_id))

    caseload = brought(barred, ["Peg Holloway", "1/2/1950", "", "", "", ""])

    assert caseload.staged.get().may_be is None
    assert decisions(caseload) == ["add"]


@pytest.mark.django_db
def test_a_worker_who_is_barred_from_who_it_may_be_gets_no_record_and_nothing_says_why(town, lead):
    peg = town.person("Peg Holloway", born_on=date(1950, 2, 1))
    parties.bar(barred=town.ffion, person=peg, at=town.at, by=town.founder)
    caseload = brought(lead, ["Peg Holloway", "1/2/1950", "Ffion", "", "", ""])
    actions.decide(caseload=caseload, decisions={caseload.staged.get().pk: "add"}, on=lead.on, by=lead)

    take_in(caseload, lead)

    row = caseload.staged.get()
    assert row.became not in Party.objects.visible_to(town.viewer(town.ffion))
    assert "This cannot be arranged here yet." in words.about_row(*row.problems[0])


@pytest.mark.django_db
def test_the_same_person_twice_in_a_sheet_waits_for_a_decision(town, lead):
    caseload = brought(lead, IOLO, IOLO)

    assert decisions(caseload) == ["add", "undecided"]
    assert (
        words.about_row(*caseload.staged.order_by("number").last().problems[0])
        == "This is the same person as in row 2."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("worker", "says"), [("Nobody Here", "nobody with a post here"), ("Ffion", "two people here have this name")]
)
def test_a_worker_is_somebody_with_a_post_here(town, lead, worker, says):
    town.somebody_at_work("Ffion", "support_worker")

    caseload = brought(lead, ["Iolo Rees", "", worker, "", "", ""])

    assert says in words.about_row(*caseload.staged.get().problems[0])
    assert decisions(caseload) == ["leave_out"]


@pytest.mark.django_db
def test_a_worker_is_found_by_e_mail_address(town, lead):
    owen = town.somebody_at_work("Owen", "support_worker")
    email = owen.identities.get().account.email

    take_in(brought(lead, ["Iolo Rees", "", email.upper(), "", "", ""]), lead)

    assert Allocation.objects.get(person__called="Iolo Rees").worker == owen


@pytest.mark.django_db
def test_a_row_with_something_wrong_cannot_be_added(town, lead):
    caseload = brought(lead, ["Iolo Rees", "31/02/1992", "", "", "", ""])

    with pytest.raises(Refused, match="Mend this row in the sheet"):
        actions.decide(caseload=caseload, decisions={caseload.staged.get().pk: "add"}, on=lead.on, by=lead)


@pytest.mark.django_db
def test_many_people_are_added_some_at_a_time(town, lead, monkeypatch):
    monkeypatch.setattr(actions, "AT_ONCE", 2)
    caseload = brought(lead, *([f"Person {number}", "", "", "", "", ""] for number in range(3)))

    first = take_in(caseload, lead)
    unfinished = first.applied_at
    second = take_in(CaseloadImport.objects.get(pk=caseload.pk), lead)

    assert unfinished is None
    assert second.applied_at == lead.at
    assert second.staged.filter(became__isnull=False).count() == 3


@pytest.mark.django_db
def test_a_sheet_that_is_not_taken_in_is_seen_by_who_brought_it_only(town, lead):
    caseload = brought(lead, IOLO)
    other = town.viewer(town.somebody_at_work("Una", "manager"))

    before = StagedPerson.objects.visible_to(other).exists()
    take_in(caseload, lead)

    assert not before
    assert not CaseloadImport.objects.visible_to(town.viewer(town.ffion)).exists()
    assert StagedPerson.objects.visible_to(other).get().became.called == "Iolo Rees"


@pytest.mark.django_db
def test_a_worker_brings_in_no_caseload(town):
    assert town.danny.pk

    with pytest.raises(Refused, match="A lead brings in"):
        actions.bring_in(sheet=Sheet("a.csv", [(1, HEADINGS), (2, IOLO)]), on=town.on, by=town.viewer(town.ffion))


def undo(caseload, lead) -> list[Party]:
    return actions.undo(caseload=CaseloadImport.objects.get(pk=caseload.pk), on=lead.on, by=lead)


@pytest.mark.django_db
def test_what_a_sheet_brought_is_taken_out_of_every_list(town, lead):
    caseload = take_in(brought(lead, IOLO), lead)

    stay = undo(caseload, lead)

    iolo = Party.objects.get(sort_name="Iolo Rees")
    assert stay == []
    assert iolo.ended_on == lead.on
    assert iolo not in Party.objects.visible_to(lead)
    assert iolo not in Party.objects.visible_to(town.viewer(town.ffion))


def write(town, person):
    parties.record_need(person=person, category="format", words="Photos", on=town.on, by=later(town))


def open_page(town, person):
    looks.look({town.connect.pk: [person.pk]}, page="person", by=town.viewer(town.ffion))


def rename(town, person):
    parties.rename(party=person, version=1, called="Io", on=town.on, by=later(town))


def later(town):
    return system("tests", town.at + timedelta(hours=1))


@pytest.mark.django_db
@pytest.mark.parametrize("happens", [write, open_page, rename])
def test_somebody_stays_when_their_record_was_opened_or_written_in(town, lead, happens):
    caseload = take_in(brought(lead, IOLO, ["Una", "", "", "", "", ""]), lead)
    happens(town, Party.objects.get(sort_name="Iolo Rees"))

    stay = undo(caseload, lead)

    assert [one.sort_name for one in stay] == ["Iolo Rees"]
    assert Party.objects.visible_to(lead).filter(sort_name="Iolo Rees").exists()
    assert not Party.objects.visible_to(lead).filter(called="Una").exists()


@pytest.mark.django_db
def test_a_list_with_them_on_it_is_no_opening(town, lead):
    caseload = take_in(brought(lead, IOLO), lead)
    iolo = Party.objects.get(sort_name="Iolo Rees")
    looks.look({town.connect.pk: [iolo.pk]}, page="people", by=town.viewer(town.ffion))

    assert undo(caseload, lead) == []
