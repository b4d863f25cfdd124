"""A small directory, all of it invented, and what it answers."""

import json
from datetime import time, timedelta
from typing import Any

from django.utils import timezone

from kinweave.directory import actions, bringing
from kinweave.directory.models import Entry, Service
from kinweave.foundation import system
from kinweave.parties import actions as parties
from tests.directory.registers import CHILDMINDER, NURSERY, applied, nursery, ofsted

BASE = "/oruk/v3"
LISTS = ("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")
MIDDLES = {"Mill Lane": (51.9300, -2.9800), "Station Parade": (51.9345, -2.9740), "Ashby Vale": (51.9310, -2.9790)}
CODES = {"AV1 2CD": (51.9311, -2.9809), "AV1 3EF": (51.9346, -2.9742), "AV9 9ZZ": (51.987654, -2.876543)}
CANARIES = ("Canary Cottage", "AV9 9ZZ", "960666", "canary.example", "51.987654", "-2.876543", "Finch Row", "Marigold")
OWN = b"""Reference,Name,Type,Organisation,Address,Postcode,Area,Telephone,Website,URN,Home based
1,Vale Toddlers,Playgroup,Vale Families,"2 Quay Street, Ashby",AV1 3EF,Station Parade,01632 960010,vale.example,,
2,Quay Crafts,Workshop,Vale Families,"3 Quay Street, Ashby",AV1 3EG,Nowhere drawn,,not a web address,,
3,Little Finch,Childcare,Finch Row Limited,Canary Cottage,AV9 9ZZ,Mill Lane,01632 960666,canary.example,EY200002,
4,Tiny Wrens,Childcare,Marigold Home Ltd,"Canary Cottage, Finch Row",AV9 9ZZ,Mill Lane,01632 960666,canary.example,,yes
"""


class World:
    """What is listed, and what anyone is answered who asks."""

    def __init__(self, town, client) -> None:
        self.town, self.client = town, client
        self.editor = town.viewer(town.somebody_at_work("Lena", "directory_editor"))
        self.now = system("tests", timezone.now())
        self.singers = parties.found_organisation(called="Vale Singers", on=town.on, by=town.founder)
        for name, (latitude, longitude) in MIDDLES.items():
            actions.draw_area(name=name, latitude=latitude, longitude=longitude, on=town.on, by=town.founder)
        self.choir = self.listed("Mill Choir", organisation=self.singers, pence=350, cost_words="pay what you can",
                                 youngest=16, oldest=99, opening=[(1, time(19), time(21)), (4, time(10), time(12))],
                                 access={"step_free": True, "loop": False}, languages=["en", "cy"],
                                 latitude=51.9312, longitude=-2.9811, phone="01632 960002")  # fmt: skip
        self.allotment = self.listed("Allotment", area="Station Parade", interests=["gardening", "talking"], pence=0,
                                     youngest=5, opening=[(5, time(9, 30), time(12))])  # fmt: skip
        self.band = self.listed("=Brass & Co <band>", interests=["music"], where="Mill Hall, AV1 2CD")
        self.minder = self.listed("Canary’s Nest", description="A childminder at Canary Cottage, Finch Row.",
                                  where="Canary Cottage, AV9 9ZZ", interests=["games"], phone="01632 960666",
                                  getting_there="Behind Finch Row",
                                  latitude=51.987654, longitude=-2.876543)  # fmt: skip
        self.refuge = self.listed("Marigold House")
        Service.objects.filter(pk=self.refuge.pk).update(name="Marigold refuge", where="Canary Cottage, AV9 9ZZ")
        self.ended = self.listed("Marigold Dancers")
        actions.end_service(service=self.ended, on=town.on, by=self.now)
        applied(self.editor, OWN, key="own")
        rows = [NURSERY, nursery("EY100003", "Oak House"), nursery("EY100004", "Fern"), CHILDMINDER]
        applied(self.editor, ofsted(*rows, nursery("EY100005", "Marigold Nursery")))
        applied(self.editor, ofsted(*rows))
        self.gone = Entry.objects.get(identifier="EY100005")
        self.secret = Entry.objects.get(identifier="EY100004")
        bringing.correct(entry=self.secret, fields={"name": "Marigold refuge"}, because="x", on=town.on, by=self.editor)

    def listed(self, name: str, **facts: Any) -> Service:
        """A place that is listed."""
        told = {"description": "What we do.", "where": "Mill Hall", "area": "Mill Lane", "interests": ["singing"],
                "source": "Council list", "checked_on": self.town.on, "on": self.town.on, "by": self.now}  # fmt: skip
        return actions.list_service(name=name, **{**told, **facts})

    def get(self, path: str, **parameters: Any) -> Any:
        """What is answered, as JSON; it has to be 200."""
        answer = self.client.get(f"{BASE}{path}", parameters)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def rows(self, path: str, **parameters: Any) -> list[Any]:
        """What a list holds."""
        found: list[Any] = self.get(path, **{"per_page": 500, **parameters})["contents"]
        return found

    def names(self, path: str = "/services", **parameters: Any) -> set[str]:
        """The names in a list."""
        return {row.get("name", "") for row in self.rows(path, **parameters)}

    def lines(self, path: str, **parameters: Any) -> list[Any]:
        """What is answered as lines."""
        answer = self.client.get(f"{BASE}{path}", {**parameters, "format": "ndjson"})
        assert answer["Content-Type"] == "application/x-ndjson"
        return [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]

    def everything(self) -> str:
        """All that anyone can fetch: every list in every form, and every item."""
        said = [json.dumps(self.get("/"))]
        for name in LISTS:
            for more in ({}, {"full": "true"}, {"full_service": "true"}, {"minimal": "true"}, {"format": "ndjson"},
                         {"format": "csv"}, {"modified_after": "2020-01-01"}):  # fmt: skip
                answer = self.client.get(f"{BASE}/{name}", {"per_page": 500, **more})
                assert answer.status_code == 200
                said.append((b"".join(answer.streaming_content) if answer.streaming else answer.content).decode())
            said += [json.dumps(self.get(f"/{name}/{row['id']}"), ensure_ascii=False) for row in self.rows(f"/{name}")]
        return "\n".join(said)


LONG_AGO = timedelta(days=3650)
