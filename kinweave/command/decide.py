"""`kinweave decide`: answer the questions of a small world from a file."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from django.apps import apps
from django.db import connection

from kinweave.command.stopping import Stop
from kinweave.demonstration.worlds.answering import answers, make
from kinweave.demonstration.worlds.reading import Wrong, read
from kinweave.demonstration.worlds.shape import World
from kinweave.foundation import Refused


def run(options: Namespace) -> None:
    """Make the world in a database that is gone afterwards, and print what the engine answers, as JSON."""
    if options.schema:
        print(schema())
        return
    world = _read(options.file)
    make_tables()
    try:
        found = list(answers(make(world)))
    except Refused as refused:
        decision = refused.decision
        raise Stop(f"This world cannot be: {decision.reason} {decision.way_forward}".strip()) from refused
    json.dump({"about": world.about, "answers": found}, sys.stdout, indent=2, ensure_ascii=False)
    print()


def make_tables() -> None:
    """The tables as they are now, without the way there: the database lives for one command."""
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)


def schema() -> str:
    """The JSON Schema of a world, as it stands in docs/sharing/world.schema.json."""
    return json.dumps(World.model_json_schema(), indent=2, ensure_ascii=False)


def _read(file: Path | None) -> World:
    if file is None:
        raise Stop("Name a file. docs/sharing/README.md says what stands in it.")
    try:
        return read(file.read_bytes())
    except OSError as error:
        raise Stop(f"{file} cannot be read: {error.strerror}.") from error
    except Wrong as wrong:
        raise Stop(f"{file.name}: {wrong}") from wrong
