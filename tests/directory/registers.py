"""Invented files of registers, as they would be sent, and imports taken to their end. Everybody in them is invented."""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import mkdtemp

from kinweave.directory import bringing
from kinweave.directory.models import Import
from kinweave.directory.registers.reading import Sent, names_of, take_own, take_register
from kinweave.directory.steps import work_on

OFSTED = (
    "Web link", "Provider URN", "Provider type", "Provider status", "Registered person URN", "Registered person name",
    "Registration date", "Provider name", "Provider address line 1", "Provider town", "Provider postcode",
    "Telephone Number", "Local authority", "Places", "EYR REIF: Most recent: Inspection date",
    "EYR REIF: Most recent: Inclusion", "EYR OEIF: Most recent: Full inspection date",
    "EYR OEIF/CIF: Most recent: Overall effectiveness", "CR: Most recent: Inspection date", "CR: Compliance",
)  # fmt: skip
NURSERY = {
    "Provider URN": "EY100001", "Provider type": "Childcare on non-domestic premises", "Provider status": "Active",
    "Registered person name": "Quentin Hidden", "Registration date": "03/09/2012", "Provider name": "Acorn Nursery",
    "Provider address line 1": "1 Mill Lane", "Provider town": "Ashby", "Provider postcode": "AV1 2CD",
    "Telephone Number": "01632 960001", "Local authority": "Ashby Vale", "Places": "40",
}  # fmt: skip
CHILDMINDER = {
    **NURSERY, "Provider URN": "EY200002", "Provider type": "Childminder", "Provider name": "REDACTED",
    "Provider address line 1": "REDACTED", "Provider town": "REDACTED", "Provider postcode": "REDACTED",
    "Telephone Number": "REDACTED", "Places": "6",
}  # fmt: skip
TITLES = (["Childcare providers as at 31 August 2026"], ["Some provisional"], [])


def table(headings, rows, *, titles=()) -> str:
    """Rows of cells by heading, as a CSV file would be spelled."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(titles)
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    return out.getvalue()


def ofsted(*rows, headings=OFSTED, titles=TITLES) -> bytes:
    """A provider-level file, with its title lines and its byte order mark."""
    return b"\xef\xbb\xbf" + table(headings, rows, titles=titles).encode()


def nursery(urn: str, name: str, **more: str) -> dict[str, str]:
    """A nursery of another number and name."""
    return {**NURSERY, "Provider URN": urn, "Provider name": name, **more}


def read(data: bytes, *, key: str = "ofsted", name: str = "file.csv", consented: bytes | None = None):
    """What is taken from a file, and its lines."""
    lines = Path(mkdtemp()) / "lines"
    second = Sent("consented.csv", BytesIO(consented)) if consented else None
    if key == "own":
        return take_own(sent=Sent(name, BytesIO(data)), into=lines), lines
    return take_register(
        key=key, sent=Sent(name, BytesIO(data)), names=names_of(second) if second else {}, also=second, into=lines
    ), lines


def brought(by, data: bytes, *, key: str = "ofsted", **more) -> Import:
    """A file that somebody has brought in."""
    taken, lines = read(data, key=key, **more)
    register = bringing.key_for(key, by)
    return bringing.bring_in(register=register, name="file.csv", taken=taken, lines=lines, on=by.on, by=by)


def compared(by, data: bytes, **more) -> Import:
    """A file that was brought in and compared."""
    found = brought(by, data, **more)
    if found.stage == "mapping":
        bringing.say_columns(found=found, columns=bringing.meanings(found), on=by.on, by=by)
    return went_on(found, by)


def went_on(found: Import, by) -> Import:
    """An import after the service did all it could."""
    while work_on(found.pk, seconds=60, by=by):
        pass
    found.refresh_from_db()
    return found


def applied(by, data: bytes, **more) -> Import:
    """A file of which all was taken."""
    found = compared(by, data, **more)
    for what in bringing.CHANGES:
        bringing.decide_all(found=found, what=what, on=by.on, by=by)
    if found.stopped:
        bringing.go_on_although(found=found, because="Seen on their page", on=by.on, by=by)
    bringing.apply(found=found, on=by.on, by=by)
    return went_on(found, by)
