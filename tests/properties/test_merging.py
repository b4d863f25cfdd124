"""Two rows of one person become one, and two again: every key and every value is as it was."""

from collections.abc import Callable
from datetime import time, timedelta
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st

from kinweave.access import actions as access
from kinweave.circles import actions as circles
from kinweave.circles.models import Circle, Membership
from kinweave.concerns.models import Concern, Named
from kinweave.events import actions as events
from kinweave.foundation import Viewer
from kinweave.keeping.actions import merging
from kinweave.keeping.writing import keys_to
from kinweave.parties import actions as parties
from kinweave.parties.models import Interest, Party, Travel
from kinweave.parties.records import held_like
from kinweave.plans import actions as plans
from kinweave.plans.models import Hard
from kinweave.ties import actions as ties
from kinweave.ties.models import Knows, Tie
from tests.properties.trying import trying
from tests.properties.undoing import undone
from tests.town import Town

pytestmark = pytest.mark.django_db

NOT_COMPARED = {"trail", "keeping.Merge", "keeping.MovedRow"}
Act = Callable[[Town, Party, str], Any]


def said(town: Town) -> dict[str, Any]:
    return {"on": town.on, "by": town.founder}


def circle_of(town: Town, person: Party) -> Circle:
    return Circle.objects.filter(owner=person).first() or circles.begin_personal(person=person, **said(town))


def a_tie(town: Town, person: Party, word: str) -> Tie:
    return ties.add(circle=circle_of(town, person), called=f"{word} in a life", ring=2, sector="family", **said(town))


def two_who_know_each_other(town: Town, person: Party, word: str) -> None:
    pair = sorted([a_tie(town, person, word), a_tie(town, person, word + "2")], key=lambda tie: tie.pk)
    Knows.objects.create(
        circle=pair[0].circle, person=person, one=pair[0], other=pair[1], **held_like(person, town.founder)
    )


def a_wish(town: Town, person: Party, word: str) -> None:
    facts = {"want": "develop", "method": "talking", "says_who": "person"}
    ties.wish(person=person, tie=a_tie(town, person, word), **facts, **said(town))
    ties.wish(person=person, hope=word, hope_sector="friends", **facts, **said(town))


def a_visit(town: Town, person: Party, word: str) -> None:
    somebody = a_tie(town, person, word).to_party
    when = {"day": town.on + timedelta(days=1), "time": time(10)}
    event = events.arrange(person=person, worker=town.ffion, kind="visit", place="", **when, **said(town))
    events.take_part(event=event, parties=[somebody], by=town.founder)


def a_section(town: Town, person: Party, word: str) -> None:
    parties.write_profile(person=person, heading="do", text=word, said_how="", version=1, **said(town))


def a_full_name(town: Town, person: Party, word: str) -> None:
    parties.rename(party=person, version=Party.objects.get(pk=person.pk).version, called=word, **said(town))
    person.refresh_from_db()


def how_far(town: Town, person: Party, word: str) -> None:
    Travel.objects.get_or_create(person=person, defaults={"area": word, **held_like(person, town.founder)})


def what_they_like(town: Town, person: Party, word: str) -> None:
    key = "music" if len(word) < 3 else "walks"
    Interest.objects.get_or_create(
        party=person, key=key, ended_on=None, defaults={"said_on": town.on, **held_like(person, town.founder)}
    )


def a_membership(town: Town, person: Party, word: str) -> None:
    held = held_like(person, town.founder)
    group = Circle.objects.filter(kind="group").first() or Circle.objects.create(
        kind="group", name="Choir", began_on=town.on, **held
    )
    Membership.objects.get_or_create(circle=group, party=person, defaults={"invited_on": town.on, **held})


def a_concern(town: Town, person: Party, word: str) -> None:
    tie = a_tie(town, person, word)
    concern = Concern.objects.create(
        person=person, tie=tie, kind="difficulty", how="phone", raised_at=town.at, **held_like(person, town.founder)
    )
    Named.objects.create(concern=concern, party=tie.to_party)


def a_number(town: Town, person: Party, word: str) -> None:
    if not person.identifiers.filter(value=word).exists():
        parties.identify(party=person, scheme="Case", value=word, source="them", **said(town))


def a_row_elsewhere(town: Town, person: Party, word: str) -> None:
    parties.say_same_person(one=person, other=town.person(word, town.nursery), **said(town))


def an_account(town: Town, person: Party, word: str) -> None:
    email = f"{word.encode().hex()}.{next(numbers)}@example.org"
    access.open_account(email=email, party=person, **said(town))


def one_account_for_both(town: Town, person: Party, word: str) -> None:
    account = access.open_account(email=f"both{next(numbers)}@example.org", party=person, **said(town))
    for other in Party.objects.filter(called__in=["Kept", "Gone"]).exclude(pk=person.pk):
        access.also_is(account=account, party=other, **said(town))


def said_themself(town: Town, person: Party, word: str) -> None:
    by = Viewer(at=town.at, person_id=person.pk, own_ids=frozenset({person.pk}))
    parties.record_need(person=person, category="format", words=word, on=town.on, by=by)


numbers = count()
ACTS: dict[str, Act] = {
    "a tie": a_tie,
    "two who know each other": two_who_know_each_other,
    "wishes": a_wish,
    "a visit": a_visit,
    "a section of the profile": a_section,
    "another name": a_full_name,
    "how far they go": how_far,
    "what they like": what_they_like,
    "a membership": a_membership,
    "a concern": a_concern,
    "a number": a_number,
    "a row elsewhere": a_row_elsewhere,
    "an account": an_account,
    "an account for both": one_account_for_both,
    "what they wrote themself": said_themself,
    "a worker": lambda town, person, word: access.work_with(
        worker=town.somebody_at_work(word, "support_worker"), person=person, **said(town)
    ),
    "a bar": lambda town, person, word: parties.bar(
        barred=town.person(word), person=person, at=town.at, by=town.founder
    ),
    "somebody who speaks for them": lambda town, person, word: parties.let_speak(
        speaker=town.person(word), person=person, ground="chosen", matters=word, sees_page=True, **said(town)
    ),
    "a telephone number": lambda town, person, word: parties.add_contact_point(
        party=person, channel="phone", value=word, safety="ask", **said(town)
    ),
    "a protected address": lambda town, person, word: parties.protect_address(
        person=person, address=word, why=word, **said(town)
    ),
    "a promise": lambda town, person, word: plans.promise(person=person, what=word, doer=town.ffion, **said(town)),
    "their own step": lambda town, person, word: plans.promise(person=person, what=word, doer=person, **said(town)),
    "what is hard": lambda town, person, word: Hard.objects.create(
        person=person, what=word, says_who="person", said_on=town.on, **held_like(person, town.founder)
    ),
}
words = st.text("abcdefg", min_size=1, max_size=4)
history = st.lists(st.tuples(st.booleans(), st.sampled_from(sorted(ACTS)), words), max_size=14)


def rows() -> dict[str, dict[Any, dict[str, Any]]]:
    """Every row of every table but the trail and the merges, without its version."""
    kept: dict[str, dict[Any, dict[str, Any]]] = {}
    for model in apps.get_models():
        if model._meta.app_label in NOT_COMPARED or model._meta.label in NOT_COMPARED or not model._meta.managed:
            continue
        fields = [one.attname for one in model._meta.concrete_fields if one.attname != "version"]
        kept[model._meta.label] = {row[0]: row[1:] for row in model._base_manager.values_list("pk", *fields)}
    return kept


@trying(max_examples=20)
@given(history=history)
def test_two_rows_made_one_and_two_again_are_as_they_were(history):
    with undone() as town:
        lead = town.viewer(town.somebody_at_work("Ann", "team_lead"))
        second = town.viewer(town.somebody_at_work("Una", "manager"))
        kept, gone = town.person("Kept"), town.person("Gone")
        for is_kept, act, word in history:
            ACTS[act](town, kept if is_kept else gone, word)
        before = rows()

        merged = merging.merge(kept=kept, gone=gone, why="One birthday", on=town.on, by=lead)
        if merged.merged_at is None:
            merged = merging.agree(asked=merged, on=town.on, by=second)
        left = [f"{model._meta.label}.{field.name}" for model, field in keys_to(Party) if stays(model, field, gone)]
        opened = gone in Party.objects.visible_to(lead)
        merging.part(merged=merged, on=town.on, by=lead)

        assert set(left) <= MAY_STAY
        assert not opened
        assert rows() == before


MAY_STAY = {
    "keeping.Merge.gone", "circles.Circle.owner", "access.Identity.party", "parties.ProfileSection.party",
    "parties.Travel.person", "parties.Interest.party", "circles.Membership.party", "parties.Identifier.party",
    "parties.Name.party", "parties.SamePerson.one", "parties.SamePerson.other",
}  # fmt: skip


def stays(model, field, gone: Party) -> bool:
    """Whether some row still leads to the row that is gone."""
    return model._base_manager.filter(**{field.name: gone}).exists()
