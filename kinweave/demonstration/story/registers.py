"""The directory of Ashby Vale: its postcodes; a register and a list of our own, looked through and applied."""

from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from kinweave.demonstration import registers as files
from kinweave.demonstration.town import Town
from kinweave.directory import bringing
from kinweave.directory.postcodes.bringing import bring_in as bring_in_postcodes
from kinweave.directory.registers.own import OWN
from kinweave.directory.registers.reading import Sent, Taken, folder, take_own, take_register
from kinweave.directory.steps import work_on

EDITOR = "lena"
FOLDER = Path(files.__file__).parent
AT_MOST = 60  # seconds


def write(town: Town) -> None:
    """Write down when the files were brought in."""
    town.diary.write(35, "09:40", partial(bring_postcodes, town))
    town.diary.write(34, "10:20", partial(bring, town, "ofsted", "ofsted.csv"))
    town.diary.write(20, "14:10", partial(bring, town, OWN, "own_list.csv"))


def bring(town: Town, register: str, name: str, at: datetime) -> None:
    """A file is read, compared, decided about and applied."""
    editor, lines = town.eyes(EDITOR, at), folder() / f"{uuid4()}.reading"
    with (FOLDER / name).open("rb") as file:
        taken = read(register, Sent(name, file), lines)
    key = bringing.key_for(register, editor)
    found = bringing.bring_in(register=key, name=name, taken=taken, lines=lines, on=editor.on, by=editor)
    if register == OWN:
        bringing.say_columns(found=found, columns=bringing.meanings(found), on=editor.on, by=editor)
    work_on(found.pk, seconds=AT_MOST, by=editor)
    bringing.decide_all(found=found, what="new", on=editor.on, by=editor)
    bringing.apply(found=found, on=editor.on, by=editor)
    work_on(found.pk, seconds=AT_MOST, by=editor)


def bring_postcodes(town: Town, at: datetime) -> None:
    """Where the invented postcodes are."""
    founder = town.founder(at)
    bring_in_postcodes(path=FOLDER / "postcodes.csv", on=founder.on, by=founder, said=lambda done, rows: None)


def read(register: str, sent: Sent, lines: Path) -> Taken:
    """What a file says."""
    if register == OWN:
        return take_own(sent=sent, into=lines)
    return take_register(key=register, sent=sent, into=lines)
