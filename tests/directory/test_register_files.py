"""Files of registers: every oddity that real ones have, and one sentence for each file that cannot be taken."""

import json
from pathlib import Path

import pytest

from kinweave.directory.registers import own, words
from kinweave.directory.registers.columns import WrongColumns
from kinweave.directory.registers.known import REGISTERS
from kinweave.files.sheet_words import about_sheet
from kinweave.files.sheets import Unreadable, rows_of
from tests.directory.registers import CHILDMINDER, NURSERY, OFSTED, nursery, ofsted, read, table

HEADERS = Path(__file__).resolve().parents[3] / "shared" / "registers"
CQC = (
    "Name", "Also known as", "Address", "Postcode", "Phone number", "Service's website (if available)",
    "Service types", "Date of latest check", "Specialisms/services", "Provider name", "Local authority", "Region",
    "Location URL", "CQC Location ID (for office use only)", "CQC Provider ID (for office use only)",
)  # fmt: skip
HOME = {
    "Name": "Elm House", "Address": "2 Mill Lane, Ashby", "Postcode": "AV12CD", "Service types": "Nursing homes|Care",
    "Date of latest check": "19/08/2026", "Provider name": "Elm Care Ltd", "Local authority": "Ashby Vale",
    "CQC Location ID (for office use only)": "1-100000001",
}  # fmt: skip
CQC_TITLES = (["CQC Locations data"], [""], ["This data was produced on 19 August 2026"], [""])
SCOTLAND = (
    "CSNumber", "CareService", "Subtype", "ServiceName", "Address_line_1", "Service_town", "Service_Postcode",
    "ManagerName", "Service_Phone_Number", "ServiceProvider", "ServiceStatus", "DateReg", "Council_Area_Name",
    "Registered_Places", "Publication_of_Latest_Grading", "KQ_Setting", "Complaints_upheld_2324",
    "Complaints_upheld_2425",
)  # fmt: skip
GLEN = {
    "CSNumber": "CS2003000001", "CareService": "Care Home Service", "ServiceName": "Càrn Glen",
    "Address_line_1": "3 Brae", "Service_Postcode": "AB1 2CD", "ManagerName": "Morag Hidden",
    "ServiceStatus": "Active", "DateReg": "01/04/2002", "Registered_Places": "22", "KQ_Setting": "Good",
    "Publication_of_Latest_Grading": "05/06/2025", "Complaints_upheld_2425": "1",
}  # fmt: skip
CHARITY = (
    "registered_charity_number", "linked_charity_number", "charity_name", "charity_registration_status",
    "date_of_registration", "charity_contact_postcode", "charity_contact_web", "charity_company_registration_number",
)  # fmt: skip
TRUST = {
    "registered_charity_number": "900001", "linked_charity_number": "0", "charity_name": "Vale Friends Trust",
    "charity_registration_status": "Registered", "date_of_registration": "1990-02-01 00:00:00",
    "charity_contact_postcode": "AV9 9ZZ", "charity_company_registration_number": "12345",
}  # fmt: skip


def lines(data: bytes, **how) -> list[dict]:
    """What each row of a file says."""
    _taken, path = read(data, **how)
    return [json.loads(line)[1] for line in path.read_text().splitlines()]


def sentence(data: bytes, **how) -> str:
    """The sentence with which a file is refused; nothing of it is kept."""
    with pytest.raises((Unreadable, WrongColumns)) as wrong:
        read(data, **how)
    code, where = wrong.value.code, wrong.value.where
    if isinstance(wrong.value, WrongColumns):
        return words.about_columns(code, where)
    return words.about_file(code, where) or about_sheet(code, where)


def test_ofsted_is_read_below_its_title_lines_with_its_byte_order_mark():
    (said,) = lines(ofsted(NURSERY))

    assert (said["identifier"], said["name"], said["capacity"]) == ("EY100001", "Acorn Nursery", 40)
    assert said["address"] == "1 Mill Lane, Ashby"
    assert said["registered_on"] == "2012-09-03"
    assert said["identifiers"] == {"urn": "EY100001"}


def test_the_name_of_a_registered_person_or_a_manager_is_never_kept():
    everything = json.dumps(
        [*lines(ofsted(NURSERY)), *lines(table(SCOTLAND, [GLEN]).encode(), key="care_inspectorate")]
    )

    assert "Hidden" not in everything


@pytest.mark.parametrize("byte", [b"\xf4", b"\x92"])
def test_stray_bytes_are_read_as_older_windows_wrote_them_and_counted(byte):
    data = ofsted(NURSERY, nursery("EY100003", "Château")).replace(b"Acorn", b"Ac" + byte + b"rn")

    taken, path = read(data)
    names = [json.loads(line)[1]["name"] for line in path.read_text().splitlines()]

    assert names == [f"Ac{byte.decode('cp1252')}rn Nursery", "Château"]
    assert taken.mended == 1


@pytest.mark.parametrize("heading", ["Places", "Registered places", "Places including estimates"])
def test_a_column_that_drifted_is_found_by_any_of_its_names(heading):
    headings = [heading if one == "Places" else one for one in OFSTED]

    (said,) = lines(ofsted({**NURSERY, heading: "31"}, headings=headings))

    assert said["capacity"] == 31


def test_the_postcode_is_found_by_its_older_name():
    headings = ["Postcode" if one == "Provider postcode" else one for one in OFSTED]

    (said,) = lines(ofsted({**NURSERY, "Postcode": "av1 2cd"}, headings=headings))

    assert said["postcode"] == "AV1 2CD"


def test_columns_are_found_in_any_order():
    (said,) = lines(ofsted(NURSERY, headings=list(reversed(OFSTED))))

    assert said["name"] == "Acorn Nursery"


def test_what_is_redacted_is_blank_and_by_area_only():
    (said,) = lines(ofsted(CHILDMINDER))

    assert said["is_area_only"]
    assert said["area"] == "Ashby Vale"
    assert [said[field] for field in ("name", "address", "postcode", "phone")] == [""] * 4


@pytest.mark.parametrize("kind", ["Childminder", "Childcare on domestic premises", "Home childcarer"])
def test_who_works_at_home_is_by_area_only_whatever_the_register_says(kind):
    (said,) = lines(ofsted({**NURSERY, "Provider type": kind, "Provider name": "Jo of AV1 2CD"}))

    assert said["is_area_only"]
    assert "AV1" not in json.dumps(said)
    assert "Mill Lane" not in json.dumps(said)


def test_consented_names_are_joined_by_number_and_their_addresses_are_not_taken():
    consented = table(
        ["Provider URN", "Provider name", "Provider address line 1", "Postcode"],
        [{"Provider URN": "EY200002", "Provider name": "Mabli’s Mice", "Provider address line 1": "7 Home Close",
          "Postcode": "AV7 7AA"}],
    ).encode()  # fmt: skip

    said = lines(ofsted(CHILDMINDER, NURSERY), consented=consented)

    assert [one["name"] for one in said] == ["Mabli’s Mice", "Acorn Nursery"]
    assert "7 Home Close" not in json.dumps(said)
    assert "AV7" not in json.dumps(said)


def test_outcomes_are_dated_and_typed_report_cards_beside_older_grades():
    row = {
        **NURSERY, "EYR REIF: Most recent: Inspection date": "12/01/2026",
        "EYR REIF: Most recent: Inclusion": "Strong standard",
        "EYR OEIF: Most recent: Full inspection date": "02/03/2021",
        "EYR OEIF/CIF: Most recent: Overall effectiveness": "Good",
        "CR: Most recent: Inspection date": "05/05/2020", "CR: Compliance": "Met",
    }  # fmt: skip

    (said,) = lines(ofsted(row))

    assert said["outcomes"] == [
        ["EYR REIF: Inclusion", "2026-01-12", "Strong standard"],
        ["EYR OEIF/CIF: Overall effectiveness", "2021-03-02", "Good"],
        ["CR: Compliance", "2020-05-05", "Met"],
    ]


def test_who_has_left_the_register_is_not_listed():
    said = lines(ofsted(NURSERY, nursery("EY100009", "Gone", **{"Provider status": "Resigned"})))

    assert [one["name"] for one in said] == ["Acorn Nursery"]


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("Registration date", "31/02/2012", "not_a_day"),
        ("Places", "forty", "not_a_number"),
        ("Provider URN", "", "no_number"),
        ("Provider name", "Acorn\u202e", "hidden"),
        ("Provider name", "Acorn" * 60, "long"),
        ("Provider name", "Vale Women’s Aid", "protects"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why_and_the_others_are_taken(heading, cell, code):
    bad, good = lines(ofsted({**NURSERY, heading: cell}, nursery("EY100003", "Oak")))

    assert bad["problem"] == code
    assert words.about_row(code)
    assert good["name"] == "Oak"
    assert "Mill Lane" not in json.dumps(bad)


def test_cqc_is_read_from_its_fifth_line():
    (said,) = lines(table(CQC, [HOME], titles=CQC_TITLES).encode(), key="cqc")

    assert (said["identifier"], said["postcode"], said["kind"]) == ("1-100000001", "AV1 2CD", "Nursing homes, Care")
    assert said["outcomes"] == [["CQC: latest check", "2026-08-19", ""]]


@pytest.mark.parametrize("number", ["CSNumber", "CaseNumber"])
def test_scotland_is_read_in_latin_1_with_either_number_and_columns_that_carry_years(number):
    headings = [number if one == "CSNumber" else one for one in SCOTLAND]
    data = table(headings, [{**GLEN, number: "CS2003000001"}]).encode("latin-1")

    (said,) = lines(data, key="care_inspectorate")

    assert (said["identifier"], said["name"], said["capacity"]) == ("CS2003000001", "Càrn Glen", 22)
    assert said["outcomes"] == [
        ["KQ Setting", "2025-06-05", "Good"],
        ["Complaints upheld", "2025-03-31", "1"],
    ]


def test_a_year_at_the_end_of_a_heading_does_not_hide_a_column():
    headings = ["Registered_Places_2025" if one == "Registered_Places" else one for one in SCOTLAND]

    (said,) = lines(table(headings, [{**GLEN, "Registered_Places_2025": "9"}]).encode(), key="care_inspectorate")

    assert said["capacity"] == 9


def test_scottish_childminders_are_by_area_only():
    (said,) = lines(table(SCOTLAND, [{**GLEN, "CareService": "Child Minding"}]).encode(), key="care_inspectorate")

    assert said["is_area_only"]
    assert said["address"] == said["postcode"] == ""


def test_of_a_charity_only_the_row_with_linked_number_0_is_taken_and_no_postcode():
    data = table(CHARITY, [TRUST, {**TRUST, "linked_charity_number": "1", "charity_name": "Vale Friends Choir"}])

    (said,) = lines(data.encode(), key="charity")

    assert said["name"] == "Vale Friends Trust"
    assert said["identifiers"] == {"charity": "900001", "company": "00012345"}
    assert "AV9" not in json.dumps(said)


BAD = {
    "a missing column": (
        lambda: ofsted(NURSERY, headings=[one for one in OFSTED if one != "Provider type"]),
        "The column “Provider type” is missing. The headings in this file are: Web link, Provider URN, Provider status",
    ),
    "another register": (
        lambda: table(CQC, [HOME], titles=CQC_TITLES).encode(),
        "This looks like a file of another register: Care Quality Commission",
    ),
    "a truncated file": (
        lambda: ofsted(NURSERY, nursery("EY100003", "Oak")).rstrip(b"\r\n,")[:-9],
        "The file ends in the middle of row 6",
    ),
    "an open quotation mark": (lambda: ofsted(NURSERY) + b'"Oak', "was cut off, or a quotation mark is not closed"),
    "ten million bytes in one cell": (
        lambda: ofsted(nursery("EY100003", "x" * 10_000_000)),
        "row 5, column H holds 10000000 letters. The most is 20000",
    ),
    "a NUL": (lambda: ofsted(nursery("EY100003", "O\0k")), "The cell in row 5, column H holds an empty sign"),
    "another encoding": (lambda: ofsted(NURSERY).decode("utf-8-sig").encode("utf-16"), "In row 1 there is something"),
    "only headings": (lambda: ofsted(), "no row below the headings"),
    "nothing": (lambda: b"\r\n", "no row below the headings"),
    "a picture": (lambda: b"\x89PNG\r\n", "This is not a sheet we can read"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_gets_one_sentence_that_says_what_and_where(what):
    data, says = BAD[what]

    assert says in sentence(data())


def test_a_bad_file_leaves_nothing_behind(tmp_path):
    with pytest.raises(Unreadable):
        read(ofsted(NURSERY) + b'"Oak')

    assert list(tmp_path.iterdir()) == []


def test_an_own_list_is_sealed_until_somebody_says_what_its_columns_mean():
    _taken, path = read(b"Service,Where\nVale Singers,9 Home Close\n", key="own")

    assert "Home Close" not in path.read_text()


def test_an_own_list_is_understood_as_it_seems():
    columns = own.guessed(["Ref", "Service name", "Type", "Post code", "Shoe size"])

    assert columns == {
        "Ref": "identifier", "Service name": "name", "Type": "kind", "Post code": "postcode", "Shoe size": "",
    }  # fmt: skip


@pytest.mark.parametrize("key", REGISTERS)
def test_the_real_headings_are_found(key):
    if not HEADERS.is_dir():
        pytest.skip("The headings of the real registers are not on this machine.")
    names = {
        "ofsted": "ofsted_childcare_provider_level_2026_PARTIAL.csv", "cqc": "cqc_directory_csv_2026.csv",
        "care_inspectorate": "care_inspectorate_scotland_datastore_c2020.csv",
        "charity": "charity_commission_publicextract_charity_PARTIAL.csv",
    }  # fmt: skip
    header = (HEADERS / names[key]).read_text().rstrip("\r\n")
    row = ",".join(["0"] * (len(header.splitlines()[-1].split(",")) - 4))

    said = lines(f"{header}\n{row}\n".encode(), key=key)

    assert len(said) == 1


def test_the_longer_cqc_file_with_managers_names_is_not_taken():
    headings = ["Location ID", "Location Name", "Registered manager", "Location Postal Code", "Provider Name"]

    said = sentence(table(headings, [{"Registered manager": "Morag Hidden"}]).encode(), key="cqc")

    assert said.startswith("The column “CQC Location ID (for office use only)” is missing.")


def test_a_process_that_is_ended_in_the_middle_of_a_line_gave_a_file_that_cannot_be_read():
    class Ended:
        stdout = (b'[1, ["a"]]\n', b'[2, ["b')

    rows = rows_of(Ended(), {})

    assert next(rows) == (1, ["a"])
    with pytest.raises(Unreadable) as wrong:
        next(rows)
    assert wrong.value.code == "no_end"
