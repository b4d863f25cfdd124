"""The directory of Ashby Vale: its postcodes; a register and a list of our own, looked through and applied; a feed."""

import json
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from kinweave.demonstration import registers as files
from kinweave.demonstration.town import Town
from kinweave.directory import bringing, feeds, owning
from kinweave.directory.models import Entry, Feed, OwnerLink, Part
from kinweave.directory.outlines import bring_in as bring_in_outlines
from kinweave.directory.postcodes.bringing import bring_in as bring_in_postcodes
from kinweave.directory.registers.fetching import written
from kinweave.directory.registers.own import OWN
from kinweave.directory.registers.reading import Sent, Taken, folder, take_own, take_register
from kinweave.directory.steps import work_on
from kinweave.foundation import stranger, system

EDITOR = "lena"
FOLDER = Path(files.__file__).parent
AT_MOST = 60  # seconds
ANSWERS, CHANGES, SILENT = "EY990003", "EY990002", "EY990005"  # three providers that were asked


def write(town: Town) -> None:
    """Write down when the files were brought in."""
    town.diary.write(35, "09:40", partial(bring_postcodes, town))
    town.diary.write(34, "10:20", partial(bring, town, "ofsted", "ofsted.csv"))
    town.diary.write(20, "14:10", partial(bring, town, OWN, "own_list.csv"))
    for days, number in ((30, SILENT), (16, ANSWERS), (15, CHANGES)):
        town.diary.write(days, "11:00", partial(ask, town, number))
    town.diary.write(6, "06:10", partial(hear, town))
    town.diary.write(14, "18:40", partial(answer, town, ANSWERS))
    town.diary.write(2, "07:30", partial(wants_change, town, CHANGES))


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


def hear(town: Town, at: datetime) -> None:
    """What a neighbouring council publishes came by itself, and waits for Lena. A demonstration asks nobody."""
    editor, asks = town.eyes(EDITOR, at), system("pull feeds", at)
    feed = Feed.objects.create(
        publisher="Calder Ferry Council",
        address="https://directory.calderferry.example/oruk/v3",
        every=Feed.Every.WEEK,
        organisation_id=bringing.organisation_of(editor),
        added_by_id=editor.person_id,
        added_at=at,
        next_at=at,
    )
    lines = folder() / f"{uuid4()}.reading"
    taken = written(json.loads((FOLDER / "feed.json").read_text(encoding="utf-8")), lines)
    found = feeds.bring_in(feed=feed, taken=taken, lines=lines, on=asks.on, by=asks)
    if found is not None:
        work_on(found.pk, seconds=AT_MOST, by=asks)


def bring_postcodes(town: Town, at: datetime) -> None:
    """Where the invented postcodes are, and how the invented town is drawn."""
    founder = town.founder(at)
    bring_in_outlines(path=FOLDER / "outlines.geojson", on=founder.on, by=founder)
    bring_in_postcodes(path=FOLDER / "postcodes.csv", on=founder.on, by=founder, said=lambda done, rows: None)


def read(register: str, sent: Sent, lines: Path) -> Taken:
    """What a file says."""
    if register == OWN:
        return take_own(sent=sent, into=lines)
    return take_register(key=register, sent=sent, into=lines)


def ask(town: Town, number: str, at: datetime) -> None:
    """Lena asks a provider whether it is right."""
    editor = town.eyes(EDITOR, at)
    said = {"address": f"{number.lower()}@providers.example", "how_known": "It stands on their own website."}
    owning.ask_owner(
        entry=Entry.objects.get(identifier=number), origin="http://localhost:8000", on=editor.on, by=editor, **said
    )


def answer(town: Town, number: str, at: datetime) -> None:
    """The provider says that it is right, and that there is room."""
    link, owner = OwnerLink.objects.get(entry__identifier=number), stranger(at)
    seen = owning.stands(link.entry, owner.on)
    if seen is not None:
        owning.confirm(link=link, seen=seen.pk, parts=Part.values, on=owner.on, by=owner)
    owning.say_room(link=link, room="yes", on=owner.on, by=owner)


def wants_change(town: Town, number: str, at: datetime) -> None:
    """The provider says that something is different."""
    link, owner = OwnerLink.objects.get(entry__identifier=number), stranger(at)
    owning.ask_to_change(
        link=link, says={"phone": "01632 960 555"}, words="We open at 7 on Mondays now.", on=owner.on, by=owner
    )
