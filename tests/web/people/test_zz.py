import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.today.test_today import arrange, promise
from kinweave.events import actions as events
pytestmark = pytest.mark.django_db
def test_q(worker, town):
    for number in range(12):
        arrange(town, at=8 + number % 9)
        promise(town, what=str(number))
        town.tie(f"Friend {number}")
        events.write_note(person=town.danny, kind="visit", day=town.on, what_mattered=str(number), mood="good", on=town.on, by=town.founder)
    for url in (reverse("today"), reverse("person",args=[town.danny.pk]), reverse("help")):
        worker.get(url)
        with CaptureQueriesContext(connection) as c:
            worker.get(url)
        print(url, len(c))
        for q in c.captured_queries: print("   ", q["sql"][:150].replace("\n"," "))
