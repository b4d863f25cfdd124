"""Which criteria a journey has shown: computed from what it left on the trail, never claimed.

A criterion counts when a journey, through the browser, left on the trail the verbs that the map in `evidence` names for
it, by the right roles, and two strangers then got the not-found page for each record the journey made: somebody who
has not signed in, and a lead of another organisation.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener
from uuid import UUID

from kinweave.evidence.verbs import criteria_shown
from tests.journeys.house import House

WHERE = {
    "ties.tieending": "/endings/{}/",
    "plans.hard": "/hard/{}/",
    "plans.followup": "/follow-ups/{}/",
    "concerns.concern": "/concerns/{}/",
    "plans.risk": "/risks/{}/",
    "plans.outcome": "/outcomes/{}/",
    "plans.action": "/steps/{}/",
    "plans.score": "/scores/{}/",
    "plans.placeline": "/places-that-matter/{}/",
    "plans.suggestion": "/suggestions/{}/next/",
    "ties.tie": "/ties/{}/",
    "parties.party": "/people/{}/",
    "circles.restriction": "/restrictions/{}/",
    "circles.lifting": "/restrictions/liftings/{}/check/",
    "circles.attempt": "/restrictions/tries/{}/",
    "circles.membership": "/groups/places/{}/stopped/",
    "events.breachquestion": "/restrictions/questions/{}/",
    "events.interpreter": "/interpreters/{}/",
    "plans.tried": "/tried/{}/helped/",
    "parties.advocacy": "/advocates/{}/answer/",
    "parties.communicationneed": "/people/needs/{}/reviews/new/",
    "access.allocation": "/accounts/allocations/{}/ending/",
    "access.breakglass": "/emergencies/{}/",
    "keeping.correction": "/corrections/{}/answer/",
    "keeping.caseloadimport": "/caseload/sheets/{}/",
    "directory.feed": "/directory/feeds/{}/",
    "directory.import": "/directory/imports/{}/",
    "directory.ownerchange": "/directory/changes/{}/",
    "directory.opportunity": "/directory/opportunities/{}/",
    "directory.reach": "/directory/reaches/{}/",
    "directory.likeness": "/directory/twice/{}/",
    "directory.entrymerge": "/directory/merges/{}/undoing/",
    "directory.shelfsource": "/directory/shelf/{}/",
    "keeping.merge": "/caseload/merges/{}/",
    "events.event": "/visits/{}/",
    "events.supervisedcontact": "/supervised/{}/",
    "events.supervisedvisit": "/supervised/visits/{}/",
    "keeping.emergencysheet": "/sheets/{}/",
    "keeping.accessrequest": "/requests/{}/",
    "information.databreach": "/breaches/{}/",
    "information.referral": "/referrals/{}/",
    "parties.capacity": "/decisions/{}/",
    "information.passing": "/passings/{}/",
    "circles.circle": "/networks/{}/ /groups/{}/",
    "circles.member": "/groups/members/{}/leaving/",
    "agreements.grouprule": "/groups/rules/{}/",
    "plans.grouphope": "/groups/hopes/{}/",
    "plans.leaving": "/groups/leaving/{}/",
    "plans.leavingstage": "/groups/leaving/stages/{}/words/new/",
    "plans.leavingplan": "/groups/leaving/plans/{}/",
    "events.session": "/groups/sessions/{}/",
    "information.offerquestion": "/networks/offers/{}/",
    "information.source": "/networks/sources/{}/",
    "information.ask": "/networks/asks/{}/",
    "information.finding": "/networks/found/{}/",
    "information.askvoice": "/networks/voices/{}/answer/",
    "information.findingreview": "/networks/reviews/{}/answer/",
    "information.termsask": "/networks/given/asks/{}/",
    "keeping.disposal": "/keeping/{}/longer/",
    "parties.hold": "/keeping/holds/{}/release/",
    "agreements.protocol": "/protocols/{}/",
    "agreements.familyagreement": "/family-agreements/{}/",
}
ABOUT = "/people/{}/"
NOBODY = build_opener()  # who has not signed in
ELSEWHERE = "bea.lindqvist@milllane.example"  # she sees everybody at Mill Lane Nursery, and nobody of the others
KEPT = Path(".pytest_cache") / "criteria-shown.json"


@dataclass(frozen=True)
class Left:
    """One line that a journey left on the trail."""

    verb: str
    role: str
    kind: str
    record: str
    about: str | None


@dataclass
class Trail:
    """The trail of a running house, read from its database as a file, from a moment on."""

    house: House
    begun: int = field(init=False)

    def __post_init__(self) -> None:
        self.begun = self._count()

    def _rows(self, query: str, *values: object) -> Iterator[tuple]:
        with sqlite3.connect(f"file:{self.house.folder / 'kinweave.sqlite3'}?mode=ro", uri=True) as database:
            yield from database.execute(query, values)

    def _count(self) -> int:
        return next(self._rows("SELECT COALESCE(MAX(rowid), 0) FROM trail_line"))[0]

    def left(self) -> list[Left]:
        """The lines since the beginning of the journey."""
        query = "SELECT verb, by_role, kind, record_id, about_id FROM trail_line WHERE rowid > ?"
        return [Left(*row) for row in self._rows(query, self.begun)]

    def shows(self, *, elsewhere: str = ELSEWHERE) -> set[str]:
        """The criteria whose verbs are all there, by the right roles, once no stranger has found anything.

        `elsewhere` is the address of somebody of an organisation that has no part in the journey.
        """
        lines = self.left()
        for stranger in (NOBODY, signed_in(self.house, elsewhere)):
            found = [one for one in addresses(lines) if status(self.house.address + one, stranger) != 404]
            assert found == [], "a stranger opens what the journey made"
        return set(criteria_shown((line.verb, line.role) for line in lines))


def addresses(lines: list[Left]) -> set[str]:
    """Where each record that was made can be asked for: its own page, and that of the person it is about.

    SQLite keeps an id without its dashes, and no address is without them.
    """
    known = [line for line in lines if line.kind in WHERE]
    own = {one.format(UUID(line.record)) for line in known for one in WHERE[line.kind].split()}
    return own | {ABOUT.format(UUID(line.about)) for line in lines if line.about}


def signed_in(house: House, email: str) -> OpenerDirector:
    """Somebody who signs in at the front page of the demonstration, without a browser window."""
    somebody = build_opener(HTTPCookieProcessor())
    with somebody.open(house.address, timeout=10) as front:
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', front.read().decode())[1]
    somebody.open(f"{house.address}/demonstration/", urlencode({"csrfmiddlewaretoken": token, "as": email}).encode())
    assert status(f"{house.address}/home/", somebody) == 200, "nobody signed in"
    return somebody


def status(address: str, stranger: OpenerDirector = NOBODY) -> int:
    """What a stranger is answered: somebody who has not signed in, if nobody else is named."""
    try:
        with stranger.open(address, timeout=10) as answer:
            return answer.status
    except HTTPError as error:
        return error.code


def remember(criteria: set[str]) -> None:
    """Keep what a journey has shown for the summary at the end of the tests."""
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(sorted(criteria | remembered())))


def remembered() -> set[str]:
    """The criteria that the journeys of this run have shown."""
    return set(json.loads(KEPT.read_text())) if KEPT.exists() else set()
