"""Many people at once, and one person twice: every page answers, and each form is taken once."""

import threading
from collections import Counter
from uuid import UUID, uuid4

from kinweave.events.models import Event
from kinweave.trail.verify import broken
from tests.exam.served import Served
from tests.house import living_in, on_sqlite

PEOPLE = 16
TURNS = 6


def at_once(jobs) -> list:
    """Let each job begin at the same moment. Gives what each gave."""
    answers: list = [None] * len(jobs)
    begin = threading.Barrier(len(jobs))

    def work(number: int) -> None:
        begin.wait()
        answers[number] = jobs[number]()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def a_turn(served: Served, number: int):
    """One person's work: they write and read by turns."""

    def work() -> list[int]:
        statuses = []
        for turn in range(TURNS):
            statuses.append(served.write_note(f"Note {turn} of {number}", uuid4())[0])
            statuses.append(served.get(served.person_page)[0])
        return statuses

    return work


def notes_in(served: Served) -> Counter:
    with living_in(served.folder, on_sqlite(served.database)):
        return Counter(Event.objects.values_list("what_mattered", flat=True))


def test_sixteen_people_write_and_read_at_once_and_nobody_meets_an_error(served):
    answers = at_once([a_turn(served, number) for number in range(PEOPLE)])

    assert Counter(status for statuses in answers for status in statuses) == {302: PEOPLE * TURNS, 200: PEOPLE * TURNS}
    assert notes_in(served) == {f"Note {turn} of {number}": 1 for turn in range(TURNS) for number in range(PEOPLE)}
    with living_in(served.folder, on_sqlite(served.database)):
        assert broken() == []


def test_a_button_that_is_pressed_twice_writes_one_note(served):
    keys = [UUID(int=number) for number in range(1, 7)]

    answers = at_once([lambda key=key: served.write_note(f"Note {key}", key) for key in keys for _ in range(2)])

    assert {status for status, _ in answers} == {302}
    assert len({goes_to for _, goes_to in answers}) == 1
    assert notes_in(served) == {f"Note {key}": 1 for key in keys}


def test_going_back_and_sending_the_form_again_leads_to_the_same_place_and_writes_nothing(served):
    key = uuid4()
    first = served.write_note("As it was sent", key)

    again = served.write_note("Changed after going back", key)

    assert first == again
    assert notes_in(served) == {"As it was sent": 1}
