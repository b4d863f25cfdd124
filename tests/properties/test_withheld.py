"""What is kept from a person is not on their page, nor in the page of who speaks for them, nor counted there.

Invariant 5 of the design: with or without what is withheld, every page is the same, byte for byte.
"""

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from kinweave.circles.actions import restrictions
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.information import actions as information
from kinweave.parties import actions as parties
from kinweave.parties.records import Withholdable
from tests.properties.trying import trying
from tests.properties.undoing import undone
from tests.town import NOON
from tests.web.crawling import masked
from tests.web.rows.plans import risk_of

pytestmark = pytest.mark.django_db

WORD = "quixotic"  # stands in each text, with its number
PARTS = ("page", "plan", "risks", "restrictions", "written", "decisions", "passed_on")


def note(town, words):
    return events.write_note(
        person=town.danny, kind="phone", day=town.on, what_mattered=words, on=town.on, by=town.founder
    )


def visit(town, words):
    day = town.on + timedelta(days=1)
    return events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=day, time=None, place=words, on=town.on, by=town.founder
    )


def risk(town, words):
    return risk_of(town, wants=words)


def restriction(town, words):
    lead = town.somebody_at_work("Meera", "safeguarding_lead")
    draft = restrictions.draft(
        person=town.danny, against_words=words, what="contact", scope="limits", kind="own", basis="Their own choice",
        own_words="No", plain=words, lead=lead, audience="team", starts_on=town.on,
        review_on=town.on + timedelta(days=60), on=town.on, by=town.founder,
    )  # fmt: skip
    return restrictions.impose(restriction=draft, version=draft.version, on=town.on, by=town.founder)


def referral(town, words):
    return information.begin_referral(
        person=town.danny, to_whom=words, why=words, on=town.on, by=town.viewer(town.ffion)
    )


MAKES = {"note": note, "visit": visit, "risk": risk, "restriction": restriction, "referral": referral}
rows = st.lists(st.tuples(st.sampled_from(sorted(MAKES)), st.booleans()), min_size=1, max_size=7)


def read_by(party, person) -> dict[str, bytes]:
    """Every page of the person's own that somebody can open."""
    client = Client()
    client.force_login(party.identities.get().account)
    pages = {part: client.get(reverse(f"mine_{part}", args=[person.pk])) for part in PARTS}
    pages["mine"] = client.get("/mine/")
    return {name: masked(page.content) for name, page in pages.items() if page.status_code == 200}


def counts(viewer) -> dict[str, int]:
    """How many rows of each kind that can be withheld a viewer may know of."""
    kinds = [model for model in apps.get_models() if issubclass(model, Withholdable)]
    return {model.__name__: model.objects.visible_to(viewer).count() for model in kinds}


@time_machine.travel(NOON, tick=False)
@trying(max_examples=6)
@given(rows=rows)
def test_what_is_withheld_is_nowhere_on_their_page_and_not_counted(rows):
    with undone() as town:
        grace = town.person("Grace")
        town.account(grace)
        parties.let_speak(
            speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on,
            by=town.founder,
        )  # fmt: skip
        readers = {"the person": town.danny, "who speaks for them": grace}
        for number, (kind, is_withheld) in enumerate(rows):
            if not is_withheld:
                MAKES[kind](town, f"{WORD} {number}")
        without = {name: (read_by(one, town.danny), counts(town.viewer(one))) for name, one in readers.items()}

        for number, (kind, is_withheld) in enumerate(rows):
            if is_withheld:
                withhold(town, MAKES[kind](town, f"{WORD} {number}"))

        for name, one in readers.items():
            assert (read_by(one, town.danny), counts(town.viewer(one))) == without[name], name


def withhold(town, row):
    """Keep it from the person."""
    row.refresh_from_db()
    parties.withhold(
        row=row, because="It would put her at risk", under="DPA 2018, Schedule 3",
        review_on=town.on + timedelta(days=30), version=row.version, on=town.on, by=town.founder,
    )  # fmt: skip


@pytest.mark.parametrize("kind", sorted(set(MAKES) - {"referral"}))  # a draft of one is not on the page at all
@time_machine.travel(NOON, tick=False)
def test_each_would_be_there_if_it_were_not_withheld(town, kind):
    town.account(town.person("Grace"))
    without = read_by(town.danny, town.danny)

    row = MAKES[kind](town, f"{WORD} 1")
    there = read_by(town.danny, town.danny)
    withhold(town, row)

    assert there != without
    assert read_by(town.danny, town.danny) == without
    assert Event.objects.count() == (kind in {"note", "visit"})
