"""A job for tests: it says that it began, waits to be told to go on, and says that it is done."""

import os
import time
from pathlib import Path

from django_tasks import task


@task()
def slow() -> None:
    folder = Path(os.environ["KINWEAVE_DATA_DIR"])
    with (folder / "begun").open("a") as file:
        file.write("begun\n")
    while not (folder / "go-on").exists():
        time.sleep(0.05)
    with (folder / "done").open("a") as file:
        file.write("done\n")
