"""Write down what the oracle says, once: `python -m tests.experiments.suggesting.keep`."""

import json
from dataclasses import asdict
from pathlib import Path

from tests.experiments.suggesting.oracle import expected
from tests.experiments.suggesting.world import world

KEPT = Path(__file__).with_name("expected.json")


def said() -> dict[str, list[dict[str, object]]]:
    """The five of each person, with points and reasons."""
    people, spots = world()
    return {one.id: [asdict(each) for each in expected(one, spots)] for one in people}


if __name__ == "__main__":
    rows = (f"  {json.dumps(who)}: {json.dumps(five)}" for who, five in said().items())
    KEPT.write_text("{\n" + ",\n".join(rows) + "\n}\n")
