"""Everybody who might knock: each kind of user, and a record of Danny's to knock at."""

from dataclasses import dataclass
from datetime import time, timedelta
from uuid import UUID

from django.test import Client

from kinweave.access import actions as access
from kinweave.access.models import Account, Allocation, Post
from kinweave.events import actions as events
from kinweave.foundation import new_id
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.ties import actions as ties
from tests.files.test_photographs import photograph
from tests.town import Town
from tests.web.rows import SLICES


@dataclass
class Stage:
    """A town with Danny's record in it, the people who knock, and the ids of what they ask for."""

    town: Town
    people: dict[str, Party]
    ids: dict[str, UUID | str]

    def client(self, role: str) -> Client:
        """A browser in which somebody of this role has signed in, or nobody has."""
        client = Client()
        if role != "stranger":
            client.force_login(Account.objects.get(identities__party=self.people[role]))
        return client


def stage(town: Town) -> Stage:
    """Set the stage: everybody, and one of each record."""
    ids = records_of_danny(town)
    people = everybody(town, ids)
    for one in SLICES:
        ids |= one.records(town, ids)
    Account.objects.filter(identities__party=people["disabled"]).update(is_active=False)
    return Stage(town, people, ids)


def records_of_danny(town: Town) -> dict[str, UUID | str]:
    """One record of each kind that has an address of its own."""
    said = {"on": town.on, "by": town.founder}
    danny = town.danny
    tie = town.tie("Marcus", sector="family")
    parties.show_photo(party=danny, name="danny.jpg", data=photograph(), version=danny.version, **said)
    parties.protect_address(person=danny, address="1 Hidden Lane", why="Asked", **said)
    hope = ties.wish(
        person=danny, hope="A dance mate", hope_sector="community", want="develop", method="talking",
        says_who="person", **said,
    )  # fmt: skip
    need = parties.record_need(person=danny, category="support", words="Picture cards help", **said)
    point = parties.add_contact_point(party=danny, channel="phone", value="01632 960001", safety="yes", **said)
    visit = events.arrange(
        person=danny, worker=town.ffion, kind="visit", day=town.on + timedelta(days=1), time=time(10), **said
    )
    promise = plans.promise(person=danny, what="Ask about the bus", doer=town.ffion, **said)
    return {
        "person_id": danny.pk, "party_id": danny.pk, "tie_id": tie.pk, "wish_id": hope.pk, "need_id": need.pk,
        "point_id": point.pk, "event_id": visit.pk, "action_id": promise.pk, "heading": "matters",
    }  # fmt: skip


def everybody(town: Town, ids: dict[str, UUID | str]) -> dict[str, Party]:
    """One of each role; and what only they have."""
    work = town.somebody_at_work
    people = {
        "disabled": work("Dai", "team_lead"),
        "left": work("Lowri", "support_worker"),
        "worker": town.ffion,
        "colleague": work("Owen", "support_worker"),
        "lead": work("Ann", "team_lead"),
        "barred lead": work("Carl", "team_lead"),
        "unconfirmed lead": work("Una", "team_lead"),
        "administrator": work("Idris", "administrator"),
        "auditor": work("Imran", "auditor"),
        "directory editor": work("Lena", "directory_editor"),
        "lead elsewhere": work("Bea", "team_lead", town.nursery),
        "person": town.danny,
        "another person": town.person("Peg"),
        "speaker": town.person("Grace"),
    }
    town.account(people["another person"])
    town.account(people["speaker"])
    leaves(town, people["left"])
    Post.objects.filter(person=people["unconfirmed lead"]).update(confirmed_on=None)
    parties.bar(barred=people["barred lead"], person=town.danny, at=town.at, by=town.founder)
    ids |= own_records(town, people)
    return people


def leaves(town: Town, worker: Party) -> None:
    """Somebody worked with Danny, and left."""
    access.work_with(worker=worker, person=town.danny, on=town.on, by=town.founder)
    access.end_post(post=Post.objects.get(person=worker), on=town.on, by=town.founder)


def own_records(town: Town, people: dict[str, Party]) -> dict[str, UUID]:
    """The records that belong to who speaks, searches, or works with Danny."""
    speaker = parties.let_speak(
        speaker=people["speaker"], person=town.danny, ground="chosen", matters="plans", sees_page=True,
        on=town.on, by=town.founder,
    )  # fmt: skip
    search = access.keep_search(words="Danny", by=town.viewer(people["worker"]))
    return {
        "speaker_id": speaker.pk,
        "search_id": search.pk,
        "post_id": Post.objects.get(person=people["unconfirmed lead"]).pk,
        "allocation_id": Allocation.objects.filter(worker=people["worker"]).get().pk,
    }


def nothing_there(ids: dict[str, UUID | str]) -> dict[str, UUID | str]:
    """The same questions about what does not exist."""
    return {name: new_id() if isinstance(one, UUID) else one for name, one in ids.items()}
