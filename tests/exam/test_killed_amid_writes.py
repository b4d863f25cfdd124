"""The server is killed in the middle of writes, again and again: nothing acknowledged is lost, nothing doubled."""

import http.client
import os
import random
import threading
import time
from collections import Counter
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from kinweave.access.models import FormKey
from kinweave.events.models import Event
from kinweave.plans.models import Action
from kinweave.trail.models import Line
from kinweave.trail.verify import broken
from tests.exam.served import Served
from tests.house import living_in, on_sqlite

WHOLE = os.environ.get("KINWEAVE_EXAM") == "whole"
KILLS = int(os.environ.get("KINWEAVE_EXAM_KILLS", 200 if WHOLE else 10))
SEED = int(os.environ.get("KINWEAVE_EXAM_SEED", random.randrange(1_000_000)))
WRITERS = 4
BETWEEN_KILLS = (3, 20)  # acknowledged notes
IN_TIME = 300  # seconds for a writer to finish its last note
CUT = (OSError, http.client.HTTPException)


class Writer(threading.Thread):
    """Somebody who writes notes, and sends each again, with its key, until it is acknowledged."""

    def __init__(self, served: Served, number: int, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.served, self.number, self.stop = served, number, stop
        self.chance = random.Random(SEED * 100 + number)
        self.acknowledged: list[str] = []
        self.cut = 0  # requests that the server took and did not answer
        self.last_try: dict[UUID, datetime] = {}
        self.refused: list[tuple[int, str]] = []

    def run(self) -> None:
        """Write until told to stop; then finish the note in hand."""
        while not self.stop.is_set():
            text = f"Note {len(self.acknowledged)} of writer {self.number}"
            self.send_until_acknowledged(text, UUID(int=self.chance.getrandbits(128)))
            self.acknowledged.append(text)

    def send_until_acknowledged(self, text: str, key: UUID) -> None:
        """Send one note, over and over."""
        while True:
            self.last_try[key] = timezone.now()
            try:
                status, goes_to = self.served.write_note(text, key)
            except CUT as error:
                self.cut += not isinstance(error, ConnectionRefusedError)
                time.sleep(0.02)
                continue
            if status == 302 and goes_to.startswith(self.served.person_page):
                return
            self.refused.append((status, goes_to))
            time.sleep(0.02)
            assert status >= 500, f"{text} was refused: {status} {goes_to}"


def kill_again_and_again(served: Served, writers: list[Writer]) -> None:
    """Kill the server after some notes, at a moment that has nothing to do with them; start it; and so on."""
    chance = random.Random(SEED)
    for _ in range(KILLS):
        wanted = acknowledged(writers) + chance.randint(*BETWEEN_KILLS)
        while acknowledged(writers) < wanted:
            assert all(writer.is_alive() for writer in writers), [writer.refused for writer in writers]
            time.sleep(0.005)
        time.sleep(chance.random() / 10)
        served.kill()
        served.start()


def acknowledged(writers: list[Writer]) -> int:
    return sum(len(writer.acknowledged) for writer in writers)


def test_nothing_acknowledged_is_lost_and_nothing_is_doubled(served):
    stop = threading.Event()
    writers = [Writer(served, number, stop) for number in range(WRITERS)]
    started = time.monotonic()

    for writer in writers:
        writer.start()
    kill_again_and_again(served, writers)
    stop.set()
    for writer in writers:
        writer.join(IN_TIME)
    served.kill()
    seconds = time.monotonic() - started

    with living_in(served.folder, on_sqlite(served.database)):
        kept = Counter(Event.objects.values_list("what_mattered", flat=True))
        sent = [text for writer in writers for text in writer.acknowledged]
        lost = [text for text in sent if text not in kept]
        doubled = [text for text, count in kept.items() if count > 1]
        print(
            f"\nSeed {SEED}: killed {KILLS} times in {seconds:.0f} s; {len(sent)} notes acknowledged, "
            f"{sum(writer.cut for writer in writers)} cut and sent again, of which {saved_before(writers)} were "
            f"saved already, {len(lost)} lost, {len(doubled)} doubled."
        )
        assert not any(writer.is_alive() for writer in writers)
        assert [writer.refused for writer in writers] == [[]] * WRITERS
        assert (lost, doubled) == ([], [])
        assert set(kept) == set(sent)
        assert halves() == []
        assert broken() == []


def saved_before(writers: list[Writer]) -> int:
    """How many notes were saved by a try that was not answered: without its key, each would be there twice."""
    used = dict(FormKey.objects.values_list("pk", "used_at"))
    return sum(used[key] < tried for writer in writers for key, tried in writer.last_try.items())


def halves() -> list[str]:
    """Notes that are there in part: without their line, the promise that came of them, who was there, or their key."""
    notes = {event.pk: event for event in Event.objects.prefetch_related("participations", "promises")}
    lines = Counter(Line.objects.filter(verb="wrote a note").values_list("record_id", flat=True))
    promised = Counter(Line.objects.filter(verb="promised").values_list("record_id", flat=True))
    halves = [note.what_mattered for note in notes.values() if not whole(note, lines, promised)]
    return halves + [f"a line without a note: {key}" for key in lines if key not in notes] + keys_without_a_note(notes)


def whole(note: Event, lines: Counter, promised: Counter) -> bool:
    promises = note.promises.all()
    return (
        lines[note.pk] == 1
        and len(promises) == 1
        and promises[0].what == note.what_mattered
        and promised[promises[0].pk] == 1
        and len(note.participations.all()) >= 1
    )


def keys_without_a_note(notes: dict) -> list[str]:
    used = FormKey.objects.exclude(goes_to="").count()
    assert Action.objects.count() == len(notes)
    return [] if used == FormKey.objects.count() == len(notes) else [f"{used} keys for {len(notes)} notes"]
